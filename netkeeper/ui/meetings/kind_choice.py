"""Choose how one met: four chips, of which one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from netkeeper.domain.meetings import MeetingKind
from netkeeper.ui.people.entry_faces import KIND_ICONS
from netkeeper.ui.widgets.chip import ChipButton, ChipKind, Face
from netkeeper.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from netkeeper.ui.desk import Desk

_KINDS = tuple(MeetingKind)


class KindChoice(QWidget):
    """The kinds of a meeting, in lines where one has no room; the arrows choose."""

    chosen = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._group = QButtonGroup(self)
        self._flow = FlowLayout(self)
        for number, _kind in enumerate(_KINDS):
            chip = ChipButton(desk.theme, Face(""), ChipKind.OPTION, self)
            chip.setAutoExclusive(True)
            self._group.addButton(chip, number)
            self._flow.addWidget(chip)
        self._group.idClicked.connect(lambda _number: self.chosen.emit())
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        desk.theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.retranslate()

    def kind(self) -> MeetingKind:
        """Return the kind that is chosen."""
        return _KINDS[max(0, self._group.checkedId())]

    def choose(self, kind: MeetingKind) -> None:
        """Choose a kind."""
        self._group.button(_KINDS.index(kind)).setChecked(True)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        for number, kind in enumerate(_KINDS):
            chip = self._group.button(number)
            if isinstance(chip, ChipButton):
                chip.show_face(Face(self._desk.texts.kind(kind), icon=KIND_ICONS[kind]))

    def _on_theme_changed(self) -> None:
        px = self._desk.theme.px
        self._flow.set_gaps(px(4), px(4))
        self._flow.setContentsMargins(0, px(4), 0, px(4))
