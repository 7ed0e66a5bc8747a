"""Takes in Invitations.csv, and what the archives together say became of each invitation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain
from typing import TYPE_CHECKING

from netkeeper.domain.invitations import State
from netkeeper.domain.requests.acceptance import ZONE_SLACK
from netkeeper.exchange.linkedin.headers import Kind
from netkeeper.services.imports.deducing import deduce_states
from netkeeper.services.imports.linking import link_accepted, link_by_name, link_by_profile
from netkeeper.services.imports.requests import row_key
from netkeeper.services.imports.tally import Fate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime

    from netkeeper.domain.archives import Said
    from netkeeper.exchange.linkedin.invitations import InvitationRow, NoteKey
    from netkeeper.exchange.linkedin.owner import Owner
    from netkeeper.services.imports.archives import Archives, DatedArchive
    from netkeeper.services.imports.crowd import Crowd
    from netkeeper.services.imports.gathering import Table
    from netkeeper.services.imports.requests import Request, Requests
    from netkeeper.services.imports.steps import Steps
    from netkeeper.services.imports.tally import Tally


@dataclass(slots=True, eq=False)
class SaidRow:
    """That an archive names an invitation; `held` is what the record has of that, if anything."""

    archive_id: int
    request: Request
    row_key: str
    accepted_by: str | None = None
    held: Said | None = None


class Invitations:
    """Takes in one file after the other, the oldest first; `settle` says what became of all."""

    def __init__(
        self, requests: Requests, crowd: Crowd, archives: Archives, owner: Owner | None
    ) -> None:
        self._said: dict[int, dict[str, SaidRow]] = {}
        self._requests, self._crowd, self._archives, self._owner = requests, crowd, archives, owner
        self._mentions: list[tuple[DatedArchive, list[SaidRow]]] = []
        self._named: list[Request] = []  # by the archives that come now, each once
        self._noted: dict[NoteKey, list[tuple[datetime, Request, Tally, int]]] = {}

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

    def take_in(self, table: Table[InvitationRow], tally: Tally, steps: Steps) -> None:
        """Merge a file's rows into the invitations, and let go of the rows.

        The figures are known once all is settled.
        """
        archive = self._archives.of(table)
        newest = self._archives.is_newest(archive, Kind.INVITATIONS)
        mentions: list[SaidRow] = []
        requests = self._requests
        said = self._said.setdefault(archive.id, {})
        requests.begin_file(table.rows)
        profiles = {each.other_slug for each in table.rows} if requests.living else set()
        for row in steps.using_up(table.rows):
            if self._is_own(row):
                tally.skip(row.line, "own_row")
                continue
            key = row_key(row)
            request = requests.of(row, key, tally) or requests.of_former_profile(
                row, profiles, tally
            )
            if request is None:
                request = requests.add(row, key)
            else:
                requests.take(request, row, key, newest=newest)
            self._name(request, tally, row.line)
            if (one := said.get(key)) is None:
                one = said[key] = SaidRow(archive.id, request, key)
            mentions.append(one)
            if (note_key := row.note_key) is not None:
                found = self._noted.setdefault(note_key, [])
                found.append((row.sent_at, request, tally, row.line))
        self._mentions.append((archive, mentions))

    def _name(self, request: Request, tally: Tally, line: int) -> None:
        """Keep that a row of a file is an invitation; it counts where it is named first."""
        request.row_of = tally
        if request.tally is None:
            request.tally, request.line = tally, line
            self._named.append(request)
        else:
            tally.count(Fate.UNCHANGED)

    def _is_own(self, row: InvitationRow) -> bool:
        """Tell whether a row names the owner on both sides."""
        owner = self._owner
        if owner is None:
            return False
        slug, urn = row.other_slug, row.other_urn
        if slug or urn:
            same_slug = slug is not None and slug == owner.slug
            return same_slug or (urn is not None and urn == owner.urn)
        return row.from_name == row.to_name == owner.name

    def settle(self, accepted_notes: Mapping[NoteKey, datetime], today: date) -> None:
        """Say whose each invitation is and what became of it, and count the rows."""
        link_by_profile(self._requests, self._crowd)
        for request in link_by_name(self._requests, self._crowd):
            self._remark(request, "namesake_connected")
        self._accept_by_notes(accepted_notes)
        for request in deduce_states(self._requests, today):
            self._remark(request, "sent_after_connection")
        for request in self._named:
            if request.linked_by_name:
                self._remark(request, "linked_by_name")
            if request.urn and request.person and request.accepted_by:
                self._crowd.give_member_id(request.person, request.urn)
        for archive, mentions in self._mentions:
            _show_accepted(archive, mentions)
        self._mentions.clear()
        self._count()

    def _remark(self, request: Request, code: str) -> None:
        """Note something about an invitation where a file first names it."""
        if request.tally is not None:
            request.tally.remark(code, request.line, person=request.name)

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

    def _count(self) -> None:
        """Count each invitation in the file that names it first."""
        for request in self._named:
            fate = Fate.CHANGED if request.is_changed else Fate.UNCHANGED
            if request.tally is not None:
                request.tally.count(Fate.ADDED if request.is_new else fate)


def _show_accepted(archive: DatedArchive, mentions: Iterable[SaidRow]) -> None:
    """Say how an archive shows invitations accepted; not those that weren't yet by its day."""
    made_on = date.fromisoformat(archive.made_on) if archive.made_on else None
    known_by = made_on + timedelta(days=1) if made_on else date.max
    for said in mentions:
        request = said.request
        if said.accepted_by is None and request.accepted_by is not None:
            later = request.state is State.ACCEPTED and request.state_on > known_by
            said.accepted_by = None if later else request.accepted_by
