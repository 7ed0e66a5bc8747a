"""Turns the record's texts into the domain's values."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from netkeeper.domain.days import Day, Precision

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

AMONG = "IN (SELECT value FROM json_each(?))"  # of any number of ids, as `listed` gives them

KeyT = TypeVar("KeyT")
ValueT = TypeVar("ValueT")


def day_of(text: str | None) -> date | None:
    """Return the date of an ISO day, None for null."""
    return date.fromisoformat(text) if text is not None else None


def precise_day(text: str | None, precision: str | None) -> Day | None:
    """Return the day at its precision, None for null."""
    if text is None:
        return None
    return Day(date.fromisoformat(text), Precision(precision or "day"))


def meeting_day(text: str, precision: str) -> Day:
    """Return the day of a meeting, which always has one."""
    return Day(date.fromisoformat(text), Precision(precision))


@lru_cache(maxsize=4096)  # lists show the same days again and again: eleven years of them
def told_day(text: str | None) -> Day | None:
    """Return the day of a text that ends with the day's precision, None for null."""
    return precise_day(text[:10], text[10:]) if text else None


def instant_of(text: str) -> datetime:
    """Return the UTC instant of its stored text."""
    return datetime.fromisoformat(text).astimezone(UTC)


def local_day(instant: str) -> str:
    """Return the SQL of the day that an instant, a column's, was where the user is."""
    return f"date({instant}, 'localtime')"


def listed(ids: Iterable[int]) -> str:
    """Return ids as a statement takes many of them; a few as `places` of them take less time."""
    return str(sorted(ids))  # which JSON writes alike


def places(values: Sequence[object]) -> str:
    """Return the question marks for a list of values."""
    return ", ".join("?" * len(values))


def grouped(rows: Iterable[tuple[KeyT, ValueT]]) -> dict[KeyT, list[ValueT]]:
    """Return the values of rows by whose they are, in the order of the rows."""
    found: dict[KeyT, list[ValueT]] = {}
    for key, value in rows:
        found.setdefault(key, []).append(value)
    return found
