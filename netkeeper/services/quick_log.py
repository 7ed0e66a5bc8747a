"""Understands a typed line as a meeting: who of the record is meant, what is as last time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple, cast

from netkeeper.domain.identity.candidates import Certainty
from netkeeper.domain.invitations import OPEN
from netkeeper.domain.naming.names import name_key
from netkeeper.domain.profiles import slug_of
from netkeeper.domain.quick_log import read_line
from netkeeper.domain.values import frozen, replace
from netkeeper.services.meetings import Attendee, MeetingDraft
from netkeeper.services.people import knows
from netkeeper.services.refused import Refused
from netkeeper.services.requests import Request, find_candidates

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping
    from datetime import date

    from netkeeper.domain.evidence import KnownCandidate
    from netkeeper.domain.lines import MeetingLine
    from netkeeper.domain.meetings import MeetingKind
    from netkeeper.domain.quick_log import PersonPart, QuickLog
    from netkeeper.services.ports.reading import Reader


class Who(NamedTuple):
    """What tells a person of a line from another; an answer holds while it stays the same."""

    name: str
    email: str
    company: str
    profile: str


@frozen
class Guess:
    """A person of the line: who of the record it surely is, or those whom it may be."""

    part: PersonPart
    sure: KnownCandidate | None
    possible: tuple[KnownCandidate, ...]


@frozen
class Understood:
    """A typed line with what the record knows about it.

    `like` is the latest meeting at an event of this name, whose place is suggested;
    `topic_uses` counts the meetings with the same topic.
    """

    log: QuickLog
    guesses: tuple[Guess, ...]
    like: MeetingLine | None
    topic_uses: int

    @property
    def place_suggested(self) -> str:
        """Return the place of the last meeting at that event, if none was typed."""
        return self.like.place if self.like is not None and self.log.place is None else ""

    def can_be_kept(self) -> bool:
        """Tell whether the line names anybody."""
        return bool(self.guesses)


def read(reader: Reader, line: str, today: date) -> QuickLog:
    """Return what a line says; the record tells names that the words alone leave open."""
    return read_line(line, today, lambda name: knows(reader, name), reader.name_vocabulary)


def who_is(part: PersonPart) -> Who:
    """Return what identifies a person of a line."""
    return Who(name_key(part.name), part.email or "", part.company or "", part.profile or "")


def asked_of(part: PersonPart) -> Hashable:
    """Return under which key it is asked who a person of a line is."""
    return "who", who_is(part)


def questions(log: QuickLog) -> dict[Hashable, Callable[[Reader], object]]:
    """Return what the record is to be asked about a line, each question under a key of its own.

    A key says all that its answer hangs on, so that an answer may be kept while one types on.
    """
    asked: dict[Hashable, Callable[[Reader], object]] = {
        asked_of(part): partial(_guess, part) for part in log.people
    }
    if log.event is not None:
        event = log.event.text
        asked["like", event] = lambda reader: reader.meetings.last_with_event(event)
    if topic := log.topic:
        asked["uses", topic] = lambda reader: reader.meetings.topic_uses(topic)
    return asked


def as_known(log: QuickLog, answer: Callable[[Hashable], object]) -> Understood:
    """Return a line with what is known of it; `answer` gives None for what isn't known yet."""
    guesses = []
    for part in log.people:
        found = cast("Guess | None", answer(asked_of(part)))
        guesses.append(Guess(part, None, ()) if found is None else replace(found, part=part))
    like = answer(("like", log.event.text)) if log.event is not None else None
    return Understood(
        log=log,
        guesses=tuple(guesses),
        like=cast("MeetingLine | None", like),
        topic_uses=cast("int", answer(("uses", log.topic)) or 0),
    )


def _guess(part: PersonPart, reader: Reader) -> Guess:
    """Return who of the record a person of a line may be; tens of milliseconds in a large one."""
    slug = slug_of(part.profile) if part.profile else None
    request = Request(part.name, slug, part.email, part.company)
    found = find_candidates(reader, request)
    sure = [each for each in found if _is_sure(each, part)]
    return Guess(part, sure[0] if sure else None, () if sure else found)


def _is_sure(found: KnownCandidate, part: PersonPart) -> bool:
    """Tell whether nobody need be asked: of a name that is read out of an address, they need."""
    certainty = found.candidate.certainty
    return certainty.is_sure if part.is_typed else certainty is Certainty.CERTAIN


def may_be_invited(reader: Reader, part: PersonPart, person_id: int | None) -> bool:
    """Tell whether somebody of a line is neither connected nor asked already.

    `person_id` is None for somebody new, to whom a request under that name may be pending.
    """
    if person_id is None:
        slug = slug_of(part.profile) if part.profile else None
        found = reader.invitations.of_name(name_key(part.name), slug)
        return all(each.state not in OPEN for each in found)
    held = reader.people.get(person_id)
    if held is None or held.connected_on is not None:
        return False
    found = reader.invitations.of_name(name_key(held.display_name), held.slug)
    asked = [*reader.invitations.of_person(person_id), *found]
    return all(each.state not in OPEN for each in asked)


def draft_of(
    said: Understood,
    *,
    chosen: Mapping[int, int | None],
    place: str = "",
    kind: MeetingKind | None = None,
) -> MeetingDraft:
    """Return the meeting that a line stands for.

    `chosen` has, by the person's place in the line, the id that the user chose (None for a new
    person); whoever isn't chosen is taken for the sure one, else for a new person. `place` and
    `kind` are what the user took beside the text.

    Raises:
        Refused: Somebody new has no name, but an address that tells none.
    """
    log = said.log
    return MeetingDraft(
        day=log.day.day,
        attendees=[_attendee(each, place, chosen) for place, each in enumerate(said.guesses)],
        kind=kind or log.kind.kind,
        event=log.event.text if log.event else "",
        place=log.place.text if log.place else place,
        topic=log.topic,
        # What wasn't understood is not lost.
        note=" ".join(each.text for each in log.leftover),
    )


def _attendee(guess: Guess, place: int, chosen: Mapping[int, int | None]) -> Attendee:
    """Return a person of the line as somebody at the meeting."""
    part = guess.part
    default = guess.sure.id if guess.sure is not None else None
    person_id = chosen.get(place, default)
    if person_id is None and not part.is_named:
        raise Refused("name_missing", text=part.name)
    return Attendee(
        name=part.name,
        person_id=person_id,
        company=part.company or "",
        position=part.detail or "",
        email=part.email or "",
        slug=slug_of(part.profile) if part.profile else None,
    )
