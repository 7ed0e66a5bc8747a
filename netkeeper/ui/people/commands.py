"""What can be asked of the people chosen and of the entries of a journey, by key or by mouse."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from netkeeper.domain.consent import Consent
from netkeeper.domain.lines import FollowUpLine, IntroductionLine
from netkeeper.ui.consents.ledger import OPEN_LETTERS
from netkeeper.ui.consents.saving import ProofSaving
from netkeeper.ui.people.acts import PeopleActs, open_request
from netkeeper.ui.people.entries import EntryKind
from netkeeper.ui.profiles import open_profile

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from netkeeper.domain.days import Day
    from netkeeper.domain.people import Answer, Question
    from netkeeper.services.people import PersonPage
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.lists.row_view import RowView
    from netkeeper.ui.people.pane import PersonPane
    from netkeeper.ui.people.small_panels import Typed
    from netkeeper.ui.work.jobs import Job

LETTERS = "mfniptcgk"
_BY_LETTER = {  # of a follow-up's entry: of which kind, and what is done with it
    "d": (EntryKind.FOLLOW_UP, "done"),
    "l": (EntryKind.FOLLOW_UP, "snooze"),
    "e": (EntryKind.FOLLOW_UP, "change"),
    "r": (EntryKind.FOLLOW_UP_DONE, "reopen"),
}
MOST_NAMED = 20  # people in one line to log


class PeopleCommands(QObject):
    """Joins the list, the pane and the acts; `person_wanted` tells whom an entry leads to."""

    person_wanted = Signal(int)

    def __init__(self, desk: Desk, view: RowView, pane: PersonPane, acts: PeopleActs) -> None:
        super().__init__(pane)
        self._desk = desk
        self._view = view
        self._pane = pane
        self._acts = acts
        self._detail = pane.detail
        self._forms = pane.detail.forms
        self._timeline = pane.detail.timeline
        self._saving = ProofSaving(desk, view)
        self._by_letter: dict[str, Callable[[PersonPage], None]] = {
            "m": lambda page: desk.log_wanted.emit(self._names() or page.person.display_name),
            "f": lambda _page: self._begin_follow_up(),
            "n": lambda page: self._forms.note.begin(page.person.id),
            "i": self._invite,
            "p": self._begin_introduction,
            "t": self._begin_tag,
            "g": lambda page: self._forms.merge.begin(page.person.display_name, page.person.id),
            "c": lambda _page: self._toggle_consents(),
            **{each: partial(self._press_ledger, each) for each in OPEN_LETTERS},
            "k": lambda _page: self.mark_in_contact(in_contact=True),
            "del": lambda page: self.trash([page.person.id]),
        }
        self._connect()

    def _connect(self) -> None:
        detail, timeline = self._detail, self._timeline
        self._view.key_pressed.connect(self.press)
        self._view.trash_asked.connect(self.trash)
        detail.journey.asked.connect(self.press)
        detail.questions.answered.connect(self._on_answered)
        detail.note_card.head.link.clicked.connect(self._change_note)
        detail.header.profile_button.clicked.connect(self.show_profile)
        detail.consents.set_letters(LETTERS)
        detail.consents.letter_pressed.connect(self.press)
        detail.consents.toggled.connect(self._take_letters)
        detail.consents.proof_asked.connect(self.save_proof)
        detail.consents.panel_opened.connect(self._pane.show_form)
        self._forms.follow_up_asked.connect(self._on_follow_up)
        self._forms.note_asked.connect(self._on_note)
        self._forms.introduction_asked.connect(self._on_introduced)
        self._forms.tag_asked.connect(self._on_tagged)
        self._forms.merge_asked.connect(self._on_merge_asked)
        self._forms.resumed.connect(self._name_follow_up)
        self._view.marks.changed.connect(self._name_follow_up)
        self._take_letters(ledger=False)
        timeline.opened.connect(self._on_entry_opened)
        timeline.action_asked.connect(self._on_entry_action)
        timeline.key_pressed.connect(self._on_entry_key)
        timeline.trash_asked.connect(self._on_entry_trash)

    def _take_letters(self, ledger: bool) -> None:  # noqa: FBT001 - as the signal says it
        """Take the letters of the page, and those of the ledger while it is open."""
        letters = {*LETTERS, *(OPEN_LETTERS if ledger else "")}
        self._view.keys.set_letters(letters)
        self._timeline.keys.set_letters({*letters, *_BY_LETTER})

    # The people chosen

    def press(self, code: str) -> None:
        """Do what a letter, or a button of the journey, stands for."""
        page = self._pane.page
        if page is None:
            return
        if code == "n" and self._forms.resume_note():
            self._pane.show_panel()
        elif (do := self._by_letter.get(code)) is not None:
            self._forms.put_aside()
            do(page)
            self._pane.show_panel()

    def trash(self, ids: list[int]) -> None:
        """Put people into the trash."""
        if ids:
            self._acts.trash(ids)

    def show_profile(self) -> None:
        """Have the browser show the profile of the person in sight."""
        page = self._pane.page
        if page is not None and page.person.slug is not None:
            open_profile(page.person.slug)

    def _invite(self, page: PersonPage) -> None:
        """Go to the request that is open, or begin one."""
        number = open_request(page)
        if number is not None:
            self._desk.wanted.emit("sent", number)
        elif page.person.connected_on is None:
            self._acts.invite(page, lambda made: self._desk.wanted.emit("sent", made))

    def _on_answered(self, question: Question, answer: Answer | None) -> None:
        page = self._pane.page
        if page is not None:
            self._acts.answer(page.person.id, question, answer)

    def mark_in_contact(self, *, in_contact: bool) -> None:
        """Keep that one is, or isn't, in contact with the people chosen."""
        self._acts.set_in_contact(self._view.chosen_ids(), in_contact=in_contact)

    def _names(self) -> str:
        """Return the names of the people marked, if they go in one line."""
        count = self._view.marks.count()
        if not 1 < count <= MOST_NAMED:
            return ""
        lines = self._desk.reader.people.lines(self._view.chosen_ids())
        return ", ".join(line.name for line in lines)

    # Notes, follow-ups, introductions, tags

    def _change_note(self) -> None:
        page = self._pane.page
        if page is not None:
            self._forms.put_aside()
            self._forms.note.begin(page.person.id, page.person.note)
            self._pane.show_panel()

    def _on_note(self, typed: Typed) -> None:
        if (page := self._pane.page) is None:
            return
        job = self._acts.keep_note(page.person.id, typed)
        if job is not None:
            self._forms.note.take_back_refused(job)

    def _begin_follow_up(self, held: FollowUpLine | None = None, *, changes: bool = False) -> None:
        """Open the form of a new follow-up, of one to put off, or of one to change."""
        if (page := self._pane.page) is None:
            return
        self._forms.put_aside()
        snoozes = held is not None and not changes
        self._forms.follow_up.begin(held, snoozes=snoozes, whose=page.person.id)
        self._name_follow_up()
        self._pane.show_panel()

    def _name_follow_up(self) -> None:
        """Say in the form how many a new follow-up is about, where they are marked."""
        form = self._forms.follow_up_made
        if form is not None:
            form.name_after("" if form.held is not None else self.how_many())

    def how_many(self) -> str:
        """Return how many people are marked, in words; nothing for none."""
        count = self._view.marks.count()
        return self.tr("%Ln person(s)", "", count) if count else ""

    def _on_follow_up(self, what: str, due_on: date) -> None:
        if (page := self._pane.page) is not None:
            job = self._keep_follow_up(page.person.id, what, due_on)
            self._forms.follow_up.take_back_refused(job)

    def _keep_follow_up(self, whose: int, what: str, due_on: date) -> Job:
        held = self._forms.follow_up.held
        if held is None and self._view.marks.any():
            return self._acts.follow_up_all(self._view.chosen_ids(), due_on, what)
        if held is None:
            return self._acts.follow_up(whose, due_on, what)
        if self._forms.follow_up.snoozes:
            return self._acts.snooze(held.id, due_on)
        return self._acts.change_follow_up(held.id, what, due_on)

    def _begin_introduction(self, page: PersonPage) -> None:
        self._forms.introduction.begin(page.person.display_name, page.person.id)

    def _on_introduced(self, introducer: int, day: Day | None) -> None:
        page = self._pane.page
        if page is not None:
            job = self._acts.introduce(introducer, page.person.id, day)
            self._forms.introduction.take_back_refused(job)

    def _on_merge_asked(self, other: int) -> None:
        page = self._pane.page
        if page is not None:
            self._desk.wanted.emit("duplicates", (page.person.id, other))

    def _begin_tag(self, page: PersonPage) -> None:
        ids = self._view.chosen_ids()
        alone = len(ids) == 1 and ids[0] == page.person.id
        borne = page.person.tags if alone else self._desk.reader.people.tags_of(ids)
        self._forms.tag.begin(len(ids), borne)

    def _on_tagged(self, tag: str, away: bool) -> None:  # noqa: FBT001 - as the signal sends it
        job = self._acts.tag(self._view.chosen_ids(), tag, away=away)
        self._forms.tag.take_back_refused(job)

    # Consents

    def _press_ledger(self, code: str, _page: PersonPage) -> None:
        self._detail.consents.press(code)

    def _toggle_consents(self) -> None:
        self._detail.consents.toggle()
        if self._detail.consents.is_open:
            self._pane.show_form(self._detail.consents)

    def save_proof(self) -> None:
        """Ask where the proof of the consents of the person in sight is to go."""
        page = self._pane.page
        if page is None:
            return
        if page.consents:
            self._saving.ask(page.person.id)
        else:
            self._desk.refused.emit(self._desk.texts.sentence("proof.no_consents"))

    # The entries of a journey

    def _on_entry_opened(self, entry_id: int) -> None:
        entry = self._timeline.entry(entry_id)
        if isinstance(entry.what, FollowUpLine):
            if entry.kind is EntryKind.FOLLOW_UP:
                self._begin_follow_up(entry.what, changes=True)
        elif isinstance(entry.what, Consent):
            self._detail.consents.edit(entry.what.id)
        elif entry.target is not None:
            code, number = entry.target
            if code == "people":
                self.person_wanted.emit(number)
            else:
                self._desk.wanted.emit(code, number)

    def _on_entry_action(self, code: str, entry_id: int) -> None:
        page, entry = self._pane.page, self._timeline.entry(entry_id)
        if page is None:
            return
        if isinstance(entry.what, IntroductionLine):
            self._remove_introduction(page, entry.what)
        elif isinstance(entry.what, FollowUpLine):
            self._act_on_follow_up(code, entry.what)

    def _act_on_follow_up(self, code: str, line: FollowUpLine) -> None:
        if code == "done":
            self._acts.finish(line.id)
        elif code == "reopen":
            self._acts.reopen(line.id)
        else:
            self._begin_follow_up(line, changes=code == "change")

    def _on_entry_key(self, letter: str) -> None:
        entry = self._timeline.current_entry()
        if letter not in _BY_LETTER:
            self.press(letter)
        elif entry is not None:
            kind, code = _BY_LETTER[letter]
            if entry.kind is kind:
                self._on_entry_action(code, entry.id)

    def _on_entry_trash(self, entry_ids: list[int]) -> None:
        page, entry = self._pane.page, self._timeline.entry(entry_ids[0])
        if page is not None and isinstance(entry.what, IntroductionLine):
            self._remove_introduction(page, entry.what)
        elif isinstance(entry.what, FollowUpLine):
            self._acts.trash_follow_up(entry.what.id)

    def _remove_introduction(self, page: PersonPage, line: IntroductionLine) -> None:
        introduced = line.name if line.by_them else page.person.display_name
        self._acts.remove_introduction(line.id, introduced)
