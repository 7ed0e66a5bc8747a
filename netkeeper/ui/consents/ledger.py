"""The consents of somebody in a list, with what can be done with them and the forms for it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netkeeper.domain.consent import Basis, Consent, ConsentState
from netkeeper.ui.consents.acts import ConsentActs
from netkeeper.ui.consents.consent_panel import ConsentPanel
from netkeeper.ui.consents.day_panels import EndPanel, WithdrawalPanel
from netkeeper.ui.consents.faces import ConsentFaces, ConsentRow, can_end
from netkeeper.ui.forms.panel import TypedPanel
from netkeeper.ui.lists.model import WindowedModel
from netkeeper.ui.lists.row_card import RowCard
from netkeeper.ui.lists.row_painter import CARD_ROW
from netkeeper.ui.lists.row_view import RowView
from netkeeper.ui.lists.source import HeldLines
from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.laying_out import fit_height, keep_space
from netkeeper.ui.widgets.tab_order import tab_through
from netkeeper.ui.wording.keys import shown, written

if TYPE_CHECKING:
    from datetime import date

    from netkeeper.services.consents import Kept, Ledger
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.forms.panel import Panel

PROOF_KEYS = "Ctrl+P"
LETTERS = "awx"
OPEN_LETTERS = "aw"  # which work on the whole page while the ledger is open
_ICONS = {"a": "plus", "w": "undo-2", "proof": "file-down"}

PanelT = TypeVar("PanelT", bound="Panel")


class LedgerView(QWidget):
    """A list and its buttons; made when the ledger is first opened."""

    proof_asked = Signal()
    panel_opened = Signal(object)  # the form, to be brought into sight
    letter_pressed = Signal(str)  # one of the page's own

    def __init__(self, desk: Desk, letters: str) -> None:
        super().__init__()
        self._desk = desk
        self._acts = ConsentActs(desk)
        self._ledger: Ledger | None = None
        self._made: list[Panel] = []
        self._faces = ConsentFaces(desk)
        model = WindowedModel(self._faces.title, self._faces.sentence)
        self.view = RowView(desk.theme, model, self._faces.face, CARD_ROW)
        self.view.keys.set_letters({*letters, *LETTERS})
        self.card = RowCard(desk.theme, self.view, self)
        self.buttons = {code: self._button(code, icon) for code, icon in _ICONS.items()}
        self._build()
        self.view.opened.connect(lambda number: self._on_action("edit", number))
        self.view.action_asked.connect(self._on_action)
        self.view.key_pressed.connect(self.press)
        self.view.trash_asked.connect(self._acts.trash)
        keep_space(desk.theme, self._column, gap=6)
        keep_space(desk.theme, self._forms, gap=8)
        keep_space(desk.theme, self._flow, gap=4)
        self.retranslate()

    def _button(self, code: str, icon: str) -> KeyButton:
        button = KeyButton(self._desk.theme, kind=Kind.FLAT, icon=icon, small=True)
        button.clicked.connect(lambda: self.press(code))
        return button

    def _build(self) -> None:
        """Add everything from top to bottom: so goes the tab key."""
        self._foot = QWidget(self)
        self._flow = FlowLayout(self._foot)
        for button in self.buttons.values():
            self._flow.addWidget(button)
        self._forms = QVBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.card)
        self._column.addWidget(self._foot)
        self._column.addLayout(self._forms)
        fit_height(self, self._foot)

    def tab_stops(self) -> list[QWidget]:
        """Return what the tab key reaches, in reading order, but for the forms."""
        return [self.view, *self.buttons.values()]

    # Showing

    def show_ledger(self, ledger: Ledger) -> None:
        """Show somebody's consents."""
        self._ledger = ledger
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
        """Show nobody's consents; a form that is open closes."""
        self.put_aside()
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
            case "w" if self._can_withdraw():
                self.put_aside()
                self.withdrawal.begin()
                self.panel_opened.emit(self.withdrawal)
            case "x":
                current = self.view.current_id()
                if current is not None:
                    self._on_action("end", current)
            case "proof":
                self.proof_asked.emit()
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
        self.put_aside()
        self.consent.begin(consent)
        self.panel_opened.emit(self.consent)

    def _on_action(self, code: str, number: object) -> None:
        kept = self._kept(number)
        if kept is None:
            return
        if code == "edit":
            self._begin(kept.consent)
        elif can_end(kept.consent) and kept.state is not ConsentState.WITHDRAWN:
            self.put_aside()
            self.end.begin(kept.consent)
            self.panel_opened.emit(self.end)

    def _kept(self, number: object) -> Kept | None:
        kept = self._ledger.kept if self._ledger is not None else ()
        return next((each for each in kept if each.consent.id == number), None)

    # The forms

    @cached_property
    def consent(self) -> ConsentPanel:
        """Return the form of a consent."""
        panel = self._add(ConsentPanel(self._desk))
        panel.asked.connect(lambda one: panel.take_back_refused(self._acts.keep(one)))
        panel.given_back.connect(self._resume)
        return panel

    @cached_property
    def withdrawal(self) -> WithdrawalPanel:
        """Return the form of a withdrawal."""
        panel = self._add(WithdrawalPanel(self._desk))
        panel.asked.connect(self._on_withdrawn)
        return panel

    @cached_property
    def end(self) -> EndPanel:
        """Return the form that says when a contract or a membership ended."""
        panel = self._add(EndPanel(self._desk))
        panel.asked.connect(self._acts.end)
        return panel

    def _open_panel(self) -> Panel | None:
        return next((each for each in self._made if not each.isHidden()), None)

    def _resume(self) -> None:
        """Open the form again on what was refused, where it is in sight and no other is open."""
        if self._ledger is not None and not self.isHidden() and self._open_panel() is None:
            self.consent.resume(self._ledger.person.id)

    def escape(self) -> bool:
        """Have the form that is open closed; False if none is."""
        panel = self._open_panel()
        if panel is not None:
            panel.escape()
        return panel is not None

    def keep_typed(self) -> None:
        """Have what waits in the forms put by."""
        for each in self._made:
            each.keep_typed()

    def put_aside(self) -> None:
        """Close the form that is open, if one is, and leave the keyboard where it is."""
        for each in self._made:
            if isinstance(each, TypedPanel):
                each.put_aside()
            each.hide()

    def _add(self, panel: PanelT) -> PanelT:
        before = self._made[-1].tab_stops()[-1] if self._made else self.tab_stops()[-1]
        self._made.append(panel)
        self._forms.addWidget(panel)
        panel.closed.connect(self.take_focus)
        tab_through(before, panel.tab_stops())
        return panel

    def _on_withdrawn(self, on: date) -> None:
        if self._ledger is not None:
            self._acts.withdraw(self._ledger.person.id, on)

    # Words

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.view.setAccessibleName(self.tr("Consents"))
        self.buttons["a"].set_label(self.tr("Consent"))
        self.buttons["w"].set_label(self.tr("Withdrawal…"))
        self.buttons["proof"].set_label(self.tr("Proof as PDF…"))
        self.buttons["proof"].set_keys(written(PROOF_KEYS))
        for panel in self._made:
            panel.retranslate()
        self.view.forget_faces()
