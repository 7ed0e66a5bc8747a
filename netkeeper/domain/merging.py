"""Makes one person of two: what both say side by side, and what is left of it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.domain.folding import label_key
from netkeeper.domain.naming.names import name_key, name_tokens
from netkeeper.domain.people import TYPED, Person
from netkeeper.domain.profiles import email_key, phone_key
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping
    from datetime import date

    Value = str | tuple[str, ...] | date | None


class Side(StrEnum):
    """Whose value is taken: that of the person who stays, of the other one, or both."""

    KEPT = "kept"
    OTHER = "other"
    BOTH = "both"


_ONE = (Side.KEPT, Side.OTHER)
_ANY = (Side.KEPT, Side.OTHER, Side.BOTH)
# Fields in the order they are shown. A name that isn't taken is kept as another name, a profile
# as a former one; of the others nothing is left of what isn't taken.
_SINGLE = ("name", "company", "position", "location", "slug", "connected_on")
_ANSWERS = ("reference", "introduction")
_NOTES = ("note", "linkedin_note")
LOST = ("company", "position", "location", "connected_on", *_ANSWERS)
_COLUMNS = {"name": ("given_name", "family_name", "display_name")}


@frozen
class MergeField:
    """One field of two people: both values, which may be taken, and which is taken unasked."""

    name: str
    kept: Value
    other: Value
    offered: tuple[Side, ...]
    taken: Side

    @property
    def is_open(self) -> bool:
        """Tell whether there is something to choose: both say something, and not the same."""
        return len(self.offered) > 1


_KEYS: dict[str, Callable[[str], str]] = {
    "emails": email_key,
    "phones": phone_key,
    "tags": label_key,
}


def fields(kept: Person, other: Person) -> tuple[MergeField, ...]:
    """Return every field that one of two people fills, with what is taken unless chosen."""
    found = [_field(name, kept, other) for name in _SINGLE]
    found += [_list_field(name, kept, other) for name in _KEYS]
    found += [_field(name, kept, other) for name in _ANSWERS]
    found += [_field(name, kept, other, _ANY, Side.BOTH) for name in _NOTES]
    return tuple(each for each in found if each.kept or each.other)


def _value(name: str, person: Person) -> Value:
    value: Value = getattr(person, "display_name" if name == "name" else name)
    return value


def _field(
    name: str,
    kept: Person,
    other: Person,
    offered: tuple[Side, ...] = _ONE,
    taken: Side | None = None,
) -> MergeField:
    mine, theirs = _value(name, kept), _value(name, other)
    if mine == theirs or not theirs:
        return MergeField(name, mine, theirs, (Side.KEPT,), Side.KEPT)
    if not mine:
        return MergeField(name, mine, theirs, (Side.OTHER,), Side.OTHER)
    return MergeField(name, mine, theirs, offered, taken or _likelier(name, kept, other))


def _list_field(name: str, kept: Person, other: Person) -> MergeField:
    mine, theirs = getattr(kept, name), getattr(other, name)
    key = _KEYS[name]
    if {key(each) for each in theirs} <= {key(each) for each in mine}:
        return MergeField(name, mine, theirs, (Side.KEPT,), Side.KEPT)
    if not mine:
        return MergeField(name, mine, theirs, (Side.OTHER,), Side.OTHER)
    return MergeField(name, mine, theirs, _ANY, Side.BOTH)


def _likelier(name: str, kept: Person, other: Person) -> Side:
    """Return whose value is likelier to be today's."""
    profile = profile_side(kept, other)
    if name == "name":
        mine, theirs = _fullness(kept), _fullness(other)
        if mine != theirs:
            return Side.KEPT if mine > theirs else Side.OTHER
    if name in _ANSWERS:
        return Side.KEPT
    return profile or Side.KEPT


def _fullness(person: Person) -> tuple[int, int]:
    """Return how much a name tells: words rather than initials, and how many of them."""
    words = name_tokens(person.display_name)
    return -sum(len(each) == 1 for each in words), len(words)


def profile_side(kept: Person, other: Person) -> Side | None:
    """Return whose profile LinkedIn tells the latest of; None where neither has one."""
    sides = {Side.KEPT: kept, Side.OTHER: other}
    having = [side for side, person in sides.items() if person.slug]
    connected = [side for side in having if sides[side].connected_on]
    if len(connected) == len(sides):
        later = (other.connected_on or kept.connected_on) > kept.connected_on  # type: ignore[operator]  # both are days here
        return Side.OTHER if later else Side.KEPT
    return next(iter(connected or having), None)


