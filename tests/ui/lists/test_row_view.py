"""A list under the hand: keys, marks, actions, and its place kept when its rows change."""

from __future__ import annotations

from array import array
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QVariantAnimation
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QVBoxLayout, QWidget

from netkeeper.ui.lists.faces import DiscFace, RowAction, RowFace
from netkeeper.ui.lists.model import PAGE, WindowedModel
from netkeeper.ui.lists.row_card import RowCard
from netkeeper.ui.lists.row_painter import CARD_ROW, LIST_ROW
from netkeeper.ui.lists.row_view import RowView
from netkeeper.ui.lists.source import Section
from netkeeper.ui.widgets.empty_state import EmptyState
from netkeeper.ui.wording import keys
from tests.ui.keyboard import Key

ACTIONS = (
    RowAction("accept", "Accept", "A", advised=True),
    RowAction("decline", "Decline", "D"),
)


@dataclass(frozen=True, slots=True)
class Named:
    id: int
    name: str


class Names:
    """Invented people, with a header where the test puts one."""

    def __init__(self, ids):
        self.order = array("q", ids)
        self.headers = ()

    def ids(self):
        return array("q", self.order)

    def lines(self, ids):
        return [Named(each, f"Name {each}") for each in ids]

    def sections(self):
        return self.headers


class Listed:
    """A list with its source, and what it told."""

    def __init__(self, theme, qtbot, ids, style=LIST_ROW):
        self.source = Names(ids)
        self.model = WindowedModel(
            lambda line: line.name, lambda line: f"{line.name}, met in person"
        )
        self.model.set_source(self.source)
        self.view = RowView(theme, self.model, self.face, style)
        self.told = []
        self.view.current_changed.connect(lambda each: self.told.append(("current", each)))
        self.view.opened.connect(lambda each: self.told.append(("opened", each)))
        self.view.action_asked.connect(lambda code, each: self.told.append((code, each)))
        self.view.key_pressed.connect(lambda key: self.told.append(("key", key)))
        self.view.search_started.connect(lambda text: self.told.append(("search", text)))
        self.view.trash_asked.connect(lambda ids: self.told.append(("trash", ids)))
        self.view.resize(376, 10 * self.view.rows.row_height)
        qtbot.addWidget(self.view)
        with qtbot.waitExposed(self.view):
            self.view.show()
        self.view.setFocus()
        self.qtbot = qtbot

    def face(self, line):
        return RowFace(line.name, "Québec", DiscFace("NN"), actions=ACTIONS)

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(self.view, key, modifier)

    def click(self, row, modifier=Qt.KeyboardModifier.NoModifier, x=100):
        at = QPoint(x, self.view.row_rect(row).center().y())
        self.qtbot.mouseMove(self.view.viewport(), at)
        self.qtbot.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, modifier, at)

    @property
    def scrolled(self):
        return self.view.verticalScrollBar().value()


@pytest.fixture
def listed(theme, qtbot):
    return lambda ids=range(1, 101), style=LIST_ROW: Listed(theme, qtbot, ids, style)


def test_the_first_row_has_the_keyboard_from_the_start(listed):
    people = listed([7, 8])
    assert people.view.current_id() == 7


def test_of_rows_that_rest_on_their_lines_only_those_that_changed_are_made_anew(
    listed, monkeypatch
):
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    people, made = listed(range(1, 9)), []
    people.view.set_lasting()
    people.view.grab()
    face = people.face
    monkeypatch.setattr(people.view, "_face_of", lambda line: made.append(line.id) or face(line))
    people.source.lines = lambda ids: [
        Named(each, "Another" if each == 3 else f"Name {each}") for each in ids
    ]
    people.model.set_source(people.source)
    people.view.grab()
    assert made == [3]
    assert people.view.face(2).title == "Another"
    people.view.forget_faces()
    people.view.grab()
    assert sorted(made) == [1, 2, 3, 3, 4, 5, 6, 7, 8]


