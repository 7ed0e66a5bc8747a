"""An import is one change: shown before, kept whole or not at all, taken back to the last row."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from netkeeper.domain.people import Person
from netkeeper.exchange.linkedin.problems import ArchiveRefused
from netkeeper.services import people
from netkeeper.services.imports import memory_limits
from netkeeper.services.progress import Cancelled
from netkeeper.services.refused import Refused
from tests.conftest import rows_of
from tests.services.archive_files import (
    IN,
    ME,
    Shop,
    connection,
    message_from,
    message_to,
    private_note,
    received,
    sent,
)

if TYPE_CHECKING:
    from pathlib import Path

TABLES = {
    "connections": [
        connection("Ada Exemple", "12 Jan 2026", "ada-e", "ada@example.org", "Acme", "Commis"),
        connection("Luc Roy", "10 Feb 2026", "luc", company="Nordika"),
        connection("Jean Tremblay", "30 Jul 2025"),
        connection("Jean Tremblay", "12 Mar 2019"),
        ["", "", "", "", "", "", "07 Jun 2026"],
    ],
    "invitations": [
        sent("Ada Exemple", slug="ada-e", note="Bonjour Ada"),
        received("Luc Roy", "2/9/26, 9:00 AM", "luc"),
        sent("Nadia Haddad", slug="nadia"),
        sent("Nadia Haddad", "2/1/26, 9:00 AM", "nadia"),
    ],
    "notes": [private_note("Luc Roy", "Salon", "luc")],
    "messages": [
        message_to("Ada Exemple", "2026-01-12 15:00:00", "ada-e", "Bonjour Ada"),
        message_from("Ada Exemple", "2026-01-13 15:00:00", "ada-e"),
        message_to("Zoë Brandt", "2026-01-12 15:00:00", "zoë-b"),
        message_from("Zoë Brandt", "2026-01-13 15:00:00", "zoë-b"),
    ],
    "profile": ME,
}


class Stops:
    """Cancels at one of the steps."""

    def __init__(self, at: int) -> None:
        self.steps, self._at = 0, at

    def step(self, done: int, total: int) -> None:
        self.steps += 1
        if self.steps == self._at:
            raise Cancelled


class Notes:
    """Writes the steps down."""

    def __init__(self) -> None:
        self.steps: list[tuple[int, int]] = []

    def step(self, done: int, total: int) -> None:
        self.steps.append((done, total))


def test_the_report_says_what_each_file_brought(shop: Shop):
    report = shop.take_new("2026-03-01", **TABLES)
    figures = {
        each.kind: (each.rows, each.added, each.changed, each.unchanged, each.skipped_rows)
        for each in report.files
    }
    assert figures == {
        "profile": (1, 0, 0, 1, 0),
        "connections": (5, 4, 0, 0, 1),
        "invitations": (4, 4, 0, 0, 0),
        "notes": (1, 1, 0, 0, 0),
        "messages": (4, 1, 1, 0, 0),
    }
    assert (report.people, report.invitations, report.accepted) == (5, 4, 2)
    assert str(report.made_on) == "2026-03-01"
    assert report.name == "Basic_LinkedInDataExport_03-01-2026"
    assert report.changes


def test_a_preview_says_the_same_and_keeps_nothing(shop: Shop, announced):
    folder = shop.archive("2026-03-01", **TABLES)
    before = rows_of(shop.program.path, journal=True)
    shown = shop.preview(folder)
    assert rows_of(shop.program.path, journal=True) == before
    assert announced.heard == []
    assert shop.take(folder) == shown


def test_the_same_archive_twice_changes_nothing(shop: Shop, announced):
    folder = shop.archive("2026-03-01", **TABLES)
    first = shop.take(folder)
    before = rows_of(shop.program.path, journal=True)
    again = shop.take(folder)
    assert rows_of(shop.program.path, journal=True) == before
    assert len(announced.heard) == 1
    assert not again.changes
    assert all(each.known for each in again.files)
    told = [(each.rows, each.unchanged, each.skipped_rows) for each in again.files]
    assert told == [
        (each.rows, each.added + each.changed + each.unchanged, each.skipped_rows)
        for each in first.files
    ]
    assert (again.people, again.accepted) == (first.people, first.accepted)


@pytest.mark.parametrize("times", [1, 2])
def test_what_comes_along_and_cannot_be_read_is_told_each_time(shop: Shop, tmp_path, times):
    folder = shop.archive(**TABLES)
    (tmp_path / "liste.csv").touch()
    for _ in range(times):
        report = shop.take(folder, tmp_path / "liste.csv", tmp_path / "absent.csv")
    told = {(each.code, each.file) for each in report.problems}
    assert told >= {("file_empty", "liste.csv"), ("file_not_found", "absent.csv")}


@pytest.mark.parametrize("day", ["2026-03-01", "2026-04-01", ""])
def test_the_same_rows_in_other_bytes_change_nobody(shop: Shop, day):
    shop.take_new("2026-03-01", **TABLES)
    before = rows_of(shop.program.path)
    report = shop.take_new(day, **TABLES, ending="\n")
    own = {"archive", "archive_file", "archive_invitation", "archive_connection"}
    after = rows_of(shop.program.path)
    assert [name for name in after if name not in own and after[name] != before[name]] == []
    assert len(after["archive_connection"]) == len(before["archive_connection"])
    assert [(each.added, each.changed) for each in report.files] == [(0, 0)] * 5


def test_an_import_is_taken_back_and_done_again_to_the_last_row(shop: Shop):
    people.add_person(shop.program.open_unit, Person(0, "Ada", "Exemple", "Ada Exemple"))
    shop.take_new("2026-01-01", connections=[connection("Luc Roy", "10 Feb 2026", "old-luc")])
    before = rows_of(shop.program.path)
    shop.take_new("2026-03-01", **TABLES)
    after = rows_of(shop.program.path)
    entry = shop.program.undo()
    assert entry is not None
    assert entry.action == "import_archive"
    assert dict(entry.facts) == {
        "name": "Basic_LinkedInDataExport_03-01-2026",
        "people": 3,
        "invitations": 4,
    }
    assert rows_of(shop.program.path) == before
    shop.program.redo()
    assert rows_of(shop.program.path) == after


def test_an_import_that_was_taken_back_can_be_done_anew(shop: Shop):
    folder = shop.archive("2026-03-01", **TABLES)
    first = shop.take(folder)
    shop.program.undo()
    assert shop.take(folder) == first


def test_a_cancel_at_any_step_keeps_nothing(shop: Shop):
    folder = shop.archive("2026-03-01", **TABLES)
    before = rows_of(shop.program.path, journal=True)
    counted = Stops(0)
    shop.preview(folder, progress=counted)
    assert counted.steps > 20
    for step in range(1, counted.steps + 1):
        with pytest.raises(Cancelled):
            shop.take(folder, progress=Stops(step))
        assert rows_of(shop.program.path, journal=True) == before


def test_the_progress_never_goes_back_and_comes_to_its_end(shop: Shop):
    notes = Notes()
    shop.take(shop.archive("2026-03-01", **TABLES), progress=notes)
    done = [step for step, _ in notes.steps]
    assert done == sorted(done)
    assert len({total for _, total in notes.steps}) == 1
    assert notes.steps[-1][0] == notes.steps[-1][1]


def test_the_two_parts_of_an_archive_are_one_import(shop: Shop):
    basic = shop.archive("2026-03-01", invitations=[sent("Ada Exemple", slug="a", note="Bonjour")])
    complete = shop.archive(
        "2026-03-02",
        messages=[message_to("Ada Exemple", "2026-01-12 15:00:00", "a", "Bonjour")],
    )
    shop.take(complete, basic)
    assert shop.requests("state, state_on") == [("accepted", "2026-01-12")]
    assert shop.ask("SELECT id, made_on FROM archive") == [(1, "2026-03-01"), (2, "2026-03-02")]
    shop.program.undo()
    assert shop.requests() == []


def test_the_second_part_may_come_later(shop: Shop):
    basic = shop.archive("2026-03-01", invitations=[sent("Ada Exemple", slug="a", note="Bonjour")])
    shop.take(basic)
    complete = shop.archive(
        "2026-03-01",
        messages=[message_to("Ada Exemple", "2026-01-12 15:00:00", "a", "Bonjour")],
    )
    shop.take(basic, complete)
    assert shop.requests("state, state_on") == [("accepted", "2026-01-12")]
    assert shop.ask("SELECT accepted_by FROM archive_invitation") == [("note",)]
    assert len(shop.ask("SELECT 1 FROM archive_file")) == 2


def test_a_zip_is_read_as_it_is(shop: Shop, tmp_path: Path):
    folder = shop.archive("2026-03-01", **TABLES)
    path = tmp_path / "Basic_LinkedInDataExport_03-01-2026.zip"
    with zipfile.ZipFile(path, "w") as packed:
        for file in folder.iterdir():
            packed.write(file, file.name)
        packed.writestr("Rich_Media.csv", "Date/Time,Media Description\n")
    report = shop.take(path)
    assert report.name == path.name
    assert [(each.name, each.why) for each in report.others] == [
        (f"{path.name}/Rich_Media.csv", "other")
    ]
    assert shop.ask("SELECT name, made_on FROM archive") == [(path.name, "2026-03-01")]


def test_an_archive_of_unknown_day_counts_by_when_it_is_imported(shop: Shop):
    for company in ("Acme", "Nordika"):
        shop.take_new(connections=[connection("Ada Exemple", slug="a", company=company)])
    assert shop.people("company") == ["Nordika"]


def test_days_ahead_are_taken_and_told(shop: Shop):
    report = shop.take_new(
        connections=[
            connection("Ada Exemple", on="08 Feb 2062"),
            connection("Luc Roy", on="24 Nov 2026"),  # it is Tuesday already in UTC
            connection("Ana Cruz", on="09 Feb 2062"),
        ],
        invitations=[sent("Bea Roy", at="1/10/62, 9:00 AM")],
    )
    told = [(each.code, each.file.rpartition("/")[2], each.facts) for each in report.problems]
    assert told == [
        ("dates_ahead", "Connections.csv", {"found": "08 Feb 2062", "count": 2}),
        ("dates_ahead", "Invitations.csv", {"found": "1/10/62, 9:00 AM", "count": 1}),
    ]
    assert len(shop.people("connected_on")) == 3


def test_somebody_elses_archive_is_told(shop: Shop):
    shop.take_new("2026-01-01", profile=ME)
    report = shop.preview(shop.archive("2026-02-01", profile="Jordan Pike"))
    (remark,) = report.problems
    assert (remark.code, remark.facts) == (
        "another_owner",
        {"owner": "Jordan Pike", "before": ME},
    )
    assert shop.preview(shop.archive("2026-02-01", profile=ME.upper())).problems == ()


JORDANS = {
    "profile": "Jordan Pike",
    "invitations": [
        ["Jordan Pike", "Zoë Brandt", "1/15/26, 9:00 AM", "", "OUTGOING", f"{IN}jordan-pike", ""]
    ],
}


def test_two_members_archives_are_told_and_never_compared(shop: Shop):
    mine = {"profile": ME, "invitations": [sent("Nadia Haddad", slug="nadia")]}
    first, second = shop.archive("2026-01-20", **mine), shop.archive("2026-02-01", **JORDANS)
    report = shop.take(first, second)
    (told,) = [each for each in report.problems if each.code == "another_owner"]
    assert told.facts == {"owner": "Jordan Pike", "before": ME}
    assert report.comparison is None
    third = shop.take_new("2026-03-01", **mine)
    assert third.comparison is not None
    assert [each.name for each in third.comparison.still_pending] == ["Nadia Haddad"]


def test_two_members_archives_of_one_day_are_told(shop: Shop):
    first = shop.archive("2026-01-20", profile=ME)
    second = shop.archive("2026-01-20", profile="Jordan Pike")
    report = shop.preview(first, second)
    assert [(each.code, each.facts) for each in report.problems] == [
        ("another_owner", {"owner": "Jordan Pike", "before": ME})
    ]
    assert shop.preview(first, shop.archive("2026-01-20", profile=ME.upper())).problems == ()


def test_a_file_that_cannot_be_read_leaves_the_others(shop: Shop, monkeypatch):
    monkeypatch.setattr(memory_limits, "MOST_ROWS", 4)
    report = shop.take_new(**{**TABLES, "connections": [*TABLES["connections"], connection("X Y")]})
    assert shop.requests("name") == [
        "Ada Exemple",
        "Luc Roy",
        "Nadia Haddad",
        "Nadia Haddad",
    ]
    assert [(each.code, each.facts["limit"]) for each in report.problems] == [("too_many_rows", 4)]


def test_where_nothing_can_be_read_the_reason_is_said(shop: Shop, monkeypatch, tmp_path: Path):
    with pytest.raises(ArchiveRefused):
        shop.take(tmp_path / "none.zip")
    monkeypatch.setattr(memory_limits, "MOST_ROWS", 1)
    with pytest.raises(Refused) as refused:
        shop.take_new(connections=TABLES["connections"])
    assert refused.value.code == "too_many_rows"


def test_broken_accents_are_mended_when_asked(shop: Shop):
    rows = [connection("ZoÃ« Brandt", slug="zoe-b"), connection("Marc CÃ´tÃ©", slug="marc-c")]
    folder = shop.archive("2026-03-01", connections=rows)
    assert shop.take(folder).repairable
    assert shop.people() == ["ZoÃ« Brandt", "Marc CÃ´tÃ©"]
    shop.take(folder, repair=True)
    assert shop.people() == ["Zoë Brandt", "Marc Côté"]
    assert shop.ask("SELECT name FROM person_name") == []
    before = rows_of(shop.program.path, journal=True)
    shop.take(folder, repair=True)
    assert rows_of(shop.program.path, journal=True) == before


def test_a_file_that_breaks_off_is_known_again(shop: Shop, tmp_path: Path):
    folder = shop.archive("2026-03-01", connections=[connection(f"Ada E{n}") for n in range(3000)])
    whole = tmp_path / "whole.zip"
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.write(folder / "Connections.csv", "Connections.csv")
    data = bytearray(whole.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 400] = bytes(400)
    whole.write_bytes(data)
    report = shop.take(whole)
    assert "broken_off" in report.files[0].skipped_counts
    before = rows_of(shop.program.path)
    shop.take(whole)
    assert rows_of(shop.program.path) == before


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_name_that_is_no_text_is_kept_as_text(shop: Shop):
    folder = shop.archive("2026-03-01", connections=[connection("Ada Exemple")])
    odd = folder.rename(folder.with_name(os.fsdecode(b"arch\xe9_03-01-2026")))
    shop.take(odd)
    ((name,),) = shop.ask("SELECT name FROM archive")
    assert name.startswith("arch")


def test_signs_that_no_record_can_hold_are_not_in_the_way(shop: Shop):
    folder = shop.archive(connections=[connection("Ada Exemple", company="Ac\x00me")])
    path = folder / "Connections.csv"
    path.write_bytes(path.read_bytes() + b"Luc,Roy \xed\xa0\x80,,,,,08 Feb 2026\n")
    shop.take(folder)
    assert shop.people("display_name, company")[0] == ("Ada Exemple", "Acme")
    assert len(shop.people()) == 2


_IMPORT = """
import sys
from datetime import date
from pathlib import Path
from netkeeper import app
from netkeeper.services.imports import import_archive
from tests.services.archive_files import NoProgress
record, archive = map(Path, sys.argv[1:])
open_unit = app.build(record, origin="import").open_unit
import_archive(open_unit, [archive], date(2026, 11, 23), NoProgress())
print(*sys.modules)
"""


def test_an_import_loads_what_its_rows_need_and_one_that_is_known_has_none(shop: Shop):
    archive = shop.archive("2026-11-01", **TABLES)
    loaded = []
    for _ in ("new", "known"):
        words = [sys.executable, "-c", _IMPORT, str(shop.program.path), str(archive)]
        done = subprocess.run(words, capture_output=True, text=True, check=True)
        loaded.append(set(done.stdout.split()))
    rows = "netkeeper.services.imports.merging"
    assert [(rows in each, "sqlalchemy" in each) for each in loaded] == [
        (True, False),
        (False, False),
    ]
