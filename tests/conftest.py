"""Run every window without a screen, unless the caller names a platform."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_configure(config):
    # What the offscreen platform says of every window; no other platform does.
    config.addinivalue_line("qt_log_ignore", "This plugin does not support propagateSizeHints")
