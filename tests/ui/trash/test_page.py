"""The trash: seen with when and what, and brought back by a key, one or all that are marked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from netkeeper.domain.backups import Why
from netkeeper.domain.consent import Basis, Consent
from netkeeper.domain.erasing import Going
from netkeeper.services import erasing, history, people, trash
from netkeeper.services.consents import add_consent, trash_consents
from netkeeper.services.invitations import trash_invitations
from netkeeper.services.settings import change_setting
from netkeeper.ui.history.page import HistoryPage
from netkeeper.ui.preferences.page import PreferencesPage
from netkeeper.ui.trash.page import TrashPage
from netkeeper.ui.trash.words import EraseWords
from tests.conftest import TODAY, rows_of
from tests.services.cast import met, person, sent
from tests.ui.keyboard import Key


@pytest.fixture
def thrown(program, record_path):
    """Somebody with a meeting, a request and a consent, thrown away; the rows before that."""
    unit = program.open_unit
    nadia, luc = person(program, "Nadia Benali"), person(program, "Luc Roy")
    met(program, nadia, event="Forum")
    request = sent(program, "Julie Morin")
    consent = add_consent(unit, Consent(0, luc, Basis.EXPRESS, TODAY), TODAY)
    before = rows_of(record_path)
    people.trash_people(unit, [nadia])
    trash_invitations(unit, [request])
    trash_consents(unit, [consent])
    return before


def titles(page):
    faces = (page.view.face(row) for row in range(page.model.rowCount()))
    return [face.title for face in faces]


def test_an_empty_trash_says_so(sit_at):
    page = sit_at(TrashPage).page
    assert page.empty.isVisibleTo(page)
    assert not page.restore_button.isVisible()


def test_what_was_thrown_away_is_shown_with_what_comes_back(thrown, sit_at):
    page = sit_at(TrashPage).page
    assert set(titles(page)) == {"Nadia Benali", "Julie Morin", "Express consent"}
    assert page.thrown.title.text() == "Nadia Benali"
    assert page.thrown.what.text() == "Person"
    assert page.thrown.since.text().startswith("In the trash since Monday 23\u00a0November 2026")
    assert page.thrown.along.text() == "Comes back too: 1 meeting"


def test_one_thing_comes_back_by_its_letter_and_goes_by_undo(thrown, program, reader, sit_at):
    hand = sit_at(TrashPage)
    hand.press(Key.Key_R)
    hand.until(lambda: hand.said == ["Taken out of the trash: Nadia Benali."])
    assert "Nadia Benali" not in titles(hand.page)
    assert len(reader.meetings.ids()) == 1
    history.undo(program.undo)
    hand.until(lambda: "Nadia Benali" in titles(hand.page))


def test_all_that_is_marked_comes_back_as_one_change(thrown, program, record_path, sit_at):
    hand = sit_at(TrashPage)
    hand.press(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert hand.page.restore_button.label() == "Restore the 3 marked"
    hand.page.restore_button.click()
    hand.until(lambda: hand.said == ["3 things taken out of the trash."])
    assert rows_of(record_path) == thrown
    assert hand.page.empty.isVisibleTo(hand.page)
    assert history.undo(program.undo).facts["count"] == 3


def test_what_another_program_took_out_meanwhile_is_said(thrown, program, reader, sit_at):
    hand = sit_at(TrashPage)
    shown = hand.page.view.chosen_ids()
    trash.restore(program.open_unit, list(reader.trash.ids()))
    hand.page.view.chosen_ids = lambda: shown
    hand.page.restore()
    hand.until(lambda: hand.refused == ["That is no longer in the trash."])


def test_letters_are_no_keys_where_they_were_switched_off(thrown, program, sit_at):
    change_setting(program.open_unit, "single_keys", value=False)
    hand = sit_at(TrashPage)
    hand.press(Key.Key_R)
    assert hand.said == []


def test_the_history_and_the_preferences_lead_to_it(program, sit_at):
    person(program, "Nadia Benali")
    hand = sit_at(HistoryPage)
    hand.until(lambda: hand.page.model.count)
    hand.press(Key.Key_T)
    assert hand.wanted == [("trash", None)]
    hand = sit_at(PreferencesPage)
    hand.page.page_buttons["trash"].click()
    hand.page.page_buttons["history"].click()
    assert hand.wanted == [("trash", None), ("history", None)]


def test_all_of_it_is_said_in_french(thrown, sit_at, speech):
    page = sit_at(TrashPage).page
    speech.choose("fr")
    page.retranslate()
    assert page.thrown.what.text() == "Personne"
    assert page.thrown.along.text() == "Reviendra aussi\u00a0: 1 rencontre"


# Deleting for good


def test_nothing_is_deleted_for_good_before_a_question_whose_first_answer_is_no(
    thrown, record_path, sit_at
):
    hand = sit_at(TrashPage)
    page, question = hand.page, hand.page.thrown.question
    before = rows_of(record_path)
    hand.press(Key.Key_Delete)
    hand.until(question.isVisible)
    assert question.title.text() == "Delete “Nadia Benali” for good?"
    assert question.goes.text() == "To be deleted: 1 person, 1 meeting."
    assert "can’t be undone" in question.final.text()
    assert question.backups.text() == "No backup holds it. Exports that you made may."
    assert not question.also.isVisible()
    assert question.no_button.hasFocus()
    hand.press(Key.Key_Space)
    assert not question.isVisible()
    assert page.view.hasFocus()
    hand.press(Key.Key_Delete)
    hand.until(question.isVisible)
    assert page.escape()
    assert not question.isVisible()
    assert rows_of(record_path) == before


def test_what_is_deleted_for_good_is_gone_and_said_without_undo(thrown, program, sit_at):
    hand = sit_at(TrashPage)
    toasts = []
    hand.desk.said.connect(lambda text, undo: toasts.append((text, undo)))
    question = hand.page.thrown.question
    hand.press(Key.Key_Delete)
    hand.until(question.isVisible)
    question.yes_button.click()
    hand.until(lambda: toasts == [("One thing deleted for good.", False)])
    hand.until(lambda: not question.isVisible())
    assert set(titles(hand.page)) == {"Julie Morin", "Express consent"}
    with program.open_reader() as reader:
        assert reader.overview.problems() == []


def test_the_backups_that_hold_it_are_deleted_too_if_that_is_ticked(thrown, program, sit_at):
    program.backups.make(Why.ASKED)
    hand = sit_at(TrashPage)
    question = hand.page.thrown.question
    hand.page.empty_button.click()
    hand.until(question.isVisible)
    assert question.title.text() == "Delete 3 things for good?"
    assert "1 backup holds it and stays, since you asked for it." in question.backups.text()
    question.also.click()
    question.yes_button.click()
    hand.until(lambda: hand.said == ["3 things deleted for good. 1 backup deleted."])
    assert [each.why for each in program.backups.held()] == [Why.DAILY]
    assert hand.page.empty.isVisibleTo(hand.page)
    assert not hand.page.empty_button.isVisible()


def test_of_several_backups_those_that_stay_are_told(thrown, program, sit_at):
    for why in (Why.DAILY, Why.ASKED):
        program.backups.make(why)
    hand = sit_at(TrashPage)
    hand.page.empty_button.click()
    hand.until(hand.page.thrown.question.isVisible)
    told = hand.page.thrown.question.backups.text()
    assert told.startswith("2 backups still hold it, until your rules let them go.")
    assert "1 of them stays, since you asked for it." in told


def test_the_question_closes_when_another_thing_is_chosen(thrown, sit_at):
    hand = sit_at(TrashPage)
    hand.press(Key.Key_Delete)
    hand.until(hand.page.thrown.question.isVisible)
    hand.page.view.setFocus()
    hand.press(Key.Key_Down)
    assert not hand.page.thrown.question.isVisible()


def test_the_history_shows_what_was_deleted_as_such(thrown, program, reader, sit_at):
    erasing.erase(program.erase, program.backups, list(reader.trash.ids()))
    hand = sit_at(HistoryPage)
    hand.until(lambda: hand.page.model.count)
    faces = [hand.page.view.face(row) for row in range(hand.page.model.rowCount())]
    told = [(each.title, each.subtitle) for each in faces if each is not None]
    assert "3 things deleted for good." in told[0][0]
    assert told[0][1].endswith("can’t be undone")
    assert any(title == "[…] added." and "deleted for good" in more for title, more in told)
    assert not hand.page.replay_button.isVisible()


@pytest.mark.parametrize(
    ("language", "asked", "goes"),
    [
        ("en", "Delete 30,000 things for good?", "To be deleted: 30,000 people."),
        ("fr", "Supprimer définitivement 30 000 éléments?", "À supprimer : 30 000 personnes."),
    ],
)
def test_large_numbers_are_written_as_the_language_does(sit_at, speech, language, asked, goes):
    speech.choose(language)
    hand = sit_at(TrashPage)
    words = EraseWords(hand.desk, hand.page)
    said = (words.title(30_000, ""), words.goes(Going({"person": 30_000})))
    assert tuple(" ".join(each.split()) for each in said) == (asked, goes)
