"""The button that says by what a list is sorted, and its menu; what was chosen is remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from netkeeper.domain.values import frozen
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.menus import add_choices, pop_under
from netkeeper.ui.widgets.part_key import PartKey
from netkeeper.ui.wording.keys import written

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.shell.list_column import ListColumn
    from netkeeper.ui.shell.window_state import WindowState

SORT_KEYS = "Alt+S"


@frozen
class Sorting:
    """By what a list is sorted (the store's code of it), and whether the other way round."""

    key: str = ""
    reverse: bool = False


class Sorter(QObject):
    """A button in the head of a list; its menu names the orders, and turns the one in force round.

    `names` gives the words of each order's code, in the menu's order: the first one is in force
    until another is chosen.
    """

    changed = Signal(object)  # the Sorting

    def __init__(
        self,
        theme: Theme,
        column: ListColumn,
        names: Callable[[], Mapping[str, str]],
        state: WindowState,
        code: str,
    ) -> None:
        super().__init__(column)
        self._column = column
        self._names = names
        self._state = state
        self._code = f"sort/{code}"
        self.sorting = self._remembered()
        self.button = KeyButton(theme, kind=Kind.FLAT, small=True)
        self.button.clicked.connect(self.pop)
        column.head.add_yielding_action(self.button)
        PartKey(column.parentWidget() or column, self.pop, SORT_KEYS)

    def menu(self) -> QMenu:
        """Return a menu of the orders, and of the way round."""
        menu = QMenu(self._column)
        names, current = self._names().items(), self.sorting.key
        add_choices(menu, names, current, lambda key: self.choose(Sorting(key)))
        menu.addSeparator()
        turned = menu.addAction(self.tr("The other way round"))
        turned.setCheckable(True)
        turned.setChecked(self.sorting.reverse)
        turned.triggered.connect(self.turn)
        return menu

    def pop(self) -> None:
        """Open the menu under the button, with the order in force at hand."""
        menu = self.menu()
        pop_under(menu, self.button)
        current = next((each for each in menu.actions() if each.isChecked()), None)
        if current is not None:
            menu.setActiveAction(current)

    def turn(self) -> None:
        """Turn the order in force round."""
        self.choose(Sorting(self.sorting.key, not self.sorting.reverse))

    def choose(self, sorting: Sorting) -> None:
        """Sort otherwise, now and when the program is next started."""
        if sorting == self.sorting:
            return
        self.sorting = sorting
        way = ":reverse" if sorting.reverse else ""
        self._state.keep_choice(self._code, f"{sorting.key}{way}")
        self.retranslate()
        self.changed.emit(sorting)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        name, reverse = self._names()[self.sorting.key], self.sorting.reverse
        self.button.set_label(name)
        self.button.set_icon("arrow-up-narrow-wide" if reverse else "arrow-down-narrow-wide")
        told = self.tr("Sorted by: {what}").format(what=name)
        turned = self.tr("the other way round")
        told = f"{told}, {turned}" if reverse else told
        self.button.tell(told, written(SORT_KEYS))

    def _remembered(self) -> Sorting:
        """Return what was chosen last, if there is such an order still."""
        names = self._names()
        kept = self._state.choice(self._code)
        key, _, way = kept.partition(":")
        return Sorting(key, way == "reverse") if key in names else Sorting(next(iter(names)))
