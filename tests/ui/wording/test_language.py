"""French and English: chosen, changed while running, and told to every widget."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from netkeeper.ui.wording import formats, language
from netkeeper.ui.wording.language import Language


class Told(QWidget):
    """A widget that notes each change of language."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.heard = []

    def event(self, event):
        if event.type() == QEvent.Type.LanguageChange:
            self.heard.append(formats.from_today(0))
        return super().event(event)


def test_a_change_of_language_reaches_every_widget_once(speech, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    inner = Told()
    layout.addWidget(inner)
    with qtbot.waitExposed(window):
        window.show()
    inner.heard.clear()
    speech.choose("fr")
    qtbot.waitUntil(lambda: inner.heard != [])
    assert inner.heard == ["aujourd’hui"]
    speech.choose("en")
    qtbot.waitUntil(lambda: len(inner.heard) == 2)
    assert inner.heard == ["aujourd’hui", "today"]


def test_qts_own_buttons_speak_the_language_too(speech, qtbot):
    speech.choose("fr")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Annuler"


@pytest.mark.parametrize(
    ("system", "expected"),
    [
        (["fr-CA", "en-CA"], Language.FR),
        (["fr"], Language.FR),
        (["en-CA", "fr-CA"], Language.EN),
        (["fry-NL"], Language.EN),
        (["de-DE"], Language.EN),
        ([], Language.EN),
    ],
)
def test_no_choice_means_the_systems_language(speech, monkeypatch, system, expected):
    of_system = SimpleNamespace(uiLanguages=lambda: system)
    monkeypatch.setattr(language.QLocale, "system", lambda: of_system)
    speech.choose("")
    assert speech.language is expected


def test_dates_and_numbers_follow_the_language(speech):
    speech.choose("fr")
    assert QLocale().territory() == QLocale.Country.Canada
    assert QLocale().toString(1284) == "1\u00a0284"
    speech.choose("en")
    assert QLocale().toString(1284) == "1,284"


def test_a_label_made_before_keeps_its_text_until_it_is_told(speech, qtbot):
    label = QLabel(formats.days(2))
    qtbot.addWidget(label)
    speech.choose("fr")
    assert label.text() == "2 days"
    assert formats.days(2) == "2\u00a0jours"
