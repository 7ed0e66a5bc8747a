"""The requests that are written and sent: the register at the left, composer or state at right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut

from netkeeper.domain.invitations import State
from netkeeper.domain.names import initials, split_name
from netkeeper.domain.people import Acquaintance
from netkeeper.services import invitations as requests
from netkeeper.services.invitations import RequestDraft
from netkeeper.ui import formats
from netkeeper.ui.judgement.head import RequestHead
from netkeeper.ui.keys import written
from netkeeper.ui.known import shape_of, work_of
from netkeeper.ui.lists.model import WindowedModel
from netkeeper.ui.lists.row_view import RowView
from netkeeper.ui.profiles import open_profile
from netkeeper.ui.sent.composer import Composer
from netkeeper.ui.sent.faces import SentFaces
from netkeeper.ui.sent.new_panel import NewPanel
from netkeeper.ui.sent.settled import SentState
from netkeeper.ui.sent.source import SentSource, Which
from netkeeper.ui.shell.list_detail import ListDetail
from netkeeper.ui.shell.page import KeyHint
from netkeeper.ui.widgets.disc import Discs
from netkeeper.ui.widgets.empty_state import EmptyState
from netkeeper.ui.widgets.key_button import KeyButton, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent, QShowEvent

    from netkeeper.domain.evidence import Judgement
    from netkeeper.domain.invitations import Invitation
    from netkeeper.domain.sent import Gate
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.shell.window_state import WindowState

_TABS = (Which.ALL, Which.DRAFTS, Which.PENDING, Which.SETTLED)
_SHOWN = frozenset({"invitation", "person", "meeting", "attendance", "introduction", "setting"})
_OUTCOMES = (State.ACCEPTED, State.WITHDRAWN, State.DECLINED)


class SentPage(ListDetail):
    """Write a request from the meeting, send it on LinkedIn, keep what became of it."""

    def __init__(self, desk: Desk, state: WindowState | None = None) -> None:
        self._desk = desk
        self._faces = SentFaces(desk)
        self.model = WindowedModel(lambda line: line.request.name, self._faces.sentence)
        view = RowView(desk.theme, Discs(desk.theme), self.model, self._faces.face)
        super().__init__(desk.theme, "sent", view, state)
        self._which = Which.ALL
        self._one: Invitation | None = None
        self._stale = True
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        theme, desk = self.theme, self._desk
        self.new_button = KeyButton(theme, kind=Kind.FLAT, icon="plus", keys=written("Ctrl+N"))
        self.list.head.add_action(self.new_button)
        self.new_panel = NewPanel(desk)
        self.new_panel.hide()
        self.head = RequestHead(theme, Discs(theme))
        self.profile_button = KeyButton(theme, icon="external-link", keys=written("Ctrl+O"))
        self.profile_button.set_small(True)
        self.head.row.addWidget(self.profile_button, 0, Qt.AlignmentFlag.AlignTop)
        self.composer = Composer(desk)
        self.settled = SentState(desk)
        for widget in (self.new_panel, self.head):
            self.detail.column.addWidget(widget)
        self.detail.column.addWidget(self.composer, 1)
        self.detail.column.addWidget(self.settled, 1)
        self.copy_button = KeyButton(theme, icon="copy", keys=written("Ctrl+Return"))
        self.sent_button = KeyButton(theme, keys=written("Ctrl+Shift+Return"))
        self.outcome_buttons = {each: KeyButton(theme) for each in _OUTCOMES}
        for button in (self.copy_button, self.sent_button, *self.outcome_buttons.values()):
            self.detail.footer.add_button(button)
        self.empty = EmptyState(theme, "send")
        self.view.set_empty(self.empty)

    def _connect(self) -> None:
        desk = self._desk
        desk.changes.happened.connect(self.refresh)
        self.list.tabs.chosen.connect(self._on_tab_chosen)
        self.view.current_changed.connect(self._on_current_changed)
        self.view.action_asked.connect(self._on_action_asked)
        self.view.trash_asked.connect(self._on_trash_asked)
        for button in (self.new_button, self.empty.button):
            button.clicked.connect(self.begin_new)
        self.new_panel.begun.connect(self._on_begun)
        self.new_panel.closed.connect(self._close_panel)
        self.composer.judged.connect(self._on_judged)
        self.composer.edited.connect(self.keep_draft)
        self.profile_button.clicked.connect(self.open_profile)
        self.copy_button.clicked.connect(self.copy_and_open)
        self.sent_button.clicked.connect(self.mark_sent)
        for state, button in self.outcome_buttons.items():
            button.clicked.connect(lambda _=False, s=state: self._decide(s))
        self.detail.narrow_changed.connect(self.composer.set_narrow)
        self.detail.narrow_changed.connect(self.settled.set_narrow)
        for keys, button in (
            ("Ctrl+O", self.profile_button),
            ("Ctrl+Return", self.copy_button),
            ("Ctrl+Shift+Return", self.sent_button),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)

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

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was written before the page goes."""
        super().hideEvent(event)
        self.keep_draft()

    def show_target(self, target: object) -> None:
        """Show one request, or begin (or take up) the draft to a person: {"person": id}."""
        if isinstance(target, dict):
            self._write_to(target["person"])
            return
        if isinstance(target, int) and self._desk.reader.invitations.get(target) is not None:
            self._which = Which.ALL
            self._read()
            self.view.go_to_id(target)

    def _write_to(self, person_id: int) -> None:
        """Take up the draft to a person, or begin one."""
        reader, desk = self._desk.reader, self._desk
        for one in reader.invitations.of_person(person_id):
            if one.state is State.DRAFT:
                self.show_target(one.id)
                self.open_detail()
                self.composer.take_focus()
                return
        person = reader.people.get(person_id)
        if person is not None:
            draft = RequestDraft(person.display_name, desk.today, person_id, person.slug)
            self._on_begun(draft)

    def _read(self) -> None:
        self._stale = False
        self.model.set_source(SentSource(self._desk, self._which))
        self.view.forget_faces()
        self._show_tabs()
        self._on_current_changed(self.view.current_id())

    def _show_tabs(self) -> None:
        counts, locale = self._desk.reader.invitations, self._desk.speech.locale

        def counted(word: str, which: Which) -> str:
            number = counts.count(which)
            return f"{word} {formats.number(locale, number)}" if number else word

        labels = [
            self.tr("All"),
            counted(self.tr("Drafts"), Which.DRAFTS),
            counted(self.tr("Pending"), Which.PENDING),
            self.tr("Settled"),
        ]
        self.list.set_tabs(self.tr("Which requests"), labels)
        self.list.tabs.choose(_TABS.index(self._which))

    def _on_tab_chosen(self, place: int) -> None:
        self._which = _TABS[place]
        self._read()

    def _on_current_changed(self, invitation_id: int | None) -> None:
        if self._one is not None and invitation_id != self._one.id:
            self.keep_draft()
        one = None
        if invitation_id is not None:
            one = self._desk.reader.invitations.get(invitation_id)
        self._one = one
        writing = self.new_panel.isVisibleTo(self.detail)
        shown = one is not None and not writing
        draft = one is not None and one.state is State.DRAFT
        self.head.setVisible(shown)
        self.composer.setVisible(shown and draft)
        self.settled.setVisible(shown and not draft)
        if one is not None:
            self._show_head(one)
            if draft:
                self.composer.show_draft(one)
            else:
                self.settled.show_request(one)
            self._show_actions(one)
        self.detail.set_shown(one is not None or writing)
        if writing:
            self.detail.footer.hide()

    def _show_head(self, one: Invitation) -> None:
        reader = self._desk.reader
        known, how = Acquaintance.NONE, work_of(one.position, one.company)
        if one.person_id is not None:
            known = reader.people.acquaintances([one.person_id])[one.person_id]
            how = self._how_known(one.person_id) or how
        letters = initials(*split_name(one.name), one.name)
        self.head.show_person(one.name, how, letters, shape_of(known))
        self.profile_button.setEnabled(self._slug() is not None)

    def _how_known(self, person_id: int) -> str:
        """Return the last meeting in words, else what the person does."""
        met = self._desk.reader.meetings.last_of([person_id]).get(person_id)
        if met is not None:
            texts, locale = self._desk.texts, self._desk.speech.locale
            parts = (texts.kind(met.kind), formats.day(locale, met.day), met.title, met.place)
            return ", ".join(dict.fromkeys(filter(None, parts)))
        person = self._desk.reader.people.get(person_id)
        return work_of(person.position, person.company) if person else ""

    def _show_actions(self, one: Invitation) -> None:
        draft, pending = one.state is State.DRAFT, one.state is State.PENDING
        self.copy_button.setVisible(draft)
        self.sent_button.setVisible(draft)
        for state, button in self.outcome_buttons.items():
            button.setVisible(not draft)
            button.setEnabled(state is not one.state)
        self.outcome_buttons[State.ACCEPTED].set_kind(Kind.ACCENT if pending else Kind.OUTLINE)
        line = ""
        if pending:
            line = self.tr("If you withdraw it, this person is not told.")
        self.detail.footer.set_line(line)

    def _on_judged(self, judged: Judgement[Gate]) -> None:
        """Let a request go on that the gate doesn't hold."""
        held = judged.verdict == "stop"
        self.copy_button.setEnabled(not held)
        self.sent_button.setEnabled(not held)
        ready = judged.verdict == "send"
        self.copy_button.set_kind(Kind.ACCENT if ready else Kind.OUTLINE)

    # What is done

    def keep_draft(self) -> None:
        """Keep what was written, if it differs from what is kept."""
        one, desk = self._one, self._desk
        if one is None or one.state is not State.DRAFT or not self.composer.has_changes():
            return
        draft = RequestDraft(
            name=one.name,
            on=one.on,
            person_id=one.person_id,
            slug=one.slug,
            note=self.composer.text(),
            override_reason=self.composer.reason(),
        )
        desk.do(lambda: requests.edit_draft(desk.program.open_unit, one.id, draft))

    def copy_and_open(self) -> None:
        """Put the note on the clipboard and show the profile; sending is the user's."""
        self.keep_draft()
        QGuiApplication.clipboard().setText(self.composer.text())
        if self._slug() is not None:
            self.open_profile()
        said = self.tr("Note copied. Once it is sent on LinkedIn, mark it as sent.")
        self._desk.said.emit(said, False)  # noqa: FBT003 - a signal's own argument

    def open_profile(self) -> None:
        """Show the recipient's profile in the browser."""
        slug = self._slug()
        if slug is not None:
            open_profile(slug)

    def mark_sent(self) -> None:
        """Keep that the draft was sent today."""
        self.keep_draft()
        if self._one is not None:
            self._mark_sent(self._one.id)

    def _mark_sent(self, number: int) -> None:
        desk = self._desk
        desk.do(
            lambda: requests.mark_sent(desk.program.open_unit, number, desk.today, desk.today),
            said=lambda _result: desk.done_text(),
        )

    def _decide(self, state: State) -> None:
        if self._one is not None:
            self._on_action_asked(state.value, self._one.id)

    def _on_action_asked(self, code: str, invitation_id: int) -> None:
        if code == "mark_sent":
            self._mark_sent(invitation_id)
            return
        desk, state = self._desk, State(code)
        desk.do(
            lambda: requests.decide(
                desk.program.open_unit, invitation_id, state, desk.today, desk.today
            ),
            said=lambda _result: desk.done_text(),
        )

    def _on_trash_asked(self, ids: list[int]) -> None:
        desk = self._desk
        desk.do(
            lambda: requests.trash_invitations(desk.program.open_unit, ids),
            said=lambda _result: desk.done_text(),
        )

    def _slug(self) -> str | None:
        """Return the recipient's profile: the request's own, else the person's."""
        one = self._one
        if one is None:
            return None
        if one.slug is not None or one.person_id is None:
            return one.slug
        person = self._desk.reader.people.get(one.person_id)
        return person.slug if person is not None else None

    # Beginning one

    def begin_new(self) -> bool:
        """Ask whom to invite."""
        for widget in (self.head, self.composer, self.settled):
            widget.hide()
        self.new_panel.begin()
        self.detail.set_shown(True)
        self.detail.footer.hide()
        self.open_detail()
        self.new_panel.take_focus()
        return True

    def _on_begun(self, draft: RequestDraft) -> None:
        desk = self._desk
        desk.do(
            lambda: requests.save_draft(desk.program.open_unit, draft, desk.today),
            done=self._on_draft_kept,
        )

    def _on_draft_kept(self, invitation_id: object) -> None:
        self.new_panel.hide()
        self.show_target(invitation_id)
        self.open_detail()
        self.composer.take_focus()

    def _close_panel(self) -> None:
        self.new_panel.hide()
        self.show_list()
        self._on_current_changed(self.view.current_id())

    # What the window asks

    def escape(self) -> bool:
        """Close the panel, then go back to the list."""
        if self.new_panel.isVisibleTo(self.detail):
            self._close_panel()
            return True
        return super().escape()

    def key_hints(self) -> Sequence[KeyHint]:
        """Return the keys of this page."""
        return (
            KeyHint("Ctrl+N", self.tr("Write a request")),
            KeyHint("Ctrl+O", self.tr("Open the profile")),
            KeyHint("Ctrl+Return", self.tr("Copy the note and open the profile")),
            KeyHint("Ctrl+Shift+Return", self.tr("Mark as sent")),
            KeyHint("Del", self.tr("Put in the trash")),
        )

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.list.head.set_title(self.tr("Sent"))
        self.new_button.set_label(self.tr("New"))
        self.profile_button.set_label(self.tr("Open profile"))
        self.copy_button.set_label(self.tr("Copy and open profile"))
        self.sent_button.set_label(self.tr("Mark as sent"))
        names = {
            State.ACCEPTED: self.tr("Accepted"),
            State.WITHDRAWN: self.tr("I withdrew it"),
            State.DECLINED: self.tr("Declined"),
        }
        for state, button in self.outcome_buttons.items():
            button.set_label(names[state])
        self.empty.set_words(
            self.tr("No request sent."),
            self.tr("A good request recalls the meeting or gives the reason."),
        )
        self.empty.offer(self.tr("Write a request"), "plus", written("Ctrl+N"))
        if not self._stale:
            self._read()
