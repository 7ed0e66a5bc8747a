"""Calendars, read: when events took place where the user is, and what is left out and why."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netkeeper.domain.calendars import Answer, GuestKind
from netkeeper.exchange.calendars import blocks, reading
from netkeeper.exchange.calendars.conferences import place_of, service_of
from netkeeper.exchange.linkedin.problems import ArchiveRefused

TODAY = date(2026, 11, 28)
MARIE = "ATTENDEE;CN=Marie Tremblay:mailto:marie@example.org"
HOME = """\
BEGIN:VTIMEZONE
TZID:Heure maison
BEGIN:STANDARD
DTSTART:16010101T020000
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE"""


@pytest.fixture(autouse=True)
def montreal(lives_in):
    lives_in("America/Toronto")


def event(*lines, uid="one"):
    return "\n".join(["BEGIN:VEVENT", f"UID:{uid}", *lines, "END:VEVENT"])


def written(tmp_path, *parts, head=(), encoding="utf-8", end="\r\n"):
    text = "\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *head, *parts, "END:VCALENDAR", ""])
    path = tmp_path / "agenda.ics"
    path.write_bytes(text.replace("\n", end).encode(encoding))
    return path


def read(path):
    return reading.read(path, TODAY, lambda done, total: None)


def days(path):
    return [each.on.isoformat() for each in read(path).occurrences]


def why(path):
    found = read(path)
    return [(each.line, str(each.code)) for each in found.skips.kept]


@pytest.mark.parametrize(
    ("start", "day"),
    [
        ("DTSTART:20250612T033000Z", "2025-06-11"),  # half past eleven the evening before
        ("DTSTART;TZID=America/Toronto:20250611T233000", "2025-06-11"),
        ("DTSTART;TZID=Eastern Standard Time:20250611T233000", "2025-06-11"),  # Windows’ name
        ("DTSTART;TZID=/vendor.example/Europe/Paris:20250612T050000", "2025-06-11"),
        ("DTSTART;TZID=Heure maison:20250611T233000", "2025-06-11"),  # by its own description
        ("DTSTART;TZID=Heure maison:20250111T233000", "2025-01-11"),
        ("DTSTART:20250611T233000", "2025-06-11"),  # where the user is, whatever the zone
        ("DTSTART;TZID=Asia/Tokyo:20250612T120000", "2025-06-11"),
        ("DTSTART;VALUE=DATE:20250611", "2025-06-11"),
        ("DTSTART:20250611", "2025-06-11"),  # without the parameter that it should have
    ],
)
def test_an_event_was_on_the_day_it_was_where_the_user_is(tmp_path, start, day):
    assert days(written(tmp_path, HOME, event(start, MARIE))) == [day]


@pytest.mark.parametrize(
    ("computer", "calendar", "start", "day"),
    [
        ("Asia/Tokyo", "America/Toronto", "DTSTART:20250612T033000Z", "2025-06-11"),
        ("UTC", "America/Toronto", "DTSTART:20250612T033000Z", "2025-06-11"),
        ("UTC", "America/Toronto", "DTSTART;TZID=Asia/Tokyo:20250612T120000", "2025-06-11"),
        # Some calendars, and some computers, were never told where they are.
        ("America/Toronto", "UTC", "DTSTART:20250612T033000Z", "2025-06-11"),
        ("America/Toronto", "Nulle part", "DTSTART:20250612T033000Z", "2025-06-11"),
        ("UTC", "UTC", "DTSTART;TZID=America/Toronto:20250611T233000", "2025-06-11"),
        ("UTC", "", "DTSTART;TZID=Heure maison:20250611T233000", "2025-06-11"),
        ("UTC", "", "DTSTART:20250612T033000Z", "2025-06-12"),
    ],
)
def test_where_the_user_is_the_calendar_tells_before_the_computer(
    tmp_path, lives_in, computer, calendar, start, day
):
    lives_in(computer)
    head = [f"X-WR-TIMEZONE:{calendar}"] if calendar else []
    assert days(written(tmp_path, HOME, event(start, MARIE), head=head)) == [day]


@pytest.mark.parametrize(
    ("zone", "start", "day"),
    [
        ('"(UTC-05:00) Eastern Time (US & Canada)"', "20250611T233000", "2025-06-12"),
        ("(UTC-05:00) Eastern Time (US & Canada)", "20250611T233000", "2025-06-12"),
        ("Est (Canada)", "20250611T233000", "2025-06-12"),
        ("Heure normale de l’Est", "20250611T233000", "2025-06-12"),
        ("Eastern Time - Toronto", "20250611T233000", "2025-06-12"),
        ("(GMT-03.30) Terre-Neuve", "20250611T233000", "2025-06-12"),
        ('"(UTC+01:00) Bruxelles, Copenhague, Madrid, Paris"', "20250611T003000", "2025-06-10"),
        ('"(UTC+09:00) Osaka, Sapporo, Tokyo"', "20250611T073000", "2025-06-10"),
        ("Eastern Standard Time", "20250611T233000", "2025-06-12"),
        ("GMT-0500", "20250611T233000", "2025-06-12"),
        ("tzone://Microsoft/Utc", "20250611T233000", "2025-06-12"),
        ('"(UTC-05:00) Eastern Time (US/Canada)"', "20250611T233000", "2025-06-12"),
    ],
)
def test_a_zone_by_the_name_that_windows_shows_is_known(tmp_path, lives_in, zone, start, day):
    """Told in a zone between: London's, which is a day ahead of ours, and behind the others'."""
    lives_in("Europe/London")
    found = read(written(tmp_path, event(f"DTSTART;TZID={zone}:{start}", MARIE)))
    assert [each.on.isoformat() for each in found.occurrences] == [day]
    assert not found.unknown_zones


@pytest.mark.parametrize(
    "zone",
    [
        *("Customized Time Zone", '"(UTC-05:00) Haiti"', '"(UTC+02:00) Eastern Time (Canada)"'),
        *("Central European Time", "Australian Eastern Time", "Heure de l’Europe de l’Est"),
        *("Heure du Centre (Mexique)", '"(UTC-06:00) Central America"', "London - Ontario"),
    ],
)
def test_a_zone_that_may_be_another_is_not_guessed(tmp_path, zone):
    found = read(written(tmp_path, event(f"DTSTART;TZID={zone}:20250611T233000", MARIE)))
    assert list(found.unknown_zones) == [zone.strip('"')]


def test_a_zone_that_nothing_describes_is_taken_for_the_users_own_and_told(tmp_path):
    path = written(tmp_path, event("DTSTART;TZID=Nulle part:20250611T233000", MARIE))
    found = read(path)
    assert [each.on for each in found.occurrences] == [date(2025, 6, 11)]
    assert found.unknown_zones == {"Nulle part": 3}


RULES = {
    "a week after the other, less one day": (
        ["DTSTART;TZID=America/Toronto:20250303T213000", "RRULE:FREQ=WEEKLY;COUNT=4",
         "EXDATE;TZID=America/Toronto:20250310T213000"],
        ["2025-03-03", "2025-03-17", "2025-03-24"],  # over the change of the clocks
    ),
    "the exception is told in UTC": (
        ["DTSTART;TZID=America/Toronto:20250303T213000", "RRULE:FREQ=WEEKLY;COUNT=3",
         "EXDATE:20250311T013000Z"],
        ["2025-03-03", "2025-03-17"],
    ),
    "days beside the rule": (
        ["DTSTART;VALUE=DATE:20250303", "RRULE:FREQ=MONTHLY;COUNT=2",
         "RDATE;VALUE=DATE:20250315,20250320"],
        ["2025-03-03", "2025-03-15", "2025-03-20", "2025-04-03"],
    ),
    "until a day of another kind": (
        ["DTSTART;TZID=America/Toronto:20250303T213000", "RRULE:FREQ=DAILY;UNTIL=20250305"],
        ["2025-03-03", "2025-03-04", "2025-03-05"],
    ),
    "until an hour before that of the last day": (
        ["DTSTART;TZID=America/Toronto:20250303T213000", "RRULE:FREQ=DAILY;UNTIL=20250306T013000Z"],
        ["2025-03-03", "2025-03-04"],
    ),
    "the last Friday of the month, for ever": (
        ["DTSTART;TZID=America/Toronto:20260925T120000", "RRULE:FREQ=MONTHLY;BYDAY=-1FR"],
        ["2026-09-25", "2026-10-30", "2026-11-27"],  # up to today, and no further
    ),
    "a period": (
        ["DTSTART:20250303T150000Z", "RDATE;VALUE=PERIOD:20250310T150000Z/PT1H"],
        ["2025-03-03", "2025-03-10"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), RULES.values(), ids=RULES)
def test_an_event_that_recurs_was_on_each_of_its_days(tmp_path, lines, expected):
    assert days(written(tmp_path, event(*lines, MARIE))) == expected


def test_a_time_that_was_moved_changed_or_cancelled_stands_for_itself(tmp_path):
    series = event(
        "DTSTART;TZID=America/Toronto:20250303T090000", "RRULE:FREQ=WEEKLY;COUNT=4",
        "SUMMARY:Point", MARIE,
    )  # fmt: skip
    moved = event(
        "RECURRENCE-ID;TZID=America/Toronto:20250310T090000", "SUMMARY:Point déplacé",
        "DTSTART;TZID=America/Toronto:20250312T090000", "LOCATION:Café", MARIE,
        "ATTENDEE;CN=Luc Roy:mailto:luc@example.org",
    )  # fmt: skip
    off = event(
        "RECURRENCE-ID:20250317T130000Z", "DTSTART:20250317T130000Z", "STATUS:CANCELLED", MARIE
    )
    found = read(written(tmp_path, moved, series, off))
    assert [(each.on.day, each.title, len(each.guests)) for each in found.occurrences] == [
        (3, "Point", 1),
        (12, "Point déplacé", 2),
        (24, "Point", 1),
    ]
    assert [str(each.code) for each in found.skips.kept] == ["event_cancelled"]


@pytest.mark.parametrize(
    "title",
    [
        *("[Annulé] Dîner", "Reportée : réunion", "Postponed: lunch"),
        *("Cancelled event: Lunch", "Événement annulé : Dîner", "Réunion annulée - Budget"),
        *("Dîner avec Marie (annulé)", "Lunch - CANCELLED", "Canceled", "Rencontre reportée"),
    ],
)
def test_what_was_called_off_is_no_meeting(tmp_path, title):
    lines = ("DTSTART;VALUE=DATE:20250101", f"SUMMARY:{title}", MARIE)
    assert why(written(tmp_path, event(*lines))) == [(3, "event_cancelled")]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Appel avec Luc", "phone"),
        ("Call: Nordet", "phone"),
        ("Appel téléphonique", "phone"),
        ("Appel de candidatures", "in_person"),
        ("Reporter le budget", "in_person"),
        ("Annulation du bail", "in_person"),
        ("Vols annulés : que faire", "in_person"),
    ],
)
def test_a_call_without_a_place_is_told_by_its_title(tmp_path, title, kind):
    lines = ("DTSTART;VALUE=DATE:20250101", f"SUMMARY:{title}", MARIE)
    (found,) = read(written(tmp_path, event(*lines))).occurrences
    assert (found.kind, found.place) == (kind, "")


def test_the_latest_version_of_an_event_counts(tmp_path):
    old = event("SEQUENCE:1", "DTSTART;VALUE=DATE:20250101", MARIE)
    new = event("SEQUENCE:3", "DTSTART;VALUE=DATE:20250102", MARIE)
    assert days(written(tmp_path, new, old)) == ["2025-01-02"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("LAST-MODIFIED:20250101T000000Z", "LAST-MODIFIED:20250102T000000Z"),
        ("DTSTAMP:20250101T000000Z", "DTSTAMP:20250102T000000Z"),
        ("LAST-MODIFIED;TZID=America/Toronto:20241231T190000", "LAST-MODIFIED:20250101T000100Z"),
        ("LAST-MODIFIED:hier", "LAST-MODIFIED:20250102T000000Z"),
    ],
)
def test_of_equal_revisions_the_one_changed_last_counts(tmp_path, old, new):
    first = event("SEQUENCE:1", old, "DTSTART;VALUE=DATE:20250101", MARIE)
    last = event("SEQUENCE:1", new, "DTSTART;VALUE=DATE:20250102", MARIE)
    for order in ((first, last), (last, first)):
        assert days(written(tmp_path, *order)) == ["2025-01-02"]


OUT = {
    "event_with_nobody": ["DTSTART;VALUE=DATE:20250101"],
    "event_cancelled": ["DTSTART;VALUE=DATE:20250101", "SUMMARY:Annulé : Dîner", MARIE],
    "event_ahead": ["DTSTART;VALUE=DATE:20261129", MARIE],
    "event_unreadable": ["DTSTART:hier", MARIE],
    "event_every_hour": ["DTSTART:20250101T090000", "RRULE:FREQ=HOURLY", MARIE],
    "event_too_often": ["DTSTART;VALUE=DATE:20010101", "RRULE:FREQ=DAILY", MARIE],
}


@pytest.mark.parametrize(("code", "lines"), OUT.items(), ids=OUT)
def test_what_is_no_meeting_is_left_out_with_its_line(tmp_path, code, lines):
    good = event("DTSTART;VALUE=DATE:20250505", MARIE, uid="good")
    path = written(tmp_path, event(*lines), good)
    assert why(path) == [(3, code)]
    assert days(path) == ["2025-05-05"]


@pytest.mark.parametrize(
    "rule",
    ["FREQ=SECONDLY", "FREQ=MINUTELY;COUNT=5", "FREQ=DAILY;BYHOUR=9,10", "FREQ=DAILY;BYMINUTE=1,2"],
)
def test_several_times_a_day_are_refused(tmp_path, rule):
    path = written(tmp_path, event("DTSTART:20250101T090000", f"RRULE:{rule}", MARIE))
    assert why(path) == [(3, "event_every_hour")]


def test_an_event_without_end_is_left_out_and_the_next_one_read(tmp_path):
    broken = f"BEGIN:VEVENT\nUID:x\nDTSTART;VALUE=DATE:20250101\n{MARIE}"
    path = written(tmp_path, broken, event("DTSTART;VALUE=DATE:20250102", MARIE))
    assert why(path) == [(3, "event_without_end")]
    assert days(path) == ["2025-01-02"]
    path.write_bytes(path.read_bytes()[:-40])
    assert [code for _, code in why(path)] == ["event_without_end"] * 2


def test_guests_are_told_by_name_and_address(tmp_path):
    lines = [
        "DTSTART;VALUE=DATE:20250101",
        'ORGANIZER;CN="Côté, Zoé":MAILTO:Zoe@Example.org',
        'ATTENDEE;CN="Côté, Zoé";PARTSTAT=ACCEPTED:mailto:zoe@example.org',
        "ATTENDEE;CN=luc.st-roy@example.org:mailto:luc.st-roy@example.org",
        "ATTENDEE;CN=Ana B <ana@example.org>;PARTSTAT=TENTATIVE:mailto:ana@example.org",
        "ATTENDEE;ROLE=ATTENDEE:Léo Dubé <leo@example.org>",
        "ATTENDEE;CN=Wei;EMAIL=wei@example.org:urn:uuid:3f2c",
        'ATTENDEE;CN="Lund, “Eva”":mailto:eva@example.org',
        "ATTENDEE;CN=« Bob » Gagnon:mailto:bob@example.org",
        "ATTENDEE;CN=Sans adresse:invalid:nomail",
        "ATTENDEE;PARTSTAT=DECLINED:mailto:dl7@example.org",
        "ATTENDEE;CUTYPE=ROOM;CN=Salle 4:mailto:salle4@example.org",
        "ATTENDEE;CN=Salle 5:mailto:c_1@resource.calendar.google.com",
        "ATTENDEE;ROLE=NON-PARTICIPANT;CN=Paul Ré:mailto:paul@example.org",
        "ATTENDEE",
    ]
    (found,) = read(written(tmp_path, event(*lines))).occurrences
    told = {each.name: each for each in found.guests}
    assert list(told) == [
        "Zoé Côté", "Luc St-Roy", "Ana B", "Léo Dubé", "Wei", "Eva Lund", "Bob Gagnon",
        "Sans adresse", "dl7@example.org", "Salle 4", "Salle 5", "Paul Ré",
    ]  # fmt: skip
    zoe = told["Zoé Côté"]
    assert (zoe.address, zoe.answer, zoe.organises) == ("zoe@example.org", Answer.ACCEPTED, True)
    assert told["Wei"].address == "wei@example.org"
    assert told["Sans adresse"].address == ""
    assert told["dl7@example.org"].answer is Answer.DECLINED
    things = [each.name for each in found.guests if each.kind is GuestKind.THING]
    assert things == ["Salle 4", "Salle 5"]
    assert told["Paul Ré"].kind is GuestKind.INFORMED


@pytest.mark.parametrize(
    ("location", "linked", "described", "expected"),
    [
        (
            "Café du coin, 4, rue Saint-Jean",
            True,
            "",
            ("Café du coin, 4, rue Saint-Jean", "in_person"),
        ),
        ("https://us02web.zoom.us/j/1?pwd=a", False, "", ("Zoom", "video")),
        ("Réunion Microsoft Teams", False, "", ("Réunion Microsoft Teams", "video")),
        ("Microsoft Teams Meeting; Salle 4B", False, "", ("Salle 4B", "in_person")),
        (
            "Salle 4B https://teams.microsoft.com/l/meetup-join/1",
            False,
            "",
            ("Salle 4B", "in_person"),
        ),
        ("Zoom : https://zoom.us/j/12?pwd=a (code 1234)", False, "", ("Zoom", "video")),
        (
            "https://zoom.us/j/12 Meeting ID: 123 456 789 Passcode: 4321",
            False,
            "",
            ("Zoom", "video"),
        ),
        ("https://zoom.us/j/12 (Salle 4B)", False, "", ("(Salle 4B)", "in_person")),
        ("Teams (bureau 210)", False, "", ("Teams (bureau 210)", "in_person")),
        ("https://zoom.us/j/12 : Salle 4B", False, "", ("Salle 4B", "in_person")),
        ("Zoom (Salle 4B)", False, "", ("Zoom (Salle 4B)", "in_person")),
        ("Code 42, rue Saint-Jean", False, "", ("Code 42, rue Saint-Jean", "in_person")),
        ("À distance", False, "", ("À distance", "video")),
        (
            "Rencontre virtuelle (lien à venir)",
            False,
            "",
            ("Rencontre virtuelle (lien à venir)", "video"),
        ),
        ("", True, "", ("", "video")),
        ("", False, "Joindre : https://meet.google.com/abc-defg-hij", ("", "video")),
        ("", False, "Ordre du jour : https://example.org/zoom.us", ("", "in_person")),
        ("https://zoom.us.example.org/j/1", False, "", ("", "in_person")),
        ("Téléphone", False, "", ("", "phone")),
        ("Par téléphone : 418-555-0101", False, "", ("", "phone")),
        ("+1 (418) 555-0101 poste 12", False, "", ("", "phone")),
        ("418-555-0101", True, "", ("", "video")),
        ("Salle 4B; 418-555-0101", False, "", ("Salle 4B", "in_person")),
        ("1234, 1re Avenue", False, "", ("1234, 1re Avenue", "in_person")),
        ("Salle 4B; aile ouest", False, "", ("Salle 4B; aile ouest", "in_person")),
    ],
)
def test_a_conference_is_told_from_a_place(location, linked, described, expected):
    linked = linked or service_of(described) is not None
    assert place_of(location, "Dîner", linked=linked) == expected


@pytest.mark.parametrize(
    "line",
    [
        "X-GOOGLE-CONFERENCE:https://visio.example.org/abc",
        "CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://visio.example.org/abc",
        "X-MICROSOFT-SKYPETEAMSMEETINGURL:https://visio.example.org/abc",
        "URL:https://meet.google.com/abc-defg-hij",
    ],
)
def test_a_property_with_a_conference_makes_a_video_meeting(tmp_path, line):
    (found,) = read(written(tmp_path, event("DTSTART:20250303T150000Z", line, MARIE))).occurrences
    assert (found.kind, found.place) == ("video", "")


@pytest.mark.parametrize(
    ("encoding", "end"), [("utf-8", "\n"), ("utf-8-sig", "\r\n"), ("utf-16", "\r\n"),
                          ("cp1252", "\r\n"), ("utf-8", "\r")],
)  # fmt: skip
def test_every_encoding_and_line_end_is_read(tmp_path, encoding, end):
    lines = ("DTSTART;VALUE=DATE:20250101", "SUMMARY:Dîner à\n  l’école", MARIE)
    text = event(*lines).replace("’", "'")
    (found,) = read(written(tmp_path, text, encoding=encoding, end=end)).occurrences
    assert found.title == "Dîner à l'école"


def test_a_fold_may_cut_a_letter_in_two(tmp_path):
    path = written(tmp_path, event("DTSTART;VALUE=DATE:20250101", "SUMMARY:Zoé", MARIE))
    whole = "Zoé".encode()
    path.write_bytes(path.read_bytes().replace(whole, whole[:3] + b"\r\n " + whole[3:]))
    assert read(path).occurrences[0].title == "Zoé"


def test_an_old_calendar_has_its_texts_in_quoted_printable(tmp_path):
    lines = [
        "DTSTART:20250303T150000Z",
        "SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:R=C3=A9union=0D=0A=",
        "du comit=C3=A9",
        "LOCATION;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Caf=E9 du coin =",
        "ATTENDEE: 12",
        "ATTENDEE;ROLE=ORGANIZER:Camille Roy <moi@example.org>",
        'ATTENDEE;X-ROOM="4B";ENCODING=QUOTED-PRINTABLE:Zo=C3=A9 C=C3=B4t=C3=A9 <zoe@example.org>',
        "ATTENDEE:Luc Roy <luc@example.org>",
    ]
    (found,) = read(written(tmp_path, event(*lines))).occurrences
    assert (found.title, found.place) == ("Réunion du comité", "Café du coin ATTENDEE: 12")
    told = [(each.name, each.organises) for each in found.guests]
    assert told == [("Camille Roy", True), ("Zoé Côté", False), ("Luc Roy", False)]


def test_a_revision_that_cannot_be_read_leaves_no_event_out(tmp_path):
    lines = "DTSTART;VALUE=DATE:20250101", MARIE, "SEQUENCE:x"
    assert days(written(tmp_path, event(*lines))) == ["2025-01-01"]


def test_what_is_too_large_is_refused_in_words(tmp_path, monkeypatch):
    path = written(tmp_path, event("DTSTART;VALUE=DATE:20250101", MARIE))
    monkeypatch.setattr(blocks, "MOST_BYTES", 50)
    with pytest.raises(ArchiveRefused, match="calendar_too_large"):
        read(path)
    monkeypatch.undo()
    monkeypatch.setattr(blocks, "MOST_KEPT", 50)
    with pytest.raises(ArchiveRefused, match="calendar_too_full"):
        read(path)


def test_attachments_and_alarms_are_not_kept(tmp_path):
    lines = ["DTSTART;VALUE=DATE:20250101", MARIE, "ATTACH;ENCODING=BASE64:" + "A" * 70]
    lines += [" " + "A" * 74] * 5_000
    lines += ["BEGIN:VALARM", "SUMMARY:Rappel", "ATTENDEE:mailto:x@example.org", "END:VALARM"]
    cut = blocks.cut(written(tmp_path, event(*lines)), lambda done, total: None)
    assert len(cut.events) == 1
    assert cut.events[0].size < 200


PIECES = st.sampled_from(
    [
        "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VTIMEZONE", "END:VTIMEZONE", "END:VCALENDAR",
        "BEGIN:VALARM", "UID:a", "UID:", "DTSTART:20250101T250000", "DTSTART:20250101T100000Z",
        "DTSTART;VALUE=DATE:20250101", "DTSTART;TZID=X:20250101T100000",
        "RRULE:FREQ=WEEKLY;COUNT=3",
        "RRULE:FREQ=YEARLY;BYDAY=53MO", "RRULE:", "RDATE:20250105,", "EXDATE;VALUE=DATE:20250101",
        "RECURRENCE-ID:20250108T100000Z", "RECURRENCE-ID;RANGE=THISANDFUTURE:20250108T100000Z",
        "SEQUENCE:x", MARIE, "ATTENDEE;CN=\"a:b", "ORGANIZER:", "ATTENDEE;PARTSTAT=:mailto:@",
        "SUMMARY;X=\x01:\ud800".encode("utf-8", "surrogatepass").decode("utf-8", "replace"),
        " fold", "\t", "", ":", ";", "TZID:X", "LOCATION:https://zoom.us/", "STATUS:CANCELLED",
        "DURATION:PT-1H", "UID;A=\":\":b", "X-LINE:9",
    ]
)  # fmt: skip


@settings(max_examples=40)
@given(st.lists(PIECES, max_size=30), st.lists(PIECES, max_size=3))
def test_any_file_is_read_or_left_out_line_by_line(tmp_path, pieces, inside):
    whole = event("DTSTART;VALUE=DATE:20250101", MARIE, *inside)
    found = read(written(tmp_path, whole, *pieces))
    for each in found.occurrences:
        assert each.on <= TODAY
        assert each.guests
