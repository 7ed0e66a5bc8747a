"""Merges what was read into the record, inside one unit of work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from netkeeper.domain.naming import names
from netkeeper.domain.requests.acceptance import ZONE_SLACK
from netkeeper.exchange.linkedin.headers import Kind
from netkeeper.exchange.linkedin.problems import Remark, shown
from netkeeper.services.imports.archives import Archives
from netkeeper.services.imports.comparing import compare
from netkeeper.services.imports.connections import Connections
from netkeeper.services.imports.contacts import Inboxes, take_in_notes
from netkeeper.services.imports.crowd import Crowd
from netkeeper.services.imports.invitations import Invitations
from netkeeper.services.imports.requests import Requests
from netkeeper.services.imports.tally import Fate, Tally
from netkeeper.services.imports.writing import Writing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from netkeeper.exchange.linkedin.invitations import NoteKey
    from netkeeper.services.imports.gathering import Gathered, ReadFile
    from netkeeper.services.imports.options import Terms
    from netkeeper.services.imports.report import Comparison
    from netkeeper.services.imports.steps import Steps
    from netkeeper.services.ports.writing import Unit


@dataclass(slots=True)
class Merged:
    """What the merging found out."""

    tallies: list[Tally]
    remarks: list[Remark]
    comparison: Comparison | None
    name: str
    people: int  # new ones
    invitations: int  # new ones
    rows: int  # written, of any table


class Merge:
    """One import: everything known in memory, all that is new worked out, then written.

    The requests are read once the connections are taken in, whose rows are let go of by then: whom
    a request is to is made `Someone`, which most others never are.
    """

    def __init__(self, unit: Unit, gathered: Gathered, steps: Steps, terms: Terms) -> None:
        read, imports = unit.read.archives, unit.imports
        self._read, self._imports, self._gathered = read, imports, gathered
        self._steps, self._today = steps, terms.today
        self._archives = Archives(
            read.archives(), read.files(), gathered, imports.next_id("archive")
        )
        self._crowd = Crowd(unit.read, imports.next_id("person"))
        self._now = self._archives.newest(map(self._archives.of, gathered.invitations))
        self._before = self._archives.before(self._now, Kind.INVITATIONS) if self._now else None
        self._tallies: list[tuple[ReadFile, Tally]] = []

    def run(self) -> Merged:
        """Work everything out and write it."""
        gathered, steps = self._gathered, self._steps
        rows = sum(len(each.rows) for each in gathered.connections)
        rows += sum(len(each.rows) for each in gathered.invitations)
        steps.begin_work(_PASSES * rows)
        remarks = self._owner_remarks()
        self._take_in_people()
        requests = Requests(self._read, self._crowd, self._imports.next_id("invitation"))
        invitations = self._take_in_requests(requests)
        written = self._write(requests, invitations)
        kinds = list(Kind)
        self._tallies.sort(key=lambda each: kinds.index(each[0].kind))
        tallies = [tally for _, tally in self._tallies]
        return Merged(
            tallies,
            [*remarks, *(remark for tally in tallies for remark in tally.remarks)],
            self._comparison(),
            ", ".join(one.name for one in self._archives.new),
            len(self._crowd.new),
            len(requests.new),
            written,
        )

    def _take_in_people(self) -> None:
        for profile in self._gathered.profiles:
            tally = Tally(profile)
            tally.count(Fate.UNCHANGED, profile.count)
            self._tallies.append((profile, tally))
        connections = Connections(self._crowd, self._archives, self._gathered.owner)
        for people in self._gathered.connections:
            tally = Tally(people)
            self._tallies.append((people, tally))
            days = ((row.connected_on, row.line, row.connected_raw) for row in people.rows)
            self._remark_days_ahead(tally, days)
            connections.take_in(people, tally, self._steps)
            people.rows = []  # all that counts of them is in the people now

    def _take_in_requests(self, requests: Requests) -> Invitations:
        """Take in the invitations, and what the messages say of them and of people."""
        gathered, steps, owner = self._gathered, self._steps, self._gathered.owner
        invitations = Invitations(requests, self._crowd, self._archives, owner)
        invitations.hold(
            self._read.said({self._archives.of(file).id for file in gathered.invitations})
        )
        for sent in gathered.invitations:
            tally = Tally(sent)
            self._tallies.append((sent, tally))
            days = ((row.sent_on, row.line, row.sent_raw) for row in sent.rows)
            self._remark_days_ahead(tally, days)
            invitations.take_in(sent, tally, steps)
        inboxes = Inboxes(self._crowd, owner)
        for inbox in gathered.inboxes:
            self._tallies.append((inbox, inboxes.take_in(inbox, steps)))
            inbox.exchanges = ()
        names.forget()  # hardly any is asked for again
        invitations.settle(self._accepted_notes(), self._today)
        # By their names alone people are found only now, that nobody more will be added.
        inboxes.finish()
        for notes in gathered.notes:
            tally = take_in_notes(notes, self._crowd, self._archives, steps)
            self._tallies.append((notes, tally))
        return invitations

    def _remark_days_ahead(
        self, tally: Tally, days: Iterable[tuple[date | None, int, str]]
    ) -> None:
        """Note the days after today; each comes with its line and as it is written.

        They are taken as they stand: it may be this computer's clock that is wrong.
        """
        latest = self._today + ZONE_SLACK
        for day, line, raw in days:
            if day is not None and day > latest:
                tally.remark("dates_ahead", line, found=shown(raw))

    def _accepted_notes(self) -> dict[NoteKey, datetime]:
        """Return when each note was accepted, by the earliest of all messages."""
        found: dict[NoteKey, datetime] = {}
        for inbox in self._gathered.inboxes:
            for key, at in inbox.accepted_notes.items():
                found[key] = min(at, found.get(key, at))
        return found

    def _write(self, requests: Requests, invitations: Invitations) -> int:
        """Write everything; return how many rows that were."""
        writing = Writing(self._imports, self._steps)
        self._imports.begin_bulk()
        new = set(self._archives.new_files)
        files = [
            (self._archives.of(file).id, file.digest, tally)
            for file, tally in self._tallies
            if file in new
        ]
        writing.write_archives(self._archives, files)
        writing.write_people(self._crowd)
        writing.write_requests(requests)
        writing.write_said(invitations.said)
        return writing.rows

    def _owner_remarks(self) -> list[Remark]:
        """Return which archives seem to be somebody else's than the one before them."""
        before, remarks = self._archives.owner_before(), []
        for one in self._archives.new:
            if before is not None and one.is_of_another(before):
                facts = {"owner": one.owner_name, "before": before.owner_name}
                remarks.append(Remark("another_owner", one.name, None, facts))
            before = one if one.owner_name else before
        return remarks

    def _comparison(self) -> Comparison | None:
        """Return how the two newest archives differ, as the record tells them now."""
        if self._now is None or self._before is None:
            return None
        return compare(self._now, self._before, self._read, self._today)


_PASSES = 4  # a row is matched, and written to its table and to two beside it
