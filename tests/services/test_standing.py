"""Where the user stands by a real record, on any day; and the restrictions that they met."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from netkeeper.domain.findings import Source
from netkeeper.domain.invitations import Direction, Invitation, State, StateCertainty
from netkeeper.domain.standing.factors import FactorCode, Level
from netkeeper.domain.standing.facts import Restriction
from netkeeper.domain.trash import Kind
from netkeeper.services import history as journal
from netkeeper.services.invitations import mark_sent, trash_invitations
from netkeeper.services.people import trash_people
from netkeeper.services.refused import Refused
from netkeeper.services.settings import change_setting
from netkeeper.services.standing import (
    add_restriction,
    change_restriction,
    gather,
    history,
    standing,
    trash_restriction,
)
from tests.conftest import TODAY
from tests.services.cast import decided, drafted, entry_of, met, person, received, restored, sent


def days_ago(days):
    return TODAY - timedelta(days=days)


def factor(found, code):
    return next(each for each in found.factors if each.code is code)


def sent_and(program, ago, state=None, after=1, name="Rosalie Bergeron", **more):
    """Keep a request sent so many days ago, and what became of it so many days later."""
    number = sent(program, name, on=days_ago(ago), **more)
    if state is not None:
        decided(program, number, state, days_ago(ago - after))
    return number


# Which requests count


def test_sent_requests_alone_count(program, reader):
    sent_and(program, 3)
    received(program, on=days_ago(3))
    drafted(program, on=days_ago(3))
    trash_invitations(program.open_unit, [sent_and(program, 2)])
    nadia = person(program, "Nadia Benali")
    sent_and(program, 2, name="Nadia Benali", person_id=nadia)
    trash_people(program.open_unit, [nadia])
    assert standing(reader, TODAY).sent_7_days == 1
    restored(program, Kind.PERSON, nadia)
    assert standing(reader, TODAY).sent_7_days == 2


def test_a_draft_counts_from_the_day_it_was_sent(program, reader):
    number = drafted(program, on=days_ago(20))
    mark_sent(program.open_unit, number, days_ago(4), TODAY)
    (one,) = gather(reader).requests
    assert (one.on, one.state, one.earlier) == (days_ago(4), State.PENDING, ())
    assert standing(reader, TODAY).sent_7_days == 1


# Points in time


def test_a_day_is_judged_by_what_was_known_then(program, reader):
    sent_and(program, 100, State.UNKNOWN_TO_THEM, 40)
    sent_and(program, 50)
    before, at, later = (standing(reader, on) for on in (days_ago(61), days_ago(60), TODAY))
    assert (before.pending, at.pending, later.pending) == (1, 0, 1)
    assert [factor(each, FactorCode.UNKNOWN_TO_THEM).value for each in (before, at, later)] == [
        0, 1, 1,
    ]  # fmt: skip


def test_a_state_that_was_left_again_counts_while_it_held(program, reader):
    number = sent_and(program, 100, State.WITHDRAWN, 30)
    decided(program, number, State.ACCEPTED, days_ago(20))
    (one,) = gather(reader).requests
    assert one.earlier == ((State.WITHDRAWN, days_ago(70)),)
    days = [days_ago(71), days_ago(70), days_ago(21), days_ago(20)]
    assert [standing(reader, on).pending for on in days] == [1, 0, 0, 0]
    assert [history(reader, on).accepted for on in days] == [0, 0, 0, 1]


def test_a_correction_holds_from_the_day_it_names(program, reader):
    number = sent_and(program, 100, State.UNKNOWN_TO_THEM, 60)
    decided(program, number, State.ACCEPTED, days_ago(60))
    (one,) = gather(reader).requests
    assert one.earlier == ()
    for on in (days_ago(50), days_ago(30), TODAY):
        assert factor(standing(reader, on), FactorCode.UNKNOWN_TO_THEM).value == 0
    assert history(reader, TODAY).accepted == 1


def test_what_an_archive_told_of_counts_until_it_was_corrected(program, reader):
    who = person(program, "Archived0 Person")
    one = archived(0, who, days_ago(100))._replace(state=State.ACCEPTED, state_on=days_ago(90))
    with program.open_unit("import_archive") as unit:
        (number,) = unit.imports.add_invitations([one])
        unit.commit()
    decided(program, number, State.WITHDRAWN, days_ago(20))
    days = [days_ago(95), days_ago(90), days_ago(21), days_ago(20)]
    assert [history(reader, on).accepted for on in days] == [0, 1, 1, 0]
    assert [standing(reader, on).pending for on in days] == [1, 0, 0, 0]


def test_what_was_found_to_be_pending_after_all_is_pending(program, reader):
    number = sent_and(program, 100, State.UNKNOWN_TO_THEM, 20)
    decided(program, number, State.PENDING, days_ago(10))
    days = [days_ago(90), days_ago(40), days_ago(10), TODAY]
    judged = [standing(reader, on) for on in days]
    assert [each.pending for each in judged] == [1, 0, 1, 1]
    assert [factor(each, FactorCode.UNKNOWN_TO_THEM).value for each in judged] == [0, 1, 0, 0]


# Known when it was sent


@pytest.mark.parametrize(("met_ago", "share"), [(61, 0.5), (60, 0.5), (59, 1.0)])
def test_a_meeting_after_the_request_makes_it_no_better(program, reader, met_ago, share):
    change_setting(program.open_unit, "enough_requests", 5)
    for n in range(3):
        who = person(program, f"Met{n} Person")
        met(program, who, on=days_ago(met_ago))
        sent_and(program, 60, name=f"Met{n} Person", person_id=who)
        sent_and(
            program, 60, name=f"Unmet{n} Person", person_id=person(program, f"Unmet{n} Person")
        )
    found = factor(standing(reader, TODAY), FactorCode.UNKNOWN_SHARE)
    assert (found.value, found.n) == (share, 6)


def test_a_written_reason_stays_counted(program, reader):
    who = person(program, "Nadia Benali", in_contact=True)
    sent_and(program, 60, name="Nadia Benali", person_id=who, override_reason="même jury")
    luc = person(program, "Luc Roy", in_contact=True)
    sent_and(program, 60, name="Luc Roy", person_id=luc, note="Bonjour!")
    first, second = sorted(gather(reader).requests, key=lambda each: each.noted)
    assert (first.known, first.overridden, first.noted) == (True, True, False)
    assert (second.known, second.overridden, second.noted) == (True, False, True)


def test_an_archive_of_before_the_first_meeting_tells_nothing_of_whom_one_knew(program, reader):
    change_setting(program.open_unit, "enough_requests", 5)
    who = [person(program, f"Archived{n} Person") for n in range(12)]
    with program.open_unit("import_archive") as unit:
        unit.imports.add_invitations([archived(n, who[n], days_ago(60 + n)) for n in range(6)])
        unit.commit()
    found = factor(standing(reader, TODAY), FactorCode.UNKNOWN_SHARE)
    assert (found.value, found.n, found.facts["before"]) == (None, 0, 6)
    met(program, who[0], on=days_ago(200))
    later = TODAY + timedelta(days=9)
    with program.open_unit("import_archive") as unit:
        unit.imports.add_invitations([archived(n, who[n], later) for n in range(6, 12)])
        unit.commit()
    found = factor(standing(reader, later), FactorCode.UNKNOWN_SHARE)
    assert (found.value, found.n, found.facts["before"]) == (1, 6, 6)


def archived(number, who, on):
    """Return a request as an archive tells of it."""
    return Invitation(
        0, Direction.SENT, f"Archived{number} Person", on, State.PENDING, StateCertainty.DEDUCED,
        on, who, source="archive",
    )  # fmt: skip


# Restrictions


def test_a_restriction_is_kept_changed_taken_away_and_undone(program, reader):
    number = add_restriction(
        program.open_unit, Restriction(days_ago(5), None, "  invitations \n limited "), TODAY
    )
    assert reader.standing.restrictions() == [
        Restriction(days_ago(5), None, "invitations limited", number)
    ]
    assert entry_of(program).facts == {"date": days_ago(5).isoformat()}
    found = standing(reader, TODAY)
    assert found.level is Level.RISK
    assert found.decisive[0].code is FactorCode.RESTRICTION
    assert found.decisive[0].source is Source.OWN
    change_restriction(
        program.open_unit, Restriction(days_ago(5), days_ago(2), "week", number), TODAY
    )
    assert standing(reader, TODAY).level is Level.WATCH
    assert standing(reader, days_ago(3)).level is Level.RISK
    assert standing(reader, days_ago(6)).level is Level.CALM
    trash_restriction(program.open_unit, number)
    assert reader.standing.restrictions() == []
    for expected in (days_ago(2), None):
        journal.undo(program.undo)
        assert [each.until for each in reader.standing.restrictions()] == [expected]
    journal.undo(program.undo)
    assert reader.standing.restrictions() == []
    journal.redo(program.redo)
    assert [each.id for each in reader.standing.restrictions()] == [number]


def test_the_latest_restriction_stands_first(program, reader):
    for ago in (50, 5, 90):
        add_restriction(program.open_unit, Restriction(days_ago(ago), days_ago(ago)), TODAY)
    assert [each.since for each in reader.standing.restrictions()] == [
        days_ago(5),
        days_ago(50),
        days_ago(90),
    ]


@pytest.mark.parametrize(
    ("one", "code"),
    [
        (Restriction(TODAY + timedelta(days=1)), "day_ahead"),
        (Restriction(TODAY, days_ago(1)), "ended_before_begun"),
    ],
)
def test_a_restriction_that_cant_be_is_refused(program, reader, one, code):
    with pytest.raises(Refused) as refused:
        add_restriction(program.open_unit, one, TODAY)
    assert refused.value.code == code
    with pytest.raises(Refused):
        change_restriction(program.open_unit, one, TODAY)
    assert reader.standing.restrictions() == []


def test_an_announced_end_may_be_ahead(program, reader):
    add_restriction(program.open_unit, Restriction(TODAY, date(2026, 12, 20)), TODAY)
    assert standing(reader, TODAY).level is Level.RISK


def test_a_restriction_that_is_not_there_is_neither_changed_nor_taken_away(program):
    for act in (
        lambda: change_restriction(program.open_unit, Restriction(TODAY, id=9), TODAY),
        lambda: trash_restriction(program.open_unit, 9),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.code == "no_such_restriction"


# Sets, not loops


def test_more_requests_need_no_more_queries(program):
    def asked():
        said = []
        with program.open_reader() as opened:
            opened._connection.set_trace_callback(said.append)
            standing(opened, TODAY)
        return len(said)

    sent_and(program, 60)
    few = asked()
    for n in range(9):
        number = sent_and(program, 60 + n, State.WITHDRAWN)
        decided(program, number, State.ACCEPTED, TODAY)
    assert asked() == few <= 4
