"""Calendars make meetings: with whom, once, and nothing that the user typed is touched."""

from __future__ import annotations

import sqlite3
import zipfile
from datetime import date

import pytest

from netkeeper.domain.days import Day
from netkeeper.domain.faults import Fault
from netkeeper.domain.meetings import MeetingKind
from netkeeper.exchange.packed import packed_in
from netkeeper.services import history
from netkeeper.services.imports import ImportOptions, import_archive, preview
from netkeeper.services.meetings import Attendee, MeetingDraft, edit_meeting, trash_meetings
from netkeeper.services.people import trash_people
from tests.conftest import TODAY, rows_of
from tests.services import cast
from tests.services.imports.taking import taken

ME = "ORGANIZER;CN=Camille Roy:mailto:moi@example.org"


@pytest.fixture
def take(program):
    def take(*paths, work=import_archive, **options):
        return taken(program, *paths, work=work, options=ImportOptions(**options))

    return take


@pytest.fixture
def agenda(tmp_path):
    """What writes a calendar of events, each a day, a title, its guests and other lines."""

    def write(*events, name="agenda.ics", head=()):
        lines = ["BEGIN:VCALENDAR", "VERSION:2.0", *head]
        for number, (day, title, guests, *more) in enumerate(events):
            lines += ["BEGIN:VEVENT", f"UID:{name}-{number}", f"DTSTART;VALUE=DATE:{day}"]
            lines += [f"SUMMARY:{title}", ME, *map(invited, guests), *more, "END:VEVENT"]
        path = tmp_path / name
        path.write_bytes("\r\n".join([*lines, "END:VCALENDAR", ""]).encode())
        return path

    return write


def invited(guest):
    address = guest.split()[0].lower() + "@example.org"
    return guest if ":" in guest else f"ATTENDEE;CN={guest}:mailto:{address}"


def meetings(program):
    with program.open_reader() as reader:
        found = []
        for meeting_id in reader.meetings.ids():
            one = reader.meetings.get(meeting_id)
            names = [reader.people.get(each).display_name for each in one.attendees]
            found.append((one.day.iso(), one.kind.value, one.event, one.place, names))
        return found


def program_people(program):
    with program.open_reader() as reader:
        return [each.display_name for each in reader.exports.people()]


def figures(report):
    return [(each.added, each.unchanged, each.skipped_rows) for each in report.files]


def test_an_evening_is_known_again_wherever_the_calendar_is_read(program, take, agenda, lives_in):
    def at(start, name="agenda.ics"):
        path = agenda(("20250611", "Souper", ["Luc Roy"]), name=name)
        text = path.read_text(encoding="utf-8").replace("UID:soir.ics-0", "UID:agenda.ics-0")
        day = "DTSTART;VALUE=DATE:20250611"
        path.write_text(text.replace(day, f"DTSTART:{start}"), encoding="utf-8")
        return path

    lives_in("America/Toronto")
    assert figures(take(at("20250612T023000Z"))) == [(1, 0, 0)]  # ten thirty in the evening
    before = rows_of(program.path)
    for zone in ("Europe/Paris", "Asia/Tokyo", "Pacific/Auckland", "Pacific/Honolulu"):
        lives_in(zone)
        assert figures(take(at("20250612T023000Z", "soir.ics"))) == [(0, 1, 0)]
    assert rows_of(program.path)["meeting"] == before["meeting"]
    # The same people at the same hour of the next evening met again.
    assert figures(take(at("20250613T023000Z", "demain.ics"))) == [(1, 0, 0)]
    assert len(meetings(program)) == 2


def test_an_event_with_others_becomes_a_meeting(program, take, agenda):
    path = agenda(
        ("20250611", "Dîner", ["Luc Roy", "Ana Bell"], "LOCATION:Café du coin"),
        ("20250612", "Appel", ["Luc Roy"], "LOCATION:https://zoom.us/j/1"),
        ("20250613", "Seul", []),
    )
    report = take(path)
    assert figures(report) == [(2, 0, 1)]
    assert report.people == 2
    assert meetings(program) == [
        ("2025-06-12", "video", "Appel", "Zoom", ["Luc Roy"]),
        ("2025-06-11", "in_person", "Dîner", "Café du coin", ["Luc Roy", "Ana Bell"]),
    ]
    with program.open_reader() as reader:
        luc = next(each for each in reader.exports.people() if each.given_name == "Luc")
    assert luc.emails == ("luc@example.org",)


