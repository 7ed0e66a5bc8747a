"""Show an icon, a disc, or a shape of the standing, in a layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from netkeeper.ui.look.discs import Standing
from netkeeper.ui.look.icons import paint_standing
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.frames import Painted

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from netkeeper.ui.look.theme import Theme


class IconView(Painted, QWidget):
    """An icon of one measure and tone; the words beside it speak for it."""

    def __init__(
        self, theme: Theme, name: str = "", tone: Tone = Tone.TX2, measure: float = 16
    ) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._tone = tone
        self._measure = measure
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, name: str, tone: Tone) -> None:
        """Show another icon, or none with an empty name."""
        if (name, tone) != (self._name, self._tone):
            self._name, self._tone = name, tone
            self.update()

    def sizeHint(self) -> QSize:
        """Return the icon's size."""
        side = self._theme.px(self._measure)
        return QSize(side, side)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the icon."""
        if not self._name:
            return
        tokens = self._theme.tokens
        self._theme.icons.paint(painter, rect, self._name, tokens.tone(self._tone))


class StandingView(IconView):
    """The solid shape of a level of standing: "calm", "watch" or "risk"."""

    def show_level(self, level: str) -> None:
        """Show another level's shape."""
        self.set_icon(level, Tone.TX)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the shape."""
        if not self._name:
            return
        paint_standing(painter, rect, self._name, self._theme.tokens)


class DiscView(Painted, QWidget):
    """A disc of one measure, such as the large one beside a name; the name speaks for it."""

    def __init__(self, theme: Theme, measure: float) -> None:
        super().__init__()
        self._theme = theme
        self._measure = measure
        self._face = "", "", Standing.DASHED  # the initials, or the icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_person(self, initials: str, standing: Standing) -> None:
        """Show these initials in that disc."""
        self._show(initials, "", standing)

    def show_icon(self, icon: str, standing: Standing) -> None:
        """Show an icon in that disc."""
        self._show("", icon, standing)

    def _show(self, initials: str, icon: str, standing: Standing) -> None:
        if (initials, icon, standing) != self._face:
            self._face = initials, icon, standing
            self.update()

    def sizeHint(self) -> QSize:
        """Return the disc's own size."""
        side = self._theme.px(self._measure)
        return QSize(side, side)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the disc."""
        initials, icon, standing = self._face
        self._theme.discs.paint(painter, rect, initials, standing, icon=icon)
