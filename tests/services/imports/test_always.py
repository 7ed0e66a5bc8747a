"""What must hold of every import, whatever the archives say and in whatever order they come."""

from __future__ import annotations

import contextlib
import shutil
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netkeeper import app
from netkeeper.domain.invitations import State
from netkeeper.domain.trash import Kind, line_id
from netkeeper.services import invitations, merging, people, trash
from netkeeper.services.imports.crowd import Crowd
from netkeeper.services.invitations import RequestDraft
from netkeeper.services.refused import Refused
from tests.conftest import TODAY, rows_of
from tests.services.archive_files import (
    ME,
    Shop,
    connection,
    message_from,
    message_to,
    private_note,
    received,
    sent,
)

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
OWN = ("archive", "archive_file", "archive_invitation", "archive_connection")
FEW = settings(max_examples=10)

# Few enough of each that rows meet, differ in one thing, and meet again.
NAMES = [
    "Ada Exemple",
    "ADA EXEMPLE",
    "Ada Exemplé",
    "Jean Tremblay",
    "Luc Roy",
    "李 明",
    "Zoë 🚀 B",
]
SLUGS = ["", "", "ada-e", "jean-1", "jean-2", "zoë-b", "zo%C3%AB-b"]
DAYS = ["08 Feb 2026", "09 Feb 2026", "12 Mar 2019", "4-Apr-21", "", "soon"]
INSTANTS = ["1/10/26, 9:00 AM", "2/8/26, 11:30 PM", "2/9/26, 9:00 AM", "3/1/19, 9:00 AM", "?"]
NOTES = ["", "", "Bonjour", "Ravie du 5 à 7"]
ADDRESSES = ["", "", "ada@example.org", "info@example.org"]
COMPANIES = ["", "Acme", "Nordika"]

name, slug, note = st.sampled_from(NAMES), st.sampled_from(SLUGS), st.sampled_from(NOTES)
connections = st.builds(
    connection,
    name,
    st.sampled_from(DAYS),
    slug,
    st.sampled_from(ADDRESSES),
    st.sampled_from(COMPANIES),
    st.sampled_from(COMPANIES),
)
hidden = st.just(["", "", "", "", "", "", "07 Jun 2026"])
instant = st.sampled_from(INSTANTS)
requests = st.one_of(
    st.builds(sent, name, instant, slug, note), st.builds(received, name, instant, slug, note)
)
at = st.sampled_from(["2026-02-09 10:00:00", "2026-03-01 10:00:00", "2019-03-12 10:00:00"])
messages = st.one_of(
    st.builds(message_to, name, at, slug, note), st.builds(message_from, name, at, slug, note)
)
archives = st.fixed_dictionaries(
    {"made_on": st.sampled_from(["", "2026-03-01", "2026-04-01", "2025-01-01"])},
    optional={
        "connections": st.lists(st.one_of(connections, connections, hidden), max_size=6),
        "invitations": st.lists(requests, max_size=6),
        "messages": st.lists(messages, max_size=5),
        "notes": st.lists(st.builds(private_note, name, st.sampled_from(NOTES), slug), max_size=3),
    },
)


@pytest.fixture
def twin(empty_record: Path, tmp_path: Path) -> Shop:
    """A second record, to which the same befalls."""
    path = shutil.copy(empty_record, tmp_path / "twin.sqlite3")
    program = app.build(path, origin="window", day=lambda: TODAY, clock=lambda: NOW)
    return Shop(program, tmp_path / "archives of the twin")


def fresh(shop: Shop) -> None:
    """Take back what the example before did."""
    while shop.program.undo() is not None:
        pass


def of_user(shop: Shop) -> dict[str, list[tuple[object, ...]]]:
    """Return every row but those that say what each archive said."""
    return {name: rows for name, rows in rows_of(shop.program.path).items() if name not in OWN}


@FEW
@given(st.lists(archives, min_size=1, max_size=3))
def test_an_archive_again_changes_nothing_and_each_is_taken_back_whole(shop: Shop, made):
    fresh(shop)
    seen = [rows_of(shop.program.path)]
    for each in made:
        folder = shop.archive(**each, profile=ME)
        shop.take(folder)
        after = rows_of(shop.program.path, journal=True)
        assert not shop.take(folder).changes
        assert rows_of(shop.program.path, journal=True) == after
        if rows_of(shop.program.path) != seen[-1]:
            seen.append(rows_of(shop.program.path))
    for rows in reversed(seen[:-1]):
        shop.program.undo()
        assert rows_of(shop.program.path) == rows
    for rows in seen[1:]:
        shop.program.redo()
        assert rows_of(shop.program.path) == rows


