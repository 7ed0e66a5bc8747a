"""Show what was understood of a typed line as chips, each with where it comes from."""

from __future__ import annotations

import math
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy

from netkeeper.domain.plain_text import one_line
from netkeeper.domain.values import frozen
from netkeeper.ui.look.discs import Standing
from netkeeper.ui.look.theme import Text
from netkeeper.ui.widgets.act_button import name_button
from netkeeper.ui.widgets.frames import Frame, Painted, paint_focus, paint_frame
from netkeeper.ui.widgets.key_chip import key_chip_size, paint_key_chip

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QWidget

    from netkeeper.ui.look.theme import Theme

_HEIGHT = 26
_SIDE = 12
_NEAR = 6  # between things that belong together, and at the side of a disc
_GAP = 8
_ICON = 14
_DISC = 18
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


class ChipKind(StrEnum):
    """What a chip says of its words."""

    UNDERSTOOD = "understood"
    NEW = "new"  # dashed, as the disc of somebody you have not met
    SUGGESTION = "suggestion"  # can be taken
    OPTION = "option"  # one of a set
    CHOSEN = "chosen"  # the one chosen of a set


@frozen
class Face:
    """What stands on a chip: a disc or an icon, the words, what they are, and a key."""

    words: str
    second: str = ""
    icon: str = ""
    initials: str = ""
    standing: Standing = Standing.FILLED
    keys: str = ""

    def __post_init__(self) -> None:
        """Take out what a screen would obey: the words may come from anywhere."""
        for name in ("words", "second", "initials"):
            object.__setattr__(self, name, one_line(getattr(self, name)))

    def sentence(self) -> str:
        """Return the chip as a screen reader says it."""
        return f"{self.words}, {self.second}" if self.second else self.words


@frozen
class ChipLook:
    """How a face of a kind is measured and painted."""

    face: Face
    kind: ChipKind
    theme: Theme

    def size(self) -> QSize:
        """Return the size that holds all that stands on the chip."""
        face, theme = self.face, self.theme
        words = theme.metrics(Text.SECOND, self._weight())
        width = self._left() + math.ceil(words.horizontalAdvance(face.words)) + 1
        if mark := self._mark():
            width += mark + theme.px(_NEAR)
        if face.second:
            second = theme.metrics(Text.SECOND)
            width += theme.px(_GAP) + math.ceil(second.horizontalAdvance(face.second)) + 1
        if face.keys:
            width += theme.px(_GAP) + round(key_chip_size(face.keys, theme).width())
        height = max(theme.px(_HEIGHT), math.ceil(words.height()) + theme.px(8))
        return QSize(width + theme.px(_NEAR if face.keys else _SIDE), height)

    def paint(self, painter: QPainter, rect: QRectF, *, hovered: bool) -> None:
        """Paint the chip; its words are cut at their end where there is no room."""
        face, theme = self.face, self.theme
        tokens = theme.tokens.on_selection() if self.kind == ChipKind.CHOSEN else theme.tokens
        paint_frame(painter, rect, self._frame(rect.height() / 2, hovered=hovered))
        # Of two that change places in the choice, each is as wide as the bolder one.
        spare = rect.width() - self.size().width() if self.kind == ChipKind.OPTION else 0
        x = rect.x() + self._left() + max(0.0, spare / 2)
        if mark := self._mark():
            self._paint_mark(painter, QRectF(x, rect.y(), mark, rect.height()), tokens.tx2)
            x += mark + theme.px(_NEAR)
        right = rect.right() - theme.px(_SIDE)
        if face.keys:
            width = key_chip_size(face.keys, theme).width()
            right = rect.right() - theme.px(_NEAR) - width
            place = QRectF(right, rect.y(), width, rect.height())
            paint_key_chip(painter, place, face.keys, theme)
            right -= theme.px(_GAP)
        room = QRectF(x, rect.y(), right - x, rect.height())
        painter.setPen(tokens.tx2 if self._quiet() else tokens.tx)
        room.setLeft(room.x() + self._write(painter, room, face.words, self._weight()))
        if face.second:
            room.setLeft(room.x() + theme.px(_GAP))
            painter.setPen(tokens.tx2)
            self._write(painter, room, face.second, QFont.Weight.Normal)

    def _quiet(self) -> bool:
        return self.kind in {ChipKind.SUGGESTION, ChipKind.OPTION}

    def _weight(self) -> QFont.Weight:
        return QFont.Weight.Normal if self._quiet() else QFont.Weight.DemiBold

    def _mark(self) -> int:
        return self.theme.px(_DISC if self.face.initials else _ICON if self.face.icon else 0)

    def _left(self) -> int:
        return self.theme.px(_NEAR if self.face.initials else _SIDE)

    def _frame(self, radius: float, *, hovered: bool) -> Frame:
        tokens, line = self.theme.tokens, self.theme.px(1)
        if self.kind == ChipKind.UNDERSTOOD:
            outline = tokens.line if tokens.high_contrast else None
            return Frame(radius, tokens.sel0, outline, line)
        if self.kind == ChipKind.NEW:
            return Frame(radius, None, tokens.edge, line, dashed=True)
        if self.kind == ChipKind.CHOSEN:
            return Frame(radius, tokens.sel, tokens.ac, line)
        width = 2 * line if hovered and tokens.high_contrast else line
        return Frame(radius, tokens.hover if hovered else tokens.base, tokens.bord, width)

    def _paint_mark(self, painter: QPainter, place: QRectF, colour: QColor) -> None:
        face, theme = self.face, self.theme
        if not face.initials:
            theme.icons.paint(painter, place, face.icon, colour)
            return
        theme.discs.paint(painter, place, face.initials, face.standing)

    def _write(self, painter: QPainter, room: QRectF, text: str, weight: QFont.Weight) -> float:
        """Write the text from the room's left edge, and return how wide it came out."""
        metrics = self.theme.metrics(Text.SECOND, weight)
        mode = Qt.TextElideMode.ElideRight
        shown = metrics.elidedText(text, mode, max(0.0, room.width() + 1))
        painter.setFont(self.theme.font(Text.SECOND, weight))
        painter.drawText(room.adjusted(0, 0, 2, 0), _LEFT, shown)
        return metrics.horizontalAdvance(shown)


