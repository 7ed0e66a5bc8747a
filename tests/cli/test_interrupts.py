"""Ctrl+C and its like: heard until the work is being kept, and put back afterwards."""

import os
import signal
import subprocess
import sys

import pytest

from netkeeper import __main__
from netkeeper.cli import interrupts

pytestmark = pytest.mark.skipif(os.name == "nt", reason="no such signals there")
ENDING = ["SIGINT", "SIGTERM", "SIGHUP"]


@pytest.mark.parametrize("name", ENDING)
def test_each_is_heard_and_then_what_was_before_is_back(name):
    each = getattr(signal, name)
    before = signal.getsignal(each)
    with pytest.raises(KeyboardInterrupt), interrupts.heard():
        signal.raise_signal(each)
    assert signal.getsignal(each) is before


@pytest.mark.parametrize("name", ENDING)
def test_what_comes_while_the_work_is_kept_comes_too_late(name):
    each = getattr(signal, name)
    before = signal.getsignal(each)
    with interrupts.heard():
        interrupts.disregard()
        signal.raise_signal(each)
    assert signal.getsignal(each) is before


def test_one_while_the_program_loads_ends_it_without_a_word(monkeypatch, capsys):
    monkeypatch.setattr(__main__, "_run", lambda: signal.raise_signal(signal.SIGINT))
    assert __main__.main() == 130
    assert capsys.readouterr() == ("", "")


def test_one_that_was_ignored_from_the_start_stays_ignored():
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with interrupts.heard():
            signal.raise_signal(signal.SIGINT)
    finally:
        signal.signal(signal.SIGINT, before)


def test_an_interrupt_within_exec_leaves_the_exit_code_as_it_is(tmp_path):
    (tmp_path / "broken_off.py").write_text(
        "import signal, sys\n"
        "from netkeeper.cli import interrupts\n"
        "with interrupts.heard():\n"
        "    try:\n"
        "        exec('signal.raise_signal(signal.SIGINT)')\n"
        "    except KeyboardInterrupt:\n"
        "        interrupts.forget()\n"
        "sys.exit(2)\n",
        encoding="utf-8",
    )
    path = os.pathsep.join([str(tmp_path), *sys.path])
    done = subprocess.run(
        [sys.executable, "-m", "broken_off"], env=os.environ | {"PYTHONPATH": path}, check=False
    )
    assert done.returncode == 2
