"""Write instants as the user's own clock shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTime

from netkeeper.ui import formats

if TYPE_CHECKING:
    from datetime import datetime


def time_of(locale: QLocale, at: datetime) -> str:
    """Return the time of day of an instant."""
    local = at.astimezone()
    return locale.toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)


def moment(locale: QLocale, at: datetime) -> str:
    """Return the weekday, the day and the time of an instant."""
    day = formats.full_day(locale, at.astimezone().date())
    return f"{day}, {time_of(locale, at)}"
