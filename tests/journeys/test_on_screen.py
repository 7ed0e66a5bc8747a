"""A journey on X11, under Xvfb: the platform's own keys, focus and painting."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

XVFB = shutil.which("Xvfb")
ROOT = Path(__file__).parents[2]
JOURNEY = "tests/journeys/test_decide.py"


@pytest.fixture
def display():
    """A screen of its own, as the number that X11 knows it by."""
    told, tells = os.pipe()
    server = subprocess.Popen(
        [XVFB, "-displayfd", str(tells), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
        pass_fds=[tells],
        stderr=subprocess.DEVNULL,
    )
    os.close(tells)
    with os.fdopen(told) as numbers:
        number = numbers.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


@pytest.mark.skipif(XVFB is None, reason="Xvfb is missing")
def test_a_request_is_decided_on_a_real_screen(display):
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-rN", JOURNEY],
        env=os.environ | {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if "Could not load the Qt platform plugin" in done.stdout + done.stderr:
        pytest.skip("a library of Qt's X11 plugin is missing")
    assert done.returncode == 0, done.stdout + done.stderr
