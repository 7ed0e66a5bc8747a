"""People are sorted by their whole family name: all of the Ziani family, then Ziani-Touati."""

from __future__ import annotations

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change no table: netkeeper/store/rekeying.py does it."""


def downgrade() -> None:
    """Change no table."""
