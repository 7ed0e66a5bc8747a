"""Merges LinkedIn's archives into the record: adds, never deletes, never overwrites typed words."""

from __future__ import annotations

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
from netkeeper.services.imports.wishes import Wishes

__all__ = [
    "Compared",
    "Comparison",
    "FileReport",
    "ImportReport",
    "LeftOut",
    "OtherFile",
    "Remark",
    "Wishes",
    "import_archive",
    "preview",
]
