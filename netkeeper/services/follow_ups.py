"""What the user does with follow-ups: note one, change it, finish it, put it off, throw it away.

One that is about nobody of the record is named by what is to be done.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from netkeeper.services.people import commit_many, held_person
from netkeeper.services.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import date

    from netkeeper.domain.lines import FollowUpLine
    from netkeeper.services.ports.writing import OpenUnit, Unit


def add_follow_up(open_unit: OpenUnit, person_id: int | None, due_on: date, what: str) -> int:
    """Keep something to do on a day, about a person or about nobody; return its id."""
    written = _written(what)
    with open_unit("add_follow_up") as unit:
        whom = held_person(unit.read, person_id) if person_id is not None else None
        number = unit.follow_ups.add(person_id, due_on, written)
        _commit(unit, whom.display_name if whom else "", written)
    return number


def add_follow_ups(open_unit: OpenUnit, people: Collection[int], due_on: date, what: str) -> int:
    """Keep the same to do about each of some people, as one change; return about how many.

    Raises:
        Refused: There is nothing to do, or nobody to do it about.
    """
    written = _written(what)
    with open_unit("add_follow_ups") as unit:
        count = unit.crowd.follow_up(people, due_on, written)
        commit_many(unit, "person", people, count, what=written)
    return count


def add_once(open_unit: OpenUnit, person_id: int, due_on: date, what: str) -> int:
    """Keep something to do about a person, unless the same waits already: then it is refused."""
    with open_unit("add_follow_up") as unit:
        held = held_person(unit.read, person_id)
        for each in unit.read.overview.follow_ups_of(person_id):
            if each.what == what:
                raise Refused("asked_already", name=held.display_name, date=each.due_on)
        number = unit.follow_ups.add(person_id, due_on, what)
        _commit(unit, held.display_name, what)
    return number


def edit_follow_up(open_unit: OpenUnit, follow_up_id: int, what: str, due_on: date) -> None:
    """Change what is to be done, and when; a follow-up put off is due on its new day."""
    written = _written(what)
    with _held(open_unit, "edit_follow_up", follow_up_id) as (unit, line):
        if (written, due_on) == (line.what, line.due_on):
            return
        unit.follow_ups.change(follow_up_id, what=written, due_on=due_on, snoozed_until=None)
        _commit(unit, line.name, line.what)


def finish_follow_up(open_unit: OpenUnit, follow_up_id: int, on: date) -> None:
    """Mark a follow-up as done on a day."""
    with _held(open_unit, "finish_follow_up", follow_up_id) as (unit, line):
        if line.done_on is not None:
            return
        unit.follow_ups.change(follow_up_id, done_on=on)
        _commit(unit, line.name, line.what)


def reopen_follow_up(open_unit: OpenUnit, follow_up_id: int) -> None:
    """Take back that a follow-up is done: it is due as it was."""
    with _held(open_unit, "reopen_follow_up", follow_up_id) as (unit, line):
        if line.done_on is None:
            return
        unit.follow_ups.change(follow_up_id, done_on=None)
        _commit(unit, line.name, line.what)


def snooze_follow_up(open_unit: OpenUnit, follow_up_id: int, until: date, today: date) -> None:
    """Put a follow-up off until a day to come."""
    if until <= today:
        raise Refused("snooze_not_ahead", date=until)
    with _held(open_unit, "snooze_follow_up", follow_up_id) as (unit, line):
        if line.due_on == until:
            return
        unit.follow_ups.change(follow_up_id, snoozed_until=until)
        _commit(unit, line.name, line.what, until=until.isoformat())


def trash_follow_up(open_unit: OpenUnit, follow_up_id: int) -> None:
    """Throw a follow-up away."""
    with _held(open_unit, "trash_follow_up", follow_up_id) as (unit, line):
        unit.crowd.trash("follow_up", [follow_up_id])
        _commit(unit, line.name, line.what)


@contextmanager
def _held(
    open_unit: OpenUnit, action: str, follow_up_id: int
) -> Iterator[tuple[Unit, FollowUpLine]]:
    """Open a unit on a follow-up that is there; Refused where it is gone."""
    with open_unit(action) as unit:
        line = unit.read.overview.follow_up(follow_up_id)
        if line is None:
            raise Refused("no_such_follow_up")
        yield unit, line


def _commit(unit: Unit, name: str, what: str, **more: object) -> None:
    """Keep it all; the history says whom a follow-up is about, else what is to be done."""
    unit.commit(**({"name": name} if name else {"what": what, "case": "alone"}), **more)


def _written(what: str) -> str:
    """Return what was typed; Refused if there is nothing."""
    written = what.strip()
    if not written:
        raise Refused("empty_follow_up")
    return written
