"""An inbox boiled down to who wrote to whom and when, as its messages pass by."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from operator import itemgetter
from typing import TYPE_CHECKING

from netkeeper.domain.invitations import Direction
from netkeeper.exchange.linkedin.dates import NotADate, read_day
from netkeeper.exchange.linkedin.exchanges import Leg
from netkeeper.exchange.linkedin.invitations import DIRECTIONS
from netkeeper.exchange.linkedin.problems import ArchiveRefused, Code
from netkeeper.exchange.linkedin.rows import DateOrder, undated
from netkeeper.exchange.linkedin.slugs import slug_in
from netkeeper.exchange.linkedin.texts import NOBODY, clean, unescaped

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from netkeeper.exchange.linkedin.files import ArchiveFile, Progress
    from netkeeper.exchange.linkedin.invitations import NoteKey
    from netkeeper.exchange.linkedin.problems import Skipped
    from netkeeper.exchange.linkedin.records import Record, Rows

    # What tells one leg from another, as the file writes it, in the order of _ROUTE.
    Route = tuple[str, ...]

_ROUTE = ("conversation", "title", "from", "sender_url", "to", "recipient_urls", "direction")
_DRAFT = ("message_draft", "conversation_draft")
_LEG_BYTES = 700  # kept for a leg beside its texts; measured
_STAMP_LINES = re.compile(
    r"(?:[0-9]{4}-[0-9]{2}-[0-9]{2} (?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9] UTC\n)*"
)
_STAMP_LINE = len("2025-11-13 02:10:41 UTC\n")
_STAMP_FORM = "%Y-%m-%d %H:%M:%S UTC"
_day_of = itemgetter(slice(10))  # of a stamp
_SPONSORED = '<p class="spinmail'
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_UNFILLED = "%FIRSTNAME%"  # a mass mailing that was not filled in
_NO = {"", "No", "no", "NO"}
_KEPT = {"INBOX", "ARCHIVE", ""}  # folders that need no closer look
_NO_NOTES: frozenset[str] = frozenset()


def instant_of(stamp: str) -> datetime:
    """Return the instant of a leg's text."""
    return datetime.strptime(stamp, _STAMP_FORM).replace(tzinfo=UTC)


class Inbox:
    """Takes in the messages and makes no rows."""

    def __init__(
        self, file: ArchiveFile, notes: Iterable[NoteKey], progress: Progress | None
    ) -> None:
        self.messages = 0
        self._file = file
        self._notes: dict[tuple[str, str], set[str]] = {}
        for sender, recipient, text in notes:
            self._notes.setdefault((sender, recipient), set()).add(text)
        self._legs: dict[Route, Leg] = {}
        self._kept_bytes = 0
        self._same: dict[str, str] = {}  # names and addresses come in several legs
        self._order = DateOrder(file, "date", progress)
        place = file.layout.place
        self._sent_at, self._content = place("date"), place("content")
        self._folder, self._draft = place("folder"), list(map(place, _DRAFT))
        self._route = list(map(place, _ROUTE))

    def legs(self) -> list[Leg]:
        """Return the legs between members; of a closed account LinkedIn tells no name."""
        return [leg for leg in self._legs.values() if not _is_nobody(leg)]

    def build(self, lines: Sequence[int], records: Sequence[Record]) -> Rows[Skipped]:
        """Take in messages; return why others can't be."""
        columns = [*zip(*records, strict=True)]
        raws, contents = columns[self._sent_at], columns[self._content]
        marks = columns[self._folder], *(columns[place] for place in self._draft)
        routes = zip(*(columns[place] for place in self._route), strict=True)
        if _are_stamps(raws) and _are_plain(contents, *marks):
            self.messages += len(lines)
            self._keep(zip(routes, raws, contents, strict=True))
            return ()
        return list(filter(None, map(self._take, lines, raws, routes, contents, *marks)))

    def _take(self, line: int, raw: str, route: Route, content: str, *marks: str) -> Skipped | None:
        """Take in one message; one that tells nothing of two people is only counted."""
        try:
            stamp = self._stamp(raw)
        except NotADate as error:
            return undated(line, raw, error)
        self.messages += 1
        if _tells(content, *marks):
            self._keep([(route, stamp, content)])
        return None

    def _stamp(self, raw: str) -> str:
        if _are_stamps([raw]):
            return raw
        return self._order.moment(raw).at.strftime(_STAMP_FORM)

    def _keep(self, messages: Iterable[tuple[Route, str, str]]) -> None:
        """Count messages in their legs, and see which are an invitation's note."""
        known = self._legs.get
        for route, stamp, content in messages:
            leg = known(route) or self._new_leg(route)
            if leg.add(stamp) and leg.notes:
                for text in leg.notes & _forms_of(content):
                    leg.opening = (leg.sender, leg.to, text)

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
        leg.notes = self._notes.get((leg.sender, leg.to), _NO_NOTES)
        self._legs[route] = leg
        return leg


def _forms_of(content: str) -> set[str]:
    """Return a message on one line, as notes are compared: as it stands, without HTML's tags."""
    return {" ".join(unescaped(text).split()) for text in (content, _TAG.sub(" ", content))}


def _are_stamps(raws: Sequence[str]) -> bool:
    """Tell whether all are instants as LinkedIn writes them, on days of the calendar."""
    lines = "\n".join([*raws, ""])
    # One of two lines would make them more than there are texts.
    if len(lines) != _STAMP_LINE * len(raws) or not _STAMP_LINES.fullmatch(lines):
        return False
    try:
        for day in set(map(_day_of, raws)):
            read_day(day)
    except NotADate:
        return False
    return True


def _tells(content: str, folder: str, *drafts: str) -> bool:
    """Tell whether a message is one of two people's: no draft, no spam, not sponsored."""
    if not _NO.issuperset(drafts) or folder.strip().upper() == "SPAM":
        return False
    return not content.startswith(_SPONSORED) and _UNFILLED not in content


def _are_plain(contents: Sequence[str], folders: Sequence[str], *drafts: Sequence[str]) -> bool:
    """Tell at a glance that all of some messages tell of two people; when in doubt, deny it."""
    text = "\n".join(contents)
    marked = _SPONSORED in text or _UNFILLED in text
    return not marked and _KEPT.issuperset(folders) and all(map(_NO.issuperset, drafts))


def _slugs_in(urls: str) -> tuple[str, ...]:
    """Return the slugs of addresses joined by commas, which no slug holds."""
    if "," not in urls:
        slug = slug_in(urls.strip())
        return (slug,) if slug else ()
    return tuple(slug for url in urls.split(",") if (slug := slug_in(url.strip())))


def _is_nobody(leg: Leg) -> bool:
    return leg.sender in NOBODY or leg.to in NOBODY
