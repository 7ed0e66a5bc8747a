"""Merges LinkedIn's archives into the record: adds, never deletes, never overwrites typed words."""

from __future__ import annotations

from netkeeper.services.imports.options import ImportOptions
from netkeeper.services.imports.report import (
    Compared,
    Comparison,
    FileReport,
    ImportReport,
    LeftOut,
    OtherFile,
    Remark,
)
from netkeeper.services.imports.running import import_archive, preview

__all__ = [
    "Compared",
    "Comparison",
    "FileReport",
    "ImportOptions",
    "ImportReport",
    "LeftOut",
    "OtherFile",
    "Remark",
    "import_archive",
    "preview",
]
