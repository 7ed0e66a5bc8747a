"""What lies in the paths that the user gave: files, zips, and folders of them."""

from __future__ import annotations

import os
import stat
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from netkeeper.exchange.linkedin.entries import (
    Budget,
    Entry,
    day_in_name,
    ending,
    is_junk,
    may_be_table,
    shown_path,
)
from netkeeper.exchange.linkedin.problems import ArchiveRefused, Code, Remark, shown
from netkeeper.exchange.linkedin.zips import STARTS, OpenZip

if TYPE_CHECKING:
    from contextlib import ExitStack

    from netkeeper.exchange.linkedin.limits import Limits

_JUNCTION = 0xA0000003  # Windows' IO_REPARSE_TAG_MOUNT_POINT: a folder that lies elsewhere


class Contents:
    """Gathers the entries of everything given, and keeps what must stay open on the stack.

    What refuses a path that was given is raised; what refuses a file inside it is a problem.
    """

    def __init__(self, limits: Limits, stack: ExitStack) -> None:
        self.entries: list[Entry] = []
        self.problems: list[Remark] = []
        self.others: list[str] = []  # names of files that are no tables
        self._budget, self._stack = Budget(limits), stack

    def add(self, path: Path) -> None:
        """Take in a path; a link that was given is followed, links inside a folder are not.

        Raises:
            ArchiveRefused: When it can't be read, or holds too much.
        """
        name = shown(path.name) or shown(str(path))
        try:
            mode = path.stat().st_mode
            if stat.S_ISDIR(mode):
                self._add_folder(path, name)
            elif stat.S_ISREG(mode):
                self._add_file(path, name)
            else:
                raise ArchiveRefused(Code.NOT_A_FILE, name=name)
        except FileNotFoundError:
            raise ArchiveRefused(Code.NOT_FOUND, name=name) from None
        except (OSError, ValueError):  # ValueError: a null character in the path
            raise ArchiveRefused(Code.UNREADABLE, name=name) from None

    def _add_file(self, path: Path, name: str) -> None:
        day = day_in_name(path.name) or day_in_name(path.absolute().parent.name)
        if _is_zip(path) or ending(path.name) == ".zip":
            self._add_zip(path, name, may_nest=True)
        else:
            self._budget.take_files(1, name)
            size = path.stat().st_size
            self.entries.append(Entry(name, size, day, lambda: path.open("rb"), given=True))

    def _add_zip(self, path: Path, name: str, *, may_nest: bool) -> None:
        stream = self._stack.enter_context(path.open("rb"))
        day = day_in_name(path.name) or day_in_name(path.absolute().parent.name)
        opened = OpenZip(stream, name, self._budget, day)
        self._stack.callback(opened.close)
        for content in opened.contents(may_nest=may_nest):
            match content:
                case Entry():
                    self.entries.append(content)
                case Remark():
                    self.problems.append(content)
                case _:
                    self.others.append(content)

    def _add_folder(self, root: Path, root_name: str) -> None:
        waiting = [root]
        while waiting:
            folder = waiting.pop()
            try:
                with os.scandir(folder) as listing:
                    # No more than are allowed, and one that shows that there are more.
                    found = list(islice(listing, self._budget.limits.entries + 1))
            except OSError:
                self._refuse(Code.UNREADABLE, shown_path(root_name, _inside(folder, root)))
                continue
            self._budget.take_files(len(found), root_name)
            for one in sorted(found, key=lambda one: one.name):
                if is_junk(one.name):
                    continue
                if one.is_dir(follow_symlinks=False) and not _is_junction(one):
                    waiting.append(Path(one.path))
                else:
                    self._add_found(one, root, root_name)

    def _add_found(self, found: os.DirEntry[str], root: Path, root_name: str) -> None:
        path = Path(found.path)
        name = shown_path(root_name, _inside(path, root))
        try:
            if not found.is_file(follow_symlinks=False):
                self.others.append(name)
            elif ending(path.name) == ".zip":
                self._add_zip(path, name, may_nest=False)
            elif may_be_table(path.name):
                day = day_in_name(str(path.absolute()))
                size = found.stat(follow_symlinks=False).st_size
                self.entries.append(Entry(name, size, day, lambda: path.open("rb")))
            else:
                self.others.append(name)
        except ArchiveRefused as refused:
            self.problems.append(Remark(refused.code, name, None, refused.facts))
        except OSError:
            self._refuse(Code.UNREADABLE, name)

    def _refuse(self, code: Code, name: str) -> None:
        self.problems.append(Remark(code, name, None, {"name": name}))


def _inside(path: Path, root: Path) -> str:
    return str(path.relative_to(root))


def _is_zip(path: Path) -> bool:
    with path.open("rb") as stream:
        return stream.read(4) in STARTS


def _is_junction(found: os.DirEntry[str]) -> bool:
    return getattr(found.stat(follow_symlinks=False), "st_reparse_tag", 0) == _JUNCTION
