"""What can be wrong with a record, each said in a sentence of its own to the user."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from netkeeper.domain.faults import Fault

if TYPE_CHECKING:
    from pathlib import Path


class RecordFault(Fault):
    """The record can't be used as asked."""


# What SQLite says, and the sentence it becomes.
_FAULTS = {
    "locked": "record_busy",
    "disk is full": "disk_full",
    "readonly": "record_unwritable",
    "unable to open": "record_unwritable",
    "malformed": "record_damaged",
    "not a database": "record_foreign",
    "disk I/O error": "record_unwritable",
}


def driver_fault(error: BaseException, path: Path) -> RecordFault | None:
    """Return the fault that an error of the driver stands for; None if it is a bug of ours."""
    driver = error if isinstance(error, sqlite3.Error) else getattr(error, "orig", None)
    if not isinstance(driver, sqlite3.DatabaseError):
        return None
    said = str(driver)
    for words, code in _FAULTS.items():
        if words in said:
            return RecordFault(code, path=str(path), why=said)
    return None
