"""Invitations of the archives: known again, merged with typed ones, and what became of them."""

from __future__ import annotations

from datetime import date
from time import process_time
from typing import TYPE_CHECKING

import pytest

from netkeeper.domain.invitations import State
from netkeeper.domain.people import Person
from netkeeper.services import invitations, people
from netkeeper.services.invitations import RequestDraft
from tests.conftest import TODAY
from tests.services.archive_files import (
    IN,
    ME,
    MY_SLUG,
    Shop,
    connection,
    message_from,
    message_to,
    received,
    sent,
    write_table,
)

if TYPE_CHECKING:
    from netkeeper.services.imports import ImportReport

ADA = "Ada Exemple"
STEPS = "SELECT state, certainty, on_day, source FROM invitation_step ORDER BY id"


def type_sent(shop: Shop, name=ADA, on=date(2026, 1, 10), **more) -> int:
    draft = RequestDraft(name, on, **more)
    return invitations.register_sent(shop.program.open_unit, draft, TODAY)


def type_received(shop: Shop, name=ADA, on=date(2026, 1, 10), **more) -> int:
    return invitations.add_received(shop.program.open_unit, RequestDraft(name, on, **more), TODAY)


def add_person(shop: Shop, name=ADA, **more) -> int:
    given, _, family = name.rpartition(" ")
    return people.add_person(shop.program.open_unit, Person(0, given, family, name, **more))


def figures(report: ImportReport):
    file = next(each for each in report.files if each.kind == "invitations")
    return file.rows, file.added, file.changed, file.unchanged, file.skipped_rows


def codes(report: ImportReport):
    return {each.code: each.facts["count"] for each in report.problems}


def test_an_invitation_is_kept_without_making_a_person(shop: Shop):
    row = sent(ADA, "11/12/25, 10:30 PM", "ada-e", "Bonjour Ada")
    report = shop.take_new(invitations=[row])
    columns = (
        "direction, name, name_key, slug, note, person_id, on_day, sent_at, sent_raw,"
        " state, certainty, state_on, source"
    )
    assert shop.requests(columns) == [
        ("sent", ADA, "ada exemple", "ada-e", "Bonjour Ada", None, "2025-11-12",
         "2025-11-13T06:30:00Z", "11/12/25, 10:30 PM", "pending", "deduced", "2025-11-12",
         "archive")
    ]  # fmt: skip
    assert shop.ask(STEPS) == [("pending", "deduced", "2025-11-12", "archive")]
    assert shop.people() == []
    assert figures(report) == (1, 1, 0, 0, 0)
    assert (report.people, report.invitations, report.accepted) == (0, 1, 0)


def test_both_directions_are_told_apart(shop: Shop):
    shop.take_new(invitations=[sent(ADA, slug="ada-e"), received("Luc Roy", slug="luc")])
    assert shop.requests("direction, name") == [("sent", ADA), ("received", "Luc Roy")]


def test_a_row_that_names_the_owner_twice_is_skipped(shop: Shop):
    own = [ME, ME, "1/10/26, 9:00 AM", "", "OUTGOING", "", ""]
    renamed = sent("Camille D.", "1/11/26, 9:00 AM", MY_SLUG)
    report = shop.take_new(invitations=[own, renamed, sent(ADA), sent("Luc Roy")])
    assert shop.requests("name") == [ADA, "Luc Roy"]
    assert report.files[0].skipped_counts == {"own_row": 2}


@pytest.mark.parametrize(
    ("column", "profiles"),
    [
        ("Url", [f"{IN}{each}" for each in (MY_SLUG, "ada-e", "luc", "camille-2")]),
        ("Urn", [f"urn:li:member:{each}" for each in (1, 17, 18, 19)]),
    ],
)
def test_a_namesake_of_the_owner_is_somebody_else(shop: Shop, column, profiles):
    folder = shop.archive("2023-07-11")
    header = f"From,To,Sent At,Message,Direction,inviterProfile{column},inviteeProfile{column}"
    mine, *theirs = profiles
    rows = [
        [ME, name, "7/6/23, 4:15 PM", "", "OUTGOING", mine, profile]
        for name, profile in zip((ADA, "Luc Roy", ME), theirs, strict=True)
    ]
    write_table(folder / "Invitations.csv", header.split(","), rows)
    shop.take(folder)
    assert shop.requests("name") == [ADA, "Luc Roy", ME]


