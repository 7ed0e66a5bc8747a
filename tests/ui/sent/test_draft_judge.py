"""A draft is judged by the record as it is, whatever was prepared before."""

from __future__ import annotations

import pytest

from netkeeper.domain.days import Day
from netkeeper.domain.requests import sent
from netkeeper.services.meetings import Attendee, MeetingDraft, log_meeting
from netkeeper.ui.sent import draft_judge
from netkeeper.ui.sent.draft_judge import DraftJudge
from tests.conftest import TODAY


class Room:
    """What a judge needs of a desk: the record, and the day."""

    def __init__(self, program):
        self.program, self.reader, self.today = program, program.open_reader(), TODAY


@pytest.fixture
def room(program, asked):
    made = Room(program)
    yield made
    made.reader.close()


@pytest.fixture
def gathered(monkeypatch):
    """How often the record was asked."""
    asked_for = []

    def gather(*given):
        asked_for.append(given[1])
        return gather_sent(*given)

    gather_sent = draft_judge.gather_sent
    monkeypatch.setattr(draft_judge, "gather_sent", gather)
    return asked_for


def test_what_was_prepared_is_gathered_and_judged_once(room, asked, gathered, monkeypatch):
    one = room.reader.invitations.get(asked.draft)
    drafts, judged = DraftJudge(room), []
    judge = sent.judge
    monkeypatch.setattr(sent, "judge", lambda facts: judged.append(facts) or judge(facts))
    drafts.prepare(one, None)
    facts = drafts.gather(one)
    found = drafts.judge(facts, one.note, one.override_reason, None)
    assert (len(gathered), len(judged)) == (1, 1)
    assert found == judge(judged[0])
    # Another text is another judgement.
    drafts.judge(facts, "Bonjour!", "", None)
    assert len(judged) == 2


def test_once_shown_or_once_the_record_has_changed_it_is_gathered_anew(room, asked, gathered):
    one = room.reader.invitations.get(asked.draft)
    drafts = DraftJudge(room)
    drafts.prepare(one, None)
    before = drafts.gather(one)
    assert drafts.gather(one) == before
    assert len(gathered) == 2
    drafts.prepare(one, None)
    met = MeetingDraft(Day(TODAY), [Attendee("", asked.nadia)], event="Salon")
    log_meeting(room.program.open_unit, met, TODAY)
    drafts.forget()
    assert drafts.gather(one) != before
    other = room.reader.invitations.get(asked.to_louis)
    drafts.prepare(one, None)
    drafts.gather(other)
    assert gathered[-1] != gathered[-2]
