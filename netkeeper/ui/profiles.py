"""Opens a profile in the browser: an https address of LinkedIn's own, made from the slug alone."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from netkeeper.domain.profiles import is_profile_address, profile_url


def open_profile(slug: str) -> bool:
    """Have the browser show a profile; the program itself opens no connection.

    Whatever the record holds as a slug, nothing but a page of LinkedIn's is asked for.
    """
    url = QUrl.fromEncoded(profile_url(slug).encode("ascii"), QUrl.ParsingMode.StrictMode)
    if not url.isValid() or not is_profile_address(bytes(url.toEncoded().data()).decode()):
        return False
    return QDesktopServices.openUrl(url)