# Known again.


@pytest.mark.parametrize(
    "again",
    [
        sent(ADA, slug="ada-e"),
        sent("Ada E. Nouvelle", slug="ada-e"),
        sent(ADA),
        [ME, ADA, "2026-01-10 09:00", "", "OUTGOING", "", f"{IN}ada-e"],
    ],
    ids=["the same", "another name", "without a profile", "through a spreadsheet"],
)
def test_an_invitation_is_known_again_in_another_archive(shop: Shop, again):
    shop.take_new("2026-02-01", invitations=[sent(ADA, slug="ada-e")])
    report = shop.take_new("2026-03-01", invitations=[again])
    assert shop.requests("slug") == ["ada-e"]
    assert figures(report) == (1, 0, 0, 1, 0)
    assert shop.ask("SELECT archive_id, invitation_id FROM archive_invitation") == [(1, 1), (2, 1)]


def test_member_ids_and_profiles_are_of_one_invitation(shop: Shop):
    folder = shop.archive("2023-07-11")
    header = "From,To,Sent At,Message,Direction,inviterProfileUrn,inviteeProfileUrn"
    row = [ME, ADA, "7/6/23, 4:15 PM", "", "OUTGOING", "urn:li:member:1", "urn:li:member:17"]
    write_table(folder / "Invitations.csv", header.split(","), [row])
    shop.take(folder)
    shop.take_new("2023-12-11", invitations=[sent(ADA, "7/6/23, 4:15 PM")])
    shop.take_new("2024-05-11", invitations=[sent(ADA, "7/6/23, 4:15 PM", "ada-e")])
    assert shop.requests("slug") == ["ada-e"]


def test_a_member_id_finds_its_person_again(shop: Shop):
    header = "From,To,Sent At,Message,Direction,inviterProfileUrn,inviteeProfileUrn"
    for day, name in (("7/6/23", ADA), ("8/7/23", "Adèle Autre")):
        folder = shop.archive("2023-09-11", connections=[connection(ADA, "08 Jul 2023")])
        row = [ME, name, f"{day}, 4:15 PM", "", "OUTGOING", "urn:li:member:1", "urn:li:member:17"]
        write_table(folder / "Invitations.csv", header.split(","), [row])
        shop.take(folder)
    assert shop.requests("name, person_id, state") == [
        (ADA, 1, "accepted"),
        ("Adèle Autre", 1, "pending"),
    ]


@pytest.mark.parametrize(("second", "linked"), [(17, [1, 1]), (18, [None, None])])
def test_a_connection_of_a_name_is_of_one_member_id(shop: Shop, second, linked):
    header = "From,To,Sent At,Message,Direction,inviterProfileUrn,inviteeProfileUrn"
    connections = [[], [connection(ADA, "10 Aug 2023")]]
    for day, member, rows in zip(("7/6/23", "8/7/23"), (17, second), connections, strict=True):
        folder = shop.archive("2023-09-11", connections=rows)
        ids = ["urn:li:member:1", f"urn:li:member:{member}"]
        row = [ME, ADA, f"{day}, 4:15 PM", "", "OUTGOING", *ids]
        write_table(folder / "Invitations.csv", header.split(","), [row])
        shop.take(folder)
    assert shop.requests("person_id") == linked


def test_two_invitations_of_one_minute_are_two(shop: Shop):
    rows = [sent("Jean Tremblay", slug="j1"), sent("Jean Tremblay", slug="j2")]
    shop.take_new("2026-02-01", invitations=rows)
    shop.take_new("2026-03-01", invitations=rows[::-1])
    assert shop.requests("slug") == ["j1", "j2"]


