"""Finding by the one field: results while one types, opened by keys, and the way to log instead."""

from __future__ import annotations

import shutil
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from netkeeper import app
from netkeeper.domain.people import Person
from netkeeper.services import people
from netkeeper.services.invitations import RequestDraft, add_received
from netkeeper.ui.field import find_panel, one_field
from netkeeper.ui.field.mode import Mode
from netkeeper.ui.lists.filtered import SearchWanted
from netkeeper.ui.lists.model import Header
from netkeeper.ui.widgets.elided_label import ElidedLabel
from tests.ui.field.field_user import TODAY, at_field, field_record, plain
from tests.ui.keyboard import CTRL, Key

__all__ = ["at_field", "field_record"]


@pytest.fixture(scope="module")
def crowded_record(field_record, tmp_path_factory):
    """The record with sixty people of one family, and a request."""
    path = shutil.copy(field_record, tmp_path_factory.mktemp("crowd") / "record.sqlite3")
    unit = app.build(path, origin="window", day=lambda: TODAY).open_unit
    for number in range(60):
        given = f"Ada{number}"
        people.add_person(unit, Person(0, given, "Lachance", f"{given} Lachance"))
    add_received(unit, RequestDraft("Zoé Lachance", date(2026, 11, 20)), TODAY)
    return path


class Finder:
    """The results in sight."""

    def __init__(self, user):
        self.user = user
        self.panel = user.field.find_mode.panel

    def look(self, text):
        """Type a text to find, and wait for what it finds."""
        self.user.press(Key.Key_K, CTRL)
        self.user.type(text)
        self.found(text)

    def found(self, text):
        mode = self.user.field.find_mode
        self.user.until(lambda: mode._shown == text and self.panel.isVisible())

    def rows(self):
        """Return the words of each row, headers included."""
        lines = self.panel.view.lines
        return [plain(str(lines.index(n).data())) for n in range(lines.rowCount())]

    def at_hand(self):
        """Return the words of the row where the arrows stand."""
        acts = self.panel.acts
        if acts.current >= 0:
            return acts.rows[acts.current].option.words
        return str(self.panel.view.currentIndex().data())


def test_what_is_typed_is_found_in_groups(at_field):
    user = at_field()
    finder = Finder(user)
    finder.look("roy")
    assert finder.rows() == [
        "People · 2",
        "Luc Roy-Simard",
        "Jean-Luc Roy",
        "Meetings · 1",
        "Visite",
    ]
    assert finder.at_hand() == "Luc Roy-Simard"
    assert user.edit.hasFocus()


def test_more_than_is_counted_says_so(at_field, crowded_record):
    user = at_field(record=crowded_record)
    finder = Finder(user)
    finder.look("lachance")
    rows = finder.rows()
    assert rows[0] == "People · more than 50"
    assert len(rows) == 1 + 8 + 2
    assert rows[-2:] == ["Requests · 1", "Zoé Lachance"]


def test_rows_that_stay_from_key_to_key_are_not_made_anew(at_field, monkeypatch):
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    user = at_field()
    finder = Finder(user)
    finder.look("ro")
    finder.panel.view.grab()
    before, made, face = finder.rows(), [], finder.panel.faces.face
    monkeypatch.setattr(
        finder.panel.view, "_face_of", lambda hit: made.append(hit.target) or face(hit)
    )
    user.type("y")
    finder.found("roy")
    finder.panel.view.grab()
    assert finder.rows() == before
    assert made == []


def test_the_hint_is_not_painted_anew_where_rows_come_and_go_below_it(at_field, monkeypatch):
    finder, painted = Finder(at_field()), []
    panel, paint = finder.panel, ElidedLabel.paintEvent
    monkeypatch.setattr(
        ElidedLabel, "paintEvent", lambda label, event: painted.append(label) or paint(label, event)
    )
    finder.look("ro")
    finder.user.until(lambda: panel.offers.hint in painted)
    height = panel.height()
    QApplication.processEvents()
    painted.clear()
    finder.user.type("yz")
    finder.found("royz")
    QApplication.processEvents()
    assert panel.height() != height
    assert panel.offers.hint not in painted


