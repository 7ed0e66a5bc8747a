"""The whole record: people, meetings, invitations, archives, consents, and the journal."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "archive",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("made_on", sa.Text(), nullable=True),
        sa.Column("owner_slug", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("owner_name", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.CheckConstraint(
            "made_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'",
            name=op.f("ck_archive_made_on"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_archive")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_table(
        "journal_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("facts", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), server_default=sa.text("'done'"), nullable=False),
        sa.CheckConstraint(
            "origin IN ('window', 'command', 'import')", name=op.f("ck_journal_entry_origin")
        ),
        sa.CheckConstraint(
            "state IN ('done', 'undone', 'dropped')", name=op.f("ck_journal_entry_state")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_entry")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_index("ix_journal_entry_state", "journal_entry", ["state"])

    op.create_table(
        "meeting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("on_day", sa.Text(), nullable=False),
        sa.Column("precision", sa.Text(), server_default=sa.text("'day'"), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("place", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("topic", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("note", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("trashed_at", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('in_person', 'video', 'phone', 'correspondence')",
            name=op.f("ck_meeting_kind"),
        ),
        sa.CheckConstraint(
            "on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'",
            name=op.f("ck_meeting_on_day"),
        ),
        sa.CheckConstraint(
            "precision IN ('day', 'month', 'year')", name=op.f("ck_meeting_precision")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_index("ix_meeting_on_day", "meeting", ["on_day"])

    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("given_name", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("family_name", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("display_name", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("name_key", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("sort_key", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("company", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("position", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("location", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("slug", sa.Text(), nullable=True),
        sa.Column("connected_on", sa.Text(), nullable=True),
        sa.Column("in_contact", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("first_message_on", sa.Text(), nullable=True),
        sa.Column("last_message_on", sa.Text(), nullable=True),
        sa.Column("reference", sa.Text(), nullable=True),
        sa.Column("introduction", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("linkedin_note", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("typed", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("trashed_at", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "connected_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'",
            name=op.f("ck_person_connected_on"),
        ),
        sa.CheckConstraint("display_name <> ''", name=op.f("ck_person_display_name")),
        sa.CheckConstraint(
            "first_message_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'",
            name=op.f("ck_person_first_message_on"),
        ),
        sa.CheckConstraint(
            "introduction IN ('yes', 'no', 'unsure')", name=op.f("ck_person_introduction")
        ),
        sa.CheckConstraint(
            "last_message_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'",
            name=op.f("ck_person_last_message_on"),
        ),
        sa.CheckConstraint(
            "reference IN ('yes', 'no', 'unsure')", name=op.f("ck_person_reference")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_index("ix_person_connected_on", "person", ["connected_on"])
    op.create_index("ix_person_name_key", "person", ["name_key"])
    op.create_index("ix_person_sort_key", "person", ["sort_key"])
    op.create_index(
        "ix_person_trashed_at",
        "person",
        ["trashed_at"],
        sqlite_where=sa.text("trashed_at IS NOT NULL"),
    )
    op.create_index("uq_person_slug", "person", ["slug"], unique=True)

    op.create_table(
        "restriction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.Column("until", sa.Text(), nullable=True),
        sa.Column("what", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("trashed_at", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'",
            name=op.f("ck_restriction_since"),
        ),
        sa.CheckConstraint(
            "until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'",
            name=op.f("ck_restriction_until"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_restriction")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_table(
        "saved_search",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("query", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_search")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_table(
        "setting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_setting")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_index("uq_setting_name", "setting", ["name"], unique=True)

    op.create_table(
        "tag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tag")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_index("uq_tag_name_key", "tag", ["name_key"], unique=True)

    op.create_table(
        "archive_connection",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("archive_id", sa.Integer(), nullable=False),
        sa.Column("given_name", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("family_name", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("slug", sa.Text(), nullable=True),
        sa.Column("email", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("company", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("position", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("connected_on", sa.Text(), nullable=True),
        sa.Column("connected_raw", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.CheckConstraint(
            "connected_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'",
            name=op.f("ck_archive_connection_connected_on"),
        ),
        sa.ForeignKeyConstraint(
            ["archive_id"], ["archive.id"], name=op.f("fk_archive_connection_archive_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_archive_connection_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_archive_connection")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_index("ix_archive_connection_archive_id", "archive_connection", ["archive_id"])
    op.create_index(
        "uq_archive_connection_person_id", "archive_connection", ["person_id"], unique=True
    )

    op.create_table(
        "archive_file",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("archive_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("added", sa.Integer(), nullable=False),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.Column("unchanged", sa.Integer(), nullable=False),
        sa.Column("skipped", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["archive_id"], ["archive.id"], name=op.f("fk_archive_file_archive_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_archive_file")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_index("ix_archive_file_archive_id", "archive_file", ["archive_id"])
    op.create_index("ix_archive_file_sha256", "archive_file", ["sha256"])

    op.create_table(
        "attendance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_attendance_meeting_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_attendance_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendance")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_index("ix_attendance_person_id", "attendance", ["person_id"])
    op.create_index(
        "uq_attendance_meeting_id_person_id", "attendance", ["meeting_id", "person_id"], unique=True
    )

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
        sa.CheckConstraint(
            "since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'", name=op.f("ck_consent_since")
        ),
        sa.CheckConstraint(
            "ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'",
            name=op.f("ck_consent_ended_on"),
        ),
        sa.CheckConstraint(
            "basis IN ('express', 'purchase', 'contract', 'inquiry', 'membership', 'published',"
            " 'disclosed', 'referral')",
            name=op.f("ck_consent_basis"),
        ),
        sa.CheckConstraint(
            "withdrawn_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'",
            name=op.f("ck_consent_withdrawn_on"),
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_consent_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_index("ix_consent_person_id", "consent", ["person_id"])

    op.create_table(
        "dismissed_pair",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("one_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("one_id < other_id", name=op.f("ck_dismissed_pair_ordered")),
        sa.ForeignKeyConstraint(["one_id"], ["person.id"], name=op.f("fk_dismissed_pair_one_id")),
        sa.ForeignKeyConstraint(
            ["other_id"], ["person.id"], name=op.f("fk_dismissed_pair_other_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dismissed_pair")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_index("ix_dismissed_pair_other_id", "dismissed_pair", ["other_id"])
    op.create_index(
        "uq_dismissed_pair_one_id_other_id", "dismissed_pair", ["one_id", "other_id"], unique=True
    )

    op.create_table(
        "introduction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("introducer_id", sa.Integer(), nullable=False),
        sa.Column("introduced_id", sa.Integer(), nullable=False),
        sa.Column("on_day", sa.Text(), nullable=True),
        sa.Column("precision", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("trashed_at", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'",
            name=op.f("ck_introduction_on_day"),
        ),
        sa.CheckConstraint(
            "precision IN ('day', 'month', 'year')", name=op.f("ck_introduction_precision")
        ),
        sa.CheckConstraint(
            "introducer_id <> introduced_id", name=op.f("ck_introduction_two_people")
        ),
        sa.ForeignKeyConstraint(
            ["introduced_id"], ["person.id"], name=op.f("fk_introduction_introduced_id")
        ),
        sa.ForeignKeyConstraint(
            ["introducer_id"], ["person.id"], name=op.f("fk_introduction_introducer_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_introduction")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_index("ix_introduction_introduced_id", "introduction", ["introduced_id"])
    op.create_index("ix_introduction_introducer_id", "introduction", ["introducer_id"])

    op.create_table(
        "invitation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=True),
        sa.Column("company", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("position", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("email", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("note", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("on_day", sa.Text(), nullable=False),
        sa.Column("sent_at", sa.Text(), nullable=True),
        sa.Column("sent_raw", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("certainty", sa.Text(), nullable=False),
        sa.Column("state_on", sa.Text(), nullable=False),
        sa.Column("set_aside_on", sa.Text(), nullable=True),
        sa.Column("asked_on", sa.Text(), nullable=True),
        sa.Column("keep_until", sa.Text(), nullable=True),
        sa.Column("override_reason", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("check_result", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("trashed_at", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "asked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'",
            name=op.f("ck_invitation_asked_on"),
        ),
        sa.CheckConstraint(
            "certainty IN ('told', 'deduced')", name=op.f("ck_invitation_certainty")
        ),
        sa.CheckConstraint(
            "direction IN ('received', 'sent')", name=op.f("ck_invitation_direction")
        ),
        sa.CheckConstraint(
            "keep_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'",
            name=op.f("ck_invitation_keep_until"),
        ),
        sa.CheckConstraint("name <> ''", name=op.f("ck_invitation_name")),
        sa.CheckConstraint(
            "on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'",
            name=op.f("ck_invitation_on_day"),
        ),
        sa.CheckConstraint(
            "set_aside_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'",
            name=op.f("ck_invitation_set_aside_on"),
        ),
        sa.CheckConstraint("source IN ('user', 'archive')", name=op.f("ck_invitation_source")),
        sa.CheckConstraint(
            "state <> 'accepted' OR person_id IS NOT NULL",
            name=op.f("ck_invitation_accepted_invitation_has_its_person"),
        ),
        sa.CheckConstraint(
            "state IN ('pending', 'accepted', 'declined')"
            " OR (direction = 'received' AND state IN ('reported', 'lapsed'))"
            " OR (direction = 'sent' AND state IN"
            " ('draft', 'unknown_to_them', 'withdrawn', 'expired'))",
            name=op.f("ck_invitation_state"),
        ),
        sa.CheckConstraint(
            "state_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'",
            name=op.f("ck_invitation_state_on"),
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_invitation_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitation")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_index(
        "ix_invitation_direction_state_on_day",
        "invitation",
        ["direction", "state", "on_day"],
        unique=False,
    )
    op.create_index("ix_invitation_name_key", "invitation", ["name_key"])
    op.create_index("ix_invitation_on_day", "invitation", ["on_day"])
    op.create_index("ix_invitation_person_id", "invitation", ["person_id"])
    op.create_index("ix_invitation_slug", "invitation", ["slug"])
    op.create_index(
        "uq_invitation_pending",
        "invitation",
        ["person_id", "direction"],
        unique=True,
        sqlite_where=sa.text("state = 'pending' AND trashed_at IS NULL"),
    )

    op.create_table(
        "journal_row",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("table_name", sa.Text(), nullable=False),
        sa.Column("op", sa.Text(), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("last_id", sa.Integer(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.CheckConstraint("op IN ('I', 'U', 'D')", name=op.f("ck_journal_row_op")),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["journal_entry.id"], name=op.f("fk_journal_row_entry_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_row")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_index("ix_journal_row_entry_id", "journal_row", ["entry_id"])

    op.create_table(
        "journal_state",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=True),
        sa.Column("bulk", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("replaying", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_journal_state_one_row")),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["journal_entry.id"], name=op.f("fk_journal_state_entry_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_state")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_table(
        "person_email",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("email_key", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_person_email_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_email")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_index("ix_person_email_email_key", "person_email", ["email_key"])
    op.create_index("ix_person_email_person_id", "person_email", ["person_id"])

    op.create_table(
        "person_name",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_person_name_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_name")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_index("ix_person_name_name_key", "person_name", ["name_key"])
    op.create_index("ix_person_name_person_id", "person_name", ["person_id"])

    op.create_table(
        "person_phone",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_person_phone_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_phone")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_index("ix_person_phone_person_id", "person_phone", ["person_id"])

    op.create_table(
        "person_slug",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_person_slug_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_slug")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_index("ix_person_slug_person_id", "person_slug", ["person_id"])
    op.create_index("uq_person_slug_slug", "person_slug", ["slug"], unique=True)

    op.create_table(
        "person_tag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("tag_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_person_tag_person_id")),
        sa.ForeignKeyConstraint(["tag_id"], ["tag.id"], name=op.f("fk_person_tag_tag_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_tag")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_index("ix_person_tag_tag_id", "person_tag", ["tag_id"])
    op.create_index(
        "uq_person_tag_person_id_tag_id", "person_tag", ["person_id", "tag_id"], unique=True
    )

    op.create_table(
        "archive_invitation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("archive_id", sa.Integer(), nullable=False),
        sa.Column("invitation_id", sa.Integer(), nullable=False),
        sa.Column("row_key", sa.Text(), nullable=False),
        sa.Column("accepted_by", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "accepted_by IN ('note', 'connection')", name=op.f("ck_archive_invitation_accepted_by")
        ),
        sa.ForeignKeyConstraint(
            ["archive_id"], ["archive.id"], name=op.f("fk_archive_invitation_archive_id")
        ),
        sa.ForeignKeyConstraint(
            ["invitation_id"], ["invitation.id"], name=op.f("fk_archive_invitation_invitation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_archive_invitation")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_index(
        "ix_archive_invitation_invitation_id", "archive_invitation", ["invitation_id"], unique=False
    )
    op.create_index("ix_archive_invitation_row_key", "archive_invitation", ["row_key"])
    op.create_index(
        "uq_archive_invitation_archive_id_row_key",
        "archive_invitation",
        ["archive_id", "row_key"],
        unique=True,
    )

    op.create_table(
        "follow_up",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("invitation_id", sa.Integer(), nullable=True),
        sa.Column("due_on", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("done_on", sa.Text(), nullable=True),
        sa.Column("snoozed_until", sa.Text(), nullable=True),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("trashed_at", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "done_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'",
            name=op.f("ck_follow_up_done_on"),
        ),
        sa.CheckConstraint(
            "due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'",
            name=op.f("ck_follow_up_due_on"),
        ),
        sa.CheckConstraint(
            "snoozed_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'",
            name=op.f("ck_follow_up_snoozed_until"),
        ),
        sa.ForeignKeyConstraint(
            ["invitation_id"], ["invitation.id"], name=op.f("fk_follow_up_invitation_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_follow_up_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_up")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_index("ix_follow_up_due_on", "follow_up", ["due_on"])
    op.create_index("ix_follow_up_invitation_id", "follow_up", ["invitation_id"])
    op.create_index("ix_follow_up_person_id", "follow_up", ["person_id"])

    op.create_table(
        "invitation_step",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("invitation_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("certainty", sa.Text(), nullable=False),
        sa.Column("on_day", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "certainty IN ('told', 'deduced')", name=op.f("ck_invitation_step_certainty")
        ),
        sa.CheckConstraint(
            "on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'",
            name=op.f("ck_invitation_step_on_day"),
        ),
        sa.ForeignKeyConstraint(
            ["invitation_id"], ["invitation.id"], name=op.f("fk_invitation_step_invitation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitation_step")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_index("ix_invitation_step_invitation_id", "invitation_step", ["invitation_id"])

    op.create_table(
        "journal_image",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("journal_row_id", sa.Integer(), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("image", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["journal_row_id"], ["journal_row.id"], name=op.f("fk_journal_image_journal_row_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_image")),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_index("ix_journal_image_journal_row_id", "journal_image", ["journal_row_id"])


def downgrade() -> None:
    for table in (
        "journal_image",
        "invitation_step",
        "follow_up",
        "archive_invitation",
        "person_tag",
        "person_slug",
        "person_phone",
        "person_name",
        "person_email",
        "journal_state",
        "journal_row",
        "invitation",
        "introduction",
        "dismissed_pair",
        "consent",
        "attendance",
        "archive_file",
        "archive_connection",
        "tag",
        "setting",
        "saved_search",
        "restriction",
        "person",
        "meeting",
        "journal_entry",
        "archive",
    ):
        op.drop_table(table)
