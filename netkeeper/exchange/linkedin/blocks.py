"""A table's text in blocks of whole lines: decoded, hashed and bounded as it streams."""

from __future__ import annotations

import hashlib
import io
from typing import TYPE_CHECKING, BinaryIO

from netkeeper.exchange.linkedin.decoding import NULL, Decoder, one_line_end, repaired
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
        self._returns = False  # there are carriage returns
        self._tail = ""  # the line that waits for its end
        self._dropping = False  # the rest of a line that is too long
        self._lines, self._bytes = 0, 0
        self._ended = False

    def __iter__(self) -> Iterator[list[str]]:
        return self

    def __next__(self) -> list[str]:
        if self.open_characters > self._file.limits.record_characters:
            raise EndlessRecord
        while not self._ended:
            lines = self._whole_lines(self._next_text())
            if lines:
                return [repaired(line) for line in lines] if self._repair else lines
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
        if self.decoder.damaged > damaged and self.first_damage is None:
            before = one_line_end(text[: self.decoder.damaged_at])
            self.first_damage = self._lines + 1 + before.count("\n")
        if self._returns or "\r" in text:
            self._returns = True
            text = self._line_ends.decode(text, final=self._ended)
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

    def _whole_lines(self, text: str) -> list[str]:
        """Return the lines that are whole now; what is left waits for the next block."""
        ends = text.count("\n")
        self._lines += ends
        if self._dropping:
            _, end, text = text.partition("\n")
            self._dropping = not end
            ends -= not self._dropping
        self.open_characters += len(text)
        text = self._tail + text
        lines = text.splitlines(keepends=True)
        if len(lines) > ends + (not text.endswith("\n")):
            # Unicode ends a line at U+2028 and others too; a table doesn't.
            lines = list(io.StringIO(text, newline="\n"))
        self._tail = ""
        if lines and not lines[-1].endswith("\n") and (self.broken or not self._ended):
            self._tail = lines.pop()
        longest = self._file.limits.line_characters
        if len(self._tail) > longest:
            # The reader meets a field that is too long and says so; the line count stays right.
            lines.append(self._tail[:longest] + "\n")
            self._tail, self._dropping = "", True
        return lines
