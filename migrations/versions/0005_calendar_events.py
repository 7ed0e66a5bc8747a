"""Meetings made of a calendar are known again by their event, whatever day it is there."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "meeting",
        sa.Column("calendar_event", sa.Text(), server_default=sa.text("('')"), nullable=False),
    )


def downgrade() -> None:
    op.drop_column("meeting", "calendar_event")
