"""Starts a child process of Python's, with UTF-8 on its pipes whatever the system's letters are."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QProcessEnvironment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QProcess


def start(child: QProcess, words: Sequence[str]) -> None:
    """Start the child with these words after Python's own name."""
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("PYTHONUTF8", "1")
    child.setProcessEnvironment(environment)
    child.start(sys.executable, words)
