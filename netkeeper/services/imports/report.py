"""What an import did, or would do: figures for each file, for the record, and since last time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.values import field, frozen

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from netkeeper.exchange.linkedin.package import OtherFile
    from netkeeper.exchange.linkedin.problems import Remark, Skipped
    from netkeeper.exchange.people_columns import Column


@frozen
class FileReport:
    """What became of one file's rows: added, changed, unchanged and skipped are all of them.

    Of the messages `rows` are counted, but `added`, `changed` and `unchanged` are correspondents.
    A `known` file was imported before and was not read again: its skipped rows are only counted.
    """

    name: str
    kind: str
    rows: int = 0
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    skipped: tuple[Skipped, ...] = ()  # the first thousand
    skipped_counts: Mapping[str, int] = field(default_factory=dict)  # by code; all of them
    known: bool = False

    @property
    def skipped_rows(self) -> int:
        """Return how many rows were left out."""
        return sum(self.skipped_counts.values())


@frozen
class Compared:
    """A sent request that the last archive had as pending."""

    invitation_id: int
    name: str
    on: date


@frozen
class Comparison:
    """What became of the requests that were pending in the archive before, of `since` or unknown.

    The vanished ones are in the new archive no more, though young enough to be: something ended
    them. That is told and never kept as a state.
    """

    since: date | None
    accepted: tuple[Compared, ...]
    vanished: tuple[Compared, ...]
    still_pending: tuple[Compared, ...]


@frozen
class TableReport:
    """The columns of a table, the first of them where there are very many."""

    file: str
    columns: tuple[Column, ...]


@frozen
class Newcomer:
    """Somebody whom an address book adds, or of whom it says something new."""

    name: str
    about: str  # company, address or telephone number
    new: bool


@frozen
class PeopleReport:
    """Who is added by address books or changed; the first thousands are in `people`."""

    people: tuple[Newcomer, ...]
    count: int


@frozen
class Guest:
    """Somebody at a meeting of a calendar; `new` if the record doesn't hold them yet."""

    name: str
    new: bool


@frozen
class PlannedMeeting:
    """A meeting that a calendar makes; `key` names it when it is to be left out."""

    key: str
    file: str
    line: int
    on: date
    title: str
    place: str
    kind: str
    people: tuple[Guest, ...]


@frozen
class Owner:
    """Who of the calendars' guests the user is, or may be."""

    address: str
    name: str
    events: int  # how many name this address
    is_me: bool


@frozen
class CalendarReport:
    """What calendars make: the meetings, and who in them was taken for the user.

    `guessed` says that nobody told who that is. `left_out` are meetings that were asked not to be
    made.
    """

    meetings: tuple[PlannedMeeting, ...]
    count: int  # of all of them; the first thousands are in `meetings`
    owners: tuple[Owner, ...]
    guessed: bool
    left_out: int = 0


@frozen
class ImportReport:
    """What an import did, or a preview would do.

    `people`, `invitations` and `accepted` are what the record then holds, without the trash.
    `changes` is False when the record stays as it was, to the last row.
    """

    name: str
    files: tuple[FileReport, ...]
    people: int
    invitations: int
    accepted: int
    comparison: Comparison | None = None
    problems: tuple[Remark, ...] = ()
    others: tuple[OtherFile, ...] = ()
    changes: bool = True
    made_on: date | None = None  # of the newest archive given, where its name tells
    calendar: CalendarReport | None = None
    tables: tuple[TableReport, ...] = ()
    newcomers: PeopleReport | None = None
    repairable: bool = False  # accents broken by a program, which `repair` would mend
