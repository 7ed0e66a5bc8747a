"""Says in either language when one met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.days import Precision
from netkeeper.domain.french import de

if TYPE_CHECKING:
    from datetime import date

    from netkeeper.domain.days import Day

_MOIS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
)  # fmt: skip
_JOURS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEK = 7


def in_french(day: Day, today: date) -> str:
    """Return when one met: « jeudi », « hier », « le 12 mars », « en mars 2025 »."""
    if day.precision is Precision.YEAR:
        return "cette année" if day.on.year == today.year else f"en {day.on.year}"
    month, year = _MOIS[day.on.month - 1], day.on.year
    if day.precision is Precision.MONTH:
        if (year, day.on.month) == (today.year, today.month):
            return "ce mois-ci"
        return f"en {month}" if year == today.year else f"en {month} {year}"
    ago = (today - day.on).days
    if ago < _WEEK:
        return ("aujourd’hui", "hier")[ago] if ago < 2 else _JOURS[day.on.weekday()]  # noqa: PLR2004 - two words
    number = "1er" if day.on.day == 1 else str(day.on.day)
    said = f"le {number} {month}"
    return said if year == today.year else f"{said} {year}"


def after_de(day: Day, today: date) -> str:
    """Return the day after « de »: « de jeudi », « d’hier », « du 12 mars », « de mars »."""
    return de(in_french(day, today).removeprefix("en "))


def in_english(day: Day, today: date) -> str:
    """Return when one met: "on Thursday", "yesterday", "on March 12", "in March 2025"."""
    if day.precision is Precision.YEAR:
        return "this year" if day.on.year == today.year else f"in {day.on.year}"
    month, year = _MONTHS[day.on.month - 1], day.on.year
    if day.precision is Precision.MONTH:
        if (year, day.on.month) == (today.year, today.month):
            return "this month"
        return f"in {month}" if year == today.year else f"in {month} {year}"
    ago = (today - day.on).days
    if ago < _WEEK:
        return ("today", "yesterday")[ago] if ago < 2 else f"on {_WEEKDAYS[day.on.weekday()]}"  # noqa: PLR2004 - two words
    said = f"on {month} {day.on.day}"
    return said if year == today.year else f"{said}, {year}"
