"""Duplicates of a record: found, merged away, dismissed for good, also across imports."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from netkeeper import app
from netkeeper.domain.identity.candidates import Certainty, Reason
from netkeeper.services import people
from netkeeper.services.duplicates import dismiss_pairs, find_duplicates, still_open
from netkeeper.services.exports import export
from netkeeper.services.imports import import_archive
from netkeeper.services.merging import merge_people
from netkeeper.services.refused import Refused
from netkeeper.texts.texts import Texts
from tests.conftest import TODAY, rows_of
from tests.services.archive_files import NoProgress, connection
from tests.services.cast import entry_of, person


def found(program):
    with program.open_reader() as reader:
        return find_duplicates(reader, NoProgress())


def ids(pairs):
    return [(each.one, each.other) for each in pairs]


def test_the_surest_stand_first_and_the_trash_is_left_out(program):
    luc, lucien = person(program, "Luc Roy"), person(program, "Luc Roi")
    nadia = person(program, "Nadia Benali", phones=("514 555-0101",))
    typed = person(program, "Nadia Benalli", phones=("(514) 555-0101",))
    pairs = found(program)
    assert ids(pairs) == [(nadia, typed), (luc, lucien)]
    assert [each.certainty for each in pairs] == [Certainty.CERTAIN, Certainty.POSSIBLE]
    people.trash_people(program.open_unit, [typed])
    assert ids(found(program)) == [(luc, lucien)]
    with program.open_reader() as reader:
        assert ids(still_open(reader, pairs)) == [(luc, lucien)]


def test_what_is_dismissed_is_never_offered_again_unless_it_is_undone(program, record_path):
    luc, lucien, third = (person(program, "Luc Roy") for _ in range(3))
    before = rows_of(record_path)
    dismiss_pairs(program.open_unit, [(lucien, luc), (luc, lucien), (luc, third)])
    assert ids(found(program)) == [(lucien, third)]
    program.undo()
    assert rows_of(record_path) == before
    assert len(found(program)) == 3
    program.redo()
    assert ids(found(program)) == [(lucien, third)]


def test_the_history_names_those_dismissed(program):
    dismiss_pairs(program.open_unit, [(person(program, "Luc Roy"), person(program, "Luc Roi"))])
    entry = entry_of(program)
    assert Texts("fr").action(entry.action, entry.facts) == (
        "Luc Roy et Luc Roi\u00a0: deux personnes distinctes."
    )
    assert "kept as two people" in Texts("en").action(entry.action, entry.facts)


def test_only_two_who_are_there_can_be_dismissed(program):
    luc = person(program, "Luc Roy")
    with pytest.raises(Refused, match="no_such_person"):
        dismiss_pairs(program.open_unit, [(luc, 77)])
    with pytest.raises(Refused, match="merged_with_themselves"):
        dismiss_pairs(program.open_unit, [(luc, luc)])


def test_what_was_dismissed_of_both_is_dismissed_of_the_one(program):
    kept, other, both, third = (person(program, "Luc Roy") for _ in range(4))
    dismiss_pairs(program.open_unit, [(kept, both), (other, both), (third, other)])
    merge_people(program.open_unit, kept, other, {})
    with program.open_reader() as reader:
        assert reader.registry.dismissed() == {(kept, both), (kept, third)}
    assert ids(found(program)) == [(both, third)]


def test_dismissed_pairs_outlive_imports_and_travel_with_the_record(program, shop, tmp_path):
    shop.take_new("2026-02-10", connections=[connection("Luc Roy", slug="luc")])
    (luc,) = shop.people("id")
    typed = person(program, "Luc Roi")
    dismiss_pairs(program.open_unit, [(luc, typed)])
    shop.take_new("2026-03-10", connections=[connection("Luc Roy", slug="luc", company="Atlas")])
    assert found(program) == []
    target = tmp_path / "record.json"
    with program.open_reader() as reader:
        export(reader, target, program.now(), "fr")
    assert json.loads(target.read_text())["dismissed_pair"] == [
        {"id": 1, "one_id": luc, "other_id": typed}
    ]


def test_a_document_from_before_profiles_were_merged_is_taken_in(program, shop, tmp_path):
    shop.take_new("2026-02-10", connections=[connection("Luc Roy", slug="luc")])
    merge_people(program.open_unit, *shop.people("id"), person(program, "Luc Roi", slug="roi"), {})
    target = tmp_path / "record.json"
    with program.open_reader() as reader:
        export(reader, target, program.now(), "fr")
    document = json.loads(target.read_text())
    assert document["person_slug"][0].pop("merged") is True
    old = tmp_path / "old.json"
    old.write_text(json.dumps(document))
    fresh = app.build(tmp_path / "fresh.sqlite3", origin="import", day=lambda: TODAY)
    fresh.prepare()
    import_archive(fresh.open_unit, [Path(old)], TODAY, NoProgress())
    assert [row[-1] for row in rows_of(fresh.path)["person_slug"]] == [0]


def test_an_import_says_how_many_new_people_look_like_ones_already_there(program, shop):
    for name in ("Luc Roy", "Nathalie Tremblay", "Karim Haddad"):
        person(program, name, company="Boréal")
    rows = [
        connection("Luc Roi", slug="luc", company="Boréal"),
        connection("Natalie Tremblay", slug="natalie", company="Boréal"),
        connection("Sophie Lavoie", slug="sophie"),
    ]
    archive = shop.archive("2026-02-10", connections=rows)
    given = (program.open_unit, [archive], TODAY, NoProgress())
    report = import_archive(*given)
    (remark,) = [each for each in report.problems if each.code == "people_alike"]
    assert remark.facts == {"count": 2}
    assert "2 of the new people" in Texts("en").archive(remark.code, remark.places)
    assert not import_archive(*given).problems


def test_a_connection_of_another_name_and_profile_is_shown_with_the_one_it_may_be(program, shop):
    """Married, with a new profile: the newer archive has one row less, and one that is new."""
    old = {"company": "Desjardins", "position": "Notaire", "on": "01 Mar 2020"}
    rows = [connection("Ève Tremblay", slug="eve-tremblay", **old), connection("Luc Roy", slug="l")]
    shop.take_new("2026-01-10", connections=rows)
    rows[0] = connection("Ève Gagnon", slug="eve-gagnon", **old)
    archive = shop.archive("2026-06-10", connections=rows)
    report = import_archive(program.open_unit, [archive], TODAY, NoProgress())
    assert [each.facts for each in report.problems if each.code == "people_alike"] == [{"count": 1}]
    (pair,) = found(program)
    assert pair.reasons[0] is Reason.SAME_DAY
    assert Texts("fr").reason(Reason.SAME_DAY) == "même date de connexion"


def test_the_first_import_has_nobody_to_compare_with(program, shop):
    archive = shop.archive(
        "2026-02-10", connections=[connection("Luc Roy", slug="a"), connection("Luc Roi")]
    )
    report = import_archive(program.open_unit, [archive], TODAY, NoProgress())
    assert not [each for each in report.problems if each.code == "people_alike"]
