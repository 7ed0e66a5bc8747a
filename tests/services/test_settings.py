"""What the user changes of the settings: kept, taken back, and held within its limits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netkeeper.domain.settings import LIMITS, Settings, settings_from, stored_text
from netkeeper.services.refused import Refused
from netkeeper.services.settings import change_setting
from tests.conftest import rows_of

OTHER = {
    "language": "fr",
    "theme": "dark",
    "contrast": "high",
    "animations": False,
    "single_keys": False,
    "notify": True,
    "premium": True,
    "note_length": 240,
    "note_length_premium": 400,
    "notes_a_month": 0,
    "cooling_days": 0,
    "pending_long_days": 90,
    "keep_days": 14,
    "consent_soon_days": 60,
    "settled_days": 45,
    "enough_requests": 20,
    "refusals_watch": 30,
    "refusals_risk": 50,
    "climb_watch": 60,
    "climb_risk": 95,
    "unknown_to_them_watch": 1,
    "unknown_to_them_risk": 3,
    "pending_watch": 60,
    "pending_risk": 300,
    "pending_old_watch": 5,
    "pace_watch": 15,
    "pace_risk": 80,
    "unknown_share_watch": 10,
    "unknown_share_risk": 30,
    "restriction_days": 180,
    "lock_minutes": 5,
    "backup_folder": "/elsewhere",
    "backup_daily": False,
    "backup_days": 7,
    "backup_weeks": 4,
    "backup_months": 12,
    "backup_before": 5,
    "own_addresses": "moi@example.org",
    "table_columns": '{"0": {"Nom": "display_name"}}',
    "unsaved": "Marie @",
}


def test_every_setting_is_tried_here():
    assert set(OTHER) == set(Settings._fields)


@pytest.mark.parametrize(("name", "value"), OTHER.items(), ids=OTHER)
def test_a_setting_is_kept_and_its_default_is_no_row(program, reader, record_path, name, value):
    change_setting(program.open_unit, name, value)
    assert getattr(reader.overview.settings(), name) == value
    change_setting(program.open_unit, name, getattr(Settings(), name))
    assert reader.overview.settings() == Settings()
    assert rows_of(record_path)["setting"] == []
    program.undo()
    assert getattr(reader.overview.settings(), name) == value


@pytest.mark.parametrize("name", LIMITS)
def test_a_figure_stays_within_its_limits(program, reader, name):
    low, high = LIMITS[name]
    for value in (low, high):
        change_setting(program.open_unit, name, value)
        assert getattr(reader.overview.settings(), name) == value
    for value in (low - 1, high + 1):
        with pytest.raises(Refused, match="setting_out_of_range") as refused:
            change_setting(program.open_unit, name, value)
        assert refused.value.facts == {"low": low, "high": high}


def test_the_same_value_again_is_no_change(program, announced):
    change_setting(program.open_unit, "theme", "dark")
    change_setting(program.open_unit, "theme", "dark")
    change_setting(program.open_unit, "language", "")
    assert announced.heard == [frozenset({"setting"})]


@given(st.dictionaries(st.sampled_from([*OTHER, "gone"]), st.text(max_size=8)))
def test_whatever_is_stored_there_are_settings(stored):
    read = settings_from(stored)
    for name, (low, high) in LIMITS.items():
        assert low <= getattr(read, name) <= high


@given(st.sampled_from(list(LIMITS)), st.sampled_from([*"²③٣Ⅷ½", "9" * 5000]))
def test_a_figure_in_odd_digits_is_no_reason_to_fail(name, digits):
    assert isinstance(settings_from({name: digits}), Settings)


@pytest.mark.parametrize(("name", "value"), OTHER.items(), ids=OTHER)
def test_what_is_stored_is_read_again(name, value):
    assert getattr(settings_from({name: stored_text(value)}), name) == value
