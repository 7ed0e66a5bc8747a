"""LinkedIn's archive as the user has it: which of its tables are there, and in what order to read.

A zip, a folder, single tables, or several of these at once; a zip in a folder, a folder in a zip.
Tables are known by their header. Nothing is written to the disk and no link inside is followed.
"""

from __future__ import annotations

from collections import Counter
from contextlib import ExitStack, contextmanager
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.domain.values import frozen
from netkeeper.exchange.linkedin.containers import Contents
from netkeeper.exchange.linkedin.files import NO_TABLE, ArchiveFile, examine
from netkeeper.exchange.linkedin.headers import (
    Kind,
    bare_name,
    is_look_alike,
    looks_like_ours,
)
from netkeeper.exchange.linkedin.limits import DEFAULT, Limits
from netkeeper.exchange.linkedin.problems import ArchiveRefused, Code, Remark, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from netkeeper.exchange.linkedin.entries import Entry


class NotRead(StrEnum):
    """Why a file of the archive is listed and not read."""

    OTHER = "other"  # none of the tables that NetKeeper reads
    LOOK_ALIKE = "look_alike"  # the inbox's columns, but a guide's or a coach's chat
    SAME = "same"  # byte for byte a table that is read


@frozen
class OtherFile:
    """A file that is not read."""

    name: str
    why: NotRead


@frozen
class Archive:
    """What was found.

    `files` come in the order to read them: profiles, connections, invitations, notes, messages,
    and of each kind the older archive first, those of unknown date before all.
    """

    files: tuple[ArchiveFile, ...]
    others: tuple[OtherFile, ...]
    problems: tuple[Remark, ...]

    @property
    def date(self) -> date | None:
        """Return the day of the newest archive given, when one is known."""
        return max((file.archive_date for file in self.files if file.archive_date), default=None)


@contextmanager
def open_archive(paths: Sequence[Path], *, limits: Limits = DEFAULT) -> Iterator[Archive]:
    """Open what the user gave; within the `with` its files can be read.

    What can't be read among other things is one of the archive's problems.

    Raises:
        ArchiveRefused: When there is no table to read at all, or far too much of them.
    """
    with ExitStack() as stack:
        contents = Contents(limits, stack)
        for path in dict.fromkeys(paths):
            try:
                contents.add(path)
            except ArchiveRefused as refused:
                contents.problems.append(_problem(refused))
        tables = _Tables(contents, limits)
        for entry in contents.entries:
            tables.add(entry)
        if not tables.files:
            contents.problems += map(_problem, tables.strange)
            raise _nothing(contents, paths)
        # All files of an unpacked archive may have been given, most of which nobody reads.
        tables.others += [
            OtherFile(str(each.facts["name"]), NotRead.OTHER) for each in tables.strange
        ]
        tables.drop_doubles()
        yield Archive(tuple(tables.files), tuple(tables.others), tuple(tables.problems))


def _problem(refused: ArchiveRefused) -> Remark:
    return Remark(refused.code, str(refused.facts["name"]), None, refused.facts)


def _nothing(contents: Contents, paths: Sequence[Path]) -> ArchiveRefused:
    """Return why there is nothing to read: the first problem met, if any."""
    for problem in contents.problems:
        return ArchiveRefused(problem.code, **problem.facts)
    name = shown(paths[0].name) if paths else ""
    return ArchiveRefused(Code.NOTHING_FOUND, name=name)


class _Tables:
    """The tables among the entries, and why the others are none."""

    def __init__(self, contents: Contents, limits: Limits) -> None:
        self.files: list[ArchiveFile] = []
        self.others = [OtherFile(name, NotRead.OTHER) for name in contents.others]
        self.problems = contents.problems
        self.strange: list[ArchiveRefused] = []  # tables that were given, and are none of these
        self._limits = limits
        self._looked_at, self._bytes = 0, 0
        self._names: dict[str, set[str]] = {}  # bare names in each folder
        for entry in contents.entries:
            self._names.setdefault(_folder(entry), set()).add(bare_name(entry.name))

    def add(self, entry: Entry) -> None:
        """Look at an entry's head and put it where it belongs.

        Raises:
            ArchiveRefused: When there are too many to look at, or they are too large together.
        """
        self._looked_at += 1
        if self._looked_at > self._limits.tables:
            limit = self._limits.tables
            raise ArchiveRefused(Code.TOO_MANY_FILES, name=entry.name, limit=limit)
        try:
            file = examine(entry, self._limits)
        except ArchiveRefused as refused:
            ours = refused.code not in NO_TABLE or looks_like_ours(entry.name)
            if entry.given and not ours and refused.code is Code.UNKNOWN_HEADER:
                self.strange.append(refused)
            elif entry.given or ours:
                self.problems.append(_problem(refused))
            else:
                self.others.append(OtherFile(entry.name, NotRead.OTHER))
            return
        if file.kind is Kind.MESSAGES and is_look_alike(entry.name, self._names[_folder(entry)]):
            self.others.append(OtherFile(entry.name, NotRead.LOOK_ALIKE))
            return
        self._bytes += file.size
        if self._bytes > self._limits.archive_bytes:
            limit = self._limits.archive_bytes >> 20
            raise ArchiveRefused(Code.ARCHIVE_TOO_LARGE, name=entry.name, limit_mib=limit)
        self.files.append(file)

    def drop_doubles(self) -> None:
        """Put the files in order; of those that are the same, keep the one of the newest archive.

        Only files of one kind and size are hashed.
        """
        kinds = list(Kind)
        self.files.sort(key=lambda file: (kinds.index(file.kind), file.archive_date or date.min))
        sizes = Counter((file.kind, file.size) for file in self.files)
        seen: set[tuple[Kind, str]] = set()
        kept: list[ArchiveFile] = []
        for file in reversed(self.files):
            if sizes[file.kind, file.size] > 1:
                mark = (file.kind, _digest(file))
                if mark in seen:
                    self.others.append(OtherFile(file.name, NotRead.SAME))
                    continue
                seen.add(mark)
            kept.append(file)
        self.files = kept[::-1]


def _folder(entry: Entry) -> str:
    return entry.name.rpartition("/")[0]


def _digest(file: ArchiveFile) -> str:
    try:
        return file.digest()
    except ArchiveRefused:
        return f"unreadable {id(file)}"  # the reading will say so; it is like no other
