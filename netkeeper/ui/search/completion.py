"""Completes the search of a list's filter while it is typed, as the field on top does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from netkeeper.ui.search.going_on import GoingOn, write
from netkeeper.ui.search.line_text import python_position
from netkeeper.ui.search.offer_line import OfferLine
from netkeeper.ui.search.over_panel import OverPanel
from netkeeper.ui.widgets.announcement import AFTER_TYPING_MS, announce

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QKeyEvent

    from netkeeper.domain.query.scopes import Scope
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.search.lookups import Lookups, Wanted
    from netkeeper.ui.widgets.search_field import SearchField


class OffersPanel(OverPanel):
    """A line of offers over the list's first rows, as wide as the field and its buttons."""

    def __init__(self, desk: Desk, field: SearchField) -> None:
        super().__init__(desk.theme, field)
        self.offers = OfferLine(desk.theme)
        self.offers.stand_alone()
        self.column.addWidget(self.offers)

    def room(self) -> QRect:
        """Return what the frame may take: it leaves the detail in sight."""
        room, row = super().room(), self._field.parentWidget()
        if row is not None:
            room.setWidth(min(room.width(), row.width()))
        return room

    def wanted_height(self, width: int) -> int:
        """Return the height that shows all offers."""
        return self.offers.wanted_height(width)


class FilterCompletion(QObject):
    """Offers how the text of a filter goes on at the cursor; Tab takes the first.

    Words of the language are offered at once, values of the record when `lookups` knows them. What
    was closed stays so until the next letter.
    """

    def __init__(self, desk: Desk, field: SearchField, lookups: Lookups, scope: Scope) -> None:
        super().__init__(field)
        self._desk = desk
        self._edit = field.edit
        self._lookups = lookups
        self._scope = scope
        self._goes_on = GoingOn("", 0)
        self._closed_at = ""  # the text at which the panel was closed
        self.panel = OffersPanel(desk, field)
        self.panel.offers.taken.connect(self._take)
        self._voice = QTimer(self, interval=AFTER_TYPING_MS, singleShot=True)
        self._voice.timeout.connect(self._say)

    def look(self) -> Wanted:
        """Take the text and the cursor, and return what is asked of the record for them."""
        text = self._edit.text()
        cursor = python_position(text, self._edit.cursorPosition())
        self._goes_on = GoingOn(text, cursor, self._scope)
        return self._goes_on.wanted()

    def show(self, issues: str) -> None:
        """Show what is offered while the filter has the keyboard; nothing once it was closed.

        `issues` says what was not understood: the panel stands over where the list says it.
        """
        text = self._edit.text()
        if text != self._closed_at:
            self._closed_at = ""
        offered = [] if self._closed_at else self._goes_on.offers(self._desk, self._lookups)
        if not offered or not self._edit.hasFocus():
            self.hide()
            return
        if offered != list(self.panel.offers.offers) or self.panel.isHidden():
            self._voice.start()
        self.panel.offers.show_all(offered, issues)
        self.panel.appear()

    def hide(self) -> None:
        """Take the panel away until something is offered again."""
        self._voice.stop()
        self.panel.hide()

    def close(self) -> bool:
        """Take the panel away until more is typed; False if it was not there."""
        was_open = self.panel.isVisible()
        if was_open:
            self._closed_at = self._edit.text()
            self.hide()
        return was_open

    def take_key(self, event: QKeyEvent) -> bool:
        """Write the first offer where the tab key asks for it; False for any other key."""
        takes = event.key() == Qt.Key.Key_Tab and self.panel.isVisible()
        if takes:
            self._take(0)
        return takes

    def _take(self, place: int) -> None:
        change = self._goes_on.taking(self.panel.offers.offers[place])
        if change is not None:
            write(self._edit, change)

    def _say(self) -> None:
        if self.panel.isVisible():
            announce(self._edit, self.panel.offers.sentence())
