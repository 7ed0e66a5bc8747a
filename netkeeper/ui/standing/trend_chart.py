"""Draws the share of refusals over time with its interval and its thresholds.

Imports the plotting library, so it is imported once that is loaded (`plotting`).
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QFont, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.standing.word_places import Words, stands
from netkeeper.ui.widgets.laying_out import fill
from netkeeper.ui.wording import formats

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QResizeEvent

    from netkeeper.ui.desk import Desk
    from netkeeper.ui.standing.trend import Trend

_HEIGHT = 180
_STEP = 0.2  # of the share, from one line across to the next
_BEFORE = 0.35  # months of room for the first month's name
_DOT = 8
_NAN = math.nan
_BOLD = QFont.Weight.DemiBold


class TrendChart(QWidget):
    """A picture: no menu, no zoom, no keyboard; the table beside it says the same in words."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._trend: Trend | None = None
        view = self._view = pg.GraphicsView(self, useOpenGL=False, background=None)
        view.setAntialiasing(True)  # of the band's edges
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)  # and with it the view's own
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        fill(QVBoxLayout(self), view)
        inside = pg.GraphicsLayout(border=None)
        self._inside = inside
        view.setCentralItem(inside)
        self._box = pg.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0)
        self._left, self._bottom = pg.AxisItem("left"), pg.AxisItem("bottom")
        for axis in (self._left, self._bottom):
            axis.linkToView(self._box)
        inside.addItem(self._left, 0, 0)
        inside.addItem(self._box, 0, 1)
        inside.addItem(self._bottom, 1, 1)
        inside.layout.setSpacing(0)
        self._make_items()
        self._box.sigResized.connect(lambda _box: self._place_names())
        desk.theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _make_items(self) -> None:
        def curve() -> pg.PlotCurveItem:
            return pg.PlotCurveItem(connect="finite", antialias=True)

        self.low, self.high, self.line = curve(), curve(), curve()
        self._band = pg.FillBetweenItem(self.low, self.high)
        self._dots = pg.ScatterPlotItem(pxMode=True, antialias=True)
        self._across: list[pg.InfiniteLine] = []
        self._watch, self._risk = (pg.InfiniteLine(angle=0, movable=False) for _ in range(2))
        self._figure = pg.TextItem(anchor=(0, 0.5))
        self._watch_words, self._risk_words = pg.TextItem(), pg.TextItem()
        items = (self._band, self.low, self.high, self._watch, self._risk, self.line, self._dots)
        for item in (*items, self._figure, self._watch_words, self._risk_words):
            self._box.addItem(item, ignoreBounds=True)

    # What is shown

    def show_trend(self, trend: Trend, thresholds: tuple[str, str]) -> None:
        """Draw the points; `thresholds` name the lines of "to watch" and "at risk"."""
        self._trend = trend
        places = list(range(len(trend.points)))
        for item, part in ((self.low, "low"), (self.high, "high"), (self.line, "value")):
            shares = [getattr(each, part) for each in trend.shares]
            item.setData(places, [_NAN if each is None else each for each in shares])
        self._show_thresholds(trend, thresholds)
        self._show_dots(trend)
        self._set_range(trend)
        self._colour()

    def _set_range(self, trend: Trend) -> None:
        highest = max((each.high or 0 for each in trend.shares), default=0)
        seen = max(highest, trend.watch + _STEP / 2, trend.risk + _STEP / 2)
        steps = min(math.ceil(seen / _STEP), round(1 / _STEP))
        self._box.setYRange(0, steps * _STEP, padding=0)
        self._fit_months()
        shares = [step * _STEP for step in range(steps + 1)]
        self._left.setTicks([[(each, formats.percent(each)) for each in shares]])
        names = [formats.month_name(each.on) for each in trend.points]
        self._bottom.setTicks([list(enumerate(names))])
        for line in self._across:
            self._box.removeItem(line)
        self._across = [pg.InfiniteLine(pos=each, angle=0, movable=False) for each in shares]
        for line in self._across:
            line.setZValue(-20)
            self._box.addItem(line, ignoreBounds=True)

    def _show_dots(self, trend: Trend) -> None:
        """Show a dot for today's share, and for what stands alone, which no line would show."""
        values = [each.value for each in trend.shares]
        around = [None, *values, None]
        alone = [
            place
            for place, value in enumerate(values)
            if value is not None and around[place] is None and around[place + 2] is None
        ]
        last = len(values) - 1
        shown = sorted({*alone, *([last] if values[last] is not None else [])})
        self._dots.setData(shown, [values[place] for place in shown])
        share = values[last]
        self._figure.setVisible(share is not None)
        if share is not None:
            self._figure.setPlainText(formats.percent(share))
            self._figure.setPos(last + 0.1, share)

    def _show_thresholds(self, trend: Trend, names: tuple[str, str]) -> None:
        for line, words, name, share in (
            (self._watch, self._watch_words, names[0], trend.watch),
            (self._risk, self._risk_words, names[1], trend.risk),
        ):
            line.setPos(share)
            words.setPlainText(name)

    def _place_names(self) -> None:
        """Put the names of the thresholds where they cross nothing, at the size that it has now."""
        trend, box = self._trend, self._box
        if trend is None or not box.width() or not box.height():
            return
        (first, last), (_bottom, top) = box.viewRange()
        month, share = (last - first) / box.width(), top / box.height()
        names = []
        for words, at in ((self._watch_words, trend.watch), (self._risk_words, trend.risk)):
            size = words.boundingRect()
            names.append(Words(at, size.width() * month, size.height() * share))
        placed = stands(trend.shares, names, top)
        for words, name, stand in zip(
            (self._watch_words, self._risk_words), names, placed, strict=True
        ):
            words.setAnchor((1, 1 if stand.above else 0))
            words.setPos(stand.right, name.share)

    def _fit_months(self) -> None:
        """Leave as much room after the last month as its figure takes."""
        if self._trend is None:
            return
        theme = self._desk.theme
        months = len(self._trend.points) - 1 + _BEFORE
        figure = theme.metrics(Text.SMALL, _BOLD).horizontalAdvance("100\u00a0%") + theme.px(16)
        room = max(self.width() - self._left.width(), 2 * figure)
        after = months * figure / (room - figure)
        self._box.setXRange(-_BEFORE, months - _BEFORE + after, padding=0)
        self._place_names()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the last figure in sight."""
        super().resizeEvent(event)
        self._fit_months()

    # Its looks

    def _on_theme_changed(self) -> None:
        theme = self._desk.theme
        self.setMinimumHeight(theme.px(_HEIGHT))
        self._view.setBackground(theme.tokens.base)
        # Half of the highest share's name stands above its line.
        self._inside.setContentsMargins(0, theme.line(Text.SMALL) / 2, 0, 0)
        small = theme.font(Text.SMALL)
        for axis in (self._left, self._bottom):
            axis.setStyle(tickFont=small, tickLength=0, autoExpandTextSpace=True)
        self._figure.setFont(theme.font(Text.SMALL, _BOLD))
        for words in (self._watch_words, self._risk_words):
            words.setFont(small)
        if self._trend is not None:
            self._set_range(self._trend)
        self._colour()

    def _colour(self) -> None:
        theme, tokens = self._desk.theme, self._desk.theme.tokens

        def pen(colour: QColor, width: float, *, dashed: bool = False) -> object:
            style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
            return pg.mkPen(colour, width=theme.px(width), style=style)

        # Without tints, the interval is drawn by its two edges.
        strong = tokens.high_contrast
        edge = pen(tokens.tx2, 1, dashed=True) if strong else None
        self.low.setPen(edge)
        self.high.setPen(edge)
        self._band.setBrush(pg.mkBrush(None) if strong else pg.mkBrush(tokens.sel))
        self.line.setPen(pen(tokens.ac, 2))
        self._dots.setPen(None)
        self._dots.setBrush(pg.mkBrush(tokens.ac))
        self._dots.setSize(theme.px(_DOT))
        self._watch.setPen(pen(tokens.watch, 1.5, dashed=True))
        self._risk.setPen(pen(tokens.risk, 1.5, dashed=True))
        for line in self._across:
            # As strong as text, all but the lowest would drown the thresholds.
            line.setVisible(not strong or line is self._across[0])
            line.setPen(pen(tokens.line, 1))
        for axis in (self._left, self._bottom):
            axis.setPen(None)
            axis.setTickPen(QPen(QBrush(), 1))  # of no pen at all pyqtgraph leaves dots
            axis.setTextPen(tokens.tx2)
        for words in (self._watch_words, self._risk_words):
            words.fill = pg.mkBrush(tokens.base if strong else None)
        self._figure.fill = pg.mkBrush(tokens.base)  # a threshold goes on behind it
        self._figure.setColor(tokens.tx)
        self._watch_words.setColor(tokens.watch)
        self._risk_words.setColor(tokens.risk)
