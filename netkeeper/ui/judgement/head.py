"""Whose request it is: disc, name, work, and two short lines at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netkeeper.domain.naming.names import initials, name_key, split_name
from netkeeper.ui.known import shape_of
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.disc import DiscView
from netkeeper.ui.widgets.elided_label import ElidedLabel
from netkeeper.ui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from netkeeper.domain.invitations import Invitation
    from netkeeper.domain.people import Acquaintance, Person
    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.widgets.disc import Discs, Standing


class RequestHead(QWidget):
    """The head of a request's detail; `row` takes a button at its end."""

    def __init__(self, theme: Theme, discs: Discs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.disc = DiscView(theme, discs, 48)
        self.name_label = WrappedLabel(theme, role=Text.TITLE)
        self.work_label = WrappedLabel(theme, tone=Tone.TX2)
        self.first_label = ElidedLabel(theme, role=Text.SMALL, tone=Tone.TX2)
        self.second_label = ElidedLabel(theme, role=Text.SMALL, tone=Tone.TX2)
        right = Qt.AlignmentFlag.AlignRight
        for label in (self.first_label, self.second_label):
            label.setAlignment(right)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.name_label)
        words.addWidget(self.work_label)
        words.addStretch(1)
        at_right = QVBoxLayout()
        at_right.setSpacing(0)
        at_right.addStretch(1)
        at_right.addWidget(self.first_label)
        at_right.addWidget(self.second_label)
        at_right.addStretch(1)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.addWidget(self.disc, 0, Qt.AlignmentFlag.AlignTop)
        self.row.addLayout(words, 1)
        self.row.addLayout(at_right, 0)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_person(self, name: str, work: str, initials: str, standing: Standing) -> None:
        """Show who it is."""
        self.disc.show_person(initials, standing)
        self.name_label.set_text(name)
        self.work_label.set_text(work)
        self.work_label.setVisible(bool(work))

    def show_request(
        self, one: Invitation, whom: Person | None, work: str, known: Acquaintance
    ) -> None:
        """Show whose request it is: by the record's name where it is matched, as lists do.

        The name that the request itself bears stands under it where that is another.
        """
        name, letters = one.name, initials(*split_name(one.name), one.name)
        if whom is not None:
            name = whom.display_name
            letters = initials(whom.given_name, whom.family_name, name)
            if name_key(name) != name_key(one.name):
                own = self.tr("on LinkedIn: {name}").format(name=one.name)
                work = " · ".join(filter(None, (own, work)))
        self.show_person(name, work, letters, shape_of(known))

    def show_right(self, first: str, second: str = "") -> None:
        """Show up to two short lines at the right."""
        self.first_label.set_text(first)
        self.first_label.setVisible(bool(first))
        self.second_label.set_text(second)
        self.second_label.setVisible(bool(second))

    def _on_theme_changed(self) -> None:
        self.row.setSpacing(self._theme.px(12))
