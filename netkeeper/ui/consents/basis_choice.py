"""Choose what a consent rests on: a chip each, of which one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from netkeeper.domain.consent import Basis
from netkeeper.texts.consents import ConsentTexts
from netkeeper.ui.widgets.chip import Face
from netkeeper.ui.widgets.chip_choice import ChipChoice
from netkeeper.ui.wording import formats

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

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


class BasisChoice(ChipChoice):
    """The bases, in lines where one has no room; the arrows choose."""

    chosen = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, len(_BASES), parent)
        self._desk = desk
        self._group.idToggled.connect(self._on_toggled)
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
        self._show_faces(Face(formats.capital(texts.basis(each))) for each in _BASES)

    def _on_toggled(self, _number: int, checked: bool) -> None:  # noqa: FBT001 - Qt's signal
        if checked:
            self.chosen.emit()
