"""A day at the window with every turn of its event loop measured, as a process of its own.

`python -m tests.journeys.felt_day RECORD` starts the program, finds somebody, logs a meeting,
decides on a request, reviews some, and looks at each page, key by key. It prints a JSON object: the
longest turn of each step, in units of work, and what came of the keys.

What is measured is the CPU time of the window's own thread: whatever else the machine does falls
on no turn. A turn that seems long is held against a piece of work done right after it, always the
same: so a slow machine, or one whose caches others fill, is measured by itself.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from typing import TYPE_CHECKING

from tests.journeys.by_steps import BySteps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LOOK_EVERY = 8  # milliseconds between two looks whether what is waited for is so
UNIT_MS = 0.59  # what the unit of work takes on a quiet machine of the reference
LONG = 0.008  # seconds from which a turn is held against the unit of work


def unit_of_work() -> float:
    """Do a piece of work, always the same, and return the seconds that it took."""
    begun, found = time.thread_time(), {}
    for number in range(5_000):
        found[number % 97] = str(number)
    return time.thread_time() - begun


class Recorder:
    """Measures each turn of this thread's event loop; `step` is what goes on meanwhile."""

    def __init__(self) -> None:
        from PySide6.QtCore import QAbstractEventDispatcher  # noqa: PLC0415 - once Qt is loaded

        self.step = "start"
        self.longest: dict[str, float] = {}  # in units of work
        self._loop = QAbstractEventDispatcher.instance()
        self._loop.aboutToBlock.connect(self._on_turn_over)
        self._since = time.thread_time()

    def _on_turn_over(self) -> None:
        took = time.thread_time() - self._since
        if took > LONG:
            units = took / statistics.median(unit_of_work() for _ in range(5))
            self.longest[self.step] = max(units, self.longest.get(self.step, 0))
        self._since = time.thread_time()


class Day(BySteps):
    """Presses one key a turn, each once all is done that the one before has begun."""

    def __init__(self, window, recorder: Recorder) -> None:
        super().__init__(window)
        self.recorder = recorder

    def end(self) -> None:
        """Tell what was measured."""
        self.window.clock.stop()
        reader = self.window.desk.reader
        told = {
            "longest": dict(self.recorder.longest),  # what follows is no step
            "events": [each.event for each in reader.meetings.lines(reader.meetings.ids())[:1]],
            "accepted": reader.invitations.count("decided"),
            "chosen": len(self.window.frame.page("review").session.made),
        }
        sys.stdout.write(f"\n{json.dumps(told)}\n")
        sys.stdout.flush()
        super().end()

    def _press(self, step: str, key: str, *, control: bool = False) -> Callable[[], object]:
        from PySide6.QtCore import Qt  # noqa: PLC0415 - once Qt is loaded
        from PySide6.QtTest import QTest  # noqa: PLC0415
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415

        self.recorder.step = f"{step}: {key}"
        modifiers = Qt.KeyboardModifier
        code = getattr(Qt.Key, f"Key_{key}") if control or len(key) > 1 else key
        focused = QApplication.focusWidget() or self.window.frame
        QTest.keyClick(focused, code, modifiers.ControlModifier if control else modifiers(0))
        return self.is_idle

    def _type(self, step: str, text: str) -> Iterator[Callable[[], object]]:
        for letter in text:
            yield self._press(step, letter)

    def steps_of(self) -> Iterator[Callable[[], object]]:
        """Find, log, look, decide and review."""
        desk = self.window.desk
        yield lambda: desk.standing.now is not None and desk.figures.figures and self.is_idle()
        self.window.load()  # as at the first movement of the pointer
        self.recorder.step = "loading"
        yield lambda: self.window.field is not None and self.is_idle()
        yield self._press("search", "K", control=True)
        yield from self._type("search", "tremb")
        yield self._press("found", "Return")
        for key in ("Down", "End", "Home"):
            yield self._press("people", key)
        yield self._press("log", "M", control=True)
        yield from self._type("log", "Luc Roy @ Garden party ")
        yield self._press("logged", "Return")
        for digit in "12357":
            yield self._press("page", digit, control=True)
        yield self._press("received", "4", control=True)
        yield self._press("received", "Down")
        yield self._press("received", "a")
        yield self._press("review", "6", control=True)
        yield self._press("review", "1")
        for key in "kwkw":
            yield self._press("review", key)
        yield self._press("undo", "Z", control=True)


def main() -> int:
    """Start the program on the record, with a user in front of it."""
    from netkeeper import __main__  # noqa: PLC0415
    from netkeeper.ui.launch import start  # noqa: PLC0415

    opened = start._open

    def open_with_user(*given):
        from PySide6.QtCore import QTimer  # noqa: PLC0415

        application, window = opened(*given)
        window.user = day = Day(window, Recorder())
        window.clock = QTimer(window, interval=LOOK_EVERY)
        window.clock.timeout.connect(day.look)
        window.clock.start()
        return application, window

    start._open = open_with_user
    sys.argv = ["netkeeper", "--record", sys.argv[1], "--lang", "en"]
    return __main__.main()


if __name__ == "__main__":
    sys.exit(main())
