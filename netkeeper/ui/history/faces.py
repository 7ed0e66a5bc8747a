"""Say what a row of the list shows of a change, and what a screen reader says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.history import EntryState, Whence
from netkeeper.ui.lists.faces import DiscFace, RowFace
from netkeeper.ui.look.discs import Standing
from netkeeper.ui.wording import formats

if TYPE_CHECKING:
    from netkeeper.domain.history import HistoryLine
    from netkeeper.ui.history.words import HistoryWords

ICONS = {
    Whence.WINDOW: "app-window",
    Whence.COMMAND: "terminal",
    Whence.IMPORT: "file-archive",
}


class HistoryFaces:
    """Rows of changes in the language in force; what was taken back has a dashed disc."""

    def __init__(self, words: HistoryWords) -> None:
        self._words = words

    def face(self, line: HistoryLine) -> RowFace:
        """Return what is painted of a change."""
        done = line.state is EntryState.DONE
        shape = Standing.FILLED if done else Standing.DASHED
        return RowFace(
            title=self._words.action(line),
            subtitle=self.second(line),
            disc=DiscFace(shape=shape, icon=ICONS[line.whence]),
        )

    def second(self, line: HistoryLine) -> str:
        """Return when and where it was made, and whether it was taken back."""
        words, at = self._words, formats.time_of(line.at)
        parts = at, words.whence(line.whence), words.state(line, short=True)
        return " · ".join(filter(None, parts))

    def sentence(self, line: HistoryLine) -> str:
        """Return a change as a screen reader says it."""
        return ", ".join((self._words.action(line).removesuffix("."), self.second(line)))
