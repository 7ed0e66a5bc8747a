"""Invitations.csv: who invited whom, and when; the archive says nothing of what became of it."""

from __future__ import annotations

import re
from itertools import compress, starmap
from typing import TYPE_CHECKING, NamedTuple

from netkeeper.domain.invitations import Direction
from netkeeper.exchange.linkedin.dates import Moment, NotADate
from netkeeper.exchange.linkedin.problems import Code, Skipped, shown
from netkeeper.exchange.linkedin.rows import DateOrder, Reading, undated
from netkeeper.exchange.linkedin.slugs import slug_in
from netkeeper.exchange.linkedin.texts import NOBODY, clean, cleaned, unescaped

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from netkeeper.exchange.linkedin.files import ArchiveFile, Progress
    from netkeeper.exchange.linkedin.records import Record, Rows

NoteKey = tuple[str, str, str]  # from, to, text, each with its spaces collapsed

# LinkedIn's own words are "OUTGOING" and "INCOMING"; the others, by which programs translate them.
_SENT = """
    outgoing sent sortante sortant envoyée envoyé envoyee envoye saliente enviada enviado ausgehend
    gesendet inviata inviato uitgaand verzonden
"""
_RECEIVED = """
    incoming received entrante entrant reçue reçu recue recu recibida recibido eingehend empfangen
    erhalten recebida recebido ricevuta ricevuto inkomend ontvangen
"""
DIRECTIONS = {
    **dict.fromkeys(_SENT.split(), Direction.SENT),
    **dict.fromkeys(_RECEIVED.split(), Direction.RECEIVED),
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
    return Reading(file, _Invitations(file, progress).build, repair=repair, progress=progress)


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

    def build(self, lines: Sequence[int], records: Sequence[Record]) -> Rows[InvitationRow]:
        """Return the invitations, or why there is none."""
        columns = [*zip(*records, strict=True)]
        directions = _directions_in(columns[self._direction])
        senders, recipients = cleaned(columns[self._from]), cleaned(columns[self._to])
        raws = list(map(str.strip, columns[self._sent]))
        moments = list(map(self._moment, raws))
        named = NOBODY.isdisjoint(senders) and NOBODY.isdisjoint(recipients)
        if None in directions or None in moments or not named:
            faults = list(map(self._fault, lines, records))
            if any(faults):
                return self._sound(lines, records, faults)
        values = zip(
            lines,
            directions,
            senders,
            recipients,
            *zip(*filter(None, moments), strict=True),
            raws,
            (unescaped(each.strip()) for each in columns[self._note]),
            # The owner's stands in every row, and is held once.
            *(map(slug_in, columns[place]) for place in self._urls),
            *(map(_member, columns[place]) for place in self._urns),
            strict=True,
        )
        return list(starmap(InvitationRow, values))

    def _sound(
        self, lines: Sequence[int], records: Sequence[Record], faults: Sequence[Skipped | None]
    ) -> Rows[InvitationRow]:
        """Return the invitations that have no fault, and the faults, in the file's order."""
        sound = [not fault for fault in faults]
        if not any(sound):
            return list(filter(None, faults))
        rows = iter(self.build(list(compress(lines, sound)), list(compress(records, sound))))
        return [fault or next(rows) for fault in faults]

    def _fault(self, line: int, record: Record) -> Skipped | None:
        """Return why a record is no invitation, if it is none."""
        said, raw = record[self._direction], record[self._sent].strip()
        (direction,) = _directions_in([said])
        if not said.strip():
            return Skipped(line, Code.NO_DIRECTION)
        if direction is None:
            return Skipped(line, Code.UNKNOWN_DIRECTION, {"found": shown(said)})
        if clean(record[self._to if direction is Direction.SENT else self._from]) in NOBODY:
            return Skipped(line, Code.NO_NAME)
        try:
            self._order.moment(raw)
        except NotADate as error:
            return undated(line, raw, error)
        return None

    def _moment(self, raw: str) -> Moment | None:
        try:
            return self._order.moment(raw)
        except NotADate:
            return None


def _directions_in(column: Iterable[str]) -> list[Direction | None]:
    found = {text: DIRECTIONS.get(text.strip().casefold()) for text in set(column)}
    return [found[text] for text in column]


def _member(urn: str) -> str | None:
    return found[0] if urn and (found := _MEMBER.fullmatch(urn.strip())) else None
