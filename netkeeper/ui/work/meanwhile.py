"""Waits, before there is a window, for work that goes on beside it; says so if it takes a while."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from collections.abc import Callable

SAID_AFTER_MS = 400  # what is done sooner needs no words
_LOOK_EVERY_MS = 20
_MARGIN = 32

Result = TypeVar("Result")


def meanwhile(said: str, work: Callable[[], Result]) -> Result:
    """Return what work returns, or raise what it raises; it may not know of Qt.

    The screen is answered meanwhile, so that nobody takes the program for dead.
    """
    note = _note(said)
    loop, look, late = QEventLoop(), QTimer(interval=_LOOK_EVERY_MS), QTimer(singleShot=True)
    with ThreadPoolExecutor(max_workers=1) as worker:
        doing = worker.submit(work)
        look.timeout.connect(lambda: loop.quit() if doing.done() else None)
        late.timeout.connect(note.show)
        look.start()
        late.start(SAID_AFTER_MS)
        loop.exec()
    late.stop()
    note.close()
    return doing.result()


def _note(said: str) -> QLabel:
    note = QLabel(said)
    note.setWindowTitle("NetKeeper")
    note.setTextFormat(Qt.TextFormat.PlainText)
    note.setMargin(_MARGIN)
    note.adjustSize()
    note.move(note.screen().availableGeometry().center() - note.rect().center())
    return note
