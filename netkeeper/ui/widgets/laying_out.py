"""Layouts that wait for a later turn, laid out now."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent

_NESTED = 10  # so many layouts stand within each other at most


def lay_out_now() -> None:
    """Lay out all that waits for it, in every window.

    A layout within others tells the one around it a turn later.
    """
    for _ in range(_NESTED):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
