"""Writes what the record holds to a file that other programs read, chosen by the file's suffix."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper import __version__
from netkeeper.domain.values import frozen
from netkeeper.services.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path
    from typing import BinaryIO

    from netkeeper.services.ports.reading import Reader


class Kind(StrEnum):
    """What is written, and in which form."""

    RECORD = "record"  # all of it but the journal, as JSON
    TABLE = "table"  # people, as CSV
    CARDS = "cards"  # people, as vCard
    CALENDAR = "calendar"  # open follow-ups, as iCalendar


SUFFIXES = {
    ".json": Kind.RECORD,
    ".csv": Kind.TABLE,
    ".vcf": Kind.CARDS,
    ".ics": Kind.CALENDAR,
}


@frozen
class Exported:
    """What was written where; `counts` has how many of each: people, meetings, ..."""

    path: Path
    kind: Kind
    counts: Mapping[str, int]


def kind_of(path: Path) -> Kind:
    """Return what a file's suffix asks for; Refused for any other."""
    kind = SUFFIXES.get(path.suffix.lower())
    if kind is None:
        raise Refused("unknown_suffix", path=str(path), suffixes=", ".join(SUFFIXES))
    return kind


def export(
    reader: Reader, path: Path, now: datetime, language: str, record: Path | None = None
) -> Exported:
    """Write a file of the kind that its suffix asks for; an older one gives way at the end.

    What is in the trash is only in the whole record, marked. `language` is that of a table's
    headings; `record` is the record's own file, which is never written over.

    Raises:
        Fault: The suffix is none of ours, or the file can't be written.
    """
    from netkeeper.exchange.private_file import replacing  # noqa: PLC0415 - an export alone

    kind = kind_of(path)
    if record is not None and path.resolve() == record.resolve():
        raise Refused("file_is_record", path=str(path))
    with reader.exports.as_of_now(), replacing(path) as file:
        counts = _WRITERS[kind](file, reader, now, language)
    return Exported(path, kind, counts)


def _record(file: BinaryIO, reader: Reader, now: datetime, _language: str) -> dict[str, int]:
    from netkeeper.exchange import record_json  # noqa: PLC0415

    read = reader.exports
    about = {
        "program": __version__,
        "record": read.revision,
        "made_at": now.strftime("%Y-%m-%dT%H:%M:%SZ"),
    }
    tables = (
        (table, read.rows(table, [each.name for each in columns]))
        for table, columns in record_json.tables().items()
    )
    counts = record_json.write(file, about, tables)
    return {name: counts[table] for name, table in _COUNTED.items()}


# What the answer counts of the whole record, by the tables' names.
_COUNTED = {
    "people": "person",
    "meetings": "meeting",
    "invitations": "invitation",
    "introductions": "introduction",
    "consents": "consent",
    "follow_ups": "follow_up",
}


def _table(file: BinaryIO, reader: Reader, _now: datetime, language: str) -> dict[str, int]:
    from netkeeper.exchange import people_csv  # noqa: PLC0415

    return {"people": people_csv.write(file, reader.exports.people(), language)}


def _cards(file: BinaryIO, reader: Reader, _now: datetime, _language: str) -> dict[str, int]:
    from netkeeper.exchange import vcard_writing  # noqa: PLC0415

    return {"people": vcard_writing.write(file, reader.exports.people())}


def _calendar(file: BinaryIO, reader: Reader, now: datetime, _language: str) -> dict[str, int]:
    from netkeeper.exchange import calendar_writing  # noqa: PLC0415

    return {"follow_ups": calendar_writing.write(file, reader.exports.follow_ups(), now)}


_WRITERS: dict[Kind, Callable[[BinaryIO, Reader, datetime, str], dict[str, int]]] = {
    Kind.RECORD: _record,
    Kind.TABLE: _table,
    Kind.CARDS: _cards,
    Kind.CALENDAR: _calendar,
}
