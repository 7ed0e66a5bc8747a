"""What can be wrong with an archive, a file or a row: codes and facts, never sentences.

A reader's codes are those of `Code`; an import has some more.
"""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.domain.faults import Fault
from netkeeper.domain.values import field, frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

SHOWN_CHARACTERS = 120  # of a foreign text inside a fact; the rest is cut
KEPT_SKIPS = 1_000  # skipped rows kept one by one; beyond, only their number is


class Code(StrEnum):
    """Everything a reader may have to say; `netkeeper.texts` has a sentence for each."""

    # Nothing can be read: raised as ArchiveRefused, or, for one file among others, a Remark.
    NOT_FOUND = "file_not_found"
    UNREADABLE = "path_unreadable"
    NOT_A_FILE = "not_a_file"
    BROKEN_ZIP = "zip_broken"
    ENCRYPTED = "zip_encrypted"
    UNKNOWN_COMPRESSION = "zip_compression"
    EXPANDS_TOO_MUCH = "file_expands_too_much"
    FILE_TOO_LARGE = "file_too_large"
    ARCHIVE_TOO_LARGE = "archive_too_large"
    TOO_MANY_FILES = "too_many_files"
    ZIP_TOO_DEEP = "zip_too_deep"
    NESTED_TOO_LARGE = "nested_zip_too_large"
    SPREADSHEET = "spreadsheet_not_csv"
    PACKED_OTHERWISE = "packed_otherwise"
    A_RECORD = "a_record"
    NOT_A_TABLE = "not_a_table"
    EMPTY_FILE = "file_empty"
    UNKNOWN_HEADER = "unknown_header"
    NOTHING_FOUND = "nothing_to_read"
    TOO_MANY_CONVERSATIONS = "too_many_conversations"
    # The file is read, and the user should know: a Remark of the reading.
    ENCODING_GUESSED = "encoding_guessed"
    DAMAGED_TEXT = "damaged_text"
    NULLS_REMOVED = "nulls_removed"
    LOOKS_MIS_DECODED = "looks_mis_decoded"
    UNREADABLE_DATES = "unreadable_dates"
    AMBIGUOUS_DATES = "ambiguous_dates"
    UNKNOWN_OWNER = "unknown_owner"
    # One row is left out: a Skipped.
    HIDDEN_PROFILE = "hidden_profile"
    NO_NAME = "row_without_name"
    NO_PERSON = "card_of_no_person"
    MISSING_COLUMNS = "row_missing_columns"
    TOO_MANY_COLUMNS = "row_too_many_columns"
    UNCLOSED_QUOTE = "row_unclosed_quote"
    OPEN_QUOTE = "row_open_quote"
    FIELD_TOO_LONG = "row_field_too_long"
    RECORD_TOO_LONG = "row_too_long"
    HEADER_AGAIN = "header_again"
    NO_DATE = "row_without_date"
    BAD_DATE = "row_bad_date"
    AMBIGUOUS_DATE = "row_ambiguous_date"
    NO_DIRECTION = "row_without_direction"
    UNKNOWN_DIRECTION = "row_unknown_direction"
    EMPTY_NOTE = "row_empty_note"
    BROKEN_OFF = "broken_off"
    PACKED_BROKEN = "packed_broken"  # a calendar or cards in a zip: the file is refused
    # Of a calendar: the first three refuse the file, the others leave an event out.
    CALENDAR_TOO_LARGE = "calendar_too_large"
    CALENDAR_TOO_FULL = "calendar_too_full"
    TOO_MANY_MEETINGS = "too_many_meetings"
    EVENT_WITHOUT_END = "event_without_end"
    EVENT_WITH_NOBODY = "event_with_nobody"
    EVENT_CANCELLED = "event_cancelled"
    EVENT_AHEAD = "event_ahead"
    EVENT_UNREADABLE = "event_unreadable"
    EVENT_EVERY_HOUR = "event_every_hour"
    EVENT_TOO_OFTEN = "event_too_often"
    EVENT_TOO_SLOW = "event_too_slow"


def shown(text: str) -> str:
    """Return the foreign text fit to be shown in a sentence: printable, on one line, not long."""
    plain = "".join(
        one if one.isprintable() else " " for one in text[: 2 * SHOWN_CHARACTERS].strip()
    )
    plain = " ".join(plain.split())
    return plain if len(plain) <= SHOWN_CHARACTERS else plain[: SHOWN_CHARACTERS - 1] + "…"


class ArchiveRefused(Fault):
    """Nothing of what was given can be read; `facts["name"]` is the file's or folder's name."""

    code: Code


@frozen
class Remark:
    """Something about one file that the user should be told; `netkeeper.texts` has the sentence.

    `line` is counted from 1, and that of the first of them where `count` is among the facts.
    """

    code: str
    file: str
    line: int | None = None
    facts: Mapping[str, object] = field(default_factory=dict)

    @property
    def places(self) -> dict[str, object]:
        """Return all that the sentence may name."""
        return {"name": self.file, "line": self.line, **self.facts}


@frozen
class Skipped:
    """A row that was left out, with the physical line it starts on, counted from 1."""

    line: int
    code: str
    facts: Mapping[str, object] = field(default_factory=dict)

    @property
    def places(self) -> dict[str, object]:
        """Return all that the sentence may name."""
        return {"line": self.line, **self.facts}


class Skips:
    """Skipped rows, counted by code; the first of them are kept, so that memory is bounded."""

    def __init__(self) -> None:
        self.kept: list[Skipped] = []
        self.counts: Counter[str] = Counter()

    def add(self, skipped: Skipped) -> None:
        """Count the row, and keep it while there is room."""
        self.counts[skipped.code] += 1
        if len(self.kept) < KEPT_SKIPS:
            self.kept.append(skipped)
