"""One setting a row: its name, what it means, whose figure it is, and the control at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.field import Field
from netkeeper.ui.widgets.hairline import Hairline
from netkeeper.ui.widgets.key_button import KeyButton
from netkeeper.ui.widgets.laying_out import fill, fit_height, keep_space, stand_abreast
from netkeeper.ui.widgets.link_button import LinkButton
from netkeeper.ui.widgets.section_head import SectionHead
from netkeeper.ui.widgets.tab_order import tab_into
from netkeeper.ui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent, QWheelEvent

    from netkeeper.ui.look.theme import Theme

_BESIDE = 480  # px of row width from which the control stands at the right
_FIGURE = 96


class CalmSpinBox(QSpinBox):
    """A figure that the wheel scrolls past: turning it over a page must change no setting."""

    def __init__(self) -> None:
        super().__init__()
        # A figure is kept when it is typed whole, not at each digit.
        self.setKeyboardTracking(False)
        self.setGroupSeparatorShown(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def changeEvent(self, event: QEvent) -> None:
        """Write the figure in the language in force."""
        if event.type() == QEvent.Type.LanguageChange:
            self.setLocale(QLocale())
        super().changeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class SettingRow(QWidget):
    """Name, line and source at the left; the control at the right, or under them if it is wide."""

    def __init__(self, theme: Theme, control: QWidget, *, wide: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._wide = wide
        self.control = control
        self.label = WrappedLabel(theme)
        self.line = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        self.source = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX3)
        self.reset_link = LinkButton(theme)
        self.reset_link.hide()
        # Where the one is higher than the other, both stand in the middle.
        self.words = QVBoxLayout()
        self.words.addStretch(1)
        for widget in (self.label, self.line, self.source):
            self.words.addWidget(widget)
        self.words.addStretch(1)
        self._side = QVBoxLayout()
        self._side.addStretch(1)
        self._side.addWidget(control, 0, Qt.AlignmentFlag.AlignRight)
        self._side.addWidget(self.reset_link, 0, Qt.AlignmentFlag.AlignRight)
        self._side.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addLayout(self.words, 1)
        self._row.addLayout(self._side)
        fit_height(self)
        theme.changed.connect(self._fit)
        self._fit()

    def set_words(self, label: str, line: str = "", source: str = "") -> None:
        """Change the name, what it means, and whose figure it is."""
        self.label.set_text(label)
        for widget, text in ((self.line, line), (self.source, source)):
            widget.set_text(text)
            widget.setVisible(bool(text))
        told = list(filter(None, (line, source)))
        if isinstance(self.control, KeyButton):
            self.control.set_context(". ".join((label, *told)))  # its own words say what it does
        else:
            self.control.setAccessibleName(label)
            self.control.setAccessibleDescription(" ".join(told))

    def offer_reset(self, words: str) -> None:
        """Offer the way back to the default, or none with empty words."""
        self.reset_link.set_label(words)
        self.reset_link.setVisible(bool(words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the control where there is room for it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px
        units = self._theme.units(self.width())
        sides = Qt.AlignmentFlag
        beside = units >= _BESIDE and not self._wide
        stand_abreast(self._row, beside)
        for widget in (self.control, self.reset_link):
            self._side.setAlignment(widget, sides.AlignRight if beside else sides.AlignLeft)
        self._row.setContentsMargins(px(16), px(10), px(16), px(10))
        self._row.setSpacing(px(16 if beside else 8))
        self.words.setSpacing(px(2))
        self._side.setSpacing(px(4))


class WordsRow(QWidget):
    """A row of words alone: what the settings above it rest on."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.label = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        self._column = fill(QVBoxLayout(self), self.label)
        keep_space(theme, self._column, margins=(16, 10, 16, 10))

    def set_text(self, text: str) -> None:
        """Change the words."""
        self.label.set_text(text)


class FigureField(Field):
    """A spin box in a field's frame, as wide as four figures."""

    def __init__(self, theme: Theme, low: int, high: int) -> None:
        self.box = CalmSpinBox()
        self.box.setRange(low, high)
        self.box.setAlignment(Qt.AlignmentFlag.AlignRight)
        super().__init__(theme, self.box, "")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._fit_width)
        self._fit_width()

    def setAccessibleName(self, name: str) -> None:
        """Name the box, which has the keyboard."""
        super().setAccessibleName(name)
        self.box.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        """Describe the box."""
        super().setAccessibleDescription(description)
        self.box.setAccessibleDescription(description)

    def _fit_width(self) -> None:
        self.setFixedWidth(self._theme.px(_FIGURE))


class Group(QWidget):
    """Settings that belong together: a title, and their rows in a card."""

    def __init__(self, theme: Theme, rows: Sequence[QWidget]) -> None:
        super().__init__()
        self._theme = theme
        self.head = SectionHead(theme, role=Text.BODY, tone=Tone.TX)
        self.card = Card(theme)
        self._inside = QVBoxLayout(self.card)
        self._inside.setSpacing(0)
        self._lines: list[tuple[Hairline, QWidget]] = []
        self._last: QWidget = self.card  # to the tab key, what more rows come after
        self.add_rows(rows)
        self._column = fill(QVBoxLayout(self), self.head, self.card)
        keep_space(theme, self._inside, margins=(1, 1, 1, 1))
        keep_space(theme, self._column, gap=6)

    def add_rows(self, rows: Sequence[QWidget]) -> None:
        """Add rows at the end of the card."""
        for row in rows:
            if self._inside.count():
                line = Hairline(self._theme)
                self._lines.append((line, row))
                self._inside.addWidget(line)
            self._inside.addWidget(row)
            self._last = tab_into(self._last, row)

    def fit_lines(self) -> None:
        """Draw a line above each row in sight but the first."""
        for line, row in self._lines:
            line.setVisible(not row.isHidden())
