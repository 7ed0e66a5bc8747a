"""The keys of names keep a given name in quotation marks where it is the only one: “Bob” Gagnon."""

from __future__ import annotations

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change no table: netkeeper/store/rekeying.py does it."""


def downgrade() -> None:
    """Change no table."""
