"""A note, as plain text in a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from netkeeper.ui.theme import Text
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from netkeeper.ui.desk import Desk


class NoteCard(Card):
    """The note as it came, as plain text."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, None, parent)
        self.words = WrappedLabel(desk.theme, role=Text.BODY)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.words)
        desk.theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(14), px(12), px(14), px(12))
