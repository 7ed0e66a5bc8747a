"""Whose archive it is: by Profile.csv, and by who invites in every invitation sent."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from netkeeper.domain.invitations import Direction
from netkeeper.domain.values import frozen
from netkeeper.exchange.linkedin.rows import Reading
from netkeeper.exchange.linkedin.texts import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from netkeeper.exchange.linkedin.files import ArchiveFile, Progress
    from netkeeper.exchange.linkedin.invitations import InvitationRow
    from netkeeper.exchange.linkedin.records import Record, Rows

_CANDIDATES = 1_000  # kept of each sort; a real archive has one, or two after a change of name
_CONSTANT = 0.9  # share of the rows in which the owner's slug is the same


@frozen
class Owner:
    """The archive's owner as its files name them; `name` is empty when nothing tells."""

    name: str
    slug: str | None = None
    urn: str | None = None


def read_name(
    file: ArchiveFile, *, repair: bool = False, progress: Progress | None = None
) -> str | None:
    """Return the name of Profile.csv's one row, as the other files write it; None without a row.

    Raises:
        ArchiveRefused: When the file can't be opened.
    """
    given, family = file.layout.place("given_name"), file.layout.place("family_name")

    def build(_lines: Sequence[int], records: Sequence[Record]) -> Rows[str]:
        return list(filter(None, (clean(f"{each[given]} {each[family]}") for each in records)))

    reading = Reading(file, build, repair=repair, progress=progress)
    return next((row for row in reading if isinstance(row, str)), None)


class OwnerTally:
    """Finds the owner in the invitations as they pass by."""

    def __init__(self) -> None:
        self._names: Counter[str] = Counter()
        self._slugs: Counter[str] = Counter()
        self._urns: Counter[str] = Counter()

    def see(self, rows: Iterable[InvitationRow]) -> None:
        """Take invitations into account."""
        counters = self._names, self._slugs, self._urns
        for owner, count in Counter(map(_side_of_owner, rows)).items():
            for counter, value in zip(counters, owner, strict=True):
                if value and (value in counter or len(counter) < _CANDIDATES):
                    counter[value] += count

    def owner(self, told: str | None = None) -> Owner | None:
        """Return the owner; a name that the profile has told goes before the invitations'."""
        name = told or _constant(self._names)
        slug, urn = _constant(self._slugs), _constant(self._urns)
        if not (name or slug or urn):
            return None
        return Owner(name or "", slug, urn)


def _side_of_owner(row: InvitationRow) -> tuple[str, str | None, str | None]:
    """Return name, slug and URN of the sender if it was sent, else of the recipient."""
    if row.direction is Direction.SENT:
        return row.from_name, row.inviter_slug, row.inviter_urn
    return row.to_name, row.invitee_slug, row.invitee_urn


def _constant(counter: Counter[str]) -> str | None:
    if not counter:
        return None
    value, count = counter.most_common(1)[0]
    return value if count >= _CONSTANT * counter.total() else None
