"""Find words that do not fit, on whatever page."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QScrollArea, QWidget

from netkeeper.ui.widgets.elided_label import ElidedLabel


def in_sight(widget):
    """Yield the widgets in sight within one; not those of the pages behind it."""
    for child in widget.children():
        if isinstance(child, QWidget) and child.isVisible():
            yield child
            yield from in_sight(child)


def _is_scrolled(widget):
    """Tell whether a widget is what a pane scrolls, wherever it is scrolled to."""
    pane = widget.parentWidget().parentWidget()
    return isinstance(pane, QScrollArea) and widget is pane.widget()


def least_size(widget):
    """Return the least size that a layout gives a widget."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(widget)
    size = row.minimumSize()
    widget.setParent(None)
    return size


def cut(window):
    """Yield the widgets in sight whose words do not fit, or that reach out of the window."""
    for widget in in_sight(window):
        if not isinstance(widget, (QLabel, QAbstractButton)):
            continue
        elides = isinstance(widget, ElidedLabel)
        if widget.hasHeightForWidth():
            fits = widget.height() >= widget.heightForWidth(widget.width())
        else:
            hint = widget.minimumSizeHint() if elides else widget.sizeHint()
            fits = widget.width() >= hint.width() and widget.height() >= hint.height()
        area = widget.parentWidget()
        while area is not window and not _is_scrolled(area):
            area = area.parentWidget()
        place = QRect(widget.mapTo(area, widget.rect().topLeft()), widget.size())
        inside = area.rect() if area is window else QRect(0, 0, area.width(), 1_000_000)
        if not fits or not inside.contains(place):
            yield f"{type(widget).__name__} {widget.text()!r} at {place}"
