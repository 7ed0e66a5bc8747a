"""Shares known from samples: the Beta distribution."""

from __future__ import annotations

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from netkeeper.domain.shares import Beta, of_sample, with_moments

weights = st.floats(0.02, 5000)
shares = st.floats(0, 1)


def at_least(hits, tries, share):
    """Give how likely so many hits, or more, are: the binomial way to the same figure."""
    return sum(
        math.comb(tries, n) * share**n * (1 - share) ** (tries - n) for n in range(hits, tries + 1)
    )


@pytest.mark.parametrize(
    ("beta", "share", "below"),
    [
        (Beta(1, 1), 0.3, 0.3),
        (Beta(1, 4), 0.2, 1 - 0.8**4),
        (Beta(3, 1), 0.7, 0.7**3),
        (Beta(2, 2), 0.25, 3 * 0.25**2 - 2 * 0.25**3),
        (Beta(0.5, 0.5), 0.5, 0.5),
        (Beta(2, 5), 0, 0),
        (Beta(2, 5), 1, 1),
    ],
)
def test_known_distributions_have_their_known_values(beta, share, below):
    assert beta.below(share) == pytest.approx(below)


@given(st.integers(1, 60), st.integers(0, 60), st.floats(0.01, 0.99))
def test_it_agrees_with_the_binomial(hits, misses, share):
    found = Beta(hits, misses + 1).below(share)
    assert found == pytest.approx(at_least(hits, hits + misses, share), abs=1e-9)


@given(weights, weights, shares, shares)
def test_it_climbs_from_none_to_all(hits, misses, one, other):
    beta = Beta(hits, misses)
    low, high = sorted((one, other))
    assert 0 <= beta.below(low) <= beta.below(high) + 1e-9 <= 1 + 1e-9


@given(st.floats(0.2, 3000), st.floats(0.2, 3000), st.floats(0.02, 0.98))
@example(0.484375, 422.0, 0.02)  # the quantile is some millionths
@example(1979.5397, 0.36459833, 0.86051287)  # and some millionths below 1
def test_a_quantile_is_where_as_much_lies_below(hits, misses, probability):
    beta = Beta(hits, misses)
    found = beta.quantile(probability)
    assert 0 <= found <= 1
    assert beta.below(found) == pytest.approx(probability, abs=1e-6)


@given(weights, weights, st.floats(0.05, 0.95))
def test_an_interval_lies_between_none_and_all(hits, misses, held):
    low, high = Beta(hits, misses).interval(held)
    assert 0 <= low <= high <= 1


def test_an_interval_holds_as_much_as_it_says_where_both_ends_are_open():
    beta = Beta(12, 30)
    low, high = beta.interval()
    assert beta.below(low) == pytest.approx(0.05)
    assert beta.below(high) == pytest.approx(0.95)


@pytest.mark.parametrize(
    ("beta", "low", "high"), [(Beta(0.3, 9), 0, None), (Beta(9, 0.3), None, 1)]
)
def test_the_likeliest_share_is_never_left_out(beta, low, high):
    found = beta.interval()
    assert found[0] == low if low is not None else found[0] > 0
    assert found[1] == high if high is not None else found[1] < 1


@given(st.floats(0.1, 500), st.floats(0.1, 500))
def test_a_distribution_is_found_again_by_its_moments(hits, misses):
    beta = Beta(hits, misses)
    again = with_moments(beta.mean, beta.moment(2))
    assert again is not None
    assert (again.hits, again.misses) == pytest.approx((hits, misses), rel=1e-3)


@pytest.mark.parametrize(
    ("mean", "square"), [(0, 0), (1, 1), (0.5, 0.25), (0.5, 0.2), (0.5, 0.5), (-0.1, 0.2)]
)
def test_moments_that_leave_nothing_open_make_no_distribution(mean, square):
    assert with_moments(mean, square) is None


@given(weights, weights)
def test_the_first_moment_is_the_mean(hits, misses):
    beta = Beta(hits, misses)
    assert beta.moment(1) == pytest.approx(beta.mean, rel=1e-6)
    assert beta.moment(0) == pytest.approx(1)


@given(st.integers(1, 2000), st.floats(0, 1))
def test_more_of_the_same_narrows_the_interval(count, share):
    few, many = (of_sample(share * n, n).interval() for n in (count, 20 * count))
    assert many[1] - many[0] <= few[1] - few[0] + 1e-9
