"""How a person and a way to meet look in every list, chip and card: circle, second line, icon."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from netkeeper.domain.meetings import MeetingKind
from netkeeper.domain.people import Acquaintance
from netkeeper.ui.look.discs import Standing

if TYPE_CHECKING:
    from netkeeper.domain.evidence import Judgement
    from netkeeper.domain.lines import InvitationLine

_SHAPES = {
    Acquaintance.MET: Standing.FILLED,
    Acquaintance.CONTACT: Standing.RING,
    Acquaintance.INTRODUCED: Standing.DASHED,
    Acquaintance.NONE: Standing.DASHED,
}
KIND_ICONS = {
    MeetingKind.IN_PERSON: "users-round",
    MeetingKind.VIDEO: "video",
    MeetingKind.PHONE: "phone",
    MeetingKind.CORRESPONDENCE: "mail",
}


def shape_of(acquaintance: Acquaintance) -> Standing:
    """Return the circle that says how somebody is known."""
    return _SHAPES[acquaintance]


def shape_in(judged: Judgement[Any] | None, line: InvitationLine) -> Standing:
    """Return the circle of who asks: of whom the judgement found, before the request says who."""
    found = judged.person if judged is not None else None
    return shape_of(line.acquaintance if found is None else found.acquaintance)


def work_of(position: str, company: str, location: str = "") -> str:
    """Return what somebody does, where, on one line."""
    return " · ".join(filter(None, (position, company, location)))
