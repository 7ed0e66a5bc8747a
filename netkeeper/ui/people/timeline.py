"""Show a person's journey: entries on a rail, headed by years, in the height they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QSizePolicy

from netkeeper.ui.lists.lettering import Lettering
from netkeeper.ui.lists.model import WindowedModel
from netkeeper.ui.lists.row_actions import RowActions
from netkeeper.ui.lists.row_painter import RowPainter, RowStyle
from netkeeper.ui.lists.row_view import RowView
from netkeeper.ui.look.theme import Text
from netkeeper.ui.people.entries import Entry, JourneySource
from netkeeper.ui.widgets.frames import FIELD_RADIUS, Frame, paint_focus, paint_frame

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QPainter

    from netkeeper.ui.lists.faces import RowFace
    from netkeeper.ui.lists.row_actions import RowState
    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.look.tokens import Tokens
    from netkeeper.ui.people.entry_faces import EntryFaces

_DISC = 32
_GAP = 12  # between the disc and the text
_PADDING = 8  # of the ground behind the text of the row at hand
_HEADER = 34
_ENTRY = RowStyle(height=48, margin=_PADDING, air=12, shows_buttons=True)


class EntryPainter(RowPainter):
    """Paints entries: the disc stands on the rail, the ground behind the text alone."""

    def take_measures(self) -> None:
        """Take the fonts and measures of the theme in force."""
        super().take_measures()
        theme = self._theme
        self.disc = theme.px(_DISC)
        self.header_height = max(theme.px(_HEADER), theme.line(Text.SECOND) + theme.px(18))
        self._text_at = self.disc + theme.px(_GAP)
        self._date = Lettering(theme, Text.SECOND)
        self.actions = RowActions(theme, theme.px(_PADDING), shows_buttons=True)

    def paint(self, painter: QPainter, rect: QRect, face: RowFace, state: RowState) -> None:
        """Paint one entry over its rectangle."""
        tokens = self._theme.tokens
        selected = state.current and state.focused
        self._paint_text_ground(painter, rect, state, tokens)
        if face.disc is not None:
            place = QRectF(rect.x(), rect.y(), self.disc, rect.height())
            letters, shape, icon = face.disc
            self._theme.discs.paint(painter, place, letters, shape, icon=icon)
        if selected:
            tokens = tokens.on_selection()
        left = rect.x() + self._text_at
        upper, lower = self._paint_end(painter, rect, face, state, tokens)
        self._paint_texts(painter, QRect(left, rect.y(), upper - left, rect.height()), face, tokens)
        if face.subtitle:
            painter.setPen(tokens.tx2)
            middle = rect.y() + self._lower
            self._second.write(painter, left, middle, face.subtitle, lower - left)

    def paint_header(self, painter: QPainter, rect: QRect, title: str) -> None:
        """Paint a year over the texts of its entries."""
        middle = rect.y() + rect.height() - self._theme.px(10)
        painter.setPen(self._theme.tokens.tx2)
        room = rect.width() - self._text_at
        self._head.write(painter, rect.x() + self._text_at, middle, title, room)

    def hidden_words(self, rect: QRect, face: RowFace) -> str:
        """Return the texts of an entry whole where one of them is elided, else ""."""
        width = rect.width() - self._text_at - self._theme.px(_PADDING)
        first = width - self._date.width(face.right) - self._theme.px(_GAP)
        if self._title.fits(face.title, first) and self._second.fits(face.subtitle, width):
            return ""
        return "\n".join(filter(None, (face.title, face.subtitle)))

    def _paint_text_ground(
        self, painter: QPainter, rect: QRect, state: RowState, tokens: Tokens
    ) -> None:
        selected = state.current and state.focused
        if not (selected or state.hovered):
            return
        theme, inset = self._theme, self._theme.px(_PADDING)
        left = rect.x() + self._text_at - inset
        ground = QRectF(left, rect.y(), rect.x() + rect.width() - left, rect.height())
        ground.adjust(0, theme.px(2), 0, -theme.px(2))
        radius = theme.px(FIELD_RADIUS)
        paint_frame(painter, ground, Frame(radius, tokens.sel if selected else tokens.hover))
        if selected:
            paint_focus(painter, ground, theme, colour=tokens.on_selection().ac)

    def _paint_end(
        self, painter: QPainter, rect: QRect, face: RowFace, state: RowState, tokens: Tokens
    ) -> tuple[int, int]:
        """Paint the buttons or the day; return where each of the two lines must end."""
        gap = self._theme.px(_GAP)
        placed = self.actions.placed(rect, face, state)
        for each in placed:
            self.actions.paint(painter, each, state, tokens)
        if placed:
            end = int(placed[0].place.x()) - gap
            return end, end
        right = rect.x() + rect.width() - self._theme.px(_PADDING)
        if not face.right:
            return right, right
        width = round(self._date.width(face.right))
        painter.setPen(tokens.tx2)
        middle = rect.y() + self._upper
        self._date.write(painter, right - width, middle, face.right, width + 1)
        return right - width - gap, right


class Timeline(RowView):
    """The entries of one journey, as high as all of them."""

    row_shown = Signal(QRect)  # where the row that the keyboard came to stands in this widget

    def __init__(self, theme: Theme, faces: EntryFaces) -> None:
        model = WindowedModel(faces.title, faces.sentence, faces.header)
        super().__init__(theme, model, faces.face, _ENTRY)
        self._entry_painter = EntryPainter(theme, _ENTRY)
        self._painter = self._entry_painter
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustToContents)
        self._entries: dict[int, Entry] = {}
        self.set_lasting()
        self.on_theme_changed()

    def show_journey(self, entries: Sequence[Entry], today: date) -> None:
        """Show the entries of a journey."""
        self._entries = {each.id: each for each in entries}
        self.lines.set_source(JourneySource(entries, today))
        self.executeDelayedItemsLayout()  # else all is painted once more, a turn later

    def entry(self, entry_id: int) -> Entry:
        """Return an entry by its number."""
        return self._entries[entry_id]

    def current_entry(self) -> Entry | None:
        """Return the entry where the keyboard is."""
        current = self.current_id()
        return None if current is None else self._entries.get(current)

    def show_row(self, row: int) -> None:
        """Have whatever scrolls this list show a row."""
        if self.hasFocus() and 0 <= row < self.rows.rows:
            self.row_shown.emit(self.row_rect(row))

    def minimumSizeHint(self) -> QSize:
        """Return the height of all rows: the page scrolls, not the list."""
        return QSize(0, self.rows.height)

    def sizeHint(self) -> QSize:
        """Return the height of all rows."""
        return QSize(super().sizeHint().width(), self.rows.height)

    def paint_row(self, painter: QPainter, row: int, rect: QRect) -> None:
        """Paint an entry and its part of the rail, which joins the discs of a year."""
        super().paint_row(painter, row, rect)
        if self.lines.is_header(row):
            return
        theme = self.theme
        side, width = self._entry_painter.disc, theme.px(1)
        x, disc_top = rect.x() + (side - width) // 2, (rect.height() - side) // 2
        below = rect.y() + disc_top + side
        if row + 1 < self.rows.rows and not self.lines.is_header(row + 1):
            foot = rect.y() + rect.height() - below
            painter.fillRect(QRect(x, below, width, foot), theme.tokens.bord)
        if row > 0 and not self.lines.is_header(row - 1):
            painter.fillRect(QRect(x, rect.y(), width, disc_top), theme.tokens.bord)
