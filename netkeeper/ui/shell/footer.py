"""The foot of a pane: one line on what follows, and the actions, which are never cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.shell.widths import CONTENT
from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.frames import Painted, paint_ground
from netkeeper.ui.widgets.icon_view import IconView
from netkeeper.ui.widgets.laying_out import fit_height, keep_space
from netkeeper.ui.widgets.tab_order import read_in_order

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter, QResizeEvent

    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.widgets.key_button import KeyButton


_GAP = 8  # px at a body of 13


class _Line(QWidget):
    """An icon and a sentence that wraps."""

    def __init__(self, theme: Theme) -> None:
        # What wraps text costs 6 ms at its import; not every detail has a line.
        from netkeeper.ui.widgets.wrapped_label import WrappedLabel  # noqa: PLC0415

        super().__init__()
        self.icon = IconView(theme, "moon-star", Tone.TX2, 16)
        self.words = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        row = QHBoxLayout(self)
        row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        keep_space(theme, row, gap=4)


class FootGround(Painted, QWidget):
    """The ground of a foot under what scrolls; add widgets to `column`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._margin, self._most = 24, CONTENT
        self._body = QWidget(self)
        self.column = QVBoxLayout(self._body)
        self.column.setContentsMargins(0, 0, 0, 0)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._row.addWidget(self._body, 1)
        self._row.addStretch(0)
        fit_height(self)
        theme.changed.connect(self._fit)
        self._fit()

    def stand_under(self, margin: int, most: int = CONTENT) -> None:
        """Stand under the content's left edge and no wider than it, in px at a body of 13."""
        self._margin, self._most = margin, most
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px
        side = px(self._margin)
        self._row.setContentsMargins(side, px(12), side, px(12))
        self._body.setMaximumWidth(px(self._most))
        self.column.setSpacing(px(8))

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the ground and the line above it."""
        paint_ground(painter, rect, self._theme.tokens.base)
        edge = QRect(0, 0, self.width(), self._theme.px(1))
        paint_ground(painter, edge, self._theme.tokens.line)


class Footer(FootGround):
    """Buttons in lines, the quiet last one at the far right.

    Where there is little room (`set_narrow`) keys leave the buttons for their tool tips. Keys leave
    too where without them the buttons stand in one line.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._narrow = False
        self._buttons: list[KeyButton] = []
        self._line: _Line | None = None
        self._flow = FlowLayout()
        self.column.addLayout(self._flow)
        keep_space(theme, self._flow, gap=_GAP)

    def set_line(self, text: str, icon: str = "moon-star") -> None:
        """Show one line above the buttons, such as what the other person sees, or none."""
        if self._line is None:
            self._line = _Line(self._theme)
            self.column.insertWidget(0, self._line)
            read_in_order(self.column)
        self._line.icon.set_icon(icon, Tone.TX2)
        self._line.words.set_text(text)
        self._line.setVisible(bool(text))

    def add_button(self, button: KeyButton) -> None:
        """Add a button after the others, the advised one first of all."""
        self._buttons.append(button)
        self._flow.addWidget(button)
        self._fit_keys()

    def set_last(self, button: KeyButton) -> None:
        """Add the flat button at the far right; called after the others."""
        self._buttons.append(button)
        self._flow.add_last(button)
        self._fit_keys()

    def set_narrow(self, narrow: bool, margin: int) -> None:  # noqa: FBT001 - a Qt-like setter
        """Fit the buttons to the room, and stand under the content's left edge."""
        self._narrow = narrow
        self.stand_under(margin)
        self._fit_keys()

    def has_content(self) -> bool:
        """Tell whether there is anything to show."""
        return bool(self._buttons) or self._line is not None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the keys where there is room for them."""
        super().resizeEvent(event)
        self._fit_keys()

    def event(self, event: QEvent) -> bool:
        """Do the same when the buttons, or their words, are others."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit_keys()
        return super().event(event)

    def _fit_keys(self) -> None:
        shown = [each for each in self._buttons if not each.isHidden()]
        px = self._theme.px
        room = min(self.width() - 2 * px(self._margin), px(CONTENT)) + px(_GAP)
        without, whole = (
            sum(each.width_as(compact) + px(_GAP) for each in shown) for compact in (True, False)
        )
        compact = self._narrow or without <= room < whole
        for button in self._buttons:
            button.set_compact(compact)
