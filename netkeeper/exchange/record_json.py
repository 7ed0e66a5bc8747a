"""The whole record as one JSON document: the form that `resources/record.schema.json` describes.

Written row by row, so that no record is too large; the schema is what the tables and columns are
taken from, so that what is documented is what is written.
"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any, BinaryIO

from netkeeper import paths
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    Row = Sequence[object]

FORMAT = 1  # the number of the form; the schema's own
HEAD = "netkeeper"  # the member that says what the document is


@frozen
class Column:
    """A column of a table, as the schema describes it; `flag` is 0 or 1 in the record."""

    name: str
    rules: Mapping[str, Any]

    @property
    def flag(self) -> bool:
        """Tell whether the document has true or false where the record has a number."""
        return bool(self.rules["type"] == "boolean")


@cache
def tables() -> Mapping[str, tuple[Column, ...]]:
    """Return the columns of every table of the document, in its order: parents before children."""
    schema = json.loads((paths.RESOURCES / "record.schema.json").read_bytes())
    return {
        name: tuple(Column(*each) for each in array["items"]["properties"].items())
        for name, array in schema["properties"].items()
        if name != HEAD
    }


def write(
    file: BinaryIO, about: Mapping[str, object], found: Iterable[tuple[str, Iterator[Row]]]
) -> dict[str, int]:
    """Write a document, a row a line; return how many rows of each table.

    `about` says what made it; `found` has the tables in order, each with its rows' values in the
    order of its columns.
    """
    head = {"format": FORMAT, **about}
    file.write(b"{\n" + _text(HEAD) + b": " + _text(head))
    counts = {}
    for table, rows in found:
        file.write(b",\n" + _text(table) + b": [")
        counts[table] = _write_rows(file, tables()[table], rows)
        file.write(b"\n]" if counts[table] else b"]")
    file.write(b"\n}\n")
    return counts


def _write_rows(file: BinaryIO, columns: Sequence[Column], rows: Iterable[Row]) -> int:
    names = [each.name for each in columns]
    flags = [place for place, each in enumerate(columns) if each.flag]
    count = 0
    for values in rows:
        row = dict(zip(names, values, strict=True))
        for place in flags:
            row[names[place]] = bool(values[place])
        file.write((b",\n" if count else b"\n") + _text(row))
        count += 1
    return count


def _text(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()
