"""Takes in Invitations.csv, and what the archives together say became of each invitation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from netkeeper.domain.invitations import State
from netkeeper.domain.requests.acceptance import ZONE_SLACK
from netkeeper.services.imports.deducing import deduce_states
from netkeeper.services.imports.linking import link_accepted, link_by_name, link_by_profile
from netkeeper.services.imports.requests import row_key
from netkeeper.services.imports.tally import Fate, Tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime

    from netkeeper.domain.archives import Said
    from netkeeper.exchange.linkedin.invitations import InvitationRow, NoteKey
    from netkeeper.exchange.linkedin.owner import Owner
    from netkeeper.services.imports.crowd import Crowd
    from netkeeper.services.imports.gathering import Table
    from netkeeper.services.imports.requests import Request, Requests
    from netkeeper.services.imports.shelf import Shelf, ShelvedArchive
    from netkeeper.services.imports.steps import Steps


@dataclass(slots=True, eq=False)
class SaidRow:
    """That an archive names an invitation; `held` is what the record has of that, if anything."""

    archive_id: int
    request: Request
    row_key: str
    accepted_by: str | None = None
    held: Said | None = None


class _Mention(NamedTuple):
    """One row of a file, and the invitation it is."""

    request: Request
    said: SaidRow
    first: bool  # of the rows of all files


class Invitations:
    """Takes in one file after the other, the oldest first; `settle` says what became of all."""

    def __init__(self, requests: Requests, crowd: Crowd, shelf: Shelf, owner: Owner | None) -> None:
        self._said: dict[int, dict[str, SaidRow]] = {}
        self._requests, self._crowd, self._shelf, self._owner = requests, crowd, shelf, owner
        self._mentions: list[tuple[ShelvedArchive, Tally, list[_Mention]]] = []
        self._noted: dict[NoteKey, list[tuple[datetime, Request, Tally, int]]] = {}
        self._tally_of: dict[Request, tuple[Tally, int]] = {}  # and the line, of its first row

    @property
    def said(self) -> Iterator[SaidRow]:
        """Return what the archives name, one archive after the other."""
        return chain.from_iterable(each.values() for each in self._said.values())

    def hold(self, said: Iterable[Said]) -> None:
        """Take in what the record already has of the archives that come again."""
        for one in said:
            self._said.setdefault(one.archive_id, {})[one.row_key] = SaidRow(
                one.archive_id,
                self._requests.with_id(one.invitation_id),
                one.row_key,
                one.accepted_by,
                one,
            )

    def take_in(self, table: Table[InvitationRow], steps: Steps) -> Tally:
        """Merge a file's rows into the invitations; the figures are known once all is settled."""
        tally, archive = Tally(table), self._shelf.of(table)
        mentions: list[_Mention] = []
        claimed: set[Request] = set()
        requests, tally_of = self._requests, self._tally_of
        said = self._said.setdefault(archive.id, {})
        requests.begin_file()
        for row in steps.over(table.rows):
            if self._is_own(row):
                tally.skip(row.line, "own_row")
                continue
            key = row_key(row)
            request = requests.of(row, key, claimed) or requests.add(row)
            requests.take(request, row, key)
            claimed.add(request)
            first = request not in tally_of
            if first:
                tally_of[request] = (tally, row.line)
            if (one := said.get(key)) is None:
                one = said[key] = SaidRow(archive.id, request, key)
            mentions.append(_Mention(request, one, first))
            if (note_key := row.note_key) is not None:
                found = self._noted.setdefault(note_key, [])
                found.append((row.sent_at, request, tally, row.line))
        self._mentions.append((archive, tally, mentions))
        return tally

    def _is_own(self, row: InvitationRow) -> bool:
        """Tell whether a row names the owner on both sides."""
        owner = self._owner
        if owner is None:
            return False
        if row.other_slug or row.other_urn:
            same_slug = row.other_slug is not None and row.other_slug == owner.slug
            return same_slug or (row.other_urn is not None and row.other_urn == owner.urn)
        return row.from_name == row.to_name == owner.name

    def settle(self, accepted_notes: Mapping[NoteKey, datetime], today: date) -> None:
        """Say whose each invitation is and what became of it, and count the rows."""
        link_by_profile(self._requests, self._crowd)
        for request in link_by_name(self._requests, self._crowd):
            self._remark(request, "namesake_connected")
        self._accept_by_notes(accepted_notes)
        for request in deduce_states(self._requests, today):
            self._remark(request, "sent_after_connection")
        for request in self._tally_of:
            if request.linked_by_name:
                self._remark(request, "linked_by_name")
            if request.urn and request.person and request.accepted_by:
                self._crowd.give_member_id(request.person, request.urn)
        for archive, tally, mentions in self._mentions:
            self._count(archive, tally, mentions)
        self._mentions.clear()

    def _remark(self, request: Request, code: str) -> None:
        """Note something about an invitation where a file first names it."""
        if request in self._tally_of:
            tally, line = self._tally_of[request]
            tally.remark(code, line, person=request.name)

    def _accept_by_notes(self, accepted_notes: Mapping[NoteKey, datetime]) -> None:
        """Accept what notes show accepted, and link what else is of whoever that adds."""
        before = len(self._crowd.new)
        for note_key, instant in accepted_notes.items():
            self._accept_by_note(note_key, instant)
        if len(self._crowd.new) > before:
            link_by_profile(self._requests, self._crowd)

    def _accept_by_note(self, note_key: NoteKey, instant: datetime) -> None:
        """Accept the last invitation with this note that was sent before the conversation began."""
        sent = [
            found for found in self._noted.get(note_key, []) if found[0] <= instant + ZONE_SLACK
        ]
        if not sent:
            return
        _, request, tally, line = max(sent, key=lambda found: found[0])
        request.noted_on = instant.date()
        if not request.trashed and not link_accepted(request, self._crowd):
            request.noted_on = None
            tally.remark("accepted_by_namesake", line, person=request.name)

    def _count(self, archive: ShelvedArchive, tally: Tally, mentions: list[_Mention]) -> None:
        for request, said, first in mentions:
            if request.accepted_by is not None:
                said.accepted_by = said.accepted_by or _evidence_then(request, archive)
            if not first:
                tally.count(Fate.UNCHANGED)
            elif request.is_new:
                tally.count(Fate.ADDED)
            else:
                tally.count(Fate.CHANGED if request.is_changed else Fate.UNCHANGED)


def _evidence_then(request: Request, archive: ShelvedArchive) -> str | None:
    """Return how an archive shows an invitation accepted, None if it was not yet by its day."""
    if request.state is State.ACCEPTED and archive.made_on is not None:
        known_by = date.fromisoformat(archive.made_on) + timedelta(days=1)
        if request.state_on > known_by:
            return None
    return request.accepted_by
