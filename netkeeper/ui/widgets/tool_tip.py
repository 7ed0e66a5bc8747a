"""Word tool tips safely: Qt takes text that looks like HTML for HTML."""

from __future__ import annotations

from netkeeper.domain.plain_text import in_lines

_SAFE = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def plain_tip(text: str) -> str:
    """Return a tool tip that shows the text as it stands, and wraps when it is long."""
    return f"<qt>{in_lines(text).translate(_SAFE)}</qt>" if text else ""
