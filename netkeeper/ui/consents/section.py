"""Whether one may write commercially to a person: the answer, and the ledger behind it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from netkeeper.services.consents import Ledger, read_ledger
from netkeeper.texts.consents import ConsentTexts
from netkeeper.ui.consents.ledger import LedgerView
from netkeeper.ui.consents.saving import ProofSaving
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.announcement import announce
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.icon_view import IconView
from netkeeper.ui.widgets.key_button import KeyButton
from netkeeper.ui.widgets.laying_out import fill, fit_height, keep_space, stand_abreast
from netkeeper.ui.widgets.tab_order import tab_through
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording.keys import shown
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from netkeeper.services.people import PersonPage
    from netkeeper.ui.desk import Desk

KEY = "c"
_LEAST_ANSWER = 260
_LINE_BREAK = "\u2028"  # what Qt breaks a line at without beginning a paragraph


class AnswerCard(Card):
    """The answer in one sentence, its reasons while the ledger is open, and the button to it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._icon = IconView(desk.theme, "file-check", Tone.TX2, 16)
        self.label = WrappedLabel(desk.theme)
        self.reasons = WrappedLabel(desk.theme, role=Text.SECOND, tone=Tone.TX2)
        self.reasons.hide()
        self.button = KeyButton(desk.theme, small=True)
        self._words = fill(QVBoxLayout(), self.label, self.reasons)
        self._with_icon = QHBoxLayout()
        self._with_icon.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._with_icon.addLayout(self._words, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addLayout(self._with_icon, 1)
        self._row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        fit_height(self)
        desk.theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def say(self, answer: str, reasons: str, *, may_write: bool) -> None:
        """Show the answer, and tell a screen reader when it has changed."""
        self._icon.set_icon(
            "file-check" if may_write else "circle-minus", Tone.CALM if may_write else Tone.TX2
        )
        self.label.set_text(answer)
        self.reasons.set_text(reasons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button where there is room for it."""
        super().resizeEvent(event)
        room = self.width() - self.button.sizeHint().width()
        beside, sides = room >= self._theme.px(_LEAST_ANSWER), Qt.AlignmentFlag
        if stand_abreast(self._row, beside):
            self._row.setAlignment(self.button, sides.AlignTop if beside else sides.AlignLeft)
            self.updateGeometry()

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        drop = max(0, (self._theme.line(Text.BODY) - px(16)) // 2)
        self._icon.setContentsMargins(0, drop, 0, 0)
        # The first line stands at the height of the button's words.
        air = max(0, (self.button.sizeHint().height() - self._theme.line(Text.BODY)) // 2)
        self._with_icon.setContentsMargins(0, air, 0, air)
        self._row.setContentsMargins(px(15), px(8), px(8), px(8))
        self._row.setSpacing(px(8))
        self._with_icon.setSpacing(px(8))
        self._words.setSpacing(px(6))


class ConsentSection(Spoken):
    """The answer of the day; the ledger under it is made when it is first opened."""

    panel_opened = Signal(object)
    panel_resumed = Signal(object)
    panel_given_back = Signal(object)
    letter_pressed = Signal(str)  # one of the page's own
    search_started = Signal(str)
    toggled = Signal(bool)  # the ledger was opened, or closed

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._letters = ""
        self._letters_on = True
        self._ledger: Ledger | None = None
        self._person_id = 0
        self.saving = ProofSaving(desk, self)
        self.card = AnswerCard(desk)
        self.card.button.clicked.connect(self.toggle)
        self._column = fill(QVBoxLayout(self), self.card)
        fit_height(self)
        keep_space(desk.theme, self._column, gap=6)
        self.retranslate()

    @cached_property
    def view(self) -> LedgerView:
        """Return the ledger, made when it is first asked for."""
        view = LedgerView(self._desk, self._letters)
        self._column.addWidget(view)
        tab_through(self.card.button, view.tab_stops())
        view.panel_opened.connect(self.panel_opened)
        view.forms.resumed.connect(self.panel_resumed)
        view.forms.given_back.connect(self.panel_given_back)
        view.buttons["proof"].clicked.connect(self.save_proof)
        view.letter_pressed.connect(self.letter_pressed)
        view.view.search_started.connect(self.search_started)
        view.show_letters(on=self._letters_on)
        view.hide()
        return view

    @property
    def is_open(self) -> bool:
        """Tell whether the ledger is shown."""
        return "view" in self.__dict__ and not self.view.isHidden()

    @property
    def answer(self) -> str:
        """Return the answer shown."""
        return self.card.label.text()

    def show_letters(self, *, on: bool) -> None:
        """Show the letters on the buttons, where they do something, or none."""
        self._letters_on = on
        self.card.button.set_keys(shown(KEY.upper(), letters=on))
        if "view" in self.__dict__:
            self.view.show_letters(on=on)

    def set_letters(self, letters: str) -> None:
        """Pass these letters on to the page from the ledger, once it is made."""
        self._letters = letters

    # Showing

    def show_page(self, page: PersonPage) -> None:
        """Show a person's answer; where it takes long to find, as soon as it is found."""
        number, on = page.person.id, self._desk.today
        if number != self._person_id:
            self._forget()
        self._person_id = number
        if any(each.withdrawn_on is not None for each in page.consents):
            # The last day to stop needs the holidays, whose loading would stop the window.
            job = self._desk.read_beside(lambda reader: read_ledger(reader, number, on))
            job.succeeded.connect(self._show)
        else:
            self._show(read_ledger(self._desk.reader, number, on))

    def _forget(self) -> None:
        """Show nobody's consents, until those of the one in sight are read."""
        self._ledger = None
        self.card.say("…", "", may_write=False)
        if "view" in self.__dict__:
            self.view.forget()

    def _show(self, ledger: Ledger) -> None:
        if ledger.person.id != self._person_id or self._desk.closed:
            return
        same = self._ledger is not None and self._ledger.person.id == ledger.person.id
        before = self.answer if same else ""
        self._ledger = ledger
        self._say(ledger)
        if "view" in self.__dict__:
            self.view.show_ledger(ledger)
        self.show()
        if before and before != self.answer and self.isVisible():
            announce(self, self.answer)

    def _say(self, ledger: Ledger) -> None:
        texts, found = self._desk.texts, ledger.answer
        first, *rest = found.findings
        reasons = [texts.finding(each) for each in rest]
        if not found.may_write:
            remedy = texts.remedy(first)
            reasons.insert(0, " ".join(filter(None, (texts.why_it_matters(first), remedy))))
        self.card.say(
            ConsentTexts(texts).answer(found),
            _LINE_BREAK.join(reasons),
            may_write=found.may_write,
        )

    # Opening

    def open(self) -> None:
        """Open the ledger and give it the keyboard."""
        if self._ledger is None:
            return
        self.view.show()
        self.view.show_ledger(self._ledger)
        self.card.reasons.show()
        self.retranslate()
        self.toggled.emit(self.is_open)
        self.view.take_focus()

    def close_ledger(self) -> None:
        """Close the ledger, with the form that may be open in it."""
        if self.is_open:
            self.view.forms.turn(None)
            self.view.hide()
            self.card.reasons.hide()
            self.retranslate()
            self.toggled.emit(self.is_open)

    def toggle(self) -> None:
        """Open the ledger, or close it."""
        if self.is_open:
            self.close_ledger()
            self.card.button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.open()

    def press(self, code: str) -> None:
        """Do what a letter of the open ledger stands for."""
        if self.is_open:
            self.view.press(code)

    def edit(self, consent_id: int) -> None:
        """Open the ledger on one consent, to change it."""
        self.open()
        if self.is_open:
            self.view.view.go_to_id(consent_id)
            self.view.edit(consent_id)

    def save_proof(self) -> None:
        """Ask where the proof of the person's consents is to go."""
        ledger = self._ledger
        if ledger is not None and ledger.kept:
            self.saving.ask(ledger.person.id)
        elif ledger is not None:
            self._desk.refused.emit(self._desk.texts.sentence("proof.no_consents"))

    def escape(self) -> bool:
        """Have the form that is open closed; False if none is."""
        return "view" in self.__dict__ and self.view.forms.escape()

    def keep_typed(self) -> None:
        """Have what waits in the ledger's forms put by."""
        if "view" in self.__dict__:
            self.view.forms.keep_typed()

    # Words

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        opened = self.is_open
        self.card.button.set_label(self.tr("Close") if opened else self.tr("Consents"))
        self.card.button.set_icon("chevron-up" if opened else "chevron-down")
        self.show_letters(on=self._letters_on)
        if self._ledger is not None:
            self._say(self._ledger)
