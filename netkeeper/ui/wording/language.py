"""Speak French or English, and change over while the window is open."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QWidget

from netkeeper.paths import RESOURCES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QApplication


class Language(StrEnum):
    """A language of the window."""

    FR = "fr"
    EN = "en"

    @property
    def locale(self) -> QLocale:
        """Return how this language writes dates and numbers, as used in Canada."""
        return QLocale("fr_CA" if self is Language.FR else "en_CA")


# Each in its own language, whatever is spoken.
LANGUAGE_NAMES: Mapping[str, str] = {Language.FR: "Français", Language.EN: "English"}


def system_language() -> Language:
    """Return French where the system's first language is French, else English."""
    first = next(iter(QLocale.system().uiLanguages()), "")
    return Language.FR if first.partition("-")[0] == "fr" else Language.EN


class Speech(QObject):
    """The language in force; every widget hears of another by a LanguageChange event."""

    changed = Signal()

    def __init__(self, app: QApplication, choice: str | None = "") -> None:
        """Speak as chosen; with None, nothing is loaded until a language is."""
        super().__init__(app)
        self._app = app
        self._translators: list[QTranslator] = []
        self.language = Language.EN
        if choice is not None:
            self.choose(choice)

    def choose(self, choice: str) -> None:
        """Speak "fr" or "en"; anything else is the system's language."""
        known = choice in set(Language)
        self.language = Language(choice) if known else system_language()
        QLocale.setDefault(self.language.locale)
        for translator in self._translators:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        wanted = (
            (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), "qtbase"),
            (str(RESOURCES / "i18n"), "netkeeper"),
        )
        self._translators = [
            loaded
            for folder, name in wanted
            if (loaded := self._load(f"{name}_{self.language}", folder)) is not None
        ]
        for translator in self._translators:
            self._app.installTranslator(translator)
        self.changed.emit()

    def _load(self, name: str, folder: str) -> QTranslator | None:
        translator = QTranslator(self)
        return translator if translator.load(name, folder) else None


class Spoken(QWidget):
    """A widget with words: it says them as it is made, and anew in another language.

    Qt tells each widget of that, the hidden ones too, a parent before its children: nobody hands it
    down. Among the parents of a class it may stand beside a plain QWidget alone: PySide can't make
    one that is of another class of Qt's too.
    """

    def retranslate(self) -> None:
        """Say everything in the language in force."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
