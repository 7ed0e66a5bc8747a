"""Have the tab key and screen readers go in the order that is read, whatever was made when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QLayout


def tab_through(before: QWidget, stops: Iterable[QWidget]) -> QWidget:
    """Have the tab key come from a widget to others, one after the other; return the last.

    One that takes no keyboard keeps the place of what comes after it.
    """
    for stop in stops:
        for each in _parts(stop):
            _place(before, each)
            before = each
    return before


def tab_into(before: QWidget, part: QWidget) -> QWidget:
    """Have the tab key come from a widget to a part with all that is in it; return the last."""
    return tab_through(before, (part, *part.findChildren(QWidget)))


def read_in_order(layout: QLayout) -> None:
    """Have a screen reader come to what is laid out in the order of the layout.

    Qt tells of a widget's parts as they were put into it, and those that lie over others last.
    """
    for n in range(layout.count()):
        item = layout.itemAt(n)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            widget.raise_()
        elif (inner := item.layout()) is not None:
            read_in_order(inner)


def _parts(stop: QWidget) -> list[QWidget]:
    """Return a widget among those that hand the keyboard on to it, a frame or a text's own ground.

    Left where they were made, they would lead back to it, or what comes next away from it.
    """
    frame = stop.parentWidget()
    around = [frame] if frame is not None and frame.focusProxy() is stop else []
    inside = [
        each for each in stop.children() if isinstance(each, QWidget) and each.focusProxy() is stop
    ]
    return [*around, stop, *inside]


def _place(before: QWidget, after: QWidget) -> None:
    """Put a widget after another: Qt leaves where it is what takes no keyboard at the moment."""
    # One that hands the keyboard on hands its policy on too.
    touched = (before, before.focusProxy(), after, after.focusProxy())
    kept = [(each, each.focusPolicy()) for each in touched if each is not None]
    for each in (before, after):
        if each.focusPolicy() == Qt.FocusPolicy.NoFocus:
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    QWidget.setTabOrder(before, after)
    for each, policy in kept:
        if each.focusPolicy() != policy:
            each.setFocusPolicy(policy)
