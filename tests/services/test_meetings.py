"""What the user does with meetings: who was there, what the record learns, what is refused."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter

import pytest

from netkeeper.domain.days import Day, Precision
from netkeeper.domain.meetings import MeetingKind
from netkeeper.domain.people import Acquaintance
from netkeeper.domain.trash import Kind, line_id
from netkeeper.services.meetings import (
    Attendee,
    MeetingDraft,
    edit_meeting,
    log_meeting,
    read_meeting,
    trash_meetings,
)
from netkeeper.services.people import read_person, trash_people
from netkeeper.services.refused import Refused
from netkeeper.services.requests import Request, judge_received
from tests.conftest import TODAY, rows_of
from tests.services.cast import MET_ON, attendee, entry_of, met, person, restored

TOMORROW = TODAY + timedelta(days=1)


def draft(*attendees, day=None, **more):
    return MeetingDraft(day or Day(MET_ON), list(attendees), **more)


def log(program, *attendees, **more):
    return log_meeting(program.open_unit, draft(*attendees, **more), TODAY)


def test_a_meeting_is_kept_with_its_people_known_and_new(program, reader):
    nadia = person(program, "Nadia Benali")
    logged = log(
        program,
        Attendee("Nadia B.", nadia),
        Attendee("Luc Roy", company="Nordet", position="Soudeur", email="luc@example.org"),
        kind=MeetingKind.VIDEO,
        event="Forum",
        place="Québec",
        topic="serres",
        note="À rappeler.",
    )
    assert [(each.name, each.new) for each in logged.people] == [
        ("Nadia Benali", False),
        ("Luc Roy", True),
    ]
    page = read_meeting(reader, logged.id)
    assert [line.name for line in page.people] == ["Nadia Benali", "Luc Roy"]
    kept = page.meeting
    assert (kept.day, kept.kind, kept.event) == (Day(MET_ON), MeetingKind.VIDEO, "Forum")
    assert (kept.place, kept.topic, kept.note) == ("Québec", "serres", "À rappeler.")
    luc = reader.people.get(logged.people[1].id)
    assert (luc.company, luc.position, luc.emails) == ("Nordet", "Soudeur", ("luc@example.org",))
    assert entry_of(program).facts == {"name": "Nadia Benali", "count": 2, "title": "Forum"}


@pytest.mark.parametrize("kind", MeetingKind)
def test_only_a_meeting_in_person_makes_somebody_met(program, reader, kind):
    logged = log(program, Attendee("Nadia Benali"), kind=kind)
    known = Acquaintance.MET if kind is MeetingKind.IN_PERSON else Acquaintance.CONTACT
    assert read_person(reader, logged.people[0].id).line.acquaintance is known


def test_the_record_learns_what_it_lacked_and_keeps_what_it_had(program, reader):
    nadia = person(program, "Nadia Benali", company="Nordet", emails=("nadia@example.org",))
    log(
        program,
        Attendee("", nadia, "Autre", "Cheffe", "NADIA@example.org", "nadia-benali"),
    )
    held = reader.people.get(nadia)
    assert (held.company, held.position, held.slug) == ("Nordet", "Cheffe", "nadia-benali")
    assert held.emails == ("nadia@example.org",)
    (kept,) = reader.archives.people()
    assert {"company", "position", "slug"} <= set(kept.typed.split())  # no archive changes them
    log(program, Attendee("", nadia, email="n@example.org", slug="another"))
    held = reader.people.get(nadia)
    assert held.emails == ("n@example.org", "nadia@example.org")
    assert held.slug == "nadia-benali"


def test_the_names_typed_beside_a_name_are_kept(program, reader):
    typed = "Marie Roy née Gagnon", "Robert (Bob) Roy", "Catherine Beaulieu (Tessier)"
    logged = log(program, *map(Attendee, typed))
    kept = [reader.people.get(each.id) for each in logged.people]
    assert [each.display_name for each in kept] == ["Marie Roy", "Robert Roy", "Catherine Beaulieu"]
    assert [each.other_names for each in kept] == [("Marie Gagnon",), ("Bob Roy",), ("(Tessier)",)]
    asked = judge_received(reader, Request("Catherine Tessier"), TODAY, None)
    assert (asked.verdict, [each.id for each in asked.candidates]) == ("ask", [kept[2].id])


def test_whoever_is_named_twice_is_one_person(program, reader):
    nadia = person(program, "Nadia Benali", slug="nadia-benali")
    logged = log(
        program,
        Attendee("Nadia Benali", nadia),
        Attendee("N. Benali", slug="nadia-benali"),
        Attendee("Luc Roy"),
        Attendee("Luc Roy"),
        Attendee("Luc Roy", company="Nordet"),  # not the same words: a namesake, for all we know
    )
    assert [each.name for each in logged.people] == ["Nadia Benali", "Luc Roy", "Luc Roy"]
    assert len(read_meeting(reader, logged.id).meeting.attendees) == 3


def test_a_profile_finds_its_person_and_takes_them_out_of_the_trash(program, reader):
    nadia = person(program, "Nadia Benali", slug="nadia-benali", note="Un café.")
    trash_people(program.open_unit, [nadia])
    logged = log(program, Attendee("N. Benali-Roy", slug="nadia-benali"))
    assert [(each.id, each.name, each.new) for each in logged.people] == [
        (nadia, "Nadia Benali", False)
    ]
    page = read_person(reader, nadia)
    assert (page.person.trashed, page.person.note) == (False, "Un café.")
    assert page.line.acquaintance is Acquaintance.MET
    program.undo()
    assert reader.people.get(nadia).trashed


def test_somebody_chosen_who_went_to_the_trash_since_is_taken_out(program, reader):
    nadia = person(program, "Nadia Benali")
    trash_people(program.open_unit, [nadia])
    log(program, Attendee("", nadia))
    assert not reader.people.get(nadia).trashed


@pytest.mark.parametrize("trashed", [False, True])
def test_nobody_takes_over_the_profile_of_another(program, record_path, trashed):
    nadia, luc = person(program, "Nadia Benali", slug="nadia-benali"), person(program, "Luc Roy")
    if trashed:
        trash_people(program.open_unit, [nadia])
    before = rows_of(record_path, journal=True)
    code = "profile_in_trash" if trashed else "profile_taken"
    with pytest.raises(Refused, match=code) as refused:
        log(program, Attendee("Mai Nguyen"), Attendee("Luc Roy", luc, slug="nadia-benali"))
    assert refused.value.facts == {"name": "Nadia Benali"}
    assert rows_of(record_path, journal=True) == before


@pytest.mark.parametrize(
    ("refused", "code"),
    [
        (draft(), "meeting_with_nobody"),
        (draft(Attendee("Ada"), day=Day(TOMORROW)), "meeting_ahead"),
        (draft(Attendee("Ada"), day=Day(date(2026, 12, 1), Precision.MONTH)), "meeting_ahead"),
        (draft(Attendee("Ada"), Attendee(" ")), "empty_name"),
        (draft(Attendee("Ada"), Attendee("", 77)), "no_such_person"),
    ],
    ids=["nobody", "tomorrow", "next-month", "no-name", "no-such-person"],
)
def test_what_cannot_be_is_refused_and_nothing_kept(program, record_path, refused, code):
    kept = met(program, "Luc Roy")
    before = rows_of(record_path, journal=True)
    with pytest.raises(Refused, match=code):
        log_meeting(program.open_unit, refused, TODAY)
    with pytest.raises(Refused, match=code):
        edit_meeting(program.open_unit, kept.id, refused, TODAY)
    assert rows_of(record_path, journal=True) == before


@pytest.mark.parametrize(
    "day",
    [Day(TODAY), Day(TODAY, Precision.MONTH), Day(TODAY, Precision.YEAR), Day(date(1987, 5, 1))],
    ids=Day.iso,
)
def test_a_day_is_kept_as_well_as_it_is_remembered(program, reader, day):
    logged = log(program, Attendee("Nadia Benali"), day=day)
    assert read_meeting(reader, logged.id).meeting.day == day


def test_an_edit_makes_a_meeting_what_it_says(program, reader):
    nadia = person(program, "Nadia Benali")
    kept = met(program, nadia, "Luc Roy", event="Forum", place="Québec", note="À rappeler.")
    luc = kept.people[1].id
    edited = draft(
        attendee(luc),
        attendee("Mai Nguyen"),
        day=Day(date(2026, 10, 1), Precision.MONTH),
        kind=MeetingKind.PHONE,
        topic="serres",
    )
    done = edit_meeting(program.open_unit, kept.id, edited, TODAY)
    assert [each.new for each in done.people] == [False, True]
    assert entry_of(program).facts == {"name": "Luc Roy", "count": 2}
    meeting = read_meeting(reader, kept.id).meeting
    assert meeting.attendees == tuple(each.id for each in done.people)
    assert (meeting.day, meeting.kind) == (Day(date(2026, 10, 1), Precision.MONTH), "phone")
    assert (meeting.event, meeting.place, meeting.topic, meeting.note) == ("", "", "serres", "")
    assert read_person(reader, nadia).line.acquaintance is Acquaintance.NONE
    assert read_person(reader, luc).line.acquaintance is Acquaintance.CONTACT


def test_an_edit_that_changes_nothing_leaves_no_entry(program, reader):
    kept = met(program, "Nadia Benali", event="Forum")
    edit_meeting(
        program.open_unit, kept.id, draft(attendee(kept.people[0].id), event="Forum"), TODAY
    )
    assert entry_of(program).action == "log_meeting"


def test_the_trash_gives_meetings_back_whole(program, reader, record_path):
    first, second = met(program, "Nadia Benali", event="Forum"), met(program, "Luc Roy")
    nadia = first.people[0].id
    before = rows_of(record_path)
    trash_meetings(program.open_unit, [first.id, second.id])
    assert entry_of(program).facts == {"name": "Nadia Benali", "count": 2}
    assert list(reader.meetings.ids()) == []
    assert {each.number for each in reader.trash.lines(reader.trash.ids())} == {first.id, second.id}
    assert reader.search.meetings("forum", 5) == []
    assert read_person(reader, nadia).line.acquaintance is Acquaintance.NONE
    restored(program, Kind.MEETING, first.id, second.id)
    assert rows_of(record_path) == before
    assert read_person(reader, nadia).line.acquaintance is Acquaintance.MET
    assert reader.search.meetings("forum", 5) == [first.id]


def test_a_meeting_that_is_not_there_is_refused(program, reader):
    gone = met(program, "Nadia Benali")
    trash_meetings(program.open_unit, [gone.id])
    with pytest.raises(Refused, match="no_such_meeting"):
        edit_meeting(program.open_unit, gone.id, draft(Attendee("Ada")), TODAY)
    for act in (
        lambda: edit_meeting(program.open_unit, 77, draft(Attendee("Ada")), TODAY),
        lambda: trash_meetings(program.open_unit, [77]),
        lambda: read_meeting(reader, 77),
    ):
        with pytest.raises(Refused, match="no_such_meeting"):
            act()


def test_a_line_names_the_first_and_counts_all(program, reader):
    logged = met(program, "Nadia Benali", "Luc Roy", "Mai Nguyen", "Ada Example")
    line = read_meeting(reader, logged.id).line
    assert line.names == ("Nadia Benali", "Luc Roy", "Mai Nguyen")
    assert line.attendees == 4
    assert line.title == "Nadia Benali, Luc Roy, Mai Nguyen"


def kept_of_each(program):
    """Return what is kept of whom one met, and what a plain look at the meetings finds."""
    with closing(sqlite3.connect(program.path)) as record:
        held = record.execute("SELECT * FROM person_met ORDER BY id").fetchall()
        rows = record.execute(
            "SELECT a.person_id, m.kind, m.on_day, m.precision FROM attendance a JOIN meeting m"
            " ON m.id = a.meeting_id WHERE m.trashed_at IS NULL ORDER BY a.person_id"
        ).fetchall()
    found = []
    for who, each in groupby(rows, key=itemgetter(0)):
        mine = list(each)
        in_person = int(any(kind == "in_person" for _, kind, *_ in mine))
        found.append((who, len(mine), in_person, *max(row[2:] for row in mine)))
    return held, found


def test_what_is_kept_of_whom_one_met_follows_the_meetings(program):
    def is_right(people):
        held, found = kept_of_each(program)
        assert held == found
        assert len(held) == people

    nadia, luc = person(program, "Nadia Benali"), person(program, "Luc Roy")
    first = log(program, Attendee("", nadia), Attendee("", luc), kind=MeetingKind.PHONE)
    second = log(program, Attendee("", nadia), day=Day(TODAY, Precision.MONTH))
    is_right(2)
    later = draft(Attendee("", nadia), day=Day(TODAY), kind=MeetingKind.IN_PERSON)
    edit_meeting(program.open_unit, first.id, later, TODAY)
    is_right(1)
    trash_meetings(program.open_unit, [second.id])
    is_right(1)
    restored(program, Kind.MEETING, second.id)
    for _ in range(3):  # until Luc was there
        program.undo()
    is_right(2)
    for _ in range(3):
        program.redo()
    is_right(1)
    program.erase([line_id(Kind.PERSON, nadia)], living=True)
    is_right(0)
