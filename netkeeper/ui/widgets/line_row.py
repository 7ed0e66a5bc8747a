"""A row of a form in which one line is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from netkeeper.ui.widgets.field import Field
from netkeeper.ui.widgets.form_row import FormRow

if TYPE_CHECKING:
    from netkeeper.ui.look.theme import Theme


class LineRow(FormRow):
    """A label and a line edit; what is said under it goes with the next key."""

    def __init__(self, theme: Theme) -> None:
        self.edit = QLineEdit()
        super().__init__(theme, Field(theme, self.edit))
        self.edit.textChanged.connect(self.on_text_changed)

    def set_label(self, label: str) -> None:
        """Change the label, for the eye and for a screen reader."""
        super().set_label(label)
        self.edit.setAccessibleName(label)

    def on_text_changed(self) -> None:
        """Say nothing any more of what was typed before."""
        self.say_nothing()
