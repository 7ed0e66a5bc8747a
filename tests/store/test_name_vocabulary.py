"""The shipped vocabulary of names: read once, whole, and sound."""

from __future__ import annotations

import json

import pytest

from netkeeper.domain.folding import fold
from netkeeper.paths import RESOURCES
from netkeeper.store.vocabulary import name_vocabulary

FILES = sorted((RESOURCES / "vocabulary").glob("*name*.json"))


def test_it_is_read_once():
    assert name_vocabulary() is name_vocabulary()


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("bob", "robert"),
        ("manu", "emmanuel"),
        ("jeff", "jean francois"),
        ("véro", "véronique"),
        ("gen", "geneviève"),
        ("steph", "stéphanie"),
        ("bill", "william"),
        ("peggy", "margaret"),
        ("kathy", "catherine"),
        ("sasha", "alexander"),
    ],
)
def test_short_names_of_both_languages_are_known(short, full):
    words = name_vocabulary()
    assert fold(full) in words.short_forms(fold(short))
    assert fold(short) in words.short_forms(fold(full))


@pytest.mark.parametrize(
    ("one", "other"),
    [("mohamed", "muhammad"), ("yousef", "youssef"), ("stephane", "stephan"), ("kim", "gim")],
)
def test_spellings_are_known_both_ways(one, other):
    words = name_vocabulary()
    assert other in words.other_spellings(one)
    assert one in words.other_spellings(other)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_file_says_where_it_comes_from(path):
    assert json.loads(path.read_text(encoding="utf-8"))["source"].startswith("own list")


@pytest.mark.parametrize(
    ("one", "other"),
    [("julie", "julien"), ("denis", "denise"), ("martin", "martine"), ("michel", "michele")],
)
def test_names_a_letter_apart_are_two_names(one, other):
    words = name_vocabulary()
    assert other not in words.other_spellings(one) | words.short_forms(one)
    assert words.is_known(one)
    assert words.is_known(other)
