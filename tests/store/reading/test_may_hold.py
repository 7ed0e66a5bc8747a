"""What a row's own text tells of it is what the index finds."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netkeeper.domain.query.nodes import Words
from netkeeper.store.reading.may_hold import teach_may_hold, telling
from netkeeper.store.reading.terms import term_of
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
TEXTS = (
    st.lists(st.sampled_from(PIECES), max_size=8).map("".join)
    | st.text(max_size=12)
    | st.text(st.characters(max_codepoint=255), max_size=8)
)


@pytest.mark.parametrize(
    ("match", "told"),
    [
        ('(event : "congres")', "may_hold(t.event, 'congres', ' congres ')"),
        (
            '((event : ("congres" OR "congrescom")))',
            "may_hold(t.event, 'congres', ' congres | congrescom ')",
        ),
        ('(event : "cafe des arts"*)', "may_hold(t.event, 'cafe', ' cafe des arts')"),
        ('(event : ("cafe" OR "café"*))', "may_hold(t.event, 'caf', '')"),
        ('(event : ("ab" OR "cd"))', ""),
        ('(note : "congres")', ""),
        ('((event : "a") AND (place : "b"))', ""),
        ('((event : "a") OR (event : "b"))', ""),
        ('(event : ("sun" AND "yi") OR ("孙"*))', ""),
        ('"congres"', ""),
    ],
)
def test_one_column_and_what_its_words_begin_with_tell(match, told):
    assert telling("meetings", match, "t") == told


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.integers(0, 12), st.integers(1, 12), st.booleans(), st.booleans())
def test_what_a_text_tells_is_what_the_index_finds(text, start, length, begun, in_a_row):
    words = Words(text[start : start + length], phrase=in_a_row, prefix=begun)
    term = term_of(words)
    told = telling("people", f"(company : {term})", "t") if term else ""
    with closing(sqlite3.connect(":memory:")) as connection:
        teach_may_hold(connection)
        connection.execute("CREATE TABLE t(company TEXT)")
        connection.execute("INSERT INTO t VALUES (?)", (text,))
        connection.execute(f"CREATE VIRTUAL TABLE f USING fts5(company, {TOKENS})")
        connection.execute(" ".join(["INSERT INTO f SELECT", _plain("company"), "FROM t"]))
        if told:
            found = connection.execute("SELECT 1 FROM f WHERE f MATCH ?", (term,)).fetchone()
            held = " ".join(["SELECT", told, "FROM t"])
            assert connection.execute(held).fetchone()[0] in {None, int(found is not None)}


@pytest.mark.parametrize(
    ("text", "term", "holds"),
    [
        ("Boréal (Québec), 12", '"quebec"', 1),
        ("Boréal (Québec), 12", '"que"*', 1),
        ("Boréal (Québec), 12", '"que"', 0),
        ("Boréal (Québec), 12", '"quebec 12"', 1),
        ("L’Œuvre", '"oeuvre"', None),
        ("e\u0301cole", '"ecole"', None),
    ],
)
def test_plain_letters_tell_and_other_signs_leave_it_to_the_index(text, term, holds):
    with closing(sqlite3.connect(":memory:")) as connection:
        teach_may_hold(connection)
        told = telling("people", f"(company : {term})", "t")
        held = " ".join(["SELECT", told, "FROM (SELECT ? AS company) t"])
        assert connection.execute(held, (text,)).fetchone() == (holds,)
