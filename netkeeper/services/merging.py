"""Two people of the record who are one: compared side by side, and made one as one change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain import merging
from netkeeper.domain.invitations import NO_MARKS, StateCertainty, StateStep
from netkeeper.domain.requests import merged_requests
from netkeeper.domain.values import frozen
from netkeeper.services.people import held_person
from netkeeper.services.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping

    from netkeeper.domain.lines import PersonLine
    from netkeeper.domain.merging import MergeField, Moved, Side
    from netkeeper.domain.people import Person
    from netkeeper.domain.requests.merged_requests import Ended
    from netkeeper.services.ports.reading import Reader
    from netkeeper.services.ports.writing import OpenUnit, Unit


@frozen
class MergePlan:
    """What two people say side by side, and what becomes of what hangs on the other.

    `two_profiles` warns that LinkedIn knows both as connections: they are likely two people.
    """

    kept: Person
    other: Person
    lines: tuple[PersonLine, PersonLine]
    fields: tuple[MergeField, ...]
    moved: Moved
    ended: tuple[Ended, ...]
    two_profiles: bool


def plan_merge(reader: Reader, kept_id: int, other_id: int) -> MergePlan:
    """Return what making one of two people would do; Refused if one isn't there, or they are one.

    `kept_id` is who stays: the other's meetings and all else go to them.
    """
    kept, other = _both(reader, kept_id, other_id)
    lines = {each.id: each for each in reader.people.lines([kept_id, other_id])}
    return MergePlan(
        kept=kept,
        other=other,
        lines=(lines[kept_id], lines[other_id]),
        fields=merging.fields(kept, other),
        moved=reader.merging.moved(kept_id, other_id),
        ended=_ended(reader, kept, other),
        two_profiles=merging.are_two_profiles(kept, other),
    )


def merge_people(
    open_unit: OpenUnit, kept_id: int, other_id: int, chosen: Mapping[str, Side]
) -> int:
    """Make one of two people, as chosen field by field, as one change; return who stays."""
    with open_unit("merge_people") as unit:
        kept, other = _both(unit.read, kept_id, other_id)
        for each in _ended(unit.read, kept, other):
            end = each.became
            unit.invitations.move(
                each.invitation.id, StateStep(end.state, StateCertainty.DEDUCED, end.on, "merge")
            )
            unit.invitations.change(each.invitation.id, NO_MARKS)
        one = merging.merged(kept, other, chosen)
        typed = _typed_after(unit, kept, other, chosen)
        notes = unit.read.merging.notes_between(kept_id, other_id)
        unit.merging.move_all(other_id, kept_id)
        # What is noted of both to each other stays as a note.
        noted = "\n\n".join(dict.fromkeys(filter(None, (one.note, *notes))))
        unit.people.become(one._replace(note=noted))
        unit.merging.set_typed(kept_id, typed)
        # By `kept`, deleting the one for good forgets the other too.
        unit.commit(name=one.display_name, other=_lesser(one, kept, other), kept=kept_id)
    return kept_id


def _both(reader: Reader, kept_id: int, other_id: int) -> tuple[Person, Person]:
    if kept_id == other_id:
        raise Refused("merged_with_themselves")
    return held_person(reader, kept_id), held_person(reader, other_id)


def _ended(reader: Reader, kept: Person, other: Person) -> tuple[Ended, ...]:
    invitations = [one for each in (kept, other) for one in reader.invitations.of_person(each.id)]
    return merged_requests.ended(kept, other, invitations)


def _typed_after(unit: Unit, kept: Person, other: Person, chosen: Mapping[str, Side]) -> list[str]:
    typed = unit.read.merging.typed
    return merging.typed_after((kept, typed(kept.id)), (other, typed(other.id)), chosen)


def _lesser(one: Person, kept: Person, other: Person) -> str:
    """Return the name of whoever's isn't the one person's now."""
    return kept.display_name if one.display_name == other.display_name else other.display_name
