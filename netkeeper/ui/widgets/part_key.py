"""A key that works while the keyboard is in one part of the window, or while that is in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class PartKey(QShortcut):
    """Does something once, however long it is held: it would go on with what comes next.

    One for the whole `window` works wherever the keyboard is, as long as the part is in sight.
    """

    def __init__(
        self, part: QWidget, do: Callable[[], object], *keys: str, window: bool = False
    ) -> None:
        super().__init__(part)
        self.setKeys([QKeySequence(each) for each in keys])
        contexts = Qt.ShortcutContext
        self.setContext(contexts.WindowShortcut if window else contexts.WidgetWithChildrenShortcut)
        self.setAutoRepeat(False)
        self.activated.connect(do)
