"""What a search can ask of each list: what its own rows hold first, then what goes with them.

Codes are as `holding.asked_code` tells them, "company" or "is.pending", and those of the sorts:
"sort.name".
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from netkeeper.domain.query.keywords import BY_CODE, KEYWORDS, Kind
from netkeeper.domain.query.saved import STATES_OF_ONE
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

SORTED_DOCUMENTS = ("name", "date", "last", "added")  # as `holding.found_in` puts them in order
_SORTED = {
    "people": ("name", "company", "position", "last", "date", "connected", "added"),
    "meetings": SORTED_DOCUMENTS,
    "requests": ("name", "company", "position", "date", "last", "added"),
}
_OWN = {
    "people": (
        *("name", "company", "position", "tag", "note", "email", "phone"),
        *("profile", "met", "last", "date", "connected", "added", "changed"),
        *("is.met", "is.connected", "is.known", "is.unknown", "is.contact", "is.introduced"),
        *("is.to_invite", "has"),
    ),
    "meetings": (
        *("name", "event", "place", "topic", "note", "met", "date", "added", "changed"),
        "has.note",
    ),
    "requests": (
        *("name", "company", "position", "note", "email", "sent", "received", "direction"),
        *("date", "added", "changed", "has.note", "has.email", "has.followup", "is.unknown"),
        *("is.pending", "is.accepted", "is.refused"),
        *(f"is.{each}" for each in STATES_OF_ONE),
    ),
}
_OTHER = {"received": "sent", "sent": "received"}


@frozen
class Scope:
    """What can be asked: `own` is offered first, `also` after it, anything else not at all."""

    own: frozenset[str]
    also: frozenset[str] = frozenset()

    def rank(self, code: str) -> int | None:
        """Return 0 for a keyword or a value of `own`, 1 for one of `also`; None for neither.

        A keyword is as near as the nearest of its values, and as another that it really asks.
        """
        keyword, dot, value = code.partition(".")
        of = BY_CODE.get(keyword)
        if of is not None and of.direction:
            return self.rank(f"direction.{of.direction}")
        if of is not None and of.of:
            return self.rank(f"{of.of}{dot}{value}")
        for rank, codes in enumerate((self.own, self.also)):
            if code in codes or any(each.startswith(f"{code}.") for each in codes):
                return rank
        return None


@cache
def scope_of(code: str) -> Scope:
    """Return what can be asked of a list: "people", "meetings", "requests", "received", "sent".

    Requests of one direction are asked neither for it nor for the days and states of the other.
    """
    kind = "requests" if code in _OTHER else code
    own = _codes((*_OWN[kind], *(f"sort.{each}" for each in _SORTED[kind])))
    never = _codes(("sort", "in"))
    if kind == "meetings":
        never |= {"is.unknown"}  # whoever was met is known
    if code in _OTHER:
        other = _OTHER[code]
        states = {f"is.{each}" for each, of in STATES_OF_ONE.items() if of == other}
        never |= {other, "direction.received", "direction.sent", *states}
        own -= never - _codes(("sort",))
    return Scope(own, _codes(each.code for each in KEYWORDS) - own - never)


def scope_of_documents(askable: Collection[str]) -> Scope:
    """Return the scope of things that no index holds, of which some codes can be asked."""
    return Scope(frozenset(askable) | {f"sort.{each}" for each in SORTED_DOCUMENTS})


def _codes(asked: Iterable[str]) -> frozenset[str]:
    """Return codes, where a keyword that has values stands for all of them."""
    valued = {
        each.code: [f"{each.code}.{value.code}" for value in each.values]
        for each in KEYWORDS
        if each.kind in {Kind.VALUE, Kind.SORT, Kind.PLACE}
    }
    return frozenset(code for each in asked for code in valued.get(each, (each,)))
