"""Learns the weights of wording: python tests/bench/notes/learn.py [--hold-out].

Writes resources/vocabulary/note_wording.json from the notes of dev.jsonl: logistic regression with
a penalty on the squares of the weights, by gradient descent from 0, so that the same notes give the
same weights. To tell what sells, it learns from pairs of notes too.

`--hold-out` writes nothing: it learns from all batches but a sixth in turns, and says what each
leaning would cost on those. `_LIKELY` and `_PLAIN` of `netkeeper.domain.note_check.commerce` were
chosen so.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))  # run from a checkout

from netkeeper.domain.note_check.reading import read
from netkeeper.domain.note_check.recorded import named_in
from netkeeper.domain.note_check.vocabulary import BETWEEN
from netkeeper.domain.note_check.wording import features
from netkeeper.store.vocabulary import note_vocabulary
from tests.bench.notes.measure import HERE, facts_of, scenes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.domain.note_check.vocabulary import NoteVocabulary

    Features = frozenset[str]

WRITTEN = HERE.parents[2] / "resources" / "vocabulary" / "note_wording.json"
SOURCE = "learnt from tests/bench/notes/dev.jsonl by tests/bench/notes/learn.py"
SEEN = 3  # notes that a feature must be in
ROUNDS, STEP, PENALTY = 150, 2.0, 0.001
SAID = "+met met"  # a known sign of a meeting: what is weighed is notes without any
LEAST = 0.06  # a weight nearer to 0 is left out
PARTS = 6  # that the batches are held out in
MEASURES = (-1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0)
PAIRS = 400  # notes made of two: each meeting with one that sells, and with an honest one


def learnt(
    seen: Sequence[Features], labels: Sequence[bool], made: Sequence[Features] = ()
) -> tuple[float, dict[str, float]]:
    """Return the bias, and the weights of the features, that tell the labelled notes apart.

    The last of the notes may be `made` of others: no feature counts as seen in them.
    """
    counts = Counter(each for one in seen for each in one)
    names = {each: at for at, each in enumerate(sorted(n for n, c in counts.items() if c >= SEEN))}
    told = [*seen, *made]
    held = [(row, names[each]) for row, one in enumerate(told) for each in one if each in names]
    rows, features = np.array(sorted(held)).T
    wanted = np.array(labels, float)
    weights, bias = np.zeros(len(names)), 0.0
    for _ in range(ROUNDS):
        leanings = bias + np.bincount(rows, weights[features], len(told))
        off = (1 / (1 + np.exp(-leanings)) - wanted) / len(told)
        slope = np.bincount(features, off[rows], len(names))
        bias -= STEP * float(off.sum())
        weights -= STEP * (slope + PENALTY * weights)
    return bias, {name: float(weights[at]) for name, at in names.items()}


def written(bias: float, weights: dict[str, float]) -> dict:
    """Return weights as the vocabulary holds them: those near 0 left out, the like together."""
    kept: dict[float, list[str]] = defaultdict(list)
    for name, each in weights.items():
        kept[round(each, 2)].append(name)
    return {
        "bias": round(bias, 2),
        "weights": {
            f"{each:.2f}": BETWEEN.join(kept[each]) for each in sorted(kept) if abs(each) >= LEAST
        },
    }


def learn(notes: list[dict]) -> dict:
    """Return the weighings: of what sells, of what is one's own among the rest, of meetings."""
    vocabulary = note_vocabulary()
    seen = [weighed(each, vocabulary) for each in notes]
    rest = [at for at, each in enumerate(notes) if not each["commercial"]]
    unsaid = [each - {SAID} for each in seen]
    return {
        "sells": written(*of_selling(notes, seen)),
        "own": written(
            *learnt([seen[at] for at in rest], [notes[at]["text"] == "own" for at in rest])
        ),
        "meets": written(*learnt(unsaid, [tells_of_meeting(each) for each in notes])),
    }


def of_selling(notes: Sequence[dict], seen: Sequence[Features]) -> tuple[float, dict[str, float]]:
    """Return the weighing of what sells, learnt from notes and from pairs of them."""
    selling = [each["commercial"] for each in notes]
    return learnt(seen, selling + [True, False] * PAIRS, paired(notes, seen))


def hold_out(notes: list[dict]) -> None:
    """Print what each measure would cost on notes whose whole batch was not learnt from.

    Rows: a leaning; the honest notes, and the pitches, that lean so far. Notes are weighed whole.
    """
    vocabulary = note_vocabulary()
    seen = [weighed(each, vocabulary) for each in notes]
    batches = sorted({_batch(each) for each in notes})
    leanings: dict[bool, list[float]] = {True: [], False: []}
    for part in range(PARTS):
        apart = set(batches[part::PARTS])
        inside = [at for at, each in enumerate(notes) if _batch(each) not in apart]
        bias, weights = of_selling([notes[at] for at in inside], [seen[at] for at in inside])
        for note, each in zip(notes, seen, strict=True):
            if _batch(note) in apart:
                leaning = bias + sum(weights.get(one, 0.0) for one in each)
                leanings[note["commercial"]].append(leaning)
    print(f"{'leaning':>8} {'honest':>8} {'pitches':>8}")
    for least in MEASURES:
        shares = [np.mean(np.array(leanings[sells]) >= least) for sells in (False, True)]
        print(f"{least:8.1f} {shares[0]:8.1%} {shares[1]:8.1%}")


def _batch(note: dict) -> str:
    """Return the batch that a note was written in."""
    return note["id"].rstrip("0123456789")


def weighed(note: dict, vocabulary: NoteVocabulary) -> Features:
    """Return what is weighed of a note: nothing that names something of the record."""
    facts = facts_of(note)
    reading = read(note["note"], facts, vocabulary)
    return features(
        reading, {at for each in named_in(reading, facts) for at in range(each.first, each.last)}
    )


def paired(notes: Sequence[dict], seen: Sequence[Features]) -> list[Features]:
    """Return notes made of two, one that sells and one that doesn't in turns.

    Few notes tell of a meeting and sell: from these it is learnt that the one is no reason to
    doubt the other.
    """
    groups: dict[tuple[bool, bool], list[Features]] = defaultdict(list)
    for note, each in zip(notes, seen, strict=True):
        if note["text"] == "own":
            groups[tells_of_meeting(note), note["commercial"]].append(each)
    chance = random.Random(1)  # noqa: S311 - a generator of examples
    made = []
    for _ in range(PAIRS):
        meeting = chance.choice(groups[True, False])
        made += [meeting | chance.choice(groups[False, sells]) for sells in (True, False)]
    return made


def tells_of_meeting(note: dict) -> bool:
    """Tell whether a note tells of a meeting, one of the record or another."""
    recalled = note["context"] == "recorded" and scenes()["scenes"][note["scene"]]["meetings"]
    return bool(recalled or note["claims"] or note.get("met"))


if __name__ == "__main__":
    every = [json.loads(line) for line in (HERE / "dev.jsonl").read_text("utf-8").splitlines()]
    if "--hold-out" in sys.argv:
        hold_out(every)
        sys.exit()
    found = learn(every)
    WRITTEN.write_text(
        json.dumps({"source": SOURCE, "wording": found}, ensure_ascii=False, indent=1), "utf-8"
    )
    for name, each in found.items():
        features = sum(len(text.split(BETWEEN)) for text in each["weights"].values())
        print(f"{name}: {features} features of {len(each['weights'])} weights")
