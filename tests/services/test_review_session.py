"""Sessions of the review: what is gone through, what a choice does, and how all of it is undone."""

from __future__ import annotations

import os
import shutil
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netkeeper import app
from netkeeper.domain.days import Day
from netkeeper.domain.invitations import State
from netkeeper.domain.people import Person
from netkeeper.domain.requests.review import OFFERED, Card, Choice, Kind
from netkeeper.services import people, review_session
from netkeeper.services.invitations import decide
from netkeeper.services.meetings import Attendee, MeetingDraft, log_meeting
from netkeeper.services.refused import Refused
from netkeeper.services.review_session import CardChoice
from tests.conftest import TODAY, rows_of, settled
from tests.domain.histories import history_of
from tests.services.cast import decided, person, received, sent

EXAMPLES = 400 if os.environ.get("NETKEEPER_SOAK") else 12
HISTORY = history_of([], TODAY)
ALL = tuple(Kind)
SOON = TODAY + timedelta(days=7)


def days_ago(days):
    return TODAY - timedelta(days=days)


def connected(program, name="Paul Hardy", on=date(2025, 3, 4), **fields):
    given, family = name.split()
    whom = Person(0, given, family, name, connected_on=on, **fields)
    return people.add_person(program.open_unit, whom)


def met(program, name="Zoé Caron", on=date(2026, 9, 1)):
    draft = MeetingDraft(Day(on), [Attendee(name)], event="Forum")
    return log_meeting(program.open_unit, draft, TODAY).people[0].id


class Sat:
    """Somebody in a session."""

    def __init__(self, program, reader, kinds=ALL, session=None, today=TODAY):
        self.program, self.reader, self.kinds, self.today = program, reader, kinds, today
        self.session = session

    def cards(self):
        queue = review_session.open_queue(
            self.reader, self.kinds, self.today, HISTORY, self.session
        )
        return list(queue.waiting)

    def choose(self, card, choice, **more):
        if choice is Choice.SEE_AGAIN:
            more = {"until": SOON, "what": "Revoir la demande", **more}
        asked = CardChoice(self.session, self.kinds, card, choice, **more)
        made = review_session.choose(self.program.open_unit, asked, self.today)
        self.session = made.session_id
        return made


@pytest.fixture
def sat(program, reader):
    return Sat(program, reader)


def test_each_kind_holds_its_own(program, sat):
    pending = sent(program)
    asked = received(program, "Mai Nguyen")
    refused = decided(program, sent(program, "Luc Roy"), State.DECLINED).id
    stranger = connected(program)
    connected(program, "Ana Lima", in_contact=True)
    friend = met(program)
    assert sat.cards() == [
        Card(Kind.SENT, pending),
        Card(Kind.RECEIVED, asked),
        Card(Kind.REFUSED, refused),
        Card(Kind.NEVER_MET, stranger),
        Card(Kind.NOT_CONNECTED, friend),
    ]
    counts = review_session.read_start(sat.reader, TODAY).counts
    assert counts == dict.fromkeys(Kind, 1)


def test_the_oldest_request_stands_first(program, sat):
    days = [3, 90, 41, 7]
    numbers = {day: sent(program, f"Luc Roy{day}", on=days_ago(day)) for day in days}
    cards = [each.id for each in sat.cards()]
    assert cards == [numbers[day] for day in sorted(days, reverse=True)]


@pytest.mark.parametrize(
    ("kind", "choice"), [(kind, choice) for kind in Kind for choice in OFFERED[kind]]
)
def test_a_card_is_gone_after_any_choice_and_back_after_undo(program, sat, kind, choice):
    add = {
        Kind.SENT: sent,
        Kind.RECEIVED: received,
        Kind.REFUSED: lambda p: decided(p, sent(p), State.UNKNOWN_TO_THEM).id,
        Kind.NEVER_MET: connected,
        Kind.NOT_CONNECTED: met,
    }[kind]
    card = Card(kind, add(program))
    sat.kinds = (kind,)
    before = rows_of(program.path)
    assert sat.cards() == [card]
    made = sat.choose(card, choice)
    assert sat.cards() == []
    assert review_session.open_queue(
        sat.reader, sat.kinds, TODAY, HISTORY, made.session_id
    ).made == [made]
    program.undo()
    assert rows_of(program.path) == before
    program.redo()
    review_session.take_back(program.open_unit, made)
    assert sat.cards() == [card]
    left = rows_of(program.path)
    assert left.pop("review_session")
    before.pop("review_session")
    assert left == before


