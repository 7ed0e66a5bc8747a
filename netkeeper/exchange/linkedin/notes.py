"""Notes.csv: the private notes that LinkedIn lets one keep on a connection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.values import frozen
from netkeeper.exchange.linkedin.dates import NotADate, read_day
from netkeeper.exchange.linkedin.problems import Code, Problem, Skipped
from netkeeper.exchange.linkedin.rows import Reading
from netkeeper.exchange.linkedin.slugs import slug_in
from netkeeper.exchange.linkedin.texts import clean

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from netkeeper.exchange.linkedin.files import ArchiveFile, Progress
    from netkeeper.exchange.linkedin.records import Record, Rows


@frozen
class NoteRow:
    """A note on one connection; a day that can't be read is None beside its raw text."""

    line: int
    given_name: str
    family_name: str
    slug: str | None
    text: str
    created_on: date | None
    created_raw: str
    edited_on: date | None
    edited_raw: str

    @property
    def characters(self) -> int:
        """Return how much text the row holds."""
        names = len(self.given_name) + len(self.family_name)
        return names + len(self.text) + len(self.created_raw) + len(self.edited_raw)


def read(
    file: ArchiveFile, *, repair: bool = False, progress: Progress | None = None
) -> Reading[NoteRow]:
    """Return the reading of the notes."""
    return Reading(file, _Notes(file), repair=repair, progress=progress)


class _Notes:
    """Makes the rows."""

    def __init__(self, file: ArchiveFile) -> None:
        place = file.layout.place
        self._given, self._family = place("given_name"), place("family_name")
        self._url, self._text = place("url"), place("text")
        self._created, self._edited = place("created_on"), place("edited_on")

    def build(self, lines: Sequence[int], records: Sequence[Record]) -> Rows[NoteRow]:
        """Return the notes, or why there is none."""
        return list(map(self._row, lines, records))

    def _row(self, line: int, record: Record) -> NoteRow | Skipped:
        given, family = clean(record[self._given]), clean(record[self._family])
        text = record[self._text].strip()
        slug = slug_in(record[self._url])
        if not text:
            return Skipped(line, Code.EMPTY_NOTE)
        if not (given or family or slug):
            return Skipped(line, Code.NO_NAME)
        created, edited = record[self._created].strip(), record[self._edited].strip()
        return NoteRow(
            line, given, family, slug, text, _day(created), created, _day(edited), edited
        )

    def remarks(self) -> Sequence[Problem]:
        """Return nothing: each row speaks for itself."""
        return ()


def _day(raw: str) -> date | None:
    # The form was never measured, so a day that isn't understood is no fault of the row's.
    try:
        return read_day(raw)
    except NotADate:
        return None
