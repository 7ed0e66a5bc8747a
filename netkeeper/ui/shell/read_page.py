"""A page that is read when it is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.ui.changes import bears
from netkeeper.ui.shell.page import Page

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent


class ReadPage(Page):
    """Shows what the record holds: reads it once it is seen, and after what bears on it.

    A subclass says in `read` how, and in `tables` a change of which bears on it. Out of sight it
    reads nothing: many pages would read after each change, and one alone is looked at.
    """

    tables: frozenset[str] | None = None  # None: every one of the record

    def __init__(self) -> None:
        super().__init__()
        self._stale = True

    @property
    def is_stale(self) -> bool:
        """Tell whether what the record holds may be other than what is shown."""
        return self._stale

    def read(self) -> None:
        """Read and show what the record holds now; a subclass does, and calls this first."""
        self._stale = False

    def refresh(self, tables: object = frozenset()) -> None:
        """Read anew after a change of some tables, or of any; once the page is seen."""
        if self.tables is not None and not bears(tables, self.tables):
            return
        self._stale = True
        if self.isVisible():
            self.read()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while the page was out of sight."""
        super().showEvent(event)
        if self._stale:
            self.read()
