"""Notes.csv: the private notes that LinkedIn lets one keep on a connection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.values import frozen
from netkeeper.exchange.linkedin.problems import Code, Skipped
from netkeeper.exchange.linkedin.rows import Reading
from netkeeper.exchange.linkedin.slugs import slug_in
from netkeeper.exchange.linkedin.texts import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.exchange.linkedin.files import ArchiveFile, Progress
    from netkeeper.exchange.linkedin.records import Record, Rows


@frozen
class NoteRow:
    """A note on one connection; when it was written is not kept."""

    line: int
    given_name: str
    family_name: str
    slug: str | None
    text: str

    @property
    def characters(self) -> int:
        """Return how much text the row holds."""
        return len(self.given_name) + len(self.family_name) + len(self.text)


def read(
    file: ArchiveFile, *, repair: bool = False, progress: Progress | None = None
) -> Reading[NoteRow]:
    """Return the reading of the notes."""
    return Reading(file, _Notes(file).build, repair=repair, progress=progress)


class _Notes:
    """Makes the rows."""

    def __init__(self, file: ArchiveFile) -> None:
        place = file.layout.place
        self._given, self._family = place("given_name"), place("family_name")
        self._url, self._text = place("url"), place("text")

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
        return NoteRow(line, given, family, slug, text)
