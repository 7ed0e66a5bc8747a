"""What a screen reader hears of a list's rows.

Qt's own list would tell of a row by the layout that it has made, and ours makes none: it told of
the whole list at each step from row to row, on Linux, where nobody asks the list further.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QListView


@cache
def _accessible() -> type[QAccessible]:
    """Return Qt's view of who listens; its enumerations are not needed before the first paint."""
    from PySide6.QtGui import QAccessible  # noqa: PLC0415

    return QAccessible


def is_heard() -> bool:
    """Tell whether a screen reader or the like listens."""
    return _accessible().isActive()


def tell_place(view: QListView) -> None:
    """Have the row said where the keyboard is in a list that has it."""
    if view.hasFocus() and is_heard():
        _tell(view, _accessible().Event.Focus)


def tell_mark(view: QListView, *, marked: bool) -> None:
    """Have said of the row where the keyboard is that it was marked, or is no more."""
    if view.hasFocus() and is_heard():
        events = _accessible().Event
        _tell(view, events.SelectionAdd if marked else events.SelectionRemove)


def _tell(view: QListView, what: QAccessible.Event) -> None:
    from PySide6.QtGui import QAccessibleEvent  # noqa: PLC0415 - as above

    current = view.currentIndex()
    if current.isValid():
        event = QAccessibleEvent(view, what)
        event.setChild(current.row())
        _accessible().updateAccessibility(event)
