"""Whose figures the defaults of the settings are, and when they were read."""

from __future__ import annotations

from datetime import date

from netkeeper.domain.findings import Source
from netkeeper.domain.settings import Settings
from netkeeper.domain.values import frozen


@frozen
class Origin:
    """Whose figure a default is, and when it was read."""

    source: Source
    read_on: date


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


def origin_of(settings: Settings, name: str) -> Origin:
    """Return whose figure a setting is: the default's, unless the user changed it."""
    default = Settings._field_defaults[name]
    origin = ORIGINS[name]
    return origin if getattr(settings, name) == default else Origin(Source.OWN, origin.read_on)
