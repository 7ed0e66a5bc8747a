"""Judges a received request by one test: did we really meet?

Nothing here stops anybody: the user always decides, so that no finding is a `stop`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.domain.evidence import (
    Judgement,
    best_first,
    evidence_of,
    introduction_of,
    settle,
    sort_earlier,
    which_person,
)
from netkeeper.domain.findings import Finding, Severity, Source
from netkeeper.domain.invitations import Direction, State
from netkeeper.domain.note_check.facts import Side, facts_on
from netkeeper.domain.people import Acquaintance
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from netkeeper.domain.evidence import Earlier, KnownCandidate, Match
    from netkeeper.domain.findings import Facts
    from netkeeper.domain.invitations import Invitation
    from netkeeper.domain.note_check.referrals import Referral
    from netkeeper.domain.note_check.vocabulary import NoteVocabulary


# That a note of theirs is a form, or gives another reason, says nothing of a meeting.
_OF_NO_WEIGHT = frozenset({"default_text", "generic_text", "no_context", "other_context"})


class Verdict(StrEnum):
    """What is advised on a received request."""

    ACCEPT = "accept"
    ASK = "ask"
    DECLINE = "decline"


@frozen
class ReceivedFacts:
    """All that the judgement of a received request rests on.

    `chosen` is the id of the candidate whom the user called the same person. `earlier` holds the
    other requests with that person, that profile or that name, in both directions. `name` and
    `company` are the sender's as the request gives them, `mine` is the user. Without `note_words`
    the note's words are not read. `sent_by` is somebody known whom the note refers to.
    """

    today: date
    candidates: tuple[KnownCandidate, ...]
    chosen: int | None
    slug: str | None
    note: str
    earlier: tuple[Invitation, ...]
    name: str
    company: str
    mine: Side
    note_words: NoteVocabulary | None
    sent_by: Referral | None = None


def judge(facts: ReceivedFacts) -> Judgement[Verdict]:
    """Advise on a received request.

    Accept whoever is known, or was invited by the user; ask where an answer could lead to that;
    else decline. A person of the record who was never met is no reason to accept, connected or
    not: the sheet's first rule counts meetings, and LinkedIn's connections are what it mends.
    Where their note tells of a meeting that the record lacks, it may have been forgotten: ask.
    Where it says that somebody known sent them, that one can be asked.
    """
    match = settle(facts.candidates, facts.chosen)
    earlier = sort_earlier(facts.earlier, facts.slug, match.person)
    verdict, reasons = _verdict(match, earlier, facts)
    said = _on_note(match, facts)
    claims = [each for each in said if each.code == "claims_meeting"]
    asks_who = verdict is Verdict.ASK and match.is_open
    if claims and (verdict is Verdict.DECLINE or asks_who):
        verdict = Verdict.ASK
        reasons = [*claims, *(each for each in reasons if each.code != "no_match")]
        said = [each for each in said if each not in claims]
    elif facts.sent_by is not None and verdict is Verdict.DECLINE:
        verdict = Verdict.ASK
        reasons = [_sent_by(facts.sent_by), *(each for each in reasons if each.code != "no_match")]
    findings = [*reasons, *_history(earlier), *said]
    if verdict is not Verdict.ACCEPT:
        findings.append(Finding("they_see_nothing", Severity.INFO, Source.R5))
    candidates = best_first(facts.candidates, match.person.id if match.person else None)
    return Judgement(verdict, match.person, candidates, tuple(findings))


def _verdict(match: Match, earlier: Earlier, facts: ReceivedFacts) -> tuple[Verdict, list[Finding]]:
    """Return the verdict and its reasons, the weightiest first."""
    mine = _pending_of_mine(earlier.same)
    if mine is not None:
        pending = Finding("your_request_pending", Severity.INFO, Source.R1, {"on": mine.on})
        known = [evidence_of(match.person)] if match.person and match.person.is_known else []
        return Verdict.ACCEPT, [pending, *known]
    if match.person is not None and match.person.is_known:
        return _on_known(match.person, earlier, facts)
    if match.person is not None and match.person.acquaintance is Acquaintance.INTRODUCED:
        by = introduction_of(match.person)
        return Verdict.ASK, [Finding("introduced_by", Severity.WARN, Source.R1, by)]
    if match.is_open:
        return Verdict.ASK, [which_person(match)]
    if (mine := _pending_of_mine(earlier.alike)) is not None:
        same_name = Finding("your_request_same_name", Severity.WARN, Source.R1, {"on": mine.on})
        return Verdict.ASK, [same_name]
    return Verdict.DECLINE, _never_met(match)


def _on_known(
    whom: KnownCandidate, earlier: Earlier, facts: ReceivedFacts
) -> tuple[Verdict, list[Finding]]:
    """Judge the request of somebody known: accept, unless something speaks against its sender.

    LinkedIn lets no connection send a request. One that seems to comes from before, from a
    namesake, or from a copy of the profile; another profile than the one in the record is worth
    a question.
    """
    evidence = [evidence_of(whom)]
    reported = _last(earlier.same, State.REPORTED)
    if reported is not None:
        on = {"on": reported.state_on}
        return Verdict.ASK, [Finding("reported_before", Severity.WARN, Source.OWN, on), *evidence]
    if whom.connected_on is None:
        return Verdict.ACCEPT, evidence
    connected: dict[str, str | date] = {"on": whom.connected_on, "name": whom.name}
    if whom.has_profile(facts.slug) or whom.id == facts.chosen:
        since = Finding("connected_since", Severity.INFO, Source.OWN, connected)
        return Verdict.ACCEPT, [*evidence, since]
    doubt = Finding("maybe_another_profile", Severity.WARN, Source.OWN, connected)
    if whom.has_another_profile(facts.slug):
        return Verdict.ASK, [doubt, *evidence]
    return Verdict.ACCEPT, [*evidence, doubt]


def _on_note(match: Match, facts: ReceivedFacts) -> list[Finding]:
    """Return what their note sells, and what it tells of a meeting, recorded or not."""
    if facts.note_words is None or not facts.note.strip():
        return []
    from netkeeper.domain.note_check.check import check_note  # noqa: PLC0415 - loaded with a note

    requested = Side((facts.name,), facts.company)
    told = facts_on(match, requested, Direction.RECEIVED, facts.today, facts.mine)
    found = check_note(facts.note, told, facts.note_words)
    return [each for each in found if each.code not in _OF_NO_WEIGHT]


def _sent_by(known: Referral) -> Finding:
    """Return that their note refers to somebody known."""
    return Finding("sent_by_known", Severity.WARN, Source.R1, {"name": known.name}, known.span)


def _never_met(match: Match) -> list[Finding]:
    """Return that there was no meeting, with the person, with any of that name, or with nobody."""
    if match.person is None:
        facts = {"case": "unmet"} if match.possible else {}
        return [Finding("no_match", Severity.INFO, Source.R1, facts)]
    found = [Finding("never_met", Severity.INFO, Source.R1, {"name": match.person.name})]
    if match.person.connected_on is not None:
        on = {"on": match.person.connected_on}
        found.append(Finding("connected_since", Severity.INFO, Source.OWN, on))
    return found


def _history(earlier: Earlier) -> list[Finding]:
    """Return what became of earlier requests of the same person, and one that may be theirs."""
    found: list[Finding] = []
    received, alike = (
        [each for each in some if each.direction is Direction.RECEIVED]
        for some in (earlier.same, earlier.alike)
    )
    waiting, likely = _last(received, State.PENDING), _last(alike, State.PENDING)
    if waiting is not None:
        facts: Facts = {"on": waiting.on}
        found.append(Finding("already_waiting", Severity.INFO, Source.OWN, facts))
    elif likely is not None:
        facts = {"on": likely.on, "case": "same_name"}
        found.append(Finding("already_waiting", Severity.INFO, Source.OWN, facts))
    declined = _last(received, State.DECLINED)
    if declined is not None:
        facts = {"on": declined.state_on}
        found.append(Finding("declined_before", Severity.INFO, Source.LINKEDIN, facts))
    return found


def _pending_of_mine(earlier: Sequence[Invitation]) -> Invitation | None:
    """Return the user's own request that still waits."""
    sent = [each for each in earlier if each.direction is Direction.SENT]
    return _last(sent, State.PENDING)


def _last(earlier: Sequence[Invitation], state: State) -> Invitation | None:
    """Return the latest request in a state."""
    found = [each for each in earlier if each.state is state]
    return max(found, key=lambda each: each.state_on, default=None)
