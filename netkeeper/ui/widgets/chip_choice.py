"""A choice of one among chips, in lines where one has no room; the arrows choose."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup

from netkeeper.ui.widgets.chip import ChipButton, ChipKind, Face
from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.laying_out import fit_height, keep_space
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from netkeeper.ui.look.theme import Theme

T = TypeVar("T")


class ChipChoice(Spoken, Generic[T]):
    """A chip for each of some values; `face_of` gives what it shows in the language in force."""

    chosen = Signal()

    def __init__(self, theme: Theme, values: Sequence[T], face_of: Callable[[T], Face]) -> None:
        super().__init__()
        self._values = values
        self._face_of = face_of
        self._group = QButtonGroup(self)
        self._flow = FlowLayout(self)
        for number, value in enumerate(values):
            chip = ChipButton(theme, face_of(value), ChipKind.OPTION, self)
            chip.setAutoExclusive(True)
            chip.installEventFilter(self)
            self._group.addButton(chip, number)
            self._flow.addWidget(chip)
        fit_height(self)
        self._group.idToggled.connect(self._on_toggled)
        keep_space(theme, self._flow, gap=4, margins=(0, 4, 0, 4))

    def value(self) -> T:
        """Return the value that is chosen."""
        return self._values[max(0, self._group.checkedId())]

    def choose(self, value: T) -> None:
        """Choose a value."""
        self._group.button(self._values.index(value)).setChecked(True)

    def focus_choice(self) -> None:
        """Give the keyboard to the chosen chip."""
        chosen = self._group.checkedButton() or self._group.button(0)
        chosen.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Choose the chip before or after, past a line's end too: Qt goes to whichever is near."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        step = (event.key() == Qt.Key.Key_Right) - (event.key() == Qt.Key.Key_Left)
        if not step or not isinstance(watched, QAbstractButton):
            return False
        chip = self._group.button(self._group.id(watched) + step)
        if chip is not None:
            chip.setFocus(Qt.FocusReason.TabFocusReason)
            chip.setChecked(True)
        return True

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        for number, value in enumerate(self._values):
            chip = self._group.button(number)
            if isinstance(chip, ChipButton):
                chip.show_face(self._face_of(value))

    def _on_toggled(self, _number: int, checked: bool) -> None:  # noqa: FBT001 - Qt's signal
        if checked:
            self.chosen.emit()
