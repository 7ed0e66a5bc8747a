"""The page of the history: every change, what it touched, and the way back to before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from netkeeper.domain.history import EntryDetail, EntryState, HistoryLine
from netkeeper.ui.history.detail import EntryView
from netkeeper.ui.history.faces import HistoryFaces
from netkeeper.ui.history.source import HistorySource, Which
from netkeeper.ui.history.words import HistoryWords
from netkeeper.ui.lists.model import WindowedModel
from netkeeper.ui.lists.reading import OrderReader
from netkeeper.ui.lists.row_view import RowView
from netkeeper.ui.search.list_filter import ListFilter
from netkeeper.ui.shell.list_detail import ListDetail
from netkeeper.ui.shell.page import KeyHint
from netkeeper.ui.widgets.empty_state import EmptyState
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.menus import add_entry
from netkeeper.ui.work.answers import Answers

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

    from PySide6.QtWidgets import QMenu

    from netkeeper.domain.query.nodes import Query
    from netkeeper.services.ports.reading import Reader
    from netkeeper.ui.desk import Desk

_TABS = tuple(Which)
TRASH_KEY = "T"
FIND_KEY = "F"
_LETTERS = {EntryState.DONE: "U", EntryState.UNDONE: "R"}


class HistoryPage(ListDetail):
    """Every change, newest first; `entry_view` shows what the one at hand touched."""

    throws_away = False  # nothing of the past goes to the trash

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._words = words = HistoryWords(desk, desk)
        self._faces = HistoryFaces(words)
        self.model = WindowedModel(words.action, self._faces.sentence, words.day_header)
        view = RowView(desk.theme, self.model, self._faces.face)
        super().__init__(desk.theme, "history", view, desk.state)
        self.which = Which.ALL
        self._ask_for: int | None = None  # asked before what it touched was read
        self._order = OrderReader(desk, view, self._is_short)
        self._entry = Answers(desk, self)
        self.entry_view = EntryView(desk, words)
        self.question = self.entry_view.question
        self.replay_button = KeyButton(desk.theme, icon="undo-2")
        self.trash_button = KeyButton(desk.theme, kind=Kind.FLAT, icon="trash-2", small=True)
        self.list.head.add_yielding_action(self.trash_button)
        self._say = words.sayer()
        self.set_filter(ListFilter(desk, "", "", self._sift, _askable))
        self.detail.column.addWidget(self.entry_view, 1)
        self.detail.footer.add_button(self.replay_button)
        self.empty = EmptyState(desk.theme, "history")
        view.set_menu(self._fill_menu)
        letters = (*_LETTERS.values(), TRASH_KEY, FIND_KEY)
        view.keys.set_letters(each.lower() for each in letters)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self._desk.changed.connect(self.refresh)
        self._order.shown.connect(lambda _also: self._on_shown())
        self._entry.given.connect(self._on_entry)
        self.list.tabs.chosen.connect(self._on_tab_chosen)
        self.view.current_changed.connect(self._on_current)
        self.view.key_pressed.connect(self._on_letter)
        self.replay_button.clicked.connect(self.ask)
        self.trash_button.clicked.connect(self._show_trash)
        self.question.begun.connect(self._show_button)
        self.question.ended.connect(self._on_ended)
        self.question.let_go.connect(self._on_let_go)

    # What is shown

    def refresh(self, tables: object = frozenset()) -> None:
        """Read anew what was done; every change is one more. Later, if not in sight.

        Once at the end of what this page undoes or redoes, not after each of hundreds of changes.
        """
        if not self.question.is_running:
            super().refresh(tables)

    def read(self) -> None:
        """Read which changes are listed."""
        super().read()
        self.view.keys.letters_on = self._desk.settings.single_keys
        source = self.filtered(HistorySource(self._desk, self.which))
        self._order.show(source, (self.which, self.scope()))

    def _is_short(self) -> bool:
        return self._desk.reader.history.is_short()

    def _sift(self, reader: Reader, query: Query) -> tuple[Query, array[int]]:
        """Return what a search finds in the history, on any thread."""
        from netkeeper.services.sifting import sift_history  # noqa: PLC0415 - when it is needed

        return sift_history(reader, query, self._say)

    def _on_shown(self) -> None:
        self.show_empty_of(self.empty)  # not before: a long history is read beside the window
        self.view.forget_faces()
        self.list.head.set_count(self.model.count)
        self._on_current(self.view.current_id())

    def _on_current(self, entry_id: int | None) -> None:
        """Read the change at hand; a question about another gives way."""
        self.question.give_way(entry_id)
        if entry_id is None:
            self.entry_view.entry = None
            self.detail.set_shown(shown=False)
        else:
            self._read_entry(entry_id)

    def _read_entry(self, entry_id: int) -> None:
        """Read what a change touched: at once if that is little, else beside the window."""
        reading = self._desk.reader.history
        if reading.is_small(entry_id) and not self._entry.is_working:
            self._on_entry(reading.detail(entry_id))
        else:
            self._entry.read(lambda reader: reader.history.detail(entry_id))

    def _on_entry(self, entry: EntryDetail | None) -> None:
        if entry is None or entry.line.id != self.view.current_id():
            return
        # It would say another number than it takes back.
        self.question.give_way(entry.line.id, entry.steps)
        self.entry_view.show_entry(entry)
        self.detail.set_shown(shown=True)
        self._show_button()
        wanted, self._ask_for = self._ask_for, None
        if wanted == entry.line.id:
            self.ask()

    def _show_button(self) -> None:
        entry = self.entry_view.entry
        state = EntryState.DROPPED if entry is None else entry.line.state
        redo = state is EntryState.UNDONE
        self.replay_button.setVisible(state in _LETTERS)
        self.replay_button.setEnabled(not self.question.is_running)
        self.replay_button.set_icon("redo-2" if redo else "undo-2")
        self.replay_button.set_label(self.tr("Redo up to here") if redo else self._undo_words())
        letters = self.view.keys.letters_on and state in _LETTERS
        self.replay_button.set_keys(_LETTERS[state] if letters else "")
        self.detail.footer.set_line(self._why_neither(), "info")

    def _why_neither(self) -> str:
        """Return why the change at hand can be neither undone nor redone; nothing if it can."""
        entry = self.entry_view.entry
        if entry is None or entry.line.state is not EntryState.DROPPED:
            return ""
        if entry.line.action == "make_sample":
            return self.tr("The example itself can’t be undone; it goes when its window closes.")
        if entry.line.action == "erase" or entry.line.is_erased:
            return self.tr("What was deleted for good does not come back.")
        return self.tr("Undone; something else was done since, so it cannot be redone.")

    def _undo_words(self) -> str:
        return self.tr("Undo back to here")

    # What is asked for

    def _on_letter(self, letter: str) -> None:
        if letter.upper() == TRASH_KEY:
            self._show_trash()
            return
        if letter.upper() == FIND_KEY:
            self.begin_filter()
            return
        line = self.model.line(self.view.currentIndex().row())
        if isinstance(line, HistoryLine) and _LETTERS.get(line.state) == letter.upper():
            self.ask()

    def _show_trash(self) -> None:
        self._desk.wanted.emit("trash", None)

    def ask(self) -> None:
        """Ask before more than one change is taken back or done again; one alone is done."""
        entry = self.entry_view.entry
        at_hand = self.view.current_id()
        if entry is None or entry.line.id != at_hand:
            self._ask_for = at_hand
            return
        if not entry.steps or self.question.is_running:
            return
        self.bring_detail()
        if entry.steps > 1:
            self.detail.area.verticalScrollBar().setValue(0)
        self.question.ask(entry)

    def _on_ended(self) -> None:
        self._show_button()
        if not self._desk.closed:
            self.refresh()

    def _on_let_go(self) -> None:
        """Give the keyboard back to the list, or to the detail where that stands alone."""
        if self.single:
            self.detail.take_focus()
        else:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_tab_chosen(self, place: int) -> None:
        self.which = _TABS[place]
        self.read()

    def _fill_menu(self, menu: QMenu, entry_id: int) -> None:
        """Offer in a row's menu what its button does."""
        entry = self.entry_view.entry
        if entry is None or entry.line.id != entry_id or entry.line.state not in _LETTERS:
            return
        add_entry(menu, self.replay_button.label(), _LETTERS[entry.line.state], self.ask)

    # What the window asks

    def escape(self) -> bool:
        """Stop what goes on, or close the question, then go back to the list."""
        return self.question.escape() or super().escape()

    def key_hints(self) -> Sequence[KeyHint]:
        """Return the keys of this page."""
        return (
            KeyHint("U", self._undo_words()),
            KeyHint("R", self.tr("Redo up to here")),
            KeyHint(FIND_KEY, self.tr("Find in the history")),
            KeyHint(TRASH_KEY, self.tr("Trash")),
        )

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._say = self._words.sayer()
        super().retranslate()
        self.list.head.set_title(self.tr("History"))
        self.trash_button.set_label(self.tr("Trash"))
        names = {
            Which.ALL: self.tr("All"),
            Which.WINDOW: self.tr("Window"),
            Which.COMMAND: self.tr("Commands"),
            Which.IMPORT: self.tr("Imports"),
        }
        self.list.set_tabs(self.tr("Where from"), [names[each] for each in _TABS])
        self.list.tabs.choose(_TABS.index(self.which))
        self.empty.set_words(
            self.tr("Nothing here yet."),
            self.tr("Each change is kept here, and can be undone."),
        )
        self.refresh()


def _askable() -> frozenset[str]:
    """Return what can be asked of the history."""
    from netkeeper.services.sifting import OF_HISTORY  # noqa: PLC0415 - when it is needed

    return OF_HISTORY
