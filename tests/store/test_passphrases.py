"""A record with a passphrase: real encrypted files, made by the program and read by it."""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime

import pytest

from netkeeper import app
from netkeeper.domain.backups import Why
from netkeeper.domain.passphrases import Protection, Strength, strength
from netkeeper.store.faults import RecordFault
from netkeeper.store.file import keyring
from netkeeper.store.file.connection import connect_to_read, is_open
from netkeeper.store.file.keyring import KEYRING, SALT
from netkeeper.store.file.kinds import HEADER, PAGE, Kind, look
from netkeeper.store.passphrases import Passphrases
from tests.conftest import TODAY, rows_of
from tests.services.cast import met

sqlcipher = pytest.importorskip(
    "sqlcipher3.dbapi2", reason="the extra “passphrase” isn’t installed"
)
PHRASE = "l’été, 3 canaris œuvrent"
NAME = "Nadia Canari-Benali"

HOLDING = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1])
held.execute('SELECT count(*) FROM person').fetchone()
print('open', flush=True)
sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Keys in a thousandth of the time, and none left for the next test."""
    monkeypatch.setattr(keyring, "_ROUNDS", 256)
    yield
    KEYRING.forget()


def rows(path) -> dict[str, list]:
    """Return every row of a record that may be encrypted."""
    with closing(connect_to_read(path)) as held:
        tables = held.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT%'"
        )
        return {
            name: held.execute(f"SELECT * FROM {name} ORDER BY id").fetchall()  # noqa: S608
            for (name,) in tables.fetchall()
        }


def anew(program):
    """Return the program as it starts again: for a running one, the record's file was replaced."""
    return app.build(program.path, origin="window", day=lambda: TODAY, clock=program.now)


@pytest.fixture
def kept(program):
    """The passphrase of a record with a meeting, its backups in reach."""
    met(program, NAME)
    return program.passphrases


def test_a_set_passphrase_changes_no_row_and_leaves_no_letter_readable(kept, program):
    path = program.path
    plain = rows_of(path, journal=True)
    program.backups.make(Why.ASKED)
    done = kept.replace(PHRASE, backups=True)
    assert (done.converted, done.left) == (2, 0)
    assert rows(path) == plain
    assert kept.protection() is Protection.OPEN
    for each in path.parent.rglob("*.sqlite3*"):
        held = each.read_bytes()
        assert b"Canari" not in held, each
        assert PHRASE.encode() not in held
    assert not list(path.parent.glob(".*"))  # nothing is left of the work
    kept.lock()
    assert kept.protection() is Protection.LOCKED
    with pytest.raises(RecordFault, match="passphrase_needed"):
        anew(program).open_reader()


@pytest.mark.parametrize("wrong", ["", "x", PHRASE[:-1], PHRASE + " ", PHRASE.upper()])
def test_a_wrong_passphrase_opens_nothing(kept, wrong):
    kept.replace(PHRASE, backups=False)
    kept.lock()
    with pytest.raises(RecordFault, match="passphrase_wrong"):
        kept.unlock(wrong)
    assert kept.protection() is Protection.LOCKED
    kept.unlock("l’e\u0301te\u0301, 3 canaris œuvrent")  # however the keyboard composes é
    assert kept.protection() is Protection.OPEN


def test_the_key_is_made_as_sqlcipher_makes_it(kept, program, monkeypatch):
    monkeypatch.setattr(keyring, "_ROUNDS", 256_000)
    kept.replace('it\'s "quoted"', backups=False)
    with closing(sqlcipher.connect(program.path)) as other:
        other.execute("PRAGMA key = 'it''s \"quoted\"'")
        assert other.execute("SELECT count(*) FROM meeting").fetchone() == (1,)


def test_everything_goes_on_over_an_encrypted_record(kept, program):
    kept.replace(PHRASE, backups=False)
    again = app.build(
        program.path,
        origin="window",
        day=lambda: TODAY,
        clock=lambda: datetime(2026, 11, 23, 16, 0, tzinfo=UTC),
    )
    assert again.is_current()
    met(again, "Luc Roy", note="\ud800\0")
    again.undo()
    again.redo()
    with again.open_reader() as reader:
        assert reader.overview.counts(TODAY).people == 2
        assert reader.search.people("luc", 5)
        assert reader.overview.problems() == []
    made = again.backups.make(Why.ASKED)
    assert look(made)[0] is Kind.ENCRYPTED
    assert again.backups.make(Why.BEFORE_IMPORT) is None  # the newest holds the same
    met(again, "Mai Nguyen")
    again.backups.restore(made)
    with again.open_reader() as reader:
        assert reader.overview.counts(TODAY).people == 2


