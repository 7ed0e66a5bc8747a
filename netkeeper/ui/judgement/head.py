"""Whose request it is: disc, name, work, and two short lines at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from netkeeper.domain.naming.names import initials, name_key, split_name
from netkeeper.ui.known import shape_of
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.elided_label import ElidedLabel
from netkeeper.ui.widgets.head_row import HeadRow
from netkeeper.ui.widgets.icon_view import DiscView
from netkeeper.ui.widgets.laying_out import column_of
from netkeeper.ui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from netkeeper.domain.invitations import Invitation
    from netkeeper.domain.people import Acquaintance, Person
    from netkeeper.ui.look.discs import Standing
    from netkeeper.ui.look.theme import Theme


class RequestHead(QWidget):
    """The head of a request's detail; `row` takes a button beside the two short lines."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.disc = DiscView(theme, 48)
        self.name_label = WrappedLabel(theme, role=Text.TITLE)
        self.work_label = WrappedLabel(theme, tone=Tone.TX2)
        self.first_label = ElidedLabel(theme, role=Text.SMALL, tone=Tone.TX2)
        self.second_label = ElidedLabel(theme, role=Text.SMALL, tone=Tone.TX2)
        self._lines = QWidget()
        column_of(theme, (self.first_label, self.second_label), self._lines, gap=0)
        words = (self.name_label, self.work_label)
        self.row = HeadRow(theme, self.disc, words, gap=12)
        self.row.add_aside(self._lines)
        self.row.moved.connect(self._align)
        column_of(theme, [self.row], self)
        self._align(self.row.beside)
        self.show_right("")

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
        self._lines.setVisible(bool(first or second))

    def _align(self, beside: bool) -> None:  # noqa: FBT001 - as the signal tells it
        """Have the two lines end at the right edge, or begin where the name does."""
        sides = Qt.AlignmentFlag
        for label in (self.first_label, self.second_label):
            label.setAlignment(sides.AlignRight if beside else sides.AlignLeft)
            label.update()
