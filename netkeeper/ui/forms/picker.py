"""A field that finds somebody of the record while a name is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QWidget

from netkeeper.domain.folding import begins
from netkeeper.domain.naming.names import initials, split_name
from netkeeper.domain.values import frozen
from netkeeper.services.requests import Request, find_candidates
from netkeeper.ui.known import shape_of, work_of
from netkeeper.ui.lists.faces import DiscFace, RowFace
from netkeeper.ui.lists.model import WindowedModel
from netkeeper.ui.lists.row_card import RowCard
from netkeeper.ui.lists.row_painter import RowStyle
from netkeeper.ui.lists.row_view import RowView
from netkeeper.ui.lists.source import HeldLines
from netkeeper.ui.look.discs import Standing
from netkeeper.ui.widgets.field import Field
from netkeeper.ui.widgets.form_row import FormRow
from netkeeper.ui.widgets.laying_out import column_of
from netkeeper.ui.wording.keys import ENTER, held

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from netkeeper.domain.lines import PersonLine
    from netkeeper.ui.desk import Desk

SHOWN = 5
_ROW = RowStyle(height=44, margin=12, air=8)
NEW = 0  # the id of the row that stands for somebody new
_FIND_AFTER_MS = 80  # after the last key
_CURSOR = QAbstractItemView.CursorAction
_MOVES = {
    Qt.Key.Key_Up: _CURSOR.MoveUp,
    Qt.Key.Key_Down: _CURSOR.MoveDown,
    Qt.Key.Key_PageUp: _CURSOR.MoveHome,
    Qt.Key.Key_PageDown: _CURSOR.MoveEnd,
}


@frozen
class Match:
    """Somebody of the record, or somebody new (id 0) under the name typed; `why` if not plain."""

    id: int
    name: str
    line: PersonLine | None = None
    why: str = ""


def find_matches(desk: Desk, typed: str, but: Collection[int]) -> tuple[list[Match], bool]:
    """Return who may be meant, and whether the first is: the letters typed begin that name.

    First those with names that begin so; then those whose name is like the one typed.
    """
    reader = desk.reader
    begun = [each for each in reader.search.people(typed, SHOWN + len(but)) if each not in but]
    lines = reader.people.lines(begun[:SHOWN])
    matches = [Match(each.id, each.name, each) for each in lines]
    if len(matches) < SHOWN:
        held = {each.id for each in matches} | set(but)
        alike = find_candidates(reader, Request(typed))
        whys = {each.id: desk.texts.why(each) for each in alike if each.id not in held}
        found = reader.people.lines(list(whys))
        matches += [Match(each.id, each.name, each, whys[each.id]) for each in found]
    return matches[:SHOWN], bool(lines) and begins(lines[0].name, typed)


class PersonPicker(FormRow):
    """A row to type a name in, with the people it may mean under it.

    Arrows choose, Enter takes. Somebody new can be taken where `takes_new` says so, and is the
    first choice when nobody's name begins as typed: a wrong "yes, it is they" is worse.
    """

    picked = Signal(int, str)  # the id, 0 for somebody new, and the name
    changed = Signal()  # the text

    def __init__(self, desk: Desk, *, takes_new: bool) -> None:
        self.edit = QLineEdit()
        self._body = QWidget()
        super().__init__(desk.theme, self._body)
        self._desk = desk
        self._takes_new = takes_new
        self._but: Collection[int] = ()
        self._timer = QTimer(self, interval=_FIND_AFTER_MS, singleShot=True)
        self._timer.timeout.connect(self.look)
        self._build()
        self.edit.textEdited.connect(self._on_text_edited)
        self.edit.installEventFilter(self)
        self.list.opened.connect(self._on_opened)
        self.list.clicked_on.connect(self._on_opened)

    def _build(self) -> None:
        theme = self._desk.theme
        field = Field(theme, self.edit)
        model = WindowedModel(lambda line: line.name, self._sentence)
        self.list = RowView(theme, model, self._face, _ROW)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.card = RowCard(theme, self.list)
        column_of(theme, (field, self.card), self._body, gap=4)

    def set_label(self, label: str) -> None:
        """Change the label, for the eye and for a screen reader."""
        super().set_label(label)
        self.edit.setAccessibleName(label)

    def leave_out(self, ids: Collection[int]) -> None:
        """Leave these people out of those offered."""
        self._but = ids

    def clear(self) -> None:
        """Empty the field."""
        self._timer.stop()
        self.edit.clear()
        self._offer(())
        self.say_nothing()

    def look(self) -> None:
        """Show whom the typed name may mean."""
        self._timer.stop()
        typed = " ".join(self.edit.text().split())
        if not typed:
            self._offer(())
            return
        matches, begun = find_matches(self._desk, typed, self._but)
        new = [Match(NEW, typed)] if self._takes_new else []
        shown = [*matches, *new] if begun else [*new, *matches]
        self._offer(shown)
        if shown:
            self.say_nothing()
        else:
            self.say(lambda: self.tr("Nobody of this name in your record."))

    def _offer(self, matches: Sequence[Match]) -> None:
        self.list.lines.set_source(HeldLines(matches))
        self.list.go_to(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows choose and Enter take while the field has the keyboard."""
        if watched is self.edit and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        if held(event):
            return False
        key = Qt.Key(event.key())
        if key in ENTER:
            return self.take()
        move = _MOVES.get(key)
        if move is None or not self.list.lines.count:
            return False
        self.list.go_to(self.list.target(move))
        return True

    def take(self) -> bool:
        """Take the row that is chosen; False where nothing is typed."""
        if not self.edit.text().strip():
            return False
        if self._timer.isActive() or not self.list.lines.count:
            self.look()
        if self.list.lines.count:
            self._on_opened(self.list.current_id())
        return True

    def _on_opened(self, match_id: object) -> None:
        model = self.list.lines
        match = model.line(model.row_of(match_id)) if isinstance(match_id, int) else None
        if isinstance(match, Match):
            self.clear()
            self.picked.emit(match.id, match.name)

    def _on_text_edited(self) -> None:
        self._timer.start()
        self.changed.emit()

    # How matches look

    def _sentence(self, line: Match) -> str:
        face = self._face(line)
        return ", ".join(filter(None, (line.name, face.title_extra, face.subtitle)))

    def _face(self, line: Match) -> RowFace:
        if line.line is None:
            letters = initials(*split_name(line.name), line.name)
            disc = DiscFace(letters, Standing.DASHED)
            return RowFace(line.name, self.tr("new person"), disc)
        known = line.line
        disc = DiscFace(known.initials, shape_of(known.acquaintance))
        work = work_of(known.position, known.company)
        second = line.why or work or self._desk.texts.acquaintance(known.acquaintance)
        extra = known.company if line.why else ""
        return RowFace(known.name, second, disc, title_extra=extra)
