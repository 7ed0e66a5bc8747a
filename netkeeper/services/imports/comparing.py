"""Compares the newest archive with the one before it: what became of the requests sent."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from netkeeper.domain.invitations import State, StateCertainty
from netkeeper.domain.requests.acceptance import ARCHIVE_WINDOW_DAYS
from netkeeper.services.imports.report import Compared, Comparison

if TYPE_CHECKING:
    from netkeeper.domain.archives import Waited
    from netkeeper.services.imports.archives import DatedArchive
    from netkeeper.services.ports.reading import ReadArchives


def compare(now: DatedArchive, before: DatedArchive, read: ReadArchives, today: date) -> Comparison:
    """Return what became of the requests that were pending in the archive before."""
    made_on = date.fromisoformat(now.made_on) if now.made_on else today
    found: dict[str, list[Compared]] = {"accepted": [], "vanished": [], "still_pending": []}
    for one in read.waited(before.id, now.id):
        fate = _fate(one, made_on)
        if fate is not None:
            found[fate].append(Compared(one.invitation_id, one.name, one.on))
    since = date.fromisoformat(before.made_on) if before.made_on else None
    return Comparison(
        since, tuple(found["accepted"]), tuple(found["vanished"]), tuple(found["still_pending"])
    )


def _fate(one: Waited, made_on: date) -> str | None:
    """Return what became of a request; None if the user told it, or it grew too old to be there."""
    if one.state == State.ACCEPTED:
        deduced = one.certainty == StateCertainty.DEDUCED
        shown = one.accepted_by is not None if one.is_there else deduced
        return "accepted" if shown else None
    if one.state != State.PENDING:
        return None
    if one.is_there:
        return "still_pending"
    young = (made_on - one.on).days < ARCHIVE_WINDOW_DAYS
    return "vanished" if young else None
