"""The keys, and somebody who presses them at a page or at the whole window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

Key = Qt.Key
PLAIN = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL_SHIFT = CTRL | SHIFT


class User:
    """Somebody at the keyboard, in front of a widget."""

    def __init__(self, qtbot, shown):
        self.bot, self._shown = qtbot, shown

    @property
    def focused(self):
        """Return where the keyboard is."""
        return QApplication.focusWidget() or self._shown.window().focusWidget() or self._shown

    def press(self, key, modifier=PLAIN):
        """Press a key where the keyboard is."""
        self.bot.keyClick(self.focused, key, modifier)

    def type(self, text):
        """Type a text where the keyboard is."""
        self.bot.keyClicks(self.focused, text)

    def until(self, check):
        """Wait until something is so."""
        self.bot.waitUntil(lambda: bool(check()))


class Hearer(User):
    """Somebody who hears what the desk says as well."""

    def __init__(self, qtbot, shown, desk):
        super().__init__(qtbot, shown)
        self.desk = desk
        self.said, self.can_undo, self.refused, self.wanted = [], [], [], []
        desk.said.connect(lambda text, _undo: self.said.append(text))
        desk.said.connect(lambda _text, undo: self.can_undo.append(undo))
        desk.refused.connect(self.refused.append)
        desk.wanted.connect(lambda code, target: self.wanted.append((code, target)))


class WindowUser(User):
    """Somebody at the keyboard of one window."""

    def __init__(self, qtbot, window):
        super().__init__(qtbot, window.frame)
        self.window, self.frame = window, window.frame
