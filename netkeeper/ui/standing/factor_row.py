"""One factor of the standing in a row: its shape, name, figure, scale and level."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from netkeeper.domain.standing.factors import Level
from netkeeper.texts.standing import StandingTexts
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.standing.scales import reading_of
from netkeeper.ui.widgets.act_button import ActButton, name_button
from netkeeper.ui.widgets.card import BAR
from netkeeper.ui.widgets.frames import CARD_RADIUS, Frame, Painted, paint_focus, paint_frame
from netkeeper.ui.widgets.icon_view import IconView, StandingView
from netkeeper.ui.widgets.laying_out import fit_height, hold_width, stand_abreast
from netkeeper.ui.widgets.paragraph import Paragraph, Run
from netkeeper.ui.widgets.scale import Scale
from netkeeper.ui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from netkeeper.domain.standing.factors import Factor
    from netkeeper.ui.desk import Desk

_LEAST = 52
_SHAPE, _CHEVRON = 18, 16
_FIGURE = 240
_ABREAST = 680  # px of row width from which figure and scale stand beside the name
_BOLD = QFont.Weight.DemiBold
_TONES = {Level.CALM: Tone.CALM, Level.WATCH: Tone.WATCH, Level.RISK: Tone.RISK}
_LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)


class FactorRow(Painted, ActButton):
    """A click, Enter or the space bar opens what stands behind the factor, or closes it."""

    heard_as = "Button"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        theme = self._theme = desk.theme
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.shape = StandingView(theme, measure=_SHAPE)
        self.name = Paragraph(theme)
        self.line = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        self.figure = Paragraph(theme, role=Text.SECOND)
        self.scale = Scale(theme)
        self.level = Paragraph(theme, role=Text.SECOND)
        self.level.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._words_of_levels: list[str] = []
        self._first = self._last = False
        self.chevron = IconView(theme, "chevron-down", Tone.TX3, _CHEVRON)
        self._lay_out()
        fit_height(self)
        self.toggled.connect(self._on_toggled)
        theme.changed.connect(self._fit)
        self._fit()

    def _lay_out(self) -> None:
        ways, sides = QBoxLayout.Direction, Qt.AlignmentFlag
        self._words = QVBoxLayout()
        self._words.addStretch(1)
        self._words.addWidget(self.name)
        self._words.addWidget(self.line)
        self._words.addStretch(1)
        self._middle = QBoxLayout(ways.LeftToRight)
        self._middle.addLayout(self._words, 1)
        self._middle.addWidget(self.figure, 0, sides.AlignVCenter)
        self._middle.addWidget(self.scale, 0, sides.AlignVCenter | sides.AlignLeft)
        self._row = QBoxLayout(ways.LeftToRight, self)
        self._row.addWidget(self.shape, 0, sides.AlignVCenter)
        self._row.addLayout(self._middle, 1)
        self._row.addWidget(self.level, 0, sides.AlignVCenter)
        self._row.addWidget(self.chevron, 0, sides.AlignVCenter)

    def show_factor(self, factor: Factor) -> None:
        """Show the factor in the language in force."""
        texts = StandingTexts(self._desk.texts)
        self.shape.show_level(factor.level.value)
        self.name.set_runs(Run(texts.name(factor.code), Tone.TX, _BOLD))
        self.line.set_text(texts.remedy(factor) or texts.how(factor))
        detail = texts.detail(factor)
        known = factor.value is not None
        runs = [Run(texts.figure(factor), Tone.TX if known else Tone.TX2, _BOLD if known else None)]
        if detail:
            runs.append(Run(f" {detail}", Tone.TX2))
        self.figure.set_runs(*runs)
        self.scale.show_reading(reading_of(factor))
        self.level.set_runs(Run(texts.level(factor.level), _TONES[factor.level], _BOLD))
        self._words_of_levels = [texts.level(each) for each in Level]
        name_button(self, f"{texts.level(factor.level)}. {texts.text(factor)}")
        self._fit()

    def set_ends(self, *, first: bool, last: bool) -> None:
        """Tell where the row stands in its card, whose corners are round."""
        self._first, self._last = first, last
        self.update()

    def _on_toggled(self, opened: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.chevron.set_icon("chevron-up" if opened else "chevron-down", Tone.TX3)
        self.update()

    # Its measures

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put figure and scale where there is room for them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        theme, px = self._theme, self._theme.px
        abreast = theme.units(self.width()) >= _ABREAST
        stand_abreast(self._middle, abreast)
        self._middle.setSpacing(px(16 if abreast else 4))
        hold_width(self.figure, px(_FIGURE) if abreast else 0)
        self.scale.setVisible(abreast or self.scale.reading is not None)
        widths = theme.metrics(Text.SECOND, _BOLD)
        words = (widths.horizontalAdvance(each) for each in self._words_of_levels)
        self.level.setFixedWidth(math.ceil(max(words, default=0)) + 2)
        self._words.setSpacing(0)
        self.setMinimumHeight(px(_LEAST))
        self._row.setContentsMargins(px(16), px(8), px(16), px(8))
        self._row.setSpacing(px(12))

    # Its keys and looks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave to the list what goes up and down in it."""
        if event.key() in _LIST_KEYS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the ground of the row at work and its bar, or of the one under the pointer."""
        theme, tokens = self._theme, self._theme.tokens
        line = theme.px(1)
        ground = rect.adjusted(line, 0, -line, 0)
        painter.setClipPath(self._inside_card(ground))
        # In high contrast the words on it would not be read: the ring alone shows the row.
        if self.hasFocus() and not tokens.high_contrast:
            paint_frame(painter, ground, Frame(0, tokens.sel))
            bar = QRectF(ground.x(), 0, theme.px(BAR), ground.height())
            paint_frame(painter, bar, Frame(0, tokens.ac))
        elif self.underMouse():
            paint_frame(painter, ground, Frame(0, tokens.hover))
        if self.hasFocus() and tokens.high_contrast:
            paint_focus(painter, rect, theme)

    def _inside_card(self, ground: QRectF) -> QPainterPath:
        """Return what of the row lies within the card's round corners."""
        radius = self._theme.px(CARD_RADIUS)
        over = 0 if self._first else radius
        under = 0 if self._last and not self.isChecked() else radius
        path = QPainterPath()
        path.addRoundedRect(ground.adjusted(0, -over, 0, under), radius, radius)
        return path
