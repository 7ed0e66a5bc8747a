"""Draws the share of refusals over time with its interval and its thresholds."""

from __future__ import annotations

import math
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.standing.word_places import Words, stands
from netkeeper.ui.wording import formats

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QColor, QPaintEvent

    from netkeeper.ui.desk import Desk
    from netkeeper.ui.standing.trend import Point, Trend

_HEIGHT = 180
_STEP = 0.2  # of the share, from one line across to the next
_BEFORE = 0.35  # months of room for the first month's name
_AFTER = 0.1  # months from the last dot to its figure
_DOT = 8
_GAP = 4  # between the names at the edges and what is drawn
_MARGIN = 4  # around words on the chart
_BOLD = QFont.Weight.DemiBold


class Axes(NamedTuple):
    """Where months, by their places from the first, and shares stand on the widget, in pixels."""

    plot: QRectF
    month: float  # from one month to the next
    top: float  # the share at the upper edge

    def at(self, place: float, share: float) -> QPointF:
        """Return the point of a share in a month."""
        x = self.plot.left() + (place + _BEFORE) * self.month
        return QPointF(x, self.plot.bottom() - share / self.top * self.plot.height())


class TrendChart(QWidget):
    """A picture: no menu, no zoom, no keyboard; the table beside it says the same in words."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._trend: Trend | None = None
        self._thresholds = ("", "")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        desk.theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_trend(self, trend: Trend, thresholds: tuple[str, str]) -> None:
        """Draw the points; `thresholds` name the lines of "to watch" and "at risk"."""
        self._trend, self._thresholds = trend, thresholds
        self.update()

    def _on_theme_changed(self) -> None:
        self.setMinimumHeight(self._desk.theme.px(_HEIGHT))
        self.update()

    # Where things stand

    def axes(self, trend: Trend) -> Axes:
        """Return where the months and shares of a trend stand; the last figure has its room."""
        theme, shares = self._desk.theme, _lines_across(trend)
        small, line = theme.metrics(Text.SMALL), theme.line(Text.SMALL)
        left = max(small.horizontalAdvance(self._percent(each)) for each in shares)
        # Half of the highest share's name stands above its line.
        plot = QRectF(self.rect()).adjusted(
            left + theme.px(_GAP), line / 2, 0, -line - theme.px(_GAP)
        )
        figure = theme.metrics(Text.SMALL, _BOLD).horizontalAdvance("100\u00a0%") + theme.px(16)
        months = len(trend.points) - 1 + _BEFORE
        return Axes(plot, max(plot.width() - figure, figure) / months, shares[-1])

    def months(self, trend: Trend, axes: Axes) -> list[tuple[QRectF, str]]:
        """Return the names of the months: the last one's, and of the others what has room."""
        theme, locale = self._desk.theme, self._desk.speech.locale
        top, height = axes.plot.bottom() + theme.px(_GAP), theme.line(Text.SMALL)
        named: list[tuple[QRectF, str]] = []
        for place, each in reversed(list(enumerate(trend.points))):
            name = formats.month_name(locale, each.on)
            width = theme.metrics(Text.SMALL).horizontalAdvance(name)
            rect = QRectF(axes.at(place, 0).x() - width / 2, top, width, height)
            if not named or rect.right() + theme.px(_MARGIN) < named[-1][0].left():
                named.append((rect, name))
        return named

    def thresholds(self, trend: Trend, axes: Axes) -> list[QRectF]:
        """Return where the names of the thresholds stand: where they cross nothing."""
        small, margin = self._desk.theme.metrics(Text.SMALL), 2 * self._desk.theme.px(_MARGIN)
        height = small.height() + margin
        widths = [small.horizontalAdvance(name) + margin for name in self._thresholds]
        shares = (trend.watch, trend.risk)
        words = [
            Words(share, width / axes.month, height / axes.plot.height() * axes.top)
            for share, width in zip(shares, widths, strict=True)
        ]
        found = []
        for one, width, stand in zip(
            words, widths, stands(trend.points, words, axes.top), strict=True
        ):
            end = axes.at(stand.right, one.share)
            top = end.y() - (height if stand.above else 0)
            found.append(QRectF(end.x() - width, top, width, height))
        return found

    def _percent(self, share: float) -> str:
        return formats.percent(self._desk.speech.locale, share)

    # How it is painted

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint what lies behind first: lines across, interval, thresholds, curve, words."""
        trend = self._trend
        if trend is None:
            return
        axes = self.axes(trend)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._desk.theme.font(Text.SMALL))
            self._paint_edges(painter, trend, axes)
            self._paint_interval(painter, trend, axes)
            for share, colour in self._levels(trend):
                self._paint_across(painter, axes, share, self._pen(colour, 1.5, dashed=True))
            self._paint_curve(painter, trend, axes)
            self._paint_figure(painter, trend, axes)
            self._paint_thresholds(painter, trend, axes)

    def _levels(self, trend: Trend) -> tuple[tuple[float, QColor], tuple[float, QColor]]:
        tokens = self._desk.theme.tokens
        return (trend.watch, tokens.watch), (trend.risk, tokens.risk)

    def _pen(self, colour: QColor, width: float, *, dashed: bool = False) -> QPen:
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        return QPen(colour, self._desk.theme.px(width), style)

    def _paint_across(self, painter: QPainter, axes: Axes, share: float, pen: QPen) -> None:
        y = axes.at(0, share).y()
        painter.setPen(pen)
        painter.drawLine(QPointF(axes.plot.left(), y), QPointF(axes.plot.right(), y))

    def _paint_edges(self, painter: QPainter, trend: Trend, axes: Axes) -> None:
        """Paint the lines across with their shares, and the months."""
        theme, tokens = self._desk.theme, self._desk.theme.tokens
        flags, line = Qt.AlignmentFlag, theme.line(Text.SMALL)
        for share in _lines_across(trend):
            # As strong as text, all but the lowest would drown the thresholds.
            if not share or not tokens.high_contrast:
                self._paint_across(painter, axes, share, self._pen(tokens.line, 1))
            beside = QRectF(
                0, axes.at(0, share).y() - line / 2, axes.plot.left() - theme.px(_GAP), line
            )
            painter.setPen(tokens.tx2)
            painter.drawText(beside, flags.AlignRight | flags.AlignVCenter, self._percent(share))
        for rect, name in self.months(trend, axes):
            painter.drawText(rect, flags.AlignCenter, name)

    def _paint_interval(self, painter: QPainter, trend: Trend, axes: Axes) -> None:
        """Paint the band; without tints, its two edges."""
        tokens = self._desk.theme.tokens
        painter.setBrush(tokens.sel)
        for run in _runs(trend.points):
            low, high = _curve(run, "low", axes), _curve(run, "high", axes)
            if tokens.high_contrast:
                painter.setPen(self._pen(tokens.tx2, 1, dashed=True))
                painter.drawPolyline(low)
                painter.drawPolyline(high)
            else:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.drawPolygon([*high, *low[::-1]])

    def _paint_curve(self, painter: QPainter, trend: Trend, axes: Axes) -> None:
        """Paint the curve, with a dot for today's share and for what no line would show."""
        theme, tokens = self._desk.theme, self._desk.theme.tokens
        radius, last = theme.px(_DOT) / 2, len(trend.points) - 1
        painter.setBrush(tokens.ac)
        for run in _runs(trend.points):
            curve = _curve(run, "value", axes)
            painter.setPen(self._pen(tokens.ac, 2))
            painter.drawPolyline(curve)
            painter.setPen(Qt.PenStyle.NoPen)
            if len(run) == 1 or run[-1][0] == last:
                painter.drawEllipse(curve[-1], radius, radius)

    def _paint_figure(self, painter: QPainter, trend: Trend, axes: Axes) -> None:
        """Paint today's share beside its dot."""
        theme, share = self._desk.theme, trend.points[-1].value
        if share is None:
            return
        words, metrics = self._percent(share), theme.metrics(Text.SMALL, _BOLD)
        margin = theme.px(_MARGIN)
        beside = axes.at(len(trend.points) - 1 + _AFTER, share)
        height, width = metrics.height(), metrics.horizontalAdvance(words) + 2 * margin
        rect = QRectF(beside.x(), beside.y() - height / 2, width, height)
        painter.fillRect(rect, theme.tokens.base)  # a threshold goes on behind it
        painter.setPen(theme.tokens.tx)
        painter.setFont(theme.font(Text.SMALL, _BOLD))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_thresholds(self, painter: QPainter, trend: Trend, axes: Axes) -> None:
        tokens = self._desk.theme.tokens
        painter.setFont(self._desk.theme.font(Text.SMALL))
        rects, levels = self.thresholds(trend, axes), self._levels(trend)
        for rect, name, (_share, colour) in zip(rects, self._thresholds, levels, strict=True):
            if tokens.high_contrast:
                painter.fillRect(rect, tokens.base)
            painter.setPen(colour)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, name)


def _lines_across(trend: Trend) -> list[float]:
    """Return the shares of the lines across, up to what holds the interval and the thresholds."""
    highest = max((each.high or 0 for each in trend.points), default=0)
    seen = max(highest, trend.watch + _STEP / 2, trend.risk + _STEP / 2)
    steps = min(math.ceil(seen / _STEP), round(1 / _STEP))
    return [step * _STEP for step in range(steps + 1)]


def _runs(points: Iterable[Point]) -> list[list[tuple[int, Point]]]:
    """Return the months that are known one after the other, with their places."""
    runs = groupby(enumerate(points), key=lambda each: each[1].value is not None)
    return [list(run) for known, run in runs if known]


def _curve(run: Sequence[tuple[int, Point]], part: str, axes: Axes) -> list[QPointF]:
    """Return where a part of some points stands."""
    return [axes.at(place, getattr(point, part)) for place, point in run]
