"""Changing a typed line, and telling a line to log from a text to find: the rules alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netkeeper.domain.quick_log import part_at, read_line
from netkeeper.ui.field.mode import bears_a_sign, may_be_a_meeting, reads_as_meeting
from netkeeper.ui.search.line_text import (
    Change,
    completed,
    python_position,
    qt_position,
    with_place,
)
from tests.conftest import TODAY


def read(line):
    return read_line(line, TODAY)


@given(st.text(), st.integers(min_value=0, max_value=40))
def test_a_place_of_a_text_is_the_same_in_qt_and_back(text, at):
    at = min(at, len(text))
    assert python_position(text, qt_position(text, at)) == at


def test_characters_beyond_sixteen_bits_count_twice_in_qt():
    assert qt_position("🌷 Ada", 2) == 3


@pytest.mark.parametrize(
    ("line", "place", "then"),
    [
        ("Ada Exemple @ Gala hier", "Québec", "Ada Exemple @ Gala @ Québec hier"),
        ("Ada Exemple @ Gala", "Saint-Jean, NB", 'Ada Exemple @ Gala @ "Saint-Jean, NB"'),
        ("Ada Exemple au 5 à 7 de la Chambre hier", "Québec", None),
        ("Ada Exemple @ Gala", 'le "12", rue du @ Port', None),
        ("Ada Exemple hier", "Québec", None),
    ],
)
def test_a_place_is_written_only_where_it_is_read_as_one(line, place, then):
    log = read(line)
    change = with_place(log, place, read)
    if then is not None:
        assert change is not None
        assert change.on(line) == then
    elif change is not None:
        after = read(change.on(line))
        assert (after.event.text, after.place.text) == (log.event.text, place)
    else:
        assert log.event is None or '"' in place


@pytest.mark.parametrize(
    ("line", "text", "then"),
    [
        ("Ada Ex", "Ada Exemple", "Ada Exemple"),
        ("Ada @ Ga", "Gala", "Ada @ Gala"),
        ("Ada @ Ga", "Gala 2024, Lévis", 'Ada @ "Gala 2024, Lévis"'),
        ("Ada @ Gala @ Qu", "Québec", "Ada @ Gala @ Québec"),
        ("Ada #se", "serre", "Ada #serre"),
        ("Ada #se", "serre urbaine", 'Ada #"serre urbaine"'),
        ("Ada #", "serre urbaine", 'Ada #"serre urbaine"'),
    ],
)
def test_a_part_is_completed_so_that_it_is_read_as_that_text(line, text, then):
    log = read(line)
    change = completed(log, part_at(log, len(line)), text, read)
    assert change is not None
    assert change.on(line) == then


def test_a_change_leaves_the_rest_of_the_line():
    assert Change((4, 6), "Exemple").on("Ada Ex @ Gala") == "Ada Exemple @ Gala"


# Finding or logging


@pytest.mark.parametrize(
    ("text", "bears"),
    [
        ("Ada @ Gala", True),
        ("Ada @", True),
        ("@Gala", True),
        ("#serre", True),
        ("ada@example.org", False),
        ("C#", False),
        ("Ada Exemple", False),
        ("", False),
    ],
)
def test_a_sign_stands_at_the_head_of_a_word(text, bears):
    assert bears_a_sign(text) is bears


def test_a_lone_name_is_not_read():
    assert not may_be_a_meeting("Ada Exemple")
    assert may_be_a_meeting("Ada Exemple hier")
    assert may_be_a_meeting("Ada, Léo")


@pytest.mark.parametrize(
    ("line", "known", "is_meeting"),
    [
        ("Ada Exemple, Léo Roy", set(), True),
        ("Ada Exemple, L", set(), False),
        ("Ada Exemple hier", {"Ada Exemple"}, True),
        ("Ada Exemple hier", set(), False),
        ("Ada Exemple notaire", {"Ada Exemple"}, False),
    ],
)
def test_two_people_or_a_known_one_and_a_day_are_a_meeting(line, known, is_meeting):
    assert reads_as_meeting(read(line), known.__contains__) is is_meeting
