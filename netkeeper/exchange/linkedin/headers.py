"""Which of LinkedIn's tables a file is, told by its header and never by its name alone."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from enum import StrEnum
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from netkeeper.domain.values import frozen
from netkeeper.exchange.linkedin import headings
from netkeeper.exchange.linkedin.decoding import repaired
from netkeeper.exchange.linkedin.wrapped import unwrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Set

SEPARATORS = (",", ";", "\t", "|")
_HEADINGS, _HEADING_CHARACTERS = 200, 80  # looked at; LinkedIn's widest table has 16
HEADER_WITHIN = 15  # records; LinkedIn's preamble has three lines, hand-made ones a few more


class Kind(StrEnum):
    """A table of the archive that NetKeeper reads."""

    PROFILE = "profile"
    CONNECTIONS = "connections"
    INVITATIONS = "invitations"
    NOTES = "notes"
    MESSAGES = "messages"


@frozen
class Shape:
    """The columns of a table, each with the ways its heading has been written."""

    kind: Kind
    needed: Mapping[str, tuple[str, ...]]
    known: Mapping[str, tuple[str, ...]]
    refused: frozenset[str] = frozenset()  # a heading that makes it another table
    may_be_cut: frozenset[str] = frozenset()  # often empty and last: spreadsheets drop such fields


@frozen
class Layout:
    """How one file writes its table."""

    kind: Kind
    separator: str
    before: int  # records above the header
    columns: Mapping[str, int]  # our name of the column -> its place
    needed_width: int  # a record with fewer fields was cut off

    def place(self, column: str) -> int:
        """Return the column's place, or -1 when the file has no such column."""
        return self.columns.get(column, -1)


# The most telling first: connections have the profile's names too.
SHAPES = (
    Shape(
        Kind.CONNECTIONS,
        needed={
            "given_name": headings.GIVEN_NAME,
            "connected_on": headings.CONNECTED_ON,
        },
        known={
            "family_name": headings.FAMILY_NAME,
            "url": headings.URL,
            "email": headings.EMAIL,
            "company": headings.COMPANY,
            "position": headings.POSITION,
        },
    ),
    Shape(
        Kind.INVITATIONS,
        needed={
            "from": headings.FROM,
            "to": headings.TO,
            "sent_at": headings.SENT_AT,
            "direction": headings.DIRECTION,
        },
        known={
            "note": headings.NOTE,
            "inviter_url": headings.INVITER_URL,
            "invitee_url": headings.INVITEE_URL,
            "inviter_urn": ("inviterprofileurn",),
            "invitee_urn": ("inviteeprofileurn",),
        },
    ),
    Shape(
        Kind.NOTES,
        needed={
            "given_name": ("connectionfirstname",),
            "family_name": ("connectionlastname",),
            "text": ("note",),
        },
        known={
            "url": ("connectionprofileurl",),
            "created_on": ("createdon",),
            "edited_on": ("editedon",),
        },
        may_be_cut=frozenset({"created_on", "edited_on"}),
    ),
    Shape(
        Kind.MESSAGES,
        needed={
            "from": headings.FROM,
            "to": headings.TO,
            "date": headings.DATE,
            "content": headings.CONTENT,
            "folder": headings.FOLDER,
        },
        known={
            "conversation": headings.CONVERSATION,
            "title": headings.TITLE,
            "sender_url": headings.SENDER_URL,
            "recipient_urls": headings.RECIPIENT_URLS,
            "message_draft": ("ismessagedraft",),
            "conversation_draft": ("isconversationdraft",),
            "direction": headings.DIRECTION,
        },
    ),
    Shape(
        Kind.PROFILE,
        needed={
            "given_name": headings.GIVEN_NAME,
            "family_name": headings.FAMILY_NAME,
            "headline": headings.HEADLINE,
        },
        known={
            "former_name": headings.FORMER_NAME,
        },
        may_be_cut=frozenset({"headline", "former_name"}),
        refused=frozenset({"emailaddress", "url"}),
    ),
)

_NUMBERED = re.compile(r"(?:[ _-]*\(\d+\)|_\d+)+$")  # "Comments (1)", "Comments_34875879"
_LOOK_ALIKE = re.compile("guide|coach|learning|roleplay|assistant")


def folded(heading: str) -> str:
    """Return the heading without case, accents, spaces and marks."""
    plain = unicodedata.normalize("NFKD", repaired(heading)).casefold()
    return "".join(one for one in plain if one.isalnum())


def bare_name(name: str) -> str:
    """Return a file's name without folder, ending, numbers and marks: "messages"."""
    stem = PurePosixPath(name.replace("\\", "/")).name
    stem = re.sub(r"\.[A-Za-z]{1,4}$", "", stem)
    return folded(_NUMBERED.sub("", stem))


def looks_like_ours(name: str) -> bool:
    """Tell whether the name is one of the tables read, so that a strange header is worth saying."""
    return bare_name(name) in set(Kind)


def is_look_alike(name: str, beside: Set[str]) -> bool:
    """Tell whether a file with the inbox's header is another conversation than the inbox.

    LinkedIn writes its guides' and coaches' chats in the same columns. `beside` has the bare
    names of the tables in the same folder: next to the real "messages", any "...messages" is
    another one too.
    """
    bare = bare_name(name)
    if _LOOK_ALIKE.search(bare):
        return True
    return bare != "messages" and bare.endswith("messages") and "messages" in beside


def first_records(head: str, separator: str) -> Iterator[list[str]]:
    """Yield the first records of the text, as far as they can be parsed."""
    lines = io.StringIO(head, newline="\n")
    reader = csv.reader(lines, delimiter=separator, skipinitialspace=True)
    for _ in range(HEADER_WITHIN):
        try:
            yield next(reader)
        except (StopIteration, csv.Error):
            return


def find_layout(head: str) -> Layout | None:
    """Return how the file that starts with this text writes its table; None if it isn't ours."""
    for separator in SEPARATORS:
        for before, record in enumerate(first_records(head, separator)):
            places: dict[str, int] = {}
            for place, heading in enumerate(unwrapped(record, separator)[:_HEADINGS]):
                places.setdefault(folded(heading[:_HEADING_CHARACTERS]), place)
            for shape in SHAPES:
                columns = _columns(shape, places)
                if columns is not None:
                    return Layout(shape.kind, separator, before, columns, _width(shape, columns))
    return None


def _columns(shape: Shape, places: Mapping[str, int]) -> dict[str, int] | None:
    if any(heading in places for heading in shape.refused):
        return None
    columns: dict[str, int] = {}
    for column, written in (*shape.needed.items(), *shape.known.items()):
        place = next((places[one] for one in written if one in places), None)
        if place is not None:
            columns[column] = place
        elif column in shape.needed:
            return None
    return columns


def _width(shape: Shape, columns: Mapping[str, int]) -> int:
    return 1 + max(place for column, place in columns.items() if column not in shape.may_be_cut)
