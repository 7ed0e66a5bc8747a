"""What is asked of records of several sizes: searches of every kind, and how each list begins.

An answer may grow as the logarithm of the record does, or as the rows shown; what grows more is
said so. Times are of the thread's own CPU, the best of some, for other work on the machine must not
count. That a list begins as its whole order does, and a search as all it finds, is checked.
"""

from __future__ import annotations

import gc
import math
import random
import time
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from netkeeper.domain.folding import fold
from netkeeper.domain.query.reading import read_query
from netkeeper.services.people import read_person
from netkeeper.services.search import glance
from netkeeper.store.reading.reader import open_reader
from tests.bench.lists.records import record
from tests.bench.tables import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from netkeeper.services.ports.reading import Reader

    Ask = Callable[[Reader], Sequence[object]]

TODAY = date(2026, 11, 23)
SHOWN = 50
PAGE = 32  # lines that a list reads at once
LEAST = 1.0  # ms: what takes less is not told from noise
SLACK = 2  # a cache that no longer holds the whole record may double a time
AT_ONCE = 10_000  # lines that a plain look at everybody reads at once
PLAIN = ("mari", "trembl")  # names alone begin so
WORDS = ("marie", "t", "tremblay mar", "boréal 12", "étiquette", "zoé gagnon")
CONDITIONS = (
    "is:met",
    "is:known",
    "is:unknown sort:name",
    "is:pending",
    "is:refused",
    "is:met is:pending",
    "direction:received",
    "connected:2020..2022",
    "last:>1y is:known",
    "-is:met",
    "has:meeting has:tag",
    "has:consent",
    "is:met sort:-connected",
    "company:boréal",
    "is:met company:boréal",
    "marie or luc",
    # What follows is found in time of its hits.
    "met:2026-10",
    "is:pending sent:<30d",
    "event:congrès",
    "company:boréal sort:name",
    "sort:company",
)


@dataclass(frozen=True)
class Taken:
    """How long an answer took, in ms, and how many rows it shows."""

    ms: float
    rows: int

    def grown(self, than: Taken) -> float:
        """Return how many times as long it took as another one; both at least `LEAST`."""
        return max(self.ms, LEAST) / max(than.ms, LEAST)


def timed(readers: Sequence[Reader], asks: Sequence[Ask], rounds: int = 7) -> list[Taken]:
    """Return the best of some times in each record, after one that fills the caches.

    Each round asks of one record after the other: a machine that slows down for a second, as one
    shared by others does, slows all of them.
    """
    rows = [len(ask(reader)) for reader, ask in zip(readers, asks, strict=True)]
    best = [math.inf] * len(rows)
    for _ in range(rounds):
        for place, (reader, ask) in enumerate(zip(readers, asks, strict=True)):
            start = time.thread_time_ns()
            ask(reader)
            best[place] = min(best[place], (time.thread_time_ns() - start) / 1e6)
        if max(best) > 1_000:
            break
    return [Taken(*each) for each in zip(best, rows, strict=True)]


def search(text: str) -> Ask:
    query = read_query(text, TODAY)
    return lambda reader: reader.people.lines(reader.search.first("people", query, TODAY, SHOWN))


def panel(text: str) -> Ask:
    def ask(reader: Reader) -> Sequence[object]:
        found = glance(reader, text, TODAY)
        return [*found.people.lines, *found.meetings.lines, *found.invitations.lines]

    return ask


def jump(people: int) -> Ask:
    """Return what reads a page anywhere, of a list whose order was read."""
    draw = random.Random(3)  # noqa: S311 - a choice of places
    pages = [[draw.randrange(1, people + 1) for _ in range(PAGE)] for _ in range(40)]
    turns = iter(pages * 100)
    return lambda reader: reader.people.lines(next(turns))


def lists() -> dict[str, Ask]:
    """Return what reads the first page of each list, as a long one shows it at once."""
    asks: dict[str, Ask] = {}
    for sort in ("name", "connected_on", "newest", "last_met"):
        asks[f"people by {sort.replace('_on', '')}, first page"] = lambda reader, sort=sort: (
            reader.people.lines(reader.people.first_ids(sort, PAGE))
        )
    asks["meetings, first page"] = lambda reader: reader.meetings.lines(
        reader.meetings.first_ids(PAGE)
    )
    for which in ("to_decide", "sent", "pending_sent"):
        asks[f"requests {which.replace('_', ' ')}, first page"] = lambda reader, which=which: (
            reader.invitations.lines(reader.invitations.first_ids(which, PAGE))
        )
    return asks


