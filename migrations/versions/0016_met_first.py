"""The words of those who were met are indexed once more, so that they are found first."""

from __future__ import annotations

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change no table: `search_index.install` makes those that are derived."""


def downgrade() -> None:
    """Change no table."""
