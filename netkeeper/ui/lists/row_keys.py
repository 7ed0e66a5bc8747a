"""What the keyboard does in a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView

from netkeeper.ui.lists.accessibility import tell_mark
from netkeeper.ui.wording.keys import ENTER, digit_by_place, held, typed_letter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent

    from netkeeper.ui.lists.row_view import RowView

_CURSOR = QAbstractItemView.CursorAction
_MOVES = {
    Qt.Key.Key_Up: _CURSOR.MoveUp,
    Qt.Key.Key_Down: _CURSOR.MoveDown,
    Qt.Key.Key_PageUp: _CURSOR.MovePageUp,
    Qt.Key.Key_PageDown: _CURSOR.MovePageDown,
    Qt.Key.Key_Home: _CURSOR.MoveHome,
    Qt.Key.Key_End: _CURSOR.MoveEnd,
}
_STEPS = {_CURSOR.MoveUp: -1, _CURSOR.MoveDown: 1}
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class RowKeys:
    """The keys of one list; what it does not take goes on to the page."""

    def __init__(self, view: RowView) -> None:
        self._view = view
        self.letters: frozenset[str] = frozenset()
        self._letters_on = True

    @property
    def letters_on(self) -> bool:
        """Tell whether letters and digits do anything by themselves; rows show them if they do."""
        return self._letters_on

    @letters_on.setter
    def letters_on(self, on: bool) -> None:
        if on != self._letters_on:
            self._letters_on = on
            self._view.forget_faces()

    def set_letters(self, letters: Iterable[str]) -> None:
        """Take these letters and digits as keys; any other letter starts a search."""
        self.letters = frozenset(letters)

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key asks; False if it is no key of a list."""
        was = self._is_marked()
        if self._mark(event):
            if (marked := self._is_marked()) != was:
                tell_mark(self._view, marked=marked)
            return True
        return self._move(event) or self._act(event) or self._letter(event)

    def _is_marked(self) -> bool:
        """Tell whether the row where the keyboard is is marked."""
        return self._view.marks.has(self._view.currentIndex().row())

    def _move(self, event: QKeyEvent) -> bool:
        move = _MOVES.get(Qt.Key(event.key()))
        alone = held(event) & ~_SHIFT
        if move is None or alone:
            return False
        row = self._view.target(move)
        if row == self._view.currentIndex().row() and move in _STEPS:
            self._view.left.emit(_STEPS[move])
        if held(event):
            self._view.mark_to(row)
        else:
            self._view.go_to(row)
        return True

    def _mark(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self._view.marks.everything()
            return True
        if event.key() == Qt.Key.Key_Space and not held(event):
            self._view.mark(self._view.currentIndex().row())
            return True
        return event.key() == Qt.Key.Key_Escape and self._view.clear_marks()

    def _act(self, event: QKeyEvent) -> bool:
        view = self._view
        if event.matches(QKeySequence.StandardKey.Copy):
            view.copy()
        elif event.key() in ENTER and not held(event):
            view.open_row(view.currentIndex().row())
        elif event.key() == Qt.Key.Key_Delete and not held(event):
            view.ask_trash()
        else:
            return False
        return True

    def press_letter(self, event: QKeyEvent) -> bool:
        """Tell one of the list's letters or digits; False if it is none."""
        if held(event) or not self.letters_on:
            return False
        for key in (digit_by_place(event), typed_letter(event)):
            if key and key in self.letters:
                # A key held down would go on with the next row, and the next.
                if not event.isAutoRepeat():
                    self._view.key_pressed.emit(key)
                return True
        return False

    def _letter(self, event: QKeyEvent) -> bool:
        if self.press_letter(event):
            return True
        if not typed_letter(event):
            return False
        self._view.search_started.emit(event.text())
        return True
