"""A record's passphrase: opened by it, set, changed and removed; keys live in memory alone."""

from __future__ import annotations

from contextlib import suppress
from importlib.util import find_spec
from typing import TYPE_CHECKING

from netkeeper import partial_files
from netkeeper.domain.backups import Why
from netkeeper.domain.passphrases import Protection, Replaced
from netkeeper.store.backups.telling import path_of
from netkeeper.store.driver import CIPHER, errors, name_of
from netkeeper.store.faults import RecordFault, reading_fault
from netkeeper.store.file.connection import connect_to_read, kind_of, load_cipher
from netkeeper.store.file.keyring import KEYRING, Key, key_of, new_key
from netkeeper.store.file.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from netkeeper.domain.backups import Backup
    from netkeeper.store.backups.backups import Backups

_OTHER_SALTS = 3  # of older backups, on which a passphrase that opens no record is tried


class Passphrases:
    """The passphrase of one record."""

    def __init__(
        self, record: Path, backups: Backups, settle: Callable[[], None] = lambda: None
    ) -> None:
        """Take the record, its backups, and what is called once a change can't be stopped."""
        self._record = record.absolute()
        self._backups, self._settle = backups, settle

    def is_available(self) -> bool:
        """Tell whether the package for encrypted records is installed."""
        return find_spec(CIPHER.partition(".")[0]) is not None

    def protection(self) -> Protection:
        """Return whether the record has a passphrase, and is unlocked."""
        try:
            kind, salt = kind_of(self._record)
        except OSError:
            return Protection.NONE  # whoever opens it says why it can't be read
        if kind is not Kind.ENCRYPTED:
            return Protection.NONE
        return Protection.LOCKED if KEYRING.find(salt) is None else Protection.OPEN

    def unlock(self, passphrase: str, path: Path | None = None) -> None:
        """Find the key of the record, or of another file, and keep it in memory.

        Raises:
            RecordFault: It is the wrong passphrase, the file is damaged, or the package is missing.
        """
        path = path or self._record
        kind, salt = kind_of(path)
        if kind is not Kind.ENCRYPTED:
            return
        load_cipher(path)
        key = key_of(passphrase, salt)
        if not _opens(path, key):
            self._say_why_not(path, passphrase, key)
        KEYRING.keep(key)
        partial_files.remove_leftovers(path.parent)

    def _say_why_not(self, path: Path, passphrase: str, key: Key) -> None:
        """Raise what is to be said of a passphrase that doesn't open a file."""
        tried: set[bytes] = set()
        if path == self._record:
            for backup, salt in self._salted():
                if salt == key.salt:
                    # A copy of the record as it was: so it is not the passphrase that is wrong.
                    if _opens(path_of(backup), key):
                        raise RecordFault("record_damaged", path=str(path))
                elif salt not in tried and len(tried) < _OTHER_SALTS:
                    tried.add(salt)
                    if _opens(path_of(backup), key_of(passphrase, salt)):
                        on = backup.at.astimezone().date()
                        raise RecordFault("passphrase_of_backup", on=on, path=backup.path)
        raise RecordFault("passphrase_wrong", path=str(path))

    def _salted(self) -> Iterator[tuple[Backup, bytes]]:
        """Yield the encrypted backups with their salts, the newest first."""
        for backup in self._backups.held_anywhere():
            with suppress(OSError):
                kind, salt = kind_of(path_of(backup))
                if kind is Kind.ENCRYPTED:
                    yield backup, salt

    def replace(self, passphrase: str, *, backups: bool) -> Replaced:
        """Set the passphrase of an unlocked record, or change it; an empty one removes it.

        A backup is made before. The other backups are treated alike if asked.

        Raises:
            RecordFault: Another program has the record open, it can't be written, or is damaged.
        """
        from netkeeper.store.backups.converting import convert  # noqa: PLC0415 - loads SQLCipher

        load_cipher(self._record)
        kept, _ = self._backups.make_somewhere(Why.BEFORE_KEY)
        key = new_key(passphrase) if passphrase else None
        convert(self._record, key, self._settle)
        converted = left = 0
        for backup in self._backups.held_anywhere():
            if backup.why is Why.DAMAGED:
                continue
            try:
                if not backups:
                    raise RecordFault("passphrase_needed")
                convert(path_of(backup), key)
                converted += 1
            except RecordFault:
                left += 1  # by an older passphrase, damaged, or in a folder that can't be written
        return Replaced(str(kept) if kept else None, converted, left)

    def take_keys(self, lines: Iterable[str]) -> None:
        """Keep the keys that a parent process told.

        Raises:
            RecordFault: These are none.
        """
        try:
            KEYRING.take(lines)
        except ValueError as error:
            raise RecordFault("passphrase_needed", path=str(self._record)) from error

    def lock(self) -> None:
        """Forget all keys; connections that are open stay so."""
        KEYRING.forget()


def _opens(path: Path, key: Key) -> bool:
    """Tell whether a key opens a file."""
    try:
        connect_to_read(path, key).close()
    except errors() as error:
        if name_of(error) == "SQLITE_NOTADB":
            return False
        raise reading_fault(error, path) from error
    return True
