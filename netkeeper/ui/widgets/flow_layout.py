"""Lay widgets out in lines, as words in a text: what has no room goes to the next line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class FlowLayout(QLayout):
    """Lines of widgets of their own size; nothing is ever cut.

    A widget added by `add_last` stands at the far right of the line it falls on, as a footer's
    quiet last action does.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._last: QWidget | None = None
        self._gap = self._line_gap = 8
        self._heights: dict[int, int] = {}  # at the widths last asked for
        self.setContentsMargins(0, 0, 0, 0)

    def add_last(self, widget: QWidget) -> None:
        """Add the widget that stands at the far right."""
        self._last = widget
        self.addWidget(widget)

    def set_gaps(self, gap: int, line_gap: int) -> None:
        """Change the space between widgets and between lines, in pixels."""
        self._gap, self._line_gap = gap, line_gap
        self.invalidate()

    def setSpacing(self, gap: int) -> None:
        """Have the same space between widgets and between lines, in pixels."""
        self.set_gaps(gap, gap)

    def addItem(self, item: QLayoutItem) -> None:
        """Keep an item; Qt calls this for each widget added."""
        self._items.append(item)
        self.invalidate()  # a widget that is shown already asks for no place of itself

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or None past the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item up, or None past the last."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return no direction: the lines take what they need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return that the height depends on the width."""
        return True

    def invalidate(self) -> None:
        """Ask every widget for its size anew."""
        self._heights.clear()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at that width, which nested layouts ask many times."""
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = self._lay_out(QRect(0, 0, width, 0), move=False)
        return height

    def setGeometry(self, rect: QRect) -> None:
        """Place every widget."""
        super().setGeometry(rect)
        self._lay_out(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the size of one single line."""
        shown = [item for item in self._items if not item.isEmpty()]
        hints = [item.sizeHint() for item in shown]
        width = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
        height = max((hint.height() for hint in hints), default=0)
        return QSize(width, height) + self._margins_size()

    def minimumSize(self) -> QSize:
        """Return the least width of the widget that can be narrowed least."""
        size = QSize(0, 0)
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size + self._margins_size()

    def _margins_size(self) -> QSize:
        margins = self.contentsMargins()
        return QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _lay_out(self, rect: QRect, *, move: bool) -> int:
        inside = rect.marginsRemoved(self.contentsMargins())
        y = inside.y()
        for line in self._lines(inside.width()):
            height = max(size.height() for _, size in line)
            if move:
                self._place(line, QRect(inside.x(), y, inside.width(), height))
            y += height + self._line_gap
        bottom = y - self._line_gap if y > inside.y() else y
        return bottom - rect.y() + self.contentsMargins().bottom()

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            size.setWidth(min(size.width(), width))
            if item.hasHeightForWidth():
                size.setHeight(item.heightForWidth(size.width()))
            if lines and used + self._gap + size.width() <= width:
                used += self._gap + size.width()
            else:
                lines.append([])
                used = size.width()
            lines[-1].append((item, size))
        return lines

    def _place(self, line: list[tuple[QLayoutItem, QSize]], room: QRect) -> None:
        x = room.x()
        for item, size in line:
            if self._last is not None and item.widget() is self._last:
                x = room.x() + room.width() - size.width()
            top = room.y() + (room.height() - size.height()) // 2
            item.setGeometry(QRect(QPoint(x, top), size))
            x += size.width() + self._gap
