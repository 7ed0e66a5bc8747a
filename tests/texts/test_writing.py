"""Sentences, filled: what is put in stays data."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netkeeper.domain.days import Day, Precision
from netkeeper.domain.plain_text import one_line
from netkeeper.texts.canada import CanadianFormats
from netkeeper.texts.catalogue import Sentence
from netkeeper.texts.writing import Writer


@pytest.fixture
def writer(monkeypatch):
    """Write French with sentences of this test's own."""
    made = Writer("fr", CanadianFormats("fr"))
    words = {
        "day.on": Sentence("le {day}"),
        "day.in": Sentence("en {day}"),
        "list.and": Sentence("{first} et {last}"),
        "list.others": Sentence("{first} et {count} autres", "count", "{first} et un autre"),
        "hello": Sentence("bonjour {name}"),
        "from": Sentence("demande {name:de}"),
        "met": Sentence("rencontre {day:on}"),
        "seen": Sentence("{kind:contact} {day:short}"),
        "contact.phone": Sentence("appel"),
        "count": Sentence("{count} jours", "count", "{count} jour", "aucun jour"),
        "share": Sentence("{share:percent}"),
        "id": Sentence("{id:digits}"),
    }
    monkeypatch.setattr(made, "_sentences", words)
    return made


@given(st.text())
def test_a_name_is_never_read_as_a_sentence(name):
    made = Writer("en", CanadianFormats("en"))
    written = made.write("action.add_person", {"name": "{count} {0} %s " + name})
    assert written.startswith("{count} {0} %s")


def test_braces_in_a_name_stay_braces(writer):
    assert writer.write("hello", {"name": "{name} {other}"}) == "bonjour {name} {other}"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Luc", "bonjour Luc"),
        (1284, "bonjour 1\u00a0284"),
        (date(2026, 3, 12), "bonjour 12\u00a0mars 2026"),
        (Day(date(2026, 3, 1), Precision.MONTH), "bonjour mars 2026"),
        (["Luc"], "bonjour Luc"),
        (["Luc", "Zoé"], "bonjour Luc et Zoé"),
        (["Luc", "Zoé", "Max"], "bonjour Luc, Zoé et Max"),
        (["Luc", "Zoé", "Max", "Ali"], "bonjour Luc, Zoé et 2 autres"),
    ],
)
def test_each_value_is_written_by_its_type(writer, value, written):
    assert writer.write("hello", {"name": value}) == written


@pytest.mark.parametrize("value", [None, True, object()])
def test_what_has_no_words_is_an_error(writer, value):
    with pytest.raises(TypeError):
        writer.write("hello", {"name": value})


def test_a_missing_sentence_or_place_is_an_error(writer):
    with pytest.raises(KeyError):
        writer.write("nowhere", {})
    with pytest.raises(KeyError):
        writer.write("hello", {})


@pytest.mark.parametrize(
    ("code", "facts", "written"),
    [
        ("from", {"name": "Yvan"}, "demande d’Yvan"),
        ("met", {"day": Day(date(2026, 3, 12))}, "rencontre le 12\u00a0mars 2026"),
        ("met", {"day": date(2026, 3, 12)}, "rencontre le 12\u00a0mars 2026"),
        ("met", {"day": Day(date(2026, 3, 1), Precision.MONTH)}, "rencontre en mars 2026"),
        ("met", {"day": Day(date(2026, 1, 1), Precision.YEAR)}, "rencontre en 2026"),
        ("seen", {"kind": "phone", "day": date(2026, 3, 12)}, "appel 12\u00a0mars 2026"),
        ("share", {"share": 0.03}, "3\u00a0%"),
        ("id", {"id": 1284}, "1284"),
    ],
)
def test_a_place_asks_for_its_form(writer, code, facts, written):
    assert writer.write(code, facts) == written


@pytest.mark.parametrize(
    ("count", "french", "english"),
    [
        (0, "0 année", "0 years"),
        (1, "1 année", "1 year"),
        (1.5, "1,5 année", "1.5 years"),
        (2, "2 années", "2 years"),
    ],
)
def test_french_counts_nothing_as_one_and_english_as_many(count, french, english):
    for language, written in (("fr", french), ("en", english)):
        words = ("{n} année", "{n} années") if language == "fr" else ("{n} year", "{n} years")
        form = Sentence(words[1], "n", words[0]).form(language, {"n": count})
        assert form.format(n=CanadianFormats(language).number(count)) == written


def test_none_has_a_form_of_its_own_where_there_is_one(writer):
    assert writer.write("count", {"count": 0}) == "aucun jour"
    assert writer.write("count", {"count": 2}) == "2 jours"


def test_a_plural_wants_a_number(writer):
    with pytest.raises(TypeError):
        writer.write("count", {"count": "two"})


def test_a_clause_becomes_a_sentence_but_data_keeps_its_own_letters(writer):
    assert writer.write_as_clause("from", {"name": "Luc"}) == "Demande de Luc."
    assert writer.write_as_clause("seen", {"kind": "phone", "day": date(2026, 3, 12)}).startswith(
        "Appel"
    )
    writer._sentences["name"] = Sentence("{name} parti")
    assert writer.write_as_clause("name", {"name": "de la Durantaye"}) == "de la Durantaye parti."


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Marie-Ève 🎉 李明", "Marie-Ève 🎉 李明"),
        ("un\u00a0nom", "un\u00a0nom"),
        ("a\x1b[31mb", "a [31mb"),
        ("two\nlines\r\n", "two lines"),
        ("a\u202eb", "ab"),
        ("a\ud800b", "a b"),
        ("👩\u200d💻", "👩\u200d💻"),
        ("\x00", ""),
    ],
)
def test_what_a_screen_would_obey_is_taken_out(text, shown):
    assert one_line(text) == shown


@given(st.text())
def test_plain_text_stays_one_line(text):
    once = one_line(text)
    assert one_line(once) == once
    assert not any(ord(each) < 32 or each in "\x7f\u202e\u2028" for each in once)
