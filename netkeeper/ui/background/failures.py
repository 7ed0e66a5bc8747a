"""Tells of an action that failed by a fault of ours: calmly, and whether the record is whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox

from netkeeper.domain.faults import Fault
from netkeeper.ui.widgets.plain_box import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from netkeeper.ui.desk import Desk


class Failures(QObject):
    """Looks through the record before it is said to be whole; asks one question at a time."""

    def __init__(self, desk: Desk, window: QWidget, on_damage: Callable[[Fault], object]) -> None:
        """Take what is to be done where the record is damaged."""
        super().__init__(window)
        self._desk, self._window, self._on_damage = desk, window, on_damage
        self._is_looking = False
        self._box: QMessageBox | None = None

    def tell(self) -> None:
        """Tell of one that has just happened, unless one is being told of."""
        if self._is_looking or (self._box is not None and self._box.isVisible()):
            return
        self._is_looking = True
        job = self._desk.jobs.read(self._desk.program.damage)
        job.succeeded.connect(self._on_looked)
        job.failed.connect(lambda _error: self._on_looked(None))

    def _on_looked(self, damage: object) -> None:
        """Say that something went wrong, and where the log is; or that there is damage."""
        self._is_looking = False
        if self._desk.closed:
            return
        if isinstance(damage, Fault):
            self._on_damage(damage)
            return
        box = self._box = QMessageBox(
            QMessageBox.Icon.Information,
            "NetKeeper",
            "",
            QMessageBox.StandardButton.Ok,
            self._window,
        )
        log = self._desk.program.path.with_name("netkeeper.log")
        say(
            box,
            self.tr(
                "Something went wrong, and this one action was not done. Your record is whole."
            ),
            self.tr("What happened is written in {file}.").format(file=log),
        )
        box.open()
