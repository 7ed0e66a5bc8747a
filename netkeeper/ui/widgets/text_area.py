"""Frame a field of several lines that grows with what is written in it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from netkeeper.ui.look.theme import Text
from netkeeper.ui.widgets.frames import Framed
from netkeeper.ui.widgets.laying_out import fill
from netkeeper.ui.widgets.marked_text import MarkedText
from netkeeper.ui.widgets.scroll_bar import OverlayScrollBar

if TYPE_CHECKING:
    from netkeeper.ui.look.theme import Theme

_SIDE, _EDGE = 10, 6
_NOTE_SIDE, _NOTE_EDGE = 14, 12  # round a note, the one text that a page is about


class TextArea(Framed):
    """Plain text in a frame, between `least` and `most` lines high; `editor` is what holds it.

    The tab key leaves it, as it leaves any field.
    """

    editor: MarkedText

    def __init__(
        self, theme: Theme, *, least: int = 3, most: int = 12, role: Text = Text.BODY
    ) -> None:
        super().__init__(theme, MarkedText(theme))
        self._role = role
        self._least, self._most = least, most
        is_note = self.to_read or role is Text.NOTE
        self._padding = (_NOTE_SIDE, _NOTE_EDGE) if is_note else (_SIDE, _EDGE)
        self._height = 0
        self.editor.setFrameShape(QFrame.Shape.NoFrame)
        self.editor.setTabChangesFocus(True)
        self.editor.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self.editor.document().setDocumentMargin(0)
        self.editor.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_bar = OverlayScrollBar(theme, self.editor)
        self.editor.textChanged.connect(self._on_text_changed)
        self.editor.resized.connect(self._on_text_changed)  # narrower lines are more lines
        if self.to_read:
            # A click leaves the keyboard where single letters act.
            flags = Qt.TextInteractionFlag
            reading = flags.TextSelectableByMouse | flags.TextSelectableByKeyboard
            self.editor.setReadOnly(True)
            self.editor.setTextInteractionFlags(reading)
            self.editor.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row = fill(QHBoxLayout(self), self.editor)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_name(self, name: str) -> None:
        """Change what a screen reader calls the field."""
        self.editor.setAccessibleName(name)

    def text(self) -> str:
        """Return what is written, without empty lines around it."""
        return self.editor.whole_text().strip()

    def set_text(self, text: str) -> None:
        """Show a text."""
        self.editor.setPlainText(text)

    def sizeHint(self) -> QSize:
        """Return a height for the lines written."""
        theme = self._theme
        line = math.ceil(theme.metrics(self._role).lineSpacing())  # as the text is laid out
        shown = math.ceil(self.editor.document().size().height())  # in lines, as wrapped
        least = self._least * theme.line(self._role)
        text = max(least, min(shown, self._most) * line)
        return QSize(theme.px(240), text + 2 * theme.px(self._padding[1]) + 2)

    def minimumSizeHint(self) -> QSize:
        """Return the same height: what is written is not hidden."""
        return QSize(self._theme.px(120), self.sizeHint().height())

    def undoes(self) -> tuple[bool, bool]:
        """Return what of the text could be taken back and done again."""
        document = self.editor.document()
        return document.isUndoAvailable(), document.isRedoAvailable()

    def _on_text_changed(self) -> None:
        height = self.sizeHint().height()
        if height != self._height:
            self._height = height
            self.updateGeometry()

    def _on_theme_changed(self) -> None:
        side, edge = map(self._theme.px, self._padding)
        self._row.setContentsMargins(side, edge, side, edge)
        self.editor.setFont(self._theme.font(self._role))
        self._on_text_changed()
