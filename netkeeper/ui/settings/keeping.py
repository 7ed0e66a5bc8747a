"""Keeps a setting: one change that can be undone, in force at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.services.settings import change_setting

if TYPE_CHECKING:
    from netkeeper.ui.desk import Desk


def keep(desk: Desk, name: str, value: str | int | bool) -> None:  # noqa: FBT001 - of any setting
    """Keep a setting's value, unless the record has it already."""
    if getattr(desk.settings, name) != value:
        desk.change(change_setting, name, value)
