"""Imports an archive, or shows what that would do: the very same work, and nothing kept.

What reads and merges rows is loaded once there are some: an archive that is known has none.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from netkeeper.domain.values import replace
from netkeeper.exchange.given_files import GivenKind, is_linkedins, kind_of, may_be_people
from netkeeper.exchange.linkedin.package import open_archive
from netkeeper.exchange.linkedin.problems import ArchiveRefused
from netkeeper.exchange.packed import packed_in
from netkeeper.services.imports.archives import KnownFiles, container
from netkeeper.services.imports.columns import ColumnChoices
from netkeeper.services.imports.known import report_of_known
from netkeeper.services.imports.options import ImportOptions, Terms
from netkeeper.services.imports.report import ImportReport
from netkeeper.services.imports.steps import Steps
from netkeeper.services.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from netkeeper.exchange.linkedin.package import Archive
    from netkeeper.exchange.linkedin.problems import Remark
    from netkeeper.services.imports.contacts_files import Given
    from netkeeper.services.ports.writing import OpenUnit
    from netkeeper.services.progress import Progress


_NO_OPTIONS = ImportOptions()


def preview(
    open_unit: OpenUnit,
    paths: Sequence[Path],
    today: date,
    progress: Progress,
    *,
    options: ImportOptions = _NO_OPTIONS,
) -> ImportReport:
    """Return what an import would do, to the last figure, and keep nothing of it."""
    return _take_in(open_unit, paths, progress, Terms(today, options, keep=False))


def import_archive(
    open_unit: OpenUnit,
    paths: Sequence[Path],
    today: date,
    progress: Progress,
    *,
    options: ImportOptions = _NO_OPTIONS,
) -> ImportReport:
    """Merge what the user gave into the record, as one change that can be undone.

    What the progress raises to cancel keeps nothing.

    Raises:
        Fault: When nothing can be read, or the record can't be written.
    """
    return _take_in(open_unit, paths, progress, Terms(today, options, keep=True))


def _take_in(
    open_unit: OpenUnit, paths: Sequence[Path], progress: Progress, terms: Terms
) -> ImportReport:
    kinds = _kinds(paths)
    if set(kinds.values()) - {GivenKind.ARCHIVE}:
        return _others(open_unit, kinds, progress, terms)
    return _run(open_unit, paths, progress, terms)


def _kinds(paths: Sequence[Path]) -> dict[Given, GivenKind]:
    """Return what each path holds; tables that nothing tells are of people, if all of them are.

    A zip or folder of calendars and address books alone gives each of them.
    """
    kinds: dict[Given, GivenKind] = {}
    for path in paths:
        kinds |= packed_in(path) or {path: kind_of(path)}
    unknown = [path for path in paths if kinds.get(path) is GivenKind.ARCHIVE]
    if unknown and all(map(may_be_people, unknown)):
        kinds |= dict.fromkeys(unknown, GivenKind.PEOPLE)
    if GivenKind.ARCHIVE in kinds.values():  # all files of an unpacked archive, for instance
        own = [path for path in paths if kinds.get(path) is GivenKind.PEOPLE and is_linkedins(path)]
        kinds |= dict.fromkeys(own, GivenKind.ARCHIVE)
    return kinds


def _run(
    open_unit: OpenUnit, paths: Sequence[Path], progress: Progress, terms: Terms
) -> ImportReport:
    if terms.options.columns:  # there is no table of which the user may say anything
        ColumnChoices(terms.options.columns, "").expect_met()
    with _uncollected(), open_archive(paths) as archive:
        mends = terms.options.repair and any(file.looks_mis_decoded for file in archive.files)
        known = None if mends else _known(open_unit, archive, terms.today)
        report = known or _merge(open_unit, archive, progress, terms)
        return replace(
            report,
            name=", ".join(dict.fromkeys(container(file.name) for file in archive.files)),
            others=archive.others,
            made_on=archive.date,
            repairable=any(file.looks_mis_decoded for file in archive.files),
        )


def _others(
    open_unit: OpenUnit, kinds: Mapping[Given, GivenKind], progress: Progress, terms: Terms
) -> ImportReport:
    """Take in what is none of LinkedIn's: a whole record, which comes alone, or people."""
    from netkeeper.services.imports.contacts_files import import_contacts  # noqa: PLC0415 - seldom
    from netkeeper.services.imports.document import import_document  # noqa: PLC0415

    first, *more = kinds
    if GivenKind.RECORD in kinds.values():
        if more:
            raise Refused("document_not_alone", name=first.name)
        assert isinstance(first, Path)  # noqa: S101 - a record in a zip is none of the kinds
        with _uncollected():
            return import_document(open_unit, first, progress, keep=terms.keep)
    if GivenKind.ARCHIVE in kinds.values():
        raise Refused("files_not_together")
    with _uncollected():
        return import_contacts(open_unit, kinds, progress, terms)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the garbage collector away: over rows by the hundred thousand it takes a third more."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _known(open_unit: OpenUnit, archive: Archive, today: date) -> ImportReport | None:
    """Return the report on an archive of which every file was imported before, else None."""
    with open_unit("import_archive") as unit:
        read = unit.read.archives
        held = KnownFiles(read.archives(), read.files())
        if not held:
            return None
        files = []
        for file in archive.files:
            try:
                found = held.find(file.digest(), file.archive_date)
            except ArchiveRefused:
                return None
            if found is None:
                return None
            files.append((file.name, found))
        return report_of_known(read, files, today, archive.problems)


def _merge(open_unit: OpenUnit, archive: Archive, progress: Progress, terms: Terms) -> ImportReport:
    from netkeeper.services.imports.alike import remark_alike  # noqa: PLC0415
    from netkeeper.services.imports.gathering import gather  # noqa: PLC0415
    from netkeeper.services.imports.merging import Merge  # noqa: PLC0415

    steps = Steps(progress, archive.files)
    # The record is locked only once everything was read.
    gathered = gather(archive, steps, repair=terms.options.repair)
    alike: tuple[Remark, ...] = ()
    with open_unit("import_archive") as unit:
        first = unit.imports.next_id("person")
        merged = Merge(unit, gathered, steps, terms).run()
        if terms.keep:
            unit.imports.end_bulk()
            alike = remark_alike(unit, first, gathered.files[0].name)
            steps.finish()
            unit.commit(name=merged.name, people=merged.people, invitations=merged.invitations)
        totals = unit.read.archives.totals()
    return ImportReport(
        name="",
        files=tuple(tally.report for tally in merged.tallies),
        people=totals.people,
        invitations=totals.invitations,
        accepted=totals.accepted,
        comparison=merged.comparison,
        problems=(*gathered.remarks, *merged.remarks, *alike),
        changes=merged.rows > 0,
    )
