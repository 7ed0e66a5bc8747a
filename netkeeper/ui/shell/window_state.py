"""Keep where the window stood and how wide its lists were, in a file beside the record."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget


class WindowState:
    """A small INI file; without a path nothing is kept."""

    def __init__(self, path: Path | None) -> None:
        ini = QSettings.Format.IniFormat
        self._settings = None if path is None else QSettings(str(path), ini)
        if path is not None and path.exists() and path.stat().st_mode & 0o077:
            with suppress(OSError):
                path.chmod(0o600)  # of a version that left it to the user's mask

    def restore(self, window: QWidget) -> bool:
        """Put the window where it last stood; False if that is not known."""
        if self._settings is None:
            return False
        kept = self._settings.value("window/geometry")
        return isinstance(kept, QByteArray) and window.restoreGeometry(kept)

    def keep(self, window: QWidget) -> None:
        """Write down where the window stands."""
        if self._settings is not None:
            self._settings.setValue("window/geometry", window.saveGeometry())
            self._settings.sync()

    def list_width(self, code: str) -> float | None:
        """Return the width that the user gave a page's list, in px at a body of 13."""
        if self._settings is None:
            return None
        kept = self._settings.value(f"lists/{code}")
        try:
            return float(str(kept))
        except ValueError:
            return None

    def keep_list_width(self, code: str, width: float) -> None:
        """Write down the width that the user gave a page's list."""
        if self._settings is not None:
            self._settings.setValue(f"lists/{code}", f"{width:.1f}")

    def choice(self, code: str) -> str:
        """Return what was chosen last of a small set, "" if that is not known."""
        return "" if self._settings is None else str(self._settings.value(code) or "")

    def keep_choice(self, code: str, value: str) -> None:
        """Write down what was chosen of a small set."""
        if self._settings is not None:
            self._settings.setValue(code, value)
