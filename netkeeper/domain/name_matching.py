"""Compares a sought name with a known one, word by word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from netkeeper.domain import titles
from netkeeper.domain.candidates import Reason
from netkeeper.domain.name_links import INITIAL, Link, Linked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LEAST_SCORE = 0.70
_ORDER = 0.03
_PART = 0.22
_TYPED_TWICE = 0.06  # more, for errors in two words
_SUREST_ALONE = 0.06  # what the only word that agrees may cost
_LEFT = 0.12  # a word that the other name lacks
_LEFT_PARTICLE = 0.03
_LEFT_INITIAL = 0.05
_LEFT_GENERATION = 0.16
_MOST_LEFT = 2
_BONUS = 0.1  # a pair of a longer run goes first


@dataclass(frozen=True, slots=True)
class Match:
    """How well two names agree; `middle` if an initial between is all that differs."""

    score: float
    reasons: tuple[Reason, ...]
    middle: bool = False


@dataclass(frozen=True, slots=True)
class _Pair:
    """Words of the sought name, [start, end), that stand for words of the known one."""

    mine: range
    theirs: range
    link: Link

    @property
    def rank(self) -> float:
        return self.link.cost - _BONUS * (len(self.mine) + len(self.theirs) - 2)


def _pairs(linked: Linked, other: tuple[str, ...]) -> Iterator[_Pair]:
    for mine, links in enumerate(linked.links):
        initial = linked.tokens[mine] if len(linked.tokens[mine]) == 1 else "?"
        for theirs, token in enumerate(other):
            link = links.get(token) or (INITIAL if token[0] == initial else None)
            if link:
                yield _Pair(range(mine, mine + 1), range(theirs, theirs + 1), link)
        for size in (2, 3):
            for start in range(len(other) - size + 1):
                link = linked.links_of_joined(mine, other[start : start + size])
                if link:
                    yield _Pair(range(mine, mine + 1), range(start, start + size), link)
    for (first, end), links in linked.runs.items():
        for theirs, token in enumerate(other):
            if token in links:
                yield _Pair(range(first, end), range(theirs, theirs + 1), links[token])


def _chosen(linked: Linked, other: tuple[str, ...]) -> tuple[list[_Pair], set[int], set[int]]:
    """Return the best pairs without overlap, and the numbers of the words left on both sides."""
    mine, theirs = set(range(len(linked.tokens))), set(range(len(other)))
    chosen: list[_Pair] = []
    for pair in sorted(_pairs(linked, other), key=lambda each: each.rank):
        if mine.issuperset(pair.mine) and theirs.issuperset(pair.theirs):
            mine.difference_update(pair.mine)
            theirs.difference_update(pair.theirs)
            chosen.append(pair)
    return sorted(chosen, key=lambda each: each.mine.start), mine, theirs


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
    covered = sum(len(each.mine) + len(each.theirs) for each in solid)
    if not solid:
        return False
    if min(len(mine), len(theirs)) == 1:
        return solid[0].link.cost <= _SUREST_ALONE
    return len(pairs) > 1 or covered > 2  # noqa: PLR2004 - one word on each side


def _is_middle(left: set[int], tokens: tuple[str, ...]) -> bool:
    """Tell whether one initial inside a name is left, not of a compound such as Jean P."""
    if len(left) != 1:
        return False
    (number,) = left
    inside = 0 < number < len(tokens) - 1
    return inside and len(tokens[number]) == 1 and tokens[number - 1] not in {"jean", "marie"}


def match(linked: Linked, other: tuple[str, ...]) -> Match | None:
    """Compare the sought name with a known one's words; None if they are not alike."""
    pairs, mine, theirs = _chosen(linked, other)
    left = _telling([linked.tokens[each] for each in sorted(mine)])
    lacking = _telling([other[each] for each in sorted(theirs)])
    if (left and lacking) or len(left) + len(lacking) > _MOST_LEFT:
        return None
    if not _enough(pairs, _telling(linked.tokens), _telling(other)):
        return None
    reasons = [each.link.reason for each in pairs if each.link.reason]
    cost = sum(each.link.cost for each in pairs)
    cost += _TYPED_TWICE * max(0, reasons.count(Reason.TYPING) - 1)
    if [each.theirs.start for each in pairs] != sorted(each.theirs.start for each in pairs):
        reasons.append(Reason.ORDER)
        cost += _ORDER
    everything = [linked.tokens[each] for each in mine] + [other[each] for each in theirs]
    middle = not reasons and (
        _is_middle(mine, linked.tokens) if mine else _is_middle(theirs, other)
    )
    middle = middle and len(mine) + len(theirs) == 1
    if len(pairs) == 1 and (left or lacking):
        reasons.append(Reason.PART)
        cost += _PART
    elif everything:
        initials = all(len(each) == 1 for each in everything)
        reasons.append(Reason.INITIAL if initials else Reason.COMPOUND_NAME)
        cost += _left_cost(everything)
    score = 1 - cost
    if score < LEAST_SCORE:
        return None
    return Match(score, tuple(dict.fromkeys(reasons)), middle)
