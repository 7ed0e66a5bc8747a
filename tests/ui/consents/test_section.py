"""The ledger of consents on a person's page, by keyboard: what is asked, kept and said."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from netkeeper.domain.consent import Basis, Consent
from netkeeper.services.consents import add_consent, withdraw_consents
from netkeeper.ui.background.unsaved import typed_in
from netkeeper.ui.people.page import PeoplePage
from tests.conftest import TODAY, plain
from tests.ui.keyboard import CTRL, Key
from tests.ui.seen import entries


@pytest.fixture
def keep(program, asked):
    """A function that keeps a consent of Nadia."""

    def keep(basis, since, **more):
        one = Consent(0, asked.nadia, basis, since, **more)
        return add_consent(program.open_unit, one, TODAY)

    return keep


@pytest.fixture
def hand(asked, sit_at):
    """Somebody before Nadia's page."""
    hand = sit_at(PeoplePage)
    hand.page.show_target(asked.nadia)
    return hand


def section(hand):
    return hand.page.pane.detail.consents


def kept(hand, asked):
    return hand.desk.reader.consents.of_person(asked.nadia)


def rows(hand):
    view = section(hand).view.view
    return [view.face(row) for row in range(view.lines.rowCount())]


def test_without_a_consent_the_answer_is_no_and_the_ledger_is_not_made_yet(hand):
    assert section(hand).answer == "No commercial message: no consent in the record."
    assert "view" not in vars(section(hand))
    hand.press(Key.Key_C)
    assert section(hand).view.buttons["a"].hasFocus()
    assert not section(hand).view.buttons["w"].isEnabled()
    assert "Whoever sends a commercial message has to prove the consent." in (
        section(hand).card.reasons.text()
    )
    section(hand).toggle()
    assert not section(hand).is_open


def test_the_letters_shown_work_on_the_whole_page_while_the_ledger_is_open(hand):
    searched = []
    hand.page.search_started.connect(searched.append)
    hand.page.view.setFocus()
    hand.press(Key.Key_A)
    assert searched == ["a"]  # no key of the page's yet
    hand.press(Key.Key_C)
    hand.page.view.setFocus()
    hand.press(Key.Key_A)
    assert section(hand).view.consent.isVisible()
    hand.page.escape()
    hand.press(Key.Key_C)
    hand.page.view.setFocus()
    hand.press(Key.Key_A)
    assert searched == ["a", "a"]


def test_a_consent_is_added_by_keyboard_and_taken_back_and_again(hand, asked):
    hand.press(Key.Key_C)
    hand.press(Key.Key_Space)  # the way to add one
    panel = section(hand).view.consent
    for _ in range(2):  # to the third basis: an inquiry
        hand.press(Key.Key_Right)
    assert panel.choice.value() is Basis.INQUIRY
    assert "Six months" in panel.basis_row.remark()
    hand.press(Key.Key_Tab)
    panel.since_row.edit.selectAll()
    hand.type("2026-08-31")
    hand.until(lambda: plain(panel.term_label.text()) == "Until 28 February 2027")
    hand.press(Key.Key_Tab)
    hand.type("Asked for a price at the booth")
    hand.press(Key.Key_Return, CTRL)
    hand.until(lambda: hand.said)
    (one,) = kept(hand, asked)
    assert (one.basis, one.since) == (Basis.INQUIRY, date(2026, 8, 31))
    assert one.evidence == "Asked for a price at the booth"
    hand.until(lambda: rows(hand))
    assert plain(section(hand).answer) == (
        "You may write to them commercially until 28 February 2027 (inquiry)."
    )
    assert "Implied consent to commercial messages" in entries(hand)
    hand.desk.undo()
    hand.until(lambda: not kept(hand, asked) and not rows(hand))
    assert section(hand).answer == "No commercial message: no consent in the record."
    hand.desk.redo()
    hand.until(lambda: rows(hand))


def begun(hand, evidence):
    """Open the form of a new consent and type its evidence; return the form."""
    if not section(hand).is_open:
        hand.press(Key.Key_C)
    section(hand).press("a")
    panel = section(hand).view.consent
    panel.evidence.editor.setFocus()
    hand.type(evidence)
    return panel


