"""Judges the requests to decide beside the window, some at a time, the ones in sight first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from netkeeper import questions
from netkeeper.ui.work import loading

if TYPE_CHECKING:
    from netkeeper.domain.evidence import Judgement
    from netkeeper.domain.invitations import Invitation
    from netkeeper.domain.requests.received import Verdict
    from netkeeper.ui.desk import Desk

    Judged = dict[int, Judgement[Verdict]]

_MOST_ASKED = 64  # rows in sight, and some more
_AT_ONCE = 4  # a judgement takes 2 to 15 ms among 30,000 people, and each is to be seen soon


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
        self._working = False
        self._since = 0  # how often the record has changed
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
            self._keep({one.id: questions.judgement(self._desk.reader, one, self._desk.today)})
        return self._kept[one.id]

    def forget(self) -> None:
        """Have every judgement made anew, since the record has changed."""
        self._since += 1
        self._fresh.clear()

    def _on_turn(self) -> None:
        if self._desk.closed or self._working or not self._asked:
            return
        wanted = [self._asked.popitem()[0] for _ in range(min(_AT_ONCE, len(self._asked)))]
        desk, since, language = self._desk, self._since, self._desk.speech.language.value
        self._working = True
        # They tell a judgement: no paint is to wait for them.
        desk.jobs.read(lambda: loading.sentences(language))
        job = desk.answering.ask(partial(questions.judgements, wanted=wanted, today=desk.today))
        job.succeeded.connect(lambda judged: self._keep(judged, since))
        job.failed.connect(self._desk.tell)
        job.finished.connect(self._on_finished)

    def _on_finished(self) -> None:
        self._working = False
        self._on_turn()

    def _keep(self, judged: Judged, since: int | None = None) -> None:
        """Keep judgements and tell of those that are new; of an older record they are not fresh."""
        for number, one in judged.items():
            changed = one != self._kept.get(number)
            self._kept[number] = one
            if since in {None, self._since}:
                self._fresh.add(number)
            if changed:
                self.changed.emit(number)
