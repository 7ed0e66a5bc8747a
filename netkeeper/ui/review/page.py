"""Pending requests, both directions, and refused ones: the oldest first, a key for each act."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from netkeeper.domain.invitations import Direction, State
from netkeeper.services import invitations as requests
from netkeeper.ui import formats
from netkeeper.ui.judgement.candidates import is_typing
from netkeeper.ui.keys import typed_letter, written
from netkeeper.ui.lists.model import WindowedModel
from netkeeper.ui.lists.row_view import RowView
from netkeeper.ui.profiles import open_profile
from netkeeper.ui.review.card import ReviewCard
from netkeeper.ui.review.faces import ReviewFaces
from netkeeper.ui.review.source import ReviewSource, Which
from netkeeper.ui.shell.list_detail import ListDetail
from netkeeper.ui.shell.page import KeyHint
from netkeeper.ui.widgets.disc import Discs
from netkeeper.ui.widgets.empty_state import EmptyState
from netkeeper.ui.widgets.key_button import KeyButton, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QShowEvent

    from netkeeper.domain.invitations import Invitation
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.shell.window_state import WindowState

_TABS = (Which.SENT, Which.RECEIVED, Which.REFUSED)
_SHOWN = frozenset({"invitation", "person", "meeting", "attendance", "introduction", "setting"})
_LETTERS = {"w": "withdraw", "k": "keep", "x": "accepted"}


class ReviewPage(ListDetail):
    """Go through what waits: withdraw, keep, or say what happened."""

    def __init__(self, desk: Desk, state: WindowState | None = None) -> None:
        self._desk = desk
        self._faces = ReviewFaces(desk)
        self.model = WindowedModel(lambda line: line.request.name, self._faces.sentence)
        view = RowView(desk.theme, Discs(desk.theme), self.model, self._faces.face)
        super().__init__(desk.theme, "review", view, state)
        self._which = Which.SENT
        self._one: Invitation | None = None
        self._stale = True
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        theme = self.theme
        self.card = ReviewCard(self._desk)
        self.detail.column.addWidget(self.card, 1)
        self.withdraw_button = KeyButton(theme, kind=Kind.ACCENT, icon="undo-2", keys="W")
        self.keep_button = KeyButton(theme, keys="K")
        self.accepted_button = KeyButton(theme, keys="X")
        self.declined_button = KeyButton(theme)
        self.open_button = KeyButton(theme, kind=Kind.ACCENT, keys=written("Return"))
        self._waiting = (
            self.withdraw_button,
            self.keep_button,
            self.accepted_button,
            self.declined_button,
        )
        for button in (*self._waiting, self.open_button):
            self.detail.footer.add_button(button)
        self.empty = EmptyState(theme, "layers")
        self.view.set_empty(self.empty)
        self.view.keys.set_letters(_LETTERS)

    def _connect(self) -> None:
        desk = self._desk
        desk.changes.happened.connect(self.refresh)
        self.list.tabs.chosen.connect(self._on_tab_chosen)
        self.view.current_changed.connect(self._on_current_changed)
        self.view.action_asked.connect(self._on_action_asked)
        self.view.key_pressed.connect(self.press)
        self.card.profile_button.clicked.connect(self._on_profile)
        self.detail.narrow_changed.connect(self.card.set_narrow)
        codes = ("withdraw", "keep", "accepted", "declined", "open")
        for code, button in zip(codes, (*self._waiting, self.open_button), strict=True):
            button.clicked.connect(lambda _=False, c=code: self.act(c))
        shortcut = QShortcut(QKeySequence("Ctrl+O"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._on_profile)

    # What is shown

    def refresh(self, tables: object = frozenset()) -> None:
        """Read anew what is shown, when it is seen."""
        if tables and isinstance(tables, frozenset) and not tables & _SHOWN:
            return
        self._stale = True
        if self.isVisible():
            self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while the page was out of sight."""
        super().showEvent(event)
        if self._stale:
            self._read()

    def show_target(self, target: object) -> None:
        """Show one request."""
        if isinstance(target, int):
            self._which = Which.SENT
            self._read()
            self.view.go_to_id(target)

    def _read(self) -> None:
        self._stale = False
        self.view.keys.letters_on = self._desk.settings.single_keys
        self.model.set_source(ReviewSource(self._desk, self._which))
        self.view.forget_faces()
        self._show_tabs()
        self._on_current_changed(self.view.current_id())

    def _show_tabs(self) -> None:
        locale = self._desk.speech.locale

        def counted(word: str, which: Which) -> str:
            number = len(ReviewSource(self._desk, which).ids())
            return f"{word} {formats.number(locale, number)}" if number else word

        labels = [
            counted(self.tr("Sent"), Which.SENT),
            counted(self.tr("Received"), Which.RECEIVED),
            counted(self.tr("Refused"), Which.REFUSED),
        ]
        self.list.set_tabs(self.tr("Which requests"), labels)
        self.list.tabs.choose(_TABS.index(self._which))

    def _on_tab_chosen(self, place: int) -> None:
        self._which = _TABS[place]
        self._read()

    def _on_current_changed(self, invitation_id: int | None) -> None:
        one = None
        if invitation_id is not None:
            one = self._desk.reader.invitations.get(invitation_id)
        self._one = one
        self.detail.set_shown(one is not None)
        if one is None:
            return
        self.card.show_request(one)
        self.card.profile_button.setEnabled(one.slug is not None)
        waits = one.direction is Direction.SENT and one.state is State.PENDING
        for button in self._waiting:
            button.setVisible(waits)
        self.open_button.setVisible(not waits)
        line = ""
        if waits:
            line = self.tr("Withdraw it on LinkedIn first: NetKeeper only keeps what you did.")
        self.detail.footer.set_line(line, "info")

    # What is done

    def press(self, letter: str) -> None:
        """Do what a letter stands for."""
        if (code := _LETTERS.get(letter.lower())) is not None and self.withdraw_button.isVisible():
            self.act(code)

    def act(self, code: str) -> None:
        """Do something with the request in the detail."""
        if self._one is not None:
            self._on_action_asked(code, self._one.id)

    def _on_action_asked(self, code: str, number: int) -> None:
        desk = self._desk
        unit, today = desk.program.open_unit, desk.today
        if code == "open":
            self._open(number)
            return
        if code == "keep":
            until = today + timedelta(days=desk.settings.keep_days)
            desk.do(
                lambda: requests.keep_pending(unit, number, until),
                said=lambda _result: desk.done_text(),
            )
            return
        state = State.WITHDRAWN if code == "withdraw" else State(code)
        desk.do(
            lambda: requests.decide(unit, number, state, today, today),
            said=lambda _result: desk.done_text(),
        )

    def _open(self, number: int) -> None:
        one = self._desk.reader.invitations.get(number)
        if one is not None:
            code = "received" if one.direction is Direction.RECEIVED else "sent"
            self._desk.wanted.emit(code, number)

    def _on_profile(self) -> None:
        if self._one is not None and self._one.slug is not None:
            open_profile(self._one.slug)

    # What the window asks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the letters also where a button of the detail has the keyboard."""
        letter = typed_letter(event)
        if letter and self.view.keys.letters_on and not is_typing(QApplication.focusWidget()):
            self.press(letter)
            return
        super().keyPressEvent(event)

    def key_hints(self) -> Sequence[KeyHint]:
        """Return the keys of this page."""
        return (
            KeyHint("W", self.tr("Withdraw")),
            KeyHint("K", self.tr("Keep; it comes back")),
            KeyHint("X", self.tr("It was accepted")),
            KeyHint("Ctrl+O", self.tr("Open the profile")),
        )

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.list.head.set_title(self.tr("Review"))
        self.withdraw_button.set_label(self.tr("Withdraw"))
        self.keep_button.set_label(self.tr("Keep"))
        self.accepted_button.set_label(self.tr("It was accepted"))
        self.declined_button.set_label(self.tr("It was declined"))
        self.open_button.set_label(self.tr("Open"))
        self.card.profile_button.set_label(self.tr("Profile"))
        self.empty.set_words(
            self.tr("Nothing to review."),
            self.tr("A declined request stays pending: it will come back here."),
        )
        if not self._stale:
            self._read()
