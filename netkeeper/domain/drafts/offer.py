"""Offers drafts for a request to be sent: from what the gate knows of the recipient.

What it offers, the gate itself lets pass: each draft is judged as if it had been typed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.drafts.make import DraftFacts, Source, drafts
from netkeeper.domain.evidence import settle
from netkeeper.domain.findings import Severity
from netkeeper.domain.meetings import MeetingKind
from netkeeper.domain.requests import sent
from netkeeper.domain.values import frozen, replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.domain.drafts.make import Draft
    from netkeeper.domain.drafts.wordings import Voice, Wordings
    from netkeeper.domain.evidence import KnownCandidate
    from netkeeper.domain.lines import MeetingLine
    from netkeeper.domain.requests.sent import SentFacts

# What the gate says of the recipient and of earlier requests; no other note would change it.
_NOT_OF_THE_NOTE = frozenset(
    {
        "already_connected",
        "already_pending",
        "cooling_off",
        "notes_used_up",
        "refused_before",
        "standing",
        "unknown_person",
        "which_person",
    }
)
_INITIAL = 2  # "S." or "S": no name to call anybody by


@frozen
class Offer:
    """The drafts to somebody, or why there are none.

    `why` is "" where there are some; "which": it is open who is meant; "unknown": nobody of the
    record is; "nothing": the record doesn't say how they are known; "no_room": no text is short
    enough, or passes.
    `meeting` is the one that the drafts recall.
    """

    drafts: tuple[Draft, ...] = ()
    why: str = ""
    person: KnownCandidate | None = None
    meeting: MeetingLine | None = None


def offer(facts: SentFacts, voice: Voice, known: Wordings) -> Offer:
    """Return the drafts in a voice for the recipient of a request."""
    match = settle(facts.candidates, facts.chosen)
    whom = match.person
    if whom is None:
        return Offer(why="which" if match.is_open else "unknown")
    met = _meeting(whom, facts)
    ground = DraftFacts(
        today=facts.today,
        limit=sent.note_limit(facts.settings),
        names=_names(whom),
        meeting=None if met is None else _source(met, _meetings(whom)),
        introducer=whom.introducers[0] if whom.introducers else "",
        messages_on=whom.last_message_on,
        in_contact=whom.in_contact,
    )
    if not ground.has_ground:
        return Offer(why="nothing", person=whom)
    made = drafts(ground, voice, known, lambda note: passes(facts, note))
    return Offer(made, "" if made else "no_room", whom, met)


def passes(facts: SentFacts, note: str) -> bool:
    """Tell whether the gate has nothing against a note, whatever it has against sending it."""
    found = sent.judge(replace(facts, note=note)).findings
    return not any(
        each.severity is not Severity.INFO and each.code not in _NOT_OF_THE_NOTE for each in found
    )


def _names(whom: KnownCandidate) -> tuple[str, ...]:
    """Return what the note may call them: the given name, unless that is an initial."""
    person = whom.candidate.person
    given, shown = person.given_name.strip(), whom.name
    if len(given) <= _INITIAL and (len(given) < _INITIAL or given.endswith(".")):
        return tuple(filter(None, (shown, given)))
    return tuple(dict.fromkeys((given, shown)))


def _meetings(whom: KnownCandidate) -> Sequence[MeetingLine]:
    """Return their meetings, as far as they were read."""
    if whom.meetings:
        return whom.meetings
    return () if whom.last_meeting is None else (whom.last_meeting,)


def _meeting(whom: KnownCandidate, facts: SentFacts) -> MeetingLine | None:
    """Return the meeting to recall: the latest that is past, one in person first."""
    past = [each for each in _meetings(whom) if each.day.on <= facts.today]
    in_person = MeetingKind.IN_PERSON
    return max(past, key=lambda each: (each.kind is in_person, each.day), default=None)


def _source(met: MeetingLine, every: Sequence[MeetingLine]) -> Source:
    """Return what a meeting gives to a draft."""
    again = any(
        each.id != met.id and each.kind is MeetingKind.IN_PERSON and each.day.on <= met.day.on
        for each in every
    )
    return Source(met.day, met.kind, met.event, met.place, met.topic, again=again)
