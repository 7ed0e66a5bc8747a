"""The page of people as a whole: its words, its keys, what it paints."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QMenu

from netkeeper.domain.days import Day
from netkeeper.services import people
from netkeeper.services.meetings import Attendee, MeetingDraft, log_meeting
from netkeeper.services.settings import change_setting
from netkeeper.ui.widgets.key_button import KeyButton
from tests.conftest import TODAY
from tests.ui.keyboard import Key
from tests.ui.people.by_hand import go_to, person
from tests.ui.seen import entries


def test_the_page_speaks_french_when_the_language_changes(hand, ids, speech):
    go_to(hand, ids["nadia"])
    speech.choose("fr")
    hand.until(lambda: hand.page.view.accessibleName() == "Personnes")
    assert entries(hand)[1] == "Vous a présenté Karim Haddad"
    assert hand.page.pane.detail.header.facts() == ["2 rencontres depuis 2024"]
    assert hand.page.view.face(0).right == "1 rencontre"


def test_the_tab_key_goes_down_the_detail(hand, ids):
    go_to(hand, ids["nadia"])
    hand.page.show()
    detail = hand.page.pane.detail
    detail.header.edit_button.setFocus()
    tops = []
    while detail.isAncestorOf(widget := hand.page.window().focusWidget()):
        tops.append(widget.mapTo(detail, widget.rect().topLeft()).y())
        hand.press(Key.Key_Tab)
    assert len(tops) > 8
    rows = [top // 24 for top in tops]
    assert rows == sorted(rows)


def in_sight(page):
    """Return what stands on the screen."""
    return page.screen().grabWindow(page.winId()).toImage()


class Painted(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget):
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802 - Qt’s name
        self.times += event.type() == QEvent.Type.Paint
        return False


def test_only_what_a_change_made_another_is_painted_and_nothing_old_is_left(hand, ids):
    go_to(hand, ids["nadia"])
    detail = hand.page.pane.detail
    whole = person(hand, ids["nadia"])
    unit = hand.desk.program.open_unit
    people.edit_person(unit, whole._replace(note="a hangar"))
    hand.until(lambda: in_sight(hand.page) == hand.page.grab().toImage())
    button, note = Painted(detail.header.edit_button), Painted(detail.note_card.text_label)
    people.edit_person(unit, whole._replace(note="the greenhouse on the roof"))
    hand.until(lambda: note.times)
    assert button.times == 0
    met = MeetingDraft(Day(TODAY), [Attendee("", ids["nadia"])], event="Salon")
    log_meeting(unit, met, TODAY)
    hand.until(lambda: len(detail.timeline.lines.order) == 4)
    assert detail.header.facts() == ["3 meetings since 2024"]
    hand.until(lambda: in_sight(hand.page) == hand.page.grab().toImage())


def test_every_key_of_the_page_is_told(hand):
    told = {hint.keys for hint in hand.page.key_hints()}
    assert {"M", "F", "N", "I", "P", "T", "Del", "R", "Ctrl+E", "Ctrl+O", "Ctrl+N"} <= told


def test_single_letters_can_be_switched_off(hand, ids):
    change_setting(hand.desk.program.open_unit, "single_keys", False)
    go_to(hand, ids["nadia"])
    hand.until(lambda: not hand.page.view.keys.letters_on)
    hand.press(Key.Key_M)
    assert hand.logged == []


def alone(page):
    """The letters that the buttons in sight say to press."""
    buttons = page.findChildren(KeyButton)
    told = (each.accessibleDescription() for each in buttons if each.isVisible())
    return {each for each in told if len(each) == 1}


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_letters_that_do_nothing_are_shown_nowhere(hand, ids):
    go_to(hand, ids["nadia"])
    page = hand.page
    detail = page.pane.detail
    detail.consents.open()
    page.view.setFocus()
    page.view.mark(0)
    assert alone(page) == set("MFNPTGCAWTFK")
    change_setting(hand.desk.program.open_unit, "single_keys", False)
    hand.until(lambda: not page.view.keys.letters_on)
    assert alone(page) == set()
    page.view.clear_marks()
    page.view.pointer.show_menu(page.view.currentIndex().row(), QPoint())
    menu = page.view.findChild(QMenu)
    keys = [entry.text().rpartition("\t")[2] for entry in menu.actions() if "\t" in entry.text()]
    menu.close()
    assert keys == ["Ctrl E", "Ctrl O", "Del"]
