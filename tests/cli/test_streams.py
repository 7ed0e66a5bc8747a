"""What a command does whose output nobody reads, can keep, or can write in full."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.conftest import rows_of

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a shell of Unix is used")


@pytest.fixture
def shell(record_path: Path) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Run a command, `{}`, as a shell's line has it."""

    def run(line: str, command: str, **env: str) -> subprocess.CompletedProcess[bytes]:
        words = f"{sys.executable} -m netkeeper --record '{record_path}' --lang en {command}"
        return subprocess.run(
            ["bash", "-o", "pipefail", "-c", line.format(words)],
            env=os.environ | env,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=60,
            check=False,
        )

    return run


def test_closed_streams_are_no_file_of_the_record(shell, record_path):
    done = shell("{} <&- >&- 2>&-", "met 'Ada Example' --json")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert len(rows_of(record_path)["meeting"]) == 1
    assert shell("{} >&- 2>&-", "met ' '").returncode == 2


def test_who_stops_reading_has_read_enough(shell):
    done = shell("({}; echo $? >&2) | true", "search ada")
    assert done.stderr == b"0\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a full disk at hand")
def test_an_answer_that_cannot_be_kept_is_told_with_what_is_done(shell, record_path):
    done = shell("{} > /dev/full", "met 'Ada Example'")
    assert done.returncode == 2
    assert done.stderr.startswith(b"What was asked for is done, but the answer can")
    assert done.stderr.count(b"\n") == 1
    assert len(rows_of(record_path)["meeting"]) == 1


def test_json_loses_no_letter_where_the_output_has_few(shell):
    done = shell("{}", "met 李明 --json", PYTHONIOENCODING="cp1252")
    assert json.loads(done.stdout)["people"][0]["name"] == "李明"
    told = shell("{}", "search 李明", PYTHONIOENCODING="cp1252")
    assert (told.returncode, told.stderr) == (0, b"")
