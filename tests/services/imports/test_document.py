"""The whole record, out and in again: row for row, in an empty record alone, one change."""

from __future__ import annotations

import json
import shutil
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netkeeper import app
from netkeeper.domain.days import Day, Precision
from netkeeper.domain.faults import Fault
from netkeeper.domain.meetings import Meeting
from netkeeper.domain.people import Person
from netkeeper.services import history
from netkeeper.services.exports import export
from netkeeper.services.imports import preview
from netkeeper.services.people import add_person, trash_people
from netkeeper.services.unsaved import WAITING, Unsaved, drop, put_by, unsaved_in
from netkeeper.texts.texts import Texts
from tests.conftest import rows_of
from tests.services import cast
from tests.services.imports.taking import taken
from tests.services.test_exports import NADIA, NOW


def exported(path, target):
    program = app.build(path, origin="window")
    with program.open_reader() as reader:
        export(reader, target, NOW, "fr")
    return target


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """A full record, with somebody in the trash, and its document."""
    folder = tmp_path_factory.mktemp("sample")
    path = folder / "record.sqlite3"
    app.make_sample(path, 60)
    program = app.build(path, origin="window")
    with program.open_reader() as reader:
        away = reader.people.ids()[3]
    trash_people(program.open_unit, [away])
    number = add_person(program.open_unit, NADIA)
    with program.open_unit("change_setting") as unit:
        unit.settings.set("notes_a_month", "7")
        unit.commit()
    assert number
    return path, exported(path, folder / "whole.json")


def changed(document, tmp_path, change):
    loaded = json.loads(document.read_bytes())
    loaded = change(loaded) or loaded
    path = tmp_path / "changed.json"
    path.write_text(json.dumps(loaded))
    return path


def test_an_empty_record_takes_it_in_row_for_row(program, sample):
    path, document = sample
    report = taken(program, document)
    assert rows_of(program.path) == rows_of(path)
    assert (report.files[0].kind, report.changes) == ("record", True)
    assert report.people == sum(not row[-1] for row in rows_of(path)["person"])
    with program.open_reader() as reader:
        assert reader.overview.problems() == []
        assert reader.search.people("Nadia Benali", 5)


def test_what_was_taken_in_gives_the_same_document(program, sample, tmp_path):
    taken(program, sample[1])
    again = exported(program.path, tmp_path / "again.json")
    assert again.read_bytes() == sample[1].read_bytes()


def test_it_is_one_change_undone_and_done_again(program, sample):
    with program.open_unit("change_setting") as unit:
        unit.settings.set("keep_days", "5")
        unit.commit()
    before = rows_of(program.path)
    taken(program, sample[1])
    after = rows_of(program.path)
    with program.open_reader() as reader:
        living = reader.people.count()
    undone = history.undo(program.undo)
    assert (undone.action, undone.facts["name"]) == ("import_record", sample[1].name)
    assert undone.facts["people"] == living
    assert rows_of(program.path) == before
    history.redo(program.redo)
    assert rows_of(program.path) == after
    history.undo(program.undo)
    taken(program, sample[1])  # ids of the undone import are not in the way
    assert rows_of(program.path) == after
    history.undo(program.undo)
    assert rows_of(program.path) == before


def test_what_waits_to_be_read_stays_and_is_no_part_of_the_change(program, sample, tmp_path):
    def waits():
        with program.open_reader() as reader:
            return unsaved_in(reader.overview.settings())

    here, later = Unsaved("", ("Rappeler Nadia",)), Unsaved("Luc @ café")
    path = changed(
        sample[1],
        tmp_path,
        lambda whole: whole["setting"].append({**whole["setting"][0], "id": 99, "name": WAITING}),
    )
    before = rows_of(program.path)
    put_by(program.open_unit, here)
    taken(program, path)
    assert waits() == here
    drop(program.open_unit, here)  # as once it was read
    put_by(program.open_unit, later)
    history.undo(program.undo)
    assert waits() == later
    history.redo(program.redo)
    assert waits() == later
    history.undo(program.undo)
    drop(program.open_unit, later)
    assert rows_of(program.path) == before


def test_a_preview_keeps_nothing(program, sample):
    before = rows_of(program.path, journal=True)
    report = taken(program, sample[1], work=preview)
    assert report.files[0].added > 60
    assert rows_of(program.path, journal=True) == before


def test_a_record_that_holds_anything_refuses_it(program, sample, tmp_path):
    number = cast.person(program, "Luc Roy")
    trash_people(program.open_unit, [number])
    before = rows_of(program.path, journal=True)
    with pytest.raises(Fault) as refused:
        taken(program, sample[1])
    assert refused.value.code == "document_needs_empty"
    foreign = tmp_path / "a.json"
    foreign.write_text('{"a": 1}')
    with pytest.raises(Fault, match="document_foreign"):
        taken(program, foreign)
    assert rows_of(program.path, journal=True) == before


def test_it_is_read_however_json_writes_it(program, sample, tmp_path):
    path = tmp_path / "pretty.json"
    written = json.dumps(json.loads(sample[1].read_bytes()), indent=4, sort_keys=True)
    path.write_text(written, encoding="utf-8-sig")  # with the mark that some editors put first
    taken(program, path)
    assert rows_of(program.path) == rows_of(sample[0])


