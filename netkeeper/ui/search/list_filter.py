"""The line over a list that leaves those rows alone which a search finds."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout

from netkeeper.ui.lists.filtered import FilteredSource, Hits
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.search.issues import issue_text
from netkeeper.ui.search.lookups import Lookups
from netkeeper.ui.widgets.empty_state import EmptyState
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.laying_out import fill, fit_height, keep_space
from netkeeper.ui.widgets.search_field import SearchField
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording.keys import written
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable, Collection
    from datetime import date

    from PySide6.QtGui import QHideEvent

    from netkeeper.domain.query.nodes import Query
    from netkeeper.services.ports.reading import Reader
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.lists.source import RecordSource
    from netkeeper.ui.search.completion import FilterCompletion
    from netkeeper.ui.search.lookups import Wanted

    Sift = Callable[[Reader, Query], tuple[Query, array[int]]]

_TO_LIST = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ListFilter(Spoken):
    """Takes a search; `changed` tells that other rows are to be shown, by way of `source`.

    `kind` is what the list holds ("people", "meetings", "requests"), `place` the code under which
    a search names the list. What no index holds is found by `sift`, on a worker's thread: it
    returns the search without what can't be asked of the list, and the ids; `askable` gives the
    codes of what can be, as `holding.asked_code` tells them.
    """

    changed = Signal()
    left = Signal()  # the keyboard goes to the list

    def __init__(
        self,
        desk: Desk,
        kind: str,
        place: str,
        sift: Sift | None = None,
        askable: Callable[[], Collection[str]] | None = None,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._kind = kind
        self._place = place
        self._sift = sift
        self._askable = askable
        self._completion: FilterCompletion | None = None
        self._hits: Hits | None = None
        self._query: Query | None = None
        theme = desk.theme
        self.field = SearchField(theme, "list-filter")
        self.edit = self.field.edit
        self.save_button = KeyButton(theme, kind=Kind.FLAT, icon="bookmark-plus")
        self.close_button = KeyButton(theme, kind=Kind.FLAT, icon="x")
        self.issues = WrappedLabel(theme, role=Text.SECOND, tone=Tone.WATCH)
        self.empty = EmptyState(theme, "search")
        self._lookups = Lookups(desk, self)
        self._build()
        self.save_button.setHidden(not place)  # once it has a parent: it would be a window else
        self._connect()
        keep_space(self._desk.theme, self._row, gap=4, margins=(0, 0, 4, 0))
        keep_space(self._desk.theme, self._column, gap=4)
        self.retranslate()
        self.hide()

    def _build(self) -> None:
        for button in (self.save_button, self.close_button):
            button.set_icon_only(True)
        self._row = fill(QHBoxLayout(), self.field, self.save_button, self.close_button)
        self._column = fill(QVBoxLayout(self), self._row, self.issues)
        self.issues.hide()
        self.empty.hide()
        fit_height(self)

    def _connect(self) -> None:
        self.edit.textChanged.connect(self._ask)
        self.edit.cursorPositionChanged.connect(self._on_cursor_moved)
        self.field.focus_changed.connect(self._on_focus_changed)
        self.edit.installEventFilter(self)
        self.save_button.clicked.connect(self.save)
        self.close_button.clicked.connect(self.close_filter)
        self.empty.button.clicked.connect(self.close_filter)
        self._lookups.answered.connect(self._on_answered)
        self._desk.changed.connect(self._on_record_changed)

    # What is asked of it

    @property
    def is_active(self) -> bool:
        """Tell whether it leaves rows out."""
        return self._hits is not None

    def source(self, inner: RecordSource) -> RecordSource:
        """Return a list's rows, those alone that are found."""
        return inner if self._hits is None else FilteredSource(inner, self._hits)

    def begin(self) -> None:
        """Take the keyboard, with what stood there selected."""
        self.show()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    def show_text(self, text: str) -> None:
        """Show what a search finds; the rows follow once the record has answered."""
        self.show()
        self.edit.setText(text)
        self.edit.setCursorPosition(0)

    def leave(self) -> bool:
        """Do what Escape asks: close what is offered, then show all rows; False if all is done."""
        return (self._completion is not None and self._completion.close()) or self.close_filter()

    def close_filter(self) -> bool:
        """Show all rows again; False if all were shown already."""
        if self.isHidden():
            return False
        focused = self.isAncestorOf(self.focusWidget() or self)
        self.edit.clear()
        self.hide()
        if focused:
            self.left.emit()
        return True

    def save(self) -> None:
        """Have the search kept under a name; it says which list it is for."""
        text = " ".join(self.edit.text().split())
        if text and self._place:
            self._desk.search_kept.emit(self._with_place(text))

    def _with_place(self, text: str) -> str:
        from netkeeper.domain.query.reading import read_query  # noqa: PLC0415 - seldom needed
        from netkeeper.domain.query.saved import list_of, place_text  # noqa: PLC0415

        query = read_query(text, self._desk.today)
        if list_of(query) == self._place or query.place:
            return text
        return f"{text} {place_text(self._place, self._desk.texts.language)}"

    # What is found

    def _wanted(self) -> Wanted:
        text, today = self._shown_text(), self._desk.today
        if not text:
            return {}
        sift = self._sift or partial(_search, self._kind, today)
        offered = self._completing().look() if self.edit.hasFocus() else {}
        return {text: partial(_found, text, today, sift), **offered}

    def _shown_text(self) -> str:
        return self.edit.text() if self.edit.text().strip() else ""

    def _ask(self) -> None:
        wanted = self._wanted()
        if not wanted:
            self._lookups.stop()
            self._take(None)
        elif self._lookups.ask(wanted):
            self._on_answered()
        self._show_offers()

    def _on_answered(self) -> None:
        text = self._shown_text()
        self._take(cast("Hits | None", self._lookups.answer(text)) if text else None)
        self._show_offers()

    def _take(self, hits: Hits | None) -> None:
        self._query = hits.query if hits is not None else None
        self._show_issues()
        if hits is not None and hits.query.is_empty:
            hits = None  # nothing is asked yet: all rows stay
        if hits is not self._hits:
            self._hits = hits
            self.changed.emit()

    def _on_record_changed(self, _tables: object) -> None:
        self._lookups.forget()
        if self._shown_text() and not self.isHidden():
            self._ask()

    def _on_cursor_moved(self) -> None:
        self._show_issues()
        if self.edit.hasFocus():
            self._ask()

    def _on_focus_changed(self) -> None:
        if QApplication.focusWidget() is None:
            return  # another window, or the end: what is offered waits
        if self.edit.hasFocus():
            self._ask()
        else:
            self._show_issues()
            self._show_offers()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take along what is offered, as when another page is shown."""
        super().hideEvent(event)
        if self._completion is not None:
            self._completion.hide()

    # How it may go on

    def _completing(self) -> FilterCompletion:
        """Return what completes the search; made at the first letter, not with the page."""
        if self._completion is None:
            from netkeeper.domain.query import scopes  # noqa: PLC0415 - not with the page
            from netkeeper.ui.search.completion import FilterCompletion  # noqa: PLC0415

            scope = (
                scopes.scope_of(self._place or self._kind)
                if self._askable is None
                else scopes.scope_of_documents(self._askable())
            )
            self._completion = FilterCompletion(self._desk, self.field, self._lookups, scope)
        return self._completion

    def _show_offers(self) -> None:
        if self._completion is None:
            return
        if self._shown_text() and self.edit.hasFocus():
            self._completion.show(self.issues.text())
        else:
            self._completion.hide()

    def _show_issues(self) -> None:
        text = ""
        if self._query is not None:
            cursor = self.edit.cursorPosition() if self.edit.hasFocus() else -1
            text = issue_text(self._desk, self._query, cursor)
        self.issues.set_text(text)
        self.issues.setVisible(bool(text))

    # Keys, words and looks

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go down to the list, or through what is offered."""
        if watched is not self.edit or not isinstance(event, QKeyEvent):
            return False
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in _TO_LIST:
            self.left.emit()
            return True
        return self._completion is not None and self._completion.take_key(event)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.edit.setAccessibleName(self.tr("Filter the list"))
        hint = self.tr("Words, is:met, company:…")
        if self._sift is not None:
            hint = self.tr("Words, name:…, changed:<30d")
            self._on_record_changed(None)  # its sentences are in another language
        self.edit.setPlaceholderText(hint)
        self.save_button.set_label(self.tr("Save this search"))
        self.close_button.set_label(self.tr("Show all"))
        self.close_button.set_keys(written("Esc"))
        self.empty.set_words(
            self.tr("Nothing here matches."),
            self.tr("Fewer words or conditions find more; F1 lists what can be asked."),
        )
        self.empty.offer(self.tr("Show all"), "x", written("Esc"))
        self._show_issues()


def _found(text: str, today: date, sift: Sift, reader: Reader) -> Hits:
    """Return what a text finds."""
    from netkeeper.domain.query.reading import read_query  # noqa: PLC0415 - when it is needed

    return Hits(*sift(reader, read_query(text, today)))


def _search(kind: str, today: date, reader: Reader, query: Query) -> tuple[Query, array[int]]:
    """Return what a search finds of a kind, by its indexes."""
    from netkeeper.services.search import find_every  # noqa: PLC0415 - when it is needed

    return find_every(reader, kind, query, today)