def test_headers_are_passed_over_and_the_last_row_logs(at_field):
    user = at_field()
    finder = Finder(user)
    finder.look("roy")
    visited = [finder.at_hand()]
    for _ in range(4):
        user.press(Key.Key_Down)
        visited.append(finder.at_hand())
    log = "Log a meeting with “roy”"
    assert visited == ["Luc Roy-Simard", "Jean-Luc Roy", "Visite", log, "Show all as a list"]
    for _ in range(2):
        user.press(Key.Key_Up)
    assert finder.at_hand() == "Visite"


@pytest.mark.parametrize(
    ("text", "steps", "code"),
    [("tremblay", 0, "people"), ("visite", 0, "meetings"), ("zoe", 0, "received")],
)
def test_enter_opens_what_is_at_hand(at_field, crowded_record, text, steps, code):
    user = at_field(record=crowded_record)
    Finder(user).look(text)
    for _ in range(steps):
        user.press(Key.Key_Down)
    user.press(Key.Key_Return)
    ((opened, target),) = user.wanted
    assert opened == code
    assert isinstance(target, int)
    assert user.edit.text() == ""
    assert not user.field.find_mode.panel.isVisible()


def test_a_click_opens_a_row(at_field, qtbot):
    user = at_field()
    finder = Finder(user)
    finder.look("roy")
    view = finder.panel.view
    place = view.row_rect(2).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert user.wanted[0][0] == "people"


def test_where_nothing_is_found_enter_logs_a_meeting_with_that_name(at_field):
    user = at_field()
    finder = Finder(user)
    finder.look("zzz")
    assert finder.panel.nothing.text() == "Nothing found for “zzz”."
    assert finder.at_hand() == "Log a meeting with “zzz”"
    user.press(Key.Key_Return)
    assert user.field.mode is Mode.LOG
    user.understood()
    assert user.chips("people")[0] == ["zzz, new person"]


def test_a_quick_hand_opens_what_the_whole_text_finds(at_field):
    user = at_field()
    Finder(user).look("l")
    # Typed and opened before the record has answered.
    user.type("uc roy-s")
    user.press(Key.Key_Return)
    assert user.wanted == [("people", user.desk.reader.search.people("luc roy-simard", 1)[0])]


def test_escape_closes_then_clears_then_leaves(at_field):
    user = at_field()
    finder = Finder(user)
    finder.look("roy")
    user.press(Key.Key_Escape)
    assert not finder.panel.isVisible()
    assert user.edit.text() == "roy"
    user.press(Key.Key_Escape)
    assert user.edit.text() == ""
    user.press(Key.Key_Escape)
    assert user.frame.page("people").edit.hasFocus()


# Finding or logging


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("marie", Mode.FIND),
        ("marie tremblay", Mode.FIND),
        ("ada@example.org", Mode.FIND),
        ("tremblay, marie", Mode.FIND),  # of one person, whom the record knows
        ("marie tremblay @", Mode.LOG),
        ("marie #serre", Mode.LOG),
        ("marie tremblay, luc", Mode.LOG),
        ("marie tremblay hier", Mode.LOG),
        ("ada inconnue hier", Mode.FIND),
        ("notaire hier", Mode.FIND),
        ("met:yesterday marie", Mode.FIND),  # conditions are no meeting
        ("rencontre:hier marie tremblay", Mode.FIND),
        ("name:marie or name:luc", Mode.FIND),
        ("tag:vip is:met #x", Mode.LOG),
    ],
)
def test_the_text_tells_whether_it_is_found_or_logged(at_field, text, mode):
    user = at_field()
    user.frame.focus_field()
    user.type(text)
    assert user.field.mode is mode


def test_the_field_shows_which_it_does(at_field):
    user = at_field()
    user.frame.focus_field()
    user.type("marie tremblay ")
    assert (user.frame.field._icon_name, user.edit.accessibleName()) == ("search", "Find or log")
    user.type("@")
    assert user.frame.field._icon_name == "calendar-plus"
    assert user.edit.accessibleName() == "Log a meeting"
    user.press(Key.Key_Backspace)
    assert user.frame.field._icon_name == "search"


def test_ctrl_k_finds_a_line_that_reads_as_a_meeting(at_field):
    user = at_field()
    user.frame.focus_field()
    user.type("marie tremblay hier")
    assert user.field.mode is Mode.LOG
    user.press(Key.Key_K, CTRL)
    assert user.field.mode is Mode.FIND
    user.press(Key.Key_End)
    user.type(" soir")
    assert user.field.mode is Mode.FIND
    user.edit.clear()
    user.type("marie tremblay hier")
    assert user.field.mode is Mode.LOG


