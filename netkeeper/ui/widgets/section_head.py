"""Head a group: its title, how many there are, and at the right a link to all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.elided_label import ElidedLabel
from netkeeper.ui.widgets.laying_out import fill, keep_space
from netkeeper.ui.widgets.link_button import LinkButton

if TYPE_CHECKING:
    from netkeeper.ui.look.theme import Theme


class SectionHead(QWidget):
    """A title that gives way, a count and a link that do not."""

    def __init__(self, theme: Theme, *, role: Text = Text.SECOND, tone: Tone = Tone.TX2) -> None:
        super().__init__()
        self._title = ElidedLabel(theme, role=role, tone=tone)
        self._title.set_weight(QFont.Weight.DemiBold)
        self._count = ElidedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        self._count.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._count.hide()
        self.link = LinkButton(theme)
        self.link.hide()
        self._row = fill(QHBoxLayout(self), self._title, self._count)
        self._row.addStretch(1)
        self._row.addWidget(self.link)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        keep_space(theme, self._row, gap=8)

    def set_title(self, title: str) -> None:
        """Change the title."""
        self._title.set_text(title)
        self.link.setAccessibleDescription(title)  # a page has several that are called the same

    def set_count(self, figure: str) -> None:
        """Show how many there are, such as « 2 sur 9 », or nothing."""
        self._count.set_text(figure)
        self._count.setVisible(bool(figure))

    def set_link(self, label: str) -> None:
        """Show the link with these words, or hide it; connect to `link`."""
        self.link.set_label(label)
        self.link.setVisible(bool(label))
