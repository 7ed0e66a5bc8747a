"""Imports as plain Python does them, for the time until the first page is painted."""

from __future__ import annotations

import builtins
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# What it was when this module, which the start imports before PySide6, was loaded.
_PLAIN = builtins.__import__


@contextmanager
def plain_imports() -> Iterator[None]:
    """Import PySide6, and until the end what comes after it, without its own look at each module.

    Once imported, PySide6 reads the source of every module imported, PySide's or not, for a mark
    that switches names_like_this on. No module here bears one, and looking for it takes a tenth
    of the start's time. Afterwards imports are PySide6's again, for whatever else rests on that.
    """
    import PySide6.QtCore  # noqa: PLC0415, F401 - only once a screen was found

    theirs, builtins.__import__ = builtins.__import__, _PLAIN
    try:
        yield
    finally:
        builtins.__import__ = theirs
