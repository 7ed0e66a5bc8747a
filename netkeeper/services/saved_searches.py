"""What the user does with searches kept under a name; and how many each finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.folding import label_key
from netkeeper.domain.query.reading import read_query
from netkeeper.domain.query.saved import (
    LONGEST_NAME,
    SavedSearch,
    list_of,
    proposed_name,
)
from netkeeper.domain.values import frozen
from netkeeper.services.refused import Refused
from netkeeper.services.search import MEETINGS, PEOPLE, REQUESTS, forgiving_of

if TYPE_CHECKING:
    from datetime import date

    from netkeeper.domain.query.nodes import Query
    from netkeeper.services.ports.reading import Reader
    from netkeeper.services.ports.writing import OpenUnit, Unit

MOST_COUNTED = 1000  # to count all hits of a broad search takes four times as long
_KINDS = {"people": PEOPLE, "meetings": MEETINGS, "received": REQUESTS, "sent": REQUESTS}


@frozen
class SavedLine:
    """A saved search, the list that shows it, and how many it finds; `more` than are counted."""

    search: SavedSearch
    place: str
    count: int
    more: bool = False


def count_in(reader: Reader, query: Query, place: str, today: date) -> int:
    """Return how many a search finds in a list, up to one more than `MOST_COUNTED`.

    Typing errors are forgiven as the list does.
    """
    kind = _KINDS[place]
    direction = place if kind == REQUESTS else ""

    def count(asked: Query) -> int:
        return reader.search.count(kind, asked, today, MOST_COUNTED + 1, direction)

    found = count(query)
    forgiving = None if found else forgiving_of(reader, query)
    return found if forgiving is None else count(forgiving)


def read_saved(reader: Reader, today: date) -> list[SavedLine]:
    """Return the saved searches in the user's order, with how many each finds on a day."""
    lines = []
    for each in reader.saved_searches.every():
        query = read_query(each.query, today)
        place = list_of(query)
        count = count_in(reader, query, place, today)
        lines.append(SavedLine(each, place, min(count, MOST_COUNTED), count > MOST_COUNTED))
    return lines


def save_search(open_unit: OpenUnit, name: str, query: str) -> int:
    """Keep a search under a name, in place of the one that has the name already; return its id."""
    query = " ".join(query.split())
    if not query:
        raise Refused("empty_query")
    name = _clean(name) or proposed_name(query)
    with open_unit("save_search") as unit:
        held = _named(unit, name)
        if held is None:
            number = unit.saved_searches.add(name, query)
        else:
            number = held.id
            unit.saved_searches.change(number, name=name, query=query)
        unit.commit(name=name)
    return number


def rename_search(open_unit: OpenUnit, search_id: int, name: str) -> None:
    """Give a search another name; an empty one changes nothing."""
    name = _clean(name)
    with open_unit("rename_search") as unit:
        held = _held(unit, search_id)
        if not name or name == held.name:
            return
        other = _named(unit, name)
        if other is not None and other.id != search_id:
            raise Refused("search_name_taken", name=name)
        unit.saved_searches.change(search_id, name=name, query=held.query)
        unit.commit(name=name)


def move_search(open_unit: OpenUnit, search_id: int, by: int) -> None:
    """Move a search up (-1) or down (1) among the others, as far as there are any."""
    with open_unit("move_search") as unit:
        held = _held(unit, search_id)
        ids = [each.id for each in unit.read.saved_searches.every()]
        at = ids.index(search_id)
        to = min(max(0, at + by), len(ids) - 1)
        if to == at:
            return
        ids.insert(to, ids.pop(at))
        unit.saved_searches.put_in_order(ids)
        unit.commit(name=held.name)


def remove_search(open_unit: OpenUnit, search_id: int) -> None:
    """Keep a search no longer; what it finds stays."""
    with open_unit("remove_search") as unit:
        held = _held(unit, search_id)
        unit.saved_searches.remove(search_id)
        unit.commit(name=held.name)


def _clean(name: str) -> str:
    return " ".join(name.split())[:LONGEST_NAME].strip()


def _held(unit: Unit, search_id: int) -> SavedSearch:
    """Return a saved search; Refused if there is none of this id."""
    found = next((e for e in unit.read.saved_searches.every() if e.id == search_id), None)
    if found is None:
        raise Refused("no_such_search", id=search_id)
    return found


def _named(unit: Unit, name: str) -> SavedSearch | None:
    """Return the search that has a name already, however it is written."""
    key = label_key(name)
    every = unit.read.saved_searches.every()
    return next((each for each in every if label_key(each.name) == key), None)
