"""The column of a page keeps its distance from the sides, by the room that there is."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from netkeeper.ui.shell.scroll_pane import PagePane


@pytest.mark.parametrize("px", [13, 26])
@pytest.mark.parametrize(("units", "side"), [(640, 16), (1000, 32)])
def test_the_margins_of_a_page_follow_its_width(qtbot, themed, px, units, side):
    theme, page = themed(px), QWidget()
    title, line, rest = QLabel("title"), QLabel("line"), QLabel("rest")
    area = PagePane(theme, page, gap=18)
    area.column.addWidget(rest)
    area.add_head(title, line)
    page.resize(theme.px(units), theme.px(400))
    with qtbot.waitExposed(page):
        page.show()
    left, top = (title.mapTo(page, title.rect().topLeft()).toTuple()[n] for n in (0, 1))
    assert (left, top) == (theme.px(side), theme.px(20))
    assert line.y() - title.geometry().bottom() - 1 == theme.px(2)
    assert rest.y() - line.geometry().bottom() - 1 == theme.px(18)
