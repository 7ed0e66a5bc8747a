"""What can be wrong with a record, each said in a sentence of its own to the user."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.faults import Fault

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.exc import DBAPIError


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


def fault_of(error: DBAPIError, path: Path) -> RecordFault | None:
    """Return the fault that a driver's error stands for; None if it is a bug of ours."""
    said = str(error.orig)
    for words, code in _FAULTS.items():
        if words in said:
            return RecordFault(code, path=str(path), why=said)
    return None
