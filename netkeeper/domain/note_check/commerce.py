"""Finds what sells in a note.

One hard sign is enough; weak ones count together, and more of them are asked for where the note
has a context of its own. The law looks at the content, the links and the contact information of a
message (S.C. 2010, c. 23, s. 1(2)); so do these.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.note_check.reading import READER
from netkeeper.domain.note_check.tokens import Kind
from netkeeper.domain.note_check.vocabulary import Commerce, Section
from netkeeper.domain.note_check.wording import leaning, weightiest_sentence
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
_DOUBTED, _LIKELY, _SURE, _SUREST = -0.5, 0.1, 0.4, 0.6

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
    """A commercial passage: tokens [first, last)."""

    first: int
    last: int
    kind: Commerce


def selling_in(reading: Reading, named: Iterable[int], *, has_context: bool) -> list[Selling]:
    """Return the commercial passages of a note, in its order.

    `named` are the tokens that name something of the record, such as an event whose name has a
    commercial word in it.
    """
    masked = _masked(reading, named)
    hard = _hard(reading, masked)
    if hard:
        links = [Selling(at, at + 1, Commerce.LINK) for at in _of_kind(reading, {Kind.URL})]
        return _merged(reading, hard + links)
    soft = _soft(reading, masked)
    leans = leaning(reading, reading.vocabulary.sells)
    enough = _is_enough(reading, soft, masked, has_context=has_context) and leans > _DOUBTED
    likely = _LIKELY
    if has_context:
        likely = _SURE if soft else _SUREST
    if not enough and leans < likely:
        return []
    if not soft:
        first, last = weightiest_sentence(reading, reading.vocabulary.sells)
        return [Selling(first, last, Commerce.SIGNS)]
    pointers = [at for at in _of_kind(reading, _POINTERS) if at not in masked]
    signs = [Selling(hit.first, hit.last, Commerce.SIGNS) for hit in soft if hit.label != _CALL]
    links = [Selling(at, at + 1, Commerce.SIGNS) for at in pointers]
    return _merged(reading, signs + links)[:_MOST_MARKED]


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


def _masked(reading: Reading, named: Iterable[int]) -> frozenset[int]:
    """Return the tokens that don't count: traps, quotations, and what the record names."""
    found = set(named)
    for hit in reading.find(Section.TRAPS):
        reach = reading.reach(hit)
        found.update(reach[hit.last - hit.first :] if hit.phrase.runs_on else reach)
    found.update(at for at in reading.quoted if not _is_offered(reading, at))
    found.update(at for at in range(len(reading.tokens)) if reading.has(at, READER))
    return frozenset(found)


def _is_offered(reading: Reading, number: int) -> bool:
    """Tell whether a quotation is what one is to write or to use: "use code SAVE20"."""
    while number and number - 1 in reading.quoted:
        number -= 1
    before = reading.tokens[max(number - 2, 0) : number]
    return any(each.key in reading.vocabulary.quoting for each in before)


def _counts(reading: Reading, hit: Hit, masked: frozenset[int]) -> bool:
    """Tell whether a hit has a telling word that is not masked."""
    every = range(hit.first, hit.last)
    telling = [
        at for at in every if reading.tokens[at].key not in reading.vocabulary.small
    ] or every
    return any(at not in masked for at in telling)


def _hard(reading: Reading, masked: frozenset[int]) -> list[Selling]:
    """Return the passages that sell by themselves."""
    found = [
        Selling(hit.first, hit.last, Commerce(hit.label))
        for hit in reading.find(Section.COMMERCE)
        if _counts(reading, hit, masked) and not _is_theirs(reading, hit)
    ]
    for at in _of_kind(reading, {Kind.URL}):
        address = reading.tokens[at].key
        if any(part in address for part in reading.vocabulary.links):
            found.append(Selling(at, at + 1, Commerce.LINK))
    return found


def _is_theirs(reading: Reading, hit: Hit) -> bool:
    """Tell whether it is the reader, or somebody else, whom a hit is about.

    "Our talk about your prices", "my mother's shop"; "how you cut costs by 20 %".
    """
    roles = reading.vocabulary.roles
    keys = [each.key for each in reading.tokens[hit.first : hit.last]]
    if keys[0] in roles["ours"]:
        return any(each in roles["yours"] for each in keys[1:]) or "s" in keys[1:-1]
    if hit.label != Commerce.RESULTS or not hit.first:
        return False
    before = hit.first - 1
    return reading.tokens[before].key in roles["you"] or reading.has(before, READER)


def _soft(reading: Reading, masked: frozenset[int]) -> list[Hit]:
    """Return the weak signs, each wording once."""
    recruited = reading.vocabulary.recruited
    recruiting = reading.vocabulary.recruiting
    recruits = any(each.key in recruiting for each in reading.tokens)
    seen: set[tuple[str, str]] = set()
    found: list[Hit] = []
    for hit in sorted(reading.find(Section.SOFT), key=lambda each: (each.first, -each.last)):
        said = " ".join(reading.tokens[at].key for at in range(hit.first, hit.last))
        if (hit.label, said) in seen or (recruits and said in recruited):
            continue
        if _counts(reading, hit, masked) and not _is_theirs(reading, hit):
            seen.add((hit.label, said))
            found.append(hit)
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