@pytest.mark.parametrize("at", ["form", "list"])
def test_escape_asks_once_before_it_gives_evidence_up(hand, at):
    panel = begun(hand, "Card handed over at the booth")
    if at == "list":
        hand.page.view.setFocus()
    escape = hand.page.escape if at == "list" else lambda: hand.press(Key.Key_Escape)
    escape()
    assert panel.isVisible()
    assert "isn’t saved" in hand.refused[-1]
    escape()
    assert not panel.isVisible()
    section(hand).press("a")
    assert panel.evidence.text() == ""


@pytest.mark.parametrize("away", ["person", "ledger", "form"])
def test_evidence_waits_while_something_else_is_looked_at(hand, asked, away):
    panel = begun(hand, "Card handed over at the booth")
    if away == "person":
        hand.page.show_target(asked.olivier)
        hand.until(lambda: section(hand)._person_id == asked.olivier)
        section(hand).press("a")
        assert panel.evidence.text() == ""
    elif away == "ledger":
        section(hand).toggle()
    hand.page.keep_typed()
    assert hand.desk.unsaved.count("Card handed over at the booth") == (away != "form")
    if away == "person":
        hand.page.show_target(asked.nadia)
        hand.until(lambda: section(hand)._person_id == asked.nadia)
    elif away == "ledger":
        section(hand).toggle()
    assert panel.isVisible()
    section(hand).press("a")
    assert panel.isVisible()
    assert panel.evidence.text() == "Card handed over at the booth"
    assert typed_in(hand.page) == ["Card handed over at the booth"]


def test_what_a_consent_rests_on_waits_too_though_its_day_is_not_understood(hand):
    panel = begun(hand, "Card handed over at the booth")
    panel.choice.choose(Basis.DISCLOSED)
    panel.since_row.edit.setText("31 November")
    section(hand).toggle()
    section(hand).toggle()
    section(hand).press("a")
    assert panel.choice.value() == Basis.DISCLOSED
    assert panel.evidence.text() == "Card handed over at the booth"


def test_a_key_held_down_does_not_answer_what_the_form_asks_back(hand, asked):
    panel = begun(hand, "")
    hand.press(Key.Key_Return, CTRL)
    held = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, CTRL, "\r", True)
    QApplication.sendEvent(panel.evidence.editor, held)
    assert panel.isVisible()
    assert "can’t be proven" in panel.evidence_row.remark()
    assert not kept(hand, asked)


@pytest.mark.parametrize("away", [True, False])
def test_a_consent_that_is_refused_is_in_its_form_again(hand, asked, refuse, away):
    panel = begun(hand, "Card handed over at the booth")
    panel.choice.choose(Basis.DISCLOSED)
    panel.since_row.edit.setText("2026-08-31")
    hand.press(Key.Key_Return, CTRL)
    assert not panel.isVisible()
    if away:
        section(hand).toggle()
        section(hand).toggle()
    else:
        hand.page.view.setFocus()
    refuse()
    hand.until(panel.isVisible)
    assert not panel.isAncestorOf(hand.page.window().focusWidget())
    panel.save()
    hand.until(lambda: kept(hand, asked))
    (one,) = kept(hand, asked)
    assert (one.basis, one.since) == (Basis.DISCLOSED, date(2026, 8, 31))
    assert one.evidence == "Card handed over at the booth"


def in_sight(widget):
    """Tell whether the middle of a widget is seen."""
    return widget.isVisible() and widget.visibleRegion().contains(widget.rect().center())


@pytest.mark.parametrize("returns", ["by the list", "refused"])
def test_a_form_that_is_open_again_is_in_sight(hand, asked, refuse, returns):
    hand.page.resize(1070, 560)
    panel = begun(hand, "Card handed over at the booth")
    panel.choice.choose(Basis.DISCLOSED)
    if returns == "refused":
        panel.since_row.edit.setText("2026-08-31")
        hand.press(Key.Key_Return, CTRL)
        hand.page.pane._pane.area.verticalScrollBar().setValue(0)
        refuse()
    hand.page.view.setFocus()
    if returns == "by the list":
        hand.page.show_target(asked.olivier)
        hand.until(panel.isHidden)
        hand.page.pane._pane.area.verticalScrollBar().setValue(0)
        hand.page.show_target(asked.nadia)
    hand.until(lambda: in_sight(panel.save_button))
    assert hand.page.view.hasFocus()


