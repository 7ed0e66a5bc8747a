"""Imports as plain Python does them, for as long as the window is open."""

from __future__ import annotations

import builtins
import linecache
from contextlib import contextmanager
from threading import RLock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import CodeType

# What they were when this module, which the start imports before PySide6, was loaded.
_PLAIN = builtins.__import__
_COMPILE: Callable[..., CodeType] = builtins.compile

# What PySide6 compiles from its source at each start, and uses only to describe a call: for the
# text of a TypeError, a docstring, a stub file.
_FOR_DESCRIPTIONS = frozenset(
    f"shibokensupport/signature/{name}.py"
    for name in (
        "errorhandler", "layout", "mapping", "parser",
        "lib/enum_sig", "lib/pyi_generator", "lib/tool",
    )
)  # fmt: skip

# Stands for such a module until one of its names is asked for; then the module is itself.
_STAND_IN = """
from netkeeper.ui.platform.plain_imports import load_when_asked
__getattr__ = load_when_asked(globals(), {filename!r})
def update_mapping():  # which the library looks for by itself, in "mapping"
    return __getattr__("update_mapping")()
"""
_sources: dict[str, bytes] = {}


@contextmanager
def plain_imports() -> Iterator[None]:
    """Import PySide6, and until the end what comes after it, without its own look at each module.

    Once imported, PySide6 reads the source of every module imported, PySide's or not, for a mark
    that switches names_like_this on, and Python keeps the lines it read. No module here bears one.
    The lines take 4 MB of a window at rest and 23 MB of one in use; looking for the mark takes a
    fiftieth of the start, and more of what comes later. Afterwards imports are PySide6's again.
    """
    import_pyside()
    theirs, builtins.__import__ = builtins.__import__, _PLAIN
    try:
        yield
    finally:
        builtins.__import__ = theirs


def import_pyside() -> None:
    """Import PySide6 and leave what describes its calls until a call is described.

    These modules come out of an archive in its library, as source: compiling them takes a seventh
    of what a bare window computes to show itself. A release that has others, or loads them
    otherwise, loads them as it likes.
    """
    vars(builtins)["compile"] = _compile_later
    try:
        import PySide6.QtCore  # noqa: PLC0415, F401 - only once a screen was found
    finally:
        vars(builtins)["compile"] = _COMPILE
    linecache.clearcache()  # the lines of what it imported itself


def _compile_later(
    source: bytes, filename: str, mode: str, *more: object, **named: object
) -> CodeType:
    """Compile as Python does, but a stand-in for what only describes calls."""
    if filename not in _FOR_DESCRIPTIONS:
        return _COMPILE(source, filename, mode, *more, **named)
    _sources[filename] = source
    return _COMPILE(_STAND_IN.format(filename=filename), filename, mode)


def load_when_asked(module: dict[str, object], filename: str) -> Callable[[str], object]:
    """Return what a stand-in answers with when a name is asked of it that it hasn't (yet)."""
    loading = RLock()

    def answer(name: str) -> object:
        with loading:
            if (source := _sources.pop(filename, None)) is not None:
                exec(_COMPILE(source, filename, "exec"), module)  # noqa: S102 - PySide6's own
        try:
            return module[name]
        except KeyError:
            raise AttributeError(name) from None

    return answer
