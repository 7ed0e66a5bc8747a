"""All that one may do to a record, with values that Hypothesis draws."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from netkeeper.domain.consent import Basis, Consent
from netkeeper.domain.days import Day, Precision
from netkeeper.domain.invitations import State
from netkeeper.domain.meetings import MeetingKind
from netkeeper.domain.merging import Side
from netkeeper.domain.naming.names import split_name
from netkeeper.domain.people import Answer, Person, Question
from netkeeper.domain.requests.review import OFFERED, Card, Kind
from netkeeper.domain.standing.facts import Restriction
from netkeeper.services import (
    consents,
    follow_ups,
    invitations,
    meetings,
    people,
    review_session,
    saved_searches,
    standing,
    trash,
)
from netkeeper.services.duplicates import dismiss_pairs
from netkeeper.services.imports import import_archive
from netkeeper.services.invitations import RequestDraft
from netkeeper.services.meetings import Attendee, MeetingDraft
from netkeeper.services.merging import merge_people
from netkeeper.services.refused import Refused
from netkeeper.services.review_session import CardChoice
from netkeeper.services.settings import change_setting
from tests.conftest import TODAY, rows_of
from tests.services.archive_files import (
    TABLES,
    NoProgress,
    connection,
    received,
    sent,
    write_table,
)

if TYPE_CHECKING:
    from netkeeper import app

NAMES = st.sampled_from(["Nadia Benali", "Luc Roy", "李明", "Jean Tremblay", "Sophie O’Connor"])
WORDS = st.text(st.characters(), max_size=8)  # halves of signs, too
SLUGS = st.none() | st.sampled_from(["nadia-benali", "luc-roy", "jean-1", "jean-2"])
FIRMS = st.sampled_from(["", "Acme", "Nordika"])
DAYS = st.dates(date(2026, 1, 1), TODAY + timedelta(days=2))
ENDS = st.none() | DAYS
SOON = TODAY + timedelta(days=3)


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

    def trashed(self):
        """Return the ids that things of the trash have there; now and then of none."""
        with self.program.open_reader() as reader:
            return [self.one(st.sampled_from([*reader.trash.ids(), 77]))]

    def consent(self, number=0):
        one = self.one
        return Consent(
            number, self.id_of("person"), one(st.sampled_from(Basis)), one(DAYS), one(ENDS),
            one(WORDS), one(ENDS),
        )  # fmt: skip

    def restriction(self, number=0):
        return Restriction(self.one(DAYS), self.one(ENDS), self.one(WORDS), number)

    def asked(self):
        """Return a choice for a card that waits, in a session that there is or a new one."""
        kind = self.one(st.sampled_from(Kind))
        with self.program.open_reader() as reader:
            waiting = [number for number, _day in reader.review.queue(kind, TODAY)]
        card = Card(kind, self.one(st.sampled_from([*waiting, 77])))
        choice = self.one(st.sampled_from(OFFERED[kind]))
        return CardChoice(self.maybe("review_session"), (kind,), card, choice, SOON, "write")

    def made(self):
        """Return a choice that was made; Refused where there is none."""
        with self.program.open_reader() as reader:
            made = reader.review.made(self.id_of("review_session"))
        if not made:
            raise Refused("nothing_to_undo")
        return self.one(st.sampled_from(list(made)))

    def archive(self):
        """Return a small archive of connections and requests."""
        one = self.one
        folder = Path(mkdtemp(dir=self.program.path.parent))
        rows = {
            "connections": [connection(one(NAMES), slug=one(SLUGS) or "", company=one(FIRMS))],
            "invitations": [
                one(st.sampled_from([sent, received]))(one(NAMES), slug=one(SLUGS) or "")
            ],
        }
        for name in one(st.sampled_from([("connections",), ("invitations",), tuple(rows)])):
            file, header = TABLES[name]
            write_table(folder / file, header.split(","), rows[name])
        return folder

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
    "add_note": lambda unit, d: people.add_note(unit, d.id_of("person"), d.one(WORDS)),
    "tag_person": lambda unit, d: people.tag_people(
        unit, [d.id_of("person"), d.id_of("person")], d.one(WORDS)
    ),
    "untag_person": lambda unit, d: people.untag_people(
        unit, [d.id_of("person"), d.id_of("person")], d.one(WORDS)
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
    "trash_meeting": lambda unit, d: meetings.trash_meetings(unit, [d.id_of("meeting")]),
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
        unit, [d.id_of("invitation")]
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
    "restore_trashed": lambda unit, d: trash.restore(unit, d.trashed()),
    "dismiss_duplicates": lambda unit, d: dismiss_pairs(
        unit, [(d.id_of("person"), d.id_of("person"))]
    ),
    "add_consent": lambda unit, d: consents.add_consent(unit, d.consent(), TODAY),
    "edit_consent": lambda unit, d: consents.edit_consent(
        unit, d.consent(d.id_of("consent")), TODAY
    ),
    "end_consent": lambda unit, d: consents.end_consent(unit, d.id_of("consent"), d.one(DAYS)),
    "withdraw_consents": lambda unit, d: consents.withdraw_consents(
        unit, d.id_of("person"), d.one(DAYS), TODAY
    ),
    "trash_consent": lambda unit, d: consents.trash_consents(unit, [d.id_of("consent")]),
    "add_restriction": lambda unit, d: standing.add_restriction(unit, d.restriction(), TODAY),
    "change_restriction": lambda unit, d: standing.change_restriction(
        unit, d.restriction(d.id_of("restriction")), TODAY
    ),
    "trash_restriction": lambda unit, d: standing.trash_restriction(unit, d.id_of("restriction")),
    "save_search": lambda unit, d: saved_searches.save_search(unit, d.one(WORDS), d.one(FIRMS)),
    "move_search": lambda unit, d: saved_searches.move_search(
        unit, d.id_of("saved_search"), d.one(st.sampled_from([-1, 1]))
    ),
    "remove_search": lambda unit, d: saved_searches.remove_search(unit, d.id_of("saved_search")),
    "choose": lambda unit, d: review_session.choose(unit, d.asked(), TODAY),
    "take_back": lambda unit, d: review_session.take_back(unit, d.made()),
    "undo_session": lambda unit, d: review_session.undo_session(unit, d.id_of("review_session")),
    "mark_done": lambda unit, d: review_session.mark_done(unit, [d.id_of("review_choice")], TODAY),
    "import_archive": lambda unit, d: import_archive(unit, [d.archive()], TODAY, NoProgress()),
    "change_setting": lambda unit, d: change_setting(unit, "keep_days", d.one(st.integers(1, 60))),
}
