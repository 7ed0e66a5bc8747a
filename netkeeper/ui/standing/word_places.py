"""Finds where the thresholds' names stand on the chart, clear of what is drawn there."""

from __future__ import annotations

from itertools import combinations, pairwise, product
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.domain.standing.figures import Refusal

_STEP = 0.5  # months, from one place that is tried to the next


class Words(NamedTuple):
    """A threshold's name: the share that it names, and its size in months and in shares."""

    share: float
    width: float
    height: float


class Stand(NamedTuple):
    """Where a name ends, in months from the first, and whether it is above its line or below."""

    right: float
    above: bool


class _Rect(NamedTuple):
    left: float
    right: float
    low: float
    high: float


def stands(shares: Sequence[Refusal], names: Sequence[Words], top: float) -> list[Stand]:
    """Return where the names stand, in one column, on a chart that ends at the share `top`.

    Best is where they cross no line, nor one another, then where they lie on little of the band;
    of such places the latest, above the lines.
    """
    last = len(shares) - 1
    free = max(0.0, last - max(each.width for each in names))
    columns = [last - step * _STEP for step in range(int(free / _STEP) + 1)]
    sides = product((True, False), repeat=len(names))

    def cost(tried: tuple[float, tuple[bool, ...]]) -> tuple[int, int]:
        rects = [_rect(each, tried[0], above) for each, above in zip(names, tried[1], strict=True)]
        curve = sum(_passing(shares, each, "value", "value") for each in rects)
        band = sum(_passing(shares, each, "low", "high") for each in rects)
        return curve + _in_the_way(rects, names, top), band

    right, above = min(product(columns, sides), key=cost)
    return [Stand(right, each) for each in above]


def _rect(name: Words, right: float, above: bool) -> _Rect:  # noqa: FBT001 - one of two sides
    low, high = name.share - name.height, name.share  # which adding again would not always give
    if above:
        low, high = name.share, name.share + name.height
    return _Rect(right - name.width, right, low, high)


def _passing(shares: Sequence[Refusal], rect: _Rect, lower: str, upper: str) -> int:
    """Return in how many months what is drawn from one part of the shares to another meets it."""
    months = 0
    for place, (one, other) in enumerate(pairwise(shares)):
        begin, end = max(rect.left, place), min(rect.right, place + 1)
        if begin < end and one.value is not None and other.value is not None:
            lows, highs = (
                [_between(one, other, part, at - place) for at in (begin, end)]
                for part in (lower, upper)
            )
            months += min(lows) < rect.high and max(highs) > rect.low
    return months


def _between(one: Refusal, other: Refusal, part: str, way: float) -> float:
    """Return a part of the shares where a way from one to the other has been gone, 0 to 1."""
    begin, end = getattr(one, part), getattr(other, part)
    return float(begin + way * (end - begin))


def _in_the_way(rects: Sequence[_Rect], names: Sequence[Words], top: float) -> int:
    """Return how often names meet one another, a threshold, or an end of the chart."""
    met = sum(
        one.low < other.high and other.low < one.high for one, other in combinations(rects, 2)
    )
    met += sum(rect.low < name.share < rect.high for rect in rects for name in names)
    return met + sum(rect.low < 0 or rect.high > top for rect in rects)
