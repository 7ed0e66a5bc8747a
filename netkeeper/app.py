"""Puts the program together: the record, the clock and the words, for the window or a command."""

from __future__ import annotations

import os
import time
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, NamedTuple

from netkeeper import partial_files
from netkeeper.domain.faults import Fault
from netkeeper.store.faults import driver_fault
from netkeeper.store.file.presence import FOLDER
from netkeeper.store.record import Record, damage, damage_behind

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from netkeeper.domain.drafts.wordings import Wordings
    from netkeeper.domain.naming.name_vocabulary import Vocabulary
    from netkeeper.domain.note_check.vocabulary import NoteVocabulary
    from netkeeper.services.ports.reading import Reader
    from netkeeper.services.ports.record import Backups, Erase, Passphrases, Replay, ReplayAll
    from netkeeper.services.ports.writing import OpenUnit
    from netkeeper.store.file.presence import Presence


def today() -> date:
    """Return the day it is where the user is."""
    return datetime.fromtimestamp(time.time()).astimezone().date()


def now() -> datetime:
    """Return the instant, in UTC."""
    return datetime.now(UTC)


def fault_of(error: BaseException, path: Path) -> Fault | None:
    """Return what an error says to the user; None for one that is a bug of ours."""
    if isinstance(error, Fault):
        return error
    return driver_fault(error, path) or damage_behind(error, path) or _file_fault(error, path)


def _file_fault(error: BaseException, path: Path) -> Fault | None:
    """Return that the system refuses a file that it names: a folder may be closed to the user."""
    if not isinstance(error, OSError) or error.filename is None:
        return None
    named, why = os.fsdecode(error.filename), error.strerror or ""
    code = "record_unreadable" if named == str(path) else "file_refused"
    return Fault(code, path=named, why=why)


def vocabulary() -> Vocabulary:
    """Return the short names, honorifics and credentials that identification knows."""
    from netkeeper.store.vocabulary import name_vocabulary  # noqa: PLC0415 - read when needed

    return name_vocabulary()


def note_words() -> NoteVocabulary:
    """Return the words and phrases that the check of a note knows."""
    from netkeeper.store.vocabulary import note_vocabulary  # noqa: PLC0415 - read when needed

    return note_vocabulary()


def wordings() -> Wordings:
    """Return the wordings that drafts are made of."""
    from netkeeper.store.vocabulary import draft_wordings  # noqa: PLC0415 - read when needed

    return draft_wordings()


class Program(NamedTuple):
    """What the window and the commands work with; the room below it is out of their sight."""

    path: Path
    open_unit: OpenUnit
    open_reader: Callable[[], Reader]
    open_shared: Callable[[], Reader]
    undo: Replay
    redo: Replay
    erase: Erase
    finish_erasing: Callable[[], None]
    disagreeing: Callable[[], list[str]]
    derive_anew: Callable[[], bool]
    undo_all: ReplayAll
    redo_all: ReplayAll
    is_missing: Callable[[], bool]
    is_current: Callable[[], bool]
    open_current: Callable[[], Reader | None]
    prepare: Callable[[], None]
    load_writer: Callable[[], None]
    listen: Callable[[Callable[[frozenset[str]], None]], None]
    presence: Presence
    today: Callable[[], date]
    now: Callable[[], datetime]
    settle: Callable[[], None]

    def clear_leftovers(self) -> None:
        """Remove what programs that died were writing beside the record and its backups."""
        for folder in (self.path.parent, self.path.parent / FOLDER):
            partial_files.remove_leftovers(folder)

    def damage(self) -> Fault | None:
        """Return the fault of a damaged record, None for any other; reads the whole file."""
        return damage(self.path)

    @property
    def backups(self) -> Backups:
        """Return the record's backups; only those who ask for them load them."""
        from netkeeper.store.backups.backups import Backups  # noqa: PLC0415 - not for the first paint

        return Backups(self.path, self.now, self.settle)

    @property
    def has_passphrase(self) -> bool:
        """Tell whether the record, which is unlocked, is encrypted."""
        from netkeeper.store.file.connection import key_to  # noqa: PLC0415 - loaded with the record

        return key_to(self.path) is not None

    def keys(self) -> list[str]:
        """Return what a child process needs to open the record, as lines; for a pipe alone."""
        from netkeeper.store.file.keyring import KEYRING  # noqa: PLC0415 - loaded with the record

        return KEYRING.lines()

    @property
    def passphrases(self) -> Passphrases:
        """Return the record's passphrase; only those who ask for it load it."""
        from netkeeper.store.backups.backups import Backups  # noqa: PLC0415 - not for the first paint
        from netkeeper.store.passphrases import Passphrases  # noqa: PLC0415

        return Passphrases(self.path, Backups(self.path, self.now), self.settle)


def build(
    path: Path,
    *,
    origin: str,
    announce: Callable[[frozenset[str]], None] = lambda _tables: None,
    day: Callable[[], date] = today,
    clock: Callable[[], datetime] = now,
    settle: Callable[[], None] = lambda: None,
) -> Program:
    """Return the program on a record's file.

    `origin` says who writes ("window", "command" or "import"); `announce` is called after each
    commit, on the writer's thread, with the names of the touched tables, and `settle` before it.
    """
    record = Record(path, origin=origin, now=clock, announce=announce, settle=settle)
    return Program(
        path=record.path,
        open_unit=record.open_unit,
        open_reader=record.open_reader,
        open_shared=record.open_shared,
        undo=record.undo,
        redo=record.redo,
        erase=record.erase,
        finish_erasing=record.finish_erasing,
        disagreeing=record.disagreeing,
        derive_anew=record.derive_anew,
        undo_all=record.undo_all,
        redo_all=record.redo_all,
        is_missing=record.is_missing,
        is_current=record.is_current,
        open_current=record.open_current,
        prepare=record.prepare,
        load_writer=record.load_writer,
        listen=record.listen,
        presence=record.presence,
        today=day,
        now=clock,
        settle=settle,
    )


def make_sample(path: Path, people: int = 300) -> None:
    """Make an invented record, in which today is today, at a path where there is none."""
    from netkeeper.exchange.sample_data import sample_data  # noqa: PLC0415 - the demo alone
    from netkeeper.services.sample import fill_with_sample  # noqa: PLC0415

    program = build(path, origin="window")
    program.prepare()
    fill_with_sample(program.open_unit, sample_data(), program.today(), people=people)
