"""Keep where the window stood and how wide its lists were, in a file beside the record."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget


class WindowState:
    """A small INI file."""

    def __init__(self, path: Path) -> None:
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)
        if path.exists() and path.stat().st_mode & 0o077:
            with suppress(OSError):
                path.chmod(0o600)  # of a version that left it to the user's mask

    @classmethod
    def beside(cls, record: Path) -> WindowState:
        """Return the state that goes with a record."""
        return cls(record.with_name("window.ini"))

    def restore(self, window: QWidget) -> bool:
        """Put the window where it last stood; False if that is not known."""
        kept = self._settings.value("window/geometry")
        return isinstance(kept, QByteArray) and window.restoreGeometry(kept)

    def keep(self, window: QWidget) -> None:
        """Write down where the window stands."""
        self._settings.setValue("window/geometry", window.saveGeometry())
        self._settings.sync()

    def list_width(self, code: str) -> float | None:
        """Return the width that the user gave a page's list, in px at a body of 13."""
        kept = self._settings.value(f"lists/{code}")
        try:
            return float(str(kept))
        except ValueError:
            return None

    def keep_list_width(self, code: str, width: float) -> None:
        """Write down the width that the user gave a page's list."""
        self._settings.setValue(f"lists/{code}", f"{width:.1f}")

    def choice(self, code: str) -> str:
        """Return what was chosen last of a small set, "" if that is not known."""
        return str(self._settings.value(code) or "")

    def keep_choice(self, code: str, value: str) -> None:
        """Write down what was chosen of a small set."""
        self._settings.setValue(code, value)
