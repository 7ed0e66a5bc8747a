"""What waits for a review: which requests, in which order, with what is advised."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from netkeeper.domain.invitations import Direction, State
from netkeeper.domain.trash import Kind
from netkeeper.services import review as reviewing
from netkeeper.services.invitations import decide, keep_pending, trash_invitations
from netkeeper.services.people import trash_people
from netkeeper.services.review import shown_item
from netkeeper.services.settings import change_setting
from netkeeper.services.standing import history, standing
from tests.conftest import TODAY
from tests.services.cast import decided, drafted, person, received, restored, sent


def review(reader, on, past=None, **which):
    """Return what there is to review, with the chances of that day."""
    return reviewing.review(reader, on, past or history(reader, on), **which)


def days_ago(days):
    return TODAY - timedelta(days=days)


def listed(reader, **which):
    return [item.line.id for item in review(reader, TODAY, **which)]


def test_what_is_pending_stands_oldest_first_in_both_directions(program, reader):
    middle = received(program, on=days_ago(20))
    oldest = sent(program, on=days_ago(90))
    newest = sent(program, "Luc Roy", on=days_ago(1))
    drafted(program)
    decided(program, received(program, "Mai Nguyen"), State.DECLINED)
    assert listed(reader) == [oldest, middle, newest]
    assert listed(reader, direction=Direction.SENT) == [oldest, newest]
    assert listed(reader, direction=Direction.RECEIVED) == [middle]
    assert [item.age_days for item in review(reader, TODAY)] == [90, 20, 1]


@pytest.mark.parametrize("state", [each for each in State if each is not State.PENDING])
def test_any_state_can_be_asked_for(program, reader, state):
    numbers = [
        decided(program, add(program), state).id
        for add in (received, sent)
        if state is not State.DRAFT
        and state
        in {
            received: {State.ACCEPTED, State.DECLINED, State.REPORTED, State.LAPSED},
            sent: set(State) - {State.REPORTED, State.LAPSED, State.DRAFT},
        }[add]
    ] or [drafted(program)]
    assert listed(reader, state=state) == numbers
    assert all(item.advice is None for item in review(reader, TODAY, state=state))


@pytest.mark.parametrize(
    ("days", "limit", "advice"),
    [
        (0, 60, "wait"),
        (59, 60, "wait"),
        (60, 60, "withdraw"),
        (400, 60, "withdraw"),
        (9, 10, "wait"),
        (10, 10, "withdraw"),
    ],
)
def test_a_request_pending_for_too_long_is_to_be_withdrawn(program, reader, days, limit, advice):
    change_setting(program.open_unit, "pending_long_days", limit)
    number = sent(program, on=days_ago(days))
    assert shown_item(reader, number, TODAY).advice == advice


def test_a_received_request_is_to_be_decided(program, reader):
    assert shown_item(reader, received(program, on=days_ago(300)), TODAY).advice == "decide"


def test_a_request_waits_until_its_day(program, reader):
    kept, withdrawn = sent(program), sent(program, "Luc Roy")
    keep_pending(program.open_unit, kept, date(2026, 12, 24))
    decided(program, withdrawn, State.WITHDRAWN, date(2026, 11, 20))
    assert shown_item(reader, kept, TODAY).until == date(2026, 12, 24)
    assert shown_item(reader, withdrawn, TODAY).until == date(2026, 12, 11)
    change_setting(program.open_unit, "cooling_days", 7)
    assert shown_item(reader, withdrawn, TODAY).until == date(2026, 11, 27)
    assert shown_item(reader, received(program), TODAY).until is None


def test_the_calendars_last_day_breaks_nothing(program, reader):
    number = sent(program)
    withdraw = (program.open_unit, number, State.WITHDRAWN, date.max, date.max)
    decide(*withdraw)
    (item,) = review(reader, date.max, state=State.WITHDRAWN)
    assert item.until == date.max
    assert reader.invitations.get(number).reinvite_from(21) == date.max


def test_a_pending_request_of_the_users_own_has_its_chance(program, reader):
    for n in range(20):
        decided(program, sent(program, f"Yes{n} Person", on=days_ago(90)), State.ACCEPTED,
                days_ago(88))  # fmt: skip
    old, fresh = (sent(program, f"At{n} Person", on=days_ago(n)) for n in (50, 1))
    theirs = received(program, on=days_ago(1))
    chance = {each.line.id: each.chance for each in review(reader, TODAY)}
    assert chance[theirs] is None
    assert chance[old].value < 0.1
    assert chance[fresh].value > 0.5
    assert 0 <= chance[old].low <= chance[old].value <= chance[old].high
    past = history(reader, TODAY)
    assert past.accepted == 20
    settled = review(reader, TODAY, past, state=State.ACCEPTED)
    assert [each.chance for each in settled] == [None] * 20


def test_a_chance_is_told_by_what_was_known_on_the_day(program, reader):
    for n in range(20):
        decided(program, sent(program, f"Yes{n} Person", on=days_ago(90)), State.ACCEPTED,
                days_ago(50))  # fmt: skip
    one = sent(program, on=days_ago(100))
    then, now = (review(reader, day, direction=Direction.SENT) for day in (days_ago(60), TODAY))
    assert {each.line.id for each in now} == {one}
    assert history(reader, days_ago(60)).accepted == 0
    assert then[0].chance.value < 0.15


def test_a_day_that_has_passed_is_seen_as_it_was(program, reader):
    accepted = sent(program, "Luc Roy", on=days_ago(40))
    decided(program, accepted, State.ACCEPTED, days_ago(10))
    declined = received(program, "Mai Nguyen", on=days_ago(50))
    decided(program, declined, State.DECLINED, days_ago(45))
    decided(program, declined, State.ACCEPTED, days_ago(5))
    corrected = sent(program, "Wei Li", on=days_ago(60))
    decided(program, corrected, State.DECLINED, days_ago(8))
    decided(program, corrected, State.ACCEPTED, days_ago(30))  # it was so before already
    waiting = sent(program, on=days_ago(30))
    later = sent(program, "Ana Roy", on=days_ago(3))
    drafted(program, "Zoé Roy")

    def on(days, **which):
        found = review(reader, days_ago(days), looking_back=True, **which)
        return [each.line.id for each in found]

    assert on(20) == [accepted, waiting]
    assert on(20, state=State.DECLINED) == [declined]
    assert on(20, state=State.ACCEPTED) == [corrected]
    assert on(47) == [corrected, declined]
    assert on(47, direction=Direction.RECEIVED) == [declined]
    assert on(7) == [waiting]
    assert on(0) == [waiting, later] == listed(reader)
    assert on(500) == []
    (item,) = review(reader, days_ago(20), state=State.DECLINED, looking_back=True)
    assert item.line.state is State.DECLINED
    assert item.line.state_on == days_ago(45)


def test_a_day_that_has_passed_is_seen_by_the_same_rule_as_the_standing(program, reader):
    for n in range(1, 6):
        number = sent(program, f"A{n} Roy", on=days_ago(20 * n))
        decided(program, number, State.WITHDRAWN, days_ago(10 * n))
        if n % 2:
            decided(program, number, State.PENDING, days_ago(5 * n))
    for days in range(0, 120, 3):
        day = days_ago(days)
        found = review(reader, day, direction=Direction.SENT, looking_back=True)
        assert len(found) == standing(reader, day).pending


def test_nothing_of_the_trash_is_reviewed(program, reader):
    nadia = person(program, "Nadia Benali")
    hidden, gone = sent(program, "Nadia Benali", person_id=nadia), received(program)
    trash_people(program.open_unit, [nadia])
    trash_invitations(program.open_unit, [gone])
    assert listed(reader) == []
    restored(program, Kind.PERSON, nadia)
    assert listed(reader) == [hidden]


def test_a_request_that_is_not_there_is_not_shown(reader):
    assert shown_item(reader, 77, TODAY) is None
