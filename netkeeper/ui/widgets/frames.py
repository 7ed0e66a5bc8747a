"""Paint rounded frames and the ring that shows where the keyboard is; frame an editor of Qt's."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

from netkeeper.ui.look.tokens import DISABLED, mix
from netkeeper.ui.wording.keys import leave_undo

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, QRect
    from PySide6.QtGui import QColor, QPaintEvent

    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.look.tokens import Tokens

    _Widget = QWidget  # as what it stands beside
else:
    _Widget = object

FIELD_RADIUS = 6  # button, field, tab, sidebar item
CARD_RADIUS = 8  # card, toast, panel
_HOVERED, _PRESSED = 0.12, 0.24  # how much of the text's colour the accent takes then
DASHES = [3.0, 2.5]  # in widths of the line
_FOCUS = (QEvent.Type.FocusIn, QEvent.Type.FocusOut)


class Frame(NamedTuple):
    """What a frame looks like; without a colour its ground or outline is not painted."""

    radius: float
    fill: QColor | None = None
    outline: QColor | None = None
    width: float = 1
    dashed: bool = False


def paint_ground(painter: QPainter, rect: QRect | QRectF, colour: QColor) -> None:
    """Fill a rectangle with one colour.

    Not by `fillRect`, whose first call looks up all of Qt's gradients: 2 ms before the paint.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(rect)


def paint_frame(painter: QPainter, rect: QRectF, frame: Frame) -> None:
    """Paint a frame whose outline lies wholly inside the rectangle."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inside = QRectF(rect)
    if frame.outline is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        pen = QPen(frame.outline, frame.width)
        if frame.dashed:
            pen.setDashPattern(DASHES)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        half = frame.width / 2
        inside.adjust(half, half, -half, -half)
    if frame.fill is None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setBrush(frame.fill)
    painter.drawRoundedRect(inside, frame.radius, frame.radius)


def paint_focus(
    painter: QPainter,
    rect: QRectF,
    theme: Theme,
    radius: float = FIELD_RADIUS,
    colour: QColor | None = None,
) -> None:
    """Paint the focus ring along the inside of the rectangle, in the accent unless told."""
    width = theme.px(theme.tokens.focus_width)
    ring = Frame(theme.px(radius), outline=colour or theme.tokens.ac, width=width)
    paint_frame(painter, rect, ring)


def accent_ground(tokens: Tokens, *, hovered: bool, down: bool = False) -> QColor:
    """Return the colour of a button in the accent, under the pointer or pressed too."""
    if not (hovered or down):
        return tokens.ac
    return mix(tokens.tx, tokens.ac, _PRESSED if down else _HOVERED)


def paint_inner_focus(
    painter: QPainter, rect: QRectF, theme: Theme, radius: float = FIELD_RADIUS, inset: float = 2
) -> None:
    """Paint the focus ring of what is filled with the accent: inside, in the text's colour."""
    by = theme.px(inset)
    inner = rect.adjusted(by, by, -by, -by)
    paint_focus(painter, inner, theme, radius - inset, theme.tokens.onac)


class Painted(_Widget):
    """Paints a widget by `paint`, faded where it is disabled; a class of Qt's stands beside it.

    It is none itself: PySide can't make what is of two.
    """

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint all of the widget, which takes up the rectangle."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint what the widget shows."""
        with QPainter(self) as painter:
            if not self.isEnabled():
                painter.setOpacity(DISABLED)
            self.paint(painter, QRectF(self.rect()))


class Framed(Painted, QWidget):
    """A frame round an editor, accented while that has the keyboard.

    Undo keys for which the editor has nothing, as `undoes` tells, are left to the window.
    """

    focus_changed = Signal()  # the editor got the keyboard, or lost it
    to_read = False  # a card's frame: nothing is written in it

    def __init__(self, theme: Theme, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.editor: QWidget = editor
        editor.installEventFilter(self)
        self.setFocusProxy(editor)

    def undoes(self) -> tuple[bool, bool]:
        """Return whether a line could take back and do again; other editors take all keys."""
        if isinstance(self.editor, QLineEdit):
            return self.editor.isUndoAvailable(), self.editor.isRedoAvailable()
        return True, True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the keyboard come and go, and the editor enabled; leave idle undo keys."""
        if watched is not self.editor:
            return False
        kind = event.type()
        if kind in _FOCUS:
            self.update()
            self.focus_changed.emit()
        elif kind == QEvent.Type.EnabledChange:
            self.update()
        elif kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = self.undoes()
            return leave_undo(event, undo=undo, redo=redo)
        return False

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the frame and the focus ring, and what stands beside the editor."""
        theme, tokens = self._theme, self._theme.tokens
        radius, edge = (FIELD_RADIUS, tokens.edge)
        if self.to_read:
            radius, edge = (CARD_RADIUS, tokens.line)
        paint_frame(painter, rect, Frame(theme.px(radius), tokens.base, edge, theme.px(1)))
        if self.editor.hasFocus():
            paint_focus(painter, rect, theme, radius)
        self.paint_inside(painter, rect)

    def paint_inside(self, painter: QPainter, rect: QRectF) -> None:
        """Paint what stands in the frame beside the editor."""
