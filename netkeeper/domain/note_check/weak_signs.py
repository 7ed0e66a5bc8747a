"""Finds the weak signs of selling in a note: each says little alone, and several together do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.note_check.reading import READER
from netkeeper.domain.note_check.vocabulary import Commerce, Reason, Section

if TYPE_CHECKING:
    from collections.abc import Iterable

    from netkeeper.domain.note_check.phrases import Hit
    from netkeeper.domain.note_check.reading import Reading


def masked_in(reading: Reading, named: Iterable[int]) -> frozenset[int]:
    """Return the tokens that don't count: traps, quotations, and what the record names."""
    found = set(named)
    for hit in reading.find(Section.TRAPS):
        reach = reading.reach(hit)
        found.update(reach[hit.last - hit.first :] if hit.phrase.runs_on else reach)
    for hit in client_signs(reading):
        found.update(range(hit.first, hit.last))
    found.update(at for at in reading.quoted if not _is_offered(reading, at))
    found.update(at for at in range(len(reading.tokens)) if reading.has(at, READER))
    return frozenset(found)


def client_signs(reading: Reading) -> list[Hit]:
    """Return where it is the reader who serves or sells, or who asked the writer to.

    The same words sell from the other side: "combien demandez-vous?", "your quote is accepted".
    """
    return [hit for hit in reading.find(Section.REASONS) if hit.label == Reason.CLIENT]


def _is_offered(reading: Reading, number: int) -> bool:
    """Tell whether a quotation is what one is to write or to use: "use code SAVE20"."""
    while number and number - 1 in reading.quoted:
        number -= 1
    before = reading.tokens[max(number - 2, 0) : number]
    return any(each.key in reading.vocabulary.quoting for each in before)


def counts(reading: Reading, hit: Hit, masked: frozenset[int]) -> bool:
    """Tell whether a hit has a telling word that is not masked."""
    every = range(hit.first, hit.last)
    telling = [
        at for at in every if reading.tokens[at].key not in reading.vocabulary.small
    ] or every
    return any(at not in masked for at in telling)


def is_theirs(reading: Reading, hit: Hit) -> bool:
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


def weak_signs(reading: Reading, masked: frozenset[int]) -> list[Hit]:
    """Return the weak signs of which a word is not masked, each wording once."""
    recruited = reading.vocabulary.recruited
    hires = recruits(reading)
    seen: set[tuple[str, str]] = set()
    found: list[Hit] = []
    for hit in sorted(reading.find(Section.SOFT), key=lambda each: (each.first, -each.last)):
        said = " ".join(reading.tokens[at].key for at in range(hit.first, hit.last))
        if (hit.label, said) in seen or (hires and said in recruited):
            continue
        if counts(reading, hit, masked) and not is_theirs(reading, hit):
            seen.add((hit.label, said))
            found.append(hit)
    return found


def recruits(reading: Reading) -> bool:
    """Tell whether a note has a word of hiring: an opportunity is a post there."""
    return any(each.key in reading.vocabulary.recruiting for each in reading.tokens)
