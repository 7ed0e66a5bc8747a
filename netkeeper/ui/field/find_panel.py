"""The panel under a text that is searched: what was found, and the way to log it instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Signal
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from netkeeper.ui.field.found import Hit, HitFaces, Hits
from netkeeper.ui.field.option_row import Option, OptionList
from netkeeper.ui.field.over_panel import OverPanel
from netkeeper.ui.lists.faces import DiscFace
from netkeeper.ui.lists.model import ACCESSIBLE_TEXT, WindowedModel
from netkeeper.ui.lists.row_painter import RowStyle
from netkeeper.ui.lists.row_view import RowView
from netkeeper.ui.theme import Text
from netkeeper.ui.tokens import Tone
from netkeeper.ui.widgets.announcement import announce
from netkeeper.ui.widgets.disc import Discs, Standing
from netkeeper.ui.widgets.hairline import Hairline
from netkeeper.ui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from netkeeper.services.search import Glance
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.widgets.search_field import SearchField

_ROW = RowStyle(height=48, margin=16, air=12)
_MOVE = QAbstractItemView.CursorAction
_LEAST_ROWS = 2


class FindPanel(OverPanel):
    """Hits in three groups, and as the last row the meeting to log with what was typed."""

    opened = Signal(str, int)  # the page's code, the id there
    log_asked = Signal()

    def __init__(self, desk: Desk, field: SearchField) -> None:
        super().__init__(desk.theme, field)
        theme = desk.theme
        self._log_keys = ""
        self._typed = ""
        self.count = 0
        self.faces = HitFaces(desk, self)
        discs = Discs(theme)
        model = WindowedModel(self.faces.title, self.faces.sentence, self.faces.header, self)
        self.view = RowView(theme, discs, model, self.faces.face, _ROW)
        self.view.set_leader(field.edit)
        self.nothing = WrappedLabel(theme, role=Text.VERDICT)
        self.advice = WrappedLabel(theme, tone=Tone.TX2)
        self.log_row = OptionList(theme, discs)
        self._none = QWidget()
        self._words = QVBoxLayout(self._none)
        self._words.addWidget(self.nothing)
        self._words.addWidget(self.advice)
        self._line = Hairline(theme)
        self.column.addWidget(self.view, 1)
        self.column.addWidget(self._none)
        self.column.addWidget(self._line)
        self.column.addWidget(self.log_row)
        self.view.clicked_on.connect(self._on_clicked)
        self.log_row.chosen.connect(lambda _place: self.log_asked.emit())
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_log_keys(self, keys: str) -> None:
        """Say which keys log what is typed."""
        self._log_keys = keys

    def show_found(self, typed: str, found: Glance) -> None:
        """Show what was found, the first row at hand; the log row is, where there is nothing."""
        self._typed, self.count = typed, found.count
        self.view.lines.set_source(Hits(found))
        self.view.forget_faces()
        # Now, or the rows would be painted once before and once after.
        self.view.executeDelayedItemsLayout()
        self.view.setVisible(bool(found.count))
        self._none.setVisible(not found.count)
        self._name()
        if found.count:
            self.view.go_to(self.view.line_from(0, 1))
            self.view.verticalScrollBar().setValue(0)
            self.log_row.go_to(-1)
        else:
            self.log_row.go_to(0)
        self._fit()

    def _name(self) -> None:
        typed = self._typed
        self.nothing.set_text(self.tr("Nothing found for “{text}”.").format(text=typed))
        self.advice.set_text(self.tr("Enter: log a meeting with that name."))
        words = self.tr("Log a meeting with “{text}”").format(text=typed)
        disc = DiscFace(shape=Standing.PLAIN, icon="calendar-plus")
        chosen = self.log_row.current
        self.log_row.show_options([Option(words, disc=disc, keys=self._log_keys)], chosen)

    # Going through it

    def step(self, by: int) -> None:
        """Go to the next row or the one before; the log row is the last."""
        view = self.view
        row = view.currentIndex().row()
        on_log = self.log_row.current == 0
        to = view.line_from(view.rows.rows - 1, -1) if on_log else view.target(_way(by))
        if on_log and (by > 0 or to < 0):
            return
        if not on_log and by > 0 and to == row:
            view.setCurrentIndex(QModelIndex())
            self.log_row.step(1)
            return
        self.log_row.go_to(-1)
        view.go_to(to)
        announce(view, str(view.lines.index(to).data(ACCESSIBLE_TEXT)))

    def open_current(self) -> None:
        """Open the row at hand."""
        hit = self.view.lines.line(self.view.currentIndex().row())
        if self.log_row.current == 0 or not isinstance(hit, Hit):
            self.log_asked.emit()
        else:
            self.opened.emit(*hit.target)

    def _on_clicked(self, place: object) -> None:
        hit = (
            self.view.lines.line(self.view.lines.row_of(place)) if isinstance(place, int) else None
        )
        if isinstance(hit, Hit):
            self.opened.emit(*hit.target)

    def sentence(self) -> str:
        """Return how much was found, as a screen reader says it."""
        if not self.count:
            return self.nothing.text()
        return self.tr("%Ln result(s) shown", "", self.count)

    # Its looks

    def _fit(self) -> None:
        heights = self.view.row_heights()
        least = min(self.view.rows.height, heights[1] + _LEAST_ROWS * heights[0])
        self.view.setMinimumHeight(least if self.count else 0)
        self.view.updateGeometry()

    def wanted_height(self, width: int) -> int:
        """Return the height that shows all rows, or the sentences for none."""
        body = self.view.rows.height if self.count else self._words.totalHeightForWidth(width)
        return body + self._line.sizeHint().height() + self.log_row.sizeHint().height()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.view.forget_faces()
            self._name()
        super().changeEvent(event)

    def _on_theme_changed(self) -> None:
        px = self.theme.px
        self._words.setContentsMargins(px(16), px(9), px(16), px(16))
        self._words.setSpacing(px(4))
        self._fit()


def _way(by: int) -> QAbstractItemView.CursorAction:
    return _MOVE.MoveDown if by > 0 else _MOVE.MoveUp
