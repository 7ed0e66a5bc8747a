"""How a search goes on at the cursor: what is asked of the record, offered, and taken."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt

from netkeeper.domain.query.completion import Slot, offers, slot_at, text_of
from netkeeper.services.search import suggest_values
from netkeeper.ui.search.line_text import Change, qt_position

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

    from netkeeper.domain.query.scopes import Scope
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.search.lookups import Lookups, Wanted


class GoingOn:
    """How one text may go on at one place; with a list's scope, by what can be asked there."""

    def __init__(self, text: str, cursor: int, scope: Scope | None = None) -> None:
        self._slot: Slot | None = slot_at(text, cursor)
        self._scope = scope
        field = self._slot.field if self._slot is not None else ""
        self._field = field if scope is None or scope.rank(field) is not None else ""

    def wanted(self) -> Wanted:
        """Return what is asked of the record: values for the field at the cursor."""
        if self._slot is None or not self._field:
            return {}
        return {
            (self._field, self._slot.typed): partial(
                suggest_values, field=self._field, typed=self._slot.typed
            )
        }

    def offers(self, desk: Desk, lookups: Lookups) -> list[str]:
        """Return how it may go on; values of the record once it has told them."""
        slot = self._slot
        if slot is None:
            return []
        if self._field:
            return cast("list[str]", lookups.answer((self._field, slot.typed)) or [])
        found = offers(slot, desk.texts.language, desk.today, self._scope)
        return [each.text for each in found]

    def taking(self, offer: str) -> Change | None:
        """Return the change that writes an offer into the text."""
        return None if self._slot is None else Change(self._slot.span, text_of(self._slot, offer))


def write(edit: QLineEdit, change: Change) -> None:
    """Change a passage of a line as if it were typed, so that it can be taken back."""
    text = edit.text()
    start, end = (qt_position(text, each) for each in change.span)
    edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
    edit.setSelection(start, end - start)
    if start == end:
        edit.setCursorPosition(start)
    edit.insert(change.text)
