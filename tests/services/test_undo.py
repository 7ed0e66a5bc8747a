"""Whatever was done, in whatever order: undo gives every row back, redo does it again."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netkeeper import app
from netkeeper.domain.consent import Basis, Consent
from netkeeper.services.consents import add_consent
from netkeeper.services.refused import Refused
from netkeeper.store import search_index
from netkeeper.store.schema.tables import JOURNALLED
from netkeeper.store.writing import work
from netkeeper.texts.texts import Texts
from tests.conftest import TODAY, Announced, rows_of
from tests.services.acts import UNIT, Drawn
from tests.services.cast import met, person, received, sent

EXAMPLES = 400 if os.environ.get("NETKEEPER_SOAK") else 5
TEXTS = tuple(map(Texts, ("fr", "en")))

STEPS = st.lists(st.sampled_from([*UNIT, "log_meeting", "undo", "redo"]), min_size=8, max_size=14)


@pytest.fixture(scope="module")
def begun(empty_record, tmp_path_factory):
    """A record that holds something of most kinds, so that few acts are refused."""
    path = shutil.copy(empty_record, tmp_path_factory.mktemp("begun"))
    program = program_on(path, Announced())
    nadia, luc = person(program, "Nadia Benali"), person(program, "Luc Roy", slug="luc-roy")
    met(program, nadia, luc, event="Forum")
    sent(program, "Nadia Benali", person_id=nadia)
    received(program, "Jean Tremblay", slug="jean-1")
    add_consent(program.open_unit, Consent(0, luc, Basis.INQUIRY, date(2026, 3, 2)), TODAY)
    return path


def program_on(path, announced):
    return app.build(
        Path(path), origin="window", announce=announced, day=lambda: TODAY,
        clock=lambda: datetime(2026, 11, 23, 15, 0, tzinfo=UTC),
    )  # fmt: skip


def differing(before, after):
    """Return the journalled tables whose rows are not the same."""
    return frozenset(name for name in JOURNALLED if before[name] != after[name])


def derived_wrongly(path):
    """Return the derived tables that don't hold what they would if they were made anew."""
    with closing(sqlite3.connect(path)) as record:
        return {
            name
            for name, one in search_index.INDEXES.items()
            if sorted(record.execute(f"SELECT rowid, {one.columns} FROM {name}"))  # noqa: S608
            != sorted(record.execute(f"{one.query}{one.grouped}"))
        }


def check_said(program):
    """Check that the history can say what was done last, in both languages."""
    with program.open_reader() as reader:
        entry = reader.overview.next_undo()
    for texts in TEXTS:
        assert texts.action(entry.action, entry.facts)
        assert texts.undone(entry.action, entry.facts)


class Past:
    """The rows as they were, and as they were before an undo: what the record must agree with."""

    def __init__(self, program, announced):
        self.program, self.announced = program, announced
        self.done, self.undone = [rows_of(program.path)], []

    def act(self, name, drawn):
        before, journal = self.done[-1], rows_of(self.program.path, journal=True)
        heard = len(self.announced.heard)
        try:
            UNIT[name](self.program.open_unit, drawn)
        except Refused:
            assert rows_of(self.program.path, journal=True) == journal
            assert len(self.announced.heard) == heard
            return
        after = rows_of(self.program.path)
        assert derived_wrongly(self.program.path) == set()
        if after == before:
            assert len(self.announced.heard) == heard
            return
        assert differing(before, after) == self.announced.heard[-1]
        check_said(self.program)
        self.undone.clear()
        self.done.append(after)
        self.undo()
        self.redo()

    def undo(self):
        if len(self.done) == 1:
            return  # what is before is not this test's
        entry = self.program.undo()
        self.undone.append(self.done.pop())
        self.agree(entry, self.undone[-1])

    def redo(self):
        entry = self.program.redo()
        if not self.undone:
            assert entry is None
            return
        self.done.append(self.undone.pop())
        self.agree(entry, self.done[-2])

    def agree(self, entry, other):
        """Check the record against what it must be now; it was the other one before."""
        now = rows_of(self.program.path)
        assert now == self.done[-1]
        assert entry.tables == self.announced.heard[-1] == differing(now, other)
        assert derived_wrongly(self.program.path) == set()


@settings(max_examples=EXAMPLES)
@given(steps=STEPS, few=st.sampled_from([1, 100]), data=st.data())
def test_every_change_is_taken_back_and_done_again_row_for_row(
    begun, tmp_path, monkeypatch, steps, few, data
):
    # What is done to many rows at once goes another way than what is done to few.
    monkeypatch.setattr(work, "FEW", few)
    path = shutil.copy(begun, mkdtemp(dir=tmp_path))
    announced = Announced()
    program = program_on(path, announced)
    past = Past(program, announced)
    for step in steps:
        if step in {"undo", "redo"}:
            getattr(past, step)()
        else:
            past.act(step, Drawn(program, data))
    while len(past.done) > 1:
        past.undo()
    while past.undone:
        past.redo()
    with program.open_reader() as reader:
        assert reader.overview.problems() == []
    assert program.disagreeing() == []
