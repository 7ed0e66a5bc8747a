"""The keys of names are made as today's titles and credentials ask, which every step sees to."""

from __future__ import annotations

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change no table: netkeeper/store/rekeying.py does it."""


def downgrade() -> None:
    """Change no table."""
