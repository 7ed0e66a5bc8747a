"""Writes a file that only the user can read: whole on the disk before it bears its name."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from netkeeper import partial_files
from netkeeper.domain.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Without the last one, where there is such, line ends would be rewritten.
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Open a file to write, which takes the place of what bears its name once all is written.

    Whatever goes wrong leaves what was there before, and nothing beside it.

    Raises:
        Fault: The file can't be written.
    """
    partial_files.remove_leftovers(path.parent)
    part = partial_files.new_part(path.parent)
    try:
        number = os.open(part, _NEW, 0o600)
        with os.fdopen(number, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
        partial_files.force_folder(path.parent)
    except OSError as error:
        code = "disk_full" if error.errno in partial_files.NO_ROOM else "file_unwritable"
        raise Fault(code, path=str(path), why=error.strerror or "") from error
    finally:
        partial_files.remove(part)
