"""The window: sidebar, top bar and pages, made of plain values; it opens no record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from netkeeper.ui.shell.actions import Actions
from netkeeper.ui.shell.keys_help import KeysHelp
from netkeeper.ui.shell.page import Page, ToastPlace
from netkeeper.ui.shell.page_stack import PageStack
from netkeeper.ui.shell.regions import Region, Regions
from netkeeper.ui.shell.scroll_pane import bring_into_sight
from netkeeper.ui.shell.sidebar import Sidebar
from netkeeper.ui.shell.top_bar import TopBar
from netkeeper.ui.shell.widths import widths
from netkeeper.ui.widgets.laying_out import lay_out_now
from netkeeper.ui.wording.keys import digit_by_place

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent

    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.shell.page import PageSpec
    from netkeeper.ui.shell.window_state import WindowState
    from netkeeper.ui.widgets.toast import Toast

LEAST = (960, 640)
FIRST = (1280, 800)
PREFERENCES = "preferences"
HISTORY = "history"


class MainWindow(QMainWindow):
    """The frame of the program.

    A page is made when it is first shown. What the user wants is told by signals; what there is
    to see is set from outside. `state` keeps the window's place.
    """

    log_asked = Signal()  # a meeting is to be logged; Ctrl+N where nothing else can be begun
    undo_asked = Signal()
    said_undo_asked = Signal()  # on the toast: of what it tells
    redo_asked = Signal()
    search_begun = Signal()  # a letter typed in a list is about to go to the field
    page_changed = Signal(str)  # a page's code
    painted = Signal()  # for the first time, all that is in it
    closing = Signal()

    def __init__(self, theme: Theme, pages: Sequence[PageSpec], state: WindowState) -> None:
        super().__init__()
        self._theme = theme
        self._specs = {spec.code: spec for spec in pages}
        self._closers: list[Callable[[], bool]] = []
        self._unpainted = True
        self._state = state
        self.commands = Actions(self)
        self._toast: Toast | None = None  # made for the first message
        self._build(pages)
        self._regions = Regions(self._parts)
        self._connect()
        self.setMinimumSize(*LEAST)
        if not self._state.restore(self):
            self.resize(*FIRST)
        self.retranslate()

    def _build(self, pages: Sequence[PageSpec]) -> None:
        whole = QWidget(self)
        self.sidebar = Sidebar(self._theme, pages, whole)
        self.top_bar = TopBar(self._theme, self.commands, whole)
        self.field = self.top_bar.field
        self._stack = PageStack(pages, whole)
        self.keys_help = KeysHelp(self._theme, self._stack)
        right = QVBoxLayout()
        right.addWidget(self.top_bar)
        right.addWidget(self._stack, 1)
        both = QHBoxLayout(whole)
        both.addWidget(self.sidebar)
        both.addLayout(right, 1)
        for layout in (both, right):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        commands = self.commands
        commands.find.triggered.connect(self.focus_field)
        commands.log.triggered.connect(self.log_asked)
        commands.new.triggered.connect(self._on_new)
        commands.undo.triggered.connect(self.undo_asked)
        commands.redo.triggered.connect(self.redo_asked)
        commands.history.triggered.connect(lambda: self._on_page_chosen(HISTORY))
        commands.preferences.triggered.connect(lambda: self._on_page_chosen(PREFERENCES))
        commands.close.triggered.connect(self.close)
        commands.show_keys.triggered.connect(self._on_show_keys)
        commands.next_region.triggered.connect(lambda: self._regions.go(1))
        commands.previous_region.triggered.connect(lambda: self._regions.go(-1))
        for n, action in enumerate(commands.pages):
            action.triggered.connect(lambda _=False, n=n: self._show_nth(n))
        self.sidebar.chosen.connect(self._on_page_chosen)
        self._stack.made.connect(lambda page: page.search_started.connect(self.focus_field))
        self._stack.turned.connect(self._on_turned)
        self._theme.changed.connect(self._fit)

    # Pages

    @property
    def code(self) -> str:
        """Return the code of the page in sight, "" before the first."""
        return self._stack.code

    def page(self, code: str) -> Page | None:
        """Return a page, if it has been made."""
        return self._stack.page(code)

    @property
    def is_whole(self) -> bool:
        """Tell whether no page is being made."""
        return self._stack.is_idle

    def show_page(self, code: str) -> Page:
        """Show a page, or what stands in for it, made now if it never was, and return it.

        Raises:
            KeyError: The window has no such page.
        """
        page = self._stack.show_now(code)
        self.sidebar.set_current(code)
        return page

    def bring_page(self, code: str, arrived: Callable[[Page], object]) -> None:
        """Show a page as `show_page` does, but made a piece a turn; call `arrived` with it."""
        self._stack.bring(code, arrived)
        self.sidebar.set_current(code)

    def set_stand_in(self, code: str, by: str) -> None:
        """Show another page wherever this one is asked for, until that is itself again."""
        self._stack.set_stand_in(code, by)

    def _on_turned(self, code: str) -> None:
        if self._toast is not None and self._toast.stays:
            self._toast.stand_over(*self._toast_place())
            self._toast.come()
        self.page_changed.emit(code)

    def _made(self) -> Page | None:
        """Return the page in sight; None while it is being made."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    def _on_page_chosen(self, code: str) -> None:
        self.bring_page(code, self.enter)

    def enter(self, page: Page) -> None:
        """Give the keyboard to the page in sight, where it is seen."""
        page.take_focus()
        bring_into_sight(self.focusWidget())

    def _numbered(self) -> list[str]:
        """Return the pages that Ctrl with a digit shows, in order."""
        return [each.code for each in self._specs.values() if not (each.below or each.hidden)]

    def _show_nth(self, n: int) -> None:
        codes = self._numbered()
        if n < len(codes):
            self._on_page_chosen(codes[n])

    def _on_new(self) -> None:
        page = self.page(self.code)
        if page is None or not page.begin_new():
            self.log_asked.emit()

    # What is told to the window

    def toast(self, text: str, undo: bool = False) -> None:  # noqa: FBT001, FBT002 - as a signal sends it
        """Say what happened, for eight seconds, with the way back if there is one."""
        place = self._toast_place()
        if self._toast is None:
            from netkeeper.ui.widgets.toast import Toast  # noqa: PLC0415 - not before the paint

            self._toast = Toast(self._theme, place.pane)
            self._toast.undo_asked.connect(self.said_undo_asked)
        word = self.tr("Undo") if undo else ""
        keys = self.commands.keys_of(self.commands.undo) if undo else ""
        self._toast.stand_over(*place)
        self._toast.say(text, word, keys)

    def toast_in_sight(self) -> Toast | None:
        """Return the message that is shown, if one is."""
        return self._toast if self._toast is not None and self._toast.isVisible() else None

    def _toast_place(self) -> ToastPlace:
        """Return the pane of the page in sight."""
        page = self._made()
        return ToastPlace(self._stack) if page is None else page.toast_place()

    def focus_field(self, text: str = "") -> None:
        """Go to the field; a text given begins what is typed there."""
        edit = self.field.edit
        edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        edit.selectAll()
        if text:
            self.search_begun.emit()
            edit.insert(text)  # as if typed: a line that stood there can be taken back

    # Going round and closing

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's signature
        """Go on by the tab key, and see where it came to."""
        moved = super().focusNextPrevChild(next)
        if moved:
            bring_into_sight(self.focusWidget())
        return moved

    def _parts(self) -> Sequence[Region]:
        parts = [
            Region(self.sidebar, self.sidebar.take_focus),
            Region(self.field, self._enter_field),
        ]
        page = self._made()
        if page is not None:
            parts.extend(page.regions())
        toast = self.toast_in_sight()
        # The toast stands over a pane: looked for first, it is not taken for the pane.
        return parts if toast is None else [*parts, Region(toast, toast.focus_undo)]

    def _enter_field(self) -> bool:
        self.focus_field()
        return True

    def _on_show_keys(self) -> None:
        if self.keys_help.leave():
            return
        title = self._specs[self.code].title() if self.code else ""
        everywhere = self.commands.hints(len(self._numbered()))
        self.keys_help.enter(title, self.page(self.code), everywhere)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close what is open by Escape; know Ctrl with a digit by its place."""
        digit = digit_by_place(event)
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        elif digit and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._show_nth(int(digit) - 1)
        elif event.text() == "?":
            self._on_show_keys()
        else:
            super().keyPressEvent(event)

    def _escape(self) -> None:
        """Close what is open, then clear the field, then go back to the page.

        Whoever is in the field means nothing of what is open on the page.
        """
        page, edit = self._made(), self.field.edit
        if any(close() for close in (*self._closers, self.keys_help.leave)):
            return
        if page is not None and not edit.hasFocus() and page.escape():
            return
        if edit.text():
            edit.clear()
        elif page is not None:
            page.take_focus()

    def add_closer(self, close: Callable[[], bool]) -> None:
        """Have Escape ask first whether a panel over the page was open, and close it."""
        self._closers.append(close)

    def pages(self) -> Sequence[Page]:
        """Return the pages that have been made."""
        return self._stack.every()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the window's place; let whoever listens keep what is typed and end its work."""
        self._stack.stop()
        self._state.keep(self)
        self.closing.emit()
        super().closeEvent(event)

    # Room and language

    def event(self, event: QEvent) -> bool:
        """Lay out all that waits for it before anything is painted where it doesn't stay."""
        if event.type() == QEvent.Type.UpdateRequest:
            lay_out_now()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first paint; what is in the window is painted in the same turn."""
        super().paintEvent(event)
        if self._unpainted:
            self._unpainted = False
            QTimer.singleShot(0, self, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit sidebar and bar to the window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        fitting = widths(self._theme.units(self.width()))
        self.sidebar.setFixedWidth(self._theme.px(fitting.sidebar))
        self.sidebar.set_roomy(fitting.roomy)
        self.top_bar.set_widths(fitting)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.setWindowTitle("NetKeeper")
        self.commands.retranslate()
        actions = dict(zip(self._numbered(), self.commands.pages, strict=False))
        actions |= {PREFERENCES: self.commands.preferences}
        self.sidebar.set_keys({code: self.commands.keys_of(each) for code, each in actions.items()})