def test_a_choice_that_a_kind_does_not_offer_is_refused(program, sat):
    with pytest.raises(Refused) as refused:
        sat.choose(Card(Kind.SENT, sent(program)), Choice.REMOVE)
    assert refused.value.code == "no_such_choice"


def test_a_withdrawal_waits_on_the_list_until_it_was_done(program, sat):
    number = sent(program, slug="marie-cote")
    made = sat.choose(Card(Kind.SENT, number), Choice.WITHDRAW)
    assert sat.reader.invitations.get(number).state is State.PENDING
    (line,) = sat.reader.review.to_take()
    assert (line.made, line.slug) == (made, "marie-cote")
    assert not sat.reader.invitations.pending_since(TODAY, 0)
    assert sat.reader.overview.counts(TODAY).to_review == 0
    tomorrow = TODAY + timedelta(days=1)
    assert review_session.mark_done(program.open_unit, [made.id], tomorrow) == 1
    held = sat.reader.invitations.get(number)
    assert (held.state, held.state_on) == (State.WITHDRAWN, tomorrow)
    (done,) = sat.reader.review.made(made.session_id)
    assert review_session.cool_until(done, 21) == tomorrow + timedelta(days=21)
    assert sat.reader.review.to_take() == []
    program.undo()
    assert sat.reader.invitations.get(number).state is State.PENDING
    assert len(sat.reader.review.to_take()) == 1


def test_a_request_settled_otherwise_leaves_the_list(program, sat):
    number = sent(program)
    sat.choose(Card(Kind.SENT, number), Choice.WITHDRAW)
    decide(program.open_unit, number, State.ACCEPTED, TODAY, TODAY)
    assert sat.reader.review.to_take() == []
    with pytest.raises(Refused, match="not_pending"):
        sat.choose(Card(Kind.SENT, number), Choice.KEEP)


def test_a_removed_connection_is_kept_only_once_it_is_done(program, sat):
    number = connected(program)
    made = sat.choose(Card(Kind.NEVER_MET, number), Choice.REMOVE)
    assert sat.reader.people.get(number).connected_on
    review_session.mark_done(program.open_unit, [made.id], TODAY)
    assert sat.reader.people.get(number).connected_on is None
    (done,) = sat.reader.review.made(made.session_id)
    assert review_session.cool_until(done, 21) is None
    with pytest.raises(Refused, match="not_connected"):
        sat.choose(Card(Kind.NEVER_MET, number), Choice.REMOVE)


def test_a_kept_card_comes_back_on_its_day(program, reader, sat):
    keep = TODAY + timedelta(days=reader.overview.settings().keep_days)
    cards = [Card(Kind.SENT, sent(program)), Card(Kind.NOT_CONNECTED, met(program))]
    for card in cards:
        assert sat.choose(card, Choice.KEEP).until == keep
    assert sat.cards() == []
    assert reader.review.next_day(TODAY) == keep
    assert Sat(program, reader, today=keep).cards() == cards


def test_a_follow_up_is_noted_for_the_day_on_which_the_card_is_back(program, reader, sat):
    sat.choose(Card(Kind.SENT, sent(program, "Wei Li")), Choice.SEE_AGAIN)
    assert sat.cards() == []
    (line,) = reader.overview.follow_ups(SOON)
    assert (line.due_on, line.what) == (SOON, "Revoir la demande")
    assert line.name == "Wei Li"
    assert line.invitation_id is not None


@pytest.mark.parametrize("until", [None, TODAY, days_ago(1)])
def test_a_follow_up_needs_a_day_ahead(program, sat, until):
    with pytest.raises(Refused) as refused:
        sat.choose(Card(Kind.SENT, sent(program)), Choice.SEE_AGAIN, until=until)
    assert refused.value.code == "day_not_ahead"


