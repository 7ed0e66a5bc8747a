"""Makes pictures of the window on the sample record, offscreen, so that no screen is needed."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING, NamedTuple

from netkeeper import app, streams
from netkeeper.domain.faults import Fault
from netkeeper.ui.launch.passing import passing_folder

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from netkeeper.ui.window import Window

WIDTH, HEIGHT = 1280, 800
LOOK_EVERY_MS, LOOKS = 20, 10  # nothing is read for so long: what was asked for is there


class Picture(NamedTuple):
    """One picture: a page in a theme, at a row of its list, with what is typed or pressed."""

    name: str
    page: str
    scheme: str
    typed: str = ""
    row: int = 0
    keys: str = ""  # letters and digits pressed on the page, one after the other


PICTURES = (
    Picture("today", "today", "light"),
    Picture("received", "received", "light", row=3),
    Picture("people", "people", "light"),
    Picture("meetings", "meetings", "dark"),
    Picture("sent", "sent", "dark"),
    Picture("standing", "standing", "light"),
    Picture(
        "quick-log",
        "today",
        "light",
        "Marie Tremblay, Luc Roy @ 5 à 7 de la Chambre #projet-abc hier",
    ),
    # The last one, for it writes: a session of the requests sent, at its fourth card.
    Picture("review", "review", "dark", keys="1WWK"),
)


def make_pictures(folder: Path, language: str, *, as_json: bool) -> int:
    """Write one PNG a page into the folder, in the language; return the exit code.

    Where each is, is written as a line, or at the end as one JSON document.

    Raises:
        Fault: The folder can't be written to.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - after the platform was chosen

    from netkeeper.ui.look.theme import BODY_PX  # noqa: PLC0415

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Fault("folder_unwritable", path=str(folder), why=error.strerror or "") from error
    application = QApplication(sys.argv[:1])
    font = application.font()
    font.setPixelSize(BODY_PX)
    application.setFont(font)
    made: list[str] = []
    with passing_folder("pictures") as own:
        record = own / "record.sqlite3"
        app.make_sample(record)
        for picture in PICTURES:
            file = folder / f"{picture.name}-{language}-{picture.scheme}.png"
            seen = _made(application, record, picture, language)
            try:
                file.write_bytes(seen)
            except OSError as error:
                why = error.strerror or ""
                raise Fault("folder_unwritable", path=str(folder), why=why) from error
            made.append(str(file))
            if not as_json:
                _tell(f"{file}\n")
    if as_json:
        _tell(json.dumps({"pictures": made}) + "\n")
    return 0


def _tell(text: str) -> None:
    try:
        streams.write(text)
    except OSError as error:
        raise Fault("answer_unwritten", why=error.strerror or "") from error


def _made(application: QApplication, record: Path, picture: Picture, language: str) -> bytes:
    """Show a page and return what is seen of it, as PNG."""
    from PySide6.QtCore import QBuffer, Qt  # noqa: PLC0415 - Qt is loaded by now

    from netkeeper.ui.look.theme import Theme  # noqa: PLC0415
    from netkeeper.ui.shell.list_detail import ListDetail  # noqa: PLC0415
    from netkeeper.ui.window import Window  # noqa: PLC0415
    from netkeeper.ui.wording.language import Speech  # noqa: PLC0415 - Qt is loaded by now

    theme = Theme(application, picture.scheme, animations=False)
    window = Window(app.build(record, origin="window"), theme, Speech(application, language))
    window.frame.resize(WIDTH, HEIGHT)
    window.open()
    window.go(picture.page, None)
    _settle(window)
    shown = window.frame.page(picture.page)
    if picture.row and isinstance(shown, ListDetail):
        shown.view.go_to(picture.row)
        _settle(window)
    for letter in picture.keys:
        _press(ord(letter), letter.lower())
        _settle(window)
    if picture.typed:
        window.desk.log_wanted.emit(picture.typed)
        _settle(window)
    seen = QBuffer()
    window.frame.grab().save(seen, "PNG")
    if picture.typed:
        _press(Qt.Key.Key_Escape)  # or the next window would give the line back
    window.frame.close()
    return bytes(seen.data().data())


def _press(key: int, text: str = "") -> None:
    """Press a key where the keyboard is."""
    from PySide6.QtCore import QEvent, Qt  # noqa: PLC0415 - Qt is loaded by now
    from PySide6.QtGui import QKeyEvent  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    focused = QApplication.focusWidget()
    if focused is not None:
        plain = Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(QEvent.Type.KeyPress, key, plain, text)
        QApplication.sendEvent(focused, event)


def _settle(window: Window) -> None:
    """Let everything that was asked for be read and painted."""
    from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415 - Qt is loaded by now

    from netkeeper.ui.standing.plotting import Plotting  # noqa: PLC0415
    from netkeeper.ui.work.jobs import BaseJob  # noqa: PLC0415

    loop, timer, quiet = QEventLoop(), QTimer(interval=LOOK_EVERY_MS), 0

    def look() -> None:
        nonlocal quiet
        working = bool(window.desk.findChildren(BaseJob))
        busy = working or not window.is_idle or Plotting.is_loading()
        quiet = 0 if busy else quiet + 1
        if quiet == LOOKS:
            loop.quit()

    timer.timeout.connect(look)
    timer.start()
    loop.exec()
