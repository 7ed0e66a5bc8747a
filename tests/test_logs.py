"""The log: it says what went wrong and where, never what of the record was in it."""

from __future__ import annotations

import logging
import os
import stat
import subprocess
import sys
import threading

import pytest

from netkeeper import logs

NAMED = "Nadia Benali <nadia@example.org>"


@pytest.fixture(autouse=True)
def _as_before(monkeypatch):
    """Put the logger and the hooks back."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    propagate, level, handlers = logs.log.propagate, logs.log.level, [*logs.log.handlers]
    yield
    for each in [*logs.log.handlers]:
        if each not in handlers:
            logs.log.removeHandler(each)
            each.close()
    logs.log.propagate, logs.log.level = propagate, level


def fail_with_a_name():
    try:
        raise KeyError(NAMED)
    except KeyError as error:
        raise ValueError(f"{NAMED} can't be kept") from error


def logged_failure(write):
    try:
        fail_with_a_name()
    except ValueError:
        write("work failed")


def test_an_error_is_logged_by_its_kind_and_place_alone(tmp_path):
    file = logs.log_to(tmp_path)
    logged_failure(logs.log.exception)
    written = file.read_text(encoding="utf-8")
    assert "Nadia" not in written
    assert "example.org" not in written
    for said in ("ERROR netkeeper work failed", "builtins.ValueError", "caused by KeyError"):
        assert said in written
    assert "test_logs.py" in written
    assert "in fail_with_a_name" in written


def test_a_log_of_another_kind_beside_it_gives_nothing_away(tmp_path):
    told = logging.StreamHandler(open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123
    logs.log.addHandler(told)
    file = logs.log_to(tmp_path)
    logged_failure(logs.log.exception)
    told.stream.close()
    assert "Nadia" not in file.read_text(encoding="utf-8")


def test_every_module_of_the_program_is_logged_and_nothing_else(tmp_path):
    file = logs.log_to(tmp_path)
    logging.getLogger("netkeeper.ui.work.jobs").error("a job failed")
    logging.getLogger("sqlalchemy.engine").error("INSERT INTO person")
    written = file.read_text(encoding="utf-8")
    assert "netkeeper.ui.work.jobs a job failed" in written
    assert "INSERT" not in written


def mode_of(path):
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize("umask", [0o000, 0o022])
def test_the_log_and_what_it_was_turned_over_to_are_private(tmp_path, monkeypatch, umask):
    monkeypatch.setattr(logs, "MEGABYTE", 2000)
    before = os.umask(umask)
    try:
        file = logs.log_to(tmp_path / "data")
        for _ in range(200):
            logs.log.error("work failed, and was logged in a line of some length")
    finally:
        os.umask(before)
    files = sorted(file.parent.iterdir())
    assert [each.name for each in files] == [
        "netkeeper.log",
        "netkeeper.log.1",
        "netkeeper.log.2",
        "netkeeper.log.3",
    ]
    assert {mode_of(each) for each in files} == {0o600}
    assert all(each.stat().st_size <= 2000 for each in files)
    assert mode_of(file.parent) == 0o700


def test_a_log_that_others_could_read_is_closed_to_them(tmp_path):
    file = tmp_path / "netkeeper.log"
    file.write_text("before\n", encoding="utf-8")
    file.chmod(0o644)
    assert logs.log_to(tmp_path) == file
    assert mode_of(file) == 0o600
    assert file.read_text(encoding="utf-8") == "before\n"


def test_logging_anew_moves_the_log(tmp_path):
    first, second = logs.log_to(tmp_path / "a"), logs.log_to(tmp_path / "b")
    logs.log.error("work failed")
    assert first.read_text(encoding="utf-8") == ""
    assert second.read_text(encoding="utf-8").count("\n") == 1


def test_a_disk_without_room_only_costs_the_line(tmp_path, capsys, monkeypatch):
    logs.log_to(tmp_path)
    handler = logs.log.handlers[-1]

    def full(*_given):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(handler, "format", full)
    logs.log.error("work failed")
    assert capsys.readouterr().err == ""


def test_where_no_log_can_be_kept_is_told(tmp_path):
    (tmp_path / "data").write_text("no folder", encoding="utf-8")
    with pytest.raises(OSError, match="data"):
        logs.log_to(tmp_path / "data")


def test_an_error_on_the_main_thread_is_logged_and_told(tmp_path, capsys):
    file, told = logs.log_to(tmp_path), []
    logs.catch_uncaught(told.append)
    try:
        fail_with_a_name()
    except ValueError:
        sys.excepthook(*sys.exc_info())
    assert told == [ValueError]
    assert "an error that nobody caught" in file.read_text(encoding="utf-8")
    assert capsys.readouterr().err == ""


def test_an_error_on_another_thread_is_logged_and_told(tmp_path, capsys):
    file, told = logs.log_to(tmp_path), []
    logs.catch_uncaught(told.append)
    worker = threading.Thread(target=fail_with_a_name)
    worker.start()
    worker.join()
    assert told == [ValueError]
    written = file.read_text(encoding="utf-8")
    assert "in fail_with_a_name" in written
    assert "Nadia" not in written + capsys.readouterr().err


@pytest.mark.parametrize("ends", [SystemExit, KeyboardInterrupt])
def test_who_only_ends_is_no_error(tmp_path, ends, capsys):
    file, told = logs.log_to(tmp_path), []
    logs.catch_uncaught(told.append)
    if ends is SystemExit:
        worker = threading.Thread(target=sys.exit)
        worker.start()
        worker.join()
    else:
        sys.excepthook(ends, ends(), None)
    assert told == []
    assert file.read_text(encoding="utf-8") == ""


def test_when_telling_fails_too_that_is_logged(tmp_path):
    file = logs.log_to(tmp_path)

    def fail(_kind):
        raise RuntimeError(NAMED)

    logs.catch_uncaught(fail)
    sys.excepthook(ValueError, ValueError(NAMED), None)
    written = file.read_text(encoding="utf-8")
    assert "the user could not be told" in written
    assert "builtins.RuntimeError" in written
    assert "Nadia" not in written


SCRIPT = f"""
import sys, threading
from pathlib import Path
from netkeeper import logs
logs.log_to(Path(sys.argv[1]))
logs.catch_uncaught(lambda kind: print("told of", kind.__name__))
def fail():
    raise LookupError({NAMED!r})
worker = threading.Thread(target=fail)
worker.start()
worker.join()
raise ValueError({NAMED!r})
"""


def test_a_real_process_keeps_names_to_itself(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert done.stdout == "told of LookupError\ntold of ValueError\n"
    assert done.stderr == ""
    assert done.returncode == 1
    written = (tmp_path / "netkeeper.log").read_text(encoding="utf-8")
    assert written.count("an error that nobody caught") == 2
    assert "Nadia" not in written
