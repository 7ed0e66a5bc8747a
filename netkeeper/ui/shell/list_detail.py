"""A page of a list and the detail of its row: side by side, or one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QVBoxLayout, QWidget

from netkeeper.ui.look.theme import BODY_PX
from netkeeper.ui.shell.detail_pane import DetailPane
from netkeeper.ui.shell.list_column import ListColumn
from netkeeper.ui.shell.page import KeyHint, ToastPlace
from netkeeper.ui.shell.read_page import ReadPage
from netkeeper.ui.shell.regions import Region
from netkeeper.ui.shell.sorting import SORT_KEYS
from netkeeper.ui.shell.widths import DETAIL_LEAST, LIST_LEAST, is_single, widths
from netkeeper.ui.widgets.frames import Painted, paint_ground
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.laying_out import fill
from netkeeper.ui.widgets.part_key import PartKey
from netkeeper.ui.wording.keys import written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent

    from netkeeper.ui.lists.filtered import SearchWanted
    from netkeeper.ui.lists.row_view import RowView
    from netkeeper.ui.lists.source import RecordSource
    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.search.list_filter import ListFilter
    from netkeeper.ui.shell.window_state import WindowState


FILTER_KEYS, SAVE_KEYS = "Ctrl+F", "Ctrl+S"
_ROOMY_HEAD = 340  # of a list, for the button of the filter beside those of the page


class HairlineHandle(Painted, QSplitterHandle):
    """A line of one pixel; Qt widens what takes the mouse."""

    def __init__(self, splitter: HairlineSplitter) -> None:
        super().__init__(Qt.Orientation.Horizontal, splitter)
        self._theme = splitter.theme

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Fill the line."""
        paint_ground(painter, rect, self._theme.tokens.line)


