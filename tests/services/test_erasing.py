"""Deleting for good: nothing is left in the file, others keep what is theirs, undo still works."""

from __future__ import annotations

import ast
import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netkeeper import app
from netkeeper.domain.backups import Why
from netkeeper.domain.consent import Basis, Consent
from netkeeper.domain.faults import Fault
from netkeeper.domain.history import MASK, TEXTS, EntryState
from netkeeper.domain.people import Person
from netkeeper.domain.trash import Kind, line_id
from netkeeper.services import erasing, follow_ups, history, people, trash
from netkeeper.services.consents import add_consent
from netkeeper.services.meetings import trash_meetings
from netkeeper.services.merging import merge_people
from netkeeper.services.refused import Refused
from netkeeper.store.backups.telling import path_of
from netkeeper.store.file import traces
from netkeeper.store.file.header import expects_scrubbing
from netkeeper.store.reading.dependents import journalled, links
from netkeeper.texts.texts import Texts
from tests.conftest import TODAY, Announced, rows_of, settled
from tests.services.acts import UNIT, Drawn
from tests.services.archive_files import connection
from tests.services.archive_files import sent as request_to
from tests.services.cast import met, person, received, sent
from tests.store.backups.test_backups import choose

EXAMPLES = 300 if os.environ.get("NETKEEPER_SOAK") else 10
CANARIES = (
    *("zyxcanary", "Ouistiti", "turlutte", "vlorbe", "qwizzle", "Brakmond"),
    *("frimousse", "grommelle"),
)


def raw_bytes(path):
    """Return every byte of a record and of what lies beside it, in lower case."""
    return b"".join(each.read_bytes() for each in sorted(path.parent.glob(f"{path.name}*"))).lower()


def left_of(path, *words):
    """Return which of the words are still in a record's files."""
    held = raw_bytes(path)
    return [word for word in words if word.lower().encode() in held]


@pytest.fixture(scope="module")
def canary_record(empty_record, tmp_path_factory):
    """A record with somebody of whom it holds something in every place, then thrown away."""
    path = Path(shutil.copy(empty_record, tmp_path_factory.mktemp("canary") / "record.sqlite3"))
    program = app.build(path, origin="window", day=lambda: TODAY)
    ids = _fill(program)
    return settled(path), ids


@pytest.fixture
def canary(canary_record, record_path):
    """Their id and that of somebody they met, once the test's own record holds them."""
    path, ids = canary_record
    shutil.copy(path, record_path)
    return ids


def _fill(program):
    unit = program.open_unit
    nadia = person(program, "Nadia Benali")
    who = people.add_person(
        unit,
        Person(
            0, "Ouistiti", "Turlutte", "Ouistiti Turlutte", company="Vlorbe inc.",
            slug="zyxcanary", emails=("qwizzle@example.org",), tags=("frimousse",),
            other_names=("Brakmond",), note="grommelle",
        ),
    )  # fmt: skip
    with program.open_reader() as reader:
        held = reader.people.get(who)
    # A former address, deleted before: the journal alone still knows it.
    held = held._replace(emails=("other.qwizzle@example.org",))
    people.edit_person(unit, held)
    people.tag_people(unit, [who, nadia], "ami")
    met(program, who, nadia, event="Forum")
    # And a former name, in sentences on what others keep.
    renamed = held._replace(family_name="Zyxcanary", display_name="Ouistiti Zyxcanary")
    people.edit_person(unit, renamed)
    met(program, who, event="Souper de Zyxcanary")
    sent(program, "Ouistiti Zyxcanary", person_id=who, note="Bonjour Ouistiti")
    received(program, "Ouistiti Zyxcanary", slug="zyxcanary")
    add_consent(unit, Consent(0, who, Basis.EXPRESS, TODAY, evidence="grommelle"), TODAY)
    follow_ups.add_follow_up(unit, who, TODAY, "Rappeler frimousse")
    people.introduce(unit, who, nadia)
    people.trash_people(unit, [who])
    return who, nadia


def erase(program, *lines, holding=()):
    return erasing.erase(program.erase, program.backups, lines, holding)


def test_not_a_byte_is_left(program, canary, record_path):
    who, _nadia = canary
    assert set(left_of(record_path, *CANARIES)) == set(CANARIES)
    with program.open_reader():  # the window's own connection is open, and reads nothing
        done = erase(program, line_id(Kind.PERSON, who))
    assert (done.erased.count, done.erased.clean) == (1, True)
    assert program.backups.held() == []
    assert left_of(record_path, *CANARIES) == []
    with program.open_reader() as reader:
        assert reader.overview.problems() == []
        assert reader.people.get(who) is None
        assert reader.search.people("ouistiti", 5) == []


