"""What the page of people does to the record: each act one change, told in a toast."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from netkeeper.domain.invitations import OPEN, Direction
from netkeeper.services import follow_ups, invitations, people
from netkeeper.services.invitations import RequestDraft
from netkeeper.ui.work.one_at_a_time import OneAtATime

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from datetime import date

    from netkeeper.domain.days import Day
    from netkeeper.domain.people import Answer, Person, Question
    from netkeeper.services.people import PersonPage
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.forms.follow_up_panel import FollowUpTyped
    from netkeeper.ui.people.small_panels import Typed
    from netkeeper.ui.work.jobs import Job


def open_request(page: PersonPage) -> int | None:
    """Return the id of the request to a person that is being written or waits for an answer."""
    for one in page.invitations:
        if one.direction is Direction.SENT and one.state in OPEN:
            return one.id
    return None


def typed_otherwise(before: Person, typed: Person) -> dict[str, Any]:
    """Return by their names the fields in which somebody typed differs from before."""
    each = zip(typed._fields, before, typed, strict=True)
    return {name: now for name, was, now in each if now != was}


class PeopleActs:
    """Writes by the desk; a refusal is told by it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._open = desk.program.open_unit
        self._inviting = OneAtATime()
        # Those added here as they were typed, by the id they had; the writer's thread's own.
        self._added: dict[int, Person] = {}

    def add(
        self,
        person: Person,
        done: Callable[[object], object] | None = None,
        others: Collection[int] = (),
    ) -> Job:
        """Add somebody, who is none of `others`; `done` gets the id.

        Their own id is one of nobody's yet, 0 or below. Of whoever was added under it before, what
        is typed otherwise since is changed, unless their adding was undone.
        """

        def work() -> int:
            before = self._added.get(person.id)
            if before is not None and (held := self._held(before.id)) is not None:
                kept = person._replace(id=held.id)
                people.edit_person(self._open, held._replace(**typed_otherwise(before, kept)))
            else:
                kept = person._replace(id=people.add_person(self._open, person, others))
            self._added[person.id] = kept
            return kept.id

        return self._do(work, done)

    def _held(self, person_id: int) -> Person | None:
        """Return, on the writer's thread, somebody whom the record holds still."""
        with self._desk.program.open_reader() as reader:
            held = reader.people.get(person_id)
        return None if held is None or held.trashed else held

    def edit(self, person: Person, done: Callable[[object], object] | None = None) -> Job:
        """Make the kept person what this one says."""
        return self._do(lambda: people.edit_person(self._open, person), done)

    def answer(self, person_id: int, question: Question, answer: Answer | None) -> None:
        """Keep the answer to one of the two questions; None takes it back."""
        self._do(lambda: people.answer_question(self._open, person_id, question, answer))

    def keep_note(self, person_id: int, typed: Typed) -> Job | None:
        """Add a paragraph to the note, or make the whole note what is typed.

        None where that is the note already.
        """
        held = self._desk.reader.people.get(person_id) if typed.begun else None
        if held is None:
            return self._do(lambda: people.add_note(self._open, person_id, typed.text))
        return None if held.note == typed.text else self.edit(held._replace(note=typed.text))

    def follow_up(self, person_id: int, due_on: date, what: str) -> Job:
        """Keep something to do about a person."""
        return self._do(lambda: follow_ups.add_follow_up(self._open, person_id, due_on, what))

    def keep_follow_up(self, typed: FollowUpTyped) -> None:
        """Keep a follow-up that was typed, if its day was understood; else its words wait."""
        if typed.day is None:
            self._desk.unsaved.append(typed.what)
        elif typed.changed is not None:
            self.change_follow_up(typed.changed.id, typed.what, typed.day.on)
        else:
            self.follow_up(typed.whose, typed.day.on, typed.what)

    def finish(self, follow_up_id: int) -> None:
        """Mark a follow-up as done today."""
        on = self._desk.today
        self._do(lambda: follow_ups.finish_follow_up(self._open, follow_up_id, on))

    def reopen(self, follow_up_id: int) -> None:
        """Take back that a follow-up is done."""
        self._do(lambda: follow_ups.reopen_follow_up(self._open, follow_up_id))

    def snooze(self, follow_up_id: int, until: date) -> Job:
        """Put a follow-up off."""
        today = self._desk.today
        return self._do(lambda: follow_ups.snooze_follow_up(self._open, follow_up_id, until, today))

    def change_follow_up(self, follow_up_id: int, what: str, due_on: date) -> Job:
        """Change what is to be done, and when."""
        return self._do(lambda: follow_ups.edit_follow_up(self._open, follow_up_id, what, due_on))

    def trash_follow_up(self, follow_up_id: int) -> None:
        """Throw a follow-up away."""
        self._do(lambda: follow_ups.trash_follow_up(self._open, follow_up_id))

    def introduce(self, introducer: int, introduced: int, day: Day | None) -> Job:
        """Keep who introduced somebody."""
        return self._do(lambda: people.introduce(self._open, introducer, introduced, day))

    def remove_introduction(self, introduction_id: int, name: str) -> None:
        """Take an introduction back."""
        self._do(lambda: people.remove_introduction(self._open, introduction_id, name))

    def tag(self, ids: Sequence[int], tag: str, *, away: bool) -> Job:
        """Give people a tag, or take it from them."""
        change = people.untag_people if away else people.tag_people
        return self._do(partial(change, self._open, ids, tag))

    def follow_up_all(self, ids: Sequence[int], due_on: date, what: str) -> Job:
        """Keep the same to do about each of some people."""
        work = partial(follow_ups.add_follow_ups, self._open, ids, due_on, what)
        return self._do(work)

    def set_in_contact(self, ids: Sequence[int], *, in_contact: bool) -> None:
        """Keep the user's word that they are, or aren't, in contact with people."""
        work = partial(people.mark_in_contact, self._open, ids, in_contact=in_contact)
        self._do(work)

    def trash(self, ids: Sequence[int]) -> None:
        """Put people into the trash."""
        self._do(lambda: people.trash_people(self._open, ids))

    def invite(self, page: PersonPage, done: Callable[[object], None]) -> None:
        """Begin a request to a person; `done` gets its id."""
        whom = page.person
        draft = RequestDraft(
            whom.display_name,
            self._desk.today,
            whom.id,
            whom.slug,
            whom.company,
            whom.position,
        )
        save = partial(invitations.save_draft, self._open, draft, self._desk.today)
        self._inviting.begin(lambda: self._do(save, done))

    def _do(
        self, work: Callable[[], object], done: Callable[[object], object] | None = None
    ) -> Job:
        return self._desk.do_and_say(work, done)
