"""The parts of a unit of work."""

from __future__ import annotations

import pytest

from netkeeper.store.unit_of_work import UnitOfWork


def test_each_part_is_found_by_its_name_and_made_once(program):
    with program.open_unit("change_setting") as unit:
        for name, kind in UnitOfWork.__annotations__.items():
            part = getattr(unit, name)
            assert type(part).__name__ == kind
            assert getattr(unit, name) is part


def test_what_is_no_part_is_refused(program):
    with program.open_unit("change_setting") as unit, pytest.raises(AttributeError):
        unit.poeple  # noqa: B018 - it is the asking that is refused
