"""Reports on an archive that was imported before, without reading its rows again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.exchange.linkedin.headers import Kind
from netkeeper.services.imports.archives import Archives
from netkeeper.services.imports.report import FileReport, ImportReport

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from netkeeper.domain.archives import HeldFile
    from netkeeper.exchange.linkedin.problems import Remark
    from netkeeper.services.imports.report import Comparison
    from netkeeper.services.ports.reading import ReadArchives


def report_of_known(
    read: ReadArchives,
    files: Sequence[tuple[str, HeldFile]],
    today: date,
    problems: tuple[Remark, ...],
) -> ImportReport:
    """Return that nothing changes, with the figures of the time of each file's import.

    `problems` are those of what came along and can't be read.
    """
    totals = read.totals()
    return ImportReport(
        name="",
        files=tuple(_report(name, held) for name, held in files),
        people=totals.people,
        invitations=totals.invitations,
        accepted=totals.accepted,
        comparison=_comparison(read, [held for _, held in files], today),
        problems=problems,
        changes=False,
    )


def _report(name: str, held: HeldFile) -> FileReport:
    told = held.added + held.changed + held.unchanged
    skipped = {"skipped_then": held.skipped} if held.skipped else {}
    return FileReport(
        name, held.kind, held.rows, unchanged=told, skipped_counts=skipped, known=True
    )


def _comparison(read: ReadArchives, files: Sequence[HeldFile], today: date) -> Comparison | None:
    archives = Archives(read.archives(), read.files())
    now = archives.newest(
        archives.with_id(file.archive_id) for file in files if file.kind == Kind.INVITATIONS
    )
    before = archives.before(now, Kind.INVITATIONS) if now else None
    if now is None or before is None:
        return None
    from netkeeper.services.imports.comparing import compare  # noqa: PLC0415 - of two archives

    return compare(now, before, read, today)
