"""How a person looks in every list, chip and card: the circle, and the second line."""

from __future__ import annotations

from netkeeper.domain.people import Acquaintance
from netkeeper.ui.widgets.disc import Standing

_SHAPES = {
    Acquaintance.MET: Standing.FILLED,
    Acquaintance.CONTACT: Standing.RING,
    Acquaintance.INTRODUCED: Standing.DASHED,
    Acquaintance.NONE: Standing.DASHED,
}


def shape_of(acquaintance: Acquaintance) -> Standing:
    """Return the circle that says how somebody is known."""
    return _SHAPES[acquaintance]


def work_of(position: str, company: str, location: str = "") -> str:
    """Return what somebody does, where, on one line."""
    return " · ".join(filter(None, (position, company, location)))
