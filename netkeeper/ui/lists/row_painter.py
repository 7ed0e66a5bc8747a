"""Paint rows: disc, title, second line, and at the right a state, a text or buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFont

from netkeeper.ui.lists.lettering import Lettering
from netkeeper.ui.lists.row_actions import RowActions, RowState
from netkeeper.ui.look.theme import Text
from netkeeper.ui.widgets.frames import Frame, paint_focus, paint_frame, paint_ground

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from netkeeper.ui.lists.faces import RowFace
    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.look.tokens import Tokens

_DISC = 32
_GAP = 12
_PARTS = " · "  # between the parts of what stands after a title
_LEAST_EXTRA = 64  # px of room under which its first part isn't worth eliding
_EXTRA_GAP = 6
_STATE_ICON = 14
_STATE_GAP = 4
_BAR = 3
_CHECK = 18
_HEADER = 36


class RowStyle(NamedTuple):
    """The measures of one kind of list, in px at a body of 13."""

    height: int
    margin: int  # at the left and right of a row
    air: int  # what a row is higher than its two lines, at any size of text
    shows_buttons: bool = False  # the actions stand on the row at hand
    framed: bool = False  # in a card: hairlines between rows, no row chosen without the keyboard


LIST_ROW = RowStyle(height=56, margin=16, air=20)
CARD_ROW = RowStyle(height=48, margin=12, air=12, shows_buttons=True, framed=True)


class RowPainter:
    """Paints the rows of one list; fonts and measures are taken once for each theme."""

    def __init__(self, theme: Theme, style: RowStyle = LIST_ROW) -> None:
        self.style = style
        self._theme = theme
        self.take_measures()

    def take_measures(self) -> None:
        """Take the fonts and measures of the theme in force."""
        theme, style = self._theme, self.style
        self._title = Lettering(theme, Text.BODY, QFont.Weight.DemiBold)
        self._second = Lettering(theme, Text.SECOND)
        self._state = Lettering(theme, Text.SECOND, QFont.Weight.Medium)
        self._head = Lettering(theme, Text.SECOND, QFont.Weight.DemiBold)
        self._small = Lettering(theme, Text.SMALL)
        first, second = theme.line(Text.BODY), theme.line(Text.SECOND)
        self.height = max(theme.px(style.height), first + second + theme.px(style.air))
        self.header_height = max(theme.px(_HEADER), second + theme.px(20))
        top = (self.height - first - second) / 2
        self._upper = top + first / 2
        self._lower = top + first + second / 2
        self._margin = theme.px(style.margin)
        self._disc = theme.px(_DISC)
        self._gap = theme.px(_GAP)
        self.actions = RowActions(theme, self._margin, shows_buttons=style.shows_buttons)

    def paint(self, painter: QPainter, rect: QRect, face: RowFace, state: RowState) -> None:
        """Paint one row over its rectangle."""
        tokens = self._theme.tokens
        self._paint_ground(painter, rect, state, tokens)
        selected = state.current and state.focused
        if selected:
            tokens = tokens.on_selection()
        left = rect.x() + self._margin
        place = QRectF(left, rect.y(), self._disc, rect.height())
        if state.marked:
            self._paint_mark(painter, place)
        elif face.disc is not None:
            letters, shape, icon = face.disc
            self._theme.discs.paint(painter, place, letters, shape, icon=icon, selected=selected)
        if state.marked or face.disc is not None:
            left += self._disc + self._gap
        upper, lower = self._paint_right(painter, rect, face, state, tokens)
        self._paint_texts(painter, QRect(left, rect.y(), upper - left, rect.height()), face, tokens)
        if face.subtitle:
            painter.setPen(tokens.tx2)
            middle = rect.y() + self._lower
            self._second.write(painter, left, middle, face.subtitle, lower - left)

    def paint_header(self, painter: QPainter, rect: QRect, title: str) -> None:
        """Paint the header of a section."""
        middle = rect.y() + rect.height() - self._theme.px(12)
        painter.setPen(self._theme.tokens.tx2)
        room = rect.width() - 2 * self._margin
        self._head.write(painter, rect.x() + self._margin, middle, title, room)

    def hidden_words(self, rect: QRect, face: RowFace) -> str:
        """Return the texts of a row whole where one of them is elided, else ""."""
        left = rect.x() + self._margin + (self._disc + self._gap if face.disc is not None else 0)
        right = rect.x() + rect.width() - self._margin
        first = right - left - self._right_width(face)
        title = " ".join(filter(None, (face.title, face.title_extra)))
        if self._title.fits(title, first) and self._second.fits(face.subtitle, first):
            return ""
        return "\n".join(filter(None, (title, face.subtitle)))

    def _right_width(self, face: RowFace) -> float:
        widths = [self._state.width(face.right), self._small.width(face.right_small)]
        if face.right_icon:
            widths[0] += self._theme.px(_STATE_ICON) + self._theme.px(_STATE_GAP)
        return max(widths) + self._gap

    # The parts of a row

    def _paint_ground(
        self, painter: QPainter, rect: QRect, state: RowState, tokens: Tokens
    ) -> None:
        if state.current:
            paint_ground(painter, rect, tokens.sel if state.focused else tokens.sel0)
            bar = QRect(rect.x(), rect.y(), self._theme.px(_BAR), rect.height())
            paint_ground(painter, bar, tokens.ac)
            if tokens.high_contrast and not state.focused:
                paint_focus(painter, QRectF(rect), self._theme, 0, tokens.line)
        elif state.hovered:
            paint_ground(painter, rect, tokens.hover)
        if self.style.framed and not state.last:
            line = self._theme.px(1)
            foot = QRect(rect.x(), rect.y() + rect.height() - line, rect.width(), line)
            paint_ground(painter, foot, tokens.line)

    def _paint_mark(self, painter: QPainter, place: QRectF) -> None:
        tokens, side = self._theme.tokens, self._disc
        disc = QRectF(place.x(), place.y() + round((place.height() - side) / 2), side, side)
        paint_frame(painter, disc, Frame(side / 2, tokens.ac))
        inset = (side - self._theme.px(_CHECK)) / 2
        inner = disc.adjusted(inset, inset, -inset, -inset)
        self._theme.icons.paint(painter, inner, "check", tokens.onac)

    def _paint_texts(self, painter: QPainter, room: QRect, face: RowFace, tokens: Tokens) -> None:
        middle = room.y() + (self._upper if face.subtitle else room.height() / 2)
        painter.setPen(tokens.tx)
        self._title.write(painter, room.x(), middle, face.title, room.width())
        if face.title_extra:
            used = self._title.width(face.title) + self._theme.px(_EXTRA_GAP)
            painter.setPen(tokens.tx2)
            left, rest = room.x() + used, room.width() - used
            extra = self._whole_parts(face.title_extra, rest)
            self._second.write(painter, left, middle, extra, rest)

    def _whole_parts(self, extra: str, room: float) -> str:
        """Leave out the last parts for which there is no room; a word's first letters say nothing.

        The first part is elided, where there is room for some of it.
        """
        while extra and not self._second.fits(extra, room):
            extra, _, cut = extra.rpartition(_PARTS)
            if not extra:
                return cut if room >= self._theme.px(_LEAST_EXTRA) else ""
        return extra

    def _paint_right(
        self, painter: QPainter, rect: QRect, face: RowFace, state: RowState, tokens: Tokens
    ) -> tuple[int, int]:
        """Paint what stands at the right; return where each of the two lines must end."""
        right = rect.x() + rect.width() - self._margin
        placed = self.actions.placed(rect, face, state)
        if placed:
            for each in placed:
                self.actions.paint(painter, each, state, tokens)
            end = int(placed[0].place.x()) - self._gap
            return end, end
        upper = right - self._paint_state(painter, rect, face, tokens)
        lower = right - self._paint_small(painter, rect, face, tokens)
        if face.right and face.right_small:
            return upper, lower
        return min(upper, lower), min(upper, lower)

    def _paint_state(self, painter: QPainter, rect: QRect, face: RowFace, tokens: Tokens) -> int:
        if not face.right:
            return 0
        plain = face.right_tone is None
        colour = tokens.tx if face.right_tone is None else tokens.tone(face.right_tone)
        lettering = self._second if plain else self._state
        width = lettering.width(face.right)
        left = rect.x() + rect.width() - self._margin - width
        middle = rect.y() + (self._upper if face.right_small else rect.height() / 2)
        painter.setPen(colour)
        lettering.write(painter, left, middle, face.right)
        if face.right_icon:
            side, gap = self._theme.px(_STATE_ICON), self._theme.px(_STATE_GAP)
            place = QRectF(left - gap - side, middle - side / 2, side, side)
            self._theme.icons.paint(painter, place, face.right_icon, colour)
            width += gap + side
        return round(width) + self._gap

    def _paint_small(self, painter: QPainter, rect: QRect, face: RowFace, tokens: Tokens) -> int:
        if not face.right_small:
            return 0
        width = self._small.width(face.right_small)
        left = rect.x() + rect.width() - self._margin - width
        middle = rect.y() + (self._lower if face.right else rect.height() / 2)
        painter.setPen(tokens.tx2)
        self._small.write(painter, left, middle, face.right_small)
        return round(width) + self._gap