@FEW
@given(st.lists(archives, min_size=1, max_size=3))
def test_the_same_rows_in_other_bytes_change_nobody(shop: Shop, made):
    fresh(shop)
    for each in made:
        shop.take_new(**each, profile=ME)
        before = of_user(shop)
        folder = shop.archive(**each, profile=ME, ending="\n")
        report = shop.preview(folder)
        assert shop.take(folder) == report
        assert of_user(shop) == before


# What the user may do in between; what is refused is refused.

profiles = st.sampled_from([None, "ada-e", "jean-1", "zoë-b"])
typed_days = st.sampled_from([date(2026, 1, 9), date(2026, 2, 8), date(2026, 2, 12)])
doings = st.one_of(
    st.tuples(st.just("person"), name, profiles),
    st.tuples(st.just("sent"), name, profiles, typed_days, st.booleans()),
    st.tuples(st.just("received"), name, profiles, typed_days, st.booleans()),
    st.tuples(st.just("draft"), name, profiles, typed_days, st.booleans()),
    st.tuples(st.just("decide"), st.integers(0, 5), st.sampled_from(State)),
    st.tuples(st.just("unmatch"), st.integers(0, 5)),
    st.tuples(st.just("trash"), st.integers(0, 5), st.booleans(), st.booleans()),
    st.tuples(st.just("edit"), st.integers(0, 5), st.sampled_from(COMPANIES)),
    st.tuples(st.just("merge"), st.integers(0, 5), st.integers(0, 5)),
)


def do(shop: Shop, doing) -> None:
    """Do what the user does, if it can be done."""
    with contextlib.suppress(Refused):
        do_to_people(shop, doing)
        do_to_requests(shop, doing)


def do_to_people(shop: Shop, doing) -> None:
    open_unit, ids = shop.program.open_unit, [*shop.people("id"), 0]
    match doing:
        case "person", full_name, profile:
            people.add_person(open_unit, people.person_named(full_name)._replace(slug=profile))
        case "edit", place, company:
            with shop.program.open_reader() as reader:
                held = people.read_person(reader, ids[place % len(ids)]).person
            people.edit_person(open_unit, held._replace(company=company))
        case "merge", place, other:
            merging.merge_people(open_unit, ids[place % len(ids)], ids[other % len(ids)], {})
        case "trash", place, True, back:
            number = ids[place % len(ids)]
            if back:
                trash.restore(open_unit, [line_id(Kind.PERSON, number)])
            else:
                people.trash_people(open_unit, [number])


def do_to_requests(shop: Shop, doing) -> None:
    open_unit, ids = shop.program.open_unit, [*shop.requests("id"), 0]
    match doing:
        case "decide", place, state:
            invitations.decide(open_unit, ids[place % len(ids)], state, TODAY, TODAY)
        case "unmatch", place:
            invitations.match_invitation(open_unit, ids[place % len(ids)], None)
        case "trash", place, False, back:
            number = ids[place % len(ids)]
            if back:
                trash.restore(open_unit, [line_id(Kind.INVITATION, number)])
            else:
                invitations.trash_invitations(open_unit, [number])
        case ("sent" | "received" | "draft") as how, full_name, profile, on, known:
            known_ids = shop.people("id")
            whom = known_ids[-1] if known and known_ids else None
            KEEP[how](open_unit, RequestDraft(full_name, on, whom, profile), TODAY)


KEEP = {
    "sent": invitations.register_sent,
    "received": invitations.add_received,
    "draft": invitations.save_draft,
}


@FEW
@given(st.lists(st.tuples(st.lists(doings, max_size=6), archives), min_size=1, max_size=3))
def test_whatever_the_user_did_before_the_record_stays_sound(shop: Shop, made):
    fresh(shop)
    for done, each in made:
        for doing in done:
            do(shop, doing)
        before = len(shop.people())
        report = shop.take_new(**each, profile=ME)
        for file in report.files:
            told = file.added + file.changed + file.unchanged + file.skipped_rows
            assert told == file.rows or file.kind == "messages"
        added = sum(each.added for each in report.files if each.kind == "connections")
        assert len(shop.people()) - before >= added
    with shop.program.open_reader() as reader:
        assert reader.overview.problems() == []
    wrong = """
        SELECT i.id FROM invitation i WHERE i.state_on < i.on_day OR i.state <> (
            SELECT s.state FROM invitation_step s WHERE s.invitation_id = i.id
            ORDER BY s.id DESC LIMIT 1)
    """
    assert shop.ask(wrong) == []
    twice = """
        SELECT 1 FROM person p JOIN person_slug s ON s.slug = p.slug AND s.person_id = p.id
    """
    assert shop.ask(twice) == []


