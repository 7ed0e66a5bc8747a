"""The form that sets, changes or removes the passphrase; it opens under its row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from netkeeper.domain.passphrases import Strength, strength
from netkeeper.ui.forms.panel import Panel
from netkeeper.ui.locking.change import PassphraseChange
from netkeeper.ui.locking.passphrase_field import PassphraseField
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.form_row import FormRow
from netkeeper.ui.widgets.tab_order import tab_through
from netkeeper.ui.widgets.tick_box import TickBox
from netkeeper.ui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from netkeeper.ui.desk import Desk

_FIELDS = {"set": ("new", "again"), "change": ("current", "new", "again"), "remove": ("current",)}


class PassphrasePanel(Panel):
    """What is asked for depends on what is to be done: "set", "change" or "remove"."""

    asked = Signal(object)  # a PassphraseChange

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self._what = "set"
        theme = desk.theme
        self.fields = {name: PassphraseField(theme) for name in ("current", "new", "again")}
        self.form_rows = {name: FormRow(theme, field) for name, field in self.fields.items()}
        self.backups = TickBox(theme)
        self.promise = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        self.traces = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        for row in self.form_rows.values():
            self.rows.addWidget(row)
        self.rows.addWidget(self.backups, 0, Qt.AlignmentFlag.AlignLeft)
        self.rows.addWidget(self.promise)
        self.rows.addWidget(self.traces)
        for name, field in self.fields.items():
            field.capitals.connect(lambda on, name=name: self._on_capitals(name, on))
            field.edited.connect(lambda name=name: self._on_edited(name))
        self.retranslate()

    def tab_stops(self) -> list[QWidget]:
        """Return the fields, then what shows their letters, then the rest.

        Whoever types a phrase twice in a row would else type the second into a button.
        """
        fields = list(self.fields.values())
        eyes = [each.show_button for each in fields]
        rest = (self.backups, self.save_button, self.cancel_button)
        return [*(each.field for each in fields), *eyes, *rest]

    def showEvent(self, event: QShowEvent) -> None:
        """Have the tab key go by `tab_stops`, which isn't the order read here."""
        super().showEvent(event)
        first, *rest = self.tab_stops()
        tab_through(first, rest)

    def begin(self, what: str) -> None:
        """Open the form for one of the three; what is typed for that one already stays."""
        if self.isHidden() or what != self._what:
            self._what = what
            self._clear()
            self.backups.setChecked(True)
            self.retranslate()
        self.show()
        self.fields[_FIELDS[what][0]].take_focus()

    def save(self) -> None:
        """Ask for what is typed; what is missing or differs is said under its field."""
        texts = {name: self.fields[name].text() for name in _FIELDS[self._what]}
        for name, text in texts.items():
            if not text:
                return self._warn(name, lambda: self.tr("At least one character is needed."))
        if "again" in texts and texts["again"] != texts["new"]:
            return self._warn("again", lambda: self.tr("This is not the same as above."))
        asked = PassphraseChange(
            self._what, texts.get("current", ""), texts.get("new", ""), self.backups.isChecked()
        )
        self.close_panel()
        self.asked.emit(asked)
        return None

    def _warn(self, name: str, words: Callable[[], str]) -> None:
        self.form_rows[name].warn(words)
        self.fields[name].take_focus()

    def close_panel(self) -> None:
        """Forget what is typed, then close."""
        self._clear()
        super().close_panel()

    def _clear(self) -> None:
        for name, field in self.fields.items():
            field.clear()
            self.form_rows[name].say_nothing()

    def _on_edited(self, name: str) -> None:
        self.form_rows[name].say(self._hint if name == "new" else str)

    def _on_capitals(self, name: str, on: bool) -> None:  # noqa: FBT001 - a signal's own value
        if on:
            self.form_rows[name].say(lambda: self.tr("Caps Lock seems to be on."))

    def _hint(self) -> str:
        """Return a hint about the length of what is typed."""
        return {
            Strength.NONE: "",
            Strength.SHORT: self.tr("Short: whoever has the file could try them all."),
            Strength.FAIR: self.tr("Fair; a few more words make it safe for years."),
            Strength.LONG: self.tr("Long enough."),
        }[strength(self.fields["new"].text())]

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        what, texts = self._what, self._desk.texts
        titles = {
            "set": (self.tr("Set a passphrase"), self.tr("Encrypt the record")),
            "change": (self.tr("Change the passphrase"), self.tr("Change")),
            "remove": (self.tr("Remove the passphrase"), self.tr("Remove")),
        }
        self.title_label.set_text(titles[what][0])
        self.save_button.set_label(titles[what][1])
        names = {
            "current": self.tr("Passphrase now"),
            "new": self.tr("New passphrase"),
            "again": self.tr("Once more"),
        }
        for name, field in self.fields.items():
            field.set_name(names[name])
            self.form_rows[name].set_label(names[name])
            self.form_rows[name].setVisible(name in _FIELDS[what])
        self.backups.setText(self.tr("The backups too"))
        self.promise.set_text(
            self.tr("The record will lie readable on this disk.")
            if what == "remove"
            else texts.sentence("passphrase.forgotten")
        )
        self.traces.set_text(texts.sentence("passphrase.traces_ahead"))
        self.traces.setVisible(what == "set")
