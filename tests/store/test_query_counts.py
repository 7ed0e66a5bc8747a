"""What a list or a judgement asks of the record does not grow with the record."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from netkeeper import app
from netkeeper.domain.days import Day
from netkeeper.domain.invitations import Direction, Invitation, State, StateCertainty
from netkeeper.domain.meetings import Meeting, MeetingKind
from netkeeper.domain.naming.names import name_key
from netkeeper.domain.people import Person
from netkeeper.domain.requests.review import Kind
from netkeeper.services import consents, review, standing, today
from netkeeper.services.figures import read_figures
from netkeeper.services.people import read_person
from netkeeper.services.requests import Request, judge_received, judge_sent
from netkeeper.services.saved_searches import read_saved
from netkeeper.services.search import find, glance
from netkeeper.store.reading import reader as readers
from netkeeper.store.record import Record
from tests.conftest import TODAY

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
SIZES = (30, 300, 3_000)
SEEN = 25  # lines of a list that are shown


def fill(path, size):
    """Fill an empty record with so many people, each with a meeting and a request."""
    record = Record(path, origin="window", now=lambda: NOW)
    with record.open_unit("make_sample") as unit:
        write = unit.imports
        write.begin_bulk()
        people = write.add_people(
            [
                Person(
                    0, "Zoé", f"Tremblay{n}", f"Zoé Tremblay{n}", company=f"Boréal {n % 7}",
                    slug=f"zoe-{n}", connected_on=TODAY if n % 3 else None, tags=("forum",),
                )
                for n in range(size)
            ],
            lambda _each: (),
        )  # fmt: skip
        day = Day(date(2026, 5, 2))
        kind = MeetingKind.IN_PERSON
        write.add_meetings([Meeting(0, day, kind, attendees=(each,)) for each in people])
        # Some are matched to nobody.
        write.add_invitations(
            [request(n, each if n % 5 else None) for n, each in enumerate(people)]
        )
        write.end_bulk()
        for text in ("is:met", "company:boréal is:pending", "event:salon"):
            unit.saved_searches.add(text, text)
        unit.commit(count=size)
    return people


def request(n, whose):
    """Return a request to or from somebody: pending, or one that was refused."""
    way = Direction.SENT if n % 2 else Direction.RECEIVED
    state = State.PENDING if n % 4 < 3 else State.DECLINED
    on = date(2026, 6, 1 + n % 28)
    return Invitation(0, way, f"Zoé Tremblay{n}", on, state, StateCertainty.TOLD, on, whose)


WHO = Request("Zoé Tremblay7", note="Ravie de notre rencontre du 5 à 7!")


@pytest.fixture(scope="module")
def sized(empty_record, tmp_path_factory):
    """Records of each size."""
    folder = tmp_path_factory.mktemp("sized")
    found = {}
    for size in SIZES:
        found[size] = Path(shutil.copy(empty_record, folder / f"{size}.sqlite3"))
        fill(found[size], size)
    return found


def lines_of(part, order):
    """Return what reads the order of a list and the lines in sight."""

    def read(reader):
        of = getattr(reader, part)
        return of.lines(order(of)[:SEEN])

    return read


def last(reader):
    return reader.people.ids(sort="newest")[0]


ASKED = {
    **{
        f"people by {sort}": lines_of("people", lambda of, sort=sort: of.ids(sort=sort))
        for sort in ("name", "company", "last_met", "meetings", "connected_on", "newest")
    },
    **{
        f"people: {which}": lines_of("people", lambda of, which=which: of.ids(which))
        for which in ("met", "to_invite", "never_met")
    },
    "people of a tag": lines_of("people", lambda of: of.ids(tag="forum")),
    "meetings": lines_of("meetings", lambda of: of.ids()),
    "meetings by event": lines_of("meetings", lambda of: of.ids(sort="event")),
    "months": lambda reader: reader.meetings.months(),
    **{
        f"requests: {which}": lines_of("invitations", lambda of, which=which: of.ids(which))
        for which in ("to_decide", "later", "decided", "sent", "pending_sent", "settled")
    },
    "requests by name": lines_of("invitations", lambda of: of.ids("sent", "name")),
    "a person's page": lambda reader: read_person(reader, last(reader)),
    "what waits today": lambda reader: read_figures(reader, TODAY),
    "to decide": today.to_decide,
    "to invite": today.to_invite,
    "long pending": lambda reader: today.long_pending(reader, TODAY),
    "due": lambda reader: today.due(reader, TODAY),
    "consents ending": lambda reader: consents.ending_soon(reader, TODAY),
    "standing": lambda reader: standing.standing(reader, TODAY),
    "review": lambda reader: review.review(reader, TODAY, standing.history(reader, TODAY)),
    **{
        f"queue: {kind}": lambda reader, kind=kind: reader.review.queue(kind, TODAY)
        for kind in Kind
    },
    **{
        f"search: {text}": lambda reader, text=text: find(reader, text, TODAY, SEEN)
        for text in (
            "zoe",
            "zoe trem",
            "tag:forum sort:company",
            "is:met company:boréal sort:name",
            "is:pending sent:<1y",
            "met:2026 -is:connected",
            "event:salon or last:<1y",
        )
    },
    "the field's panel": lambda reader: glance(reader, "zoe", TODAY),
    "the sidebar": lambda reader: reader.overview.counts(TODAY),
    "saved searches": lambda reader: read_saved(reader, TODAY),
    "the end of a list": lambda reader: reader.people.lines(reader.people.ids()[-SEEN:]),
    "received": lambda reader: judge_received(reader, WHO, TODAY, app.note_words()),
    "sent": lambda reader: judge_sent(reader, WHO, TODAY, app.note_words()),
    "history": lambda reader: reader.history.detail(reader.history.ids()[0]),
}


# A condition's first hits are looked for in windows of a long record, each twice as large as those
# before; two queries a window. Before a second one it is asked how many rows there are.
WINDOWS = {"saved searches": 4, "search: is:pending sent:<1y": 3}


def queries(path, read):
    """Return how many statements reading something takes, by a program that was just started."""
    with readers.open_reader(path) as reader:
        seen = []
        reader._connection.set_trace_callback(seen.append)
        read(reader)
        reader._connection.set_trace_callback(None)
    # What the search's own tables ask inside of one statement is no query of ours.
    return len([each for each in seen if not each.startswith("-- ") and "main'." not in each])


@pytest.mark.parametrize("what", ASKED)
def test_a_hundred_times_the_rows_take_no_more_queries(what, sized):
    counts = [queries(sized[size], ASKED[what]) for size in SIZES]
    assert max(counts) <= counts[0] + WINDOWS.get(what, 0), counts


def test_requests_of_a_name_are_not_looked_for_among_all_that_are_matched_to_nobody(
    sized, tmp_path
):
    steps = {}
    for size in (SIZES[0], SIZES[-1]):
        path = Path(shutil.copy(sized[size], tmp_path / f"{size}.sqlite3"))
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("UPDATE journal_state SET replaying = 1, bulk = 1")
            connection.execute("UPDATE invitation SET person_id = NULL")
            connection.commit()
        with readers.open_reader(path) as reader:
            taken = steps[size] = []
            connection = reader.invitations._connection
            connection.set_progress_handler(lambda taken=taken: taken.append(1), 1)
            found = reader.invitations.of_name(name_key("Zoé Tremblay7"), "zoe-7")
            connection.set_progress_handler(None, 0)
            assert [each.name for each in found] == ["Zoé Tremblay7"]
    assert len(steps[SIZES[-1]]) <= len(steps[SIZES[0]]) + 5


def steps_of(path, text):
    """Return about how many steps of SQLite's it takes to search for a text."""
    with readers.open_reader(path) as reader:
        taken = []
        connection = reader.search._connection
        connection.set_progress_handler(lambda: taken.append(1), 100)
        assert find(reader, text, TODAY).people == []
        connection.set_progress_handler(None, 0)
    return len(taken)


def test_what_a_mistyped_word_may_be_is_looked_for_among_few_words_of_a_long_record(sized):
    small, large = sized[SIZES[0]], sized[SIZES[-1]]
    # Beside the thousands that begin with its first letter, and among those that begin as it does.
    assert steps_of(large, "tusgani is:met") <= 2 * steps_of(small, "tusgani is:met")
    alone = steps_of(large, "trusgani is:met")
    several = " ".join(f"trusgani{each}" for each in "abcdef")
    assert steps_of(large, f"{several} is:met") <= 2 * alone
    # Where nothing is like one that must be there, the others are not looked for.
    assert steps_of(large, "vwxyz trusgani is:met") <= alone / 3
    # Of a text that was pasted nothing is looked for.
    assert steps_of(large, f"{several} trusganig is:met") <= alone / 4
