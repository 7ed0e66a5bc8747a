"""Choose what the list shows and in which order: two buttons with menus, and the tabs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from netkeeper.domain.plain_text import one_line
from netkeeper.domain.values import replace
from netkeeper.ui.people.source import Order, View, Which
from netkeeper.ui.shell.sorting import Sorter, Sorting
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.menus import add_choices, add_entry, pop_under
from netkeeper.ui.wording import formats

if TYPE_CHECKING:
    from netkeeper.services.ports.reading import Reader
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.shell.list_column import ListColumn

TABS = (Which.ALL, Which.MET, Which.TO_INVITE)


class ViewMenus(QObject):
    """The buttons of the list's head; `chosen` tells the view that the user chose.

    What no tab stands for, such as a tag, gets one while it is shown.
    """

    chosen = Signal(object)

    def __init__(self, desk: Desk, column: ListColumn) -> None:
        super().__init__(column)
        self._desk = desk
        self._column = column
        self._waiting = 0
        theme = desk.theme
        self.sorter = Sorter(theme, column, self._order_names, desk.state, "people")
        self.view = self.sorted(View())
        self.filter_button = KeyButton(theme, kind=Kind.FLAT, icon="list-filter", small=True)
        column.head.add_yielding_action(self.filter_button)
        self.sorter.changed.connect(lambda _sorting: self.chosen.emit(self.sorted(self.view)))
        self.filter_button.clicked.connect(
            lambda: pop_under(self.filter_menu(), self.filter_button)
        )
        column.tabs.chosen.connect(self._on_tab_chosen)

    def show_view(self, view: View) -> None:
        """Show which view is in force."""
        self.view = view
        self.sorter.sorting = Sorting(view.order, view.reverse)
        self.retranslate()

    def sorted(self, view: View) -> View:
        """Return a view in the order that was chosen."""
        sorting = self.sorter.sorting
        return replace(view, order=Order(sorting.key), reverse=sorting.reverse)

    # Menus

    def filter_menu(self) -> QMenu:
        """Return a menu of who is listed, with the tags that somebody bears."""
        menu, view = QMenu(self._column), self.view
        current = None if view.tag else view.which
        add_choices(menu, self._which_names().items(), current, self._choose)
        tags = self._desk.reader.people.tags()
        if tags:
            inner, choose = menu.addMenu(self.tr("Tag")), partial(self._choose, Which.ALL)
            add_choices(inner, zip(tags, tags, strict=True), view.tag, choose)
        menu.addSeparator()
        for code, name in (("duplicates", self.tr("Duplicates…")), ("trash", self.tr("Trash…"))):
            add_entry(menu, name, "", partial(self._desk.wanted.emit, code, None))
        return menu

    def _choose(self, which: Which, tag: str = "") -> None:
        self.chosen.emit(self.sorted(View(which, tag)))

    # Tabs

    def _shown_tabs(self) -> list[tuple[Which, str]]:
        tabs = [(each, "") for each in TABS]
        here = self.view.which, self.view.tag
        return tabs if here in tabs else [*tabs, here]

    def _on_tab_chosen(self, index: int) -> None:
        self._choose(*self._shown_tabs()[index])

    def read(self, reader: Reader) -> int:
        """Return how many people are to be invited, for `take`; on any thread."""
        return reader.people.count(Which.TO_INVITE)

    def take(self, waiting: int) -> None:
        """Show how many people are to be invited."""
        self._waiting = waiting
        self.retranslate()

    # Words

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.sorter.retranslate()
        self.filter_button.set_label(self.tr("Filter"))
        names, tabs = self._which_names(), self._shown_tabs()
        waiting = self._waiting
        figure = formats.number(waiting)
        names[Which.TO_INVITE] += f" {figure}" if waiting else ""
        labels = [one_line(tag) or names[which] for which, tag in tabs]
        self._column.set_tabs(self.tr("Who is listed"), labels)
        self._column.tabs.choose(tabs.index((self.view.which, self.view.tag)))

    def _order_names(self) -> dict[str, str]:
        return {
            Order.NAME: self.tr("Name"),
            Order.LAST_MET: self.tr("Last met"),
            Order.MEETINGS: self.tr("Number of meetings"),
            Order.COMPANY: self.tr("Company"),
            Order.POSITION: self.tr("Position"),
            Order.CONNECTED_ON: self.tr("Connected since"),
            Order.NEWEST: self.tr("Added"),
        }

    def _which_names(self) -> dict[Which, str]:
        return {
            Which.ALL: self.tr("All"),
            Which.MET: self.tr("Met"),
            Which.TO_INVITE: self.tr("To invite"),
            Which.NEVER_MET: self.tr("Connected, never met"),
        }