def test_a_preview_says_which_meetings_and_keeps_nothing(program, take, agenda):
    cast.person(program, "Luc Roy")
    before = rows_of(program.path, journal=True)
    report = take(agenda(("20250611", "Dîner", ["Luc Roy", "Ana Bell"])), work=preview)
    (one,) = report.calendar.meetings
    assert (one.on, one.title, one.kind) == (date(2025, 6, 11), "Dîner", "in_person")
    assert [(each.name, each.new) for each in one.people] == [
        ("Luc Roy", False),
        ("Ana Bell", True),
    ]
    assert rows_of(program.path, journal=True) == before
    assert take(agenda(("20250611", "Dîner", ["Luc Roy", "Ana Bell"]))).files == report.files


def test_the_same_calendar_twice_changes_nothing(program, take, agenda):
    path = agenda(
        ("20250611", "Dîner", ["Luc Roy", "Ana Bell"]),
        ("20250611", "Entrevue", ["Luc Roy"]),
        ("20250611", "Entrevue", ["Ana Bell"]),
        ("20250611", "Autre chose", ["Ana Bell"]),
        ("20250612", "Sans adresse", ["ATTENDEE;CN=Jean Cyr:invalid:nomail"]),
    )
    take(path)
    before = rows_of(program.path, journal=True)
    report = take(path)
    assert figures(report) == [(0, 5, 0)]
    assert not report.changes
    assert rows_of(program.path, journal=True) == before


def test_what_the_user_typed_stays_and_is_not_made_again(program, take, agenda):
    cast.met(program, "Luc Roy", on=date(2025, 6, 11), topic="notre projet")
    path = agenda(
        ("20250611", "Dîner", ["Luc Roy"]),
        ("20250620", "Atelier", ["Luc Roy", "Ana Bell"]),
        ("20250621", "Jeté", ["Ana Bell"]),
    )
    take(path)
    with program.open_reader() as reader:
        thrown, edited, typed = reader.meetings.ids()
        luc = reader.meetings.get(typed).attendees[0]
    draft = MeetingDraft(
        Day(date(2025, 6, 20)), [cast.attendee(luc)], MeetingKind.PHONE, event="Atelier", note="Mot"
    )
    edit_meeting(program.open_unit, edited, draft, TODAY)
    trash_meetings(program.open_unit, [thrown])
    before = rows_of(program.path)
    assert figures(take(path)) == [(0, 3, 0)]
    assert rows_of(program.path) == before


def test_it_is_undone_and_done_again_whole(program, take, agenda):
    before = rows_of(program.path)
    take(agenda(("20250611", "Dîner", ["Luc Roy"])), own=("moi@example.org",))
    after = rows_of(program.path)
    assert history.undo(program.undo).action == "import_calendar"
    assert rows_of(program.path) == before
    history.redo(program.redo)
    assert rows_of(program.path) == after


def test_people_are_who_identity_says_they_are(program, take, agenda):
    known = cast.person(program, "Robert Roy", emails=("bob@example.org",))
    cast.person(program, "Jean Tremblay", company="Acme")
    cast.person(program, "Jean Tremblay", company="Bolt")
    path = agenda(
        ("20250611", "Dîner", ["ATTENDEE;CN=Bob Roy:mailto:bob@example.org"]),
        ("20250612", "Souper", ["Jean Tremblay"]),
        ("20250613", "Goûter", ["Jean Tremblay"]),
    )
    report = take(path)
    assert report.people == 4  # a namesake of two is nobody's, and one person in the calendar
    with program.open_reader() as reader:
        first = reader.meetings.ids()[-1]
        assert reader.meetings.get(first).attendees == (known,)


