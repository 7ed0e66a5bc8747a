"""A journey on X11, under Xvfb: the platform's own keys, focus and painting."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
JOURNEY = "tests/journeys/test_decide.py"


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
