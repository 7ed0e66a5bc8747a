"""Measures long lists: `python tests/bench/measure.py lists [--full] [--write]`.

A record of 30,000 people, with `--full` of a million. The limit of a frame is the same view and
painter over lines that lie in a C++ item model of 30,000 rows; both by turns, in one process. The
limits of memory are a window with an empty list, and all rows loaded, each in a process of its own.
"""

from __future__ import annotations

import gc
import json
import os
import random
import statistics
import subprocess
import sys
import time
from array import array
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication

from netkeeper import app
from netkeeper.store.reading.reader import open_reader
from netkeeper.ui.desk import Desk
from netkeeper.ui.lists.model import WindowedModel
from netkeeper.ui.lists.row_view import RowView
from netkeeper.ui.look.theme import Theme
from netkeeper.ui.people.faces import PersonFaces
from netkeeper.ui.people.page import PeoplePage
from netkeeper.ui.people.source import Order, PeopleSource, View
from netkeeper.ui.shell.sorting import Sorting
from netkeeper.ui.wording.language import Speech
from tests.bench.lists.records import record
from tests.bench.tables import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ROUNDS = 7
FRAMES = 60  # page-downs of a round, and as many jumps
LIMIT_ROWS = 30_000
SCROLLED = 20_000  # rows looked at before memory is read
WIDTH, HEIGHT = 1000, 700
LINE_ROLE = Qt.ItemDataRole.UserRole.value + 1


class CppLines(WindowedModel):
    """The same rows for the same view, but that each line lies in a C++ item model."""

    def __init__(self, lines: Sequence[object]) -> None:
        super().__init__(str, str)
        self._items = QStandardItemModel()
        for line in lines:
            item = QStandardItem()
            item.setData(line, LINE_ROLE)
            self._items.appendRow(item)
        self.show(array("q", (line.id for line in lines)))

    def line(self, row):
        return self._items.item(row).data(LINE_ROLE)


class Bench:
    """A window's desk on a record, and views of people."""

    def __init__(self, path: Path) -> None:
        self.application = QApplication.instance() or QApplication(sys.argv[:1])
        self.theme = self.new_theme()
        self.holder = QObject()
        program = app.build(path, origin="window")
        self.desk = Desk(program, self.theme, Speech(self.application, "en"), self.holder)

    def new_theme(self) -> Theme:
        return Theme(self.application, "light", "normal", animations=False)

    def view(self, model: WindowedModel) -> RowView:
        faces = PersonFaces(self.desk)
        # A theme of its own: one side's discs, kept by the theme, must not be painted by the other.
        view = RowView(self.new_theme(), model, faces.face)
        view.resize(WIDTH, HEIGHT)
        view.show()
        self.application.processEvents()
        return view

    def ours(self) -> RowView:
        model = WindowedModel(lambda line: line.name, lambda line: line.name)
        view = self.view(model)
        source = PeopleSource(self.desk, View(order=Order.CONNECTED_ON))
        model.take(source, *source.rows(self.desk.reader))
        return view

    def limit(self, ids: array[int]) -> RowView:
        """Return the view over lines of the same people, all of them in a C++ model."""
        lines: list[object] = []
        for start in range(0, min(len(ids), LIMIT_ROWS), 1000):
            lines += self.desk.reader.people.lines(ids[start : start + 1000])
        return self.view(CppLines(lines))


def frame(view: RowView, value: int) -> float:
    """Return how long it takes to scroll to a place and paint it, in ms."""
    start = time.perf_counter()
    view.verticalScrollBar().setValue(value)
    view.viewport().repaint()
    return (time.perf_counter() - start) * 1e3


def page_downs(view: RowView, chance: random.Random) -> list[float]:
    """Return the frames of going down page after page from somewhere."""
    bar = view.verticalScrollBar()
    step = bar.pageStep()
    start = chance.randrange(max(1, bar.maximum() - step * (FRAMES + 1)))
    frame(view, start)
    return [frame(view, start + step * n) for n in range(1, FRAMES + 1)]


def jumps(view: RowView, chance: random.Random) -> list[float]:
    """Return the frames of going anywhere."""
    most = view.verticalScrollBar().maximum()
    return [frame(view, chance.randrange(most)) for _ in range(FRAMES)]


def p99(frames: list[float]) -> float:
    return statistics.quantiles(frames, n=100)[98]


def frames_table(people: int) -> Table:
    """Return the frames of both, and the medians of the ratios of each round."""
    bench = Bench(record(people))
    ours = bench.ours()
    check(bench, ours)
    limit = bench.limit(ours.lines.order)
    gc.collect()
    gc.freeze()
    gc.disable()  # as in the window: collected when idle
    rows = []
    for name, move in (("page down", page_downs), ("random jump", jumps)):
        rounds = []
        for n in range(ROUNDS):
            first, second = (move(view, random.Random(n)) for view in (ours, limit))  # noqa: S311
            rounds.append((first, second))
        for what, of, goal in (
            ("median", statistics.median, "≤ 1.25" if name == "page down" else "≤ 1.5"),
            ("p99", p99, "≤ 1.6" if name == "page down" else "–"),
        ):
            pairs = [(of(one), of(other)) for one, other in rounds]
            ratios = [one / other for one, other in pairs]
            rows.append(
                (
                    f"{name}, {what}",
                    f"{statistics.median(one for one, _ in pairs):.1f}",
                    f"{statistics.median(other for _, other in pairs):.1f}",
                    f"{statistics.median(ratios):.2f} ({min(ratios):.2f}–{max(ratios):.2f})",
                    goal,
                )
            )
    bench.desk.close()
    heads = ("frame, ms", "ours", "C++ model", "ratio (spread)", "goal")
    return Table(f"Frames of a list of {people:,} people", heads, rows)