def test_an_invitation_of_somebody_with_another_profile_since_is_known_again(shop: Shop):
    shop.take_new("2026-02-01", invitations=[sent(ADA, slug="ada-e", note="Bonjour  Ada")])
    newer = {
        "connections": [connection(ADA, "12 Feb 2026", "ada-new")],
        "invitations": [sent(ADA, slug="ada-new", note="Bonjour Ada")],
    }
    report = shop.take_new("2026-03-01", **newer)
    assert shop.requests("slug, state, state_on") == [("ada-new", "accepted", "2026-02-12")]
    assert report.comparison is not None
    assert [each.name for each in report.comparison.accepted] == [ADA]
    assert report.comparison.vanished == ()
    shop.take_new("2026-01-20", invitations=[sent(ADA, slug="ada-old", note="Bonjour Ada")])
    assert shop.requests("slug, state") == [("ada-new", "accepted")]


@pytest.mark.parametrize("order", [("02", "03", "01"), ("03", "01", "02")])
def test_of_several_profiles_the_newest_archive_tells(shop: Shop, order):
    for month in order:
        shop.take_new(f"2026-{month}-01", invitations=[sent(ADA, slug=f"ada-{month}")])
    assert shop.requests("slug") == ["ada-03"]


@pytest.mark.parametrize(
    "again",
    [
        [sent(ADA, slug="ada-2"), sent(ADA, slug="ada-1")],  # another of her name
        [sent(ADA, slug="ada-2", note="Bonjour")],
        [sent(ADA, "1/10/26, 9:01 AM", "ada-2")],
        [received(ADA, slug="ada-2")],
    ],
)
def test_what_else_differs_is_another_invitation(shop: Shop, again):
    shop.take_new("2026-02-01", invitations=[sent(ADA, slug="ada-1")])
    shop.take_new("2026-03-01", invitations=again)
    assert sorted(shop.requests("slug")) == ["ada-1", "ada-2"]


def seconds_for(shop: Shop, count: int) -> float:
    """Return the processor's seconds for an archive of people of one name, all with new profiles.

    They were asked at the minute at which as many others of that name were before.
    """
    for number in range(2):
        rows = [sent("Jean Tremblay", slug=f"jean-{each}-{number}") for each in range(count)]
        folder = shop.archive(invitations=rows)
        started = process_time()
        shop.take(folder)
    assert len(shop.requests()) == 2 * count
    return process_time() - started


def test_people_of_one_name_asked_in_one_minute_take_time_as_all_others_do(shop: Shop):
    few = seconds_for(shop, 700)
    while shop.program.undo():
        pass
    assert seconds_for(shop, 4 * 700) < 9 * few  # were all compared with all, it would be 16


def test_an_invitation_in_the_trash_stays_there(shop: Shop):
    shop.take_new("2026-02-01", invitations=[sent(ADA, slug="ada-e")])
    invitations.trash_invitations(shop.program.open_unit, [1])
    rows = [connection(ADA, "12 Jan 2026", "ada-e")]
    shop.take_new("2026-03-01", invitations=[sent(ADA, slug="ada-e")], connections=rows)
    assert shop.requests("state, trashed_at IS NOT NULL") == [("pending", 1)]


# Typed by the user before.


@pytest.mark.parametrize("day", [7, 8, 10, 13])
def test_a_typed_request_of_three_days_around_is_the_same(shop: Shop, day: int):
    number = add_person(shop, slug="ada-e")
    type_sent(shop, on=date(2026, 1, day), person_id=number, note="Mes mots")
    report = shop.take_new(invitations=[sent(ADA, slug="ada-e", note="Leurs mots")])
    assert shop.requests("note, on_day, sent_raw, source, certainty") == [
        ("Mes mots", f"2026-01-{day:02}", "1/10/26, 9:00 AM", "user", "told")
    ]
    assert figures(report) == (1, 0, 1, 0, 0)


@pytest.mark.parametrize("day", [6, 14])
def test_a_typed_request_of_four_days_around_is_another(shop: Shop, day: int):
    number = add_person(shop, slug="ada-e")
    type_sent(shop, on=date(2026, 1, day), person_id=number)
    shop.take_new(invitations=[sent(ADA, slug="ada-e")])
    assert len(shop.requests()) == 2