def test_rooms_and_those_who_declined_are_counted_and_nobody(program, take, agenda):
    path = agenda(
        (
            "20250611", "Dîner",
            ["Luc Roy", "ATTENDEE;PARTSTAT=DECLINED;CN=Ana Bell:mailto:ana@example.org",
             "ATTENDEE;CUTYPE=ROOM;CN=Salle 4:mailto:salle@example.org"],
        ),
        ("20250612", "Décliné", ["ATTENDEE;PARTSTAT=DECLINED;CN=Moi:mailto:moi@example.org",
                                 "Luc Roy"]),
        ("20250613", "Foule", [f"P{n} Nom" for n in range(60)]),
    )  # fmt: skip
    report = take(path)
    assert [each.code for each in report.files[0].skipped] == [
        "event_declined",
        "event_with_a_crowd",
    ]
    assert {each.code for each in report.problems} == {"guests_declined", "guests_thing"}
    assert report.people == 1


@pytest.mark.parametrize(
    ("shown", "name"),
    [
        ("Zoé Côté (Externe)", "Zoé Côté"),
        ("Côté, Zoé [Guest]", "Zoé Côté"),
        ("Côté, Zoé - Nordet", "Zoé Côté"),
        ("zoe@example.org (Zoé Côté)", "Zoé Côté"),
        ("Zoé Côté <zoe@example.org>", "Zoé Côté"),
        ("Zoé Côté (Nordet)", "Zoé Côté"),
    ],
)
def test_what_programs_write_beside_a_guests_name_is_no_part_of_it(
    program, take, agenda, shown, name
):
    take(agenda(("20250611", "Dîner", [f'ATTENDEE;CN="{shown}":mailto:zoe@example.org'])))
    assert meetings(program)[0][-1] == [name]


def test_what_writes_down_a_conference_is_nobody(program, take, agenda):
    bots = [
        "ATTENDEE;CN=Otter.ai Notetaker:mailto:x@example.org",
        "ATTENDEE;CN=Fred:mailto:fred@fireflies.ai",
    ]
    report = take(agenda(("20250611", "Dîner", ["Luc Roy", *bots])))
    assert {each.code for each in report.problems} == {"guests_thing"}
    assert meetings(program)[0][-1] == ["Luc Roy"]


def test_a_room_or_a_shared_address_among_the_guests_is_nobody(program, take, agenda):
    things = [
        "ATTENDEE;CN=Salle du conseil:mailto:x@example.org",
        "ATTENDEE;CN=rh@example.org:mailto:rh@example.org",
    ]
    take(agenda(("20250611", "Dîner", ["Luc Roy", "Jean Salle", *things])))
    assert meetings(program)[0][-1] == ["Luc Roy", "Jean Salle"]


def test_a_link_in_the_description_makes_it_a_conference(program, take, agenda):
    more = "DESCRIPTION:Join Zoom Meeting\\nhttps://us02web.zoom.us/j/1?pwd=x"
    take(agenda(("20250611", "Bilan", ["Luc Roy"], more)))
    assert meetings(program)[0][1:4] == ("video", "Bilan", "")


def test_one_address_is_one_person_however_each_event_writes_the_name(program, take, agenda):
    names = ("Zoé Côté", "zoe cote", "Zoé C.", "zoe@example.org")
    events = [
        (f"2025061{day}", "Dîner", [f"ATTENDEE;CN={name}:mailto:Zoe@example.org"])
        for day, name in enumerate(names)
    ]
    take(agenda(*events))
    assert program_people(program) == ["Zoé Côté"]


def test_an_address_on_several_lines_is_one_place(program, take, agenda):
    take(agenda(("20250611", "Dîner", ["Luc Roy"], "LOCATION:Chez Nous\\n12 rue X\\, Lévis")))
    assert meetings(program)[0][3] == "Chez Nous, 12 rue X, Lévis"


