"""The lines of address books and calendars: read in any encoding, and values fit to be written."""

from __future__ import annotations

import codecs
import io
import quopri
import re
import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from netkeeper.exchange.linkedin.decoding import CP1252, one_byte_encoding, utf16_of
from netkeeper.exchange.linkedin.problems import ArchiveRefused, Code

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from netkeeper.exchange.packed import Zipped

    Progress = Callable[[int, int], None]

MAKER = "-//NetKeeper//NetKeeper//EN"  # who made a card or a calendar: we did
_LINE_BYTES = 256 * 1024  # of one line as it stands; the rest is dropped
_EVERY = 1_000  # lines between two steps
# What ends a line for one reader or another, and what no value may hold but for tab and line feed
# (RFC 5545, 3.1, and RFC 6350, 3.4).
_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
# Python's own ways to write text, which no program means and whose errors are warnings.
_OF_PYTHON = {"unicode-escape", "raw-unicode-escape", "idna", "punycode"}
_QUOTED = re.compile(
    r"[^:\"]*(?:\"[^\"]*\"[^:\"]*)*;(?:ENCODING=)?QUOTED-PRINTABLE\s*(?:[;:]|$)", re.IGNORECASE
)
_CHARSET = re.compile(r";CHARSET=\"?([\w-]+)", re.IGNORECASE)
_SURROGATE = re.compile("[\udc80-\udcff]")
_HEAD = 64  # bytes that tell UTF-16


def physical_lines(path: Path | Zipped, progress: Progress) -> Iterator[tuple[int, str]]:
    """Yield the lines as they stand, numbered, without their ends and NULs.

    Bytes that are no UTF-8 come as lone surrogates, which `decoded` reads once lines are joined:
    a fold may cut a letter in two.

    Raises:
        ArchiveRefused: The zip that the file lies in can't be read.
    """
    try:
        yield from _lines_of(path, progress)
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError) as error:
        raise ArchiveRefused(Code.PACKED_BROKEN, name=path.name) from error
    except RuntimeError as error:  # zipfile's own, for a file under a password
        if isinstance(path, Path):
            raise
        raise ArchiveRefused(Code.PACKED_BROKEN, name=path.name) from error


def _lines_of(path: Path | Zipped, progress: Progress) -> Iterator[tuple[int, str]]:
    total, number = max(1, path.stat().st_size), 0
    with path.open("rb") as raw:
        encoding, mark = utf16_of(raw.read(_HEAD))
        raw.seek(mark)
        file = io.TextIOWrapper(
            raw, encoding or "utf-8-sig", errors="replace" if encoding else "surrogateescape"
        )
        while text := file.readline(_LINE_BYTES):
            while len(text) == _LINE_BYTES and not text.endswith("\n"):
                if len(rest := file.readline(_LINE_BYTES)) < _LINE_BYTES or rest.endswith("\n"):
                    break
            number += 1
            if number % _EVERY == 0:
                progress(min(raw.tell(), total), total)
            yield number, text.rstrip("\r\n").replace("\0", "")
    progress(total, total)


def decoded(data: bytes, charset: str) -> str:
    """Return text in the encoding that it is said to be in, else as Windows or a Mac writes it."""
    try:
        if codecs.lookup(charset).name in _OF_PYTHON:
            charset = CP1252
        return data.decode(charset)
    except (LookupError, UnicodeError):
        return data.decode(one_byte_encoding(data), "replace")


def is_quoted(line: str) -> bool:
    """Tell whether a line's value is in quoted-printable, as in vCard 2.1 and vCalendar 1.0."""
    return _QUOTED.match(line) is not None


def value_of(head: str, value: str) -> str:
    """Return a value out of the encoding that the head of its line names, UTF-8 where none is."""
    named = _CHARSET.search(head)
    charset = named[1] if named else "utf-8"
    data = value.encode("utf-8", "surrogateescape")
    if is_quoted(head):
        value = decoded(quopri.decodestring(data), charset)
    elif _SURROGATE.search(value):
        value = decoded(data, charset)
    return value.replace("\r\n", "\n")


def in_a_value(text: str) -> str:
    """Return text that stays within its value: its lines end in line feeds, to be escaped yet."""
    return _CONTROLS.sub("", _ENDS.sub("\n", text))
