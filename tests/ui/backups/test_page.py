"""The backups: made, looked into, restored after a question, and kept by the user's rules."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from shiboken6 import delete

from netkeeper import app
from netkeeper.domain.backups import Why
from netkeeper.domain.faults import Fault
from netkeeper.store.backups.backups import Backups
from netkeeper.texts.texts import Texts
from netkeeper.ui.backups.daily import DailyBackup
from netkeeper.ui.backups.page import BackupsPage
from netkeeper.ui.backups.rescue import Rescue, show_refusal
from netkeeper.ui.backups.row import written
from netkeeper.ui.desk import Desk
from tests.conftest import TODAY
from tests.services.cast import met
from tests.store.soundness.test_deriving import spoil_derived
from tests.ui.keyboard import CTRL, Key


@pytest.fixture
def hand(program, sit_at):
    """The page on a record with a meeting."""
    met(program, "Nadia Benali")
    hand = sit_at(BackupsPage)
    hand.until(hand.page.status.text)
    return hand


def made(program, *whys):
    """Make backups, one a day, the last of them yesterday."""
    days = iter(range(len(whys), 0, -1))
    backups = Backups(program.path, lambda: datetime.now(UTC) - timedelta(days=next(days)))
    return [backups.make(why) for why in whys]


def show(hand):
    hand.page.refresh()
    hand.until(lambda: hand.page.rows)
    return hand.page.rows


def test_the_line_stands_close_under_the_title_as_on_other_pages(hand):
    page = hand.page
    assert page.status.y() - page.title.geometry().bottom() <= 4


def test_without_a_backup_it_says_so(hand):
    assert hand.page.status.text() == "There is no backup yet."
    assert hand.page.rows == []


def test_a_backup_is_made_by_its_key(hand, qtbot, program):
    hand.press(Key.Key_Space)  # the button has the keyboard
    assert hand.page.status.text() == "Backing up…"
    qtbot.waitUntil(lambda: bool(hand.page.rows))
    assert hand.said == ["Backed up and checked."]
    (one,) = program.backups.held()
    assert one.why is Why.ASKED
    assert hand.page.status.text().endswith("· Asked for by you; stays")
    assert hand.page.window().focusWidget() is hand.page.now_button


def test_the_keyboard_stays_where_it_went_while_a_backup_was_made(hand, qtbot):
    hand.press(Key.Key_Space)
    hand.page.folder_button.setFocus()
    qtbot.waitUntil(lambda: bool(hand.page.rows))
    assert hand.page.window().focusWidget() is hand.page.folder_button


def test_a_backup_is_looked_into_and_restored_only_after_a_question(hand, qtbot, program):
    made(program, Why.DAILY)
    met(program, "Luc Roy")
    (row,) = show(hand)
    row.look_button.setFocus()
    hand.press(Key.Key_Space)
    qtbot.waitUntil(row.restore_button.isVisible)
    assert row.inside.text().startswith("1 person · 1 meeting · 0 requests · last change: ")
    row.restore_button.setFocus()
    hand.press(Key.Key_Space)
    assert row.question.isVisible()
    assert row.no_button.hasFocus()  # Enter twice restores nothing
    hand.page.escape()
    assert not row.question.isVisible()
    assert program.backups.held() == [row.backup]
    row.restore_button.click()
    row.yes_button.click()
    qtbot.waitUntil(lambda: bool(hand.said))
    assert hand.said == ["Restored. What was there before is kept as a backup."]
    assert hand.desk.reader.people.count() == 1
    assert {each.why for each in program.backups.held()} == {Why.DAILY, Why.BEFORE_RESTORE}
    qtbot.waitUntil(lambda: len(hand.page.rows) == 2)


def test_a_damaged_backup_says_so_and_offers_nothing(hand, qtbot, program):
    (path,) = made(program, Why.DAILY)
    path.write_bytes(path.read_bytes()[:9000])
    (row,) = show(hand)
    row.look_button.click()
    qtbot.waitUntil(lambda: "damaged" in row.inside.text())
    assert not row.restore_button.isVisible()
    assert hand.page.escape()
    assert not hand.page.escape()


def test_of_many_the_newest_are_shown_first(hand, program):
    made(program, *[Why.DAILY] * 12)
    rows = show(hand)
    assert len(rows) == 10
    assert hand.page.more.label() == "Show 2 more"
    hand.page.more.click()
    assert len(hand.page.rows) == 12
    assert not hand.page.more.isVisible()
    days = [row.backup.at for row in hand.page.rows]
    assert days == sorted(days, reverse=True)


def test_the_folder_is_chosen_and_taken_back(hand, program, tmp_path):
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    hand.page.choose_folder(folder)
    hand.until(lambda: hand.desk.settings.backup_folder == str(folder))
    hand.until(lambda: hand.page.folder_row.line.text() == str(folder))
    made(program, Why.DAILY)
    assert len(list(folder.iterdir())) == 1
    hand.page.folder_row.reset_link.click()
    hand.until(lambda: hand.desk.settings.backup_folder == "")
    hand.until(lambda: hand.page.folder_row.line.text() == str(program.backups.own_folder))


def test_the_folder_is_looked_for_from_where_it_is_or_was(hand, program, tmp_path):
    made(program, Why.DAILY)
    hand.press(Key.Key_O, CTRL)
    (dialog,) = hand.page.findChildren(QFileDialog)
    assert Path(dialog.directory().absolutePath()) == program.backups.own_folder
    dialog.reject()
    delete(dialog)
    hand.page.choose_folder(tmp_path / ("gone" * 100))  # the system refuses to look for it
    hand.until(lambda: hand.page.folder_row.line.text().endswith("gone"))
    hand.page.folder_button.click()
    (dialog,) = hand.page.findChildren(QFileDialog)
    assert Path(dialog.directory().absolutePath()) == tmp_path
    dialog.reject()


def test_the_rules_are_settings_that_are_kept_at_once(hand):
    hand.page.figures["backup_days"].field.box.setValue(3)
    hand.until(lambda: hand.desk.settings.backup_days == 3)
    hand.page.daily._buttons[1].click()
    hand.until(lambda: not hand.desk.settings.backup_daily)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_everything_is_said_in_the_language_in_force(hand, program, speech, language):
    for number, why in enumerate(Why):
        met(program, f"Luc Roy {number}")
        made(program, why)
    show(hand)
    speech.choose(language)
    hand.until(lambda: hand.page.title.text() == {"en": "Backups", "fr": "Sauvegardes"}[language])
    hand.until(lambda: len(hand.page.rows) == len(Why))
    said = {row._row.line.text() for row in hand.page.rows}
    assert len(said) == len(Why)
    assert ("Sauvegarde du jour" in said) is (language == "fr")


# The day's backup.


@pytest.fixture
def daily(record_path, theme, speech):
    """The day's backup, which the test itself sets going, by the clock that its child goes by."""
    holder = QObject()
    desk = Desk(app.build(record_path, origin="window"), theme, speech, holder)
    made = DailyBackup(desk, holder)
    yield made
    made.close()
    desk.close()
    delete(holder)


