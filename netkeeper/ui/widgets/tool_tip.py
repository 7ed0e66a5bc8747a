"""Word tool tips safely: Qt takes text that looks like HTML for HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.plain_text import in_lines

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_SAFE = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def plain_tip(text: str) -> str:
    """Return a tool tip that shows the text as it stands, and wraps when it is long."""
    return f"<qt>{in_lines(text).translate(_SAFE)}</qt>" if text else ""


def show_tip(widget: QWidget, text: str) -> None:
    """Show a text in a widget's tool tip, and describe the widget by it.

    Without a description of its own Qt would give the tool tip to screen readers, mark-up and all.
    """
    widget.setToolTip(plain_tip(text))
    widget.setAccessibleDescription(text)
