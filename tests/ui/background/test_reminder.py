"""What is due, told once a day by the tray: where there is one, and where the user wants it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QObject, Signal

from netkeeper import app
from netkeeper.services.follow_ups import add_follow_up
from netkeeper.services.settings import change_setting
from netkeeper.ui.background.tray import Tray
from netkeeper.ui.preferences.page import PreferencesPage
from tests.conftest import TODAY

DAY = timedelta(days=1)


class FakeTray(QObject):
    """A tray that keeps what it was told; the test's window has none."""

    clicked = Signal()

    def __init__(self, *, there: bool = True) -> None:
        super().__init__()
        self.there, self.told, self.left = there, [], False

    def is_there(self) -> bool:
        return self.there

    def tell(self, title: str, text: str) -> None:
        self.told.append((title, text))

    def leave(self) -> None:
        self.left = True


@pytest.fixture
def trays(monkeypatch):
    """The trays that windows get, in the order of their opening."""
    made = []

    def make(_parent):
        made.append(FakeTray())
        return made[-1]

    monkeypatch.setattr("netkeeper.ui.background.tray.Tray", make)
    return made


@pytest.fixture
def days():
    """Today, which a test may change."""
    return [TODAY]


@pytest.fixture
def unit(asked, record_path):
    return app.build(record_path, origin="window", day=lambda: TODAY).open_unit


@pytest.fixture
def start(open_window, record_path, days, monkeypatch, qtbot):
    """A function that opens the window, with the user elsewhere unless told, and reads it all."""

    def opened(*, seen=False):
        monkeypatch.setattr(
            "netkeeper.ui.background.reminder.Reminder._is_seen", lambda _self: seen
        )
        window = open_window(record_path, day=lambda: days[0])
        qtbot.waitUntil(lambda: window.desk.figures.figures is not None)
        return window

    return opened


def read_again(window, qtbot):
    """Have the figures read once more."""
    with qtbot.waitSignal(window.desk.figures.changed):
        window.desk.figures.read()


def test_nothing_is_told_unless_it_is_wanted(unit, trays, start):
    start()
    assert trays[0].told == []


def test_what_is_due_is_told_once_a_day_in_figures_alone(unit, trays, start, qtbot, days):
    change_setting(unit, "notify", True)
    window = start()
    said = "Today: 1 follow-up due, 4 requests to decide."
    assert trays[0].told == [("NetKeeper", said)]
    add_follow_up(unit, None, TODAY, "another")
    read_again(window, qtbot)
    assert len(trays[0].told) == 1
    window.desk.watch._timer.setInterval(10)
    days[0] += DAY
    qtbot.waitUntil(lambda: len(trays[0].told) == 2)
    assert trays[0].told[1][1] == "Today: 2 follow-ups due, 4 requests to decide."


def test_a_second_start_of_the_day_tells_nothing_again(unit, trays, start):
    change_setting(unit, "notify", True)
    start().frame.close()
    assert len(trays[0].told) == 1
    assert trays[0].left
    start()
    assert trays[1].told == []


def test_whoever_looks_at_the_first_page_needs_no_telling(unit, trays, start, qtbot):
    change_setting(unit, "notify", True)
    window = start(seen=True)
    read_again(window, qtbot)
    assert trays[0].told == []


def test_it_speaks_french(unit, trays, start, speech):
    change_setting(unit, "notify", True)
    speech.choose("fr")
    start()
    said = trays[0].told[0][1].replace("\u00a0", " ")
    assert said == "Aujourd’hui : 1 suivi à faire, 4 demandes à décider."


def test_nothing_due_is_nothing_to_tell(empty_record, record_path, trays, start):
    unit = app.build(record_path, origin="window", day=lambda: TODAY).open_unit
    change_setting(unit, "notify", True)
    add_follow_up(unit, None, TODAY + DAY, "tomorrow")
    start()
    assert trays[0].told == []


def test_a_click_opens_the_first_page(unit, trays, start):
    window = start()
    window.go("people", None)
    window.frame.showMinimized()
    trays[0].clicked.emit()
    assert window.frame.code == "today"
    assert not window.frame.isMinimized()


@pytest.mark.usefixtures("qapp")
def test_without_a_tray_nothing_happens():
    parent = QObject()
    tray = Tray(parent)
    assert not tray.is_there()
    tray.tell("NetKeeper", "<b>text</b>")
    tray.leave()


@pytest.mark.parametrize("there", [True, False])
def test_the_preference_can_be_chosen_where_there_is_a_tray(sit_at, there):
    tray = FakeTray(there=there)

    def make(desk):
        desk.__dict__["tray"] = tray
        return PreferencesPage(desk)

    hand = sit_at(make)
    segments = hand.page.choices["notify"]
    assert segments.isEnabled() is there
    words = hand.page.rows["notify"].line.text()
    assert words.startswith("Once a day" if there else "There is no tray")
    if there:
        segments.chosen.emit(0)
        hand.until(lambda: hand.desk.settings.notify)
