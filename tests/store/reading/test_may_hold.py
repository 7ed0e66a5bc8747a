"""A row whose text doesn't hold the letters is one that the index doesn't find."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netkeeper.domain.query.nodes import Words
from netkeeper.store.reading.leaves import term_of
from netkeeper.store.reading.may_hold import teach_may_hold, telling, told_by
from netkeeper.store.search_index import TOKENS, _plain

PIECES = [
    *("Bor", "éal", "BORÉAL", "e\u0301al", "l’Œuvre", "œ", "ß", "ſt", "K", "Å", "İ", "ø", "-", "'"),
    *(
        " ",
        "/",
        "\u00ad",
        "\u200b",
        "李",
        "明",
        "가",
        "が",
        "🄰",
        "🚀",
        "²",
        "½",
        "ﬁ",
        "12",
        "&",
        ".",
    ),
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=8).map("".join) | st.text(max_size=12)


@pytest.mark.parametrize(
    ("match", "told"),
    [
        ('(event : "congres")', "event:congres"),
        ('((event : ("congres" OR "congrescom")))', "event:congres"),
        ('(event : "cafe des arts"*)', "event:cafe"),
        ('(event : ("ab" OR "cd"))', ""),
        ('(note : "congres")', ""),
        ('((event : "a") AND (place : "b"))', ""),
        ('((event : "a") OR (event : "b"))', ""),
        ('(event : ("sun" AND "yi") OR ("孙"*))', ""),
        ('"congres"', ""),
    ],
)
def test_one_column_and_what_its_words_begin_with_tell(match, told):
    assert told_by("meetings", match) == told


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.integers(0, 12), st.integers(1, 12))
def test_what_the_index_finds_is_never_passed_over(text, start, length):
    term = term_of(Words(text[start : start + length]))
    told = told_by("people", f"(company : {term})") if term else ""
    with closing(sqlite3.connect(":memory:")) as connection:
        teach_may_hold(connection)
        connection.execute("CREATE TABLE t(company TEXT)")
        connection.execute("INSERT INTO t VALUES (?)", (text,))
        connection.execute(f"CREATE VIRTUAL TABLE f USING fts5(company, {TOKENS})")
        connection.execute(" ".join(["INSERT INTO f SELECT", _plain("company"), "FROM t"]))
        if told and connection.execute("SELECT 1 FROM f WHERE f MATCH ?", (term,)).fetchone():
            held = " ".join(["SELECT", telling(told), "FROM t"])
            assert connection.execute(held).fetchone() == (1,)
