"""The consents of somebody in a list, with what can be done with them and the forms for it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netkeeper.domain.consent import Basis, Consent, ConsentState
from netkeeper.services.consents import trash_consents
from netkeeper.ui.consents.consent_panel import ConsentPanel
from netkeeper.ui.consents.day_panels import EndPanel, WithdrawalPanel
from netkeeper.ui.consents.faces import ConsentFaces, ConsentRow, can_end
from netkeeper.ui.forms.small_forms import SmallForms
from netkeeper.ui.lists.model import WindowedModel
from netkeeper.ui.lists.row_card import RowCard
from netkeeper.ui.lists.row_painter import CARD_ROW
from netkeeper.ui.lists.row_view import RowView
from netkeeper.ui.lists.source import HeldLines
from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.laying_out import fill, fit_height, keep_space
from netkeeper.ui.wording.keys import shown, written
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from netkeeper.services.consents import Kept, Ledger
    from netkeeper.ui.desk import Desk

PROOF_KEYS = "Ctrl+P"
LETTERS = "awx"
OPEN_LETTERS = "aw"  # which work on the whole page while the ledger is open
_ICONS = {"a": "plus", "w": "undo-2", "proof": "file-down"}


class LedgerView(Spoken):
    """A list and its buttons; made when the ledger is first opened."""

    panel_opened = Signal(object)  # the form, to be brought into sight
    letter_pressed = Signal(str)  # one of the page's own

    def __init__(self, desk: Desk, letters: str) -> None:
        super().__init__()
        self._desk = desk
        self._ledger: Ledger | None = None
        self._faces = ConsentFaces(desk)
        model = WindowedModel(self._faces.title, self._faces.sentence)
        self.view = RowView(desk.theme, model, self._faces.face, CARD_ROW)
        self.view.keys.set_letters({*letters, *LETTERS})
        self.card = RowCard(desk.theme, self.view)
        self.buttons = {
            code: KeyButton(desk.theme, kind=Kind.FLAT, icon=icon, small=True)
            for code, icon in _ICONS.items()
        }
        self._build()
        for code in OPEN_LETTERS:
            self.buttons[code].clicked.connect(lambda _=False, code=code: self.press(code))
        self.view.opened.connect(lambda number: self._on_action("edit", number))
        self.view.action_asked.connect(self._on_action)
        self.view.key_pressed.connect(self.press)
        self.view.trash_asked.connect(lambda ids: desk.change(trash_consents, ids))
        keep_space(desk.theme, self._column, gap=6)
        keep_space(desk.theme, self._forms_column, gap=8)
        keep_space(desk.theme, self._flow, gap=4)
        self.retranslate()

    def _build(self) -> None:
        """Add everything from top to bottom: so goes the tab key."""
        self._foot = QWidget(self)
        self._flow = FlowLayout(self._foot)
        for button in self.buttons.values():
            self._flow.addWidget(button)
        self._forms_column = QVBoxLayout()
        self._column = fill(QVBoxLayout(self), self.card, self._foot, self._forms_column)
        fit_height(self, self._foot)
        self.forms = SmallForms(self._forms_column, self.tab_stops()[-1])
        self.forms.closed.connect(self.take_focus)

    def tab_stops(self) -> list[QWidget]:
        """Return what the tab key reaches, in reading order, but for the forms."""
        return [self.view, *self.buttons.values()]

    # Showing

    def show_ledger(self, ledger: Ledger) -> None:
        """Show somebody's consents."""
        self._ledger = ledger
        if not self.isHidden():
            self.forms.turn(ledger.person.id)
        self.view.lines.set_source(HeldLines(map(ConsentRow, ledger.kept)))
        self.view.forget_faces()
        self.buttons["w"].setEnabled(self._can_withdraw())
        self.buttons["proof"].setEnabled(bool(ledger.kept))

    def show_letters(self, *, on: bool) -> None:
        """Have letters act on the list and show them, or neither."""
        self.view.keys.letters_on = on
        for code in OPEN_LETTERS:
            self.buttons[code].set_keys(shown(code.upper(), letters=on))

    def forget(self) -> None:
        """Show nobody's consents; what is typed in a form waits for its person."""
        self.forms.turn(None)
        self._ledger = None
        self.view.lines.set_source(HeldLines(()))

    def take_focus(self) -> None:
        """Take the keyboard: the list, or without rows the way to add one."""
        if not self._ledger or not self._ledger.kept:
            self.buttons["a"].setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        if self.view.current_id() is None:
            self.view.go_to(0)
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _can_withdraw(self) -> bool:
        kept = self._ledger.kept if self._ledger is not None else ()
        return any(each.consent.withdrawn_on is None for each in kept)

    # What is asked for

    def press(self, code: str) -> None:
        """Do what a letter, or a button, stands for; letters of the page go on to it."""
        match code:
            case "a":
                self.begin_new()
            case "w" if self._ledger is not None and self._can_withdraw():
                self.forms.put_aside()
                self.withdrawal.begin(self._ledger.person.id)
                self.panel_opened.emit(self.withdrawal)
            case "x":
                current = self.view.current_id()
                if current is not None:
                    self._on_action("end", current)
            case _ if code not in LETTERS:
                self.letter_pressed.emit(code)

    def begin_new(self) -> None:
        """Open the form of a new consent."""
        if self._ledger is not None:
            self._begin(Consent(0, self._ledger.person.id, Basis.EXPRESS, self._desk.today))

    def edit(self, consent_id: int) -> None:
        """Open the form of a kept consent."""
        kept = self._kept(consent_id)
        if kept is not None:
            self._begin(kept.consent)

    def _begin(self, consent: Consent) -> None:
        self.forms.put_aside()
        self.consent.begin(consent)
        self.panel_opened.emit(self.consent)

    def _on_action(self, code: str, number: object) -> None:
        kept = self._kept(number)
        if kept is None:
            return
        if code == "edit":
            self._begin(kept.consent)
        elif can_end(kept.consent) and kept.state is not ConsentState.WITHDRAWN:
            self.forms.put_aside()
            self.end.begin(kept.consent)
            self.panel_opened.emit(self.end)

    def _kept(self, number: object) -> Kept | None:
        kept = self._ledger.kept if self._ledger is not None else ()
        return next((each for each in kept if each.consent.id == number), None)

    # The forms

    @cached_property
    def consent(self) -> ConsentPanel:
        """Return the form of a consent."""
        return self.forms.add(ConsentPanel(self._desk))

    @cached_property
    def withdrawal(self) -> WithdrawalPanel:
        """Return the form of a withdrawal."""
        return self.forms.add(WithdrawalPanel(self._desk))

    @cached_property
    def end(self) -> EndPanel:
        """Return the form that says when a contract or a membership ended."""
        return self.forms.add(EndPanel(self._desk))

    # Words

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.view.setAccessibleName(self.tr("Consents"))
        self.buttons["a"].set_label(self.tr("Consent"))
        self.buttons["w"].set_label(self.tr("Withdrawal…"))
        self.buttons["proof"].set_label(self.tr("Proof as PDF…"))
        self.buttons["proof"].set_keys(written(PROOF_KEYS))
