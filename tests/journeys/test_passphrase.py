"""A passphrase set in the window, the window locked and unlocked, the passphrase taken away."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from netkeeper import app
from netkeeper.domain.backups import Why
from netkeeper.domain.passphrases import Protection
from netkeeper.services.settings import change_setting
from netkeeper.store.file.keyring import KEYRING
from netkeeper.ui.launch.session import Session
from netkeeper.ui.locking.change import PassphraseChange
from netkeeper.ui.locking.idle import ASLEEP, EVERY_MS, IdleWatch
from netkeeper.ui.shell.typed_before import TypedBefore
from tests.services.cast import met

pytest.importorskip("sqlcipher3.dbapi2", reason="the extra “passphrase” isn’t installed")

PHRASE = "trois canaris œuvrent"
NAME = "Nadia Canari"


@pytest.fixture
def session(record_path, theme, speech, qtbot):
    """A start of the window on a record with a meeting."""
    met(app.build(record_path, origin="window"), NAME)
    made = Session(record_path, theme, speech, "en", None)
    yield made
    made.close()
    for each in (made.window and made.window.frame, made.window, made.lock_window, made):
        if each is not None and shiboken6.isValid(each):
            shiboken6.delete(each)
    KEYRING.forget()


@pytest.fixture
def encrypted(record_path):
    """The record, encrypted before the window opens."""

    def encrypt():
        app.build(record_path, origin="window").passphrases.replace(PHRASE, backups=True)

    return encrypt


def opened(session, qtbot, after=None):
    """Wait for the window, another one than the one before it if given, and return it."""
    qtbot.waitUntil(lambda: session.window not in {None, after} and session.lock_window is None)
    session.window.load()
    qtbot.waitUntil(lambda: session.window.field is not None)
    return session.window


def locked(session, qtbot):
    """Wait until the record is locked, and return what asks for the passphrase."""
    qtbot.waitUntil(lambda: session.window is None and not session.lock_window.row.isHidden())
    return session.lock_window


def preferences(window, qtbot):
    window.go("preferences", None)
    page = window.frame.page("preferences")
    qtbot.waitUntil(lambda: page.is_whole)
    return page.passphrase


def texts_of(widget):
    """Return all words that a window holds, for whoever looks at it or listens to it."""
    found = [widget.windowTitle(), widget.accessibleName()]
    for each in widget.findChildren(QWidget):
        for name in ("text", "label", "accessibleName", "toolTip"):
            said = getattr(each, name, None)
            found.append(str(said()) if callable(said) else "")
    return " ".join(found)


def start(session):
    program = app.build(session._path, origin="window")
    return session.open(program)


def test_set_lock_unlock_and_remove(session, qtbot, record_path):
    start(session)
    window = opened(session, qtbot)
    group = preferences(window, qtbot)
    group.buttons["set"].click()
    panel = group.panel
    panel.fields["new"].edit.setText(PHRASE)
    panel.fields["again"].edit.setText("other")
    group.buttons["set"].click()  # again
    panel.save()
    assert panel.form_rows["again"].remark() == "This is not the same as above."
    panel.fields["again"].edit.setText(PHRASE)
    panel.save()
    assert panel.fields["new"].text() == ""
    window = opened(session, qtbot, after=window)
    assert window.frame.code == "preferences"
    assert window.desk.program.has_passphrase
    assert b"Canari" not in record_path.read_bytes()

    window.frame.field.edit.setText("Luc Roy @ Fo")
    window.go("people", None)
    window.frame.commands.lock.trigger()
    lock = locked(session, qtbot)
    assert lock.isVisible()
    assert "Canari" not in texts_of(lock)
    assert not any("Canari" in texts_of(each) for each in QApplication.topLevelWidgets())
    assert not shiboken6.isValid(window)
    assert app.build(record_path, origin="window").passphrases.protection() is Protection.LOCKED

    qtbot.keyClicks(lock.field.edit, "wrong")
    qtbot.keyClick(lock.field.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: lock.row.remark() != "")
    assert lock.row.remark() == "This passphrase doesn’t open the record."
    lock.field.edit.setText(PHRASE)
    qtbot.keyClick(lock.field.edit, Qt.Key.Key_Return)
    window = opened(session, qtbot)
    assert window.frame.code == "people"  # and what was being typed is there
    assert window.frame.field.edit.text() == "Luc Roy @ Fo"

    session.replace(PassphraseChange("remove", "wrong"))
    window = opened(session, qtbot, after=window)
    assert window.desk.program.has_passphrase  # refused, and all as it was
    session.replace(PassphraseChange("remove", PHRASE))
    window = opened(session, qtbot, after=window)
    assert not window.desk.program.has_passphrase
    assert not window.frame.commands.lock.isEnabled()
    assert window.desk.reader.overview.problems() == []


def test_work_that_runs_is_finished_before_the_record_locks(session, encrypted, qtbot, record_path):
    encrypted()
    window = start(session)
    opened(session, qtbot)
    program = window.desk.program
    window.desk.do(lambda: met(program, "Luc Roy"))
    session.lock()
    assert not window.frame.isVisible()  # at once, whatever runs
    lock = locked(session, qtbot)
    lock.field.edit.setText(PHRASE)
    lock.unlock()
    reader = opened(session, qtbot).desk.reader
    assert reader.search.people("luc", 3)


def test_the_passphrase_is_asked_for_before_anything_is_shown(
    session, encrypted, qtbot, record_path
):
    encrypted()
    change_setting(app.build(record_path, origin="window").open_unit, "language", "fr")
    session._chosen = ""
    KEYRING.forget()
    lock = session.lock_at_start(app.build(record_path, origin="window"))
    assert "Canari" not in texts_of(lock)
    lock.field.edit.setText(PHRASE)
    lock.unlock()
    window = opened(session, qtbot)
    assert window.desk.speech.language == "fr"  # as the record says, once it can be asked


def test_a_forgotten_one_leaves_the_plain_backup(session, qtbot, record_path):
    program = app.build(record_path, origin="window")
    program.backups.make(Why.ASKED)
    program.passphrases.replace(PHRASE, backups=False)
    KEYRING.forget()
    lock = session.lock_at_start(app.build(record_path, origin="window"))
    assert not lock.restore_button.isVisible()
    lock.forgotten_link.click()
    qtbot.waitUntil(lock.restore_button.isVisible)
    assert "Nobody can open a record without its passphrase" in lock.forgotten.text()
    lock.restore_button.click()
    window = opened(session, qtbot)
    assert not window.desk.program.has_passphrase
    assert window.desk.reader.search.people("canari", 3)


def test_a_forgotten_one_without_a_plain_backup_is_said_to_have_none(
    session, encrypted, qtbot, record_path
):
    encrypted()
    KEYRING.forget()
    lock = session.lock_at_start(app.build(record_path, origin="window"))
    lock.forgotten_link.click()
    qtbot.waitUntil(lambda: lock.forgotten.text().endswith("There is none."))
    assert not lock.restore_button.isVisible()


def test_it_locks_when_idle_and_after_a_sleep(qtbot, qapp):
    now, minutes = [1_000.0], [15]
    holder = QObject()
    watch = IdleWatch(lambda: minutes[0], holder, lambda: now[0])
    told = []
    watch.idle.connect(lambda: told.append(now[0]))
    window = QWindow()
    watch._on_focus(window)

    def pass_by(seconds):
        for _ in range(int(seconds * 1000 // EVERY_MS)):
            now[0] += EVERY_MS / 1000
            watch.look()

    pass_by(14 * 60)
    QApplication.sendEvent(window, QEvent(QEvent.Type.Wheel))  # somebody is there
    pass_by(14 * 60)
    assert told == []
    pass_by(60)
    assert len(told) == 1
    QApplication.sendEvent(window, QEvent(QEvent.Type.KeyPress))
    told.clear()
    now[0] += ASLEEP + 60
    watch.look()
    assert len(told) == 1
    minutes[0] = 0  # never
    now[0] += 100_000
    watch.look()
    assert len(told) == 1
    shiboken6.delete(holder)
    shiboken6.delete(window)


def test_what_was_typed_is_kept_or_shown_after_it(session, encrypted, qtbot):
    encrypted()
    start(session)
    window = opened(session, qtbot)
    for code, name in (("people", "Zoe"), ("sent", "Luc Roy")):  # who is to be invited isn't kept
        window.go(code, None)
        page = window.frame.page(code)
        page.begin_new()
        edit = next(each for each in page.findChildren(QLineEdit) if each.isVisible())
        edit.setFocus()
        qtbot.keyClicks(edit, name)
    session.lock()
    lock = locked(session, qtbot)
    lock.field.edit.setText(PHRASE)
    lock.unlock()
    window = opened(session, qtbot)
    qtbot.waitUntil(lambda: window.frame.findChild(TypedBefore) is not None)
    box = window.frame.findChild(TypedBefore)
    assert box.area.text() == "Luc Roy"
    assert "Zoe" in {each.name for each in window.desk.reader.people.lines([1, 2, 3, 4])}
    box.close()


@pytest.mark.parametrize(
    ("what", "names"),
    [("set", ("new", "again")), ("change", ("current", "new", "again")), ("remove", ("current",))],
)
def test_whoever_types_phrases_in_a_row_comes_from_field_to_field(session, qtbot, what, names):
    start(session)
    window = opened(session, qtbot)
    panel, frame = preferences(window, qtbot).panel, window.frame
    panel.begin(what)

    def tab():
        stop = frame.focusWidget()
        qtbot.keyClick(stop, Qt.Key.Key_Tab)
        return stop

    for name in names:
        qtbot.keyClicks(frame.focusWidget(), f"the {name} one")
        assert tab() is panel.fields[name].edit
        assert panel.fields[name].text() == f"the {name} one"
    for name in names:  # then what shows the letters, of which a screen reader says whose
        eye = tab()
        assert eye is panel.fields[name].show_button
        assert eye.accessibleDescription() == panel.fields[name].accessibleName()
    assert [tab(), tab(), tab()] == [panel.backups, panel.save_button, panel.cancel_button]
    assert not panel.isAncestorOf(frame.focusWidget())


def test_tab_and_enter_unlock_and_show_no_letters(session, encrypted, qtbot, record_path):
    encrypted()
    KEYRING.forget()
    lock = session.lock_at_start(app.build(record_path, origin="window"))
    lock.field.edit.setText(PHRASE)
    lock.take_focus()
    qtbot.keyClick(lock.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(lock.focusWidget(), Qt.Key.Key_Return)
    assert not lock.field.is_shown
    opened(session, qtbot)
