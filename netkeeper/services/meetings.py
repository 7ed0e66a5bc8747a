"""What the user does with meetings: log one, edit it, put it into the trash."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from netkeeper.domain.meetings import Meeting, MeetingKind
from netkeeper.domain.profiles import email_key
from netkeeper.domain.values import frozen
from netkeeper.services.people import (
    commit_many,
    owner_of,
    person_named,
    refuse_taken_slug,
    taken_out,
    typed_fields,
)
from netkeeper.services.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from netkeeper.domain.days import Day
    from netkeeper.domain.lines import MeetingLine, PersonLine
    from netkeeper.services.ports.reading import Reader
    from netkeeper.services.ports.writing import OpenUnit, Unit


@frozen
class Attendee:
    """Somebody at a meeting: of the record (`person_id`), or new, under the typed name."""

    name: str
    person_id: int | None = None
    company: str = ""
    position: str = ""
    email: str = ""
    slug: str | None = None


@frozen
class MeetingDraft:
    """A meeting to be logged, or what an edited one is to become."""

    day: Day
    attendees: Sequence[Attendee]
    kind: MeetingKind = MeetingKind.IN_PERSON
    event: str = ""
    place: str = ""
    topic: str = ""
    note: str = ""


@frozen
class Attended:
    """Somebody at a logged meeting; `new` if the log added them to the record."""

    id: int
    name: str
    new: bool


@frozen
class Logged:
    """A logged meeting."""

    id: int
    people: Sequence[Attended]


@frozen
class MeetingPage:
    """Everything that a meeting's page shows."""

    meeting: Meeting
    line: MeetingLine
    people: Sequence[PersonLine]


def read_meeting(reader: Reader, meeting_id: int) -> MeetingPage:
    """Return a meeting's page; Refused if there is none with this id."""
    meeting = reader.meetings.get(meeting_id)
    if meeting is None:
        raise Refused("no_such_meeting", id=meeting_id)
    return MeetingPage(
        meeting=meeting,
        line=reader.meetings.lines([meeting_id])[0],
        people=reader.people.lines(meeting.attendees),
    )


def log_meeting(open_unit: OpenUnit, draft: MeetingDraft, today: date) -> Logged:
    """Keep a meeting, and the people that the record doesn't hold yet, as one change."""
    _refuse_unlikely(draft, today)
    with open_unit("log_meeting") as unit:
        people = _attend(unit, draft.attendees)
        meeting_id = unit.meetings.add(_meeting(0, draft, people))
        unit.commit(
            name=people[0].name, count=len(people), title=draft.event or draft.topic or draft.place
        )
    return Logged(meeting_id, people)


def edit_meeting(open_unit: OpenUnit, meeting_id: int, draft: MeetingDraft, today: date) -> Logged:
    """Make a kept meeting what the draft says."""
    _refuse_unlikely(draft, today)
    with open_unit("edit_meeting") as unit:
        held = unit.read.meetings.get(meeting_id)
        if held is None or held.trashed:
            raise Refused("no_such_meeting", id=meeting_id)
        people = _attend(unit, draft.attendees)
        unit.meetings.change(_meeting(meeting_id, draft, people))
        unit.commit(name=people[0].name, count=len(people))
    return Logged(meeting_id, people)


def trash_meetings(open_unit: OpenUnit, meetings: Collection[int]) -> int:
    """Put meetings into the trash; return how many.

    Raises:
        Refused: None of them is there.
    """
    with open_unit("trash_meeting") as unit:
        held = unit.read.meetings.lines(list(islice(meetings, 1)))
        name = next((each.names[0] if each.names else each.title for each in held), "")
        count = unit.crowd.trash("meeting", meetings)
        commit_many(unit, "meeting", meetings, count, name=name)
    return count


def _refuse_unlikely(draft: MeetingDraft, today: date) -> None:
    """Refuse a meeting with nobody, or one that lies ahead."""
    if not draft.attendees:
        raise Refused("meeting_with_nobody")
    if draft.day.on > today:
        raise Refused("meeting_ahead", date=draft.day.on)


def _meeting(meeting_id: int, draft: MeetingDraft, people: Sequence[Attended]) -> Meeting:
    """Return the meeting of a draft whose people are all in the record."""
    return Meeting(
        id=meeting_id,
        day=draft.day,
        kind=draft.kind,
        event=draft.event,
        place=draft.place,
        topic=draft.topic,
        note=draft.note,
        attendees=tuple(each.id for each in people),
    )


def _attend(unit: Unit, attendees: Sequence[Attendee]) -> list[Attended]:
    """Return the attendees as people of the record, adding those it doesn't hold.

    Who is named twice in the same words is one person.
    """
    attended: dict[int, Attended] = {}
    for each in dict.fromkeys(attendees):
        found = (
            _known(unit, each, each.person_id) if each.person_id is not None else _new(unit, each)
        )
        attended.setdefault(found.id, found)
    return list(attended.values())


def _known(unit: Unit, attendee: Attendee, person_id: int) -> Attended:
    """Return somebody of the record, adding what was typed and the record lacks."""
    held = taken_out(unit, person_id)
    gained = {
        name: getattr(attendee, name)
        for name in ("company", "position", "slug")
        if getattr(attendee, name) and not getattr(held, name)
    }
    if gained:
        refuse_taken_slug(unit, gained.get("slug"), but=person_id)
        unit.people.change(person_id, gained, typed=gained)
    keys = {email_key(each) for each in held.emails}
    if attendee.email and email_key(attendee.email) not in keys:
        unit.people.set_list(person_id, "emails", (*held.emails, attendee.email))
    return Attended(person_id, held.display_name, new=False)


def _new(unit: Unit, attendee: Attendee) -> Attended:
    """Add somebody whom the record doesn't hold; by their profile it may hold them after all."""
    if (owner := owner_of(unit, attendee.slug)) is not None:
        return _known(unit, attendee, owner.id)
    person = person_named(attendee.name, company=attendee.company, email=attendee.email)
    person = person._replace(position=attendee.position, slug=attendee.slug)
    return Attended(unit.people.add(person, typed_fields(person)), person.display_name, new=True)
