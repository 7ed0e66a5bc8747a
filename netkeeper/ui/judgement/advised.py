"""Judges the requests to decide, one at a time, between all else that the window has to do."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from netkeeper.app import note_words, vocabulary

if TYPE_CHECKING:
    from netkeeper.domain.evidence import Judgement
    from netkeeper.domain.invitations import Invitation
    from netkeeper.domain.received import Verdict
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.jobs import Job

# One judgement takes 2 to 15 ms among 30,000 people: a page of rows at once would be felt.
_MOST_ASKED = 64  # rows in sight, and some more


def load() -> None:
    """Import what judges a request and read what it knows of names and notes: some 0.4 s."""
    import_module("netkeeper.services.requests")
    vocabulary()
    note_words()


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
        self._loading: Job | None = None
        self._loaded = False
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._on_turn)

    def of(self, invitation_id: int) -> Judgement[Verdict] | None:
        """Return the judgement on a request; None while there is none, `changed` tells of it."""
        if invitation_id not in self._fresh:
            self._asked.pop(invitation_id, None)
            self._asked[invitation_id] = None
            if len(self._asked) > _MOST_ASKED:
                del self._asked[next(iter(self._asked))]
            if not self._turn.isActive():
                self._desk.when_painted(self._turn.start)
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
        if not self._loaded:
            self._load()
            return
        invitation_id, _ = self._asked.popitem()
        one = self._desk.reader.invitations.get(invitation_id)
        if one is not None and invitation_id not in self._fresh:
            self._judge(one)
        if self._asked:
            self._turn.start()

    def _load(self) -> None:
        """Import what judges beside the window: the first rows are painted without it."""
        if self._loading is None:
            self._loading = self._desk.jobs.read(lambda _progress: load())
            self._loading.failed.connect(self._desk.tell)
            self._loading.finished.connect(self._on_loaded)

    def _on_loaded(self) -> None:
        self._loaded = True
        self._turn.start()

    def _judge(self, one: Invitation) -> None:
        from netkeeper.services.requests import judge_received, request_of  # noqa: PLC0415

        desk = self._desk
        judged = judge_received(
            desk.reader, request_of(one), vocabulary(), desk.today, note_words()
        )
        changed = judged != self._kept.get(one.id)
        self._kept[one.id] = judged
        self._fresh.add(one.id)
        if changed:
            self.changed.emit(one.id)
