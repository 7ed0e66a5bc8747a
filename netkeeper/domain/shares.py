"""A share known from a sample: a Beta distribution, its mean and its interval.

In the standard library alone: of numerical packages NetKeeper would use these two functions.
"""

from __future__ import annotations

import math
import sys

from netkeeper.domain.values import frozen

INTERVAL = 0.9  # how much of the distribution an interval holds
_TINY = 1e-300  # stands for a zero denominator in the continued fraction
_CLOSE = 1e-12  # where a root or a fraction has settled
# A step of Newton's so short, by the way left to the nearer end, leaves an error of its square.
_NEAR = 1e-7
_TURNS = 10_000
_STEPS = 200


@frozen
class Beta:
    """What a sample tells of a share; `hits` and `misses` are above 0, and may be fractions."""

    hits: float
    misses: float

    @property
    def mean(self) -> float:
        """Return the expected share."""
        return self.hits / (self.hits + self.misses)

    def below(self, share: float) -> float:
        """Return how likely the true share lies below the given one."""
        if share <= 0:
            return 0.0
        if share >= 1:
            return 1.0
        a, b = self.hits, self.misses
        if share > (a + 1) / (a + b + 2):
            return 1 - Beta(b, a).below(1 - share)
        log_front = a * math.log(share) + b * math.log1p(-share) + log_rising(a, b) - math.lgamma(b)
        return min(1.0, math.exp(log_front) * _fraction(a, b, share) / a)

    def quantile(self, probability: float) -> float:
        """Return the share below which the true one lies with the given probability."""
        low, high, share = 0.0, 1.0, self.mean
        for _ in range(_STEPS):
            excess = self.below(share) - probability
            if excess > 0:
                high = share
            else:
                low = share
            step = share - excess / max(self._density(share), _TINY)
            following = step if low < step < high else (low + high) / 2
            close = (_NEAR if following == step else _CLOSE) * min(following, 1 - following)
            if abs(following - share) <= max(close, sys.float_info.epsilon):
                return following
            share = following
        return share

    def interval(self, held: float = INTERVAL) -> tuple[float, float]:
        """Return the shares between which the true one lies with the given probability.

        Both tails weigh the same. Where the distribution is highest at 0 or at 1, the interval
        begins, or ends, there: to leave out the likeliest share would be absurd.
        """
        tail = (1 - held) / 2
        low = self.quantile(tail) if self.hits > 1 else 0.0
        high = self.quantile(1 - tail) if self.misses > 1 else 1.0
        return low, high

    def moment(self, power: float) -> float:
        """Return the mean of the share raised to a power, which may be a fraction."""
        whole = self.hits + self.misses
        return math.exp(log_rising(self.hits, power) - log_rising(whole, power))

    def _density(self, share: float) -> float:
        a, b = self.hits, self.misses
        log_front = (a - 1) * math.log(share) + (b - 1) * math.log1p(-share)
        return math.exp(min(700.0, log_front + log_rising(a, b) - math.lgamma(b)))


def with_moments(mean: float, square: float) -> Beta | None:
    """Return the distribution with this mean, and this mean of the squares.

    None where the two leave nothing open, or are not those of a share.
    """
    variance = square - mean * mean
    if not 0 < mean < 1 or variance <= _CLOSE * mean or variance >= mean * (1 - mean):
        return None
    whole = mean * (1 - mean) / variance - 1
    return Beta(mean * whole, (1 - mean) * whole)


def of_sample(hits: float, count: float) -> Beta:
    """Return what a sample tells of a share that nothing else is known of: Jeffreys' prior."""
    return Beta(max(hits, 0.0) + 0.5, max(count - hits, 0.0) + 0.5)


def log_rising(base: float, power: float) -> float:
    """Return the logarithm of gamma(base + power) / gamma(base)."""
    return math.lgamma(base + power) - math.lgamma(base)


def _fraction(a: float, b: float, x: float) -> float:
    """Return the continued fraction of the incomplete beta function (NIST DLMF 8.17.22).

    Evaluated from the front by Lentz's method.
    """
    c, d = 1.0, 1 / (1 - (a + b) * x / (a + 1) or _TINY)
    value = d
    for m in range(1, _TURNS):
        before = value
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for term in (even, odd):
            d = 1 / (1 + term * d or _TINY)
            c = 1 + term / c or _TINY
            value *= c * d
        if abs(value - before) <= _CLOSE * abs(value):
            break
    return value
