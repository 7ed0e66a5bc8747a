"""The keys of the first page, as the panel of keys shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netkeeper.ui.shell.page import KeyHint

if TYPE_CHECKING:
    from collections.abc import Sequence


class TodayHints(QObject):
    """The keys in the language in force."""

    def every(self) -> Sequence[KeyHint]:
        """Return the keys, in the order of the sections."""
        return (
            KeyHint("A", self.tr("Accept")),
            KeyHint("D", self.tr("Decline quietly")),
            KeyHint("Q", self.tr("Ask first")),
            KeyHint("L", self.tr("Later")),
            KeyHint("I", self.tr("Write the invitation")),
            KeyHint("W", self.tr("Withdraw")),
            KeyHint("K", self.tr("Keep pending")),
            KeyHint("F", self.tr("Note a follow-up")),
            KeyHint("X", self.tr("Follow-up done")),
            KeyHint("S", self.tr("Put the follow-up off")),
            KeyHint("E", self.tr("Change the follow-up")),
            KeyHint("Del", self.tr("Put the follow-up in the trash")),
            KeyHint("R", self.tr("Plan the renewal of the consent")),
        )
