"""Choose what a consent rests on: a chip each, of which one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from netkeeper.domain.consent import Basis
from netkeeper.texts.consents import ConsentTexts
from netkeeper.ui import formats
from netkeeper.ui.widgets.chip import ChipButton, ChipKind, Face
from netkeeper.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from netkeeper.ui.desk import Desk

_BASES = (
    Basis.EXPRESS,
    Basis.DISCLOSED,
    Basis.INQUIRY,
    Basis.PURCHASE,
    Basis.CONTRACT,
    Basis.MEMBERSHIP,
    Basis.SUPPORT,
    Basis.PUBLISHED,
    Basis.REFERRAL,
)


class BasisChoice(QWidget):
    """The bases, in lines where one has no room; the arrows choose."""

    chosen = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._group = QButtonGroup(self)
        self._flow = FlowLayout(self)
        for number, _basis in enumerate(_BASES):
            chip = ChipButton(desk.theme, Face(""), ChipKind.OPTION, self)
            chip.setAutoExclusive(True)
            self._group.addButton(chip, number)
            self._flow.addWidget(chip)
        self._group.idToggled.connect(self._on_toggled)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        desk.theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.retranslate()

    def basis(self) -> Basis:
        """Return the basis that is chosen."""
        return _BASES[max(0, self._group.checkedId())]

    def choose(self, basis: Basis) -> None:
        """Choose a basis."""
        self._group.button(_BASES.index(basis)).setChecked(True)

    def focus_choice(self) -> None:
        """Give the keyboard to the chosen chip."""
        chosen = self._group.checkedButton() or self._group.button(0)
        chosen.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        texts = ConsentTexts(self._desk.texts)
        for number, basis in enumerate(_BASES):
            chip = self._group.button(number)
            if isinstance(chip, ChipButton):
                chip.show_face(Face(formats.capital(texts.basis(basis))))

    def _on_toggled(self, _number: int, checked: bool) -> None:  # noqa: FBT001 - Qt's signal
        if checked:
            self.chosen.emit()

    def _on_theme_changed(self) -> None:
        px = self._desk.theme.px
        self._flow.set_gaps(px(4), px(4))
        self._flow.setContentsMargins(0, px(4), 0, px(4))
