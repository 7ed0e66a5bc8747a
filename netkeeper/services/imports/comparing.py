"""Compares the newest archive with the one before it: what became of the requests sent."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from netkeeper.domain.acceptance import ARCHIVE_WINDOW_DAYS
from netkeeper.domain.invitations import State, StateCertainty
from netkeeper.services.imports.report import Compared, Comparison

if TYPE_CHECKING:
    from collections.abc import Iterable

    from netkeeper.services.imports.shelf import ShelvedArchive


class SentRequest(NamedTuple):
    """What the comparison needs of a request that was sent and of one archive that names it."""

    archive_id: int
    invitation_id: int
    name: str
    on: date
    state: str
    certainty: str
    accepted_by: str | None


def compare(
    now: ShelvedArchive, before: ShelvedArchive, said: Iterable[SentRequest], today: date
) -> Comparison:
    """Return what became of the requests that were pending in the archive before.

    `said` has those that were sent, without those in the trash.
    """
    pending: list[SentRequest] = []
    present: dict[int, str | None] = {}  # how the newer one shows each accepted
    for one in said:
        if one.archive_id == now.id:
            present[one.invitation_id] = present.get(one.invitation_id) or one.accepted_by
        elif one.archive_id == before.id and one.accepted_by is None:
            pending.append(one)
    made_on = date.fromisoformat(now.made_on) if now.made_on else today
    found: dict[str, list[Compared]] = {"accepted": [], "vanished": [], "still_pending": []}
    for one in pending:
        fate = _fate(one, present, made_on)
        if fate is not None:
            found[fate].append(Compared(one.invitation_id, one.name, one.on))
    since = date.fromisoformat(before.made_on) if before.made_on else None
    return Comparison(
        since, tuple(found["accepted"]), tuple(found["vanished"]), tuple(found["still_pending"])
    )


def _fate(one: SentRequest, present: dict[int, str | None], made_on: date) -> str | None:
    """Return what became of a request; None if the user told it, or it grew too old to be there."""
    is_there = one.invitation_id in present
    if one.state == State.ACCEPTED:
        shown = present[one.invitation_id] if is_there else one.certainty == StateCertainty.DEDUCED
        return "accepted" if shown else None
    if one.state != State.PENDING:
        return None
    if is_there:
        return "still_pending"
    young = (made_on - one.on).days < ARCHIVE_WINDOW_DAYS
    return "vanished" if young else None
