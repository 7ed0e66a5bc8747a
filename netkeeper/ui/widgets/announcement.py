"""Have a screen reader say what changed without the focus moving."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

# What typing leads to is said so long after the last key, in milliseconds: not over each letter.
AFTER_TYPING_MS = 700


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader, if one listens, say the text: a toast, a verdict that changed."""
    # Its enumerations cost 3 ms at the first look, which the first paint can do without.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