def test_others_keep_what_is_theirs(program, canary, reader):
    who, nadia = canary
    with program.open_reader() as before:
        foreseen = before.trash.going([line_id(Kind.PERSON, who)])
    assert foreseen.of("meeting") == 1  # the one with nobody else
    assert foreseen.shared == 1
    assert (foreseen.of("invitation"), foreseen.of("consent"), foreseen.of("follow_up")) == (
        2,
        1,
        1,
    )
    erase(program, line_id(Kind.PERSON, who))
    (meeting,) = reader.meetings.of_person(nadia)
    assert meeting.event == "Forum"
    assert reader.people.get(nadia).tags == ("ami",)
    assert reader.meetings.introductions_of(nadia) == []


def test_the_history_says_that_it_was_deleted_and_names_nobody(program, canary, reader):
    erase(program, line_id(Kind.PERSON, canary[0]))
    lines = reader.history.lines(reader.history.ids())
    said = [Texts("en").action(line.action, line.facts) for line in lines]
    assert said[0] == "One thing deleted for good."
    assert lines[0].state is EntryState.DROPPED
    assert f"{MASK} put in the trash." in said
    assert {"Nadia Benali added.", "Tag “ami” given to 2 people."} <= set(said)
    assert not any(word.lower() in " ".join(said).lower() for word in CANARIES)
    gone = [line for line in lines if line.is_erased and line.state is EntryState.DROPPED]
    assert gone
    for line in gone:
        with pytest.raises(Refused) as refused:
            history.undo_to(program.open_reader, program.undo, line.id, None)
        assert refused.value.code == "deleted_for_good"
        assert reader.history.detail(line.id).things == ()


def test_what_is_older_can_still_be_undone_without_bringing_anybody_back(program, canary, reader):
    erase(program, line_id(Kind.PERSON, canary[0]))
    steps = 0
    while program.undo() is not None:
        steps += 1
    assert steps >= 3  # the tag, the meeting with both, and Nadia herself
    assert all(not rows for name, rows in rows_of(program.path).items() if name != "setting")
    while program.redo() is not None:
        steps -= 1
    assert steps == 0
    assert len(reader.people.ids()) == 1
    assert reader.overview.problems() == []
    assert left_of(program.path, *CANARIES) == []


def test_redo_is_given_up_since_it_would_need_what_undo_kept(program, record_path):
    person(program, "Ouistiti Zyxcanary")
    program.undo()
    assert left_of(record_path, "zyxcanary")
    nadia = met(program, "Luc Roy").id
    program.undo()
    program.redo()
    trash_meetings(program.open_unit, [nadia])
    erase(program, line_id(Kind.MEETING, nadia))
    assert program.redo() is None


def test_what_is_not_in_the_trash_is_never_deleted(program, record_path):
    nadia = person(program, "Nadia Benali")
    before = rows_of(record_path, journal=True)
    for ids in ([line_id(Kind.PERSON, nadia)], [line_id(Kind.PERSON, 999)], []):
        with pytest.raises(Refused):
            erase(program, *ids)
        with pytest.raises(Refused):
            erasing.foresee(program.open_reader, program.backups, ids)
    assert rows_of(record_path, journal=True) == before


