"""Tell what has just happened, with a way back, without taking the keyboard."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from netkeeper.domain.plain_text import in_lines
from netkeeper.ui.look.theme import Text
from netkeeper.ui.widgets.act_button import ActButton, name_button
from netkeeper.ui.widgets.announcement import announce
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.frames import CARD_RADIUS, Frame, Painted, paint_focus, paint_frame
from netkeeper.ui.widgets.key_chip import key_chip_size, paint_key_chip

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent

    from netkeeper.ui.look.theme import Theme

STAYS_MS = 8000
FADE_MS = 120
_SIDE = 16
_GAP = 16
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter)


class UndoButton(Painted, ActButton):
    """The way back on a toast, with its key; it fades with the toast."""

    def __init__(self, theme: Theme, toast: Toast) -> None:
        super().__init__(toast)
        self._theme = theme
        self._toast = toast
        self._label = ""
        self._keys = ""
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # reached by F6: the tab ring stays as it is

    def set_label(self, label: str, keys: str) -> None:
        """Change the word and its key."""
        self._label, self._keys = label, keys
        name_button(self, label)
        self.setAccessibleDescription(keys)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the word, the key and the ring round them."""
        theme = self._theme
        metrics = theme.metrics(Text.BODY, QFont.Weight.DemiBold)
        width = math.ceil(metrics.horizontalAdvance(self._label)) + 1
        height = math.ceil(metrics.height())
        if self._keys:
            chip = key_chip_size(self._keys, theme)
            width += theme.px(12) + round(chip.width())
            height = max(height, round(chip.height()))
        return QSize(width + 2 * theme.px(4), height + theme.px(8))

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the word, the key and the focus ring."""
        theme, tokens = self._theme, self._theme.tokens
        painter.setOpacity(self._toast.opacity)
        font = QFont(theme.font(Text.BODY, QFont.Weight.DemiBold))
        font.setUnderline(self.underMouse() or self.isDown())
        painter.setFont(font)
        painter.setPen(tokens.tipac)
        inner = rect.adjusted(theme.px(4), 0, -theme.px(4), 0)
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(inner, flags, self._label)
        if self._keys:
            width = key_chip_size(self._keys, theme).width()
            chip = QRectF(inner.right() - width, 0, width, rect.height())
            paint_key_chip(painter, chip, self._keys, theme, tokens.ontip)
        if self.hasFocus():
            paint_focus(painter, rect, theme, 4, tokens.tipac)


def _card_around(widget: QWidget) -> Card | None:
    """Return the card that a widget stands in, if it stands in one."""
    around: QWidget | None = widget
    while around is not None and not isinstance(around, Card):
        around = around.parentWidget()
    return around


_COMES = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.HideToParent, QEvent.Type.ShowToParent)


class Toast(Painted, QWidget):
    """A line over the bottom of a pane, for eight seconds.

    It stays while the pointer or the focus is on it; the next message replaces the present
    one. It never takes the focus: `focus_undo` is for the key that goes round the panes. It goes
    to the top rather than hide what has the keyboard, or the card that is typed in.
    """

    undo_asked = Signal()

    def __init__(self, theme: Theme, pane: QWidget) -> None:
        super().__init__(pane)
        self._theme = theme
        self._pane = pane
        self._text = ""
        self._foot: QWidget | None = None
        self._watched: list[QWidget] = []
        self.opacity = 1.0
        self.undo_button = UndoButton(theme, self)
        self.undo_button.clicked.connect(self._on_undo_clicked)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(STAYS_MS)
        self.timer.timeout.connect(self.dismiss)
        self.fade = QVariantAnimation(self)
        self.fade.setDuration(FADE_MS)
        self.fade.valueChanged.connect(self._on_faded)
        self.fade.finished.connect(self._on_fade_finished)
        self.hide()
        theme.changed.connect(self._place)
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - there are widgets
        app.focusChanged.connect(self._on_focus_changed)

    def say(self, text: str, undo: str = "", keys: str = "") -> None:
        """Show a message; `undo` is the word on the way back, without which there is none."""
        self._text = in_lines(text)
        self.setAccessibleName(text)
        self.undo_button.set_label(undo, keys)
        self.undo_button.setVisible(bool(undo))
        self.come()

    def come(self) -> None:
        """Show the message anew, for its whole time."""
        self._watch(self._pane, self._foot)
        self._place()
        self.raise_()
        self.show()
        self._fade_to(1.0)
        self.timer.start()
        announce(self, self.accessibleName())

    def text(self) -> str:
        """Return the message."""
        return self._text

    @property
    def stays(self) -> bool:
        """Tell whether the message is in its pane, and not on its way out."""
        running = self.fade.state() == QVariantAnimation.State.Running
        return not self.isHidden() and not (running and self.fade.endValue() == 0.0)

    def dismiss(self) -> None:
        """Let the message go."""
        self.timer.stop()
        self._fade_to(0.0)

    def focus_undo(self) -> bool:
        """Give the keyboard to the way back, and tell whether there is one to give it to."""
        reachable = self.isVisible() and not self.undo_button.isHidden()
        if reachable:
            self.undo_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return reachable

    def stand_over(self, pane: QWidget, foot: QWidget | None) -> None:
        """Stand over a pane, above the footer at its bottom whenever that is shown.

        Over another pane than before it is hidden until the next `say` or `come`.
        """
        self._watch()
        self._pane, self._foot = pane, foot
        if pane is not self.parentWidget():
            self.setParent(pane)

    # When it goes

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the pointer is here."""
        super().enterEvent(event)
        self._on_attention_changed()

    def leaveEvent(self, event: QEvent) -> None:
        """Start the eight seconds anew."""
        super().leaveEvent(event)
        self._on_attention_changed()

    def _on_attention_changed(self) -> None:
        if self.underMouse() or self.undo_button.hasFocus():
            self.timer.stop()
        elif self.isVisible():
            self.timer.start()

    def _on_undo_clicked(self) -> None:
        self.dismiss()
        self.undo_asked.emit()

    def _fade_to(self, opacity: float) -> None:
        self.fade.stop()
        if not self._theme.animated:
            self.opacity = opacity
            self._on_fade_finished()
            return
        self.fade.setStartValue(0.0 if opacity else self.opacity)
        self.fade.setEndValue(opacity)
        self.fade.start()

    def _on_faded(self, opacity: float) -> None:
        self.opacity = opacity
        self.update()

    def _on_fade_finished(self) -> None:
        if not self.opacity:
            self._watch()
            self.hide()
        self.update()

    # Where it stands

    def _watch(self, *widgets: QWidget | None) -> None:
        """Follow these widgets alone."""
        for each in self._watched:
            each.removeEventFilter(self)
        self._watched = [each for each in widgets if each is not None]
        for each in self._watched:
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the pane's size, and the footer's, which comes and goes."""
        if event.type() == QEvent.Type.Resize or (watched is self._foot and event.type() in _COMES):
            self._place()
        return False

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        """Make way in the next turn, once what has the keyboard was scrolled into sight."""
        if self.undo_button in (old, now):
            self._on_attention_changed()
        if self.isVisible():
            QTimer.singleShot(0, self, self._place)

    def _hides(self, place: QRect) -> bool:
        """Tell whether there it would hide what has the keyboard, or the card that is typed in."""
        at = self.window().focusWidget()
        if at is None or self.isAncestorOf(at) or not self._pane.isAncestorOf(at):
            return False
        if at.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
            at = _card_around(at) or at
        rect = at.rect()
        if isinstance(at, QAbstractScrollArea):  # its row at hand, or the cursor in its text
            cursor = at.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
            rect = QRectF(cursor).toRect()
        return rect.translated(at.mapTo(self._pane, QPoint(0, 0))).intersects(place)

    def _place(self) -> None:
        theme, pane = self._theme, self._pane
        metrics = theme.metrics(Text.BODY)
        side, button = theme.px(_SIDE), self.undo_button.sizeHint()
        beside = 2 * side
        if not self.undo_button.isHidden():
            beside += theme.px(_GAP) + button.width()
        room = max(1, pane.width() - 2 * side - beside)
        wanted = math.ceil(metrics.horizontalAdvance(self._text)) + 1
        text = metrics.boundingRect(QRectF(0, 0, min(wanted, room), 10**6), _WRAP, self._text)
        width = math.ceil(text.width()) + 1 + beside
        height = max(theme.px(40), math.ceil(text.height()) + 2 * theme.px(8), button.height())
        foot = self._foot
        bottom = foot.height() if foot is not None and not foot.isHidden() else 0
        top = pane.height() - bottom - theme.px(16) - height
        place = QRect((pane.width() - width) // 2, top, width, height)
        if self._hides(place):
            place.moveTop(theme.px(16))
        self.setGeometry(place)
        self.undo_button.setGeometry(
            QRect(
                width - side - button.width() + theme.px(4),
                (height - button.height()) // 2,
                button.width(),
                button.height(),
            )
        )
        self.update()

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the ground and the message."""
        theme, tokens = self._theme, self._theme.tokens
        painter.setOpacity(self.opacity)
        outline = tokens.line if tokens.high_contrast else None
        paint_frame(painter, rect, Frame(theme.px(CARD_RADIUS), tokens.tip, outline, theme.px(1)))
        painter.setFont(theme.font(Text.BODY))
        painter.setPen(tokens.ontip)
        shown = not self.undo_button.isHidden()
        right = self.undo_button.x() - theme.px(_GAP) if shown else rect.width() - theme.px(_SIDE)
        left = theme.px(_SIDE)
        painter.drawText(QRectF(left, 0, right - left + 1, rect.height()), _WRAP, self._text)
