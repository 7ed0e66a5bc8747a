"""The orders of the lists: by which column, either way, what has no value last.

Ids alone are ordered, in one pass each; a million take a second or two, so long lists are ordered
beside the window. What is text is put in the alphabet's order by its folded form, so that
« Énergie » stands among the E's: SQLite has no such order, so equal texts are kept together and
their groups put in order here.
"""

from __future__ import annotations

from array import array
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from netkeeper.domain.folding import fold

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Sequence

TEXT_ORDER = "text_order"  # of a text, in SQL
SHORT = 5_000  # rows of a table whose order is read in some milliseconds


class Order(NamedTuple):
    """What a list is ordered by.

    `key` is SQL; rows without a value stand last either way. `down` says that the greatest comes
    first unless the order is reversed, `join` what is joined to the list's table for the key.
    """

    key: str
    down: bool = False
    join: str = ""
    folds: bool = False
    always: bool = False  # every row has a value


class Listed(NamedTuple):
    """What a list holds: the table with its alias, the condition, and what equal rows go by."""

    table: str
    alias: str
    condition: str
    values: Sequence[object]
    tie: str


def ids_in_order(
    connection: sqlite3.Connection, listed: Listed, order: Order, *, reverse: bool
) -> array[int]:
    """Return the ids of a list in an order."""
    down = " DESC" if order.down != reverse else ""
    alias = listed.alias
    source = f"FROM {listed.table} {alias} {order.join} WHERE {listed.condition}"
    if order.folds:
        # By no index of the texts: to read the rows in its order takes twice as long as to sort.
        query = f"SELECT {alias}.id, {order.key} {source} ORDER BY +{order.key}, {listed.tie}"
        return by_groups(connection.execute(query, listed.values), text_order, reverse=bool(down))
    missing = "" if order.always else f"({order.key}) IS NULL, "
    query = f"SELECT {alias}.id {source} ORDER BY {missing}{order.key}{down}, {listed.tie}"
    return array("q", (row[0] for row in connection.execute(query, listed.values)))


def by_groups(
    rows: Iterable[tuple[int, str]], value_of: Callable[[str], object], *, reverse: bool
) -> array[int]:
    """Return the ids of rows that come by their texts, in the order of what the texts stand for.

    What a text stands for can be compared with the others' values; None stands last either way.
    """
    ids: array[int] = array("q")
    firsts: list[tuple[str, int]] = []
    last: str | None = None
    for row_id, text in rows:
        if text != last:
            firsts.append((text, len(ids)))
            last = text
        ids.append(row_id)
    bounds = [*(first for _, first in firsts), len(ids)]
    ends = bounds[1:]  # as many as there are groups, which may be none
    groups = [(value_of(text), first, end) for (text, first), end in zip(firsts, ends, strict=True)]
    valued = [each for each in groups if each[0] is not None]
    valued.sort(key=itemgetter(0), reverse=reverse)
    ordered: array[int] = array("q")
    for _, first, end in [*valued, *(each for each in groups if each[0] is None)]:
        ordered.extend(ids[first:end])
    return ordered


@lru_cache(maxsize=1 << 16)  # a search asks for each row's
def text_order(text: str) -> str | None:
    """Return by what a text is ordered: its folded form, then as it is written; None for none."""
    return f"{fold(text)}\0{text}" if text else None


def teach_text_order(connection: sqlite3.Connection) -> None:
    """Have a connection know what a search's statement orders texts by."""
    connection.create_function(TEXT_ORDER, 1, text_order, deterministic=True)


def is_short(connection: sqlite3.Connection, table: str) -> bool:
    """Tell whether the order of any list of a table's rows is read at once."""
    query = f"SELECT count(*) FROM (SELECT 1 FROM {table} LIMIT ?)"
    return bool(connection.execute(query, (SHORT,)).fetchone()[0] < SHORT)
