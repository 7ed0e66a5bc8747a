"""The saved searches in the sidebar: opened, renamed in place, put in order, removed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QVBoxLayout, QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.shell.scroll_pane import ScrollPane
from netkeeper.ui.shell.sidebar_item import SIDEBAR_KEYS, SidebarItem
from netkeeper.ui.widgets.elided_label import ElidedLabel
from netkeeper.ui.widgets.laying_out import keep_space
from netkeeper.ui.widgets.menus import add_entry
from netkeeper.ui.widgets.tool_tip import show_tip
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording.keys import written
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.shell.name_line import NameLine

_NAME_WIDTH = 240  # of the line that a name is typed in beside a sidebar of icons
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Entry(NamedTuple):
    """A saved search as the sidebar shows it."""

    id: int
    name: str
    figure: str


class SavedItem(SidebarItem):
    """One saved search; its own keys rename, move and remove it."""

    asked = Signal(str)  # "rename", "up", "down" or "remove"
    passed = Signal(object)  # a key that goes from line to line

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rename by F2, remove by Delete, move by Alt with an arrow."""
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_F2:
            self.asked.emit("rename")
        elif event.key() == Qt.Key.Key_Delete:
            self.asked.emit("remove")
        elif alt and event.key() in _MOVES:
            self.asked.emit("up" if event.key() == Qt.Key.Key_Up else "down")
        elif event.key() in SIDEBAR_KEYS:
            # Not by way of the parents: the pane that scrolls would take the arrows.
            self.passed.emit(event)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what the keys do."""
        menu = QMenu(self)
        for code, words, keys in (
            ("rename", self.tr("Rename"), "F2"),
            ("up", self.tr("Move up"), "Alt+Up"),
            ("down", self.tr("Move down"), "Alt+Down"),
            ("remove", self.tr("Remove"), "Del"),
        ):
            add_entry(menu, words, written(keys), partial(self.asked.emit, code))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())


class SavedSection(Spoken):
    """A heading and the searches under it, which scroll where there are many."""

    chosen = Signal(int)
    renamed = Signal(int, str)
    moved = Signal(int, int)  # by how many places
    removed = Signal(int)
    key_passed = Signal(object)  # a key that goes from line to line of the sidebar

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._roomy = True
        self._entries: list[Entry] = []
        self._is_read = False  # whether those are all there are
        self.items: list[SavedItem] = []
        self._head = ElidedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        self._head.set_weight(QFont.Weight.DemiBold)
        self._advice = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX3)
        self._scroll = ScrollPane(theme, self)
        self._scroll.set_margins(0, 0, 0, 0)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.content.setAutoFillBackground(False)
        self._scroll.column.setSpacing(0)
        self._scroll.column.addStretch(1)
        self._scroll.setMinimumHeight(0)
        self._column = QVBoxLayout(self)
        head_row, advice_row = QVBoxLayout(), QVBoxLayout()
        head_row.addWidget(self._head)
        advice_row.addWidget(self._advice)
        self._column.addLayout(head_row)
        self._column.addLayout(advice_row)
        self._column.addWidget(self._scroll, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        # Why a search, by its id, may not be called so: the window's to say.
        self.why_not: Callable[[int, str], str] = lambda _number, _name: ""
        self._line: NameLine | None = None  # in which a name is typed
        self._named = 0  # the search that it names; 0 while it isn't listed yet
        keep_space(theme, self._column, gap=4, margins=(0, 12, 0, 8))
        for row in (head_row, advice_row):
            keep_space(theme, row, margins=(8, 0, 8, 0))
        self.retranslate()

    # What it shows

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these searches, in this order; the keyboard stays on the same one."""
        focused = next((n for n, item in enumerate(self.items) if item.hasFocus()), None)
        held = self._entries[focused].id if focused is not None else None
        self._entries = list(entries)
        self._is_read = True
        while len(self.items) < len(entries):
            self._add_item()
        while len(self.items) > len(entries):
            item = self.items.pop()
            item.hide()
            item.deleteLater()
        self._say()
        if focused is not None and self.items:
            ids = [each.id for each in entries]
            place = ids.index(held) if held in ids else min(focused, len(ids) - 1)
            self.items[place].setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.show_widget(self.items[place])
        self._place_line()

    def _add_item(self) -> None:
        item = SavedItem(self._theme, "bookmark", self._scroll.body)
        item.setCheckable(False)
        item.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        item.clicked.connect(lambda: self.chosen.emit(self.id_of(item)))
        item.asked.connect(lambda code: self._do(item, code))
        item.passed.connect(self.key_passed)
        item.installEventFilter(self)
        self.items.append(item)
        self._scroll.column.insertWidget(len(self.items) - 1, item)
        item.show()

    def id_of(self, item: QWidget) -> int:
        """Return the id of the search that a line shows."""
        return self._entries[self.items.index(item)].id  # type: ignore[arg-type]  # one of ours

    def set_roomy(self, roomy: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Show names and counts, or icons alone."""
        self._roomy = roomy
        self._say()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._head.set_text(self.tr("Saved searches"))
        advice = self.tr("{keys} saves the current search here.")
        self._advice.set_text(advice.format(keys=written("Ctrl+S")))
        self._say()

    def _say(self) -> None:
        for item, entry in zip(self.items, self._entries, strict=True):
            item.set_words(entry.name, entry.figure, "", roomy=self._roomy)
            item.setAccessibleDescription(self.tr("Saved search"))
            show_tip(item, f"{entry.name} · {entry.figure}")  # the name may be cut
        self._head.setVisible(self._roomy)
        self._advice.setVisible(self._roomy and self._is_read and not self._entries)

    # What is asked of one

    def _do(self, item: SavedItem, code: str) -> None:
        number = self.id_of(item)
        if code == "rename":
            self.begin_rename(number)
        elif code == "remove":
            self.removed.emit(number)
        else:
            self.moved.emit(number, -1 if code == "up" else 1)

    def begin_rename(self, number: int) -> None:
        """Have a name typed where it stands; Enter or leaving keeps it, Escape doesn't."""
        held = self._place_of(number)
        if held is not None:
            line = self._begin_line(number, self._entries[held].name)
            line.named.connect(lambda name: self.renamed.emit(number, name))

    def begin_new(self, name: str) -> NameLine:
        """Have a name typed, under the last one, for a search that is about to be listed."""
        return self._begin_line(0, name)

    def name_of_new(self, number: int) -> None:
        """Put the line of `begin_new`, if it is still typed in, where the search is now listed."""
        if self._line is not None and not self._named:
            self._named = number
            self._place_line()

    def _place_of(self, number: int) -> int | None:
        return next((n for n, each in enumerate(self._entries) if each.id == number), None)

    def _begin_line(self, number: int, name: str) -> NameLine:
        from netkeeper.ui.shell.name_line import NameLine  # noqa: PLC0415 - seldom needed

        if self._line is not None:
            self._line.end(back=True)
        self._named = number
        line = NameLine(
            self._theme, self.window(), name, lambda name: self.why_not(self._named, name)
        )
        line.ended.connect(self._on_line_ended)
        self._line = line
        self._place_line()
        line.begin()
        return line

    def _on_line_ended(self) -> None:
        self._line = None

    def _place_line(self) -> None:
        """Put the line over the search that it names, or under the last."""
        if self._line is None:
            return
        for layout in (self._column, self._scroll.column):  # it may just have been added
            layout.activate()
        held = self._place_of(self._named)
        over: QWidget = self if not self.items else self.items[-1 if held is None else held]
        if self.items:
            self._scroll.show_widget(over)
        corner = over.mapTo(self.window(), QPoint(0, 0))
        width = over.width() if self._roomy else self._theme.px(_NAME_WIDTH)
        height = self._line.field.sizeHint().height()
        if held is not None:
            corner.setY(corner.y() + (over.height() - height) // 2)
        else:
            corner.setY(corner.y() + (over.height() if self.items else self._advice.y()))
        self._line.put(corner, width)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Scroll to the line that gets the keyboard."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._scroll.show_widget(watched)
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the line in which a name is typed where it belongs."""
        super().resizeEvent(event)
        self._place_line()
