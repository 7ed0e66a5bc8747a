"""One thing the user did, as undo, redo and the history name it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the journal: what was done (a code) and what its sentence names.

    `tables` holds the names of the tables it touched, where that is known.
    """

    id: int
    action: str
    facts: Mapping[str, object]
    tables: frozenset[str] = field(default_factory=frozenset)
