"""Passages marked in a text that is written in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QTextCursor

from netkeeper.ui.widgets.mark_number import MarkNumber
from netkeeper.ui.widgets.marked_text import Mark, MarkedText, MarkKind
from netkeeper.ui.widgets.passage_lines import units

NOTE = "Hello 😀 Nadia, it was good to meet you at the gala, see you soon at our big sale today."
GALA = (NOTE.index("at the gala"), NOTE.index("at the gala") + len("at the gala"))
SALE = (NOTE.index("our big sale"), NOTE.index("our big sale") + len("our big sale"))
MARKS = [Mark(*GALA, 1, MarkKind.MATCHES, "Gala"), Mark(*SALE, 2, MarkKind.TO_MEND, "Sale")]


def place_of(text, number):
    """Return where a mark's first line is painted."""
    return text._lines_of(text._of_number(number))[0]


@pytest.fixture
def text(qtbot, theme):
    made = MarkedText(theme)
    qtbot.addWidget(made)
    made.setFont(theme.font("note"))
    made.resize(420, 160)
    made.setPlainText(NOTE)
    made.set_marks(MARKS)
    with qtbot.waitExposed(made):
        made.show()
    return made


def colours(text):
    """Return the colours painted, with how many pixels have each."""
    image = text.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    found = {}
    for x in range(image.width()):
        for y in range(image.height()):
            found[image.pixelColor(x, y).name()] = found.get(image.pixelColor(x, y).name(), 0) + 1
    return found


@given(st.text(max_size=40), st.integers(0, 40))
def test_units_are_counted_as_qt_counts(text, count):
    before = text[:count].replace("\r\n", "\n")
    assert units(text, count) == sum(2 if ord(each) > 0xFFFF else 1 for each in before)


def test_a_passage_is_marked_where_it_stands_beyond_an_emoji(text):
    found = [each.cursor.selectedText() for each in text.extraSelections()]
    assert found == ["at the gala", "our big sale"]


def test_marks_move_with_what_is_typed_before_them(text, qtbot):
    text.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClicks(text, "Oh! ")
    found = [each.cursor.selectedText() for each in text.extraSelections()]
    assert found == ["at the gala", "our big sale"]


def test_the_kinds_are_told_apart_by_their_lines_too(text, theme):
    painted = colours(text)
    for kind in (MarkKind.MATCHES, MarkKind.TO_MEND):
        assert painted.get(kind.ink(theme.tokens).name(), 0) > 30
        assert painted.get(kind.ground(theme.tokens).name(), 0) > 100
    dashed = painted[MarkKind.TO_MEND.ink(theme.tokens).name()]
    text.set_marks([Mark(*SALE, 2, MarkKind.MATCHES)])
    assert colours(text)[MarkKind.MATCHES.ink(theme.tokens).name()] > 1.2 * dashed


def test_in_high_contrast_only_lines_mark(qtbot, themed):
    theme = themed(contrast="high")
    made = MarkedText(theme)
    qtbot.addWidget(made)
    made.resize(420, 160)
    made.setPlainText(NOTE)
    made.set_marks(MARKS)
    assert not made.extraSelections()
    assert colours(made).get(theme.tokens.calm.name(), 0) > 30


def test_a_number_takes_nothing_of_the_space_after_its_passage(text, qtbot):
    text.setPlainText(NOTE.replace("gala,", "gala"))
    text.resize(640, 160)

    def width_at(position):
        cursor, lefts = text.textCursor(), []
        for each in (position, position + 1):
            cursor.setPosition(each)
            lefts.append(text.cursorRect(cursor).left())
        return lefts[1] - lefts[0]

    at = units(NOTE, GALA[1])
    usual = width_at(at - len(" gala"))
    text.set_marks(MARKS[:1])
    assert width_at(at) >= usual + 5
    text.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClicks(text, "Oh! ")  # the room goes with its passage
    assert width_at(at + 4) >= usual + 5
    assert width_at(at + 4 - len(" gala")) <= usual + 1
    text.undo()
    assert text.whole_text() == NOTE.replace("gala,", "gala")
    text.set_marks([])
    assert width_at(at) <= usual + 1


def test_marking_moves_no_letter_where_no_space_is_taken(text):
    places = [place_of(text, 1), place_of(text, 2)]
    text.set_marks([])
    text.set_marks(MARKS)
    assert [place_of(text, 1), place_of(text, 2)] == places


@pytest.mark.parametrize("end", ["!", "?", "?!", ")"])
def test_a_number_stands_on_no_mark_that_ends_a_sentence(text, end):
    text.setPlainText(NOTE.replace(" at the gala,", f" at the gala{end}"))
    edges = []
    for position in (units(NOTE, GALA[1]), units(NOTE, GALA[1]) + len(end)):
        cursor = text.textCursor()
        cursor.setPosition(position)
        edges.append(text.cursorRect(cursor))
    text.set_marks([])
    before = text.viewport().grab().toImage()
    text.set_marks([Mark(*GALA, 1, MarkKind.MATCHES, "Gala")])
    after = text.viewport().grab().toImage()
    whole = edges[0].united(edges[1]).adjusted(1, 0, -1, 0)
    assert before.copy(whole) == after.copy(whole)
    beside = edges[1].adjusted(0, 0, 8, 0)
    assert before.copy(beside) != after.copy(beside)


def test_keys_go_round_the_marks(text):
    text.moveCursor(QTextCursor.MoveOperation.Start)
    told = []
    text.pointed.connect(told.append)
    for _ in range(3):
        text.go_to_mark(text.next_mark(1))
    text.go_to_mark(text.next_mark(-1))
    assert told[:1] == [1]
    assert [each for each in told if each] == [1, 2, 1, 2]
    assert text.at() == 2
    assert [each.number for each in text.marks_at_cursor()] == [2]
    text.moveCursor(QTextCursor.MoveOperation.Start)
    assert text.at() == 0


def test_the_pointer_tells_what_it_is_over(text, qtbot):
    told = []
    text.pointed.connect(told.append)
    place = place_of(text, 1).center().toPoint()
    qtbot.mouseMove(text.viewport(), QPoint(2, 150))
    qtbot.mouseMove(text.viewport(), place)
    qtbot.waitUntil(lambda: told == [1])
    assert text.viewport().toolTip() == "<qt>Gala</qt>"
    qtbot.mouseMove(text.viewport(), QPoint(2, 150))
    qtbot.waitUntil(lambda: told == [1, 0])


def test_a_replacement_is_one_step_of_undo(text):
    text.replace_text(*SALE, "")
    assert "sale" not in text.whole_text()
    text.undo()
    assert text.whole_text() == NOTE


def test_no_break_spaces_and_lines_are_given_back(text):
    text.setPlainText("« 5\u00a0à\u00a07 »\r\nSuite")
    assert text.whole_text() == "« 5\u00a0à\u00a07 »\nSuite"


def test_a_number_has_room_at_any_size(qtbot, themed):
    for px in (13, 26):
        made = MarkNumber(themed(px))
        qtbot.addWidget(made)
        made.show_number(12, MarkKind.NOT_FOUND)
        assert made.sizeHint().width() >= made.sizeHint().height()
        made.resize(made.sizeHint())
        assert not made.grab().isNull()
