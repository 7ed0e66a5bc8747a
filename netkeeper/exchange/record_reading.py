"""Reads the whole record back from its JSON document, row by row, each held to the schema."""

from __future__ import annotations

import codecs
import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import ijson

from netkeeper.domain.days import parse_instant
from netkeeper.domain.faults import Fault
from netkeeper.exchange.linkedin.problems import ArchiveRefused, Code
from netkeeper.exchange.record_json import FORMAT, HEAD, tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from typing import BinaryIO

    from netkeeper.exchange.record_json import Column

    Event = tuple[str, Any]
    Row = dict[str, object]
    from netkeeper.exchange.text_lines import Progress

    Rule = Callable[[object], bool]

MOST_BYTES = 2 << 30  # the document of 30,000 people has 45 MB
_LONGEST_VALUE = 16 << 20  # bytes of one value; a note of a megabyte is the longest there is
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z", re.ASCII)
_REMEMBERED = 40  # characters of a day or an instant; many rows share one
_NOTHING: tuple[str, object] = ("", None)
_NARROWING = frozenset({"enum", "minimum", "maximum", "format", "minLength"})  # beside the type
_SCALARS = {"null", "boolean", "number", "string"}
_TYPES: dict[str, tuple[type, ...]] = {
    "null": (type(None),),
    "boolean": (bool,),
    "integer": (int,),
    "string": (str,),
}


class _Tracked:
    """A file that tells how far it was read; whoever takes what is in it sets `unheard` to 0.

    So a text that never ends is noticed before it fills the memory.
    """

    def __init__(self, file: BinaryIO, size: int, progress: Progress) -> None:
        self._file, self._size, self._progress = file, size, progress
        self._done = 0
        self.unheard = 0

    def read(self, size: int = -1) -> bytes:
        """Read on."""
        data = self._file.read(size)
        self._done += len(data)
        self.unheard += len(data)
        if self.unheard > _LONGEST_VALUE:
            raise ijson.IncompleteJSONError("a value is too long")
        self._progress(min(self._done, self._size), self._size)
        return data


def read(path: Path, progress: Progress) -> Iterator[tuple[str, Row]]:
    """Yield the rows of a document, each after its table's name, as the record holds them.

    Raises:
        Fault: It is none of ours, is newer, is broken, or a row isn't as the schema says.
    """
    size = path.stat().st_size
    if size > MOST_BYTES:
        raise ArchiveRefused(Code.FILE_TOO_LARGE, name=path.name, limit_mib=MOST_BYTES >> 20)
    with path.open("rb") as file:
        if file.read(len(codecs.BOM_UTF8)) != codecs.BOM_UTF8:  # an editor's
            file.seek(0)
        tracked = _Tracked(file, size, progress)
        events = ijson.basic_parse(tracked, use_float=True)
        try:
            yield from _Document(path.name, events, tracked).rows()
        except (ijson.JSONError, UnicodeDecodeError) as error:
            raise Fault("document_broken", name=path.name) from error


class _Document:
    """One pass over a document."""

    def __init__(self, name: str, events: Iterator[Event], tracked: _Tracked) -> None:
        self._name, self._events, self._tracked = name, events, tracked
        self._table, self._number = "", 0

    def rows(self) -> Iterator[tuple[str, Row]]:
        self._expect("start_map")
        left = {HEAD, *tables()}
        for event, member in self._events:
            if event == "end_map":
                break
            if member not in left:
                raise Fault("document_foreign", name=self._name)
            left.discard(member)
            if member == HEAD:
                self._read_head()
            else:
                yield from self._read_table(member)
        if left:
            raise Fault("document_foreign", name=self._name)
        if next(self._events, None) is not None:  # the reader itself refuses all but JSON there
            raise Fault("document_broken", name=self._name)

    def _next(self) -> Event:
        found: Event | None = next(self._events, None)
        if found is None:
            raise Fault("document_broken", name=self._name)
        return found

    def _expect(self, wanted: str) -> None:
        if self._next()[0] != wanted:
            raise Fault("document_foreign", name=self._name)

    def _read_head(self) -> None:
        """Refuse a document of a form that this program doesn't know."""
        self._expect("start_map")
        found = self._object()
        number = found.get("format")
        if type(number) is not int or number < 1:
            raise Fault("document_foreign", name=self._name)
        if number > FORMAT:
            raise Fault("document_newer", name=self._name)

    def _read_table(self, table: str) -> Iterator[tuple[str, Row]]:
        self._expect("start_array")
        columns = {each.name: (_rule(each), each.flag) for each in tables()[table]}
        self._table, self._number = table, 0
        while (event := self._next()[0]) != "end_array":
            self._number += 1
            if event != "start_map":
                raise self._bad("")
            yield table, self._row(columns)

    def _row(self, columns: dict[str, tuple[Rule, bool]]) -> Row:
        found = self._object()
        if found.keys() != columns.keys():
            self._complete(found)
        for name, (fits, flag) in columns.items():
            value = found[name]
            if not fits(value):
                raise self._bad(name)
            if flag:
                found[name] = int(bool(value))
            elif isinstance(value, str) and "\0" in value:
                found[name] = value.replace("\0", "\ufffd")
        return found

    def _complete(self, found: Row) -> None:
        """Give a row, written before there was a column, that column's value."""
        rules = {each.name: each.rules for each in tables()[self._table]}
        for name in found.keys() ^ rules.keys():
            if name in found or "default" not in rules[name]:
                raise self._bad(name)
            found[name] = rules[name]["default"]

    def _object(self) -> Row:
        """Return an object of plain values, of which the beginning was read."""
        found: Row = {}
        self._tracked.unheard = 0
        events = self._events
        for event, member in events:
            if event == "end_map":
                return found
            kind, value = next(events, _NOTHING)
            if kind not in _SCALARS or member in found:
                raise self._bad(str(member))
            found[member] = value
        raise Fault("document_broken", name=self._name)

    def _bad(self, column: str) -> Fault:
        facts = {"table": self._table or HEAD, "number": self._number, "column": column}
        return Fault("document_row", name=self._name, **facts)


def _rule(column: Column) -> Rule:
    """Return what tells whether a value is as the schema says; it uses no more words than these."""
    rules = column.rules
    named = rules["type"] if isinstance(rules["type"], list) else [rules["type"]]
    types = frozenset(one for each in named for one in _TYPES[each])
    within = frozenset(rules["enum"]) if "enum" in rules else None
    least, most = rules.get("minimum"), rules.get("maximum")
    form, shortest = rules.get("format"), rules.get("minLength", 0)
    if _NARROWING.isdisjoint(rules):
        return lambda value: type(value) in types

    def fits(value: object) -> bool:
        if type(value) not in types:
            return False
        if value is None:
            return True
        if within is not None and value not in within:
            return False
        if isinstance(value, int):
            return (least is None or value >= least) and (most is None or value <= most)
        text = str(value)
        return (form is None or _is_written_so(text, form)) and len(text) >= shortest

    return fits


def _is_written_so(text: str, form: str) -> bool:
    """Tell whether a text is a day or an instant, where it is to be one."""
    return _known(text, form) if len(text) <= _REMEMBERED else _look_at(text, form)


def _look_at(text: str, form: str) -> bool:
    try:
        if form == "date":
            return _DAY.fullmatch(text) is not None and bool(date.fromisoformat(text))
        if form == "date-time":
            return _INSTANT.fullmatch(text) is not None and bool(parse_instant(text))
    except ValueError:
        return False
    return True


_known = lru_cache(maxsize=1 << 14)(_look_at)