def test_evidence_that_is_refused_waits_where_the_ledger_is_closed(hand, refuse):
    panel = begun(hand, "Card handed over at the booth")
    hand.press(Key.Key_Return, CTRL)
    section(hand).toggle()
    refuse()
    hand.page.keep_typed()
    assert hand.desk.unsaved == ["Card handed over at the booth"]
    section(hand).toggle()
    section(hand).press("a")
    assert panel.evidence.text() == "Card handed over at the booth"


@pytest.mark.parametrize("letter", ["x", "w"])
def test_the_day_of_an_end_that_is_refused_is_in_its_form_again(hand, asked, keep, refuse, letter):
    keep(Basis.CONTRACT, date(2025, 1, 3), evidence="Invoice")
    hand.until(lambda: section(hand).answer.startswith("You may write"))
    hand.press(Key.Key_C)
    section(hand).view.press(letter)
    panel = section(hand).view.end if letter == "x" else section(hand).view.withdrawal
    hand.type("2026-03-02")
    hand.press(Key.Key_Return)
    assert not panel.isVisible()
    refuse()
    hand.until(panel.isVisible)
    assert panel.day_row.edit.text() == "2026-03-02"
    panel.save()
    day = "ended_on" if letter == "x" else "withdrawn_on"
    hand.until(lambda: getattr(kept(hand, asked)[0], day) == date(2026, 3, 2))


def test_the_question_about_evidence_stands_in_another_language_too(hand, speech):
    hand.press(Key.Key_C)
    hand.press(Key.Key_Space)
    panel = section(hand).view.consent
    hand.press(Key.Key_Return, CTRL)
    speech.choose("fr")
    QApplication.sendPostedEvents()
    assert "Le garder quand même?" in panel.evidence_row.remark()
    assert panel.save_button.label() == "Garder sans preuve"


def test_without_evidence_it_is_kept_only_when_asked_twice(hand, asked):
    hand.press(Key.Key_C)
    hand.press(Key.Key_Space)
    panel = section(hand).view.consent
    hand.press(Key.Key_Return, CTRL)
    assert not panel.isHidden()
    assert "can’t be proven" in panel.evidence_row.remark()
    assert panel.save_button.label() == "Keep without evidence"
    assert panel.evidence.editor.hasFocus()
    hand.type("x")
    assert panel.save_button.label() == "Save"
    hand.press(Key.Key_Backspace)
    hand.press(Key.Key_Return, CTRL)
    assert not kept(hand, asked)
    hand.press(Key.Key_Return, CTRL)
    hand.until(lambda: kept(hand, asked))
    hand.until(lambda: "No evidence kept." in section(hand).card.reasons.text())


@pytest.mark.parametrize(
    ("since", "ended", "said"),
    [
        ("", "", "Say when."),
        ("2026-12-24", "", "This day is still to come."),
        ("2026-05", "", "Give the exact day."),
        ("2026-05-04", "2026-05-03", "This is before the consent begins."),
        ("soonish", "", "This date isn’t understood"),
    ],
)
def test_a_wrong_day_is_said_and_nothing_kept(hand, asked, since, ended, said):
    hand.press(Key.Key_C)
    section(hand).view.begin_new()
    panel = section(hand).view.consent
    panel.choice.choose(Basis.CONTRACT)
    panel.since_row.edit.setText(since)
    panel.ended_row.edit.setText(ended)
    panel.evidence.set_text("Contract 12")
    panel.save()
    assert said in panel.since_row.remark() + panel.ended_row.remark()
    assert not panel.isHidden()
    for _ in range(2):  # once to be asked whether the evidence is given up
        hand.page.escape()
    assert panel.isHidden()
    assert not kept(hand, asked)


def test_a_consent_is_changed_and_thrown_away_by_its_row(hand, asked, keep):
    keep(Basis.DISCLOSED, date(2026, 9, 3), evidence="<b>card</b>")
    hand.until(lambda: section(hand).answer.startswith("You may write"))
    hand.press(Key.Key_C)
    (face,) = rows(hand)
    assert face.title == "Address handed over"
    assert "<b>card</b>" in face.subtitle
    hand.press(Key.Key_Return)
    panel = section(hand).view.consent
    assert panel.evidence.text() == "<b>card</b>"
    panel.evidence.set_text("business card, at the committee")
    hand.press(Key.Key_Return, CTRL)
    hand.until(lambda: kept(hand, asked)[0].evidence == "business card, at the committee")
    assert section(hand).view.view.hasFocus()
    hand.press(Key.Key_Delete)
    hand.until(lambda: "Consent of Nadia Benali put in the trash." in hand.said)
    assert not kept(hand, asked)


