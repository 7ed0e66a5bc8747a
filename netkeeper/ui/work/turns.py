"""Does work on the window's thread a piece a turn of the event loop, so that none is felt."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def once(work: Callable[[], object]) -> Iterator[object]:
    """Do some work in one step."""
    work()
    yield from ()


class Turns(QObject):
    """Takes one step a turn: of the first iterator until its end, then of the one added next.

    What a step changed is laid out and painted in the turn after it, which is left to that; so is
    the turn after one in which anything was added. What raises goes no further; the others do.
    Where there are several, each turn has a step of one of them alone.
    """

    _taken = 0  # steps in turns, by all of them

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: deque[Iterator[object]] = deque()
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._on_turn)
        self._rests = False  # the turn to come is left to what was changed in this one
        self._seen = 0  # steps that had been taken at the last turn

    def add(self, pieces: Iterator[object], *, first: bool = False) -> None:
        """Take the steps of an iterator from a turn to come on, or `first` of all."""
        self._rests = True
        if first:
            self._waiting.appendleft(pieces)
        else:
            self._waiting.append(pieces)
        self._turn.start()

    @property
    def is_idle(self) -> bool:
        """Tell whether nothing is left to be done."""
        return not self._waiting

    def finish(self) -> None:
        """Do at once what is left."""
        while self._waiting:
            self._step()

    def stop(self) -> None:
        """Leave what is left undone."""
        self._waiting.clear()

    def _on_turn(self) -> None:
        is_free, self._seen = self._seen == Turns._taken, Turns._taken
        if self._rests:
            self._rests = False
        elif not self._waiting:
            self._turn.stop()
        elif is_free:
            self._rests = True
            self._seen = Turns._taken = Turns._taken + 1
            self._step()

    def _step(self) -> None:
        pieces, goes_on = self._waiting[0], False
        try:
            next(pieces)
            goes_on = True
        except StopIteration:
            pass
        finally:
            # The step may have left all undone.
            if not goes_on and self._waiting and self._waiting[0] is pieces:
                self._waiting.popleft()