class HairlineSplitter(QSplitter):
    """Two panes with a hairline between them that can be dragged."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        self.theme = theme
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)

    def addWidget(self, widget: QWidget) -> None:
        """Add a pane after the others, also to a screen reader: Qt puts each before them."""
        super().addWidget(widget)
        for n in reversed(range(self.count())):
            if (pane := self.widget(n)) is not None:
                pane.lower()

    def createHandle(self) -> QSplitterHandle:
        """Return the line."""
        return HairlineHandle(self)


class ListDetail(ReadPage):
    """A `ListColumn` as `list`, a `DetailPane` as `detail`, and the rows' view as `view`.

    Where there is no room for both, the list is shown; opening a row shows its detail, Escape
    the list again.
    """

    throws_away = True  # Del puts what is marked into the trash
    sorts = False  # its rows have a `Sorter`

    def __init__(self, theme: Theme, code: str, view: RowView, state: WindowState) -> None:
        super().__init__()
        self.theme = theme
        self.code = code
        self.view = view
        self.list = ListColumn(theme, view)
        self.detail = DetailPane(theme)
        self.detail.set_shown(False)  # until a row is
        self._state = state
        self._single = False
        self._opened = False
        self.filter: ListFilter | None = None
        self.filter_button = KeyButton(theme, kind=Kind.FLAT, icon="search", small=True)
        self.filter_button.set_icon_only(True)
        self.filter_button.hide()
        self._given: float | None = state.list_width(code)
        self._splitter = HairlineSplitter(theme, self)
        self._splitter.addWidget(self.list)
        self._splitter.addWidget(self.detail)
        self._splitter.setStretchFactor(0, 0)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.splitterMoved.connect(self._on_splitter_moved)
        fill(QVBoxLayout(self), self._splitter)
        view.search_started.connect(self.search_started)
        view.opened.connect(self.open_detail)
        view.clicked_on.connect(lambda _line_id: self.bring_detail())
        self.detail.back_asked.connect(self.show_list)
        theme.changed.connect(self._fit)

    # A filter

    def set_filter(self, found: ListFilter) -> None:
        """Put a filter over the rows, which are read anew for each; `filtered` is their source."""
        self.filter = found
        self.list.add_above(found)
        found.save_button.set_keys(written(SAVE_KEYS))
        self.list.head.add_action(self.filter_button)
        self.filter_button.clicked.connect(self.begin_filter)
        found.changed.connect(self.read)
        found.left.connect(self.focus_list)
        for keys, do in ((FILTER_KEYS, self.begin_filter), (SAVE_KEYS, found.save)):
            PartKey(self, do, keys, window=True)

    def begin_filter(self) -> None:
        """Take the keyboard to the filter, in the list's place where one stands alone."""
        if self.filter is not None:
            self.show_list()
            self.filter.begin()

    def filtered(self, source: RecordSource) -> RecordSource:
        """Return the rows that the filter leaves; where it leaves none, it says so itself."""
        return source if self.filter is None else self.filter.source(source)

    def scope(self) -> str:
        """Return what the filter leaves out rows by; nothing where it leaves out none."""
        found = self.filter
        return found.edit.text() if found is not None and found.is_active else ""

    def show_empty_of(self, empty: QWidget) -> None:
        """Show what stands for no rows: the page's own words, or those of the filter."""
        found = self.filter
        self.view.set_empty(found.empty if found is not None and found.is_active else empty)

    def show_asked(self, asked: SearchWanted) -> None:
        """Show what a search finds as this page's list."""
        if self.filter is not None:
            self.show_list()
            self.filter.show_text(asked.text)

    def show_all_rows(self) -> None:
        """Close the filter: it leaves out, or may leave out, what is to be shown."""
        if self.filter is not None:
            self.filter.close_filter()

    # One at a time

    def open_detail(self) -> None:
        """Go to the detail; where there is room for one alone, show it instead of the list."""
        self._opened = True
        self._show_panes()
        if not self.detail.take_focus():
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def bring_detail(self) -> None:
        """Go to the detail where there is room for one alone: what is done there is to be seen."""
        if self._single:
            self.open_detail()

    def show_list(self) -> None:
        """Go back to the list."""
        self._opened = False
        self._show_panes()
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def single(self) -> bool:
        """Tell whether the list and the detail are shown one at a time."""
        return self._single

    def _show_panes(self) -> None:
        alone = self._single and self._opened
        self.list.setVisible(not alone)
        self.detail.setVisible(alone or not self._single)
        self.detail.set_back(self.back_label() if alone else "", written("Esc"))

    def back_label(self) -> str:
        """Return the words on the way back to the list."""
        return self.tr("Back to the list")

    # Widths

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit both panes to the room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        unit = self.theme.body_px / BODY_PX
        single = is_single(self.width() / unit)
        if single != self._single:
            self._single = single
            self._show_panes()
        self.list.setMinimumWidth(0 if single else self.theme.px(LIST_LEAST))
        self.detail.setMinimumWidth(0 if single else self.theme.px(DETAIL_LEAST))
        if not single:
            own = widths(self.window().width() / unit).list
            most = self.width() / unit - DETAIL_LEAST
            width = round(min(own if self._given is None else self._given, most) * unit)
            self._splitter.setSizes([width - 1, max(1, self.width() - width)])
        self._fit_filter_button()

    def _fit_filter_button(self) -> None:
        """Leave the filter to its keys, and keys to tool tips, where the list's head is narrow."""
        room = self.list.width() >= self.theme.px(_ROOMY_HEAD)
        self.list.head.set_compact(not room)
        self.filter_button.setVisible(self.filter is not None and room)

    def _on_splitter_moved(self) -> None:
        self._fit_filter_button()
        unit = self.theme.body_px / BODY_PX
        self._given = (self.list.width() + 1) / unit
        self._state.keep_list_width(self.code, self._given)

    # What the window asks

    def regions(self) -> Sequence[Region]:
        """Return the list and the detail, those in sight."""
        return (
            Region(self.list, self.focus_list),
            Region(self.detail, self._enter_detail),
        )

    def focus_list(self) -> bool:
        """Give the keyboard to the list; False if it is out of sight."""
        if self.list.isVisible():
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return self.list.isVisible()

    def _enter_detail(self) -> bool:
        return self.detail.isVisible() and self.detail.take_focus()

    def take_focus(self) -> bool:
        """Take the keyboard: the list, or the detail where it stands alone."""
        return self.focus_list() or self._enter_detail()

    def escape(self) -> bool:
        """Go from the detail that stands alone to the list, then show all of its rows."""
        alone = self._single and self._opened
        if alone:
            self.show_list()
        return alone or (self.filter is not None and self.filter.leave())

    def list_hints(self) -> Sequence[KeyHint]:
        """Return the keys of the list."""
        return (
            KeyHint("Return", self.tr("Open")),
            KeyHint("Space", self.tr("Mark")),
            KeyHint("Ctrl+A", self.tr("Mark all")),
            *([KeyHint("Del", self.tr("To the trash"))] if self.throws_away else []),
            *([KeyHint(SORT_KEYS, self.tr("Sort"))] if self.sorts else []),
            KeyHint("Ctrl+C", self.tr("Copy")),
            *self._filter_hints(),
        )

    def _filter_hints(self) -> Sequence[KeyHint]:
        if self.filter is None:
            return ()
        return (
            KeyHint(FILTER_KEYS, self.tr("Filter the list (also /)")),
            KeyHint(SAVE_KEYS, self.tr("Save the search")),
        )

    def toast_place(self) -> ToastPlace:
        """Return the detail, or the list where that stands alone."""
        if not self.detail.isVisible():
            return ToastPlace(self.list)
        return ToastPlace(self.detail, self.detail.footer)

    def retranslate(self) -> None:
        """Say everything in the language in force; the subclass says the rest."""
        self._show_panes()
        self.filter_button.set_label(self.tr("Filter the list"))
        self.filter_button.set_keys(written(FILTER_KEYS))
        if self.filter is not None:
            self.filter.save_button.set_keys(written(SAVE_KEYS))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the list's letters work while the keyboard is in the detail; a slash filters."""
        if event.text() == "/" and self.filter is not None:
            self.begin_filter()
            event.accept()
            return
        event.setAccepted(self.view.keys.press_letter(event))
