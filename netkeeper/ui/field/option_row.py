"""A choice of a short list under the field: disc, name, why, and its key."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from netkeeper.domain.plain_text import one_line
from netkeeper.domain.values import frozen, replace
from netkeeper.ui.lists.lettering import Lettering
from netkeeper.ui.look.theme import Text
from netkeeper.ui.widgets.act_button import name_button
from netkeeper.ui.widgets.announcement import announce
from netkeeper.ui.widgets.frames import Painted, paint_focus
from netkeeper.ui.widgets.key_chip import key_chip_size, paint_key_chip
from netkeeper.ui.widgets.tool_tip import plain_tip
from netkeeper.ui.wording.keys import heard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from netkeeper.ui.lists.faces import DiscFace
    from netkeeper.ui.look.theme import Theme

_HEIGHT = 40
_SIDE = 16
_DISC = 26
_GAP = 10
_BAR = 3
_BOLD = QFont.Weight.DemiBold


@frozen
class Option:
    """What stands on one row; `keys` is shown, not bound."""

    words: str
    second: str = ""
    disc: DiscFace | None = None
    keys: str = ""

    def sentence(self) -> str:
        """Return the row as a screen reader says it."""
        return f"{self.words}, {self.second}" if self.second else self.words


class OptionRow(Painted, QAbstractButton):
    """One row; checked where the arrows of the field stand."""

    heard_as = "ListItem"

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.option = Option("")
        self._take_fonts()
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_changed)

    def show_option(self, option: Option) -> None:
        """Show another choice."""
        option = replace(option, words=one_line(option.words), second=one_line(option.second))
        if option == self.option:
            return  # most rows stay as they are from key to key
        same_keys, self.option = option.keys == self.option.keys, option
        name_button(self, option.sentence())
        if not same_keys:
            self.setAccessibleDescription(heard(option.keys))
            self._measure_keys()
        self._tell_whole()
        self.update()

    def nextCheckState(self) -> None:
        """Leave the mark to whoever holds the rows: a click tells, and no more."""

    def _on_changed(self) -> None:
        self._take_fonts()
        self._tell_whole()
        self.updateGeometry()
        self.update()

    def _take_fonts(self) -> None:
        """Take the fonts and measures of the theme in force."""
        self._words = Lettering(self._theme, Text.BODY, _BOLD)
        self._second = Lettering(self._theme, Text.SECOND)
        self._measure_keys()

    def _measure_keys(self) -> None:
        keys = self.option.keys
        self._keys_width = key_chip_size(keys, self._theme).width() if keys else 0.0

    def sizeHint(self) -> QSize:
        """Return the height of a row; its width is the panel's."""
        theme = self._theme
        text = math.ceil(theme.metrics(Text.BODY, _BOLD).height())
        return QSize(theme.px(240), max(theme.px(_HEIGHT), text + theme.px(14)))

    def minimumSizeHint(self) -> QSize:
        """Return the least width that shows a name beside its disc."""
        return QSize(self._theme.px(120), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the whole text into the tool tip where it is cut."""
        super().resizeEvent(event)
        self._tell_whole()

    def _rooms(self) -> tuple[QRect, QRect]:
        """Return where the words stand, and where what follows them does."""
        px, keys, height = self._theme.px, self._keys_width, self.height()
        left = px(_SIDE) + px(_DISC) + px(_GAP)
        right = self.width() - px(_SIDE)
        if keys:
            right -= round(keys) + px(_GAP)
        end = right
        if self.option.second:
            end = min(right, left + math.ceil(self._words.width(self.option.words)) + 1)
        follows = min(right, end + px(_GAP))
        return QRect(left, 0, end - left, height), QRect(follows, 0, right - follows, height)

    def _tell_whole(self) -> None:
        option, (first, rest) = self.option, self._rooms()
        told = ""
        if not (
            self._words.fits(option.words, first.width())
            and self._second.fits(option.second, rest.width())
        ):
            told = plain_tip("\n".join(filter(None, (option.words, option.second))))
        if told != self.toolTip():
            self.setToolTip(told)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the ground, the disc, the words and the key."""
        theme, option, tokens = self._theme, self.option, self._theme.tokens
        if self.isChecked():
            painter.fillRect(rect, tokens.sel)
            painter.fillRect(QRectF(0, 0, theme.px(_BAR), rect.height()), tokens.ac)
            tokens = tokens.on_selection()
        elif self.underMouse() or self.isDown():
            painter.fillRect(rect, tokens.hover)
        if self.underMouse() and tokens.high_contrast:
            paint_focus(painter, rect, theme, 0, tokens.tx)
        self._paint_disc(painter)
        first, rest = self._rooms()
        middle = rect.height() / 2
        painter.setPen(tokens.tx)
        self._words.write(painter, first.x(), middle, option.words, first.width() + 1)
        if option.second:
            painter.setPen(tokens.tx2)
            self._second.write(painter, rest.x(), middle, option.second, rest.width() + 1)
        if option.keys:
            width = self._keys_width
            place = QRectF(rect.right() - theme.px(_SIDE) - width, 0, width, rect.height())
            ink = tokens.tx if self.isChecked() and tokens.high_contrast else None
            paint_key_chip(painter, place, option.keys, theme, ink)

    def _paint_disc(self, painter: QPainter) -> None:
        disc, side = self.option.disc, self._theme.px(_DISC)
        if disc is None:
            return
        top = round((self.height() - side) / 2)
        place = QRectF(self._theme.px(_SIDE), top, side, side)
        selected = self.isChecked()
        letters, shape, icon = disc
        self._theme.discs.paint(painter, place, letters, shape, icon=icon, selected=selected)


class OptionList(QWidget):
    """Rows under each other, of which one may be at hand; `chosen` tells a click.

    All are of one height, so that it places them itself.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: list[OptionRow] = []
        self.count = 0
        self.current = -1
        self._row = QSize(0, 0)  # the size that a row asks for
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_changed)

    def show_options(self, options: Sequence[Option], current: int = -1) -> None:
        """Show these rows; `current` is the one at hand, -1 for none."""
        while len(self.rows) < len(options):
            row = OptionRow(self._theme, self)
            row.setAutoExclusive(True)
            place = len(self.rows)
            row.clicked.connect(lambda _=False, n=place: self.chosen.emit(n))
            self.rows.append(row)
        if len(options) != self.count:
            self.count = len(options)
            for place, row in enumerate(self.rows):
                row.setVisible(place < self.count)
            self._on_changed()
        for row, option in zip(self.rows, options, strict=False):
            if row.option != option:
                row.show_option(option)
        self.go_to(current)

    def sizeHint(self) -> QSize:
        """Return the size of all rows shown."""
        return QSize(self._row.width(), self.count * self._row.height())

    def minimumSizeHint(self) -> QSize:
        """Return the least width of a row, and the height of all."""
        least = self.rows[0].minimumSizeHint().width() if self.count else 0
        return QSize(least, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the rows as wide as this."""
        super().resizeEvent(event)
        self._arrange()

    def _on_changed(self) -> None:
        self._row = self.rows[0].sizeHint() if self.count else QSize(0, 0)
        self._arrange()
        self.updateGeometry()

    def _arrange(self) -> None:
        height = self._row.height()
        for place, row in enumerate(self.rows[: self.count]):
            row.setGeometry(0, place * height, self.width(), height)

    def go_to(self, place: int) -> None:
        """Put one row at hand; none where there is no such row."""
        self.current = place if place < self.count else -1
        for n, row in enumerate(self.rows):
            if row.isChecked() is not (n == self.current):
                # Exclusive, each is told as one of a set; but then none could be let go.
                row.setAutoExclusive(False)
                row.setChecked(n == self.current)
                row.setAutoExclusive(True)

    def step(self, by: int, *, least: int = 0) -> bool:
        """Put the next row at hand, or the one before, and say it; False where there is none.

        `least` is the first place to go to: -1 where it may be none of them.
        """
        place = self.current + by
        if not self.count or not least <= place < self.count:
            return False
        self.go_to(place)
        if place >= 0:
            announce(self, self.rows[place].option.sentence())
        return True
