"""Opens a profile in the browser: an https address of LinkedIn's own, made from the slug alone."""

from __future__ import annotations

from urllib.parse import quote

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def profile_address(slug: str) -> str:
    """Return the address of a profile; whatever the slug holds stays inside its path."""
    return f"https://www.linkedin.com/in/{quote(slug, safe='')}"


def open_profile(slug: str) -> bool:
    """Have the browser show a profile; the program itself opens no connection."""
    return QDesktopServices.openUrl(QUrl.fromEncoded(profile_address(slug).encode("ascii")))
