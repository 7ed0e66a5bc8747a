"""Searches and lists of a long record: indexes that answer without the rows they point to."""

from __future__ import annotations

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

# index -> (its table, its columns before, those that are added)
_INDEXES = {
    "ix_attendance_person_id": ("attendance", ["person_id"], ["meeting_id"]),
    "ix_invitation_direction_state_on_day": (
        "invitation",
        ["direction", "state", "on_day"],
        ["person_id", "trashed_at"],
    ),
    "ix_meeting_on_day": ("meeting", ["on_day"], ["precision", "trashed_at"]),
}


def upgrade() -> None:
    for name, (table, columns, more) in _INDEXES.items():
        op.drop_index(name, table)
        op.create_index(name, table, [*columns, *more])


def downgrade() -> None:
    for name, (table, columns, _more) in _INDEXES.items():
        op.drop_index(name, table)
        op.create_index(name, table, columns)
