"""Deletes things for good, of the trash or not, once the user knows what goes and what stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.backups import Why
from netkeeper.domain.faults import Fault
from netkeeper.domain.values import frozen
from netkeeper.services.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from netkeeper.domain.backups import Backup
    from netkeeper.domain.erasing import Erased, Going
    from netkeeper.services.ports.reading import Reader
    from netkeeper.services.ports.record import Backups, Erase


@frozen
class Foreseen:
    """What deleting for good would take away, and the backups that would still hold it."""

    going: Going
    backups: tuple[Backup, ...]


@frozen
class Done:
    """What came of it; `problem` is why the backups that hold it were left."""

    erased: Erased
    removed: int = 0
    left: int = 0
    problem: Fault | None = None


def foresee(
    open_reader: Callable[[], Reader],
    backups: Backups,
    ids: Sequence[int],
    *,
    living: bool = False,
) -> Foreseen:
    """Return what goes with some things of the trash, and which backups hold any of them.

    With `living`, what isn't in the trash goes too.

    Raises:
        Refused: None of them is in the trash.
    """
    with open_reader() as reader:
        going = reader.trash.going(ids, living=living)
    if not going.rows:
        raise Refused("not_in_trash")
    return Foreseen(going, tuple(backups.holding(going.rows)))


def erase(
    erase_rows: Erase,
    backups: Backups,
    ids: Sequence[int],
    holding: Sequence[Backup] = (),
    *,
    living: bool = False,
) -> Done:
    """Delete things of the trash for good, and then the given backups that hold them.

    With `living`, what isn't in the trash goes too: as one change, without a way through the trash.
    Backups are only removed once the record as it then is was backed up: never the last one.

    Raises:
        Refused: None of them is in the trash.
    """
    erased = erase_rows(ids, living=living)
    if not erased.count:
        raise Refused("not_in_trash")
    if not holding:
        return Done(erased)
    try:
        backups.make(Why.DAILY)
    except Fault as fault:
        return Done(erased, left=len(holding), problem=fault)
    removed = backups.remove(holding)
    return Done(erased, removed, len(holding) - removed)
