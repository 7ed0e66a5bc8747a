"""Let one of a few words be chosen; tabs and segments differ only in how they look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from netkeeper.ui.widgets.act_button import name_button
from netkeeper.ui.widgets.frames import Painted, paint_focus
from netkeeper.ui.widgets.tab_order import tab_through

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from netkeeper.ui.look.theme import Theme

_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)


class ChoiceButton(Painted, QAbstractButton):
    """One word of a choice; it paints itself in the subclass."""

    heard_as = "RadioButton"

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.label = ""
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_label(self, label: str) -> None:
        """Change the word."""
        if label != self.label:
            self.label = label
            name_button(self, label)
            self.updateGeometry()
            self.update()

    def paint_ring(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the focus ring; in high contrast, inside the frame of the one that is chosen."""
        tokens = self.theme.tokens
        if self.isChecked() and tokens.high_contrast:
            by = self.theme.px(2)
            inner = rect.adjusted(by, by, -by, -by)
            paint_focus(painter, inner, self.theme, colour=tokens.on_selection().ac)
        else:
            paint_focus(painter, rect, self.theme)


class Choice(QWidget):
    """A row of words of which one is chosen, or none yet.

    `chosen` tells the index when the user chooses, not when the program does. The tab key
    reaches the row once; the arrows, Home and End choose within it.
    """

    chosen = Signal(int)
    kind: type[ChoiceButton]  # of its words

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._buttons: list[ChoiceButton] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        # Now, since what is made when there are words comes last to the tab key.
        self._add_button()
        theme.changed.connect(self.place)

    def place(self) -> None:
        """Lay the words out, those too that are in no layout yet."""
        raise NotImplementedError

    def set_labels(self, labels: Sequence[str]) -> None:
        """Show these words; what is chosen stays chosen where it still exists."""
        current = self.current()
        while len(self._buttons) > len(labels):
            gone = self._buttons.pop()
            self._group.removeButton(gone)
            gone.hide()
            gone.deleteLater()
        while len(self._buttons) < len(labels):
            self._add_button()
        for button, label in zip(self._buttons, labels, strict=True):
            button.set_label(label)
        self._describe()
        self.place()
        self.choose(current if current < len(labels) else -1)

    def setAccessibleName(self, name: str) -> None:
        """Say what is chosen, with each word too: a screen reader comes to those alone."""
        super().setAccessibleName(name)
        self._describe()

    def setAccessibleDescription(self, description: str) -> None:
        """Say what the choice means, with each word too."""
        super().setAccessibleDescription(description)
        self._describe()

    def _describe(self) -> None:
        told = ". ".join(filter(None, (self.accessibleName(), self.accessibleDescription())))
        for button in self._buttons:
            button.setAccessibleDescription(told)

    def _add_button(self) -> None:
        button = self.kind(self.theme, self)
        button.installEventFilter(self)
        self._group.addButton(button, len(self._buttons))
        if self._buttons:
            tab_through(self._buttons[-1], [button])
        self._buttons.append(button)

    def current(self) -> int:
        """Return the index of the chosen word, or -1."""
        return self._group.checkedId()

    def choose(self, index: int) -> None:
        """Choose a word without telling, or none with -1."""
        if index >= 0:
            self._buttons[index].setChecked(True)
        elif (checked := self._group.checkedButton()) is not None:
            self._group.setExclusive(False)
            checked.setChecked(False)
            self._group.setExclusive(True)
        self._reach_once()

    def first_stop(self) -> QWidget | None:
        """Return the word that the tab key comes to."""
        return self._buttons[max(0, self.current())] if self._buttons else None

    def last_stop(self) -> QWidget:
        """Return the last word: what comes after the choice to the tab key comes after it."""
        return self._buttons[-1] if self._buttons else self

    def focus_choice(self) -> None:
        """Give the keyboard to the chosen word, or to the first."""
        if self._buttons:
            self._buttons[max(0, self.current())].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Move the choice by the arrows, Home and End."""
        if not isinstance(event, QKeyEvent) or watched not in self._buttons:
            return False
        pressed = event.type() == QEvent.Type.KeyPress
        return pressed and self._on_key(self._buttons.index(watched), event.key())

    def _on_key(self, index: int, key: int) -> bool:
        last = len(self._buttons) - 1
        if key in _BACK:
            index = max(0, index - 1)
        elif key in _ON:
            index = min(last, index + 1)
        elif key == Qt.Key.Key_Home:
            index = 0
        elif key == Qt.Key.Key_End:
            index = last
        else:
            return False
        button = self._buttons[index]
        button.setFocus(Qt.FocusReason.TabFocusReason)
        if not button.isChecked():
            button.click()
        self._reach_once()
        return True

    def _reach_once(self) -> None:
        """Let the tab key stop at the chosen word alone."""
        reachable = max(0, self.current())
        for index, button in enumerate(self._buttons):
            stop = Qt.FocusPolicy.TabFocus if index == reachable else Qt.FocusPolicy.NoFocus
            button.setFocusPolicy(stop)
