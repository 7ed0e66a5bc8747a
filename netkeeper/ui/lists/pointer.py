"""Follow the mouse over a list: the row under it, the action under it, and the clicks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QMenu

from netkeeper.ui.wording.keys import shown

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from netkeeper.ui.lists.row_view import RowView

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_LEFT = Qt.MouseButton.LeftButton


class Pointer:
    """What the mouse does in one list."""

    def __init__(self, view: RowView) -> None:
        self._view = view
        self.row = -1
        self.action = ""
        self._pressed: tuple[int, str] | None = None

    def move(self, event: QMouseEvent) -> None:
        """Follow the mouse."""
        self._stand(self._view.row_at(event.position().toPoint()), event.position())

    def leave(self) -> None:
        """Forget the row that was under the mouse."""
        self._stand(-1, QPointF())

    def press(self, event: QMouseEvent) -> None:
        """Go to a row, mark it, or press its action."""
        self.move(event)
        view, row = self._view, self.row
        if row < 0 or event.button() != _LEFT or view.lines.is_header(row):
            return
        if event.modifiers() & _SHIFT:
            view.mark_to(row)
            return
        if event.modifiers() & _CONTROL:
            view.mark(row)
        else:
            self._pressed = (row, self.action)
            if not self.action:
                view.clear_marks()
        view.go_to(row)

    def release(self, event: QMouseEvent) -> None:
        """Do the action, or click the row, that was pressed, if the mouse is still over it."""
        self.move(event)
        pressed, self._pressed = self._pressed, None
        if pressed is None or pressed != (self.row, self.action):
            return
        if self.action:
            self._view.ask(self.action, self.row)
        else:
            self._view.tell_click(self.row)

    def double_click(self, event: QMouseEvent) -> None:
        """Open the row; a double click on an action does it once, not to the next row as well."""
        self.move(event)
        if self.action:
            return
        self.press(event)
        if event.button() == _LEFT and self.row >= 0:
            self._view.open_row(self.row)

    def show_menu(self, row: int, at: QPoint) -> None:
        """Open the menu of a row: its actions, and what the page adds."""
        view = self._view
        face = view.face(row)
        if face is None:
            return
        menu = QMenu(view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in face.actions or ((face.rest,) if face.rest is not None else ()):
            text = action.text.replace("&", "&&")
            entry = menu.addAction(f"{text}\t{action.key}" if action.key else text)
            entry.setData(action.code)
        menu.triggered.connect(lambda entry: view.ask(entry.data(), row) if entry.data() else None)
        view.fill_menu(menu, row)
        for entry in menu.actions():
            words, tab, keys = entry.text().partition("\t")
            entry.setText(words + (tab + keys if shown(keys, letters=view.keys.letters_on) else ""))
        if menu.isEmpty():
            menu.deleteLater()
        else:
            menu.popup(at)

    def _stand(self, row: int, point: QPointF) -> None:
        view = self._view
        action = view.action_at(row, point) if row >= 0 else ""
        if (row, action) == (self.row, self.action):
            return
        gone, self.row, self.action = self.row, row, action
        for each in {gone, row}:
            if each >= 0:
                view.viewport().update(view.row_rect(each))
