"""Undo and redo: in order, over programs, and refused in words where there is nothing."""

from __future__ import annotations

import pytest

from netkeeper import app
from netkeeper.services import history
from netkeeper.services.refused import Refused
from tests.conftest import TODAY, rows_of
from tests.services.cast import met, person


def test_nothing_to_take_back_is_said(program):
    with pytest.raises(Refused, match="nothing_to_undo"):
        history.undo(program.undo)
    with pytest.raises(Refused, match="nothing_to_redo"):
        history.redo(program.redo)


def test_changes_are_taken_back_last_first_and_done_again_first_first(program, reader):
    person(program, "Nadia Benali")
    met(program, "Luc Roy")
    assert reader.overview.next_undo().action == "log_meeting"
    done = [history.undo(program.undo).action for _ in range(2)]
    assert done == ["log_meeting", "add_person"]
    assert reader.overview.next_undo() is None
    assert reader.overview.next_redo().action == "add_person"
    again = [history.redo(program.redo).action for _ in range(2)]
    assert again == ["add_person", "log_meeting"]


def test_what_another_program_did_is_taken_back_too(program, record_path):
    command = app.build(record_path, origin="command", day=lambda: TODAY)
    empty = rows_of(record_path)
    met(command, "Nadia Benali")
    assert history.undo(program.undo).facts["name"] == "Nadia Benali"
    assert rows_of(record_path) == empty
    history.redo(command.redo)
    assert rows_of(record_path) != empty


def test_each_listener_hears_of_each_commit(program, announced):
    second = []
    program.listen(second.append)
    person(program, "Nadia Benali")
    history.undo(program.undo)
    history.redo(program.redo)
    assert announced.heard == second == [frozenset({"person"})] * 3
