"""A list of rows with their keys, actions and menu."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QPainterPath,
)
from PySide6.QtWidgets import QToolTip

from netkeeper.ui.lists.accessibility import is_heard
from netkeeper.ui.lists.fade import RowFade
from netkeeper.ui.lists.kept_list import KeptListView
from netkeeper.ui.lists.model import ACCESSIBLE_TEXT, Header
from netkeeper.ui.lists.pointer import Pointer
from netkeeper.ui.lists.row_actions import RowState
from netkeeper.ui.lists.row_keys import RowKeys
from netkeeper.ui.lists.row_painter import LIST_ROW, RowPainter, RowStyle
from netkeeper.ui.look.tokens import DISABLED
from netkeeper.ui.widgets.frames import CARD_RADIUS, paint_focus
from netkeeper.ui.widgets.tool_tip import plain_tip

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize
    from PySide6.QtGui import (
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QPainter,
        QResizeEvent,
    )
    from PySide6.QtWidgets import QMenu, QWidget

    from netkeeper.ui.lists.faces import RowFace
    from netkeeper.ui.lists.model import WindowedModel
    from netkeeper.ui.lists.source import Line
    from netkeeper.ui.look.theme import Theme

_FACES_KEPT = 1024
_MOST_COPIED = 10_000  # lines


class RowView(KeptListView):
    """Rows of faces over a `WindowedModel`; `face_of` turns a line into what is painted."""

    opened = Signal(object)  # the id: Enter or a double click
    clicked_on = Signal(object)  # the id: a plain click
    action_asked = Signal(str, object)  # an action's code, the id
    key_pressed = Signal(str)  # one of the letters and digits of `keys`
    search_started = Signal(str)  # any other letter: the first of a search
    trash_asked = Signal(object)  # the chosen ids, a list
    left = Signal(int)  # an arrow beyond the last row (1) or the first (-1)

    def __init__(
        self,
        theme: Theme,
        model: WindowedModel,
        face_of: Callable[[Any], RowFace],
        style: RowStyle = LIST_ROW,
        parent: QWidget | None = None,
    ) -> None:
        self._painter = RowPainter(theme, style)
        self._face_of = face_of
        self._faces: dict[int, tuple[Line, RowFace]] = {}
        self._titles: dict[int, str] = {}  # of the headers, by row, as they were painted last
        self._focused, self._at_hand = False, -1  # as the rows are painted
        self._empty: QWidget | None = None
        self._fill_menu: Callable[[QMenu, int], None] | None = None
        self._leader: QWidget | None = None
        self._lasting = False
        super().__init__(theme, model, parent)
        self.keys = RowKeys(self)
        self.pointer = Pointer(self)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(not style.framed)
        self.fade = RowFade(self)
        model.modelAboutToBeReset.connect(self.fade.remember)
        model.modelReset.connect(self._on_reset)
        self._choose_first()

    def set_empty(self, widget: QWidget) -> None:
        """Show a widget instead of rows while there are none."""
        if self._empty is not None and self._empty is not widget:
            self._empty.hide()
        self._empty = widget
        widget.setParent(self.viewport())
        self._place_empty()

    def set_menu(self, fill: Callable[[QMenu, int], None]) -> None:
        """Have a row's menu filled with more than its actions; called with the row's id."""
        self._fill_menu = fill

    def set_leader(self, widget: QWidget) -> None:
        """Show the row at hand while a field has the keyboard, whose arrows move through here."""
        self._leader = widget
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_lasting(self) -> None:
        """Have a row painted anew only where its line is another: its face rests on nothing else.

        What else may change it, such as the day, is told by `forget_faces`.
        """
        self._lasting = True

    def dataChanged(
        self,
        first: QModelIndex | QPersistentModelIndex,
        last: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        """Paint the rows anew, or those in sight whose lines are others now."""
        if not self._lasting or not self.isVisible() or is_heard():
            self.forget_faces()
            super().dataChanged(first, last, list(roles))
            return
        viewport = self.viewport()
        for row, rect in self.rows_over(0, viewport.height() - 1):
            if not self._is_as_painted(row):
                viewport.update(rect)

    def _is_as_painted(self, row: int) -> bool:
        line = self.lines.line(row)
        if line is None:
            return False
        if isinstance(line, Header):
            return self._titles.get(row) == line.title
        kept = self._faces.get(line.id)
        return kept is not None and kept[0] == line

    # Faces

    def changeEvent(self, event: QEvent) -> None:
        """Make the faces anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.forget_faces()
        super().changeEvent(event)

    def face(self, row: int) -> RowFace | None:
        """Return what is painted of a row, None for a header or a line that is gone."""
        line = self.lines.line(row)
        return None if line is None or isinstance(line, Header) else self._face(line)

    def _face(self, line: Line) -> RowFace:
        kept = self._faces.get(line.id)
        if kept is not None and (kept[0] is line or (self._lasting and kept[0] == line)):
            return kept[1]
        if len(self._faces) >= _FACES_KEPT:
            self._faces.clear()
        face = self._face_of(line)
        if not self.keys.letters_on:
            face = face.without_letters()
        self._faces[line.id] = (line, face)
        return face

    def forget_faces(self) -> None:
        """Make the faces anew, as after a change of the day."""
        self._faces.clear()
        self._titles.clear()
        self.viewport().update()

    def _on_reset(self) -> None:
        if not self._lasting:
            self._faces.clear()
        self._titles.clear()
        self.pointer.leave()
        self._place_empty()
        if self.current_gone:
            self.fade.start()
        self.updateGeometry()

    def _place_empty(self) -> None:
        if self._empty is not None:
            margin = self.theme.px(self._painter.style.margin)
            self._empty.setGeometry(self.viewport().rect().adjusted(margin, 0, -margin, 0))
            self._empty.setVisible(self.lines.rowCount() == 0)

    # What is asked of a row

    def open_row(self, row: int) -> None:
        """Tell that a row is opened."""
        line_id = self.lines.id_at(row)
        if line_id is not None:
            self.opened.emit(line_id)

    def tell_click(self, row: int) -> None:
        """Tell that a row is clicked."""
        line_id = self.lines.id_at(row)
        if line_id is not None:
            self.clicked_on.emit(line_id)

    def ask(self, code: str, row: int) -> None:
        """Tell that an action of a row is asked for."""
        line_id = self.lines.id_at(row)
        if line_id is not None:
            self.action_asked.emit(code, line_id)

    def ask_trash(self) -> None:
        """Tell that the chosen rows are to go to the trash."""
        chosen = self.chosen_ids()
        if chosen:
            self.trash_asked.emit(chosen)

    def copy(self) -> None:
        """Put the sentences of the chosen rows on the clipboard, one a line."""
        rows = self.marks.rows(_MOST_COPIED) or [self.currentIndex().row()]
        sentences = [self.lines.index(row).data(ACCESSIBLE_TEXT) for row in rows if row >= 0]
        if sentences:
            QGuiApplication.clipboard().setText("\n".join(sentences))

    def action_at(self, row: int, point: QPointF) -> str:
        """Return the code of the action at a point of the viewport, or ""."""
        face = self.face(row)
        if face is None:
            return ""
        state = RowState(hovered=True)
        return self._painter.actions.at(self.row_rect(row), face, state, point)

    def fill_menu(self, menu: QMenu, row: int) -> None:
        """Let the page add to a row's menu."""
        line_id = self.lines.id_at(row)
        if self._fill_menu is not None and line_id is not None:
            self._fill_menu(menu, line_id)

    # Paint and size

    def row_heights(self) -> tuple[int, int]:
        """Return the heights of a row and of a header."""
        return self._painter.height, self._painter.header_height

    def prepare(self, painter: QPainter) -> None:
        """Look once what holds for all rows; keep to the rounded corners of a card."""
        if not self.isEnabled():
            painter.setOpacity(DISABLED)
        self._focused = self.hasFocus() or (self._leader is not None and self._leader.hasFocus())
        shown = self._focused or not self._painter.style.framed
        self._at_hand = self.currentIndex().row() if shown else -1
        if self._painter.style.framed:
            path = QPainterPath()
            radius = self.theme.px(CARD_RADIUS) - self.theme.px(1)
            path.addRoundedRect(QRectF(self.viewport().rect()), radius, radius)
            painter.setClipPath(path)

    def finish(self, painter: QPainter) -> None:
        """Paint the row that went, while it fades; where there is none, a ring for the keyboard."""
        self.fade.paint(painter)
        empty = self._empty
        if self._focused and empty is not None and empty.isVisible():
            air = self.theme.px(8)
            words = empty.childrenRect().translated(empty.pos()).adjusted(-air, -air, air, air)
            paint_focus(painter, QRectF(words), self.theme)

    def paint_row(self, painter: QPainter, row: int, rect: QRect) -> None:
        """Paint one row or header; a line that is gone leaves its place empty."""
        line = self.lines.line(row)
        if isinstance(line, Header):
            self._titles[row] = line.title
            self._painter.paint_header(painter, rect, line.title)
        elif line is not None:
            self._painter.paint(painter, rect, self._face(line), self._state(row))

    def _state(self, row: int) -> RowState:
        hovered = row == self.pointer.row
        return RowState(
            current=row == self._at_hand,
            focused=self._focused,
            hovered=hovered,
            marked=self.marks.has(row),
            last=row == self.rows.rows - 1,
            hot=self.pointer.action if hovered else "",
        )

    def on_theme_changed(self) -> None:
        """Take the fonts and measures of the new theme."""
        self._painter.take_measures()
        super().on_theme_changed()

    def sizeHint(self) -> QSize:
        """Return the height of all rows, for lists that stand in a page without scrolling."""
        hint = super().sizeHint()
        hint.setHeight(self.rows.height)
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let what stands for no rows fill the view."""
        super().resizeEvent(event)
        self._place_empty()

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key asks; any other goes on to the page."""
        event.setAccepted(self.keys.press(event))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse."""
        self.pointer.move(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to a row, mark it, or press its action."""
        self.pointer.press(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do the action that was pressed."""
        self.pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the row."""
        self.pointer.double_click(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the row that was under the mouse."""
        super().leaveEvent(event)
        self.pointer.leave()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the row under the mouse, or of the keyboard's."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.pointer.show_menu(self.row_at(event.pos()), event.globalPos())
        else:
            row = self.currentIndex().row()
            rect = self.row_rect(max(0, row))
            self.pointer.show_menu(row, self.viewport().mapToGlobal(rect.center()))

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell the whole texts of a row where they are elided."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = self.row_at(event.pos())
            face = self.face(row)
            words = "" if face is None else self._painter.hidden_words(self.row_rect(row), face)
            QToolTip.showText(event.globalPos(), plain_tip(words), self)
            return True
        return super().viewportEvent(event)
