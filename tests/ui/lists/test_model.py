"""Lists of any length: only what is seen is read, and headers stand among the lines."""

from __future__ import annotations

import time
from array import array
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from netkeeper.ui.lists.model import (
    ACCESSIBLE_TEXT,
    DISPLAY,
    LINE,
    PAGE,
    PAGES,
    Header,
    WindowedModel,
)
from netkeeper.ui.lists.source import Section


@dataclass(frozen=True, slots=True)
class Named:
    id: int
    name: str


class Names:
    """A source of invented lines that counts what is read."""

    def __init__(self, ids, gone=()):
        self.order = array("q", ids)
        self.gone = set(gone)
        self.reads = 0

    def ids(self):
        return array("q", self.order)

    def lines(self, ids):
        self.reads += 1
        return [Named(each, f"Name {each}") for each in ids if each not in self.gone]


class Months(Names):
    def __init__(self, ids, sections):
        super().__init__(ids)
        self.headers = sections

    def sections(self):
        return self.headers


def model_of(source):
    model = WindowedModel(
        lambda line: line.name,
        lambda line: f"{line.name}, met in person",
        lambda key: f"Month {key}",
    )
    model.set_source(source)
    return model


def shown(model):
    return [model.index(row).data() for row in range(model.rowCount())]


@pytest.mark.parametrize(
    "source",
    [
        Names([]),
        Names([1]),
        Names(range(1, 700)),
        Months(range(10), [Section(0, 11), Section(4, 10)]),
    ],
    ids=["none", "one", "three pages", "headers"],
)
def test_the_model_keeps_qts_rules(qapp, source):
    model = model_of(source)
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Warning, model
    )
    source.order.extend([9_001, 9_002])
    model.set_source(source)
    source.order = array("q", [9_002])
    source.headers = []
    model.set_source(source)
    assert shown(model) == ["Name 9002"]
    assert tester.model() is model


def test_a_row_gives_its_line_its_title_and_its_sentence(qapp):
    model = model_of(Names([7, 5]))
    index = model.index(1)
    assert index.data(LINE) == Named(5, "Name 5")
    assert index.data(DISPLAY) == "Name 5"
    assert index.data(ACCESSIBLE_TEXT) == "Name 5, met in person"
    assert index.data(Qt.ItemDataRole.DecorationRole) is None


def test_a_line_that_is_gone_is_an_empty_row_and_moves_no_other(qapp):
    model = model_of(Names([1, 2, 3], gone=[2]))
    assert shown(model) == ["Name 1", "", "Name 3"]
    assert model.index(1).data(LINE) is None


def test_a_million_rows_are_not_loaded(qapp):
    source = Names([])
    source.order = array("q", range(1_000_000))
    model = model_of(source)
    assert model.rowCount() == 1_000_000
    assert source.reads == 0
    assert model.index(999_999).data() == "Name 999999"
    assert source.reads == 1


def test_only_the_pages_last_looked_at_are_kept(qapp):
    pages = PAGES + 36
    source = Names(range(PAGE * pages))
    model = model_of(source)
    for row in range(model.rowCount()):
        model.line(row)
    assert source.reads == pages
    for row in range(PAGE * (pages - PAGES), PAGE * pages):
        model.line(row)
    assert source.reads == pages
    model.line(0)
    assert source.reads == pages + 1


def test_lines_between_two_rows_are_read_at_once_headers_or_not(qapp):
    source = Months(range(300), [Section(0, 11), Section(100, 10), Section(200, 9)])
    model = model_of(source)
    model.read_between(90, 150)
    words = [model.index(row).data() for row in range(90, 151)]
    assert words == [*(f"Name {n}" for n in range(89, 100)), "Month 10", *words[12:]]
    assert words[12:] == [f"Name {n}" for n in range(100, 149)]
    assert source.reads == 1
    model.read_between(100, 140)
    assert source.reads == 1


def test_a_page_in_use_is_not_the_one_forgotten(qapp):
    source = Names(range(256 * 200))
    model = model_of(source)
    for page in range(200):
        model.line(page * 256)
        model.line(0)
    assert source.reads == 200


def test_an_order_that_stays_leaves_the_view_alone_but_reads_lines_anew(qapp, qtbot):
    source = Names([1, 2])
    model = model_of(source)
    shown(model)
    with qtbot.waitSignal(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.set_source(source)
    shown(model)
    assert source.reads == 2


def test_an_order_read_elsewhere_is_taken_over(qapp):
    source = Names([1])
    model = model_of(source)
    model.show(array("q", [3, 4]), [Section(1, "May")])
    assert shown(model) == ["Name 3", "Month May", "Name 4"]
    assert model.count == 2


def test_headers_stand_before_their_lines_and_cannot_be_selected(qapp):
    model = model_of(Months([10, 11, 12, 13], [Section(0, 11), Section(3, 10)]))
    assert shown(model) == ["Month 11", "Name 10", "Name 11", "Name 12", "Month 10", "Name 13"]
    assert model.index(0).data(LINE) == Header("Month 11")
    assert not model.index(4).flags() & Qt.ItemFlag.ItemIsSelectable
    assert model.index(5).flags() & Qt.ItemFlag.ItemIsSelectable
    assert [model.id_at(row) for row in range(-1, 7)] == [None, None, 10, 11, 12, None, 13, None]
    assert model.rowCount(model.index(0)) == 0
    assert model.rowCount(QModelIndex()) == 6


def test_headers_of_other_words_leave_the_rows_where_they_are(qapp):
    source = Months([10, 11, 12], [Section(0, 11), Section(2, 10)])
    model = model_of(source)
    resets = []
    model.modelReset.connect(lambda: resets.append(1))
    source.headers = [Section(0, 9), Section(2, 8)]
    model.set_source(source)
    assert shown(model) == ["Month 9", "Name 10", "Name 11", "Month 8", "Name 12"]
    assert resets == []
    source.headers = [Section(0, 9), Section(1, 8)]
    model.set_source(source)
    assert shown(model) == ["Month 9", "Name 10", "Month 8", "Name 11", "Name 12"]


@given(
    ids=st.lists(st.integers(1, 10_000), unique=True, max_size=600),
    starts=st.sets(st.integers(0, 600), max_size=12),
    near=st.integers(0, 800),
)
def test_every_id_is_found_in_the_row_that_shows_it(qapp, ids, starts, near):
    sections = [Section(start, start) for start in sorted(starts) if start < len(ids)]
    model = model_of(Months(ids, sections))
    rows = [row for row in range(model.rowCount()) if not model.is_header(row)]
    assert [model.id_at(row) for row in rows] == ids
    assert [model.row_of(each, near) for each in ids] == rows
    assert model.row_of(-1, near) == -1
    assert model.rows_of(set(ids[::3])) == rows[::3]


def test_an_id_is_found_at_once_in_a_million(qapp):
    source = Names([])
    source.order = array("q", range(1_000_000))
    model = model_of(source)
    began = time.process_time()
    for near in range(0, 1_000_000, 10_000):
        assert model.row_of(near + 40, near) == near + 40
    assert time.process_time() - began < 1
