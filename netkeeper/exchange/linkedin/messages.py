"""messages.csv: which notes were accepted, and with whom the owner exchanges; no text is kept."""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, datetime
from enum import StrEnum
from operator import itemgetter
from typing import TYPE_CHECKING

from netkeeper.domain.invitations import Direction
from netkeeper.domain.values import frozen
from netkeeper.exchange.linkedin.correspondents import find_self
from netkeeper.exchange.linkedin.dates import Ambiguous, NotADate, read_day, read_moment
from netkeeper.exchange.linkedin.exchanges import Exchange, Leg, exchanges, opened_by_notes
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
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from netkeeper.exchange.linkedin.files import ArchiveFile, Progress
    from netkeeper.exchange.linkedin.invitations import NoteKey
    from netkeeper.exchange.linkedin.owner import Owner
    from netkeeper.exchange.linkedin.rows import Record

    # What tells one leg from another, as the file writes it, in the order of _ROUTE.
    Route = tuple[str, ...]

_ROUTE = ("conversation", "title", "from", "sender_url", "to", "recipient_urls", "direction")
_BEFORE = ("date", "content", "folder", "message_draft", "conversation_draft")
_ROUTE_FROM = slice(len(_BEFORE), None)
_LEG_BYTES = 700  # kept for a leg beside its texts; measured
_STAMP = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2} (?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9] UTC")
_AT, _DAY = slice(19), slice(10)  # of a stamp: without its zone, without its time
_SPONSORED = '<p class="spinmail'
_UNFILLED = "%FIRSTNAME%"  # a mass mailing that was not filled in
_NOBODY = {"LinkedIn Member", "Membre de LinkedIn", "Membre LinkedIn", ""}
_NO = {"", "No", "no", "NO"}
_KEPT = {"INBOX", "ARCHIVE", ""}  # folders that need no closer look


class LeftOut(StrEnum):
    """Why a sound message says nothing about two people."""

    DRAFT = "draft"
    SPAM = "spam"
    SPONSORED = "sponsored"
    NO_MEMBER = "no_member"  # a closed account: LinkedIn writes "LinkedIn Member"
    GROUP = "group"  # more than two people, or not two for certain


