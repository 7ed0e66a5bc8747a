"""Finds what is typed: the first hits on each key, opened by Enter, all of them as a list."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, Signal

from netkeeper.domain.query.saved import list_of
from netkeeper.services.search import Glance, glance
from netkeeper.ui.field.find_panel import Act, FindPanel
from netkeeper.ui.search.going_on import GoingOn, write
from netkeeper.ui.search.issues import issue_text
from netkeeper.ui.search.lookups import Lookups
from netkeeper.ui.wording.keys import ENTER, held

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from netkeeper.ui.desk import Desk
    from netkeeper.ui.search.lookups import Wanted
    from netkeeper.ui.widgets.search_field import SearchField

_CTRL = Qt.KeyboardModifier.ControlModifier
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class FindMode(QObject):
    """What the field does while its text is searched.

    What was found last stays until the answer to the latest text is there.
    """

    listed = Signal(str, str)  # the page's code, the search that it is to show
    log_asked = Signal()
    found = Signal()

    def __init__(self, desk: Desk, field: SearchField) -> None:
        super().__init__(field)
        self._desk = desk
        self._edit = field.edit
        self._typed = ""
        self._cursor = 0
        self._shown = ""
        self._goes_on = GoingOn("", 0)
        self._lookups = Lookups(desk, self)
        self._lookups.answered.connect(self._on_answered)
        self.panel = FindPanel(desk, field)
        self.panel.asked.connect(self._do)
        self.panel.offers.taken.connect(self._take)

    def show(self, text: str, cursor: int) -> None:
        """Show what a text finds, and how it may go on; nothing is shown for no text."""
        self._typed = text if text.strip() else ""
        self._cursor = cursor
        if not self._typed:
            self.hide()
        elif self._lookups.ask(self._wanted()):
            self._on_answered()

    def _wanted(self) -> Wanted:
        """Return what is asked of the record: what is found, and values for the cursor's field."""
        self._goes_on = GoingOn(self._typed, self._cursor)
        found = partial(glance, typed=self._typed, today=self._desk.today)
        return {self._typed: found, **self._goes_on.wanted()}

    def show_at(self, cursor: int) -> None:
        """Show how the passage at the cursor may go on."""
        if self._typed and self._shown == self._typed and cursor != self._cursor:
            self.show(self._typed, cursor)

    def hide(self) -> None:
        """Take the panel away."""
        self._lookups.stop()
        self._typed = ""
        self.panel.hide()

    def forget(self) -> None:
        """Have the record searched anew: it has changed."""
        self._lookups.forget()

    def sentence(self) -> str:
        """Return how much was found and what is offered, as a screen reader says it."""
        if not self.panel.isVisible():
            return ""
        return " ".join(filter(None, (self.panel.sentence(), self.panel.offers.sentence())))

    def _on_answered(self) -> None:
        self._shown = self._typed
        answer = self._answer()
        issues = issue_text(self._desk, answer.query, self._cursor)
        offers = self._goes_on.offers(self._desk, self._lookups)
        self.panel.show_found(self._search, answer, offers, issues)
        self.panel.appear()
        self.found.emit()

    def take_key_of_field(self, event: QKeyEvent) -> bool:
        """Do what a key asks of what is found; False if it asks nothing here."""
        key, modifiers = Qt.Key(event.key()), held(event)
        if not self._typed:
            return False
        if modifiers == _CTRL:
            return self._take_chord(key)
        if modifiers:
            return False
        if key == Qt.Key.Key_Tab:
            return self._take_first()
        if key not in _STEPS and key not in ENTER:
            return False
        self._catch_up()
        if key in _STEPS:
            self.panel.step(_STEPS[key])
        else:
            self.panel.open_current()
        return True

    def wants(self, event: QKeyEvent) -> bool:
        """Tell whether a key keeps what is typed, before the list's page keeps its own search."""
        return event.key() == Qt.Key.Key_S and held(event) == _CTRL

    def _catch_up(self) -> None:
        """Show what the text finds as it is now: a quick hand need not wait for it."""
        if self._lookups.waits() or self.panel.isHidden():
            self._settle()

    def _settle(self) -> None:
        self._lookups.settle(self._wanted())
        self._on_answered()

    def _take_chord(self, key: Qt.Key) -> bool:
        """Do what a key with Ctrl asks: all as a list, or the search kept."""
        if key in ENTER:
            self._do(Act.LIST)
        elif key == Qt.Key.Key_S:
            self._do(Act.SAVE)
        else:
            return False
        return True

    # All of it, kept, gone on with

    @property
    def _search(self) -> str:
        return " ".join(self._typed.split())

    def _answer(self) -> Glance:
        return cast("Glance", self._lookups.answer(self._shown))

    def _do(self, act: Act) -> None:
        """Log a meeting, have the page that shows it list all that is found, or keep the search."""
        if act is Act.LOG:
            self.log_asked.emit()
        elif act is Act.LIST:
            self._catch_up()
            self.listed.emit(place_of(self._answer()), self._search)
        else:
            self._desk.search_kept.emit(self._search)

    def _take_first(self) -> bool:
        """Write the first offer for the text as it is now; False where there is none."""
        self._catch_up()
        offered = bool(self.panel.offers.offers)
        if offered:
            self._take(0)
        return offered

    def _take(self, place: int) -> None:
        """Write an offer into the text."""
        offered = self.panel.offers.offers
        change = self._goes_on.taking(offered[place]) if place < len(offered) else None
        if change is not None:
            write(self._edit, change)


def place_of(found: Glance) -> str:
    """Return the code of the page that lists what was found."""
    place = list_of(found.query)
    if place != "people" or found.people.lines or not found.query.is_words:
        return place
    if found.meetings.lines:
        return "meetings"
    return found.invitations.lines[0].direction.value if found.invitations.lines else place
