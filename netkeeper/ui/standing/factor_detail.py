"""What stands behind a factor: how it is counted, what can be done, and its settings in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from netkeeper.domain.standing.factors import FactorCode
from netkeeper.texts.standing import StandingTexts
from netkeeper.ui.settings.figure_row import FigureRow
from netkeeper.ui.settings.rows import WordsRow
from netkeeper.ui.widgets.hairline import Hairline
from netkeeper.ui.widgets.laying_out import fill, keep_space

if TYPE_CHECKING:
    from netkeeper.domain.settings import Settings
    from netkeeper.domain.standing.factors import Factor
    from netkeeper.ui.desk import Desk

# These weigh silence, which rests on what is assumed of it beforehand.
_OF_SILENCE = (FactorCode.REFUSALS, FactorCode.CLIMB)


class FactorDetail(QWidget):
    """The words and the settings of one factor; made when the factor is first opened."""

    def __init__(self, desk: Desk, code: FactorCode) -> None:
        super().__init__()
        self._desk = desk
        self._code = code
        self.words = WordsRow(desk.theme)
        self.rows = [FigureRow(desk, name) for name in code.settings]
        self._column = fill(QVBoxLayout(self), self.words)
        for row in self.rows:
            self._column.addWidget(Hairline(desk.theme))
            self._column.addWidget(row)
        keep_space(desk.theme, self._column, margins=(30, 0, 1, 4))

    def show_factor(self, factor: Factor, settings: Settings) -> None:
        """Show the factor, and its settings as they stand."""
        texts = StandingTexts(self._desk.texts)
        # The row itself tells what can be done; while all is calm, how the factor is counted.
        parts = [] if texts.remedy(factor) is None else [f"{texts.how(factor)}."]
        if self._code in _OF_SILENCE:
            parts.append(texts.prior())
        self.words.set_text("\n".join(parts))
        self.words.setVisible(bool(parts))
        for row in self.rows:
            row.show_settings(settings)
