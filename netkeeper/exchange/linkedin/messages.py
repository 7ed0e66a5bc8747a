"""messages.csv: which notes were accepted, and with whom the owner exchanges; no text is kept."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.domain.invitations import Direction
from netkeeper.exchange.linkedin.correspondents import find_self
from netkeeper.exchange.linkedin.dates import Ambiguous, NotADate, read_day, read_moment
from netkeeper.exchange.linkedin.exchanges import Exchange, Message, Threads
from netkeeper.exchange.linkedin.invitations import DIRECTIONS
from netkeeper.exchange.linkedin.problems import (
    ArchiveRefused,
    Code,
    Problem,
    Skipped,
    Skips,
    shown,
)
from netkeeper.exchange.linkedin.rows import DateOrder, Reading, clean
from netkeeper.exchange.linkedin.slugs import slug_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from netkeeper.exchange.linkedin.files import ArchiveFile, Progress
    from netkeeper.exchange.linkedin.invitations import NoteKey
    from netkeeper.exchange.linkedin.owner import Owner
    from netkeeper.exchange.linkedin.rows import Record

LOOKED_AT = 500  # messages in which the owner is looked for before any is judged

_STAMP = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2} (?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9] UTC")
_AT = slice(19)  # of a stamp, without its zone
_DAY = slice(10)
_LONGEST_KEY, _LONGEST_NAME = 200, 500  # characters kept, so that memory is bounded
_SPONSORED = '<p class="spinmail'
_UNFILLED = "%FIRSTNAME%"  # a mass mailing that was not filled in
_NOBODY = {"linkedin member", "membre de linkedin", "membre linkedin", ""}
_YES = {"yes", "oui", "true"}


class LeftOut(StrEnum):
    """Why a sound message says nothing about two people."""

    DRAFT = "draft"
    SPAM = "spam"
    SPONSORED = "sponsored"
    NO_MEMBER = "no_member"  # a closed account: LinkedIn writes "LinkedIn Member"
    GROUP = "group"  # more than two people, or not two for certain


@dataclass(frozen=True, slots=True)
class MessageFacts:
    """What an inbox says, without a word of it.

    `accepted_notes` has the UTC instant at which an invitation's note opened a conversation: that
    invitation was accepted then. Of two invitations with the same note to the same person it is
    the last one sent before that instant.
    """

    exchanges: tuple[Exchange, ...]
    accepted_notes: Mapping[NoteKey, datetime]
    messages: int  # sound ones, left out or not
    left_out: Mapping[LeftOut, int]
    skipped: tuple[Skipped, ...]  # the first thousand
    skipped_counts: Mapping[Code, int]
    digest: str | None
    problems: tuple[Problem, ...]


def read(
    file: ArchiveFile,
    notes: Iterable[NoteKey] = (),
    owner: Owner | None = None,
    *,
    repair: bool = False,
    progress: Progress | None = None,
) -> MessageFacts:
    """Read the inbox for the notes that were accepted and for the exchanges between two people.

    Without an owner it is who takes part in every message, if that is one person.

    Raises:
        ArchiveRefused: When the file can't be opened, is too large, or has more conversations
            than an inbox can.
    """
    inbox = _Inbox(file, notes, owner, progress)
    reading: Reading[Skipped] = Reading(file, inbox, repair=repair, progress=progress)
    skips = Skips()
    for skipped in reading:
        skips.add(skipped)
    threads = inbox.settled()
    left_out = inbox.left_out
    if in_groups := threads.in_groups():
        left_out[LeftOut.GROUP] = in_groups
    return MessageFacts(
        tuple(threads.exchanges()),
        {note: _instant(at) for note, at in threads.opened_by_notes().items()},
        inbox.messages,
        left_out,
        tuple(skips.kept),
        skips.counts,
        reading.digest,
        reading.problems,
    )


def _instant(at: str) -> datetime:
    return datetime.fromisoformat(at).replace(tzinfo=UTC)


class _Inbox:
    """Boils the messages down as they pass; makes no rows."""

    def __init__(
        self,
        file: ArchiveFile,
        notes: Iterable[NoteKey],
        owner: Owner | None,
        progress: Progress | None,
    ) -> None:
        self.messages = 0
        self.left_out: Counter[LeftOut] = Counter()
        self._file, self._owner = file, owner
        self._texts: dict[tuple[str, str], set[str]] = {}
        for sender, recipient, text in notes:
            self._texts.setdefault((sender, recipient), set()).add(text)
        self._order = DateOrder(file, "date", progress)
        self._waiting: list[Message] = []
        self._threads: Threads | None = None
        self._unknown_owner = False
        place = file.layout.place
        self._sender, self._sender_url = place("from"), place("sender_url")
        self._to, self._to_urls = place("to"), place("recipient_urls")
        self._conversation, self._title = place("conversation"), place("title")
        self._date, self._content, self._folder = place("date"), place("content"), place("folder")
        self._drafts = place("message_draft"), place("conversation_draft")
        self._direction = place("direction")

    def build(self, line: int, record: Record) -> Skipped | None:
        """Take in one message; return why it can't be, if so."""
        raw = record[self._date].strip()
        try:
            at = self._at(raw)
        except NotADate as error:
            code = Code.AMBIGUOUS_DATE if isinstance(error, Ambiguous) else Code.BAD_DATE
            return Skipped(line, code, {"found": shown(raw)})
        self.messages += 1
        sender, to = clean(record[self._sender]), clean(record[self._to])
        reason = self._reason_to_leave(record, sender, to)
        if reason is not None:
            self.left_out[reason] += 1
            return None
        self._add(self._message(record, sender, to, at))
        return None

    def _at(self, raw: str) -> str:
        if _STAMP.fullmatch(raw):
            read_day(raw[_DAY])
            return raw[_AT]
        try:
            moment = read_moment(raw)
        except Ambiguous:
            moment = read_moment(raw, self._order())
        return moment.at.strftime("%Y-%m-%d %H:%M:%S")

    def _reason_to_leave(self, record: Record, sender: str, to: str) -> LeftOut | None:
        first, second = self._drafts
        if record[first].strip().casefold() in _YES or record[second].strip().casefold() in _YES:
            return LeftOut.DRAFT
        if record[self._folder].strip().casefold() == "spam":
            return LeftOut.SPAM
        content = record[self._content]
        if content.startswith(_SPONSORED) or _UNFILLED in content:
            return LeftOut.SPONSORED
        if sender.casefold() in _NOBODY or to.casefold() in _NOBODY:
            return LeftOut.NO_MEMBER
        return None

    def _message(self, record: Record, sender: str, to: str, at: str) -> Message:
        texts = self._texts.get((sender, to))
        note = None
        if texts is not None:
            text = " ".join(record[self._content].split())
            note = (sender, to, text) if text in texts else None
        direction = DIRECTIONS.get(record[self._direction].strip().casefold())
        # The tables of 2018 have no conversations: two people are one.
        conversation = record[self._conversation] or "\n".join(sorted((sender, to)))
        return Message(
            conversation[:_LONGEST_KEY],
            at,
            sender[:_LONGEST_NAME],
            slug_in(record[self._sender_url]),
            to[:_LONGEST_NAME],
            _slugs(record[self._to_urls]),
            None if direction is None else direction is Direction.SENT,
            bool(record[self._title].strip()),
            note,
        )

    def _add(self, message: Message) -> None:
        if self._threads is None:
            self._waiting.append(message)
            if len(self._waiting) >= LOOKED_AT:
                self.settled()
        else:
            self._keep(self._threads, message)

    def settled(self) -> Threads:
        """Return the conversations, after the owner was looked for in the messages that waited."""
        if self._threads is None:
            me = find_self(self._waiting, self._owner)
            self._unknown_owner = me is None and bool(self._waiting)
            self._threads = Threads(me, self._file.limits.conversations)
            for message in self._waiting:
                self._keep(self._threads, message)
            self._waiting = []
        return self._threads

    def _keep(self, threads: Threads, message: Message) -> None:
        if not threads.add(message):
            limit = self._file.limits.conversations
            raise ArchiveRefused(Code.TOO_MANY_CONVERSATIONS, name=self._file.name, limit=limit)

    def remarks(self) -> Sequence[Problem]:
        """Return that nobody could be told to be the owner, if so."""
        self.settled()
        if self._unknown_owner:
            return (Problem(Code.UNKNOWN_OWNER, self._file.name),)
        return ()


def _slugs(urls: str) -> tuple[str, ...]:
    """Return the slugs of addresses joined by commas; no slug holds one."""
    if not urls:
        return ()
    if "," not in urls:
        slug = slug_in(urls.strip())
        return (slug,) if slug else ()
    return tuple(slug for url in urls.split(",") if (slug := slug_in(url.strip())))
