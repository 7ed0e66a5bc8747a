"""The names of those who were met are no index of their own, but a column of the other one."""

from __future__ import annotations

from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Take away an index that a record of 0016 had made by the program of its day."""
    op.execute("DROP TABLE IF EXISTS met_names")


def downgrade() -> None:
    """Change no table: what is derived is made anew after every step."""
