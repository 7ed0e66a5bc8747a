"""Undo and redo, and what each would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.services.refused import Refused

if TYPE_CHECKING:
    from netkeeper.domain.history import Entry
    from netkeeper.services.ports import Replay


def undo(replay: Replay) -> Entry:
    """Take the last change back and return it; Refused if there is none."""
    return _replayed(replay, "nothing_to_undo")


def redo(replay: Replay) -> Entry:
    """Do the last undone change again and return it; Refused if there is none."""
    return _replayed(replay, "nothing_to_redo")


def _replayed(replay: Replay, refusal: str) -> Entry:
    entry = replay()
    if entry is None:
        raise Refused(refusal)
    return entry
