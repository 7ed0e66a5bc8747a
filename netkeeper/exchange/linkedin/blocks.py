"""A table's text in blocks of whole lines: decoded, hashed and bounded as it streams."""

from __future__ import annotations

import hashlib
import io
from typing import TYPE_CHECKING, BinaryIO

from netkeeper.exchange.linkedin.decoding import LOST, NULL, Decoder, repaired
from netkeeper.exchange.linkedin.files import DAMAGE
from netkeeper.exchange.linkedin.problems import ArchiveRefused, Code

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netkeeper.exchange.linkedin.files import ArchiveFile, Progress


class EndlessRecord(Exception):
    """One record goes on for longer than any does."""


class Blocks:
    """Iterate over the file's lines, some hundreds at a time, each ended by a line feed.

    Whoever parses them sets `open_characters` back to 0 at each whole record, so that a record
    that never ends is noticed; EndlessRecord is raised then. What `progress` raises passes through.
    """

    def __init__(
        self, file: ArchiveFile, stream: BinaryIO, *, repair: bool, progress: Progress | None
    ) -> None:
        self.digest: str | None = None  # known once the file was read to its end
        self.broken = False  # the bytes ended in damage
        self.nulls = 0  # null characters, which were removed
        self.first_damage: int | None = None  # line of the first bytes that are no text
        self.decoder = Decoder()
        self.open_characters = 0
        self._file, self._stream = file, stream
        self._repair, self._progress = repair, progress
        self._hash = hashlib.sha256()
        self._line_ends = io.IncrementalNewlineDecoder(None, translate=True)
        self._tail = ""  # the line that waits for its end
        self._dropping = False  # the rest of a line that is too long
        self._lines, self._bytes = 0, 0
        self._ended = False

    def __iter__(self) -> Iterator[io.StringIO]:
        return self

    def __next__(self) -> io.StringIO:
        if self.open_characters > self._file.limits.record_characters:
            raise EndlessRecord
        while not self._ended:
            text = self._whole_lines(self._next_text())
            if text:
                self.open_characters += len(text)
                # StringIO splits at line feeds alone; str.splitlines also at U+2028 and others.
                return io.StringIO(repaired(text) if self._repair else text, newline="\n")
        raise StopIteration

    def _next_text(self) -> str:
        try:
            data = self._stream.read(self._file.limits.block_bytes)
        except DAMAGE:
            self.broken = self._ended = True
            return ""
        self._ended = not data
        self._count(data)
        damaged = self.decoder.damaged
        text = self.decoder.decode(data, final=self._ended)
        text = self._line_ends.decode(text, final=self._ended)
        if self.decoder.damaged > damaged and self.first_damage is None:
            self.first_damage = self._lines + 1 + text.partition(LOST)[0].count("\n")
        self._lines += text.count("\n")
        if NULL in text:
            self.nulls += text.count(NULL)
            text = text.replace(NULL, "")
        return text

    def _count(self, data: bytes) -> None:
        self._hash.update(data)
        self._bytes += len(data)
        if self._ended:
            self.digest = self._hash.hexdigest()
        limit = self._file.limits.file_bytes
        if self._bytes > limit:  # it grew since its size was asked
            raise ArchiveRefused(Code.FILE_TOO_LARGE, name=self._file.name, limit_mib=limit >> 20)
        if self._progress is not None:
            self._progress(self._bytes, max(self._file.size, self._bytes))

    def _whole_lines(self, text: str) -> str:
        """Return the lines that are whole now; what is left waits for the next block."""
        if self._dropping:
            _, end, text = text.partition("\n")
            self._dropping = not end
        text = self._tail + text
        cut = text.rfind("\n") + 1
        whole, self._tail = text[:cut], text[cut:]
        longest = self._file.limits.line_characters
        if len(self._tail) > longest:
            # The reader meets a field that is too long and says so; the line count stays right.
            whole, self._tail = whole + self._tail[:longest] + "\n", ""
            self._dropping = True
        if self._ended and not self.broken:
            whole, self._tail = whole + self._tail, ""
        return whole
