"""The light at the foot of the sidebar: the standing's shape, its word and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.shell.sidebar_item import SidebarButton
from netkeeper.ui.widgets.act_button import name_button
from netkeeper.ui.widgets.frames import FIELD_RADIUS, Frame, Painted, paint_focus, paint_frame
from netkeeper.ui.widgets.icon_view import StandingView
from netkeeper.ui.widgets.laying_out import fill, fit_height, keep_space
from netkeeper.ui.widgets.paragraph import Paragraph, Run
from netkeeper.ui.widgets.tool_tip import show_tip
from netkeeper.ui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QMoveEvent
    from PySide6.QtWidgets import QWidget

    from netkeeper.ui.look.theme import Theme


class StandingLight(Painted, SidebarButton):
    """Leads to the standing's page; in a narrow sidebar the shape alone stands for it."""

    heard_as = "Button"

    def __init__(self, theme: Theme, sidebar: QWidget) -> None:
        super().__init__(sidebar)
        self._theme, self._sidebar = theme, sidebar
        self._roomy = True
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.shape = StandingView(theme, measure=18)
        self.word = Paragraph(theme)
        self.why = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        words = fill(QVBoxLayout(), self.word, self.why)
        row = QHBoxLayout(self)
        row.addWidget(self.shape, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words)
        keep_space(theme, row, gap=10, margins=(8, 8, 8, 8))
        fit_height(self)

    def show_standing(self, level: str, word: str, why: str) -> None:
        """Show a level, "calm", "watch" or "risk", with its word and the reason."""
        self.shape.show_level(level)
        self.word.set_runs(Run(word, weight=QFont.Weight.DemiBold))
        self.why.set_text(why)
        name_button(self, f"{word}. {why}")
        self._tell()

    def set_roomy(self, roomy: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Show the words, or the shape alone."""
        self._roomy = roomy
        self.word.setVisible(roomy)
        self.why.setVisible(roomy)
        self._tell()

    def _tell(self) -> None:
        show_tip(self, "" if self._roomy else self.accessibleName())

    def moveEvent(self, event: QMoveEvent) -> None:
        """Have the line over it, which the sidebar paints from edge to edge, come along."""
        super().moveEvent(event)
        self._sidebar.update()

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the ground under the pointer, and the focus ring."""
        theme, tokens = self._theme, self._theme.tokens
        if self.underMouse():
            outline = tokens.line if tokens.high_contrast else None
            paint_frame(painter, rect, Frame(theme.px(FIELD_RADIUS), tokens.sel0, outline))
        if self.hasFocus():
            paint_focus(painter, rect, theme)
