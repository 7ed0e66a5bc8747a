"""Puts off modules that libraries import and this program never asks them for.

dateparser brings `hashlib`, with all of OpenSSL's ciphers, and `logging.config`, which listens for
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

OF_DATEPARSER = ("hashlib", "logging.config")
_loading = RLock()


class _Later(ModuleType):
    """Stands for a module until anything is asked of it, and from then on answers as it does."""

    def __getattr__(self, name: str) -> object:
        with _loading:
            if sys.modules.get(self.__name__) is self:
                del sys.modules[self.__name__]
            return getattr(importlib.import_module(self.__name__), name)


def put_off(names: Iterable[str]) -> None:
    """Have modules load when they are asked for anything; to be called before what brings them.

    One whose package isn't loaded yet is for that package to import.
    """
    for name in names:
        if name in sys.modules:
            continue
        made = sys.modules[name] = _Later(name)
        package, _dot, own = name.rpartition(".")
        if package in sys.modules:
            setattr(sys.modules[package], own, made)
