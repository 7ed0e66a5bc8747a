"""The whole window on a record, opened and closed as a user does."""

from __future__ import annotations

from tests.ui.conftest import asked_record, open_window, qtbot, speech, theme, themed

__all__ = ["asked_record", "open_window", "qtbot", "speech", "theme", "themed"]
