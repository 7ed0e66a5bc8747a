"""Merges LinkedIn's archives into the record: adds, never deletes, never overwrites typed words."""

from __future__ import annotations

from netkeeper.exchange.linkedin.package import NotRead, OtherFile
from netkeeper.exchange.linkedin.problems import Remark, Skipped
from netkeeper.exchange.people_columns import Column
from netkeeper.services.imports.options import ImportOptions
from netkeeper.services.imports.report import Compared, Comparison, FileReport, ImportReport
from netkeeper.services.imports.running import import_archive, preview

__all__ = [
    "Column",
    "Compared",
    "Comparison",
    "FileReport",
    "ImportOptions",
    "ImportReport",
    "NotRead",
    "OtherFile",
    "Remark",
    "Skipped",
    "import_archive",
    "preview",
]
