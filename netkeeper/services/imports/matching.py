"""Says whose each connection is: by profile, by address, by name and day, by a name alone."""

from __future__ import annotations

from collections import Counter, deque
from datetime import date
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from netkeeper.domain.naming.names import display_name, name_key
from netkeeper.domain.profiles import email_key
from netkeeper.domain.requests.acceptance import ZONE_SLACK
from netkeeper.services.imports.someone import day_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import TypeVar

    from netkeeper.domain.archives import HeldConnection
    from netkeeper.exchange.linkedin.connections import ConnectionRow
    from netkeeper.services.imports.crowd import Crowd
    from netkeeper.services.imports.someone import Someone

    Mark = tuple[str, ...]
    Told = tuple[str, str, str | None, str, str, str, str | None, str]
    Dated = ConnectionRow | HeldConnection
    One = TypeVar("One")
    Marks = Callable[[One], list[Mark]]


_MOST_ALIKE = 100  # people of whom the same is said that are looked at: time must be bounded


class Matching:
    """Who each row of one file is, each person once; `people` has None for somebody new.

    Of a row that says what was last said of its person, and that the record holds, `same` has that.

    The surest ways are tried on all rows before the next ones: a file's second Jean Tremblay must
    not take the place of the first.
    """

    def __init__(self, crowd: Crowd, rows: Sequence[ConnectionRow]) -> None:
        self.people: list[Someone | None] = [None] * len(rows)
        self.same: dict[int, HeldConnection] = {}
        self.again: set[int] = set()  # rows of a profile, or all alike, that came before
        self.second: dict[int, Someone] = {}  # rows of a profile that isn't the person's own
        self._crowd, self._rows = crowd, rows
        self._present = {row.slug for row in rows if row.slug}
        # People by their ids. After the rows' profiles, all whose own the file has are among them,
        # so that only a profile that it doesn't have any more may have been changed for another.
        self._taken: set[int] = set()
        self._open = self._by_slug()
        if crowd.is_empty or not self._open:
            return
        emails = Counter(email_key(row.email) for row in rows if row.email)
        self._try(lambda place: self._by_email(place, emails))
        self._by_said(_all_of, _all_of)
        self._by_said(_days_of, _days_of)
        self._by_said(_days_of, _beside_row)
        self._try(self._by_name)

    @cached_property
    def names(self) -> list[str]:
        """Return the name of each row."""
        return [display_name(row.given_name, row.family_name) for row in self._rows]

    @cached_property
    def keys(self) -> list[str]:
        """Return the folded name of each row: nobody asks where every row is as it was."""
        return [name_key(name) for name in self.names]

    @cached_property
    def _named(self) -> Counter[str]:
        """Return how many rows are of each folded name."""
        return Counter(self.keys)

    def _by_slug(self) -> list[int]:
        """Match rows by their profile; return those that are left."""
        left: list[int] = []
        seen: set[str | Told] = set()
        seconds: list[int] = []
        for place, row in enumerate(self._rows):
            # Two of one name and all else are one, twice in a table that was put together by hand.
            one = row.slug or told_by(row)
            if one in seen and (row.slug or row.connected_raw):
                self.again.add(place)
                continue
            seen.add(one)
            said = self._crowd.as_said(row.slug)
            if said is not None and said[3:] == told_by(row):
                self.same[place] = said
                self._taken.add(said.person_id)
                continue
            if self._crowd.is_second(row.slug):
                seconds.append(place)
                continue
            person = self._crowd.with_slug(row.slug, self.keys[place], self._present)
            if person is None or person.id in self._taken:
                left.append(place)
            else:
                self._take(place, person)
        self._take_seconds(seconds)
        return left

    def _take_seconds(self, places: list[int]) -> None:
        """Match the rows of second profiles, once those of people's own have theirs."""
        for place in places:
            person = self._crowd.with_slug(self._rows[place].slug, self.keys[place], self._present)
            if person is not None:
                self.second[place] = person
                self._taken.add(person.id)

    def _take(self, place: int, person: Someone) -> None:
        self.people[place] = person
        self._taken.add(person.id)

    def _try(self, find: Callable[[int], Someone | None]) -> None:
        """Match what is left in one way."""
        left: list[int] = []
        for place in self._open:
            person = find(place)
            if person is None:
                left.append(place)
            else:
                self._take(place, person)
        self._open = left

    def _by_email(self, place: int, emails: Counter[str]) -> Someone | None:
        email = self._rows[place].email
        key = email_key(email) if email else ""
        if not key or emails[key] > 1:
            return None
        person = self._crowd.with_email(key, self.names[place])
        return None if person is None or person.id in self._taken else person

    def _by_said(self, of_said: Marks[HeldConnection], of_row: Marks[ConnectionRow]) -> None:
        """Match rows with the people of that name of whom an archive said the same.

        Where it said the same of several, the order will do: nothing tells them apart.
        """
        said: dict[Mark, deque[Someone]] = {}
        for key in {self.keys[place] for place in self._open}:
            for person in self._crowd.named(key):
                if person.said is not None and person.id not in self._taken:
                    for mark in of_said(person.said):
                        said.setdefault((key, *mark), deque()).append(person)
        if said:
            self._try(lambda place: self._first_of(place, said, of_row(self._rows[place])))

    def _first_of(
        self, place: int, said: dict[Mark, deque[Someone]], marks: Iterable[Mark]
    ) -> Someone | None:
        for mark in marks:
            people = said.get((self.keys[place], *mark), deque())
            while people and people[0].id in self._taken:
                people.popleft()
            for person in islice(people, _MOST_ALIKE):
                if person.id not in self._taken and self._is_told(place, person):
                    return person
        return None

    def _is_told(self, place: int, person: Someone) -> bool:
        """Tell whether nobody else can be meant, where a changed profile speaks against it."""
        if not (person.slug and self._rows[place].slug):
            return True
        key = self.keys[place]
        if self._named[key] > 1:
            return False
        return all(other is person or other.id in self._taken for other in self._crowd.named(key))

    def _by_name(self, place: int) -> Someone | None:
        """Return the only one of a name that is the only one of the file."""
        key, row = self.keys[place], self._rows[place]
        if self._named[key] > 1:
            return None
        people = self._crowd.living(key, row.slug)
        if len(people) != 1 or people[0].id in self._taken:
            return None
        return None if _speaks_against(people[0].said, row) else people[0]