@frozen
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

    An owner who takes no part in the messages makes it somebody else's inbox: then it tells of
    notes only. Without an owner it is who takes part in every message, if that is one person.

    Raises:
        ArchiveRefused: When the file can't be opened, is too large, or has more conversations
            than an inbox can.
    """
    inbox = _Inbox(file, notes, progress)
    reading: Reading[Skipped] = Reading(file, inbox, repair=repair, progress=progress)
    skips = Skips()
    for skipped in reading:
        skips.add(skipped)
    problems = reading.problems
    legs, left_out = inbox.legs(), inbox.left_out
    me = find_self(legs, owner)
    found: list[Exchange] = []
    if me is not None:
        found, left_out[LeftOut.GROUP] = exchanges(legs, me)
    elif legs:
        problems = (*problems, Problem(Code.UNKNOWN_OWNER, file.name))
    return MessageFacts(
        tuple(found),
        {note: _instant(at) for note, at in opened_by_notes(legs).items()},
        inbox.messages,
        +left_out,
        tuple(skips.kept),
        skips.counts,
        reading.digest,
        problems,
    )


def _instant(at: str) -> datetime:
    return datetime.fromisoformat(at).replace(tzinfo=UTC)


class _Inbox:
    """Boils the messages down to legs as they pass; makes no rows."""

    def __init__(
        self, file: ArchiveFile, notes: Iterable[NoteKey], progress: Progress | None
    ) -> None:
        self.messages = 0
        self.left_out: Counter[LeftOut] = Counter()
        self._file = file
        self._texts: dict[tuple[str, str], set[str]] = {}
        for sender, recipient, text in notes:
            self._texts.setdefault((sender, recipient), set()).add(text)
        self._legs: dict[Route, Leg] = {}
        self._kept_bytes = 0
        self._same: dict[str, str] = {}  # names and addresses come in several legs
        self._days: set[str] = set()  # that are days of the calendar
        self._order = DateOrder(file, "date", progress)
        place = file.layout.place
        # One look for all of them takes half as long as one for each.
        self._read: Callable[[Record], Route] = itemgetter(*map(place, (*_BEFORE, *_ROUTE)))

    def legs(self) -> list[Leg]:
        """Return the legs between members."""
        return [leg for leg in self._legs.values() if not _is_nobody(leg)]

    def build(self, line: int, record: Record) -> Skipped | None:
        """Take in one message; return why it can't be, if so."""
        read = self._read(record)
        raw, content, folder, draft, draft_too = read[:5]
        at = raw[_AT]
        # As LinkedIn writes it, on a day that was met before: nearly always.
        if raw[_DAY] not in self._days or not _STAMP.fullmatch(raw):
            try:
                at = self._at(raw)
            except NotADate as error:
                code = Code.AMBIGUOUS_DATE if isinstance(error, Ambiguous) else Code.BAD_DATE
                return Skipped(line, code, {"found": shown(raw)})
        self.messages += 1
        if draft not in _NO or draft_too not in _NO:
            self.left_out[LeftOut.DRAFT] += 1
        elif folder not in _KEPT and folder.strip().upper() == "SPAM":
            self.left_out[LeftOut.SPAM] += 1
        elif content.startswith(_SPONSORED) or _UNFILLED in content:
            self.left_out[LeftOut.SPONSORED] += 1
        else:
            self._keep(read[_ROUTE_FROM], at, content)
        return None

    def _keep(self, route: Route, at: str, content: str) -> None:
        """Count a message in its leg, and see whether it is an invitation's note."""
        leg = self._legs.get(route)
        if leg is None:
            leg = self._new_leg(route)
        if leg.add(at) and self._texts:
            leg.opening = self._note_of(leg, content) or leg.opening

    def _at(self, raw: str) -> str:
        if _STAMP.fullmatch(raw):
            day = raw[_DAY]
            read_day(day)
            self._days.add(day)  # at most the 35,429 days of the years 2003 to 2099
            return raw[_AT]
        try:
            moment = read_moment(raw)
        except Ambiguous:
            moment = read_moment(raw, self._order())
        return moment.at.strftime("%Y-%m-%d %H:%M:%S")

    def _new_leg(self, route: Route) -> Leg:
        self._kept_bytes += _LEG_BYTES + 2 * sum(map(len, route))
        if self._kept_bytes > self._file.limits.inbox_bytes:
            raise ArchiveRefused(Code.TOO_MANY_CONVERSATIONS, name=self._file.name)
        same = self._same.setdefault
        route = tuple(map(same, route, route))
        conversation, title, sender, sender_url, to, to_urls, direction = route
        sender, to = clean(sender), clean(to)
        said = DIRECTIONS.get(direction.casefold())
        leg = Leg(
            # The tables of 2018 have no conversations: two people are one.
            conversation or "\n".join(sorted((sender, to))),
            same(sender, sender),
            slug_in(sender_url.strip()),
            same(to, to),
            _slugs_in(to_urls),
            None if said is None else said is Direction.SENT,
            bool(title.strip()),
        )
        self._legs[route] = leg
        return leg

    def _note_of(self, leg: Leg, content: str) -> NoteKey | None:
        texts = self._texts.get((leg.sender, leg.to))
        if texts is None:
            return None
        text = " ".join(content.split())
        return (leg.sender, leg.to, text) if text in texts else None

    def remarks(self) -> Sequence[Problem]:
        """Count the messages of closed accounts; there is nothing to say of the file."""
        nobody = sum(leg.count for leg in self._legs.values() if _is_nobody(leg))
        self.left_out[LeftOut.NO_MEMBER] = nobody
        return ()


def _slugs_in(urls: str) -> tuple[str, ...]:
    """Return the slugs of addresses joined by commas, which no slug holds."""
    if "," not in urls:
        slug = slug_in(urls.strip())
        return (slug,) if slug else ()
    return tuple(slug for url in urls.split(",") if (slug := slug_in(url.strip())))


def _is_nobody(leg: Leg) -> bool:
    return leg.sender in _NOBODY or leg.to in _NOBODY
