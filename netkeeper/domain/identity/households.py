"""Tells a couple, or brothers, of one e-mail address apart: one family, two given names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.naming import titles
from netkeeper.domain.naming.names import name_tokens, split_name

if TYPE_CHECKING:
    from netkeeper.domain.identity.asked import Asked
    from netkeeper.domain.identity.candidates import Named
    from netkeeper.domain.naming.name_vocabulary import Vocabulary


def are_of_one_house(asked: Asked, person: Named) -> bool:
    """Tell whether two are rather a couple, or brothers: one family, two given names."""
    given, family = map(name_tokens, split_name(asked.sought.name))
    their_given, their_family = map(name_tokens, split_name(person.display_name))
    if set(family).isdisjoint(their_family):
        return False
    generations = ({*family} & titles.GENERATIONS, {*their_family} & titles.GENERATIONS)
    if all(generations) and generations[0].isdisjoint(generations[1]):
        return True
    beside = {word for name in person.other_names for word in name_tokens(name)}
    mine = [each for each in given if each not in beside.union(their_given)]
    theirs = [each for each in their_given if each not in given]
    words = asked.vocabulary
    if not mine or not theirs or not words.is_given(mine[0]) or not words.is_given(theirs[0]):
        return False
    return not any(_may_be_one(one, other, words) for one in mine for other in theirs)


def _may_be_one(one: str, other: str, words: Vocabulary) -> bool:
    """Tell whether two given names are forms of one; Rob is Bobby, but Marc of Alex another."""
    related = words.short_forms(one) | words.other_spellings(one)
    if words.given.isdisjoint((one, other)):
        related |= words.sister_forms(one)
    return other in related