def test_a_letter_typed_in_a_list_searches_and_spares_an_unfinished_line(at_field):
    user = at_field()
    user.line("Marie Tremblay hier")
    user.frame.page("people").edit.setFocus()
    user.frame.page("people").search_started.emit("r")
    assert (user.edit.text(), user.field.mode) == ("r", Mode.FIND)
    user.press(Key.Key_Z, CTRL)
    assert user.edit.text() == "Marie Tremblay hier"


# What a screen reader hears, and the language


def test_a_screen_reader_hears_how_much_was_found_and_the_row_at_hand(at_field, monkeypatch):
    heard = []
    for module in (one_field, find_panel):
        monkeypatch.setattr(module, "announce", lambda _widget, text: heard.append(plain(text)))
    user = at_field()
    Finder(user).look("roy")
    user.until(lambda: heard == ["3 results shown"])
    user.press(Key.Key_Down)
    assert heard[1].startswith("Jean-Luc Roy, ")


def test_the_open_panel_follows_a_change_of_language(at_field, speech):
    user = at_field()
    finder = Finder(user)
    finder.look("roy")
    speech.choose("fr")
    first = finder.panel.acts.rows[0]
    user.until(lambda: plain(first.option.words) == "Noter une rencontre avec « roy »")
    header = finder.panel.view.lines.line(0)
    assert isinstance(header, Header)
    assert header.title == "Personnes · 2"


def test_what_another_program_writes_is_found_in_the_open_panel(at_field):
    user = at_field()
    finder = Finder(user)
    finder.look("gagn")
    person = Person(0, "Ada", "Gagnon", "Ada Gagnon")
    people.add_person(user.desk.program.open_unit, person)
    user.until(lambda: "Ada Gagnon" in finder.rows())


# The search language


def test_conditions_are_found_and_enter_shows_them_as_a_list(at_field):
    user = at_field()
    finder = Finder(user)
    finder.look("is:met -roy")
    assert finder.rows()[:2] == ["People · 1", "Marie Tremblay"]
    assert finder.at_hand() == "Show all as a list"
    user.press(Key.Key_Up)
    assert finder.at_hand() == finder.rows()[-1]
    user.press(Key.Key_Down)
    user.press(Key.Key_Return)
    assert user.wanted == [("people", SearchWanted("is:met -roy"))]
    assert user.edit.text() == ""


@pytest.mark.parametrize(
    ("text", "code"),
    [("roy", "people"), ("forum", "meetings"), ("direction:sent", "sent"), ("zoe", "received")],
)
def test_ctrl_enter_lists_what_words_find(at_field, crowded_record, text, code):
    user = at_field(record=crowded_record)
    Finder(user).look(text)
    user.press(Key.Key_Return, CTRL)
    assert user.wanted == [(code, SearchWanted(text))]


@pytest.mark.parametrize("by_mouse", [True, False])
def test_what_was_found_is_listed_though_the_record_has_just_changed(at_field, qtbot, by_mouse):
    user = at_field()
    finder = Finder(user)
    finder.look("roy")
    user.desk.changed.emit(frozenset({"person"}))  # all is asked anew, not answered yet
    if by_mouse:
        rows = finder.panel.acts.rows
        row = next(each for each in rows if each.option.words == "Show all as a list")
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    else:
        user.press(Key.Key_Return, CTRL)
    assert user.wanted == [("people", SearchWanted("roy"))]


def test_keywords_and_values_are_offered_and_taken_by_tab(at_field, speech):
    user = at_field()
    finder = Finder(user)
    offers = finder.panel.offers
    finder.look("comp")
    assert list(offers.offers) == ["company:"]
    user.press(Key.Key_Tab)
    finder.found("company:")
    user.until(lambda: "Tremblay Aubin" in offers.offers)
    user.type("tre")
    finder.found("company:tre")
    assert list(offers.offers) == ["Tremblay Aubin"]
    user.press(Key.Key_Tab)
    assert user.edit.text() == 'company:"Tremblay Aubin" '
    finder.found('company:"Tremblay Aubin" ')
    assert finder.rows()[:2] == ["People · 1", "Marie Tremblay"]
    speech.choose("fr")
    user.type("est:ren")
    finder.found('company:"Tremblay Aubin" est:ren')
    user.until(lambda: list(offers.offers) == ["rencontrée"])
    user.press(Key.Key_Tab)
    assert user.edit.text().endswith("est:rencontrée ")


