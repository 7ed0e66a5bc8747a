"""What can be asked of the people chosen and of the entries of a journey, by key or by mouse."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netkeeper.domain.consent import Consent
from netkeeper.domain.invitations import OPEN, Direction
from netkeeper.domain.lines import FollowUpLine, IntroductionLine
from netkeeper.services import follow_ups, people
from netkeeper.ui.consents.ledger import OPEN_LETTERS
from netkeeper.ui.people.entries import EntryKind
from netkeeper.ui.profiles import open_profile

if TYPE_CHECKING:
    from collections.abc import Callable

    from netkeeper.domain.people import Answer, Question
    from netkeeper.services.people import PersonPage
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.lists.row_view import RowView
    from netkeeper.ui.people.pane import PersonPane

LETTERS = "mfniptcgk"
_BY_LETTER = {  # of a follow-up's entry: of which kind, and what is done with it
    "d": (EntryKind.FOLLOW_UP, "done"),
    "l": (EntryKind.FOLLOW_UP, "snooze"),
    "e": (EntryKind.FOLLOW_UP, "change"),
    "r": (EntryKind.FOLLOW_UP_DONE, "reopen"),
}
MOST_NAMED = 20  # people in one line to log


def open_request(page: PersonPage) -> int | None:
    """Return the id of the request to a person that is being written or waits for an answer."""
    for one in page.invitations:
        if one.direction is Direction.SENT and one.state in OPEN:
            return one.id
    return None


class PeopleCommands(QObject):
    """Joins the list and the pane, and acts on the record: each act is one change."""

    def __init__(self, desk: Desk, view: RowView, pane: PersonPane) -> None:
        super().__init__(pane)
        self._desk = desk
        self._view = view
        self._pane = pane
        self._detail = pane.detail
        self._forms = pane.detail.forms
        self._timeline = pane.detail.timeline
        self._by_letter: dict[str, Callable[[PersonPage], None]] = {
            "m": lambda page: desk.log_wanted.emit(self._names() or page.person.display_name),
            "f": self._begin_follow_up,
            "n": lambda page: self._forms.note.begin(page.person.id),
            "i": self._invite,
            "p": lambda page: self._forms.introduction.begin(
                page.person.display_name, page.person.id
            ),
            "t": lambda page: self._forms.tag.begin(page.person.id, self._view.chosen_ids()),
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
        self._view.marks.changed.connect(self._name_follow_up)
        self._forms.resumed.connect(self._name_follow_up)
        self._forms.resumed.connect(self._pane.bring_form)
        self._forms.given_back.connect(self._pane.bring_back)
        detail.consents.panel_resumed.connect(self._pane.bring_form)
        detail.consents.panel_given_back.connect(self._pane.bring_back)
        detail.journey.asked.connect(self.press)
        detail.questions.answered.connect(self._on_answered)
        detail.note_card.head.link.clicked.connect(self._change_note)
        detail.header.profile_button.clicked.connect(self.show_profile)
        detail.consents.set_letters(LETTERS)
        detail.consents.letter_pressed.connect(self.press)
        detail.consents.toggled.connect(self._take_letters)
        detail.consents.panel_opened.connect(self._pane.show_form)
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
            self._open(lambda: do(page))

    def _open(self, begin: Callable[[], None]) -> None:
        """Do what may open a small form, and bring that into sight; one that is open waits."""
        self._forms.put_aside()
        begin()
        self._pane.show_panel()

    def trash(self, ids: list[int]) -> None:
        """Put people into the trash."""
        if ids:
            self._desk.change(people.trash_people, ids)

    def show_profile(self) -> None:
        """Have the browser show the profile of the person in sight."""
        page = self._pane.page
        if page is not None and page.person.slug is not None:
            open_profile(page.person.slug)

    def _invite(self, page: PersonPage) -> None:
        """Go to the request that is open, or have one begun."""
        number = open_request(page)
        if number is not None:
            self._desk.wanted.emit("sent", number)
        elif page.person.connected_on is None:
            self._desk.wanted.emit("sent", {"person": page.person.id})

    def _on_answered(self, question: Question, answer: Answer | None) -> None:
        page = self._pane.page
        if page is not None:
            self._desk.change(people.answer_question, page.person.id, question, answer)

    def mark_in_contact(self, *, in_contact: bool) -> None:
        """Keep that one is, or isn't, in contact with the people chosen."""
        chosen = self._view.chosen_ids()
        self._desk.change(people.mark_in_contact, chosen, in_contact=in_contact)

    def _names(self) -> str:
        """Return the names of the people marked, if they go in one line."""
        count = self._view.marks.count()
        if not 1 < count <= MOST_NAMED:
            return ""
        lines = self._desk.reader.people.lines(self._view.chosen_ids())
        return ", ".join(line.name for line in lines)

    # The small forms

    def _change_note(self) -> None:
        page = self._pane.page
        if page is not None:
            self._open(lambda: self._forms.note.begin(page.person.id, page.person.note))

    def _begin_follow_up(
        self, page: PersonPage, held: FollowUpLine | None = None, *, snoozes: bool = False
    ) -> None:
        """Open the form of a new follow-up, or of one to change or to put off."""
        self._forms.follow_up.begin(held, snoozes=snoozes, whose=page.person.id)
        self._name_follow_up()

    def _name_follow_up(self) -> None:
        """Have a new follow-up be about those who are marked, and say how many."""
        marked = self._view.chosen_ids() if self._view.marks.any() else []
        words = self.tr("%Ln person(s)", "", len(marked)) if marked else ""
        self._forms.name_follow_up(words, marked)

    # Consents

    def _press_ledger(self, code: str, _page: PersonPage) -> None:
        self._detail.consents.press(code)

    def _toggle_consents(self) -> None:
        self._detail.consents.toggle()
        if self._detail.consents.is_open:
            self._pane.show_form(self._detail.consents)

    def save_proof(self) -> None:
        """Ask where the proof of the consents of the person in sight is to go."""
        if self._pane.page is not None:
            self._detail.consents.save_proof()

    # The entries of a journey

    def _on_entry_opened(self, entry_id: int) -> None:
        entry = self._timeline.entry(entry_id)
        if isinstance(entry.what, FollowUpLine):
            if entry.kind is EntryKind.FOLLOW_UP:
                self._on_entry_action("change", entry_id)
        elif isinstance(entry.what, Consent):
            self._detail.consents.edit(entry.what.id)
        elif entry.target is not None:
            code, number = entry.target
            if code == "people":
                self._pane.wanted.emit(number)
            else:
                self._desk.wanted.emit(code, number)

    def _on_entry_action(self, code: str, entry_id: int) -> None:
        page, what = self._pane.page, self._timeline.entry(entry_id).what
        if page is None:
            return
        if isinstance(what, IntroductionLine):
            self._remove_introduction(page, what)
        elif isinstance(what, FollowUpLine):
            self._act_on_follow_up(page, code, what)

    def _act_on_follow_up(self, page: PersonPage, code: str, line: FollowUpLine) -> None:
        if code == "done":
            self._desk.change(follow_ups.finish_follow_up, line.id, self._desk.today)
        elif code == "reopen":
            self._desk.change(follow_ups.reopen_follow_up, line.id)
        else:
            self._open(lambda: self._begin_follow_up(page, line, snoozes=code == "snooze"))

    def _on_entry_key(self, letter: str) -> None:
        entry = self._timeline.current_entry()
        if letter not in _BY_LETTER:
            self.press(letter)
        elif entry is not None:
            kind, code = _BY_LETTER[letter]
            if entry.kind is kind:
                self._on_entry_action(code, entry.id)

    def _on_entry_trash(self, entry_ids: list[int]) -> None:
        page, what = self._pane.page, self._timeline.entry(entry_ids[0]).what
        if page is not None and isinstance(what, IntroductionLine):
            self._remove_introduction(page, what)
        elif isinstance(what, FollowUpLine):
            self._desk.change(follow_ups.trash_follow_up, what.id)

    def _remove_introduction(self, page: PersonPage, line: IntroductionLine) -> None:
        introduced = line.name if line.by_them else page.person.display_name
        self._desk.change(people.remove_introduction, line.id, introduced)
