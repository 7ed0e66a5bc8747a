"""Measures one request against every name: its time, and whom it finds.

The limit is rapidfuzz's `extract` (ratio, one thread) over everybody's folded and sorted name, one
request after the other in turn with ours, on a real record. What is found is compared with what
`cdist` over everybody would bring: its thirty best, weighed by the same rules as ours.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))  # run from a checkout

import numpy as np
from rapidfuzz import fuzz, process

from netkeeper.domain.identity.candidates import Named, Sought
from netkeeper.domain.identity.identity import identify
from netkeeper.domain.identity.registry import MemoryRegistry
from netkeeper.domain.naming.names import name_key
from netkeeper.store.reading.reader import open_reader
from netkeeper.store.vocabulary import name_vocabulary
from tests.bench.identity.perturbations import KINDS, asked
from tests.bench.identity.population import person
from tests.bench.search.population import make_record, rows
from tests.bench.tables import Table

if TYPE_CHECKING:
    from netkeeper.domain.identity.candidates import Candidate
    from netkeeper.domain.identity.registry import Registry

SIZES = {30_000: (0.8, 0.015), 300_000: (0.2, 0.04)}  # people: goals of time and of recall
SEEDS = {"the seed it was made with": 11, "another seed": 4711}
ROUNDS = 7
A_ROUND = 66  # requests, three of each kind
STRANGERS = 0.2
BROUGHT = 30  # people whom the limit brings
BLOCK = 25  # requests that cdist compares at a time: a matrix of them has 30 MB at 300,000


@dataclass(frozen=True)
class Request:
    """A request; `whose` is None of a stranger."""

    kind: str
    sought: Sought
    whose: Named | None


def requests(known: list[Named], count: int, seed: int) -> list[Request]:
    """Return requests of all kinds in turn, and strangers among them."""
    chance = random.Random(seed)  # noqa: S311 - a generator of examples
    names = {name_key(each.display_name) for each in known}
    kinds = list(KINDS)
    made: list[Request] = []
    while len(made) < count:
        if chance.random() < STRANGERS:
            one = person(chance, 0)
            if name_key(one.display_name) not in names:
                made.append(Request("a stranger", Sought(one.display_name, None), None))
            continue
        kind, name = kinds[len(made) % len(kinds)], None
        while not name:
            one = chance.choice(known)
            name = KINDS[kind](chance, one) if one.family_name else None
        made.append(Request(kind, asked(chance, one, name), one))
    return made


class Tally:
    """How many of the known were found, and how."""

    def __init__(self) -> None:
        self.known = self.among_five = self.name_first = 0
        self.missed: Counter[str] = Counter()

    def add(self, request: Request, found: list[Candidate]) -> None:
        """Count what was found for a request."""
        if request.whose is None:
            return
        self.known += 1
        here = any(each.person.id == request.whose.id for each in found[:5])
        self.among_five += here
        self.missed[request.kind] += not here
        key = name_key(request.whose.display_name)
        self.name_first += bool(found) and name_key(found[0].person.display_name) == key

    def shares(self) -> tuple[float, float]:
        """Return how often the person is among the first five, and the right name first."""
        return self.among_five / self.known, self.name_first / self.known


def _times(
    registry: Registry, names: list[str], some: list[Request], tally: Tally
) -> tuple[list[float], list[float]]:
    """Return the seconds of CPU of ours and of the limit, a request after the other."""
    words, ours, limits = name_vocabulary(), [], []
    for each in some:
        start = time.thread_time()
        found = identify(registry, each.sought, words)
        ours.append(time.thread_time() - start)
        start = time.thread_time()
        query = name_key(each.sought.name)
        process.extract(query, names, scorer=fuzz.ratio, limit=BROUGHT)
        limits.append(time.thread_time() - start)
        tally.add(each, found)
    return ours, limits


def _everybody(known: list[Named], names: list[str], some: list[Request]) -> Tally:
    """Return what the limit finds: cdist over everybody, then our own rules."""
    words, tally = name_vocabulary(), Tally()
    for first in range(0, len(some), BLOCK):
        block = some[first : first + BLOCK]
        queries = [name_key(each.sought.name) for each in block]
        scores = process.cdist(queries, names, scorer=fuzz.ratio, workers=1, dtype=np.uint8)
        best = np.argpartition(-scores.astype(np.int16), BROUGHT, axis=1)[:, :BROUGHT]
        for each, places in zip(block, best, strict=True):
            few = MemoryRegistry(known[int(place)] for place in places)
            tally.add(each, identify(few, each.sought, words))
    return tally


def measured(count: int, rounds: int, seed: int) -> tuple[list[str], Tally, Tally]:
    """Return a line of the table, and both tallies."""
    known = [one for one, _, _ in rows(count)]
    names = [name_key(each.display_name) for each in known]
    every = requests(known, A_ROUND * (rounds + 1), seed)
    mine, ratios, sums, late = Tally(), [], [], []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "record.sqlite3")
        make_record(path, count)
        with open_reader(path) as reader:
            for number in range(rounds + 1):
                some = every[number * A_ROUND : (number + 1) * A_ROUND]
                tally = mine if number else Tally()  # the first reads the words of all names
                ours, limits = _times(reader.registry, names, some, tally)
                if number:
                    ratios.append(statistics.median(ours) / statistics.median(limits))
                    sums.append(sum(ours) / sum(limits))
                    late += ours
    theirs = _everybody(known, names, every[A_ROUND:])
    late.sort()
    within = f"{statistics.median(late) * 1e3:.2f} / {late[int(len(late) * 0.95)] * 1e3:.2f} ms"
    few, first = mine.shares()
    few_limit, first_limit = theirs.shares()
    time_goal, recall_goal = SIZES[count]
    line = [
        f"{count:,} people",
        within,
        f"{statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})",
        f"≤ {time_goal}",
        f"{statistics.median(sums):.2f}",
        f"{few:.3f} ({few - few_limit:+.3f})",
        f"{first:.3f} ({first - first_limit:+.3f})",
        f"≥ {recall_goal:+} {'among five' if count == min(SIZES) else 'first'}",
    ]
    return line, mine, theirs


def tables(*, full: bool = False) -> list[Table]:
    """Return the part's table."""
    seeds = list(SEEDS.items()) if full else list(SEEDS.items())[:1]
    lines = [measured(count, ROUNDS, seed)[0] for count in SIZES for _name, seed in seeds]
    heads = [
        "record",
        "a request, median / 95 %",
        "to `extract`",
        "goal",
        "in sum",
        "among the first five (to `cdist`)",
        "the right name first (to `cdist`)",
        "goal",
    ]
    remark = (
        f"{ROUNDS} rounds of {A_ROUND} requests, one in five a stranger's; CPU time, of each"
        " round the ratio of the medians, and beside it that of the sums; the limits are"
        " `extract` (ratio, one thread) and the thirty best of `cdist` over everybody, weighed by"
        " the same rules."
    )
    return [Table("One request against everybody", heads, lines, [remark])]


if __name__ == "__main__":
    sizes = [int(each) for each in sys.argv[1:] if each.isdigit()] or list(SIZES)
    for size in sizes:
        for name, seed in SEEDS.items():
            cells, mine, theirs = measured(size, ROUNDS, seed)
            print(name, *cells, sep=" | ")
            print("missed by ours:", dict(mine.missed.most_common(9)))
            print("missed by cdist:", dict(theirs.missed.most_common(9)), flush=True)
