"""Who wrote to whom, and when: conversations boiled down to days and counts, never to words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netkeeper.exchange.linkedin.invitations import NoteKey

_DAY = slice(10)  # of "2025-11-13 02:10:41"


class Message(NamedTuple):
    """One message without its text; a hundred thousand are made, hence a tuple."""

    conversation: str
    at: str  # "2025-11-13 02:10:41", UTC; instants compare as such texts do
    sender: str
    sender_slug: str | None
    to: str  # one name, or several joined by ", ", which names may hold too
    recipients: tuple[str, ...]  # slugs; empty when the file doesn't say
    outgoing: bool | None  # when the file says so itself, as in 2018
    titled: bool  # the conversation has a title, so it is a group's
    note: NoteKey | None  # the invitation's note that the text is


@dataclass(frozen=True, slots=True)
class Exchange:
    """What the messages between the owner and one person alone say; days are UTC."""

    name: str
    slug: str | None
    sent: int = 0
    received: int = 0
    first_sent_on: date | None = None
    last_sent_on: date | None = None
    first_received_on: date | None = None
    last_received_on: date | None = None

    @property
    def two_way(self) -> bool:
        """Tell whether each has written to the other."""
        return bool(self.sent and self.received)

    @property
    def first_on(self) -> date:
        """Return the day of the first message, whoever wrote it."""
        return min(day for day in (self.first_sent_on, self.first_received_on) if day)

    @property
    def last_on(self) -> date:
        """Return the day of the last message, whoever wrote it."""
        return max(day for day in (self.last_sent_on, self.last_received_on) if day)


class Span:
    """How many messages went one way, with the first and the last day."""

    __slots__ = ("count", "first", "last")

    def __init__(self) -> None:
        self.count, self.first, self.last = 0, "", ""

    def add(self, count: int, first: str, last: str) -> None:
        """Count messages of these days."""
        if not count:
            return
        self.first = min(self.first, first) if self.count else first
        self.last = max(self.last, last)
        self.count += count

    def days(self) -> tuple[date, date] | tuple[None, None]:
        """Return the first and the last day."""
        if not self.count:
            return None, None
        return date.fromisoformat(self.first), date.fromisoformat(self.last)


class Thread:
    """One conversation: its first message, and, while it has only two people, their days."""

    __slots__ = (
        "certain",
        "count",
        "earliest",
        "group",
        "names",
        "note",
        "received",
        "sent",
        "slug",
    )

    def __init__(self) -> None:
        self.earliest = "~"  # after every instant
        self.note: NoteKey | None = None
        self.group = False
        self.count = 0
        self.slug: str | None = None
        self.names: dict[str, bool] = {}  # of the other; whether it came with the slug
        self.certain = False  # the other is one person, not two names joined
        self.sent, self.received = Span(), Span()

    def begin(self, message: Message) -> None:
        """Keep the note if this message is the earliest so far."""
        self.count += 1
        if message.at < self.earliest:
            self.earliest, self.note = message.at, message.note
        elif message.at == self.earliest and message.note:
            self.note = message.note

    def see(self, name: str, slug: str | None, *, certain: bool) -> None:
        """Take in who the other one is; a second one makes it a group."""
        if slug and self.slug and slug != self.slug:
            self.group = True
            return
        self.slug = self.slug or slug
        self.names[name] = self.names.get(name, False) or slug is not None
        self.certain = self.certain or certain
        self.group = len(self.names) > _NAMES_OF_ONE

    def other(self) -> tuple[str, str | None] | None:
        """Return the other's name and slug, None when it isn't one person for certain."""
        if self.group or not self.names or not self.certain:
            return None
        with_slug = [name for name, had_slug in self.names.items() if had_slug]
        without = [name for name, had_slug in self.names.items() if not had_slug]
        if with_slug:
            return None if without else (with_slug[-1], self.slug)
        return (without[0], None) if len(without) == 1 else None


_NAMES_OF_ONE = 3  # a person who changed names; more are a group


class Self:
    """The owner as the messages name them: every name and slug."""

    def __init__(self, names: set[str], slugs: set[str]) -> None:
        self.names = {name.casefold() for name in names if name}
        self.slugs = slugs

    def is_name(self, name: str) -> bool:
        """Tell whether the name is the owner's."""
        return name.casefold() in self.names

    def sent(self, message: Message) -> bool:
        """Tell whether the owner wrote the message."""
        if message.outgoing is not None:
            return message.outgoing
        if message.sender_slug and self.slugs:
            return message.sender_slug in self.slugs
        return self.is_name(message.sender)

    def alone_received(self, message: Message) -> bool:
        """Tell whether the message went to the owner and to nobody else."""
        if len(message.recipients) > 1:
            return False
        if message.recipients and self.slugs:
            return message.recipients[0] in self.slugs
        if message.outgoing is not None and ", " not in message.to:
            return True
        return self.is_name(message.to)


class Threads:
    """All conversations of a file, boiled down."""

    def __init__(self, owner: Self | None, most: int) -> None:
        self._owner, self._most = owner, most
        self._threads: dict[str, Thread] = {}

    def add(self, message: Message) -> bool:
        """Take in one message; return False when there are more conversations than allowed."""
        thread = self._threads.get(message.conversation)
        if thread is None:
            if len(self._threads) >= self._most:
                return False
            thread = self._threads[message.conversation] = Thread()
        thread.begin(message)
        if self._owner is not None and not thread.group:
            self._place(thread, message, self._owner)
        return True

    def _place(self, thread: Thread, message: Message, owner: Self) -> None:
        day = message.at[_DAY]
        if message.titled or len(message.recipients) > 1:
            thread.group = True
        elif owner.sent(message):
            slug = message.recipients[0] if message.recipients else None
            # Two names, or one with "…, ing."? The other's own messages tell, if there are any.
            thread.see(message.to, slug, certain=slug is not None or ", " not in message.to)
            thread.sent.add(1, day, day)
        elif owner.alone_received(message):
            thread.see(message.sender, message.sender_slug, certain=True)
            thread.received.add(1, day, day)
        else:
            thread.group = True

    def opened_by_notes(self) -> dict[NoteKey, str]:
        """Return the notes that open a conversation, with the instant, the first if several."""
        found: dict[NoteKey, str] = {}
        for thread in self._threads.values():
            if thread.note:
                found[thread.note] = min(thread.earliest, found.get(thread.note, "~"))
        return found

    def in_groups(self) -> int:
        """Return how many messages were not between two people for certain."""
        return sum(thread.count for thread in self._threads.values() if thread.other() is None)

    def exchanges(self) -> Iterator[Exchange]:
        """Yield one exchange a person, over all their conversations with the owner."""
        people: dict[str, tuple[str, str | None, Span, Span]] = {}
        for thread in self._threads.values():
            other = thread.other()
            if other is None:
                continue
            name, slug = other
            key = slug or f"\n{name.casefold()}"  # a slug holds no line feed
            _, _, sent, received = people.setdefault(key, (name, slug, Span(), Span()))
            sent.add(thread.sent.count, thread.sent.first, thread.sent.last)
            received.add(thread.received.count, thread.received.first, thread.received.last)
        for name, slug, sent, received in people.values():
            yield Exchange(name, slug, sent.count, received.count, *sent.days(), *received.days())
