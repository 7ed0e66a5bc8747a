"""The whole window on a record, opened and closed as a user does; a screen of X11's."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest

from tests.ui.conftest import asked_record, open_window, qtbot, speech, theme, themed

__all__ = ["asked_record", "open_window", "qtbot", "speech", "theme", "themed"]


@pytest.fixture
def display():
    """A screen of the test's own under Xvfb, by its name; skips where that is missing."""
    xvfb = shutil.which("Xvfb")
    if xvfb is None:
        pytest.skip("Xvfb is missing")
    told, tells = os.pipe()
    server = subprocess.Popen(
        [xvfb, "-displayfd", str(tells), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
        pass_fds=[tells],
        stderr=subprocess.DEVNULL,
    )
    os.close(tells)
    with os.fdopen(told) as numbers:
        number = numbers.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()
