"""Writes invitations, each change of state with its dated row, and follow-ups and settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select, update

from netkeeper.domain.follow_ups import FollowUp
from netkeeper.domain.invitations import StateStep
from netkeeper.domain.names import name_key
from netkeeper.store.tables import follow_up, invitation, invitation_step, setting
from netkeeper.store.writing.values import (
    follow_up_values,
    invitation_values,
    iso,
    step_values,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sqlalchemy import Connection

    from netkeeper.domain.invitations import Invitation


class WriteInvitations:
    """The record's invitations, written."""

    def __init__(self, connection: Connection, at: str) -> None:
        self._connection = connection
        self._at = at

    def add(self, one: Invitation) -> int:
        """Add an invitation with the first row of its history; return the id."""
        result = self._connection.execute(
            insert(invitation).values(**invitation_values(one), created_at=self._at)
        )
        invitation_id = int(result.lastrowid)
        self._step(invitation_id, StateStep(one.state, one.certainty, one.state_on, one.source))
        return invitation_id

    def change(self, invitation_id: int, values: Mapping[str, object]) -> None:
        """Set columns of an invitation's row, but never its state."""
        row = dict(values)
        if "name" in row:
            row["name_key"] = name_key(str(row["name"]))
        self._connection.execute(
            update(invitation).where(invitation.c.id == invitation_id).values(**row)
        )

    def move(self, invitation_id: int, step: StateStep, person_id: int | None = None) -> None:
        """Take an invitation to a new state, and keep the dated row of it.

        A person is given with the state where neither goes first: accepted it needs one, and
        pending theirs may be another already.
        """
        whose = {} if person_id is None else {"person_id": person_id}
        on = step.on.isoformat()
        self._connection.execute(
            update(invitation)
            .where(invitation.c.id == invitation_id)
            .values(state=step.state, certainty=step.certainty, state_on=on, **whose)
        )
        self._step(invitation_id, step)

    def trash(self, invitation_id: int, *, away: bool = True) -> None:
        """Put an invitation into the trash, or take it out."""
        self._connection.execute(
            update(invitation)
            .where(invitation.c.id == invitation_id, invitation.c.trashed_at.is_(None) == away)
            .values(trashed_at=self._at if away else None)
        )

    def _step(self, number: int, step: StateStep) -> None:
        self._connection.execute(
            insert(invitation_step).values(**step_values(number, step), at=self._at)
        )


class WriteFollowUps:
    """The record's follow-ups, written."""

    def __init__(self, connection: Connection, at: str) -> None:
        self._connection = connection
        self._at = at

    def add(
        self, person_id: int | None, due_on: date, what: str, invitation_id: int | None = None
    ) -> int:
        """Add a follow-up; return its id."""
        result = self._connection.execute(
            insert(follow_up).values(
                **follow_up_values(FollowUp(0, person_id, due_on, what, invitation_id)),
                created_at=self._at,
            )
        )
        return int(result.lastrowid)

    def change(self, follow_up_id: int, **values: date | str | None) -> None:
        """Set `what`, `due_on`, `done_on` or `snoozed_until`."""
        row = {
            name: value if isinstance(value, str) else iso(value) for name, value in values.items()
        }
        self._connection.execute(
            update(follow_up).where(follow_up.c.id == follow_up_id).values(**row)
        )

    def trash(self, follow_up_id: int, *, away: bool = True) -> None:
        """Put a follow-up into the trash, or take it out."""
        self._connection.execute(
            update(follow_up)
            .where(follow_up.c.id == follow_up_id)
            .values(trashed_at=self._at if away else None)
        )


class WriteSettings:
    """The user's settings, written."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def set(self, name: str, value: str | None) -> None:
        """Keep a setting's text; None brings its default back."""
        if value is None:
            self._connection.execute(delete(setting).where(setting.c.name == name))
            return
        query = select(setting.c.value).where(setting.c.name == name)
        if (held := self._connection.execute(query).first()) is None:
            self._connection.execute(insert(setting).values(name=name, value=value))
        elif held[0] != value:
            self._connection.execute(
                update(setting).where(setting.c.name == name).values(value=value)
            )
