"""The trash: everything thrown away is listed, and comes back whole, as one change."""

from __future__ import annotations

from datetime import date

import pytest

from netkeeper.domain.consent import Basis, Consent
from netkeeper.domain.days import Day
from netkeeper.domain.standing.facts import Restriction
from netkeeper.domain.trash import KINDS, Kind, line_id, thing_of
from netkeeper.services import follow_ups, history, people, trash
from netkeeper.services.consents import add_consent, trash_consents
from netkeeper.services.invitations import trash_invitations
from netkeeper.services.meetings import trash_meetings
from netkeeper.services.refused import Refused
from netkeeper.services.standing import add_restriction, trash_restriction
from netkeeper.store.file.writer import Writer
from netkeeper.texts.texts import Texts
from tests.conftest import TODAY, rows_of
from tests.services.cast import entry_of, met, person, sent

JANUARY = date(2026, 1, 5)


@pytest.fixture
def full(program, record_path):
    """One thing of every kind; the ids of their lines, and the rows as they are."""
    unit = program.open_unit
    nadia, luc = person(program, "Nadia Benali"), person(program, "Luc Roy")
    ids = {
        Kind.PERSON: person(program, "Karim Haddad"),
        Kind.MEETING: met(program, nadia, event="Forum").id,
        Kind.INVITATION: sent(program, "Julie Morin"),
        Kind.CONSENT: add_consent(unit, Consent(0, nadia, Basis.EXPRESS, JANUARY), TODAY),
        Kind.FOLLOW_UP: follow_ups.add_follow_up(unit, nadia, TODAY, "Rappeler"),
        Kind.INTRODUCTION: people.introduce(unit, nadia, luc, Day(JANUARY)),
        Kind.RESTRICTION: add_restriction(unit, Restriction(JANUARY, None, "Trop"), TODAY),
    }
    return ids, rows_of(record_path)


def throw_all(program, ids):
    unit = program.open_unit
    people.trash_people(unit, [ids[Kind.PERSON]])
    trash_meetings(unit, [ids[Kind.MEETING]])
    trash_invitations(unit, [ids[Kind.INVITATION]])
    trash_consents(unit, [ids[Kind.CONSENT]])
    follow_ups.trash_follow_up(unit, ids[Kind.FOLLOW_UP])
    people.remove_introduction(unit, ids[Kind.INTRODUCTION], "Luc Roy")
    trash_restriction(unit, ids[Kind.RESTRICTION])


def test_the_id_of_a_line_tells_the_thing():
    for kind in KINDS:
        assert thing_of(line_id(kind, 12)) == (kind, 12)


def test_a_thing_of_every_kind_is_listed_and_comes_back_as_it_was(
    program, reader, full, record_path
):
    ids, before = full
    throw_all(program, ids)
    thrown = rows_of(record_path)
    listed = reader.trash.lines(reader.trash.ids())
    assert {(line.kind, line.number) for line in listed} == set(ids.items())
    told = {line.kind: (line.title, line.about, line.day) for line in listed}
    assert told[Kind.MEETING] == ("Forum", "Nadia Benali", "2026-11-12")
    assert told[Kind.CONSENT] == ("express", "Nadia Benali", "2026-01-05")
    assert told[Kind.INTRODUCTION] == ("Nadia Benali", "Luc Roy", "2026-01-05")
    assert trash.restore(program.open_unit, reader.trash.ids()) == 7
    assert rows_of(record_path) == before
    assert list(reader.trash.ids()) == []
    history.undo(program.undo)
    assert rows_of(record_path) == thrown


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_comes_back_alone_and_the_history_says_so(program, reader, full, kind):
    ids, _ = full
    throw_all(program, ids)
    trash.restore(program.open_unit, [line_id(kind, ids[kind])])
    assert len(reader.trash.ids()) == 6
    entry = entry_of(program)
    assert entry.facts["name"]
    for language in ("fr", "en"):
        assert entry.facts["name"] in Texts(language).action(entry.action, entry.facts)


def test_somebody_comes_back_with_their_meetings_and_requests(program, reader):
    nadia = person(program, "Nadia Benali")
    met(program, nadia)
    sent(program, "Nadia Benali", person_id=nadia)
    people.trash_people(program.open_unit, [nadia])
    assert list(reader.meetings.ids()) == []
    (line,) = reader.trash.lines(reader.trash.ids())
    assert (line.meetings, line.requests) == (1, 1)
    trash.restore(program.open_unit, [line.id])
    assert len(reader.meetings.ids()) == 1
    assert reader.invitations.count("pending_sent") == 1


