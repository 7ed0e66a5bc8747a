"""The foot of a card: what is asked, the acts with their keys, and what was chosen before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.action_cell import ActionCell
from netkeeper.ui.widgets.cell_grid import CellGrid
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.laying_out import column_of, keep_space
from netkeeper.ui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.review.acts import Act

_MOST_ACTS = 5


class SessionFoot(QWidget):
    """Shows what it is told to; `asked` tells an act's code."""

    asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._acts: dict[str, ActionCell] = {}
        self.line_label = WrappedLabel(theme, tone=Tone.TX2)
        self.back_button = KeyButton(theme, kind=Kind.FLAT, icon="undo-2", small=True)
        # A widget, to be hidden: a layout of hidden widgets alone would narrow the whole column.
        self._above = QWidget()
        line = QHBoxLayout(self._above)
        line.addWidget(self.line_label, 1, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.back_button)
        self.grid = CellGrid(theme)
        self._cells = [ActionCell(theme) for _ in range(_MOST_ACTS)]
        for place, cell in enumerate(self._cells):
            cell.clicked.connect(
                lambda _=False, place=place: self.asked.emit(list(self._acts)[place])
            )
        column_of(theme, (self._above, self.grid), self, gap=12)
        keep_space(theme, line, gap=12)

    def show_acts(self, acts: Sequence[Act], *, chosen: str = "", letters: bool = True) -> None:
        """Show the acts, the chosen one marked, without their keys where letters are no keys."""
        self._acts = {}
        for cell, act in zip(self._cells, acts, strict=False):
            is_key = letters or act.key.isdecimal()
            cell.say(act.verb, act.after, act.key if is_key else "")
            cell.set_advised(act.advised and not chosen)
            named = self.tr("{verb}, chosen").format(verb=act.verb)
            cell.set_chosen(named if act.code == chosen else "")
            self._acts[act.code] = cell
        self.grid.set_cells(self._cells[: len(acts)])
        self.grid.setVisible(bool(acts))

    def show_line(self, words: str, back: str = "", keys: str = "") -> None:
        """Show a line above the acts, with the button that takes a choice back; "" hides each."""
        self.line_label.set_text(words)
        self._above.setVisible(bool(words))
        self.back_button.set_label(back)
        self.back_button.set_keys(keys)
        self.back_button.setVisible(bool(back))

    def set_low(self, *, low: bool) -> None:
        """Leave what follows each act to its tool tip, or show it."""
        for cell in self._cells:
            cell.set_low(low)
        self.grid.lay_out()

    def has_content(self) -> bool:
        """Tell whether there is an act or a line to show."""
        return bool(self._acts) or not self._above.isHidden()

    def cell(self, code: str) -> ActionCell | None:
        """Return the cell of an act, if it is shown."""
        return self._acts.get(code)

    def take_focus(self) -> bool:
        """Give the keyboard to the chosen act, else the advised one, else the first."""
        cells = list(self._acts.values())
        for cell in (
            *(each for each in cells if each.chosen),
            *(each for each in cells if each.advised),
            *cells,
        ):
            cell.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        return False
