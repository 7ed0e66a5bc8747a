"""What SQLite reads at each opening is told once, and the requests to decide are counted by index.

The journal's and the search's triggers, made anew after every step, said their queries in each.
"""

from __future__ import annotations

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_INDEX = "ix_invitation_direction_state_on_day"
_BEFORE = ["direction", "state", "on_day", "person_id", "trashed_at"]
_ADDED = ["set_aside_on", "keep_until"]


def upgrade() -> None:
    op.drop_index(_INDEX, "invitation")
    op.create_index(_INDEX, "invitation", [*_BEFORE, *_ADDED])


def downgrade() -> None:
    op.drop_index(_INDEX, "invitation")
    op.create_index(_INDEX, "invitation", _BEFORE)
