"""Invitations.csv: who invited whom, and when; the archive says nothing of what became of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from netkeeper.domain.invitations import Direction
from netkeeper.exchange.linkedin.dates import Ambiguous, Moment, NotADate, read_moment
from netkeeper.exchange.linkedin.problems import Code, Problem, Skipped, shown
from netkeeper.exchange.linkedin.rows import DateOrder, Reading, clean
from netkeeper.exchange.linkedin.slugs import slug_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from netkeeper.exchange.linkedin.files import ArchiveFile, Progress
    from netkeeper.exchange.linkedin.rows import Record

NoteKey = tuple[str, str, str]  # from, to, text, each with its spaces collapsed

DIRECTIONS = {
    "outgoing": Direction.SENT,
    "sent": Direction.SENT,
    "sortante": Direction.SENT,
    "envoyée": Direction.SENT,
    "envoyee": Direction.SENT,
    "incoming": Direction.RECEIVED,
    "received": Direction.RECEIVED,
    "entrante": Direction.RECEIVED,
    "reçue": Direction.RECEIVED,
    "recue": Direction.RECEIVED,
}
_MEMBER = re.compile(r"urn:li:member:[0-9]{1,20}")


class InvitationRow(NamedTuple):
    """One invitation as the archive says it, with the note it was sent with, if any."""

    line: int
    direction: Direction
    from_name: str
    to_name: str
    sent_at: datetime  # UTC
    sent_on: date  # the day where LinkedIn writes it, on the US Pacific coast
    sent_raw: str
    note: str  # empty: sent without a note, for the default text is not exported
    inviter_slug: str | None = None
    invitee_slug: str | None = None
    inviter_urn: str | None = None  # "urn:li:member:900000017", in archives of 2023
    invitee_urn: str | None = None

    @property
    def characters(self) -> int:
        """Return how much text the row holds."""
        return len(self.from_name) + len(self.to_name) + len(self.note) + len(self.sent_raw)

    @property
    def other_name(self) -> str:
        """Return the name of the one who isn't the owner of the archive."""
        return self.to_name if self.direction is Direction.SENT else self.from_name

    @property
    def other_slug(self) -> str | None:
        """Return the other's slug."""
        return self.invitee_slug if self.direction is Direction.SENT else self.inviter_slug

    @property
    def other_urn(self) -> str | None:
        """Return the other's member id."""
        return self.invitee_urn if self.direction is Direction.SENT else self.inviter_urn

    @property
    def note_key(self) -> NoteKey | None:
        """Return what finds the note among the messages, None when there was no note."""
        if not self.note:
            return None
        return (self.from_name, self.to_name, " ".join(self.note.split()))


def read(
    file: ArchiveFile, *, repair: bool = False, progress: Progress | None = None
) -> Reading[InvitationRow]:
    """Return the reading of the invitations, both directions, in the file's order."""
    return Reading(file, _Invitations(file, progress), repair=repair, progress=progress)


class _Invitations:
    """Makes the rows."""

    def __init__(self, file: ArchiveFile, progress: Progress | None) -> None:
        place = file.layout.place
        self._from, self._to = place("from"), place("to")
        self._sent, self._direction = place("sent_at"), place("direction")
        self._note = place("note")
        self._urls = place("inviter_url"), place("invitee_url")
        self._urns = place("inviter_urn"), place("invitee_urn")
        self._order = DateOrder(file, "sent_at", progress)

    def build(self, line: int, record: Record) -> InvitationRow | Skipped:
        """Return the invitation, or why there is none."""
        direction = DIRECTIONS.get(record[self._direction].strip().casefold())
        if direction is None:
            found = shown(record[self._direction])
            return Skipped(line, Code.UNKNOWN_DIRECTION, {"found": found})
        sender, recipient = clean(record[self._from]), clean(record[self._to])
        if not (recipient if direction is Direction.SENT else sender):
            return Skipped(line, Code.NO_NAME)
        raw = record[self._sent].strip()
        try:
            moment = self._moment(raw)
        except NotADate as error:
            code = Code.AMBIGUOUS_DATE if isinstance(error, Ambiguous) else Code.BAD_DATE
            return Skipped(line, code, {"found": shown(raw)})
        inviter_url, invitee_url = (record[place] for place in self._urls)
        inviter_urn, invitee_urn = (record[place].strip() for place in self._urns)
        return InvitationRow(
            line,
            direction,
            sender,
            recipient,
            moment.at,
            moment.on,
            raw,
            record[self._note].strip(),
            slug_in(inviter_url),
            slug_in(invitee_url),
            inviter_urn if _MEMBER.fullmatch(inviter_urn) else None,
            invitee_urn if _MEMBER.fullmatch(invitee_urn) else None,
        )

    def _moment(self, raw: str) -> Moment:
        try:
            return read_moment(raw)
        except Ambiguous:
            return read_moment(raw, self._order())

    def remarks(self) -> Sequence[Problem]:
        """Return nothing: each row speaks for itself."""
        return ()
