"""Starts the window: looks for a screen, opens the record, shows what there is, loads the rest."""

from __future__ import annotations

import signal
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from netkeeper import app, logs, paths, streams
from netkeeper.domain.faults import Fault
from netkeeper.ui.platform.plain_enums import plain_enums
from netkeeper.ui.platform.plain_imports import plain_imports
from netkeeper.ui.platform.platform_check import missing_library, why_no_window

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from netkeeper.app import Program
    from netkeeper.domain.settings import Settings
    from netkeeper.services.ports.reading import Reader
    from netkeeper.ui.locking.lock_window import LockWindow
    from netkeeper.ui.window import Window
    from netkeeper.ui.wording.language import Speech
    from netkeeper.window_arguments import Asked

BAD = 2  # the exit code where no window can be shown
# Seconds after which a worker that computes makes way for the window; Python's own is 0.005, which
# the window's thread waits again and again within one turn, at each call that paints. At a tenth of
# a millisecond and less the two threads only change places.
_MAKE_WAY = 0.00025


def run(asked: Asked, language: str) -> int:
    """Show the window (or make its pictures) and return the exit code."""
    try:
        if asked.pictures is not None:
            from netkeeper.ui.launch.pictures import make_pictures  # noqa: PLC0415 - Qt may not load

            return make_pictures(asked.pictures, language, as_json=asked.json)
        with plain_enums():
            if (why := why_no_window()) is not None:
                return _refuse(Fault(why[0], **why[1]), language)
            return _run_window(asked, language)
    except ImportError as error:
        if not (library := missing_library(error)):
            raise
        return _refuse(Fault("missing_library", library=library), language)
    except Fault as fault:
        return _refuse(fault, language)


def _refuse(fault: Fault, language: str) -> int:
    from netkeeper.texts.texts import Texts  # noqa: PLC0415 - seldom needed

    said = Texts(language).fault(fault.code, fault.facts)
    streams.complain(f"{said}\n")
    if "PySide6.QtWidgets" in sys.modules:
        from netkeeper.ui.backups.rescue import show_refusal  # noqa: PLC0415 - as that

        show_refusal(said)
    return BAD


def _run_window(asked: Asked, language: str) -> int:
    """Show the window on the record, or on a sample that is thrown away afterwards."""
    if not asked.demo:
        return _show(asked.record or paths.default_record(), asked.lang, language)
    from netkeeper.ui.launch.passing import passing_folder  # noqa: PLC0415 - the demo alone

    with passing_folder("demo") as folder:
        path = folder / "record.sqlite3"
        app.make_sample(path)
        return _show(path, asked.lang, language)


def _show(path: Path, chosen: str, language: str) -> int:
    """Show the window on a record and return when it is closed."""
    sys.setswitchinterval(_MAKE_WAY)
    with plain_imports():
        application, _window = _open(path, chosen, language)  # which lives as long as the loop
        return application.exec()


def _open(path: Path, chosen: str, language: str) -> tuple[QApplication, Window | LockWindow]:
    """Open the window on a record, to be painted in the application's first turns."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - only once a screen was found

    from netkeeper.domain.settings import Settings  # noqa: PLC0415
    from netkeeper.ui.launch.session import Session  # noqa: PLC0415
    from netkeeper.ui.look.theme import Theme, make_application  # noqa: PLC0415
    from netkeeper.ui.wording.language import Speech  # noqa: PLC0415

    application = make_application(sys.argv[0])
    application.setApplicationName("NetKeeper")
    application.setDesktopFileName("netkeeper")
    program = app.build(paths.from_home(path), origin="window")
    speech = Speech(application, None)  # the record says what it is to be
    opened = _usable_record(program, speech, language)
    settings = opened[1] if opened is not None else Settings()
    # A record that can only be read is shown all the same, without a log beside it.
    with suppress(OSError):
        logs.log_to(program.path.parent)
    speech.choose(chosen or settings.language)
    theme = Theme(application, settings.theme, settings.contrast, animations=settings.animations)
    session = Session(program.path, theme, speech, chosen, application)
    # A session or terminal that ends, or Ctrl+C, closes the window as the user would: what was
    # decided is kept. In a turn of the loop: one that comes before the loop begins counts too.
    for name in ("SIGTERM", "SIGINT", "SIGHUP"):
        if (number := getattr(signal, name, None)) is not None:  # not every platform has each
            signal.signal(
                number, lambda _number, _frame: QTimer.singleShot(0, session, session.close)
            )
    if opened is None:
        return application, session.lock_at_start(program)
    return application, session.open(program, opened[0])


def _usable_record(
    program: Program, speech: Speech, language: str
) -> tuple[Reader, Settings] | None:
    """Return a record that can be used, read this far; a damaged one may be restored first.

    None for one that opens by a passphrase. What must be said on the way is said in a language.

    Raises:
        Fault: It can't be used, and no backup was wanted in its place.
    """
    try:
        if program.is_missing():
            raise Fault("record_missing", path=str(program.path))
        return _read(program, speech, language)
    except Exception as error:
        fault = app.fault_of(error, program.path)
        if fault is None:
            raise
        if fault.code == "passphrase_needed" and program.passphrases.is_available():
            return None
        if fault.code == "passphrase_needed":
            raise Fault("passphrase_package") from error
        from netkeeper.texts.texts import Texts  # noqa: PLC0415 - seldom needed
        from netkeeper.ui.backups.rescue import OFFERED, Rescue  # noqa: PLC0415 - as that

        speech.choose(language)
        if fault.code not in OFFERED or not Rescue(program, Texts(language)).offer(fault):
            raise fault from error
        return _read(program, speech, language)


def _read(program: Program, speech: Speech, language: str) -> tuple[Reader, Settings]:
    """Bring the record up to date if need be; return a connection to it, and its settings."""
    reader = program.open_current()
    if reader is None:
        from netkeeper.ui.launch.preparing import Preparing  # noqa: PLC0415 - seldom needed

        speech.choose(language)
        Preparing().prepare(program)
        reader = program.open_shared()
    try:
        return reader, reader.overview.settings()
    except BaseException:
        reader.close()
        raise
