"""Judges the requests to decide, one at a time, between all else that the window has to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from netkeeper.app import note_words, vocabulary
from netkeeper.services.requests import judge_received, request_of

if TYPE_CHECKING:
    from netkeeper.domain.evidence import Judgement
    from netkeeper.domain.invitations import Invitation
    from netkeeper.domain.received import Verdict
    from netkeeper.ui.desk import Desk

# One judgement takes 2 to 15 ms among 30,000 people: a page of rows at once would be felt.
_MOST_ASKED = 64  # rows in sight, and some more


class Advised(QObject):
    """Keeps the judgements of the rows in sight.

    After a change of the record each is made anew; the one before stays meanwhile, so that no row
    goes blank.
    """

    changed = Signal(object)  # the id of a request whose judgement is new, or another

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._kept: dict[int, Judgement[Verdict]] = {}
        self._fresh: set[int] = set()
        self._asked: dict[int, None] = {}  # the one asked for last is judged first
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._on_turn)

    def of(self, invitation_id: int) -> Judgement[Verdict] | None:
        """Return the judgement on a request; None while there is none, `changed` tells of it."""
        if invitation_id not in self._fresh:
            self._asked.pop(invitation_id, None)
            self._asked[invitation_id] = None
            if len(self._asked) > _MOST_ASKED:
                del self._asked[next(iter(self._asked))]
            self._turn.start()
        return self._kept.get(invitation_id)

    def now(self, one: Invitation) -> Judgement[Verdict]:
        """Return the judgement on a request at once, as for the one in the detail."""
        if one.id not in self._fresh:
            self._judge(one)
        return self._kept[one.id]

    def forget(self) -> None:
        """Have every judgement made anew, since the record has changed."""
        self._fresh.clear()

    def _on_turn(self) -> None:
        if self._desk.closed or not self._asked:
            return
        invitation_id, _ = self._asked.popitem()
        one = self._desk.reader.invitations.get(invitation_id)
        if one is not None and invitation_id not in self._fresh:
            self._judge(one)
        if self._asked:
            self._turn.start()

    def _judge(self, one: Invitation) -> None:
        desk = self._desk
        judged = judge_received(
            desk.reader, request_of(one), vocabulary(), desk.today, note_words()
        )
        changed = judged != self._kept.get(one.id)
        self._kept[one.id] = judged
        self._fresh.add(one.id)
        if changed:
            self.changed.emit(one.id)
