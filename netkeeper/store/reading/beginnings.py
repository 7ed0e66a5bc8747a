"""The first rows of the lists in their own orders, by an index: at once, however long the list.

The order whole takes a second or two of a million rows, in which the first page is seen already.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from netkeeper.store.reading import known, shown
from netkeeper.store.reading.invitations import LISTS

if TYPE_CHECKING:
    import sqlite3

_PERSON = f"SELECT p.id FROM person p WHERE {shown.PERSON} ORDER BY"
_SHOWN = f"SELECT i.id FROM invitation i WHERE {shown.of_somebody('i')} AND"
_MET = (
    "SELECT p.id FROM person_met w CROSS JOIN person p ON p.id = w.id"
    f" WHERE {shown.PERSON} ORDER BY"
)
_NEVER_MET = (
    _PERSON.replace("ORDER BY", f"AND {known.last_met('p')} IS NULL ORDER BY") + " p.sort_key, p.id"
)
# By the list and its order; both as `ids` of each part of the reader takes them. One query after
# the other.
PEOPLE = {
    "name": (f"{_PERSON} p.sort_key, p.id",),
    "connected_on": (f"{_PERSON} p.connected_on DESC NULLS LAST, p.sort_key, p.id",),
    "last_met": (f"{_MET} w.last_day DESC, p.sort_key, p.id", _NEVER_MET),
    "newest": (f"{_PERSON} p.id DESC",),
}
MEETINGS = (
    f"SELECT m.id FROM meeting m WHERE {shown.MEETING}"
    " ORDER BY m.on_day DESC, m.precision = 'year', m.id DESC"
)
# A plus keeps the order's own index from another's place.
INVITATIONS = {
    "sent": (
        f"{_SHOWN} i.direction = 'sent' AND i.state = 'draft' ORDER BY i.on_day DESC, i.id DESC",
        f"{_SHOWN} +i.direction = 'sent' AND i.state <> 'draft' ORDER BY i.on_day DESC, i.id DESC",
    ),
    "pending_sent": (
        f"{_SHOWN} i.direction = 'sent' AND i.state = 'pending' ORDER BY i.on_day DESC, i.id DESC",
    ),
    "to_decide": (f"{_SHOWN} {LISTS['to_decide'][0]} ORDER BY i.on_day, i.id",),
    "received": (f"{_SHOWN} +i.direction = 'received' ORDER BY i.on_day DESC, i.id DESC",),
}


def first(connection: sqlite3.Connection, queries: tuple[str, ...], limit: int) -> array[int]:
    """Return the first ids that some queries find, one query after the other."""
    found: array[int] = array("q")
    for query in queries:
        if len(found) < limit:
            rows = connection.execute(f"{query} LIMIT ?", (limit - len(found),))
            found.extend(row[0] for row in rows)
    return found
