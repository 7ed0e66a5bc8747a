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
        self._new: int | None = None  # the one just kept, until it is listed
        section = frame.sidebar.saved
        section.why_not = self._why_not
        section.chosen.connect(self.open)
        section.renamed.connect(self._on_renamed)
        section.moved.connect(self._on_moved)
        section.removed.connect(self._on_removed)
        desk.search_kept.connect(self.keep)
        desk.changed.connect(self._on_changed)
        desk.speech.changed.connect(self._show)
        self.read()

    def read(self) -> None:
        """Read the searches and count what they find."""
        self._answers.ask_aside(partial(questions.saved_searches, today=self._desk.today))

    def _on_read(self, lines: object) -> None:
        self._lines = cast("list[SavedLine]", lines)
        self._show()
        if self._new is not None:
            self._frame.sidebar.saved.name_of_new(self._new)
            self._new = None

    def _on_changed(self, tables: object) -> None:
        if bears(tables, _COUNTED):
            self.read()

    def _show(self) -> None:
        entries = [Entry(e.search.id, e.search.name, self._figure(e)) for e in self._lines]
        self._frame.sidebar.saved.show_entries(entries)

    def _figure(self, line: SavedLine) -> str:
        figure = formats.number(line.count)
        return f"{figure}+" if line.more else figure

    # What is asked for

    def open(self, number: int) -> None:
        """Show what a saved search finds, in its own list."""
        line = next((each for each in self._lines if each.search.id == number), None)
        if line is not None:
            self._desk.wanted.emit(line.place, SearchWanted(line.search.query))

    def keep(self, query: str) -> None:
        """Keep a search; its name can be typed at once, while it is written."""
        from netkeeper.domain.query.saved import proposed_name  # noqa: PLC0415 - later
        from netkeeper.services import saved_searches as service  # noqa: PLC0415 - later

        unit, kept = self._desk.program.open_unit, [0]

        def save() -> int:
            kept[0] = service.save_search(unit, "", query)
            return kept[0]

        def rename(name: str) -> None:
            # Written after the search, since the queue keeps the order.
            self._desk.do_and_say(lambda: service.rename_search(unit, kept[0], name))

        saved = self._desk.do_and_say(save, self._on_kept)
        line = self._frame.sidebar.saved.begin_new(proposed_name(query))
        line.named.connect(rename)
        saved.failed.connect(line.give_up)

    def _on_kept(self, number: object) -> None:
        self._new = cast("int", number)
        self.read()

    def _why_not(self, number: int, name: str) -> str:
        """Return why a search may not be called so, or nothing."""
        from netkeeper.domain.folding import label_key  # noqa: PLC0415 - later

        others = (each.search.name for each in self._lines if each.search.id != number)
        if label_key(name) not in map(label_key, others):
            return ""
        return self._desk.texts.fault("search_name_taken", {"name": name})

    def _on_renamed(self, number: int, name: str) -> None:
        from netkeeper.services.saved_searches import rename_search  # noqa: PLC0415 - later

        self._desk.change(rename_search, number, name)

    def _on_moved(self, number: int, by: int) -> None:
        from netkeeper.services.saved_searches import move_search  # noqa: PLC0415 - later

        self._desk.do(partial(move_search, self._desk.program.open_unit, number, by))

    def _on_removed(self, number: int) -> None:
        from netkeeper.services.saved_searches import remove_search  # noqa: PLC0415 - later

        self._desk.change(remove_search, number)