def test_who_is_in_the_trash_stays_there(program, take, agenda):
    luc = cast.person(program, "Luc Roy", emails=("luc@example.org",))
    trash_people(program.open_unit, [luc])
    report = take(agenda(("20250611", "Dîner", ["Luc Roy", "Ana Bell"])))
    assert [each.code for each in report.problems] == ["guests_away"]
    assert meetings(program)[0][-1] == ["Ana Bell"]


@pytest.mark.parametrize(
    ("head", "options", "own"),
    [
        ((), {}, "moi"),
        (("X-WR-CALNAME:Luc@example.org",), {}, "luc"),
        ((), {"own": ("LUC@example.org",)}, "luc"),
        (("X-WR-CALNAME:Travail", "METHOD:PUBLISH"), {}, "moi"),
    ],
)
def test_who_the_user_is_is_said_and_can_be_told(program, take, agenda, head, options, own):
    path = agenda(("20250611", "Dîner", ["Luc Roy"]), head=head)
    report = take(path, **options)
    assert [each.address for each in report.calendar.owners if each.is_me] == [f"{own}@example.org"]
    assert report.calendar.guessed == (own == "moi")
    assert meetings(program)[0][-1] == ["Camille Roy" if own == "luc" else "Luc Roy"]


def test_what_was_told_of_the_user_is_remembered(program, take, agenda):
    take(agenda(("20250611", "Dîner", ["Luc Roy"])), own=("luc@example.org",))
    report = take(agenda(("20250612", "Souper", ["Luc Roy"])), work=preview)
    assert [each.address for each in report.calendar.owners if each.is_me] == ["luc@example.org"]
    assert report.calendar.meetings[0].people[0].name == "Camille Roy"


def test_meetings_may_be_left_out_one_by_one(program, take, agenda):
    path = agenda(("20250611", "Dîner", ["Luc Roy"]), ("20250612", "Souper", ["Ana Bell"]))
    keys = [each.key for each in take(path, work=preview).calendar.meetings]
    report = take(path, without=frozenset(keys[:1]))
    assert report.calendar.left_out == 1
    assert [each[2] for each in meetings(program)] == ["Dîner"]
    assert report.people == 1  # nobody is added for a meeting that is not made


def test_an_event_that_is_known_gains_whom_it_names_since(program, take, agenda):
    luc_alone = ("20250611", "Dîner", ["Luc Roy"])
    take(agenda(luc_alone))
    more = ["Luc Roy", "Ana Bell", "ATTENDEE;PARTSTAT=DECLINED;CN=Zoé Côté:mailto:zoe@example.org"]
    report = take(agenda(("20250611", "Dîner", more)))
    assert [(each.added, each.changed) for each in report.files] == [(0, 1)]
    assert report.changes
    assert meetings(program)[0][-1] == ["Luc Roy", "Ana Bell"]
    assert not take(agenda(("20250611", "Dîner", more))).changes
    history.undo(program.undo)
    assert meetings(program)[0][-1] == ["Luc Roy"]
    assert program_people(program) == ["Luc Roy"]


def edited(program, day=None, **said):
    """Make the one meeting a dinner with Luc alone, edited by the user; return its id."""
    with program.open_reader() as reader:
        (meeting_id,) = reader.meetings.ids()
        held = reader.meetings.get(meeting_id)
    luc = Attendee("Luc Roy", held.attendees[0])
    draft = MeetingDraft(day or held.day, [luc], event="Dîner", **said)
    edit_meeting(program.open_unit, meeting_id, draft, TODAY)
    return meeting_id


def test_whom_the_user_took_off_a_meeting_does_not_come_back_to_it(program, take, agenda):
    path = agenda(("20250611", "Dîner", ["Luc Roy", "Ana Bell"]))
    take(path)
    meeting_id = edited(program)
    assert not take(path).changes
    assert meetings(program)[0][-1] == ["Luc Roy"]
    trash_meetings(program.open_unit, [meeting_id])
    assert not take(agenda(("20250611", "Dîner", ["Luc Roy", "Zoé Côté"]))).changes


