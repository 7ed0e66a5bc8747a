"""Who wrote to whom, and when: conversations boiled down to days and counts, never to words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence, Set

    from netkeeper.exchange.linkedin.invitations import NoteKey

AFTER_ALL = "~"  # compares after every instant's text
_DAY = slice(10)  # of "2025-11-13 02:10:41 UTC"
_day_of = lru_cache(maxsize=8_192)(date.fromisoformat)  # ten years have 3,653, each held once


class Exchange(NamedTuple):
    """What the messages between the owner and one person alone say; days are UTC."""

    name: str
    slug: str | None
    two_way: bool  # each has written to the other
    first_on: date  # the day of the first message, whoever wrote it
    last_on: date


@dataclass(slots=True)
class Leg:
    """The messages of one conversation that one person wrote to the same others.

    Instants are texts, "2025-11-13 02:10:41 UTC", and compare as such.
    """

    conversation: str
    sender: str
    sender_slug: str | None
    to: str  # one name, or several joined by ", ", which a name may hold too
    recipients: tuple[str, ...]  # slugs; empty when the file doesn't say
    outgoing: bool | None = None  # when the file says so itself, as in 2018
    titled: bool = False  # only groups have a title
    count: int = 0
    first: str = AFTER_ALL
    last: str = ""
    notes: Set[str] = frozenset()  # texts of the sender's invitations to them
    opening: NoteKey | None = None  # the invitation's note that the first message is

    def add(self, at: str) -> bool:
        """Count a message; return True when none before it in the file was earlier."""
        self.count += 1
        if at < self.first:
            self.first, self.opening = at, None
            self.last = self.last or at
            return True
        self.last = max(self.last, at)
        return at == self.first


class Self:
    """The owner as the messages name them: every name and slug."""

    def __init__(self, names: Iterable[str], slugs: Iterable[str]) -> None:
        self._names = {name.casefold() for name in names if name}
        self._slugs = set(slugs)

    def wrote(self, leg: Leg) -> bool:
        """Tell whether the owner wrote the messages."""
        if leg.outgoing is not None:
            return leg.outgoing
        if leg.sender_slug and self._slugs:
            return leg.sender_slug in self._slugs
        return leg.sender.casefold() in self._names

    def got_alone(self, leg: Leg) -> bool:
        """Tell whether the messages went to the owner and to nobody else."""
        if leg.recipients and self._slugs:
            return leg.recipients[0] in self._slugs
        if leg.outgoing is not None and ", " not in leg.to:
            return True
        return leg.to.casefold() in self._names


class _Other:
    """Who is on the other side of one conversation, as its legs show it one after the other."""

    def __init__(self) -> None:
        self.sent: list[Leg] = []
        self.received: list[Leg] = []
        self._slugs: set[str] = set()
        self._names: dict[str, bool] = {}  # whether it came with the slug
        self._certain = False  # one person, not two names joined

    def add(self, leg: Leg, me: Self) -> bool:
        """Take in a leg; return False when it was not between two people."""
        if leg.titled or len(leg.recipients) > 1:
            return False
        if me.wrote(leg):
            slug = leg.recipients[0] if leg.recipients else None
            # Two names, or one with "…, ing."? The other's own messages tell, if there are any.
            self._see(leg.to, slug, certain=slug is not None or ", " not in leg.to)
            self.sent.append(leg)
            return True
        self._see(leg.sender, leg.sender_slug, certain=True)
        self.received.append(leg)
        return me.got_alone(leg)

    def _see(self, name: str, slug: str | None, *, certain: bool) -> None:
        if slug:
            self._slugs.add(slug)
        self._names[name] = self._names.get(name, False) or slug is not None
        self._certain = self._certain or certain

    def identity(self) -> tuple[str, str | None] | None:
        """Return the name and the slug, None when it isn't one person for certain."""
        if not self._certain or len(self._slugs) > 1:
            return None
        if self._slugs:
            one = all(self._names.values())
            return (list(self._names)[-1], next(iter(self._slugs))) if one else None
        return (next(iter(self._names)), None) if len(self._names) == 1 else None


def by_conversation(legs: Iterable[Leg]) -> Iterator[list[Leg]]:
    """Yield the legs of each conversation."""
    conversations: dict[str, list[Leg]] = {}
    for leg in legs:
        conversations.setdefault(leg.conversation, []).append(leg)
    yield from conversations.values()


def opened_by_notes(legs: Sequence[Leg]) -> dict[NoteKey, str]:
    """Return the notes that open a conversation, with the instant: the first if several do."""
    found: dict[NoteKey, str] = {}
    noted = {leg.conversation for leg in legs if leg.opening}
    for conversation in by_conversation(leg for leg in legs if leg.conversation in noted):
        opens = min(leg.first for leg in conversation)
        for leg in conversation:
            if leg.opening and leg.first == opens:
                found[leg.opening] = min(opens, found.get(leg.opening, AFTER_ALL))
    return found


def exchanges(legs: Iterable[Leg], me: Self) -> list[Exchange]:
    """Return one exchange a person; conversations not between two for certain tell of none."""
    people: dict[str, tuple[str, str | None, list[Leg], list[Leg]]] = {}
    for conversation in by_conversation(legs):
        other = _Other()
        alone = all(other.add(leg, me) for leg in conversation)
        identity = other.identity() if alone else None
        if identity is None:
            continue
        name, slug = identity
        key = slug or f"\n{name.casefold()}"  # a slug holds no line feed
        _, _, sent, received = people.setdefault(key, (name, slug, [], []))
        sent += other.sent
        received += other.received
    return [_exchange(*person) for person in people.values()]


def _exchange(name: str, slug: str | None, sent: list[Leg], received: list[Leg]) -> Exchange:
    legs = sent + received
    first, last = min([leg.first for leg in legs]), max([leg.last for leg in legs])
    return Exchange(name, slug, bool(sent and received), _day_of(first[_DAY]), _day_of(last[_DAY]))