def test_a_link_to_the_record_leads_to_it_still(kept, program, tmp_path):
    link = tmp_path / "elsewhere.sqlite3"
    link.symlink_to(program.path)
    plain = rows_of(program.path, journal=True)
    through = app.build(link, origin="window", day=lambda: TODAY, clock=program.now)
    through.passphrases.replace(PHRASE, backups=False)
    assert link.is_symlink()
    assert look(program.path)[0] is Kind.ENCRYPTED
    assert rows(link) == plain
    assert [each.folder for each in through.backups.held()] == [str(program.backups.own_folder)]


@pytest.mark.skipif(os.name == "nt", reason="a file that is open can't be replaced there")
def test_what_the_plain_file_was_is_overwritten(kept, program):
    size = program.path.stat().st_size
    with program.path.open("rb") as former:
        kept.replace(PHRASE, backups=False)
        left = former.read()
    assert len(left) >= size
    assert not left.strip(b"\0")


def test_what_other_names_lead_to_is_not_overwritten(kept, program, tmp_path):
    other = tmp_path / "kept by somebody.sqlite3"
    plain = rows_of(program.path)
    os.link(program.path, other)
    kept.replace(PHRASE, backups=False)
    assert rows_of(other) == plain


def test_a_change_lets_the_former_one_open_nothing_but_older_backups(kept, program):
    kept.replace("first", backups=False)
    old = program.backups.make(Why.ASKED)
    kept.replace("second", backups=False)
    held = rows(program.path)
    kept.lock()
    with pytest.raises(RecordFault, match="passphrase_of_backup"):
        kept.unlock("first")
    kept.unlock("second")
    assert rows(program.path) == held
    with pytest.raises(RecordFault, match="passphrase_needed"):
        program.backups.look(old)
    kept.unlock("first", old)
    program.backups.restore(old)  # the record still opens with its own passphrase
    kept.lock()
    kept.unlock("second")
    assert kept.protection() is Protection.OPEN


def test_what_could_not_be_used_is_no_backup_that_stays_as_it_was(kept, program):
    made = program.backups.make(Why.ASKED)
    program.path.write_bytes(b"no record" * 1_000)
    program.backups.restore(made)
    again = anew(program)
    assert Why.DAMAGED in {each.why for each in again.backups.held()}
    assert again.passphrases.replace(PHRASE, backups=True).left == 0


def test_a_removed_passphrase_leaves_a_plain_record_with_the_same_rows(kept, program):
    plain = rows_of(program.path, journal=True)
    kept.replace(PHRASE, backups=True)
    assert kept.replace("", backups=True).left == 0
    kept.lock()
    assert rows_of(program.path, journal=True) == plain
    backups = program.path.parent.glob("*/*.sqlite3")
    assert [look(each)[0] for each in backups] == [Kind.PLAIN, Kind.PLAIN]
    with anew(program).open_reader() as reader:
        assert reader.overview.problems() == []


def test_a_plain_backup_restored_into_an_encrypted_record_stays_encrypted(kept, program):
    plain = program.backups.make(Why.ASKED)
    kept.replace(PHRASE, backups=False)
    met(app.build(program.path, origin="window"), "Luc Roy")
    inside, _former = program.backups.restore(plain)
    assert inside.people == 1
    assert look(program.path)[0] is Kind.ENCRYPTED
    kept.lock()
    kept.unlock(PHRASE)
    assert len(rows(program.path)["person"]) == 1


def test_an_encrypted_backup_stays_so_where_the_record_is_no_record_any_more(kept, program):
    kept.replace(PHRASE, backups=False)
    made = program.backups.make(Why.ASKED)
    program.path.write_bytes(b"no record" * 1_000)
    program.backups.restore(made)
    assert look(program.path)[0] is Kind.ENCRYPTED


def test_a_forgotten_passphrase_leaves_the_plain_backups(kept, program):
    plain = program.backups.make(Why.ASKED)
    kept.replace(PHRASE, backups=False)
    held = program.path.read_bytes()
    kept.lock()
    with pytest.raises(RecordFault, match="passphrase_needed"):
        program.backups.restore(plain)
    inside, aside = program.backups.restore(plain, forgotten=True)
    assert inside.people == 1
    assert aside.read_bytes() == held
    assert kept.protection() is Protection.NONE