def test_a_typed_request_of_nobody_is_known_by_name_or_profile(shop: Shop):
    type_sent(shop, ADA)
    type_received(shop, "Autre Nom", slug="luc")
    rows = [sent(ADA, slug="ada-e", note="Bonjour"), received("Luc Roy", slug="luc")]
    shop.take_new(invitations=rows)
    assert shop.requests("name, slug, note") == [
        (ADA, "ada-e", "Bonjour"),
        ("Autre Nom", "luc", ""),
    ]


def test_a_typed_request_of_somebody_is_known_by_their_profile_or_their_present_name(shop: Shop):
    for number, (asked, kept, slug) in enumerate(
        [("Ada E.", ADA, "ada-e"), ("Luc R.", "Luc Roy", None)], start=1
    ):
        add_person(shop, kept, slug=slug)
        type_sent(shop, asked, person_id=number)
    shop.take_new(invitations=[sent("Ada Autre", slug="ada-e"), sent("Luc Roy")])
    assert shop.requests("name, sent_raw <> ''") == [("Ada E.", 1), ("Luc R.", 1)]


def test_a_typed_request_with_another_profile_is_another(shop: Shop):
    type_sent(shop, ADA, slug="other")
    shop.take_new(invitations=[sent(ADA, slug="ada-e")])
    assert shop.requests("slug") == ["other", "ada-e"]


def test_one_typed_request_is_one_row(shop: Shop):
    type_sent(shop, ADA)
    rows = [sent(ADA, "1/9/26, 9:00 AM", "a1"), sent(ADA, "1/10/26, 9:00 AM", "a2")]
    shop.take_new(invitations=rows)
    assert shop.requests("slug") == ["a1", "a2"]


@pytest.mark.parametrize("state", [State.DECLINED, State.WITHDRAWN, State.UNKNOWN_TO_THEM])
def test_what_the_user_told_stands(shop: Shop, state: State):
    number = add_person(shop, slug="ada-e")
    request = type_sent(shop, person_id=number)
    invitations.decide(shop.program.open_unit, request, state, date(2026, 1, 20), TODAY)
    shop.take_new(
        invitations=[sent(ADA, slug="ada-e")], connections=[connection(ADA, slug="ada-e")]
    )
    assert shop.requests("state, certainty, state_on") == [(str(state), "told", "2026-01-20")]


def test_an_acceptance_that_the_user_took_back_is_not_deduced_again(shop: Shop):
    tables = {
        "invitations": [sent(ADA, slug="ada-e")],
        "connections": [connection(ADA, slug="ada-e")],
    }
    shop.take_new("2026-02-10", **tables)
    assert shop.requests("state") == ["accepted"]
    invitations.decide(shop.program.open_unit, 1, State.PENDING, date(2026, 2, 11), TODAY)
    shop.take_new("2026-03-01", **tables)
    assert shop.requests("state, certainty") == [("pending", "told")]


def test_a_draft_that_was_sent_is_pending(shop: Shop):
    number = add_person(shop, slug="ada-e")
    draft = RequestDraft(ADA, date(2026, 1, 2), number, note="Ravie du 5 à 7\n\nCamille")
    invitations.save_draft(shop.program.open_unit, draft, TODAY)
    note = "Ravie du 5 à 7  Camille"
    shop.take_new(invitations=[sent(ADA, slug="ada-e", note=note)])
    assert shop.requests("state, on_day, certainty") == [("pending", "2026-01-10", "deduced")]


def test_a_draft_with_other_words_stays_a_draft(shop: Shop):
    number = add_person(shop, slug="ada-e")
    draft = RequestDraft(ADA, date(2026, 1, 10), number, note="Ravie du 5 à 7")
    invitations.save_draft(shop.program.open_unit, draft, TODAY)
    shop.take_new(invitations=[sent(ADA, slug="ada-e", note="Bonjour")])
    assert shop.requests("state") == ["draft", "pending"]


# Whose it is.


def test_a_profile_links_an_invitation_to_its_person(shop: Shop):
    add_person(shop, "Adèle Autre", slug="ada-e")
    shop.take_new(invitations=[sent(ADA, slug="ada-e")])
    assert shop.requests("person_id") == [1]


