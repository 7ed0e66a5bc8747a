"""Finds the signs of selling in a note, strong and weak, but for those that something belies."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from netkeeper.domain.note_check.reading import READER
from netkeeper.domain.note_check.tokens import Kind
from netkeeper.domain.note_check.vocabulary import Commerce, Reason, Section

if TYPE_CHECKING:
    from collections.abc import Iterable

    from netkeeper.domain.note_check.phrases import Hit
    from netkeeper.domain.note_check.reading import Reading

CALL = "call"  # the family of what the reader is to do next
# What a year in a post pays: 20,000 to 999,999, or 20k. What an hour pays has its word behind.
_A_YEARS_PAY = re.compile(r"(?<!\d)(?:[2-9]\d|[1-9]\d\d)(?:[.,\s]{0,3}\d{3}(?!\d)|\s{0,3}[kK])")
_HOUR = frozenset({"h", "hr", "heure", "hour"})
_BUYER = 4  # words before a purchase that say whose it is
_TO_HOUR = 3  # words: de l’heure


def masked_in(reading: Reading, named: Iterable[int]) -> frozenset[int]:
    """Return the tokens that don't count: traps, quotations, and what the record names."""
    found = set(named)
    for hit in reading.find(Section.TRAPS):
        reach = reading.reach(hit)
        found.update(reach[hit.last - hit.first :] if hit.phrase.runs_on else reach)
    for hit in reading.find(Section.REASONS):
        if hit.label == Reason.CLIENT:  # from the reader's side the same words don't sell
            found.update(range(hit.first, hit.last))
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


def _is_theirs(reading: Reading, hit: Hit) -> bool:
    """Tell whether it is the reader, or somebody else, whom a hit is about.

    "Our talk about your prices", "my mother's shop"; "how you cut costs by 20 %"; "I'm about to buy
    one".
    """
    roles = reading.vocabulary.roles
    keys = [each.key for each in reading.tokens[hit.first : hit.last]]
    if keys[0] in roles["ours"]:
        return any(each in roles["yours"] for each in keys[1:]) or "s" in keys[1:-1]
    if hit.label == Commerce.PURCHASE:
        persons = reading.vocabulary.persons
        near = reading.tokens[max(hit.first - _BUYER, 0) : hit.first]
        who = [persons[each.key] for each in near if each.key in persons]
        return [each for each in who if each != "ME"][-1:] == ["I"]
    if hit.label != Commerce.RESULTS or not hit.first:
        return False
    before = hit.first - 1
    return reading.tokens[before].key in roles["you"] or reading.has(before, READER)


def _is_wage(reading: Reading, hit: Hit) -> bool:
    """Tell whether a sum of money is what a post pays: "a planner's position, from $68,000".

    Not what it costs to fill one: "hiring? post your job from $99".
    """
    if hit.label != Commerce.PRICE or not recruits(reading):
        return False
    return any(
        each.kind is Kind.PRICE and _is_pay(reading, at)
        for at, each in enumerate(reading.tokens[hit.first : hit.last], hit.first)
    )


def _is_pay(reading: Reading, at: int) -> bool:
    """Tell whether a sum may be paid for a year in a post, or is that of an hour."""
    after = reading.tokens[at + 1 : at + 1 + _TO_HOUR]
    text = reading.note[slice(*reading.span(at, at + 1))]
    return bool(_A_YEARS_PAY.search(text)) or any(each.key in _HOUR for each in after)


def strong_signs(reading: Reading, masked: frozenset[int]) -> list[Hit]:
    """Return the strong signs that aren't masked, and are the writer's own; a wage is none."""
    return [
        hit
        for hit in reading.find(Section.COMMERCE)
        if _counts(reading, hit, masked)
        and not _is_theirs(reading, hit)
        and not _is_wage(reading, hit)
    ]


def selling_links(reading: Reading) -> list[int]:
    """Return the tokens that are addresses which book, sell or count visitors."""
    return [
        at
        for at, each in enumerate(reading.tokens)
        if each.kind is Kind.URL and any(part in each.key for part in reading.vocabulary.links)
    ]


def weak_signs(reading: Reading, masked: frozenset[int]) -> list[Hit]:
    """Return the weak signs of which a word is not masked, each wording once."""
    seen: set[tuple[str, str]] = set()
    found: list[Hit] = []
    for hit in sorted(reading.find(Section.SOFT), key=lambda each: (each.first, -each.last)):
        said = " ".join(reading.tokens[at].key for at in range(hit.first, hit.last))
        if (
            (hit.label, said) not in seen
            and _counts(reading, hit, masked)
            and not _is_theirs(reading, hit)
        ):
            seen.add((hit.label, said))
            found.append(hit)
    return found


def apart(hits: Iterable[Hit]) -> list[Hit]:
    """Return hits that share no word, of as many families as possible, one of each."""
    chosen: list[Hit] = []
    for each in sorted(hits, key=lambda hit: (hit.last - hit.first, hit.first)):
        known = each.label in {one.label for one in chosen}
        if not known and all(each.last <= one.first or one.last <= each.first for one in chosen):
            chosen.append(each)
    return chosen


def recruits(reading: Reading) -> bool:
    """Tell whether a note has a word of hiring: an opportunity is a post there."""
    return any(each.key in reading.vocabulary.recruiting for each in reading.tokens)
