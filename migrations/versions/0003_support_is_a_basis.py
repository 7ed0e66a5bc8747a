"""A gift, volunteer work or a meeting attended: a basis of consent of its own, with its term."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_BEFORE = (
    "'express', 'purchase', 'contract', 'inquiry', 'membership', 'published', 'disclosed',"
    " 'referral'"
)
_AFTER = _BEFORE.replace("'membership'", "'support', 'membership'")


def upgrade() -> None:
    _rebuild(_AFTER)


def downgrade() -> None:
    op.execute("UPDATE consent SET basis = 'membership' WHERE basis = 'support'")
    _rebuild(_BEFORE)


def _rebuild(bases: str) -> None:
    """Make the table anew around another list of bases, with its rows and the ids ever given."""
    op.rename_table("consent", "consent_before")
    op.drop_index("ix_consent_person_id", "consent_before")
    op.create_table(
        "consent",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.Column("ended_on", sa.Text(), nullable=True),
        sa.Column("evidence", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("withdrawn_on", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("trashed_at", sa.Text(), nullable=True),
        *(
            sa.CheckConstraint(
                f"{name} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'",
                name=op.f(f"ck_consent_{name}"),
            )
            for name in ("since", "ended_on", "withdrawn_on")
        ),
        sa.CheckConstraint(f"basis IN ({bases})", name=op.f("ck_consent_basis")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_consent_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.execute("INSERT INTO consent SELECT * FROM consent_before")  # the same columns
    # An id that undo took away may come back by redo: it is not to be given to another.
    op.execute("DELETE FROM sqlite_sequence WHERE name = 'consent'")
    op.execute(
        "INSERT INTO sqlite_sequence(name, seq)"
        " SELECT 'consent', seq FROM sqlite_sequence WHERE name = 'consent_before'"
    )
    op.drop_table("consent_before")
    op.create_index("ix_consent_person_id", "consent", ["person_id"])
