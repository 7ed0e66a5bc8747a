"""Joins the window's frame, its pages and the desk; knows every page, as no page knows another."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from netkeeper.domain.faults import Fault
from netkeeper.ui import pages
from netkeeper.ui.background.frame_upkeep import FrameUpkeep
from netkeeper.ui.background.in_force import InForce
from netkeeper.ui.desk import Desk
from netkeeper.ui.shell.main_window import HISTORY, PREFERENCES, MainWindow
from netkeeper.ui.shell.page import PageSpec
from netkeeper.ui.shell.sidebar import STANDING
from netkeeper.ui.work import loading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from netkeeper.app import Program
    from netkeeper.services.ports.reading import Reader
    from netkeeper.ui.background.failures import Failures
    from netkeeper.ui.background.reminder import Reminder
    from netkeeper.ui.background.saved_searches import SavedSearches
    from netkeeper.ui.backups.daily import DailyBackup
    from netkeeper.ui.backups.displaced import Displaced
    from netkeeper.ui.field.one_field import OneField
    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.shell.page import Page
    from netkeeper.ui.shell.typed_before import TypedBefore
    from netkeeper.ui.wording.language import Speech
    from netkeeper.ui.work.first_use import FirstUse

TODAY = "today"
WELCOME = "welcome"
IMPORTS = "imports"
BACKUPS = "backups"
_PAINTED_MS = 5_000  # from when the window counts as painted, whatever the screen does


class Window(QObject):
    """The whole window on one record: `frame` is what is shown, `desk` what the pages work with."""

    def __init__(
        self, program: Program, theme: Theme, speech: Speech, reader: Reader | None = None
    ) -> None:
        """Take the program and the look, and the connection that it was read over, if any."""
        super().__init__()
        self.desk = Desk(program, theme, speech, self)
        if reader is not None:
            self.desk.read_over(reader)
        self.frame = MainWindow(theme, self._specs(), self.desk.state)
        self._judging = loading.WhatJudges(program, self.desk.jobs)
        self.field: OneField | None = None  # made after the first paint
        self._failures: Failures | None = None
        self._left: TypedBefore | None = None  # what is typed and could not be put by
        self._in_force: InForce | None = None
        self._reminder: Reminder | None = None
        self._saved: SavedSearches | None = None
        self._daily: DailyBackup | None = None
        self._displaced: Displaced | None = None
        self._first_use: FirstUse | None = None
        self._loading = False
        self._to_log: str | None = None  # what the field is to log once it is made
        self._first_run = False
        self._connect()
        self._upkeep = FrameUpkeep(self.desk, self.frame)

    def _specs(self) -> list[PageSpec]:
        """Return the pages in the order of the sidebar; each is made when it is first shown."""

        def spec(
            code: str,
            icon: str,
            title: Callable[[], str],
            *,
            below: bool = False,
            hidden: bool = False,
        ) -> PageSpec:
            make, parts = partial(self._make, code), partial(self._parts, code)
            return PageSpec(code, icon, title, make, below, hidden, parts)

        return [
            spec(TODAY, "sun", lambda: self.tr("Today")),
            spec("people", "users", lambda: self.tr("People")),
            spec("meetings", "calendar-days", lambda: self.tr("Meetings")),
            spec("received", "inbox", lambda: self.tr("Received")),
            spec("sent", "send", lambda: self.tr("Sent")),
            spec("review", "layers", lambda: self.tr("Review")),
            spec(STANDING, "gauge", lambda: self.tr("Standing")),
            spec(PREFERENCES, "settings", lambda: self.tr("Preferences"), below=True),
            spec(IMPORTS, "file-archive", lambda: self.tr("Import"), hidden=True),
            spec("exports", "file-output", lambda: self.tr("Export"), hidden=True),
            spec(BACKUPS, "archive", lambda: self.tr("Backups"), hidden=True),
            spec(HISTORY, "history", lambda: self.tr("History"), hidden=True),
            spec("duplicates", "merge", lambda: self.tr("Duplicates"), hidden=True),
            spec("trash", "trash-2", lambda: self.tr("Trash"), hidden=True),
            spec(WELCOME, "sun", lambda: self.tr("Welcome"), hidden=True),
        ]

    def _parts(self, code: str) -> Iterator[None]:
        """Load what a page needs, a piece a step."""
        if code in pages.JUDGING and not self.desk.closed:
            yield from self._judging.waited_for()
        yield from pages.parts(code)

    def _make(self, code: str) -> Page:
        return pages.make(code, self.desk)

    def _connect(self) -> None:
        desk, frame = self.desk, self.frame
        desk.said.connect(frame.toast)
        desk.refused.connect(frame.toast)
        desk.wanted.connect(self.go)
        desk.log_wanted.connect(self._on_log_wanted)
        desk.blank_wanted.connect(self._end_first_run)
        desk.failed.connect(self._on_failed)
        desk.displaced.connect(self._on_displaced)
        desk.changed.connect(self._on_changed)
        frame.undo_asked.connect(desk.undo)
        frame.said_undo_asked.connect(desk.undo_said)
        frame.redo_asked.connect(desk.redo)
        frame.log_asked.connect(lambda: desk.log_wanted.emit(""))
        frame.closing.connect(self._on_closing)

    def open(self) -> None:
        """Show the first page and the figures; the record must have today's schema."""
        desk = self.desk
        desk.wait_for_paint()
        self.frame.painted.connect(desk.tell_painted)
        self.frame.keys_help.letters_on = lambda: desk.settings.single_keys
        # A window that is shown minimised isn't painted, and works all the same.
        QTimer.singleShot(_PAINTED_MS, desk, desk.tell_painted)
        self._in_force = InForce(desk, self)
        self._first_run = self.desk.reader.overview.is_empty()
        if self._first_run:
            self.frame.set_stand_in(TODAY, WELCOME)
        self.go(TODAY, None)
        self.frame.show()
        self.frame.show_page(TODAY).take_focus()
        desk.when_painted(desk.figures.read)  # after what the page in sight asks
        desk.when_painted(self._after_first_paint)

    def _after_first_paint(self) -> None:
        self.desk.in_turns(self._settle_in())

    def _settle_in(self) -> Iterator[None]:
        """Begin what a window needs that is painted, a piece a turn; use is looked for first."""
        from netkeeper.ui.work.first_use import FirstUse  # noqa: PLC0415 - not before the paint

        jobs, presence = self.desk.jobs, self.desk.program.presence
        language = self.desk.speech.language.value
        self._first_use = FirstUse(self.frame.windowHandle(), self.load, self)
        yield
        read = jobs.read(lambda: loading.sentences(language))  # which tell the standing
        self.desk.standing.read()  # after what the page in sight asks: it takes longest
        read.finished.connect(self._upkeep.read_history)
        jobs.read(presence.warning).succeeded.connect(self._on_looked)
        cleared = jobs.read(partial(_clear_leftovers, self.desk.program))
        cleared.finished.connect(self._watch_backups)
        yield
        from netkeeper.ui.look.program_mark import program_mark  # noqa: PLC0415 - as said above

        QGuiApplication.setWindowIcon(program_mark(self.desk.theme.icons))
        yield
        from netkeeper.ui.widgets import accessibility  # noqa: PLC0415 - as said above

        accessibility.begin(self.frame)
        yield
        from netkeeper.ui.background.reminder import Reminder  # noqa: PLC0415 - it may show that mark

        self._reminder = Reminder(self.desk, self.frame)
        yield
        from netkeeper.ui.background.saved_searches import SavedSearches  # noqa: PLC0415

        yield
        self._saved = SavedSearches(self.desk, self.frame)
        if self.desk.settings.unsaved:
            from netkeeper.ui.background import unsaved  # noqa: PLC0415 - seldom needed

            self.load()
            yield
            unsaved.show(self.desk, self.frame)

    def _on_closing(self) -> None:
        """Keep what is typed, a meeting's line half typed too, and let the desk end its work."""
        from netkeeper.ui.background import unsaved  # noqa: PLC0415 - not before the paint
        from netkeeper.ui.field.mode import Mode, bears_a_sign  # noqa: PLC0415 - as that

        text = self.frame.field.edit.text()
        logs = bears_a_sign(text) or (self.field is not None and self.field.mode is Mode.LOG)
        if self.field is not None:
            self.field.keeping.keep_typed()
        self._left = unsaved.leave(self.desk, self.frame, text if logs else "")

    def _watch_backups(self) -> None:
        """Make the day's backup, once what programs that died left is no more."""
        self.desk.in_a_turn(self._back_up)

    def _back_up(self) -> None:
        from netkeeper.ui.backups.daily import DailyBackup  # noqa: PLC0415 - not before the paint

        self._daily = DailyBackup(self.desk, self)
        self.frame.closing.connect(self._daily.close)

    @property
    def is_idle(self) -> bool:
        """Tell whether nothing waits for a turn of its own."""
        return self.desk.is_idle and self.frame.is_whole

    def load(self) -> None:
        """Load what acting in the window needs, beside it; called at the first sign of use."""
        if self._loading or self.desk.closed:
            return
        self._loading = True
        self.desk.answering.end_apart()
        loaded = self.desk.jobs.read(loading.what_the_field_asks)
        loaded.finished.connect(self._make_field)

    def _make_field(self) -> None:
        """Have the field find and log, what was asked of it meanwhile included."""
        self.desk.in_turns(self._field_pieces())

    def _field_pieces(self) -> Iterator[None]:
        yield from loading.field_classes()
        from netkeeper.ui.field.one_field import OneField  # noqa: PLC0415 - not before the paint

        field = OneField(self.desk, self.frame)
        yield from field.furnish()
        self.field = field
        if self._to_log is not None:
            field.log(self._to_log)
        self._load_rest()

    def _load_rest(self) -> None:
        """Load what keeping needs, what judges, then what is seldom asked.

        One after the other, since two threads that load only wait for one another, and not before
        the field is made; what judges is there sooner where a page waits for it.
        """
        desk = self.desk
        desk.jobs.read(desk.program.load_writer)
        self._judging.load()
        both = desk.jobs.read(lambda: None)  # it comes after them
        both.finished.connect(self._load_last)

    def _load_last(self) -> None:
        """Load what a form's day may need, whose field asks for it too, and what might be felt."""
        days = self.desk.jobs.read(loading.days_in_any_words)
        days.finished.connect(lambda: self.desk.in_turns(loading.widget_classes()))

    def _on_log_wanted(self, text: str) -> None:
        if self.field is not None:
            self.field.log(text)
            return
        # What is typed until the field is made stands in it already.
        self._to_log = text
        self.frame.field.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.load()

    def _end_first_run(self) -> None:
        """Let the first page be itself: there is something to show on it, or the user wants it."""
        self._first_run = False
        self.frame.set_stand_in(TODAY, TODAY)
        shown, focused = self.frame.page(WELCOME), self.frame.focusWidget()
        if shown is not None and self.frame.code == WELCOME:
            page = self.frame.show_page(TODAY)
            # Whoever has just logged a meeting is still in the field.
            if focused is not None and shown.isAncestorOf(focused):
                page.take_focus()

    def go(self, code: str, target: object) -> None:
        """Show a page, and on it what is meant (an id, or None)."""
        if self.frame.isVisible():
            self.frame.bring_page(code, partial(self._show_target, target=target))
        else:
            self._show_target(self.frame.show_page(code), target)

    def _show_target(self, page: Page, target: object) -> None:
        if self.frame.isVisible():
            self.frame.enter(page)
        # After that, since the target may be a note that wants writing.
        if target is not None:
            page.show_target(target)

    def on_uncaught(self, kind: type[BaseException]) -> None:
        """Tell of an error that nobody caught; called on whatever thread it happened."""
        self.desk.failed.emit(kind)

    def _on_failed(self, _error: object) -> None:
        if self._failures is None:
            from netkeeper.ui.background.failures import Failures  # noqa: PLC0415 - hardly ever

            self._failures = Failures(self.desk, self.frame, self._on_damaged)
        self._failures.tell()

    def _on_damaged(self, damage: Fault) -> None:
        """Show the backups, and say what is damaged."""
        self.go(BACKUPS, None)
        self._on_looked(damage)

    def _on_looked(self, fault: object) -> None:
        """Say what is to be known of the record: where it lies, or that it is damaged."""
        if isinstance(fault, Fault) and not self.desk.closed:
            self.desk.refused.emit(self.desk.texts.fault(fault.code, fault.facts))

    def _on_displaced(self, fault: Fault) -> None:
        if self._displaced is None:
            from netkeeper.ui.backups.displaced import Displaced  # noqa: PLC0415 - hardly ever

            self._displaced = Displaced(self.desk, self.frame)
        self._displaced.on_displaced(fault)

    def _on_changed(self, _tables: object) -> None:
        """End the first run with the first thing kept."""
        if self._first_run and not self.desk.reader.overview.is_empty():
            self._end_first_run()


def _clear_leftovers(program: Program) -> None:
    """Remove what programs that died left of their work, in the record and beside it."""
    program.clear_leftovers()
    program.finish_erasing()
