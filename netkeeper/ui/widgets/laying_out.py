"""What Qt's layouts lack: being done at once, and a width that is held or left to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

ANY_WIDTH = 16_777_215  # px; Qt's QWIDGETSIZE_MAX, which PySide6 has no name for
_NESTED = 10  # so many layouts stand within each other at most


def lay_out_now() -> None:
    """Lay out all that waits for it, in every window.

    A layout within others tells the one around it a turn later.
    """
    for _ in range(_NESTED):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def hold_width(widget: QWidget, width: int) -> None:
    """Hold a widget to a width, in pixels; with 0, leave it to the layout again."""
    widget.setMinimumWidth(width)
    widget.setMaximumWidth(width or ANY_WIDTH)
