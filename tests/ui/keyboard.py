"""The keys, and somebody who presses them at the whole window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

Key = Qt.Key
PLAIN = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL_SHIFT = CTRL | SHIFT


class WindowUser:
    """Somebody at the keyboard of one window."""

    def __init__(self, qtbot, window):
        self.bot, self.window, self.frame = qtbot, window, window.frame

    def press(self, key, modifier=PLAIN):
        """Press a key where the keyboard is."""
        self.bot.keyClick(QApplication.focusWidget() or self.frame, key, modifier)

    def type(self, text):
        """Type a text where the keyboard is."""
        self.bot.keyClicks(QApplication.focusWidget(), text)

    def until(self, check):
        """Wait until something is so."""
        self.bot.waitUntil(lambda: bool(check()))
