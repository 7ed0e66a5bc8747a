"""Writes a file that only the user can read: whole on the disk before it bears its name."""

from __future__ import annotations

import errno
import os
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from netkeeper.domain.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Open a file to write, which takes the place of what bears its name once all is written.

    Whatever goes wrong leaves what was there before, and nothing beside it.

    Raises:
        Fault: The file can't be written.
    """
    try:
        # `mkstemp` makes it readable for the user alone, in the folder it is to stay in.
        number, name = tempfile.mkstemp(prefix=".netkeeper-", suffix=path.suffix, dir=path.parent)
        part = Path(name)
        try:
            with os.fdopen(number, "wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        except BaseException:
            with suppress(OSError):
                part.unlink()
            raise
    except OSError as error:
        code = "disk_full" if error.errno in _NO_ROOM else "file_unwritable"
        raise Fault(code, path=str(path), why=error.strerror or "") from error