def test_what_is_left_as_it_is_is_not_asked_again(program, reader, sat):
    card = Card(Kind.NEVER_MET, connected(program))
    sat.choose(card, Choice.LEAVE)
    assert Sat(program, reader, today=TODAY + timedelta(days=3000)).cards() == []


def test_a_request_refused_anew_is_asked_of_again(program, reader, sat):
    number = decided(program, sent(program, on=days_ago(80)), State.DECLINED).id
    sat.choose(Card(Kind.REFUSED, number), Choice.LEAVE)
    later = TODAY + timedelta(days=9)
    decide(program.open_unit, number, State.PENDING, TODAY, TODAY)
    decide(program.open_unit, number, State.UNKNOWN_TO_THEM, later, later)
    assert Card(Kind.REFUSED, number) in Sat(program, reader, today=later).cards()


def test_a_session_goes_on_where_it_was_left(program, reader, sat):
    numbers = [sent(program, f"Luc Roy{n}", on=days_ago(90 - n)) for n in range(4)]
    for number in numbers[:2]:
        sat.choose(Card(Kind.SENT, number), Choice.KEEP)
    start = review_session.read_start(reader, TODAY + timedelta(days=1))
    assert start.left is not None
    assert (start.left.id, start.done, start.counts[Kind.SENT]) == (sat.session, 2, 2)
    again = Sat(program, reader, start.left.kinds, start.left.id)
    assert [card.id for card in again.cards()] == numbers[2:]
    late = TODAY + timedelta(days=review_session.RESUMED_FOR + 1)
    assert review_session.read_start(reader, late).left is None


def test_a_whole_session_is_undone_and_nothing_else(program, reader, sat):
    before = sent(program, "Avant Elle")
    keep = sat.choose(Card(Kind.SENT, sent(program, "Luc Roy")), Choice.KEEP)
    accepted = sent(program, "Wei Li")
    stranger, friend = connected(program), met(program)
    whole = rows_of(program.path)
    sat.choose(Card(Kind.SENT, accepted), Choice.ACCEPTED)
    withdrawn = sat.choose(Card(Kind.SENT, before), Choice.WITHDRAW)
    sat.choose(Card(Kind.NEVER_MET, stranger), Choice.IN_CONTACT)
    sat.choose(Card(Kind.NOT_CONNECTED, friend), Choice.SEE_AGAIN)
    review_session.mark_done(program.open_unit, [withdrawn.id], TODAY)
    review_session.take_back(program.open_unit, keep)
    people.add_note(program.open_unit, friend, "Entre-temps")
    assert review_session.undo_session(program.open_unit, sat.session) == 4
    after = rows_of(program.path)
    # What was done beside it stays: the four requests' people and the note.
    assert reader.people.get(friend).note == "Entre-temps"
    assert after["review_session"] == []
    assert after["review_choice"] == []
    assert after["follow_up"] == []
    assert reader.invitations.get(accepted).state is State.PENDING
    assert reader.invitations.get(before).state is State.PENDING
    assert not reader.people.get(stranger).in_contact
    assert whole["attendance"] == after["attendance"]
    # And undo brings the session back.
    program.undo()
    assert len(reader.review.made(sat.session)) == 4
    assert reader.invitations.get(before).state is State.WITHDRAWN


def test_a_session_on_which_later_changes_rest_is_not_undone(program, reader, sat):
    number = sent(program)
    sat.choose(Card(Kind.SENT, number), Choice.ACCEPTED)
    whom = reader.invitations.get(number).person_id
    draft = MeetingDraft(Day(TODAY), [Attendee("", whom)], event="Forum")
    log_meeting(program.open_unit, draft, TODAY)
    held = rows_of(program.path)
    with pytest.raises(Refused) as refused:
        review_session.undo_session(program.open_unit, sat.session)
    assert refused.value.code == "review_built_on"
    assert rows_of(program.path) == held
    program.undo()
    review_session.undo_session(program.open_unit, sat.session)
    assert reader.invitations.get(number).state is State.PENDING


def test_a_request_changed_since_keeps_its_session(program, reader, sat):
    number = sent(program)
    sat.choose(Card(Kind.SENT, number), Choice.KEEP)
    decide(program.open_unit, number, State.EXPIRED, TODAY, TODAY)
    with pytest.raises(Refused) as refused:
        review_session.undo_session(program.open_unit, sat.session)
    assert refused.value.code == "review_built_on"
    assert reader.invitations.get(number).state is State.EXPIRED


