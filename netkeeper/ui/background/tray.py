"""The platform's tray, by which a program says something while its window is out of sight."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon


class Tray(QObject):
    """Stands in the tray only from a message until it is answered: the program lives in its window.

    `clicked` tells that the message, or the icon, was clicked.
    """

    clicked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._icon: QSystemTrayIcon | None = None

    def is_there(self) -> bool:
        """Tell whether the platform has a tray, and shows messages by it."""
        return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()

    def tell(self, title: str, text: str) -> None:
        """Show a message; nothing happens where there is no tray."""
        if not self.is_there():
            return
        mark = QGuiApplication.windowIcon()
        if self._icon is None:
            self._icon = QSystemTrayIcon(self)
            self._icon.messageClicked.connect(self._on_clicked)
            self._icon.activated.connect(self._on_clicked)
        self._icon.setIcon(mark)
        self._icon.setToolTip(title)
        self._icon.show()
        self._icon.showMessage(title, text, mark)

    def leave(self) -> None:
        """Take the icon out of the tray."""
        if self._icon is not None:
            self._icon.hide()

    def _on_clicked(self, *_why: object) -> None:
        self.leave()
        self.clicked.emit()
