"""Reads meetings and introductions."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from netkeeper.domain.days import parse_iso
from netkeeper.domain.folding import label_key
from netkeeper.domain.meeting_lines import IntroductionLine, MeetingLine
from netkeeper.domain.meetings import Meeting, MeetingKind
from netkeeper.store.reading import shown
from netkeeper.store.reading.orders import Listed, Order, ids_in_order, is_short
from netkeeper.store.reading.values import grouped, meeting_day, places, precise_day

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from netkeeper.domain.days import Day

_BY_DAY = "m.on_day DESC, m.precision = 'year', m.id DESC"
_ATTENDED = (
    "LEFT JOIN (SELECT a.meeting_id AS which, count(*) AS many FROM attendance a"
    f" WHERE a.person_id NOT IN {shown.AWAY}"
    " GROUP BY a.meeting_id) l ON l.which = m.id"
)
SORTS = {  # beside "day"
    "event": Order("m.event", folds=True),
    "place": Order("m.place", folds=True),
    "topic": Order("m.topic", folds=True),
    "attendees": Order("l.many", down=True, join=_ATTENDED),
}
NAMES_SHOWN = 3  # how many attendees a line names; the row says "and n others" for the rest


class ReadMeetings:
    """The record's meetings, read."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def get(self, meeting_id: int) -> Meeting | None:
        """Return a meeting whole, also from the trash; None if there is none."""
        row = self._connection.execute(
            "SELECT id, on_day, precision, kind, event, place, topic, note, trashed_at"
            " FROM meeting WHERE id = ?",
            (meeting_id,),
        ).fetchone()
        if row is None:
            return None
        rows = self._connection.execute(
            "SELECT a.person_id FROM attendance a JOIN person p ON p.id = a.person_id"
            " WHERE a.meeting_id = ? AND p.trashed_at IS NULL ORDER BY a.id",
            (meeting_id,),
        )
        return Meeting(
            id=row[0],
            day=meeting_day(row[1], row[2]),
            kind=MeetingKind(row[3]),
            event=row[4],
            place=row[5],
            topic=row[6],
            note=row[7],
            attendees=tuple(person for (person,) in rows),
            trashed=row[8] is not None,
        )

    def ids(self, which: str = "all", sort: str = "day", *, reverse: bool = False) -> array[int]:
        """Return the ids of the meetings, newest first; `which` is a kind, or "all".

        Those of which the year alone is known stand after the others of that year. `reverse`
        turns the order round; what has no value to sort by stands last either way.
        """
        condition, values = _listed(which)
        if sort == "day":
            query = f"SELECT m.id FROM meeting m WHERE {condition} ORDER BY {_BY_DAY}"
            ids = array("q", (row[0] for row in self._connection.execute(query, values)))
            return ids[::-1] if reverse else ids
        listed = Listed("meeting", "m", condition, values, _BY_DAY)
        return ids_in_order(self._connection, listed, SORTS[sort], reverse=reverse)

    def first_ids(self, limit: int) -> array[int]:
        """Return the newest of all meetings."""
        from netkeeper.store.reading.beginnings import MEETINGS, first  # noqa: PLC0415 - as above

        return first(self._connection, (MEETINGS,), limit)

    def is_short(self) -> bool:
        """Tell whether the order of any list of meetings is read at once."""
        return is_short(self._connection, "meeting")

    def months(self, which: str = "all", *, reverse: bool = False) -> list[tuple[Day, int]]:
        """Return each month, or year, of a list by day in its order, and how many it has."""
        condition, values = _listed(which)
        rows = self._connection.execute(
            "SELECT CASE m.precision WHEN 'year' THEN substr(m.on_day, 1, 4)"
            " ELSE substr(m.on_day, 1, 7) END AS month, count(*) FROM meeting m"
            f" WHERE {condition} GROUP BY month ORDER BY max(m.on_day) DESC, length(month) DESC",
            values,
        ).fetchall()
        return [(parse_iso(month), count) for month, count in (rows[::-1] if reverse else rows)]

    def of_person(self, person_id: int) -> list[MeetingLine]:
        """Return a person's meetings, newest first."""
        rows = self._connection.execute(
            "SELECT m.id FROM attendance a JOIN meeting m ON m.id = a.meeting_id"
            " WHERE a.person_id = ? AND m.trashed_at IS NULL ORDER BY m.on_day DESC, m.id DESC",
            (person_id,),
        )
        return self.lines([row[0] for row in rows])

    def last_of(self, ids: Sequence[int]) -> dict[int, MeetingLine]:
        """Return the latest meeting of each of the given people, meetings in person first."""
        rows = self._connection.execute(
            "SELECT a.person_id, m.id FROM attendance a JOIN meeting m ON m.id = a.meeting_id"
            f" WHERE a.person_id IN ({places(ids)}) AND m.trashed_at IS NULL"
            " ORDER BY m.kind = 'in_person', m.on_day, m.id",
            list(ids),
        )
        latest = dict(rows.fetchall())
        lines = {line.id: line for line in self.lines(list(latest.values()))}
        return {person: lines[meeting] for person, meeting in latest.items()}

    def of_people(self, ids: Sequence[int], most: int) -> dict[int, list[MeetingLine]]:
        """Return the latest meetings of each of the given people, newest first, `most` at most."""
        rows = self._connection.execute(
            "SELECT person_id, meeting_id FROM (SELECT a.person_id, a.meeting_id, row_number() OVER"
            " (PARTITION BY a.person_id ORDER BY m.on_day DESC, m.id DESC) AS place"
            " FROM attendance a JOIN meeting m ON m.id = a.meeting_id"
            f" WHERE a.person_id IN ({places(ids)}) AND m.trashed_at IS NULL)"
            " WHERE place <= ? ORDER BY person_id, place",
            [*ids, most],
        ).fetchall()
        lines = {each.id: each for each in self.lines(sorted({row[1] for row in rows}))}
        return grouped((person, lines[meeting]) for person, meeting in rows)

    def lines(self, ids: Sequence[int]) -> list[MeetingLine]:
        """Return the lines of the given meetings, in their order."""
        marks = places(ids)
        rows = self._connection.execute(
            "SELECT id, on_day, precision, kind, event, place, topic, note FROM meeting"
            f" WHERE id IN ({marks})",
            list(ids),
        ).fetchall()
        attendees = self._connection.execute(
            "SELECT a.meeting_id, p.display_name FROM attendance a"
            " JOIN person p ON p.id = a.person_id"
            f" WHERE a.meeting_id IN ({marks}) AND p.trashed_at IS NULL ORDER BY a.id",
            list(ids),
        )
        names = grouped(attendees)
        found = {
            row[0]: MeetingLine(
                id=row[0],
                day=meeting_day(row[1], row[2]),
                kind=MeetingKind(row[3]),
                event=row[4],
                place=row[5],
                topic=row[6],
                note=row[7],
                names=tuple(names.get(row[0], ())[:NAMES_SHOWN]),
                attendees=len(names.get(row[0], ())),
            )
            for row in rows
        }
        return [found[each] for each in ids if each in found]

    def last_with_event(self, event: str) -> MeetingLine | None:
        """Return the latest meeting at an event of this name, to suggest its place again."""
        order = "ORDER BY m.on_day DESC, m.id DESC"
        latest = next(self._said("event", event, "m.id", order), None)
        return self.lines([latest])[0] if latest is not None else None

    def topic_uses(self, topic: str) -> int:
        """Return how many meetings bear this topic."""
        return sum(self._said("topic", topic, "count(*)", "GROUP BY m.topic"))

    def _said(self, field: str, text: str, asked: str, then: str) -> Iterator[int]:
        """Yield a number of each row, of the meetings whose field says this, however written."""
        from netkeeper.domain.query.nodes import Words  # noqa: PLC0415 - as a line is typed
        from netkeeper.store.reading.terms import term_of  # noqa: PLC0415 - as that

        if not (term := term_of(Words(text, phrase=True, prefix=False))):
            return
        rows = self._connection.execute(
            f"SELECT {asked}, m.{field} FROM meeting m WHERE m.id IN (SELECT rowid"
            f" FROM meeting_search WHERE meeting_search MATCH ?) AND {shown.MEETING} {then}",
            (f"{field} : ({term})",),
        )
        key = label_key(text)
        yield from (number for number, said in rows if label_key(said) == key)

    def introductions_of(self, person_id: int) -> list[IntroductionLine]:
        """Return the introductions that a person made or that brought them."""
        rows = self._connection.execute(
            "SELECT n.id, p.id, p.display_name, n.introducer_id = ?1, n.on_day, n.precision, n.note"
            " FROM introduction n JOIN person p ON p.id ="
            " CASE n.introducer_id WHEN ?1 THEN n.introduced_id ELSE n.introducer_id END"
            " WHERE (n.introducer_id = ?1 OR n.introduced_id = ?1)"
            " AND n.trashed_at IS NULL AND p.trashed_at IS NULL ORDER BY n.on_day DESC, n.id DESC",
            (person_id,),
        )
        return [
            IntroductionLine(
                id=row[0],
                person_id=row[1],
                name=row[2],
                by_them=bool(row[3]),
                day=precise_day(row[4], row[5]),
                note=row[6],
            )
            for row in rows
        ]


def _listed(which: str) -> tuple[str, list[str]]:
    """Return the condition of a list of meetings, and its values."""
    if which == "all":
        return shown.MEETING, []
    return f"{shown.MEETING} AND m.kind = ?", [which]
