"""Imports files of people, as one change that can be undone, or shows what that would do."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from netkeeper.exchange.given_files import GivenKind
from netkeeper.exchange.linkedin.problems import Skipped, Skips
from netkeeper.services.imports.address_books import AddressBooks
from netkeeper.services.imports.gathering import MOST_ROWS, remark_of
from netkeeper.services.imports.report import ImportReport, Remark
from netkeeper.services.imports.tally import Tally
from netkeeper.services.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from netkeeper.domain.identity import Vocabulary
    from netkeeper.exchange.contacts import Contact
    from netkeeper.exchange.linkedin.problems import Code
    from netkeeper.services.ports import OpenUnit
    from netkeeper.services.progress import Progress


@dataclass(slots=True, eq=False)
class ContactsFile:
    """One file of people that was read."""

    name: str
    kind: GivenKind
    contacts: list[Contact] = field(default_factory=list)
    count: int = 0
    skipped: list[Skipped] = field(default_factory=list)
    skipped_counts: Mapping[Code, int] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)


def import_contacts(
    open_unit: OpenUnit,
    files: Mapping[Path, GivenKind],
    vocabulary: Vocabulary,
    progress: Progress,
    *,
    keep: bool,
) -> ImportReport:
    """Merge the people of files into the record.

    Raises:
        Fault: A file can't be read, or has far too many people.
    """
    total = 2 * len(files) + 1

    def stepping(place: int) -> Callable[[int, int], None]:
        return lambda done, size: progress.step(place * size + done, total * size)

    read = [
        _read(path, kind, stepping(place), told=not keep)
        for place, (path, kind) in enumerate(files.items())
    ]
    with open_unit("import_contacts") as unit:
        books = AddressBooks(unit, vocabulary)
        tallies = []
        for place, file in enumerate(read):
            tally = Tally(file)
            books.take_in(file.contacts, tally)
            tallies.append(tally)
            progress.step(len(files) + place + 1, total)
        count = books.write(unit)
        unit.imports.end_bulk()
        totals = unit.read.archives.totals()
        if keep:
            unit.describe(name=read[0].name, people=len(books.new))
            progress.step(total, total)
            unit.commit()
    return ImportReport(
        ", ".join(file.name for file in read),
        tuple(tally.report for tally in tallies),
        totals.people,
        totals.invitations,
        totals.accepted,
        problems=tuple(remark for file in read for remark in file.remarks),
        changes=count > 0,
    )


def _read(
    path: Path, kind: GivenKind, step: Callable[[int, int], None], *, told: bool
) -> ContactsFile:
    """Read a file; a preview is told which of its columns are read, too."""
    from netkeeper.exchange import people_reading, vcard_reading  # noqa: PLC0415 - seldom needed

    file = ContactsFile(path.name, kind)
    if kind is GivenKind.CARDS:
        _take(file, vcard_reading.read(path, step))
        return file
    reading, fields = people_reading.read(path, step)
    _take(file, reading)
    file.remarks += map(remark_of, reading.problems)
    for code, known in (("columns_read", True), ("columns_left", False)):
        named = [heading for heading, field in fields.items() if (field is not None) == known]
        if named and (told or not known):
            facts = {"columns": ", ".join(named), "fields": {one: fields[one] for one in named}}
            file.remarks.append(Remark(code, path.name, None, facts))
    return file


def _take(file: ContactsFile, found: Iterable[Contact | Skipped]) -> None:
    """Keep what a reader yields."""
    skips = Skips()
    for each in found:
        if isinstance(each, Skipped):
            skips.add(each)
        elif len(file.contacts) >= MOST_ROWS:
            raise Refused("too_many_rows", name=file.name, limit=MOST_ROWS)
        else:
            file.contacts.append(each)
    file.skipped, file.skipped_counts = skips.kept, skips.counts
    file.count = len(file.contacts) + skips.counts.total()
