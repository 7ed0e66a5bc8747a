"""People in the order of their companies: an index names the companies without reading anybody."""

from __future__ import annotations

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_INDEX = "ix_person_company"


def upgrade() -> None:
    op.create_index(_INDEX, "person", ["company"])


def downgrade() -> None:
    op.drop_index(_INDEX, "person")