@pytest.fixture
def weekly(tmp_path):
    """What writes a series of three Mondays of June 2025, one of which may be on another day."""

    def write(moved=""):
        events = [["DTSTART;VALUE=DATE:20250602", "RRULE:FREQ=WEEKLY;COUNT=3"]]
        if moved:
            events.append(["RECURRENCE-ID;VALUE=DATE:20250609", f"DTSTART;VALUE=DATE:{moved}"])
        lines = ["BEGIN:VCALENDAR", "VERSION:2.0"]
        for each in events:
            lines += [
                "BEGIN:VEVENT",
                "UID:lundi-10h30",
                *each,
                "SUMMARY:Point",
                ME,
                invited("Luc Roy"),
            ]
            lines.append("END:VEVENT")
        path = tmp_path / "weekly.ics"
        path.write_bytes("\r\n".join([*lines, "END:VCALENDAR", ""]).encode())
        return path

    return write


def days(program):
    return sorted(day for day, *_ in meetings(program))


def test_a_guest_whose_given_name_stands_in_quotation_marks_keeps_it(program, take, agenda):
    take(agenda(("20250604", "Café", ["ATTENDEE;CN=“Bob” Gagnon:mailto:bob@example.org"])))
    assert program_people(program) == ["Bob Gagnon"]


def test_an_event_that_moved_takes_its_meeting_along(program, take, agenda):
    take(agenda(("20250603", "Dîner", ["Luc Roy"]), ("20250604", "Café", ["Ana Cruz"])))
    moved = agenda(("20250910", "Dîner", ["Luc Roy", "Ève Ba"]), ("20250604", "Café", ["Ana Cruz"]))
    report = take(moved)
    assert [(each.added, each.changed, each.unchanged) for each in report.files] == [(0, 1, 1)]
    assert days(program) == ["2025-06-04", "2025-09-10"]
    assert [names for day, *_, names in meetings(program) if day == "2025-09-10"] == [
        ["Luc Roy", "Ève Ba"]
    ]
    assert figures(take(moved)) == [(0, 2, 0)]
    history.undo(program.undo)
    assert days(program) == ["2025-06-03", "2025-06-04"]
    take(moved)
    take(agenda(("20250911", "Dîner", ["Luc Roy"])))
    assert days(program) == ["2025-06-04", "2025-09-11"]


def test_one_of_a_series_that_moved_takes_its_own_meeting_along(program, take, weekly):
    take(weekly())
    assert days(program) == ["2025-06-02", "2025-06-09", "2025-06-16"]
    take(weekly("20250612"))
    assert days(program) == ["2025-06-02", "2025-06-12", "2025-06-16"]
    take(weekly())
    assert days(program) == ["2025-06-02", "2025-06-09", "2025-06-16"]


def test_an_older_file_does_not_move_a_meeting_back(program, take, agenda):
    take(agenda(("20250910", "Dîner", ["Luc Roy"], "SEQUENCE:2")))
    older = agenda(("20250603", "Dîner", ["Luc Roy"], "SEQUENCE:1"))
    assert figures(take(older)) == [(0, 1, 0)]
    assert days(program) == ["2025-09-10"]
    take(agenda(("20250603", "Dîner", ["Luc Roy"], "SEQUENCE:3")))
    assert days(program) == ["2025-06-03"]


@pytest.fixture
def two_views(agenda):
    """What writes two files of one event, as they tell of it at two times."""

    def write(first, second):
        path = agenda(first)
        return path.rename(path.with_name("avant.ics")), agenda(second)

    return write


BEFORE = ("20250603", "Dîner", ["Luc Roy"])
SINCE = ("20250910", "Dîner", ["Luc Roy", "Ève Ba"], "LOCATION:Chez Ana", "SEQUENCE:1")


def test_an_event_that_moved_between_two_files_of_one_import_is_one_meeting(
    program, take, two_views
):
    paths = two_views(BEFORE, SINCE)
    report = take(*paths)
    assert [(each.added, each.changed) for each in report.files] == [(1, 0), (0, 1)]
    assert [(each.on.isoformat(), each.file) for each in report.calendar.meetings] == [
        ("2025-09-10", "agenda.ics")
    ]
    moved = ("2025-09-10", "in_person", "Dîner", "Chez Ana", ["Luc Roy", "Ève Ba"])
    assert meetings(program) == [moved]
    assert not take(*paths).changes


