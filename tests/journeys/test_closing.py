"""Closing the window: what was typed last is kept, wherever it was typed."""

from __future__ import annotations

from PySide6.QtCore import Qt

from netkeeper import app
from netkeeper.services.invitations import RequestDraft, save_draft


def test_a_note_typed_just_before_is_kept(open_window, qtbot, tmp_path):
    path = tmp_path / "record.sqlite3"
    program = app.build(path, origin="window")
    program.prepare()
    today = program.today()
    number = save_draft(program.open_unit, RequestDraft("Luc Roy", today, None, "luc"), today)
    window = open_window(path)
    window.go("sent", number)
    qtbot.keyClicks(window.frame.page("sent").composer.note.editor, "Bonjour Luc")
    window.frame.close()
    with program.open_reader() as reader:
        assert reader.invitations.get(number).note == "Bonjour Luc"


def test_a_figure_typed_just_before_is_kept(open_window, qtbot, tmp_path):
    path = tmp_path / "record.sqlite3"
    window = open_window(path)
    qtbot.keyClick(window.frame, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    box = window.frame.page("preferences").figures["keep_days"].box
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "45")
    window.frame.close()
    with window.desk.program.open_reader() as reader:
        assert reader.overview.settings().keep_days == 45
