"""What can be wrong with a record, each said in a sentence of its own to the user."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.faults import Fault
from netkeeper.partial_files import NO_ROOM
from netkeeper.store.driver import UNDECODED, errors, is_of_cipher, name_of

if TYPE_CHECKING:
    from pathlib import Path


class RecordFault(Fault):
    """The record can't be used as asked."""


# The names of SQLite's errors, by how they begin, and the sentence each becomes.
_FAULTS = (
    ("SQLITE_BUSY", "record_busy"),
    ("SQLITE_LOCKED", "record_busy"),
    ("SQLITE_FULL", "disk_full"),
    ("SQLITE_IOERR_SHMSIZE", "disk_full"),  # no room for the shared memory beside the file
    ("SQLITE_CORRUPT", "record_damaged"),
    ("SQLITE_NOTADB", "record_foreign"),
    ("SQLITE_READONLY", "record_unwritable"),
    ("SQLITE_CANTOPEN", "record_unwritable"),
    ("SQLITE_PERM", "record_unwritable"),
    ("SQLITE_IOERR", "record_unwritable"),
)


def was_interrupted(error: BaseException) -> bool:
    """Tell whether a statement was ended by what a signal's handler raised within it."""
    driver = getattr(error, "orig", error)
    return getattr(driver, "sqlite_errorname", "") == "SQLITE_INTERRUPT"


def driver_fault(error: BaseException, path: Path) -> RecordFault | None:
    """Return the fault that an error of the driver stands for; None if it is a bug of ours."""
    driver = error if isinstance(error, errors()) else getattr(error, "orig", None)
    if not isinstance(driver, errors("DatabaseError")):
        return None
    name, said = name_of(driver), str(driver)
    if name == "SQLITE_NOTADB" and is_of_cipher(driver):
        return RecordFault("record_damaged", path=str(path))  # its key is right: it was tried
    for start, code in _FAULTS:
        if name.startswith(start):
            return RecordFault(code, path=str(path), why=said)
    return RecordFault("record_damaged", path=str(path)) if said.startswith(UNDECODED) else None


def reading_fault(error: Exception, path: Path) -> RecordFault:
    """Return the fault of a record that can't even be read."""
    fault = driver_fault(error, path)
    if fault is None or fault.code == "record_unwritable":
        return RecordFault("record_unreadable", path=str(path), why=str(error))
    return fault


def file_fault(error: OSError, path: Path) -> RecordFault:
    """Return the fault that the file system's refusal of a write stands for."""
    code = "disk_full" if error.errno in NO_ROOM else "record_unwritable"
    return RecordFault(code, path=str(path), why=error.strerror or "")


def copy_fault(error: Exception, target: Path, source: Path | None = None) -> RecordFault:
    """Return the fault of a backup that can't be written, or of the record it is made of."""
    if isinstance(error, OSError):
        code = "backup_disk_full" if error.errno in NO_ROOM else "backup_unwritable"
        return RecordFault(code, path=str(target), why=error.strerror or "")
    fault = driver_fault(error, source or target)
    code = fault.code if fault else ""
    if code in {"disk_full", "record_unwritable"}:
        code = "backup_disk_full" if code == "disk_full" else "backup_unwritable"
        return RecordFault(code, path=str(target), why=str(error))
    return fault or RecordFault("backup_unwritable", path=str(target), why=str(error))
