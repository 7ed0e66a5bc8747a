"""Show one fact about a person: an icon and a few words, bold where they matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from netkeeper.ui.theme import Text
from netkeeper.ui.tokens import Tone
from netkeeper.ui.widgets.elided_label import ElidedLabel
from netkeeper.ui.widgets.icon_view import IconView
from netkeeper.ui.widgets.paragraph import Paragraph, Run

if TYPE_CHECKING:
    from netkeeper.ui.theme import Theme


class Fact(QWidget):
    """Words after an icon; an address is cut in the middle where there is no room."""

    def __init__(self, theme: Theme, icon: str, *runs: Run, address: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._icon = IconView(theme, icon, Tone.TX2, 16, self)
        self._words: Paragraph | ElidedLabel
        if address:
            label = ElidedLabel(theme, address, role=Text.SECOND, tone=Tone.TX2, parent=self)
            label.set_middle(True)
            self._words = label
        else:
            self._words = Paragraph(theme, *runs, role=Text.SECOND, parent=self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._words, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def text(self) -> str:
        """Return the words."""
        return self._words.text()

    def _on_theme_changed(self) -> None:
        self._row.setSpacing(self._theme.px(4))
