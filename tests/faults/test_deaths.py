"""A process that dies at any moment leaves a whole record: its command all there, or not at all.

Deaths are real: SIGKILL before or after any statement or touch of a file, SIGKILL at any instant,
and the kernel's own SIGXFSZ in the middle of a write. NETKEEPER_SOAK=1 tries every moment.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from netkeeper.store.schema import version
from tests.conftest import rows_of
from tests.faults.conftest import SOAK, check_sound, spread, state_of
from tests.faults.deeds import write_archive

MET = ("met", "Nadia Benali", "Luc Roy", "--on", "2020-10-05", "--event", "Forum œcuménique")
SENT = ("sent", "Nadia Benali", "--note", "Bonjour Nadia", "--on", "2020-10-06", "--save")
KILLED, CUT_OFF = 9, 25  # the signals: SIGKILL, and SIGXFSZ of who writes too much


@dataclass(frozen=True)
class Case:
    """A command with the record before it, and what the record holds once it has run."""

    path: Path
    words: tuple[object, ...]
    before: str
    after: str
    moments: int
    took: float
    longest_file: int


@pytest.fixture(scope="module")
def archive(tmp_path_factory) -> Path:
    """An archive with a few people and requests."""
    path = tmp_path_factory.mktemp("archive") / "Basic_LinkedInDataExport_11-15-2020.zip"
    return write_archive(path)


@pytest.fixture(scope="module")
def ready(dying, empty_record, tmp_path_factory):
    """A function that runs commands on a copy of a record; returns the copy."""

    def copy(*commands, path=empty_record) -> Path:
        kept = Path(shutil.copy(path, tmp_path_factory.mktemp("ready") / "record.sqlite3"))
        kept.chmod(0o600)
        for words in commands:
            assert dying(kept, *words).code in {0, 1}
        return kept

    return copy


@pytest.fixture(scope="module")
def cases(dying, ready, archive) -> dict[str, Case]:
    """Each command that is made to die."""
    commands = {
        "met": (MET, [("met", "Nadia Benali")]),
        "decide": (("decide", 1, "accepted", "--on", "2020-10-07"), [MET, SENT]),
        "undo": (("undo",), [MET, SENT]),
        "import": (("import", archive), [MET, SENT]),
        "undo import": (("undo",), [MET, ("import", archive)]),
    }
    return {name: _case(dying, ready, *each) for name, each in commands.items()}


def _case(dying, ready, words, commands) -> Case:
    """Return a command with what it does when nothing happens to it."""
    path = ready(*commands)
    whole = ready(path=path)
    ended = dying(whole, *words)
    assert ended.code == 0, ended.err
    after = state_of(whole)
    # Twice its size holds any journal of a command as small as these.
    return Case(path, words, state_of(path), after, ended.seen, ended.took, 2 * path.stat().st_size)


COMMANDS = ("met", "decide", "undo", "import", "undo import")
OFTEN = {"met": 12, "import": 8}  # how many deaths each; any other command's are
SELDOM = 4


def check_all_or_nothing(path: Path, case: Case) -> bool:
    """Check that a record is whole, with all of a command or nothing of it; tell which."""
    check_sound(path)
    held = state_of(path)
    assert held in {case.before, case.after}
    return held == case.after


def check_goes_on(dying, path: Path, case: Case) -> None:
    """Check that a command of which nothing is there can be given again."""
    assert dying(path, *case.words).code == 0
    assert state_of(path) == case.after


@pytest.mark.parametrize("name", COMMANDS)
def test_a_death_at_any_statement_leaves_all_or_nothing(dying, spare, cases, name):
    case = cases[name]
    kept = []
    for moment in spread(case.moments, OFTEN.get(name, SELDOM)):
        path = spare(case.path)
        assert dying(path, *case.words, die_at=moment).died == KILLED
        kept.append(check_all_or_nothing(path, case))
        if not kept[-1] and (SOAK or len(kept) % SELDOM == 1):
            check_goes_on(dying, path, case)
    assert kept == sorted(kept)  # nothing of it up to one moment, all of it from there on
    assert not kept[0]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_death_in_the_middle_of_a_write_leaves_all_or_nothing(dying, spare, cases, name):
    case = cases[name]
    parts = 100 if SOAK else OFTEN.get(name, SELDOM) // 2
    died = 0
    for part in range(parts):
        path = spare(case.path)
        limit = case.longest_file * part // parts + 1000 * part  # seldom at the end of a page
        died += dying(path, *case.words, longest_file=limit).died == CUT_OFF
        if not check_all_or_nothing(path, case) and part == 1:
            check_goes_on(dying, path, case)
    assert died


@pytest.mark.parametrize("name", COMMANDS)
def test_a_death_at_any_instant_leaves_all_or_nothing(dying, spare, cases, name):
    case = cases[name]
    parts = 60 if SOAK else OFTEN.get(name, SELDOM) // 4
    for part in range(parts):
        path = spare(case.path)
        ended = dying(path, *case.words, die_after=case.took * (part + 0.5) / parts)
        assert ended.died == KILLED or ended.code == 0
        check_all_or_nothing(path, case)


def check_new(dying, path: Path) -> None:
    """Check that a record whose making was interrupted is made by the next command."""
    assert version.current(path) in {None, version.HEAD}
    logged = dying(path, *MET)
    assert logged.code == 0, logged.err
    check_sound(path)
    assert len(rows_of(path)["meeting"]) in {1, 2}


def test_a_death_while_the_record_is_made_keeps_nobody_from_making_it(dying, tmp_path):
    whole = dying(tmp_path / "whole" / "record.sqlite3", *MET)
    for moment in spread(whole.seen, 5):
        path = tmp_path / f"new {moment}" / "record.sqlite3"
        assert dying(path, *MET, die_at=moment).died == KILLED
        check_new(dying, path)


def test_a_death_in_a_write_while_the_record_is_made_keeps_nobody_from_making_it(dying, tmp_path):
    for limit in [*range(0, 900_000, 5_000)] if SOAK else (1, 4096, 200_000, 600_000):
        path = tmp_path / f"cut {limit}" / "record.sqlite3"
        assert dying(path, *MET, longest_file=limit).died in {CUT_OFF, 0}
        check_new(dying, path)


def test_two_deaths_in_a_row_are_one_too_few_to_lose_anything(dying, spare, cases):
    case = cases["met"]
    path = spare(case.path)
    moments = [*spread(case.moments, 4)]
    for moment in moments:
        dying(path, *case.words, die_at=moment)
        check_sound(path)
        if state_of(path) == case.after:
            break
        assert state_of(path) == case.before
    else:
        check_goes_on(dying, path, case)
