"""Learns the weights of wording: python tests/bench/notes/learn.py [FILE...].

Writes resources/vocabulary/note_wording.json from the notes of dev.jsonl, and of further files:
logistic regression with a penalty on the squares of the weights, by gradient descent from 0, so
that the same notes give the same weights.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter, defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))  # run from a checkout

from netkeeper.domain.note_check.reading import read
from netkeeper.domain.note_check.vocabulary import BETWEEN
from netkeeper.domain.note_check.wording import features
from netkeeper.store.vocabulary import note_vocabulary
from tests.bench.notes.measure import HERE, facts_of, scenes

WRITTEN = HERE.parents[2] / "resources" / "vocabulary" / "note_wording.json"
SOURCE = "learnt from tests/bench/notes/dev.jsonl by tests/bench/notes/learn.py"
SEEN = 3  # notes that a feature must be in
ROUNDS, STEP, PENALTY = 300, 2.0, 0.001
SAID = "+met met"  # a known sign of a meeting: what is weighed is notes without any
LEAST = 0.05  # a weight nearer to 0 is left out


def learnt(seen: list[frozenset[str]], labels: list[bool]) -> dict:
    """Return the bias, and the weights of the features, that tell the labelled notes apart."""
    counts = Counter(each for one in seen for each in one)
    names = {each: at for at, each in enumerate(sorted(n for n, c in counts.items() if c >= SEEN))}
    rows = [[names[each] for each in sorted(one) if each in names] for one in seen]
    weights, bias = [0.0] * len(names), 0.0
    for _ in range(ROUNDS):
        slope, whole = [PENALTY * each for each in weights], 0.0
        for row, label in zip(rows, labels, strict=True):
            leaning = bias + sum(weights[at] for at in row)
            off = (1 / (1 + math.exp(-leaning)) - label) / len(rows)
            whole += off
            for at in row:
                slope[at] += off
        bias -= STEP * whole
        weights = [one - STEP * each for one, each in zip(weights, slope, strict=True)]
    kept: dict[float, list[str]] = defaultdict(list)
    for name, at in names.items():
        kept[round(weights[at], 2)].append(name)
    return {
        "bias": round(bias, 2),
        "weights": {
            f"{each:.2f}": BETWEEN.join(kept[each]) for each in sorted(kept) if abs(each) >= LEAST
        },
    }


def learn(paths: list[Path]) -> dict:
    """Return the weighings: of what sells, of what is one's own among the rest, of meetings."""
    vocabulary = note_vocabulary()
    notes = [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines()]
    seen = [features(read(each["note"], facts_of(each), vocabulary)) for each in notes]
    rest = [at for at, each in enumerate(notes) if not each["commercial"]]
    unsaid = [each - {SAID} for each in seen]
    return {
        "sells": learnt(seen, [each["commercial"] for each in notes]),
        "own": learnt([seen[at] for at in rest], [notes[at]["text"] == "own" for at in rest]),
        "meets": learnt(unsaid, [tells_of_meeting(each) for each in notes]),
    }


def tells_of_meeting(note: dict) -> bool:
    """Tell whether a note tells of a meeting, one of the record or another."""
    recalled = note["context"] == "recorded" and scenes()["scenes"][note["scene"]]["meetings"]
    return bool(recalled or note["claims"] or note.get("met"))


if __name__ == "__main__":
    found = learn([HERE / "dev.jsonl", *map(Path, sys.argv[1:])])
    written = {"source": SOURCE, "wording": found}
    WRITTEN.write_text(json.dumps(written, ensure_ascii=False, indent=1), "utf-8")
    for name, each in found.items():
        features = sum(len(text.split(BETWEEN)) for text in each["weights"].values())
        print(f"{name}: {features} features of {len(each['weights'])} weights")
