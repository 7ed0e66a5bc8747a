"""A search finds the same among some rows at a time, and takes no longer in a longer record."""

from __future__ import annotations

import re
import shutil
import sqlite3
from contextlib import closing

import pytest

from netkeeper.domain.folding import fold
from netkeeper.domain.query.reading import read_query
from netkeeper.store import search_index
from netkeeper.store.reading import by_text, may_hold, terms, windows
from netkeeper.store.reading.reader import open_reader
from tests.bench.lists.records import fill
from tests.conftest import TODAY

KINDS = ("people", "meetings", "requests")
SEEN = 25
# What is rare in the record and what is frequent, of each kind of row, and joined.
DENSE = (
    *("is:met", "-is:met", "is:known", "is:connected -has:note", "is:pending", "is:refused"),
    *("direction:received", "has:meeting", "has:request", "has:tag", "last:>1y", "last:>1y is:met"),
    *("connected:2020..2024", "added:2026", "company:boréal"),
    *("is:met company:boréal", "is:pending or company:fjord", "-marie", "marie or luc"),
    *("is:met sort:name", "is:connected sort:-connected", "is:pending sort:added", "sort:-added"),
)
RARE = (
    *("event:congrès", "topic:projet", "is:pending event:congrès"),
    *("is:to-invite", "is:introduced", "is:unknown", "has:consent", "has:followup", "has:email"),
    *("met:2024", "met:2019-03", "met:2016.. is:pending", "met:2026-02..2026-03 -is:known"),
    *("refused:2024", "accepted:2026 is:met", "followup:2026-12"),
    *("has:messages", "met:2026-10", "last:<30d", "last:2026-09..2026-10", "connected:2026-10"),
    *("is:pending sent:<30d", "event:congrès is:pending", 'tag:"étiquette 7" is:met', "email:p1"),
    *(
        "company:érable sort:-last",
        "marie tag:étiquette",
        '"marie tremblay"',
        "place:montréal -luc",
    ),
    *(
        "company:boréal sort:name",
        "event:congr sort:name",
        "company:(boréal or fjord) sort:-name",
        "is:met tremb sort:name",
        "marie sort:-connected",
        "-event:congrès",
    ),
    *("sort:company", "sort:-company", "is:met sort:company", "-marie sort:-company"),
    *("company:boréal sort:company", "met:2026-10 sort:-company", "sort:position"),
    *("is:unknown direction:received", "is:met sort:-last", "(is:met -is:pending) or note:café"),
)
MORE = """
    UPDATE journal_state SET bulk = 1, replaying = 1;
    UPDATE person SET trashed_at = '2026-01-01T00:00:00Z' WHERE id % 41 = 0;
    UPDATE meeting SET trashed_at = '2026-01-01T00:00:00Z' WHERE id % 43 = 0;
    UPDATE meeting SET precision = 'month', on_day = substr(on_day, 1, 8) || '01'
        WHERE id % 17 = 0;
    UPDATE meeting SET precision = 'year', on_day = substr(on_day, 1, 4) || '-01-01'
        WHERE id % 23 = 0;
    UPDATE person SET first_message_on = '2026-02-02', last_message_on = '2026-10-02'
        WHERE id % 29 = 0;
    UPDATE person SET note = 'café' WHERE id % 7 = 0;
    UPDATE person SET company = CASE id / 19 % 9 WHEN 0 THEN '« Kiosque »' WHEN 1 THEN 'énergie'
        WHEN 2 THEN 'Énergie' WHEN 3 THEN 'がく' WHEN 4 THEN '3M' WHEN 5 THEN 'Œuvre' WHEN 6 THEN
        'e' || char(769) || 'cole' WHEN 7 THEN '🚀 Élan' ELSE '!!!' END WHERE id % 19 = 0;
    INSERT INTO person_email(person_id, email, email_key)
        SELECT id, 'p' || id || '@example.org', 'p' || id || '@example.org' FROM person
        WHERE id % 31 = 0;
    INSERT INTO introduction(introducer_id, introduced_id, created_at)
        SELECT id, id + 1, '2026-01-01T00:00:00Z' FROM person WHERE id % 37 = 0;
    INSERT INTO follow_up(person_id, what, due_on, created_at)
        SELECT id, 'x', '2026-12-01', '2026-01-01T00:00:00Z' FROM person WHERE id % 53 = 0;
    INSERT INTO consent(person_id, basis, since, created_at)
        SELECT id, 'express', '2026-01-01', '2026-01-01T00:00:00Z' FROM person WHERE id % 59 = 0;
"""


@pytest.fixture(scope="module")
def varied(empty_record, tmp_path_factory):
    """Open a record of some hundred people who differ in what can be asked."""
    path = shutil.copy(empty_record, tmp_path_factory.mktemp("varied") / "record.sqlite3")
    fill(path, 500, searchable=False)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(MORE)
        for index in search_index.INDEXES:
            search_index.rebuild(connection, index)
        connection.commit()
    with open_reader(path) as reader:
        yield reader


@pytest.fixture
def as_if_long(monkeypatch):
    """Return what has searches go as in a long record, in windows and with beginnings named."""

    def go():
        monkeypatch.setattr(windows, "_FIRST", 16)
        monkeypatch.setattr(windows, "_MOST", 96)
        monkeypatch.setattr(windows, "_SORTED", 20)
        monkeypatch.setattr(windows, "_PASSED", 4)
        monkeypatch.setattr(windows, "_SCATTERED", 4)
        monkeypatch.setattr(by_text, "_FEW", 1)
        monkeypatch.setattr(terms, "_ROWS_PER_TERM", 10)
        monkeypatch.setattr(terms, "_FIRST", 4)
        monkeypatch.setattr(terms, "_FAR", 1_000_000)

    return go


