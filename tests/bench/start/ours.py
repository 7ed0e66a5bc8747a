"""NetKeeper's window on a record, watched from inside: python ours.py RECORD.

Prints one JSON document: the milliseconds from exec until the first rows were painted, and until
all that is shown was there; the memory at rest, in MB; the milliseconds from the first sign of use
until all was loaded that acting needs, and the memory once what comes last was too; the longest gap
and the longest turn of the event loop from the paint to the end; how many people the sidebar
counts; and the modules that were loaded at the paint.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

BEGUN = int(os.environ["BEGUN"])  # CLOCK_MONOTONIC at exec, nanoseconds
REST = 2_000  # milliseconds from the last of what is shown until the memory is looked at
LOOK = 5  # milliseconds between two looks whether all is shown
told: dict[str, object] = {}


def since() -> float:
    return (time.monotonic_ns() - BEGUN) / 1e6


def watch(window) -> None:
    """Note the first paint of rows, then beat until what is loaded after it is there."""
    from netkeeper.ui.lists.long_list import LongListView

    paint = LongListView.paintEvent

    def paint_and_note(view, event):
        paint(view, event)
        if "painted" not in told and view.rows.rows:
            told["painted"] = since()
            told["cpu"] = time.process_time() * 1e3
            told["modules"] = sorted(sys.modules)
            begin_beating(window)

    LongListView.paintEvent = paint_and_note


def begin_beating(window) -> None:
    from PySide6.QtCore import QProcess, QTimer

    from netkeeper.ui.work.jobs import BaseJob

    longest, last = [0.0, 0.0], [time.monotonic(), time.thread_time()]

    def beat():
        now = time.monotonic(), time.thread_time()
        longest[:] = (
            max(most, here - there) for most, here, there in zip(longest, now, last, strict=True)
        )
        last[:] = now

    timer = QTimer(window, interval=1)
    timer.timeout.connect(beat)
    timer.start()

    def shown():
        desk = window.desk
        if desk.standing.now is None or desk.figures.figures is None or desk.findChildren(BaseJob):
            QTimer.singleShot(LOOK, shown)  # a child process, or a worker's thread, still answers
            return
        told["shown"] = since()
        told["people"] = desk.figures.figures.counts.people
        QTimer.singleShot(REST, use)

    def use():
        told["rss"], told["alone"] = rss(), not window.desk.findChildren(QProcess)
        use_it(window, ask, lambda: told.update(gap=longest[0] * 1e3, turn=longest[1] * 1e3))

    def ask(then):
        # The readers' worker takes one job after the other: this one ends after all of them.
        window.desk.jobs.read(lambda: None).finished.connect(then)

    shown()


def use_it(window, ask, tell) -> None:
    """Give the first sign of use, and finish once all is loaded that acting needs."""
    from PySide6.QtCore import QTimer

    begun = since()
    window.load()

    def look():
        if window.field is None:
            QTimer.singleShot(1, look)
        else:
            ask(loaded)  # what keeping needs is asked for as the field is made

    def loaded():
        told["used"] = since() - begun
        ask(all_loaded)  # what comes last counts for the memory and the gaps

    def all_loaded():
        tell()
        told["rss_used"] = rss()
        finish()

    look()


def rss() -> float:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    lines = dict(line.split(":", 1) for line in status.splitlines())
    return int(lines["VmRSS"].split()[0]) / 1024


def finish() -> None:
    import json  # which a bare window doesn't load, either

    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()
    os._exit(0)


def main() -> None:
    from netkeeper.ui.launch import start

    opening = start._open

    def open_and_watch(*given):
        application, window = opening(*given)
        watch(window)
        return application, window

    start._open = open_and_watch
    sys.argv = ["netkeeper", "--lang", "fr", "--record", sys.argv[1]]
    from netkeeper import __main__

    __main__.main()


if __name__ == "__main__":
    main()
