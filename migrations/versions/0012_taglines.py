"""The keys of names leave out what one does, written after a symbol: Ada Roy 🌟 Coach de vie."""

from __future__ import annotations

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change no table: netkeeper/store/rekeying.py does it."""


def downgrade() -> None:
    """Change no table."""
