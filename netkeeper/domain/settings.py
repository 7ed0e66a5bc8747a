"""What the user may change: every threshold with its default, its source and its date."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from typing import TYPE_CHECKING

from netkeeper.domain.findings import Source

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Origin:
    """Whose figure a default is, and when it was read."""

    source: Source
    read_on: date


@dataclass(frozen=True, slots=True)
class Settings:
    """The user's settings; the defaults are the figures of `ORIGINS`."""

    language: str = ""  # "fr", "en", or "" for the system's
    theme: str = ""  # "light", "dark", or "" for the system's
    contrast: str = ""  # "high", "normal", or "" for the system's
    animations: bool = True
    single_keys: bool = True  # letters act in lists and panels
    premium: bool = False  # a LinkedIn Premium account: longer notes, and no monthly number
    note_length: int = 200  # characters
    note_length_premium: int = 300  # characters
    notes_a_month: int = 5  # personalised notes on a free account
    cooling_days: int = 21  # days after a withdrawal before the same person can be invited again
    pending_long_days: int = 60  # days after which a pending sent request is shown as long pending
    keep_days: int = 30  # days until a request kept in review comes back


ORIGINS: dict[str, Origin] = {
    "note_length": Origin(Source.THIRD_PARTY, date(2026, 11, 22)),
    "note_length_premium": Origin(Source.THIRD_PARTY, date(2026, 11, 22)),
    "notes_a_month": Origin(Source.LINKEDIN, date(2025, 6, 1)),
    "cooling_days": Origin(Source.LINKEDIN, date(2025, 6, 1)),
    "pending_long_days": Origin(Source.OWN, date(2026, 11, 23)),
    "keep_days": Origin(Source.OWN, date(2026, 11, 23)),
}

LIMITS: dict[str, tuple[int, int]] = {
    "note_length": (50, 2000),
    "note_length_premium": (50, 2000),
    "notes_a_month": (0, 1000),
    "cooling_days": (0, 365),
    "pending_long_days": (1, 365),
    "keep_days": (1, 365),
}

_LONGEST = 9  # digits of a figure


def settings_from(stored: Mapping[str, str]) -> Settings:
    """Build the settings from stored texts; a missing or unreadable one keeps its default."""
    given: dict[str, str | int | bool] = {}
    for each in fields(Settings):
        text = stored.get(each.name)
        if text is None:
            continue
        default = each.default
        if isinstance(default, bool):
            given[each.name] = text == "1"
        elif isinstance(default, int):
            low, high = LIMITS[each.name]
            if text.isdecimal() and len(text) <= _LONGEST and low <= int(text) <= high:
                given[each.name] = int(text)
        else:
            given[each.name] = text
    return Settings(**given)  # type: ignore[arg-type]  # each value has its field's own type


def stored_text(value: str | int | bool) -> str:  # noqa: FBT001 - a value of any setting
    """Return the text under which a setting's value is stored."""
    return str(int(value)) if isinstance(value, bool | int) else value
