"""Searches kept under a name: saved, renamed, put in order, removed, and taken back."""

from __future__ import annotations

import pytest

from netkeeper.domain.query.reading import read_query
from netkeeper.domain.query.saved import list_of
from netkeeper.services.refused import Refused
from netkeeper.services.saved_searches import (
    move_search,
    read_saved,
    remove_search,
    rename_search,
    save_search,
)
from netkeeper.texts.texts import Texts
from tests.conftest import TODAY
from tests.services.cast import entry_of, met, received, sent


def names(reader):
    return [each.search.name for each in read_saved(reader, TODAY)]


def test_each_change_is_one_that_undo_takes_back(program, reader):
    unit = program.open_unit
    first = save_search(unit, "Rencontres", "is:met")
    second = save_search(unit, "  En   suspens ", " is:pending   direction:sent ")
    assert names(reader) == ["Rencontres", "En suspens"]
    assert reader.saved_searches.every()[1].query == "is:pending direction:sent"
    move_search(unit, second, -1)
    assert names(reader) == ["En suspens", "Rencontres"]
    entry = entry_of(program)
    assert "En suspens" in Texts("en").action(entry.action, entry.facts)
    rename_search(unit, first, "Vues")
    assert names(reader) == ["En suspens", "Vues"]
    remove_search(unit, second)
    assert names(reader) == ["Vues"]
    assert entry_of(program).action == "remove_search"
    for before in (["En suspens", "Vues"], ["En suspens", "Rencontres"],
                   ["Rencontres", "En suspens"], ["Rencontres"], []):  # fmt: skip
        program.undo()
        assert names(reader) == before


def test_a_name_is_one_search(program, reader):
    unit = program.open_unit
    first = save_search(unit, "À revoir", "is:met")
    assert save_search(unit, "a revoir", "is:known") == first
    assert [(e.search.name, e.search.query) for e in read_saved(reader, TODAY)] == [
        ("a revoir", "is:known")
    ]
    other = save_search(unit, "", "tag:vip")
    assert names(reader)[1] == "tag:vip"
    with pytest.raises(Refused, match="search_name_taken"):
        rename_search(unit, other, "À REVOIR")
    for name in ("", "tag:vip"):
        rename_search(unit, other, name)
    move_search(unit, other, 1)
    assert entry_of(program).action == "save_search"
    with pytest.raises(Refused):
        remove_search(unit, 99)
    with pytest.raises(Refused):
        save_search(unit, "Rien", "  ")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("is:met", "people"),
        ("event:forum", "people"),
        ("is:pending", "people"),
        ("is:pending direction:reçue", "received"),
        ("sent:<30d forum", "sent"),
        ("is:withdrawn", "sent"),
        ("is:withdrawn or is:met", "people"),
        ("is:later", "received"),
        ("forum dans:rencontres", "meetings"),
    ],
)
def test_a_search_is_shown_in_the_list_that_it_asks_about(text, place):
    assert list_of(read_query(text, TODAY)) == place


def test_counts_are_of_the_list_that_shows_the_search(program, reader):
    met(program, "Ada Lachance", "Luc Roy", event="Forum")
    received(program, "Mai Nguyen")
    sent(program, "Zoé Côté")
    for query in ("is:met", "forum in:meetings", "direction:sent", "received:2026", "is:foo"):
        save_search(program.open_unit, query, query)
    assert [each.count for each in read_saved(reader, TODAY)] == [2, 1, 1, 1, 0]


def test_counts_forgive_typing_errors_like_the_list(program, reader):
    met(program, "Ada Lachance", event="Forum")
    met(program, "Luc Roy", event="Forum")
    for query in ("event:forun in:meetings", "event:xqzwk in:meetings"):
        save_search(program.open_unit, query, query)
    assert [each.count for each in read_saved(reader, TODAY)] == [2, 0]
