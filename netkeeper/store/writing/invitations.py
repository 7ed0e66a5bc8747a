"""Writes invitations, each change of state with its dated row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.invitations import StateStep
from netkeeper.domain.naming.names import name_key
from netkeeper.store.schema.tables import invitation, invitation_step
from netkeeper.store.writing.columns import invitation_values, step_values
from netkeeper.store.writing.rows import add_row, change_row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from netkeeper.domain.invitations import Invitation
    from netkeeper.store.writing.work import Work


class WriteInvitations:
    """The record's invitations, written."""

    def __init__(self, work: Work) -> None:
        self._connection, self._at = work.connection, work.at

    def add(self, one: Invitation) -> int:
        """Add an invitation with the first row of its history; return the id."""
        values = invitation_values(one) | {"created_at": self._at}
        invitation_id = add_row(self._connection, invitation, values)
        self._step(invitation_id, StateStep(one.state, one.certainty, one.state_on, one.source))
        return invitation_id

    def change(self, invitation_id: int, values: Mapping[str, object]) -> None:
        """Set columns of an invitation's row, but never its state."""
        row = dict(values)
        if "name" in row:
            row["name_key"] = name_key(str(row["name"]))
        change_row(self._connection, invitation, invitation_id, row)

    def move(self, invitation_id: int, step: StateStep, person_id: int | None = None) -> None:
        """Take an invitation to a new state, and keep the dated row of it.

        A person is given with the state where neither goes first: accepted it needs one, and
        pending theirs may be another already.
        """
        row = {
            "state": step.state,
            "certainty": step.certainty,
            "state_on": step.on.isoformat(),
            **({} if person_id is None else {"person_id": person_id}),
        }
        change_row(self._connection, invitation, invitation_id, row)
        self._step(invitation_id, step)

    def _step(self, number: int, step: StateStep) -> None:
        values = step_values(number, step) | {"at": self._at}
        add_row(self._connection, invitation_step, values)
