"""Commands on a record with a passphrase, and how the passphrase reaches them: never as a word."""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from netkeeper import __main__, app
from netkeeper.cli import passphrase_input
from netkeeper.store.file import keyring
from netkeeper.store.file.keyring import KEYRING
from tests.conftest import Answered
from tests.services.cast import met

pytest.importorskip("sqlcipher3.dbapi2", reason="the extra “passphrase” isn’t installed")

PHRASE = "zèbre canari 77"
COMMANDS = (
    ("met", "Luc Roy"),
    ("received", "Nadia Benali"),
    ("sent", "Nadia Benali", "--note", "Bonjour Nadia"),
    ("draft", "Nadia Benali"),
    ("review",),
    ("standing",),
    ("consent", "Nadia Benali"),
    ("search", "nadia"),
    ("undo",),
    ("redo",),
    ("check",),
    ("backup",),
    ("export", "OUT/record.json"),
)

# Opened by the leader of a new session, a terminal is the one it is asked at.
AT_A_TERMINAL = """
import os, sys
os.close(os.open(sys.argv.pop(1), os.O_RDWR))
from netkeeper.__main__ import main
sys.exit(main())
"""


@pytest.fixture
def run(monkeypatch, capfd, record, qapp):
    """A function that runs a command in this process, with passphrases by a pipe if given.

    The application is the widgets' own: a proof would make one that they could not use after it.
    """
    monkeypatch.setattr(keyring, "_ROUNDS", 256)

    def command(*words, typed=None):
        KEYRING.forget()
        given = ["--lang", "en", "--record", str(record)]
        given += [each.replace("OUT", str(record.parent)) for each in words]
        if typed is not None:
            reads, writes = os.pipe()
            os.write(writes, typed.encode())
            os.close(writes)
            given += ["--passphrase-fd", str(reads)]
        monkeypatch.setattr(sys, "argv", ["netkeeper", *given])
        code = __main__.main()
        if typed is not None:
            os.close(reads)
        return Answered(code, *capfd.readouterr())

    yield command
    KEYRING.forget()


@pytest.fixture
def record(filled, tmp_path):
    """A record of the test's own, as `filled`."""
    return Path(shutil.copytree(filled.parent, tmp_path / "cli")) / filled.name


@pytest.fixture(scope="module")
def filled(empty_record, tmp_path_factory):
    """A record with a passphrase, a backup that has it too, and a change that was taken back."""
    path = shutil.copy(empty_record, tmp_path_factory.mktemp("cli") / "record.sqlite3")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keyring, "_ROUNDS", 256)
        program = app.build(path, origin="command")
        met(program, "Nadia Benali")
        met(program, "Luc Roy")
        program.undo()
        assert program.passphrases.replace(PHRASE, backups=True).left == 0
    return path


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_command_works_by_the_pipe(run, words):
    done = run(*words, typed=f"{PHRASE}\n")
    assert done.code in {0, 1}, done.err
    assert done.err == ""
    assert PHRASE not in done.out


def test_an_import_works_too(run, tmp_path):
    people = tmp_path / "people.csv"
    people.write_text("First Name,Last Name,E-mail\nZoé,Brandt,zoe@example.org\n")
    done = run("import", str(people), typed=f"{PHRASE}\n")
    assert done.code == 0, done.err


@pytest.mark.parametrize(
    ("words", "typed", "said"),
    [
        (("search", "nadia"), None, "A passphrase is needed"),
        (("search", "nadia"), "wrong\n", "This passphrase doesn’t open"),
        (("search", "nadia"), "", "The pipe of --passphrase-fd"),
        (("search", "nadia", "--passphrase-fd", "77"), None, "Nothing can be read"),
        (("search", "nadia", "--passphrase-fd", "x"), None, "Nothing can be read"),
        (("search", "nadia"), "a" * passphrase_input.LONGEST, "is too long for a passphrase"),
        (("passphrase", "set"), f"{PHRASE}\nother\n", "This record has a passphrase already"),
        (("passphrase", "change"), f"{PHRASE}\n\n", "A passphrase needs at least one"),
        (("--passphrase-fd", "0"), None, "--passphrase-fd"),  # the window asks by itself
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(run, monkeypatch, words, typed, said):
    monkeypatch.setattr(passphrase_input, "_has_terminal", lambda: False)
    done = run(*words, typed=typed)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert done.err.count("\n") == 1


def test_without_a_passphrase_there_is_nothing_to_remove(run, tmp_path):
    record = str(tmp_path / "plain.sqlite3")
    assert run("--record", record, "met", "Luc Roy").code == 0
    done = run("--record", record, "passphrase", "remove", typed="")
    assert (done.code, done.err.count("\n")) == (2, 1)


@pytest.fixture(scope="module")
def slow_record(empty_record, tmp_path_factory):
    """A record whose key is made as for any user, for real processes."""
    path = shutil.copy(empty_record, tmp_path_factory.mktemp("slow") / "record.sqlite3")
    program = app.build(path, origin="command")
    met(program, "Nadia Benali")
    program.passphrases.replace(PHRASE, backups=True)
    KEYRING.forget()
    return path


def test_at_a_terminal_it_is_asked_for_and_not_shown(slow_record):
    words = ["--lang", "en", "--record", str(slow_record), "search", "nadia"]
    terminal, its = pty.openpty()
    running = subprocess.Popen(
        [sys.executable, "-c", AT_A_TERMINAL, os.ttyname(its), *words],
        start_new_session=True,
        stdin=its,
        stdout=its,
        stderr=its,
    )
    os.close(its)
    left = whole = b""

    def until(text):
        """Read on until a text, and keep what came after it for the next."""
        nonlocal left, whole
        while text not in left:
            assert select.select([terminal], [], [], 60)[0], whole
            came = os.read(terminal, 4096)
            left, whole = left + came, whole + came
        left = left.partition(text)[2]

    until(b"record.sqlite3: ")
    os.write(terminal, b"wrong\n")
    until(b"open the file")
    until(b"record.sqlite3: ")
    os.write(terminal, f"{PHRASE}\n".encode())
    until(b"Nadia Benali")
    assert running.wait() == 0
    os.close(terminal)
    assert PHRASE.encode() not in whole


def test_the_passphrase_is_in_no_argument_environment_file_or_log(slow_record):
    """Looked for while the command has the key in use."""
    words = [sys.executable, "-m", "netkeeper", "--record", str(slow_record)]
    reads, writes = os.pipe()
    running = subprocess.Popen(
        [*words, "--passphrase-fd", str(reads), "search", "nadia"],
        pass_fds=[reads],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    os.close(reads)
    about = Path(f"/proc/{running.pid}")
    if not about.is_dir():
        pytest.skip("there is no /proc here")
    told = b""
    os.write(writes, f"{PHRASE}\n".encode())
    os.close(writes)
    while running.poll() is None:
        for name in ("cmdline", "environ"):
            try:
                told += (about / name).read_bytes()
            except OSError:
                continue
        time.sleep(0.01)
    out, err = running.communicate()
    assert re.search(rb"netkeeper", told)
    for each in (out, err, told):
        assert PHRASE.encode() not in each
    for path in slow_record.parent.rglob("*"):
        if path.is_file():
            assert PHRASE.encode() not in path.read_bytes(), path
