"""How a search goes on at the cursor, in both languages."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from netkeeper.domain.query.completion import asks_a_condition, offers, slot_at, text_of
from netkeeper.domain.query.reading import read_query
from tests.conftest import TODAY
from tests.domain.query.test_reading import TEXTS


def offered(text, language="en"):
    slot = slot_at(text, len(text))
    return [] if slot is None else [each.text for each in offers(slot, language, TODAY)]


@pytest.mark.parametrize(
    ("text", "language", "first"),
    [
        ("com", "en", ["company:"]),
        ("ent", "fr", ["entreprise:"]),
        ("compan", "fr", ["company:"]),
        ("comme", "en", ["comment:"]),
        ("comme", "fr", ["commentaire:"]),
        ("evene", "fr", ["événement:"]),
        ("marie no", "fr", ["nom:", "note:"]),
        ("-(ta", "en", ["tag:"]),
        ("soc", "fr", ["société:"]),
        ("so", "fr", ["sort:"]),
        ("is:pen", "en", ["pending"]),
        ("is:(met or -pen", "en", ["pending"]),
        ("est : (refusée ou (", "fr", ["en-suspens", "acceptée"]),
        ("is:(met) com", "en", ["company:"]),
        ("company:(x tag:y) is:(", "en", ["pending"]),
        ("est:en", "fr", ["en-suspens", "en-contact"]),
        ("est:", "fr", ["en-suspens", "acceptée", "refusée"]),
        ("is:pending", "en", []),
        ("is:-pen", "en", ["pending"]),
        ("san", "fr", ["sans:"]),
        ("sans:c", "fr", ["consentement", "courriel"]),
        ("withou", "en", ["without:"]),
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
    assert text_of(slot, "Boréal|Nord") == '"Boréal|Nord" '  # a stroke would part it in two
    assert slot_at(text, 5) is None


def test_a_value_between_parentheses_is_of_their_field():
    for text in (
        'company:(x or "coop vé',
        "company:(x (coop",
        "company:(position:(a) ",
        "company:(",
    ):
        slot = slot_at(text, len(text))
        assert slot is not None, text
        assert slot.field == "company", text
    assert slot_at("company:(x) ", 12) is None


@settings(max_examples=200)
@given(TEXTS)
def test_what_is_taken_is_not_offered_again_and_taken_again_means_the_same(text):
    slot = slot_at(text, len(text))
    for each in offers(slot, "fr", TODAY) if slot is not None else ():
        start, _end = slot.span
        taken = (text[:start] + text_of(slot, each.text)).rstrip()
        again = slot_at(taken, len(taken))
        assert again is not None, taken
        assert each not in offers(again, "fr", TODAY), taken
        once_more = taken[: again.span[0]] + text_of(again, again.typed)
        assert read_query(once_more, TODAY) == read_query(taken, TODAY), taken


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("514 555-0123", False),
        ("marie 514 555-0123", False),
        ("tel:514", True),
        ("tag:client,mentor", True),
        ("marie is:met", True),
        ("marie consentement:", False),
    ],
)
def test_conditions_are_told_from_words_that_may_name_a_meeting(text, asks):
    assert asks_a_condition(text, TODAY) is asks


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
