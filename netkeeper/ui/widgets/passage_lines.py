"""Where a passage of a text lies: in Qt's units, and in the lines that it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, QRectF

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock, QTextLine


def units(text: str, count: int) -> int:
    """Return how many UTF-16 units, as Qt counts, the first characters of a text have.

    A line break is one, however it is written.
    """
    before = text[:count].replace("\r\n", "\n")
    return len(before.encode("utf-16-le", "surrogatepass")) // 2


def lines_of(block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
    """Give the rectangles of [start, end) in a block's lines, from the block's own corner."""
    layout = block.layout()
    first, last = start - block.position(), end - block.position()
    line = layout.lineForTextPosition(max(first, 0))
    number = line.lineNumber() if line.isValid() else layout.lineCount()
    while number < layout.lineCount():
        line = layout.lineAt(number)
        number += 1
        begin = max(first, line.textStart())
        stop = min(last, line.textStart() + line.textLength())
        if begin >= stop:
            break
        left, right = _x(line, begin), _x(line, stop)
        left, right = min(left, right), max(left, right)
        text = line.naturalTextRect()  # the space at which a line is broken has no mark
        yield QRectF(QPointF(left, text.top()), QPointF(min(right, text.right()), text.bottom()))


def _x(line: QTextLine, position: int) -> float:
    """Return where a character begins in its line."""
    x, _ = cast("tuple[float, int]", line.cursorToX(position))
    return x
