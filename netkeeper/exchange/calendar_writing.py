"""Follow-ups as a calendar (iCalendar, RFC 5545): events of a whole day.

Not as to-dos, though the standard has them: Google Calendar and the new Outlook leave to-dos out of
a file without a word, and Apple's Calendar no longer shows them. An event of a whole day that
leaves its day free is shown by all of them.
"""

from __future__ import annotations

import re
import uuid
from datetime import timedelta
from typing import TYPE_CHECKING, BinaryIO

from icalendar import Calendar, Event, vText

from netkeeper.domain.profiles import profile_url
from netkeeper.exchange.text_lines import MAKER, in_a_value

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from netkeeper.domain.follow_ups import Planned

_ESCAPED = re.compile(r"[\\;,]")
_OURS = uuid.UUID("5f6f34a6-8c0e-4d0b-9f2e-3f2f8f0f6a11")  # what the events' ids are made from


class _Text(vText):
    """A text that keeps its backslashes; the library takes one before an N for a new line."""

    def to_ical(self) -> bytes:
        """Return the text escaped (RFC 5545, 3.3.11)."""
        return _ESCAPED.sub(r"\\\g<0>", in_a_value(self)).replace("\n", "\\n").encode()


def write(file: BinaryIO, planned: Iterable[Planned], made_at: datetime) -> int:
    """Write a calendar of follow-ups; return how many. `made_at` is in UTC."""
    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    head, end = calendar.to_ical().split(b"END:VCALENDAR", 1)
    file.write(head)
    count = 0
    for each in planned:
        file.write(_event(each, made_at).to_ical())
        count += 1
    file.write(b"END:VCALENDAR" + end)
    return count


def _event(planned: Planned, made_at: datetime) -> Event:
    event = Event()
    event.add("uid", _uid(planned))
    event.add("dtstamp", made_at)
    event.add("dtstart", planned.due_on)
    event.add("dtend", planned.due_on + timedelta(days=1))  # the day after: RFC 5545, 3.6.1
    event.add("summary", _Text(" · ".join(filter(None, (planned.what, planned.name)))))
    if planned.company:
        event.add("description", _Text(", ".join(filter(None, (planned.name, planned.company)))))
    if planned.slug:
        event.add("url", profile_url(planned.slug))
    event.add("transp", "TRANSPARENT")
    return event


def _uid(planned: Planned) -> str:
    """Return an id that stays: a calendar that takes the file again moves the event it has."""
    return str(uuid.uuid5(_OURS, f"follow-up {planned.id} {planned.made_at.isoformat()}"))
