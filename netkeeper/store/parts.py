"""Parts of an object that are made, and imported, when they are first asked for."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, ClassVar


class Parts:
    """Something whose parts its class annotates: each is of the module of its name in a room."""

    room: ClassVar[str]

    def __init__(self, given: object) -> None:
        """Take what each part is made with."""
        self._given = given

    if not TYPE_CHECKING:  # a type checker would take any name for a part

        def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - as it is annotated
            """Make a part, and keep it."""
            kind = type(self).__annotations__.get(name)
            if kind is None:
                raise AttributeError(name)
            part = getattr(importlib.import_module(f"{self.room}.{name}"), kind)(self._given)
            setattr(self, name, part)
            return part
