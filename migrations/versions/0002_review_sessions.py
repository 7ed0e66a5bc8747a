"""Sessions of the review, and what was chosen in them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

DAY = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"


def _is_day(table: str, column: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(f"{column} GLOB '{DAY}'", name=op.f(f"ck_{table}_{column}"))


def _points(column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_review_choice_{column}"))


def upgrade() -> None:
    op.create_table(
        "review_session",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("started_on", sa.Text(), nullable=False),
        sa.Column("kinds", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        _is_day("review_session", "started_on"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_session")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_table(
        "review_choice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("invitation_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("choice", sa.Text(), nullable=False),
        sa.Column("on_day", sa.Text(), nullable=False),
        sa.Column("until", sa.Text(), nullable=True),
        sa.Column("done_on", sa.Text(), nullable=True),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "(invitation_id IS NULL) <> (person_id IS NULL)",
            name=op.f("ck_review_choice_one_card"),
        ),
        _is_day("review_choice", "on_day"),
        _is_day("review_choice", "until"),
        _is_day("review_choice", "done_on"),
        _points("session_id", "review_session"),
        _points("invitation_id", "invitation"),
        _points("person_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_choice")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    for column in ("session_id", "invitation_id", "person_id"):
        op.create_index(f"ix_review_choice_{column}", "review_choice", [column])


def downgrade() -> None:
    op.drop_table("review_choice")
    op.drop_table("review_session")