def test_somebody_who_reads_meanwhile_is_told_of(program, canary, record_path, monkeypatch):
    monkeypatch.setattr(traces, "PATIENCE_MS", 50)
    with closing(sqlite3.connect(record_path, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM person").fetchone()
        done = erase(program, line_id(Kind.PERSON, canary[0]))
        assert not done.erased.clean
        other.execute("COMMIT")
        program.finish_erasing()  # as the next start does, whoever has the file open
        assert left_of(record_path, *CANARIES) == []
        assert not expects_scrubbing(other)
    assert left_of(record_path, *CANARIES) == []  # whoever closes it last takes the rest away


def test_the_backups_that_hold_it_are_named_and_removed_if_wanted(program, record_path):
    backups, unit = program.backups, program.open_unit
    person(program, "Nadia Benali")
    before = backups.make(Why.ASKED)
    who = person(program, "Ouistiti Zyxcanary")
    holds = backups.make(Why.ASKED)
    people.trash_people(unit, [who])
    also = backups.make(Why.DAILY)
    line = line_id(Kind.PERSON, who)
    foreseen = erasing.foresee(program.open_reader, backups, [line])
    assert {each.name for each in foreseen.backups} == {holds.name, also.name}
    done = erase(program, line, holding=foreseen.backups)
    assert (done.removed, done.left, done.problem) == (2, 0, None)
    kept = {each.name for each in backups.held()}
    assert before.name in kept
    assert len(kept) == 2  # that one, and one of the record as it is now
    for folder in (record_path.parent, backups.folder):
        for each in folder.iterdir():
            assert each.is_dir() or b"zyxcanary" not in each.read_bytes().lower()


def test_those_in_a_folder_of_former_days_are_named_too(program, canary, tmp_path):
    choose(program, tmp_path)
    holds = program.backups.make(Why.ASKED)
    choose(program, "")
    foreseen = erasing.foresee(
        program.open_reader, program.backups, [line_id(Kind.PERSON, canary[0])]
    )
    assert [path_of(each) for each in foreseen.backups] == [holds]


def test_a_backup_that_cannot_be_read_may_hold_it(program, canary):
    spoilt = program.backups.make(Why.ASKED)
    spoilt.write_bytes(spoilt.read_bytes()[:5000])
    foreseen = erasing.foresee(
        program.open_reader, program.backups, [line_id(Kind.PERSON, canary[0])]
    )
    assert [path_of(each) for each in foreseen.backups] == [spoilt]


def test_nothing_is_deleted_while_nobody_can_tell_what_holds_it(program, canary):
    program.backups.own_folder.symlink_to(program.backups.own_folder)  # which nobody can look into
    with pytest.raises(Fault) as refused:
        erasing.foresee(program.open_reader, program.backups, [line_id(Kind.PERSON, canary[0])])
    assert refused.value.code == "backups_unlisted"
    said = Texts("en").fault(refused.value.code, refused.value.facts)
    assert f"{program.backups.own_folder} (its links lead in a circle)" in said


def test_no_backup_goes_where_no_new_one_can_be_made(program, canary):
    backups, line = program.backups, line_id(Kind.PERSON, canary[0])
    backups.make(Why.ASKED)
    foreseen = erasing.foresee(program.open_reader, backups, [line])
    folder = backups.own_folder
    spare = folder.rename(folder.with_name("elsewhere"))
    folder.write_text("no folder")
    done = erase(program, line, holding=foreseen.backups)
    assert (done.removed, done.left) == (0, 1)
    assert done.problem is not None
    assert len(list(spare.iterdir())) == 1


def test_names_that_somebody_else_bears_stay_where_they_are_meant(program, reader):
    one, other = person(program, "Julie Morin"), person(program, "Julie Morin")
    people.add_note(program.open_unit, other, "toujours là")
    people.trash_people(program.open_unit, [one])
    erase(program, line_id(Kind.PERSON, one))
    lines = reader.history.lines(reader.history.ids())
    named = [line.facts.get("name") for line in lines]
    assert named == [None, MASK, "Julie Morin", "Julie Morin", MASK]


def test_whoever_an_archive_brought_is_forgotten_and_the_import_can_still_be_undone(shop):
    program = shop.program
    tables = {
        "connections": [
            connection("Ouistiti Zyxcanary", slug="zyxcanary", company="Vlorbe inc."),
            connection("Nadia Benali", slug="nadia-benali"),
        ],
        "invitations": [
            request_to("Ouistiti Zyxcanary", slug="zyxcanary", note="Bonjour Ouistiti")
        ],
    }
    shop.take_new(**tables)
    with program.open_reader() as reader:
        (who,) = reader.people.with_slug("zyxcanary")
    people.trash_people(program.open_unit, [who])
    erase(program, line_id(Kind.PERSON, who))
    assert left_of(program.path, "zyxcanary", "ouistiti", "vlorbe") == []
    after = rows_of(program.path)
    steps = 0
    while program.undo() is not None:
        steps += 1
    assert steps == 1  # the import, of all that is left of it
    assert rows_of(program.path)["person"] == []
    assert program.redo() is not None
    assert rows_of(program.path) == after


@pytest.mark.parametrize("later", [[], [connection("Luc Roy", slug="luc-roy")]])
def test_whoever_an_archive_names_comes_back_with_it_the_very_same_one_too(shop, later):
    tables = {
        "connections": [connection("Ada Zyx", slug="zyx"), connection("Nadia", slug="nadia")],
        "invitations": [request_to("Ada Zyx", slug="zyx")],
    }
    before = shop.take_new(**tables)
    with shop.program.open_reader() as reader:
        (who,) = reader.people.with_slug("zyx")
    people.trash_people(shop.program.open_unit, [who])
    erase(shop.program, line_id(Kind.PERSON, who))
    tables["connections"] += later
    after = shop.take_new(**tables)
    assert [each.added for each in after.files] == [1 + len(later), 1]
    assert (after.people, after.invitations) == (before.people + len(later), before.invitations)
    assert after.files[0].unchanged == 1
    again = shop.take_new(**tables)
    assert [each.known for each in again.files] == [True, True]
    with shop.program.open_reader() as reader:
        assert reader.overview.problems() == []


@pytest.mark.parametrize("other", ["Ouistiti Zyxcanary", "Ouistiti Vlorbe"])
def test_whoever_was_made_one_with_somebody_is_forgotten_too(program, record_path, other):
    nadia = person(program, "Nadia Benali")
    one = person(program, "Ouistiti Zyxcanary")
    two = person(program, other)
    if "Vlorbe" in other:
        people.add_note(program.open_unit, two, "grommelle")
        met(program, two, nadia, event="Forum")
    merge_people(program.open_unit, one, two, {})
    people.trash_people(program.open_unit, [one])
    erase(program, line_id(Kind.PERSON, one))
    assert left_of(record_path, "zyxcanary", "ouistiti", "vlorbe", "grommelle") == []
    while program.undo() is not None:
        pass
    with program.open_reader() as reader:
        assert reader.overview.problems() == []
        assert len(reader.people.ids()) == 0


# Facts of the history's sentences that are codes, counts, days and ids: no words of the user's.
HARMLESS = {
    "case", "count", "date", "direction", "invitations", "kept", "people", "question", "review",
    "setting", "state", "until",
}  # fmt: skip


def test_every_fact_of_the_history_is_known_to_be_a_name_or_none():
    """One that is neither would outlive what it names."""
    found = set()
    for path in (Path(erasing.__file__).parent).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "commit"
            found |= {each.arg for each in node.keywords if each.arg} if called else set()
    assert {"name", "count", "by"} <= found
    assert found <= TEXTS | HARMLESS


# Tables that hold nothing of anybody, or are no part of what is in the trash.
APART = {"archive", "archive_file", "review_session", "saved_search", "setting"}


def test_every_table_that_could_hold_somebody_is_reached(record_path):
    with closing(sqlite3.connect(record_path)) as connection:
        reached = {str(kind) for kind in Kind} | {"tag"}
        ways = links(connection)
        for _ in ways:
            reached |= {way.child for way in ways if way.parent in reached}
        assert set(journalled(connection)) - reached == APART


STEPS = st.lists(
    st.sampled_from([*UNIT, "log_meeting", "trash_person", "undo", "redo", "erase", "erase"]),
    max_size=16,
)


def _act(program, step, drawn):
    if step in {"undo", "redo"}:
        getattr(program, step)()
    elif step == "erase":
        with program.open_reader() as reader:
            lines = list(reader.trash.ids())
        if lines:
            erase(program, *drawn.one(st.sets(st.sampled_from(lines), min_size=1)))
    else:
        UNIT[step](program.open_unit, drawn)


@settings(max_examples=EXAMPLES)
@given(steps=STEPS, data=st.data())
def test_undo_and_redo_go_on_after_any_deletion(empty_record, tmp_path, steps, data):
    path = Path(shutil.copy(empty_record, mkdtemp(dir=tmp_path)))
    program = app.build(
        path, origin="window", announce=Announced(), day=lambda: TODAY,
        clock=lambda: datetime(2026, 11, 23, 15, 0, tzinfo=UTC),
    )  # fmt: skip
    for step in steps:
        try:
            _act(program, step, Drawn(program, data))
        except Refused:
            continue
    after = rows_of(path)
    count = 0
    while program.undo() is not None:
        count += 1
    for _ in range(count):
        assert program.redo() is not None
    assert rows_of(path) == after
    with program.open_reader() as reader:
        assert reader.overview.problems() == []
        for line in reader.history.lines(reader.history.ids()):
            assert reader.history.detail(line.id) is not None


def test_a_thing_restored_meanwhile_is_passed_over(program, canary):
    who, _ = canary
    line = line_id(Kind.PERSON, who)
    trash.restore(program.open_unit, [line])
    with pytest.raises(Refused):
        erase(program, line)
