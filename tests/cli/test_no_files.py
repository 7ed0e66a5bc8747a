"""A folder, a pipe or a device in the place of a file is told in a sentence, and not waited for."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from netkeeper import paths
from tests.conftest import rows_of


@pytest.fixture(params=["folder", "pipe", "null", "zero", "/"])
def no_file(request, tmp_path):
    """What is there, and is no file."""
    path = tmp_path / request.param
    match request.param:
        case "folder":
            path.mkdir()
        case "pipe":
            os.mkfifo(path)
        case "null" | "zero" as name:
            return device(path, name)
    return path


def device(path, name):
    """Make a device of the test's own, or return the system's where that is for root alone.

    Were a command broken, root would have it put a record in the place of the system's.
    """
    numbers = {"null": (1, 3), "zero": (1, 5)}  # Linux's own
    try:
        os.mknod(path, stat.S_IFCHR | 0o600, os.makedev(*numbers[name]))
    except PermissionError:
        return Path("/dev", name)
    return path


@pytest.mark.parametrize(
    "words",
    [
        ("--record", "{}", "check"),
        ("--record", "{}", "standing"),
        ("--record", "{}", "met", "Luc Roy"),
        ("restore", "{}"),
        ("restore", "--preview", "{}"),
    ],
)
def test_no_file_is_no_record(netkeeper, record_path, no_file, words):
    met = netkeeper("met", "Nadia Benali")
    assert met.code == 0
    before = rows_of(record_path, journal=True)
    refused = netkeeper(*(each.format(no_file) for each in words))
    assert (refused.code, refused.out) == (2, "")
    assert refused.err == f"This is not a file: {no_file}.\n"
    assert rows_of(record_path, journal=True) == before


def test_no_backup_is_restored_in_its_place(netkeeper, tmp_path, no_file):
    netkeeper("met", "Nadia Benali")
    netkeeper("backup", str(tmp_path / "kept.db"))
    refused = netkeeper("--record", str(no_file), "restore", str(tmp_path / "kept.db"))
    assert (refused.code, refused.err) == (2, f"This is not a file: {no_file}.\n")
    assert no_file.exists()
    assert not no_file.is_file()


def test_a_pipe_among_the_backups_is_none(netkeeper, record_path):
    netkeeper("met", "Nadia Benali")
    assert netkeeper("backup").code == 0
    os.mkfifo(record_path.parent / "backups" / "record-20261123T150001Z-asked.sqlite3")
    assert netkeeper("backup").code == 0


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir])
def test_a_note_is_not_waited_for(netkeeper, tmp_path, make):
    make(tmp_path / "note")
    refused = netkeeper("sent", "Nadia Benali", "--note-file", str(tmp_path / "note"))
    assert (refused.code, refused.err) == (2, f"This is not a file: {tmp_path / 'note'}.\n")


def test_a_note_may_come_through_a_pipe_that_somebody_writes(netkeeper):
    read, write = os.pipe()
    os.write(write, b"We met at the fair.")
    os.close(write)
    said = netkeeper("sent", "Nadia Benali", "--note-file", f"/dev/fd/{read}")
    os.close(read)
    assert said.code != 2


@pytest.mark.parametrize("name", ["a", "a.csv", "a.vcf", "a.ics", "a.zip", "a.json", "in/a.csv"])
def test_a_pipe_is_not_imported(netkeeper, tmp_path, name):
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    os.mkfifo(path)
    for given in (path, path.parent):
        refused = netkeeper("import", str(given))
        assert refused.code == 2
        assert refused.err.count("\n") == 1


@pytest.mark.parametrize(
    "words", ["check", "undo", "backup", "met Luc", "standing", "export x.csv"]
)
def test_a_record_that_the_system_refuses_is_told_in_a_sentence(netkeeper, tmp_path, words):
    """As in a folder that is closed to the user; a name too long is refused to root, too."""
    path = tmp_path / ("x" * 300)
    refused = netkeeper("--record", str(path), *words.split())
    why = "(the name is too long)"
    assert (refused.code, refused.err) == (2, f"This record can’t be read: {path} {why}.\n")


def test_so_is_a_backup_whose_name_it_refuses(netkeeper, tmp_path):
    path = tmp_path / ("x" * 240)
    assert netkeeper("--record", str(path), "met", "Luc Roy").code == 0
    refused = netkeeper("--record", str(path), "backup")
    assert refused.code == 2
    assert refused.err.startswith(f"The system refuses this file: {tmp_path / 'backups'}")
    assert refused.err.endswith(" (the name is too long).\n")


def test_a_home_that_nobody_has_is_a_folders_name(netkeeper, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert netkeeper("--record", "~nobody-at-all/r.db", "met", "Luc Roy").code == 0
    assert netkeeper("--record", "~nobody-at-all/r.db", "export", "~nobody-at-all/p.csv").code == 0
    assert {"r.db", "p.csv"} <= {each.name for each in (tmp_path / "~nobody-at-all").iterdir()}
    monkeypatch.setenv("NETKEEPER_RECORD", "~nobody-at-all/r.db")
    assert paths.default_record() == Path("~nobody-at-all/r.db")
