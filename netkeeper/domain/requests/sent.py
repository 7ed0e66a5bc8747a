"""The gate before a request is sent: is the person known, may it be sent, is the note right?"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.domain.evidence import (
    Judgement,
    best_first,
    introduction_of,
    settle,
    sort_earlier,
    which_person,
)
from netkeeper.domain.findings import Finding, Severity, Source
from netkeeper.domain.invitations import Direction, State
from netkeeper.domain.naming.names import split_name
from netkeeper.domain.note_check.facts import Side, facts_on
from netkeeper.domain.origins import ORIGINS
from netkeeper.domain.people import Acquaintance
from netkeeper.domain.requests import greetings
from netkeeper.domain.settings import Settings
from netkeeper.domain.standing.ahead import said_before_sending
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from netkeeper.domain.evidence import KnownCandidate, Match
    from netkeeper.domain.findings import Facts
    from netkeeper.domain.invitations import Invitation
    from netkeeper.domain.note_check.vocabulary import NoteVocabulary
    from netkeeper.domain.standing.ahead import Ahead

_DEFAULTS = Settings()

# Said, and nothing to mend by rewriting: they don't hold the request back.
_SAID_ONLY = frozenset({"unknown_person", "refused_before", "standing"})


class Gate(StrEnum):
    """What is advised on a request before it is sent."""

    SEND = "send"
    REVISE = "revise"
    STOP = "stop"


@frozen
class SentFacts:
    """All that the gate rests on.

    `name` is what was typed; it counts where nobody of the record is meant. `chosen` is the id of
    the candidate whom the user called the right person. `also_called` are other given names of the
    recipient, short forms among them. `earlier` holds the other requests with that person, that
    profile or that name, in both directions. `notes_this_month` counts the personalised notes
    already sent in the calendar month of `today`. A written `override_reason` lets a request to
    somebody unknown pass. `mine` is the user; without `note_words` the note's words are not read.
    `ahead` is where one more request leads to, if that was asked.
    """

    today: date
    name: str
    candidates: tuple[KnownCandidate, ...]
    chosen: int | None
    slug: str | None
    note: str
    earlier: tuple[Invitation, ...]
    notes_this_month: int
    override_reason: str
    also_called: tuple[str, ...]
    settings: Settings
    mine: Side
    note_words: NoteVocabulary | None
    ahead: Ahead | None = None


def judge(facts: SentFacts) -> Judgement[Gate]:
    """Advise on a request before it is sent; the worst finding decides and stands first."""
    match = settle(facts.candidates, facts.chosen)
    found = [
        *_on_person(match, facts.override_reason.strip()),
        *_on_earlier(match, facts),
        *_on_note(match, facts),
        *said_before_sending(facts.ahead),
    ]
    by_weight = tuple(Severity)
    found.sort(key=lambda each: by_weight.index(each.severity), reverse=True)
    candidates = best_first(facts.candidates, match.person.id if match.person else None)
    return Judgement(gate_of(found), match.person, candidates, tuple(found))


def gate_of(findings: Sequence[Finding]) -> Gate:
    """Return what the findings come to: hold, revise, or send."""
    if any(each.severity is Severity.STOP for each in findings):
        return Gate.STOP
    if any(each.severity is Severity.WARN and each.code not in _SAID_ONLY for each in findings):
        return Gate.REVISE
    return Gate.SEND


def note_length(note: str) -> int:
    """Return a note's length as a web page's text field counts it: in UTF-16 code units.

    LinkedIn doesn't say how it counts. The HTML Standard has `maxlength` count code units, each
    line break as one (html.spec.whatwg.org, "maxlength"), so that most emoji count as two; to
    count fewer would promise room that may not be there. Composed (NFC), as browsers send text.
    """
    composed = unicodedata.normalize("NFC", note.replace("\r\n", "\n"))
    return len(composed.encode("utf-16-le", "surrogatepass")) // 2


def note_limit(settings: Settings) -> int:
    """Return how many characters a note may have."""
    return settings.note_length_premium if settings.premium else settings.note_length


def _source(settings: Settings, name: str) -> Source:
    """Return whose figure a setting is: the default's source, unless the user changed it."""
    unchanged = getattr(settings, name) == getattr(_DEFAULTS, name)
    return ORIGINS[name].source if unchanged else Source.OWN


def _on_person(match: Match, override_reason: str) -> list[Finding]:
    """Return what speaks against the recipient: not known, or not known who it is."""
    whom = match.person
    if whom is not None and whom.is_known:
        return []
    if whom is not None and whom.acquaintance is Acquaintance.INTRODUCED:
        facts = {"case": "introduced"} | introduction_of(whom)
        return [Finding("unknown_person", Severity.WARN, Source.R1, facts)]
    if match.is_open:
        return [which_person(match)]
    if override_reason:
        facts = {"case": "override", "reason": override_reason}
        return [Finding("unknown_person", Severity.WARN, Source.R1, facts)]
    facts = {"case": "unmet"} if match.possible else {}
    if whom is not None:
        facts = {"case": "never_met", "name": whom.name}
    return [Finding("unknown_person", Severity.STOP, Source.R1, facts)]


