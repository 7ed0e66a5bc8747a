"""The small forms that open in one column of a page, one of them at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from netkeeper.ui.widgets.tab_order import tab_through

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from netkeeper.ui.forms.panel import TypedPanel

PanelT = TypeVar("PanelT", bound="TypedPanel")


class SmallForms(QObject):
    """The forms made so far; the tab key comes to them after the widget `before`.

    What is typed in one waits in it while another is open, or somebody else is at hand.
    """

    resumed = Signal(object)  # the form that is open again as it was left, to be in sight
    given_back = Signal(object)  # it is, since what was asked of it was refused
    closed = Signal()

    def __init__(self, column: QVBoxLayout, before: QWidget) -> None:
        super().__init__(before)
        self._column = column
        self._before = before
        self._made: list[TypedPanel] = []
        self._at_hand: int | None = None  # whose page is shown

    def add(self, panel: PanelT) -> PanelT:
        """Return a form once it has its place."""
        self._made.append(panel)
        self._column.addWidget(panel)
        tab_through(self._before, panel.tab_stops())
        panel.closed.connect(self.closed)
        panel.given_back.connect(self._on_given_back)
        return panel

    def open_panel(self) -> TypedPanel | None:
        """Return the form that is open, if one is."""
        return next((each for each in self._made if not each.isHidden()), None)

    def put_aside(self) -> None:
        """Close the form that is open; the keyboard stays where it is, maybe in a list's filter."""
        if (panel := self.open_panel()) is not None:
            panel.put_aside()
            panel.hide()

    def turn(self, whose: int | None) -> None:
        """Go to somebody, or to nobody: what was being typed of them is open again."""
        if whose != self._at_hand:
            self.put_aside()
            self._at_hand = whose
            self._resume()

    def _resume(self) -> bool:
        """Open what waits for the one at hand, unless a form is open; tell whether one is now."""
        is_free = self.open_panel() is None
        resumed = is_free and any(each.resume(self._at_hand) for each in self._made)
        if resumed:
            self.resumed.emit(self.open_panel())
        return resumed

    def _on_given_back(self) -> None:
        if self._resume():
            self.given_back.emit(self.open_panel())

    def keep_typed(self) -> None:
        """Keep what is typed, or have it put by."""
        for each in self._made:
            each.keep_typed()

    def escape(self) -> bool:
        """Have the form that is open closed; False if none is."""
        if (panel := self.open_panel()) is not None:
            panel.escape()
        return panel is not None