def are_two_profiles(kept: Person, other: Person) -> bool:
    """Tell whether LinkedIn knows both as connections of the user: likely two people."""
    apart = bool(kept.slug and other.slug) and kept.slug != other.slug
    return apart and bool(kept.connected_on and other.connected_on)


def taken(found: Iterable[MergeField], chosen: Mapping[str, Side]) -> dict[str, Side]:
    """Return whose value each field takes: as chosen where that is offered, else as unasked."""
    return {
        each.name: chosen[each.name] if chosen.get(each.name) in each.offered else each.taken
        for each in found
    }


def merged(kept: Person, other: Person, chosen: Mapping[str, Side]) -> Person:
    """Return the one person; `former_slugs` has every profile that isn't the person's own."""
    sides = taken(fields(kept, other), chosen)

    def of(name: str) -> Person:
        return other if sides.get(name) is Side.OTHER else kept

    name = of("name")
    values: dict[str, object] = {
        each: getattr(of(each), each) for each in (*_SINGLE[1:], *_ANSWERS)
    }
    for each in _KEYS:
        values[each] = _listed(each, kept, other, sides.get(each))
    for each in _NOTES:
        both = sides.get(each) is Side.BOTH
        values[each] = joined(kept, other, each) if both else getattr(of(each), each)
    slugs = (kept.slug, other.slug, *kept.former_slugs, *other.former_slugs)
    former = dict.fromkeys(each for each in slugs if each and each != values["slug"])
    return kept._replace(
        given_name=name.given_name,
        family_name=name.family_name,
        display_name=name.display_name,
        in_contact=kept.in_contact or other.in_contact,
        first_message_on=_outer(min, kept.first_message_on, other.first_message_on),
        last_message_on=_outer(max, kept.last_message_on, other.last_message_on),
        other_names=_other_names(name, kept, other),
        former_slugs=tuple(former),
        **values,  # type: ignore[arg-type]  # each is of the field it was taken from
    )


def _listed(name: str, kept: Person, other: Person, side: Side | None) -> tuple[str, ...]:
    mine: tuple[str, ...] = getattr(kept, name)
    theirs: tuple[str, ...] = getattr(other, name)
    if side is not Side.BOTH:
        return theirs if side is Side.OTHER else mine
    held = {_KEYS[name](each) for each in mine}
    return (*mine, *(each for each in theirs if _KEYS[name](each) not in held))


def joined(kept: Person, other: Person, name: str) -> str:
    """Return two notes as one; one that the other holds already isn't said twice."""
    mine, theirs = str(getattr(kept, name)), str(getattr(other, name))
    if theirs in mine:
        return mine
    return theirs if mine in theirs else f"{mine}\n\n{theirs}"


def _other_names(name: Person, kept: Person, other: Person) -> tuple[str, ...]:
    """Return every name that isn't only the person's own written differently, each once."""
    own = name_key(name.display_name)
    names = (kept.display_name, other.display_name, *kept.other_names, *other.other_names)
    found: dict[str, str] = {}
    for each in names:
        found.setdefault(name_key(each), each)
    # What the user keeps as another name stays one, however it is written.
    typed = [each for each in (*kept.other_names, *other.other_names) if name_key(each) == own]
    return tuple(dict.fromkeys([*(each for key, each in found.items() if key != own), *typed]))


def _outer(
    choose: Callable[[Iterable[date]], date], one: date | None, other: date | None
) -> date | None:
    days = [each for each in (one, other) if each]
    return choose(days) if days else None


def typed_after(
    kept: tuple[Person, Collection[str]],
    other: tuple[Person, Collection[str]],
    chosen: Mapping[str, Side],
) -> list[str]:
    """Return which columns the user typed of the one person: archives don't overwrite them.

    Each person comes with the columns typed of them. A value taken against what the profile's own
    side says was chosen by the user, too.
    """
    found = fields(kept[0], other[0])
    sides = taken(found, chosen)
    profile = sides.get("slug") or profile_side(kept[0], other[0])
    typed: list[str] = []
    for each in found:
        side = sides[each.name]
        both = {Side.KEPT: kept[1], Side.OTHER: other[1]}
        sources = both.values() if each.kept == each.other or side is Side.BOTH else [both[side]]
        against = each.is_open and each.name != "slug" and profile not in (side, None)
        typed += [
            column
            for column in _COLUMNS.get(each.name, (each.name,))
            if column in TYPED and (against or any(column in source for source in sources))
        ]
    return typed


@frozen
class Moved:
    """How much of the other person's goes to the one who stays, without what is in the trash.

    `shared` are meetings that both were at.
    """

    meetings: int = 0
    shared: int = 0
    requests: int = 0
    introductions: int = 0
    follow_ups: int = 0
    consents: int = 0
