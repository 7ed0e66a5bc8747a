"""Passphrases: whether a record has one, and how long one is; nothing else is asked of it."""

from __future__ import annotations

from enum import StrEnum

from netkeeper.domain.values import frozen

# Characters. Six words drawn by lot have some thirty; a password of ten is tried out in days by
# whoever has the file and can pay for the machines, however slow each try is made.
SHORT, LONG = 12, 20


class Protection(StrEnum):
    """Whether a record opens by a passphrase, and has been opened."""

    NONE = "none"
    LOCKED = "locked"
    OPEN = "open"


class Strength(StrEnum):
    """How long a passphrase is: a hint, never a refusal."""

    NONE = "none"
    SHORT = "short"
    FAIR = "fair"
    LONG = "long"


@frozen
class Replaced:
    """What a change of passphrase did: the backup made before (its path), and the others.

    `left` counts the backups that open as they did before: plain, or by the former passphrase.
    """

    kept: str | None
    converted: int
    left: int


def strength(passphrase: str) -> Strength:
    """Return how long a passphrase is."""
    if not passphrase:
        return Strength.NONE
    if len(passphrase) < SHORT:
        return Strength.SHORT
    return Strength.FAIR if len(passphrase) < LONG else Strength.LONG