def asked(people: int) -> dict[str, Ask]:
    """Return everything that is asked, by its name."""
    return {
        **{f"words: {text}": search(text) for text in WORDS},
        "panel: marie": panel("marie"),
        **{text: search(text) for text in CONDITIONS},
        **lists(),
        "people, a jump": jump(people),
        "somebody's page": lambda reader: [read_person(reader, people // 2)],
    }


def measure(sizes: Sequence[int]) -> dict[str, list[Taken]]:
    """Return how long everything takes with each number of people."""
    with ExitStack() as opened:
        readers = [
            opened.enter_context(open_reader(record(people, searchable=True))) for people in sizes
        ]
        for reader in readers:
            check(reader)
        gc.collect()
        gc.freeze()
        asks = [asked(people) for people in sizes]
        return {name: timed(readers, [each[name] for each in asks]) for name in asks[0]}


def check(reader: Reader) -> None:
    """End the run where a list does not begin as its order does, or a search as all it finds."""
    whole = [
        *(
            (reader.people.first_ids(sort, PAGE), reader.people.ids(sort=sort))
            for sort in ("name", "last_met")
        ),
        (reader.meetings.first_ids(PAGE), reader.meetings.ids()),
        (reader.invitations.first_ids("sent", PAGE), reader.invitations.ids("sent")),
    ]
    for text in CONDITIONS:
        query = read_query(text, TODAY)
        first = reader.search.first("people", query, TODAY, PAGE)
        whole.append((first, reader.search.every("people", query, TODAY)))
    whole += [(named(reader, text), reader.search.people(text, 1 << 30)) for text in PLAIN]
    for first, every in whole:
        if list(first) != list(every[: len(first)]) or len(first) != min(PAGE, len(every)):
            raise ValueError("a list does not begin as its order does")


def named(reader: Reader, word: str) -> list[int]:
    """Return the first with a name that begins so, found by a plain look at everybody.

    Those who were met stand first, the last met before all.
    """
    everybody = reader.people.ids(sort="newest")
    found = [
        line
        for start in range(0, len(everybody), AT_ONCE)
        for line in reader.people.lines(everybody[start : start + AT_ONCE])
        if any(part.startswith(word) for part in fold(line.name).split())
    ]
    met = sorted(
        (-line.last_on.on.toordinal(), line.id)
        for line in found
        if line.meetings and line.last_on is not None
    )
    others = sorted(line.id for line in found if not line.meetings)
    return [*(number for _day, number in met), *others][:PAGE]


def verdict(taken: Sequence[Taken], sizes: Sequence[int]) -> str:
    """Return whether an answer grows no more than the logarithm, or than the rows shown."""
    worst = 0.0
    for (one, other), (few, many) in zip(pairwise(taken), pairwise(sizes), strict=True):
        may = max(math.log(many) / math.log(few), max(1, other.rows) / max(1, one.rows))
        worst = max(worst, other.grown(one) / (may * SLACK))
    return "yes" if worst <= 1 else "no"


def table(sizes: Sequence[int]) -> Table:
    """Return how long each answer takes in each record, and whether that grows too much."""
    rows = []
    for name, taken in measure(sizes).items():
        times = [f"{one.ms:.2f} ({one.rows})" for one in taken]
        rows.append([name, *times, f"{taken[-1].grown(taken[-2]):.1f}", verdict(taken, sizes)])
    within = sum(row[-1] == "yes" for row in rows)
    last = f"{sizes[-1] // sizes[-2]} times the people"
    heads = ["ms of CPU (rows shown)", *(f"{each:,}" for each in sizes), last, "within"]
    said = (
        f"Within: no more than {SLACK} times the logarithm's growth, or the shown rows'; times"
        f" under {LEAST:.0f} ms count as that. {within} of {len(rows)} are. Words that are asked"
        " about row by row and rare days cost their hits."
    )
    return Table("Searches and lists", heads, rows, [said], words=(0, len(heads) - 1))
