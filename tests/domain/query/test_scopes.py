"""What a list is offered of the search language: what it can be asked, its own first."""

from __future__ import annotations

import pytest

from netkeeper.domain.query.completion import offers, slot_at
from netkeeper.domain.query.keywords import KEYWORDS
from netkeeper.domain.query.scopes import scope_of, scope_of_documents
from netkeeper.store.reading.search import _SORTS
from tests.conftest import TODAY

LISTS = {
    "people": "people",
    "meetings": "meetings",
    "requests": "requests",
    "received": "requests",
    "sent": "requests",
}


def offered(text, scope, language="en"):
    found = offers(slot_at(text, len(text)), language, TODAY, scope)
    return [each.text for each in found]


@pytest.mark.parametrize(
    ("code", "text", "language", "expected"),
    [
        ("requests", "di", "en", ["direction:"]),
        ("received", "di", "en", []),
        ("received", "direction:", "en", []),
        ("sent", "rec", "en", []),
        ("sent", "received:", "en", []),
        ("received", "rec", "en", ["received:"]),
        ("requests", "re", "fr", ["reçue:", "reçue-de:", "rencontre:", "relation:"]),
        ("people", "re", "fr", ["rencontre:", "relation:", "reçue:", "reçue-de:"]),
        ("received", "is:dr", "en", []),
        ("sent", "is:dr", "en", ["draft"]),
        ("meetings", "is:un", "en", []),
        ("meetings", "sort:", "en", ["name", "last", "added", "date"]),
        ("people", "in", "en", []),
        ("people", "without:em", "en", ["email"]),
    ],
)
def test_a_list_is_offered_what_it_can_be_asked(code, text, language, expected):
    assert offered(text, scope_of(code), language) == expected


def test_what_a_list_holds_itself_comes_first():
    assert offered("is:", scope_of("people"))[0] == "met"
    assert offered("is:", scope_of("received"))[0] == "pending"
    assert "pending" in offered("is:", scope_of("people"))


def test_things_without_an_index_are_offered_what_can_be_asked_of_them():
    scope = scope_of_documents({"name", "is.pending"})
    assert offered("na", scope) == ["name:"]
    assert offered("co", scope) == []
    assert offered("without:", scope_of_documents({"has.note"})) == ["note"]
    assert offered("is:", scope) == ["pending"]
    assert offered("sort:", scope) == ["name", "last", "added", "date"]


@pytest.mark.parametrize("code", LISTS)
def test_every_code_is_one_of_the_language_and_every_sort_one_of_the_list(code):
    scope = scope_of(code)
    known = {each.code for each in KEYWORDS}
    known |= {f"{each.code}.{value.code}" for each in KEYWORDS for value in each.values}
    assert scope.own | scope.also <= known
    assert not scope.own & scope.also
    sorts = {each.partition(".")[2] for each in scope.own if each.startswith("sort.")}
    assert sorts == set(_SORTS[LISTS[code]])
