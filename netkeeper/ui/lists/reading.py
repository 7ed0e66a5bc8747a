"""Reads a list's order: at once where it is short, beside the window where it is long."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from netkeeper.ui.lists.marks import same_ids
from netkeeper.ui.lists.source import BegunSource
from netkeeper.ui.work.answers import Answers

if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable

    from netkeeper.services.ports.reading import Reader
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.lists.kept_list import KeptListView
    from netkeeper.ui.lists.source import RecordSource, Rows

FIRST = 64  # rows of a list that are shown before the others' order is read, and
WAIT_MS = 100  # how long that may take until they are: a million rows take longer
LARGE = 50_000  # marked rows that are compared beside the window, too


class _Asked(NamedTuple):
    """What is to be read: a source, whom it lists, and what a page reads along with it."""

    source: RecordSource
    scope: object
    also: Callable[[Reader], object]


class _Found(NamedTuple):
    """An order that was read."""

    rows: Rows
    same: bool
    also: object


def _read(asked: _Asked, reader: Reader, marked: array[int] | None = None) -> _Found:
    """Read what was asked; `marked` is the order shown if its many marks are to be compared."""
    rows = asked.source.rows(reader)
    same = marked is not None and same_ids(marked, rows.ids)
    return _Found(rows, same, asked.also(reader))


class OrderReader(QObject):
    """Gives a view its source; of what was asked while it read, the last alone is read next.

    Marks stay where others are listed, as the scope tells: what it compares as another one is
    another filter of the user's, not a change of the record.
    """

    shown = Signal(object)  # the rows stand; what was read along with them
    placed = Signal()  # and the one that was to be gone to is at hand

    def __init__(self, desk: Desk, view: KeptListView, is_short: Callable[[], bool]) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._is_short = is_short
        self._answers = Answers(desk, self)
        self._answers.given.connect(self._on_read)
        self._scope: object = None
        self._beside = False
        self._asked: _Asked | None = None  # last, and not shown yet
        self._then: Callable[[], object] | None = None

    @property
    def is_reading(self) -> bool:
        """Tell whether what was asked for last is not shown yet."""
        return self._asked is not None and self._answers.is_working

    @property
    def is_beside(self) -> bool:
        """Tell whether what is shown was read beside the window, the record being long."""
        return self._beside

    def show(
        self,
        source: RecordSource,
        scope: object,
        also: Callable[[Reader], object] = lambda _reader: None,
        then: Callable[[], object] | None = None,
    ) -> None:
        """Show what a source gives; `also` reads what goes with it.

        `then` goes to a row once the order stands, be it one that is asked for meanwhile.
        """
        self._then = then or self._then
        asked = _Asked(source, scope, also)
        if self.is_reading or not self._is_short():
            self._ask(asked)
        else:
            self._beside = False
            self._show(asked, _read(asked, self._desk.reader))

    def _ask(self, asked: _Asked) -> None:
        self._asked = asked
        if not self._view.lines.count:
            QTimer.singleShot(WAIT_MS, self, self._show_beginning)
        marked = self._view.lines.order if self._view.marks.count() > LARGE else None
        self._answers.read(lambda reader: _read(asked, reader, marked))

    def _show_beginning(self) -> None:
        """Show how what was asked for last begins while its order is still being read."""
        asked, lines = self._asked, self._view.lines
        if asked is None or not self.is_reading or lines.count or self._desk.closed:
            return
        if isinstance(asked.source, BegunSource):
            self._scope = asked.scope
            lines.take(asked.source, *asked.source.first(self._desk.reader, FIRST))

    def _on_read(self, found: _Found) -> None:
        asked, self._asked = self._asked, None
        if asked is not None:
            self._beside = True
            self._show(asked, found)

    def _show(self, asked: _Asked, found: _Found) -> None:
        self._view.expect(others=asked.scope != self._scope, same=found.same)
        self._scope = asked.scope
        self._view.lines.take(asked.source, *found.rows)
        self.shown.emit(found.also)
        then, self._then = self._then, None
        if then is not None:
            then()
        self.placed.emit()
