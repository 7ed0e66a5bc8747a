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
    notify: bool = False  # once a day, by the platform's tray, how much is due
    premium: bool = False  # a LinkedIn Premium account: longer notes, and no monthly number
    note_length: int = 200  # characters
    note_length_premium: int = 300  # characters
    notes_a_month: int = 5  # personalised notes on a free account
    cooling_days: int = 21  # days after a withdrawal before the same person can be invited again
    pending_long_days: int = 60  # days after which a pending sent request is shown as long pending
    keep_days: int = 30  # days until a request kept in review comes back
    consent_soon_days: int = 30  # days before its end from which a consent is announced
    settled_days: int = 30  # days after which the silence on a request counts among refusals
    enough_requests: int = 10  # fewer make no share: "too few to tell"
    refusals_watch: int = 40  # percent, refused or silent
    refusals_risk: int = 60  # percent
    climb_watch: int = 50  # percent: how likely refusals have climbed
    climb_risk: int = 90  # percent
    unknown_to_them_watch: int = 2  # recipients in 12 months who said they don't know the user
    unknown_to_them_risk: int = 5
    pending_watch: int = 40  # sent requests without an answer
    pending_risk: int = 500
    pending_old_watch: int = 10  # of those, the ones pending for pending_long_days
    pace_watch: int = 20  # requests sent in 7 days
    pace_risk: int = 100
    unknown_share_watch: int = 25  # percent of the requests, sent to unknown people
    unknown_share_risk: int = 50  # percent
    restriction_days: int = 90  # days after a restriction during which it is to watch
    lock_minutes: int = 15  # without use, after which a record with a passphrase locks; 0: never
    backup_folder: str = ""  # "" for the one beside the record
    backup_daily: bool = True
    backup_days: int = 14  # days of which the last backup is kept
    backup_weeks: int = 8
    backup_months: int = 24
    own_addresses: str = ""  # the user's own in calendars, with spaces between
    table_columns: str = ""  # which fields the columns of imported tables stand for, as JSON
    backup_before: int = 10  # backups made before imports, updates and restores


ORIGINS: dict[str, Origin] = {
    "note_length": Origin(Source.THIRD_PARTY, date(2026, 11, 22)),
    "note_length_premium": Origin(Source.THIRD_PARTY, date(2026, 11, 22)),
    "notes_a_month": Origin(Source.LINKEDIN, date(2025, 6, 1)),
    "cooling_days": Origin(Source.LINKEDIN, date(2025, 6, 1)),
    "pending_long_days": Origin(Source.OWN, date(2026, 11, 23)),
    "keep_days": Origin(Source.OWN, date(2026, 11, 23)),
    "consent_soon_days": Origin(Source.OWN, date(2026, 11, 27)),
    # LinkedIn publishes none of these. After 30 days a request is practically settled: so it was
    # in the archives of thirteen accounts.
    "settled_days": Origin(Source.OWN, date(2026, 11, 23)),
    "enough_requests": Origin(Source.OWN, date(2026, 11, 23)),
    # Ten accounts measured had 7 % to 51 % not accepted; cold campaigns have 69 % to 74 %.
    "refusals_watch": Origin(Source.OWN, date(2026, 11, 23)),
    "refusals_risk": Origin(Source.OWN, date(2026, 11, 23)),
    # Measured by tests/bench/silence/measure.py: what is found, and how often falsely.
    "climb_watch": Origin(Source.OWN, date(2026, 11, 23)),
    "climb_risk": Origin(Source.OWN, date(2026, 11, 23)),
    # Articles of 2008 to 2016 tell of an address being asked for each request after five; what
    # LinkedIn does now isn't known, and few senders ever learn of it: hence two to be watched.
    "unknown_to_them_watch": Origin(Source.OWN, date(2026, 11, 23)),
    "unknown_to_them_risk": Origin(Source.THIRD_PARTY, date(2026, 11, 22)),
    "pending_watch": Origin(Source.OWN, date(2026, 11, 23)),
    "pending_risk": Origin(Source.THIRD_PARTY, date(2026, 11, 22)),
    "pending_old_watch": Origin(Source.OWN, date(2026, 11, 23)),
    "pace_watch": Origin(Source.OWN, date(2026, 11, 23)),
    "pace_risk": Origin(Source.THIRD_PARTY, date(2026, 11, 22)),
    "unknown_share_watch": Origin(Source.OWN, date(2026, 11, 23)),
    "unknown_share_risk": Origin(Source.OWN, date(2026, 11, 23)),
    "restriction_days": Origin(Source.OWN, date(2026, 11, 23)),
    "lock_minutes": Origin(Source.OWN, date(2026, 11, 28)),
    "backup_days": Origin(Source.OWN, date(2026, 11, 28)),
    "backup_weeks": Origin(Source.OWN, date(2026, 11, 28)),
    "backup_months": Origin(Source.OWN, date(2026, 11, 28)),
    "backup_before": Origin(Source.OWN, date(2026, 11, 28)),
}

LIMITS: dict[str, tuple[int, int]] = {
    "note_length": (50, 2000),
    "note_length_premium": (50, 2000),
    "notes_a_month": (0, 1000),
    "cooling_days": (0, 365),
    "pending_long_days": (1, 365),
    "keep_days": (1, 365),
    "consent_soon_days": (1, 365),
    "settled_days": (7, 150),
    "enough_requests": (5, 100),
    "refusals_watch": (1, 100),
    "refusals_risk": (1, 100),
    "climb_watch": (1, 100),
    "climb_risk": (1, 100),
    "unknown_to_them_watch": (1, 100),
    "unknown_to_them_risk": (1, 100),
    "pending_watch": (1, 5000),
    "pending_risk": (1, 5000),
    "pending_old_watch": (1, 5000),
    "pace_watch": (1, 1000),
    "pace_risk": (1, 1000),
    "unknown_share_watch": (1, 100),
    "unknown_share_risk": (1, 100),
    "restriction_days": (1, 730),
    "lock_minutes": (0, 480),
    "backup_days": (1, 365),
    "backup_weeks": (0, 520),
    "backup_months": (0, 600),
    "backup_before": (1, 100),
}

# The settings that are a share, kept as whole percentages.
PERCENTAGES = frozenset(
    {
        "refusals_watch", "refusals_risk", "climb_watch", "climb_risk",
        "unknown_share_watch", "unknown_share_risk",
    }
)  # fmt: skip

_LONGEST = 9  # digits of a figure


def origin_of(settings: Settings, name: str) -> Origin:
    """Return whose figure a setting is: the default's, unless the user changed it."""
    default = Settings.__dataclass_fields__[name].default
    origin = ORIGINS[name]
    return origin if getattr(settings, name) == default else Origin(Source.OWN, origin.read_on)


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
