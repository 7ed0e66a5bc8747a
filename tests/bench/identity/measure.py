"""Measures who is recognised: python tests/bench/identity/measure.py [PEOPLE [REQUESTS]]."""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))  # run from a checkout

from netkeeper.domain.identity.candidates import Candidate, Certainty, Named, Sought
from netkeeper.domain.identity.identity import identify
from netkeeper.domain.identity.registry import MemoryRegistry
from netkeeper.domain.naming.names import name_key
from netkeeper.store.vocabulary import name_vocabulary
from tests.bench.identity.perturbations import KINDS, asked, neighbour
from tests.bench.identity.population import company, people, person
from tests.bench.tables import Table

ABSENT = ("absent: a stranger", "absent: a letter differs", "absent: a namesake")
CERTAIN = ("profile", "e-mail")


@dataclass
class Tally:
    """What became of the requests of one kind."""

    asked: int = 0
    sure: Counter[Certainty] = field(default_factory=Counter)
    right: Counter[Certainty] = field(default_factory=Counter)
    found: Counter[Certainty] = field(default_factory=Counter)
    silent: int = 0

    def add(self, candidates: list[Candidate], truth: int | None) -> None:
        """Count one request; `truth` is the id of who is meant, None for somebody absent."""
        self.asked += 1
        self.silent += not candidates
        for each in candidates:
            if each.certainty.is_sure:
                self.sure[each.certainty] += 1
                self.right[each.certainty] += each.person.id == truth
        for each in candidates:
            if each.person.id == truth or (truth is None and each is candidates[0]):
                self.found[each.certainty] += 1
                break


@dataclass(frozen=True)
class Request:
    """A request, its kind and whose it is."""

    kind: str
    sought: Sought
    truth: int | None


def _known(chance: random.Random, known: list[Named], each_kind: int) -> list[Request]:
    made: list[Request] = []
    for kind, write in KINDS.items():
        count = tries = 0
        while count < each_kind and tries < each_kind * 200:
            tries += 1
            one = chance.choice(known)
            name = write(chance, one) if one.family_name else None
            if name:
                count += 1
                made.append(Request(kind, asked(chance, one, name), one.id))
    sought = {each.id: Sought("Someone Else", slug=each.slugs[0]) for each in known if each.slugs}
    some = chance.sample(sorted(sought), min(each_kind, len(sought)))
    made += [Request("profile", sought[each], each) for each in some]
    sought = {
        each.id: Sought("Someone Else", email=each.emails[0]) for each in known if each.emails
    }
    some = chance.sample(sorted(sought), min(each_kind, len(sought)))
    return made + [Request("e-mail", sought[each], each) for each in some]


def _absent(chance: random.Random, known: list[Named], each_kind: int) -> list[Request]:
    keys = {name_key(each.display_name) for each in known}
    made: list[Request] = []
    while len(made) < each_kind * 3:
        one = person(chance, 0)
        if name_key(one.display_name) not in keys:
            made.append(Request(ABSENT[0], Sought(one.display_name, company=one.company), None))
    tries = 0
    while len(made) < each_kind * 4 and tries < each_kind * 200:
        tries += 1
        name = neighbour(chance, chance.choice(known))
        if name and name_key(name) not in keys:
            made.append(Request(ABSENT[1], Sought(name), None))
    for one in chance.sample(known, min(each_kind, len(known))):
        sought = Sought(one.display_name, company=company(chance), slug=f"other-{one.id}")
        bare = Sought(one.display_name, company=company(chance))
        made.append(Request(ABSENT[2], sought if chance.random() < 0.5 else bare, None))
    return made


def measure(count: int, each_kind: int, seed: int = 2) -> tuple[dict[str, Tally], list[float]]:
    """Return what became of the requests of each kind, and the seconds each took."""
    chance = random.Random(seed)  # noqa: S311 - a generator of examples
    known = list(people(count))
    registry, vocabulary = MemoryRegistry(known), name_vocabulary()
    requests = _known(chance, known, each_kind) + _absent(chance, known, each_kind)
    chance.shuffle(requests)
    tallies: dict[str, Tally] = defaultdict(Tally)
    seconds = []
    for each in requests:
        start = time.process_time()
        candidates = identify(registry, each.sought, vocabulary)
        seconds.append(time.process_time() - start)
        tallies[each.kind].add(candidates, each.truth)
        _tell_wrong(each, candidates)
    return tallies, seconds


