"""Undo and redo, one change or many, and what each would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.history import EntryState, Replayed
from netkeeper.services.progress import Cancelled
from netkeeper.services.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from netkeeper.domain.history import Entry
    from netkeeper.services.ports.reading import Reader
    from netkeeper.services.ports.record import Replay, ReplayAll
    from netkeeper.services.progress import Progress


def undo(replay: Replay, entry_id: int | None = None) -> Entry:
    """Take the last change back and return it.

    Raises:
        Refused: There is none, or it isn't the one that was given.
    """
    if entry_id is not None:
        return _replayed(lambda: replay(entry_id), "changed_since")
    return _replayed(replay, "nothing_to_undo")


def redo(replay: Replay) -> Entry:
    """Do the last undone change again and return it; Refused if there is none."""
    return _replayed(replay, "nothing_to_redo")


def _replayed(replay: Callable[[], Entry | None], refusal: str) -> Entry:
    entry = replay()
    if entry is None:
        raise Refused(refusal)
    return entry


def undo_to(
    open_reader: Callable[[], Reader], undo_all: ReplayAll, entry_id: int, progress: Progress
) -> Replayed:
    """Take back a change and all after it, the last first, each whole.

    Asked to stop, or where another program changes the record meanwhile, it stops between two
    changes; what was taken back until then stays so.

    Raises:
        Refused: The change isn't one that holds.
    """
    return _replay_to(open_reader, undo_all, entry_id, EntryState.DONE, progress)


def redo_to(
    open_reader: Callable[[], Reader], redo_all: ReplayAll, entry_id: int, progress: Progress
) -> Replayed:
    """Do again all that was taken back, up to a change and with it; stops as `undo_to` does.

    Raises:
        Refused: The change isn't one that was taken back, or can't be done again.
    """
    return _replay_to(open_reader, redo_all, entry_id, EntryState.UNDONE, progress)


def _replay_to(
    open_reader: Callable[[], Reader],
    replay_all: ReplayAll,
    entry_id: int,
    state: EntryState,
    progress: Progress,
) -> Replayed:
    with open_reader() as reader:
        found = reader.history.lines([entry_id])
        steps = reader.history.steps(entry_id)
    if found and found[0].state is EntryState.DROPPED and found[0].is_erased:
        raise Refused("deleted_for_good")
    if not found or found[0].state is not state:
        raise Refused("nothing_to_undo" if state is EntryState.DONE else "nothing_to_redo")

    def goes_on(done: int) -> bool:
        try:
            progress.step(done, len(steps))
        except Cancelled:
            return False
        return True

    return Replayed(replay_all(steps, goes_on), len(steps))
