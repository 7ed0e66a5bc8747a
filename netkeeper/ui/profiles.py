"""Opens a profile in the browser: an https address of LinkedIn's own, made from the slug alone."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from netkeeper.domain.profiles import profile_url


def open_profile(slug: str) -> bool:
    """Have the browser show a profile; the program itself opens no connection."""
    return QDesktopServices.openUrl(QUrl.fromEncoded(profile_url(slug).encode("ascii")))
