"""The modifier of the panel's own keys, with which a line can still be typed."""

from __future__ import annotations

import sys
from typing import Final

from PySide6.QtCore import Qt

from netkeeper.ui.wording.keys import written

# On a Mac, Option types letters, on some keyboards the @ itself.
_IS_MAC: Final = sys.platform == "darwin"
PANEL_NAME: Final = "Meta" if _IS_MAC else "Alt"
PANEL_MODIFIER: Final = (
    Qt.KeyboardModifier.MetaModifier if _IS_MAC else Qt.KeyboardModifier.AltModifier
)


def panel_keys(key: str) -> str:
    """Return a key of the panel as the platform writes it: "Alt 1", on a Mac "⌃1"."""
    return written(f"{PANEL_NAME}+{key}")