def test_a_person_who_comes_later_is_linked_then(shop: Shop):
    shop.take_new("2026-02-01", invitations=[sent(ADA, slug="ada-e"), received("Luc Roy")])
    rows = [connection(ADA, "01 Jan 2026", "ada-e"), connection("Luc Roy", slug="luc")]
    shop.take_new("2026-03-01", connections=rows)
    assert shop.requests("person_id, state") == [(1, "pending"), (2, "accepted")]


@pytest.mark.parametrize(
    ("held", "rows", "linked"),
    [
        ([ADA], [sent(ADA)], [1]),
        ([ADA], [sent(ADA, slug="ada-e")], [1]),
        ([ADA, ADA], [sent(ADA)], [None]),
        ([ADA], [sent(ADA, slug="a1"), sent(ADA, slug="a2")], [None, None]),
        ([ADA], [sent(ADA, "1/2/26, 9:00 AM"), sent(ADA, "1/9/26, 9:00 AM")], [None, None]),
        ([ADA], [sent(ADA), received(ADA)], [1, 1]),
    ],
)
def test_a_name_links_weakly_and_only_where_nobody_else_bears_it(shop: Shop, held, rows, linked):
    for name in held:
        add_person(shop, name)
    report = shop.take_new(invitations=rows)
    assert shop.requests("person_id") == linked
    assert codes(report).get("linked_by_name", 0) == sum(each is not None for each in linked)
    assert shop.people("slug") == [None] * len(held)


def test_a_name_is_not_the_one_connected_before(shop: Shop):
    rows = [connection(ADA, "01 Jan 2020", "ada-e")]
    report = shop.take_new(connections=rows, invitations=[sent(ADA)])
    assert shop.requests("person_id, state") == [(None, "pending")]
    assert codes(report) == {"namesake_connected": 1}


def test_a_link_that_the_user_took_back_stays_so(shop: Shop):
    add_person(shop)
    shop.take_new("2026-02-01", invitations=[sent(ADA)])
    invitations.match_invitation(shop.program.open_unit, 1, None)
    shop.take_new("2026-03-01", invitations=[sent(ADA)])
    assert shop.requests("person_id") == [None]


# What became of it.


def test_a_connection_since_accepts_on_its_day(shop: Shop):
    shop.take_new(
        "2026-03-01",
        invitations=[sent(ADA, slug="ada-e"), received("Luc Roy", slug="luc")],
        connections=[
            connection(ADA, "12 Jan 2026", "ada-e"),
            connection("Luc Roy", "10 Jan 2026", "luc"),
        ],
    )
    assert shop.requests("name, state, certainty, state_on, person_id") == [
        (ADA, "accepted", "deduced", "2026-01-12", 1),
        ("Luc Roy", "accepted", "deduced", "2026-01-10", 2),
    ]
    assert shop.ask(STEPS + " LIMIT 2") == [
        ("pending", "deduced", "2026-01-10", "archive"),
        ("accepted", "deduced", "2026-01-12", "archive"),
    ]
    assert shop.ask("SELECT accepted_by FROM archive_invitation") == [("connection",)] * 2


@pytest.mark.parametrize(
    ("connected_on", "state"),
    [("08 Jan 2026", "pending"), ("09 Jan 2026", "accepted"), ("10 Jan 2026", "accepted")],
)
def test_a_connection_may_seem_a_day_early_and_no_more(shop: Shop, connected_on, state):
    report = shop.take_new(
        invitations=[sent(ADA, slug="ada-e")],
        connections=[connection(ADA, connected_on, "ada-e")],
    )
    assert shop.requests("state, state_on") == [(state, "2026-01-10")]
    expected = {"sent_after_connection": 1} if state == "pending" else {}
    assert codes(report) == expected


def test_the_evening_on_the_coast_is_the_next_day_in_utc(shop: Shop):
    shop.take_new(
        invitations=[sent(ADA, "1/10/26, 9:00 PM", "ada-e")],
        connections=[connection(ADA, "10 Jan 2026", "ada-e")],
    )
    assert shop.requests("state, state_on") == [("accepted", "2026-01-10")]


