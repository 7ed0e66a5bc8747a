"""What was typed and never saved when the window closed: put by, and shown at the next start."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from netkeeper.services.unsaved import Unsaved, drop, put_by, unsaved_in
from netkeeper.ui.shell.typed_before import TypedBefore
from netkeeper.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.shell.main_window import MainWindow

log = logging.getLogger(__name__)


def leave(desk: Desk, frame: MainWindow, line: str) -> TypedBefore | None:
    """Keep what is typed, end the desk's work, and put by what the record has not taken.

    `line` is that of a meeting half typed. Where nothing can be put by, it is shown in a window of
    its own, which is returned.
    """
    for page in frame.pages():
        with desk.keeping(typed_in(page)):
            page.keep_typed()
    desk.close()
    for timer in frame.findChildren(QTimer):
        timer.stop()  # it would read a record that is closed
    left = [text for page in frame.pages() for text in typed_in(page)]
    unsaved = Unsaved(line, tuple(dict.fromkeys([*desk.unsaved, *left])))
    if not any(unsaved):
        return None
    try:
        put_by(desk.program.open_unit, unsaved)
    except Exception as error:  # noqa: BLE001 - the window closes, whatever it is
        log.warning("what was typed could not be put by: %s", type(error).__name__)
        if frame.isVisible():  # not where it locks
            box = TypedBefore(desk.theme, [*filter(None, [line]), *unsaved.texts], None)
            box.show()
            return box
    return None


def show(desk: Desk, frame: MainWindow) -> None:
    """Go on with the line that was put by, and show the texts until they are read."""
    held = unsaved_in(desk.settings)
    if not any(held):
        return
    if held.line:
        frame.focus_field(held.line)

    def forget() -> None:
        desk.do(lambda: drop(desk.program.open_unit, held), undo=False)

    if held.texts:
        box = TypedBefore(desk.theme, list(held.texts), frame)
        box.finished.connect(forget)
        box.open()
    else:
        forget()


def typed_in(page: QWidget) -> list[str]:
    """Return the texts typed into the forms of a page: what is looked for there is none."""
    found = []
    for edit in page.findChildren(QWidget):
        if not edit.isVisibleTo(page) or isinstance(edit.parent(), SearchField):
            continue
        if isinstance(edit, QLineEdit):
            secret = edit.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData
            is_figure = isinstance(edit.parent(), QAbstractSpinBox)  # kept once it is left
            text = edit.text() if edit.isModified() and not secret and not is_figure else ""
        elif isinstance(edit, QPlainTextEdit | QTextEdit):
            text = edit.toPlainText() if edit.document().isModified() else ""
        else:
            continue
        if text.strip():
            found.append(text)
    return found
