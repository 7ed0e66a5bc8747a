"""Garbage is collected on the GUI thread alone."""

from __future__ import annotations

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from netkeeper.ui.work.collector import Collector


class Knot:
    """Something that only the collector can free."""

    def __init__(self):
        self.itself = self


@pytest.fixture
def holder():
    was_on, kept = gc.isenabled(), QObject()
    gc.enable()
    yield kept
    delete(kept)
    gc.unfreeze()
    (gc.enable if was_on else gc.disable)()


def test_no_other_thread_collects_while_the_window_is_open(holder, qtbot):
    Collector(holder)
    threads = []
    heard = lambda phase, _info: threads.append(threading.current_thread())  # noqa: E731
    gc.callbacks.append(heard)
    try:
        worker = threading.Thread(target=lambda: [Knot() for _ in range(20_000)])
        worker.start()
        worker.join()
    finally:
        gc.callbacks.remove(heard)
    assert threads == []


def test_what_is_due_is_collected_on_the_gui_thread(holder, qtbot):
    collector = Collector(holder)
    freed = weakref.ref(Knot())
    kept = [[] for _ in range(5_000)]  # enough for the youngest generation to be due
    collector.collect()
    assert freed() is None
    assert kept


def test_a_generation_without_a_limit_is_never_due(holder, qtbot, monkeypatch):
    """Python 3.14 gives the oldest none."""
    collector = Collector(holder)
    done = []
    monkeypatch.setattr(gc, "collect", done.append)
    monkeypatch.setattr(gc, "get_threshold", lambda: (700, 10, 0))
    for counts in ((0, 0, 5), (0, 11, 5)):
        monkeypatch.setattr(gc, "get_count", lambda counts=counts: counts)
        collector.collect()
    assert done == [1]
