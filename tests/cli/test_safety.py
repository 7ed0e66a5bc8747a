"""The commands that keep the record safe: backup, restore, check."""

from __future__ import annotations

import os
import shlex
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from netkeeper import app
from tests.conftest import rows_of
from tests.store.soundness.test_deriving import spoil_derived


@pytest.fixture
def filled(netkeeper, record_path):
    """A record with one meeting."""
    assert netkeeper("met", "Nadia Benali", "--event", "Forum").code == 0
    return record_path


def test_a_backup_says_where_it_is_and_what_it_holds(netkeeper, filled):
    made = netkeeper("backup", "--json").json
    assert Path(made["backup"]).parent == filled.parent / "backups"
    assert (made["people"], made["meetings"], made["invitations"]) == (1, 1, 0)
    assert made["problem"] is None
    said = netkeeper("backup").out
    assert said.startswith("Backed up and checked: ")
    assert "people 1, meetings 1, requests 0; last change on" in said


def test_a_backup_goes_to_the_file_or_folder_that_is_named(netkeeper, filled, tmp_path):
    file = tmp_path / "mine.db"
    assert netkeeper("backup", str(file), "--json").json["backup"] == str(file)
    assert rows_of(file, journal=True) == rows_of(filled, journal=True)
    again = netkeeper("backup", str(file))
    assert (again.code, again.out) == (2, "")
    assert again.err == f"This file exists already: {file}. Nothing was overwritten.\n"
    made = Path(netkeeper("backup", str(tmp_path), "--json").json["backup"])
    assert made.parent == tmp_path
    assert made.name.endswith("-asked.sqlite3")


@pytest.mark.parametrize("end", ["-wal", "-shm", "-journal"])
def test_a_backup_goes_to_no_file_that_sqlite_would_write_over(netkeeper, filled, end):
    place = filled.with_name(filled.name + end)
    refused = netkeeper("backup", str(place))
    assert (refused.code, refused.out) == (2, "")
    assert refused.err == f"This file is the record itself: {place}.\n"
    assert not place.exists()


def test_a_record_that_is_not_there_is_neither_made_nor_backed_up(netkeeper, tmp_path):
    missing = tmp_path / "missing.sqlite3"
    answered = netkeeper("backup", record=missing)
    assert (answered.code, answered.err) == (2, f"There is no such file: {missing}.\n")
    assert not missing.exists()


def test_the_days_backup_is_made_once(netkeeper, filled):
    assert netkeeper("backup", "--due", "--json").json["backup"]
    assert netkeeper("backup", "--due", "--json").json["backup"] is None
    assert netkeeper("backup", "--due").out == "No backup is due.\n"
    assert len(list((filled.parent / "backups").iterdir())) == 1


@pytest.mark.parametrize("first", [15, 20])  # in UTC that is Monday, or Tuesday already
def test_the_days_backup_is_of_the_day_it_is_here(netkeeper, filled, lives_in, monkeypatch, first):
    lives_in("America/Toronto")
    made = []
    for hours in (first, 23, 24 + 9):  # of Monday and Tuesday
        at = datetime(2026, 11, 23, 5, 0, tzinfo=UTC) + timedelta(hours=hours)
        known = app.build.__kwdefaults__ | {"clock": lambda at=at: at}
        monkeypatch.setattr(app.build, "__kwdefaults__", known)
        made.append(netkeeper("backup", "--due", "--json").json["backup"] is not None)
    assert made == [True, False, True]
    assert len(list((filled.parent / "backups").iterdir())) == 2  # one a day stays


def test_a_restore_goes_back_and_forth(netkeeper, filled):
    made = netkeeper("backup", "--json").json["backup"]
    then = rows_of(filled)
    netkeeper("met", "Luc Roy")
    now = rows_of(filled)
    looked = netkeeper("restore", made, "--preview", "--json").json
    assert (looked["restored"], looked["kept"], looked["people"]) == (None, None, 1)
    assert rows_of(filled) == now
    done = netkeeper("restore", made, "--json").json
    assert (done["restored"], done["people"]) == (made, 1)
    assert rows_of(filled) == then
    back = netkeeper("restore", done["kept"])
    assert back.out.startswith(f"Restored: {done['kept']}\nIt holds: people 2, meetings 2")
    assert rows_of(filled) == now


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"text, no record", "This file is not a NetKeeper record"), (None, "There is no such file")],
)
def test_what_is_no_backup_is_refused_in_a_sentence(netkeeper, filled, tmp_path, content, said):
    path = tmp_path / "other"
    if content is not None:
        path.write_bytes(content)
    before = rows_of(filled, journal=True)
    answered = netkeeper("restore", str(path))
    assert (answered.code, answered.out) == (2, "")
    assert answered.err.startswith(said)
    assert answered.err.count("\n") == 1
    assert rows_of(filled, journal=True) == before


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a user who may not")
def test_a_record_that_may_not_be_read_is_not_restored_over(netkeeper, filled):
    made = netkeeper("backup", "--json").json["backup"]
    filled.chmod(0)
    refused = netkeeper("restore", made)
    filled.chmod(0o600)
    said = f"This record can’t be read: {filled} (access is denied).\n"
    assert (refused.code, refused.err) == (2, said)


