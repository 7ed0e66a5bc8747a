"""Parts of a class that are made, and imported, when they are first asked for."""

from __future__ import annotations

import importlib
from typing import Any


def part_class(owner: type, room: str, name: str) -> Any:  # noqa: ANN401 - as the owner annotates it
    """Return the class by which an owner annotates a part, from the room's module of its name.

    Raises:
        AttributeError: The owner has no such part.
    """
    kind = owner.__annotations__.get(name)
    if kind is None:
        raise AttributeError(name)
    return getattr(importlib.import_module(f"{room}.{name}"), kind)
