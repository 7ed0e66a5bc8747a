"""Keeps the frame round the pages as the record is: counts, standing, what can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.shell.main_window import MainWindow


class FrameUpkeep(QObject):
    """Shows the sidebar's figures, and what the commands to undo and redo would do."""

    def __init__(self, desk: Desk, frame: MainWindow) -> None:
        super().__init__(frame)
        self._desk = desk
        self._frame = frame
        # In a turn of its own: what the page in sight shows of it is laid out and painted too.
        for told, show in (
            (desk.figures.changed, self._show_figures),
            (desk.standing.changed, self._show_standing),
        ):
            told.connect(lambda _now, show=show: desk.in_a_turn(show, first=True))
        desk.speech.changed.connect(self.read_history)
        desk.speech.changed.connect(self._show_standing)
        desk.changed.connect(lambda _tables: self.read_history())

    def read_history(self) -> None:
        """Say what can be taken back and what can be done again."""
        if self._desk.closed:
            return
        overview, texts = self._desk.reader.overview, self._desk.texts
        undo, redo = overview.next_undo(), overview.next_redo()
        self._frame.commands.set_undo(
            can_undo=undo is not None,
            can_redo=redo is not None,
            undo_what=texts.action(undo.action, undo.facts) if undo else "",
            redo_what=texts.action(redo.action, redo.facts) if redo else "",
        )

    def _show_figures(self) -> None:
        figures = self._desk.figures.figures
        if figures is None:
            return
        counts = figures.counts
        self._frame.sidebar.set_counts(
            {
                "today": figures.waiting.total,
                "people": counts.people,
                "meetings": counts.meetings,
                "received": counts.to_decide,
                "sent": counts.pending_sent,
                "review": counts.to_review,
            }
        )

    def _show_standing(self) -> None:
        from netkeeper.texts.standing import StandingTexts  # noqa: PLC0415 - after the first paint

        now = self._desk.standing.now
        if now is not None:
            texts, level = StandingTexts(self._desk.texts), now.standing.level
            self._frame.sidebar.show_standing(
                level.value, texts.level(level), texts.reason(now.standing)
            )
