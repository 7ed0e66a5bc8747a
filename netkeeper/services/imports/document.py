"""Takes a whole record in from its JSON document: into an empty record alone, row for row.

Rows keep their ids, so two records can't be made one by it; the way to do that is to import the
people and calendars of the other one.
"""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from netkeeper.domain.folding import label_key
from netkeeper.domain.naming.names import name_key
from netkeeper.domain.people import sort_key
from netkeeper.domain.profiles import email_key
from netkeeper.exchange.record_reading import read
from netkeeper.services.imports.report import FileReport, ImportReport
from netkeeper.services.refused import Refused
from netkeeper.services.unsaved import WAITING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from netkeeper.services.ports.writing import OpenUnit, Unit
    from netkeeper.services.progress import Progress

    Row = dict[str, object]

_AT_ONCE = 2_000  # rows in memory
_PARTS = 3  # of the bar: reading and writing, then the search index, then looking it through


def import_document(
    open_unit: OpenUnit, path: Path, progress: Progress, *, keep: bool
) -> ImportReport:
    """Fill an empty record from a document, as one change that can be undone; or only try to.

    Raises:
        Fault: The record isn't empty, or the document isn't sound.
    """
    with open_unit("import_record") as unit:

        def step(done: int, total: int) -> None:
            progress.step(done, total * _PARTS)

        found = _together(read(path, step))
        first = list(islice(found, 1))  # what is no document is refused as such, by any record
        if not unit.imports.is_bare():
            raise Refused("document_needs_empty", name=path.name)
        # What waits to be read here is no part of the change: undo would meet what waits then.
        waiting = unit.read.overview.settings().unsaved
        unit.put_by(WAITING, None)
        unit.imports.begin_bulk()
        unit.imports.clear("setting")
        count = 0
        for table, rows in chain(first, found):
            kept = [row for row in rows if (table, row.get("name")) != ("setting", WAITING)]
            _derive(table, kept)
            unit.imports.add_kept(table, kept)
            count += len(kept)
        unit.imports.end_bulk()
        unit.put_by(WAITING, waiting or None)
        _refuse_unsound(unit, path)
        totals = unit.read.archives.totals()
        if keep:
            progress.step(_PARTS, _PARTS)
            unit.commit(name=path.name, people=totals.people)
    file = FileReport(path.name, "record", count, added=count)
    return ImportReport(
        path.name,
        (file,),
        totals.people,
        totals.invitations,
        totals.accepted,
        changes=count > 0,
    )


def _together(found: Iterator[tuple[str, Row]]) -> Iterator[tuple[str, list[Row]]]:
    """Yield rows of one table at a time, so many together."""
    table, rows = "", list[dict[str, object]]()
    for name, row in found:
        if rows and (name != table or len(rows) >= _AT_ONCE):
            yield table, rows
            rows = []
        table = name
        rows.append(row)
    if rows:
        yield table, rows


def _refuse_unsound(unit: Unit, path: Path) -> None:
    """Refuse a document whose rows don't fit each other, each well formed as it may be."""
    problems = unit.read.overview.problems()
    if problems:
        raise Refused("document_unsound", name=path.name, why=problems[0])


def _derive(table: str, rows: list[Row]) -> None:
    """Give rows the columns that follow from the others, which the document leaves out."""
    derive = _DERIVED.get(table)
    if derive is not None:
        for row in rows:
            row.update(derive(row))


def _text(row: Row, name: str) -> str:
    return str(row[name])


_DERIVED: dict[str, Callable[[Row], Row]] = {
    "person": lambda row: {
        "name_key": name_key(_text(row, "display_name")),
        "sort_key": sort_key(
            _text(row, "given_name"), _text(row, "family_name"), _text(row, "display_name")
        ),
    },
    "person_name": lambda row: {"name_key": name_key(_text(row, "name"))},
    "person_email": lambda row: {"email_key": email_key(_text(row, "email"))},
    "tag": lambda row: {"name_key": label_key(_text(row, "name"))},
    "invitation": lambda row: {"name_key": name_key(_text(row, "name"))},
}
