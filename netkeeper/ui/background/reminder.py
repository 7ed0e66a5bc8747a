"""Tells once a day, by the platform's tray, how much is due; where the user wants it.

It says figures and no names: a notification also shows on a locked screen and to whoever stands
by. The program is not kept running for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

if TYPE_CHECKING:
    from netkeeper.services.figures import Figures, Waiting
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.shell.main_window import MainWindow

TODAY = "today"
_TOLD_ON = "reminder/told_on"


class Reminder(QObject):
    """Looks whenever the figures were read: at the start, after a change, and on a new day.

    The first time of a day that something is due it is told, or is seen: a user who has the first
    page before them needs no telling. The day is kept beside the window's place, so that a second
    start of a day tells nothing again.
    """

    def __init__(self, desk: Desk, frame: MainWindow) -> None:
        super().__init__(frame)
        self._desk = desk
        self._frame = frame
        desk.figures.changed.connect(self._on_figures)
        desk.tray.clicked.connect(self._on_clicked)
        frame.closing.connect(desk.tray.leave)
        if desk.figures.figures is not None:  # they may have been read before this was made
            self._on_figures(desk.figures.figures)

    def _on_figures(self, figures: Figures) -> None:
        desk, today = self._desk, self._desk.today.isoformat()
        if desk.closed or not desk.settings.notify or desk.state.choice(_TOLD_ON) == today:
            return
        words = self._words(figures.waiting)
        if not words:
            return
        desk.state.keep_choice(_TOLD_ON, today)
        if not self._is_seen():
            desk.tray.tell("NetKeeper", words)

    def _is_seen(self) -> bool:
        return self._frame.isActiveWindow() and self._frame.code == TODAY

    def _words(self, waiting: Waiting) -> str:
        """Return what is due, in figures; empty if nothing is."""
        parts = (
            (waiting.due, self.tr("%Ln follow-up(s) due", "", waiting.due)),
            (waiting.to_decide, self.tr("%Ln request(s) to decide", "", waiting.to_decide)),
            (waiting.ending, self.tr("%Ln consent(s) about to end", "", waiting.ending)),
        )
        told = ", ".join(text for count, text in parts if count)
        return self.tr("Today: {what}.").format(what=told) if told else ""

    def _on_clicked(self) -> None:
        """Bring the window forward, on the first page."""
        frame = self._frame
        frame.setWindowState(frame.windowState() & ~Qt.WindowState.WindowMinimized)
        frame.show()
        frame.raise_()
        frame.activateWindow()
        self._desk.wanted.emit(TODAY, None)
