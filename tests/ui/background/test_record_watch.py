"""What the window looks for once a second that isn't its own doing."""

from __future__ import annotations

import pytest

from netkeeper import app


def test_the_day_is_that_of_the_place_the_computer_is_brought_to(
    lives_in, open_window, record_path, qtbot
):
    lives_in("Etc/GMT+12")
    watch = open_window(record_path, day=app.today).desk.watch
    before = app.today()
    # A context of its own: the tests' shared one ends after `lives_in` and would leave the zone.
    with pytest.MonkeyPatch.context() as patch, qtbot.waitSignal(watch.changed):
        patch.setenv("TZ", "Etc/GMT-14")  # 26 hours ahead, and nobody tells the program
        watch.look()
        assert app.today() > before
