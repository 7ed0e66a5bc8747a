"""Takes things out of the trash, whatever they are, whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.trash import Kind
from netkeeper.services.invitations import read_invitation, refuse_second_pending
from netkeeper.services.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from netkeeper.domain.trash import ThrownLine
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
        many = {kind: {line.number for line in lines if line.kind is kind} for kind in _IN_SETS}
        many[Kind.PERSON] |= _owners(unit, lines)
        for kind, numbers in many.items():
            unit.crowd.trash(_IN_SETS[kind], numbers, away=False)
        for line in lines:
            if line.kind in _IN_SETS:
                continue
            if line.kind is Kind.INVITATION:
                held = read_invitation(unit.read, line.number)
                refuse_second_pending(unit, held, but=line.number)
            _out(unit, line.kind)(line.number)
        unit.describe(name=lines[0].name, count=len(lines))
        unit.commit()
    return len(lines)


# What comes out in one statement, however many: the kinds that nothing is asked about first.
_IN_SETS = {Kind.PERSON: "person", Kind.MEETING: "meeting"}


def _owners(unit: Unit, lines: Sequence[ThrownLine]) -> set[int]:
    """Return the people who must come back with some things."""
    return {
        person_id
        for kind in {line.kind for line in lines}
        for person_id in unit.read.trash.owners(
            kind, [line.number for line in lines if line.kind is kind]
        )
    }


def _out(unit: Unit, kind: Kind) -> Callable[[int], None]:
    """Return what takes a thing of a kind out of the trash."""
    trash = {
        Kind.INVITATION: unit.invitations.trash,
        Kind.CONSENT: unit.consents.trash,
        Kind.FOLLOW_UP: unit.follow_ups.trash,
        Kind.INTRODUCTION: unit.people.trash_introduction,
        Kind.RESTRICTION: unit.restrictions.trash,
    }[kind]
    return lambda number: trash(number, away=False)
