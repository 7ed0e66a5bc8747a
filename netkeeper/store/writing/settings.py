"""Writes the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select, update

from netkeeper.store.schema.tables import setting

if TYPE_CHECKING:
    from netkeeper.store.writing.work import Work


class WriteSettings:
    """The user's settings, written."""

    def __init__(self, work: Work) -> None:
        self._connection = work.connection

    def set(self, name: str, value: str | None) -> None:
        """Keep a setting's text; None brings its default back."""
        if value is None:
            self._connection.execute(delete(setting).where(setting.c.name == name))
            return
        query = select(setting.c.value).where(setting.c.name == name)
        if (held := self._connection.execute(query).first()) is None:
            self._connection.execute(insert(setting).values(name=name, value=value))
        elif held[0] != value:
            self._connection.execute(
                update(setting).where(setting.c.name == name).values(value=value)
            )
