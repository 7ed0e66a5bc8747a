"""Reads what one entry of the journal touched, as things with names.

A row is known by what it is now, else by what undo kept of it, else by what the journal says of
it. What points to other rows is told by their names; a few queries for all things together.
"""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from netkeeper.domain.history import FieldChange, Touch, TouchedThing
from netkeeper.store.reading.values import places

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping

    Image = Mapping[str, str | int | None]

MOST = 40  # things told one by one
_OF_A_RUN = 8  # of rows written in bulk
_LONGEST = 160  # characters of a value

# What follows from other rows, and would only tell them twice.
HIDDEN = ("invitation_step", "archive_connection", "archive_invitation", "review_session")

_TITLES = {
    "person": ("display_name",),
    "person_name": ("name",),
    "person_slug": ("slug",),
    "person_email": ("email",),
    "person_phone": ("phone",),
    "tag": ("name",),
    "meeting": ("event", "topic", "place"),
    "invitation": ("name",),
    "consent": ("basis",),
    "follow_up": ("what",),
    "archive": ("name",),
    "archive_file": ("name",),
    "restriction": ("what",),
    "saved_search": ("name",),
    "setting": ("name",),
}
_POINTS = {
    "person_id": "person",
    "introducer_id": "person",
    "introduced_id": "person",
    "one_id": "person",
    "other_id": "person",
    "invitation_id": "invitation",
    "meeting_id": "meeting",
    "tag_id": "tag",
}
_DAYS = ("on_day", "due_on", "since")
_KINDS = ("direction", "kind", "choice")


class _Row(NamedTuple):
    """A row of the journal that touched one row of the record."""

    number: int
    table: str
    op: str
    row_id: int
    before: Image
    after: Image


def read_things(connection: sqlite3.Connection, entry_id: int) -> tuple[TouchedThing, ...]:
    """Return the first things that an entry touched; of rows written in bulk, a few of each."""
    rows = _rows(connection, entry_id)
    images = _images(connection, rows)
    names = {key: _title(key[0], image) for key, image in images.items()}  # of those gone too
    names.update(_names(connection, entry_id, [*images.values(), *_changed(rows)]))
    return tuple(_thing(row, images[row.table, row.row_id], names) for row in rows)


def _rows(connection: sqlite3.Connection, entry_id: int) -> list[_Row]:
    """Return what the journal says of each row, the changes of one row together."""
    found = connection.execute(
        "SELECT id, table_name, op, row_id, last_id, before, after FROM journal_row"
        f" WHERE entry_id = ? AND table_name NOT IN ({places(HIDDEN)}) ORDER BY id LIMIT ?",
        (entry_id, *HIDDEN, MOST),
    ).fetchall()
    each_of = (
        (number, table, op, row_id, before, after)
        for number, table, op, first, last, before, after in found
        for row_id in range(first, min(last, first + _OF_A_RUN - 1) + 1)
    )
    merged: dict[tuple[str, int], _Row] = {}
    for number, table, op, row_id, before, after in islice(each_of, MOST):
        row = _Row(number, table, op, row_id, _image(before), _image(after))
        held = merged.get((table, row_id))
        if held is not None:
            # What was added and then completed was added.
            row = _Row(
                held.number,
                table,
                held.op if op == "U" else op,
                row_id,
                {**row.before, **held.before},
                {**held.after, **row.after},
            )
        merged[table, row_id] = row
    return list(merged.values())


def _image(text: str | None) -> Image:
    return json.loads(text) if text else {}


def _changed(rows: Iterable[_Row]) -> list[Image]:
    return [image for row in rows if row.op == "U" for image in (row.before, row.after)]


def _images(connection: sqlite3.Connection, rows: list[_Row]) -> dict[tuple[str, int], Image]:
    """Return each row whole, or what is left of it."""
    images: dict[tuple[str, int], Image] = {
        (row.table, row.row_id): {**row.before, **row.after} for row in rows
    }
    numbers = sorted({row.number for row in rows})
    ids = sorted({row.row_id for row in rows})
    kept = connection.execute(
        "SELECT r.table_name, i.row_id, i.image FROM journal_image i"
        " JOIN journal_row r ON r.id = i.journal_row_id"
        f" WHERE i.journal_row_id IN ({places(numbers)}) AND i.row_id IN ({places(ids)})",
        [*numbers, *ids],
    )
    images.update({(table, row_id): _image(image) for table, row_id, image in kept})
    for table in dict.fromkeys(row.table for row in rows):
        ids = [row.row_id for row in rows if row.table == table]
        cursor = connection.execute(f"SELECT * FROM {table} WHERE id IN ({places(ids)})", ids)
        columns = [each[0] for each in cursor.description]
        for values in cursor:
            images[table, values[0]] = dict(zip(columns, values, strict=True))
        gone = [number for number in ids if "id" not in images[table, number]]
        if gone:
            images.update(_taken_back(connection, table, gone))
    return images


