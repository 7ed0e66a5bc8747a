"""The goals, each with where it stands in the tables that a run has measured.

A goal takes its figure from a cell, so that it is never measured twice or told otherwise than its
table tells it. A cell that isn't there is said to be missing, not passed over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.bench.tables import RESULTS, Table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_FIGURE = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?")
MISSING = "not measured"


@dataclass(frozen=True)
class Goal:
    """One goal: the part whose table has the figure, the row's and the column's first words.

    Without a row it is the greatest of all rows. `place` tells which of several figures of the
    cell is meant; `over` names the row and the column by whose figure it is divided, `of` words
    that the table's title must have; `above` makes the goal a least instead of a most.
    """

    what: str
    part: str
    row: str
    column: str
    goal: float
    place: int = 0
    over: tuple[str, str] = ("", "")
    of: str = ""
    above: bool = False
    unit: str = ""

    def value(self, tables: Mapping[str, Sequence[Table]]) -> float | None:
        """Return what was measured; None where it wasn't."""
        here = [each for each in tables.get(self.part, ()) if self.of in each.title]
        found = _figure(here, self.row, self.column, self.place)
        if found is None or not any(self.over):
            return found
        limit = _figure(here, *self.over, 0)
        return found / limit if limit else None

    def is_met(self, value: float) -> bool:
        """Tell whether a figure meets the goal."""
        return value >= self.goal if self.above else value <= self.goal


def _figure(tables: Sequence[Table], row: str, column: str, place: int) -> float | None:
    """Return a figure of the first table that has the row and the column."""
    for table in tables:
        columns = [n for n, head in enumerate(table.heads) if head.startswith(column)]
        rows = [each for each in table.rows if each[0].startswith(row)]
        if columns and rows:
            cells = [_FIGURE.findall(each[columns[0]]) for each in (rows if not row else rows[:1])]
            figures = [float(each[place].replace(",", "")) for each in cells if len(each) > place]
            return max(figures, default=None)
    return None


_OFF, _COLD = "offscreen, warm", "offscreen, cold"
_BARE, _ANSWERS = "bare window", "from the first sign of use"
_30K, _1M = "30,000 people", "1,000,000 people"
GOALS = (
    Goal("start, painted, to a bare window", "start", _OFF, "ratio", 1.30),
    Goal("the same under Xvfb", "start", "xcb, Xvfb, warm", "ratio", 1.30),
    Goal("the same, cold page cache", "start", _COLD, "ratio", 1.25),
    Goal(
        "from the first sign of use until every command answers, to the same", "start", _OFF,
        _ANSWERS, 3.6, over=(_OFF, _BARE),
    ),
    Goal("longest gap on the way", "start", _OFF, "longest gap", 25, unit=" ms"),
    Goal("memory at rest, to the same", "start", _OFF, "memory at rest", 1.3),
    Goal("memory once all was used, to the same", "start", _OFF, "memory then", 2.1),
    Goal("`received NAME --json`, to the raw lookup", "commands", "`received NAME`", "ratio", 4),
    Goal("search, first 50, 30,000", "search", f"{_30K}, 1", "ratio, 95", 1.3),
    Goal("the same, by itself", "search", f"{_30K}, 1", "ours", 1, place=1, unit=" ms"),
    Goal("search, first 50, 1,000,000", "search", _1M, "ratio, 95", 1.2),
    Goal("the same, by itself", "search", _1M, "ours", 10, place=1, unit=" ms"),
    Goal("key to painted rows, 30,000", "search", "200 keys", "ratio, 95", 1.3),
    Goal("import, to one schema", "imports", "the import", "of one schema", 1.5),
    Goal("its memory", "imports", "the import", "memory", 1.3, over=("one schema", "memory")),
    Goal("the same archive again", "imports", "the same archive", "of one schema", 0.05),
    Goal("rows compared again", "imports", "other bytes", "of one schema", 0.75),
    Goal("event loop during an import, to idle, 99 %", "imports", "gap between", "ratio", 1.2),
    Goal("`identify`, one request, 30,000", "requests", _30K, "to `extract`", 0.8),
    Goal("the same, 300,000", "requests", "300,000 people", "to `extract`", 0.2),
    Goal(
        "among the first five, 30,000", "requests", _30K, "among the first five", 0.015,
        place=1, above=True,
    ),
    Goal(
        "the right name first, 300,000", "requests", "300,000 people", "the right name first",
        0.04, place=1, above=True,
    ),
    Goal("scan for duplicates, to `cdist`", "duplicates", "one in ten", "ratio", 0.3),
    Goal("page-down frame, 1,000,000, median", "lists", "page down, m", "ratio", 1.25, of=_1M),
    Goal("the same, 99 %", "lists", "page down, p99", "ratio", 1.6, of=_1M),
    Goal("random jump, median", "lists", "random jump, m", "ratio", 1.5, of=_1M),
    Goal("memory with 1,000,000 rows open", "lists", "open, 20,000", "ratio", 0.08, of=_1M),
    Goal("one edit: its asking, to plain SQL, 95 %", "edits", "one edit", "ratio", 1.5),
    Goal("its longest turn, the worst", "edits", "one edit", "longest turn", 16, 1, unit=" ms"),
    Goal("one meeting: its asking, 95 %", "edits", "one meeting", "ratio", 1.5),
    Goal("its longest turn, the worst", "edits", "one meeting", "longest turn", 16, 1, unit=" ms"),
    Goal(
        "longest turn of a day, median of days", "edits", "", "longest turn of a step", 25,
        of="A day", unit=" ms",
    ),
    Goal("standing and review, 20,000 sent", "judged", "20,000 of 10", "ratio", 5),
    Goal("growth: of what it may, the most of any answer", "growth", "", "of the goal", 1),
)  # fmt: skip


def table(tables: Mapping[str, Sequence[Table]]) -> Table:
    """Return every goal with what was measured, and whether it is met."""
    rows, met = [], 0
    for each in GOALS:
        value = each.value(tables)
        told = MISSING if value is None else f"{value:,.3g}{each.unit}"
        reached = value is not None and each.is_met(value)
        met += reached
        sign = "≥" if each.above else "≤"
        said = "" if value is None else "met" if reached else "**not met**"
        rows.append([each.what, f"{sign} {each.goal:g}{each.unit}", told, said])
    remark = f"{met} of {len(GOALS)} met. Each figure is that of its own table in {RESULTS.name}."
    return Table("Goals", ["what", "goal", "measured", ""], rows, [remark], words=(0, 3))
