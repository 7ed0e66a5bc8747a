"""Starts the program anew on an invented record, so that the user's own is never touched."""

from __future__ import annotations

import sys

from PySide6.QtCore import QProcess

from netkeeper.ui.work.child_process import MODULE


def start_demo(language: str) -> bool:
    """Open a second window on a sample that is thrown away when it closes; False if it can't."""
    return QProcess.startDetached(sys.executable, [*MODULE, "--demo", "--lang", language])[0]
