"""What the user does with follow-ups: note one, finish it, put it off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.services.refused import Refused

if TYPE_CHECKING:
    from datetime import date

    from netkeeper.services.ports import OpenUnit


def add_follow_up(
    open_unit: OpenUnit, person_id: int, due_on: date, what: str, invitation_id: int | None = None
) -> int:
    """Keep something to do about a person on a day; return its id."""
    if not what.strip():
        raise Refused("empty_follow_up")
    with open_unit("add_follow_up") as unit:
        held = unit.read.people.get(person_id)
        if held is None or held.trashed:
            raise Refused("no_such_person", id=person_id)
        number = unit.follow_ups.add(person_id, due_on, what.strip(), invitation_id)
        unit.describe(name=held.display_name)
        unit.commit()
    return number


def finish_follow_up(open_unit: OpenUnit, follow_up_id: int, name: str, on: date) -> None:
    """Mark a follow-up as done on a day; `name` is whom the history names."""
    with open_unit("finish_follow_up") as unit:
        unit.follow_ups.change(follow_up_id, done_on=on)
        unit.describe(name=name)
        unit.commit()


def snooze_follow_up(open_unit: OpenUnit, follow_up_id: int, name: str, until: date) -> None:
    """Put a follow-up off until a day; `name` is whom the history names."""
    with open_unit("snooze_follow_up") as unit:
        unit.follow_ups.change(follow_up_id, snoozed_until=until)
        unit.describe(name=name)
        unit.commit()