@st.composite
def alike(draw):
    """Give archives whose rows come again and again, and what the user does before each."""
    rows = st.sampled_from(draw(st.lists(connections, min_size=1, max_size=4)))
    asked = st.sampled_from(draw(st.lists(requests, min_size=1, max_size=4)))
    archive = st.fixed_dictionaries(
        {
            "made_on": st.sampled_from(["", "2026-03-01", "2026-04-01"]),
            "connections": st.lists(rows, min_size=1, max_size=5),
            "invitations": st.lists(asked, max_size=5),
            "messages": st.lists(messages, max_size=2),
        }
    )
    return draw(
        st.lists(
            st.tuples(st.lists(doings, max_size=2), st.lists(archive, min_size=1, max_size=2)),
            min_size=2,
            max_size=3,
        )
    )


@settings(FEW, max_examples=5)
@given(alike())
def test_rows_as_the_last_ones_do_what_they_did_if_each_is_looked_at(shop: Shop, twin: Shop, told):
    fresh(shop)
    fresh(twin)
    for done, each in told:
        for doing in done:
            do(shop, doing)
            do(twin, doing)
        folders = [shop.archive(**one, profile=ME, ending="\n" * shop.made) for one in each]
        with patch.object(Crowd, "as_said", return_value=None):
            report = twin.take(*folders)
        assert shop.take(*folders) == report
        assert rows_of(shop.program.path) == rows_of(twin.program.path)


# A world in which everybody has a profile: archives are what LinkedIn says of it on some days.

WORLD = [("Ada Exemple", "ada-e"), ("Jean Tremblay", "jean-1"), ("Jean Tremblay", "jean-2")]
START = date(2026, 1, 1)
span = st.integers(0, 300).map(timedelta)


@st.composite
def histories(draw):
    """Give two archives of one history: requests, some accepted, and companies that change."""
    asked, joined = [], {}
    for whom, (full_name, profile) in enumerate(WORLD):
        days = sorted(draw(st.lists(span, max_size=3, unique=True)))
        asked += [(START + day, full_name, profile) for day in days]
        if days and draw(st.booleans()):
            joined[whom] = START + days[-1] + timedelta(days=draw(st.integers(1, 20)))
    companies = draw(st.lists(st.sampled_from(COMPANIES[1:]), min_size=6, max_size=6))
    told = []
    for number, made_on in enumerate((date(2026, 7, 1), date(2027, 1, 1))):
        rows = [
            connection(
                WORLD[whom][0],
                on.strftime("%d %b %Y"),
                WORLD[whom][1],
                company=companies[whom + 3 * number],
            )
            for whom, on in joined.items()
            if on <= made_on
        ]
        shown = [
            sent(full_name, on.strftime("%-m/%-d/%y, 9:00 AM"), profile)
            for on, full_name, profile in asked
            if on <= made_on and draw(st.booleans())
        ]
        told.append({"made_on": str(made_on), "connections": rows, "invitations": shown})
    return told


def facts(shop: Shop) -> tuple[object, ...]:
    """Return what the record says, without the order in which it came to know it."""
    requests = """
        SELECT i.direction, i.slug, i.on_day, i.state, i.state_on, p.slug FROM invitation i
        LEFT JOIN person p ON p.id = i.person_id ORDER BY i.slug, i.on_day
    """
    people = "SELECT display_name, slug, company, connected_on FROM person ORDER BY slug"
    return shop.ask(requests), shop.ask(people)


@settings(FEW, max_examples=5)
@given(histories())
def test_archives_say_the_same_in_whatever_order_they_come(shop: Shop, told):
    fresh(shop)
    older, newer = (shop.archive(**each) for each in told)
    shop.take(older)
    shop.take(newer)
    expected = facts(shop)
    fresh(shop)
    shop.take(newer)
    shop.take(older)
    assert facts(shop) == expected
    fresh(shop)
    shop.take(newer, older)
    assert facts(shop) == expected
