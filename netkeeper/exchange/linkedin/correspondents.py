"""Who of the people in the messages is the owner of the archive."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from netkeeper.exchange.linkedin.exchanges import Self

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from netkeeper.exchange.linkedin.exchanges import Leg
    from netkeeper.exchange.linkedin.owner import Owner

_EVERYWHERE = 0.9  # share of the messages in which the owner takes part, as sender or recipient


def find_self(legs: Sequence[Leg], owner: Owner | None) -> Self | None:
    """Return the owner's names and slugs in these messages; None when nobody is for certain.

    An owner that other files name must take part here, or this is somebody else's inbox. Without
    one it is whoever takes part in nearly every message, more often than anybody else.
    """
    if any(leg.outgoing is not None for leg in legs):
        return _by_direction(legs)
    if owner is not None:
        return _known(legs, owner)
    # Before 2023 recipients have no slug: whoever only writes would seem to be everywhere.
    if any(leg.recipients for leg in legs):
        slug = _everywhere((_slugs_in(leg), leg.count) for leg in legs)
        return _with_slug(legs, slug) if slug else None
    name = _everywhere(({leg.sender, leg.to, *leg.to.split(", ")}, leg.count) for leg in legs)
    return _with_name(legs, name) if name else None


def _known(legs: Sequence[Leg], owner: Owner) -> Self | None:
    if owner.slug and any(owner.slug in _slugs_in(leg) for leg in legs):
        return _with_slug(legs, owner.slug, owner.name)
    name = owner.name.casefold()
    if name and any(name in {leg.sender.casefold(), leg.to.casefold()} for leg in legs):
        return _with_name(legs, owner.name)
    return None


def _slugs_in(leg: Leg) -> set[str]:
    slugs = set(leg.recipients)
    if leg.sender_slug:
        slugs.add(leg.sender_slug)
    return slugs


def _by_direction(legs: Sequence[Leg]) -> Self:
    """Return the names on the owner's side of messages that say their direction."""
    names = {leg.sender if leg.outgoing else leg.to for leg in legs}
    return Self((name for name in names if ", " not in name), ())


def _with_slug(legs: Sequence[Leg], slug: str, *names: str) -> Self:
    written = {leg.sender for leg in legs if leg.sender_slug == slug}
    received = {leg.to for leg in legs if leg.recipients == (slug,)}
    return Self(written | received | set(names), (slug,))


def _with_name(legs: Sequence[Leg], name: str) -> Self:
    """Return the owner by name, with the slug that this name mostly writes from."""
    plain = name.casefold()
    slugs: Counter[str] = Counter()
    for leg in legs:
        if leg.sender_slug and leg.sender.casefold() == plain:
            slugs[leg.sender_slug] += leg.count
    return Self((name,), (slug for slug, _ in slugs.most_common(1)))


def _everywhere(parties: Iterable[tuple[set[str], int]]) -> str | None:
    """Return who takes part in nearly all the messages, and in more than anybody else."""
    counted: Counter[str] = Counter()
    messages = 0
    for party, count in parties:
        messages += count
        for one in party:
            counted[one] += count
    (first, most), *others = counted.most_common(2) or [("", 0)]
    alone = not others or others[0][1] < most
    return first if first and alone and most >= _EVERYWHERE * messages else None
