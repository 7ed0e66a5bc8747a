"""What becomes of requests: every step, its history, its connection, and what is refused."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from netkeeper.domain.invitations import (
    STATES,
    Direction,
    Invitation,
    State,
    StateCertainty,
    StateStep,
    can_become,
)
from netkeeper.domain.people import Acquaintance
from netkeeper.domain.trash import Kind, line_id
from netkeeper.domain.values import replace
from netkeeper.services import trash
from netkeeper.services.invitations import (
    RequestDraft,
    add_received,
    ask_first,
    decide,
    edit_draft,
    keep_pending,
    mark_sent,
    match_invitation,
    read_invitation,
    register_sent,
    save_draft,
    set_aside,
    trash_invitations,
)
from netkeeper.services.people import read_person, trash_people
from netkeeper.services.refused import Refused
from netkeeper.texts.texts import Texts
from tests.conftest import TODAY, rows_of
from tests.services.cast import (
    ASKED_ON,
    decided,
    drafted,
    entry_of,
    person,
    received,
    sent,
)

TOMORROW = TODAY + timedelta(days=1)
ADDED = {Direction.RECEIVED: received, Direction.SENT: sent}


def told(state, on=TODAY):
    return StateStep(state, StateCertainty.TOLD, on, "user")


def in_state(program, direction, state):
    """Keep a request that went from pending (or a draft) to a state."""
    if state is State.DRAFT:
        return drafted(program)
    number = ADDED[direction](program)
    if state is not State.PENDING:
        decided(program, number, state)
    return number


@pytest.mark.parametrize(
    ("direction", "state"),
    [(direction, state) for direction in Direction for state in STATES[direction]],
)
def test_every_step_is_kept_in_the_history_or_refused(program, reader, direction, state):
    number = in_state(program, direction, state)
    for new in State:
        held = read_invitation(reader, number)
        if can_become(direction, state, new):
            after = decided(program, number, new)
            assert (after.state, after.certainty, after.state_on) == (new, "told", TODAY)
            assert after.steps == (*held.steps, told(new))
            program.undo()
        else:
            why = "already_so" if new is held.state else "no_such_step"
            with pytest.raises(Refused, match=why):
                decided(program, number, new)
        assert read_invitation(reader, number) == held


def test_corrections_add_to_the_history_and_rewrite_nothing(program, reader):
    number = sent(program)
    path = (State.DECLINED, State.ACCEPTED, State.WITHDRAWN, State.PENDING, State.UNKNOWN_TO_THEM)
    days = [ASKED_ON + timedelta(days=place) for place in range(1, 6)]
    for state, on in zip(path, days, strict=True):
        decided(program, number, state, on)
    steps = [told(state, on) for state, on in zip(path, days, strict=True)]
    assert list(reader.invitations.get(number).steps) == [told(State.PENDING, ASKED_ON), *steps]


@pytest.mark.parametrize(
    ("direction", "state"),
    [
        (direction, state)
        for direction in Direction
        for state in STATES[direction]
        if state is not State.DRAFT
    ],
)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_decision_has_its_sentence(program, direction, state, language):
    number = in_state(program, direction, State.PENDING)
    if state is State.PENDING:
        decided(program, number, State.DECLINED)
    decided(program, number, state)
    entry = entry_of(program)
    assert "Rosalie Bergeron" in Texts(language).action(entry.action, entry.facts)


# Acceptance makes a connection


@pytest.mark.parametrize("add", [received, sent])
def test_an_acceptance_adds_whom_the_record_lacks_as_a_connection_not_met(program, reader, add):
    number = add(
        program, "Rosalie Bergeron", slug="rosalie-bergeron", company="Nordet",
        position="Soudeuse", email="rosalie@example.org",
    )  # fmt: skip
    after = decided(program, number, State.ACCEPTED, date(2026, 11, 14))
    page = read_person(reader, after.person_id)
    assert page.person.display_name == "Rosalie Bergeron"
    assert (page.person.slug, page.person.company) == ("rosalie-bergeron", "Nordet")
    assert (page.person.position, page.person.emails) == ("Soudeuse", ("rosalie@example.org",))
    assert page.person.connected_on == date(2026, 11, 14)
    assert page.line.acquaintance is Acquaintance.NONE
    assert [each.id for each in page.invitations] == [number]


@pytest.mark.parametrize(("source", "typed"), [("user", True), ("archive", False)])
def test_what_an_archive_said_of_the_sender_does_not_count_as_typed(program, reader, source, typed):
    one = Invitation(
        0, Direction.RECEIVED, "Rosalie Bergeron", ASKED_ON, State.PENDING, StateCertainty.TOLD,
        ASKED_ON, source=source,
    )  # fmt: skip
    with program.open_unit("add_received") as unit:
        number = unit.invitations.add(one)
        unit.commit()
    decided(program, number, State.ACCEPTED)
    (held,) = reader.archives.people()
    assert bool(held.typed) is typed


def test_an_acceptance_finds_the_person_by_the_profile(program, reader):
    rosalie = person(program, "R. Bergeron-Roy", slug="rosalie-bergeron")
    number = received(program, slug="rosalie-bergeron")
    assert decided(program, number, State.ACCEPTED).person_id == rosalie
    assert reader.people.get(rosalie).connected_on == TODAY
    assert reader.people.get(rosalie).display_name == "R. Bergeron-Roy"


def test_an_acceptance_is_of_whom_the_verdict_spoke_of(program, reader):
    luc = person(program, "Luc Roy")
    number = received(program, "Luc Roy", slug="luc-roy")
    after = decide(program.open_unit, number, State.ACCEPTED, TODAY, TODAY)
    assert after.person_id == luc
    assert reader.people.get(luc).slug == "luc-roy"
    assert reader.people.get(luc).connected_on == TODAY


def test_an_acceptance_chooses_between_no_namesakes(program):
    namesakes = {person(program, "Luc Roy"), person(program, "Luc Roy")}
    number = received(program, "Luc Roy")
    after = decide(program.open_unit, number, State.ACCEPTED, TODAY, TODAY)
    assert after.person_id not in namesakes


@pytest.mark.parametrize("matched", [False, True])
def test_an_acceptance_takes_its_person_out_of_the_trash_whole(
    program, reader, record_path, matched
):
    rosalie = person(program, "R. Bergeron", slug="rosalie-bergeron", note="Un café.")
    number = received(
        program,
        slug=None if matched else "rosalie-bergeron",
        person_id=rosalie if matched else None,
    )
    trash_people(program.open_unit, [rosalie])
    before = rows_of(record_path)
    after = decided(program, number, State.ACCEPTED)
    assert after.person_id == rosalie
    held = reader.people.get(rosalie)
    assert (held.trashed, held.connected_on, held.note) == (False, TODAY, "Un café.")
    program.undo()
    assert rows_of(record_path) == before


def test_an_acceptance_goes_to_its_profiles_owner_though_another_request_of_theirs_is_pending(
    program, reader, record_path
):
    number = received(program, slug="rosalie-bergeron")
    rosalie = person(program, "R. Bergeron", slug="rosalie-bergeron")
    other = received(program, "R. Bergeron", person_id=rosalie)
    before = rows_of(record_path)
    assert decided(program, number, State.ACCEPTED).person_id == rosalie
    assert reader.invitations.get(other).state is State.PENDING
    program.undo()
    assert rows_of(record_path) == before


def test_an_earlier_connection_keeps_its_day(program, reader):
    rosalie = person(program, "Rosalie Bergeron", connected_on=date(2024, 2, 1))
    number = received(program, person_id=rosalie)
    decided(program, number, State.ACCEPTED)
    assert reader.people.get(rosalie).connected_on == date(2024, 2, 1)
    decided(program, number, State.DECLINED)
    assert reader.people.get(rosalie).connected_on == date(2024, 2, 1)


@pytest.mark.parametrize("state", [State.PENDING, State.DECLINED, State.EXPIRED])
def test_a_correction_takes_the_connection_back_and_keeps_the_person(program, reader, state):
    number = sent(program)
    rosalie = decided(program, number, State.ACCEPTED).person_id
    after = decided(program, number, state)
    assert after.person_id == rosalie
    assert reader.people.get(rosalie).connected_on is None
    assert decided(program, number, State.ACCEPTED).person_id == rosalie
    assert reader.people.get(rosalie).connected_on == TODAY


@given(name=st.text(st.characters(), min_size=1, max_size=30))
@settings(max_examples=20)
def test_whatever_name_was_kept_can_be_accepted(program, reader, name):
    try:
        number = received(program, name)
    except Refused:
        return  # there is nothing to be seen of it
    after = decided(program, number, State.ACCEPTED)
    assert after.name.strip()
    assert reader.people.get(after.person_id).display_name.strip()


# What can't be


@pytest.mark.parametrize(
    ("on", "code"), [(TOMORROW, "day_ahead"), (ASKED_ON - timedelta(days=1), "decided_before_sent")]
)
def test_an_answer_lies_between_the_request_and_today(program, record_path, on, code):
    number = received(program)
    before = rows_of(record_path, journal=True)
    with pytest.raises(Refused, match=code):
        decide(program.open_unit, number, State.ACCEPTED, on, TODAY)
    assert rows_of(record_path, journal=True) == before
    assert decided(program, number, State.ACCEPTED, ASKED_ON).state_on == ASKED_ON


ADD = {"received": add_received, "sent": register_sent, "draft": save_draft}


@pytest.mark.parametrize("add", ADD.values(), ids=ADD)
@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"name": ""}, "empty_name"),
        ({"name": "\u200b "}, "empty_name"),
        ({"name": "\ud83d\0"}, "empty_name"),
        ({"on": TOMORROW}, "day_ahead"),
        ({"person_id": 77}, "no_such_person"),
        ({"person_id": 1}, "no_such_person"),
    ],
)
def test_a_request_needs_a_name_a_day_and_a_person_of_the_record(
    program, record_path, add, change, code
):
    trash_people(program.open_unit, [person(program, "Rosalie Bergeron")])
    before = rows_of(record_path, journal=True)
    with pytest.raises(Refused, match=code):
        add(program.open_unit, replace(RequestDraft("Rosalie", ASKED_ON), **change), TODAY)
    assert rows_of(record_path, journal=True) == before


@pytest.mark.parametrize(("direction", "other"), [("received", "sent"), ("sent", "received")])
def test_one_request_at_most_is_pending_with_a_person_each_way(program, direction, other):
    add, across = (ADDED[Direction(each)] for each in (direction, other))
    rosalie = person(program, "Rosalie Bergeron")
    first = add(program, person_id=rosalie)
    with pytest.raises(Refused, match="second_pending") as refused:
        add(program, person_id=rosalie)
    assert refused.value.facts == {"name": "Rosalie Bergeron", "date": ASKED_ON}
    across(program, person_id=rosalie)
    decided(program, first, State.DECLINED)
    second = add(program, person_id=rosalie)
    with pytest.raises(Refused, match="second_pending"):
        decided(program, first, State.PENDING)
    trash_invitations(program.open_unit, [second])
    decided(program, first, State.PENDING)
    with pytest.raises(Refused, match="second_pending"):
        trash.restore(program.open_unit, [line_id(Kind.INVITATION, second)])
    unmatched = add(program)
    with pytest.raises(Refused, match="second_pending"):
        match_invitation(program.open_unit, unmatched, rosalie)


@pytest.mark.parametrize("direction", Direction)
def test_the_database_itself_refuses_a_second_pending_request(program, direction):
    rosalie = person(program, "Rosalie Bergeron")
    ADDED[direction](program, person_id=rosalie)
    one = Invitation(
        0, direction, "R", ASKED_ON, State.PENDING, StateCertainty.TOLD, ASKED_ON, rosalie
    )
    with pytest.raises(IntegrityError), program.open_unit("add_received") as unit:
        unit.invitations.add(one)


def test_the_database_itself_refuses_an_acceptance_without_its_person(program):
    one = Invitation(
        0, Direction.SENT, "R", ASKED_ON, State.ACCEPTED, StateCertainty.TOLD, ASKED_ON
    )
    with pytest.raises(IntegrityError), program.open_unit("mark_sent") as unit:
        unit.invitations.add(one)


@pytest.mark.parametrize("trashed", [False, True])
@pytest.mark.parametrize(
    "act",
    [
        lambda unit, each: decide(unit, each, State.DECLINED, TODAY, TODAY),
        lambda unit, each: match_invitation(unit, each, None),
        lambda unit, each: set_aside(unit, each, TODAY),
        lambda unit, each: ask_first(unit, each, TODAY),
        lambda unit, each: keep_pending(unit, each, TOMORROW),
        lambda unit, each: mark_sent(unit, each, TODAY, TODAY),
        lambda unit, each: edit_draft(unit, each, RequestDraft("Ada", TODAY)),
    ],
    ids=["decide", "match", "aside", "ask", "keep", "mark", "edit"],
)
def test_a_request_that_is_not_there_is_refused(program, record_path, act, trashed):
    number = received(program) if trashed else 77
    if trashed:
        trash_invitations(program.open_unit, [number])
    before = rows_of(record_path, journal=True)
    with pytest.raises(Refused, match="no_such_invitation"):
        act(program.open_unit, number)
    assert rows_of(record_path, journal=True) == before


# Drafts


def test_a_draft_is_written_again_and_sent(program, reader):
    rosalie = person(program, "Rosalie Bergeron")
    number = drafted(program, "Rosalie", note="Bonjour")
    better = RequestDraft(
        "Rosalie Bergeron", ASKED_ON, rosalie, "rosalie-bergeron", "Nordet", "Soudeuse",
        "rosalie@example.org", "Bonjour Rosalie", " Même comité ",
    )  # fmt: skip
    edit_draft(program.open_unit, number, better)
    mark_sent(program.open_unit, number, date(2026, 11, 14), TODAY)
    held = reader.invitations.get(number)
    kept = {
        name: getattr(held, name)
        for name in ("name", "person_id", "slug", "company", "position", "email", "note")
    }
    assert kept == {name: getattr(better, name) for name in kept}
    assert held.override_reason == "Même comité"
    assert (held.state, held.on, held.state_on) == ("pending", *[date(2026, 11, 14)] * 2)
    assert held.steps == (told(State.DRAFT, ASKED_ON), told(State.PENDING, date(2026, 11, 14)))


def test_only_a_draft_is_written_again_or_sent(program):
    number = sent(program)
    with pytest.raises(Refused, match="not_a_draft"):
        edit_draft(program.open_unit, number, RequestDraft("Ada", TODAY))
    with pytest.raises(Refused, match="not_a_draft"):
        mark_sent(program.open_unit, number, TODAY, TODAY)


@pytest.mark.parametrize(
    ("change", "code"), [({"name": " "}, "empty_name"), ({"person_id": 77}, "no_such_person")]
)
def test_a_draft_stays_as_it_was_when_what_it_is_to_become_cannot_be(program, reader, change, code):
    number = drafted(program)
    held = reader.invitations.get(number)
    with pytest.raises(Refused, match=code):
        edit_draft(program.open_unit, number, replace(RequestDraft("Ada", TODAY), **change))
    assert reader.invitations.get(number) == held


def test_a_draft_is_not_sent_tomorrow_nor_beside_one_that_is_pending(program):
    rosalie = person(program, "Rosalie Bergeron")
    number = drafted(program, person_id=rosalie)
    with pytest.raises(Refused, match="day_ahead"):
        mark_sent(program.open_unit, number, TOMORROW, TODAY)
    sent(program, person_id=rosalie)
    with pytest.raises(Refused, match="second_pending"):
        mark_sent(program.open_unit, number, TODAY, TODAY)


# Whose request it is


def test_a_match_is_made_and_taken_back(program, reader):
    rosalie = person(program, "Rosalie Bergeron")
    number = received(program)
    match_invitation(program.open_unit, number, rosalie)
    assert [each.id for each in reader.invitations.of_person(rosalie)] == [number]
    match_invitation(program.open_unit, number, None)
    assert reader.invitations.of_person(rosalie) == []


@pytest.mark.parametrize(
    ("own", "owner", "kept"),
    [
        (None, None, "rosalie-bergeron"),  # the record learns the profile
        ("rosalie-b", None, "rosalie-b"),  # it had one, which stays
        (None, "live", None),  # it is somebody else's
        (None, "trashed", None),
    ],
)
def test_a_match_teaches_the_profile_only_where_it_is_free(program, reader, own, owner, kept):
    rosalie = person(program, "Rosalie Bergeron", slug=own)
    if owner is not None:
        other = person(program, "Luc Roy", slug="rosalie-bergeron")
        if owner == "trashed":
            trash_people(program.open_unit, [other])
    number = received(program, slug="rosalie-bergeron")
    match_invitation(program.open_unit, number, rosalie)
    assert reader.people.get(rosalie).slug == kept
    assert reader.invitations.get(number).person_id == rosalie


def test_a_match_with_nobody_is_refused(program):
    gone = person(program, "Rosalie Bergeron")
    trash_people(program.open_unit, [gone])
    number = received(program)
    for nobody in (77, gone):
        with pytest.raises(Refused, match="no_such_person"):
            match_invitation(program.open_unit, number, nobody)


def test_an_accepted_request_keeps_a_person_and_its_connection_follows(program, reader):
    rosalie, luc = person(program, "Rosalie Bergeron"), person(program, "Luc Roy")
    number = received(program, person_id=rosalie)
    decided(program, number, State.ACCEPTED, date(2026, 11, 14))
    with pytest.raises(Refused, match="accepted_needs_person"):
        match_invitation(program.open_unit, number, None)
    match_invitation(program.open_unit, number, luc)
    assert reader.people.get(rosalie).connected_on is None
    assert reader.people.get(luc).connected_on == date(2026, 11, 14)
    match_invitation(program.open_unit, number, luc)
    assert reader.people.get(luc).connected_on == date(2026, 11, 14)


# Later


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Demande de Rosalie Bergeron à décider de nouveau."),
        ("en", "Request from Rosalie Bergeron to be decided again."),
    ],
)
def test_what_was_put_off_comes_back_and_the_history_says_so(program, reader, language, sentence):
    number = received(program)
    set_aside(program.open_unit, number, TODAY)
    assert list(reader.invitations.ids("to_decide")) == []
    assert list(reader.invitations.ids("later")) == [number]
    assert entry_of(program).facts == {"name": "Rosalie Bergeron"}
    set_aside(program.open_unit, number, None)
    assert list(reader.invitations.ids("to_decide")) == [number]
    entry = entry_of(program)
    assert Texts(language).action(entry.action, entry.facts) == sentence


def test_who_is_asked_first_waits_until_decided(program, reader):
    number = received(program)
    ask_first(program.open_unit, number, date(2026, 11, 20))
    held = reader.invitations.get(number)
    assert (held.asked_on, held.set_aside_on) == (date(2026, 11, 20),) * 2
    after = decided(program, number, State.DECLINED)
    assert (after.asked_on, after.set_aside_on) == (None, None)


def test_a_kept_request_comes_back_on_its_day(program, reader):
    number = sent(program, on=date(2026, 1, 5))
    assert list(reader.invitations.pending_since(TODAY, 60)) == [number]
    keep_pending(program.open_unit, number, TOMORROW)
    assert list(reader.invitations.pending_since(TODAY, 60)) == []
    assert list(reader.invitations.pending_since(TOMORROW, 60)) == [number]
    assert decided(program, number, State.WITHDRAWN).keep_until is None


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (lambda unit, each: set_aside(unit, each, TODAY), "already_decided"),
        (lambda unit, each: ask_first(unit, each, TODAY), "already_decided"),
        (lambda unit, each: keep_pending(unit, each, TOMORROW), "not_pending"),
    ],
)
def test_only_what_is_open_is_put_off(program, act, code):
    for number in (in_state(program, Direction.RECEIVED, State.DECLINED), drafted(program)):
        with pytest.raises(Refused, match=code):
            act(program.open_unit, number)


# The trash


def test_the_trash_gives_requests_back_whole(program, reader, record_path):
    first, second = received(program), sent(program, note="Bonjour Rosalie")
    decided(program, first, State.ACCEPTED)
    before = rows_of(record_path)
    trash_invitations(program.open_unit, [first, second])
    assert entry_of(program).facts == {"name": "Rosalie Bergeron", "count": 2}
    assert [*reader.invitations.ids("received"), *reader.invitations.ids("sent")] == []
    assert reader.search.invitations("rosalie", 5) == []
    assert reader.invitations.notes_sent_in(TODAY) == 0
    trash.restore(program.open_unit, [line_id(Kind.INVITATION, each) for each in (first, second)])
    assert rows_of(record_path) == before
    assert set(reader.search.invitations("rosalie", 5)) == {first, second}


TEXTS = st.text(st.characters(), max_size=20)  # halves of signs, too


@settings(max_examples=20)
@given(
    draft=st.builds(
        RequestDraft,
        name=TEXTS.map("A{}".format),
        on=st.just(ASKED_ON),
        slug=st.none() | TEXTS.filter(bool),
        company=TEXTS,
        position=TEXTS,
        email=TEXTS,
        note=TEXTS,
        override_reason=TEXTS,
    )
)
def test_any_text_is_kept(program, reader, draft):
    number = save_draft(program.open_unit, draft, TODAY)
    edit_draft(program.open_unit, number, draft)
    held = reader.invitations.get(number)
    for name in ("slug", "company", "position", "email", "note"):
        typed = getattr(draft, name)
        if typed is None or all(
            each != "\0" and not "\ud800" <= each <= "\udfff" for each in typed
        ):
            assert getattr(held, name) == typed
    assert reader.overview.problems() == []


@pytest.mark.parametrize("reverse", [False, True])
def test_requests_stand_by_what_their_days_stand_for_and_the_settled_last(program, reader, reverse):
    days = [TODAY - timedelta(days=each) for each in (3, 40, 9, 40)]
    ids = [sent(program, f"Julie Roy{n}", on) for n, on in enumerate(days)]
    settled = sent(program, "Luc Roy", days[0])
    decided(program, settled, State.DECLINED)
    chances = {days[0]: 0.2, days[1]: 0.5, days[2]: 0.3}
    found = reader.invitations.ids_by_days("sent", chances.__getitem__, reverse=reverse)
    by_chance = [(ids[3], ids[1]), (ids[2],), (ids[0],)]
    turned = by_chance[::-1] if reverse else by_chance
    assert list(found) == [*(each for group in turned for each in group), settled]
