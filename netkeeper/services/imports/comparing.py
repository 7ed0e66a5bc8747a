"""Compares the newest archive with the one before it: what became of the requests sent."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple, Protocol

from netkeeper.domain.invitations import Direction, State, StateCertainty
from netkeeper.domain.requests.acceptance import ARCHIVE_WINDOW_DAYS
from netkeeper.services.imports.report import Compared, Comparison

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from netkeeper.domain.archives import Said
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


class _Request(Protocol):
    """A request as the record holds it, or will."""

    @property
    def id(self) -> int: ...
    @property
    def direction(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def on(self) -> date: ...
    @property
    def state(self) -> str: ...
    @property
    def certainty(self) -> str: ...
    @property
    def trashed(self) -> int: ...


def sent_of(said: Iterable[Said], with_id: Callable[[int], _Request]) -> Iterator[SentRequest]:
    """Give what archives say of the requests that were sent, without those in the trash."""
    for each in said:
        one = with_id(each.invitation_id)
        if one.direction == Direction.SENT and not one.trashed:
            yield SentRequest(
                each.archive_id,
                one.id,
                one.name,
                one.on,
                one.state,
                one.certainty,
                each.accepted_by,
            )


def compare(
    now: ShelvedArchive, before: ShelvedArchive, said: Iterable[SentRequest], today: date
) -> Comparison:
    """Return what became of the requests that were pending in the archive before."""
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
