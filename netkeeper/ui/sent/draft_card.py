"""One draft as a card: its kind, its key and length, and how it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy

from netkeeper.domain.plain_text import in_lines, one_line
from netkeeper.ui.look.theme import Text
from netkeeper.ui.widgets.act_button import ActButton
from netkeeper.ui.widgets.frames import CARD_RADIUS, Frame, paint_focus, paint_frame
from netkeeper.ui.widgets.tool_tip import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from netkeeper.ui.look.theme import Theme

_SIDE, _EDGE = 12, 10
_GAP, _CHECK = 6, 14
_LINES = 3
_NARROW = 150
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class DraftCard(ActButton):
    """A draft to take; the one that is in the editor bears a check."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._title = self._figures = self.draft_text = ""
        self._chosen = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_draft(self, title: str, figures: str, text: str, spoken: str) -> None:
        """Show a draft: its title, its key and length, its words; and how it is spoken of."""
        self._title, self._figures, self.draft_text = title, figures, text
        self.setAccessibleName(one_line(spoken))
        self.setAccessibleDescription(in_lines(text))
        self.setToolTip(plain_tip(text))
        self.updateGeometry()
        self.update()

    def set_chosen(self, chosen: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Draw the card as the draft that is in the editor, or as another."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.update()

    def is_chosen(self) -> bool:
        """Tell whether it is the draft in the editor."""
        return self._chosen

    def sizeHint(self) -> QSize:
        """Return room for the title and three lines of the text."""
        theme = self._theme
        figures = theme.metrics(Text.SECOND).horizontalAdvance(self._figures)
        words = self._title_width() + theme.px(_GAP + _CHECK) + figures
        width = round(words) + 2 * theme.px(_SIDE) + theme.px(_GAP)
        height = (_LINES + 1) * theme.line(Text.SECOND) + theme.px(4) + 2 * theme.px(_EDGE)
        return QSize(max(width, theme.px(_NARROW)), height)

    def _title_width(self) -> float:
        bold = self._theme.metrics(Text.SECOND, QFont.Weight.DemiBold)
        return bold.horizontalAdvance(self._title)

    def minimumSizeHint(self) -> QSize:
        """Return the same: title and length are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the frame, the head and the lines."""
        theme, tokens = self._theme, self._theme.tokens
        side, edge, line = theme.px(_SIDE), theme.px(_EDGE), theme.line(Text.SECOND)
        with QPainter(self) as painter:
            rect = QRectF(self.rect())
            hot = self.underMouse() and not tokens.high_contrast
            ground = tokens.sel0 if self._chosen else tokens.hover if hot else tokens.base
            outline = tokens.edge if self._chosen else tokens.line
            paint_frame(painter, rect, Frame(theme.px(CARD_RADIUS), ground, outline, theme.px(1)))
            head = QRectF(side, edge, rect.width() - 2 * side, line)
            painter.setFont(theme.font(Text.SECOND, QFont.Weight.DemiBold))
            painter.setPen(tokens.tx)
            painter.drawText(head, _LEFT, self._title)
            if self._chosen:
                after = side + self._title_width() + theme.px(_GAP)
                check = QRectF(after, edge, theme.px(_CHECK), line)
                theme.icons.paint(painter, check, "check", tokens.ac)
            painter.setFont(theme.font(Text.SECOND))
            painter.setPen(tokens.tx2)
            painter.drawText(head, _RIGHT, self._figures)
            self._paint_words(painter, QPointF(side, edge + line + theme.px(4)), head.width())
            if self.hasFocus():
                paint_focus(painter, rect, theme, CARD_RADIUS)

    def _paint_words(self, painter: QPainter, corner: QPointF, width: float) -> None:
        """Write the first lines, the last of them elided."""
        theme, text = self._theme, self.draft_text
        metrics, height = theme.metrics(Text.SECOND), theme.line(Text.SECOND)
        layout = QTextLayout(text, theme.font(Text.SECOND))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        for number in range(_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            words = _from(text, line.textStart())
            if number < _LINES - 1:
                words = words[: len(words) - len(_from(words, line.textLength()))]
            else:
                words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
            place = QRectF(corner.x(), corner.y() + number * height, width + 4, height)
            painter.drawText(place, _LEFT, words)
        layout.endLayout()


def _from(text: str, start: int) -> str:
    """Return what stands in a text from one of Qt's places, which are UTF-16 units, on."""
    return text.encode("utf-16-le", "surrogatepass")[2 * start :].decode("utf-16-le", "replace")
