"""Choose how one met: four chips, of which one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from netkeeper.domain.meetings import MeetingKind
from netkeeper.ui.known import KIND_ICONS
from netkeeper.ui.widgets.chip import Face
from netkeeper.ui.widgets.chip_choice import ChipChoice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from netkeeper.ui.desk import Desk

_KINDS = tuple(MeetingKind)


class KindChoice(ChipChoice):
    """The kinds of a meeting, in lines where one has no room; the arrows choose."""

    chosen = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, len(_KINDS), parent)
        self._desk = desk
        self._group.idClicked.connect(lambda _number: self.chosen.emit())
        self.retranslate()

    def kind(self) -> MeetingKind:
        """Return the kind that is chosen."""
        return _KINDS[max(0, self._group.checkedId())]

    def choose(self, kind: MeetingKind) -> None:
        """Choose a kind."""
        self._group.button(_KINDS.index(kind)).setChecked(True)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        texts = self._desk.texts
        self._show_faces(Face(texts.kind(each), icon=KIND_ICONS[each]) for each in _KINDS)
