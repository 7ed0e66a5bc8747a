"""What a search lists: the rows of one kind, what of them is shown, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from netkeeper.store.reading import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.domain.query.nodes import Sort

PEOPLE, MEETINGS, REQUESTS = "people", "meetings", "requests"


class Rows(NamedTuple):
    """The rows of a kind: their table with its alias.

    `search` is their full-text index, `terms` its words, `shown` the condition that one is shown.
    """

    table: str
    alias: str
    search: str
    terms: str
    shown: str

    @property
    def source(self) -> str:
        """Return the table with its alias."""
        return f"{self.table} {self.alias}"

    @property
    def matching(self) -> str:
        """Return the SQL of the ids that an FTS5 query finds, its only value."""
        return f"SELECT rowid FROM {self.search} WHERE {self.search} MATCH ?"


ROWS = {
    PEOPLE: Rows("person", "p", "person_search", "person_terms", shown.PERSON),
    MEETINGS: Rows("meeting", "m", "meeting_search", "meeting_terms", shown.MEETING),
    REQUESTS: Rows(
        "invitation", "i", "invitation_search", "invitation_terms", shown.of_somebody("i")
    ),
}


class Searched(NamedTuple):
    """What is searched: the kind, which of its rows are shown, and the order.

    `sorts` are the orders asked for that the kind has, `join` is what they need besides, and
    `order` the clause.
    """

    kind: str
    live: str
    sorts: Sequence[Sort]
    join: str
    order: str
