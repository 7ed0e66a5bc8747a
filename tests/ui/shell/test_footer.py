"""The buttons under a detail, in the room that there is."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netkeeper.ui.shell.footer import Footer
from netkeeper.ui.widgets.key_button import KeyButton

WORDS = ("Retirer le passage", "Copier et ouvrir le profil", "Marquer comme envoyée")


@pytest.fixture(params=[13, 26])
def footer(request, qtbot, themed):
    theme = themed(request.param)
    holder = QWidget()
    qtbot.addWidget(holder)
    made = Footer(theme)
    made.holder = holder
    made.buttons = [KeyButton(theme, words, keys="Ctrl Maj ↵") for words in WORDS]
    for each in made.buttons:
        made.add_button(each)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(made)
    column.addStretch(1)
    holder.resize(whole_width(made, compact=False), 400)
    holder.show()
    return made


def whole_width(footer, compact):
    return sum(each.width_as(compact) for each in footer.buttons) + footer._theme.px(2 * 24 + 16)


def keys_shown(footer):
    return [not each.toolTip() for each in footer.buttons]


def test_keys_leave_the_buttons_that_without_them_stand_in_one_line(footer, qtbot):
    one_line = footer.height()
    assert keys_shown(footer) == [True] * 3
    footer.holder.resize(whole_width(footer, compact=False) - 1, 400)
    qtbot.waitUntil(lambda: footer.height() == one_line and not any(keys_shown(footer)))
    assert all("Ctrl Maj" in each.toolTip() for each in footer.buttons)
    footer.holder.resize(whole_width(footer, compact=True) - 1, 400)
    # Two lines have room for the keys.
    qtbot.waitUntil(lambda: footer.height() > one_line and all(keys_shown(footer)))


def test_keys_come_back_when_there_are_fewer_buttons(footer, qtbot):
    footer.holder.resize(whole_width(footer, compact=False) - 1, 400)
    qtbot.waitUntil(lambda: not any(keys_shown(footer)))
    footer.buttons[0].hide()
    qtbot.waitUntil(lambda: all(keys_shown(footer)))
