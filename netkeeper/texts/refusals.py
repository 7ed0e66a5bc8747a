"""Why the system refuses a file, in the reader's language: it says so in English itself."""

from __future__ import annotations

import errno
import os
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_NUMBERS = {
    "missing": (errno.ENOENT,),
    "closed": (errno.EACCES, errno.EPERM),
    "folder": (errno.EISDIR,),
    "taken": (errno.EEXIST,),
    "no_folder": (errno.ENOTDIR,),
    "read_only": (errno.EROFS,),
    "name_too_long": (errno.ENAMETOOLONG,),
    "circle": (errno.ELOOP,),
    "busy": (errno.EBUSY,),
    "full": (errno.ENOSPC, errno.EDQUOT),
    "too_large": (errno.EFBIG,),
    "broken": (errno.EIO,),
    "too_many_open": (errno.EMFILE, errno.ENFILE),
}
# SQLite's own words.
_SAID = {
    "attempt to write a readonly database": "read_only",
    "unable to open database file": "unopened",
    "disk I/O error": "broken",
}


@cache
def _codes() -> Mapping[str, str]:
    said = {os.strerror(one): code for code, numbers in _NUMBERS.items() for one in numbers}
    return said | _SAID


def code_of(why: str) -> str | None:
    """Return the code of the system's words; None for rare ones, which stay as they are."""
    code = _codes().get(why)
    return f"refused.{code}" if code else None
