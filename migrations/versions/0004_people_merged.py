"""Two people made one: their profiles both count, and what archives said of both is kept."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

INDEX = "archive_connection_person_id"


def upgrade() -> None:
    op.add_column(
        "person_slug",
        sa.Column("merged", sa.Integer(), server_default=sa.text("0"), nullable=False),
    )
    op.drop_index(f"uq_{INDEX}", "archive_connection")
    op.create_index(f"ix_{INDEX}", "archive_connection", ["person_id"])


def downgrade() -> None:
    op.drop_column("person_slug", "merged")
    op.execute(
        "DELETE FROM archive_connection WHERE id NOT IN"
        " (SELECT max(id) FROM archive_connection GROUP BY person_id)"
    )
    op.drop_index(f"ix_{INDEX}", "archive_connection")
    op.create_index(f"uq_{INDEX}", "archive_connection", ["person_id"], unique=True)