class Chip(Painted, QLabel):
    """A chip to read: what was understood, or a person not known yet."""

    def __init__(self, theme: Theme, face: Face, kind: ChipKind = ChipKind.UNDERSTOOD) -> None:
        super().__init__()
        self._look = ChipLook(face, kind, theme)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_face(face, kind)

    def show_face(self, face: Face, kind: ChipKind) -> None:
        """Show another face, as the typed line changes."""
        self._look = ChipLook(face, kind, self._look.theme)
        self.setText(face.sentence())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that holds everything on the chip."""
        return self._look.size()

    def minimumSizeHint(self) -> QSize:
        """Return a size that shows at least a letter or two beside the mark."""
        hint = self._look.size()
        return QSize(min(hint.width(), 4 * hint.height()), hint.height())

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the chip."""
        self._look.paint(painter, rect, hovered=False)


class ChipButton(Painted, QAbstractButton):
    """A chip to press: a suggestion to take, or one of a set of which one is chosen.

    Make it checkable for a set: the checked one is painted as chosen.
    """

    @property
    def heard_as(self) -> str:
        """Return its role to a screen reader; nothing where Qt knows what it is."""
        if not self.isCheckable():
            return ""
        return "RadioButton" if self.autoExclusive() else "CheckBox"

    def __init__(
        self,
        theme: Theme,
        face: Face,
        kind: ChipKind = ChipKind.SUGGESTION,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._face = face
        self._kind = kind
        self._hint = QSize()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if kind == ChipKind.OPTION:
            self.setCheckable(True)
            self.setAutoExclusive(True)
        self.toggled.connect(self._on_changed)
        theme.changed.connect(self._on_changed)
        self.show_face(face)

    def show_face(self, face: Face, kind: ChipKind | None = None) -> None:
        """Show another face, and say something else of it if a kind is given."""
        self._face = face
        self._kind = kind or self._kind
        name_button(self, face.sentence())
        self.setAccessibleDescription(face.keys)
        self._on_changed()

    def _on_changed(self) -> None:
        self._hint = QSize()
        self.updateGeometry()
        self.update()

    def _look(self) -> ChipLook:
        kind = ChipKind.CHOSEN if self.isChecked() else self._kind
        return ChipLook(self._face, kind, self._theme)

    def sizeHint(self) -> QSize:
        """Return the size that holds everything, chosen or not, so that choosing moves nothing.

        Nested layouts ask for it again and again.
        """
        if not self._hint.isValid():
            kind = ChipKind.CHOSEN if self.isCheckable() else self._kind
            self._hint = ChipLook(self._face, kind, self._theme).size()
        return self._hint

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the chip and the focus ring."""
        self._look().paint(painter, rect, hovered=self.underMouse() or self.isDown())
        if self.hasFocus():
            paint_focus(painter, rect, self._theme, _HEIGHT / 2)