def test_the_first_hits_are_those_of_all_hits(varied, as_if_long):
    asked = [
        (kind, query, varied.search.every(kind, query, TODAY))
        for query in (read_query(text, TODAY) for text in (*DENSE, *RARE))
        for kind in KINDS
    ]
    for kind, query, every in asked:
        found = varied.search.first(kind, query, TODAY, SEEN)
        assert found == every[:SEEN].tolist(), (query, kind)
    as_if_long()
    for kind, query, every in asked:
        assert varied.search.every(kind, query, TODAY) == every, (query, kind)
        for limit in (SEEN, 1_000):
            found = varied.search.first(kind, query, TODAY, limit)
            assert found == every[:limit].tolist(), (query, kind)
        assert varied.search.count(kind, query, TODAY, 1_000) == len(every), (query, kind)


WORDED = ("m", "mari", "marie", "trem", "tremb", "tremblay mar", "boré", "boréal 12", "étiq", "xyz")


def test_words_find_whom_a_plain_look_at_everybody_finds(varied, as_if_long):
    rows = varied._connection.execute(
        "SELECT p.id, p.display_name || ' ' || p.company || ' ' || p.position || ' ' || p.note"
        " || ' ' || coalesce((SELECT group_concat(email) FROM person_email WHERE person_id = p.id),"
        " '') || ' ' || coalesce((SELECT group_concat(t.name) FROM person_tag x JOIN tag t"
        " ON t.id = x.tag_id WHERE x.person_id = p.id), '')"
        " FROM person p WHERE p.trashed_at IS NULL"
    )
    everybody = {number: re.findall(r"\w+", fold(text)) for number, text in rows}
    queries = {text: read_query(text, TODAY) for text in WORDED}
    first = [varied.search.first("people", each, TODAY, SEEN) for each in queries.values()]
    as_if_long()
    for (text, query), before in zip(queries.items(), first, strict=True):
        right = {
            number
            for number, held in everybody.items()
            if all(any(each.startswith(word) for each in held) for word in fold(text).split())
        }
        assert set(varied.search.first("people", query, TODAY, 1_000)) == right, text
        assert varied.search.first("people", query, TODAY, SEEN) == before, text


@pytest.fixture(scope="module")
def sized(empty_record, tmp_path_factory):
    """Open records of which one is four times as long as the other."""
    folder = tmp_path_factory.mktemp("sized")
    readers = []
    for people in (800, 3_200):
        path = shutil.copy(empty_record, folder / f"{people}.sqlite3")
        fill(path, people, searchable=True)
        readers.append(open_reader(path))
    yield readers
    for each in readers:
        each.close()


def counted(reader, work):
    """Return how many steps of SQLite's machine something takes, in hundreds."""
    count = 0

    def step():
        nonlocal count
        count += 1
        return 0

    work(reader)  # the schema is read
    reader._connection.set_progress_handler(step, 100)
    work(reader)
    reader._connection.set_progress_handler(None, 0)
    return count


def search(text):
    query = read_query(text, TODAY)
    return lambda reader: reader.search.first("people", query, TODAY, SEEN)


# Not what words find among meetings: that is read whole before their people are.
@pytest.mark.parametrize("text", ["marie", "t", *DENSE])
def test_four_times_the_rows_take_no_more_steps(text, sized):
    taken = [counted(each, search(text)) for each in sized]
    assert taken[1] <= 2 * taken[0] + 20, taken


def test_in_an_order_no_text_is_read_beyond_the_last_hit(sized, monkeypatch):
    monkeypatch.setattr(terms, "_ROWS_PER_TERM", 10)  # of a long record, whose rows are asked
    monkeypatch.setattr(terms, "_FAR", 1_000_000)
    long, texts, told = sized[1], [], may_hold._may_hold
    monkeypatch.setattr(
        may_hold, "_may_hold", lambda text, *of: texts.append(text) or told(text, *of)
    )
    found = search("company:boréal sort:name")(long)
    assert len(found) == SEEN
    assert 0 < len(texts) <= long.people.ids(sort="name").index(found[-1]) + 1


LISTED = ("name", "connected_on", "newest", "last_met")


def test_lists_begin_as_their_orders_do(varied):
    reader = varied
    for sort in LISTED:
        begun = reader.people.first_ids(sort, 40)
        assert begun == reader.people.ids(sort=sort)[:40], sort
    assert reader.meetings.first_ids(40) == reader.meetings.ids()[:40]
    for which in ("sent", "pending_sent", "to_decide", "received"):
        begun = reader.invitations.first_ids(which, 40)
        assert begun == reader.invitations.ids(which)[:40], which
    assert not reader.people.first_ids("company", 40)
    assert not reader.invitations.first_ids("settled", 40)


def test_a_list_four_times_as_long_begins_as_soon(sized):
    taken = [counted(each, begin) for each in sized]
    assert taken[1] <= 1.5 * taken[0] + 20, taken


def begin(reader):
    for sort in LISTED:
        reader.people.first_ids(sort, SEEN)
    reader.meetings.first_ids(SEEN)
    for which in ("sent", "pending_sent", "to_decide", "received"):
        reader.invitations.first_ids(which, SEEN)
