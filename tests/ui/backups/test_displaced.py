"""A record that is removed or replaced while the window is open: told, and nothing of it lost."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import delete

from netkeeper import app
from netkeeper.domain.backups import Why
from netkeeper.ui.backups.displaced import Displaced
from netkeeper.ui.desk import Desk
from tests.conftest import rows_of
from tests.services.cast import met


@pytest.fixture
def desk(qtbot, program, theme, speech):
    """A desk on a record with a meeting, open, and what tells of its being displaced."""
    met(program, "Nadia Benali")
    holder, window = QObject(), QWidget()
    desk = Desk(program, theme, speech, holder)
    assert desk.reader.people.count() == 1
    desk.holder = Displaced(desk, window)
    desk.displaced.connect(desk.holder.on_displaced)
    desk.told, desk.sentences = [], []
    desk.refused.connect(desk.told.append)
    desk.said.connect(lambda text, _undo: desk.sentences.append(text))
    assert desk.watch._timer.interval() <= 1000  # ms: the user is told within a second
    desk.watch._timer.setInterval(10)
    window.show()
    yield desk
    desk.close()
    delete(window)
    delete(holder)


@pytest.fixture
def gone(desk, qtbot):
    """The question that is asked once the record is gone."""
    desk.rows = rows_of(desk.program.path, journal=True)
    for each in desk.program.path.parent.glob("record.sqlite3*"):
        each.unlink()
    qtbot.waitUntil(lambda: desk.holder.box is not None)
    return desk.holder


def press(qtbot, box, key):
    qtbot.waitUntil(box.isVisible)
    qtbot.keyClick(box.focusWidget() or box, key)


def put_back(desk, qtbot):
    desk.holder.put_back()
    qtbot.waitUntil(lambda: bool(desk.sentences) and desk.sentences[-1].startswith("The record is"))


def test_a_record_that_is_damaged_under_the_window_is_told_once(desk, qtbot):
    with qtbot.capture_exceptions() as caught:
        os.truncate(desk.program.path, 4096)
        desk.program.path.with_name("record.sqlite3-wal").unlink(missing_ok=True)
        looks = []
        desk.watch._timer.timeout.connect(lambda: looks.append(len(caught)))
        qtbot.waitUntil(lambda: len(looks) > 5)
    assert len(caught) == 1


def test_a_commit_on_a_damaged_record_leaves_it_to_the_watch_to_tell(desk, qtbot):
    desk.watch._timer.stop()
    with qtbot.capture_exceptions() as caught:
        os.truncate(desk.program.path, 4096)
        desk.program.path.with_name("record.sqlite3-wal").unlink(missing_ok=True)
        desk._committed.emit(frozenset({"tag"}))
        assert not caught
        desk.watch._timer.start()
        qtbot.waitUntil(lambda: bool(caught))


def test_the_window_reads_on_while_the_record_is_put_back(desk, gone, qtbot, monkeypatch):
    going, read = Event(), Event()
    restore = type(desk.program.backups).restore

    def slow(*given, **named):
        going.set()
        assert read.wait(20)
        return restore(*given, **named)

    monkeypatch.setattr(type(desk.program.backups), "restore", slow)
    gone.put_back()
    qtbot.waitUntil(going.is_set)
    assert desk.reader.people.count() == 1  # over the connection that is being copied over
    assert desk.sentences == ["Putting the record back…"]
    read.set()
    qtbot.waitUntil(lambda: len(desk.sentences) == 2)
    assert rows_of(desk.program.path, journal=True) == desk.rows


def test_a_record_that_is_gone_is_told_within_a_second_and_put_back_by_a_key(desk, gone, qtbot):
    assert gone.box.text().startswith("The record’s file is no longer there")
    press(qtbot, gone.box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(desk.sentences) == 2)
    assert desk.sentences == ["Putting the record back…", "The record is at its place again."]
    assert rows_of(desk.program.path, journal=True) == desk.rows
    met(desk.program, "Luc Roy")
    assert desk.reader.people.count() == 2


def test_what_is_done_meanwhile_is_refused_and_asks_again(desk, gone, qtbot):
    press(qtbot, gone.box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: gone.box is None)
    desk.do(lambda: met(desk.program, "Luc Roy"))
    qtbot.waitUntil(lambda: gone.box is not None)
    assert desk.told[-1].startswith("The record’s file is no longer there")
    assert not desk.program.path.exists()
    put_back(desk, qtbot)
    assert rows_of(desk.program.path, journal=True) == desk.rows


def test_what_it_held_is_saved_elsewhere(desk, gone, qtbot, tmp_path):
    copy = next(each for each in gone.box.buttons() if "Save" in each.text())
    copy.click()
    (dialog,) = gone._window.findChildren(QFileDialog)
    path = tmp_path / "mine.sqlite3"
    dialog.fileSelected.emit(str(path))
    qtbot.waitUntil(lambda: bool(desk.sentences))
    assert rows_of(path, journal=True) == desk.rows
    assert desk.sentences == [f"A copy is saved: {path}"]
    dialog.reject()
    assert gone.box.isVisible()  # it is still gone


def test_what_cannot_be_saved_is_told(desk, gone, qtbot, tmp_path):
    (tmp_path / "file").touch()
    gone.copy_to(tmp_path / "file" / "mine.sqlite3")
    qtbot.waitUntil(lambda: bool(desk.told))
    assert desk.told[-1].startswith("No backup can be kept here")


def test_another_record_that_takes_its_place_is_shown_and_the_former_one_kept(desk, qtbot):
    rows = rows_of(desk.program.path, journal=True)
    other = app.build(desk.program.path.with_name("other.sqlite3"), origin="window")
    other.prepare()
    met(other, "Luc Roy")
    met(other, "Mai Nguyen")
    other.path.replace(desk.program.path)
    qtbot.waitUntil(lambda: bool(desk.told))
    assert desk.told[0].startswith("Another program has replaced the record")
    assert desk.reader.people.count() == 2
    (kept,) = desk.program.backups.held()
    assert kept.why is Why.BEFORE_RESTORE
    assert desk.told[0].endswith(kept.path)
    assert rows_of(Path(kept.path), journal=True) == rows
    met(desk.program, "Ada Exemple")


@pytest.mark.parametrize("content", [b"", b"a text, no record"])
def test_what_is_no_record_gives_way_and_is_kept_beside_the_backups(desk, qtbot, content):
    rows = rows_of(desk.program.path, journal=True)
    other = desk.program.path.with_name("other")
    other.write_bytes(content)
    other.replace(desk.program.path)
    qtbot.waitUntil(lambda: desk.holder.box is not None)
    assert desk.holder.box.text().startswith("Another file has taken the place of the record")
    put_back(desk, qtbot)
    assert rows_of(desk.program.path, journal=True) == rows
    kept = [each for each in desk.program.backups.held() if each.why is Why.DAMAGED]
    assert [Path(each.path).read_bytes() for each in kept] == [content] * bool(content)
