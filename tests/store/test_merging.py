"""Whatever points to a person is known to the merging of two."""

from __future__ import annotations

from netkeeper.store.schema.tables import JOURNALLED, metadata
from netkeeper.store.writing.merging import _BETWEEN, _FOLLOWING, _ONCE


def test_every_column_that_points_to_a_person_follows_when_two_are_made_one():
    pointing = {
        (name, key.parent.name)
        for name in JOURNALLED
        for key in metadata.tables[name].foreign_keys
        if key.column.table.name == "person"
    }
    assert pointing == {
        *((table, "person_id") for table in (*_FOLLOWING, *_ONCE)),
        *((table, column) for table, columns in _BETWEEN.items() for column in columns),
    }
