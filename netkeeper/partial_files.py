"""Files that are being written: their names tell whose they are, so that the dead leave none."""

from __future__ import annotations

import errno
import itertools
import os
import re
import time
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

STALE = 3600.0  # seconds after which a part is removed though its program may live
NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})  # the errors of a disk that is full
BESIDE = ("-journal", "-wal", "-shm")  # what SQLite makes beside a file
_NAME = r"\.netkeeper-(?P<process>\d+)-\d+\.part(?:-journal|-wal|-shm)?"
_numbers = itertools.count(1)


def new_part(folder: Path) -> Path:
    """Return the path of a file to be written in a folder and then renamed; nothing is there.

    What bears that name is of a dead program to which the system gave the same number.
    """
    part = folder / f".netkeeper-{os.getpid()}-{next(_numbers)}.part"
    remove(part)
    return part


def remove(part: Path) -> None:
    """Remove a part, with what SQLite made beside it."""
    for end in ("", *BESIDE):
        with suppress(OSError):
            part.with_name(part.name + end).unlink()


def remove_leftovers(folder: Path) -> None:
    """Remove what programs that died were writing in a folder."""
    with suppress(OSError):  # no such folder, or not to be read
        for name in os.listdir(folder):  # noqa: PTH208 - a Path for each file takes five times longer
            found = re.fullmatch(_NAME, name)
            if found is not None:
                _remove_if_left(folder / name, int(found["process"]))


def _remove_if_left(part: Path, process: int) -> None:
    with suppress(OSError):
        if not _lives(process) or time.time() - part.stat().st_mtime > STALE:
            part.unlink()


def _lives(process: int) -> bool:
    """Tell whether a program with this number runs; where that can't be asked, it may."""
    if os.name != "posix":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True  # it is somebody else's
    return True


def force_to_disk(path: Path) -> None:
    """Have the disk hold what was written to a file."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def force_folder(folder: Path) -> None:
    """Have the disk hold a folder's names, where a folder can be opened."""
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