def test_the_older_of_two_files_of_one_import_may_come_last(program, take, two_views):
    paths = two_views(SINCE, BEFORE)
    assert figures(take(*paths)) == [(1, 0, 0), (0, 1, 0)]
    assert days(program) == ["2025-09-10"]
    assert not take(*paths).changes


def test_guests_whom_the_second_file_of_one_import_adds_are_at_the_meeting(
    program, take, two_views
):
    paths = two_views(BEFORE, ("20250603", "Souper", ["Luc Roy", "Ève Ba"]))
    assert [each.name for each in take(*paths).calendar.meetings[0].people] == ["Luc Roy", "Ève Ba"]
    assert meetings(program) == [("2025-06-03", "in_person", "Dîner", "", ["Luc Roy", "Ève Ba"])]
    assert not take(*paths).changes


@pytest.mark.parametrize("since", [SINCE, ("20250603", "Souper", ["Luc Roy", "Ève Ba"])])
def test_a_meeting_of_two_files_that_is_not_wanted_is_made_of_neither(
    program, take, two_views, since
):
    paths = two_views(BEFORE, since)
    shown = take(*paths, work=preview).calendar.meetings
    report = take(*paths, without=frozenset(each.key for each in shown))
    assert report.calendar.left_out == 1
    assert figures(report) == [(0, 0, 1), (0, 1, 0)]
    assert meetings(program) == []
    assert program_people(program) == []


def test_a_day_that_the_user_gave_is_not_moved(program, take, agenda):
    take(agenda(("20250603", "Dîner", ["Luc Roy"])))
    edited(program, Day(date(2025, 6, 5)))
    take(agenda(("20250910", "Dîner", ["Luc Roy"])))
    assert days(program) == ["2025-06-05", "2025-09-10"]


def test_what_the_user_wrote_of_a_meeting_that_moves_stays(program, take, agenda):
    take(agenda(("20250603", "Dîner", ["Luc Roy"])))
    meeting_id = edited(program, place="Chez Ana", note="Parlé du budget")
    take(agenda(("20250910", "Dîner", ["Luc Roy"])))
    with program.open_reader() as reader:
        now = reader.meetings.get(meeting_id)
    assert (now.day.iso(), now.place, now.note) == ("2025-09-10", "Chez Ana", "Parlé du budget")


def test_events_that_only_share_an_id_are_two(program, take, agenda):
    take(agenda(("20250603", "Dîner", ["Luc Roy"])))
    for other in (("20250910", "Entrevue", ["Luc Roy"]), ("20250911", "Dîner", ["Ana Cruz"])):
        take(agenda(other))
    assert days(program) == ["2025-06-03", "2025-09-10", "2025-09-11"]


def test_events_that_a_file_numbers_anew_stay_on_their_days(program, take, agenda):
    june = ["20250604", "20250611", "20250618", "20250625"]
    take(agenda(*((day, "Dîner", ["Luc Roy"]) for day in june[1:3])))
    with program.open_reader() as reader:
        before = {each: reader.meetings.get(each).day for each in reader.meetings.ids()}
    report = take(agenda(*((day, "Dîner", ["Luc Roy"]) for day in reversed(june))))
    assert figures(report) == [(2, 2, 0)]
    assert [day.replace("-", "") for day in days(program)] == june
    with program.open_reader() as reader:
        assert {each: reader.meetings.get(each).day for each in before} == before


