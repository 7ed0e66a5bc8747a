"""Two indexes go that no query asks: each archive fills them, and every later one does so again."""

from __future__ import annotations

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_INDEXES = {
    "ix_archive_connection_archive_id": ("archive_connection", ["archive_id"]),
    "ix_archive_invitation_row_key": ("archive_invitation", ["row_key"]),
}


def upgrade() -> None:
    for name, (table, _columns) in _INDEXES.items():
        op.drop_index(name, table)


def downgrade() -> None:
    for name, (table, columns) in _INDEXES.items():
        op.create_index(name, table, columns)
