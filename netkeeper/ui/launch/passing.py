"""A folder for a record that is thrown away afterwards."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from netkeeper.domain.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def passing_folder(why: str) -> Iterator[Path]:
    """Yield a folder among the system's temporary ones, named by what it is for.

    Raises:
        Fault: None of them can be written to.
    """
    try:
        made = tempfile.TemporaryDirectory(prefix=f"netkeeper-{why}-", ignore_cleanup_errors=True)
    except OSError as error:
        raise Fault("no_passing_folder") from error
    with made as folder:
        yield Path(folder)
