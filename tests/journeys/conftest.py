"""The whole window on a record, opened and closed as a user does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from shiboken6 import delete

from netkeeper import app
from netkeeper.ui.window import Window
from tests.ui.conftest import speech, theme, themed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

__all__ = ["open_window", "speech", "theme", "themed"]


@pytest.fixture
def open_window(qtbot, theme, speech) -> Iterator[Callable[[Path], Window]]:
    """A function that opens the window on a record, which it makes if need be, as a start does."""
    kept = []

    def make(path: Path) -> Window:
        program = app.build(path, origin="window")
        program.prepare()
        window = Window(program, theme, speech)
        kept.append(window)
        with qtbot.waitExposed(window.frame):
            window.open()
        window.frame.activateWindow()
        qtbot.waitUntil(lambda: window.field is not None)
        return window

    yield make
    for window in kept:
        window.frame.close()
        delete(window.frame)
        delete(window)
