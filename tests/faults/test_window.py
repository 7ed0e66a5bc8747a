"""The window where its record takes no writes, and where its session or terminal ends."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import rows_of
from tests.faults.conftest import ROOT, check_sound, mounting

READ_ONLY = 'mount --bind "$0" "$0"; mount -o remount,bind,ro "$0"; exec "$@"'
# Opens the window as a start does, and ends with the first thing that it refuses.
SAYS = """
import sys
from netkeeper import app
from netkeeper.ui.wording.language import Speech
from netkeeper.ui.launch.start import _usable_record
from netkeeper.ui.look.theme import Theme, make_application
from netkeeper.ui.window import Window
from pathlib import Path
application = make_application("netkeeper")
program = app.build(Path(sys.argv[1]), origin="window")
speech = Speech(application, None)
reader, settings = _usable_record(program, speech, "en")
window = Window(program, Theme(application, "light"), speech, reader)
def tell(text):
    print(window.frame.isVisible(), window.desk.reader.people.count(), text, flush=True)
    application.exit()
window.desk.refused.connect(tell)
window.open()
application.exec()
window.frame.close()
"""
# Looks for a file that isn't there, so that one dialog waits for another, and ends the session.
ENDS = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QMessageBox
from netkeeper.ui.launch.start import _open
application, window = _open(Path(sys.argv[1]), "en", "en")
def ask():
    asking = QFileDialog(window.frame)
    asking.setOption(QFileDialog.Option.DontUseNativeDialog)
    asking.setFileMode(QFileDialog.FileMode.ExistingFile)
    asking.finished.connect(asking.deleteLater)
    asking.open()
    asking.selectFile("nowhere")
    timer.start()
    asking.accept()
def end():
    if isinstance(application.activeModalWidget(), QMessageBox):
        timer.stop()
        print("asked", flush=True)
        os.kill(os.getpid(), signal.SIGTERM)
timer = QTimer(application, interval=20)
timer.timeout.connect(end)
window.desk.when_painted(ask)
sys.exit(application.exec())
"""


def test_the_window_shows_a_record_that_takes_no_writes_and_says_so(dying, tmp_path):
    words = mounting()
    if words is None:
        pytest.skip("neither root nor a user namespace may mount here")
    path = tmp_path / "data" / "record.sqlite3"
    assert dying(path, "met", "Nadia Benali").code == 0
    held = {each: each.read_bytes() for each in path.parent.iterdir()}
    script = [*words, "sh", "-ec", READ_ONLY, str(path.parent), sys.executable, "-c", SAYS]
    done = subprocess.run(
        [*script, str(path)], capture_output=True, text=True, cwd=ROOT, timeout=120, check=False
    )
    assert (
        done.stdout
        == f"True 1 This record can only be read: {path}. Nothing new can be kept in it.\n"
    )
    assert "Traceback" not in done.stderr
    assert {each: each.read_bytes() for each in path.parent.iterdir()} == held


def hears(process: subprocess.Popen, number: signal.Signals) -> bool:
    """Tell whether a process has its own way with a signal."""
    status = Path(f"/proc/{process.pid}/status").read_text()
    caught = next(line for line in status.splitlines() if line.startswith("SigCgt"))
    return bool(int(caught.split()[1], 16) >> (number - 1) & 1)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="no /proc to look into")
def test_a_terminal_that_is_closed_closes_the_window_as_its_user_would(empty_record, tmp_path):
    path = tmp_path / "record.sqlite3"
    shutil.copy(empty_record, path)
    path.chmod(0o600)
    tmp_path.chmod(0o700)
    words = [sys.executable, "-m", "netkeeper", "--record", str(path)]
    process = subprocess.Popen(words, cwd=ROOT, env=os.environ | {"PYTHONUTF8": "1"})
    try:
        until = time.monotonic() + 120
        while not hears(process, signal.SIGHUP):  # the earlier it comes, the worse
            assert time.monotonic() < until
            time.sleep(0.01)
        process.send_signal(signal.SIGHUP)
        assert process.wait(60) == 0
    finally:
        process.kill()
        process.wait()
    check_sound(path)
    assert rows_of(path)["person"] == []


def test_a_session_that_ends_while_one_dialog_waits_for_another_closes_them_in_turn(
    empty_record, tmp_path
):
    path = shutil.copy(empty_record, tmp_path / "record.sqlite3")
    words = [sys.executable, "-c", ENDS, str(path)]
    done = subprocess.run(words, capture_output=True, text=True, cwd=ROOT, timeout=120, check=False)
    assert (done.returncode, done.stdout) == (0, "asked\n"), done.stderr