def _on_earlier(match: Match, facts: SentFacts) -> list[Finding]:
    """Return what earlier requests, and a connection, have to say.

    Where it is open who is meant, only requests with the same profile count: those with the same
    name may be somebody else's.
    """
    sorted_out = sort_earlier(facts.earlier, facts.slug, match.person)
    earlier = sorted_out.same if match.is_open else (*sorted_out.same, *sorted_out.alike)
    found: list[Finding] = []
    if match.person is not None and match.person.connected_on is not None:
        on = {"on": match.person.connected_on}
        found.append(Finding("already_connected", Severity.STOP, Source.OWN, on))
    found += _pending(earlier)
    found += _cooling_off(earlier, facts)
    found += _refused(earlier)
    return found


def _pending(earlier: Sequence[Invitation]) -> list[Finding]:
    """Return the request that still waits, the user's own before theirs."""
    for direction, case in ((Direction.SENT, {}), (Direction.RECEIVED, {"case": "theirs"})):
        for one in earlier:
            if one.direction is direction and one.state is State.PENDING:
                facts: Facts = {"on": one.on, **case}
                return [Finding("already_pending", Severity.STOP, Source.OWN, facts)]
    return []


def _cooling_off(earlier: Sequence[Invitation], facts: SentFacts) -> list[Finding]:
    """Return from when a withdrawn request may be sent again, while that day is still ahead."""
    days = facts.settings.cooling_days
    waits = [
        (until, one.state_on)
        for one in earlier
        if (until := one.reinvite_from(days)) is not None and until > facts.today
    ]
    if not waits:
        return []
    until, withdrawn = max(waits)
    source = _source(facts.settings, "cooling_days")
    told: Facts = {"withdrawn": withdrawn, "until": until, "days": days}
    return [Finding("cooling_off", Severity.STOP, source, told)]


def _refused(earlier: Sequence[Invitation]) -> list[Finding]:
    """Return the latest refusal: to insist is what the sheet's third rule warns of."""
    refusals = {State.DECLINED, State.UNKNOWN_TO_THEM}
    sent = [each for each in earlier if each.direction is Direction.SENT]
    last = max(
        (each for each in sent if each.state in refusals), key=lambda e: e.state_on, default=None
    )
    if last is None:
        return []
    if last.state is State.DECLINED:
        return [Finding("refused_before", Severity.WARN, Source.R3, {"on": last.state_on})]
    facts: Facts = {"on": last.state_on, "case": "unknown_to_them"}
    return [Finding("refused_before", Severity.WARN, Source.LINKEDIN, facts)]


def _on_note(match: Match, facts: SentFacts) -> list[Finding]:
    """Return what is to be mended in the note, and what in it matches the record."""
    if not facts.note.strip():
        return [Finding("no_note", Severity.WARN, Source.R2)]
    settings = facts.settings
    found = _on_length(facts.note, settings)
    used, limit = facts.notes_this_month, settings.notes_a_month
    if used >= limit and not settings.premium:
        source = _source(settings, "notes_a_month")
        told = {"used": used, "limit": limit}
        found.append(Finding("notes_used_up", Severity.WARN, source, told))
    named, said = _on_name(match, facts), _on_words(match, facts)
    # Another's name would hurt most; to lack the name says less than a text that suits anybody.
    is_wrong = any(each.code == "name_wrong" for each in named)
    return [*found, *named, *said] if is_wrong else [*found, *said, *named]


def _on_words(match: Match, facts: SentFacts) -> Sequence[Finding]:
    """Return what the note's words say: the meeting, a reason, nothing in particular, an offer."""
    if facts.note_words is None:
        return ()
    from netkeeper.domain.note_check.check import check_note  # noqa: PLC0415 - loaded with a note

    requested = Side((facts.name, *facts.also_called))
    told = facts_on(match, requested, Direction.SENT, facts.today, facts.mine)
    return check_note(facts.note, told, facts.note_words)


def _on_length(note: str, settings: Settings) -> list[Finding]:
    """Return by how many characters the note is too long; they are marked."""
    length, limit = note_length(note), note_limit(settings)
    if length <= limit:
        return []
    name = "note_length_premium" if settings.premium else "note_length"
    facts = {"length": length, "limit": limit, "over": length - limit}
    within = bisect_right(range(len(note)), limit, key=lambda at: note_length(note[: at + 1]))
    return [Finding("too_long", Severity.WARN, _source(settings, name), facts, (within, len(note)))]


def _on_name(match: Match, facts: SentFacts) -> list[Finding]:
    """Return whether the note calls the recipient by another name, or by none."""
    if match.person is not None:
        person = match.person.candidate.person
        given, family, shown = person.given_name, person.family_name, match.person.name
        others = tuple(split_name(each)[0] for each in person.other_names)
    else:
        given, family = split_name(facts.name)
        shown, others = facts.name, ()
    whom = greetings.recipient(given, family, (*facts.also_called, *others))
    called = given or shown
    span = greetings.greets_wrongly(facts.note, whom)
    if span is not None:
        wrong = {"name": called, "wrong": facts.note[slice(*span)]}
        return [Finding("name_wrong", Severity.WARN, Source.R2, wrong, span)]
    if whom.given and not greetings.names(facts.note, whom):
        return [Finding("name_missing", Severity.WARN, Source.R2, {"name": called})]
    return []
