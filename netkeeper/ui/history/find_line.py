"""A line to type in over a list, whose rows are those with the words typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from netkeeper.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from netkeeper.ui.lists.row_view import RowView
    from netkeeper.ui.theme import Theme

_TO_LIST = (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindLine(SearchField):
    """Down and Enter lead to the list, Escape empties the line, then leads there too."""

    def __init__(self, theme: Theme, view: RowView, keys: str) -> None:
        super().__init__(theme, "", keys=keys)
        self._view = view
        self.edit.installEventFilter(self)

    def set_words(self, name: str, hint: str) -> None:
        """Say what the line is for."""
        self.edit.setAccessibleName(name)
        self.edit.setPlaceholderText(hint)

    def clear(self) -> bool:
        """Empty the line; False if it was."""
        had = bool(self.edit.text())
        self.edit.clear()
        return had

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that lead to the list."""
        if watched is not self.edit or not isinstance(event, QKeyEvent):
            return False
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            if not self.clear():
                self._view.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if event.key() in _TO_LIST:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False
