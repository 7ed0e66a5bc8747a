"""Follow-ups as a calendar give the same days and words again, to the library and to ourselves."""

from __future__ import annotations

import io
import re
from datetime import UTC, date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from netkeeper.domain.follow_ups import Planned
from netkeeper.domain.people import Person
from netkeeper.exchange import calendar_writing, vcard_writing
from netkeeper.exchange.calendars import reading

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
WORDS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp"])
    | st.sampled_from(",;:\\\"^"),
    max_size=90,
).map(str.strip)  # fmt: skip
PLANNED = st.builds(
    Planned,
    id=st.integers(1, 9_999),
    due_on=st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    what=WORDS.filter(bool),
    name=WORDS,
    company=WORDS,
    slug=st.sampled_from([None, "luc-roy"]),
    made_at=st.just(NOW),
)


def written(name, data):
    """Return the values of a property as RFC 5545 unfolds and unescapes them.

    Not by the library, which takes an escaped backslash before a capital N for a new line.
    """
    lines = data.decode().replace("\r\n ", "").split("\r\n")
    values = [each.removeprefix(f"{name}:") for each in lines if each.startswith(f"{name}:")]
    return [re.sub(r"\\(.)", lambda found: found[1], each) for each in values]


HOSTILE = (
    "A\rATTENDEE:mailto:x\r\nBEGIN:VEVENT\nX\x85Y:1\u2028Z:2\u2029W\x0bV\x0cU\x1c\x1dT\x1b[31m\x9b"
)


def test_nothing_written_begins_a_line_of_its_own():
    held = io.BytesIO()
    planned = Planned(1, date(2026, 1, 5), HOSTILE, HOSTILE, HOSTILE, HOSTILE, NOW)
    calendar_writing.write(held, [planned], NOW)
    vcard_writing.write(
        held,
        [Person(0, HOSTILE, HOSTILE, HOSTILE, emails=(HOSTILE,), tags=(HOSTILE,), note=HOSTILE)],
    )
    lines = held.getvalue().decode().replace("\r\n ", "").splitlines()
    names = {re.split("[:;]", each)[0] for each in lines}
    assert names == {
        *("BEGIN", "VERSION", "PRODID", "METHOD", "SUMMARY", "DTSTART", "DTEND", "DTSTAMP", "UID"),
        *("DESCRIPTION", "TRANSP", "URL", "END", "FN", "N", "EMAIL", "CATEGORIES", "NOTE"),
    }
    assert lines.count("BEGIN:VEVENT") == 1
    assert "\x1b" not in held.getvalue().decode()


@settings(max_examples=25)
@given(st.lists(PLANNED, max_size=3, unique_by=lambda each: each.id))
def test_what_is_written_is_read_back(tmp_path_factory, planned):
    held = io.BytesIO()
    assert calendar_writing.write(held, planned, NOW) == len(planned)
    events = Calendar.from_ical(held.getvalue()).events
    assert [each["DTSTART"].dt for each in events] == [each.due_on for each in planned]
    assert [each["DTEND"].dt - each["DTSTART"].dt for each in events] == [timedelta(1)] * len(
        events
    )
    said = [" · ".join(filter(None, (each.what, each.name))) for each in planned]
    assert written("SUMMARY", held.getvalue()) == said
    assert len({str(each["UID"]) for each in events}) == len(planned)
    path = tmp_path_factory.getbasetemp() / "out.ics"
    path.write_bytes(held.getvalue())
    # Whom a follow-up is about was not met by it: nobody comes back as met.
    found = reading.read(path, date(2026, 11, 23), lambda done, total: None)
    assert found.occurrences == []
    assert found.skips.counts.total() == len(planned)
