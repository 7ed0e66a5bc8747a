"""Puts the settings into force: the language and the look, whoever changed them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netkeeper.ui.changes import bears

if TYPE_CHECKING:
    from netkeeper.domain.settings import Settings
    from netkeeper.ui.desk import Desk

_SETTINGS = frozenset({"setting"})


class InForce(QObject):
    """Hears of every change: made on a page, taken back, or made by another program.

    What the record says is put into force only once it changes, so that a language asked for on
    the command line stays until then.
    """

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._settings = desk.settings
        desk.changed.connect(self._on_changed)

    def _on_changed(self, tables: object) -> None:
        if not bears(tables, _SETTINGS):
            return
        before, now = self._settings, self._desk.settings
        self._settings = now
        if _look(now) != _look(before):
            self._desk.theme.choose(now.theme, now.contrast, animations=now.animations)
        if now.language != before.language:
            self._desk.speech.choose(now.language)


def _look(settings: Settings) -> tuple[str, str, bool]:
    return settings.theme, settings.contrast, settings.animations
