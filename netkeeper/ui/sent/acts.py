"""What can be done with requests of the user's own: the words, the letters, and the work."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netkeeper.domain.invitations import State
from netkeeper.ui.lists.faces import RowAction
from netkeeper.ui.lists.marks_bar import ManyAct
from netkeeper.ui.wording.keys import written

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from netkeeper.ui.desk import Desk

LETTERS = "adwk"  # those of the received requests and of the review


class SentActs(QObject):
    """The acts in the language in force; their codes are those of `act_on_sent`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def of(self, state: State) -> tuple[RowAction, ...]:
        """Return what can be done with a request in a state, as its menu lists it."""
        if state is State.DRAFT:
            keys = written("Ctrl+Shift+Return")
            return (RowAction("mark_sent", self.tr("Mark as sent"), keys),)
        became = (
            RowAction(State.ACCEPTED, self.tr("It was accepted"), "A"),
            RowAction(State.DECLINED, self.tr("It was declined"), "D"),
            RowAction(State.WITHDRAWN, self.tr("I withdrew it"), "W"),
            RowAction(State.UNKNOWN_TO_THEM, self.tr("They say they don’t know me")),
            RowAction(State.EXPIRED, self.tr("It expired")),
            RowAction(State.PENDING, self.tr("It is still pending")),
        )
        others = tuple(act for act in became if act.code != state)
        keep = RowAction("keep", self.tr("Keep"), "K")
        return (*others, keep) if state is State.PENDING else others

    def on_marked(self) -> list[ManyAct]:
        """Return what can be done to all marked ones, those among them that are pending."""
        return [ManyAct("withdraw", self.tr("Withdrawn")), ManyAct("keep", self.tr("Keep"))]

    def do_to_marked(self, code: str, numbers: Sequence[int]) -> Callable[[], object]:
        """Return the work that withdraws or keeps the pending ones among some requests."""
        from netkeeper.services import invitations as requests  # noqa: PLC0415 - seldom needed

        desk = self._desk
        unit, today = desk.program.open_unit, desk.today
        if code == "withdraw":
            return lambda: requests.withdraw_invitations(unit, numbers, today)
        until = today + timedelta(days=desk.settings.keep_days)
        return lambda: requests.keep_invitations(unit, numbers, until)
