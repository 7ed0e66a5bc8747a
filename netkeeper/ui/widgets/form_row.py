"""Name a field: its label beside it, or above it where there is little room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.announcement import announce
from netkeeper.ui.widgets.icon_view import IconView
from netkeeper.ui.widgets.laying_out import fill, fit_height, hold_width, keep_space, stand_abreast
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from netkeeper.ui.look.theme import Theme

_COLUMN = 132  # the labels' width, so that fields stand under each other
_LEAST_FIELD = 220
_FIELD = 34
_MOST = 560  # a line that is typed reads badly when it is longer


class FormRow(Spoken):
    """A label, a field, and under the field a remark or what is wrong with it.

    What stands under it is given as a function, which says it anew in another language.
    """

    def __init__(self, theme: Theme, field: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._words: Callable[[], str] = str  # what stands under the field; "" for nothing
        self.field = field
        self._label = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        self._label_place = QWidget(self)
        self._label_column = QVBoxLayout(self._label_place)
        self._label_column.addWidget(self._label)
        self._label_column.addStretch(1)
        self._icon = IconView(theme, "circle-alert", Tone.WATCH, 14)
        self._remark = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        self._under = QWidget(self)
        self._under_row = QHBoxLayout(self._under)
        self._under_row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._under_row.addWidget(self._remark, 1)
        self._under.hide()
        self._column = fill(QVBoxLayout(), field, self._under)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._label_place)
        self._row.addLayout(self._column, 1)
        self._row.addStretch(0)
        fit_height(self)
        keep_space(theme, self._column, gap=4)
        keep_space(theme, self._under_row, gap=6)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_label(self, label: str) -> None:
        """Change the label; without one the field takes the whole width."""
        self._label.set_text(label)
        self._label_place.setVisible(bool(label))
        self._fit()

    def say(self, words: Callable[[], str]) -> None:
        """Show a quiet remark under the field."""
        self._show(words, wrong=False)

    def say_nothing(self) -> None:
        """Show nothing under the field."""
        self._show(str, wrong=False)

    def warn(self, words: Callable[[], str]) -> None:
        """Say under the field what is wrong with it, to a screen reader too."""
        before = self._remark.text()
        self._show(words, wrong=True)
        what = self._remark.text()
        if what and what != before and self.isVisible():
            announce(self, what)

    def remark(self) -> str:
        """Return what stands under the field."""
        return self._remark.text() if not self._under.isHidden() else ""

    def _show(self, words: Callable[[], str], *, wrong: bool) -> None:
        self._words = words
        self._icon.setVisible(wrong)
        self._remark.set_tone(Tone.WATCH if wrong else Tone.TX2)
        self.retranslate()

    def retranslate(self) -> None:
        """Say in the language in force what stands under the field."""
        text = self._words()
        self._remark.set_text(text)
        self._under.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the label where there is room for it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px
        beside = self.width() >= px(_COLUMN + _LEAST_FIELD)
        stand_abreast(self._row, beside)
        self._row.setSpacing(px(8 if beside else 4))
        hold_width(self._label_place, px(_COLUMN) if beside else 0)
        # Beside a field, the label's line stands in the middle of the field's own.
        height = min(px(_FIELD), self.field.sizeHint().height())
        drop = max(0, (height - self._theme.line(Text.SECOND)) // 2) if beside else 0
        self._label_column.setContentsMargins(0, drop, 0, 0)

    def _on_theme_changed(self) -> None:
        self.field.setMaximumWidth(self._theme.px(_MOST))
        self._fit()
