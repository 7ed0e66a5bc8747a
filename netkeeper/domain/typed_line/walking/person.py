"""A person of a line while being read."""

from __future__ import annotations

from dataclasses import dataclass, field

from netkeeper.domain.naming.address_names import name_in
from netkeeper.domain.typed_line.parts import Part, PersonPart, Role
from netkeeper.domain.values import replace

ADDRESSES = frozenset({Role.EMAIL, Role.PROFILE})


@dataclass
class Person:
    """A person while being read; `is_open` until a comma, an "and" or the like ends the passage.

    `house` is the company that stands before several, once for all of them.
    """

    pieces: list[Part] = field(default_factory=list)
    is_open: bool = True
    house: Part | None = None

    def lacks(self, role: Role) -> bool:
        """Tell whether no piece of that role was read."""
        return all(piece.role is not role for piece in self.pieces)

    def part(self) -> PersonPart:
        """Return the person as read."""
        first = self.pieces[0]
        typed = next((one.text for one in self.pieces if one.role is Role.PERSON), None)
        told = filter(None, (name_in(one.text) for one in self.pieces if one.role in ADDRESSES))
        start = min(one.span[0] for one in self.pieces)
        end = max(one.span[1] for one in self.pieces)
        pieces = list(self.pieces)
        if self.house is not None and self.lacks(Role.COMPANY):
            pieces.append(replace(self.house, span=(end, end)))
        return PersonPart(typed or next(told, first.text), (start, end), tuple(pieces))
