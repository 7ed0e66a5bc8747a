"""Choose what the list shows and in which order: two buttons with menus, and the tabs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from netkeeper.domain.plain_text import one_line
from netkeeper.ui import formats
from netkeeper.ui.people.source import Order, View, Which
from netkeeper.ui.widgets.key_button import KeyButton, Kind

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from netkeeper.ui.desk import Desk
    from netkeeper.ui.shell.list_column import ListColumn

T = TypeVar("T")

TABS = (Which.ALL, Which.MET, Which.TO_INVITE)


class ViewMenus(QObject):
    """The buttons of the list's head; `chosen` tells the view that the user chose.

    What no tab stands for, such as the trash or a tag, gets one while it is shown.
    """

    chosen = Signal(object)

    def __init__(self, desk: Desk, column: ListColumn) -> None:
        super().__init__(column)
        self._desk = desk
        self._column = column
        self.view = View()
        theme = desk.theme
        self.sort_button = KeyButton(theme, kind=Kind.FLAT, icon="arrow-down-a-z")
        self.filter_button = KeyButton(theme, kind=Kind.FLAT, icon="list-filter")
        for button in (self.sort_button, self.filter_button):
            button.set_small(True)
            column.head.add_action(button)
        self.sort_button.clicked.connect(lambda: self._pop(self.sort_menu(), self.sort_button))
        self.filter_button.clicked.connect(
            lambda: self._pop(self.filter_menu(), self.filter_button)
        )
        column.tabs.chosen.connect(self._on_tab_chosen)

    def show_view(self, view: View) -> None:
        """Show which view is in force."""
        self.view = view
        self.retranslate()

    # Menus

    def sort_menu(self) -> QMenu:
        """Return a menu of the orders."""
        menu = QMenu(self._column)
        names = self._order_names()
        orders = [(each, names[each]) for each in Order]
        for order, entry in self._choices(menu, orders, self.view.order):
            chosen = replace(self.view, order=order)
            entry.triggered.connect(lambda _=False, chosen=chosen: self.chosen.emit(chosen))
        return menu

    def filter_menu(self) -> QMenu:
        """Return a menu of who is listed, with the tags that somebody bears."""
        menu, view = QMenu(self._column), self.view
        names = self._which_names()
        current = None if view.tag else view.which
        for which, entry in self._choices(menu, [(each, names[each]) for each in Which], current):
            chosen = View(which, order=view.order)
            entry.triggered.connect(lambda _=False, chosen=chosen: self.chosen.emit(chosen))
        tags = self._desk.reader.people.tags()
        if tags:
            inner = menu.addMenu(self.tr("Tag"))
            for tag, entry in self._choices(inner, [(each, each) for each in tags], view.tag):
                chosen = View(Which.ALL, tag, view.order)
                entry.triggered.connect(lambda _=False, chosen=chosen: self.chosen.emit(chosen))
        menu.addSeparator()
        twice = menu.addAction(self.tr("Duplicates…"))
        twice.triggered.connect(lambda _=False: self._desk.wanted.emit("duplicates", None))
        return menu

    def _choices(
        self, menu: QMenu, choices: list[tuple[T, str]], current: T | None
    ) -> list[tuple[T, QAction]]:
        """Fill a menu with words of which one is chosen; return what each stands for."""
        group = QActionGroup(menu)
        entries: list[tuple[T, QAction]] = []
        for each, name in choices:
            entry = menu.addAction(one_line(name).replace("&", "&&"))
            entry.setCheckable(True)
            entry.setChecked(each == current)
            group.addAction(entry)
            entries.append((each, entry))
        return entries

    def _pop(self, menu: QMenu, button: KeyButton) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    # Tabs

    def _shown_tabs(self) -> list[tuple[Which, str]]:
        tabs = [(each, "") for each in TABS]
        here = self.view.which, self.view.tag
        return tabs if here in tabs else [*tabs, here]

    def _on_tab_chosen(self, index: int) -> None:
        which, tag = self._shown_tabs()[index]
        self.chosen.emit(View(which, tag, self.view.order))

    # Words

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.sort_button.set_label(self._order_names()[self.view.order])
        self.filter_button.set_label(self.tr("Filter"))
        names, tabs = self._which_names(), self._shown_tabs()
        waiting = self._desk.reader.people.count(Which.TO_INVITE)
        figure = formats.number(self._desk.speech.locale, waiting)
        names[Which.TO_INVITE] += f" {figure}" if waiting else ""
        labels = [one_line(tag) or names[which] for which, tag in tabs]
        self._column.set_tabs(self.tr("Who is listed"), labels)
        self._column.tabs.choose(tabs.index((self.view.which, self.view.tag)))

    def _order_names(self) -> dict[Order, str]:
        return {
            Order.NAME: self.tr("Name"),
            Order.LAST_MET: self.tr("Last met"),
            Order.COMPANY: self.tr("Company"),
            Order.CONNECTED_ON: self.tr("Connected since"),
        }

    def _which_names(self) -> dict[Which, str]:
        return {
            Which.ALL: self.tr("All"),
            Which.MET: self.tr("Met"),
            Which.TO_INVITE: self.tr("To invite"),
            Which.NEVER_MET: self.tr("Connected, never met"),
            Which.TRASH: self.tr("Trash"),
        }