def check(bench: Bench, view: RowView) -> None:
    """End the run where a row is not that of the record's order."""
    ids = bench.desk.reader.people.ids(sort="connected_on")
    for row in (0, 77, len(ids) // 2, len(ids) - 1):
        if view.lines.line(row).id != ids[row]:
            raise AssertionError(f"row {row} shows another person")


def opened(people: int) -> Table:
    """Return how long orders take beside the window, and what they cost its own thread."""
    bench = Bench(record(people))
    page = PeoplePage(bench.desk)
    for _piece in page.furnish():
        pass
    page.resize(WIDTH, HEIGHT)
    page.show()
    until(bench, lambda: page.model.count == people)
    rows = []
    for name in (Order.LAST_MET, Order.COMPANY, Order.NEWEST, Order.NAME):
        page.menus.sorter.choose(Sorting(name))
        rows.append((f"sort by {name}", *gaps(bench, page)))
    page.view.marks.everything()
    page.menus.sorter.turn()
    rows.append(("turn round, all marked", *gaps(bench, page)))
    start = time.thread_time()
    page.view.go_to(page.model.rowCount() - 1)
    page.view.viewport().repaint()
    rows.append(("End", "–", f"{(time.thread_time() - start) * 1e3:.0f}"))
    page.close()
    bench.desk.close()
    return Table(
        f"Orders of {people:,} people",
        ("what", "s", "longest turn of the window, ms of its thread"),
        rows,
    )


def gaps(bench: Bench, page: PeoplePage) -> tuple[str, str]:
    """Return how long an order takes, and the most that one turn of the event loop took."""
    beats = [time.thread_time()]
    heart = QTimer(interval=1)
    heart.timeout.connect(lambda: beats.append(time.thread_time()))
    heart.start()
    start = time.perf_counter()
    until(bench, lambda: not page._order.is_reading)
    seconds = time.perf_counter() - start
    heart.stop()
    worst = max(later - one for one, later in pairwise(beats))
    return f"{seconds:.2f}", f"{worst * 1e3:.0f}"


def until(bench: Bench, done: Callable[[], bool]) -> None:
    """Wait as a window does: one that went round and round would take turns with the readers."""
    end = time.monotonic() + 120
    while not done():
        bench.application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.monotonic() > end:
            raise TimeoutError


# Memory, each in a process of its own


def resident() -> float:
    """Return what this process holds in memory, in MB."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(each for each in status.splitlines() if each.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def remember(kind: str, path: Path) -> None:
    """Print what a window holds: with nothing, with the list open and scrolled, with all rows."""
    bench = Bench(path)
    kept: list[object] = []
    if kind == "ours":
        view = bench.ours()
        for row in range(0, min(SCROLLED, view.lines.rowCount()), 30):
            view.verticalScrollBar().setValue(view.rows.top(row))
            view.viewport().repaint()
    else:
        view = bench.view(WindowedModel(str, str))
    if kind == "all":
        with open_reader(path) as reader:
            kept = reader._connection.execute(
                "SELECT id, display_name, given_name, family_name, company, position, sort_key,"
                " connected_on, in_contact FROM person"
            ).fetchall()
    sys.stdout.write(json.dumps({"mb": resident(), "rows": len(kept)}))
    bench.desk.close()


def memory_table(people: int) -> Table:
    """Return what each holds over a bare window, and the share of ours in all rows loaded."""
    path, found = record(people), {"bare": [], "ours": [], "all": []}
    for _ in range(ROUNDS if people <= LIMIT_ROWS else 3):
        for kind, held in found.items():
            run = [sys.executable, __file__, kind, str(path)]
            done = subprocess.run(run, capture_output=True, check=True)
            held.append(json.loads(done.stdout)["mb"])
    grown = [
        ((ours - bare), (whole - bare)) for bare, ours, whole in zip(*found.values(), strict=True)
    ]
    ratios = [one / other for one, other in grown]
    row = (
        f"open, {SCROLLED:,} scrolled",
        f"{statistics.median(one for one, _ in grown):.0f}",
        f"{statistics.median(other for _, other in grown):.0f}",
        f"{statistics.median(ratios):.3f} ({min(ratios):.3f}–{max(ratios):.3f})",
        "≤ 0.08",
    )
    heads = ("growth over a bare window, MB", "ours", "all rows loaded", "ratio (spread)", "goal")
    return Table(f"Memory with {people:,} people", heads, [row])


def tables(*, full: bool) -> list[Table]:
    """Return what was measured."""
    people = 1_000_000 if full else 30_000
    return [frames_table(people), opened(people), memory_table(people)]


if __name__ == "__main__":
    remember(sys.argv[1], Path(sys.argv[2]))
