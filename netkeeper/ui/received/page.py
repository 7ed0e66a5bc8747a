"""The requests that were received: the list at the left, the judgement at the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from netkeeper.app import vocabulary
from netkeeper.domain.invitations import State
from netkeeper.domain.received import Verdict
from netkeeper.services import invitations as requests
from netkeeper.services.requests import judge_received, request_of
from netkeeper.ui import formats
from netkeeper.ui.judgement.candidates import is_typing
from netkeeper.ui.keys import typed_letter, written
from netkeeper.ui.lists.model import WindowedModel
from netkeeper.ui.lists.row_view import RowView
from netkeeper.ui.received.add_panel import AddPanel
from netkeeper.ui.received.detail import ReceivedDetail
from netkeeper.ui.received.faces import ReceivedFaces
from netkeeper.ui.received.source import Advised, ReceivedSource, Which
from netkeeper.ui.shell.list_detail import ListDetail
from netkeeper.ui.shell.page import KeyHint
from netkeeper.ui.widgets.disc import Discs
from netkeeper.ui.widgets.empty_state import EmptyState
from netkeeper.ui.widgets.key_button import KeyButton, Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QShowEvent

    from netkeeper.domain.evidence import Judgement
    from netkeeper.domain.invitations import Invitation
    from netkeeper.services.invitations import RequestDraft
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.shell.window_state import WindowState

_TABS = (Which.TO_DECIDE, Which.LATER, Which.DECIDED)
_SHOWN = frozenset({"invitation", "person", "meeting", "attendance", "introduction", "setting"})
_LETTERS = {"a": "accept", "d": "decline", "q": "ask", "l": "later", "m": "meeting"}
_ADVISED = {Verdict.ACCEPT: "accept", Verdict.ASK: "ask", Verdict.DECLINE: "decline"}


@dataclass(frozen=True, slots=True)
class Shown:
    """The request in the detail, with its judgement."""

    one: Invitation
    judged: Judgement[Verdict]


class ReceivedPage(ListDetail):
    """Decide on requests: one look, one key."""

    def __init__(self, desk: Desk, state: WindowState | None = None) -> None:
        self._desk = desk
        self._advised = Advised(desk)
        self._faces = ReceivedFaces(desk, self._advised)
        self.model = WindowedModel(
            lambda line: line.name, self._faces.sentence, lambda _key: self.tr("Later")
        )
        view = RowView(desk.theme, Discs(desk.theme), self.model, self._faces.face)
        super().__init__(desk.theme, "received", view, state)
        self._which = Which.TO_DECIDE
        self._shown: Shown | None = None
        self._stale = True
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        theme = self.theme
        self.add_button = KeyButton(theme, kind=Kind.FLAT, icon="plus", keys=written("Ctrl+N"))
        self.list.head.add_action(self.add_button)
        self.request = ReceivedDetail(self._desk)
        self.add_panel = AddPanel(self._desk)
        self.add_panel.hide()
        self.detail.column.addWidget(self.add_panel)
        self.detail.column.addWidget(self.request, 1)
        # Three places: the advised action always stands first.
        self.buttons = [KeyButton(theme) for _ in range(3)]
        self.later_button = KeyButton(theme, kind=Kind.FLAT, keys="L")
        for button in self.buttons:
            self.detail.footer.add_button(button)
        self.detail.footer.set_last(self.later_button)
        self.empty = EmptyState(theme, "inbox")
        self.view.set_empty(self.empty)
        self.view.keys.set_letters(_LETTERS | dict.fromkeys("123456789"))

    def _connect(self) -> None:
        desk = self._desk
        desk.changes.happened.connect(self.refresh)
        self.list.tabs.chosen.connect(self._on_tab_chosen)
        self.view.current_changed.connect(self._on_current_changed)
        self.view.action_asked.connect(self._on_action_asked)
        self.view.key_pressed.connect(self.press)
        self.view.trash_asked.connect(self._on_trash_asked)
        self.add_button.clicked.connect(self.begin_new)
        self.empty.button.clicked.connect(self.begin_new)
        self.add_panel.kept.connect(self._on_kept)
        self.add_panel.closed.connect(self._close_panel)
        self.request.meeting_asked.connect(lambda: self.act("meeting"))
        self.request.same_person.connect(self._on_same_person)
        self.request.person_wanted.connect(lambda each: desk.wanted.emit("people", each))
        self.detail.narrow_changed.connect(self.request.set_narrow)
        for button in (*self.buttons, self.later_button):
            button.clicked.connect(lambda _=False, b=button: self.act(str(b.property("code"))))

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
        """Show one request, in the tab that holds it."""
        if not isinstance(target, int):
            return
        one = self._desk.reader.invitations.get(target)
        if one is None:
            return
        which = Which.TO_DECIDE if one.state is State.PENDING else Which.DECIDED
        self._which = which
        self._read()
        self.view.go_to_id(target)

    def _read(self) -> None:
        self._stale = False
        self._advised.forget()
        self.view.keys.letters_on = self._desk.settings.single_keys
        self.model.set_source(ReceivedSource(self._desk, self._which))
        self.view.forget_faces()
        self._show_tabs()
        self._on_current_changed(self.view.current_id())

    def _show_tabs(self) -> None:
        counts = self._desk.reader.invitations
        locale = self._desk.speech.locale

        def counted(word: str, which: Which) -> str:
            number = counts.count(which)
            return f"{word} {formats.number(locale, number)}" if number else word

        labels = [
            counted(self.tr("To decide"), Which.TO_DECIDE),
            counted(self.tr("Later"), Which.LATER),
            self.tr("Decided"),
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
        if one is None:
            self._shown = None
            self.detail.set_shown(self.add_panel.isVisibleTo(self.detail))
            self.request.hide()
            return
        desk = self._desk
        judged = judge_received(desk.reader, request_of(one), vocabulary(), desk.today)
        self._shown = Shown(one, judged)
        self.request.show_request(one, judged)
        self._show_actions(self._shown)
        self.request.setVisible(not self.add_panel.isVisibleTo(self.detail))
        self.detail.set_shown(True)

    def _show_actions(self, shown: Shown) -> None:
        """Name the buttons: the advised one first; for a decided request, the corrections."""
        pending = shown.one.state is State.PENDING
        names = {
            "accept": (self.tr("Accept"), "A", ""),
            "ask": (self.tr("Ask first"), "Q", ""),
            "decline": (self.tr("Decline quietly"), "D", ""),
        }
        codes = ["accept", "ask", "decline"]
        if pending:
            advised = _ADVISED[shown.judged.verdict]
            codes.sort(key=lambda code: (code != advised, code == "decline"))
        else:
            names = {
                "accept": (self.tr("Mark as accepted"), "A", ""),
                "decline": (self.tr("Mark as declined"), "D", ""),
                "reopen": (self.tr("Decide again"), "L", "undo-2"),
            }
            codes = ["reopen", "accept", "decline"]
        for place, (button, code) in enumerate(zip(self.buttons, codes, strict=True)):
            label, keys, icon = names[code]
            button.setProperty("code", code)
            button.set_label(label)
            button.set_keys(keys)
            button.set_icon(icon)
            button.set_kind(Kind.ACCENT if pending and place == 0 else Kind.OUTLINE)
            button.setEnabled(shown.one.state.value != f"{code.removesuffix('e')}ed")
        self._show_foot(shown, pending=pending)

    def _show_foot(self, shown: Shown, *, pending: bool) -> None:
        aside = shown.one.set_aside_on is not None
        self.later_button.set_label(self.tr("Decide now") if aside else self.tr("Later"))
        self.later_button.setProperty("code", "reopen" if aside or not pending else "later")
        self.later_button.setEnabled(pending)
        line = ""
        if pending:
            line = self._desk.texts.sentence("finding.they_see_nothing.why")
        self.detail.footer.set_line(line)

    # What is done

    def press(self, letter: str) -> None:
        """Do what a letter or a digit stands for."""
        if letter.isdigit():
            self.request.candidates.choose_nth(int(letter) - 1)
        elif (code := _LETTERS.get(letter.lower())) is not None:
            self.act(code)

    def act(self, code: str) -> None:
        """Do something with the request in the detail."""
        if self._shown is not None:
            self._act(code, self._shown.one)

    def _act(self, code: str, one: Invitation) -> None:
        if code == "later" and (one.set_aside_on is not None or one.state is not State.PENDING):
            code = "reopen"
        if code == "meeting":
            self._desk.log_wanted.emit(one.name)
            return
        desk, number, today = self._desk, one.id, self._desk.today
        unit = desk.program.open_unit
        works: dict[str, Callable[[], object]] = {
            "accept": lambda: requests.decide(unit, number, State.ACCEPTED, today, today),
            "decline": lambda: requests.decide(unit, number, State.DECLINED, today, today),
            "report": lambda: requests.decide(unit, number, State.REPORTED, today, today),
            "ask": lambda: requests.ask_first(unit, number, today),
            "later": lambda: requests.set_aside(unit, number, today),
            "reopen": lambda: self._reopen(one),
        }
        desk.do(works[code], said=lambda _result: desk.done_text())

    def _reopen(self, one: Invitation) -> None:
        unit, today = self._desk.program.open_unit, self._desk.today
        if one.state is State.PENDING:
            requests.set_aside(unit, one.id, None)
        else:
            requests.decide(unit, one.id, State.PENDING, today, today)

    def _on_action_asked(self, code: str, invitation_id: int) -> None:
        one = self._desk.reader.invitations.get(invitation_id)
        if one is not None:
            self._act(code, one)

    def _on_trash_asked(self, ids: list[int]) -> None:
        desk = self._desk
        desk.do(
            lambda: requests.trash_invitations(desk.program.open_unit, ids),
            said=lambda _result: desk.done_text(),
        )

    def _on_same_person(self, person_id: int) -> None:
        if self._shown is None:
            return
        desk, number = self._desk, self._shown.one.id
        desk.do(
            lambda: requests.match_invitation(desk.program.open_unit, number, person_id),
            said=lambda _result: desk.done_text(),
        )

    # Adding by hand

    def begin_new(self) -> bool:
        """Open the panel that adds a request by hand."""
        self.request.hide()
        self.detail.footer.hide()
        self.add_panel.begin()
        self.detail.area.show()
        self.open_detail()
        self.add_panel.take_focus()
        return True

    def _on_kept(self, draft: RequestDraft) -> None:
        desk = self._desk
        desk.do(
            lambda: requests.add_received(desk.program.open_unit, draft, desk.today),
            done=self._on_added,
            said=lambda _result: desk.done_text(),
        )

    def _on_added(self, invitation_id: object) -> None:
        self._close_panel()
        self.show_target(invitation_id)
        self.view.setFocus()

    def _close_panel(self) -> None:
        self.add_panel.hide()
        self.show_list()
        self._on_current_changed(self.view.current_id())

    # What the window asks

    def escape(self) -> bool:
        """Close the panel, then go back to the list."""
        if self.add_panel.isVisibleTo(self.detail):
            self._close_panel()
            return True
        return super().escape()

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
            KeyHint("A", self.tr("Accept")),
            KeyHint("D", self.tr("Decline quietly")),
            KeyHint("Q", self.tr("Ask first")),
            KeyHint("L", self.tr("Later, or decide again")),
            KeyHint("M", self.tr("Log the meeting")),
            KeyHint("1-3", self.tr("Same person")),
            KeyHint("Ctrl+N", self.tr("Add a request")),
            KeyHint("Del", self.tr("Put in the trash")),
        )

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.list.head.set_title(self.tr("Received"))
        self.add_button.set_label(self.tr("Add"))
        self.empty.set_words(
            self.tr("No request to decide."),
            self.tr("Add one: NetKeeper looks for where you met."),
        )
        self.empty.offer(self.tr("Add a request"), "plus", written("Ctrl+N"))
        if not self._stale:
            self._read()
