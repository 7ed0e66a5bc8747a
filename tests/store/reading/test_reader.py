"""One connection's parts."""

from __future__ import annotations

import pytest

from netkeeper.store.reading.reader import Reader


def test_each_part_is_found_by_its_name_and_made_once(reader):
    for name, kind in Reader.__annotations__.items():
        part = getattr(reader, name)
        assert type(part).__name__ == kind
        assert getattr(reader, name) is part


def test_what_is_no_part_is_refused(reader):
    with pytest.raises(AttributeError):
        reader.poeple  # noqa: B018 - it is the asking that is refused
