"""Where rows stand, with headers among them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from netkeeper.ui.lists.geometry import Geometry


@st.composite
def geometries(draw):
    rows = draw(st.integers(0, 60))
    headers = sorted(draw(st.sets(st.integers(0, max(0, rows - 1)), max_size=8))) if rows else []
    return Geometry(rows, draw(st.integers(20, 90)), draw(st.integers(10, 90)), headers)


@given(geometries())
def test_rows_follow_one_another_without_a_gap(geometry):
    y = 0
    for row in range(geometry.rows):
        assert geometry.top(row) == y
        wanted = geometry.header_height if row in geometry.header_rows else geometry.row_height
        assert geometry.height_of(row) == wanted
        y += wanted
    assert geometry.height == y


@given(geometries())
def test_every_height_belongs_to_the_row_that_stands_there(geometry):
    for row in range(geometry.rows):
        assert geometry.row_at(geometry.top(row)) == row
        assert geometry.row_at(geometry.top(row + 1) - 1) == row
    assert geometry.row_at(-1) == -1
    assert geometry.row_at(geometry.height) == geometry.rows


def test_a_million_rows_are_only_arithmetic():
    geometry = Geometry(1_000_000, 56)
    assert geometry.row_at(geometry.top(999_999) + 55) == 999_999
