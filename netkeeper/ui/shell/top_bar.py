"""The bar above every page: the field that finds and logs, undo, redo, history, the log button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from netkeeper.ui.widgets.frames import Painted, paint_ground
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.laying_out import ANY_WIDTH
from netkeeper.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QAction, QPainter

    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.shell.actions import Actions
    from netkeeper.ui.shell.widths import Widths

_HEIGHT = 52
_SIDE = 16
_GAP = 8


class _OneLine(SearchField):
    def undoes(self) -> tuple[bool, bool]:
        """Leave undo to the window while nothing is typed: what was, may be a meeting by now."""
        typed = bool(self.edit.text())
        return typed, typed


class TopBar(Painted, QWidget):
    """The one field, and the four commands that are always at hand."""

    def __init__(self, theme: Theme, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._actions = actions
        self._field_most = 0
        self.field = _OneLine(theme, parent=self)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.field, 1)
        self._row.addStretch(0)
        self._buttons: list[tuple[KeyButton, QAction]] = []
        self.undo_button = self._add_button("undo-2", actions.undo)
        self.redo_button = self._add_button("redo-2", actions.redo)
        self.history_button = self._add_button("history", actions.history)
        self.log_button = self._add_button("calendar-plus", actions.log, Kind.OUTLINE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)
        actions.changed.connect(self.retranslate)
        self._on_theme_changed()
        self.retranslate()

    def set_widths(self, widths: Widths) -> None:
        """Take the widths that go with the window's."""
        self._field_most = widths.field
        self.log_button.set_icon_only(not widths.roomy)
        self._on_theme_changed()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        actions = self._actions
        self.say_finding()
        for button, action in self._buttons:
            button.set_label(actions.words_of(action))
            button.set_keys(actions.keys_of(action))
            button.setEnabled(action.isEnabled())

    def say_finding(self) -> None:
        """Say in the field that it finds and logs, by an example."""
        edit, find = self.field.edit, self._actions.find
        example = self.tr("Marie Tremblay @ Chamber lunch yesterday")
        edit.setPlaceholderText(
            self.tr("Find, or log a meeting: {example}").format(example=example)
        )
        edit.setAccessibleName(find.text())
        edit.setAccessibleDescription(example)  # not the whole hint, which begins as the name does
        self.field.set_keys(self._actions.keys_of(find))

    def _add_button(self, icon: str, action: QAction, kind: Kind = Kind.FLAT) -> KeyButton:
        button = KeyButton(self._theme, kind=kind, icon=icon)
        button.set_icon_only(kind is Kind.FLAT)
        button.clicked.connect(action.trigger)
        self._row.addWidget(button)
        self._buttons.append((button, action))
        return button

    def _on_theme_changed(self) -> None:
        theme = self._theme
        side, gap = theme.px(_SIDE), theme.px(_GAP)
        self._row.setContentsMargins(side, 0, side, 0)
        self._row.setSpacing(gap)
        self.field.setMaximumWidth(theme.px(self._field_most) if self._field_most else ANY_WIDTH)

    def sizeHint(self) -> QSize:
        """Return a height that holds the field at any size of text."""
        theme = self._theme
        field = self.field.sizeHint().height() + theme.px(18)
        return QSize(super().sizeHint().width(), max(theme.px(_HEIGHT), field))

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the line under the bar."""
        line = self._theme.px(1)
        place = rect.adjusted(0, rect.height() - line, 0, 0)
        paint_ground(painter, place, self._theme.tokens.line)
