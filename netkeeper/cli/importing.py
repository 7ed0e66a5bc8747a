"""The import command: what an archive adds, in figures, and what was left out and why."""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING

from netkeeper.cli.commands import Answer

if TYPE_CHECKING:
    import argparse

    from netkeeper.app import Program
    from netkeeper.texts.texts import Texts

REPORT_EVERY = 0.05  # seconds between two lines of progress


class _Told:
    """Writes the progress as JSON lines on stderr, for the window that runs this process."""

    def __init__(self, *, told: bool) -> None:
        self._told = told
        self._next = 0.0

    def step(self, done: int, total: int) -> None:
        """Report how far the work is."""
        now = time.monotonic()
        if self._told and (now >= self._next or done == total):
            self._next = now + REPORT_EVERY
            sys.stderr.write(json.dumps({"done": done, "total": total}) + "\n")
            sys.stderr.flush()


def import_(program: Program, asked: argparse.Namespace, texts: Texts) -> Answer:
    """Import an archive, or say what an import would do."""
    from netkeeper.services.imports import import_archive, preview  # noqa: PLC0415

    work = preview if asked.preview else import_archive
    report = work(
        program.open_unit,
        asked.paths,
        program.today(),
        _Told(told=asked.progress),
        repair=asked.repair,
    )
