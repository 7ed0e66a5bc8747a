"""What the record holds of those a request may come from or go to, and who it then is."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Generic, TypeVar

from netkeeper.domain.findings import Finding, Severity, Source
from netkeeper.domain.identity.candidates import Certainty
from netkeeper.domain.people import Acquaintance
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from netkeeper.domain.findings import Facts
    from netkeeper.domain.identity.candidates import Candidate
    from netkeeper.domain.invitations import Invitation
    from netkeeper.domain.lines import MeetingLine

VerdictT_co = TypeVar("VerdictT_co", bound=StrEnum, covariant=True)

_BY_CERTAINTY = tuple(Certainty)
_BY_ACQUAINTANCE = tuple(Acquaintance)


@frozen
class KnownCandidate:
    """Somebody of the record whom a request may concern, with how the user knows them.

    `last_meeting` is the latest of any kind, `introducers` names known people who introduced
    them, the two days are those of the first and the last message of a two-way exchange.
    `meetings` are given where a note is to be held against them, the latest first.
    """

    candidate: Candidate
    acquaintance: Acquaintance = Acquaintance.NONE
    last_meeting: MeetingLine | None = None
    introducers: tuple[str, ...] = ()
    connected_on: date | None = None
    in_contact: bool = False
    first_message_on: date | None = None
    last_message_on: date | None = None
    meetings: tuple[MeetingLine, ...] = ()

    @property
    def id(self) -> int:
        """Return the person's id."""
        return self.candidate.person.id

    @property
    def name(self) -> str:
        """Return the person's name as shown."""
        return self.candidate.person.display_name

    @property
    def is_known(self) -> bool:
        """Tell whether there was a meeting of any kind, or the user said "in contact"."""
        return self.acquaintance.is_known

    def has_profile(self, slug: str | None) -> bool:
        """Tell whether the profile is, or was, this person's."""
        return slug is not None and slug in self.candidate.person.slugs

    def has_another_profile(self, slug: str | None) -> bool:
        """Tell whether both profiles are known, and differ."""
        slugs = self.candidate.person.slugs
        return slug is not None and bool(slugs) and slug not in slugs


@frozen
class Judgement(Generic[VerdictT_co]):
    """What is advised on a request: the verdict, whom it concerns, and why, the reason first."""

    verdict: VerdictT_co
    person: KnownCandidate | None
    candidates: tuple[KnownCandidate, ...]
    findings: tuple[Finding, ...]


@frozen
class Match:
    """Who a request concerns: a person, or those of whom the user is to say which it is.

    Both are empty where the record has nobody. `is_open` says that an answer would change
    the advice: at least one of the possible people is known or was introduced.
    """

    person: KnownCandidate | None = None
    possible: tuple[KnownCandidate, ...] = ()

    @property
    def is_open(self) -> bool:
        """Tell whether it is worth asking which person it is."""
        return any(each.acquaintance is not Acquaintance.NONE for each in self.possible)


@frozen
class Earlier:
    """Earlier requests: those with the same person for sure, and those with the same name."""

    same: tuple[Invitation, ...]
    alike: tuple[Invitation, ...]


def best_first(
    candidates: Iterable[KnownCandidate], chosen: int | None
) -> tuple[KnownCandidate, ...]:
    """Return the candidates, the chosen one first, then the surest; of equals, the best known."""
    return tuple(
        sorted(
            candidates,
            key=lambda each: (
                each.id != chosen,
                _BY_CERTAINTY.index(each.candidate.certainty),
                -each.candidate.score,
                _BY_ACQUAINTANCE.index(each.acquaintance),
            ),
        )
    )


def settle(candidates: Sequence[KnownCandidate], chosen: int | None) -> Match:
    """Return who it is: whom the user chose, else the certain one, else the strong one.

    Two certain ones contradict each other, so that nobody is settled. A strong one whom the user
    never met gives way to a question where another possible person is known: a wrong refusal
    would hide a real meeting.
    """
    everybody = Match(possible=tuple(candidates))
    for each in candidates:
        if each.id == chosen:
            return Match(each)
    for certainty in (Certainty.CERTAIN, Certainty.STRONG):
        found = [each for each in candidates if each.candidate.certainty is certainty]
        if not found:
            continue
        (first, *rest) = found
        gives_way = certainty is Certainty.STRONG and not first.is_known
        others = Match(possible=tuple(each for each in candidates if each is not first))
        return everybody if rest or (gives_way and others.is_open) else Match(first)
    return everybody


def sort_earlier(
    earlier: Iterable[Invitation], slug: str | None, person: KnownCandidate | None
) -> Earlier:
    """Return earlier requests by how surely they are with the same person.

    A request with another profile, or with another person of the record, is left out.
    """
    same: list[Invitation] = []
    alike: list[Invitation] = []
    for one in earlier:
        slugs = (one.slug, slug)
        people = (one.person_id, person.id if person else None)
        told = [pair for pair in (slugs, people) if None not in pair]
        if any(first == second for first, second in told):
            same.append(one)
        elif not told:
            alike.append(one)
    return Earlier(tuple(same), tuple(alike))


def evidence_of(whom: KnownCandidate) -> Finding:
    """Return why a known person is known: the last meeting, else messages, else the user's word."""
    met = whom.last_meeting
    if met is not None:
        title = met.event or met.topic or met.place
        named = {"title": title} if title else {"case": "untitled"}
        facts: Facts = {"name": whom.name, "kind": met.kind, "day": met.day, **named}
        return Finding("known_by_meeting", Severity.INFO, Source.R1, facts)
    first, last = whom.first_message_on, whom.last_message_on
    if first is not None and last is not None:
        one_day = {"case": "day"} if first == last else {}
        days: Facts = {"name": whom.name, "first": first, "last": last, **one_day}
        return Finding("known_by_messages", Severity.INFO, Source.R1, days)
    return Finding("known_by_word", Severity.INFO, Source.R1, {"name": whom.name})


def introduction_of(whom: KnownCandidate) -> dict[str, str | int]:
    """Return what a sentence says of an introduction: by whom, and by how many others."""
    if not whom.introducers:
        return {"case": "unnamed"}
    return {"name": whom.introducers[0], "others": len(whom.introducers) - 1}


def which_person(match: Match) -> Finding:
    """Return the question which of several people it is.

    They are namesakes, those of a similar name, or those whose address it is: one of several who
    share it, or with a profile or name that speaks against; another may have the name.
    """
    unsure = [each for each in match.possible if each.candidate.certainty is Certainty.AMBIGUOUS]
    by_address = [each.candidate.is_by_address for each in unsure]
    if any(by_address):
        alone: Facts = {"case": "address_alone", "count": len(unsure)}
        said = alone if all(by_address) else {"case": "address"}
        return Finding("which_person", Severity.WARN, Source.R1, said)
    similar = [each for each in match.possible if each.candidate.certainty is Certainty.POSSIBLE]
    namesakes = len(match.possible) - len(similar)
    if namesakes > 1 or not similar:
        facts: Facts = {"count": namesakes}
    else:
        facts = {"count": len(match.possible), "case": "similar"}
    return Finding("which_person", Severity.WARN, Source.R1, facts)
