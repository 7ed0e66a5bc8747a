"""A field for a day, typed in words or figures, that says how it is understood."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QTimer, Signal

from netkeeper.domain.days import Precision
from netkeeper.domain.when import read_day, warm_up
from netkeeper.ui.widgets.line_row import LineRow
from netkeeper.ui.wording import formats

if TYPE_CHECKING:
    from collections.abc import Callable

    from netkeeper.domain.days import Day
    from netkeeper.ui.desk import Desk

READ_AFTER_MS = 120  # after the last key; some phrases take milliseconds to read


class DayField(LineRow):
    """A row whose field takes « lundi prochain », "12 mars 2025", "2025-03" or "2025".

    `ahead` says that what is left open lies ahead, as a follow-up does; otherwise days to come
    are refused. Only a day is taken where `exact` is asked.
    """

    told = Signal()  # it says how what is typed now is understood

    def __init__(self, desk: Desk, *, ahead: bool = False, exact: bool = False) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self._side: Literal["past", "future"] = "future" if ahead else "past"
        self._exact = exact
        self._timer = QTimer(self, interval=READ_AFTER_MS, singleShot=True)
        self._timer.timeout.connect(self.tell)

    def on_text_changed(self) -> None:
        """Say soon how the text is understood."""
        self._timer.start()

    def warm_up(self) -> None:
        """Load what reading a day needs, before the first key is typed."""
        self._desk.jobs.read(warm_up)

    def set_day(self, day: Day | None) -> None:
        """Show a day, written as it can be read again."""
        self.edit.setText("" if day is None else day.iso())

    def is_empty(self) -> bool:
        """Tell whether nothing is typed."""
        return not self.edit.text().strip()

    def day(self) -> Day | None:
        """Return the day that is typed; None if there is none, or it can't be taken."""
        day = None if self.is_empty() else self._read()
        if day is not None and self._exact and day.precision is not Precision.DAY:
            return None
        return day

    def tell(self) -> bool:
        """Say how the text is understood, or that it is not; False if it can't be taken."""
        self._timer.stop()
        taken = self._say_day()
        self.told.emit()
        return taken

    def require(self, missing: Callable[[], str]) -> Day | None:
        """Return the day; where it is missing or can't be taken, say so and take the keyboard."""
        day = self.day()
        if day is None:
            if self.tell():  # of no text there is nothing to tell
                self.warn(missing)
            self.edit.setFocus()
        return day

    def _say_day(self) -> bool:
        if self.is_empty():
            self.say_nothing()
            return True
        day = self._read()
        if day is None:
            self.warn(self._what_is_wrong)
        elif self._exact and day.precision is not Precision.DAY:
            self.warn(lambda: self.tr("Give the exact day."))
            return False
        else:
            self.say(lambda: formats.whole_day(day))
        return day is not None

    def _read(self) -> Day | None:
        return read_day(self.edit.text(), self._desk.today, prefer=self._side)

    def _what_is_wrong(self) -> str:
        text = self.edit.text()
        if self._side == "past" and read_day(text, self._desk.today, prefer="future") is not None:
            return self.tr("This day is still to come.")
        return self.tr("This date isn’t understood. Examples: {examples}").format(
            examples=self.tr("next Monday, in two weeks, 2026-12-01")
            if self._side == "future"
            else self.tr("yesterday, 12 March 2025, 2025-03, 2025")
        )