def _first(table, **values):
    return lambda document: document[table][0].update(values)


def _lacks(name):
    return lambda document: document.pop(name) and None


BROKEN = [
    ("document_row", _first("person", connected_on="2024-02-30")),
    ("document_row", _first("person", id="1")),
    ("document_row", _first("person", id=True)),
    ("document_row", _first("person", id=0)),
    ("document_row", _first("person", id=1.5)),
    ("document_row", _first("person", display_name="")),
    ("document_row", _first("person", in_contact=1)),
    ("document_row", _first("person", reference="perhaps")),
    ("document_row", _first("person", created_at="yesterday")),
    ("document_row", _first("person", created_at="2026-11-12")),
    ("document_row", _first("person", created_at="2026-11-12T10:00:00-05:00")),
    ("document_row", _first("person", created_at="9999-12-31T23:59:59Z")),
    ("document_row", _first("person", surprise=1)),
    ("document_row", _first("person", note=["a", "b"])),
    ("document_row", _first("meeting", kind="séance")),
    ("document_row", lambda document: document["person"].insert(0, 7)),
    ("document_row", lambda document: document["person"][0].pop("note") and None),
    ("document_foreign", _lacks("meeting")),
    ("document_foreign", _lacks("netkeeper")),
    ("document_foreign", lambda document: document.update(more=[])),
    ("document_foreign", lambda document: document.update(person={})),
    ("document_foreign", lambda document: {"a": 1}),
    ("document_foreign", lambda document: document["netkeeper"].update(format="1")),
    ("document_newer", lambda document: document["netkeeper"].update(format=2)),
    ("rows_refused", lambda document: document["person"].append(document["person"][0])),
    ("document_unsound", _first("attendance", person_id=9999)),
]


@pytest.mark.parametrize(("code", "change"), BROKEN)
def test_what_does_not_fit_is_refused_whole(program, sample, tmp_path, code, change):
    before = rows_of(program.path, journal=True)
    with pytest.raises(Fault) as refused:
        taken(program, changed(sample[1], tmp_path, change))
    assert refused.value.code == code
    assert Texts("fr").fault(code, refused.value.facts)  # has every fact of its sentence
    assert rows_of(program.path, journal=True) == before


@pytest.mark.parametrize("more", [b"x", b"{}"])
def test_a_document_with_more_behind_it_is_refused_whole(program, sample, tmp_path, more):
    path = tmp_path / "more.json"
    path.write_bytes(sample[1].read_bytes() + more)
    before = rows_of(program.path, journal=True)
    with pytest.raises(Fault, match="document_broken"):
        taken(program, path)
    assert rows_of(program.path, journal=True) == before


@pytest.mark.parametrize("share", [0.001, 0.3, 0.9, 0.9999])
def test_half_a_document_is_refused_whole(program, sample, tmp_path, share):
    data = sample[1].read_bytes().rstrip()
    path = tmp_path / "half.json"
    path.write_bytes(data[: int(len(data) * share)])
    before = rows_of(program.path, journal=True)
    with pytest.raises(Fault) as refused:
        taken(program, path)
    assert refused.value.code in {"document_broken", "document_foreign"}
    assert rows_of(program.path, journal=True) == before


def test_what_a_record_cannot_keep_is_marked(program, sample, tmp_path):
    path = changed(sample[1], tmp_path, _first("person", note="a\0b"))
    text = path.read_text().replace('"a\\u0000b"', '"a\\u0000b\\ud83d"')
    path.write_text(text)
    taken(program, path)
    first = rows_of(program.path)["person"][0]
    assert any(str(value).startswith("a\ufffdb") for value in first)


def test_it_comes_alone(program, sample, tmp_path):
    with pytest.raises(Fault) as refused:
        taken(program, sample[1], tmp_path)
    assert refused.value.code == "document_not_alone"


WORDS = st.text(
    st.one_of(
        st.characters(codec="utf-8", exclude_categories=["Cs"], exclude_characters="\0"),
        st.sampled_from('"\\/{}[],:\n\t\u2028\u202e😀é'),
    ),
    max_size=12,
)


@settings(max_examples=8)
@given(
    texts=st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=1, max_size=3),
    day=st.dates(date(1900, 1, 1)),
    precision=st.sampled_from(Precision),
)
def test_any_words_go_out_and_come_in_again(empty_record, tmp_path_factory, texts, day, precision):
    folder = tmp_path_factory.mktemp("always")
    first, second = (shutil.copy(empty_record, folder / name) for name in ("a.db", "b.db"))
    program = app.build(first, origin="window")
    with program.open_unit("log_meeting") as unit:
        for name, note, company in texts:
            whom = Person(0, "", "", f"Roy{name}", note=note, company=company, tags=(f"t{name}",))
            number = unit.people.add(whom)
            unit.meetings.add(
                Meeting(0, Day(day, precision), event=name, note=note, attendees=(number,))
            )
            unit.follow_ups.add(number, day, f"rappeler {note}")
        unit.commit()
    document = exported(first, folder / "whole.json")
    taken(app.build(second, origin="window"), document)
    assert rows_of(second) == rows_of(first)
