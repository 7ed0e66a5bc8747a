"""Backups: why one is made, what its name says, when one is due, and which are kept."""

from __future__ import annotations

import re
from datetime import UTC
from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.domain.days import parse_instant
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable
    from datetime import date, datetime, tzinfo


class Why(StrEnum):
    """Why a backup was made."""

    DAILY = "daily"
    ASKED = "asked"
    BEFORE_UPDATE = "before-update"  # of the record's schema
    BEFORE_IMPORT = "before-import"
    BEFORE_RESTORE = "before-restore"
    BEFORE_KEY = "before-passphrase"  # was set, changed or removed
    DAMAGED = "damaged"  # a record that couldn't be read or unlocked, put aside by a restore


# Those made before something big; a daily one says no more than that a day began.
_BEFORE = frozenset(
    {
        *(Why.BEFORE_UPDATE, Why.BEFORE_IMPORT, Why.BEFORE_RESTORE, Why.BEFORE_KEY),
        Why.DAMAGED,
    }
)

# What is wrong with the record itself: another folder would not help.
OF_THE_RECORD = frozenset(
    {"record_damaged", "record_foreign", "record_unreadable", "record_busy", "record_too_new"}
)

SUFFIX = ".sqlite3"
_NAME = re.compile(
    r"(?P<stem>.+)-(?P<at>\d{8}T\d{6}Z)-(?P<why>[a-z-]+?)(?:-(?P<number>\d+))?"
    r"(?:\.(?P<record>[0-9a-f]{8}))?\.sqlite3",
    re.DOTALL,
)
_AT = "%Y%m%dT%H%M%SZ"


@frozen
class Backup:
    """One backup, as far as its file's name tells, and its folder; `at` is in UTC.

    `record` is the number of the record that it is of, where the name tells that; else 0. What is
    not `known` may be another record's of the same name: it is never thinned out.
    """

    name: str
    at: datetime
    why: Why
    folder: str = ""
    record: int = 0
    known: bool = True

    @property
    def path(self) -> str:
        """Return where it lies."""
        return f"{self.folder}/{self.name}"

    @property
    def order(self) -> tuple[datetime, str]:
        """Return what backups are sorted by: when they were made."""
        return self.at, self.name


@frozen
class Inside:
    """What a backup or a record holds, without the trash; `last_change` is in UTC."""

    people: int
    meetings: int
    invitations: int
    last_change: datetime | None
    revision: str


@frozen
class Kept:
    """How many are kept: the last one of each day, week and month, and those before changes.

    Days, weeks and months without a backup don't count.
    """

    days: int
    weeks: int
    months: int
    before: int


def name_of(stem: str, at: datetime, why: Why, number: int = 0, record: int = 0) -> str:
    """Return the file name of a record's backup; a number tells those of one second apart.

    `record` is the record's own number, where others of its name may have backups there.
    """
    more = f"-{number}" if number else ""
    of = f".{record:08x}" if record else ""
    return f"{stem}-{at.astimezone(UTC).strftime(_AT)}-{why}{more}{of}{SUFFIX}"


def read_name(name: str, stem: str, folder: str = "") -> Backup | None:
    """Return the backup of a record that a file is; None for any other file."""
    found = _NAME.fullmatch(name)
    if found is None or found["stem"] != stem or found["why"] not in set(Why):
        return None
    try:
        at = parse_instant(found["at"])
    except ValueError:
        return None
    return Backup(name, at, Why(found["why"]), folder, int(found["record"] or "0", 16))


def is_due(backups: Collection[Backup], now: datetime) -> bool:
    """Tell whether none was made today; those of a clock that ran ahead don't count.

    A damaged record that was put aside is none. Today ends at midnight in the zone of `now`.
    """
    made = [
        each.at for each in backups if each.known and each.why is not Why.DAMAGED and each.at <= now
    ]
    return not made or max(made).astimezone(now.tzinfo).date() < now.date()


def superfluous(backups: Collection[Backup], kept: Kept, now: datetime) -> list[Backup]:
    """Return the backups that need not be kept, the oldest first.

    The newest always stays, and so does whatever the user asked for, and what may be another
    record's. Those of a clock that ran ahead are counted by themselves: else they would take the
    places of all that are made since. Days end at midnight in the zone of `now`.
    """
    made = [each for each in backups if each.known and each.at <= now]
    ahead = [each for each in backups if each.known and each.at > now]
    return [*_superfluous(made, kept, now.tzinfo), *_superfluous(ahead, kept, now.tzinfo)]


def _superfluous(backups: Collection[Backup], kept: Kept, zone: tzinfo | None) -> list[Backup]:
    newest_first = sorted(backups, key=lambda each: each.order, reverse=True)
    whole = [each for each in newest_first if each.why is not Why.DAMAGED]
    days = [(each, each.at.astimezone(zone).date()) for each in whole]
    before = [each for each in newest_first if each.why in _BEFORE]
    stay = {
        *whole[:1],
        *(each for each in newest_first if each.why is Why.ASKED),
        *before[: kept.before],
        *_last_of_each(days, lambda day: day, kept.days),
        *_last_of_each(days, lambda day: day.isocalendar()[:2], kept.weeks),
        *_last_of_each(days, lambda day: (day.year, day.month), kept.months),
    }
    return [each for each in reversed(newest_first) if each not in stay]


def _last_of_each(
    newest_first: Collection[tuple[Backup, date]], span_of: Callable[[date], Hashable], count: int
) -> list[Backup]:
    """Return the last backup of each of the last days, weeks or months that have one."""
    last: dict[Hashable, Backup] = {}
    for each, day in newest_first:
        last.setdefault(span_of(day), each)
    return list(last.values())[:count]