def _tell_wrong(request: Request, candidates: list[Candidate]) -> None:
    if not TELL:
        return
    top = candidates[0] if candidates else None
    if top and top.certainty.is_sure and top.person.id != request.truth:
        print(f"WRONG {request.kind}: {request.sought} -> {top}")
    elif request.truth is not None and all(each.person.id != request.truth for each in candidates):
        shown = [(each.person.display_name, round(each.score, 2)) for each in candidates]
        print(f"MISSED {request.kind}: {request.sought.name} #{request.truth} -> {shown}")


TELL = "--tell" in sys.argv


def together(tallies: dict[str, Tally], kinds: list[str]) -> dict[str, float]:
    """Return the figures over some kinds: precision, recall by certainty, how many found."""
    some = [tallies[each] for each in kinds if each in tallies]
    here = [tallies[each] for each in kinds if each in tallies and each not in ABSENT]
    claimed = sum(sum(each.sure.values()) for each in some)
    right = sum(sum(each.right.values()) for each in some)
    there = sum(each.asked for each in here)
    return {
        "claimed": claimed,
        "precision": right / claimed if claimed else 1.0,
        "recognised": right / there if there else 1.0,
        "found": sum(sum(each.found.values()) for each in here) / there if there else 1.0,
    }


def _line(name: str, tally: Tally) -> str:
    share = [tally.found[each] / tally.asked for each in Certainty]
    wrong = sum(tally.sure.values()) - sum(tally.right.values())
    cells = "".join(f"{each:9.1%}" for each in share)
    silent = tally.silent / tally.asked
    return f"{name:26}{tally.asked:7}{cells}{sum(share):9.1%}{wrong:7}{silent:9.1%}"


def report(count: int, each_kind: int) -> None:
    """Print the measurement."""
    tallies, seconds = measure(count, each_kind)
    print(f"{count} people known, {len(seconds)} requests\n")
    print("Where the person meant is found (for the absent: how sure the first candidate is)\n")
    heads = "".join(f"{each:>9}" for each in ("certain", "strong", "ambig.", "possible", "found"))
    print(f"{'kind':26}{'asked':>7}{heads}{'wrong':>7}{'silent':>9}")
    for kind in (*CERTAIN, *KINDS, *ABSENT):
        print(_line(kind, tallies[kind]))
    print()
    for certainty in (Certainty.CERTAIN, Certainty.STRONG):
        claimed = sum(each.sure[certainty] for each in tallies.values())
        right = sum(each.right[certainty] for each in tallies.values())
        print(f"{certainty:8} claimed {claimed:6}, right {right / max(claimed, 1):.4f}")
    for name, kinds in (
        ("without namesakes of absent people", [each for each in tallies if each != ABSENT[2]]),
        ("with them", list(tallies)),
    ):
        figures = together(tallies, kinds)
        print(
            f"certain and strong together, {name}: right {figures['precision']:.4f} of "
            f"{figures['claimed']}; recognised {figures['recognised']:.3f}, "
            f"found {figures['found']:.3f} of those known"
        )
    ordered = sorted(seconds)
    print(
        f"a request: median {statistics.median(ordered) * 1e3:.2f} ms, "
        f"95 % within {ordered[int(len(ordered) * 0.95)] * 1e3:.2f} ms, "
        f"longest {ordered[-1] * 1e3:.1f} ms"
    )


def tables(*, full: bool) -> list[Table]:
    """Return how often whoever is meant is recognised, by the size of the record."""
    each_kind = 300 if full else 100
    rows = []
    for count in (3_000, 30_000):
        tallies, seconds = measure(count, each_kind)
        without = together(tallies, [each for each in tallies if each != ABSENT[2]])
        whole, ordered = together(tallies, list(tallies)), sorted(seconds)
        late = ordered[int(len(ordered) * 0.95)]
        rows.append(
            [
                f"{count:,} people",
                f"{len(seconds):,}",
                f"{without['precision']:.3f}",
                f"{whole['precision']:.3f}",
                f"{whole['found']:.3f}",
                f"{statistics.median(ordered) * 1e3:.1f} / {late * 1e3:.1f} ms",
            ]
        )
    heads = [
        "record",
        "requests",
        "certain and strong right",
        "with absent namesakes",
        "the person found, of those known",
        "a request, median / 95 %",
    ]
    return [Table("Who is recognised", heads, rows)]


if __name__ == "__main__":
    sizes = [int(each) for each in sys.argv[1:] if each.isdigit()]
    report(*(sizes + [30_000, 300][len(sizes) :]))
