"""Takes things out of the trash, whatever they are, whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.trash import KINDS, Kind
from netkeeper.services.invitations import refuse_pending_beside
from netkeeper.services.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from netkeeper.services.ports.writing import OpenUnit, Unit


def restore(open_unit: OpenUnit, ids: Sequence[int]) -> int:
    """Take things out of the trash as one change; return how many.

    Ids are those of the trash's lines. Somebody comes back with all that hangs on them. With what
    belongs to somebody who is in the trash, they come back too. What is no longer there is passed
    over.

    Raises:
        Refused: None of them is in the trash, or a request is pending beside it.
    """
    with open_unit("restore_trashed") as unit:
        lines = unit.read.trash.lines(ids)
        if not lines:
            raise Refused("not_in_trash")
        numbers = {kind: {each.number for each in lines if each.kind is kind} for kind in KINDS}
        numbers[Kind.PERSON] |= _owners(unit, numbers)
        refuse_pending_beside(unit, numbers[Kind.INVITATION])
        for kind, some in numbers.items():
            unit.crowd.trash(str(kind), some, away=False)
        unit.commit(name=lines[0].name, count=len(lines))
    return len(lines)


def _owners(unit: Unit, numbers: Mapping[Kind, set[int]]) -> set[int]:
    """Return the people who must come back with some things."""
    return {
        person_id
        for kind, some in numbers.items()
        for person_id in unit.read.trash.owners(kind, some)
    }
