"""A damaged file: every command says what is wrong in a sentence, and never falls over.

A flipped byte in the middle of a note can't be told from another note: such a command just goes on.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import sqlite3
from contextlib import closing

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from netkeeper.exchange.sample_data import sample_data
from netkeeper.services.sample import fill_with_sample
from tests.conftest import TODAY
from tests.faults.conftest import check_refused

EXAMPLES = 400 if os.environ.get("NETKEEPER_SOAK") else 10
COMMANDS = (
    ("search", "a"),
    ("review",),
    ("review", "--state", "accepted"),
    ("received", "Nadia Benali"),
    ("sent", "Marie Tremblay", "--note", "Bonjour Marie"),
    ("consent", "Nadia Benali"),
    ("check",),
    ("met", "Luc Roy", "--on", "2020-10-05"),
    ("received", "Karim Haddad", "--save"),
    ("decide", "3", "accepted"),
    ("undo",),
    ("redo",),
)
CODES = {0, 1, 2}
# Where bytes are flipped, and what they become: damage of the file's frame, or of its words alone.
ANYWHERE, IN_TEXTS = re.compile(b"(?s:.)"), re.compile(rb"(?<=[a-z0-9 -]{3})[a-z0-9-]")
WRITTEN = {ANYWHERE: bytes(range(256)), IN_TEXTS: b"abxyz0123456789-\xe9\xff"}


@pytest.fixture(scope="module")
def sample(empty_record, tmp_path_factory):
    """A record with an invented network in it."""
    from netkeeper import app  # noqa: PLC0415 - makes the record once

    path = shutil.copy(empty_record, tmp_path_factory.mktemp("sample") / "record.sqlite3")
    program = app.build(path, origin="window")
    fill_with_sample(program.open_unit, sample_data(), TODAY, people=80)
    return path


def check_every_command(netkeeper, path):
    """Check that each command answers on a damaged file; it may damage it no further."""
    for words in COMMANDS:
        answered = netkeeper(*words, record=path)
        assert answered.code in CODES, words
        assert "Traceback" not in answered.err
        assert answered.err.count("\n") == (answered.code == 2), (words, answered.err)


@settings(max_examples=EXAMPLES)
@given(
    seed=st.integers(0, 2**32 - 1),
    flips=st.sampled_from([1, 8, 64, 1024]),
    where=st.sampled_from([ANYWHERE, IN_TEXTS]),
)
@example(seed=1, flips=4096, where=ANYWHERE)
def test_flipped_bytes_are_said_in_words(netkeeper, sample, record_path, seed, flips, where):
    chance = random.Random(seed)  # noqa: S311 - damage, not a secret
    held = bytearray(sample.read_bytes())
    places = [found.start() for found in where.finditer(held)]
    for _ in range(flips):
        held[chance.choice(places)] = chance.choice(WRITTEN[where])
    for beside in ("-wal", "-shm"):
        record_path.with_name(record_path.name + beside).unlink(missing_ok=True)
    record_path.write_bytes(held)
    check_every_command(netkeeper, record_path)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda held: held[: len(held) // 2],
        lambda held: held[:4096],
        lambda held: held[:1000],
        lambda held: held[:10],
        lambda held: b"\0" * len(held),
        lambda held: held[:100] + b"\0" * (len(held) - 100),
        lambda held: held[:4096] + b"\0" * (len(held) - 4096),
        lambda held: held[:18] + b"\x09\x09" + held[20:],  # the version of the file's format
        lambda held: held + b"more" * 2000,
        lambda held: bytes(reversed(held)),
    ],
    ids=[
        "half", "a page", "part of a page", "part of the header", "zeros", "zeros after the header",
        "zeros after a page", "another format", "more", "reversed",
    ],
)  # fmt: skip
def test_a_file_that_is_no_longer_a_record_is_refused(netkeeper, sample, record_path, spoil):
    record_path.write_bytes(spoil(sample.read_bytes()))
    check_every_command(netkeeper, record_path)


@pytest.mark.parametrize("beside", ["-wal", "-shm"])
def test_rubbish_beside_the_record_is_no_damage(netkeeper, sample, record_path, beside):
    record_path.write_bytes(sample.read_bytes())
    record_path.with_name(record_path.name + beside).write_bytes(b"rubbish" * 9000)
    assert "Nadia Benali" in netkeeper("search", "nadia").out
    assert netkeeper("check").code == 0


def test_a_check_names_what_is_wrong(netkeeper, sample, record_path):
    record_path.write_bytes(sample.read_bytes())
    with closing(sqlite3.connect(record_path)) as connection:
        root = "SELECT rootpage FROM sqlite_master WHERE name = 'ix_person_name_key'"
        page = connection.execute(root).fetchone()[0]
    with record_path.open("r+b") as file:
        file.seek((page - 1) * 4096 + 100)
        file.write(os.urandom(3000))
    checked = netkeeper("check")
    assert checked.code == 1
    assert checked.out.strip()


NEWER = (*COMMANDS, ("import", "none.zip"))


@pytest.mark.parametrize("words", NEWER, ids=lambda words: " ".join(words[:3]))
def test_a_record_of_a_newer_program_is_refused_and_left_alone(netkeeper, record_path, words):
    with closing(sqlite3.connect(record_path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0999'")
        connection.commit()
    held = record_path.read_bytes()
    check_refused(netkeeper(*words), "This record was made by a newer NetKeeper")
    assert record_path.read_bytes() == held
