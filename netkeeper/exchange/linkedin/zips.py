"""The files in a zip, read from it in place: nothing is unpacked to the disk."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from datetime import date
from struct import error as struct_error
from typing import IO, TYPE_CHECKING, BinaryIO, cast

from netkeeper.exchange.linkedin.dates import FIRST_YEAR
from netkeeper.exchange.linkedin.entries import (
    Entry,
    day_in_name,
    ending,
    is_junk,
    may_be_table,
    shown_path,
)
from netkeeper.exchange.linkedin.problems import ArchiveRefused, Code, Remark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netkeeper.exchange.linkedin.entries import Budget

STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")

# All that the standard library may raise over the table of contents of what is no zip.
_NO_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    struct_error,
    EOFError,
    IndexError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)
_ENCRYPTED = 0x1  # bit of an entry's flags
_READABLE = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}  # others may ask for gigabytes at once
_SPREADSHEET_PARTS = {"xl/workbook.xml", "xl/workbook.bin", "content.xml", "Index/Document.iwa"}


class _BoundedReads:
    """A zip's bytes, of which only so many may be asked for at once while it is opened.

    The table of contents is read in one piece then, of the size that the zip itself claims.
    """

    def __init__(self, raw: BinaryIO, name: str, most: int) -> None:
        self.most: int | None = most
        self._raw, self._name = raw, name

    def read(self, size: int = -1, /) -> bytes:
        """Read, or refuse."""
        if self.most is not None and size > self.most:
            raise ArchiveRefused(Code.BROKEN_ZIP, name=self._name)
        return self._raw.read(size)

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Seek as the file does."""
        return self._raw.seek(offset, whence)

    def tell(self) -> int:
        """Return where the file stands."""
        return self._raw.tell()

    def seekable(self) -> bool:
        """Tell that any part can be read again."""
        return True


class OpenZip:
    """An open zip: its files as entries, what is refused among them as problems.

    Raises:
        ArchiveRefused: When it is broken, a spreadsheet, or holds too many files.
    """

    def __init__(
        self, stream: BinaryIO, name: str, budget: Budget, archive_date: date | None
    ) -> None:
        budget.take_zip(name)
        reads = _BoundedReads(stream, name, budget.limits.directory_bytes)
        try:
            self._zip = zipfile.ZipFile(cast("IO[bytes]", reads))
        except _NO_ZIP:
            raise ArchiveRefused(Code.BROKEN_ZIP, name=name) from None
        reads.most = None
        self._name, self._budget = name, budget
        self._infos = self._zip.infolist()
        # Before it is one of those that stay open: its table of contents stays in memory with it.
        budget.take_files(len(self._infos), name)
        if any(info.flag_bits & _ENCRYPTED for info in self._infos):
            raise ArchiveRefused(Code.ENCRYPTED, name=name)
        if any(info.filename in _SPREADSHEET_PARTS for info in self._infos):
            raise ArchiveRefused(Code.SPREADSHEET, name=name)
        self._date = archive_date or self._newest()

    def contents(self, *, may_nest: bool) -> Iterator[Entry | Remark | str]:
        """Yield the entries worth a look, problems, and the names of all other files."""
        for info in self._infos:
            # A folder, or no name at all, which the library's own is_dir() stumbles over.
            if not info.filename or info.filename.endswith("/") or is_junk(info.filename):
                continue
            name = shown_path(self._name, info.filename)
            try:
                yield from self._of(info, name, may_nest=may_nest)
            except ArchiveRefused as refused:
                yield Remark(refused.code, name, None, refused.facts)

    def _of(
        self, info: zipfile.ZipInfo, name: str, *, may_nest: bool
    ) -> Iterator[Entry | Remark | str]:
        is_link = stat.S_ISLNK(info.external_attr >> 16)
        if ending(info.filename) == ".zip" and not is_link:
            if not may_nest:
                raise ArchiveRefused(Code.ZIP_TOO_DEEP, name=name)
            yield from self._nested(info, name).contents(may_nest=False)
        elif may_be_table(info.filename) and not is_link:
            self._check(info, name)
            day = day_in_name(info.filename) or self._date
            yield Entry(name, info.file_size, day, lambda: self._open(info, name))
        else:
            yield name

    def _check(self, info: zipfile.ZipInfo, name: str) -> None:
        limits = self._budget.limits
        if info.compress_type not in _READABLE:
            raise ArchiveRefused(Code.UNKNOWN_COMPRESSION, name=name)
        expanded = info.file_size > limits.expansion * max(info.compress_size, 1)
        if expanded and info.file_size > limits.expansion_from_bytes:
            raise ArchiveRefused(Code.EXPANDS_TOO_MUCH, name=name, limit=limits.expansion)

    def _open(self, info: zipfile.ZipInfo, name: str) -> BinaryIO:
        try:
            return cast("BinaryIO", self._zip.open(info))
        except _NO_ZIP:
            raise ArchiveRefused(Code.BROKEN_ZIP, name=name) from None

    def _nested(self, info: zipfile.ZipInfo, name: str) -> OpenZip:
        self._check(info, name)
        self._budget.take_memory(info.file_size, name)
        try:
            with self._open(info, name) as stream:
                # Piece by piece: a read of everything trusts what the zip says of its size.
                held = io.BytesIO()
                while block := stream.read(self._budget.limits.block_bytes):
                    held.write(block)
        except _NO_ZIP:
            raise ArchiveRefused(Code.BROKEN_ZIP, name=name) from None
        return OpenZip(held, name, self._budget, day_in_name(info.filename) or self._date)

    def _newest(self) -> date | None:
        days = []
        for info in self._infos:
            try:
                days.append(date(*info.date_time[:3]))
            except ValueError:
                continue
        newest = max(days, default=None)
        return newest if newest and newest.year >= FIRST_YEAR else None

    def close(self) -> None:
        """Let go of the table of contents; the stream is its opener's to close."""
        self._zip.close()
