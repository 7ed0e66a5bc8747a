"""Frame an editor of Qt's as the other fields are framed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QLineEdit, QSizePolicy

from netkeeper.ui.look.theme import Text
from netkeeper.ui.widgets.frames import Framed
from netkeeper.ui.widgets.laying_out import fill, keep_space

if TYPE_CHECKING:
    from netkeeper.ui.look.theme import Theme


class Field(Framed):
    """A frame round a line edit, a spin box or a date field."""

    editor: QLineEdit | QAbstractSpinBox

    def __init__(self, theme: Theme, editor: QLineEdit | QAbstractSpinBox, name: str = "") -> None:
        super().__init__(theme, editor)
        editor.setFrame(False)
        editor.setAccessibleName(name)
        if isinstance(editor, QLineEdit):
            editor.textChanged.connect(self._show_beginning)
        self.setSizePolicy(editor.sizePolicy().horizontalPolicy(), QSizePolicy.Policy.Fixed)
        row = fill(QHBoxLayout(self), editor)
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
        """Show how the text begins once the keyboard has gone."""
        if watched is self.editor and event.type() == QEvent.Type.FocusOut:
            self._show_beginning()
        return super().eventFilter(watched, event)

    def _show_beginning(self) -> None:
        """Show how a text begins that is longer than its field, while it isn't written in."""
        if isinstance(self.editor, QLineEdit) and not self.editor.hasFocus():
            self.editor.home(False)  # noqa: FBT003 - Qt's own: nothing is selected
