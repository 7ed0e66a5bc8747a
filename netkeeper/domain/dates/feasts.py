"""The feasts and holidays that people remember a day by: "à la Saint-Jean", "on Labour Day".

The package `holidays` knows days off by their official names alone, without Christmas Eve,
Halloween or Mother's Day, and takes 90 ms to import while somebody types.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_A_WEEK = 7


def _nth(month: int, weekday: int, count: int, year: int) -> date:
    """Return the first, second ... such weekday of a month."""
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % _A_WEEK + _A_WEEK * (count - 1))


def _by_easter(days: int, year: int) -> date:
    """Return the day so many days after Easter Sunday."""
    from dateutil.easter import easter  # noqa: PLC0415 - rarely needed

    sunday: date = easter(year)
    return sunday + timedelta(days=days)


def _patriots(year: int) -> date:
    """Return the Monday before 25 May."""
    may = date(year, 5, 24)
    return may - timedelta(days=may.weekday())


def _fixed(month: int, day: int, year: int) -> date:
    """Return the same day of every year."""
    return date(year, month, day)


# The day in a year of each, by its names: folded, with spaces for hyphens, "saint" in full.
FEASTS: Final[dict[str, Callable[[int], date]]] = {
    **dict.fromkeys(
        ("jour de l'an", "nouvel an", "new year's", "new years"), partial(_fixed, 1, 1)
    ),
    **dict.fromkeys(("saint valentin", "valentine's day"), partial(_fixed, 2, 14)),
    **dict.fromkeys(("saint patrick", "saint patrick's day"), partial(_fixed, 3, 17)),
    "mercredi des cendres": partial(_by_easter, -46),
    **dict.fromkeys(("vendredi saint", "good friday"), partial(_by_easter, -2)),
    **dict.fromkeys(("paques", "easter", "easter sunday"), partial(_by_easter, 0)),
    **dict.fromkeys(("lundi de paques", "easter monday"), partial(_by_easter, 1)),
    "ascension": partial(_by_easter, 39),
    "pentecote": partial(_by_easter, 49),
    **dict.fromkeys(("fete des meres", "mother's day", "mothers day"), partial(_nth, 5, 6, 2)),
    **dict.fromkeys(("fete des patriotes", "journee des patriotes", "victoria day"), _patriots),
    **dict.fromkeys(("fete des peres", "father's day", "fathers day"), partial(_nth, 6, 6, 3)),
    **dict.fromkeys(
        ("saint jean", "saint jean baptiste", "fete nationale"), partial(_fixed, 6, 24)
    ),
    **dict.fromkeys(("fete du canada", "canada day"), partial(_fixed, 7, 1)),
    **dict.fromkeys(("fete du travail", "labour day", "labor day"), partial(_nth, 9, 0, 1)),
    **dict.fromkeys(
        ("action de grace", "action de graces", "thanksgiving"), partial(_nth, 10, 0, 2)
    ),
    "halloween": partial(_fixed, 10, 31),
    "toussaint": partial(_fixed, 11, 1),
    **dict.fromkeys(("jour du souvenir", "remembrance day"), partial(_fixed, 11, 11)),
    "boxing day": partial(_fixed, 12, 26),
    **dict.fromkeys(("christmas eve", "xmas eve"), partial(_fixed, 12, 24)),
    **dict.fromkeys(("noel", "christmas", "xmas"), partial(_fixed, 12, 25)),
    "new year's eve": partial(_fixed, 12, 31),
}


def feast_of(name: str) -> Callable[[int], date]:
    """Return the feast of a folded name as typed: its day in a year."""
    plain = " ".join(name.replace("-", " ").replace("st.", "st").split())
    return FEASTS[f"saint {plain[3:]}" if plain.startswith("st ") else plain]


def feast_pattern(*, named_day: bool = False) -> str:
    """Return the names as a pattern; `named_day` gives those alone that say that they are one.

    These are "Labour Day", "Christmas Eve", « Action de grâce », and those with a weekday, which
    would be another's.
    """
    names = sorted(FEASTS, key=len, reverse=True)
    kept = [
        one
        for one in names
        if not named_day or re.search(r"(?:day|eve)$|^(?:action|lundi|mercredi|vendredi)", one)
    ]
    spelt = (
        one.replace("saint ", r"(?:saint|st\.?)[ -]").replace("jean ", "jean[ -]") for one in kept
    )
    return rf"(?P<feast>{'|'.join(spelt)})"
