"""Puts off modules that libraries import and this program never asks them for.

SQLAlchemy brings `asyncio` for engines that wait in its loop, with what encrypts connections, and
`importlib.metadata` for dialects that others install, with all that reads e-mail: a fifth of its
memory and of the time that it takes to load; also the dialect that waits so, and `hashlib`, with
all of OpenSSL's ciphers. dateparser brings that as well, and `logging.config`, which listens for
settings on a socket.
"""

from __future__ import annotations

import importlib
import sys
from threading import RLock
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

OF_SQLALCHEMY = (
    "asyncio",
    "hashlib",
    "importlib.metadata",
    "sqlalchemy.dialects.sqlite.aiosqlite",
)
OF_DATEPARSER = ("hashlib", "logging.config")
_loading = RLock()


class _Later(ModuleType):
    """Stands for a module until anything is asked of it, and from then on answers as it does."""

    def __getattr__(self, name: str) -> object:
        with _loading:
            if sys.modules.get(self.__name__) is self:
                del sys.modules[self.__name__]
            return getattr(importlib.import_module(self.__name__), name)


class _LaterAsyncio(_Later):
    """Stands for `asyncio`, of which SQLAlchemy takes one function as it loads."""

    def iscoroutine(self, given: object) -> bool:
        """Tell whether something is a coroutine, as `asyncio` tells it."""
        return bool(self.coroutines.iscoroutine(given))  # type: ignore[attr-defined]  # asked for


def put_off(names: Iterable[str]) -> None:
    """Have modules load when they are asked for anything; to be called before what brings them.

    One whose package isn't loaded yet is for that package to import.
    """
    for name in names:
        if name in sys.modules:
            continue
        made = _LaterAsyncio(name) if name == "asyncio" else _Later(name)
        sys.modules[name] = made
        package, _dot, own = name.rpartition(".")
        if package in sys.modules:
            setattr(sys.modules[package], own, made)
