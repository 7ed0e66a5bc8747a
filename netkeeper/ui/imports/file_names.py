"""Names an archive's files as briefly as they can be told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netkeeper.services.imports.report import ImportReport


def short_name(name: str, report: ImportReport) -> str:
    """Return a file's name, without the zip or folder where all the files are from one."""
    containers = {file.name.partition("/")[0] for file in report.files}
    return name if len(containers) > 1 else name.partition("/")[2] or name