def test_the_rows_stay_in_their_places_as_offers_come_and_go(at_field, speech):
    user = at_field()
    finder = Finder(user)
    panel = finder.panel
    finder.look("ma")
    place, hint = panel.view.geometry().top(), panel.offers.hint.text()
    assert panel.offers.hint.isVisible()
    assert "company: position:" in hint
    user.type("r tre")
    finder.found("mar tre")
    user.type(" na")
    finder.found("mar tre na")
    assert list(panel.offers.offers) == ["name:"]
    assert panel.offers.hint.isHidden()
    assert panel.view.geometry().top() == place
    speech.choose("fr")
    user.until(lambda: "entreprise: poste:" in panel.offers.hint.text())


def test_in_little_room_no_act_stands_over_a_row(at_field):
    user = at_field()
    finder = Finder(user)
    panel, window = finder.panel, user.frame
    finder.look("m is:")
    room = window.height()
    window.setMinimumHeight(0)
    window.resize(window.width(), 300)
    user.until(lambda: panel.height() < room / 2)
    user.until(lambda: panel.view.geometry().bottom() < panel.acts.y())
    for _ in range(3):
        user.press(Key.Key_Backspace)
    finder.found("m ")
    user.until(panel.offers.isHidden)
    user.until(lambda: panel.view.geometry().bottom() < panel.acts.y())


def test_where_a_condition_is_yet_to_be_ended_no_key_does_anything(at_field, qtbot):
    finder = Finder(at_field())
    panel = finder.panel
    finder.look("tag:")
    with qtbot.assertNotEmitted(panel.asked):
        for key in (Key.Key_Return, Key.Key_Down, Key.Key_Return, Key.Key_Up, Key.Key_Return):
            finder.user.press(key)
    assert panel.isVisible()
    assert finder.user.edit.text() == "tag:"


def test_what_is_not_understood_is_said_under_the_field(at_field):
    user = at_field()
    finder = Finder(user)
    finder.look("is:blue")
    assert finder.panel.offers.issues.isHidden()
    user.type(" tremblay")
    finder.found("is:blue tremblay")
    assert finder.panel.offers.issues.text().startswith("“blue” is unknown after “is:”.")
    assert finder.rows()[:2] == ["People · 1", "Marie Tremblay"]


def test_of_a_page_of_text_that_is_pasted_a_part_is_said_again(at_field):
    user = at_field()
    finder = Finder(user)
    user.press(Key.Key_K, CTRL)
    for each, said in (
        (" nobody" * 4000, "nothing"),
        (" ".join(f"is:zz{n}" for n in range(30)), "offers.issues"),
    ):
        user.frame.field.edit.setText(each)
        finder.found(each)
        label = finder.panel
        for name in said.split("."):
            label = getattr(label, name)
        assert label.isVisibleTo(finder.panel)
        assert 60 < len(label.text()) < 600
    assert max(len(row.option.words) for row in finder.panel.acts.rows) < 300


def test_a_typing_error_finds_similar_names_and_says_so(at_field):
    user = at_field()
    finder = Finder(user)
    finder.look("tremblya")
    assert finder.rows() == ["Similar names · 1", "Marie Tremblay"]
    assert finder.at_hand() == "Marie Tremblay"
    user.press(Key.Key_Home)
    user.type("name:")
    finder.found("name:tremblya")
    assert finder.rows() == ["Similar names · 1", "Marie Tremblay"]
    assert finder.at_hand() == "Marie Tremblay"


def test_words_that_stand_for_others_open_the_first_hit_or_log_a_meeting(at_field):
    user = at_field()
    finder = Finder(user)
    finder.look("visitte")
    assert finder.rows() == ["Meetings · 1", "Visite"]
    assert finder.panel.offers.issues.text() == "Nothing has “visitte”: searched as visite."
    assert finder.at_hand() == "Visite"
    acts = [row.option.words for row in finder.panel.acts.rows]
    assert acts[0] == "Log a meeting with “visitte”"


def test_ctrl_s_keeps_the_search(at_field):
    user = at_field()
    kept = []
    user.desk.search_kept.connect(kept.append)
    Finder(user).look("is:met")
    user.press(Key.Key_S, CTRL)
    assert kept == ["is:met"]
