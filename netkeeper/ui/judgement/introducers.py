"""Who could introduce the user to somebody, or knows them: a few rows, each with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from netkeeper.domain.follow_ups import next_weekday
from netkeeper.domain.invitations import Direction
from netkeeper.domain.values import replace
from netkeeper.services.introducers import ask_about, introducers_of
from netkeeper.texts import introducers as words
from netkeeper.ui.known import shape_of
from netkeeper.ui.lists.faces import DiscFace, RowAction, RowFace
from netkeeper.ui.lists.row_section import Section
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.laying_out import column_of
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.language import Spoken
from netkeeper.ui.work.answers import Answers

if TYPE_CHECKING:
    from netkeeper.domain.requests.introducers import Introducer
    from netkeeper.services.introducers import Sought
    from netkeeper.ui.desk import Desk

SHOWN = 3


class IntroducersView(Spoken):
    """Reads beside the window whom one can ask about somebody, and shows the best of them.

    Among 30,000 people that takes some 30 ms: too long for the turn that shows a request. Enter
    opens the person; P logs a follow-up, to ask them.
    """

    found = Signal()  # what was asked for last is shown

    def __init__(self, desk: Desk, direction: Direction) -> None:
        super().__init__()
        self._desk = desk
        self._direction = direction
        self._sought: Sought | None = None
        self._shown_for: Sought | None = None
        self._answers = Answers(desk, self)
        self._answers.given.connect(self._on_read)
        self._lines: list[Introducer] = []
        self.section = Section(
            desk.theme, self._face, {"p": "ask"}, role=Text.SECOND, tone=Tone.TX2
        )
        column_of(desk.theme, [self.section], self)
        self.section.acted.connect(self._on_acted)
        self.section.opened.connect(lambda number: desk.wanted.emit("people", number))
        desk.changed.connect(self._on_changed)
        self.hide()
        self.retranslate()

    def show_for(self, sought: Sought | None) -> None:
        """Show whom to ask about somebody, or nothing for None; what stood there goes at once."""
        self._sought = sought
        shown = self._shown_for
        if sought is None or (shown is not None and not _is_same_request(sought, shown)):
            self._shown_for = None
            self.hide()
        if sought is not None:
            self._read(sought)

    def _read(self, sought: Sought) -> None:
        self._answers.read(lambda reader: (sought, introducers_of(reader, sought)))

    def _on_read(self, read: tuple[Sought, list[Introducer]]) -> None:
        """Show what was read, unless another request is at hand by now."""
        sought, self._lines = read
        if sought is not self._sought:
            return
        self._shown_for = sought
        self._show()
        self.found.emit()

    def _show(self) -> None:
        count = formats.number(len(self._lines))
        self.section.set_letters_on(on=self._desk.settings.single_keys)
        more = len(self._lines) > SHOWN
        self.section.show_lines(self._lines[:SHOWN], count if more else "")
        self.setVisible(bool(self._lines))

    def _face(self, one: Introducer) -> RowFace:
        whom = one.whom
        ask = RowAction(
            "ask",
            self.tr("Ask"),
            "P",
            icon="bell",
        )
        waits = one.asked_for is not None
        return RowFace(
            title=whom.name,
            title_extra=f" {whom.company}" if whom.company else "",
            subtitle=words.line(one, self._desk.texts),
            disc=DiscFace(whom.initials, shape_of(whom.acquaintance)),
            rest=None if waits else ask,
            actions=() if waits else (ask,),
        )

    def _on_acted(self, _code: str, number: int) -> None:
        sought, desk = self._shown_for, self._desk
        one = next((each for each in self._lines if each.id == number), None)
        if sought is None or one is None or one.asked_for is not None:
            return
        what = words.what_to_ask(sought.name, self._direction, desk.texts)
        due = next_weekday(desk.today)
        desk.change(ask_about, number, sought, what, due)

    def _on_changed(self, tables: object) -> None:
        """Read anew after a change of follow-ups: a page of requests does not hear of them."""
        if isinstance(tables, frozenset) and "follow_up" in tables and self._sought is not None:
            self._sought = replace(self._sought)
            self._read(self._sought)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        sent = self._direction is Direction.SENT
        title = self.tr("Who could introduce you") if sent else self.tr("Who may know them")
        self.section.set_words(title, "")
        if self._shown_for is not None:
            self._show()


def _is_same_request(one: Sought, other: Sought) -> bool:
    return (one.invitation_id, one.name) == (other.invitation_id, other.name)