@pytest.mark.parametrize("spoilt", [b"\0" * 9000, b"SQLite format 3\0" + b"\xff" * 9000])
def test_a_check_of_a_damaged_record_offers_the_last_good_backup(netkeeper, filled, spoilt):
    made = netkeeper("backup", "--json").json["backup"]
    then = rows_of(filled)
    filled.write_bytes(spoilt)
    checked = netkeeper("check", "--json")
    assert checked.code == 1
    assert checked.json["last_good_backup"]["path"] == made
    assert checked.json["last_good_backup"]["people"] == 1
    said = netkeeper("check").out
    back = shlex.join(["netkeeper", "--record", str(filled), "restore", made])
    assert f"To go back to it: {back}\n" in said
    assert netkeeper("check", "--repair").out == said
    assert netkeeper("restore", made).code == 0
    assert netkeeper("check").out == "The record is whole.\n"
    assert rows_of(filled) == then


def test_a_check_takes_what_is_no_damage_for_none(netkeeper, filled):
    netkeeper("backup")
    with closing(sqlite3.connect(filled)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    refused = netkeeper("check", "--json")
    assert (refused.code, refused.out) == (2, "")
    assert "newer NetKeeper" in refused.err


def test_a_check_says_that_there_is_no_backup(netkeeper, filled):
    filled.write_bytes(b"\0" * 9000)
    checked = netkeeper("check")
    assert checked.code == 1
    assert checked.out.endswith("There is no good backup.\n")


def test_what_is_derived_and_disagrees_is_told_and_made_anew(netkeeper, filled):
    before = rows_of(filled, journal=True)
    spoil_derived(filled, "UPDATE person_met SET meetings = 99")
    spoil_derived(filled, "DELETE FROM person_search")
    checked = netkeeper("check", "--lang", "en")
    assert checked.code == 1
    assert ": search in people, last meetings. Nothing that you noted is lost." in checked.out
    repair = shlex.join(["netkeeper", "--record", str(filled), "check", "--repair"])
    assert checked.out.endswith(f"{repair}\n")
    assert netkeeper("check", "--repair").out.endswith(" made anew.\nThe record is whole.\n")
    assert netkeeper("check", "--json").json == {"ok": True, "problems": [], "derived": []}
    assert rows_of(filled, journal=True) == before


def test_a_repair_of_a_damaged_record_changes_nothing(netkeeper, filled):
    netkeeper("backup")
    spoil_derived(filled, "UPDATE person SET connected_on = '2026-02-30', sort_key = 'of old'")
    before = rows_of(filled, journal=True)
    said = netkeeper("check", "--repair")
    assert (said.code, "The last good backup is from" in said.out) == (1, True)
    assert rows_of(filled, journal=True) == before


def test_an_index_that_cannot_even_be_made_anew_is_damage(netkeeper, filled):
    netkeeper("backup")
    spoil_derived(filled, "DELETE FROM person_search_config")
    said = netkeeper("check", "--repair")
    assert (said.code, "The last good backup is from" in said.out) == (1, True)


CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


@pytest.fixture
def archive(tmp_path):
    path = tmp_path / "Connections.csv"
    path.write_text(CONNECTIONS + "Ada,Exemple,https://www.linkedin.com/in/ada-e,,,,08 Feb 2026\n")
    return path


def test_an_import_is_preceded_by_a_backup_and_a_preview_is_not(netkeeper, filled, archive):
    before = rows_of(filled)
    netkeeper("import", str(archive), "--preview")
    assert not (filled.parent / "backups").exists()
    assert netkeeper("import", str(archive), "--json").json["backup_problem"] is None
    (made,) = (filled.parent / "backups").iterdir()
    assert made.name.endswith("-before-import.sqlite3")
    assert rows_of(made) == before


def test_an_import_goes_on_where_no_backup_can_be_kept_and_says_so(netkeeper, filled, archive):
    (filled.parent / "backups").write_text("a file where the folder would be")
    done = netkeeper("import", str(archive))
    assert done.code == 0
    assert "No backup can be kept here" in done.out
    assert len(rows_of(filled)["person"]) == 2
