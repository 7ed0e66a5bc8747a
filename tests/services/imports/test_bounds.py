"""What an import may hold and add is bounded, and whoever meets a bound is told which.

`python tests/bench/measure.py hostile` shows the memory of whole processes at full size.
"""

from __future__ import annotations

import time
import tracemalloc

import pytest

from netkeeper.domain.faults import Fault
from netkeeper.exchange import record_reading
from netkeeper.exchange.linkedin import slugs, texts
from netkeeper.services.imports import contacts_files, gathering, memory_limits
from netkeeper.services.imports.memory_limits import Room
from tests.conftest import rows_of
from tests.services.archive_files import connection, sent

MIB = 1 << 20


def refused(shop, path):
    before = rows_of(shop.program.path, journal=True)
    with pytest.raises(Fault) as refusal:
        shop.take(path)
    assert rows_of(shop.program.path, journal=True) == before
    return refusal.value


def test_what_was_remembered_of_an_archive_is_let_go_of_once_it_is_read(shop):
    shop.take(shop.archive(connections=[connection("Ada Exemple")], invitations=[sent("Luc Roy")]))
    for remembered in (texts._remembered, slugs._remembered):
        assert remembered.cache_info().currsize == 0


def test_rows_of_much_text_do_not_fill_the_memory(shop, monkeypatch):
    folder = shop.archive(connections=[connection(f"A B{n}", company="é" * MIB) for n in range(1)])
    path = folder / "Connections.csv"
    fat = "é" * 60_000
    with path.open("a", encoding="utf-8") as file:
        for number in range(200):
            file.write(f"Ada,Exemple{number},,,{fat},{fat},08 Feb 2026\n")
    monkeypatch.setattr(gathering, "Room", lambda: Room(3 * MIB))
    tracemalloc.start()
    fault = refused(shop, folder)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (fault.code, fault.facts["limit_mib"]) == ("too_much_text", 96)
    assert peak < 12 * MIB  # of 24 MB that the rows would take


def test_cards_of_much_text_do_not_fill_the_memory(shop, monkeypatch, tmp_path):
    path = tmp_path / "people.vcf"
    card = f"BEGIN:VCARD\nFN:Ada\nNOTE:{'a' * 200_000}\nEND:VCARD\n"
    path.write_text(card * 20, encoding="utf-8")
    monkeypatch.setattr(contacts_files, "Room", lambda: Room(2 * MIB))
    assert refused(shop, path).code == "too_much_text"


@pytest.mark.parametrize(
    "tables",
    [
        {"connections": [connection(f"Ada Exemple{n}") for n in range(5)]},
        {"invitations": [sent(f"Ada Exemple{n}") for n in range(5)]},
    ],
)
def test_no_more_are_added_at_once_than_there_may_be(shop, monkeypatch, tables):
    monkeypatch.setattr(memory_limits, "MOST_NEW", 4)
    fault = refused(shop, shop.archive(**tables))
    assert (fault.code, fault.facts["limit"]) == ("too_many_new", 4)


def test_a_table_refused_for_its_size_leaves_room_for_the_others(shop, monkeypatch):
    monkeypatch.setattr(gathering, "Room", lambda: Room(20_000))
    many = [connection(f"Ada Exemple{n}") for n in range(100)]
    report = shop.take_new(connections=many, invitations=[sent("Luc Roy")])
    assert [each.code for each in report.problems] == ["too_much_text"]
    assert shop.requests("name") == ["Luc Roy"]


def test_a_text_that_does_not_end_is_no_document(shop, monkeypatch, tmp_path):
    monkeypatch.setattr(record_reading, "_LONGEST_VALUE", MIB)
    path = tmp_path / "whole.json"
    path.write_bytes(b'{"netkeeper": {"format": 1, "made_by": "' + b"x" * 3 * MIB + b'"}}')
    assert refused(shop, path).code == "document_broken"


def test_any_number_of_cards_of_one_name_are_read_in_time(shop, tmp_path):
    path = tmp_path / "people.vcf"
    cards = (
        f"BEGIN:VCARD\nFN:Ada Exemple\nEMAIL:a{n}@example.org\nEND:VCARD\n" for n in range(500)
    )
    path.write_text("".join(cards), encoding="utf-8")
    start = time.process_time()
    assert shop.take(path).people == 500
    assert time.process_time() - start < 5
    assert not shop.take(path).changes
