"""A field of several lines grows with what it holds, however it comes to its width."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextOption
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


def test_a_word_without_an_end_is_taken_as_quickly_as_words_are(qtbot, theme):
    def spent(text):
        area = TextArea(theme)
        qtbot.addWidget(area)
        area.resize(360, 200)
        area.show()
        held = QMimeData()
        held.setText(text)
        began = time.thread_time()
        area.editor.insertFromMimeData(held)
        area.editor.insertPlainText("a")
        took = time.thread_time() - began
        assert area.text() == f"{text}a"
        return took

    limit = spent("mot " * 50_000)
    assert spent("x" * 200_000) < 6 * limit


def test_lines_break_at_words_again_once_the_text_has_none_without_an_end(qtbot, theme):
    area = TextArea(theme)
    qtbot.addWidget(area)
    area.set_text("x" * 10_000)
    assert area.editor.wordWrapMode() is QTextOption.WrapMode.WrapAnywhere
    area.set_text(TEXT)
    assert area.editor.wordWrapMode() is QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
