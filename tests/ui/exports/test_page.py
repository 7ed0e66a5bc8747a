"""The exports: a file of each kind in the folder chosen, never over another, and what is told."""

from __future__ import annotations

import json
import os
import stat
import sys

import pytest

from netkeeper.services.follow_ups import add_follow_up
from netkeeper.ui.exports.page import ExportsPage
from tests.conftest import TODAY
from tests.services.cast import met
from tests.ui.keyboard import Key


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "Mes exports"
    folder.mkdir()
    return folder


@pytest.fixture
def hand(program, sit_at, folder):
    """The page on a record with a meeting and a follow-up, writing to a folder of its own."""
    person = met(program, "Nadia Benali").people[0].id
    add_follow_up(program.open_unit, person, TODAY, "Rappeler")
    hand = sit_at(ExportsPage)
    hand.page.choose_folder(folder)
    return hand


def written(hand, qtbot, suffix):
    """Write a file of a kind by its button; return what is said of it."""
    row = hand.page.rows[suffix]
    row.button.setFocus()
    hand.press(Key.Key_Space)
    qtbot.waitUntil(lambda: bool(row.said.text()))
    qtbot.waitUntil(row.button.isEnabled)
    return row.said.text()


def test_each_kind_is_written_and_told_with_what_it_holds(hand, qtbot, folder):
    said = {suffix: written(hand, qtbot, suffix) for suffix in ("json", "ics")}
    names = {
        "json": "NetKeeper record 2026-11-23.json",
        "ics": "NetKeeper follow-ups 2026-11-23.ics",
    }
    assert {each.name for each in folder.iterdir()} == set(names.values())
    assert said["json"].startswith(f"The whole record is in {folder / names['json']}: people 1,")
    assert said["ics"] == f"1 open follow-up is in {folder / names['ics']}."
    document = json.loads((folder / names["json"]).read_text(encoding="utf-8"))
    assert document["person"][0]["display_name"] == "Nadia Benali"
    modes = {stat.S_IMODE(each.stat().st_mode) for each in folder.iterdir()}
    assert modes == {0o600} or os.name == "nt"


def test_nothing_is_written_over(hand, qtbot, folder):
    taken = folder / "NetKeeper people 2026-11-23.csv"
    taken.write_text("mine")
    assert "NetKeeper people 2026-11-23 (2).csv" in written(hand, qtbot, "csv")
    assert taken.read_text() == "mine"


def test_what_cannot_be_written_is_said_beside_its_button(hand, qtbot, folder):
    hand.page.choose_folder(folder / "gone")
    said = written(hand, qtbot, "vcf")
    assert said.startswith("This file can’t be written: ")
    assert hand.page.rows["vcf"].open_link.isHidden()


def test_a_writing_is_stopped_by_its_key(hand, qtbot, folder):
    row = hand.page.rows["json"]
    row.button.click()
    assert (row.button.label(), row.button.accessibleName()) == ("Stop", "Stop")
    assert row.button.accessibleDescription().startswith("The whole record (.json). Everything")
    assert not hand.page.rows["csv"].button.isEnabled()
    hand.press(Key.Key_Escape)
    assert hand.page.escape()
    qtbot.waitUntil(lambda: bool(row.said.text()))
    assert row.said.text() == "Stopped: nothing was written."
    assert list(folder.iterdir()) == []
    assert not hand.page.escape()


def test_the_folder_is_remembered(hand, folder, sit_at):
    again = sit_at(ExportsPage)
    assert again.page.folder == folder
    assert again.page.folder_row.line.text() == str(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="names that Windows doesn’t take")
def test_everything_is_said_in_french(hand, speech, qtbot, folder):
    speech.choose("fr")
    hand.until(lambda: hand.page.title.text() == "Exporter")
    assert hand.page.free_path("ics").name == "NetKeeper suivis 2026-11-23.ics"
