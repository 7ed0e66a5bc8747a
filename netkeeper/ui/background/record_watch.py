"""Looks once a second whether the record was changed, damaged or taken away, and what day it is."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from netkeeper.services.ports.reading import Reader
    from netkeeper.ui.desk import Desk

LOOK_EVERY_MS = 1000  # one pragma a time


class RecordWatch(QObject):
    """Tells of what this program didn't do: another program's commits, the day that ended.

    The clock is asked each time: a timer set to midnight would be wrong after a sleep, another time
    zone or a clock set right.
    """

    changed = Signal()  # another program wrote to the record, or the day has changed
    displaced = Signal(object)  # the fault of a record that was removed or replaced: told once

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._reader: Reader | None = None
        self._seen = 0  # SQLite's `data_version` of what is shown
        self._told = False  # that the record was removed, replaced or damaged
        self._day = desk.today
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def watch(self, reader: Reader) -> None:
        """Look at the record over a connection from now on; what it holds counts as seen."""
        self._reader = reader
        self.take_as_seen()
        self._timer.start()

    def let_go(self) -> None:
        """Look at the connection no more, which is about to be closed."""
        self._reader, self._told = None, False

    def stop(self) -> None:
        """Look no more at all."""
        self._timer.stop()
        self.let_go()

    def take_as_seen(self) -> None:
        """Take what the record holds now as seen: it was told of otherwise.

        That it can't be read is told by the next look.
        """
        if self._reader is not None:
            with suppress(Exception):
                self._seen = self._reader.overview.data_version()

    def look(self) -> None:
        """Tell of what has changed since the last look; of the record, not while it is written."""
        self._look_at_day()
        if self._reader is None or not self._desk.jobs.is_idle():
            return
        if (fault := self._desk.program.presence.fault()) is not None:
            if not self._told:
                self._told = True
                self.displaced.emit(fault)
            return
        try:
            version = self._reader.overview.data_version()
        except Exception:
            told, self._told = self._told, True
            if told:  # of a damaged record, which is so at each look
                return
            raise
        self._told = False
        if version != self._seen:
            self._seen = version
            self.changed.emit()

    def _look_at_day(self) -> None:
        """Tell of a day that ended, here or where the computer was brought to."""
        if hasattr(time, "tzset"):
            time.tzset()  # else the zone is what it was when first asked for
        if self._day != (today := self._desk.today):
            self._day = today
            self.changed.emit()
