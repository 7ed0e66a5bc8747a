"""A line over the sidebar in which a name is typed, and why it can't be had under that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from netkeeper.domain.query.saved import LONGEST_NAME
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.shell.regions import can_go_back
from netkeeper.ui.widgets.announcement import announce
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.field import Field
from netkeeper.ui.widgets.laying_out import fill
from netkeeper.ui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from netkeeper.ui.look.theme import Theme

_SAVE = QKeySequence.StandardKey.Save


class NameLine(Card):
    """Takes a name, then goes and gives the keyboard back.

    Left as it was, or empty, it changes no name. One that can't be had keeps it open: `why_not`
    says why in a sentence, or nothing.
    """

    named = Signal(str)
    ended = Signal()

    def __init__(
        self, theme: Theme, window: QWidget, name: str, why_not: Callable[[str], str]
    ) -> None:
        super().__init__(theme)
        self.setParent(window)
        self._name = name
        self._why_not = why_not
        self._before: QWidget | None = None
        self._ended = False
        self.edit = QLineEdit(name)
        self.edit.setMaxLength(LONGEST_NAME)
        self.field = Field(theme, self.edit, self.tr("Name of the search"))
        self.reason = WrappedLabel(theme, role=Text.SECOND, tone=Tone.WATCH)
        self.reason.hide()
        column = self._column = fill(QVBoxLayout(self), self.field)
        under = QVBoxLayout()
        under.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        under.addWidget(self.reason)
        column.addLayout(under)
        self.edit.returnPressed.connect(lambda: self._keep(back=True))
        self.edit.textEdited.connect(lambda _text: self._show_reason(""))
        self.edit.installEventFilter(self)

    def begin(self) -> None:
        """Take the keyboard."""
        self._before = self.window().focusWidget()
        self.raise_()
        self.show()
        self.edit.setFocus(Qt.FocusReason.PopupFocusReason)
        self.edit.selectAll()

    def put(self, corner: QPoint, width: int) -> None:
        """Stand in a place of the window, as high as what it tells."""
        height = self._column.totalHeightForWidth(width) if self.reason.text() else -1
        self.setGeometry(corner.x(), corner.y(), width, max(height, self.sizeHint().height()))

    def end(self, *, back: bool) -> None:
        """Go; `back` gives the keyboard to what had it before."""
        if self._ended:
            return
        self._ended = True
        if back and self._before is not None and can_go_back(self._before):
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()
        self.deleteLater()
        self.ended.emit()

    def give_up(self) -> None:
        """Go: there is nothing to name."""
        self.end(back=self.isAncestorOf(self.window().focusWidget() or self))

    def _keep(self, *, back: bool) -> None:
        name = self.edit.text().strip()
        if self._ended:
            return
        if name in ("", self._name):
            self.end(back=back)
        elif reason := self._why_not(name):
            self._show_reason(reason)
        else:
            self.end(back=back)
            self.named.emit(name)

    def _show_reason(self, reason: str) -> None:
        self.reason.set_text(reason)
        self.reason.setVisible(bool(reason))
        self._column.setContentsMargins(0, 0, 0, self._theme.px(8) if reason else 0)
        self._column.setSpacing(self._theme.px(4) if reason else 0)
        self.edit.setAccessibleDescription(reason)
        if reason:
            announce(self.edit, reason)
        self.put(self.pos(), self.width())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the old name on Escape, and what is typed when the keyboard goes elsewhere."""
        # Not what Qt calls the end of editing: of a line left as it was, that tells nothing.
        if (
            event.type() == QEvent.Type.FocusOut
            and QApplication.activePopupWidget() is None  # such as its own menu
        ):
            self._keep(back=False)
        if isinstance(event, QKeyEvent):
            return self._take_key(event)
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        """Keep the name also by the key of saving, which would save the search once more."""
        pressed, saves = event.type() == QEvent.Type.KeyPress, event.matches(_SAVE)
        if event.type() == QEvent.Type.ShortcutOverride and saves:
            event.accept()
            return True
        if pressed and saves:
            self._keep(back=True)
        elif pressed and event.key() == Qt.Key.Key_Escape:
            self.end(back=True)
        else:
            return False
        return True
