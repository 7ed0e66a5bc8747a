"""Learns the weights of wording: python tests/bench/notes/learn.py [FILE...].

Writes resources/vocabulary/note_wording.json from the notes of dev.jsonl, and of further files:
logistic regression with a penalty on the squares of the weights, by gradient descent from 0, so
that the same notes give the same weights. To tell what sells, it learns from pairs of notes too.
"""

from __future__ import annotations

import json
import math
import random
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

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

WRITTEN = HERE.parents[2] / "resources" / "vocabulary" / "note_wording.json"
SOURCE = "learnt from tests/bench/notes/dev.jsonl by tests/bench/notes/learn.py"
SEEN = 3  # notes that a feature must be in
ROUNDS, STEP, PENALTY = 300, 2.0, 0.001
SAID = "+met met"  # a known sign of a meeting: what is weighed is notes without any
LEAST = 0.06  # a weight nearer to 0 is left out
PAIRS = 400  # notes made of two: each meeting with one that sells, and with an honest one


def learnt(
    seen: list[frozenset[str]], labels: list[bool], made: Sequence[frozenset[str]] = ()
) -> dict:
    """Return the bias, and the weights of the features, that tell the labelled notes apart.

    The last of the notes may be `made` of others: no feature counts as seen in them.
    """
    counts = Counter(each for one in seen for each in one)
    names = {each: at for at, each in enumerate(sorted(n for n, c in counts.items() if c >= SEEN))}
    rows = [[names[each] for each in sorted(one) if each in names] for one in (*seen, *made)]
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
    seen = [weighed(each, vocabulary) for each in notes]
    rest = [at for at, each in enumerate(notes) if not each["commercial"]]
    selling = [each["commercial"] for each in notes]
    pairs = paired(notes, seen)
    unsaid = [each - {SAID} for each in seen]
    return {
        "sells": learnt(seen, selling + [True, False] * PAIRS, pairs),
        "own": learnt([seen[at] for at in rest], [notes[at]["text"] == "own" for at in rest]),
        "meets": learnt(unsaid, [tells_of_meeting(each) for each in notes]),
    }


def weighed(note: dict, vocabulary: NoteVocabulary) -> frozenset[str]:
    """Return what is weighed of a note: nothing that names something of the record."""
    facts = facts_of(note)
    reading = read(note["note"], facts, vocabulary)
    return features(
        reading, {at for each in named_in(reading, facts) for at in range(each.first, each.last)}
    )


def paired(notes: list[dict], seen: list[frozenset[str]]) -> list[frozenset[str]]:
    """Return notes made of two, one that sells and one that doesn't in turns.

    Few notes tell of a meeting and sell: from these it is learnt that the one is no reason to
    doubt the other.
    """
    groups: dict[tuple[bool, bool], list[frozenset[str]]] = defaultdict(list)
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
    found = learn([HERE / "dev.jsonl", *map(Path, sys.argv[1:])])
    written = {"source": SOURCE, "wording": found}
    WRITTEN.write_text(json.dumps(written, ensure_ascii=False, indent=1), "utf-8")
    for name, each in found.items():
        features = sum(len(text.split(BETWEEN)) for text in each["weights"].values())
        print(f"{name}: {features} features of {len(each['weights'])} weights")
