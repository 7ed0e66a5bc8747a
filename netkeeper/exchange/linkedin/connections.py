"""Connections.csv: the first-degree connections, of every year's form."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from netkeeper.exchange.linkedin.dates import Ambiguous, NotADate, is_numeric, read_day
from netkeeper.exchange.linkedin.problems import Code, Problem, Skipped, shown
from netkeeper.exchange.linkedin.rows import DateOrder, Reading, clean
from netkeeper.exchange.linkedin.slugs import slug_in

if TYPE_CHECKING:
    from datetime import date

    from netkeeper.exchange.linkedin.files import ArchiveFile, Progress
    from netkeeper.exchange.linkedin.rows import Record


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
    return Reading(file, _Connections(file, progress), repair=repair, progress=progress)


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

    def build(self, line: int, record: Record) -> ConnectionRow | Skipped:
        """Return the connection, or why there is none."""
        given, family = clean(record[self._given]), clean(record[self._family])
        url = record[self._url]
        if not given and not family:
            hidden = not url.strip() and not clean(record[self._company] + record[self._email])
            return Skipped(line, Code.HIDDEN_PROFILE if hidden else Code.NO_NAME)
        on, raw = self._day(line, record[self._connected].strip())
        email = clean(record[self._email])
        return ConnectionRow(
            line,
            given,
            family,
            slug_in(url),
            email if "@" in email else None,
            clean(record[self._company]),
            clean(record[self._position]),
            on,
            raw,
        )

    def _day(self, line: int, raw: str) -> tuple[date | None, str]:
        """Return the day of a text, and the text."""
        if (known := self._days.get(raw)) is not None:
            return known
        if (day := self._read_day(line, raw)) is None:
            return None, raw
        return self._days.setdefault(raw, (day, raw))

    def _read_day(self, line: int, raw: str) -> date | None:
        try:
            return read_day(raw)
        except Ambiguous:
            code = Code.AMBIGUOUS_DATES
        except NotADate:
            if not raw:
                return None
            code = Code.UNREADABLE_DATES
        if is_numeric(raw):
            try:
                return read_day(raw, self._order())
            except NotADate:
                pass
        count, first, text = self._unread.get(code, (0, line, raw))
        self._unread[code] = (count + 1, first, text)
        return None

    def remarks(self) -> list[Problem]:
        """Return how many dates were left unread, with the first of them."""
        return [
            Problem(code, self._name, line, {"count": count, "found": shown(text)})
            for code, (count, line, text) in self._unread.items()
        ]
