"""Learns the weights of wording: python tests/bench/notes/learn.py [--hold-out].

Writes resources/vocabulary/note_wording.json from the notes of dev.jsonl: logistic regression with
a penalty on the squares of the weights, by gradient descent from 0, so that the same notes give the
same weights. A feature counts for more, the better it tells the notes apart by itself (Wang and
Manning 2012, "Baselines and Bigrams"). To tell what sells, it learns from pairs of notes too.

`--hold-out` writes nothing: it learns from all batches but a sixth in turns, and says what each
leaning would cost on those. The measures of `netkeeper.domain.note_check.commerce`, and of meetings
in `contexts`, were chosen so.
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
from netkeeper.domain.note_check.wording import STRONG, features
from netkeeper.store.vocabulary import note_vocabulary
from tests.bench.notes.measure import HERE, facts_of, scenes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from netkeeper.domain.note_check.vocabulary import NoteVocabulary

    Features = frozenset[str]

WRITTEN = HERE.parents[2] / "resources" / "vocabulary" / "note_wording.json"
SOURCE = "learnt from tests/bench/notes/dev.jsonl by tests/bench/notes/learn.py"
SEEN = 3  # notes that a feature must be in
ROUNDS, STEP, PENALTY = 150, 2.0, 0.001
SAID = "+met met"  # a known sign of a meeting: what is weighed is notes without any
LEAST = 0.1  # a weight nearer to 0 is left out
PARTS = 6  # that the batches are held out in
MEASURES = (-1.0, -0.5, -0.25, 0.0, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0)
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
    scale = telling(features, wanted[rows], wanted)
    values = scale[features]
    weights, bias = np.zeros(len(names)), 0.0
    for _ in range(ROUNDS):
        leanings = bias + np.bincount(rows, weights[features] * values, len(told))
        off = (1 / (1 + np.exp(-leanings)) - wanted) / len(told)
        slope = np.bincount(features, off[rows] * values, len(names))
        bias -= STEP * float(off.sum())
        weights -= STEP * (slope + PENALTY * weights)
    return bias, {name: float(weights[at] * scale[at]) for name, at in names.items()}


def telling(features: np.ndarray, inside: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """Return how well each feature tells the notes apart by itself, 1 in the mean.

    `features` has the feature of each place, `inside` whether the note there is `wanted`: 1 or 0.
    The square root of the odds did better on notes held out than the odds, or none.
    """
    with_it = np.bincount(features, inside) + 1
    without = np.bincount(features, 1 - inside) + 1
    odds = np.log(with_it / (wanted.sum() + 2) / (without / ((1 - wanted).sum() + 2)))
    scale = np.sqrt(np.abs(odds))
    return scale / scale[features].mean()


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
    return {
        "sells": written(*of_selling(notes, seen)),
        "own": written(
            *learnt([seen[at] for at in rest], [notes[at]["text"] == "own" for at in rest])
        ),
        "meets": written(*of_meetings(notes, seen)),
    }


def of_selling(notes: Sequence[dict], seen: Sequence[Features]) -> tuple[float, dict[str, float]]:
    """Return the weighing of what sells, learnt from notes and from pairs of them."""
    selling = [each["commercial"] for each in notes]
    return learnt(seen, selling + [True, False] * PAIRS, paired(notes, seen))


def of_meetings(notes: Sequence[dict], seen: Sequence[Features]) -> tuple[float, dict[str, float]]:
    """Return the weighing of what tells of a meeting without any known sign of one."""
    return learnt([each - {SAID} for each in seen], [tells_of_meeting(each) for each in notes])


def hold_out(notes: list[dict]) -> None:
    """Print what each measure would cost on notes whose whole batch was not learnt from.

    Rows: a leaning; how much of each group leans so far: to selling, the notes without a strong
    sign and those with one, and to a meeting, the notes without a known sign of one. Notes are
    weighed whole.
    """
    vocabulary = note_vocabulary()
    seen = [weighed(each, vocabulary) for each in notes]
    selling = leanings_apart(notes, seen, of_selling)
    meeting = leanings_apart(notes, seen, of_meetings)
    groups: dict[str, list[float]] = defaultdict(list)
    for note, each, sells, meets in zip(notes, seen, selling, meeting, strict=True):
        sure = "strong " if STRONG in each else ""
        groups[sure + ("pitches" if note["commercial"] else "honest")].append(sells)
        if SAID not in each:
            groups["met" if tells_of_meeting(note) else "not met"].append(meets)
    print(" " * 20, *(f"{least:7.2f}" for least in MEASURES))
    for name, each in groups.items():
        shares = (f"{np.mean(np.array(each) >= least):7.1%}" for least in MEASURES)
        print(f"{name:>14} {len(each):5}", *shares)


def leanings_apart(
    notes: Sequence[dict],
    seen: Sequence[Features],
    learn_from: Callable[[Sequence[dict], Sequence[Features]], tuple[float, dict[str, float]]],
) -> list[float]:
    """Return how far each note leans by weights that were learnt without its batch."""
    batches = sorted({_batch(each) for each in notes})
    leaning = [0.0] * len(notes)
    for part in range(PARTS):
        apart = set(batches[part::PARTS])
        inside = [at for at, each in enumerate(notes) if _batch(each) not in apart]
        bias, weights = learn_from([notes[at] for at in inside], [seen[at] for at in inside])
        for at, note in enumerate(notes):
            if _batch(note) in apart:
                leaning[at] = bias + sum(weights.get(each, 0.0) for each in seen[at])
    return leaning


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
