"""A search that was kept under a name, and the list in which a search is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.query.keywords import BY_CODE, value_term
from netkeeper.domain.query.nodes import And, Fact, Node, Query, When
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_NAME = 80  # characters
# The states of one direction alone.
STATES_OF_ONE = {
    "withdrawn": "sent",
    "expired": "sent",
    "unknown_to_them": "sent",
    "draft": "sent",
    "reported": "received",
    "lapsed": "received",
    "later": "received",
}


@frozen
class SavedSearch:
    """A search by its name; `query` is as it was typed, so that "30d" goes on counting."""

    id: int
    name: str
    query: str


def proposed_name(query: str) -> str:
    """Return what a search is called until the user says otherwise."""
    return query[:LONGEST_NAME]


def list_of(query: Query) -> str:
    """Return the code of the list that shows a search: "people", "meetings", "received", "sent".

    It is the one the search names, or that of the requests whose direction it tells; else people.
    """
    if query.place:
        return query.place
    return next(_directions(query.root), "people")


def place_text(code: str, language: str) -> str:
    """Return how a search names a list."""
    of = BY_CODE["in"]
    return f"{of.term.written(language)}:{value_term(of, code).written(language)}"


def _directions(node: Node | None) -> Iterator[str]:
    parts = node.parts if isinstance(node, And) else (node,)
    for each in parts:
        match each:
            case Fact("direction", value):
                yield value
            case When("sent" | "received" as direction):
                yield direction
            case Fact("is", value) if value in STATES_OF_ONE:
                yield STATES_OF_ONE[value]
