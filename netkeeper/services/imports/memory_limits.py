"""How much of what it reads an import may hold in memory, and how much it may add at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from netkeeper.services.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_ROWS = 90_000  # of one table; LinkedIn allows 30,000 connections
MOST_NEW = 60_000  # people, and as many requests, added by one import
_ROOM = 96 << 20  # bytes of rows, all files together
_ROW_BYTES = 650  # of a row beside its texts; measured
_CHARACTER_BYTES = 4  # the most that one takes


class Held(Protocol):
    """A row that is held."""

    @property
    def characters(self) -> int:
        """Return how much text it holds."""


@dataclass(slots=True)
class Room:
    """What is left of the memory for rows."""

    left: int = _ROOM

    def take(self, rows: Sequence[Held], name: str, held: int) -> None:
        """Take the room of some rows of a file, of which so many are held already.

        Raises:
            Refused: There are too many of them, or they hold too much text.
        """
        if held + len(rows) > MOST_ROWS:
            raise Refused("too_many_rows", name=name, limit=MOST_ROWS)
        characters = sum(row.characters for row in rows)
        self.left -= _ROW_BYTES * len(rows) + _CHARACTER_BYTES * characters
        if self.left < 0:
            raise Refused("too_much_text", name=name, limit_mib=_ROOM >> 20)


def expect_new(count: int) -> None:
    """Look whether one more may be added to those that are new.

    Raises:
        Refused: There are too many.
    """
    if count >= MOST_NEW:
        raise Refused("too_many_new", limit=MOST_NEW)
