"""What the user may change: every threshold with its default."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Settings(NamedTuple):
    """The user's settings; `origins.ORIGINS` tells whose figures the defaults are."""

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
    unsaved: str = ""  # what was being typed when the window closed


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


def settings_from(stored: Mapping[str, str]) -> Settings:
    """Build the settings from stored texts; a missing or unreadable one keeps its default."""
    given: dict[str, str | int | bool] = {}
    for name, default in Settings._field_defaults.items():
        text = stored.get(name)
        if text is None:
            continue
        if isinstance(default, bool):
            given[name] = text == "1"
        elif isinstance(default, int):
            low, high = LIMITS[name]
            if text.isdecimal() and len(text) <= _LONGEST and low <= int(text) <= high:
                given[name] = int(text)
        else:
            given[name] = text
    return Settings(**given)  # type: ignore[arg-type]  # each value has its field's own type


def stored_text(value: str | int | bool) -> str:  # noqa: FBT001 - a value of any setting
    """Return the text under which a setting's value is stored."""
    return str(int(value)) if isinstance(value, bool | int) else value
