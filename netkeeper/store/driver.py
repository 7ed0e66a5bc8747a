"""The two drivers' errors: Python's own, and SQLCipher's, loaded for encrypted records alone.

SQLCipher's driver is made like Python's, but its errors and connections are classes of its own.
"""

from __future__ import annotations

import sqlite3
import sys
from functools import cache

CIPHER = "sqlcipher3.dbapi2"
UNDECODED = "Could not decode to UTF-8"  # the driver's own words; SQLite has no name for it

# SQLite's words for some codes (sqlite.org, sqlite3_errstr).
_BY_WORDS = {
    "database or disk is full": "SQLITE_FULL",
    "disk I/O error": "SQLITE_IOERR",
    "database disk image is malformed": "SQLITE_CORRUPT",
}


def errors(name: str = "Error", *more: type[Exception]) -> tuple[type[Exception], ...]:
    """Return an error's class of each driver that is loaded, and others to be caught with them.

    To be asked where one is caught, since a driver may have been loaded since.
    """
    cipher = sys.modules.get(CIPHER)
    own: type[Exception] = getattr(sqlite3, name)
    return (own, *more) if cipher is None else (own, getattr(cipher, name), *more)


def alchemy_errors() -> tuple[type[Exception], ...]:
    """Return the class of what SQLAlchemy makes of a driver's errors, if it is loaded."""
    alchemy = sys.modules.get("sqlalchemy.exc")
    return () if alchemy is None else (alchemy.DBAPIError,)


def is_of_cipher(error: BaseException) -> bool:
    """Tell whether an error comes of an encrypted file."""
    return type(error).__module__.partition(".")[0] == CIPHER.partition(".")[0]


def name_of(error: BaseException) -> str:
    """Return SQLite's name of an error, its kind included; empty for one without.

    SQLCipher's driver names the main codes alone, and its export gives the words without the code.
    """
    code = getattr(error, "sqlite_errorcode", None)
    if code == sqlite3.SQLITE_ERROR:
        return _BY_WORDS.get(str(error), "")
    return _names().get(code, "") if isinstance(code, int) else ""


@cache
def _names() -> dict[int, str]:
    """Return the errors' names by their codes; other constants have the same numbers."""
    begin = ("BUSY", "LOCKED", "FULL", "IOERR", "CORRUPT", "NOTADB", "READONLY", "CANTOPEN", "PERM")
    starts = tuple(f"SQLITE_{each}" for each in begin)
    return {getattr(sqlite3, name): name for name in dir(sqlite3) if name.startswith(starts)}
