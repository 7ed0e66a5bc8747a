"""Measures a key in the field until the rows are painted, against a repaint of constant rows.

Texts are typed letter by letter, as people type: most keys leave some of what stands there.
"""

from __future__ import annotations

import gc
import sqlite3
import statistics
import sys
import time
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from netkeeper import app
from netkeeper.ui.desk import Desk
from netkeeper.ui.field.find_mode import FindMode
from netkeeper.ui.look.theme import Theme
from netkeeper.ui.shell.main_window import MainWindow
from netkeeper.ui.shell.page import Page, PageSpec
from netkeeper.ui.shell.window_state import WindowState
from netkeeper.ui.wording.language import Speech

if TYPE_CHECKING:
    from pathlib import Path

ROUNDS = 7
KEYS = 200  # a round


def measure(record: Path, plain: Path, typed: list[str]) -> list[str]:
    """Return the row of the table: a key of the field, to the painted rows."""
    from tests.bench.search import measure as search  # noqa: PLC0415 - they import each other

    application = QApplication.instance() or QApplication(sys.argv[:1])
    theme, speech = Theme(application, "light", animations=False), Speech(application, "fr")
    pages = [PageSpec("people", "users", lambda: "People", Page)]
    frame = MainWindow(theme, pages, WindowState.beside(record))
    program = app.build(record, origin="window", day=lambda: search.TODAY)
    desk = Desk(program, theme, speech, frame)
    frame.resize(1280, 800)
    frame.show_page("people")
    frame.show()
    application.processEvents()
    mode = FindMode(desk, frame.field)
    gc.collect()
    gc.freeze()
    gc.disable()  # as in the window: collected when idle
    ours = []
    with closing(sqlite3.connect(plain)) as connection:
        for n in range(ROUNDS + 1):
            some = typed[n * KEYS : (n + 1) * KEYS]
            times = search.Times()
            for text in some:
                times.ours.append(_timed(partial(_key, mode, text)))
                times.limit.append(_timed(partial(_limit, mode, connection, text, search.raw)))
            if n:
                ours.append(times)
        gc.collect()
    gc.enable()
    desk.close()
    frame.close()
    ratios = [each.ratio(0.95) for each in ours]
    half, most = (
        statistics.median(search._at(each.ours, share) for each in ours) for share in (0.5, 0.95)
    )
    return [
        f"{KEYS} keys a round",
        f"{half:.1f} / {most:.1f} ms",
        f"{statistics.median(search._at(each.limit, 0.95) for each in ours):.1f} ms",
        f"{statistics.median(each.ratio(0.5) for each in ours):.2f}",
        f"{statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})",
    ]


def _timed(work) -> float:
    start = time.thread_time_ns()
    work()
    return (time.thread_time_ns() - start) / 1e6


def _key(mode: FindMode, text: str) -> None:
    """Search a text and paint what it finds, on this thread."""
    mode._typed, mode._cursor = text, len(text)
    mode._settle()
    QApplication.processEvents()


def _limit(mode: FindMode, connection: sqlite3.Connection, text: str, query) -> None:
    """Do the raw query, and paint the panel with the rows that it has."""
    query(connection, text)
    mode.panel.update()
    mode.panel.view.viewport().update()
    QApplication.processEvents()
