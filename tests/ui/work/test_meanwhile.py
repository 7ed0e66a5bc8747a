"""What is done before there is a window, and what is said meanwhile."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel

from netkeeper import app
from netkeeper.domain.faults import Fault
from netkeeper.ui.launch.start import _usable_record
from netkeeper.ui.wording.language import Speech
from netkeeper.ui.work import meanwhile


@pytest.fixture
def seen(qapp, monkeypatch):
    """What was said on the screen; work that waits for it waits for the event."""
    monkeypatch.setattr(meanwhile, "SAID_AFTER_MS", 0)
    said, read = [], Event()

    def look():
        for note in QApplication.topLevelWidgets():
            if isinstance(note, QLabel) and note.isVisible():
                said.append(note.text())
                read.set()

    timer = QTimer(interval=1)
    timer.timeout.connect(look)
    timer.start()
    yield said, read
    timer.stop()


@pytest.mark.parametrize(
    ("chosen", "is_new", "said"),
    [
        ("fr", True, "Préparation du registre…"),
        ("fr", False, "Le registre est sauvegardé, puis mis à jour…"),
        ("en", False, "The record is being backed up, then brought up to date…"),
    ],
)
def test_while_a_record_is_made_ready_the_screen_is_answered(
    tmp_path, qapp, seen, chosen, is_new, said
):
    program = app.build(tmp_path / "record.sqlite3", origin="window")
    if not is_new:
        program.path.touch()

    def slowly():
        assert seen[1].wait(60)
        program.prepare()

    speech = Speech(qapp, None)
    try:
        reader, _settings = _usable_record(program._replace(prepare=slowly), speech, chosen)
        with reader:
            assert reader.people.count() == 0
    finally:
        speech.choose("en")
    assert set(seen[0]) == {said}
    assert not any(each.isVisible() for each in QApplication.topLevelWidgets())


def test_what_can_not_be_done_is_said_by_its_fault(seen):
    def refuse():
        raise Fault("record_busy")

    with pytest.raises(Fault, match="record_busy"):
        meanwhile.meanwhile("Restoring…", refuse)
