"""A key that works while the keyboard is in one part of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class PartKey(QShortcut):
    """Does something once, however long it is held: it would go on with what comes next."""

    def __init__(self, part: QWidget, do: Callable[[], object], *keys: str) -> None:
        super().__init__(part)
        self.setKeys([QKeySequence(each) for each in keys])
        self.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.setAutoRepeat(False)
        self.activated.connect(do)