def test_a_typed_request_is_accepted_by_the_archives_connection(shop: Shop):
    number = add_person(shop, slug="ada-e")
    request = type_received(shop, person_id=number)
    invitations.set_aside(shop.program.open_unit, request, date(2026, 1, 11))
    shop.take_new(connections=[connection(ADA, "12 Jan 2026", "ada-e")])
    assert shop.requests("state, certainty, state_on, set_aside_on") == [
        ("accepted", "deduced", "2026-01-12", None)
    ]


def test_a_note_that_opens_a_conversation_was_accepted_then(shop: Shop):
    note = "Ravie de vous avoir vue au salon.\nCamille"
    shop.take_new(
        "2026-03-01",
        invitations=[sent(ADA, slug="ada-e", note=note.replace("\n", " "))],
        messages=[
            message_to(ADA, "2026-01-15 03:00:00", "ada-e", note),
            message_from(ADA, "2026-01-15 08:00:00", "ada-e", "Merci!"),
        ],
        connections=[connection(ADA, "15 Jan 2026", "ada-e")],
    )
    assert shop.requests("state, state_on") == [("accepted", "2026-01-15")]
    assert shop.ask("SELECT accepted_by FROM archive_invitation") == [("note",)]


def test_whoever_accepted_and_is_gone_since_becomes_a_person(shop: Shop):
    shop.take_new(
        invitations=[sent("Dr Nadia Haddad", slug="nadia", note="Bonjour Nadia")],
        messages=[message_to("Dr Nadia Haddad", "2026-01-15 03:00:00", "nadia", "Bonjour Nadia")],
        connections=[connection("Luc Roy")],
    )
    assert shop.people("display_name, slug, connected_on") == [
        ("Luc Roy", None, "2026-02-08"),
        ("Nadia Haddad", "nadia", None),
    ]
    assert shop.requests("state, person_id") == [("accepted", 2)]


def test_an_accepted_note_to_one_of_two_namesakes_is_of_the_one_connected_then(shop: Shop):
    tables = {
        "invitations": [sent(ADA, note="Bonjour Ada")],
        "messages": [message_to(ADA, "2026-01-15 03:00:00", "", "Bonjour Ada")],
        "profile": ME,
    }
    namesakes = [connection(ADA, "01 Jan 2020", "a1"), connection(ADA, "15 Jan 2026", "a2")]
    shop.take_new(connections=namesakes, **tables)
    assert shop.requests("state, person_id") == [("accepted", 2)]


def test_an_accepted_note_to_one_of_two_namesakes_may_stay_untold(shop: Shop):
    add_person(shop)
    add_person(shop)
    report = shop.take_new(
        invitations=[sent(ADA, note="Bonjour Ada")],
        messages=[message_to(ADA, "2026-01-15 03:00:00", "", "Bonjour Ada")],
    )
    assert shop.requests("state, person_id") == [("pending", None)]
    assert codes(report)["accepted_by_namesake"] == 1


def test_of_two_equal_notes_the_last_before_the_conversation_was_accepted(shop: Shop):
    rows = [
        sent(ADA, "1/10/26, 9:00 AM", "ada-e", "Bonjour"),
        sent(ADA, "2/10/26, 9:00 AM", "ada-e", "Bonjour"),
        sent(ADA, "5/10/26, 9:00 AM", "ada-e", "Bonjour"),
    ]
    opening = message_to(ADA, "2026-02-15 03:00:00", "ada-e", "Bonjour")
    shop.take_new(invitations=rows, messages=[opening])
    assert shop.requests("state, state_on") == [
        ("withdrawn", "2026-02-10"),
        ("accepted", "2026-02-15"),
        ("pending", "2026-05-10"),
    ]


# A second one ends the first.


