"""Arranges who met whom when: planned visits become meetings at events, cafés and calls."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date, timedelta
from typing import TYPE_CHECKING

from netkeeper.domain.days import Day, Precision
from netkeeper.domain.meetings import Meeting, MeetingKind
from netkeeper.domain.sample.draw import is_workday, shares, workday
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from netkeeper.domain.sample.data import Event, SampleData
    from netkeeper.domain.sample.draw import Draw, Shares
    from netkeeper.domain.sample.stories import Visit

_TOGETHER = 6  # days within which planned visits become one meeting
_AT_EVENTS = 0.62
_WITH_TOPIC = 0.7
_WITH_NOTE = 0.12
_SIZES = {
    False: shares([(1, 46.0), (2, 27.0), (3, 15.0), (4, 8.0), (5, 4.0)]),
    True: shares([(1, 80.0), (2, 14.0), (3, 6.0)]),
}
_VAGUE_AFTER = 500  # days; before that a remembered day is exact
_ONLY_YEAR_AFTER = 760
_VAGUE = 0.14
_WEEK = 7


@frozen
class Gathering:
    """A meeting and how a note refers to it, by language; `on` is its day even where that faded."""

    meeting: Meeting
    on: date
    at: Mapping[str, str]


@frozen
class Scene:
    """How, at what and where people met."""

    kind: MeetingKind
    event: str
    place: str


def nth_weekday(year: int, month: int, weekday: int, week: int) -> date:
    """Return the n-th such weekday of a month; Monday is 0, and the first week 1."""
    first = date(year, month, 1)
    ahead = (weekday - first.weekday()) % _WEEK
    return first + timedelta(days=ahead + _WEEK * (week - 1))


class _Calendar:
    """The days on which events took place."""

    def __init__(self, events: Sequence[Event], since: date, today: date) -> None:
        held = [
            (day, number, event)
            for number, event in enumerate(events)
            for year in range(since.year, today.year + 1)
            for month in event.months
            if since <= (day := nth_weekday(year, month, event.weekday, event.week)) <= today
            and is_workday(day)
        ]
        held.sort(key=lambda each: each[:2])
        self._held = [(day, event) for day, _, event in held]
        self._days = [day for day, _ in self._held]

    def near(self, day: date) -> list[tuple[date, Event]]:
        """Return the events of the days around a day."""
        low = bisect_left(self._days, day - timedelta(days=_TOGETHER - 1))
        high = bisect_left(self._days, day + timedelta(days=_TOGETHER + 1))
        return self._held[low:high]


class _Host:
    """Turns groups of people into meetings of one sort: in person, or from afar."""

    def __init__(
        self, draw: Draw, data: SampleData, calendar: _Calendar, today: date, *, remote: bool
    ) -> None:
        self._draw = draw
        self._data = data
        self._calendar = calendar
        self._today = today
        fitting = [
            each for each in data.occasions if (each.kind is not MeetingKind.IN_PERSON) == remote
        ]
        self._occasions = [
            shares((each, float(each.weight)) for each in fitting if each.most >= size)
            for size in range(1 + max(each.most for each in fitting))
        ]

    def hold(self, earliest: date, people: Sequence[int], company: str) -> Gathering:
        """Return the meeting of a group, near the day on which the first could come."""
        near = self._calendar.near(earliest)
        if near and self._draw.chance(_AT_EVENTS):
            on, event = self._draw.one(near)
            return self._noted(on, people, event.at, Scene(event.kind, event.name, event.place))
        occasion = self._draw.of(self._occasions[min(len(people), len(self._occasions) - 1)])
        place = self._draw.one(occasion.places).format(company=company)
        scene = Scene(occasion.kind, occasion.event, place)
        return self._noted(workday(earliest), people, occasion.at, scene)

    def _noted(
        self, on: date, people: Sequence[int], at: Mapping[str, str], scene: Scene
    ) -> Gathering:
        """Return the meeting as the user wrote it down."""
        draw, texts = self._draw, self._data.texts
        topical = not scene.event or draw.chance(_WITH_TOPIC)
        meeting = Meeting(
            id=0,
            day=self._remembered(on),
            kind=scene.kind,
            event=scene.event,
            place=scene.place,
            topic=draw.one(self._data.topics) if topical else "",
            note=draw.one(texts["about_meeting"]["fr"]) if draw.chance(_WITH_NOTE) else "",
            attendees=tuple(people),
        )
        return Gathering(meeting, on, at)

    def _remembered(self, on: date) -> Day:
        """Return the day as well as it is remembered: some old ones to the month or year."""
        ago = (self._today - on).days
        if ago < _VAGUE_AFTER or not self._draw.chance(_VAGUE):
            return Day(on)
        only_year = ago > _ONLY_YEAR_AFTER and self._draw.chance(0.4)
        return Day(on, Precision.YEAR if only_year else Precision.MONTH)


def gather(
    draw: Draw, data: SampleData, today: date, visits: Sequence[Visit], companies: Sequence[str]
) -> list[Gathering]:
    """Return the meetings of everybody's visits, oldest first.

    The person with id 1 works for the first company. Each person's visits are to lie further
    apart than `_TOGETHER` days.
    """
    since = today - timedelta(days=_TOGETHER + max((each.ago for each in visits), default=0))
    held: list[Gathering] = []
    for remote in (False, True):
        kind_fits = [e for e in data.events if (e.kind is not MeetingKind.IN_PERSON) == remote]
        host = _Host(draw, data, _Calendar(kind_fits, since, today), today, remote=remote)
        planned = sorted((v for v in visits if v.remote == remote), key=lambda v: -v.ago)
        for group in _groups(draw, planned, _SIZES[remote]):
            earliest = today - timedelta(days=group[0].ago)
            people = [each.person for each in group]
            held.append(host.hold(earliest, people, companies[people[0] - 1]))
    return sorted(held, key=lambda each: each.on)


def _groups(draw: Draw, planned: Sequence[Visit], sizes: Shares[int]) -> Iterator[Sequence[Visit]]:
    """Yield the visits in groups of a drawn size, none longer than a few days."""
    start = 0
    while start < len(planned):
        end = min(start + draw.of(sizes), len(planned))
        while planned[start].ago - planned[end - 1].ago > _TOGETHER:
            end -= 1
        yield planned[start:end]
        start = end
