"""A choice of one among chips, in lines where one has no room; the arrows choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QWidget

from netkeeper.ui.widgets.chip import ChipButton, ChipKind, Face
from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.laying_out import fit_height

if TYPE_CHECKING:
    from collections.abc import Iterable

    from netkeeper.ui.look.theme import Theme


class ChipChoice(QWidget):
    """So many chips, of which one is chosen; what they stand for is the heir's."""

    def __init__(self, theme: Theme, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._group = QButtonGroup(self)
        self._flow = FlowLayout(self)
        for number in range(count):
            chip = ChipButton(theme, Face(""), ChipKind.OPTION, self)
            chip.setAutoExclusive(True)
            self._group.addButton(chip, number)
            self._flow.addWidget(chip)
        fit_height(self)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _show_faces(self, faces: Iterable[Face]) -> None:
        """Show what the chips say, in their order."""
        for number, face in enumerate(faces):
            chip = self._group.button(number)
            if isinstance(chip, ChipButton):
                chip.show_face(face)

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._flow.set_gaps(px(4), px(4))
        self._flow.setContentsMargins(0, px(4), 0, px(4))
