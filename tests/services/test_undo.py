"""Whatever was done, in whatever order: undo gives every row back, redo does it again."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import mkdtemp

from hypothesis import given, settings
from hypothesis import strategies as st

from netkeeper import app
from netkeeper.domain.days import Day, Precision
from netkeeper.domain.invitations import State
from netkeeper.domain.meetings import MeetingKind
from netkeeper.domain.merging import Side
from netkeeper.domain.names import split_name
from netkeeper.domain.people import Answer, Person, Question
from netkeeper.services import follow_ups, invitations, meetings, people
from netkeeper.services.invitations import RequestDraft
from netkeeper.services.meetings import Attendee, MeetingDraft
from netkeeper.services.merging import merge_people
from netkeeper.services.refused import Refused
from netkeeper.services.settings import change_setting
from netkeeper.texts.texts import Texts
from tests.conftest import TODAY, Announced, rows_of

EXAMPLES = 400 if os.environ.get("NETKEEPER_SOAK") else 12
TEXTS = tuple(map(Texts, ("fr", "en")))

NAMES = st.sampled_from(["Nadia Benali", "Luc Roy", "李明", "Jean Tremblay", "Sophie O’Connor"])
WORDS = st.text(st.characters(), max_size=8)  # halves of signs, too
SLUGS = st.none() | st.sampled_from(["nadia-benali", "luc-roy", "jean-1", "jean-2"])
DAYS = st.dates(date(2026, 1, 1), TODAY + timedelta(days=2))


@dataclass(frozen=True)
class Drawn:
    """What a step draws its values from, and the record that it is done to."""

    program: app.Program
    data: st.DataObject

    def one(self, strategy):
        return self.data.draw(strategy)

    def id_of(self, table):
        """Return the id of a row, in the trash or not; now and then of none."""
        ids = [row[0] for row in rows_of(self.program.path)[table]]
        return self.one(st.sampled_from([*ids, 77]))

    def maybe(self, table):
        return self.id_of(table) if self.one(st.booleans()) else None

    def request(self):
        one = self.one
        return RequestDraft(
            one(NAMES), one(DAYS), self.maybe("person"), one(SLUGS), one(WORDS), email=one(WORDS),
            note=one(WORDS), override_reason=one(WORDS),
        )  # fmt: skip

    def meeting(self):
        one = self.one
        attendees = [
            Attendee(one(NAMES), self.maybe("person"), one(WORDS), "", one(WORDS), one(SLUGS))
            for _ in range(one(st.integers(1, 3)))
        ]
        day = Day(one(DAYS), one(st.sampled_from(Precision)))
        return MeetingDraft(day, attendees, one(st.sampled_from(MeetingKind)), one(WORDS))

    def somebody(self):
        name = self.one(NAMES)
        words = st.lists(WORDS, max_size=2).map(tuple)
        return Person(
            0, *split_name(name), name, slug=self.one(SLUGS), note=self.one(WORDS),
            connected_on=self.one(st.none() | DAYS), emails=self.one(words), tags=self.one(words),
            other_names=self.one(words),
        )  # fmt: skip

    def edited(self):
        with self.program.open_reader() as reader:
            held = reader.people.get(self.id_of("person"))
        return self.somebody()._replace(id=held.id if held else 77)


UNIT = {
    "add_person": lambda unit, d: people.add_person(unit, d.somebody()),
    "edit_person": lambda unit, d: people.edit_person(unit, d.edited()),
    "answer_question": lambda unit, d: people.answer_question(
        unit, d.id_of("person"), d.one(st.sampled_from(Question)), d.one(st.sampled_from(Answer))
    ),
    "set_in_contact": lambda unit, d: people.set_in_contact(
        unit, d.id_of("person"), in_contact=d.one(st.booleans())
    ),
    "add_note": lambda unit, d: people.add_note(unit, d.id_of("person"), d.one(WORDS)),
    "tag_person": lambda unit, d: people.tag_people(
        unit, [d.id_of("person"), d.id_of("person")], d.one(WORDS), remove=d.one(st.booleans())
    ),
    "mark_in_contact": lambda unit, d: people.mark_in_contact(
        unit, [d.id_of("person"), d.id_of("person")], in_contact=d.one(st.booleans())
    ),
    "add_follow_ups": lambda unit, d: follow_ups.add_follow_ups(
        unit, [d.id_of("person"), d.id_of("person")], d.one(DAYS), d.one(WORDS)
    ),
    "withdraw_invitations": lambda unit, d: invitations.withdraw_invitations(
        unit, [d.id_of("invitation")], TODAY
    ),
    "keep_invitations": lambda unit, d: invitations.keep_invitations(
        unit, [d.id_of("invitation")], d.one(DAYS)
    ),
    "trash_person": lambda unit, d: people.trash_people(unit, [d.id_of("person")]),
    "restore_person": lambda unit, d: people.trash_people(unit, [d.id_of("person")], restore=True),
    "introduce": lambda unit, d: people.introduce(
        unit, d.id_of("person"), d.id_of("person"), Day(d.one(DAYS)), d.one(WORDS)
    ),
    "merge_people": lambda unit, d: merge_people(
        unit,
        d.id_of("person"),
        d.id_of("person"),
        dict.fromkeys(("name", "company", "slug", "note", "emails"), d.one(st.sampled_from(Side))),
    ),
    "remove_introduction": lambda unit, d: people.remove_introduction(
        unit, d.id_of("introduction"), d.one(NAMES)
    ),
    "log_meeting": lambda unit, d: meetings.log_meeting(unit, d.meeting(), TODAY),
    "edit_meeting": lambda unit, d: meetings.edit_meeting(
        unit, d.id_of("meeting"), d.meeting(), TODAY
    ),
    "trash_meeting": lambda unit, d: meetings.trash_meetings(
        unit, [d.id_of("meeting")], restore=d.one(st.booleans())
    ),
    "add_received": lambda unit, d: invitations.add_received(unit, d.request(), TODAY),
    "save_draft": lambda unit, d: invitations.save_draft(unit, d.request(), TODAY),
    "edit_draft": lambda unit, d: invitations.edit_draft(unit, d.id_of("invitation"), d.request()),
    "register_sent": lambda unit, d: invitations.register_sent(unit, d.request(), TODAY),
    "mark_sent": lambda unit, d: invitations.mark_sent(
        unit, d.id_of("invitation"), d.one(DAYS), TODAY
    ),
    "match_invitation": lambda unit, d: invitations.match_invitation(
        unit, d.id_of("invitation"), d.maybe("person")
    ),
    "decide_invitation": lambda unit, d: invitations.decide(
        unit, d.id_of("invitation"), d.one(st.sampled_from(State)), TODAY, TODAY
    ),
    "set_aside": lambda unit, d: invitations.set_aside(
        unit, d.id_of("invitation"), d.one(st.none() | DAYS)
    ),
    "ask_first": lambda unit, d: invitations.ask_first(unit, d.id_of("invitation"), TODAY),
    "keep_pending": lambda unit, d: invitations.keep_pending(unit, d.id_of("invitation"), TODAY),
    "trash_invitation": lambda unit, d: invitations.trash_invitations(
        unit, [d.id_of("invitation")], restore=d.one(st.booleans())
    ),
    "add_follow_up": lambda unit, d: follow_ups.add_follow_up(
        unit, d.one(st.sampled_from([None, d.id_of("person")])), d.one(DAYS), d.one(WORDS)
    ),
    "edit_follow_up": lambda unit, d: follow_ups.edit_follow_up(
        unit, d.id_of("follow_up"), d.one(WORDS), d.one(DAYS)
    ),
    "finish_follow_up": lambda unit, d: follow_ups.finish_follow_up(
        unit, d.id_of("follow_up"), TODAY
    ),
    "reopen_follow_up": lambda unit, d: follow_ups.reopen_follow_up(unit, d.id_of("follow_up")),
    "snooze_follow_up": lambda unit, d: follow_ups.snooze_follow_up(
        unit, d.id_of("follow_up"), d.one(DAYS), TODAY
    ),
    "trash_follow_up": lambda unit, d: follow_ups.trash_follow_up(unit, d.id_of("follow_up")),
    "change_setting": lambda unit, d: change_setting(unit, "keep_days", d.one(st.integers(1, 60))),
}
STEPS = st.lists(st.sampled_from([*UNIT, "log_meeting", "undo", "redo"]), max_size=14)


def differing(before, after):
    """Return the tables whose rows are not the same."""
    return frozenset(name for name in before if before[name] != after[name])


def check_said(program):
    """Check that the history can say what was done last, in both languages."""
    with program.open_reader() as reader:
        entry = reader.overview.next_undo()
    for texts in TEXTS:
        assert texts.action(entry.action, entry.facts)
        assert texts.undone(entry.action, entry.facts)


class Past:
    """The rows as they were, and as they were before an undo: what the record must agree with."""

    def __init__(self, program, announced):
        self.program, self.announced = program, announced
        self.done, self.undone = [rows_of(program.path)], []

    def act(self, name, drawn):
        before, journal = self.done[-1], rows_of(self.program.path, journal=True)
        heard = len(self.announced.heard)
        try:
            UNIT[name](self.program.open_unit, drawn)
        except Refused:
            assert rows_of(self.program.path, journal=True) == journal
            assert len(self.announced.heard) == heard
            return
        after = rows_of(self.program.path)
        if after == before:
            assert len(self.announced.heard) == heard
            return
        assert differing(before, after) == self.announced.heard[-1]
        check_said(self.program)
        self.undone.clear()
        self.done.append(after)
        self.undo()
        self.redo()

    def undo(self):
        entry = self.program.undo()
        if len(self.done) == 1:
            assert entry is None
            return
        self.undone.append(self.done.pop())
        self.agree(entry, self.undone[-1])

    def redo(self):
        entry = self.program.redo()
        if not self.undone:
            assert entry is None
            return
        self.done.append(self.undone.pop())
        self.agree(entry, self.done[-2])

    def agree(self, entry, other):
        """Check the record against what it must be now; it was the other one before."""
        now = rows_of(self.program.path)
        assert now == self.done[-1]
        assert entry.tables == self.announced.heard[-1] == differing(now, other)


@settings(max_examples=EXAMPLES)
@given(steps=STEPS, data=st.data())
def test_every_change_is_taken_back_and_done_again_row_for_row(empty_record, tmp_path, steps, data):
    path = shutil.copy(empty_record, mkdtemp(dir=tmp_path))
    announced = Announced()
    program = app.build(
        Path(path), origin="window", announce=announced, day=lambda: TODAY,
        clock=lambda: datetime(2026, 11, 23, 15, 0, tzinfo=UTC),
    )  # fmt: skip
    past = Past(program, announced)
    for step in steps:
        if step in {"undo", "redo"}:
            getattr(past, step)()
        else:
            past.act(step, Drawn(program, data))
    while len(past.done) > 1:
        past.undo()
    while past.undone:
        past.redo()
    with program.open_reader() as reader:
        assert reader.overview.problems() == []
