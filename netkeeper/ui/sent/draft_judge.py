"""Judges drafts by what the record says of their recipients."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.app import note_words
from netkeeper.domain.requests import sent
from netkeeper.domain.values import replace
from netkeeper.services.requests import gather_sent, request_of

if TYPE_CHECKING:
    from netkeeper.domain.evidence import Judgement
    from netkeeper.domain.invitations import Invitation
    from netkeeper.domain.standing.ahead import Ahead
    from netkeeper.ui.desk import Desk


class DraftJudge:
    """What was prepared, and what was judged last, is at hand when it is asked for next."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._prepared: tuple[Invitation, sent.SentFacts] | None = None
        self._judged: tuple[sent.SentFacts, Judgement[sent.Gate]] | None = None

    def prepare(self, one: Invitation, ahead: Ahead | None) -> None:
        """Gather what concerns a draft that is shown next, and judge it as the record holds it."""
        facts = self.gather(one)
        self._prepared = one, facts
        self.judge(facts, one.note.strip(), one.override_reason.strip(), ahead)

    def forget(self) -> None:
        """Prepare anew what comes: the record has changed."""
        self._prepared = None

    def gather(self, one: Invitation) -> sent.SentFacts:
        """Return what the record says of a draft's recipient; what was prepared, once."""
        prepared, self._prepared = self._prepared, None
        if prepared is not None and prepared[0] == one:
            return prepared[1]
        reader, today = self._desk.reader, self._desk.today
        return gather_sent(reader, request_of(one), today, note_words())

    def judge(
        self, facts: sent.SentFacts, note: str, reason: str, ahead: Ahead | None
    ) -> Judgement[sent.Gate]:
        """Judge a draft with what is typed into it."""
        typed = replace(facts, note=note, override_reason=reason, ahead=ahead)
        if self._judged is None or self._judged[0] != typed:
            self._judged = typed, sent.judge(typed)
        return self._judged[1]
