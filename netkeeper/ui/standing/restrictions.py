"""The restrictions that LinkedIn put on the account, as the user enters them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netkeeper.domain.days import Day
from netkeeper.domain.standing.facts import Restriction
from netkeeper.services import standing as services
from netkeeper.ui.changes import bears
from netkeeper.ui.forms.day_field import DayField
from netkeeper.ui.forms.panel import TypedPanel
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.hairline import Hairline
from netkeeper.ui.widgets.key_button import KeyButton
from netkeeper.ui.widgets.laying_out import empty, fill, keep_space
from netkeeper.ui.widgets.line_row import LineRow
from netkeeper.ui.widgets.tab_order import read_in_order, tab_into, tab_through
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from netkeeper.ui.desk import Desk

_SHOWN = frozenset({"restriction"})
_SHORTCUT = Qt.FocusReason.ShortcutFocusReason
_Texts = tuple[str, str, str]  # since, until, what: as typed


class _Typed(NamedTuple):
    """A restriction being typed: as its form began, and as it is now."""

    begun: _Texts
    now: _Texts


def _texts_of(one: Restriction | None) -> _Texts:
    """Return a restriction as its form begins with it; nothing for a new one."""
    if one is None:
        return "", "", ""
    return Day(one.since).iso(), Day(one.until).iso() if one.until else "", one.what


class RestrictionPanel(TypedPanel):
    """From when, until when if that is known, and what LinkedIn limited."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._begun: _Texts = ("", "", "")
        self.since_row = DayField(desk, exact=True)
        self.until_row = DayField(desk, ahead=True, exact=True)
        self.what_row = LineRow(desk.theme)
        self.what_edit = self.what_row.edit
        self.what_edit.setMaxLength(services.LONGEST)
        self._edits = self.since_row.edit, self.until_row.edit, self.what_edit
        for row in (self.since_row, self.until_row, self.what_row):
            self.rows.addWidget(row)
        self.retranslate()

    def begin(self, one: Restriction | None = None) -> None:
        """Open the form, empty or with what is kept; what is typed in it already stays."""
        subject = 0, one.id if one else 0
        if self.isHidden() or subject != self.subject:
            self.put_aside()
            self.subject = subject
            begun = _texts_of(one)
            self.show_typed(self.take_waiting() or _Typed(begun, begun))
        self.since_row.edit.setFocus(_SHORTCUT)

    def show_typed(self, typed: _Typed) -> None:
        """Open the form as it was left; the keyboard stays where it is."""
        self.retranslate()
        self._begun = typed.begun
        for edit, begun, text in zip(self._edits, *typed, strict=True):
            edit.setText(text)
            edit.setModified(text != begun)  # it is the user's own text
        for row in (self.since_row, self.until_row):
            row.tell()
            row.warm_up()
        self.show()

    def typed(self) -> _Typed | None:
        """Return what is typed and not kept; None where the form is closed, or as it began."""
        since, until, what = (each.text().strip() for each in self._edits)
        now = since, until, what
        return None if self.isHidden() or now == self._begun else _Typed(self._begun, now)

    def words_of(self, typed: _Typed) -> str:
        """Return what LinkedIn limited."""
        return typed.now[-1]

    def save(self) -> None:
        """Keep what is typed, unless a day is missing or can't be."""
        since = self.since_row.require(lambda: self.tr("Say since when."))
        if since is None:
            return
        until = self.until_row.day()
        if not self.until_row.tell():
            self.until_row.edit.setFocus()
        elif until is not None and until.on < since.on:
            facts = {"date": since.on}
            self.until_row.warn(lambda: self._desk.texts.fault("ended_before_begun", facts))
            self.until_row.edit.setFocus()
        else:
            end = until.on if until else None
            self._keep(Restriction(since.on, end, self.what_edit.text(), self.subject[1]))

    def _keep(self, one: Restriction) -> None:
        keep = services.change_restriction if one.id else services.add_restriction
        self.hand_over(lambda: self._desk.change(keep, one, self._desk.today))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        title = (
            self.tr("Change the restriction") if self.subject[1] else self.tr("Note a restriction")
        )
        self.title_label.set_text(title)
        self.since_row.set_label(self.tr("Since"))
        self.until_row.set_label(self.tr("Until"))
        self.until_row.edit.setPlaceholderText(self.tr("empty while it lasts"))
        self.what_row.set_label(self.tr("What"))
        self.what_edit.setPlaceholderText(self.tr("no requests for a week…"))


