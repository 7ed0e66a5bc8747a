"""A tick box grows with the text and is pressed by key and mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from netkeeper.ui.look.theme import Text
from netkeeper.ui.widgets.tick_box import TickBox
from tests.ui.cut import least_size

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from netkeeper.ui.look.theme import Theme


@pytest.mark.parametrize("px", [9, 13, 20, 26])
def test_box_and_words_have_room(themed: Callable[..., Theme], qtbot: QtBot, px: int) -> None:
    theme = themed(px)
    box = TickBox(theme, "Préparer l’&invitation")
    qtbot.addWidget(box)
    words = theme.metrics(Text.BODY).horizontalAdvance("Préparer l’invitation")
    assert box.sizeHint().width() >= words + theme.px(16)
    assert box.sizeHint().height() >= theme.px(16)
    assert least_size(box) == box.sizeHint()


def test_it_is_pressed_on_its_words_and_by_the_space_key(theme: Theme, qtbot: QtBot) -> None:
    box = TickBox(theme, "Noter un suivi")
    qtbot.addWidget(box)
    box.resize(box.sizeHint())
    box.show()
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(box, left, pos=QPoint(box.width() - 6, box.height() // 2))
    assert box.isChecked()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert not box.isChecked()
    heard = QAccessible.queryAccessibleInterface(box)
    assert heard.role() == QAccessible.Role.CheckBox


def test_ticked_focused_and_disabled_all_look_different(
    themed: Callable[..., Theme], qtbot: QtBot
) -> None:
    for contrast in ("normal", "high"):
        box = TickBox(themed(13, "light", contrast), "Noter un suivi")
        qtbot.addWidget(box)
        box.resize(box.sizeHint())
        looks = [box.grab().toImage()]
        box.setChecked(True)
        looks.append(box.grab().toImage())
        box.setEnabled(False)
        looks.append(box.grab().toImage())
        assert all(one != other for n, one in enumerate(looks) for other in looks[:n])
