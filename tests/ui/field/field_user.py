"""Somebody at the one field: a window with a bare page on a small record, and their keys."""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime

import pytest
import shiboken6
from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from netkeeper import app
from netkeeper.domain.days import Day
from netkeeper.domain.meetings import MeetingKind
from netkeeper.domain.people import Person
from netkeeper.services import people
from netkeeper.services.meetings import Attendee, MeetingDraft, log_meeting
from netkeeper.ui.desk import Desk
from netkeeper.ui.field.one_field import OneField
from netkeeper.ui.shell.main_window import MainWindow
from netkeeper.ui.shell.page import Page, PageSpec
from netkeeper.ui.shell.window_state import WindowState
from tests.conftest import TODAY, plain
from tests.ui.keyboard import CTRL, PLAIN, Hearer, Key

__all__ = ["FieldUser", "at_field", "field_record", "plain"]


class BarePage(Page):
    """A page where the keyboard can be."""

    def __init__(self):
        super().__init__()
        self.edit = QLineEdit(self)


class FieldUser(Hearer):
    """The keyboard, the window, and what was heard."""

    def __init__(self, qtbot, desk, frame):
        super().__init__(qtbot, frame, desk)
        self.frame = frame
        self.field = OneField(desk, frame)
        for _piece in self.field.furnish():
            pass
        self.edit = frame.field.edit
        desk.log_wanted.connect(self.field.log)
        frame.log_asked.connect(lambda: self.field.log(""))
        frame.undo_asked.connect(desk.undo)
        frame.redo_asked.connect(desk.redo)
        self.until(lambda: self.field.reading.is_warm)

    def type(self, text):
        """Type any letters, also those that a test's keyboard lacks."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.focused, QKeyEvent(kind, 0, PLAIN, letter))

    # Logging

    @property
    def log(self):
        return self.field.log_mode

    def line(self, text):
        """Type a line to log, and wait until it is understood."""
        self.press(Key.Key_M, CTRL)
        self.type(text)
        self.understood()

    def understood(self):
        def check():
            said, log = self.log._said, self.log
            known = said is not None and said.log.line == self.edit.text()
            return known and not any(log._reading.is_pending(each.part) for each in said.guesses)

        self.until(check)

    def chips(self, line):
        """Return what stands on a line of chips, and the remark after them."""
        view = getattr(self.log.panel.chips, f"{line}_line")
        return [plain(one.face.sentence()) for _chip, one in view._kept], plain(view._remark.text())

    def options(self):
        """Return the rows under the chips, and which is at hand."""
        rows = self.log.panel.list
        if self.log.panel.choice.isHidden():
            return [], -1
        return [row.option.words for row in rows.rows[: rows.count]], rows.current

    def meetings(self):
        """Return the meetings kept during the test, the latest first."""
        reader = self.desk.reader
        return [reader.meetings.get(each) for each in list(reader.meetings.ids())][: -self.held]

    def kept(self):
        """Return the one meeting kept, once it is, with its people's names."""
        self.until(self.meetings)
        (meeting,) = self.meetings()
        return meeting, [
            self.desk.reader.people.get(each).display_name for each in meeting.attendees
        ]


@pytest.fixture(scope="session")
def field_record(empty_record, tmp_path_factory):
    """Four people, of whom three were met, one at the Chamber's 5 à 7 in Québec."""
    path = shutil.copy(empty_record, tmp_path_factory.mktemp("field") / "record.sqlite3")
    unit = app.build(path, origin="window", day=lambda: TODAY).open_unit

    def add(given, family, **fields):
        return people.add_person(unit, Person(0, given, family, f"{given} {family}", **fields))

    marie = add("Marie", "Tremblay", position="Notaire", company="Tremblay Aubin")
    simard = add("Luc", "Roy-Simard", company="Imprimerie du Faubourg")
    add("Jean-Luc", "Roy", in_contact=True)
    olivier = add("Olivier", "Gagnon", connected_on=date(2025, 2, 3))
    drafts = (
        MeetingDraft(
            Day(date(2024, 4, 18)),
            [Attendee("", marie)],
            event="5 à 7 de la Chambre",
            place="Québec",
            topic="projet-abc",
        ),
        MeetingDraft(Day(date(2025, 5, 2)), [Attendee("", simard)], event="Visite"),
        MeetingDraft(
            Day(date(2026, 11, 12)), [Attendee("", olivier)], MeetingKind.VIDEO, event="Forum"
        ),
    )
    for draft in drafts:
        log_meeting(unit, draft, TODAY)
    return path


@pytest.fixture
def at_field(qtbot, theme, themed, speech, field_record, tmp_path):
    """A function that shows the window with the field, on a record of the test's own."""
    kept = []

    def sit(*, size=(1280, 800), px=13, record=field_record, **parts):
        path = shutil.copy(record, tmp_path / f"record{len(kept)}.sqlite3")
        program = app.build(
            path,
            origin="window",
            day=lambda: TODAY,
            clock=lambda: datetime(2026, 11, 23, 15, 0, tzinfo=UTC),
        )
        look = theme if px == 13 else themed(px)
        pages = [PageSpec("people", "users", lambda: "People", BarePage)]
        frame = MainWindow(look, pages, WindowState.beside(path))
        desk = Desk(program._replace(**parts), look, speech, frame)
        frame.closing.connect(desk.close)
        kept.append(frame)
        frame.resize(*size)
        frame.show_page("people")
        with qtbot.waitExposed(frame):
            frame.show()
        frame.activateWindow()
        qtbot.waitUntil(frame.isActiveWindow)
        frame.page("people").take_focus()
        user = FieldUser(qtbot, desk, frame)
        user.held = len(desk.reader.meetings.ids())
        return user

    yield sit
    for frame in kept:
        frame.close()
        shiboken6.delete(frame)