def told_by(row: ConnectionRow) -> Told:
    """Return a row as the record would hold it: a `HeldConnection` from its fourth column on."""
    return (
        row.given_name,
        row.family_name,
        row.slug,
        row.email or "",
        row.company,
        row.position,
        day_text(row.connected_on) if row.connected_on else None,
        row.connected_raw,
    )


def _days_of(one: Dated) -> list[Mark]:
    """Return the day of a connection, as an archive writes it and as it is read."""
    marks: list[Mark] = [("written", one.connected_raw)]
    return [*marks, ("day", str(one.connected_on))] if one.connected_on else marks


def _all_of(one: Dated) -> list[Mark]:
    return [(*mark, one.company, one.position) for mark in _days_of(one)]


def _beside_row(row: ConnectionRow) -> list[Mark]:
    """Return the days beside the row's: those of 2018 are of an unknown time zone."""
    if row.connected_on is None:
        return []
    return [("day", (row.connected_on + slack).isoformat()) for slack in (-ZONE_SLACK, ZONE_SLACK)]


def _speaks_against(said: HeldConnection | None, row: ConnectionRow) -> bool:
    """Tell whether the connection was made on another day, so that it is a namesake's."""
    if said is None or said.connected_on is None or row.connected_on is None:
        return False
    return abs(date.fromisoformat(said.connected_on) - row.connected_on) > ZONE_SLACK
