"""Show a fact: what it is, its figure or words, and a remark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.laying_out import fit_height, keep_space
from netkeeper.ui.widgets.paragraph import Paragraph, Run
from netkeeper.ui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from netkeeper.ui.look.theme import Theme


class FactLine(QWidget):
    """A label and its value; both wrap where there is little room.

    With a `column`, a measure at a body of 13 px, values stand under each other from there;
    without one the value is a figure that stands at the right edge.
    """

    heard_as = "StaticText"

    def __init__(
        self, theme: Theme, label: str = "", *, column: float = 0, role: Text = Text.SECOND
    ) -> None:
        super().__init__()
        self._theme = theme
        self._column = column
        self._label = WrappedLabel(theme, label, role=role, tone=Tone.TX2)
        self._value = Paragraph(theme, role=role)
        if not column:
            self._value.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._label, 0 if column else 1, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._value, 1 if column else 0, Qt.AlignmentFlag.AlignTop)
        fit_height(self)
        keep_space(theme, self._row, gap=8)
        theme.changed.connect(self._on_changed)
        self._on_changed()

    def set_label(self, label: str) -> None:
        """Change what the fact is."""
        self._label.set_text(label)
        self._name()

    def set_value(self, value: str, remark: str = "") -> None:
        """Change the value and the quiet remark after it."""
        weight = None if self._column else QFont.Weight.DemiBold
        runs = [Run(value, Tone.TX, weight)]
        if remark:
            runs.append(Run(f" {remark}", Tone.TX2))
        self._value.set_runs(*runs)
        self._name()

    def _name(self) -> None:
        """Have a screen reader say what it is with its figure: they are one text to the ear."""
        self.setAccessibleName(", ".join(filter(None, (self._label.text(), self._value.text()))))

    def _on_changed(self) -> None:
        if self._column:
            self._label.setFixedWidth(self._theme.px(self._column) - self._theme.px(8))
