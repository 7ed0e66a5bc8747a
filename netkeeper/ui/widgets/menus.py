"""Fills menus: an entry that does something, entries of which one is in force, and their place."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtGui import QActionGroup

from netkeeper.domain.plain_text import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QMenu, QWidget

T = TypeVar("T")


def add_entry(menu: QMenu, text: str, keys: str, do: Callable[[], object]) -> None:
    """Add an entry; its keys, as they are shown, stand at its right."""
    entry = menu.addAction(f"{text}\t{keys}" if keys else text)
    entry.triggered.connect(lambda _checked=False: do())


def add_choices(
    menu: QMenu,
    choices: Iterable[tuple[T, str]],
    current: T | None,
    chosen: Callable[[T], object],
) -> None:
    """Add values by their names, whatever stands in these; the one in force is checked."""
    group = QActionGroup(menu)
    for value, name in choices:
        entry = menu.addAction(one_line(name).replace("&", "&&"))
        entry.setCheckable(True)
        entry.setChecked(value == current)
        group.addAction(entry)
        entry.triggered.connect(lambda _checked=False, value=value: chosen(value))


def pop_under(menu: QMenu, button: QWidget) -> None:
    """Open a menu under the button that it belongs to, for once."""
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
