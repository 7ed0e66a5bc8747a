"""Finds what sells in a note.

How far the wording leans, its signs among it, decides: below one measure nothing is said, above
another it is sure, between the two it is a doubt. A strong sign is never passed over, but where the
wording speaks against it, it is a doubt as well: who answers a client has a seller's words. The law
looks at the content, the links and the contact information of a message (S.C. 2010, c. 23,
s. 1(2)); so do the signs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.note_check.signs import (
    CALL,
    masked_in,
    selling_links,
    strong_signs,
    weak_signs,
)
from netkeeper.domain.note_check.tokens import Kind
from netkeeper.domain.note_check.vocabulary import Commerce
from netkeeper.domain.note_check.wording import weightiest_sentence
from netkeeper.domain.values import frozen, replace

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from netkeeper.domain.note_check.reading import Reading

_POINTERS = frozenset({Kind.URL, Kind.MAIL, Kind.PHONE, Kind.PRICE, Kind.PERCENT})
_NEAR = 2  # tokens between two passages that are marked as one
_MOST_MARKED = 3
_LEAST_MARKED = 2  # weak signs; of fewer the sentence is marked
# How far the wording leans where it may sell, where it surely does, and where a strong sign surely
# does. `tests/bench/notes/learn.py --hold-out` tells what each costs.
_LIKELY, _PLAIN, _NOT_BELIED = 0.3, 1.5, 0.0
_BARE = -1.5  # where it may sell, of a bare advertisement: too few words to lean far
_MOST = 0.5  # of the telling words of one, that are signs
_WRITER_SAID = frozenset({"I", "ME", "MY", "WE", "OUR", "US"})

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
    """A commercial passage: tokens [first, last); `doubtful` where it may well be honest."""

    first: int
    last: int
    kind: Commerce
    doubtful: bool = False


def selling_in(reading: Reading, named: Iterable[int], leans: float) -> list[Selling]:
    """Return the commercial passages of a note whose wording leans to selling, in its order.

    `named` are the tokens that name something of the record, such as an event whose name has a
    commercial word in it.
    """
    masked = masked_in(reading, named)
    strong = _strong(reading, masked)
    least = _BARE if _is_bare(reading, masked) else _LIKELY
    if leans < least and not strong:
        return []
    doubtful = leans < (_NOT_BELIED if strong else _PLAIN)
    found = _merged(reading, strong) or _merged(reading, _weak(reading, masked))[:_MOST_MARKED]
    if not found:
        first, last = weightiest_sentence(reading, reading.vocabulary.sells)
        found = [Selling(first, last, Commerce.SIGNS)]
    return [replace(each, doubtful=doubtful) for each in found]


def _is_bare(reading: Reading, masked: frozenset[int]) -> bool:
    """Tell whether a note is hardly more than weak signs, and speaks of no writer.

    So are advertisements: « Robes sur commande », "Custom cakes, made to order".
    """
    tokens, known = reading.tokens, reading.vocabulary
    if any(known.persons.get(each.key) in _WRITER_SAID for each in tokens):
        return False
    telling = {
        at
        for at, each in enumerate(tokens)
        if at not in reading.courtesy and each.key not in known.small
    }
    signs = {at for hit in weak_signs(reading, masked) for at in range(hit.first, hit.last)}
    return bool(telling) and len(telling & signs) >= _MOST * len(telling)


def _strong(reading: Reading, masked: frozenset[int]) -> list[Selling]:
    """Return the passages that sell by themselves, and beside them every address."""
    found = [
        Selling(hit.first, hit.last, Commerce(hit.label)) for hit in strong_signs(reading, masked)
    ]
    links = selling_links(reading)
    if found:
        links = _of_kind(reading, {Kind.URL})
    return found + [Selling(at, at + 1, Commerce.LINK) for at in links]


def _weak(reading: Reading, masked: frozenset[int]) -> list[Selling]:
    """Return the passages of weak signs, and of what they point to; none for a lone one.

    What the reader is to do next is marked with what is sold alone.
    """
    signs = [hit for hit in weak_signs(reading, masked) if hit.label != CALL]
    pointers = [at for at in _of_kind(reading, _POINTERS) if at not in masked]
    if not signs or len(signs) + len(pointers) < _LEAST_MARKED:
        return []
    found = [Selling(hit.first, hit.last, Commerce.SIGNS) for hit in signs]
    return found + [Selling(at, at + 1, Commerce.SIGNS) for at in pointers]


def _of_kind(reading: Reading, kinds: Collection[Kind]) -> list[int]:
    """Return the tokens of some kinds."""
    return [at for at, each in enumerate(reading.tokens) if each.kind in kinds]


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