def test_an_inquiry_kept_as_a_contract_by_mistake_leaves_no_end_behind(hand, asked, keep):
    keep(Basis.CONTRACT, date(2026, 1, 5), ended_on=date(2026, 2, 1), evidence="mail")
    hand.until(lambda: section(hand).answer.startswith("You may write"))
    hand.press(Key.Key_C)
    hand.press(Key.Key_Return)
    section(hand).view.consent.choice.choose(Basis.INQUIRY)
    hand.press(Key.Key_Return, CTRL)
    hand.until(lambda: kept(hand, asked)[0].basis is Basis.INQUIRY)
    assert kept(hand, asked)[0].ended_on is None


def test_a_membership_is_ended_and_says_until_when_it_still_counts(hand, asked, keep):
    keep(Basis.MEMBERSHIP, date(2020, 1, 1), evidence="list of members")
    hand.until(lambda: section(hand).answer.startswith("You may write"))
    hand.press(Key.Key_C)
    hand.press(Key.Key_X)
    panel = section(hand).view.end
    panel.day_row.edit.selectAll()
    hand.type("2024-12-31")
    hand.until(lambda: "until 31 December 2026" in plain(panel.effect_label.text()))
    hand.press(Key.Key_Return)
    hand.until(lambda: kept(hand, asked)[0].ended_on == date(2024, 12, 31))
    hand.until(lambda: "Membership: ended" in entries(hand))
    hand.until(lambda: len(rows(hand)[0].actions) == 1)
    hand.press(Key.Key_X)  # it has ended: no key of this row any more
    assert panel.isHidden()


def test_a_withdrawal_says_the_last_day_to_stop_and_ends_all(hand, asked, keep):
    keep(Basis.PURCHASE, date(2026, 1, 5), evidence="invoice")
    keep(Basis.EXPRESS, date(2026, 1, 6), evidence="form")
    hand.until(lambda: section(hand).answer.startswith("You may write"))
    hand.press(Key.Key_C)
    hand.press(Key.Key_W)
    panel = section(hand).view.withdrawal
    hand.until(lambda: "7 December 2026" in plain(panel.effect_label.text()))
    hand.press(Key.Key_Return)
    hand.until(lambda: all(each.withdrawn_on == TODAY for each in kept(hand, asked)))
    hand.until(lambda: "consent withdrawn on" in section(hand).answer)
    assert "until 7 December 2026" in plain(section(hand).card.reasons.text())
    hand.until(lambda: entries(hand).count("Asked for no more commercial messages") == 1)
    assert [each.right for each in rows(hand)] == ["withdrawn", "withdrawn"]
    # It can be corrected, as whatever was typed.
    hand.press(Key.Key_Return)
    assert not section(hand).view.consent.withdrawn_row.isHidden()


@pytest.mark.parametrize(
    ("typed", "said"), [("", "Say when."), ("someday", "This date isn’t understood.")]
)
def test_why_a_withdrawal_is_not_kept_is_said_under_its_day(hand, keep, typed, said):
    keep(Basis.EXPRESS, date(2025, 1, 1), evidence="formulaire")
    hand.press(Key.Key_C)
    hand.press(Key.Key_W)
    panel = section(hand).view.withdrawal
    panel.day_row.edit.setText(typed)
    hand.press(Key.Key_Return)
    assert panel.day_row.remark().startswith(said)
    assert panel.day_row.edit.hasFocus()


def test_another_person_closes_the_form_and_gets_their_own_answer(hand, asked, keep):
    keep(Basis.EXPRESS, date(2026, 1, 6), evidence="form")
    hand.until(lambda: section(hand).answer.startswith("You may write"))
    hand.press(Key.Key_C)
    hand.press(Key.Key_A)
    assert not section(hand).view.consent.isHidden()
    hand.page.show_target(asked.olivier)
    assert section(hand).view.consent.isHidden()
    assert section(hand).answer == "No commercial message: no consent in the record."