def test_the_days_backup_is_made_once(daily, program, qtbot):
    met(program, "Nadia Benali")
    daily.look()
    qtbot.waitUntil(lambda: bool(program.backups.held()))
    qtbot.waitUntil(lambda: daily._child is None)
    daily.look()
    with qtbot.waitSignal(daily._desk.jobs.read(lambda: None).finished):  # answered after it
        pass
    assert daily._child is None
    assert len(program.backups.held()) == 1


def test_what_keeps_it_from_being_made_is_said_once(daily, program, qtbot, monkeypatch):
    met(program, "Nadia Benali")
    program.backups.own_folder.write_text("a file where the folder would be")
    told, ended, hear = [], [], daily._on_ended
    daily._desk.refused.connect(told.append)
    # Heard, not looked for: between two looks a child may come and go.
    monkeypatch.setattr(daily, "_on_ended", lambda *how: ended.append(hear(*how)))
    for times in (1, 2):
        daily.look()
        qtbot.waitUntil(lambda times=times: len(ended) == times)
    assert len(told) == 1
    assert told[0].startswith("No backup can be kept here")


# Where no window can be shown.


def test_a_damaged_record_is_offered_its_last_good_backup(program, qtbot, monkeypatch):
    met(program, "Nadia Benali")
    fault = Fault("record_damaged", path=str(program.path))
    rescue = Rescue(program, Texts("en"))
    whole = program.path.read_bytes()
    program.path.write_bytes(b"\0" * 9000)
    assert not rescue.offer(fault)  # there is none, and nothing is asked
    program.path.write_bytes(whole)
    made(program, Why.DAILY)
    program.path.write_bytes(b"\0" * 9000)
    asked = []

    def answer(place):
        def run(box):
            asked.append(box.text() + box.informativeText())
            box.buttons()[place].click()

        return run

    monkeypatch.setattr(QMessageBox, "exec", answer(1))
    assert not rescue.offer(fault)
    monkeypatch.setattr(QMessageBox, "exec", answer(0))
    assert rescue.offer(fault)
    assert "This record is damaged" in asked[0]
    assert "The last good backup is from" in asked[0]
    with program.open_reader() as reader:
        assert reader.people.count() == 1


