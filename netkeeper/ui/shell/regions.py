"""Go round the parts of the window by F6, and come back to where one was in each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakKeyDictionary

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from netkeeper.ui.shell.scroll_pane import bring_into_sight

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_SHORTCUT = Qt.FocusReason.ShortcutFocusReason


class Region(NamedTuple):
    """A part of the window; `enter` gives it the keyboard, if it can take it."""

    widget: QWidget
    enter: Callable[[], bool]


def focus_first(part: QWidget) -> bool:
    """Give the keyboard to the first widget in a part that the tab key reaches."""
    first = next(_reached(part), None)
    if first is not None:
        first.setFocus(_SHORTCUT)
    return first is not None


def _reached(part: QWidget) -> Iterator[QWidget]:
    """Yield what the tab key reaches within a widget.

    From parent to child, since PySide takes whatever `nextInFocusChain` returns for a child of
    what it was asked of: when that goes, layouts and scroll bars beside it count as deleted, and
    laying out crashes.
    """
    for child in part.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if child.isHidden() or child.isWindow() or not child.isEnabled():
            continue  # and so is what it holds
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield child
        yield from _reached(child)


def can_go_back(widget: QWidget) -> bool:
    """Tell whether what had the keyboard before is still there: much is made anew meanwhile."""
    return isValid(widget) and widget.isVisible()


class Regions:
    """The round of F6; `regions` gives the parts as they stand at that moment."""

    def __init__(self, regions: Callable[[], Sequence[Region]]) -> None:
        self._regions = regions
        self._last: WeakKeyDictionary[QWidget, QWidget] = WeakKeyDictionary()

    def go(self, step: int) -> None:
        """Go to the next part that can take the keyboard, or back with -1."""
        regions = self._regions()
        focused = QApplication.focusWidget()
        here = -1 if focused is None else self._part_of(focused, regions)
        if here >= 0 and focused is not None:
            self._last[regions[here].widget] = focused
        start = here if here >= 0 else (-1 if step > 0 else 0)
        for n in range(1, len(regions) + 1):
            if self._enter(regions[(start + step * n) % len(regions)]):
                bring_into_sight(QApplication.focusWidget())
                return

    def _part_of(self, focused: QWidget, regions: Sequence[Region]) -> int:
        """Return the innermost part that holds a widget: a toast stands inside a pane."""
        holding = (
            n
            for n, region in enumerate(regions)
            if region.widget is focused or region.widget.isAncestorOf(focused)
        )
        return max(holding, default=-1)

    def _enter(self, region: Region) -> bool:
        if not region.widget.isVisible():
            return False
        last = self._last.get(region.widget)
        if last is not None and can_go_back(last) and region.widget.isAncestorOf(last):
            last.setFocus(_SHORTCUT)
            return True
        return region.enter()