def test_what_belongs_to_somebody_in_the_trash_brings_them_back(program, reader):
    unit = program.open_unit
    nadia = person(program, "Nadia Benali")
    meeting = met(program, nadia).id
    consent = add_consent(unit, Consent(0, nadia, Basis.EXPRESS, JANUARY), TODAY)
    for kind, number, throw in (
        (Kind.MEETING, meeting, trash_meetings),
        (Kind.CONSENT, consent, trash_consents),
    ):
        throw(unit, [number])
        people.trash_people(unit, [nadia])
        trash.restore(unit, [line_id(kind, number)])
        assert not reader.people.get(nadia).trashed
    assert len(reader.meetings.ids()) == 1


def test_a_meeting_of_somebody_still_there_brings_nobody_else_back(program, reader):
    nadia, luc = person(program, "Nadia Benali"), person(program, "Luc Roy")
    meeting = met(program, nadia, luc).id
    trash_meetings(program.open_unit, [meeting])
    people.trash_people(program.open_unit, [luc])
    trash.restore(program.open_unit, [line_id(Kind.MEETING, meeting)])
    assert reader.people.get(luc).trashed
    assert entry_of(program).facts["name"] == "Nadia Benali, Luc Roy"


def test_of_two_kinds_what_bears_the_number_of_another_stays_there(program, reader):
    nadia, luc = person(program, "Nadia Benali"), person(program, "Luc Roy")
    first, second = (met(program, luc).id for _ in range(2))
    assert first == nadia
    people.trash_people(program.open_unit, [nadia])
    trash_meetings(program.open_unit, [first, second])
    back = [line_id(Kind.PERSON, nadia), line_id(Kind.MEETING, second)]
    assert trash.restore(program.open_unit, back) == 2
    assert list(reader.meetings.ids()) == [second]


def test_what_is_no_longer_there_is_passed_over_or_said(program, reader):
    nadia = person(program, "Nadia Benali")
    people.trash_people(program.open_unit, [nadia])
    (one,) = reader.trash.ids()
    assert trash.restore(program.open_unit, [one, line_id(Kind.MEETING, 77)]) == 1
    with pytest.raises(Refused, match="not_in_trash"):
        trash.restore(program.open_unit, [one])


@pytest.mark.parametrize("kind", [Kind.PERSON, Kind.INVITATION, Kind.FOLLOW_UP])
def test_many_come_back_in_as_few_statements_as_some(program, monkeypatch, kind):
    unit, statements, opened = program.open_unit, [], Writer.open

    def throw(number):
        name = f"Luc Roy {number}"
        if kind is Kind.PERSON:
            people.trash_people(unit, [thing := person(program, name)])
        elif kind is Kind.INVITATION:
            thing = sent(program, name, person_id=person(program, name))
            trash_invitations(unit, [thing])
        else:
            thing = follow_ups.add_follow_up(unit, None, TODAY, name)
            follow_ups.trash_follow_up(unit, thing)
        return line_id(kind, thing)

    def traced(writer):
        connection = opened(writer)
        connection.set_trace_callback(statements.append)
        return connection

    monkeypatch.setattr(Writer, "open", traced)
    counts = []
    for many in (2, 20):
        ids = [throw(f"{many} {number}") for number in range(many)]
        statements.clear()
        assert trash.restore(unit, ids) == many
        # One is told again after each trigger.
        counts.append(len({said for said in statements if said.startswith(("SELECT", "UPDATE"))}))
    assert counts[0] == counts[1]


def test_of_two_pending_requests_to_one_person_both_stay(program, reader, record_path):
    nadia = person(program, "Nadia Benali")
    ids = []
    for _time in range(2):
        trash_invitations(program.open_unit, [sent(program, "Nadia Benali", person_id=nadia)])
        ids = list(reader.trash.ids())
    before = rows_of(record_path, journal=True)
    with pytest.raises(Refused, match="second_pending") as refused:
        trash.restore(program.open_unit, ids)
    assert refused.value.facts["name"] == "Nadia Benali"
    assert rows_of(record_path, journal=True) == before
    assert trash.restore(program.open_unit, ids[:1]) == 1
