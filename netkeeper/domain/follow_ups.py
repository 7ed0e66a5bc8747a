"""Something to do about a person on a day."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from datetime import datetime

_FRIDAY = 4  # date.weekday()


@frozen
class FollowUp:
    """A follow-up of the record; `id` is 0 while not yet kept, `done_on` is None while open."""

    id: int
    person_id: int | None
    due_on: date
    what: str
    invitation_id: int | None = None
    done_on: date | None = None
    snoozed_until: date | None = None


@frozen
class Planned:
    """An open follow-up as a calendar shows it: its day, and about whom it is.

    `due_on` is the day it was put off to, if it was; `made_at` is in UTC.
    """

    id: int
    due_on: date
    what: str
    name: str
    company: str
    slug: str | None
    made_at: datetime


class Snooze(StrEnum):
    """For how long a follow-up is put off, besides a date of one's own."""

    TOMORROW = "tomorrow"
    WEEK = "week"
    MONTH = "month"


def snoozed(choice: Snooze, today: date) -> date:
    """Return until when a follow-up is put off, counted from today.

    A month is the calendar's: from 31 January to 28 or 29 February.
    """
    if choice is Snooze.MONTH:
        from calendar import monthrange  # noqa: PLC0415 - it brings the system's locales along

        months = today.year * 12 + today.month
        year, month = months // 12, months % 12 + 1
        return date(year, month, min(today.day, monthrange(year, month)[1]))
    return today + (timedelta(days=1) if choice is Snooze.TOMORROW else timedelta(weeks=1))


def next_weekday(today: date) -> date:
    """Return the next day from Monday to Friday."""
    day = today + timedelta(days=1)
    while day.weekday() > _FRIDAY:
        day += timedelta(days=1)
    return day
