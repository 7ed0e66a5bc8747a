"""Setting, changing, removing a passphrase: whatever dies, the record is the one or the other."""

from __future__ import annotations

import shutil
from contextlib import closing

import pytest

from netkeeper.domain.passphrases import Protection
from netkeeper.store.backups.backups import Backups
from netkeeper.store.file import keyring
from netkeeper.store.file.connection import connect_to_read
from netkeeper.store.file.keyring import KEYRING
from netkeeper.store.passphrases import Passphrases
from tests.faults.conftest import INSTANT, SOAK, check_refused, check_sound, spread

pytest.importorskip("sqlcipher3.dbapi2", reason="the extra “passphrase” isn’t installed")

FIRST, SECOND, ROUNDS = "premier canari", "second canari", 64
# What is typed for each, and the passphrases before and after.
COMMANDS = {
    "set": ([FIRST], "", FIRST),
    "change": ([FIRST, SECOND], FIRST, SECOND),
    "remove": ([FIRST], FIRST, ""),
}
KILLED = 9


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(keyring, "_ROUNDS", ROUNDS)
    yield
    KEYRING.forget()


def state_of(path) -> str:
    """Return all that an unlocked record holds, but for the instants of writing."""
    with closing(connect_to_read(path)) as held:
        tables = held.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT%'"
        )
        rows = {
            name: held.execute(f"SELECT * FROM {name} ORDER BY id").fetchall()  # noqa: S608
            for (name,) in tables.fetchall()
        }
    return INSTANT.sub("…", repr(rows))


@pytest.fixture(scope="module")
def plain(dying, empty_record, tmp_path_factory):
    """A plain record with a meeting."""
    path = shutil.copy(empty_record, tmp_path_factory.mktemp("plain") / "record.sqlite3")
    path.chmod(0o600)
    path.parent.chmod(0o700)
    assert dying(path, "met", "Nadia Canari").code == 0
    return path


@pytest.fixture
def ready(dying, plain, tmp_path):
    """A function that returns a copy of the record, with a passphrase if asked."""

    def copy(passphrase):
        folder = tmp_path / f"ready {len(list(tmp_path.iterdir()))}"
        shutil.copytree(plain.parent, folder)
        path = folder / "record.sqlite3"
        if passphrase:
            run(dying, path, "set", [passphrase])
        return path

    return copy


def run(dying, path, what, typed, **how):
    return dying(path, "passphrase", what, typed=typed, rounds=ROUNDS, **how)


def opened_by(path, *either):
    """Unlock a record by one of these passphrases, "" for none; return it."""
    held = Passphrases(path, Backups(path, lambda: None))
    KEYRING.forget()
    if held.protection() is Protection.NONE:
        return ""
    for each in filter(None, either):
        try:
            held.unlock(each)
        except Exception:  # noqa: BLE001, S112 - the next one
            continue
        return each
    raise AssertionError("nothing opens it")


@pytest.mark.parametrize("what", COMMANDS)
def test_a_death_at_any_moment_leaves_the_one_or_the_other_whole(dying, ready, what):
    typed, before, after = COMMANDS[what]
    path = ready(before)
    opened_by(path, before)
    held = state_of(path)
    template = path.parent
    whole = shutil.copytree(template, template.with_name("whole")) / "record.sqlite3"
    ended = run(dying, whole, what, typed)
    assert ended.code == 0, ended.err
    found = set()
    # The last moments are those after the file got its name.
    for moment in [*spread(ended.seen, 3), ended.seen]:
        dead = shutil.copytree(template, template.with_name(f"dead {moment}")) / "record.sqlite3"
        assert run(dying, dead, what, typed, die_at=moment).died == KILLED
        now = opened_by(dead, before, after)
        found.add(now)
        assert now in {before, after}
        assert state_of(dead) == held
        check_sound(dead)
        if now == before and (SOAK or len(found) == 1):
            # And what was asked for can be asked for again.
            again = run(dying, dead, what, typed)
            assert again.code == 0, again.err
            assert opened_by(dead, after) == after
            assert state_of(dead) == held
            assert not list(dead.parent.glob(".*"))
        shutil.rmtree(dead.parent)
    assert found == {before, after}


@pytest.mark.parametrize("what", COMMANDS if SOAK else ["set"])
def test_a_full_disk_changes_nothing(mounted, dying, ready, tmp_path, what):
    typed, before, after = COMMANDS[what]
    path = ready(before)
    folder = tmp_path / "small"
    folder.mkdir()
    running = mounted('mount -t tmpfs -o size=5m,mode=700 tmpfs "$0"', folder)
    disk = running.sees(folder)
    refused = 0
    for left in (4_096, 900_000):
        shutil.copytree(path.parent, disk, dirs_exist_ok=True)
        room = disk / "fill"
        free = shutil.disk_usage(disk).free
        room.write_bytes(b"x" * max(0, free - left))
        ended = run(running, folder / "record.sqlite3", what, typed)
        room.unlink()
        copied = tmp_path / f"out {left}" / "record.sqlite3"
        copied.parent.mkdir()
        shutil.copy(disk / "record.sqlite3", copied)
        now = opened_by(copied, before, after)
        assert now == (after if ended.code == 0 else before)
        if ended.code:
            refused += 1
            check_refused(ended, "The disk is full", "There is no room", "No backup")
        for each in [*disk.rglob("*.sqlite3")]:
            each.unlink()
    assert refused == 2


def test_nothing_is_written_beside_what_cannot_be_backed_up(dying, ready):
    path = ready("")
    backups = path.with_name("backups")
    backups.write_text("no folder")
    held = path.read_bytes()
    ended = run(dying, path, "set", [FIRST])
    assert ended.code == 2
    assert path.read_bytes() == held
