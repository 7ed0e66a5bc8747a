"""The archives side by side: those of the record and those that come now, and which is newer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from netkeeper.domain.archives import HeldArchive, HeldFile
    from netkeeper.exchange.linkedin.headers import Kind
    from netkeeper.exchange.linkedin.owner import Owner
    from netkeeper.services.imports.gathering import Gathered, ReadFile


@dataclass(slots=True, eq=False)
class DatedArchive:
    """An archive, of the record or coming now: all files of one day."""

    id: int
    made_on: str | None
    owner_slug: str = ""
    owner_name: str = ""
    new: bool = False
    kinds: set[str] = field(default_factory=set)
    names: list[str] = field(default_factory=list)  # of the containers its files came in

    @property
    def name(self) -> str:
        """Return what it is called in the history."""
        return ", ".join(dict.fromkeys(self.names))

    def is_of_another(self, other: DatedArchive) -> bool:
        """Tell whether it seems to be another member's, as far as both say whose they are."""
        if not (self.owner_name and other.owner_name):
            return False
        if self.owner_slug and self.owner_slug == other.owner_slug:
            return False
        return self.owner_name.casefold() != other.owner_name.casefold()


class KnownFiles:
    """The files that were imported before, known by their bytes and their archive's day.

    A newer archive may hold a file that didn't change: it says so anew. A file of unknown day is
    the same as any with its bytes.
    """

    def __init__(self, held: Iterable[HeldArchive], files: Iterable[HeldFile]) -> None:
        self._days = {one.id: one.made_on for one in held}
        self._files: dict[str, list[HeldFile]] = {}
        for file in files:
            self._files.setdefault(file.sha256, []).append(file)

    def find(self, digest: str, made_on: date | None) -> HeldFile | None:
        """Return the file that this one is."""
        for file in reversed(self._files.get(digest, [])):
            day = self._days[file.archive_id]
            if made_on is None or day is None or day == made_on.isoformat():
                return file
        return None

    def __bool__(self) -> bool:
        return bool(self._files)


class Archives:
    """Puts each file that was read with the archive it belongs to.

    A file whose bytes were imported before belongs to the archive of that time. The others make one
    archive for each day in their archives' names: LinkedIn sends each archive in two parts.
    """

    def __init__(
        self,
        held: Sequence[HeldArchive],
        files: Sequence[HeldFile],
        gathered: Gathered | None = None,
        next_id: int = 0,
    ) -> None:
        """Take the archives and files of the record, and what comes now, whose first id is new."""
        self._by_id = {
            one.id: DatedArchive(one.id, one.made_on, one.owner_slug, one.owner_name)
            for one in held
        }
        for one in files:
            self._by_id[one.archive_id].kinds.add(one.kind)
        known = KnownFiles(held, files)
        self._of_file: dict[int, DatedArchive] = {}
        self.new_files: list[ReadFile] = []
        self._next_id = next_id
        by_day: dict[str, DatedArchive] = {}
        coming, owners = (gathered.files, gathered.owners) if gathered else ([], {})
        for file in sorted(coming, key=_day):
            if (same := known.find(file.digest, file.made_on)) is not None:
                self._of_file[id(file)] = self._by_id[same.archive_id]
                continue
            self.new_files.append(file)
            day = _day(file)
            if day not in by_day:
                by_day[day] = self._make(file.made_on, owners)
            self._of_file[id(file)] = by_day[day]
            by_day[day].kinds.add(file.kind)
            by_day[day].names.append(container(file.name))

    def _make(self, made_on: date | None, owners: Mapping[date | None, Owner]) -> DatedArchive:
        made = DatedArchive(self._next_id, made_on.isoformat() if made_on else None, new=True)
        owner = owners.get(made_on)
        if owner is not None:
            made.owner_slug, made.owner_name = owner.slug or "", owner.name
        self._next_id += 1
        self._by_id[made.id] = made
        return made

    @property
    def new(self) -> list[DatedArchive]:
        """Return the archives that come now, the oldest first."""
        return [one for one in self._by_id.values() if one.new]

    def with_id(self, archive_id: int) -> DatedArchive:
        """Return the archive with an id."""
        return self._by_id[archive_id]

    def of(self, file: ReadFile) -> DatedArchive:
        """Return the archive that a file belongs to."""
        return self._of_file[id(file)]

    def is_newer(self, one: int, other: int) -> bool:
        """Tell whether an archive is the same as another or newer; imports tell if days don't."""
        first, second = self._by_id[one].made_on, self._by_id[other].made_on
        if first and second and first != second:
            return first > second
        return one >= other

    def newest(self, some: Iterable[DatedArchive]) -> DatedArchive | None:
        """Return the newest of some archives."""
        found: DatedArchive | None = None
        for one in some:
            if found is None or self.is_newer(one.id, found.id):
                found = one
        return found

    def before(self, archive: DatedArchive, kind: Kind) -> DatedArchive | None:
        """Return the member's newest archive before this one that has a file of the kind."""
        return self.newest(
            one
            for one in self._by_id.values()
            if one is not archive and kind in one.kinds and not self.is_newer(one.id, archive.id)
            if not one.is_of_another(archive)
        )

    def is_newest(self, archive: DatedArchive, kind: Kind) -> bool:
        """Tell whether no newer archive has a file of the kind."""
        return all(
            self.is_newer(archive.id, one.id) for one in self._by_id.values() if kind in one.kinds
        )

    def owner_before(self) -> DatedArchive | None:
        """Return the last archive of the record that says whose it is."""
        told = [one for one in self._by_id.values() if not one.new and one.owner_name]
        return told[-1] if told else None


def container(name: str) -> str:
    """Return what a file came in: the zip or folder, or itself."""
    return name.partition("/")[0]


def _day(file: ReadFile) -> str:
    """Return the day of a file's archive, to sort by: unknown ones first."""
    return file.made_on.isoformat() if file.made_on else ""
