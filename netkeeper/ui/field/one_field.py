"""The one field: decides whether its text is found or logged, and does what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from netkeeper.domain.query.completion import asks_a_condition
from netkeeper.domain.query.reading import is_plain
from netkeeper.services.people import knows
from netkeeper.ui.field.chip_rows import ChipRows
from netkeeper.ui.field.find_mode import FindMode
from netkeeper.ui.field.keeping import Keeping
from netkeeper.ui.field.log_mode import Kept, LogMode
from netkeeper.ui.field.mode import Mode, bears_a_sign, may_be_a_meeting, reads_as_meeting
from netkeeper.ui.field.panel_keys import panel_keys
from netkeeper.ui.field.understanding import Understanding
from netkeeper.ui.forms.giving_up import GivingUp
from netkeeper.ui.lists.filtered import SearchWanted
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.search.line_text import python_position
from netkeeper.ui.shell.page import KeyHint
from netkeeper.ui.widgets.announcement import AFTER_TYPING_MS, announce

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QWidget

    from netkeeper.ui.desk import Desk
    from netkeeper.ui.shell.main_window import MainWindow


class OneField(QObject):
    """Makes the field of the window's frame find and log.

    The text decides which, unless the user has said it: by Ctrl+M or Ctrl+K, until the field
    is emptied, or left empty.
    """

    reading: Understanding
    find_mode: FindMode
    log_mode: LogMode
    keeping: Keeping

    def __init__(self, desk: Desk, frame: MainWindow) -> None:
        """Take what it works with; `furnish` makes the rest."""
        super().__init__(frame)
        self._desk = desk
        self._frame = frame
        self._edit = frame.field.edit
        self._asked: Mode | None = None
        self._begun = ""  # the line as a page began it, of which nothing is typed yet
        self._giving_up = GivingUp(desk, self)
        self._restorable = False  # the text that Escape cleared can be taken back
        self.mode = Mode.FIND
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - there are widgets
        self._focus_changed = app.focusChanged
        self._voice = QTimer(self, interval=AFTER_TYPING_MS, singleShot=True)

    def furnish(self) -> Iterator[None]:
        """Make what finds and what logs, a piece a step; the field works after the last."""
        desk, frame = self._desk, self._frame
        self.reading = Understanding(desk, self)
        self.find_mode = FindMode(desk, frame.field)
        yield
        chips = ChipRows(desk.theme)
        yield
        self.log_mode = LogMode(desk, frame.field, self.reading, chips)
        yield
        self.keeping = Keeping(desk, frame.field)
        self._connect()
        self._dress()
        self.reading.warm_up()
        yield
        if self._edit.text():
            self._update()

    def _connect(self) -> None:
        frame, desk = self._frame, self._desk
        for watched in (self._edit, frame):
            watched.installEventFilter(self)
        self._edit.textChanged.connect(self._on_text_changed)
        self._edit.cursorPositionChanged.connect(self._on_cursor_moved)
        self._focus_changed.connect(self._on_focus_changed)
        frame.add_closer(self.leave)
        frame.keys_help.add_group(self.language_hints)
        frame.keys_help.add_group(self.hints)
        frame.page_changed.connect(self.close)
        frame.closing.connect(self._on_closing)
        frame.commands.changed.connect(self._dress)
        frame.commands.find.triggered.connect(self.find)
        frame.search_begun.connect(self._on_search_begun)
        desk.changed.connect(self._on_record_changed)
        desk.speech.changed.connect(self._show_anew)
        self.find_mode.panel.opened.connect(self._on_opened)
        self.find_mode.listed.connect(self._on_listed)
        self.find_mode.log_asked.connect(lambda: self.log(""))
        self.find_mode.found.connect(self._voice.start)
        self.log_mode.kept.connect(self._keep)
        self.log_mode.panel.foot.clear_button.clicked.connect(self._give_up)
        self.log_mode.understood.connect(self._voice.start)
        self.keeping.given_back.connect(self._give_back)
        self.keeping.ended.connect(self._go_back)
        self._voice.timeout.connect(self._say)

    # What is asked of the field

    def log(self, text: str) -> None:
        """Log a meeting: with a text, else with what is typed already."""
        self.keeping.leave()
        self._asked = Mode.LOG
        self._edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._begun = f"{text.strip()} " if text else ""
        if text:
            # As if typed, so that a line replaced can be taken back.
            self._edit.selectAll()
            self._edit.insert(self._begun)
        else:
            self._edit.end(False)  # noqa: FBT003 - Qt's signature
        self._update()

    def find(self) -> None:
        """Find what is typed, whatever it looks like."""
        self._asked = Mode.FIND if self._edit.text() else None
        self._update()

    def _on_search_begun(self) -> None:
        self._asked = None

    def close(self) -> None:
        """Take the panels away; the text stays."""
        self._voice.stop()
        self.find_mode.hide()
        self.log_mode.hide()

    def leave(self) -> bool:
        """Do what Escape asks: close what is open, clear a line to log; False if nothing was.

        A line with something typed in it is cleared once that is meant.
        """
        if self.keeping.leave():
            return True
        if self.log_mode.panel.isVisible():
            line = self._edit.text()
            typed = "" if line == self._begun else line.strip()
            if not self.log_mode.unselect() and self._giving_up.is_meant(typed):
                self._give_up()
            return True
        was_open = self.find_mode.panel.isVisible()
        self.close()
        return was_open

    def _give_up(self) -> None:
        """Clear the line; the next Ctrl+Z in the field gives it back."""
        had_text = bool(self._edit.text())
        self._edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._asked = None
        self._edit.selectAll()
        self._edit.del_()
        self.log_mode.forget()
        self._update()
        self.close()
        self._restorable = had_text

    def language_hints(self) -> tuple[str, Sequence[KeyHint]]:
        """Return the search language, as the panel of keys shows it."""
        from netkeeper.texts.query import QueryTexts  # noqa: PLC0415 - seldom needed

        lines = QueryTexts(self._desk.texts).help()
        return self.tr("To find: what can be asked"), [KeyHint(*each) for each in lines]

    def hints(self) -> tuple[str, Sequence[KeyHint]]:
        """Return the keys of a line that is logged, as the panel of keys shows them."""
        ways = "/".join(self.log_mode.panel.chips.way_line.letters())
        return self.tr("While a meeting is typed"), (
            KeyHint("Return", self.tr("Log the meeting")),
            KeyHint("Tab", self.tr("Take what is suggested, or go to the panel")),
            KeyHint(f"{panel_keys('1')}–9", self.tr("Say who somebody is")),
            KeyHint(
                panel_keys(ways[0]) + ways[1:], self.tr("In person, video, phone, correspondence")
            ),
        )

    # The text

    def _on_text_changed(self, text: str) -> None:
        self._restorable = False
        if not text and self._asked is Mode.FIND:
            self._asked = None
        self._update()

    def _on_cursor_moved(self) -> None:
        if self._active.panel.isVisible():
            self._active.show_at(self._cursor())

    def _cursor(self) -> int:
        return python_position(self._edit.text(), self._edit.cursorPosition())

    def _update(self) -> None:
        """Find or log the text; one that is set while the keyboard is elsewhere opens nothing."""
        text = self._edit.text()
        mode = self._mode_of(text)
        if mode is not self.mode:
            self.mode = mode
            self.close()
            self._dress()
            if mode is Mode.LOG and self._asked is None:
                announce(self._edit, self._frame.commands.log.text())
        if self._has_keyboard():
            self._active.show(text, self._cursor())
        else:
            self.close()

    @property
    def _active(self) -> FindMode | LogMode:
        return self.log_mode if self.mode is Mode.LOG else self.find_mode

    def _has_keyboard(self) -> bool:
        """Tell whether the field or a panel has the keyboard, or will once the window has it."""
        focused = self._frame.focusWidget()
        within = any(each.isAncestorOf(focused) for each in self._panels() if focused is not None)
        return focused is self._edit or within

    def _mode_of(self, text: str) -> Mode:
        """Return what the text is for: as asked, else as it reads."""
        if self._asked is not None:
            return self._asked
        if bears_a_sign(text):
            return Mode.LOG
        if not is_plain(text) and asks_a_condition(text, self._desk.today):
            return Mode.FIND
        if self.reading.is_warm and may_be_a_meeting(text):
            log = self.reading.read(text)
            if reads_as_meeting(log, lambda name: knows(self._desk.reader, name)):
                return Mode.LOG
        return Mode.FIND

    def _dress(self) -> None:
        """Show in the field what it does with its text."""
        frame, commands = self._frame, self._frame.commands
        field, logs = frame.field, self.mode is Mode.LOG
        log_keys = commands.keys_of(commands.log)
        if logs:
            hint = self.tr("Who, where, when: Marie Tremblay @ Chamber lunch yesterday")
            field.set_icon("calendar-plus", Tone.AC)
            field.set_keys(log_keys)
            self._edit.setPlaceholderText(hint)
            self._edit.setAccessibleName(commands.log.text())
            self._edit.setAccessibleDescription(hint)
        else:
            field.set_icon("search")
            frame.top_bar.say_finding()
        self.find_mode.panel.set_log_keys(log_keys)

    def _say(self) -> None:
        """Have a screen reader say what was found or understood."""
        sentence = self._active.sentence()
        if sentence:
            announce(self._edit, sentence)

    # What follows

    def _on_opened(self, code: str, target: int) -> None:
        self._empty()
        self._desk.wanted.emit(code, target)

    def _on_listed(self, code: str, text: str) -> None:
        self._empty()
        self._desk.wanted.emit(code, SearchWanted(text))

    def _keep(self, kept: Kept) -> None:
        """Keep a meeting; the field is free at once, and gets the line back if that fails."""
        self._empty()
        self.log_mode.forget()
        self._go_back()
        self.keeping.keep(kept)

    def _give_back(self, line: str) -> None:
        if not self._edit.text():
            self.log(line)
            self._begun = ""  # it is the user's own

    def _empty(self) -> None:
        """Empty the field and close its panels."""
        self._asked = None
        self._giving_up.begin()
        self._edit.clear()
        self.close()

    def _go_back(self) -> None:
        """Give the keyboard back to the page."""
        page = self._frame.page(self._frame.code)
        if page is not None:
            page.take_focus()

    # What happens around the field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the open panel before the line does; close it by a click elsewhere."""
        if watched is self._edit and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                return self._overrides(event)
            return event.type() == QEvent.Type.KeyPress and self._take_key(event)
        if watched is self._frame and event.type() == QEvent.Type.MouseButtonPress:
            if self._has_keyboard() and not self._edit.hasFocus():
                self._go_back()  # before the panel that has it goes out of sight
            self.close()
        return False

    def _overrides(self, event: QKeyEvent) -> bool:
        """Keep a key from the shortcuts of window and page."""
        restores = self._restorable and event.matches(QKeySequence.StandardKey.Undo)
        wanted = self._active.panel.isVisible() and self._active.wants(event)
        if restores or wanted:
            event.accept()
        return restores or wanted

    def _take_key(self, event: QKeyEvent) -> bool:
        if self._restorable and event.matches(QKeySequence.StandardKey.Undo):
            self._asked = Mode.LOG
            return False
        return self._active.take_key_of_field(event)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None:
            return  # another window: the panel waits
        if now is self._edit:
            self._update()
        elif not any(each.isAncestorOf(now) for each in self._panels()):
            self._restorable = False
            self.close()
            if not self._edit.text():
                self._asked = None
                self._update()

    def _panels(self) -> tuple[QWidget, ...]:
        return self.log_mode.panel, self.find_mode.panel

    def _on_record_changed(self, _tables: object) -> None:
        self._restorable = False
        self.reading.forget()
        self.find_mode.forget()
        self._show_anew()

    def _show_anew(self) -> None:
        """Show in the open panel what has changed: the record, or the language."""
        if any(each.isVisible() for each in self._panels()):
            self._update()

    def _on_closing(self) -> None:
        self._focus_changed.disconnect(self._on_focus_changed)
        self.close()
