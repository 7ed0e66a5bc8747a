"""What the window looks for once a second that isn't its own doing."""

from __future__ import annotations

import time

import pytest

from netkeeper import app


@pytest.fixture
def moves_to(monkeypatch):
    """What has this computer move to a time zone, which nobody tells the program."""

    def move(zone):
        monkeypatch.setenv("TZ", zone)

    yield move
    monkeypatch.undo()
    time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone is the system's there")
def test_the_day_is_that_of_the_place_the_computer_is_brought_to(
    moves_to, open_window, record_path, qtbot
):
    moves_to("Etc/GMT+12")
    time.tzset()
    watch = open_window(record_path, day=app.today).desk.watch
    before = app.today()
    with qtbot.waitSignal(watch.changed):
        moves_to("Etc/GMT-14")  # 26 hours ahead
        watch.look()
    assert app.today() > before
