"""The schema of the exported record names every table and column that the record has."""

from __future__ import annotations

import json

from sqlalchemy import Integer

from netkeeper import paths
from netkeeper.exchange.record_json import FORMAT, HEAD
from netkeeper.store.schema.tables import JOURNALLED, metadata

DERIVED = {"name_key", "sort_key", "email_key"}  # worked out anew when a document is taken in
SCHEMA = json.loads((paths.RESOURCES / "record.schema.json").read_bytes())


def test_every_table_that_is_no_part_of_the_journal_is_in_the_document():
    assert list(SCHEMA["properties"]) == [HEAD, *JOURNALLED]
    assert SCHEMA["required"] == [HEAD, *JOURNALLED]
    assert SCHEMA["properties"][HEAD]["properties"]["format"]["const"] == FORMAT


def test_parents_stand_before_their_children():
    seen = set()
    for name in JOURNALLED:
        parents = {key.column.table.name for key in metadata.tables[name].foreign_keys}
        assert parents <= seen
        seen.add(name)


def test_every_column_that_does_not_follow_from_others_is_in_the_document():
    for name in JOURNALLED:
        items = SCHEMA["properties"][name]["items"]
        columns = [each for each in metadata.tables[name].columns if each.name not in DERIVED]
        assert list(items["properties"]) == [each.name for each in columns], name
        assert items["required"] == [each.name for each in columns], name
        assert items["additionalProperties"] is False
        for column in columns:
            types = items["properties"][column.name]["type"]
            types = types if isinstance(types, list) else [types]
            assert ("null" in types) == (column.nullable and not column.primary_key)
            is_number = isinstance(column.type, Integer)
            assert ("string" in types) != is_number, f"{name}.{column.name}"
