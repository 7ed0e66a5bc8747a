"""Edits people and logs meetings in a window on a record, watched from inside: ours.py RECORD RAW.

Every page was shown once, People is in sight, somebody is open beside the list. A raw change of
the database RAW stands before each of ours. Prints one JSON document, a list a round: of each
change the milliseconds of the raw one, of asking for ours (CPU of the window's thread), until it
was durable and told, and the longest turn of the event loop from there to rest, its CPU time and
by the clock.
"""

from __future__ import annotations

import json
import os
import sqlite3
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from netkeeper import app
from netkeeper.domain.days import Day
from netkeeper.services.meetings import Attendee, MeetingDraft, log_meeting
from netkeeper.services.people import edit_person
from netkeeper.ui.look.theme import BODY_PX, Theme
from netkeeper.ui.window import Window
from netkeeper.ui.wording.language import Speech
from netkeeper.ui.work.collector import Collector
from netkeeper.ui.work.jobs import BaseJob

if TYPE_CHECKING:
    from collections.abc import Callable

PAGES = ("today", "meetings", "received", "sent", "review", "standing", "history", "people")
BEAT, QUIET = 1, 25  # milliseconds between two looks, and looks without anything to do
Change = tuple[float, float, float, float, float]


class Beats:
    """The longest turn of the event loop since it was begun.

    A turn goes from one look of the loop for what the user did to the next. A timer keeps the loop
    from waiting long in between, so that the clock tells the same.
    """

    def __init__(self) -> None:
        self._timer = QTimer(interval=BEAT)
        self._timer.start()
        self._loop = QAbstractEventDispatcher.instance()
        self._loop.aboutToBlock.connect(self._on_turn_over)
        self.begin()

    def begin(self) -> None:
        """Count from now on."""
        self.turn = self.gap = 0.0
        self._last = time.thread_time(), time.monotonic()

    def _on_turn_over(self) -> None:
        now = time.thread_time(), time.monotonic()
        self.turn = max(self.turn, now[0] - self._last[0])
        self.gap = max(self.gap, now[1] - self._last[1])
        self._last = now


class Hand:
    """Changes the record through the window, as its pages do."""

    def __init__(self, application: QApplication, record: Path, raw: Path) -> None:
        theme = Theme(application, "light", animations=False)
        speech = Speech(application, "fr")
        self._window = Window(app.build(record, origin="window"), theme, speech)
        self._window.frame.resize(1280, 800)
        self._window.open()
        self.beats = Beats()
        self.desk = self._window.desk
        self._raw = sqlite3.connect(raw, isolation_level=None)
        self._raw.execute("PRAGMA journal_mode = WAL")
        self._raw.execute("PRAGMA synchronous = FULL")
        self.rest()
        for code in PAGES:
            self._window.go(code, None)
            self.rest()
        self._window.frame.page("people").view.go_to(40)
        self.rest()
        self.shown = self._window.frame.page("people").view.current_id()

    def rest(self) -> None:
        """Let everything be read and painted."""
        loop, looks = QEventLoop(), [0]

        def look() -> None:
            busy = not self.desk.jobs.is_idle() or self.desk.findChildren(BaseJob)
            looks[0] = 0 if busy else looks[0] + 1
            if looks[0] == QUIET:
                loop.quit()

        timer = QTimer(interval=BEAT)
        timer.timeout.connect(look)
        timer.start()
        loop.exec()

    def whom(self, count: int) -> list[int]:
        """Return whom so many changes concern: every other one the person in sight."""
        return [self.shown if number % 2 == 0 else number + 2 for number in range(count)]

    def change_raw(self, sql: str, *values: object) -> float:
        """Return the milliseconds that a change takes with nothing around it."""
        start = time.perf_counter()
        self._raw.execute(sql, values)
        return (time.perf_counter() - start) * 1e3

    def change(self, raw: float, work: Callable[[], object]) -> Change:
        """Have a change made and everything come to rest."""
        told: list[float] = []
        self.beats.begin()
        began, busy = time.perf_counter(), time.thread_time()
        self.desk.do(
            work,
            lambda _done: told.append(time.perf_counter() - began),
            said=lambda _done: self.desk.done_text(),
        )
        asked = time.thread_time() - busy
        self.rest()
        beats = self.beats
        return (raw, *(each * 1e3 for each in (asked, told[0], beats.turn, beats.gap)))


def edits(hand: Hand, count: int) -> list[Change]:
    """Edit a note so many times."""
    found = []
    for number, person_id in enumerate(hand.whom(count)):
        whole = hand.desk.reader.people.get(person_id)
        note = f"{whole.note} {number} relance".strip()
        raw = hand.change_raw("UPDATE person SET note = ? WHERE id = ?", note, person_id)
        edited = whole._replace(note=note)
        found.append(
            hand.change(raw, lambda one=edited: edit_person(hand.desk.program.open_unit, one))
        )
    return found


def meetings(hand: Hand, count: int) -> list[Change]:
    """Log so many meetings."""
    found = []
    insert = "INSERT INTO meeting(on_day, topic, note) VALUES (?, ?, ?)"
    today = hand.desk.today
    for person_id in hand.whom(count):
        name = hand.desk.reader.people.get(person_id).display_name
        raw = hand.change_raw(insert, today.isoformat(), "serre urbaine", name)
        draft = MeetingDraft(Day(today), [Attendee(name, person_id)], topic="serre urbaine")
        found.append(
            hand.change(raw, lambda one=draft: log_meeting(hand.desk.program.open_unit, one, today))
        )
    return found


def main() -> None:
    """Print what was measured."""
    record, raw, rounds, count = sys.argv[1:]
    application = QApplication(sys.argv[:1])
    font = application.font()
    font.setPixelSize(BODY_PX)
    application.setFont(font)
    hand = Hand(application, Path(record), Path(raw))
    collector = Collector(application)
    told: dict[str, list[list[Change]]] = {"edit": [], "meeting": []}
    for number in range(int(rounds) + 1):
        for kind, do in (("edit", edits), ("meeting", meetings)):
            found = do(hand, int(count))
            if number:  # the first loads what writing needs
                told[kind].append(found)
    held = hand.desk.reader.people.get(hand.shown)
    assert held.note.endswith(f"{(int(count) - 1) // 2 * 2} relance")
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()
    del collector
    os._exit(0)


if __name__ == "__main__":
    main()
