"""The first page: what waits, the first few of each with the count of all."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from netkeeper.domain.invitations import State
from netkeeper.domain.meetings import MeetingKind
from netkeeper.services import today
from netkeeper.services.figures import read_figures
from netkeeper.services.first import SHOWN
from netkeeper.services.follow_ups import add_follow_up
from netkeeper.services.invitations import keep_pending, set_aside
from netkeeper.services.people import trash_people
from netkeeper.services.search import find
from netkeeper.services.settings import change_setting
from tests.conftest import TODAY
from tests.services.cast import decided, drafted, met, person, received, sent

DAY = timedelta(days=1)


@pytest.fixture
def decide(reader):
    return lambda: today.to_decide(reader)


@pytest.fixture
def invite(reader):
    return lambda: today.to_invite(reader)


@pytest.fixture
def pending(reader):
    return lambda on=TODAY: today.long_pending(reader, on)


@pytest.fixture
def due(reader):
    return lambda: today.due(reader, TODAY)


@pytest.fixture
def figures(reader):
    return lambda: read_figures(reader, TODAY)


def test_an_empty_record_has_nothing_that_waits(decide, invite, pending, due, figures):
    assert not any(each().lines or each().count for each in (decide, invite, pending, due))
    found = figures()
    assert found.last_import is None
    assert found.waiting.total == found.counts.people == found.notes_this_month == 0


def test_the_first_few_stand_there_and_all_are_counted(
    program, decide, invite, pending, due, figures
):
    for place in range(SHOWN + 2):
        on = TODAY - (100 - place) * DAY
        whom = met(program, f"Nadia Benali {place}", on=on).people[0].id
        add_follow_up(program.open_unit, whom, on, f"{place}")
        received(program, f"Luc Roy {place}", on=on)
        sent(program, f"Mai Nguyen {place}", on=on)
    assert [each.what for each in due().lines] == [str(place) for place in range(SHOWN)]
    assert [each.name[-1] for each in decide().lines] == [str(n) for n in range(SHOWN)]
    assert [each.name[-1] for each in pending().lines] == [str(n) for n in range(SHOWN)]
    latest = [str(SHOWN + 1 - n) for n in range(SHOWN)]
    assert [each.line.name[-1] for each in invite().lines] == latest
    counts = [each().count for each in (decide, invite, pending, due)]
    assert counts == [SHOWN + 2] * 4
    assert figures().waiting.total == 4 * (SHOWN + 2)


def test_everything_that_is_due_can_be_asked_for(program, reader):
    whom = met(program, "Nadia Benali").people[0].id
    for place in range(SHOWN + 2):
        add_follow_up(program.open_unit, whom, TODAY, f"{place}")
    assert len(today.due(reader, TODAY, everything=True).lines) == SHOWN + 2


def test_what_was_put_off_is_not_to_decide(program, decide, figures):
    received(program, "Luc Roy")
    set_aside(program.open_unit, received(program, "Mai Nguyen"), TODAY)
    assert [each.name for each in decide().lines] == ["Luc Roy"]
    assert (figures().counts.to_decide, figures().counts.set_aside) == (1, 1)


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
def test_who_was_met_and_not_asked_is_to_be_invited(program, invite, then, invited):
    whom = met(program, "Nadia Benali", event="Forum").people[0].id
    then(program, whom)
    found = invite().lines
    assert [each.id for each in found] == ([whom] if invited else [])
    assert [each.last_meeting.title for each in found] == ["Forum"] * invited


@pytest.mark.parametrize(
    ("then", "invited"),
    [
        (lambda program: received(program, "Benali, Nadia"), False),
        (lambda program: sent(program, "Nadia Benali"), False),
        (lambda program: drafted(program, "N. B.", slug="nadia-benali"), False),
        (lambda program: sent(program, "Nadia Benali", slug="another-nadia"), True),
        (lambda program: decided(program, received(program, "Nadia Benali"), State.DECLINED), True),
    ],
    ids=["received", "sent", "draft by profile", "another's profile", "declined"],
)
def test_who_has_asked_is_not_to_be_invited_though_nobody_said_whose_request_it_is(
    program, reader, invite, then, invited
):
    whom = person(program, "Nadia Benali", slug="nadia-benali")
    met(program, whom)
    then(program)
    assert [each.id for each in invite().lines] == [whom] * invited
    assert reader.people.count("to_invite") == int(invited)
    assert len(find(reader, "is:to-invite", TODAY).people) == int(invited)


@pytest.mark.parametrize("slug", [None, "nadia"])
def test_requests_of_a_name_that_very_many_have_are_looked_at_once(program, reader, slug):
    done = []
    for known in (range(30), range(30, 60)):
        for each in known:
            met(program, person(program, "Nadia Benali", slug=slug and f"{slug}-{each}"))
            decided(program, received(program, "Nadia Benali"), State.DECLINED)
        steps = []  # of SQLite, some at a time
        reader._connection.set_progress_handler(lambda steps=steps: steps.append(1), 10)
        assert reader.people.count("to_invite") == known.stop
        reader._connection.set_progress_handler(None, 0)
        done.append(len(steps))
    assert done[1] < 2.2 * done[0]


def test_a_call_is_no_reason_to_invite(program, invite):
    met(program, "Nadia Benali", kind=MeetingKind.PHONE)
    assert invite().count == 0


def test_what_is_pending_too_long_follows_the_setting_and_what_was_kept(program, pending):
    number = sent(program, on=TODAY - 60 * DAY)
    assert [each.id for each in pending().lines] == [number]
    keep_pending(program.open_unit, number, TODAY + DAY)
    assert pending().count == 0
    assert pending(TODAY + DAY).count == 1
    change_setting(program.open_unit, "pending_long_days", 90)
    assert pending(TODAY + DAY).count == 0


def test_the_figures_count_both_networks(program, figures):
    met(program, "Nadia Benali")
    both = met(program, "Luc Roy").people[0].id
    decided(program, sent(program, "Luc Roy", person_id=both), State.ACCEPTED)
    person(program, "Mai Nguyen", connected_on=date(2025, 1, 2))
    sent(program, "Ada Example", on=date(2026, 11, 1), note="Bonjour Ada")
    sent(program, "Bo Example", on=date(2026, 10, 31), note="Bonjour Bo")
    sent(program, "Cy Example", on=date(2026, 11, 2))
    drafted(program, "Di Example", note="Bonjour Di")
    found = figures()
    counts = found.counts
    assert (counts.people, counts.meetings, counts.drafts, counts.pending_sent) == (3, 2, 1, 3)
    network = (counts.met_and_connected, counts.connected_never_met, counts.met_not_connected)
    assert network == (1, 1, 1)
    assert found.notes_this_month == 1
