"""Finds what sells in a note.

One hard sign is enough; weak ones count together, and more of them are asked for where the note
has a context of its own; whoever would buy of the reader is believed unless there is a hard one, or
the wording plainly sells. The law looks at the content, the links and the contact information of a
message (S.C. 2010, c. 23, s. 1(2)); so do these.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.note_check.tokens import Kind
from netkeeper.domain.note_check.vocabulary import Commerce, Section
from netkeeper.domain.note_check.weak_signs import (
    client_signs,
    counts,
    is_theirs,
    masked_in,
    weak_signs,
)
from netkeeper.domain.note_check.wording import weightiest_sentence
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from netkeeper.domain.note_check.phrases import Hit
    from netkeeper.domain.note_check.reading import Reading

_ADDRESSES = frozenset({Kind.URL, Kind.MAIL, Kind.PHONE})
_FIGURES = frozenset({Kind.PRICE, Kind.PERCENT})
_POINTERS = _ADDRESSES | _FIGURES
_NEAR = 2  # tokens between two passages that are marked as one
_CALL, _TERMS = "call", "terms"  # two of the families
_FAMILIES = 2  # that weak signs must be of
_MANY = 3  # signs of one family that count as two
_MORE_IN_CONTEXT = 1
_NOISES = 2  # exclamation marks in a row, shouted words, emoji: from so many on
_SHOUTED = 4  # letters; shorter ones are acronyms
_MOST_MARKED = 3
# How far the wording leans: below the first, signs aren't believed; above the second, none is
# needed, the third where the note has a context of its own, and the last where nothing in it sells.
_DOUBTED, _LIKELY, _SURE, _SUREST = -0.2, 0.1, 0.4, 0.8
_PLAIN = 2.0  # leaning from which on the wording alone is taken at its word

# The kind that a passage of several is called by.
_BY_WEIGHT = (
    Commerce.INVESTMENT,
    Commerce.OFFER,
    Commerce.PRICE,
    Commerce.CONSENT,
    Commerce.BOOKING,
    Commerce.PURCHASE,
    Commerce.RESULTS,
    Commerce.SERVICES,
    Commerce.LINK,
    Commerce.SIGNS,
)


@frozen
class Selling:
    """A commercial passage: tokens [first, last).

    Where the wording alone says so, and not plainly, it is `doubtful`: a quarter are honest.
    """

    first: int
    last: int
    kind: Commerce
    doubtful: bool = False


def selling_in(
    reading: Reading, named: Iterable[int], leans: float, *, has_context: bool
) -> list[Selling]:
    """Return the commercial passages of a note whose wording leans to selling, in its order.

    `named` are the tokens that name something of the record, such as an event whose name has a
    commercial word in it.
    """
    masked = masked_in(reading, named)
    hard = _hard(reading, masked)
    if hard:
        links = [Selling(at, at + 1, Commerce.LINK) for at in _of_kind(reading, {Kind.URL})]
        return _merged(reading, hard + links)
    if leans < _PLAIN and client_signs(reading):
        return []
    soft = weak_signs(reading, masked)
    enough = _is_enough(reading, soft, masked, has_context=has_context)
    selling = [hit for hit in soft if hit.label != _CALL]
    if enough and leans > _DOUBTED:
        pointers = [at for at in _of_kind(reading, _POINTERS) if at not in masked]
        signs = [Selling(hit.first, hit.last, Commerce.SIGNS) for hit in selling]
        links = [Selling(at, at + 1, Commerce.SIGNS) for at in pointers]
        return _merged(reading, signs + links)[:_MOST_MARKED]
    likely = _LIKELY
    if has_context:
        likely = _SURE if selling else _SUREST
    if leans < likely:
        return []
    first, last = weightiest_sentence(reading, reading.vocabulary.sells)
    return [Selling(first, last, Commerce.SIGNS, doubtful=leans < _PLAIN)]


def _is_enough(
    reading: Reading, soft: Sequence[Hit], masked: frozenset[int], *, has_context: bool
) -> bool:
    """Tell whether the weak signs come to a commercial purpose: they are of several families.

    What the reader is to do next counts only beside what is sold; a figure is one of terms, and
    an address, or shouting, counts like a family.
    """
    signs = _apart(soft)
    families = {hit.label for hit in signs} - {_CALL}
    if not families:
        return False
    figures = [at for at in _of_kind(reading, _FIGURES) if at not in masked]
    pointed = bool(_of_kind(reading, _ADDRESSES)) or _noise(reading) >= _NOISES
    called = any(hit.label == _CALL for hit in signs)
    repeated = any(_count([hit for hit in soft if hit.label == each]) >= _MANY for each in families)
    count = len(families | ({_TERMS} if figures else set())) + pointed + called + repeated
    return count >= _FAMILIES + (_MORE_IN_CONTEXT if has_context else 0)


def _apart(hits: Sequence[Hit]) -> list[Hit]:
    """Return hits that share no word, of as many families as possible, one of each."""
    chosen: list[Hit] = []
    for each in sorted(hits, key=lambda hit: (hit.last - hit.first, hit.first)):
        known = each.label in {one.label for one in chosen}
        if not known and all(each.last <= one.first or one.last <= each.first for one in chosen):
            chosen.append(each)
    return chosen


def _hard(reading: Reading, masked: frozenset[int]) -> list[Selling]:
    """Return the passages that sell by themselves."""
    found = [
        Selling(hit.first, hit.last, Commerce(hit.label))
        for hit in reading.find(Section.COMMERCE)
        if counts(reading, hit, masked) and not is_theirs(reading, hit)
    ]
    for at in _of_kind(reading, {Kind.URL}):
        address = reading.tokens[at].key
        if any(part in address for part in reading.vocabulary.links):
            found.append(Selling(at, at + 1, Commerce.LINK))
    return found


def _count(hits: Iterable[Hit]) -> int:
    """Return how many of the hits, in their order, don't overlap."""
    count = end = 0
    for each in hits:
        if each.first >= end:
            count, end = count + 1, each.last
    return count


def _of_kind(reading: Reading, kinds: Iterable[Kind]) -> list[int]:
    """Return the tokens of some kinds."""
    wanted = frozenset(kinds)
    return [at for at, each in enumerate(reading.tokens) if each.kind in wanted]


def _noise(reading: Reading) -> int:
    """Return how many ways of shouting a note has."""
    shouted = [
        each
        for each in reading.tokens
        if each.shouted and len(each.key) >= _SHOUTED and not each.tagged
    ]
    emoji = _of_kind(reading, {Kind.EMOJI})
    in_a_row = any(at + 1 in emoji for at in emoji)
    return (len(shouted) > 1) + ("!!" in reading.note) + in_a_row


def _merged(reading: Reading, found: Sequence[Selling]) -> list[Selling]:
    """Return the passages with those that touch, or nearly do, made one."""
    merged: list[Selling] = []
    for each in sorted(found, key=lambda one: (one.first, one.last)):
        if not merged or not _touch(reading, merged[-1], each):
            merged.append(each)
            continue
        before = merged.pop()
        kind = min(before.kind, each.kind, key=_BY_WEIGHT.index)
        merged.append(Selling(before.first, max(before.last, each.last), kind))
    return merged


def _touch(reading: Reading, before: Selling, after: Selling) -> bool:
    """Tell whether two passages overlap, or stand close together in a sentence."""
    if after.first < before.last:
        return True
    tokens = reading.tokens
    same = tokens[before.last - 1].sentence == tokens[after.first].sentence
    return same and after.first - before.last <= _NEAR
