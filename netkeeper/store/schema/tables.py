"""The record's tables, as SQLAlchemy Core knows them; the migrations make them.

Days are ISO texts (YYYY-MM-DD), instants ISO texts in UTC (YYYY-MM-DDTHH:MM:SSZ). Every table
has an integer `id`, so that the journal can name any row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, MetaData, Table, Text
from sqlalchemy import text as sql

if TYPE_CHECKING:
    from sqlalchemy.schema import SchemaItem

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

metadata = MetaData(naming_convention=NAMING)

DAY = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"


def _table(name: str, *parts: SchemaItem) -> Table:
    """Return a STRICT table whose ids are never used twice."""
    own_id = Column("id", Integer, primary_key=True)
    return Table(name, metadata, own_id, *parts, sqlite_strict=True, sqlite_autoincrement=True)


def _text(name: str) -> Column[str]:
    """Return a text column that is never null; empty unless said otherwise."""
    return Column(name, Text, nullable=False, server_default=sql("''"))


def _flag(name: str) -> Column[int]:
    """Return a yes-or-no column, 0 unless said otherwise."""
    return Column(name, Integer, nullable=False, server_default=sql("0"))


def _one_of(column: str, *values: str) -> CheckConstraint:
    """Return the constraint that a column holds one of the values (or null)."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def _is_day(column: str) -> CheckConstraint:
    """Return the constraint that a column holds a day (or null)."""
    return CheckConstraint(f"{column} GLOB '{DAY}'", name=column)


def _of(table: str, column: str, *, nullable: bool = False) -> Column[int]:
    """Return a column that points to a row of another table."""
    return Column(column, Integer, ForeignKey(f"{table}.id"), nullable=nullable)


person = _table(
    "person",
    _text("given_name"),
    _text("family_name"),
    _text("display_name"),
    _text("name_key"),  # folded name, order-free: equal for equal names
    _text("sort_key"),  # folded family name, then given name
    _text("company"),
    _text("position"),
    _text("location"),
    Column("slug", Text),
    Column("connected_on", Text),
    _flag("in_contact"),
    Column("first_message_on", Text),
    Column("last_message_on", Text),
    Column("reference", Text),
    Column("introduction", Text),
    _text("note"),
    _text("linkedin_note"),
    _text("typed"),  # names of the columns that the user typed; an archive never overwrites them
    Column("created_at", Text, nullable=False),
    Column("trashed_at", Text),
    _is_day("connected_on"),
    _is_day("first_message_on"),
    _is_day("last_message_on"),
    _one_of("reference", "yes", "no", "unsure"),
    _one_of("introduction", "yes", "no", "unsure"),
    CheckConstraint("display_name <> ''", name="display_name"),
    Index("uq_person_slug", "slug", unique=True),
    Index("ix_person_name_key", "name_key"),
    Index("ix_person_sort_key", "sort_key"),
    Index("ix_person_connected_on", "connected_on"),
    Index("ix_person_company", "company"),
    Index("ix_person_trashed_at", "trashed_at", sqlite_where=sql("trashed_at IS NOT NULL")),
)

person_name = _table(
    "person_name",
    _of("person", "person_id"),
    Column("name", Text, nullable=False),
    Column("name_key", Text, nullable=False),
    Index("ix_person_name_person_id", "person_id"),
    Index("ix_person_name_name_key", "name_key"),
)

person_slug = _table(
    "person_slug",  # former slugs and member ids, so that an older archive still finds its person
    _of("person", "person_id"),
    Column("slug", Text, nullable=False),
    _flag("merged"),  # it was the profile of somebody whom the user made one with this person
    Index("ix_person_slug_person_id", "person_id"),
    Index("uq_person_slug_slug", "slug", unique=True),
)

person_email = _table(
    "person_email",
    _of("person", "person_id"),
    Column("email", Text, nullable=False),
    Column("email_key", Text, nullable=False),
    Index("ix_person_email_person_id", "person_id"),
    Index("ix_person_email_email_key", "email_key"),
)

