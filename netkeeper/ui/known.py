"""How a person and a way to meet look in every list, chip and card: circle, second line, icon."""

from __future__ import annotations

from netkeeper.domain.meetings import MeetingKind
from netkeeper.domain.people import Acquaintance
from netkeeper.ui.widgets.disc import Standing

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


def work_of(position: str, company: str, location: str = "") -> str:
    """Return what somebody does, where, on one line."""
    return " · ".join(filter(None, (position, company, location)))
