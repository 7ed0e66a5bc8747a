"""Asks before things are deleted for good: what goes, what stays, where it still lies; does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netkeeper.services import erasing
from netkeeper.services.erasing import Done, Foreseen
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.trash.words import EraseWords
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.laying_out import keep_space
from netkeeper.ui.widgets.tick_box import TickBox
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording.keys import written
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.ui.desk import Desk


class EraseQuestion(Card, Spoken):
    """The one question whose yes can't be taken back: the keyboard stands on no."""

    asked = Signal()  # it is to be seen
    answered = Signal()  # it no longer needs the keyboard

    def __init__(self, desk: Desk) -> None:
        theme = desk.theme
        super().__init__(theme, Tone.WATCH)
        self._desk = desk
        self._words = EraseWords(desk, self)
        self._ids: tuple[int, ...] = ()
        self._name = ""
        self._foreseen: Foreseen | None = None
        self.is_running = False
        self.title = WrappedLabel(theme, role=Text.VERDICT)
        self.goes = WrappedLabel(theme)
        self.final = WrappedLabel(theme)
        self.stays = WrappedLabel(theme, tone=Tone.TX2)
        self.backups = WrappedLabel(theme, tone=Tone.TX2)
        self.also = TickBox(theme)
        self.yes_button = KeyButton(theme, icon="trash-2")
        self.no_button = KeyButton(theme, kind=Kind.ACCENT)
        self._lay_out()
        self.yes_button.clicked.connect(self._begin)
        self.no_button.clicked.connect(self.leave)
        self.hide()

    def _lay_out(self) -> None:
        buttons = QWidget()
        flow, column = FlowLayout(buttons), QVBoxLayout(self)
        for button in (self.no_button, self.yes_button):
            flow.addWidget(button)
        # What goes out of sight once it is being done.
        self._asking = (self.goes, self.stays, self.backups, self.also, buttons)
        for widget in (self.title, self.goes, self.final, *self._asking[1:]):
            column.addWidget(widget)
        keep_space(self._desk.theme, column, gap=8, margins=(16, 12, 16, 12))
        keep_space(self._desk.theme, flow, gap=8)

    @property
    def is_asking(self) -> bool:
        """Tell whether the question is open."""
        return self._foreseen is not None

    def ask(self, ids: Sequence[int], name: str) -> None:
        """Look what goes with some lines of the trash, beside the window, then ask."""
        if self.is_running or not ids:
            return
        self._ids, self._name = tuple(ids), name
        program, wanted = self._desk.program, self._ids
        job = self._desk.jobs.read(
            lambda: erasing.foresee(program.open_reader, program.backups, wanted)
        )
        job.succeeded.connect(lambda found: self._on_foreseen(found, wanted))
        job.failed.connect(self._desk.tell)

    def _on_foreseen(self, found: Foreseen, ids: tuple[int, ...]) -> None:
        if ids != self._ids or self._desk.closed:
            return
        self._foreseen = found
        self.also.setChecked(False)
        for widget in self._asking:
            widget.show()
        self.retranslate()
        self.show()
        self.asked.emit()

    def retranslate(self) -> None:
        """Word the question in the language in force."""
        found, words = self._foreseen, self._words
        if found is None or self.is_running:
            return
        self.title.set_text(words.title(sum(map(len, found.going.rows.values())), self._name))
        self.goes.set_text(words.goes(found.going))
        self.final.set_text(words.final())
        self.stays.set_text(words.stays(found.going))
        self.backups.set_text(words.backups(found))
        self.also.setText(words.also(found))
        self.also.setVisible(bool(found.backups))
        self.no_button.set_label(self.tr("Keep it in the trash"))
        self.no_button.set_keys(written("Esc"))
        self.yes_button.set_label(self.tr("Delete for good"))

    def leave(self) -> None:
        """Close the question; nothing was done."""
        if self.is_asking and not self.is_running:
            self.answered.emit()
            self._close()

    def _close(self) -> None:
        self.is_running = False
        self._foreseen = None
        self._ids = ()
        self.hide()

    def _begin(self) -> None:
        """Do it, and show that it is being done: now it can't be stopped."""
        found, program, ids = self._foreseen, self._desk.program, self._ids
        if found is None or self.is_running:
            return
        self.answered.emit()
        self.is_running = True
        holding = found.backups if self.also.isChecked() else ()
        for widget in self._asking:
            widget.hide()
        self.final.set_text(self.tr("Deleting for good…"))
        job = self._desk.do(
            lambda: erasing.erase(program.erase, program.backups, ids, holding),
            said=lambda done: self._words.done(done) if isinstance(done, Done) else "",
            undo=False,
        )
        job.finished.connect(self._close)
