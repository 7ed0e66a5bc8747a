"""A page that is shown for the first time is made a piece a turn; nobody's keys are lost by it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

from netkeeper.ui.shell.page import Page, PageSpec
from netkeeper.ui.shell.page_stack import PageStack
from netkeeper.ui.work.turns import Turns
from tests.ui.keyboard import Key


class FieldPage(Page):
    """A page of one field that is made in three pieces."""

    def __init__(self, code, steps):
        super().__init__()
        self.code, self.steps = code, steps
        steps.append((code, "made"))

    def furnish(self):
        self.steps.append((self.code, "furnished"))
        yield
        self.edit = QLineEdit(self)
        yield

    def take_focus(self):
        self.edit.setFocus()
        return True


@pytest.fixture
def stack(qtbot):
    steps = []

    def parts(code):
        steps.append((code, "loaded"))
        yield

    def spec(code):
        return PageSpec(
            code, "sun", lambda: code, lambda: FieldPage(code, steps), parts=lambda: parts(code)
        )

    made = PageStack([spec("one"), spec("two"), spec("three")], None)
    made.steps = steps
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.show_now("one")
    steps.clear()
    return made


def go(stack, code):
    stack.bring(code, lambda page: page.take_focus())


def turn():
    QCoreApplication.processEvents()


def test_a_page_is_made_in_several_turns_and_has_the_keyboard_in_the_end(stack, qtbot):
    go(stack, "two")
    assert stack.code == "two"
    assert stack.steps == []
    seen = set()
    while not stack.is_idle:
        seen.add(len(stack.steps))
        turn()
    assert seen == {0, 1, 2, 3}
    assert stack.currentWidget() is stack.page("two")
    qtbot.waitUntil(stack.page("two").edit.hasFocus)
    qtbot.waitUntil(stack.page("two").updatesEnabled)


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_a_key_that_comes_before_the_page_is_its(stack, qtbot, turns):
    go(stack, "two")
    for _ in range(turns):
        turn()
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_X)
    assert stack.page("two").edit.text() == "x"
    assert stack.steps == [("two", "loaded"), ("two", "made"), ("two", "furnished")]


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_who_goes_on_to_another_page_gets_that_one_alone(stack, qtbot, turns):
    arrived = []
    stack.bring("two", arrived.append)
    for _ in range(turns):
        turn()
    stack.bring("three", arrived.append)
    qtbot.waitUntil(lambda: stack.is_idle)
    assert stack.currentWidget() is stack.page("three")
    assert arrived[-1] is stack.page("three")
    # What was begun of the other is not made twice.
    stack.show_now("two")
    assert stack.steps.count(("two", "made")) == 1


def test_who_goes_to_a_field_meanwhile_stays_there(stack, qtbot):
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setParent(stack)
    field.show()
    go(stack, "two")
    field.setFocus()
    qtbot.waitUntil(lambda: stack.is_idle)
    assert field.hasFocus()


def test_a_page_asked_for_is_there_at_once(stack):
    go(stack, "two")
    assert stack.page("two").edit.hasFocus()
    assert stack.is_idle


def test_what_raises_in_a_turn_keeps_nothing_else_back(qtbot):
    done = []

    def failing():
        yield
        raise ValueError

    turns = Turns(None)
    turns.add(failing())
    turns.add(iter(map(done.append, "ab")))
    with qtbot.captureExceptions() as caught:
        qtbot.waitUntil(lambda: turns.is_idle)
    assert done == ["a", "b"]
    assert [each[0] for each in caught] == [ValueError]
    turns.deleteLater()


class Ticks(QTimer):
    """Counts the turns of the event loop."""

    def __init__(self, parent):
        super().__init__(parent, interval=0)
        self.count = 0
        self.timeout.connect(self.tick)
        self.start()

    def tick(self):
        self.count += 1


def test_a_turn_is_left_between_two_steps_to_paint_what_the_first_changed(stack, qtbot):
    ticks, turns = Ticks(stack), Turns(stack)
    at = []
    turns.add(at.append(ticks.count) for _ in range(3))
    begun = ticks.count
    qtbot.waitUntil(lambda: turns.is_idle)
    apart = [later - sooner for sooner, later in pairwise([begun, *at])]
    assert min(apart) >= 2


def test_a_page_that_was_left_takes_the_keyboard_from_nobody(stack, qtbot):
    left = stack.page("one")
    stack.show_now("two").take_focus()
    qtbot.waitUntil(stack.page("two").edit.hasFocus)
    left.take_focus()  # as one does that has waited for a read
    assert stack.page("two").edit.hasFocus()
    assert stack.window().focusWidget() is stack.page("two").edit
