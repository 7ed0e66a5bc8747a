"""Which version of an event is the last, and what one of its times is known again by."""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from icalendar import vDDDTypes

from netkeeper.domain.calendars import EVENT_KEYS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from icalendar import Event

_SHORTEST_ID = 8  # characters before an address's @: no fewer tell one event from all others
_COUNTED = re.compile(r"(?:[^\W\d_]*[\W_])?0*\d{1,6}")  # "00000012", "event-000003"
_SUM = 32  # hexadecimal digits, more than enough that no two are alike


def latest(events: Sequence[Event]) -> list[Event]:
    """Return the last version of an event that doesn't recur."""
    return sorted(events, key=lambda each: (_revision(each), _changed_at(each)))[-1:]


def known_by(uid: str, event: Event) -> str:
    """Return what one time of an event is known again by: sums, as ids may name people.

    The second stays where the event is moved: a series keeps the instant that one had in it. The
    third part is how often the event was changed. Empty for an event without an id, and for one
    whose id is a number that starts anew in each file ("12", "event-000003"), since that is another
    event's elsewhere.
    """
    local = uid.partition("@")[0]
    if len(local) < _SHORTEST_ID or _COUNTED.fullmatch(local):
        return ""
    in_series = event.get("RECURRENCE-ID")
    moved_from = _instant(in_series.dt) if in_series is not None else ""
    keys = _sum(uid, _instant(event.start)), _sum(uid, moved_from)
    return EVENT_KEYS.join((*keys, str(_revision(event))))


def _revision(event: Event) -> int:
    """Return how often an event was changed; 0 where that can't be read."""
    told = event.get("SEQUENCE")
    return told if isinstance(told, int) else 0


def _changed_at(event: Event) -> str:
    """Return the instant of an event's last change, or that it was written at; empty for none."""
    for name in ("LAST-MODIFIED", "DTSTAMP"):
        told = event.get(name)
        if isinstance(told, vDDDTypes) and isinstance(told.dt, datetime):
            return _instant(told.dt)
    return ""


def _instant(when: date) -> str:
    if isinstance(when, datetime) and when.tzinfo is not None:
        when = when.astimezone(UTC)
    return when.isoformat()


def _sum(uid: str, instant: str) -> str:
    whole = f"{uid}\n{instant}"
    return hashlib.sha256(whole.encode("utf-8", "replace")).hexdigest()[:_SUM]
