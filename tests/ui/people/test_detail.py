"""What one person's page tells, and what can be done from it by keyboard."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from netkeeper.domain.days import Day, Precision
from netkeeper.domain.invitations import Direction, Invitation, State, StateCertainty, StateStep
from netkeeper.domain.meetings import MeetingKind
from netkeeper.domain.people import Answer, Person
from netkeeper.services import people
from netkeeper.services.invitations import RequestDraft, decide, register_sent, save_draft
from netkeeper.services.meetings import Attendee, MeetingDraft, log_meeting
from tests.conftest import TODAY
from tests.ui.keyboard import CTRL, Key
from tests.ui.people.by_hand import go_to, person
from tests.ui.seen import entries


def test_the_detail_tells_the_facts_and_the_journey_newest_first(hand, ids):
    go_to(hand, ids["nadia"])
    detail = hand.page.pane.detail
    assert detail.header.facts() == ["2 meetings since 2024"]
    assert entries(hand) == ["Comité", "Introduced Karim Haddad to you", "2024", "5 à 7"]
    second = [detail.timeline.face(row) for row in (0, 3)]
    assert second[0].subtitle == "In person"
    assert second[1].subtitle == "In person · first meeting"


def test_meetings_of_one_year_alone_are_told_to_be_in_it(hand, ids):
    met = MeetingDraft(Day(date(2026, 9, 10)), [Attendee("", ids["louis"])])
    log_meeting(hand.desk.program.open_unit, met, TODAY)
    go_to(hand, ids["louis"])
    hand.until(lambda: hand.page.pane.detail.header.facts() == ["2 meetings in 2026"])


def test_a_call_is_contact_and_a_meeting_of_a_year_stands_under_it(hand, ids):
    met = MeetingDraft(
        Day(date(2025, 1, 1), Precision.YEAR), [Attendee("", ids["mai"])], MeetingKind.PHONE
    )
    log_meeting(hand.desk.program.open_unit, met, TODAY)
    go_to(hand, ids["mai"])
    hand.until(lambda: entries(hand) == ["2025", "Connection on LinkedIn", "Phone call"])
    timeline = hand.page.pane.detail.timeline
    assert (timeline.face(2).right, timeline.face(2).subtitle) == ("2025", "first contact")


def test_states_deduced_say_so_and_told_ones_do_not(hand, ids):
    with hand.desk.program.open_unit("import_archive") as unit:
        one = Invitation(
            0,
            Direction.RECEIVED,
            "Mai Nguyen",
            date(2026, 10, 1),
            State.PENDING,
            StateCertainty.TOLD,
            date(2026, 10, 1),
            person_id=ids["mai"],
        )
        number = unit.invitations.add(one)
        deduced = StateStep(State.ACCEPTED, StateCertainty.DEDUCED, date(2026, 10, 4), "archive")
        unit.invitations.move(number, deduced)
        unit.commit()
    go_to(hand, ids["mai"])
    timeline = hand.page.pane.detail.timeline
    hand.until(lambda: entries(hand) == ["Their request accepted", "Request received"])
    assert timeline.face(0).subtitle == "After 3 days · deduced from the archive"
    assert timeline.face(1).subtitle == ""


def test_each_entry_opens_what_it_stands_for(hand, ids):
    unit = hand.desk.program.open_unit
    draft = RequestDraft("Nadia Benali", date(2026, 11, 10), ids["nadia"], note="Bonjour")
    number = register_sent(unit, draft, TODAY)
    decide(unit, number, State.ACCEPTED, date(2026, 11, 11), TODAY)
    go_to(hand, ids["nadia"])
    hand.until(lambda: "Accepted your request" in entries(hand))
    timeline = hand.page.pane.detail.timeline
    timeline.setFocus()
    for row in (0, 1, 2):
        timeline.go_to(row)
        hand.press(Key.Key_Return)
    meeting = hand.desk.reader.meetings.of_person(ids["nadia"])[0].id
    assert hand.wanted == [("meetings", meeting), ("sent", number), ("sent", number)]
    timeline.go_to(entries(hand).index("Introduced Karim Haddad to you"))
    hand.press(Key.Key_Return)
    assert hand.page.view.current_id() == ids["karim"]


def test_an_answer_is_kept_and_taken_back_by_the_same_key(hand, ids):
    go_to(hand, ids["nadia"])
    segments = hand.page.pane.detail.questions.reference.segments
    segments.focus_choice()
    hand.press(Key.Key_Space)
    hand.until(lambda: person(hand, ids["nadia"]).reference is Answer.YES)
    hand.until(lambda: hand.said == ["Answer kept: asking Nadia Benali for a reference."])
    hand.press(Key.Key_Space)
    hand.until(lambda: person(hand, ids["nadia"]).reference is None)
    assert segments.current() == -1


def test_notes_are_added_and_changed_whole(hand, ids):
    go_to(hand, ids["nadia"])
    for text in ("Chairs the committee.", "Likes trains."):
        hand.press(Key.Key_N)
        hand.type(text)
        hand.press(Key.Key_Return, CTRL)
        hand.until(lambda text=text: text in person(hand, ids["nadia"]).note)
    assert person(hand, ids["nadia"]).note == "Chairs the committee.\n\nLikes trains."
    card = hand.page.pane.detail.note_card
    hand.until(lambda: "Likes trains." in card.text_label.text())
    card.head.link.click()
    panel = hand.page.pane.detail.forms.note
    panel.area.set_text("Likes boats.")
    hand.press(Key.Key_Return, CTRL)
    hand.until(lambda: person(hand, ids["nadia"]).note == "Likes boats.")


@pytest.mark.parametrize("at_hand", [True, False])
def test_a_note_is_not_taken_away_by_closing_over_its_emptied_form(hand, ids, at_hand):
    people.add_note(hand.desk.program.open_unit, ids["nadia"], "Likes trains.")
    go_to(hand, ids["nadia"])
    detail = hand.page.pane.detail
    hand.until(lambda: "Likes trains." in detail.note_card.text_label.text())
    detail.note_card.head.link.click()
    detail.forms.note.area.set_text("")
    if not at_hand:
        go_to(hand, ids["louis"])
    hand.page.keep_typed()
    unit = hand.desk.program.open_unit
    hand.desk.do(lambda: people.add_note(unit, ids["louis"], "Likes boats."))  # after all else
    hand.until(lambda: "Likes boats." in person(hand, ids["louis"]).note)
    assert person(hand, ids["nadia"]).note == "Likes trains."


def test_who_introduced_somebody_is_found_while_typing(hand, ids):
    go_to(hand, ids["mai"])
    hand.press(Key.Key_P)
    hand.type("loui")
    hand.press(Key.Key_Return)
    hand.type("March 2026")
    hand.press(Key.Key_Return)
    meetings = hand.desk.reader.meetings
    hand.until(lambda: meetings.introductions_of(ids["mai"]))
    one = meetings.introductions_of(ids["mai"])[0]
    assert (one.person_id, one.by_them) == (ids["louis"], False)
    assert one.day == Day(date(2026, 3, 1), Precision.MONTH)
    timeline = hand.page.pane.detail.timeline
    hand.until(
        lambda: entries(hand) == ["Introduced by Louis Asselin", "2025", "Connection on LinkedIn"]
    )
    timeline.setFocus()
    timeline.go_to(0)
    hand.press(Key.Key_Delete)
    hand.until(lambda: not meetings.introductions_of(ids["mai"]))


def test_nobody_is_their_own_introducer_and_nobody_unknown_is_one(hand, ids):
    go_to(hand, ids["nadia"])
    hand.press(Key.Key_P)
    hand.type("nadia")
    hand.press(Key.Key_Return)
    panel = hand.page.pane.detail.forms.introduction
    assert panel.isVisible()
    assert panel.picker.remark() == "Nobody of this name in your record."


def test_m_asks_to_log_a_meeting_with_the_name(hand, ids):
    go_to(hand, ids["nadia"])
    hand.press(Key.Key_M)
    assert hand.logged == ["Nadia Benali"]


def test_i_has_an_invitation_begun_or_goes_to_the_one_there_is(hand, ids):
    go_to(hand, ids["nadia"])
    hand.press(Key.Key_I)
    assert hand.wanted == [("sent", {"person": ids["nadia"]})]
    draft = RequestDraft("Nadia Benali", TODAY, ids["nadia"], "nadia-benali")
    number = save_draft(hand.desk.program.open_unit, draft, TODAY)
    hand.until(lambda: "Draft of a request" in entries(hand))
    hand.press(Key.Key_I)
    assert hand.wanted[1:] == [("sent", number)]
    go_to(hand, ids["mai"])
    hand.press(Key.Key_I)
    assert len(hand.wanted) == 2


@pytest.mark.parametrize(
    ("slug", "address"),
    [
        ("nadia-benali", "https://www.linkedin.com/in/nadia-benali"),
        ("véro/../x", "https://www.linkedin.com/in/v%C3%A9ro%2F..%2Fx"),
    ],
)
def test_the_profile_opened_is_one_of_linkedins_whatever_the_slug(
    hand, ids, monkeypatch, slug, address
):
    opened = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(bytes(url.toEncoded()).decode()) or 1
    )
    unit = hand.desk.program.open_unit
    people.edit_person(unit, person(hand, ids["nadia"])._replace(slug=slug))
    go_to(hand, ids["nadia"])
    hand.until(lambda: hand.page.pane.page.person.slug == slug)
    hand.press(Key.Key_O, CTRL)
    assert opened == [address]
    assert QUrl(address).host() == "www.linkedin.com"


def test_without_a_slug_there_is_no_profile_to_open(hand, ids, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: pytest.fail(url.toString()))
    go_to(hand, ids["karim"])
    assert not hand.page.pane.detail.header.profile_button.isEnabled()
    hand.press(Key.Key_O, CTRL)


def test_whoever_is_gone_meanwhile_is_shown_no_more(hand, ids, speech):
    page, program = hand.page, hand.desk.program
    new = people.add_person(program.open_unit, Person(0, "Zoé", "Zed", "Zoé Zed"))
    page.show_target(new)
    hand.until(lambda: page.pane.page is not None and page.pane.page.person.id == new)
    page.pane.begin_edit()
    program.undo()
    page.pane.cancel()
    assert page.pane.page is None or page.pane.page.person.id != new
    program.redo()
    page.show_target(new)
    hand.until(lambda: page.pane.page is not None and page.pane.page.person.id == new)
    page.hide()
    program.undo()
    speech.choose("fr")
    QApplication.sendPostedEvents()
    page.show()
    hand.until(lambda: page.pane.page is None or page.pane.page.person.id != new)
