"""The search indexes keep no lengths of their rows, which only a rank would ask for."""

from __future__ import annotations

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change no table: the indexes are made anew after every step."""


def downgrade() -> None:
    """Change no table."""