person_phone = _table(
    "person_phone",
    _of("person", "person_id"),
    Column("phone", Text, nullable=False),
    Index("ix_person_phone_person_id", "person_id"),
)

tag = _table(
    "tag",
    Column("name", Text, nullable=False),
    Column("name_key", Text, nullable=False),
    Index("uq_tag_name_key", "name_key", unique=True),
)

person_tag = _table(
    "person_tag",
    _of("person", "person_id"),
    _of("tag", "tag_id"),
    Index("uq_person_tag_person_id_tag_id", "person_id", "tag_id", unique=True),
    Index("ix_person_tag_tag_id", "tag_id"),
)

meeting = _table(
    "meeting",
    Column("on_day", Text, nullable=False),  # the first day of the month or year, if no better
    Column("precision", Text, nullable=False, server_default=sql("'day'")),
    Column("kind", Text, nullable=False),
    _text("event"),
    _text("place"),
    _text("topic"),
    _text("note"),
    Column("created_at", Text, nullable=False),
    Column("trashed_at", Text),
    _text("calendar_event"),  # of a meeting made of a calendar: its keys (domain/calendars)
    _is_day("on_day"),
    _one_of("precision", "day", "month", "year"),
    _one_of("kind", "in_person", "video", "phone", "correspondence"),
    Index("ix_meeting_on_day", "on_day", "precision", "trashed_at"),
)

attendance = _table(
    "attendance",
    _of("meeting", "meeting_id"),
    _of("person", "person_id"),
    Index("uq_attendance_meeting_id_person_id", "meeting_id", "person_id", unique=True),
    Index("ix_attendance_person_id", "person_id", "meeting_id"),
)

introduction = _table(
    "introduction",
    _of("person", "introducer_id"),
    _of("person", "introduced_id"),
    Column("on_day", Text),
    Column("precision", Text),
    _text("note"),
    Column("created_at", Text, nullable=False),
    Column("trashed_at", Text),
    _is_day("on_day"),
    _one_of("precision", "day", "month", "year"),
    CheckConstraint("introducer_id <> introduced_id", name="two_people"),
    Index("ix_introduction_introducer_id", "introducer_id"),
    Index("ix_introduction_introduced_id", "introduced_id"),
)

invitation = _table(
    "invitation",
    Column("direction", Text, nullable=False),
    _of("person", "person_id", nullable=True),
    Column("name", Text, nullable=False),
    Column("name_key", Text, nullable=False),
    Column("slug", Text),
    _text("company"),
    _text("position"),
    _text("email"),
    _text("note"),
    Column("on_day", Text, nullable=False),
    Column("sent_at", Text),
    Column("sent_raw", Text),
    Column("state", Text, nullable=False),
    Column("certainty", Text, nullable=False),
    Column("state_on", Text, nullable=False),
    Column("set_aside_on", Text),
    Column("asked_on", Text),
    Column("keep_until", Text),
    _text("override_reason"),
    _text("check_result"),  # what the check said when it was saved, as JSON
    Column("source", Text, nullable=False),
    Column("created_at", Text, nullable=False),
    Column("trashed_at", Text),
    _one_of("direction", "received", "sent"),
    CheckConstraint(
        "state IN ('pending', 'accepted', 'declined')"
        " OR (direction = 'received' AND state IN ('reported', 'lapsed'))"
        " OR (direction = 'sent' AND state IN"
        " ('draft', 'unknown_to_them', 'withdrawn', 'expired'))",
        name="state",
    ),
    _one_of("certainty", "told", "deduced"),
    _one_of("source", "user", "archive"),
    CheckConstraint("name <> ''", name="name"),
    CheckConstraint(
        "state <> 'accepted' OR person_id IS NOT NULL", name="accepted_invitation_has_its_person"
    ),
    *(_is_day(each) for each in ("on_day", "state_on", "set_aside_on", "asked_on", "keep_until")),
    Index("ix_invitation_person_id", "person_id"),
    Index("ix_invitation_name_key", "name_key"),
    Index("ix_invitation_slug", "slug"),
    Index(
        "ix_invitation_direction_state_on_day",
        "direction",
        "state",
        "on_day",
        "person_id",
        "trashed_at",
        "set_aside_on",
        "keep_until",
    ),
    Index("ix_invitation_on_day", "on_day"),
    Index(
        "uq_invitation_pending",
        "person_id",
        "direction",
        unique=True,
        sqlite_where=sql("state = 'pending' AND trashed_at IS NULL"),
    ),
)

