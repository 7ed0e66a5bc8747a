"""Knows the time zones that calendars name without describing them.

The library knows the IANA's names and Windows' own ("Eastern Standard Time"). Older versions of
Outlook, and servers, write what Windows shows instead: "(UTC-05:00) Eastern Time (US & Canada)",
« Est (É.-U. et Canada) », "(GMT+01.00) Brussels, Copenhagen, Madrid, Paris".
"""

from __future__ import annotations

import re
import zoneinfo
from datetime import UTC, datetime, timedelta
from functools import cache, lru_cache

from icalendar.timezone import tzp

from netkeeper.domain.folding import fold

# Windows writes them in brackets; « UTC » alone is known to the library.
_OFFSET = re.compile(
    r"\(?\s*(?:UTC|GMT)\s*(?:([+-])\s*([0-9]{1,2})(?:[:.]?([0-9]{2}))?)?\s*\)?\s*", re.IGNORECASE
)
# What the zones of North America are called in either language, by a word of theirs.
_NORTH_AMERICAN = {
    zone: frozenset(words.split())
    for zone, words in {
        "America/St_Johns": "newfoundland terreneuve",
        "America/Halifax": "atlantic atlantique",
        "America/Toronto": "eastern est",
        "America/Winnipeg": "central centre",
        "America/Regina": "saskatchewan",
        "America/Edmonton": "mountain rocheuses",
        "America/Vancouver": "pacific pacifique",
    }.items()
}
# All that may stand beside such a word: Europe, Australia and Africa have an east and a centre too.
_BESIDE = frozenset(
    [
        *("us", "u", "s", "e", "etats", "unis", "et", "and", "canada", "amerique", "nord"),
        *("time", "heure", "standard", "normale", "daylight", "ete", "avancee"),
        *("de", "du", "des", "d", "l"),
    ]
)
_MAKER = re.compile(r"^(?:\w+:/)?/(?:\S*/)?")  # Exchange's tzone://Microsoft/Utc
_TERRE_NEUVE = re.compile(r"terre[\s-]neuve", re.IGNORECASE)
_BETWEEN = re.compile(r",|\s[–-]\s")
_APOSTROPHE = re.compile("['’]")
_ZONE = re.compile(r';TZID=(?:"([^"]+)"|([^"]+?))(?=;[A-Z-]+=|:[0-9]{8})', re.IGNORECASE)
_HOUR = timedelta(hours=1)
_SUMMER, _WINTER = (datetime(2025, month, 1, tzinfo=UTC) for month in (7, 1))


@lru_cache(maxsize=512)
def known_zone(name: str) -> str | None:
    """Return the IANA's name of the zone that a text of Windows' means; None where none is sure."""
    name = _MAKER.sub("", name)
    stated = _OFFSET.match(name)
    place = _APOSTROPHE.sub(" ", name[stated.end() :] if stated else name)
    place = _TERRE_NEUVE.sub("terreneuve", place)
    offset = _offset(stated) if stated else None
    if not fold(place).strip():
        return None if offset is None else _fixed(offset)
    parts = [_zone_of(each) for each in _BETWEEN.split(place)]
    if offset is None:
        return parts[0] if all(parts) else None  # London, Ontario isn't London
    return next((each for each in parts if each and offset in _offsets(each)), None)


def _zone_of(place: str) -> str | None:
    """Return the zone of a city, or that a part of North America has."""
    words = [each for each in fold(place).split() if not each.isdigit()]
    telling = (
        zone
        for zone, names in _NORTH_AMERICAN.items()
        if not names.isdisjoint(words) and names | _BESIDE >= {*words}
    )
    return _cities().get(" ".join(words)) or next(telling, None)


class Zones:
    """Gives lines the zones that they mean, where the library doesn't know them by their names."""

    def __init__(self) -> None:
        self._meant: dict[str, str] = {}

    def named(self, line: str) -> str:
        """Return a line with a zone that is known, if it names one that can be."""
        found = _ZONE.search(line)
        if found is None:
            return line
        name = found[1] or found[2]
        if name not in self._meant:
            known = known_zone(name) if tzp.timezone(name) is None else None
            self._meant[name] = known or name
        return f'{line[: found.start()]};TZID="{self._meant[name]}"{line[found.end() :]}'


def _offset(stated: re.Match[str]) -> timedelta:
    """Return how far from UTC a zone is said to be, without summer time."""
    sign = -1 if stated[1] == "-" else 1
    return sign * timedelta(hours=int(stated[2] or 0), minutes=int(stated[3] or 0))


def _offsets(zone: str) -> set[timedelta | None]:
    """Return how far from UTC a zone is, in winter and in summer."""
    where = zoneinfo.ZoneInfo(zone)
    return {each.astimezone(where).utcoffset() for each in (_WINTER, _SUMMER)}


def _fixed(offset: timedelta) -> str | None:
    """Return the zone that is always so far from UTC; the IANA's signs are turned round."""
    hours, rest = divmod(offset, _HOUR)
    zone = f"Etc/GMT{-hours:+d}"
    return zone if not rest and zone in zoneinfo.available_timezones() else None


@cache
def _cities() -> dict[str, str]:
    """Return the IANA's zones by their cities, as they are compared."""
    zones = (each for each in zoneinfo.available_timezones() if "/" in each and "Etc/" not in each)
    return {" ".join(fold(each.rpartition("/")[2]).split()): each for each in sorted(zones)}
