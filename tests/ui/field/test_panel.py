"""The panels under the field: inside the window at every size, and nothing painted twice."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractButton, QWidget

from netkeeper.ui.search import lookups as lookups_module
from netkeeper.ui.search.lookups import Lookups
from netkeeper.ui.search.over_panel import Shade
from netkeeper.ui.widgets.laying_out import lay_out_now
from tests.ui.field.field_user import at_field, field_record
from tests.ui.keyboard import CTRL, Key
from tests.ui.painting import PaintedRegion

__all__ = ["at_field", "field_record"]

LINE = "Marie Tremblay, Luc Roy @ 5 à 7 de la Chambre #projet-abc jeudi"
SIZES = [
    ((1280, 800), 13),
    ((1920, 1080), 13),
    ((960, 640), 13),
    ((960, 640), 20),
    ((960, 640), 26),
]


def place_of(widget, frame):
    return QRect(widget.mapTo(frame, widget.rect().topLeft()), widget.size())


@pytest.mark.parametrize(("size", "px"), SIZES)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_all_of_a_meeting_has_room(at_field, speech, size, px, language):
    speech.choose(language)
    user = at_field(size=size, px=px)
    user.line(LINE)
    panel, frame = user.log.panel, user.frame

    def has_its_room():
        ground = place_of(panel, frame)
        assert frame.rect().contains(place_of(panel.shade, frame))
        # What stands in the foot is whole, whatever scrolls above it.
        for button in panel.foot.findChildren(QAbstractButton):
            assert button.width() >= button.sizeHint().width()
            assert ground.contains(place_of(button, frame))

    user.bot.waitUntil(has_its_room)
    ground = place_of(panel, frame)
    # What scrolls is never wider than what is seen of it.
    content = panel._pane.content
    for widget in [*panel.list.rows[: panel.list.count], *panel.chips.findChildren(QWidget)]:
        if widget.isVisibleTo(panel):
            place = place_of(widget, content)
            assert place.left() >= 0
            assert place.right() < ground.width()
    assert user.options()[0][0] in ("New person", "Nouvelle personne")


def test_a_further_line_of_chips_makes_the_panel_higher(at_field):
    user = at_field(size=(1280, 800))
    user.field.log("Marie Tremblay, Olivier Gagnon, Jean Untelle")  # longer once they are known
    user.understood()
    panel = user.log.panel
    lay_out_now()
    people, event = panel.chips.people_line, panel.chips.event_line
    assert people.height() > event.height()  # it has two lines
    assert panel.height() == panel.wanted_height(panel.width())


@pytest.mark.parametrize(("size", "px"), SIZES)
def test_the_results_have_room_and_scroll_to_the_row_at_hand(at_field, size, px):
    user = at_field(size=size, px=px)
    user.press(Key.Key_K, CTRL)
    user.type("o")
    panel, frame = user.field.find_mode.panel, user.frame
    user.until(panel.isVisible)
    assert frame.rect().contains(place_of(panel, frame))
    rows = panel.view.lines.rowCount()
    assert rows > 3
    for _ in range(rows):
        user.press(Key.Key_Down)
        if panel.acts.current < 0:
            row = panel.view.row_rect(panel.view.currentIndex().row())
            assert panel.view.viewport().rect().contains(row)
    assert panel.acts.current >= 0  # past the last row stand the acts


@pytest.mark.parametrize(
    ("size", "px", "below"), [((1280, 800), 13, True), ((960, 640), 26, False)]
)
def test_in_little_room_the_question_stands_before_the_chips(at_field, size, px, below):
    user = at_field(size=size, px=px)
    user.line("Luc Roy hier")
    panel = user.log.panel
    assert (place_of(panel.list, panel).top() > place_of(panel.chips, panel).top()) is below


def test_lines_without_a_part_give_way_in_little_room(at_field):
    user = at_field(size=(960, 640), px=26)
    user.line("Luc Roy hier")
    assert user.log.panel.chips.event_line.isHidden()
    user.type(" @ Gala")
    user.understood()
    assert not user.log.panel.chips.event_line.isHidden()


def test_the_panel_follows_the_window(at_field):
    user = at_field()
    user.line("Luc Roy hier")
    user.frame.resize(960, 640)
    field = place_of(user.frame.field, user.frame)
    ground = place_of(user.log.panel, user.frame)
    user.until(lambda: place_of(user.log.panel, user.frame).right() < 960)
    assert ground.left() == field.left() + 1


def test_the_shadow_lets_the_page_through_and_high_contrast_has_none(at_field, themed):
    user = at_field()
    user.line("Luc Roy hier")
    panel = user.log.panel

    def at_the_side():
        picture = panel.shade.picture(1).toImage()
        side = (panel.x() - panel.shade.x()) // 2
        return picture.pixelColor(side, picture.height() // 2).alpha()

    assert 0 < at_the_side() < 128
    user.desk.theme.choose("light", "high", animations=False)
    assert at_the_side() == 0


# Asking beside the window


def test_of_what_is_asked_meanwhile_the_latest_alone_is_answered(at_field):
    user = at_field()
    lookups, asked = Lookups(user.desk, user.frame), []

    def question(name):
        return {name: lambda _reader: asked.append(name) or name.upper()}

    answers = []
    lookups.answered.connect(lambda: answers.append(list(asked)))
    for name in ("a", "b", "c"):
        assert not lookups.ask(question(name))
    user.until(lambda: answers)
    assert answers == [["a", "c"]]
    assert lookups.answer("c") == "C"
    assert lookups.ask(question("c"))


def test_an_answer_about_an_older_record_is_dropped(at_field):
    user = at_field()
    lookups, asked = Lookups(user.desk, user.frame), []

    def look(_reader):
        asked.append(1)
        return len(asked)

    lookups.ask({"a": look})
    lookups.forget()
    user.until(lambda: lookups.has("a"))
    assert lookups.answer("a") == 2


def test_of_more_answers_than_are_kept_those_that_are_wanted_stay(at_field, monkeypatch):
    monkeypatch.setattr(lookups_module, "_MOST_KEPT", 1)
    lookups = Lookups(at_field().desk, None)
    for names in ("ab", "ac"):
        lookups.settle({each: lambda _reader, each=each: each.upper() for each in names})
    assert [lookups.answer(each) for each in "abc"] == ["A", None, "C"]


def test_a_question_that_fails_stops_no_other(at_field):
    user = at_field()
    lookups = Lookups(user.desk, user.frame)

    def fail(_reader):
        raise ValueError

    lookups.ask({"a": fail})
    user.until(lambda: not lookups._asking)
    assert not lookups.has("a")
    lookups.ask({"b": lambda _reader: 1})
    user.until(lambda: lookups.has("b"))


class Painted(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget):
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _widget, event):  # noqa: N802 - Qt's name
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_what_changes_in_the_panel_has_the_page_not_painted_anew(at_field):
    user = at_field()
    user.press(Key.Key_K, CTRL)
    user.type("o")
    panel, page = user.field.find_mode.panel, user.frame.page("people")
    user.until(panel.isVisible)
    below, inside = Painted(page), Painted(panel.view.viewport())
    page.update()
    user.until(lambda: below.count == 1)
    for _ in range(panel.view.lines.rowCount()):
        before = inside.count
        user.press(Key.Key_Down)
        if panel.acts.current < 0:
            user.until(lambda before=before: inside.count > before)
    assert below.count == 1


def test_any_text_can_be_typed_found_and_logged(at_field):
    user = at_field()

    @given(st.text(max_size=80), st.integers(min_value=0, max_value=80))
    @settings(max_examples=60)
    def check(text, at):
        for key in (Key.Key_K, Key.Key_M):
            user.press(key, CTRL)
            user.edit.selectAll()
            user.edit.insert(text)
            user.edit.setCursorPosition(at)
            user.press(Key.Key_Down)  # has the whole text answered, without waiting
        said = user.log._said
        assert said is not None
        assert said.log.line == user.edit.text()
        assert len(user.chips("people")[0]) == len(said.guesses)

    check()


@pytest.mark.parametrize(("before", "after"), [(300, 340), (340, 300)])
def test_of_a_frame_of_another_height_the_foot_is_painted_anew(qtbot, theme, before, after):
    window = QWidget()
    window.resize(600, 500)
    shade = Shade(theme, window)
    shade.setGeometry(20, 20, 500, before)
    shade.show()
    with qtbot.waitExposed(window):
        window.show()
    painted = PaintedRegion(shade)
    window.repaint()
    painted.region = QRegion()
    shade.resize(500, after)
    foot = QRegion(0, 300 - 24, 500, after - 300 + 24)  # its corners, where it was and is
    qtbot.waitUntil(lambda: painted.hold(foot))
    painted.region = QRegion()
    shade.resize(400, after)
    qtbot.waitUntil(lambda: painted.hold(QRegion(shade.rect())))
