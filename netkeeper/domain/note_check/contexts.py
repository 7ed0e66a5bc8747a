"""Finds the context that a note gives beyond the record: a meeting claimed, or a reason."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from netkeeper.domain.note_check.reading import CAPITAL, READER
from netkeeper.domain.note_check.tokens import Kind
from netkeeper.domain.note_check.vocabulary import Reason, Section
from netkeeper.domain.note_check.wording import weightiest_sentence
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from netkeeper.domain.note_check.phrases import Hit
    from netkeeper.domain.note_check.reading import Reading

_WEIGHTY = (
    Reason.MET,
    Reason.INTRODUCED,
    Reason.SHARED,
    Reason.READ,
    Reason.THANKED,
    Reason.CONGRATULATED,
    Reason.NOTICED,
    Reason.AHEAD,
    Reason.EVENT,
    Reason.CLIENT,
    Reason.PURPOSE,
)
_BAIT = frozenset(
    {
        *(Reason.READ, Reason.PURPOSE, Reason.NOTICED, Reason.CONGRATULATED, Reason.THANKED),
        *(Reason.AHEAD, Reason.EVENT),
    }
)
_OWN = frozenset({Reason.INTRODUCED, Reason.SHARED, Reason.PURPOSE, Reason.CLIENT, Reason.THANKED})
_LEAST_BELIEVED = 2  # words of a sign in a note that sells
_SPECIFIC = 3  # weight of the words that make a note somebody’s own
_MORE_BESIDE, _MOST_COMMONPLACE = 2, 2  # weight asked beside each commonplace, and beside how many
_LEAST = 2  # of that weight, however one’s own the wording
_PROPER = 2  # of a word that names something; of any other, 1
_OWN_WORDING, _FOREIGN_WORDING = 1.0, 0.5  # leaning that is enough; below which words don’t count
_NO_REASON = {False: 0.0, True: -0.8}  # leaning below which a sign is filler, a weak or an own one
_MEETING = {False: 0.6, True: 0.2}  # leaning that tells of one, without and with such an act
_OTHERS = frozenset({"YOU", "YOUR", "WE", "OUR", "US"})  # not the writer alone
_MOST_MARKED = 12  # tokens, where no known sign says which


@frozen
class Context:
    """A passage that gives a context: tokens [first, last)."""

    first: int
    last: int
    reason: Reason


def meeting_told(reading: Reading, *, have_met: bool) -> Context | None:
    """Return the passage that tells of a meeting that took place; None where none does.

    "Nice to meet you" recalls one to somebody who was met; from anybody else it is a formula.
    """
    denied = [range(hit.first, hit.last) for hit in reading.find(Section.NOT_MET)]
    formulas = reading.find(Section.GREETED) if have_met else ()
    told = [
        hit
        for hit in (*reading.find(Section.MET), *formulas)
        if not any(hit.first < each.stop and each.start < hit.last for each in denied)
    ]
    if not told:
        return None
    best = max(told, key=lambda each: (each.last - each.first, -each.first))
    return Context(best.first, best.last, Reason.MET)


def meeting_leant_to(reading: Reading, leans: float) -> Context | None:
    """Return where a note tells of a meeting by its leaning alone; None where it doesn't.

    It takes less where the note says what one did with the other. Whoever was sent by somebody, or
    takes a meeting back, tells of none; nor does a commonplace: "hope you had a great weekend".
    """
    sent = any(hit.label == Reason.INTRODUCED for hit in reading.find(Section.REASONS))
    if sent or not reading.tokens or reading.find(Section.NOT_MET):
        return None
    acts = reading.find(Section.ACTS)
    if leans < _MEETING[bool(acts)]:
        return None
    if not acts:
        first, last = weightiest_sentence(reading, reading.vocabulary.meets)
        tells = any(
            reading.tokens[at].key not in reading.vocabulary.small
            for at in set(range(first, last)).difference(_commonplace(reading))
        )
        return Context(first, last, Reason.MET) if tells else None
    best = max(acts, key=lambda each: (each.last - each.first, -each.first))
    return Context(best.first, best.last, Reason.MET)


def event_told(reading: Reading, told: Context) -> tuple[int, int] | None:
    """Return the event that a meeting is said to have been at: "au Salon de l’emploi"."""
    sentence = reading.tokens[told.first].sentence
    events = [
        hit
        for hit in reading.find(Section.REASONS)
        if hit.label == Reason.EVENT and reading.tokens[hit.first].sentence == sentence
    ]
    if not events:
        return None
    best = max(events, key=lambda hit: hit.last - hit.first)
    last = best.last
    while _is_named_on(reading, last):
        last += 1
    return best.first, last


def _is_named_on(reading: Reading, number: int) -> bool:
    """Tell whether a name goes on: by a link, an article, what follows one, or a capital."""
    tokens, roles = reading.tokens, reading.vocabulary.roles
    if number >= len(tokens) or tokens[number - 1].after:
        return False
    before, token = tokens[number - 1], tokens[number]
    joins = roles["links"] | roles["articles"]
    ends = number + 1 == len(tokens) or tokens[number + 1].sentence != token.sentence
    goes_on = token.key in joins and not ends and not token.after
    return goes_on or before.key in joins or reading.has(number, CAPITAL)


def reason_given(
    reading: Reading, sold: Iterable[int], leans: float, *, sells: bool
) -> Context | None:
    """Return the passage that gives another context or a reason; None where none does.

    `sold` are the tokens of commercial passages: what sells is no reason. `leans` is how far the
    wording is somebody's own. In a note that sells, praise, a purpose and the like are its bait:
    they don't count either, nor does a single word.
    """
    barred = frozenset(sold)
    fillers = [range(hit.first, hit.last) for hit in reading.find(Section.FILLERS)]
    hits = [
        hit
        for hit in reading.find(Section.REASONS)
        if not barred.intersection(range(hit.first, hit.last))
        and not any(_is_within(hit, each) for each in fillers)
        and not (sells and (hit.label in _BAIT or hit.last - hit.first < _LEAST_BELIEVED))
    ]
    if not hits:
        return None
    best = min(hits, key=_rank)
    reason = Reason(best.label)
    strong = reason in _OWN - {Reason.PURPOSE}
    if not sells and leans < _NO_REASON[strong]:
        return None
    return Context(best.first, best.last, reason)


def _is_within(hit: Hit, filler: range) -> bool:
    """Tell whether a sign begins in filler and hardly goes beyond: "LinkedIn suggested I write"."""
    inside = min(hit.last, filler.stop) - hit.first
    return filler.start <= hit.first and 2 * inside > hit.last - hit.first


def _rank(hit: Hit) -> tuple[int, int, int]:
    """Return what a sign is sorted by: the weightiest, the longest, the first."""
    return _WEIGHTY.index(Reason(hit.label)), hit.first - hit.last, hit.first


def telling_words(reading: Reading, own: Iterable[str]) -> list[int]:
    """Return the tokens that are neither small words, names, courtesy nor filler.

    `own` are the words of the two people's companies and positions: to repeat them tells nothing.
    """
    filled = _commonplace(reading)
    bare = frozenset(own)
    return [
        at
        for at, each in enumerate(reading.tokens)
        if at not in filled and each.key not in bare and _tells(reading, at)
    ]


def _commonplace(reading: Reading) -> set[int]:
    """Return the tokens of courtesy and of filler."""
    fillers = reading.find(Section.FILLERS)
    return {at for hit in fillers for at in range(hit.first, hit.last)} | reading.courtesy


def _tells(reading: Reading, number: int) -> bool:
    """Tell whether a word is one that not everybody writes to everybody."""
    token, known = reading.tokens[number], reading.vocabulary
    if token.kind is Kind.EMOJI or reading.has(number, READER):
        return False
    return not any(key in known.small or key in known.filler_words for key in token.keys)


def specific_words(reading: Reading, telling: Sequence[int], leans: float) -> Context | None:
    """Return where words fit this person alone, though no known sign is among them.

    Beside the commonplaces of invitations it takes more of them. A sentence about the writer alone
    has none: who one is gives no reason to connect. `leans` is how far the wording is one's own.
    """
    by_sentence: dict[int, list[int]] = defaultdict(list)
    for number in telling:
        by_sentence[reading.tokens[number].sentence].append(number)
    by_sentence = {
        each: numbers for each, numbers in by_sentence.items() if not _about_oneself(reading, each)
    }
    commonplace = {hit.first for hit in reading.find(Section.FILLERS)}
    asked = _SPECIFIC + _MORE_BESIDE * min(len(commonplace), _MOST_COMMONPLACE)
    specific = (at for numbers in by_sentence.values() for at in numbers)
    weight = sum(_PROPER if _names(reading, at) else 1 for at in specific)
    if weight < _LEAST or (leans < _OWN_WORDING and (weight < asked or leans < _FOREIGN_WORDING)):
        return None
    most = max(by_sentence.values(), key=len)
    return Context(most[0], min(most[-1] + 1, most[0] + _MOST_MARKED), Reason.SPECIFIC)


def _names(reading: Reading, number: int) -> bool:
    """Tell whether a word names something: by its capital letter, or as a figure."""
    return reading.has(number, CAPITAL) or reading.tokens[number].kind is not Kind.WORD


def _about_oneself(reading: Reading, sentence: int) -> bool:
    """Tell whether a sentence says who the writer is, and of nobody and nothing else.

    "I'm a courier and a climber", not "I'm a courier, and the ramp is broken", nor where one asks.
    """
    known = reading.vocabulary
    keys = [each.key for each in reading.tokens if each.sentence == sentence]
    if reading.asking or any(known.persons.get(key) in _OTHERS for key in keys):
        return False
    joins, definite = known.roles["joins"], known.roles["definite"]
    if any(one in joins and two in definite for one, two in pairwise(keys)):
        return False
    text = f" {' '.join(keys)} "
    return any(f" {each} " in text for each in known.about_oneself)