def _taken_back(
    connection: sqlite3.Connection, table: str, ids: list[int]
) -> Iterator[tuple[tuple[str, int], Image]]:
    """Yield rows whole that are no more, since what added them was undone."""
    kept = connection.execute(
        "SELECT i.row_id, i.image FROM journal_entry e"
        " JOIN journal_row r ON r.entry_id = e.id"
        " JOIN journal_image i ON i.journal_row_id = r.id"
        " WHERE e.state IN ('undone', 'dropped') AND r.op = 'I' AND r.table_name = ?"
        f" AND r.row_id <= ? AND r.last_id >= ? AND i.row_id IN ({places(ids)})",
        (table, max(ids), min(ids), *ids),
    )
    return (((table, row_id), _image(image)) for row_id, image in kept)


def _names(
    connection: sqlite3.Connection, entry_id: int, images: Iterable[Image]
) -> dict[tuple[str, int], str]:
    """Return what the rows that some rows point to are called."""
    wanted: dict[str, set[int]] = {}
    for image in images:
        for column, table in _POINTS.items():
            value = image.get(column)
            if isinstance(value, int):
                wanted.setdefault(table, set()).add(value)
    names: dict[tuple[str, int], str] = {}
    for table, ids in wanted.items():
        columns = ", ".join(_TITLES[table])
        listed = sorted(ids)
        # What undo took away is known by what it kept.
        kept = connection.execute(
            "SELECT i.row_id, i.image FROM journal_row r"
            " JOIN journal_image i ON i.journal_row_id = r.id"
            f" WHERE r.entry_id = ? AND r.table_name = ? AND i.row_id IN ({places(listed)})",
            (entry_id, table, *listed),
        )
        names.update({(table, number): _title(table, _image(image)) for number, image in kept})
        query = f"SELECT id, {columns} FROM {table} WHERE id IN ({places(listed)})"
        for number, *values in connection.execute(query, listed):
            image = dict(zip(_TITLES[table], values, strict=True))
            names[table, number] = _title(table, image)
    return names


def _title(table: str, image: Image) -> str:
    values = (image.get(column) for column in _TITLES.get(table, ()))
    return next((_cut(str(value)) for value in values if value), "")


def _thing(row: _Row, image: Image, names: Mapping[tuple[str, int], str]) -> TouchedThing:
    owners = (
        names.get((table, value), "")
        for column, table in _POINTS.items()
        if isinstance(value := image.get(column), int)
    )
    title = _title(row.table, image)
    days = (image.get(column) for column in _DAYS)
    kinds = (image.get(column) for column in _KINDS)
    return TouchedThing(
        table=row.table,
        touch=_touch(row),
        title=title,
        owners=tuple(dict.fromkeys(each for each in owners if each and each != title)),
        day=next((str(day)[: _length_of(image)] for day in days if day), None),
        kind=next((str(kind) for kind in kinds if kind), ""),
        changes=_changes(row, names),
    )


def _length_of(image: Image) -> int:
    """Return how many characters of an ISO day are known."""
    return {"year": 4, "month": 7}.get(str(image.get("precision")), 10)


def _touch(row: _Row) -> Touch:
    if row.op != "U":
        return Touch.ADDED if row.op == "I" else Touch.REMOVED
    if "trashed_at" not in row.after:
        return Touch.CHANGED
    return Touch.RESTORED if row.after["trashed_at"] is None else Touch.TRASHED


def _changes(row: _Row, names: Mapping[tuple[str, int], str]) -> tuple[FieldChange, ...]:
    if row.op != "U":
        return ()
    return tuple(
        FieldChange(
            column,
            _value(column, row.before.get(column), names),
            _value(column, after, names),
        )
        for column, after in row.after.items()
        if row.before.get(column) != after
    )


def _value(
    column: str, value: str | int | None, names: Mapping[tuple[str, int], str]
) -> str | int | None:
    if isinstance(value, int):
        return names.get((_POINTS.get(column, ""), value), value)
    return value if value is None else _cut(value)


def _cut(text: str) -> str:
    """Return a text on one line, cut where it is long."""
    line = " ".join(text[: 2 * _LONGEST].split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"
