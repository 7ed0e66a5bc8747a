"""The requests that are written and sent: the register at the left, composer or state at right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from netkeeper.domain.invitations import State
from netkeeper.services import invitations as requests
from netkeeper.services.invitations import RequestDraft
from netkeeper.ui.judgement.acts import act_on_sent
from netkeeper.ui.judgement.request_page import RequestPage
from netkeeper.ui.lists.filtered import SearchWanted
from netkeeper.ui.lists.model import WindowedModel
from netkeeper.ui.lists.row_view import RowView
from netkeeper.ui.sent.acts import LETTERS, SentActs
from netkeeper.ui.sent.detail import SentDetail
from netkeeper.ui.sent.draft_shelf import MOST
from netkeeper.ui.sent.faces import SentFaces
from netkeeper.ui.sent.foot import SentFoot
from netkeeper.ui.sent.source import CHANCE, SentSource, Which
from netkeeper.ui.shell.page import KeyHint
from netkeeper.ui.widgets.part_key import PartKey
from netkeeper.ui.wording.keys import written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from enum import StrEnum

    from PySide6.QtGui import QHideEvent
    from PySide6.QtWidgets import QAbstractButton

    from netkeeper.domain.invitations import Invitation
    from netkeeper.services.ports.reading import Reader
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.lists.faces import RowAction
    from netkeeper.ui.lists.marks_bar import ManyAct
    from netkeeper.ui.sent.composer import Composer
    from netkeeper.ui.sent.new_panel import NewPanel
    from netkeeper.ui.work.jobs import Job


class SentPage(RequestPage):
    """Write a request from the meeting, send it on LinkedIn, keep what became of it."""

    request: SentDetail
    composer: Composer
    foot: SentFoot

    def __init__(self, desk: Desk) -> None:
        self.acts = SentActs(desk)
        self._faces = SentFaces(desk, self.acts)
        self.model = WindowedModel(lambda line: line.request.name, self._faces.sentence)
        view = RowView(desk.theme, self.model, self._faces.face)
        super().__init__(desk, "sent", view, tuple(Which), "send")
        self._to_write: object = None  # the id of the draft that takes the keyboard once shown
        self._keeping = 0  # drafts on their way into the record
        view.keys.set_letters(LETTERS)

    def furnish(self) -> Iterator[None]:
        """Make the detail."""
        self.request = SentDetail(self.desk)
        self.composer = self.request.composer
        self.detail.column.addWidget(self.request, 1)
        yield
        self.foot = SentFoot(self.desk.theme, self.detail.footer, self.acts)
        self._connect()
        self.retranslate()
        yield

    def _connect(self) -> None:
        self.bar.asked.connect(self._do_to_marked)
        self.desk.standing.changed.connect(self._on_standing)
        self.composer.judged.connect(self.foot.show_gate)
        self.composer.paused.connect(self.keep_written)
        self.foot.asked.connect(self.act_on_shown)
        self.detail.narrow_changed.connect(self.request.set_narrow)
        for keys, button in (
            (("Ctrl+O",), self.request.profile_button),
            (("Ctrl+Return", "Ctrl+Enter"), self.foot.copy_button),
            (("Ctrl+Shift+Return", "Ctrl+Shift+Enter"), self.foot.sent_button),
        ):
            PartKey(self, partial(self._press, button), *keys)
        composer = self.composer
        PartKey(self, lambda: self._on_draft(composer.remove_passage), "Alt+R")
        for place in range(MOST):
            take = partial(composer.shelf.take, place)
            PartKey(self, partial(self._on_draft, take), f"Alt+{place + 1}")
        PartKey(self, lambda: self._on_draft(lambda: composer.pointing.go_on(1)), "F8")
        PartKey(self, lambda: self._on_draft(lambda: composer.pointing.go_on(-1)), "Shift+F8")

    def _press(self, button: QAbstractButton) -> None:
        """Do what the key of a button stands for, where the button is offered."""
        if not button.isVisibleTo(self.detail):
            return
        if button.isEnabled():
            button.click()
        else:
            self._say_held()

    def _say_held(self) -> None:
        """Say why nothing was done: the gate holds the draft."""
        self.desk.said.emit(self.composer.verdict.sentence_label.text(), False)  # noqa: FBT003

    def _on_draft(self, act: Callable[[], object]) -> None:
        """Do something to the note, while a draft is in sight."""
        if self.composer.isVisible():
            act()

    # What is shown

    def source(self, which: StrEnum) -> SentSource:
        """Return the requests of a tab."""
        return SentSource(self.desk, which, self.sorter.sorting)

    def order_names(self) -> dict[str, str]:
        """Return the words of each order; the first is the page's own."""
        return {**super().order_names(), CHANCE: self.tr("Chance of acceptance")}

    def tab_labels(self, reader: Reader) -> list[str]:
        """Return the words of the tabs, with their counts."""
        counts = reader.invitations
        return [
            self.tr("All"),
            self.labelled(self.tr("Drafts"), counts.count(Which.DRAFTS)),
            self.labelled(self.tr("Pending"), counts.count(Which.PENDING)),
            self.tr("Settled"),
        ]

    def many_acts(self) -> Sequence[ManyAct]:
        """Return what can be done to all that are marked."""
        return self.acts.on_marked() if self.which in {Which.ALL, Which.PENDING} else ()

    def _do_to_marked(self, code: str) -> None:
        """Withdraw or keep the pending ones among those that are marked."""
        self.desk.do_and_say(self.acts.do_to_marked(code, self.view.chosen_ids()))

    def refresh(self, tables: object = frozenset()) -> None:
        """Read anew what is shown, but not for a draft's text, which the list doesn't show."""
        if self._keeping and tables == frozenset({"invitation"}) and self.one is not None:
            kept = self.desk.reader.invitations.get(self.one.id)
            if kept is not None:
                self.composer.take_kept(kept)
        else:
            super().refresh(tables)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was written before the page goes."""
        super().hideEvent(event)
        self.keep_written()

    def show_target(self, target: object) -> None:
        """Show one request, a tab, or the draft to a person, which is begun: {"person": id}."""
        if isinstance(target, SearchWanted):
            self.which = Which.ALL
            self.show_asked(target)
        elif isinstance(target, Which):
            self.which = target
            self.show_all_rows()
            self.read()
        elif isinstance(target, dict):
            self._write_to(target["person"])
        elif isinstance(target, int) and self.desk.reader.invitations.get(target) is not None:
            self.show_in(Which.ALL, target)

    def before_reading(self) -> None:
        """Prepare no draft by the record as it was."""
        self.composer.drafts.forget()

    def judge(self, one: Invitation) -> None:
        """Judge a draft; showing it takes as long again."""
        if one.state is State.DRAFT:
            self.composer.prepare(one)

    def show_one(self, one: Invitation | None) -> None:
        """Show the request at hand."""
        self.keep_written()
        begun = one is not None and one.id == self._to_write
        if begun:
            self._to_write = None
            self.give_way()
        if one is not None:
            self.foot.letters_on = self.view.keys.letters_on
            self.foot.show_one(one)
            self.request.show_request(one)
        self.show_detail()
        draft = one is not None and one.state is State.DRAFT
        self.detail.set_first(self.composer.note.editor if draft else None)
        if begun:
            self.open_detail()

    def _on_standing(self) -> None:
        """Show the chances by the past as it was read now."""
        self.view.forget_faces()
        if self.sorter.sorting.key == CHANCE:
            self.refresh()
        if self.one is not None and self.one.state is State.PENDING:
            self.request.show_request(self.one)

    # What is done

    def keep_typed(self) -> None:
        """Keep all that was written, what was refused before too."""
        super().keep_typed()
        self.keep_written()
        for number, draft in self.composer.take_refused():
            self._keep(number, draft)

    def keep_written(self) -> None:
        """Keep what was written, if it differs from what is kept."""
        unkept = self.composer.unkept()
        self.composer.settle()
        if unkept is not None and not self.desk.closed:
            self._keep(*unkept)

    def _keep(self, number: int, draft: RequestDraft) -> None:
        desk = self.desk
        self._keeping += 1
        with desk.keeping(list(filter(None, (draft.note, draft.override_reason)))):
            job = desk.do(lambda: requests.edit_draft(desk.program.open_unit, number, draft))
        job.failed.connect(lambda _error: self.composer.give_back(number, draft))
        job.finished.connect(self._on_typed_kept)

    def _on_typed_kept(self) -> None:
        self._keeping -= 1

    def _on_trash_asked(self, numbers: list[int]) -> None:
        self.keep_written()  # undo brings it back as it was
        super()._on_trash_asked(numbers)

    def acts_on(self, one: Invitation) -> Sequence[RowAction]:
        """Return what can be done with a request, as its menu lists it."""
        return self.acts.of(one.state)

    def act(self, code: str, number: int) -> None:
        """Do something with a request."""
        self.keep_written()
        if code == "remove":
            self.composer.remove_passage()
        elif code in {"copy", "mark_sent"} and self.composer.is_held():
            self._say_held()  # the words typed last changed the verdict
        elif code == "copy":
            self.copy_and_open()
        elif code == "meeting":
            self.log_meeting(number)
        else:
            if code == "mark_sent":
                self._let_go(number)
            self.write(act_on_sent(self.desk, code, number), number)

    def _let_go(self, number: int) -> None:
        """Have what was typed by now be what is sent, and go back to the list for the next one."""
        self.composer.hold(held=self.one is not None and self.one.id == number)
        self.show_list()

    def _on_written(self) -> None:
        self.composer.hold(held=False)
        super()._on_written()

    def copy_and_open(self) -> None:
        """Put the note on the clipboard and show the profile; sending is the user's."""
        QGuiApplication.clipboard().setText(self.composer.note.text())
        self.request.open_profile()
        said = self.tr("Note copied. Once it is sent on LinkedIn, mark it as sent.")
        self.desk.said.emit(said, False)  # noqa: FBT003 - a signal's own argument

    # Beginning one

    def make_panel(self) -> NewPanel:
        """Return the panel that asks whom to invite."""
        from netkeeper.ui.sent.new_panel import NewPanel  # noqa: PLC0415 - seldom needed

        return NewPanel(self.desk)

    def _write_to(self, person_id: int) -> None:
        """Take up the draft to a person, or begin one."""
        self.give_way()
        reader = self.desk.reader
        for one in reader.invitations.of_person(person_id):
            if one.state is State.DRAFT:
                self._show_draft(one.id)
                return
        whom = reader.people.get(person_id)
        if whom is not None:
            name, work = whom.display_name, (whom.company, whom.position)
            self.keep_asked(RequestDraft(name, self.desk.today, person_id, whom.slug, *work))

    def keep_asked(self, draft: RequestDraft) -> Job | None:
        """Have a draft kept, and show it."""
        desk = self.desk
        save = partial(requests.save_draft, desk.program.open_unit, draft, desk.today)
        return self.begin_keeping(draft, partial(desk.do, save), self._show_draft)

    def _show_draft(self, invitation_id: object) -> None:
        """Show a draft once it is read; until then the keyboard stays where it is."""
        self._to_write = invitation_id
        self.show_target(invitation_id)

    # Words

    def key_hints(self) -> Sequence[KeyHint]:
        """Return the keys of this page."""
        return (
            KeyHint("Ctrl+N", self.tr("Write a request")),
            KeyHint("Ctrl+O", self.tr("Open the profile")),
            KeyHint(f"{written('Alt+1')}–{MOST}", self.tr("Take a draft")),
            KeyHint("F8", self.tr("Next passage that was remarked on")),
            KeyHint("Shift+F8", self.tr("The passage before it")),
            KeyHint("Alt+R", self.tr("Remove the passage")),
            KeyHint("Ctrl+Return", self.tr("Copy the note and open the profile")),
            KeyHint("Ctrl+Shift+Return", self.tr("Mark as sent")),
            *(KeyHint(act.key, act.text) for act in self.acts.of(State.PENDING) if act.key),
        )

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.list.head.set_title(self.tr("Sent"))
        self.add_button.set_label(self.tr("New"))
        self.add_button.set_keys(written("Ctrl+N"))
        self.foot.retranslate()
        self.empty.set_words(
            self.tr("No request sent."),
            self.tr("A good request recalls the meeting or gives the reason."),
        )
        self.empty.offer(self.tr("Write a request"), "plus", written("Ctrl+N"))
        super().retranslate()
