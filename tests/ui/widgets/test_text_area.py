"""A field of several lines grows with what it holds, however it comes to its width."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netkeeper.ui.judgement.note_card import NoteCard
from netkeeper.ui.widgets.text_area import TextArea

TEXT = "Un plaisir de vous rencontrer au 5 à 7 de la Chambre jeudi. " * 5


@pytest.mark.parametrize("hidden", [False, True])
@pytest.mark.parametrize("make", [TextArea, NoteCard])
def test_all_lines_are_shown(qtbot, theme, make, hidden):
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    area = make(theme)
    column.addWidget(area)
    column.addStretch(1)
    holder.resize(900, 400)
    with qtbot.waitExposed(holder):
        holder.show()
    area.setVisible(not hidden)
    area.set_text(TEXT)
    holder.resize(360, 400)
    area.show()
    editor = area.editor

    def whole():
        lines = editor.document().firstBlock().layout()
        needed = lines.boundingRect().height()  # as they are laid out, each in whole pixels
        return lines.lineCount() > 3 and editor.viewport().height() >= needed

    qtbot.waitUntil(whole)
