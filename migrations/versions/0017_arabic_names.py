"""The keys of names keep Arabic words that look like titles in Latin letters: Omar, "mr"."""

from __future__ import annotations

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change no table: netkeeper/store/rekeying.py does it."""


def downgrade() -> None:
    """Change no table."""
