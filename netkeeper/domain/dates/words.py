"""The words of the calendar in French and English, folded, and how a text is folded.

Both languages are always read: people mix them, and what is typed says nothing about the language
of the window.
"""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from typing import Final

FULL_MONTHS: Final = {
    **dict.fromkeys(("janvier", "january"), 1),
    **dict.fromkeys(("fevrier", "february"), 2),
    **dict.fromkeys(("mars", "march"), 3),
    **dict.fromkeys(("avril", "april"), 4),
    **dict.fromkeys(("mai", "may"), 5),
    **dict.fromkeys(("juin", "june"), 6),
    **dict.fromkeys(("juillet", "july"), 7),
    **dict.fromkeys(("aout", "august"), 8),
    **dict.fromkeys(("septembre", "september"), 9),
    **dict.fromkeys(("octobre", "october"), 10),
    **dict.fromkeys(("novembre", "november"), 11),
    **dict.fromkeys(("decembre", "december"), 12),
}
# Read only beside a day or a year, for the same reason as the short weekdays.
SHORT_MONTHS: Final = {
    **dict.fromkeys(("janv", "jan"), 1),
    **dict.fromkeys(("fevr", "fev", "feb"), 2),
    **dict.fromkeys(("mar",), 3),
    **dict.fromkeys(("avr", "apr"), 4),
    **dict.fromkeys(("jun",), 6),
    **dict.fromkeys(("juil", "jul"), 7),
    **dict.fromkeys(("aug",), 8),
    **dict.fromkeys(("sept", "sep"), 9),
    **dict.fromkeys(("oct",), 10),
    **dict.fromkeys(("nov",), 11),
    **dict.fromkeys(("dec",), 12),
}

WEEKDAYS: Final = {
    **dict.fromkeys(("lundi", "monday"), 0),
    **dict.fromkeys(("mardi", "tuesday", "tues"), 1),
    **dict.fromkeys(("mercredi", "wednesday"), 2),
    **dict.fromkeys(("jeudi", "thursday", "thurs"), 3),
    **dict.fromkeys(("vendredi", "friday"), 4),
    **dict.fromkeys(("samedi", "saturday"), 5),
    **dict.fromkeys(("dimanche", "sunday"), 6),
}
# Names of people and words of other meaning (Sam, mer, sun): read only beside a date or "last".
SHORT_WEEKDAYS: Final = {
    **dict.fromkeys(("lun", "mon"), 0),
    **dict.fromkeys(("mar", "tue"), 1),
    **dict.fromkeys(("mer", "merc", "weds", "wed"), 2),
    **dict.fromkeys(("jeu", "thur", "thu"), 3),
    **dict.fromkeys(("ven", "fri"), 4),
    **dict.fromkeys(("sam", "sat"), 5),
    **dict.fromkeys(("dim", "sun"), 6),
}
EVERY_WEEKDAY: Final = WEEKDAYS | SHORT_WEEKDAYS

PARTS_OF_DAY: Final = frozenset(
    {"matinee", "matin", "avant-midi", "midi", "apres-midi", "aprem", "soiree", "soir", "journee"}
    | {"nuit", "morning", "noon", "afternoon", "evening", "eve", "night", "am", "pm"}
)

NUMBERS: Final = {
    **dict.fromkeys(("un", "une", "one", "a", "an"), 1),
    **dict.fromkeys(("deux", "two", "a couple of", "couple of", "a couple"), 2),
    **dict.fromkeys(("trois", "three"), 3),
    **dict.fromkeys(("quatre", "four"), 4),
    **dict.fromkeys(("cinq", "five"), 5),
    **dict.fromkeys(("six",), 6),
    **dict.fromkeys(("sept", "seven"), 7),
    **dict.fromkeys(("huit", "eight", "une huitaine de"), 8),
    **dict.fromkeys(("neuf", "nine"), 9),
    **dict.fromkeys(("dix", "ten", "une dizaine de"), 10),
    **dict.fromkeys(("onze", "eleven"), 11),
    **dict.fromkeys(("douze", "twelve"), 12),
    **dict.fromkeys(("treize", "thirteen"), 13),
    **dict.fromkeys(("quatorze", "fourteen"), 14),
    **dict.fromkeys(("quinze", "fifteen", "une quinzaine de"), 15),
    **dict.fromkeys(("dix-huit", "eighteen"), 18),
    **dict.fromkeys(("vingt", "twenty", "une vingtaine de"), 20),
    **dict.fromkeys(("trente", "thirty", "une trentaine de"), 30),
}
# Days of a month in words: "le dix-sept novembre", "November seventeenth".
_UNITS_FR = ("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf")
_TEENS_FR = (
    *("dix", "onze", "douze", "treize", "quatorze", "quinze", "seize"),
    *("dix-sept", "dix-huit", "dix-neuf"),
)
_UNITS_EN = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS_EN = (
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"),
    *("seventeenth", "eighteenth", "nineteenth"),
)
ORDINALS: Final = {
    **dict(zip([*_UNITS_EN, *_TEENS_EN], range(1, 20), strict=True)),
    **{f"twenty-{unit}": 20 + count for count, unit in enumerate(_UNITS_EN, 1)},
    "twentieth": 20,
    "thirtieth": 30,
    "thirty-first": 31,
}
DAYS_IN_WORDS: Final = ORDINALS | {
    **dict(zip(["premier", *_UNITS_FR[1:], *_TEENS_FR], range(1, 20), strict=True)),
    **{f"vingt-{unit}": 20 + count for count, unit in enumerate(_UNITS_FR, 1)},
    **dict.fromkeys(("vingt et un", "vingt-et-un"), 21),
    **dict.fromkeys(("trente et un", "trente-et-un"), 31),
    "vingt": 20,
    "trente": 30,
}