def test_damage_to_what_can_be_made_anew_is_mended_and_nothing_asked(program, qtbot):
    met(program, "Nadia Benali")
    spoil_derived(program.path, "UPDATE person_names_data SET block = x'ff' WHERE id > 10")
    assert Rescue(program, Texts("en")).offer(Fault("record_damaged", path=str(program.path)))
    assert program.disagreeing() == []


@pytest.mark.parametrize(
    ("key", "opened", "meetings"),
    [
        (Key.Key_Return, True, 1),  # the first button has the keyboard: the backup
        (Key.Key_Escape, False, None),
    ],
)
def test_a_record_that_is_gone_is_asked_about_by_the_keyboard_alone(
    program, qtbot, key, opened, meetings
):
    met(program, "Nadia Benali")
    made(program, Why.DAILY)
    for each in program.path.parent.glob("record.sqlite3*"):
        each.unlink()
    asked = []

    def answer():
        box = QApplication.activeModalWidget()
        if box is None or not box.buttons():  # the backup is still being looked for
            QTimer.singleShot(1, answer)
            return
        asked.extend([box.text(), *(each.text() for each in box.buttons())])
        qtbot.keyClick(box.focusWidget() or box, key)

    QTimer.singleShot(0, answer)
    fault = Fault("record_missing", path=str(program.path))
    assert Rescue(program, Texts("en")).offer(fault) is opened
    assert asked[0].startswith("There is no record here any more")
    assert {"Restore this backup", "Begin a new record", "Close NetKeeper"} == {*asked[1:]}
    assert program.path.exists() is opened
    if opened:
        with program.open_reader() as reader:
            assert reader.overview.counts(TODAY).meetings == meetings


def test_a_new_record_is_begun_only_when_asked_for(qapp, program, monkeypatch):
    program.path.unlink()
    fault = Fault("record_missing", path=str(program.path))

    def begin(box):
        next(each for each in box.buttons() if each.text() == "Begin a new record").click()

    monkeypatch.setattr(QMessageBox, "exec", begin)
    assert Rescue(program, Texts("en")).offer(fault)  # no good backup: that or nothing
    assert not program.path.exists()


def test_why_no_window_is_opened_is_shown_to_whoever_has_no_terminal(qtbot, monkeypatch):
    shown = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: shown.append(box.text()))
    show_refusal("Nobody could press a button here.")
    monkeypatch.setattr(QApplication, "platformName", lambda: "xcb")
    show_refusal("This record was made by a newer NetKeeper.")
    assert shown == ["This record was made by a newer NetKeeper."]


def test_the_time_of_a_backup_is_written_as_elsewhere(speech):
    speech.choose("fr")
    at = datetime(2026, 11, 12, 9, 5).astimezone()
    assert written(at) == "12\u00a0novembre 2026, 9\u00a0h\u00a005"
