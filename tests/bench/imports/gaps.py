"""How evenly the window's event loop turns while an import runs: python gaps.py RECORD PATH.

Opens the program's own window on the record and beats every millisecond: first with nothing to do,
then while `desk.jobs` imports the path, until what the window shows was read anew. Tells the 99th
percentile and the longest of the gaps between two beats, in milliseconds, and the same of the
window thread's own work between them (which doesn't count what else the machine does), as JSON.
"""

from __future__ import annotations

import json
import os
import sys
import time
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from netkeeper.ui.window import Window

REST = 2_000  # milliseconds until everything that the start put off was done
IDLE = 4_000  # milliseconds that nothing is done
Beat = tuple[float, float]  # when, and how much the thread had worked by then


class Heart:
    """Beats, first idle, then beside an import; then it tells and ends the program."""

    def __init__(self, window: Window, path: Path) -> None:
        self._window, self._path = window, path
        self._beats: list[Beat] = []
        self._told: dict[str, float] = {}
        self._timer = QTimer(window, interval=1)
        self._timer.timeout.connect(self._beat)
        QTimer.singleShot(REST, self._load)

    def _load(self) -> None:
        """Load all that acting needs, and wait until it is there."""
        self._window.load()
        QTimer.singleShot(REST, self._settle)

    def _settle(self) -> None:
        if self._window.field is None:
            QTimer.singleShot(REST, self._settle)
        else:
            self._after_all_reads(lambda: QTimer.singleShot(REST, self._rest))

    def _after_all_reads(self, then: Callable[[], None]) -> None:
        # The readers' worker takes one job after the other: this one ends after all of them.
        self._window.desk.jobs.read(lambda: None).finished.connect(then)

    def _beat(self) -> None:
        self._beats.append((time.monotonic(), time.thread_time()))

    def _rest(self) -> None:
        self._timer.start()
        QTimer.singleShot(IDLE, self._import)

    def _import(self) -> None:
        self._tell("idle")
        desk = self._window.desk
        words = ["--record", str(desk.program.path), "--lang", "fr", "--json", "import"]
        job = desk.jobs.start_process([*words, "--progress", "--", str(self._path)])
        job.failed.connect(self._fail)
        job.finished.connect(lambda: self._after_all_reads(self._end))

    def _fail(self, error: Exception) -> None:
        sys.stderr.write(f"{error}\n")
        os._exit(1)

    def _end(self) -> None:
        self._tell("import")
        sys.stdout.write(json.dumps(self._told) + "\n")
        sys.stdout.flush()
        os._exit(0)

    def _tell(self, what: str) -> None:
        """Tell of the beats until now, and begin anew."""
        for place, name in enumerate(("gap", "turn")):
            found = sorted((now[place] - last[place]) * 1e3 for last, now in pairwise(self._beats))
            self._told[f"{what}_{name}"] = found[len(found) * 99 // 100]
            self._told[f"{what}_{name}_longest"] = found[-1]
        self._told[f"{what}_beats"] = len(self._beats)
        self._beats.clear()


def main(record: str, path: Path) -> None:
    """Open the window and watch it."""
    from netkeeper import __main__  # noqa: PLC0415 - as the program itself starts
    from netkeeper.ui.launch import start  # noqa: PLC0415

    opening, hearts = start._open, []

    def open_and_watch(*given):  # type: ignore[no-untyped-def]  # as what it stands for
        application, window = opening(*given)
        hearts.append(Heart(window, path))
        return application, window

    start._open = open_and_watch
    sys.argv = ["netkeeper", "--lang", "fr", "--record", record]
    __main__.main()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
