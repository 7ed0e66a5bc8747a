"""What is kept of whom one met tells a list's line: it is derived, and made anew by every step."""

from __future__ import annotations

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change no table: `search_index.install` makes those that are derived."""


def downgrade() -> None:
    """Change no table, either."""
