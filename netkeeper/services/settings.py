"""What the user changes of the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.settings import LIMITS, Settings, stored_text
from netkeeper.services.refused import Refused

if TYPE_CHECKING:
    from netkeeper.services.ports.writing import OpenUnit


def change_setting(open_unit: OpenUnit, name: str, value: str | int | bool) -> None:  # noqa: FBT001
    """Keep a setting's value; the default's own value is kept as no row at all."""
    if name in LIMITS:
        low, high = LIMITS[name]
        if not low <= int(value) <= high:
            raise Refused("setting_out_of_range", low=low, high=high)
    with open_unit("change_setting") as unit:
        unit.settings.set(
            name, None if value == Settings._field_defaults[name] else stored_text(value)
        )
        unit.commit(setting=name)
