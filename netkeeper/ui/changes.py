"""Whether what is shown is to be read anew after a change of the record."""

from __future__ import annotations


def bears(tables: object, on: frozenset[str]) -> bool:
    """Tell whether a change, as `Desk.changed` tells it, may have touched one of some tables."""
    return not isinstance(tables, frozenset) or not tables or not tables.isdisjoint(on)
