"""Backs the record up when it is due, when asked, and before something big; restores it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.backups import OF_THE_RECORD, Kept, Why, is_due, superfluous
from netkeeper.domain.faults import Fault
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from netkeeper.domain.settings import Settings
    from netkeeper.services.ports.record import Backups


@frozen
class Made:
    """What was backed up: the file, None where there was no need; and what the user is to know.

    `problem` is why the chosen folder takes no backup, which then lies beside the record.
    """

    path: Path | None
    removed: int = 0
    problem: Fault | None = None


def kept(settings: Settings) -> Kept:
    """Return how many backups are kept."""
    return Kept(
        settings.backup_days, settings.backup_weeks, settings.backup_months, settings.backup_before
    )


def back_up(backups: Backups, why: Why, settings: Settings, now: datetime) -> Made:
    """Back the record up, and remove the backups that need not be kept any more.

    Raises:
        Fault: The record is damaged, or no folder takes a backup. Nothing was removed.
    """
    path, problem = backups.make_somewhere(why)
    removed = 0
    if path is not None:
        found = superfluous(backups.held(), kept(settings), now.astimezone())
        # A second that began meanwhile has what was just made run ahead of the clock.
        removed = backups.remove(each for each in found if each.name != path.name)
    return Made(path, removed, problem)


def is_wanted(backups: Backups, settings: Settings, now: datetime) -> bool:
    """Tell whether the day's backup is to be made: the user wants one, and there is none."""
    return settings.backup_daily and is_due(backups.held(), now.astimezone())


def back_up_if_due(backups: Backups, settings: Settings, now: datetime) -> Made:
    """Make the day's backup, unless there is one or the user wants none."""
    if not is_wanted(backups, settings, now):
        return Made(None)
    return back_up(backups, Why.DAILY, settings, now)


def back_up_before(backups: Backups, why: Why, settings: Settings, now: datetime) -> Made:
    """Back the record up before something that undo can take back too.

    Where that can't be done, it is told, and what was to be done goes on; not with a damaged
    record.
    """
    try:
        return back_up(backups, why, settings, now)
    except Fault as fault:
        if fault.code in OF_THE_RECORD:
            raise
        return Made(None, problem=fault)