@pytest.mark.parametrize(
    ("make", "second", "state"),
    [
        (sent, "7/9/26, 9:00 AM", "withdrawn"),
        (sent, "7/10/26, 9:00 AM", "expired"),
        (received, "7/10/26, 9:00 AM", "lapsed"),
    ],
)
def test_a_second_invitation_ends_the_first(shop: Shop, make, second, state):
    shop.take_new(invitations=[make(ADA, second, "ada-e"), make(ADA, slug="ada-e")])
    day = f"2026-07-{second[2:].split('/')[0]:0>2}"
    assert shop.requests("state, certainty, state_on") == [
        ("pending", "deduced", day),
        (state, "deduced", day),
    ]


def test_a_second_one_ends_what_the_user_typed_as_pending(shop: Shop):
    number = add_person(shop, slug="ada-e")
    type_sent(shop, on=date(2026, 1, 1), person_id=number)
    shop.take_new(invitations=[sent(ADA, "3/1/26, 9:00 AM", "ada-e")])
    assert shop.requests("state, state_on") == [
        ("withdrawn", "2026-03-01"),
        ("pending", "2026-03-01"),
    ]


def test_an_older_archive_brings_the_first_one_as_ended(shop: Shop):
    add_person(shop, slug="ada-e")
    shop.take_new("2026-04-01", invitations=[sent(ADA, "3/1/26, 9:00 AM", "ada-e")])
    shop.take_new("2026-02-01", invitations=[sent(ADA, slug="ada-e")])
    assert shop.requests("state, state_on") == [
        ("pending", "2026-03-01"),
        ("withdrawn", "2026-03-01"),
    ]


def test_the_last_one_before_the_connection_is_the_accepted_one(shop: Shop):
    shop.take_new(
        invitations=[sent(ADA, slug="ada-e"), sent(ADA, "3/1/26, 9:00 AM", "ada-e")],
        connections=[connection(ADA, "05 Mar 2026", "ada-e")],
    )
    assert shop.requests("state, state_on") == [
        ("withdrawn", "2026-03-01"),
        ("accepted", "2026-03-05"),
    ]


def test_an_acceptance_goes_to_the_second_one_once_that_is_known(shop: Shop):
    people_then = [connection(ADA, "05 Mar 2026", "ada-e")]
    first, second = sent(ADA, slug="ada-e"), sent(ADA, "3/1/26, 9:00 AM", "ada-e")
    shop.take_new("2026-04-01", invitations=[first], connections=people_then)
    assert shop.requests("state") == ["accepted"]
    shop.take_new("2026-05-01", invitations=[first, second], connections=people_then)
    assert shop.requests("state") == ["withdrawn", "accepted"]


def test_a_second_connection_leaves_the_first_acceptance(shop: Shop):
    shop.take_new(
        "2026-02-01",
        invitations=[sent(ADA, slug="ada-e")],
        connections=[connection(ADA, "15 Jan 2026", "ada-e")],
    )
    shop.take_new(
        "2026-07-01",
        invitations=[sent(ADA, "6/1/26, 9:00 AM", "ada-e")],
        connections=[connection(ADA, "03 Jun 2026", "ada-e")],
    )
    assert shop.requests("state, state_on") == [
        ("accepted", "2026-01-15"),
        ("accepted", "2026-06-03"),
    ]


def test_an_acceptance_outlives_the_day_that_told_it(shop: Shop):
    request = sent(ADA, "2/9/26, 9:00 AM", "ada-e")
    days = ("08 Feb 2026", "12 Mar 2019", "12 Mar 2019")
    for number, day in enumerate(days):
        rows = [connection(ADA, day, "ada-e")]
        shop.take_new(invitations=[request], connections=rows, ending="\n" * number)
        assert shop.requests("state, state_on") == [("accepted", "2026-02-09")]


def test_an_archive_without_a_day_does_not_take_back_the_day_that_one_told(shop: Shop):
    shop.take_new(connections=[connection(ADA, "12 Mar 2019")])
    told = {
        "connections": [connection(ADA, "", "ada-e")],
        "invitations": [sent(ADA), sent(ADA, slug="ada-e")],
    }
    shop.take_new(**told)
    before = shop.requests("slug, state, state_on")
    assert before == [(None, "pending", "2026-01-10"), ("ada-e", "pending", "2026-01-10")]
    shop.take_new(**told, ending="\n")
    assert shop.requests("slug, state, state_on") == before