def test_an_entry_of_the_journey_opens_its_consent(hand, asked, keep):
    number = keep(Basis.EXPRESS, date(2026, 1, 6), evidence="form")
    hand.until(lambda: "Express consent to commercial messages" in entries(hand))
    timeline = hand.page.pane.detail.timeline
    timeline.setFocus()
    timeline.go_to(entries(hand).index("Express consent to commercial messages"))
    hand.press(Key.Key_Return)
    assert section(hand).view.view.current_id() == number
    assert section(hand).view.consent.evidence.text() == "form"


def test_another_person_s_answer_never_stands_for_the_one_in_sight(hand, asked, keep, program):
    keep(Basis.EXPRESS, date(2026, 1, 6), evidence="form")
    olivier = Consent(0, asked.olivier, Basis.EXPRESS, date(2026, 1, 6))
    add_consent(program.open_unit, olivier, TODAY)
    withdraw_consents(program.open_unit, asked.olivier, TODAY, TODAY)
    hand.until(lambda: section(hand).answer.startswith("You may write"))
    hand.press(Key.Key_C)
    hand.page.show_target(asked.olivier)
    assert not section(hand).answer.startswith("You may write")
    hand.until(lambda: "consent withdrawn on" in section(hand).answer)
    assert [each.right for each in rows(hand)] == ["withdrawn"]


def test_in_french_every_word_is_french(hand, keep, speech, program, asked):
    keep(Basis.PURCHASE, date(2026, 1, 5), evidence="facture")
    speech.choose("fr")
    hand.page.retranslate()
    hand.until(lambda: section(hand).answer.startswith("Vous pouvez lui écrire"))
    assert section(hand).answer == (
        "Vous pouvez lui écrire commercialement jusqu’au 5\u00a0janvier 2028 (achat)."
    )
    withdraw_consents(program.open_unit, asked.nadia, TODAY, TODAY)
    hand.until(lambda: "retiré" in section(hand).answer)


def test_without_a_consent_there_is_no_proof_and_it_is_said(hand):
    hand.press(Key.Key_P, CTRL)
    assert hand.refused == ["The record holds no consent of this person."]
    assert hand.page.window().findChild(QFileDialog) is None


@pytest.mark.parametrize("instead", ["nobody", "form"])
def test_there_is_no_proof_of_somebody_who_is_out_of_sight(hand, keep, instead):
    keep(Basis.EXPRESS, date(2026, 1, 6), evidence="form")
    hand.until(lambda: section(hand).answer.startswith("You may write"))
    if instead == "form":
        hand.page.pane.begin_edit()
    else:
        hand.page.begin_filter()
        hand.type("nobody of this name")
        hand.until(lambda: not section(hand).isVisible())
    hand.press(Key.Key_P, CTRL)
    assert hand.page.window().findChild(QFileDialog) is None
    assert hand.refused == []


def test_the_proof_is_saved_where_the_user_says(hand, keep, tmp_path):
    keep(Basis.EXPRESS, date(2026, 1, 6), evidence="form")
    hand.until(lambda: section(hand).answer.startswith("You may write"))
    hand.press(Key.Key_P, CTRL)
    dialog = hand.page.window().findChild(QFileDialog)
    (name,) = [each.rpartition("/")[2] for each in dialog.selectedFiles()]
    assert name == "consents-Nadia-Benali-2026-11-23.pdf"
    dialog.fileSelected.emit(str(tmp_path / name))
    dialog.reject()
    hand.until(lambda: hand.said)
    assert (tmp_path / name).read_bytes().startswith(b"%PDF")
    assert name in hand.said[-1]
    hand.page.pane.detail.consents.saving.write(1, tmp_path / "nowhere" / name)
    hand.until(lambda: hand.refused)
    assert "can’t be written" in hand.refused[-1]


def test_several_consents_go_to_the_trash_as_one_change(hand, asked, keep):
    for day in (5, 6, 7):
        keep(Basis.PURCHASE, date(2026, 1, day), evidence="invoice")
    hand.until(lambda: section(hand).answer.startswith("You may write"))
    hand.press(Key.Key_C)
    hand.until(lambda: len(rows(hand)) == 3)
    hand.press(Key.Key_A, CTRL)
    hand.press(Key.Key_Delete)
    hand.until(lambda: "3 consents of Nadia Benali put in the trash." in hand.said)
    hand.desk.undo()
    hand.until(lambda: len(kept(hand, asked)) == 3)
