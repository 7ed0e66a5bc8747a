"""Where the thresholds' names stand on the chart: clear of the curve, the band and one another."""

from __future__ import annotations

import pytest

from netkeeper.domain.standing.figures import Refusal
from netkeeper.ui.standing.word_places import Stand, Words, stands

WIDTH, HEIGHT = 3.5, 0.08


def points(*shares, half=0.05):
    """Return a point a month, None where too little is known."""
    return [Refusal(each, 20, each and each - half, each and each + half, 0, 0) for each in shares]


def named(*shares):
    return [Words(share, WIDTH, HEIGHT) for share in shares]


def test_far_from_the_curve_the_names_stand_at_the_end_over_their_lines():
    assert stands(points(*[0.1] * 12), named(0.4, 0.6), 0.8) == [Stand(11, True), Stand(11, True)]


def test_a_name_leaves_the_end_to_a_curve_that_climbs_through_it():
    shares = [0.1] * 8 + [0.2, 0.35, 0.44, 0.44]
    for stand in stands(points(*shares), named(0.4, 0.6), 0.8):
        assert stand.right <= 9.5
        assert stand.above


def test_where_the_curve_is_over_the_line_all_along_the_name_is_under_it():
    assert [each.above for each in stands(points(*[0.44] * 12), named(0.4, 0.6), 0.8)] == [
        False,
        True,
    ]


def test_a_name_under_its_line_touches_it_and_no_more():
    """Taken away and added again, the height gives a little more than the line's share."""
    share, height = 0.45, 0.144
    assert (share - height) + height > share
    months = points(*[None] * 10, 0.5, 0.5)
    assert stands(months, [Words(share, 30, height)], 1.0)[0].above is False


def test_the_band_is_given_way_to_after_the_curve():
    """Over the line is the curve; under it the band alone."""
    wide = points(*[0.44] * 12, half=0.2)
    assert stands(wide, named(0.4, 0.7), 0.8)[0] == Stand(11, False)


def test_close_thresholds_have_their_names_on_both_sides():
    assert [each.above for each in stands(points(*[0.1] * 12), named(0.4, 0.44), 0.8)] == [
        False,
        True,
    ]


@pytest.mark.parametrize(("share", "above"), [(0.97, False), (0.02, True)])
def test_no_name_leaves_the_chart(share, above):
    assert stands(points(*[0.5] * 12), named(share), 1.0)[0].above is above


def test_months_of_which_too_little_is_known_are_in_nobodys_way():
    shares = [0.42] * 6 + [None] * 6
    assert stands(points(*shares), named(0.4), 0.8) == [Stand(11, True)]


def test_a_name_wider_than_the_chart_ends_where_the_chart_does():
    assert stands(points(*[0.1] * 12), [Words(0.4, 30, HEIGHT)], 0.8) == [Stand(11, True)]
