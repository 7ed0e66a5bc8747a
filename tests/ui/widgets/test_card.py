"""A card frames its group and shows a verdict's tone at its left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.hairline import Hairline

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from netkeeper.ui.look.theme import Theme


@pytest.mark.parametrize("tone", [Tone.CALM, Tone.WATCH, Tone.RISK, Tone.TX2])
def test_a_tone_is_a_bar_at_the_left(theme: Theme, qtbot: QtBot, tone: Tone) -> None:
    card = Card(theme)
    qtbot.addWidget(card)
    card.resize(100, 60)
    middle = card.grab().toImage().pixelColor(2, 30)
    assert middle == theme.tokens.base
    card.set_tone(tone)
    image = card.grab().toImage()
    assert image.pixelColor(2, 30) == theme.tokens.tone(tone)
    assert image.pixelColor(3, 30) == theme.tokens.base


def test_a_card_follows_the_look(theme: Theme, qtbot: QtBot) -> None:
    card = Card(theme)
    qtbot.addWidget(card)
    card.resize(100, 60)
    theme.choose("dark", "normal", animations=False)
    assert card.grab().toImage().pixelColor(50, 30) == theme.tokens.base


def test_a_hairline_is_as_thick_as_a_line(theme: Theme, qtbot: QtBot) -> None:
    line = Hairline(theme)
    qtbot.addWidget(line)
    line.resize(20, line.sizeHint().height())
    assert line.height() == 1
    assert line.grab().toImage().pixelColor(10, 0) == theme.tokens.line