@pytest.mark.parametrize("uid", ["1", "event-1", "7@example.org", "00000012", "event-000012"])
def test_an_id_that_starts_anew_in_each_file_is_no_events(program, take, agenda, uid):
    def numbered(*event):
        path = agenda(event)
        path.write_bytes(path.read_bytes().replace(b"UID:agenda.ics-0", f"UID:{uid}".encode()))
        return path

    take(numbered("20250603", "Dîner", ["Luc Roy"]))
    take(numbered("20250910", "Dîner", ["Luc Roy"]))
    take(numbered("20250910", "Café", ["Ana Cruz"]))
    assert sorted((day, names) for day, *_, names in meetings(program)) == [
        ("2025-06-03", ["Luc Roy"]),
        ("2025-09-10", ["Ana Cruz"]),
        ("2025-09-10", ["Luc Roy"]),
    ]
    assert figures(take(numbered("20250603", "Dîner", ["Luc Roy"]))) == [(0, 1, 0)]


def test_a_meeting_in_the_trash_stays_when_its_event_moves(program, take, agenda):
    take(agenda(("20250603", "Dîner", ["Luc Roy"])))
    with program.open_reader() as reader:
        trash_meetings(program.open_unit, list(reader.meetings.ids()))
    take(agenda(("20250910", "Dîner", ["Luc Roy"])))
    assert days(program) == ["2025-09-10"]


def test_an_event_kept_before_moves_were_followed_is_known_again(program, take, agenda):
    path = agenda(("20250603", "Dîner", ["Luc Roy"]))
    take(path)
    with sqlite3.connect(program.path) as record:
        record.execute("UPDATE journal_state SET replaying = 1")
        record.execute("UPDATE meeting SET calendar_event = substr(calendar_event, 1, 32)")
        record.execute("UPDATE meeting SET event = 'Souper'")
        record.execute("UPDATE journal_state SET replaying = 0")
    assert figures(take(path)) == [(0, 1, 0)]


def test_two_calendars_and_an_address_book_come_together(program, take, agenda, tmp_path):
    cards = tmp_path / "amis.vcf"
    cards.write_text(
        "BEGIN:VCARD\nVERSION:3.0\nFN:Luc Roy\nEMAIL:luc@example.org\nORG:Acme\nEND:VCARD\n"
    )
    event = ("20250611", "Dîner", ["Luc Roy"])
    report = take(cards, agenda(event), agenda(event, name="autre.ics"))
    assert figures(report) == [(1, 0, 0), (1, 0, 0), (0, 1, 0)]
    assert report.people == 1


def test_linkedins_archive_comes_apart_from_calendars(take, agenda, tmp_path):
    (tmp_path / "Connections.csv").write_text("First Name,Last Name,Company,Connected On\n")
    with pytest.raises(Fault, match="files_not_together"):
        take(agenda(("20250611", "Dîner", ["Luc Roy"])), tmp_path)


def test_an_entry_without_a_name_in_a_zip_is_passed_over(tmp_path):
    path = tmp_path / "nameless.zip"
    with zipfile.ZipFile(path, "w") as held:
        held.writestr(zipfile.ZipInfo("x"), "")
        held.filelist[0].filename = ""  # as a damaged table of contents has it
    assert [each.name for each in packed_in(path)] == []


def test_a_zip_of_calendars_is_read_as_it_lies(program, take, agenda, tmp_path):
    event = ("20250611", "Dîner", ["Luc Roy"])
    path = tmp_path / "luc@example.org.ical.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as held:
        held.write(agenda(event), "luc@example.org.ics")
        held.write(agenda(("20250612", "Souper", ["Luc Roy"])), "../équipe.ics")
    report = take(path)
    assert [each.name for each in report.files] == ["luc@example.org.ics", "équipe.ics"]
    assert [each[-1] for each in meetings(program)] == [["Camille Roy"]] * 2
    assert sorted(tmp_path.glob("*.ics")) == [tmp_path / "agenda.ics"]
    held = bytearray(path.read_bytes())
    held[60:90] = bytes(30)
    path.write_bytes(held)
    with pytest.raises(Fault, match="packed_broken"):
        take(path)


def test_a_nickname_beside_a_guests_name_is_kept(program, take, agenda):
    guest = "ATTENDEE;CN=Robert (Bob) Roy:mailto:bob@example.org"
    take(agenda(("20250603", "Dîner", [guest])))
    assert ["Bob Roy" in row for row in rows_of(program.path)["person_name"]] == [True]
