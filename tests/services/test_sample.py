"""The sample, written into a record: whole, one change, and judged as it is meant to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from netkeeper import app
from netkeeper.domain.people import Acquaintance, Person
from netkeeper.domain.requests.received import Verdict
from netkeeper.domain.sample.make import make_sample
from netkeeper.exchange.sample_data import sample_data
from netkeeper.services import today
from netkeeper.services.consents import ending_soon
from netkeeper.services.figures import read_figures
from netkeeper.services.first import SHOWN
from netkeeper.services.history import undo_to
from netkeeper.services.people import add_person, read_person
from netkeeper.services.refused import Refused
from netkeeper.services.requests import judge_received, request_of
from netkeeper.services.sample import fill_with_sample
from tests.conftest import TODAY, rows_of

if TYPE_CHECKING:
    from pathlib import Path

    from netkeeper.app import Program
    from netkeeper.domain.sample.data import SampleData


@pytest.fixture(scope="module")
def data() -> SampleData:
    return sample_data()


@pytest.fixture
def filled(program: Program, data: SampleData) -> Program:
    fill_with_sample(program.open_unit, data, TODAY)
    return program


def test_everything_of_the_sample_is_in_the_record(filled, reader, data):
    sample = make_sample(data, TODAY)
    counts = reader.overview.counts(TODAY)
    assert (counts.people, counts.meetings) == (len(sample.people), len(sample.meetings))
    assert counts.to_decide == 6
    assert counts.set_aside == 2
    assert 35 <= counts.pending_sent <= 45
    assert reader.overview.problems() == []
    assert reader.overview.last_import() == (
        sample.archive_on,
        "Complete_LinkedInDataExport_11-15-2026.zip",
    )


def test_a_person_comes_back_as_invented(filled, reader, data):
    sample = make_sample(data, TODAY)
    for invented in sample.people:
        held = reader.people.get(invented.id)
        assert held is not None
        assert set(held.tags) == set(invented.tags)
        assert (held.display_name, held.slug, held.connected_on, held.emails, held.reference) == (
            invented.display_name,
            invented.slug,
            invented.connected_on,
            invented.emails,
            invented.reference,
        )


def test_a_request_comes_back_with_its_whole_history(filled, reader, data):
    for invented in make_sample(data, TODAY).invitations:
        assert reader.invitations.get(invented.id) == invented


def test_meetings_come_back_with_who_was_there(filled, reader, data):
    for invented in make_sample(data, TODAY).meetings:
        held = reader.meetings.get(invented.id)
        assert held is not None
        assert set(held.attendees) == set(invented.attendees)
        assert (held.day, held.kind, held.title) == (invented.day, invented.kind, invented.title)


def test_about_ten_people_met_are_not_invited_yet(filled, reader):
    assert 7 <= reader.people.count("to_invite") <= 14


def test_a_page_has_something_of_everything(filled, reader):
    nadia = reader.search.people("Nadia Benali", 5)[0]
    page = read_person(reader, nadia)
    assert page.line.acquaintance is Acquaintance.MET
    assert len(page.meetings) == 3
    assert page.invitations
    assert page.introductions
    assert page.follow_ups


@pytest.mark.parametrize(
    ("name", "verdict"),
    [
        ("Olivier Gagnon", Verdict.ACCEPT),
        ("Sophie Lavoie", Verdict.ASK),
        ("Karim Haddad", Verdict.ASK),
        ("Annie Bouchard", Verdict.ASK),
        ("Tristan Picard", Verdict.DECLINE),
    ],
)
def test_today_shows_each_kind_of_decision(filled, reader, name, verdict):
    waiting = {each.name: each.id for each in today.to_decide(reader).lines}
    one = reader.invitations.get(waiting[name])
    judged = judge_received(reader, request_of(one), TODAY, app.note_words())
    assert judged.verdict is verdict


def test_today_shows_what_is_due(filled, reader):
    kinds = (
        today.to_decide(reader),
        today.to_invite(reader),
        today.long_pending(reader, TODAY),
        today.due(reader, TODAY),
    )
    decide, invite, pending, due = (each.count for each in kinds)
    ending = ending_soon(reader, TODAY).count
    assert (decide, due, ending) == (6, 6, 2)
    assert invite >= 7
    assert pending >= 5
    figures = read_figures(reader, TODAY)
    assert figures.notes_this_month == 3
    assert figures.waiting.total == decide + invite + pending + due + ending
    assert all(len(each.lines) <= SHOWN for each in kinds)
    everything = today.due(reader, TODAY, everything=True)
    assert len(everything.lines) == due + everything.ahead


def test_undo_takes_ones_own_changes_back_and_leaves_the_sample(filled, record_path):
    whole = rows_of(record_path)
    add_person(filled.open_unit, Person(0, "Rose", "Hamel", "Rose Hamel"))
    assert filled.undo().action == "add_person"
    assert filled.undo() is None
    assert rows_of(record_path) == whole
    with filled.open_reader() as reader:
        (line,) = (
            each
            for each in reader.history.lines(reader.history.ids())
            if each.action == "make_sample"
        )
    with pytest.raises(Refused, match="nothing_to_undo"):
        undo_to(filled.open_reader, filled.undo_all, line.id, None)
    filled.redo()
    assert filled.undo().action == "add_person"


def test_the_sample_never_mixes_with_somebodys_own_record(
    program: Program, data: SampleData, record_path: Path
):
    add_person(program.open_unit, Person(0, "Rose", "Hamel", "Rose Hamel"))
    held = rows_of(record_path)
    with pytest.raises(Refused, match="record_not_empty"):
        fill_with_sample(program.open_unit, data, TODAY)
    assert rows_of(record_path) == held
