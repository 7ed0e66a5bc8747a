"""Head a detail: a disc, words, and at their right what goes under them in little room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from netkeeper.ui.widgets.laying_out import fit_height

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QLabel

    from netkeeper.ui.look.theme import Theme

_LEAST_NAME, _FREE_NAME = 160, 320  # px at a body of 13 that a name keeps; that it may ask for
_CENTRE, _TOP, _LEFT = (
    Qt.AlignmentFlag.AlignVCenter,
    Qt.AlignmentFlag.AlignTop,
    Qt.AlignmentFlag.AlignLeft,
)


class HeadRow(QWidget):
    """`add_aside` gives what stands at the right; `beside` tells whether it does, or under."""

    moved = Signal(bool)  # whether it stands beside the words

    def __init__(self, theme: Theme, disc: QWidget, words: Sequence[QLabel], *, gap: int) -> None:
        """Take the disc, the name with the lines under it, and the space between the parts."""
        super().__init__()
        self._theme = theme
        self._disc, self._name = disc, words[0]
        self._gap = gap
        self.beside = True
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addStretch(1)
        for each in words:
            lines.addWidget(each)
        lines.addStretch(1)
        self._aside = QWidget()  # not in this yet: a screen reader comes to it after the words
        self._aside.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self._aside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(disc, 0, 0, _TOP)
        self._grid.addLayout(lines, 0, 1)
        self._grid.addWidget(self._aside, 0, 2, _CENTRE)
        fit_height(self)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def add_aside(self, widget: QWidget) -> None:
        """Put something at the right, after what stands there."""
        self._row.addWidget(widget)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what stands at the right where there is room for it."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Do the same when the words, or what stands at the right, are others."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        px = self._theme.px
        name = min(self._name.sizeHint().width(), px(_FREE_NAME))
        needed = self._disc.sizeHint().width() + 2 * px(self._gap) + max(name, px(_LEAST_NAME))
        beside = self.width() >= needed + self._aside.sizeHint().width()
        if beside == self.beside:
            return
        self.beside = beside
        self._grid.removeWidget(self._aside)
        if beside:
            self._grid.addWidget(self._aside, 0, 2, _CENTRE)
        else:
            self._grid.addWidget(self._aside, 1, 1, 1, 2, _LEFT)
        self.moved.emit(beside)

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._grid.setHorizontalSpacing(px(self._gap))
        self._row.setSpacing(px(self._gap))
        self._grid.setVerticalSpacing(px(8))
        self._fit()
