"""Invented people, meetings and requests, as the tests of the services put them into a record."""

from __future__ import annotations

from datetime import date

from netkeeper.domain.days import Day
from netkeeper.domain.naming.names import split_name
from netkeeper.domain.people import Person
from netkeeper.domain.trash import line_id
from netkeeper.services import invitations, people, trash
from netkeeper.services.invitations import RequestDraft
from netkeeper.services.meetings import Attendee, MeetingDraft, log_meeting
from netkeeper.services.quick_log import as_known, questions, read
from tests.conftest import TODAY

MET_ON = date(2026, 11, 12)
ASKED_ON = date(2026, 11, 10)


def person(program, name, **fields):
    """Add somebody by name; return the id."""
    given, family = split_name(name)
    return people.add_person(program.open_unit, Person(0, given, family, name, **fields))


def attendee(who):
    """Return somebody at a meeting: an id, or the name of somebody new."""
    return Attendee("", who) if isinstance(who, int) else Attendee(who)


def met(program, *who, on=MET_ON, **more):
    """Log a meeting with people, by id or by name; return it."""
    draft = MeetingDraft(Day(on), [attendee(each) for each in who], **more)
    return log_meeting(program.open_unit, draft, TODAY)


def received(program, name="Rosalie Bergeron", on=ASKED_ON, **more):
    """Keep a received request; return its id."""
    return invitations.add_received(program.open_unit, RequestDraft(name, on, **more), TODAY)


def sent(program, name="Rosalie Bergeron", on=ASKED_ON, **more):
    """Keep a request sent; return its id."""
    return invitations.register_sent(program.open_unit, RequestDraft(name, on, **more), TODAY)


def drafted(program, name="Rosalie Bergeron", on=ASKED_ON, **more):
    """Keep a request that is being written; return its id."""
    return invitations.save_draft(program.open_unit, RequestDraft(name, on, **more), TODAY)


def decided(program, number, state, on=TODAY):
    """Keep what became of a request; return it."""
    return invitations.decide(program.open_unit, number, state, on, TODAY)


def entry_of(program):
    """Return what the history says was done last."""
    with program.open_reader() as reader:
        return reader.overview.next_undo()


def understood(reader, line, today):
    """Return a typed line with all that the record knows of it, as the window asks it."""
    log = read(reader, line, today)
    asked = questions(log)
    return as_known(log, {key: ask(reader) for key, ask in asked.items()}.get)


def restored(program, kind, *numbers):
    """Take things of a kind out of the trash; return how many."""
    return trash.restore(program.open_unit, [line_id(kind, each) for each in numbers])
