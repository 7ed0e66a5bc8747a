"""The factors in a card, the decisive ones first; the arrows go from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netkeeper.domain.standing.factors import FactorCode
from netkeeper.ui.standing.factor_detail import FactorDetail
from netkeeper.ui.standing.factor_row import FactorRow
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.hairline import Hairline
from netkeeper.ui.widgets.laying_out import fill, keep_space
from netkeeper.ui.widgets.tab_order import tab_through

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from netkeeper.domain.settings import Settings
    from netkeeper.domain.standing.factors import Factor
    from netkeeper.domain.standing.judge import Standing
    from netkeeper.ui.desk import Desk

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


class FactorEntry(QWidget):
    """A factor's row, and under it, while it is open, what stands behind it."""

    opened = Signal()

    def __init__(self, desk: Desk, code: FactorCode) -> None:
        super().__init__()
        self._desk = desk
        self.code = code
        self._shown: tuple[Factor, Settings] | None = None
        self.line = Hairline(desk.theme)
        self.row = FactorRow(desk)
        self.detail: FactorDetail | None = None
        self._column = fill(QVBoxLayout(self), self.line, self.row)
        self.row.toggled.connect(self._on_toggled)

    def show_factor(self, factor: Factor, settings: Settings) -> None:
        """Show the factor, and its settings as they stand."""
        self._shown = factor, settings
        self.row.show_factor(factor)
        if self.detail is not None:
            self.detail.show_factor(factor, settings)

    def _on_toggled(self, opened: bool) -> None:  # noqa: FBT001 - Qt's signal
        if opened and self.detail is None and self._shown is not None:
            self.detail = FactorDetail(self._desk, self.code)
            self.detail.show_factor(*self._shown)
            self._column.addWidget(self.detail)
        if self.detail is not None:
            self.detail.setVisible(opened)
        if opened:
            self.opened.emit()


class Factors(Card):
    """All factors; the tab key reaches the one at work, and what is open after it."""

    reached = Signal(object)  # the row that the keyboard has come to

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self.entries = {code: FactorEntry(desk, code) for code in FactorCode}
        self.order: list[FactorEntry] = []
        self._at: FactorEntry | None = None
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        for entry in self.entries.values():
            entry.opened.connect(lambda entry=entry: self._on_opened(entry))
            entry.row.pressed.connect(lambda entry=entry: self._set_reach(entry))
            entry.row.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._column.addWidget(entry)
        keep_space(desk.theme, self._column, margins=(0, 1, 0, 1))

    def show_standing(self, standing: Standing, settings: Settings) -> None:
        """Show the factors in the order of the standing; the one at work keeps the keyboard."""
        self.order = [self.entries[factor.code] for factor in standing.factors]
        focused = self.focusWidget()
        for place, (entry, factor) in enumerate(zip(self.order, standing.factors, strict=True)):
            entry.show_factor(factor, settings)
            if self._column.indexOf(entry) != place:
                self._column.removeWidget(entry)
                self._column.insertWidget(place, entry)
            entry.raise_()  # a screen reader reads them in this order too
            entry.line.setVisible(place > 0)
            entry.row.set_ends(first=not place, last=place == len(self.order) - 1)
        if focused is not None and self.isAncestorOf(focused):
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        self._set_reach()
        self._set_tab_order()

    def current(self) -> FactorEntry | None:
        """Return the factor that the keyboard is on, or would come to."""
        return self._at or next(iter(self.order), None)

    def enter(self) -> bool:
        """Take the keyboard, at the factor it was on before."""
        entry = self.current()
        if entry is None:
            return False
        self._go(entry)
        return True

    def close_open(self) -> bool:
        """Close what is open and go to its row; False if nothing is."""
        for entry in self.order:
            if entry.row.isChecked():
                entry.row.setChecked(False)
                self._go(entry)
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from factor to factor by the arrows, to the ends by Home and End."""
        at = next((n for n, each in enumerate(self.order) if each.row.hasFocus()), None)
        key = Qt.Key(event.key())
        if at is None or (key not in _STEPS and key not in _ENDS):
            super().keyPressEvent(event)
        elif key in _ENDS:
            self._go(self.order[_ENDS[key]])
        elif 0 <= at + _STEPS[key] < len(self.order):
            self._go(self.order[at + _STEPS[key]])

    def _go(self, entry: FactorEntry) -> None:
        self._set_reach(entry)
        entry.row.setFocus(Qt.FocusReason.TabFocusReason)
        self.reached.emit(entry.row)

    def _set_reach(self, at: FactorEntry | None = None) -> None:
        """Let the tab key reach one row alone."""
        self._at = at or self.current()
        for entry in self.order:
            here = entry is self._at
            policy = Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus
            entry.row.setFocusPolicy(policy)

    def _set_tab_order(self) -> None:
        """Have the tab key go in the order that is read."""
        first, *rest = (each for entry in self.order for each in (entry.row, *_fields(entry)))
        tab_through(first, rest)

    def _on_opened(self, opened: FactorEntry) -> None:
        for entry in self.order:
            if entry is not opened:
                entry.row.setChecked(False)
        self._set_reach(opened)
        self._set_tab_order()


def _fields(entry: FactorEntry) -> list[QWidget]:
    """Return what the tab key reaches under a factor's row."""
    if entry.detail is None:
        return []
    return [each for row in entry.detail.rows for each in (row.field.box, row.reset_link)]