FEW: Final = ("quelques", "a few", "few", "several", "plusieurs", "some")
A_FEW: Final = 3


class Unit(StrEnum):
    """What a distance in time is counted in."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


UNITS: Final = {
    **dict.fromkeys(("minutes", "minute", "min"), Unit.MINUTE),
    **dict.fromkeys(("heures", "heure", "hours", "hour"), Unit.HOUR),
    **dict.fromkeys(("jours", "jour", "days", "day"), Unit.DAY),
    **dict.fromkeys(("semaines", "semaine", "sem", "weeks", "week", "wks", "wk"), Unit.WEEK),
    **dict.fromkeys(("mois", "months", "month"), Unit.MONTH),
    **dict.fromkeys(("annees", "annee", "ans", "an", "years", "year", "yrs", "yr"), Unit.YEAR),
}

# The month and day on which each season has begun and ended; the winter is its last year's.
SEASONS: Final = {
    **dict.fromkeys(("printemps", "spring"), ((3, 1), (6, 20))),
    **dict.fromkeys(("ete", "summer"), ((6, 1), (9, 21))),
    **dict.fromkeys(("automne", "autumn", "fall"), ((9, 1), (12, 20))),
    **dict.fromkeys(("hiver", "winter"), ((1, 1), (3, 20))),
}

# Days from today, by the ways to say them; a part of the day may follow.
OFFSETS: Final = {
    r"(?:plus tot |earlier |later )?(?:aujourd'? ?hui|auj|ajd|today|tdy)": 0,
    r"(?:ce|cet|cette) (?:mat|matin|avant-midi|midi|apres-midi|aprem|soir|nuit)": 0,
    r"a (?:matin|midi|soir)": 0,
    r"(?:early |late )?this (?:morning|aft|am|pm|noon|afternoon|evening)|tonight|tonite": 0,
    r"(?:this|cet?) (?:am|pm|a\.m\.|p\.m\.)": 0,
    r"tantot|tout a l'heure": 0,
    r"just now|right now|maintenant(?! \w)": 0,
    r"(?:d')?hier|yesterday|yest\.?|(?:late )?last (?:night|evening)": -1,
    r"(?:la )?nuit (?:derniere|passee)": -1,
    r"(?:d')?avant[- ]?hier|(?:the )?(?:day before yesterday|night before last)": -2,
    r"demain|tomorrow|tmrw": 1,
    r"apres[- ]demain|(?:the )?day after tomorrow": 2,
    r"(?:a )?fortnight ago|(?:il )?y'? ?a une quinzaine(?! d)": -14,
    r"in a fortnight": 14,
}

_APOSTROPHES = "’‘ʼ′`´"
_HYPHENS = "‐‑‒–—−"


class _Folding(dict[int, int]):
    """A table for `str.translate` that fills itself, one character for one."""

    def __missing__(self, code: int) -> int:
        """Fold a character that was not met before."""
        self[code] = folded = _fold(code)
        return folded


def _fold(code: int) -> int:
    """Return a character in lower case and without its accent, unless that takes two."""
    character = chr(code)
    if character.isspace():
        return ord(" ")
    if character in _APOSTROPHES:
        return ord("'")
    if character in _HYPHENS:
        return ord("-")
    bare = unicodedata.normalize("NFD", character)[0].lower()
    return ord(bare) if len(bare) == 1 else code


_FOLDING = _Folding()


def fold_each(text: str) -> str:
    """Return text for comparing words, each character at the place where it was.

    So a passage found in it is one of the text as typed; `domain.folding.fold` keeps words alone.
    """
    return text.translate(_FOLDING)
