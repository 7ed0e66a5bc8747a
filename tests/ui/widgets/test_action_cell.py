"""The cell of an act: which was chosen and where the keyboard is are told apart."""

from __future__ import annotations

import pytest

from netkeeper.ui.look.theme import Theme
from netkeeper.ui.widgets.action_cell import ActionCell
from netkeeper.ui.widgets.cell_grid import CellGrid


@pytest.mark.parametrize("contrast", ["normal", "high"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_chosen_act_does_not_look_as_if_it_had_the_keyboard(qtbot, qapp, scheme, contrast):
    theme = Theme(qapp, scheme, contrast)
    grid = CellGrid(theme)
    qtbot.addWidget(grid)
    grid.resize(600, 90)
    chosen, focused = ActionCell(theme), ActionCell(theme)
    for cell in (chosen, focused):
        cell.say("Keep", "back in 30 days", "K")
    chosen.set_chosen("Keep, chosen")
    grid.set_cells([chosen, focused])
    with qtbot.waitExposed(grid):
        grid.show()
    grid.activateWindow()
    focused.setFocus()
    qtbot.waitUntil(focused.hasFocus)

    def edge_of(cell):
        image = cell.grab().toImage()
        return image.pixelColor(0, image.height() // 2)

    assert edge_of(focused) == theme.tokens.ac
    assert edge_of(chosen) != theme.tokens.ac


def test_an_act_in_little_room_tells_what_follows_in_its_tool_tip(qtbot, theme):
    cell = ActionCell(theme)
    qtbot.addWidget(cell)
    cell.say("Keep", "back in 30 days", "K")
    high = cell.heightForWidth(400)
    cell.set_low(True)
    assert cell.heightForWidth(400) < high
    assert cell.toolTip() == "back in 30 days"
    assert "back in 30 days" in cell.accessibleDescription()
    cell.set_low(False)
    assert (cell.heightForWidth(400), cell.toolTip()) == (high, "")
