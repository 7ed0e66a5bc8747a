"""Makes the sample record: the cast, and around it as many invented people as are asked for."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

from netkeeper.domain.invitations import Direction, State
from netkeeper.domain.sample.bonds import Bonds
from netkeeper.domain.sample.cast import Stage
from netkeeper.domain.sample.contents import Sample
from netkeeper.domain.sample.crowd import Crowd
from netkeeper.domain.sample.draw import Draw
from netkeeper.domain.sample.gatherings import gather
from netkeeper.domain.sample.requests import Requests
from netkeeper.domain.sample.stories import Visit, plans, reach
from netkeeper.domain.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from netkeeper.domain.invitations import Invitation
    from netkeeper.domain.meetings import Meeting
    from netkeeper.domain.people import Person
    from netkeeper.domain.sample.data import Cast, SampleData
    from netkeeper.domain.sample.gatherings import Gathering
    from netkeeper.domain.sample.stories import Plan

SEED = 20_261_123
PEOPLE = 300
_ARCHIVE_AGO = 8  # days since the archive that the deduced states come from
_NOTES_A_MONTH = 5  # what a free account may send, for each 300 people
_NOTES_THIS_MONTH = 3


def make_sample(data: SampleData, today: date, *, seed: int = SEED, people: int = PEOPLE) -> Sample:
    """Return an invented record; the same seed, day and number give the same one.

    Never fewer people than the cast; nothing but what is to be done lies after `today`.
    """
    draw = Draw(seed)
    others = max(0, people - len(data.cast.people))
    within, archive_on = reach(today, people), today - timedelta(days=_ARCHIVE_AGO)
    stage = Stage(data.cast, today, after=others)
    crowd = _crowd_beside(data.cast, stage.people, Crowd(draw, data, people))
    stories = plans(draw, within, others)
    whole = [crowd.next() for _ in stories]
    held = gather(draw, data, today, _visits(stories), [each.company for each in whole])
    first = _first_of(held)
    requests, bonds = Requests(draw, data, within, archive_on), Bonds(draw, data, today)
    told = [
        (number, who, plan, first.get(number))
        for number, (who, plan) in enumerate(zip(whole, stories, strict=True), 1)
    ]
    followed = [requests.of(*each) for each in told]
    persons = [bonds.person(*each, one) for each, one in zip(told, followed, strict=True)]
    invented = [*filter(None, followed), *requests.of_strangers(crowd, others)]
    written = stage.requests(data.texts["weekday"])
    return Sample(
        people=(*persons, *stage.people),
        meetings=_by_day([*stage.meetings(), *(each.meeting for each in held)]),
        invitations=_sparing_notes(written, invented, today, times=max(1, people // PEOPLE)),
        introductions=(*stage.introductions(), *bonds.introductions(stories, first, whole)),
        follow_ups=(*stage.follow_ups(), *bonds.follow_ups(first, whole)),
        consents=stage.consents(),
        archive_on=archive_on,
    )


def _crowd_beside(cast: Cast, people: Sequence[Person], crowd: Crowd) -> Crowd:
    """Return the crowd, in which nobody takes a name, profile or address of the cast."""
    crowd.reserve(
        [*(each.display_name for each in people), *(each.name for each in cast.requests)],
        filter(None, [*(each.slug for each in people), *(each.slug for each in cast.requests)]),
        [email for each in people for email in each.emails],
    )
    return crowd


def _visits(stories: Sequence[Plan]) -> list[Visit]:
    """Return everybody's part in the meetings to be arranged."""
    return [
        Visit(number, ago, remote)
        for number, plan in enumerate(stories, 1)
        for ago, remote in plan.visits
    ]


def _first_of(held: Iterable[Gathering]) -> dict[int, Gathering]:
    """Return each person's first meeting."""
    first: dict[int, Gathering] = {}
    for each in held:
        for person in each.meeting.attendees:
            first.setdefault(person, each)
    return first


def _by_day(meetings: Iterable[Meeting]) -> tuple[Meeting, ...]:
    """Return the meetings numbered, oldest first."""
    ordered = sorted(meetings, key=lambda each: each.day)
    return tuple(replace(each, id=number) for number, each in enumerate(ordered, 1))


def _sparing_notes(
    written: Sequence[Invitation], invented: Iterable[Invitation], today: date, *, times: int
) -> tuple[Invitation, ...]:
    """Return the requests numbered, oldest first, without more notes a month than may be sent.

    The written-out ones keep theirs.
    """
    sent = Counter(_month(each) for each in written if _has_sent_note(each))
    kept = list(written)
    for each in sorted(invented, key=lambda one: one.on):
        if not _has_sent_note(each):
            kept.append(each)
            continue
        month = _month(each)
        this = month == (today.year, today.month)
        spare = sent[month] < (_NOTES_THIS_MONTH if this else _NOTES_A_MONTH) * times
        sent[month] += spare
        kept.append(each if spare else _without_note(each))
    kept.sort(key=lambda one: one.on)
    return tuple(each._replace(id=number) for number, each in enumerate(kept, 1))


def _month(one: Invitation) -> tuple[int, int]:
    return one.on.year, one.on.month


def _has_sent_note(one: Invitation) -> bool:
    """Tell whether a request counts among the month's personalised notes."""
    return bool(one.note) and one.direction is Direction.SENT and one.state is not State.DRAFT


def _without_note(one: Invitation) -> Invitation:
    """Return a request as it was sent without a note, so without ever being a draft."""
    steps = tuple(each for each in one.steps if each.state is not State.DRAFT)
    return one._replace(note="", steps=steps)