def test_what_was_told_of_a_request_stays_where_another_one_is_pending_since(program, reader, sat):
    card = Card(Kind.SENT, sent(program, person_id=person(program, "Rosalie Bergeron")))
    made = sat.choose(card, Choice.DECLINED)
    sent(program, on=TODAY, person_id=reader.invitations.get(card.id).person_id)
    held = rows_of(program.path)
    for taking_back in (
        lambda: review_session.take_back(program.open_unit, made),
        lambda: review_session.undo_session(program.open_unit, sat.session),
    ):
        with pytest.raises(Refused) as refused:
            taking_back()
        assert refused.value.code == "review_built_on"
        assert rows_of(program.path) == held
    program.undo()
    review_session.take_back(program.open_unit, made)
    assert reader.invitations.get(card.id).state is State.PENDING


def test_another_choice_takes_the_first_one_back(program, reader, sat):
    card = Card(Kind.SENT, sent(program))
    first = sat.choose(card, Choice.KEEP)
    second = sat.choose(card, Choice.WITHDRAW, instead=first)
    assert reader.invitations.get(card.id).keep_until is None
    assert reader.review.made(sat.session) == [second]
    review_session.take_back(program.open_unit, second)
    assert reader.review.made(sat.session) == []
    with pytest.raises(Refused):
        review_session.take_back(program.open_unit, second)


def test_a_session_whose_first_choice_was_undone_begins_anew(program, reader, sat):
    card = Card(Kind.SENT, sent(program))
    gone = sat.choose(card, Choice.KEEP)
    program.undo()
    again = sat.choose(card, Choice.WITHDRAW)
    assert again.session_id != gone.session_id
    assert reader.review.last_sitting().id == again.session_id


@pytest.fixture(scope="module")
def gone_through(empty_record, tmp_path_factory):
    """A record with cards of every kind; examples work on copies."""
    path = tmp_path_factory.mktemp("review") / "record.sqlite3"
    shutil.copy(empty_record, path)
    program = app.build(path, origin="window", day=lambda: TODAY)
    for n in range(3):
        sent(program, f"Luc Roy{n}", on=days_ago(40 + n))
        received(program, f"Mai Nguyen{n}")
        decided(program, sent(program, f"Wei Li{n}"), State.DECLINED)
        connected(program, f"Paul Hardy{n}")
        met(program, f"Zoé Caron{n}")
    return settled(path)


STEPS = st.lists(
    st.tuples(st.sampled_from(["choose", "back", "undo", "done"]), st.integers(0, 99)), max_size=14
)


@settings(max_examples=EXAMPLES)
@given(steps=STEPS)
def test_whatever_was_done_in_a_session_undoing_it_leaves_nothing(
    gone_through, tmp_path_factory, steps
):
    path = shutil.copy(gone_through, tmp_path_factory.mktemp("one") / "record.sqlite3")
    program = app.build(path, origin="window", day=lambda: TODAY)
    before = rows_of(program.path)
    with program.open_reader() as reader:
        sat = Sat(program, reader)
        for step, n in steps:
            take_a_step(program, sat, step, n)
        if sat.session is not None and reader.review.sitting(sat.session) is not None:
            review_session.undo_session(program.open_unit, sat.session)
        assert rows_of(program.path) == before
        assert reader.overview.problems() == []


def take_a_step(program, sat, step, n):
    """Choose for a card, take a choice back, undo, or tick off, as far as there is something."""
    made = sat.reader.review.made(sat.session) if sat.session is not None else []
    if step == "choose":
        cards = sat.cards()
        if cards:
            card = cards[n % len(cards)]
            offered = OFFERED[card.kind]
            sat.choose(card, offered[n % len(offered)])
    elif step == "back" and made:
        one = made[n % len(made)]
        if one.done_on is None:
            review_session.take_back(program.open_unit, one)
    elif step == "undo" and made:
        program.undo()
    elif step == "done":
        waiting = [each.id for each in sat.reader.review.to_take()]
        if waiting:
            review_session.mark_done(program.open_unit, waiting, TODAY)
