"""The panel of F1: the keys of this page, and those that work everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractSlider,
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.shell.regions import can_go_back
from netkeeper.ui.shell.scroll_pane import ScrollPane
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.frames import CARD_RADIUS, Frame, Painted, paint_frame
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.key_chip import key_chip_size, paint_key_chip
from netkeeper.ui.widgets.laying_out import fill
from netkeeper.ui.widgets.paragraph import Paragraph, Run
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording.keys import written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPaintEvent

    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.shell.page import KeyHint

_ACTIONS = QAbstractSlider.SliderAction
_SCROLLS = {
    Qt.Key.Key_Up: _ACTIONS.SliderSingleStepSub,
    Qt.Key.Key_Down: _ACTIONS.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: _ACTIONS.SliderPageStepSub,
    Qt.Key.Key_PageDown: _ACTIONS.SliderPageStepAdd,
    Qt.Key.Key_Home: _ACTIONS.SliderToMinimum,
    Qt.Key.Key_End: _ACTIONS.SliderToMaximum,
}
_BOLD = QFont.Weight.DemiBold
_WIDTH = 480
_SIDE = 24


class KeyView(Painted, QLabel):
    """A key in its chip."""

    def __init__(self, theme: Theme, keys: str) -> None:
        super().__init__(written(keys) or keys)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the chip's size."""
        return key_chip_size(self.text(), self._theme).toSize()

    def minimumSizeHint(self) -> QSize:
        """Return the same: half a key is no key."""
        return self.sizeHint()

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the chip."""
        paint_key_chip(painter, rect, self.text(), self._theme)


class KeysPanel(Card):
    """Stands over the page until it is closed by Escape, F1 or its button."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(theme)
        self.setParent(over)
        self._theme = theme
        self._over = over
        self._before: QWidget | None = None
        self._groups: list[tuple[str, Sequence[KeyHint]]] = []
        self._title = WrappedLabel(theme, role=Text.VERDICT)
        self.close_button = KeyButton(theme, kind=Kind.FLAT, icon="x")
        self.close_button.set_icon_only(True)
        self.close_button.clicked.connect(self.leave)
        self.close_button.installEventFilter(self)
        head = QHBoxLayout()
        head.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._scroll = ScrollPane(theme, self)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.content.setAutoFillBackground(False)
        self._whole = fill(QVBoxLayout(self), head)
        self._whole.addWidget(self._scroll, 1)
        self._grid: QWidget | None = None
        over.installEventFilter(self)
        theme.changed.connect(self._build)
        self.hide()

    def enter(self, title: str, close: str, groups: list[tuple[str, Sequence[KeyHint]]]) -> None:
        """Show groups of keys, each under its heading, and take the keyboard."""
        self._before = QApplication.focusWidget()
        self._groups = groups
        self._title.set_text(title)
        self.setAccessibleName(title)
        self.close_button.set_label(close)
        self.close_button.set_keys(written("Esc"))
        self._build()
        self.raise_()
        self.show()
        self.close_button.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> bool:
        """Close and give the keyboard back; False if the panel is closed already."""
        if self.isHidden():
            return False
        self.hide()
        if self._before is not None and can_go_back(self._before):
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of what the panel stands over; scroll by the usual keys."""
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self._place()
        if watched is not self.close_button or not isinstance(event, QKeyEvent):
            return False
        scrolls = _SCROLLS.get(Qt.Key(event.key()))
        if scrolls is None or event.type() != QEvent.Type.KeyPress:
            return False
        self._scroll.verticalScrollBar().triggerAction(scrolls)
        return True

    def focusNextPrevChild(self, forwards: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Keep the keyboard: what the panel stands over waits until it is closed.

        Qt asks this of a panel that closes too, so that no hidden button keeps the keyboard.
        """
        return self.isVisible() or super().focusNextPrevChild(forwards)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card with the stronger outline of what stands over a page."""
        super().paintEvent(event)
        theme, painter = self._theme, QPainter(self)
        frame = Frame(theme.px(CARD_RADIUS), None, theme.tokens.edge, theme.px(1))
        paint_frame(painter, QRectF(self.rect()), frame)
        painter.end()

    def _build(self) -> None:
        px = self._theme.px
        if self._grid is not None:
            self._grid.setParent(None)
            self._grid.deleteLater()
        self._grid = QWidget()
        grid = QGridLayout(self._grid)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(8))
        grid.setColumnStretch(1, 1)
        for heading, hints in self._groups:
            if grid.count():
                grid.setRowMinimumHeight(grid.rowCount(), px(4))
            words = Paragraph(self._theme, Run(heading, Tone.TX2, _BOLD), role=Text.SECOND)
            grid.addWidget(words, grid.rowCount(), 0, 1, 2)
            for hint in hints:
                row = grid.rowCount()
                right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                grid.addWidget(KeyView(self._theme, hint.keys), row, 0, right)
                grid.addWidget(WrappedLabel(self._theme, hint.text), row, 1)
        self._scroll.column.addWidget(self._grid)
        self._scroll.set_margins(0, 0, 16, 0)
        side = px(_SIDE)
        self._whole.setContentsMargins(side, px(16), px(8), px(16))
        self._whole.setSpacing(px(12))
        self._place()

    def _place(self) -> None:
        px, over = self._theme.px, self._over
        width = min(px(_WIDTH), over.width() - 2 * px(16))
        self.resize(width, 10)
        self._whole.activate()
        inner = width - px(_SIDE) - px(8)
        content = self._scroll.content.heightForWidth(inner)
        head = self._title.heightForWidth(inner - self.close_button.sizeHint().width())
        head = max(head, self.close_button.sizeHint().height())
        wanted = head + content + px(16 + 12 + 16)
        height = min(wanted, over.height() - 2 * px(16))
        self.setGeometry((over.width() - width) // 2, px(16), width, height)
