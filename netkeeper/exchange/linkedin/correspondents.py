"""Who of the people in the messages is the owner of the archive."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from netkeeper.exchange.linkedin.exchanges import Self

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.exchange.linkedin.exchanges import Message
    from netkeeper.exchange.linkedin.owner import Owner

_EVERYWHERE = 0.9  # share of the messages in which the owner takes part, as sender or recipient


def find_self(messages: Sequence[Message], owner: Owner | None) -> Self | None:
    """Return the owner's names and slugs in these messages; None when nobody is for certain.

    The owner that other files name is taken if they take part here; else whoever takes part in
    nearly every message, more often than anybody else.
    """
    if owner is not None and (me := _known(messages, owner)):
        return me
    if any(message.outgoing is not None for message in messages):
        return _by_direction(messages)
    # Before 2023 recipients have no slug: whoever only writes would seem to be everywhere.
    if any(message.recipients for message in messages):
        slug = _everywhere([_slugs_in(message) for message in messages])
        return _with_slug(messages, slug) if slug else None
    name = _everywhere([{message.sender, message.to} for message in messages])
    return _with_name(messages, name) if name else None


def _known(messages: Sequence[Message], owner: Owner) -> Self | None:
    if owner.slug and any(owner.slug in _slugs_in(message) for message in messages):
        me = _with_slug(messages, owner.slug)
        return Self({*me.names, owner.name}, me.slugs)
    name = owner.name.casefold()
    if name and any(name in {one.sender.casefold(), one.to.casefold()} for one in messages):
        return _with_name(messages, owner.name)
    return None


def _slugs_in(message: Message) -> set[str]:
    slugs = set(message.recipients)
    if message.sender_slug:
        slugs.add(message.sender_slug)
    return slugs


def _by_direction(messages: Sequence[Message]) -> Self:
    """Return the names on the owner's side of messages that say their direction."""
    names = {one.sender if one.outgoing else one.to for one in messages}
    return Self({name for name in names if ", " not in name}, set())


def _with_slug(messages: Sequence[Message], slug: str) -> Self:
    written = {one.sender for one in messages if one.sender_slug == slug}
    return Self(written | {one.to for one in messages if one.recipients == (slug,)}, {slug})


def _with_name(messages: Sequence[Message], name: str) -> Self:
    """Return the owner by name, with the slug that this name mostly writes from."""
    plain = name.casefold()
    slugs = Counter(
        one.sender_slug for one in messages if one.sender_slug and one.sender.casefold() == plain
    )
    return Self({name}, {slug for slug, _ in slugs.most_common(1)})


def _everywhere(parties: Sequence[set[str]]) -> str | None:
    """Return who is in nearly all the parties, and in more than anybody else."""
    counted = Counter(one for party in parties for one in party)
    if not counted:
        return None
    (first, most), *others = counted.most_common(2)
    alone = not others or others[0][1] < most
    return first if alone and most >= _EVERYWHERE * len(parties) else None
