"""Asks on which day a card of the review is to be seen again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from netkeeper.ui.forms.follow_up_panel import FollowUpPanel

if TYPE_CHECKING:
    from datetime import date


class DayPanel(FollowUpPanel):
    """The form of a follow-up, which a choice of the session keeps."""

    asked = Signal(str, object)  # what, and the date

    def keep(self, what: str, due: date) -> None:
        """Tell what is asked for."""
        self.asked.emit(what, due)
