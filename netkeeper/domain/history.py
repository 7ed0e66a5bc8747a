"""What the user did, as undo, redo and the history tell it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.domain.values import field, frozen

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

# What stands in the history for a name that was deleted for good, and the facts that are names.
MASK = "[…]"
TEXTS = frozenset({"name", "other", "by", "about", "tag", "what", "title"})


@frozen
class Entry:
    """An entry of the journal: what was done (a code) and what its sentence names.

    `tables` holds the names of the tables it touched, where that is known.
    """

    id: int
    action: str
    facts: Mapping[str, object]
    tables: frozenset[str] = field(default_factory=frozenset)


class Whence(StrEnum):
    """Where a change was made."""

    WINDOW = "window"
    COMMAND = "command"
    IMPORT = "import"


class EntryState(StrEnum):
    """Whether a change holds; a dropped one was taken back and can't be done again."""

    DONE = "done"
    UNDONE = "undone"
    DROPPED = "dropped"


@frozen
class HistoryLine:
    """An entry in the list of the history; `at` is an instant in UTC."""

    id: int
    at: datetime
    action: str
    facts: Mapping[str, object]
    whence: Whence
    state: EntryState

    @property
    def is_erased(self) -> bool:
        """Tell whether something that it touched was deleted for good."""
        return bool(self.facts.get("erased"))


class Touch(StrEnum):
    """What was done to a row of the record."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"
    TRASHED = "trashed"
    RESTORED = "restored"


@frozen
class FieldChange:
    """A column whose value changed; texts are cut, and what pointed to a row is its name."""

    name: str
    before: str | int | None
    after: str | int | None


@frozen
class TouchedThing:
    """A row that an entry touched: its table, what it is called, and whom or what it belongs to.

    `kind` is the code that its fields' words depend on, such as an invitation's direction.
    """

    table: str
    touch: Touch
    title: str = ""
    owners: tuple[str, ...] = ()
    day: str | None = None
    kind: str = ""
    changes: tuple[FieldChange, ...] = ()


@frozen
class EntryDetail:
    """One entry with what it touched: the first things one by one, and how many rows in all.

    `steps` counts the changes that would be taken back, or done again, to get past this one; 0
    where that can't be done. `passed` holds the first of them, in that order.
    """

    line: HistoryLine
    things: tuple[TouchedThing, ...]
    counts: Mapping[tuple[str, Touch], int]
    steps: int
    passed: tuple[HistoryLine, ...] = ()

    @property
    def rows(self) -> int:
        """Return how many rows it touched."""
        return sum(self.counts.values())


@frozen
class Replayed:
    """How many of the changes asked for were taken back or done again."""

    done: int
    asked: int
