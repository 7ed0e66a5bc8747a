"""How a search goes on at the cursor, in both languages."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings

from netkeeper.domain.query.completion import asks_a_condition, offers, slot_at, text_of
from netkeeper.domain.query.reading import read_query
from tests.domain.query.test_reading import TEXTS

TODAY = date(2026, 11, 23)


def offered(text, language="en"):
    slot = slot_at(text, len(text))
    return [] if slot is None else [each.text for each in offers(slot, language, TODAY)]


@pytest.mark.parametrize(
    ("text", "language", "first"),
    [
        ("com", "en", ["company:"]),
        ("ent", "fr", ["entreprise:"]),
        ("compan", "fr", ["company:"]),
        ("evene", "fr", ["événement:"]),
        ("marie no", "fr", ["nom:", "note:"]),
        ("-(ta", "en", ["tag:"]),
        ("is:pen", "en", ["pending"]),
        ("est:en", "fr", ["en-suspens", "en-contact"]),
        ("est:", "fr", ["en-suspens", "acceptée", "refusée"]),
        ("is:pending", "en", []),
        ("sort:-la", "en", ["last"]),
        ("in:", "en", ["people", "meetings", "received", "sent"]),
        ("envoyée:", "fr", ["<30j", ">1a", "2026-11", "2025..2026"]),
        ("sent:2", "en", []),
        ("company:x", "en", []),
        ("m", "en", []),
        ("marie ", "en", []),
    ],
)
def test_the_language_offers_its_words(text, language, first):
    assert offered(text, language)[: len(first) or None] == first


def test_what_is_taken_stands_in_the_place_of_what_was_typed():
    text = 'luc company:"coop vé'
    slot = slot_at(text, len(text))
    assert (slot.field, slot.typed) == ("company", "coop vé")
    start, end = slot.span
    taken = text[:start] + text_of(slot, "Coop Vélanord") + text[end:]
    assert taken == 'luc company:"Coop Vélanord" '
    assert slot_at(text, 5) is None


@settings(max_examples=200)
@given(TEXTS)
def test_any_text_has_a_slot_or_none(text):
    for cursor in range(len(text) + 1):
        slot = slot_at(text, cursor)
        if slot is not None:
            assert 0 <= slot.span[0] <= slot.span[1] == cursor
            for each in offers(slot, "fr", TODAY):
                start, end = slot.span
                read_query(text[:start] + text_of(slot, each.text) + text[end:], TODAY)
    asks_a_condition(text, TODAY)
