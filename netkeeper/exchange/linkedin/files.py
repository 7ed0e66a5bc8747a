"""One table of an archive: what it is, and its bytes as often as they are needed."""

from __future__ import annotations

import hashlib
import zipfile
import zlib
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO

from netkeeper.domain.values import frozen
from netkeeper.exchange.linkedin.decoding import is_binary, mis_decoded_samples, text_of
from netkeeper.exchange.linkedin.headers import Layout, find_layout
from netkeeper.exchange.linkedin.limits import DEFAULT, Limits
from netkeeper.exchange.linkedin.problems import ArchiveRefused, Code, shown

if TYPE_CHECKING:
    from datetime import date

    from netkeeper.exchange.linkedin.entries import Entry
    from netkeeper.exchange.linkedin.headers import Kind

Progress = Callable[[int, int], None]  # bytes done, bytes in all; it may raise to stop

# Why a file is no table of LinkedIn's, rather than one that can't be read.
NO_TABLE = {
    *(Code.EMPTY_FILE, Code.NOT_A_TABLE, Code.A_RECORD, Code.SPREADSHEET, Code.UNKNOWN_HEADER),
    Code.PACKED_OTHERWISE,
}

# What the standard library raises over the bytes of a damaged file.
DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError)

_DATABASE = b"SQLite format 3\0"
# How files begin that were packed as 7z, RAR, gzip, xz or bzip2.
_PACKED = (b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"\x1f\x8b\x08", b"\xfd7zXZ\0", b"BZh")
_OLD_SPREADSHEET = b"\xd0\xcf\x11\xe0"  # Excel before 2007


@frozen
class ArchiveFile:
    """A table to be read. It can be opened while its archive is open, more than once."""

    name: str  # as shown: "Basic_….zip/Connections.csv"
    size: int  # bytes, expanded
    layout: Layout
    open: Callable[[], BinaryIO]
    archive_date: date | None = None
    mis_decoded: tuple[tuple[str, str], ...] = ()  # some words, as they stand and repaired
    limits: Limits = DEFAULT

    @property
    def kind(self) -> Kind:
        """Return which of LinkedIn's tables it is."""
        return self.layout.kind

    @property
    def looks_mis_decoded(self) -> bool:
        """Tell whether its accents were broken by a program, so that a repair may be offered."""
        return bool(self.mis_decoded)

    def digest(self) -> str:
        """Return the sha256 of its bytes, in hexadecimal.

        Raises:
            ArchiveRefused: When the bytes can't be read to their end.
        """
        hashed = hashlib.sha256()
        try:
            with self.open() as stream:
                while block := stream.read(self.limits.block_bytes):
                    hashed.update(block)
        except DAMAGE:
            raise ArchiveRefused(Code.UNREADABLE, name=self.name) from None
        return hashed.hexdigest()


def examine(entry: Entry, limits: Limits = DEFAULT) -> ArchiveFile:
    """Return the table that an entry is, told by its header.

    Raises:
        ArchiveRefused: When it is none of those that NetKeeper reads, or can't be read; `found`
            among the facts is its first line.
    """
    name = entry.name
    if entry.size > limits.file_bytes:
        raise ArchiveRefused(Code.FILE_TOO_LARGE, name=name, limit_mib=limits.file_bytes >> 20)
    try:
        with entry.open() as stream:
            data = stream.read(limits.head_bytes)
    except DAMAGE:
        raise ArchiveRefused(Code.UNREADABLE, name=name) from None
    head = _head_text(data, name)
    layout = find_layout(head)
    if layout is None:
        raise ArchiveRefused(_why_unknown(data), name=name, found=_first_line(head))
    return ArchiveFile(
        name, entry.size, layout, entry.open, entry.archive_date, mis_decoded_samples(head), limits
    )


def _head_text(data: bytes, name: str) -> str:
    text = text_of(data)
    if not text.strip():
        raise ArchiveRefused(Code.EMPTY_FILE, name=name)
    return text


def _why_unknown(data: bytes) -> Code:
    if data.startswith(_OLD_SPREADSHEET):
        return Code.SPREADSHEET
    if data.startswith(_DATABASE):
        return Code.A_RECORD
    if data.startswith(_PACKED):
        return Code.PACKED_OTHERWISE
    return Code.NOT_A_TABLE if is_binary(data) else Code.UNKNOWN_HEADER


def _first_line(head: str) -> str:
    return shown(next((line for line in head.split("\n") if line.strip(" \t,;")), ""))
