"""Show some facts one under the other, as many as there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QVBoxLayout, QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.widgets.fact_line import FactLine
from netkeeper.ui.widgets.laying_out import keep_space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.ui.look.theme import Theme


class Fact(NamedTuple):
    """A label, its value and a quiet remark."""

    label: str
    value: str
    remark: str = ""


class FactList(QWidget):
    """Lines of facts, made as they are needed; without any it takes no place.

    `column` and `role` are those of a `FactLine`; `gap` stands between two, in px at a body of 13.
    """

    def __init__(
        self, theme: Theme, *, gap: int, column: float = 0, role: Text = Text.SECOND
    ) -> None:
        super().__init__()
        self._theme = theme
        self._of_line, self._role = column, role
        self.lines: list[FactLine] = []
        self._column = QVBoxLayout(self)
        keep_space(theme, self._column, gap=gap)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these facts."""
        while len(self.lines) < len(facts):
            line = FactLine(self._theme, column=self._of_line, role=self._role)
            self.lines.append(line)
            self._column.addWidget(line)
        for line, fact in zip(self.lines, facts, strict=False):
            line.set_label(fact.label)
            line.set_value(fact.value, fact.remark)
        for place, line in enumerate(self.lines):
            line.setVisible(place < len(facts))
        self.setVisible(bool(facts))