def test_an_older_archive_tells_the_day_that_the_newer_left_out(shop: Shop):
    request = sent(ADA, "1/10/26, 9:00 AM", "ada-e")
    shop.take_new("2026-07-01", connections=[connection(ADA, "", "ada-e")])
    shop.take_new("2026-06-01", connections=[connection(ADA, "12 Mar 2019", "ada-e")])
    shop.take_new("2026-08-01", connections=[connection(ADA, "", "ada-e")], invitations=[request])
    assert shop.requests("state") == ["pending"]


def test_a_profile_that_comes_late_may_bring_two_pending_ones_together(shop: Shop):
    number = add_person(shop)
    type_sent(shop, on=date(2026, 3, 1), person_id=number)
    rows = [sent(ADA, slug="ada-e"), sent("Ada Autre", "1/11/26, 9:00 AM", "other")]
    shop.take_new("2026-01-20", invitations=rows)
    shop.take_new("2026-02-01", connections=[connection(ADA, "01 Jan 2020", "ada-e")])
    assert shop.requests("person_id, state")[:2] == [(1, "pending"), (1, "withdrawn")]


# Compared with the archive before.


def names(compared):
    return [each.name for each in compared]


def test_without_an_archive_before_there_is_no_comparison(shop: Shop):
    shop.take_new("2026-01-01", connections=[connection(ADA)])
    report = shop.take_new("2026-02-01", invitations=[sent(ADA, slug="ada-e")])
    assert report.comparison is None


def test_the_comparison_tells_accepted_vanished_and_still_pending(shop: Shop):
    before = [
        sent("Alice Acceptée", slug="alice"),
        sent("Vera Vanished", slug="vera"),
        sent("Paul Pending", slug="paul"),
        sent("Otto Old", "7/1/25, 9:00 AM", "otto"),
        sent("Dora Done", slug="dora"),
        received("Rita Received", slug="rita"),
    ]
    shop.take_new(
        "2026-01-20", invitations=before, connections=[connection("D D", "12 Jan 2026", "dora")]
    )
    report = shop.take_new(
        "2026-02-20",
        invitations=[before[0], before[2], sent("New One", "2/10/26, 9:00 AM", "new")],
        connections=[connection("Alice Acceptée", "08 Feb 2026", "alice")],
    )
    found = report.comparison
    assert found.since == date(2026, 1, 20)
    assert names(found.accepted) == ["Alice Acceptée"]
    assert names(found.vanished) == ["Vera Vanished"]
    assert names(found.still_pending) == ["Paul Pending"]
    assert shop.ask("SELECT DISTINCT state FROM invitation WHERE name = 'Vera Vanished'") == [
        ("pending",)
    ]


def test_two_archives_at_once_are_compared_with_each_other(shop: Shop):
    old = shop.archive("2026-01-20", invitations=[sent(ADA, slug="ada-e"), sent("Luc Roy")])
    new = shop.archive(
        "2026-02-20",
        invitations=[sent(ADA, slug="ada-e")],
        connections=[connection(ADA, "08 Feb 2026", "ada-e")],
    )
    report = shop.take(new, old)
    assert shop.ask("SELECT id, made_on FROM archive") == [(1, "2026-01-20"), (2, "2026-02-20")]
    assert names(report.comparison.accepted) == [ADA]


def test_an_older_archive_is_compared_with_those_before_it_alone(shop: Shop):
    shop.take_new("2026-03-01", invitations=[sent(ADA, slug="ada-e")])
    report = shop.take_new("2026-02-01", invitations=[sent(ADA, slug="ada-e"), sent("Luc Roy")])
    assert report.comparison is None


def test_an_archive_that_is_known_is_compared_as_it_was(shop: Shop):
    shop.take_new("2026-01-20", invitations=[sent(ADA, slug="ada-e"), sent("Luc Roy")])
    new = shop.archive("2026-02-20", invitations=[sent(ADA, slug="ada-e")])
    first, again = shop.take(new), shop.take(new)
    assert first.comparison == again.comparison
    assert names(again.comparison.vanished) == ["Luc Roy"]
