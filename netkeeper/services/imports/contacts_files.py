"""Imports files of people and of meetings, as one change that can be undone, or only tries to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from netkeeper.domain.people import NAMING
from netkeeper.exchange.given_files import GivenKind
from netkeeper.exchange.linkedin.problems import Remark, Skipped, Skips
from netkeeper.services.imports.address_books import AddressBooks
from netkeeper.services.imports.alike import remark_alike
from netkeeper.services.imports.calendars import Calendars
from netkeeper.services.imports.columns import ColumnChoices
from netkeeper.services.imports.memory_limits import Room
from netkeeper.services.imports.planned_meetings import owner, remember_own
from netkeeper.services.imports.report import ImportReport, TableReport
from netkeeper.services.imports.tally import Tally
from netkeeper.services.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date
    from pathlib import Path

    from netkeeper.exchange.calendars.reading import CalendarRead
    from netkeeper.exchange.contacts import Contact
    from netkeeper.exchange.packed import Zipped
    from netkeeper.services.imports.options import Terms
    from netkeeper.services.ports.writing import OpenUnit, Unit
    from netkeeper.services.progress import Progress

    Given = Path | Zipped

_NAMED = 12  # headings in a sentence


@dataclass(slots=True, eq=False)
class ContactsFile:
    """One file of people, or of meetings, that was read."""

    name: str
    kind: GivenKind
    place: int = 0  # among the files that came together
    room: Room = field(default_factory=Room)  # that they share
    contacts: list[Contact] = field(default_factory=list)
    count: int = 0
    skipped: list[Skipped] = field(default_factory=list)
    skipped_counts: Mapping[str, int] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    calendar: CalendarRead | None = None
    table: TableReport | None = None
    repairable: bool = False


def import_contacts(
    open_unit: OpenUnit, files: Mapping[Given, GivenKind], progress: Progress, terms: Terms
) -> ImportReport:
    """Merge the people and the meetings of files into the record.

    Raises:
        Fault: A file can't be read, or has far too much in it.
    """
    total = 2 * len(files) + 1
    columns = _columns(open_unit, files, terms)
    read = _read_all(files, progress, columns, terms)
    calendars = [each.calendar for each in read if each.calendar is not None]
    alike: tuple[Remark, ...] = ()
    with open_unit("import_calendar" if calendars else "import_contacts") as unit:
        books = AddressBooks(unit)
        meetings = Calendars(unit, books, owner(unit, calendars, terms.options), terms.options)
        tallies = []
        for place, file in enumerate(read):
            tally = Tally(file)
            if file.calendar is None:
                books.take_in(file.contacts, tally)
            else:
                meetings.take_in(file.calendar, tally, file)
            tallies.append(tally)
            progress.step(len(files) + place + 1, total)
        made = meetings.told() if calendars else None
        people = None if len(calendars) == len(read) else books.told()
        count = books.write(unit) + meetings.write()
        unit.imports.end_bulk()
        totals = unit.read.archives.totals()
        if terms.keep:
            alike = _remember(unit, terms, columns, read[0].name, len(books.new))
            facts = {"meetings": made.count} if made else {}
            progress.step(total, total)
            unit.commit(name=read[0].name, people=len(books.new), **facts)
    remarks = [remark for file in read for remark in file.remarks]
    return ImportReport(
        ", ".join(file.name for file in read),
        tuple(tally.report for tally in tallies),
        totals.people,
        totals.invitations,
        totals.accepted,
        problems=(*remarks, *(one for tally in tallies for one in tally.remarks), *alike),
        changes=count > 0,
        repairable=any(file.repairable for file in read),
        calendar=made,
        tables=tuple(file.table for file in read if file.table is not None),
        newcomers=people,
    )


def _read_all(
    files: Mapping[Given, GivenKind], progress: Progress, columns: ColumnChoices, terms: Terms
) -> list[ContactsFile]:
    """Read the files, which takes as many steps as merging them, and one is left."""
    total, room = 2 * len(files) + 1, Room()

    def stepping(place: int) -> Callable[[int, int], None]:
        return lambda done, size: progress.step(place * size + done, total * size)

    read = [
        _read(ContactsFile(path.name, kind, place, room), path, stepping(place), columns, terms)
        for place, (path, kind) in enumerate(files.items())
    ]
    columns.expect_met()
    return read


def _remember(
    unit: Unit, terms: Terms, columns: ColumnChoices, name: str, new: int
) -> tuple[Remark, ...]:
    """Keep what was said of the files; return what is to be said of so many new people."""
    remember_own(unit, terms.options)
    columns.remember(unit)
    return remark_alike(unit, unit.imports.next_id("person") - new, name)


def _columns(open_unit: OpenUnit, files: Mapping[Given, GivenKind], terms: Terms) -> ColumnChoices:
    """Return what is said of the columns of tables, and what was said before."""
    if GivenKind.PEOPLE not in files.values():
        return ColumnChoices(terms.options.columns, "")
    with open_unit("import_contacts") as unit:
        kept = unit.read.overview.settings().table_columns
    return ColumnChoices(terms.options.columns, kept)


def _read(
    file: ContactsFile,
    path: Given,
    step: Callable[[int, int], None],
    columns: ColumnChoices,
    terms: Terms,
) -> ContactsFile:
    """Read a file."""
    if file.kind is GivenKind.CALENDAR:
        _take_calendar(file, path, step, terms.today)
    elif file.kind is GivenKind.CARDS:
        from netkeeper.exchange import vcard_reading  # noqa: PLC0415 - seldom needed

        _take(file, vcard_reading.read(path, step))
    else:
        _take_table(file, path, step, columns, terms)
    return file


def _take_table(
    file: ContactsFile,
    path: Given,
    step: Callable[[int, int], None],
    choices: ColumnChoices,
    terms: Terms,
) -> None:
    """Read a table; a preview is told which of its columns are read, too.

    Raises:
        Refused: No column names anybody, and the import is for good.
    """
    from netkeeper.exchange import people_reading  # noqa: PLC0415 - seldom needed

    told, repair = not terms.keep, terms.options.repair
    reading, columns = people_reading.read(path, step, choices.choose, repair=repair)
    file.repairable = reading.file.looks_mis_decoded
    fields = {each.heading: each.field for each in columns}
    if NAMING.isdisjoint(fields.values()):
        headings = ", ".join(list(fields)[:_NAMED])
        if not told:
            raise Refused("columns_no_name", name=path.name, columns=headings)
        file.remarks.append(Remark("columns_no_name", path.name, None, {"columns": headings}))
    file.table = TableReport(path.name, tuple(columns))
    _take(file, reading)
    file.remarks += reading.problems
    for code, known in (("columns_read", True), ("columns_left", False)):
        named = [heading for heading, field in fields.items() if bool(field) == known]
        if named and (told or not known):
            facts = {"columns": ", ".join(named), "fields": {one: fields[one] for one in named}}
            file.remarks.append(Remark(code, path.name, None, facts))


def _take_calendar(
    file: ContactsFile, path: Given, step: Callable[[int, int], None], today: date
) -> None:
    """Read a calendar's events."""
    from netkeeper.exchange.calendars import reading  # noqa: PLC0415 - seldom needed

    read = reading.read(path, today, step)
    file.calendar = read
    file.skipped, file.skipped_counts = read.skips.kept, read.skips.counts
    file.count = len(read.occurrences) + read.skips.counts.total()
    file.remarks += [
        Remark("calendar_zone_unknown", path.name, line, {"zone": zone})
        for zone, line in read.unknown_zones.items()
    ]


def _take(file: ContactsFile, found: Iterable[Contact | Skipped]) -> None:
    """Keep what a reader yields."""
    skips = Skips()
    for each in found:
        if isinstance(each, Skipped):
            skips.add(each)
        else:
            file.room.take([each], file.name, len(file.contacts))
            file.contacts.append(each)
    file.skipped, file.skipped_counts = skips.kept, skips.counts
    file.count = len(file.contacts) + skips.counts.total()