def test_a_row_that_rests_on_its_line_keeps_its_face_where_others_come_below_it(
    listed, monkeypatch
):
    people, made = listed(range(1, 4)), []
    people.view.set_lasting()
    people.view.grab()
    face = people.face
    monkeypatch.setattr(people.view, "_face_of", lambda line: made.append(line.id) or face(line))
    people.source.order = array("q", range(1, 6))
    people.model.set_source(people.source)
    people.view.grab()
    assert made == [4, 5]


def test_a_list_that_keeps_no_place_begins_at_its_first_row_each_time(listed):
    people = listed()
    people.view.set_keeps_place(False)
    people.view.go_to(60)
    assert people.scrolled
    people.source.order = array("q", range(50, 150))
    people.model.set_source(people.source)
    assert people.view.current_id() == 50
    assert not people.scrolled


def test_between_two_rows_that_are_others_none_is_painted(listed, qtbot, monkeypatch):
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    people, painted = listed(range(1, 9)), []
    people.view.set_lasting()
    paint = people.view.paint_row
    monkeypatch.setattr(
        people.view, "paint_row", lambda p, row, rect: painted.append(row) or paint(p, row, rect)
    )

    def is_at_rest():
        painted.clear()
        QApplication.processEvents()
        return not painted

    qtbot.waitUntil(is_at_rest)
    people.source.lines = lambda ids: [
        Named(each, "Another" if each in {2, 5} else f"Name {each}") for each in ids
    ]
    people.model.set_source(people.source)
    qtbot.waitUntil(lambda: bool(painted))
    assert painted == [1, 4]


def test_an_empty_list_chooses_its_first_row_when_it_comes(listed):
    people = listed([])
    people.source.order = array("q", [3])
    people.model.set_source(people.source)
    assert people.told == [("current", 3)]


def test_a_list_may_choose_nothing_by_itself(listed):
    people = listed([])
    people.view.set_chooses_first(False)
    people.source.order = array("q", [3])
    people.model.set_source(people.source)
    assert people.view.current_id() is None


@pytest.mark.parametrize(
    ("start", "key", "expected"),
    [
        (1, Key.Key_Down, 2),
        (1, Key.Key_Up, 1),
        (50, Key.Key_Up, 49),
        (50, Key.Key_PageDown, 59),
        (50, Key.Key_PageUp, 41),
        (99, Key.Key_PageDown, 100),
        (50, Key.Key_Home, 1),
        (50, Key.Key_End, 100),
    ],
)
def test_keys_move_and_the_row_is_in_sight(listed, start, key, expected):
    people = listed()
    people.view.go_to_id(start)
    people.press(key)
    assert people.view.current_id() == expected
    row = people.view.currentIndex().row()
    assert people.view.viewport().rect().contains(people.view.row_rect(row))


def test_moving_passes_over_headers_and_shows_the_first_one(listed):
    people = listed()
    people.source.headers = (Section(0, "May"), Section(50, "April"))
    people.model.set_source(people.source)
    people.view.go_to_id(50)
    people.press(Key.Key_Down)
    assert people.view.current_id() == 51
    people.press(Key.Key_Up)
    assert people.view.current_id() == 50
    people.press(Key.Key_Home)
    assert people.view.current_id() == 1
    assert people.scrolled == 0


def test_a_click_goes_to_a_row_and_not_to_a_header(listed):
    people = listed()
    people.source.headers = (Section(2, "May"),)
    people.model.set_source(people.source)
    people.click(3)
    assert people.view.current_id() == 3
    people.click(2)
    assert people.view.current_id() == 3


