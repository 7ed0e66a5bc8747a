"""Measures how answers grow with the record: 300, 30,000 and, with --full, a million people.

No answer is to take longer by more than the logarithm of the record's size grew, or the hits that
it shows. CPU time of the thread that asks; each answer is asked for the same people of each record.
"""

from __future__ import annotations

import gc
import math
import statistics
import sys
import time
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))  # run from a checkout

from netkeeper.services.people import read_person
from netkeeper.services.requests import Request, judge_received
from netkeeper.services.search import find, glance
from netkeeper.store.reading.reader import open_reader
from tests.bench.growth import questions
from tests.bench.lists import records
from tests.bench.tables import Table

if TYPE_CHECKING:
    from collections.abc import Callable

    from netkeeper.store.reading.reader import Reader

SIZES, MOST = (300, 30_000), 1_000_000
ASKED = 60  # times, for somebody else each time
SHOWN = 50
TODAY = date(2026, 11, 28)


def _name(reader: Reader, person_id: int) -> str:
    held = reader.people.get(person_id)
    assert held is not None
    return held.display_name


def _searched(reader: Reader, person_id: int) -> int:
    return len(find(reader, _name(reader, person_id), TODAY, SHOWN).people)


def _begun(reader: Reader, person_id: int) -> int:
    return len(glance(reader, _name(reader, person_id)[:2], TODAY).people.lines)


def _of_company(reader: Reader, person_id: int) -> int:
    held = reader.people.get(person_id)
    assert held is not None
    return len(find(reader, f'company:"{held.company or "acme"}"', TODAY, SHOWN).people)


def _judged(reader: Reader, person_id: int) -> int:
    request = Request(_name(reader, person_id), company="Nordika Conseil")
    return len(judge_received(reader, request, TODAY, None).candidates)


def _by_profile(reader: Reader, person_id: int) -> int:
    request = Request(_name(reader, person_id), slug=f"{person_id - 1}-x")
    return len(judge_received(reader, request, TODAY, None).candidates)


def _page(reader: Reader, person_id: int) -> int:
    page = read_person(reader, person_id)
    return 1 + len(page.meetings) + len(page.invitations)


def _rows(reader: Reader, person_id: int) -> int:
    return len(reader.people.lines(range(person_id, person_id + SHOWN)))


ANSWERS = {
    "people by their whole name, first 50": _searched,
    "people by two letters, as the field shows them": _begun,
    "people of a company, first 50": _of_company,
    "a received request, by name": _judged,
    "a received request, by profile": _by_profile,
    "a person’s page": _page,
    "fifty rows of a list": _rows,
}


@dataclass(frozen=True)
class Told:
    """What an answer takes in a record: milliseconds, and how much it shows."""

    took: float
    shown: float


Row = list[Told]  # of each record


def _asked(readers: list[Reader], answer: Callable[[Reader, int], int], sizes: list[int]) -> Row:
    """Ask of one record after the other, so that a machine that slows down slows all of them."""
    times: list[list[float]] = [[] for _ in sizes]
    shown: list[list[int]] = [[] for _ in sizes]
    for number in range(ASKED + 5):
        for place, (reader, people) in enumerate(zip(readers, sizes, strict=True)):
            person_id = 1 + number * (people - SHOWN - 1) // (ASKED + 5)
            start = time.thread_time()
            hits = answer(reader, person_id)
            took = time.thread_time() - start
            if number >= 5:  # the first read what all of them need
                times[place].append(took)
                shown[place].append(hits)
    if not all(map(any, shown)):
        raise AssertionError("nothing is found")
    return [
        Told(statistics.median(took) * 1e3, statistics.mean(hits))
        for took, hits in zip(times, shown, strict=True)
    ]


def measured(sizes: list[int]) -> dict[str, Row]:
    """Return what each answer takes in records of so many people."""
    with ExitStack() as opened:
        readers = [
            opened.enter_context(open_reader(records.record(people, searchable=True)))
            for people in sizes
        ]
        return {name: _asked(readers, answer, sizes) for name, answer in ANSWERS.items()}


def _row(name: str, sizes: list[int], row: Row) -> list[str]:
    first, last = row[0], row[-1]
    grown = last.took / first.took
    may = max(math.log(sizes[-1]) / math.log(sizes[0]), last.shown / max(first.shown, 1.0))
    told = [f"{each.took:.2f} ms ({each.shown:.0f} shown)" for each in row]
    return [name, *told, f"{grown:.1f}", f"≤ {may:.1f}", f"{grown / may:.2f}"]


def tables(*, full: bool = False) -> list[Table]:
    """Return the part's table."""
    gc.disable()  # as in a command
    sizes = [*SIZES, *([MOST] if full else [])]
    heads = ["an answer", *(f"{each:,} people" for each in sizes), "grew", "goal", "of the goal"]
    remark = (
        f"Medians of {ASKED}, CPU time. What it may grow: the logarithm of the sizes, or what is"
        " shown, whichever is more."
    )
    rows = [_row(name, sizes, row) for name, row in measured(sizes).items()]
    return [Table("Growth", heads, rows, [remark]), questions.table(sizes)]


if __name__ == "__main__":
    for table in tables(full="--full" in sys.argv):
        print(table.markdown())