invitation_step = _table(
    "invitation_step",  # the history of states: corrected, never rewritten
    _of("invitation", "invitation_id"),
    Column("state", Text, nullable=False),
    Column("certainty", Text, nullable=False),
    Column("on_day", Text, nullable=False),
    _text("source"),
    Column("at", Text, nullable=False),
    _one_of("certainty", "told", "deduced"),
    _is_day("on_day"),
    Index("ix_invitation_step_invitation_id", "invitation_id"),
)

consent = _table(
    "consent",
    _of("person", "person_id"),
    Column("basis", Text, nullable=False),
    Column("since", Text, nullable=False),
    Column("ended_on", Text),  # of the contract, the membership or the publication
    _text("evidence"),
    Column("withdrawn_on", Text),
    _text("note"),
    Column("created_at", Text, nullable=False),
    Column("trashed_at", Text),
    _one_of(
        "basis",
        "express",
        "purchase",
        "contract",
        "inquiry",
        "support",
        "membership",
        "published",
        "disclosed",
        "referral",
    ),
    *(_is_day(each) for each in ("since", "ended_on", "withdrawn_on")),
    Index("ix_consent_person_id", "person_id"),
)

follow_up = _table(
    "follow_up",
    _of("person", "person_id", nullable=True),
    _of("invitation", "invitation_id", nullable=True),
    Column("due_on", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("done_on", Text),
    Column("snoozed_until", Text),
    Column("created_at", Text, nullable=False),
    Column("trashed_at", Text),
    *(_is_day(each) for each in ("due_on", "done_on", "snoozed_until")),
    Index("ix_follow_up_person_id", "person_id"),
    Index("ix_follow_up_invitation_id", "invitation_id"),
    Index("ix_follow_up_due_on", "due_on"),
)

review_session = _table(
    "review_session",  # a sitting of the review; it begins with its first choice
    Column("started_on", Text, nullable=False),
    _text("kinds"),  # what is gone through, in order, with spaces between
    Column("created_at", Text, nullable=False),
    _is_day("started_on"),
)

review_choice = _table(
    "review_choice",  # what was chosen for one card of a review
    _of("review_session", "session_id"),
    Column("kind", Text, nullable=False),
    _of("invitation", "invitation_id", nullable=True),
    _of("person", "person_id", nullable=True),
    Column("choice", Text, nullable=False),
    Column("on_day", Text, nullable=False),
    Column("until", Text),  # the day it is asked again; null: what was chosen holds
    Column("done_on", Text),  # the day it was done on LinkedIn, where it must be done there
    Column("created_at", Text, nullable=False),
    CheckConstraint("(invitation_id IS NULL) <> (person_id IS NULL)", name="one_card"),
    *(_is_day(each) for each in ("on_day", "until", "done_on")),
    Index("ix_review_choice_session_id", "session_id"),
    Index("ix_review_choice_invitation_id", "invitation_id"),
    Index("ix_review_choice_person_id", "person_id"),
)

archive = _table(
    "archive",  # one row an import of LinkedIn's archive
    Column("at", Text, nullable=False),
    _text("name"),
    Column("made_on", Text),  # the archive's own date, where its name tells
    _text("owner_slug"),
    _text("owner_name"),
    _is_day("made_on"),
)

archive_file = _table(
    "archive_file",
    _of("archive", "archive_id"),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("rows", Integer, nullable=False),
    Column("added", Integer, nullable=False),
    Column("changed", Integer, nullable=False),
    Column("unchanged", Integer, nullable=False),
    Column("skipped", Integer, nullable=False),
    Index("ix_archive_file_archive_id", "archive_id"),
    Index("ix_archive_file_sha256", "sha256"),
)

archive_connection = _table(
    "archive_connection",  # what the last archive that names it said; two of people made one
    _of("person", "person_id"),
    _of("archive", "archive_id"),
    _text("given_name"),
    _text("family_name"),
    Column("slug", Text),
    _text("email"),
    _text("company"),
    _text("position"),
    Column("connected_on", Text),
    _text("connected_raw"),
    _is_day("connected_on"),
    Index("ix_archive_connection_person_id", "person_id"),
)

archive_invitation = _table(
    "archive_invitation",  # what each archive said of each invitation, so that two can be compared
    _of("archive", "archive_id"),
    _of("invitation", "invitation_id"),
    Column("row_key", Text, nullable=False),  # direction, slug or folded name, sent-at as written
    Column("accepted_by", Text),  # how its acceptance was deduced from that archive, if it was
    _one_of("accepted_by", "note", "connection"),
    Index("uq_archive_invitation_archive_id_row_key", "archive_id", "row_key", unique=True),
    Index("ix_archive_invitation_invitation_id", "invitation_id"),
)

restriction = _table(
    "restriction",  # LinkedIn limited the user from ... to ..., as the user met it
    Column("since", Text, nullable=False),
    Column("until", Text),
    _text("what"),
    Column("trashed_at", Text),
    _is_day("since"),
    _is_day("until"),
)

saved_search = _table(
    "saved_search",
    Column("name", Text, nullable=False),
    Column("query", Text, nullable=False),
    Column("place", Integer, nullable=False, server_default=sql("0")),
)

dismissed_pair = _table(
    "dismissed_pair",  # two people whom the user said are not the same
    _of("person", "one_id"),
    _of("person", "other_id"),
    CheckConstraint("one_id < other_id", name="ordered"),
    Index("uq_dismissed_pair_one_id_other_id", "one_id", "other_id", unique=True),
    Index("ix_dismissed_pair_other_id", "other_id"),
)

setting = _table(
    "setting",
    Column("name", Text, nullable=False),
    Column("value", Text, nullable=False),
    Index("uq_setting_name", "name", unique=True),
)

journal_entry = _table(
    "journal_entry",  # one thing the user did: what undo takes back and redo does again
    Column("at", Text, nullable=False),
    Column("action", Text, nullable=False),
    _text("facts"),  # JSON: what the history's sentence names
    Column("origin", Text, nullable=False),
    Column("state", Text, nullable=False, server_default=sql("'done'")),
    _one_of("state", "done", "undone", "dropped"),
    _one_of("origin", "window", "command", "import"),
    Index("ix_journal_entry_state", "state"),
)

journal_row = _table(
    "journal_row",  # one row (or, for an insert, a run of rows) that an entry touched
    _of("journal_entry", "entry_id"),
    Column("table_name", Text, nullable=False),
    Column("op", Text, nullable=False),
    Column("row_id", Integer, nullable=False),
    Column("last_id", Integer, nullable=False),  # an insert in bulk: rows row_id..last_id
    Column("before", Text),  # JSON of the changed (or deleted) columns
    Column("after", Text),
    _one_of("op", "I", "U", "D"),
    Index("ix_journal_row_entry_id", "entry_id"),
)

journal_image = _table(
    "journal_image",  # rows that an undo took away, kept for redo
    _of("journal_row", "journal_row_id"),
    Column("row_id", Integer, nullable=False),
    Column("image", Text, nullable=False),
    Index("ix_journal_image_journal_row_id", "journal_row_id"),
)

journal_state = _table(
    "journal_state",  # one row; set and cleared inside each transaction
    _of("journal_entry", "entry_id", nullable=True),
    _flag("bulk"),
    _flag("replaying"),
    CheckConstraint("id = 1", name="one_row"),
)

JOURNALLED = tuple(name for name in metadata.tables if not name.startswith("journal_"))
