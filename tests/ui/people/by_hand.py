"""What the tests of the page of people do by hand, and read on it."""

from __future__ import annotations

from netkeeper.services import follow_ups
from tests.conftest import TODAY
from tests.ui.keyboard import Key
from tests.ui.seen import entries


def go_to(hand, person_id):
    hand.page.show_target(person_id)


def person(hand, person_id):
    return hand.desk.reader.people.get(person_id)


def names(hand):
    model = hand.page.model
    return [model.line(row).name for row in range(model.rowCount())]


def type_follow_up(hand, person_id):
    """Go to somebody, and type a follow-up for next Monday."""
    go_to(hand, person_id)
    hand.press(Key.Key_F)
    hand.type("send the minutes")
    hand.press(Key.Key_Tab)
    hand.type("next Monday")


def put_a_call_at_hand(hand, ids):
    """Add a follow-up for today, and put it at hand in its journey; return its id."""
    unit = hand.desk.program.open_unit
    number = follow_ups.add_follow_up(unit, ids["nadia"], TODAY, "call")
    go_to(hand, ids["nadia"])
    timeline = hand.page.pane.detail.timeline
    hand.until(lambda: entries(hand)[0] == "Follow-up: call")
    timeline.setFocus()
    timeline.go_to(0)
    return number


def put_off_a_call(hand, ids):
    """Put a follow-up off by three days from its journey; return its id."""
    number = put_a_call_at_hand(hand, ids)
    hand.press(Key.Key_L)
    hand.type("in 3 days")
    hand.press(Key.Key_Return)
    return number
