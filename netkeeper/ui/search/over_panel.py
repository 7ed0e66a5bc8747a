"""The panel that stands over the page, under the field, while the field keeps the keyboard."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from netkeeper.ui.widgets.frames import CARD_RADIUS, Frame, paint_frame
from netkeeper.ui.widgets.laying_out import lay_out_now
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QHideEvent, QKeyEvent, QPaintEvent, QResizeEvent, QShowEvent

    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.widgets.search_field import SearchField

SHADOW = 8  # px at a body of 13, on the sides and below
_GAP = 3
_SIDE = 16  # free at the window's right and bottom edges
_LEAST = 560
_CORNER = 24  # of the small picture: shadow, rounding, and how far the shadow is dropped
_DARK, _LIGHT = 16, 4  # how opaque each of the shadow's layers is, of 255


class Shade(QWidget):
    """The frame round a panel and its shadow, below it; the page shows through its edges.

    The panel itself is opaque, and no child of this: otherwise each change in it would have the
    page below painted anew.
    """

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._edges: QPixmap | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # The page shows through: what of the frame is painted anew has the page painted too.
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)
        theme.changed.connect(self._on_theme_changed)
        self.hide()

    def _on_theme_changed(self) -> None:
        self._edges = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint the foot anew where only the height is another, as it often is from key to key."""
        old, new = event.oldSize(), event.size()
        same = old.width() == new.width()
        top = min(old.height(), new.height()) - self._theme.px(_CORNER) if same else 0
        self.update(0, top, new.width(), new.height() - top)
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame from the parts of one small picture; a whole one costs 5 ms."""
        ratio = self.devicePixelRatioF()
        edges = self.picture(ratio)
        corner = self._theme.px(_CORNER)
        columns, rows = _thirds(self.width(), corner), _thirds(self.height(), corner)
        from_parts = _thirds(2 * corner + 1, corner)
        with QPainter(self) as painter:
            for row, (y, height) in enumerate(rows):
                for column, (x, width) in enumerate(columns):
                    if row == 1 and column == 1:
                        continue  # the panel is there
                    place = QRect(x, y, width, height)
                    if not event.region().intersects(place):
                        continue
                    # Alone: through a clip of several rectangles Qt stretches it four times slower.
                    painter.setClipRect(place)
                    (left, wide), (top, high) = from_parts[column], from_parts[row]
                    part = QRectF(left * ratio, top * ratio, wide * ratio, high * ratio)
                    painter.drawPixmap(QRectF(place), edges, part)

    def picture(self, ratio: float) -> QPixmap:
        """Return the least frame that has all corners, drawn once for each theme and screen."""
        if self._edges is None or self._edges.devicePixelRatio() != ratio:
            self._edges = self._draw(ratio)
        return self._edges

    def _draw(self, ratio: float) -> QPixmap:
        theme, tokens = self._theme, self._theme.tokens
        side = 2 * theme.px(_CORNER) + 1
        pixmap = QPixmap(round(side * ratio), round(side * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        shadow, radius = theme.px(SHADOW), theme.px(CARD_RADIUS)
        frame = QRectF(0, 0, side, side).adjusted(shadow, 0, -shadow, -shadow)
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if not tokens.high_contrast:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(0, 0, 0, _DARK if tokens.dark else _LIGHT))
                for reach in range(1, shadow + 1):
                    layer = frame.adjusted(-reach, shadow / 2, reach, reach)
                    painter.drawRoundedRect(layer, radius + reach, radius + reach)
            paint_frame(painter, frame, Frame(radius, tokens.base, tokens.edge, theme.px(1)))
        return pixmap


class OverPanel(Spoken):
    """A frameless child of the window; a `Qt.Popup` would take the keyboard from the field.

    Add widgets to `column`; above and below them the frame leaves `CARD_RADIUS` free. The tab key
    goes round the panel in reading order, and from its last or first widget back to the field.
    """

    def __init__(self, theme: Theme, field: SearchField) -> None:
        self._window = field.window()
        self.shade = Shade(theme, self._window)
        super().__init__(self._window)
        self.theme = theme
        self._field = field
        self.take_key: Callable[[QKeyEvent], bool] | None = None  # asked of keys not used here
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        for watched in (field, self._window):
            watched.installEventFilter(self)
        theme.changed.connect(self._on_over_theme_changed)
        self.hide()

    # Where it stands

    @cached_property
    def column(self) -> QVBoxLayout:
        """Return the layout of what the panel holds."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        return column

    def appear(self) -> None:
        """Show the panel under the field, as high as what it holds."""
        self.place()
        if self.isHidden():
            self.shade.raise_()
            self.raise_()
            self.show()

    def wanted_height(self, width: int) -> int:
        """Return the height that shows all of the column at a width."""
        layout = self.column
        if layout.hasHeightForWidth():
            return layout.totalHeightForWidth(width)
        return layout.totalSizeHint().height()

    def fit(self, room: QRect) -> None:
        """Prepare for what the panel may take at most."""

    def place(self) -> None:
        """Stand under the field, inside the window."""
        line, radius, shadow = map(self.theme.px, (1, CARD_RADIUS, SHADOW))
        room = self.room().adjusted(line, radius, -line, -radius)
        self.fit(room)
        room.setHeight(min(self.wanted_height(room.width()), room.height()))
        self.setGeometry(room)
        self.shade.setGeometry(
            room.adjusted(-line - shadow, -radius, line + shadow, radius + shadow)
        )

    def room(self) -> QRect:
        """Return what the frame may take of the window at most, the shadow not counted."""
        px, window = self.theme.px, self._window
        corner = self._field.mapTo(window, QPoint(0, self._field.height() + px(_GAP)))
        right, bottom = window.width() - px(_SIDE), window.height() - px(_SIDE)
        width = min(max(self._field.width(), px(_LEAST)), right - corner.x())
        return QRect(corner.x(), corner.y(), max(width, self._field.width()), bottom - corner.y())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the field and the window."""
        moved = event.type() in (QEvent.Type.Resize, QEvent.Type.Move)
        if moved and self.isVisible() and watched in (self._field, self._window):
            self.place()
        return False

    def _on_over_theme_changed(self) -> None:
        if self.isVisible():
            self.place()

    def showEvent(self, event: QShowEvent) -> None:
        """Show the frame too."""
        super().showEvent(event)
        self.shade.show()

    def hideEvent(self, event: QHideEvent) -> None:
        """Hide the frame too."""
        super().hideEvent(event)
        self.shade.hide()

    # The keyboard

    def stops(self) -> list[QWidget]:
        """Return the widgets that the tab key reaches, in reading order."""
        lay_out_now()  # where they stand tells the order
        found = [
            each
            for each in self.findChildren(QWidget)
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus
            and each.isEnabled()
            and each.isVisibleTo(self)
        ]
        return _in_reading_order(found, self)

    def enter(self, *, last: bool = False) -> bool:
        """Give the keyboard to the panel's first widget, or to its last; False without any."""
        stops = self.stops()
        if stops:
            stops[-1 if last else 0].setFocus(
                Qt.FocusReason.BacktabFocusReason if last else Qt.FocusReason.TabFocusReason
            )
        return bool(stops)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's signature
        """Go on in reading order; beyond the ends, back to the field."""
        stops, focused = self.stops(), QApplication.focusWidget()
        place = stops.index(focused) if focused in stops else -1
        to = place + (1 if next else -1)
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        target = stops[to] if 0 <= to < len(stops) else self._field.edit
        target.setFocus(reason)
        self.show_stop(target)
        return True

    def show_stop(self, widget: QWidget) -> None:
        """Scroll to a widget that got the keyboard, where the panel scrolls."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer a key to whoever fills the panel; what nobody uses goes on to the window."""
        if self.take_key is None or not self.take_key(event):
            super().keyPressEvent(event)


def _thirds(length: int, corner: int) -> tuple[tuple[int, int], ...]:
    """Return start and length of the first corner, of what is between, and of the last."""
    between = length - 2 * corner
    return (0, corner), (corner, between), (corner + between, corner)


def _in_reading_order(widgets: Sequence[QWidget], panel: QWidget) -> list[QWidget]:
    """Return widgets line by line; those whose middles are nearly level stand in one line."""
    places = {each: each.mapTo(panel, each.rect().center()) for each in widgets}
    lines: list[list[QWidget]] = []
    for each in sorted(widgets, key=lambda widget: places[widget].y()):
        level = lines and places[each].y() - places[lines[-1][0]].y() < each.height() / 2
        if not level:
            lines.append([])
        lines[-1].append(each)
    return [each for line in lines for each in sorted(line, key=lambda one: places[one].x())]
