"""Reads everything an archive holds into memory, before the record is touched.

So a long reading keeps nobody from writing. The rows are bounded; messages come boiled down.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Generic, TypeVar

from netkeeper.exchange.linkedin import connections, invitations, messages, notes, slugs, texts
from netkeeper.exchange.linkedin.headers import Kind
from netkeeper.exchange.linkedin.owner import OwnerTally, read_name
from netkeeper.exchange.linkedin.problems import ArchiveRefused, Remark, Skipped, Skips
from netkeeper.services.imports.archives import container
from netkeeper.services.imports.memory_limits import Held, Room
from netkeeper.services.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from netkeeper.domain.faults import Fault
    from netkeeper.exchange.linkedin.connections import ConnectionRow
    from netkeeper.exchange.linkedin.exchanges import Exchange
    from netkeeper.exchange.linkedin.files import ArchiveFile, Progress
    from netkeeper.exchange.linkedin.invitations import InvitationRow, NoteKey
    from netkeeper.exchange.linkedin.notes import NoteRow
    from netkeeper.exchange.linkedin.owner import Owner
    from netkeeper.exchange.linkedin.package import Archive
    from netkeeper.exchange.linkedin.rows import Reading
    from netkeeper.services.imports.steps import Steps

RowT = TypeVar("RowT")
HeldT = TypeVar("HeldT", bound=Held)


@dataclass(slots=True, eq=False)
class ReadFile:
    """One file that was read; `count` has all its rows, also those left out."""

    name: str
    kind: Kind
    made_on: date | None
    digest: str = ""
    count: int = 0
    skipped: list[Skipped] = field(default_factory=list)
    skipped_counts: Mapping[str, int] = field(default_factory=dict)


@dataclass(slots=True, eq=False)
class Table(ReadFile, Generic[RowT]):
    """One file with its rows."""

    rows: list[RowT] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Inbox(ReadFile):
    """One file of messages, boiled down."""

    exchanges: tuple[Exchange, ...] = ()
    accepted_notes: Mapping[NoteKey, datetime] = field(default_factory=dict)


@dataclass(slots=True)
class Gathered:
    """What all the files together say, each kind in the order to take it in: the oldest first."""

    profiles: list[ReadFile] = field(default_factory=list)
    connections: list[Table[ConnectionRow]] = field(default_factory=list)
    invitations: list[Table[InvitationRow]] = field(default_factory=list)
    notes: list[Table[NoteRow]] = field(default_factory=list)
    inboxes: list[Inbox] = field(default_factory=list)
    owners: dict[date | None, Owner] = field(default_factory=dict)  # by the archive's day
    remarks: list[Remark] = field(default_factory=list)

    @property
    def files(self) -> list[ReadFile]:
        """Return every file."""
        kinds = (self.profiles, self.connections, self.invitations, self.notes, self.inboxes)
        return [file for files in kinds for file in files]

    @property
    def owner(self) -> Owner | None:
        """Return whose archive it is, by the newest one that tells."""
        if not self.owners:
            return None
        return self.owners[max(self.owners, key=lambda made_on: made_on or date.min)]


def gather(archive: Archive, steps: Steps, *, repair: bool) -> Gathered:
    """Read all the files, in the archive's order: so notes are known before the messages come.

    A file that turns out unreadable is one of the remarks. What the reading remembered to hold each
    text once is let go of, before the work on the record needs its room.

    Raises:
        Fault: When none of them can be read.
    """
    reading = _Gathering(steps, repair=repair)
    reading.found.remarks += archive.problems
    refusals: list[Fault] = []
    for file in archive.files:
        try:
            reading.take(file)
        except (ArchiveRefused, Refused) as refused:
            refusals.append(refused)
            reading.found.remarks.append(Remark(refused.code, file.name, None, refused.facts))
    texts.forget()
    slugs.forget()
    if len(refusals) == len(archive.files):
        raise refusals[0]
    return reading.found


class _Gathering:
    """Reads one file after the other, and what one needs of those before it."""

    def __init__(self, steps: Steps, *, repair: bool) -> None:
        self.found = Gathered()
        self._steps, self._repair = steps, repair
        self._room = Room()
        self._names: dict[date | None, str] = {}
        self._tallies: dict[date | None, OwnerTally] = {}
        self._note_keys: set[NoteKey] = set()

    def take(self, file: ArchiveFile) -> None:
        """Read a file."""
        found, repair, progress = self.found, self._repair, self._steps.of_file(file)
        match file.kind:
            case Kind.PROFILE:
                found.profiles.append(self._profile(file, progress))
            case Kind.CONNECTIONS:
                people = connections.read(file, repair=repair, progress=progress)
                found.connections.append(self._table(people))
            case Kind.INVITATIONS:
                requests = self._table(invitations.read(file, repair=repair, progress=progress))
                found.invitations.append(requests)
                self._see(requests)
            case Kind.NOTES:
                own = notes.read(file, repair=repair, progress=progress)
                found.notes.append(self._table(own))
            case Kind.MESSAGES:
                found.inboxes.append(self._inbox(file, progress))

    def _table(self, reading: Reading[HeldT]) -> Table[HeldT]:
        file, room = reading.file, self._room
        table: Table[HeldT] = Table(file.name, file.kind, file.archive_date)
        skips, left = Skips(), room.left
        try:
            for part in reading.parts():
                rows = [row for row in part if not isinstance(row, Skipped)]
                for row in part if len(rows) < len(part) else ():
                    if isinstance(row, Skipped):
                        skips.add(row)
                room.take(rows, file.name, len(table.rows))
                table.rows += rows
        except Refused:
            room.left = left  # none of its rows stays
            raise
        table.digest = reading.digest or _of_broken(file.name, table.rows)
        table.skipped, table.skipped_counts = skips.kept, skips.counts
        table.count = len(table.rows) + skips.counts.total()
        self.found.remarks += reading.problems
        return table

    def _see(self, table: Table[InvitationRow]) -> None:
        """Keep what the messages are searched for, and who the owner may be."""
        tally = self._tallies.setdefault(table.made_on, OwnerTally())
        tally.see(table.rows)
        self._note_keys.update(key for row in table.rows if (key := row.note_key) is not None)
        self._find_owner(table.made_on)

    def _profile(self, file: ArchiveFile, progress: Progress) -> ReadFile:
        name = read_name(file, repair=self._repair, progress=progress)
        try:
            digest = file.digest()
        except ArchiveRefused:
            digest = _of_broken(file.name, [name])
        if name is not None:
            before = self._names.setdefault(file.archive_date, name)
            if name.casefold() != before.casefold():  # of one day, so the archives' days don't tell
                facts = {"owner": name, "before": before}
                self.found.remarks.append(
                    Remark("another_owner", container(file.name), None, facts)
                )
            self._names[file.archive_date] = name
            self._find_owner(file.archive_date)
        return ReadFile(file.name, file.kind, file.archive_date, digest, int(name is not None))

    def _inbox(self, file: ArchiveFile, progress: Progress) -> Inbox:
        owner = self.found.owners.get(file.archive_date, self.found.owner)
        facts = messages.read(file, self._note_keys, owner, repair=self._repair, progress=progress)
        self.found.remarks += facts.problems
        return Inbox(
            file.name,
            file.kind,
            file.archive_date,
            facts.digest or _of_broken(file.name, facts.exchanges),
            facts.messages + sum(facts.skipped_counts.values()),
            list(facts.skipped),
            facts.skipped_counts,
            facts.exchanges,
            facts.accepted_notes,
        )

    def _find_owner(self, made_on: date | None) -> None:
        """Say whose archive the files of this day are, as far as those read so far tell."""
        tally = self._tallies.get(made_on, OwnerTally())
        owner = tally.owner(self._names.get(made_on))
        if owner is not None:
            self.found.owners[made_on] = owner


def _of_broken(name: str, rows: Iterable[object]) -> str:
    """Return what a file that breaks off is known by, for its bytes can't all be hashed."""
    hashed = hashlib.sha256(name.rpartition("/")[2].encode())
    for row in rows:
        hashed.update(repr(row).encode())
    return f"broken:{hashed.hexdigest()}"
