"""The keys of encrypted files: in this process's memory alone, each known by its file's salt.

An encrypted file begins with its salt, sixteen random bytes. Copies of a record keep the salt, so
that one key opens the record and its backups.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

SALT = 16  # bytes
SECRET = 32  # bytes
# How SQLCipher 4 itself makes a key of a passphrase (its documentation, PRAGMA kdf_iter), so that
# any program that knows SQLCipher opens a record with the passphrase.
_HASH, _ROUNDS = "sha512", 256_000


class Key(NamedTuple):
    """What opens a file, with the salt that the file begins with."""

    salt: bytes
    secret: bytes

    def __repr__(self) -> str:
        """Return no more than may stand in a log."""
        return f"Key({self.salt!r})"

    @property
    def text(self) -> str:
        """Return the key as SQLCipher takes it, which then derives nothing."""
        return f"x'{self.secret.hex()}{self.salt.hex()}'"


def key_of(passphrase: str, salt: bytes) -> Key:
    """Make the key of a passphrase, in some 0.3 s; other threads go on meanwhile.

    The same letters are the same passphrase however a keyboard composes them.
    """
    import hashlib  # noqa: PLC0415 - for encrypted records alone
    import unicodedata  # noqa: PLC0415

    typed = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    return Key(salt, hashlib.pbkdf2_hmac(_HASH, typed, salt, _ROUNDS, SECRET))


def new_key(passphrase: str) -> Key:
    """Make the key of a passphrase for a file that is yet to be."""
    return key_of(passphrase, os.urandom(SALT))


class Keyring:
    """Keys by their salts."""

    def __init__(self) -> None:
        self._secrets: dict[bytes, bytes] = {}

    def keep(self, key: Key) -> None:
        """Keep a key that was found to open its file."""
        self._secrets[key.salt] = key.secret

    def find(self, salt: bytes) -> Key | None:
        """Return the key of the files that begin with a salt, None if it isn't known."""
        secret = self._secrets.get(salt)
        return None if secret is None else Key(salt, secret)

    def lines(self) -> list[str]:
        """Return all keys as lines, for a child process, by a pipe and no other way."""
        return [f"{salt.hex()} {secret.hex()}" for salt, secret in self._secrets.items()]

    def take(self, lines: Iterable[str]) -> None:
        """Keep the keys that a parent process told.

        Raises:
            ValueError: That is no key.
        """
        for line in lines:
            salt, _, secret = line.partition(" ")
            self.keep(Key(bytes.fromhex(salt), bytes.fromhex(secret)))

    def forget(self) -> None:
        """Forget all keys."""
        self._secrets.clear()


KEYRING = Keyring()  # of this process: connections are opened in many places, on many threads
