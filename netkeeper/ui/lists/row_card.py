"""A short list in a card, as high as its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.laying_out import fill

if TYPE_CHECKING:
    from netkeeper.ui.lists.row_view import RowView
    from netkeeper.ui.look.theme import Theme


class RowCard(Card):
    """Frames a `RowView` of the style `CARD_ROW`; hidden while it has no rows."""

    def __init__(self, theme: Theme, view: RowView) -> None:
        super().__init__(theme)
        self._theme = theme
        self.view = view
        self._empty = False
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        view.set_chooses_first(False)
        self._column = fill(QVBoxLayout(self), view)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        view.lines.modelReset.connect(self._fit)
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        line = self._theme.px(1)
        self._column.setContentsMargins(line, line, line, line)
        self.view.setFixedHeight(self.view.sizeHint().height())
        empty = self.view.lines.rowCount() == 0
        if empty != self._empty:
            self._empty = empty
            self.setVisible(not empty)
