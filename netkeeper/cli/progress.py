"""Tells the window that runs a command as a process how far its work is."""

from __future__ import annotations

import json
import sys
import time

from netkeeper.cli import interrupts

_EVERY = 0.05  # seconds between two lines


class ProgressLines:
    """Writes the progress as JSON lines on stderr, if it is asked for.

    Up to the last step an interrupt ends the command at once and nothing is kept; what comes later
    comes too late, and nobody is told that nothing was kept.
    """

    def __init__(self, *, asked: bool) -> None:
        self._asked = asked
        self._next = 0.0

    def step(self, done: int, total: int) -> None:
        """Report how far the work is."""
        if done == total:
            interrupts.disregard()
        now = time.monotonic()
        if self._asked and (now >= self._next or done == total):
            self._next = now + _EVERY
            sys.stderr.write(json.dumps({"done": done, "total": total}) + "\n")
            sys.stderr.flush()
