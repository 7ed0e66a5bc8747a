"""Connections.csv: the first-degree connections, of every year's form."""

from __future__ import annotations

from itertools import starmap
from typing import TYPE_CHECKING, NamedTuple

from netkeeper.exchange.linkedin.dates import Ambiguous, NotADate, read_day
from netkeeper.exchange.linkedin.problems import Code, Remark, Skipped, shown
from netkeeper.exchange.linkedin.rows import DateOrder, Reading
from netkeeper.exchange.linkedin.slugs import slugs_in
from netkeeper.exchange.linkedin.texts import (
    GIVEN_NAMES_OF_NOBODY,
    NOBODY,
    clean,
    cleaned,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from netkeeper.exchange.linkedin.files import ArchiveFile, Progress
    from netkeeper.exchange.linkedin.records import Record, Rows


class ConnectionRow(NamedTuple):
    """One connection as the archive says it; company and position are those of the export's day."""

    line: int
    given_name: str
    family_name: str
    slug: str | None
    email: str | None
    company: str
    position: str
    connected_on: date | None  # a UTC day since 2021; None when it can't be read
    connected_raw: str

    @property
    def characters(self) -> int:
        """Return how much text the row holds."""
        names = len(self.given_name) + len(self.family_name) + len(self.email or "")
        return names + len(self.company) + len(self.position) + len(self.connected_raw)


def read(
    file: ArchiveFile, *, repair: bool = False, progress: Progress | None = None
) -> Reading[ConnectionRow]:
    """Return the reading of the connections; a hidden profile comes as Skipped, never as a row.

    A row whose date can't be read is still a connection: it comes without `connected_on`, and
    the reading's problems say how many there are.
    """
    rows = _Connections(file, progress)
    return Reading(file, rows.build, remarks=rows.remarks, repair=repair, progress=progress)


class _Connections:
    """Makes the rows, and counts the dates that can't be read."""

    def __init__(self, file: ArchiveFile, progress: Progress | None) -> None:
        place = file.layout.place
        self._given, self._family = place("given_name"), place("family_name")
        self._url, self._email = place("url"), place("email")
        self._company, self._position = place("company"), place("position")
        self._connected = place("connected_on")
        self._order = DateOrder(file, "connected_on", progress)
        self._name = file.name
        self._days: dict[str, tuple[date, str]] = {}  # those that were read, each text held once
        self._unread: dict[Code, tuple[int, int, str]] = {}  # count, first line, first text

    def build(self, lines: Sequence[int], records: Sequence[Record]) -> Rows[ConnectionRow]:
        """Return the connections, or why there is none."""
        columns = [*zip(*records, strict=True)]
        given, family = cleaned(columns[self._given]), cleaned(columns[self._family])
        emails = [each if "@" in each else None for each in cleaned(columns[self._email])]
        known, day = self._days.get, self._day
        days = [known(raw) or day(raw.strip()) for raw in columns[self._connected]]
        on, raws = zip(*days, strict=True)
        values = zip(
            lines,
            given,
            family,
            slugs_in(columns[self._url]),
            emails,
            cleaned(columns[self._company]),
            cleaned(columns[self._position]),
            on,
            raws,
            strict=True,
        )
        rows = list(starmap(ConnectionRow, values))
        if None in on or not GIVEN_NAMES_OF_NOBODY.isdisjoint(given):
            return list(map(self._checked, rows, records))
        return rows

    def _checked(self, row: ConnectionRow, record: Record) -> ConnectionRow | Skipped:
        """Return the row, unless it names nobody; count its date when it can't be read."""
        name = f"{row.given_name} {row.family_name}".strip()
        if name in NOBODY:
            hidden = not record[self._url].strip()
            hidden = hidden and not clean(record[self._company] + record[self._email])
            hidden = hidden or bool(name)
            return Skipped(row.line, Code.HIDDEN_PROFILE if hidden else Code.NO_NAME)
        if row.connected_on is None and row.connected_raw:
            self._count_unread(row.line, row.connected_raw)
        return row

    def _day(self, raw: str) -> tuple[date | None, str]:
        """Return the day of a text, and the text."""
        day = self._read_day(raw)
        return (None, raw) if day is None else self._days.setdefault(raw, (day, raw))

    def _read_day(self, raw: str) -> date | None:
        try:
            return self._order.day(raw)
        except NotADate:
            return None

    def _count_unread(self, line: int, raw: str) -> None:
        code = Code.UNREADABLE_DATES
        try:
            read_day(raw)
        except Ambiguous:
            code = Code.AMBIGUOUS_DATES
        except NotADate:
            pass
        count, first, text = self._unread.get(code, (0, line, raw))
        self._unread[code] = (count + 1, first, text)

    def remarks(self) -> list[Remark]:
        """Return how many dates were left unread, with the first of them."""
        return [
            Remark(code, self._name, line, {"count": count, "found": shown(text)})
            for code, (count, line, text) in self._unread.items()
        ]
