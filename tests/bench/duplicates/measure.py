"""Measures the scan for duplicates against comparing everybody with everybody.

The limit is rapidfuzz's `cdist` (ratio, one thread) over the names of all pairs; both are measured
in turn, round after round. What `cdist` finds alike is then compared by the program's own rule:
every pair that the rule accepts must have been found by the scan, too.
"""

from __future__ import annotations

import gc
import random
import statistics
import time
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from netkeeper.domain.identity.duplicate_scan import Scan
from netkeeper.domain.identity.duplicates import Comparing, Pair
from netkeeper.domain.identity.examined import Examined
from netkeeper.domain.identity.token_index import TokenIndex
from netkeeper.domain.naming.names import name_tokens
from netkeeper.domain.values import replace
from netkeeper.store.vocabulary import name_vocabulary
from tests.bench.identity.perturbations import KINDS
from tests.bench.identity.population import people
from tests.bench.tables import Table

PEOPLE = 30_000
ROUNDS, MORE = 3, 7
BLOCK = 1500  # people that cdist compares with all at a time: the whole matrix has 0.9 GB
LEAST_RATIO = 80  # of 100: names less alike are left to the scan
TYPED = 0.10  # share of the people whom the user typed, without a profile
TWICE = 0.02  # share who are in the record once more, typed, their name written otherwise


@dataclass(frozen=True)
class Crowd:
    """The people of a record, and the ids of those who are in it twice."""

    people: list[Examined]
    twice: set[tuple[int, int]]


def crowd(count: int, typed: float) -> Crowd:
    """Return people as an import of an archive and some years of typing leave them."""
    chance = random.Random(7)  # noqa: S311 - a generator of examples
    known = [replace(each, slugs=()) for each in people(count)]
    made: list[Examined] = []
    twice: set[tuple[int, int]] = set()
    again = iter(chance.sample(range(count), int(count * TWICE)))
    kinds = list(KINDS.values())
    for each in known:
        other = next(again, None) if chance.random() < TWICE else None
        if other is not None and other + 1 != each.id and known[other].family_name:
            name = chance.choice(kinds)(chance, known[other])
            if name:
                made.append(Examined(replace(each, display_name=name, other_names=())))
                twice.add((min(each.id, other + 1), max(each.id, other + 1)))
                continue
        slug = None if chance.random() < typed else f"profile-{each.id}"
        made.append(Examined(replace(each, slugs=(slug,) if slug else ()), slug, (), bool(slug)))
    return Crowd(made, twice)


def scan(found: list[Examined]) -> tuple[list[Pair], float]:
    """Return the pairs of a scan and the seconds of CPU that it took."""
    words = name_vocabulary()
    start = time.process_time()
    pairs = [pair for some in Scan(found, words).pairs(lambda _done, _whole: None) for pair in some]
    return pairs, time.process_time() - start


def everybody(names: list[str]) -> tuple[list[tuple[int, int]], float]:
    """Return the places of the names that cdist finds alike, and the seconds of the comparing."""
    alike: list[tuple[int, int]] = []
    seconds = 0.0
    for first in range(0, len(names), BLOCK):
        some = names[first : first + BLOCK]
        start = time.process_time()
        scores = process.cdist(some, names, scorer=fuzz.ratio, workers=1)
        seconds += time.process_time() - start
        rows, columns = (scores >= LEAST_RATIO).nonzero()
        alike += [
            (first + int(row), int(column))
            for row, column in zip(rows, columns, strict=True)
            if first + row < column
        ]
    return alike, seconds


def accepted(found: list[Examined], alike: list[tuple[int, int]]) -> set[tuple[int, int]]:
    """Return the ids of those alike whom the program's own rule takes for one."""
    words = {word for each in found for word in name_tokens(each.named.display_name)}
    index = TokenIndex(words)
    index.find_near(words)
    comparing = Comparing(index, name_vocabulary())
    pairs = set()
    for first, last in alike:
        one, other = found[first], found[last]
        if one.slug and other.slug:
            continue  # by names that only resemble each other nobody with a profile is asked about
        pair = comparing.compare(*((other, one) if one.slug else (one, other)))
        if pair:
            pairs.add((pair.one, pair.other))
    return pairs


def measured(title: str, typed: float, rounds: int) -> list[str]:
    """Return one line of the table; AssertionError where the scan missed a pair."""
    people_of = crowd(PEOPLE, typed)
    names = [" ".join(sorted(name_tokens(each.named.display_name))) for each in people_of.people]
    ratios, ours, limits = [], [], []
    for _ in range(rounds):
        pairs, seconds = scan(people_of.people)
        alike, limit = everybody(names)
        ratios.append(seconds / limit)
        ours.append(seconds)
        limits.append(limit)
    found = {(each.one, each.other) for each in pairs}
    wanted = accepted(people_of.people, alike)
    missed = wanted - found
    if missed:
        raise AssertionError(
            f"the scan missed {len(missed)} of {len(wanted)}: {sorted(missed)[:9]}"
        )
    recall = len(people_of.twice & found) / max(1, len(people_of.twice))
    return [
        title,
        f"{statistics.median(ours):.1f} s",
        f"{statistics.median(limits):.1f} s",
        f"{statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})",
        f"{len(wanted):,} of {len(wanted):,}",
        f"{len(found):,}",
        f"{recall:.1%}".replace("%", " %"),
    ]


def tables(*, full: bool = False) -> list[Table]:
    """Return the part's table."""
    gc.disable()  # as in the command
    rounds = MORE if full else ROUNDS
    heads = [
        f"{PEOPLE:,} people",
        "scan",
        "`cdist`, all pairs",
        "ratio (spread)",
        "pairs of `cdist` found",
        "pairs in all",
        "twice in the record, found",
    ]
    rows = [
        measured("one in ten typed, the others with a profile", TYPED, rounds),
        measured("four in ten typed", 0.4, rounds if full else 1),
    ]
    remark = (
        f"Medians of {rounds} rounds in turn, CPU time. `cdist` only scores: the program's rule,"
        " run over what it finds alike, takes more time again, which isn't counted."
        " Those twice in the record bear names written otherwise as `identity` perturbs them; most"
        " of the pairs in all are namesakes and likenesses that chance makes of invented names."
    )
    return [Table("The scan for duplicates", heads, rows, [remark])]
