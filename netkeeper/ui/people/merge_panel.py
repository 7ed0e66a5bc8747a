"""The form that says with whom somebody's record is to be merged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from netkeeper.ui.forms.panel import TypedPanel
from netkeeper.ui.forms.picker import PersonPicker

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from netkeeper.ui.desk import Desk
    from netkeeper.ui.widgets.disc import Discs


class MergePanel(TypedPanel):
    """Who is the same person; both are then shown side by side."""

    asked = Signal(int)  # the other one's id

    def __init__(self, desk: Desk, discs: Discs, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._name = ""
        self.picker = PersonPicker(desk, discs, takes_new=False, parent=self)
        self.rows.addWidget(self.picker)
        self.picker.picked.connect(self._on_picked)
        self.retranslate()

    def begin(self, name: str, person_id: int) -> None:
        """Open the form for one of the two."""
        self._name = name
        self.picker.clear()
        self.picker.leave_out({person_id})
        self.retranslate()
        self.show()
        self.picker.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def typed(self) -> str:
        """Return the name that is typed, nothing where the form is closed."""
        return "" if self.isHidden() else self.picker.edit.text().strip()

    def save(self) -> None:
        """Take whom the name means, unless there is none."""
        if not self.picker.take():
            self.picker.warn(self.tr("Choose somebody from your record."))
            self.picker.edit.setFocus()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.title_label.set_text(
            self.tr("Who is the same person as {name}?").format(name=self._name)
        )
        self.picker.set_label(self.tr("Same person"))
        self.picker.edit.setPlaceholderText(self.tr("A name in your record"))
        self.save_button.set_label(self.tr("Compare"))

    def _on_picked(self, person_id: int, _name: str) -> None:
        self.close_panel()
        self.asked.emit(person_id)
