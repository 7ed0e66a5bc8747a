"""Makes the record, or brings it up to date, before there is a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netkeeper.ui.work.meanwhile import meanwhile

if TYPE_CHECKING:
    from netkeeper.app import Program


class Preparing(QObject):
    """What is said while a record of an earlier NetKeeper, or a new one, is made ready."""

    def prepare(self, program: Program) -> None:
        """Make the record ready; raises what that raises."""
        said = self.tr("The record is being prepared…")
        if program.path.exists():
            said = self.tr("The record is being backed up, then brought up to date…")
        meanwhile(said, program.prepare)
