"""A choice among chips that go on in another line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from netkeeper.ui.widgets.chip import Face
from netkeeper.ui.widgets.chip_choice import ChipChoice

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from netkeeper.ui.look.theme import Theme


def test_right_and_left_choose_in_reading_order_past_a_lines_end(
    theme: Theme, qtbot: QtBot
) -> None:
    values = ["Consentement exprès", "Carte remise", "Demande", "Achat", "Recommandation", "Don"]
    choice = ChipChoice(theme, values, Face)
    qtbot.addWidget(choice)
    choice.resize(320, 200)
    with qtbot.waitExposed(choice):
        choice.show()
    choice.choose(values[0])
    choice.focus_choice()

    def walk(key: Qt.Key) -> list[str]:
        seen = [choice.value()]
        for _ in range(len(values)):  # once more than there are steps: the arrows stop at the ends
            QTest.keyClick(choice.focusWidget(), key)
            seen.append(choice.value())
        return seen

    assert walk(Qt.Key.Key_Right) == [*values, values[-1]]
    assert walk(Qt.Key.Key_Left) == [*reversed(values), values[0]]