def test_another_program_with_the_record_open_is_in_the_way(kept, program):
    holding = subprocess.Popen(
        [
            sys.executable,
            "-c",
            HOLDING,
            str(program.path),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holding.stdout.readline() == "open\n"
    try:
        with pytest.raises(RecordFault, match="record_in_use"):
            kept.replace(PHRASE, backups=False)
        assert look(program.path)[0] is Kind.PLAIN
    finally:
        holding.communicate("")
    kept.replace(PHRASE, backups=False)


def test_an_open_connection_of_ones_own_is_in_the_way(kept, program):
    with program.open_reader(), pytest.raises(RecordFault, match="record_in_use"):
        kept.replace(PHRASE, backups=False)
    assert not is_open(program.path)


def test_damage_is_told_from_a_wrong_passphrase(kept, program):
    kept.replace(PHRASE, backups=True)
    kept.lock()
    held = bytearray(program.path.read_bytes())
    held[SALT + 200] ^= 1
    program.path.write_bytes(held)
    with pytest.raises(RecordFault, match="record_damaged"):
        kept.unlock(PHRASE)  # it opens a backup of the same key
    with pytest.raises(RecordFault, match="passphrase_wrong"):
        kept.unlock("another")


@pytest.mark.parametrize("where", [0.3, 0.6, 0.99])
def test_a_flipped_bit_anywhere_is_found(kept, program, where):
    kept.replace(PHRASE, backups=False)
    held = bytearray(program.path.read_bytes())
    held[int(len(held) * where)] ^= 4
    program.path.write_bytes(held)
    assert damage_in(program)


def damage_in(program):
    try:
        with anew(program).open_reader() as reader:
            return reader.overview.problems()
    except RecordFault as fault:
        return [fault.code] if fault.code == "record_damaged" else []


def spoilt(path, first: bytes):
    held = path.read_bytes()
    path.write_bytes(first + held[len(first) :])
    return look(path)[0]


def test_kinds_of_files_are_told_apart(kept, program, tmp_path):
    plain = shutil.copy(program.path, tmp_path / "plain")
    assert look(plain)[0] is Kind.PLAIN
    assert look(tmp_path / "nothing")[0] is Kind.NOTHING
    kept.replace(PHRASE, backups=False)
    encrypted = shutil.copy(program.path, tmp_path / "encrypted")
    assert look(encrypted) == (Kind.ENCRYPTED, encrypted.read_bytes()[:SALT])
    # A plain record that is damaged is never taken for one with a passphrase.
    for first in (b"x", os.urandom(16), os.urandom(100), os.urandom(PAGE), bytes(PAGE)):
        assert spoilt(plain, first) is Kind.FOREIGN
    assert spoilt(encrypted, bytes(PAGE)) is Kind.DAMAGED
    assert spoilt(encrypted, HEADER) is Kind.PLAIN  # which SQLite then says is damaged
    text = tmp_path / "text"
    text.write_text("Bonjour. " * 5000)
    assert look(text)[0] is Kind.FOREIGN


def test_many_encrypted_files_all_look_encrypted(tmp_path):
    for number, pages in itertools.product(range(20), (1, 2, 40)):
        path = tmp_path / f"{number}-{pages}"
        path.write_bytes(os.urandom(PAGE * pages))
        assert look(path)[0] is Kind.ENCRYPTED


def test_without_the_package_it_is_said_what_to_install(kept, program, monkeypatch):
    kept.replace(PHRASE, backups=False)
    kept.lock()
    monkeypatch.setitem(sys.modules, "netkeeper.store.file.cipher", None)
    monkeypatch.delattr("netkeeper.store.file.cipher", raising=False)
    with pytest.raises(RecordFault, match="passphrase_package"):
        kept.unlock(PHRASE)


def test_keys_go_to_a_child_as_lines(kept, program):
    kept.replace(PHRASE, backups=False)
    lines = program.keys()
    kept.lock()
    Passphrases(program.path, program.backups).take_keys(lines)
    assert rows(program.path)["person"]
    assert lines[0].split()[1] not in repr(KEYRING.find(bytes.fromhex(lines[0].split()[0])))


def test_how_long_one_is_gives_a_hint_and_no_rule():
    lengths = {"": Strength.NONE, "a" * 11: Strength.SHORT, "é" * 12: Strength.FAIR}
    lengths |= {"a" * 19: Strength.FAIR, "a" * 20: Strength.LONG}
    assert {each: strength(each) for each in lengths} == lengths
