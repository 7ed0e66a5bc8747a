"""Frame an editor of Qt's as the other fields are framed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QSize
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import DISABLED
from netkeeper.ui.widgets.frames import FIELD_RADIUS, Frame, paint_focus, paint_frame
from netkeeper.ui.widgets.laying_out import keep_space
from netkeeper.ui.wording.keys import leave_undo

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from netkeeper.ui.look.theme import Theme

_FOCUS = (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.EnabledChange)


class Field(QWidget):
    """A frame round a line edit, a spin box or a date field, accented while it is at work."""

    def __init__(self, theme: Theme, editor: QLineEdit | QAbstractSpinBox, name: str = "") -> None:
        super().__init__()
        self._theme = theme
        self.editor = editor
        editor.setFrame(False)
        editor.setAccessibleName(name)
        editor.installEventFilter(self)
        if isinstance(editor, QLineEdit):
            editor.textChanged.connect(self._show_beginning)
        self.setFocusProxy(editor)
        self.setSizePolicy(editor.sizePolicy().horizontalPolicy(), QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.addWidget(editor)
        keep_space(theme, row, margins=(8, 2, 8, 2))

    def set_name(self, name: str) -> None:
        """Change what a screen reader calls the field."""
        self.editor.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """Return the editor's width and a field's height."""
        theme = self._theme
        text = round(theme.metrics(Text.BODY).height())
        width = self.editor.sizeHint().width() + 2 * theme.px(8)
        return QSize(width, max(theme.px(34), text + theme.px(12)))

    def minimumSizeHint(self) -> QSize:
        """Return the editor's least width and a field's height."""
        width = self.editor.minimumSizeHint().width() + 2 * self._theme.px(8)
        return QSize(width, self.sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Repaint the frame when the editor gets or loses the keyboard; pass on idle undo keys."""
        editor = self.editor
        if watched is not editor:
            return False
        if event.type() in _FOCUS:
            self.update()
            if event.type() == QEvent.Type.FocusOut:
                self._show_beginning()
        elif event.type() == QEvent.Type.ShortcutOverride and isinstance(editor, QLineEdit):
            undo, redo = editor.isUndoAvailable(), editor.isRedoAvailable()
            return isinstance(event, QKeyEvent) and leave_undo(event, undo=undo, redo=redo)
        return False

    def _show_beginning(self) -> None:
        """Show how a text begins that is longer than its field, while it isn't written in."""
        if isinstance(self.editor, QLineEdit) and not self.editor.hasFocus():
            self.editor.home(False)  # noqa: FBT003 - Qt's own: nothing is selected

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the frame and the focus ring."""
        theme, tokens = self._theme, self._theme.tokens
        with QPainter(self) as painter:
            if not self.isEnabled():
                painter.setOpacity(DISABLED)
            rect = QRectF(self.rect())
            frame = Frame(theme.px(FIELD_RADIUS), tokens.base, tokens.edge, theme.px(1))
            paint_frame(painter, rect, frame)
            if self.editor.hasFocus():
                paint_focus(painter, rect, theme)
