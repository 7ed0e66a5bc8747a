"""Two programs on one record: they wait for each other, or one says that the other is busy."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from netkeeper.store import record
from netkeeper.store.faults import RecordFault
from netkeeper.store.file import connection
from netkeeper.store.file.writer import make_private
from netkeeper.store.reading.people import ReadPeople
from netkeeper.store.schema import version
from tests.conftest import rows_of
from tests.faults.conftest import check_refused, check_sound, job, state_of
from tests.services.cast import met, person

WRITES = (
    ("met", "Luc Roy"),
    ("received", "Luc Roy", "--save"),
    ("sent", "Luc Roy", "--save", "--override", "Même comité"),
    ("decide", "1", "accepted"),
    ("undo",),
    ("redo",),
)
READS = (
    ("received", "Nadia Benali"),
    ("sent", "Nadia Benali"),
    ("review",),
    ("search", "nadia"),
    ("check",),
    ("consent", "Nadia Benali"),
)


@contextmanager
def writing(path):
    """Hold the record as another program does that writes."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@pytest.fixture
def impatient(monkeypatch):
    """Let a writer wait for no more than an instant."""
    monkeypatch.setattr(connection, "BUSY_MS", 20)


@pytest.fixture
def filled(netkeeper, record_path):
    """A record in which something was done and something undone."""
    for words in (
        ("met", "Nadia Benali"),
        ("received", "Nadia Benali", "--save"),
        ("met", "Mai Nguyen"),
        ("undo",),
    ):
        assert netkeeper(*words).code in {0, 1}
    return record_path


@pytest.mark.parametrize("words", WRITES, ids=lambda words: words[0])
def test_who_must_wait_too_long_says_so_and_changes_nothing(netkeeper, filled, impatient, words):
    before = state_of(filled)
    with writing(filled):
        refused = netkeeper(*words)
    check_refused(refused, "Another program is using this record")
    assert state_of(filled) == before
    assert netkeeper(*words).code in {0, 1}


@pytest.mark.parametrize("words", READS, ids=lambda words: words[0])
def test_who_only_reads_need_not_wait(netkeeper, filled, impatient, words):
    with writing(filled):
        assert netkeeper(*words).code in {0, 1}


class Clock:
    """A clock that goes on as it is told."""

    def __init__(self):
        self.now = 0.0

    def monotonic(self):
        return self.now

    def sleep(self, seconds):
        self.now += seconds


@pytest.mark.parametrize("took", [0.01, 5.0])  # seconds a look, as SQLite itself waits
def test_whoever_opens_it_waits_as_long_whatever_each_look_takes(program, monkeypatch, took):
    clock = Clock()

    def is_busy(path):
        clock.sleep(took)
        raise RecordFault("record_busy", path=str(path))

    monkeypatch.setattr(record, "time", clock)
    monkeypatch.setattr(version, "is_current", is_busy)
    with pytest.raises(RecordFault, match="record_busy"):
        program.prepare()
    assert record.PATIENCE <= clock.now < record.PATIENCE + 2 * took + 1


def test_the_window_hears_of_it_as_a_fault(program, impatient):
    with writing(program.path), pytest.raises(RecordFault, match="record_busy"):
        met(program, "Nadia Benali")
    with writing(program.path), pytest.raises(RecordFault, match="record_busy"):
        program.undo()


def test_who_waits_in_time_is_served(dying, filled):
    names = [f"Ada {letter}" for letter in "ABCDEFGH"]
    ended = dying.together(*(job(filled, "met", name, "--on", "2020-10-05") for name in names))
    assert [each.code for each in ended] == [0] * len(names), [each.err for each in ended]
    check_sound(filled)
    held = rows_of(filled)
    assert {row[3] for row in held["person"]} >= set(names)
    assert len(held["meeting"]) == 1 + len(names)


def test_many_at_once_make_one_record(dying, tmp_path):
    path = tmp_path / "new" / "record.sqlite3"
    ended = dying.together(*(job(path, "met", f"Ada {letter}") for letter in "ABCD"))
    assert [each.code for each in ended] == [0] * 4, [each.err for each in ended]
    check_sound(path)
    assert len(rows_of(path)["meeting"]) == 4


def test_a_folder_that_another_program_makes_at_that_moment_is_used(tmp_path, monkeypatch):
    path, exists = tmp_path / "new" / "record.sqlite3", Path.exists

    def exists_a_moment_before(self, **options):
        found = exists(self, **options)
        if self == path.parent:
            self.mkdir(exist_ok=True)
        return found

    monkeypatch.setattr(Path, "exists", exists_a_moment_before)
    make_private(path)
    assert path.is_file()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("duplicates",), "Nadia Benali (#1) — Nadia Benalli (#2)"),
        (("draft", "Nadia Benalli"), "No draft can be made for Nadia Benalli."),
    ],
)
def test_what_a_command_reads_is_of_one_moment(netkeeper, program, monkeypatch, words, said):
    met(program, "Nadia Benali")
    person(program, "Nadia Benalli")
    read, meanwhile = ReadPeople.lines, [program.undo]

    def read_late(people, ids):
        while meanwhile:
            meanwhile.pop()()
        return read(people, ids)

    monkeypatch.setattr(ReadPeople, "lines", read_late)
    done = netkeeper(*words)
    assert (done.code in {0, 1}, done.err) == (True, "")
    assert said in done.out
    assert len(rows_of(program.path)["person"]) == 1


def test_what_one_program_writes_the_other_sees_at_once(program, reader, dying):
    person(program, "Nadia Benali")
    version = reader.overview.data_version()
    assert dying(program.path, "met", "Luc Roy").code == 0
    assert reader.overview.data_version() != version
    assert reader.people.count() == 2
    program.undo()
    assert reader.people.count() == 1
