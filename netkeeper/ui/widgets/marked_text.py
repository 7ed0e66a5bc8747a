"""Mark passages of a plain text: a soft ground, a line under them, and a small number after."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextCursor
from PySide6.QtWidgets import QTextEdit

from netkeeper.domain.values import frozen
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import mix
from netkeeper.ui.widgets.number_room import NumberRoom
from netkeeper.ui.widgets.passage_lines import lines_of, units
from netkeeper.ui.widgets.plain_edit import PlainEdit
from netkeeper.ui.widgets.tool_tip import plain_tip

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.look.tokens import Tokens

_LINE = 2
_STRONG_LINE = 3  # of the passage that one is at
_DIGIT = 0.69  # of the body's size: 9 px at 13
_STRONG = 0.2  # of the line's colour, laid over the ground of the passage that one is at
_PARAGRAPHS = str.maketrans({"\u2029": "\n", "\u2028": "\n"})
_TALL = '!?)]}”"'  # what may end a passage's sentence, as high as a number: that comes after
_SPACES = " \u00a0\u202f"
_DOTS = [1.0, 1.0]
_DASHES = [2.6, 1.6]


class MarkKind(StrEnum):
    """What a mark says of its passage, by colour and by the line's shape alike."""

    MATCHES = "matches"  # the record says so too: solid
    NOT_FOUND = "not_found"  # the record has nothing of it: dotted
    TO_MEND = "to_mend"  # to be cut or written anew: dashed

    def ink(self, tokens: Tokens) -> QColor:
        """Return the colour of the line."""
        if self is MarkKind.MATCHES:
            return tokens.calm
        return tokens.ac if self is MarkKind.NOT_FOUND else tokens.watch

    def ground(self, tokens: Tokens) -> QColor:
        """Return the colour behind the passage."""
        if self is MarkKind.MATCHES:
            return tokens.calm_soft
        return tokens.sel if self is MarkKind.NOT_FOUND else tokens.watch_soft


_PENS = {
    MarkKind.MATCHES: Qt.PenStyle.SolidLine,
    MarkKind.NOT_FOUND: Qt.PenStyle.CustomDashLine,
    MarkKind.TO_MEND: Qt.PenStyle.CustomDashLine,
}


@frozen
class Mark:
    """A passage [start, end), in Python's characters, with its number and what is said of it."""

    start: int
    end: int
    number: int
    kind: MarkKind
    words: str = ""


@dataclass(slots=True)
class _Placed:
    """A mark where it stands in the document; the cursor moves with what is typed before it."""

    mark: Mark
    cursor: QTextCursor
    lines: list[QRectF] | None = None  # where it was last painted

    @property
    def start(self) -> int:
        return self.cursor.selectionStart()

    @property
    def end(self) -> int:
        return self.cursor.selectionEnd()


