"""Work done a piece a turn of the event loop."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QObject, QTimer

from netkeeper.ui.work.turns import Turns


class Beat(QObject):
    """Counts the turns of the event loop."""

    def __init__(self):
        super().__init__()
        self.turn = 0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._on_turn)
        self._timer.start()

    def _on_turn(self):
        self.turn += 1


def steps(beat, taken, count=4):
    for _ in range(count):
        taken.append(beat.turn)
        yield


def test_a_turn_has_one_step_whoever_has_it_done_and_each_has_its_turn(qtbot):
    beat, taken = Beat(), ([], [])
    queues = Turns(beat), Turns(beat)
    for queue, own in zip(queues, taken, strict=True):
        queue.add(steps(beat, own))
    qtbot.waitUntil(lambda: all(queue.is_idle for queue in queues))
    first, second = taken
    assert len({*first, *second}) == len(first) + len(second) == 8
    assert first[0] < second[0] < first[1] < second[1] < first[2]


def test_what_a_step_changed_is_painted_before_the_next(qtbot):
    beat, taken = Beat(), []
    queue = Turns(beat)
    queue.add(steps(beat, taken))
    qtbot.waitUntil(lambda: queue.is_idle)
    assert all(after - before >= 2 for before, after in pairwise(taken))