def test_enter_and_a_double_click_open_a_row(listed):
    people = listed()
    people.press(Key.Key_Return)
    at = people.view.row_rect(4).center()
    people.qtbot.mouseDClick(people.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert [each for each in people.told if each[0] == "opened"] == [("opened", 1), ("opened", 5)]


def test_space_marks_and_escape_takes_the_marks_away(listed):
    people = listed()
    for key in (Key.Key_Space, Key.Key_Down, Key.Key_Down, Key.Key_Space, Key.Key_End):
        people.press(key)
    assert people.view.chosen_ids() == [1, 3]
    people.press(Key.Key_Delete)
    assert people.told[-1] == ("trash", [1, 3])
    people.press(Key.Key_Escape)
    assert people.view.chosen_ids() == [100]


def test_shift_marks_a_span_from_where_it_began(listed):
    people = listed()
    people.view.go_to_id(10)
    people.press(Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    people.press(Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert people.view.chosen_ids() == [10, 11, 12]
    people.press(Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert people.view.chosen_ids() == [10, 11]
    people.click(13, Qt.KeyboardModifier.ShiftModifier)
    assert people.view.chosen_ids() == [10, 11, 12, 13, 14]
    people.click(2, Qt.KeyboardModifier.ControlModifier)
    assert people.view.chosen_ids() == [3, 10, 11, 12, 13, 14]
    people.click(5)
    assert people.view.chosen_ids() == [6]


def test_control_a_marks_a_million_at_once(listed):
    people = listed()
    people.source.order = array("q", range(1_000_000))
    people.model.set_source(people.source)
    with people.qtbot.waitSignal(people.view.marks_changed) as told:
        people.press(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [1_000_000]


def test_control_c_copies_the_sentences_of_the_chosen_rows(listed):
    people = listed()
    people.press(Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Name 1, met in person"
    people.press(Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    people.press(Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Name 1, met in person\nName 2, met in person"


def test_letters_are_keys_or_start_a_search(listed):
    people = listed()
    people.told.clear()
    people.view.keys.set_letters("ad1")
    people.press(Key.Key_A)
    people.press(Key.Key_1)
    people.press(Key.Key_S)
    people.view.keys.letters_on = False
    people.press(Key.Key_D)
    assert people.told == [("key", "a"), ("key", "1"), ("search", "s"), ("search", "d")]


def test_a_capital_starts_a_search_as_it_was_typed(listed):
    people = listed()
    people.told.clear()
    people.view.keys.set_letters("a")
    shift = Qt.KeyboardModifier.ShiftModifier
    QApplication.sendEvent(people.view, QKeyEvent(QEvent.Type.KeyPress, Key.Key_A, shift, "A"))
    assert people.told == [("search", "A")]


def typed(code, text):
    press = QEvent.Type.KeyPress
    return QKeyEvent(press, 0, Qt.KeyboardModifier.NoModifier, code, 0, 0, text)


@pytest.mark.parametrize(
    ("platform", "code", "expected"), [("xcb", 11, "2"), ("windows", 3, "2"), ("xcb", 38, "")]
)
def test_digits_are_known_by_their_place(qapp, monkeypatch, platform, code, expected):
    monkeypatch.setattr(keys.QGuiApplication, "platformName", lambda: platform)
    assert keys.digit_by_place(typed(code, "é")) == expected


def test_a_digit_by_place_is_a_key_on_a_french_keyboard(listed, monkeypatch):
    monkeypatch.setattr(keys.QGuiApplication, "platformName", lambda: "xcb")
    people = listed()
    people.told.clear()
    people.view.keys.set_letters("2")
    QApplication.sendEvent(people.view, typed(11, "é"))
    assert people.told == [("key", "2")]


def test_keys_that_are_none_of_a_list_go_on_to_the_page(listed):
    people = listed()
    event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_F8, Qt.KeyboardModifier.NoModifier)
    people.view.keyPressEvent(event)
    assert not event.isAccepted()


# The place kept


def test_rows_that_come_above_leave_the_list_where_it_is(listed):
    people = listed()
    people.view.go_to_id(50)
    people.view.mark(people.view.currentIndex().row())
    first = people.view.indexAt(QPoint(5, 5)).data()
    people.told.clear()
    people.source.order = array("q", [*range(201, 231), *range(1, 101)])
    people.model.set_source(people.source)
    assert people.view.current_id() == 50
    assert people.view.chosen_ids() == [50]
    assert people.view.indexAt(QPoint(5, 5)).data() == first
    assert people.told == []


def test_a_list_at_its_top_shows_what_is_new(listed):
    people = listed()
    people.source.order = array("q", [500, *range(1, 101)])
    people.model.set_source(people.source)
    assert people.scrolled == 0
    assert people.view.current_id() == 1


@pytest.mark.parametrize(
    ("left", "expected"), [([1, 2, 4, 5], 4), ([1, 2], 2), ([], None)], ids=["next", "last", "none"]
)
def test_when_the_row_of_the_keyboard_goes_the_next_one_takes_its_place(listed, left, expected):
    people = listed([1, 2, 3, 4, 5])
    people.view.go_to_id(3)
    people.told.clear()
    people.source.order = array("q", left)
    people.model.set_source(people.source)
    assert people.view.current_id() == expected
    assert people.told == [("current", expected)]


def test_what_went_from_under_the_keyboard_has_it_again_when_it_is_back(listed):
    own = listed(range(1, 40))
    own.view.go_to_id(20)
    for left in ([20], [20, 21], [20], []):
        own.source.order = array("q", (each for each in range(1, 40) if each not in left))
        own.model.set_source(own.source)
    assert own.view.current_id() == 20
    own.source.order = array("q", (each for each in range(1, 40) if each != 20))
    own.model.set_source(own.source)
    own.press(Key.Key_Down)
    own.source.order = array("q", range(1, 40))
    own.model.set_source(own.source)
    assert own.view.current_id() == 22  # where somebody has gone since


def test_when_the_first_row_in_sight_goes_the_list_barely_moves(listed):
    people = listed()
    people.view.verticalScrollBar().setValue(people.view.rows.top(40) + 7)
    people.source.order = array("q", [each for each in range(1, 101) if each != 41])
    people.model.set_source(people.source)
    assert people.view.indexAt(QPoint(5, 0)).data() == "Name 42"


def test_a_million_rows_are_shown_at_once_and_every_one_can_be_reached(listed):
    people = listed()
    people.source.order = array("q", range(1_000_000))
    people.model.set_source(people.source)
    people.press(Key.Key_End)
    assert people.view.current_id() == 999_999
    assert people.view.indexAt(people.view.viewport().rect().bottomLeft()).row() == 999_999
    people.view.grab()


def test_the_rows_in_sight_are_read_at_once_and_hardly_any_other(listed):
    people, asked = listed(range(1, 1001)), []
    people.view.grab()
    lines, bar = people.source.lines, people.view.verticalScrollBar()
    people.source.lines = lambda ids: asked.append(set(ids)) or lines(ids)
    bar.setValue(people.view.rows.top(500) + 7)
    people.view.grab()
    bar.setValue(bar.value() + bar.pageStep())
    people.view.grab()
    jump, page_down = asked
    assert set(range(501, 512)) <= jump
    assert len(jump) <= 11 + 2 * (PAGE - 1)
    assert page_down == set(range(max(jump) + 1, max(page_down) + 1))


def test_a_row_that_goes_fades_and_the_next_key_works_at_once(qapp, qtbot, themed):
    theme = themed()
    theme.choose("light", "normal", animations=True)
    people = Listed(theme, qtbot, [1, 2, 3])
    qtbot.waitUntil(people.view.hasFocus)
    people.source.order = array("q", [2, 3])
    people.model.set_source(people.source)
    fade = people.view.fade.animation
    assert (fade.state() == QVariantAnimation.State.Running) == theme.animated
    people.view.grab()
    people.press(Key.Key_Return)
    assert people.told[-1] == ("opened", 2)


def test_an_arrow_beyond_the_rows_is_told(listed):
    people = listed([1, 2])
    people.view.left.connect(lambda step: people.told.append(("left", step)))
    people.told.clear()
    for key in (Key.Key_Up, Key.Key_Down, Key.Key_Down):
        people.press(key)
    assert people.told == [("left", -1), ("current", 2), ("left", 1)]


# Actions, menu, emptiness


def placed(people, row, code):
    """Return where an action stands on a row under the mouse."""
    right = people.view.viewport().width()
    y = people.view.row_rect(row).center().y()
    return next(
        QPoint(x, y)
        for x in range(right, 0, -4)
        if people.view.action_at(row, QPointF(x, y)) == code
    )


def test_the_buttons_of_a_row_are_pressed_with_the_mouse(listed):
    people = listed(style=CARD_ROW)
    people.told.clear()
    people.click(2, x=placed(people, 2, "decline").x())
    assert people.told == [("current", 3), ("decline", 3)]
    people.view.grab()


def test_a_button_left_before_the_mouse_is_released_does_nothing(listed):
    people = listed(style=CARD_ROW)
    at = placed(people, 0, "accept")
    viewport = people.view.viewport()
    people.told.clear()
    people.qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=at)
    people.qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(5, at.y()))
    assert people.told == []


@pytest.mark.parametrize(("width", "shown"), [(560, ["accept", "decline"]), (300, ["accept"])])
def test_the_buttons_leave_room_for_whom_they_concern(theme, qtbot, width, shown):
    people = Listed(theme, qtbot, [1, 2], CARD_ROW)
    people.view.resize(width, people.view.height())
    row = people.view.row_rect(0)
    seen = [people.view.action_at(0, QPointF(x, row.center().y())) for x in range(width)]
    assert list(dict.fromkeys(filter(None, seen))) == shown
    assert not any(seen[:100])


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_list_that_shows_no_buttons_has_its_actions_in_the_menu(listed):
    people = listed()
    people.view.set_menu(lambda menu, line_id: menu.addAction(f"Open {line_id}"))
    people.told.clear()
    people.view.pointer.show_menu(1, QPoint(0, 0))
    menu = people.view.findChild(QMenu)
    assert [entry.text() for entry in menu.actions()] == ["Accept\tA", "Decline\tD", "Open 2"]
    menu.actions()[1].trigger()
    assert people.told == [("decline", 2)]
    menu.close()


def test_an_empty_list_shows_what_to_do_instead(listed):
    people = listed([])
    teaching = QLabel("Nobody yet.")
    people.view.set_empty(teaching)
    assert teaching.isVisible()
    assert teaching.geometry() == people.view.viewport().rect().adjusted(16, 0, -16, 0)
    people.source.order = array("q", [1])
    people.model.set_source(people.source)
    assert not teaching.isVisible()


def test_where_there_is_no_row_a_ring_shows_the_keyboard(listed, theme, qtbot):
    people = listed([])
    empty = EmptyState(theme, "users")
    empty.set_words("Nobody yet.", "Add somebody.")
    people.view.set_empty(empty)
    qtbot.waitUntil(people.view.hasFocus)

    def ring():
        left = empty.childrenRect().left() + empty.x()
        seen = people.view.viewport().grab().toImage()
        return seen.pixelColor(left - 8, empty.childrenRect().center().y() + empty.y())

    qtbot.waitUntil(lambda: ring() == theme.tokens.ac)
    people.view.clearFocus()
    assert ring() != theme.tokens.ac


def test_rows_stand_on_the_lists_ground_and_in_a_card_on_the_cards(listed, theme):
    for style, ground in ((LIST_ROW, theme.tokens.base), (CARD_ROW, theme.tokens.win)):
        image = listed([], style).view.grab().toImage()
        assert image.pixelColor(100, 20) == ground


def test_a_screen_reader_hears_a_list_and_the_sentence_of_a_row(listed):
    people = listed([4, 5])
    spoken = QAccessible.queryAccessibleInterface(people.view)
    assert spoken.role() == QAccessible.Role.List
    assert spoken.childCount() == 2
    assert spoken.child(1).text(QAccessible.Text.Name) == "Name 5, met in person"


def test_a_screen_reader_hears_each_row_that_the_keyboard_comes_to(listed, qtbot, monkeypatch):
    heard = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        QAccessible,
        "updateAccessibility",
        lambda event: heard.append((event.type(), event.child())),
    )
    people = listed([4, 5, 6])
    told = QAccessible.Event
    qtbot.waitUntil(lambda: heard == [(told.Focus, 0)] * len(heard) != [])
    heard.clear()
    people.press(Key.Key_Down)
    qtbot.waitUntil(lambda: heard == [(told.Focus, 1)])
    people.press(Key.Key_Space)
    people.press(Key.Key_Space)
    assert heard[1:] == [(told.SelectionAdd, 1), (told.SelectionRemove, 1)]
    heard.clear()
    people.press(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    people.press(Key.Key_Escape)
    assert heard == [(told.SelectionAdd, 1), (told.SelectionRemove, 1)]
    people.view.mark(0)
    people.press(Key.Key_Escape)  # which takes away a mark of another row
    people.view.clearFocus()
    people.view.go_to(2)
    QApplication.processEvents()
    assert len(heard) == 2


def test_the_row_that_an_act_is_meant_for_is_selected_to_a_screen_reader(
    listed, qtbot, monkeypatch
):
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    people = listed([4, 5, 6])
    spoken = QAccessible.queryAccessibleInterface(people.view)

    def selected():
        return [bool(spoken.child(row).state().selected) for row in range(3)]

    qtbot.waitUntil(lambda: selected() == [True, False, False])
    people.press(Key.Key_Down)
    qtbot.waitUntil(lambda: selected() == [False, True, False])
    people.press(Key.Key_Space)
    people.press(Key.Key_Down)
    QApplication.processEvents()
    assert selected() == [False, True, False]  # marked, and not the one at hand
    people.press(Key.Key_Escape)
    assert selected() == [False, False, False]
    people.press(Key.Key_Up)
    qtbot.waitUntil(lambda: selected() == [False, True, False])


def test_a_list_in_a_page_is_as_high_as_its_rows(listed):
    people = listed([1, 2, 3], CARD_ROW)
    assert people.view.sizeHint().height() == 3 * people.view.rows.row_height
    people.source.order = array("q", [1])
    people.model.set_source(people.source)
    assert people.view.sizeHint().height() == people.view.rows.row_height


def test_a_card_of_rows_is_as_high_as_they_are_and_hidden_without_any(theme, qtbot):
    page = QWidget()
    column = QVBoxLayout(page)
    people = Listed(theme, qtbot, [1, 2], CARD_ROW)
    card = RowCard(theme, people.view)
    column.addWidget(card)
    page.show()
    assert card.sizeHint().height() == 2 * people.view.rows.row_height + 2
    people.source.order = array("q")
    people.model.set_source(people.source)
    assert not card.isVisible()
    people.source.order = array("q", [3])
    people.model.set_source(people.source)
    assert card.isVisible()
    assert card.sizeHint().height() == people.view.rows.row_height + 2
    card.grab()
    people.view.setParent(None)  # closed by itself
    page.close()


def test_rows_grow_with_the_users_text(themed, qtbot):
    heights = [Listed(themed(px), qtbot, [1]).view.rows.row_height for px in (13, 26)]
    assert heights[1] >= 2 * heights[0] - 2


def test_of_what_stands_after_a_title_whole_parts_are_written_or_none(listed, monkeypatch):
    people = listed([1])

    def picture(title, extra):
        face = RowFace(title, "Québec", DiscFace("NN"), title_extra=extra)
        monkeypatch.setattr(people.view, "_face_of", lambda _line: face)
        people.view.forget_faces()
        return people.view.grab().toImage()

    half, full = "W" * 12, "W" * 20  # of the room
    assert picture(half, "ami · développement régional") == picture(half, "ami")
    assert picture(full, "ami") == picture(full, "")
    assert picture(half, "ami") != picture(half, "")


def test_the_rows_of_a_disabled_list_are_faded(theme, qtbot):
    view = Listed(theme, qtbot, range(1, 4), CARD_ROW).view

    def inks():
        image = view.viewport().grab().toImage()
        places = ((x, y) for x in range(image.width()) for y in range(view.rows.height))
        return {image.pixelColor(*each).lightness() for each in places}

    darkest = theme.tokens.tx.lightness()
    assert min(inks()) <= darkest
    view.setEnabled(False)
    assert min(inks()) > 2 * darkest
