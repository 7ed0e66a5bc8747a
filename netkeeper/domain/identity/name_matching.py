"""Compares a sought name with a known one, word by word."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from netkeeper.domain.identity.candidates import Reason
from netkeeper.domain.naming import titles
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from netkeeper.domain.identity.name_links import Link, Linked

LEAST_SCORE = 0.70
_ORDER = 0.03
_PART = 0.22
_TYPED_TWICE = 0.06  # more, for errors in two words
_SUREST_ALONE = 0.06  # what the only word that agrees may cost
_NEXT_INITIAL = 0.04  # for each initial after the first: J.-F. Gagnon
_LEFT = 0.12  # a word that the other name lacks
_LEFT_PARTICLE = 0.03
_LEFT_INITIAL = 0.05
_LEFT_GENERATION = 0.16
_MOST_LEFT = 2
_FEWEST_TO_JOIN = 2  # words: a name of no more has none left beside a run
_BONUS = 0.1  # a pair of a longer run goes first


@frozen
class Match:
    """How well two names agree, and how they don't."""

    score: float
    reasons: tuple[Reason, ...]
    is_middle: bool = False  # but for an initial inside, on one side, they are the same
    is_wider: bool = False  # the known name is the one sought, and more


class _Pair(NamedTuple):
    """Words of the sought name, [first, end), that stand for words of the known one."""

    rank: float
    mine: int
    mine_end: int
    theirs: int
    theirs_end: int
    link: Link


def _single_pairs(linked: Linked, other: tuple[str, ...]) -> Iterator[_Pair]:
    for mine in range(len(linked.tokens)):
        for theirs, word in enumerate(other):
            link = linked.link(mine, word)
            if link:
                yield _Pair(link.cost, mine, mine + 1, theirs, theirs + 1, link)


def _my_runs(linked: Linked, other: tuple[str, ...]) -> Iterator[_Pair]:
    """Yield the pairs of a run of the sought name and one word of the known one."""
    for (first, end), links in linked.runs.items():
        for theirs, word in enumerate(other):
            link = links.get(word)
            if link:
                yield _Pair(link.cost - _BONUS, first, end, theirs, theirs + 1, link)


def _their_runs(linked: Linked, other: tuple[str, ...]) -> Iterator[_Pair]:
    """Yield the pairs of one word of the sought name and a run of the known one."""
    for first, end in combinations(range(len(other) + 1), 2):
        if end - first in {2, 3}:
            for mine in range(len(linked.tokens)):
                link = linked.link_of_joined(mine, other[first:end])
                if link:
                    yield _Pair(link.cost - _BONUS, mine, mine + 1, first, end, link)


def _chosen(linked: Linked, other: tuple[str, ...]) -> tuple[list[_Pair], set[int], set[int]]:
    """Return the best pairs without overlap, and the numbers of the words left on both sides."""
    mine, theirs = set(range(len(linked.tokens))), set(range(len(other)))
    pairs = list(_single_pairs(linked, other))
    more = len(other) - len(linked.tokens)
    both = more == 0 and len(other) > _FEWEST_TO_JOIN  # Fatimazohra Ben Said, Fatima Zohra Bensaid
    if more < 0 or both:
        pairs += _my_runs(linked, other)
    if more > 0 or both:
        pairs += _their_runs(linked, other)
    chosen: list[_Pair] = []
    for pair in sorted(pairs):
        my_words = range(pair.mine, pair.mine_end)
        their_words = range(pair.theirs, pair.theirs_end)
        if mine.issuperset(my_words) and theirs.issuperset(their_words):
            mine.difference_update(my_words)
            theirs.difference_update(their_words)
            chosen.append(pair)
    return sorted(chosen, key=lambda each: each.mine), mine, theirs


def _left_cost(left: Sequence[str]) -> float:
    """Return what the words left over cost."""
    cost = 0.0
    for each in left:
        if each in titles.PARTICLES:
            cost += _LEFT_PARTICLE
        elif each in titles.GENERATIONS:
            cost += _LEFT_GENERATION
        else:
            cost += _LEFT_INITIAL if len(each) == 1 else _LEFT
    return cost


def _telling(tokens: Sequence[str]) -> list[str]:
    return [each for each in tokens if each not in titles.PARTICLES]


def _enough(pairs: list[_Pair], mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Tell whether the words that agree are enough to speak of one name."""
    solid = [each for each in pairs if each.link.reason is not Reason.INITIAL]
    if not solid:
        return False
    if min(len(mine), len(theirs)) == 1:
        return solid[0].link.cost <= _SUREST_ALONE
    joined = any(each.mine_end + each.theirs_end > each.mine + each.theirs + 2 for each in solid)
    return len(pairs) > 1 or joined


def _is_middle(left: set[int], tokens: tuple[str, ...]) -> bool:
    """Tell whether one initial inside a name is left, not of a compound such as Jean P."""
    if len(left) != 1:
        return False
    (number,) = left
    inside = 0 < number < len(tokens) - 1
    return inside and len(tokens[number]) == 1 and tokens[number - 1] not in {"jean", "marie"}


def _pairs_cost(pairs: list[_Pair]) -> float:
    """Return what the differences of the words that agree cost."""
    cost = sum(each.link.cost for each in pairs)
    initials = [each.link.cost for each in pairs if each.link.reason is Reason.INITIAL]
    typed = sum(each.link.reason is Reason.TYPING for each in pairs)
    cost -= sum(sorted(initials)[:-1]) - _NEXT_INITIAL * len(initials[1:])
    return cost + _TYPED_TWICE * max(0, typed - 1)


def match(linked: Linked, other: tuple[str, ...]) -> Match | None:
    """Compare the sought name with a known one's words; None if they are not alike."""
    pairs, mine, theirs = _chosen(linked, other)
    left = [linked.tokens[each] for each in sorted(mine)]
    lacking = [other[each] for each in sorted(theirs)]
    if (_telling(left) and _telling(lacking)) or len(_telling(left + lacking)) > _MOST_LEFT:
        return None
    if not _enough(pairs, _telling(linked.tokens), _telling(other)):
        return None
    reasons = [each.link.reason for each in pairs if each.link.reason]
    cost = _pairs_cost(pairs)
    if any(after.theirs < before.theirs for before, after in pairwise(pairs)):
        reasons.append(Reason.ORDER)
        cost += _ORDER
    same = not reasons
    if len(pairs) == 1 and (left or lacking):
        reasons.append(Reason.PART)
        cost += _PART
    elif left or lacking:
        initials = all(len(each) == 1 for each in left + lacking)
        reasons.append(Reason.INITIAL if initials else Reason.COMPOUND_NAME)
        cost += _left_cost(left + lacking)
    if 1 - cost < LEAST_SCORE:
        return None
    middle = _is_middle(mine, linked.tokens) if mine else _is_middle(theirs, other)
    return Match(
        1 - cost,
        tuple(dict.fromkeys(reasons)),
        is_middle=same and len(mine) + len(theirs) == 1 and middle,
        is_wider=same and bool(lacking) and not left,
    )
