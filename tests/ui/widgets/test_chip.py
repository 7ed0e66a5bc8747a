"""Chips say what was understood, where it comes from, and which ones can be pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.widgets.chip import Chip, ChipButton, ChipKind, Face
from netkeeper.ui.widgets.chip_flow import ChipFlow
from netkeeper.ui.widgets.elided_label import ElidedLabel
from netkeeper.ui.widgets.key_chip import key_chip_size

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from netkeeper.ui.look.theme import Theme

PERSON = Face("Marie Tremblay", "Notaire · Tremblay Aubin", initials="MT")
PLACE = Face("Québec", icon="plus", keys="Tab")


def test_a_chip_is_read_out_with_what_it_comes_from(theme: Theme, qtbot: QtBot) -> None:
    chip = Chip(theme, PERSON)
    qtbot.addWidget(chip)
    heard = QAccessible.queryAccessibleInterface(chip)
    assert heard.role() == QAccessible.Role.StaticText
    assert heard.text(QAccessible.Text.Name) == "Marie Tremblay, Notaire · Tremblay Aubin"


def test_a_suggestion_is_a_button_with_its_key(theme: Theme, qtbot: QtBot) -> None:
    chip = ChipButton(theme, PLACE)
    qtbot.addWidget(chip)
    heard = QAccessible.queryAccessibleInterface(chip)
    assert heard.role() == QAccessible.Role.Button
    assert heard.text(QAccessible.Text.Name) == "Québec"
    assert heard.text(QAccessible.Text.Description) == "Tab"
    with qtbot.waitSignal(chip.clicked):
        QTest.keyClick(chip, Qt.Key.Key_Space)


def test_of_a_set_one_is_chosen_and_choosing_moves_nothing(theme: Theme, qtbot: QtBot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    layout = QHBoxLayout(row)
    chips = [ChipButton(theme, Face(words), ChipKind.OPTION) for words in ("En personne", "Visio")]
    for chip in chips:
        layout.addWidget(chip)
    before = [chip.sizeHint() for chip in chips]
    QTest.mouseClick(chips[0], Qt.MouseButton.LeftButton)
    QTest.mouseClick(chips[1], Qt.MouseButton.LeftButton)
    assert [chip.isChecked() for chip in chips] == [False, True]
    assert [chip.sizeHint() for chip in chips] == before
    heard = QAccessible.queryAccessibleInterface(chips[1])
    assert heard.role() == QAccessible.Role.RadioButton
    assert heard.state().checked


def test_the_kinds_of_chip_differ(themed: Callable[..., Theme], qtbot: QtBot) -> None:
    for contrast in ("normal", "high"):
        theme = themed(13, "light", contrast)
        pictures = []
        for kind in ChipKind:
            chip = Chip(theme, Face("Luc Roy"), kind)
            qtbot.addWidget(chip)
            chip.resize(120, 26)
            pictures.append(chip.grab().toImage())
        # A suggestion and an option differ by what stands on them: the plus and the key.
        kinds = dict(zip(ChipKind, pictures, strict=True))
        del kinds[ChipKind.OPTION]
        assert all(kinds[one] != kinds[other] for one in kinds for other in kinds if one != other)


@pytest.mark.parametrize("px", [9, 13, 20, 26])
@pytest.mark.parametrize("kind", ChipKind)
def test_all_that_stands_on_a_chip_has_room(
    themed: Callable[..., Theme], qtbot: QtBot, kind: ChipKind, px: int
) -> None:
    theme = themed(px)
    face = Face("Jean-François Ouellet", "nouvelle personne", initials="JO", keys="Tab")
    chip = Chip(theme, face, kind)
    qtbot.addWidget(chip)
    words = theme.metrics(Text.SECOND).horizontalAdvance(face.words + face.second)
    least = words + theme.px(18) + key_chip_size("Tab", theme).width()
    assert chip.sizeHint().width() >= least
    assert chip.sizeHint().height() >= theme.metrics(Text.SECOND, QFont.Weight.DemiBold).height()
    chip.resize(chip.sizeHint())
    chip.grab()


def test_a_chip_without_room_is_painted_all_the_same(theme: Theme, qtbot: QtBot) -> None:
    chip = Chip(theme, PERSON)
    qtbot.addWidget(chip)
    chip.resize(30, 26)
    chip.grab()


def test_chips_follow_the_line_that_is_typed(theme: Theme, qtbot: QtBot) -> None:
    flow = ChipFlow(theme, "Personnes")
    qtbot.addWidget(flow)
    first = Chip(theme, PERSON)
    flow.set_chips([first], "comme le 18 avril 2024")
    said = [label.text() for label in flow.findChildren(ElidedLabel)]
    assert said == ["Personnes", "comme le 18 avril 2024"]
    second = Chip(theme, Face("Luc Roy"), ChipKind.NEW)
    flow.set_chips([first, second])
    flow.resize(500, flow.heightForWidth(500))
    flow.layout().activate()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    shown = [chip.text() for chip in flow.findChildren(Chip) if not chip.isHidden()]
    assert shown == ["Marie Tremblay, Notaire · Tremblay Aubin", "Luc Roy"]


def test_chips_without_room_go_to_a_second_line(theme: Theme, qtbot: QtBot) -> None:
    flow = ChipFlow(theme, "Personnes")
    qtbot.addWidget(flow)
    flow.set_chips([Chip(theme, PERSON) for _ in range(3)])
    assert flow.heightForWidth(1200) == 26
    assert flow.heightForWidth(400) == 3 * 26 + 2 * 4


def test_the_words_of_an_option_stand_in_its_middle(theme: Theme, qtbot: QtBot) -> None:
    chip = ChipButton(theme, Face("Demande de renseignements"), ChipKind.OPTION)
    bare = ChipButton(theme, Face(""), ChipKind.OPTION)
    for each in (chip, bare):
        qtbot.addWidget(each)
        each.setFixedSize(chip.sizeHint())
    seen, empty = chip.grab().toImage(), bare.grab().toImage()
    across, down = range(seen.width()), range(seen.height())
    inked = [x for x in across for y in down if seen.pixel(x, y) != empty.pixel(x, y)]
    before, after = min(inked), seen.width() - 1 - max(inked)
    assert abs(before - after) <= 3
