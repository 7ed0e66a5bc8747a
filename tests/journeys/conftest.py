"""The whole window on a record, opened and closed as a user does."""

from __future__ import annotations

from tests.ui.conftest import open_window, qtbot, speech, theme, themed

__all__ = ["open_window", "qtbot", "speech", "theme", "themed"]
