"""Who could introduce somebody, shown where a request is judged, by keyboard."""

from __future__ import annotations

from datetime import date

import pytest

from netkeeper.domain.people import Answer, Question
from netkeeper.domain.values import replace
from netkeeper.services import people
from netkeeper.services.invitations import RequestDraft, save_draft
from netkeeper.services.settings import change_setting
from netkeeper.ui.judgement import introducers
from netkeeper.ui.people.page import PeoplePage
from netkeeper.ui.received.page import ReceivedPage
from netkeeper.ui.sent.page import SentPage
from tests.conftest import TODAY
from tests.ui.keyboard import Key


def rows(hand):
    section = hand.page.request.introducers.section
    model = section.model
    return [model.index(row).data() for row in range(model.rowCount())]


def shown(hand):
    view = hand.page.request.introducers
    return view.isVisible() and view._shown_for is not None


@pytest.fixture
def received(asked, sit_at):
    hand = sit_at(ReceivedPage)
    hand.page.view.go_to_id(asked.from_karim)
    hand.until(lambda: shown(hand))
    return hand


def follow_ups(hand, person):
    return [(each.what, each.due_on) for each in hand.desk.reader.overview.follow_ups_of(person)]


def test_a_request_shows_who_may_know_its_sender_and_why(received, asked):
    assert rows(received) == ["Nadia Benali"]
    face = received.page.request.introducers.section.view.face(0)
    assert face.subtitle.startswith("Introduced this person to you")
    assert face.title_extra == " Coop Vélanord"


def test_asking_is_logged_once_and_can_be_taken_back(received, asked):
    before = follow_ups(received, asked.nadia)
    view = received.page.request.introducers.section.view
    view.setFocus()
    received.press(Key.Key_P)
    received.press(Key.Key_P)
    received.until(lambda: view.face(0).rest is None)
    assert follow_ups(received, asked.nadia) == [
        *before,
        ("ask about Karim Haddad", date(2026, 11, 24)),
    ]
    assert "to be asked" in view.face(0).subtitle
    assert "Nadia Benali" in received.said[0]
    received.press(Key.Key_P)
    received.desk.undo()
    received.until(lambda: follow_ups(received, asked.nadia) == before)
    received.until(lambda: view.face(0) is not None and view.face(0).rest is not None)


def test_enter_opens_whoever_may_know_them(received, asked):
    received.page.request.introducers.section.view.setFocus()
    received.press(Key.Key_Return)
    assert received.wanted == [("people", asked.nadia)]


def test_the_tab_key_comes_to_them(received):
    view = received.page.request.introducers.section.view
    for _ in range(20):
        received.press(Key.Key_Tab)
        if view.hasFocus():
            return
    pytest.fail("the tab key never came to the introducers")


def test_a_request_of_somebody_met_shows_nobody(received, asked):
    received.page.view.go_to_id(asked.from_olivier)
    received.until(lambda: not shown(received))
    received.page.view.go_to_id(asked.from_karim)
    received.until(lambda: shown(received))


def test_an_answer_takes_somebody_away(received, asked):
    unit = received.desk.program.open_unit
    people.answer_question(unit, asked.nadia, Question.INTRODUCTION, Answer.NO)
    received.until(lambda: not shown(received))


def test_it_speaks_the_other_language(received):
    received.desk.speech.choose("fr")
    section = received.page.request.introducers.section
    received.until(lambda: section.head._title.text() == "Qui connaît peut-être cette personne")
    assert section.view.face(0).subtitle.startswith("Vous a présenté cette personne")


def test_letters_can_be_switched_off(received, asked):
    before = follow_ups(received, asked.nadia)
    change_setting(received.desk.program.open_unit, "single_keys", False)
    view = received.page.request.introducers.section.view
    received.until(lambda: view.face(0) is not None and view.face(0).rest.key == "")
    view.setFocus()
    received.press(Key.Key_P)
    assert received.desk.jobs.is_idle()
    assert follow_ups(received, asked.nadia) == before


@pytest.fixture
def draft(asked, program):
    """A draft to Karim, whom Nadia introduced."""
    request = RequestDraft("Karim Haddad", TODAY, asked.karim, "karim-haddad")
    return save_draft(program.open_unit, request, TODAY)


def test_a_draft_shows_who_could_introduce_the_user(asked, draft, sit_at):
    hand = sit_at(SentPage)
    hand.page.show_target(draft)
    hand.until(lambda: shown(hand))
    assert rows(hand) == ["Nadia Benali"]
    hand.page.request.introducers.section.view.setFocus()
    hand.press(Key.Key_P)
    hand.until(lambda: len(hand.said) == 1)
    assert ("ask for an introduction to Karim Haddad", date(2026, 11, 24)) in follow_ups(
        hand, asked.nadia
    )
    hand.page.show_target(asked.to_louis)
    hand.until(lambda: not shown(hand))


def test_the_page_of_somebody_never_met_shows_who_could_introduce_the_user(asked, sit_at):
    hand = sit_at(PeoplePage)
    hand.page.show_target(asked.karim)
    view = hand.page.pane.detail.introducers
    hand.until(view.isVisible)
    model = view.section.model
    assert [model.index(row).data() for row in range(model.rowCount())] == ["Nadia Benali"]
    view.section.view.setFocus()
    hand.press(Key.Key_P)
    asking = ("ask for an introduction to Karim Haddad", date(2026, 11, 24))
    hand.until(lambda: asking in follow_ups(hand, asked.nadia))
    hand.until(hand.desk.jobs.is_idle)
    hand.press(Key.Key_P)
    hand.until(lambda: len(hand.refused) == 1)
    assert follow_ups(hand, asked.nadia).count(asking) == 1
    hand.page.show_target(asked.nadia)
    hand.until(view.isHidden)


def test_what_cannot_be_read_is_told_once(received, monkeypatch, qtbot):
    asked_of, told = [], []

    def broken(_reader, sought):
        asked_of.append(sought)
        raise ValueError

    monkeypatch.setattr(introducers, "introducers_of", broken)
    received.desk.failed.connect(told.append)
    view = received.page.request.introducers
    view.show_for(replace(view._sought, name="Mai Nguyen"))
    received.until(lambda: told)
    for _ in range(2):  # what would be read after it
        with qtbot.waitSignal(received.desk.jobs.read(lambda: None).finished):
            pass
    assert (len(asked_of), len(told)) == (1, 1)
