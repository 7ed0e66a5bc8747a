"""Tells a couple, or brothers, of one e-mail address apart: one family, two given names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.naming import titles
from netkeeper.domain.naming.names import name_tokens, split_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.domain.identity.candidates import Named
    from netkeeper.domain.naming.name_vocabulary import Vocabulary

    Parts = tuple[tuple[str, ...], tuple[str, ...]]  # the given name's words, the family name's


def are_of_one_house(name: str, person: Named, words: Vocabulary) -> bool:
    """Tell whether somebody of a name and a person are rather a couple, or brothers.

    They have one family name, and two given ones.

    Either may be written family name first: "Tremblay Luc" is none of Marie Tremblay's names.
    """
    mine, theirs = _parts(name), _parts(person.display_name)
    for one, other in ((mine, theirs), (mine[::-1], theirs), (mine, theirs[::-1])):
        if not set(one[1]).isdisjoint(other[1]):
            beside = {word for each in person.other_names for word in name_tokens(each)}
            given = [each for each in one[0] if each not in beside]
            return _are_two(given, other[0], words) or _are_father_and_son(mine, theirs)
    return False


def _parts(name: str) -> Parts:
    """Return the words of the given and of the family name."""
    given, family = split_name(name)
    return name_tokens(given), name_tokens(family)


def _are_father_and_son(*names: Parts) -> bool:
    """Tell whether two names say that they are of two of a family's generations."""
    one, other = (titles.GENERATIONS.intersection(given + family) for given, family in names)
    return bool(one and other) and one.isdisjoint(other)


def _are_two(some: Sequence[str], others: Sequence[str], words: Vocabulary) -> bool:
    """Tell whether given names are of two people; what is no known name may be a slip."""
    mine = [each for each in some if each not in others]
    theirs = [each for each in others if each not in some]
    if not mine or not theirs or not words.is_given(mine[0]) or not words.is_given(theirs[0]):
        return False
    return not any(_may_be_one(one, other, words) for one in mine for other in theirs)


def _may_be_one(one: str, other: str, words: Vocabulary) -> bool:
    """Tell whether two given names are forms of one; Rob is Bobby, but Marc of Alex another."""
    related = words.short_forms(one) | words.other_spellings(one)
    if words.given.isdisjoint((one, other)):
        related |= words.sister_forms(one)
    return other in related
