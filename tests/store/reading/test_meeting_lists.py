"""The months that head a list of meetings agree with the list."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from netkeeper.domain.days import Day, Precision
from netkeeper.domain.meetings import MeetingKind
from netkeeper.services.meetings import Attendee, MeetingDraft, log_meeting
from tests.conftest import TODAY

days = st.builds(
    Day,
    st.dates(date(2024, 11, 1), date(2025, 2, 28)),
    st.sampled_from(Precision),
)


def heading(day):
    return Day(day.on, Precision.YEAR if day.precision is Precision.YEAR else Precision.MONTH)


@settings(max_examples=15)
@given(told=st.lists(days, max_size=8))
def test_each_month_heads_its_own_meetings_one_after_the_other(program, reader, told):
    for each in told:
        log_meeting(program.open_unit, MeetingDraft(each, [Attendee("Nadia Benali")]), TODAY)
    listed = [heading(line.day) for line in reader.meetings.lines(reader.meetings.ids())]
    headed = [month for month, count in reader.meetings.months() for _ in range(count)]
    assert headed == listed
    assert len(set(headed)) == len(reader.meetings.months())


def test_a_kind_has_its_own_months(program, reader):
    for kind, on in ((MeetingKind.PHONE, date(2026, 3, 2)), (MeetingKind.VIDEO, date(2026, 5, 2))):
        draft = MeetingDraft(Day(on), [Attendee("Nadia Benali")], kind)
        log_meeting(program.open_unit, draft, TODAY)
    month = Day(date(2026, 3, 1), Precision.MONTH)
    assert reader.meetings.months(MeetingKind.PHONE) == [(month, 1)]