class MarkedText(PlainEdit):
    """Plain text with marks, to write or to read.

    `pointed` tells the number of the mark that one is at or points at, 0 for none.
    """

    pointed = Signal(int)
    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._placed: list[_Placed] = []
        self._at = 0  # the number of the mark that one is at, by key
        self._under = 0  # and by pointer
        self.viewport().setMouseTracking(True)
        self._digits = QFont()
        self._room = NumberRoom(self.document(), self._rooms)
        self.cursorPositionChanged.connect(self._on_moved)
        self.textChanged.connect(self._forget_places)
        self.verticalScrollBar().valueChanged.connect(self._forget_places)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    # The text

    def whole_text(self) -> str:
        """Return what is written as it was written; Qt's own call loses no-break spaces."""
        return self.document().toRawText().translate(_PARAGRAPHS)

    def replace_text(self, start: int, end: int, text: str) -> None:
        """Put a text in the place of [start, end), in characters, as one step of the undo."""
        cursor = self._cursor(start, end, self.whole_text())
        cursor.insertText(text)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    # The marks

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Mark these passages alone."""
        written = self.whole_text()
        self._placed = [
            _Placed(each, self._cursor(each.start, each.end, written))
            for each in marks
            if each.start < each.end
        ]
        if all(each.mark.number != self._at for each in self._placed):
            self._at = 0
        self._room.make()
        self._show_grounds()

    def marks(self) -> list[Mark]:
        """Return the marks, in their order."""
        return [each.mark for each in self._placed]

    def at(self) -> int:
        """Return the number of the mark that one is at, 0 for none."""
        return self._at

    def go_to_mark(self, number: int) -> None:
        """Be at a mark; what was written with stands at its end, and it is in sight."""
        placed = self._of_number(number)
        if placed is None:
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(placed.end)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self._at = number
        self._show_grounds()
        self.pointed.emit(number)

    def emphasise(self, number: int) -> None:
        """Show a mark more strongly, as its finding is pointed at; 0 ends it."""
        if number != self._under:
            self._under = number
            self._show_grounds()

    def next_mark(self, step: int) -> int:
        """Return the number of the next mark after the cursor, or before it for -1; it goes round.

        Returns 0 where there is none.
        """
        placed = sorted(self._placed, key=lambda each: (each.end, each.start))
        if not placed:
            return 0
        numbers = [each.mark.number for each in placed]
        if self._at in numbers:
            return numbers[(numbers.index(self._at) + step) % len(numbers)]
        here = self.textCursor().position()
        if step > 0:
            after = [each.mark.number for each in placed if each.end > here]
            return after[0] if after else numbers[0]
        before = [each.mark.number for each in placed if each.end <= here]
        return before[-1] if before else numbers[-1]

    def marks_at_cursor(self) -> list[Mark]:
        """Return the mark that one is at, else those that the cursor stands in."""
        if self._at:
            return [each.mark for each in self._placed if each.mark.number == self._at]
        here = self.textCursor().position()
        return [each.mark for each in self._placed if each.start <= here <= each.end]

    def _of_number(self, number: int) -> _Placed | None:
        return next((each for each in self._placed if each.mark.number == number), None)

    def _cursor(self, start: int, end: int, written: str) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(units(written, start))
        cursor.setPosition(units(written, end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _show_grounds(self) -> None:
        """Paint behind the passages; in high contrast the lines alone speak."""
        tokens = self._theme.tokens
        grounds: list[QTextEdit.ExtraSelection] = []
        for placed in self._placed if not tokens.high_contrast else ():
            kind = placed.mark.kind
            ground = kind.ground(tokens)
            if placed.mark.number in {self._at, self._under}:
                ground = mix(kind.ink(tokens), ground, _STRONG)
            selection = QTextEdit.ExtraSelection()
            selection.cursor = placed.cursor
            selection.format.setBackground(ground)
            grounds.append(selection)
        self.setExtraSelections(grounds)
        self.viewport().update()

    def _on_theme_changed(self) -> None:
        self._digits = QFont(self._theme.font(Text.SMALL))
        self._digits.setPixelSize(max(1, round(_DIGIT * self._theme.body_px)))
        self._room.make()
        self._show_grounds()

    def _forget_places(self) -> None:
        """Have the lines of the passages found anew: the text, or its place, has changed."""
        for placed in self._placed:
            placed.lines = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the lines of the passages anew, and tell that the text is broken anew."""
        super().resizeEvent(event)
        self._forget_places()
        self.resized.emit()

    # Pointing

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which mark is under the pointer."""
        super().mouseMoveEvent(event)
        self._point_at(self._number_under(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that none is any more."""
        super().leaveEvent(event)
        self._point_at(0)

    def _on_moved(self) -> None:
        """Be at no mark any more: the cursor was taken elsewhere."""
        if self._at:
            self._at = 0
            self._show_grounds()
            self.pointed.emit(self._under)

    def _number_under(self, point: QPointF) -> int:
        reach = self._theme.px(_STRONG_LINE)
        for placed in self._placed:
            if any(
                each.adjusted(0, 0, 0, reach).contains(point) for each in self._lines_of(placed)
            ):
                return placed.mark.number
        return 0

    def _point_at(self, number: int) -> None:
        if number == self._under:
            return
        self.emphasise(number)
        placed = self._of_number(number)
        self.viewport().setToolTip(plain_tip(placed.mark.words) if placed is not None else "")
        self.pointed.emit(number or self._at)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, then lines and numbers over it."""
        super().paintEvent(event)
        if not self._placed:
            return
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for placed in self._placed:
                self._paint_line(painter, placed)
            for together, end in self._numbered():
                self._paint_number(painter, together, end)

    def _paint_line(self, painter: QPainter, placed: _Placed) -> None:
        """Draw the line under a passage, in as many lines as it takes."""
        theme, kind = self._theme, placed.mark.kind
        strong = placed.mark.number in {self._at, self._under}
        width = theme.px(_STRONG_LINE if strong else _LINE)
        pen = QPen(kind.ink(theme.tokens), width, _PENS[kind], Qt.PenCapStyle.FlatCap)
        if kind is not MarkKind.MATCHES:
            pen.setDashPattern(_DOTS if kind is MarkKind.NOT_FOUND else _DASHES)
        painter.setPen(pen)
        for rect in self._lines_of(placed):
            y = rect.bottom() - width / 2
            painter.drawLine(QLineF(rect.left(), y, rect.right(), y))

    def _paint_number(self, painter: QPainter, together: Sequence[_Placed], end: int) -> None:
        """Write the number at a passage's upper right."""
        last = self._lines_of(together[0])[-1]
        painter.setFont(self._digits)
        painter.setPen(self._theme.tokens.tx)
        left = last.right() if end == together[0].end else self._left_of(end)
        place = QRectF(left, last.top() - 1, last.height() * 2, last.height())
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        painter.drawText(place, flags, _numbers(together))

    def _numbered(self) -> Iterator[tuple[list[_Placed], int]]:
        """Give the passages that end together, and where their number stands.

        There is none where it would stand on a letter.
        """
        document = self.document()
        ends: dict[int, list[_Placed]] = {}
        for placed in self._placed:
            ends.setdefault(placed.end, []).append(placed)
        for end, together in ends.items():
            while document.characterAt(end) in _TALL:
                end += 1  # noqa: PLW2901 - what ends the sentence is passed over
            after = document.characterAt(end) + document.characterAt(end + 1)
            if not any(each.isalnum() for each in after[: 1 if after[0].isspace() else 2]):
                yield together, end

    def _rooms(self) -> Iterator[tuple[int, float]]:
        """Give the spaces that a number stands on, with the width that it takes of them."""
        metrics = QFontMetricsF(self._digits)
        for together, end in self._numbered():
            if self.document().characterAt(end) in _SPACES:
                yield end, metrics.horizontalAdvance(_numbers(together))

    def _left_of(self, position: int) -> float:
        """Return where a character begins, in the viewport."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        return float(self.cursorRect(cursor).left())

    def _lines_of(self, placed: _Placed) -> list[QRectF]:
        """Return a rectangle of the viewport for each line that a passage takes; at least one."""
        if placed.lines is None:
            placed.lines = list(self._found_lines(placed)) or [QRectF()]
        return placed.lines

    def _found_lines(self, placed: _Placed) -> Iterator[QRectF]:
        block, offset = self.document().findBlock(placed.start), self.contentOffset()
        while block.isValid() and block.position() < placed.end:
            top = self.blockBoundingGeometry(block).translated(offset).topLeft()
            for each in lines_of(block, placed.start, placed.end):
                yield each.translated(top)
            block = block.next()


def _numbers(together: Sequence[_Placed]) -> str:
    return ",".join(str(each.mark.number) for each in together)
