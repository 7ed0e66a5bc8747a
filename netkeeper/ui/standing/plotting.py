"""Loads the plotting library without stopping the window.

Its thousands of names are classes of Qt's: they are to be made on the window's own thread, since
PySide6 makes classes on one thread at a time (a worker that did so crashed while a page was made),
and all at once they take some 0.2 s. So the package is run a statement at a time.
"""

from __future__ import annotations

import ast
import gc
import sys
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_PACKAGE = "pyqtgraph"
# The library copies every name of these; PySide6 makes a class when its name is first asked for.
_COPIED = ("PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets")
_NAMES_AT_ONCE = 20


def load_numbers() -> None:
    """Load what the library calculates with, on a worker's thread: there is nothing of Qt in it."""
    import_module("numpy")


def _statements() -> Iterator[None]:
    """Run the package's own statements, most of them imports of its parts, one after the other."""
    if _PACKAGE in sys.modules:
        return
    spec = find_spec(_PACKAGE)
    if spec is None or spec.loader is None or not hasattr(spec.loader, "get_source"):
        import_module(_PACKAGE)  # packed otherwise than in a file of Python: all at once
        return
    for module in map(import_module, _COPIED):
        for place, name in enumerate(dir(module)):
            getattr(module, name)
            if place % _NAMES_AT_ONCE == 0:
                yield
    package = sys.modules[_PACKAGE] = module_from_spec(spec)
    try:
        for statement in ast.parse(spec.loader.get_source(_PACKAGE)).body:
            one = ast.Module([statement], [])
            exec(compile(one, spec.origin or _PACKAGE, "exec"), package.__dict__)  # noqa: S102
            yield
    except Exception:
        sys.modules.pop(_PACKAGE, None)
        raise


class Plotting:
    """The library as it is being loaded, once a process, whoever asks for it."""

    _left: Iterator[None] | None = None
    is_loaded = False

    @classmethod
    def is_loading(cls) -> bool:
        """Tell whether some of it is there, and the rest is to come."""
        return cls._left is not None and not cls.is_loaded

    @classmethod
    def load_some(cls) -> bool:
        """Load some more of it, some milliseconds' worth; return whether all is there."""
        if cls.is_loaded:
            return True
        if cls._left is None:
            cls._left = _statements()
        try:
            next(cls._left)
        except StopIteration:
            cls.is_loaded = True
            gc.freeze()  # it stays for good: later collections of garbage need not look at it
        except Exception:
            cls._left = None
            raise
        return cls.is_loaded
