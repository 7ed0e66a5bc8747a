"""The first page: what waits, the first few of each with the count of all."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from netkeeper import app
from netkeeper.domain.invitations import State
from netkeeper.domain.meetings import MeetingKind
from netkeeper.services.follow_ups import add_follow_up
from netkeeper.services.invitations import keep_pending, set_aside
from netkeeper.services.people import trash_people
from netkeeper.services.settings import change_setting
from netkeeper.services.today import SHOWN, read_today
from tests.conftest import TODAY
from tests.services.cast import decided, drafted, met, person, received, sent

DAY = timedelta(days=1)


@pytest.fixture
def page(reader):
    """A function that reads the first page."""
    return lambda on=TODAY: read_today(reader, app.vocabulary(), on)


def test_an_empty_record_has_an_empty_page(page):
    found = page()
    assert not any((found.to_decide, found.to_invite, found.long_pending, found.follow_ups))
    assert found.last_import is None
    assert found.counts.people == found.notes_this_month == 0


def test_the_first_few_stand_there_and_all_are_counted(program, page):
    for place in range(SHOWN + 2):
        on = TODAY - (100 - place) * DAY
        whom = met(program, f"Nadia Benali {place}", on=on).people[0].id
        add_follow_up(program.open_unit, whom, on, f"{place}")
        received(program, f"Luc Roy {place}", on=on)
        sent(program, f"Mai Nguyen {place}", on=on)
    found = page()
    assert [each.what for each in found.follow_ups] == [str(place) for place in range(SHOWN)]
    assert [each.line.name[-1] for each in found.to_decide] == [str(n) for n in range(SHOWN)]
    assert [each.name[-1] for each in found.long_pending] == [str(n) for n in range(SHOWN)]
    latest = [str(SHOWN + 1 - n) for n in range(SHOWN)]
    assert [each.line.name[-1] for each in found.to_invite] == latest
    counts = (
        found.follow_up_count, found.to_decide_count, found.long_pending_count,
        found.to_invite_count,
    )  # fmt: skip
    assert counts == (SHOWN + 2,) * 4


def test_each_request_to_decide_comes_with_its_judgement(program, page):
    met(program, "Nadia Benali", event="Forum")
    received(program, "Nadia Benali")
    received(program, "Luc Roy")
    later = received(program, "Mai Nguyen")
    set_aside(program.open_unit, later, TODAY)
    found = page()
    verdicts = {each.line.name: each.judgement.verdict for each in found.to_decide}
    assert verdicts == {"Nadia Benali": "accept", "Luc Roy": "decline"}
    assert (found.counts.to_decide, found.counts.set_aside) == (2, 1)


@pytest.mark.parametrize(
    ("then", "invited"),
    [
        (lambda program, who: None, True),
        (lambda program, who: drafted(program, "Nadia", person_id=who), False),
        (lambda program, who: sent(program, "Nadia", person_id=who), False),
        (lambda program, who: received(program, "Nadia", person_id=who), False),
        (
            lambda program, who: decided(
                program, sent(program, "Nadia", person_id=who), State.DECLINED
            ),
            False,
        ),
        (
            lambda program, who: decided(
                program, sent(program, "Nadia", person_id=who), State.WITHDRAWN
            ),
            True,
        ),
        (
            lambda program, who: decided(
                program, sent(program, "Nadia", person_id=who), State.ACCEPTED
            ),
            False,
        ),
        (lambda program, who: trash_people(program.open_unit, [who]), False),
    ],
    ids=["nothing", "draft", "sent", "received", "declined", "withdrawn", "accepted", "trashed"],
)
def test_who_was_met_and_not_asked_is_to_be_invited(program, page, then, invited):
    whom = met(program, "Nadia Benali", event="Forum").people[0].id
    then(program, whom)
    found = page()
    assert [each.line.id for each in found.to_invite] == ([whom] if invited else [])
    assert [each.last_meeting.title for each in found.to_invite] == ["Forum"] * invited


def test_a_call_is_no_reason_to_invite(program, page):
    met(program, "Nadia Benali", kind=MeetingKind.PHONE)
    assert page().to_invite_count == 0


def test_what_is_pending_too_long_follows_the_setting_and_what_was_kept(program, page):
    number = sent(program, on=TODAY - 60 * DAY)
    assert [each.id for each in page().long_pending] == [number]
    keep_pending(program.open_unit, number, TODAY + DAY)
    assert page().long_pending_count == 0
    assert page(TODAY + DAY).long_pending_count == 1
    change_setting(program.open_unit, "pending_long_days", 90)
    assert page(TODAY + DAY).long_pending_count == 0


def test_the_figures_count_both_networks(program, page):
    met(program, "Nadia Benali")
    both = met(program, "Luc Roy").people[0].id
    decided(program, sent(program, "Luc Roy", person_id=both), State.ACCEPTED)
    person(program, "Mai Nguyen", connected_on=date(2025, 1, 2))
    sent(program, "Ada Example", on=date(2026, 11, 1), note="Bonjour Ada")
    sent(program, "Bo Example", on=date(2026, 10, 31), note="Bonjour Bo")
    sent(program, "Cy Example", on=date(2026, 11, 2))
    drafted(program, "Di Example", note="Bonjour Di")
    found = page()
    counts = found.counts
    assert (counts.people, counts.meetings, counts.drafts, counts.pending_sent) == (3, 2, 1, 3)
    network = (counts.met_and_connected, counts.connected_never_met, counts.met_not_connected)
    assert network == (1, 1, 1)
    assert found.notes_this_month == 1
