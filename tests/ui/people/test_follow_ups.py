"""Follow-ups, made and changed in the journey of whom they are with."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from tests.ui.keyboard import Key
from tests.ui.people.by_hand import go_to, put_a_call_at_hand, put_off_a_call, type_follow_up
from tests.ui.seen import entries


def test_a_follow_up_is_typed_in_words(hand, ids):
    type_follow_up(hand, ids["nadia"])
    hand.press(Key.Key_Return)
    reader = hand.desk.reader
    hand.until(lambda: reader.overview.follow_ups_of(ids["nadia"]))
    one = reader.overview.follow_ups_of(ids["nadia"])[0]
    assert (one.what, one.due_on) == ("send the minutes", date(2026, 11, 30))
    hand.until(lambda: entries(hand)[0] == "Follow-up: send the minutes")


@pytest.mark.parametrize(
    ("what", "when", "row"),
    [("", "tomorrow", "what_row"), ("call", "someday", "day_row"), ("call", "", "day_row")],
)
def test_a_follow_up_without_what_or_when_is_not_kept(hand, ids, what, when, row):
    go_to(hand, ids["nadia"])
    hand.press(Key.Key_F)
    panel = hand.page.pane.detail.forms.follow_up
    panel.what_edit.setText(what)
    panel.day_row.edit.setText(when)
    hand.press(Key.Key_Return)
    assert panel.isVisible()
    assert getattr(panel, row).remark()
    hand.press(Key.Key_Escape)
    if what:
        hand.press(Key.Key_Escape)  # the first one asks
    assert not panel.isVisible()
    assert hand.page.view.hasFocus()
    hand.press(Key.Key_F)
    assert panel.what_row.remark() == ""
    assert "30" in panel.day_row.remark()  # a week from then, and no fault


def test_in_the_journey_d_finishes_a_follow_up_and_l_puts_it_off(hand, ids):
    number = put_off_a_call(hand, ids)
    timeline = hand.page.pane.detail.timeline
    overview = hand.desk.reader.overview
    hand.until(lambda: overview.follow_ups_of(ids["nadia"])[0].due_on == date(2026, 11, 26))
    assert overview.follow_ups_of(ids["nadia"])[0].id == number
    timeline.setFocus()
    timeline.go_to(0)
    hand.press(Key.Key_D)
    hand.until(lambda: not overview.follow_ups_of(ids["nadia"]))
    # It stays in the journey, where it can be opened again, changed and thrown away.
    hand.until(lambda: "Follow-up done: call" in entries(hand))
    timeline.setFocus()
    timeline.go_to(entries(hand).index("Follow-up done: call"))
    hand.press(Key.Key_R)
    hand.until(lambda: entries(hand)[0] == "Follow-up: call")
    timeline.setFocus()
    timeline.go_to(0)
    hand.press(Key.Key_E)
    panel = hand.page.pane.detail.forms.follow_up
    assert (panel.what_edit.text(), panel.day_row.edit.text()) == ("call", "2026-11-26")
    hand.type("write")
    hand.press(Key.Key_Return)
    hand.until(lambda: entries(hand)[0] == "Follow-up: write")
    timeline.setFocus()
    timeline.go_to(0)
    hand.press(Key.Key_Delete)
    hand.until(lambda: "Follow-up: write" not in entries(hand))
    hand.desk.undo()
    hand.until(lambda: entries(hand)[0] == "Follow-up: write")


@pytest.mark.parametrize(
    ("digit", "until"),
    [
        (Key.Key_1, date(2026, 11, 24)),
        (Key.Key_2, date(2026, 11, 30)),
        (Key.Key_3, date(2026, 12, 23)),
    ],
)
def test_a_follow_up_is_put_off_by_one_more_key(hand, ids, digit, until):
    put_a_call_at_hand(hand, ids)
    hand.press(Key.Key_L)
    hand.press(digit, Qt.KeyboardModifier.AltModifier)
    overview = hand.desk.reader.overview
    hand.until(lambda: overview.follow_ups_of(ids["nadia"])[0].due_on == until)
    assert hand.page.pane.detail.forms.open_panel() is None