class RestrictionRow(QWidget):
    """One restriction with its two buttons."""

    def __init__(self, desk: Desk, one: Restriction) -> None:
        super().__init__()
        self.one = one
        theme = desk.theme
        self.days = WrappedLabel(theme, self._days())
        self.what = WrappedLabel(theme, one.what, role=Text.SECOND, tone=Tone.TX2)
        self.change_button = KeyButton(theme, self.tr("Change"), icon="pencil", small=True)
        self.remove_button = KeyButton(theme, self.tr("Remove"), icon="x", small=True)
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons)
        for button in (self.change_button, self.remove_button):
            button.setAccessibleName(f"{button.label()}, {self.days.text()}")
            self._flow.addWidget(button)
        self._column = fill(QVBoxLayout(self), self.days, self.what, self._buttons)
        # Not sooner: shown before it has its place, it would be a window of its own.
        self.what.setVisible(bool(one.what))
        keep_space(theme, self._column, gap=4, margins=(0, 8, 0, 8))
        keep_space(theme, self._flow, gap=8)

    def _days(self) -> str:
        one = self.one
        since = formats.day(one.since)
        if one.until is None:
            return self.tr("In force since {since}").format(since=since)
        until = formats.day(one.until)
        return self.tr("From {since} to {until}").format(since=since, until=until)


class RestrictionsCard(Card, Spoken):
    """The restrictions, the latest first, and the form to enter or change one."""

    opened = Signal(object)  # the form

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        theme = desk.theme
        self._shown: list[Restriction] | None = None
        self.rows: list[RestrictionRow] = []
        self.title = WrappedLabel(theme, role=Text.VERDICT)
        self.promise = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        self.add_button = KeyButton(theme, icon="plus")
        self.panel: RestrictionPanel | None = None  # made when it is first asked for
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._column = fill(
            QVBoxLayout(self), self.title, self.promise, self._list, self.add_button
        )
        self.add_button.clicked.connect(partial(self.begin, None))
        desk.changed.connect(self._on_changed)
        keep_space(theme, self._column, gap=8, margins=(16, 16, 16, 16))
        self.retranslate()

    # What is shown

    def refresh(self) -> None:
        """Read the restrictions, and show them if they are others than those shown."""
        kept = self._desk.reader.standing.restrictions()
        if kept != self._shown:
            self._show(kept)

    def _show(self, kept: list[Restriction]) -> None:
        focused = self.focusWidget()
        had = focused is not None and any(row.isAncestorOf(focused) for row in self.rows)
        self._shown = kept
        empty(self._list)
        self.rows = [RestrictionRow(self._desk, each) for each in kept]
        last: QWidget = self.promise
        for row in self.rows:
            self._list.addWidget(Hairline(self._desk.theme))
            self._list.addWidget(row)
            row.change_button.clicked.connect(partial(self.begin, row.one))
            row.remove_button.clicked.connect(partial(self._remove, row.one))
            last = tab_into(last, row)
        tab_through(last, (self.add_button,))
        read_in_order(self._column)
        if had:
            self.add_button.setFocus(_SHORTCUT)

    def _on_changed(self, tables: object) -> None:
        if bears(tables, _SHOWN) and self.isVisible():
            self.refresh()

    # What is done

    def begin(self, one: Restriction | None = None, _checked: object = None) -> None:
        """Open the form for a new restriction, or for one to change."""
        if self.panel is None:
            self.panel = RestrictionPanel(self._desk)
            self.panel.closed.connect(self._on_closed)
            self.panel.given_back.connect(self._resume)
            self._column.insertWidget(self._column.indexOf(self.add_button), self.panel)
            tab_through(self.add_button, self.panel.tab_stops())
        self.panel.begin(one)
        self.add_button.hide()
        self.opened.emit(self.panel)

    def escape(self) -> bool:
        """Have the form closed; False if it is not open."""
        if self.panel is None or self.panel.isHidden():
            return False
        self.panel.escape()
        return True

    def keep_typed(self) -> None:
        """Have what waits in the form put by."""
        if self.panel is not None:
            self.panel.keep_typed()

    def _on_closed(self) -> None:
        self.add_button.show()
        self.add_button.setFocus(_SHORTCUT)

    def _resume(self) -> None:
        """Open the form again on what was refused, unless it is open by now."""
        if self.panel is not None and self.panel.isHidden() and self.panel.resume(0):
            self.add_button.hide()
            self.opened.emit(self.panel)

    def _remove(self, one: Restriction, _checked: object = None) -> None:
        self._desk.change(services.trash_restriction, one.id)

    # Room and language

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.set_text(self.tr("Restrictions by LinkedIn"))
        self.promise.set_text(
            self.tr("When LinkedIn limits your requests, note it here: it weighs on the standing.")
        )
        self.add_button.set_label(self.tr("Note a restriction"))
        if self._shown is not None:
            self._show(self._shown)
