"""Keeps the saved searches beside the window: counts them, opens them, and keeps new ones."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from netkeeper import questions
from netkeeper.ui.changes import bears
from netkeeper.ui.lists.filtered import SearchWanted
from netkeeper.ui.shell.saved_section import Entry
from netkeeper.ui.wording import formats
from netkeeper.ui.work.answers import Answers

if TYPE_CHECKING:
    from collections.abc import Callable

    from netkeeper.services.saved_searches import SavedLine
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.shell.main_window import MainWindow

# What a commit must have touched for the counts, or the searches, to be others.
_COUNTED = frozenset(
    {
        "saved_search", "person", "person_tag", "person_email", "person_phone", "person_name",
        "tag", "meeting", "attendance", "introduction", "invitation", "follow_up", "consent",
    }
)  # fmt: skip


class SavedSearches(QObject):
    """Shows the saved searches in the sidebar, with how many each finds, and does what is asked.

    They are counted beside the window, after the first paint and after each change.
    """

    def __init__(self, desk: Desk, frame: MainWindow) -> None:
        super().__init__(desk)
        self._desk = desk
        self._frame = frame
        self._lines: list[SavedLine] = []
        self._answers = Answers(desk, self)
        self._answers.given.connect(self._on_read)
        self._to_name: int | None = None  # the one just kept, whose name is to be typed
        section = frame.sidebar.saved
        section.chosen.connect(self.open)
        section.renamed.connect(self._on_renamed)
        section.moved.connect(self._on_moved)
        section.removed.connect(self._on_removed)
        desk.search_kept.connect(self.keep)
        desk.changes.happened.connect(self._on_changed)
        desk.speech.changed.connect(self._show)
        self.read()

    def read(self) -> None:
        """Read the searches and count what they find."""
        self._answers.ask_aside(partial(questions.saved_searches, today=self._desk.today))

    def _on_read(self, lines: object) -> None:
        self._lines = cast("list[SavedLine]", lines)
        self._show()
        if self._to_name is not None:
            self._frame.sidebar.saved.begin_rename(self._to_name)
            self._to_name = None

    def _on_changed(self, tables: object) -> None:
        if bears(tables, _COUNTED):
            self.read()

    def _show(self) -> None:
        entries = [Entry(e.search.id, e.search.name, self._figure(e)) for e in self._lines]
        self._frame.sidebar.saved.show_entries(entries)

    def _figure(self, line: SavedLine) -> str:
        figure = formats.number(self._desk.speech.locale, line.count)
        return f"{figure}+" if line.more else figure

    # What is asked for

    def open(self, number: int) -> None:
        """Show what a saved search finds, in its own list."""
        line = next((each for each in self._lines if each.search.id == number), None)
        if line is not None:
            self._desk.wanted.emit(line.place, SearchWanted(line.search.query))

    def keep(self, query: str) -> None:
        """Keep a search; its name can be typed at once."""
        from netkeeper.services.saved_searches import save_search  # noqa: PLC0415 - later

        unit = self._desk.program.open_unit
        self._do(partial(save_search, unit, "", query), self._on_kept)

    def _on_kept(self, number: object) -> None:
        self._to_name = cast("int", number)
        self.read()

    def _on_renamed(self, number: int, name: str) -> None:
        from netkeeper.services.saved_searches import rename_search  # noqa: PLC0415 - later

        self._do(partial(rename_search, self._desk.program.open_unit, number, name))

    def _on_moved(self, number: int, by: int) -> None:
        from netkeeper.services.saved_searches import move_search  # noqa: PLC0415 - later

        self._do(partial(move_search, self._desk.program.open_unit, number, by), said=False)

    def _on_removed(self, number: int) -> None:
        from netkeeper.services.saved_searches import remove_search  # noqa: PLC0415 - later

        self._do(partial(remove_search, self._desk.program.open_unit, number))

    def _do(
        self,
        work: Callable[[], object],
        done: Callable[[object], None] | None = None,
        *,
        said: bool = True,
    ) -> None:
        self._desk.do(work, done, (lambda _result: self._desk.done_text()) if said else None)
