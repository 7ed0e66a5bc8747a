"""Starts the window: looks for a screen, opens the record, shows what there is, loads the rest."""

from __future__ import annotations

import shutil
import signal
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from netkeeper import app, logs, paths
from netkeeper.domain.faults import Fault
from netkeeper.ui.plain_imports import plain_imports
from netkeeper.ui.platform_check import missing_library, why_no_window

if TYPE_CHECKING:
    import argparse

    from PySide6.QtWidgets import QApplication

    from netkeeper.app import Program
    from netkeeper.domain.settings import Settings
    from netkeeper.texts.texts import Texts
    from netkeeper.ui.window import Window

BAD = 2  # the exit code where no window can be shown


def run(asked: argparse.Namespace, texts: Texts) -> int:
    """Show the window (or make its pictures) and return the exit code."""
    try:
        if asked.command == "pictures":
            from netkeeper.ui.pictures import make_pictures  # noqa: PLC0415 - Qt may not load

            return make_pictures(asked.folder, texts.language)
        if (why := why_no_window()) is not None:
            return _refuse(Fault(why[0], **why[1]), texts)
        return _run_window(asked, texts)
    except ImportError as error:
        if not (library := missing_library(error)):
            raise
        return _refuse(Fault("missing_library", library=library), texts)
    except Fault as fault:
        return _refuse(fault, texts)


def _refuse(fault: Fault, texts: Texts) -> int:
    sys.stderr.write(f"{texts.fault(fault.code, fault.facts)}\n")
    return BAD


def _run_window(asked: argparse.Namespace, texts: Texts) -> int:
    """Show the window on the record, or on a sample that is thrown away afterwards."""
    if not asked.demo:
        return _show(asked.record or paths.default_record(), asked.lang or "", texts)
    folder = Path(tempfile.mkdtemp(prefix="netkeeper-demo-"))
    try:
        path = folder / "record.sqlite3"
        app.make_sample(path)
        return _show(path, asked.lang or "", texts)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _show(path: Path, language: str, texts: Texts) -> int:
    """Show the window on a record and return when it is closed."""
    with plain_imports():
        application, _window = _open(path, language, texts)  # which lives as long as the loop
    return application.exec()


def _open(path: Path, language: str, texts: Texts) -> tuple[QApplication, Window]:
    """Open the window on a record, to be painted in the application's first turns."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - only once a screen was found
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from netkeeper.ui.collector import Collector  # noqa: PLC0415
    from netkeeper.ui.language import Speech  # noqa: PLC0415
    from netkeeper.ui.theme import Theme  # noqa: PLC0415
    from netkeeper.ui.window import Window  # noqa: PLC0415

    application = QApplication(sys.argv[:1])
    application.setApplicationName("NetKeeper")
    application.setDesktopFileName("netkeeper")
    program = app.build(path.expanduser(), origin="window")
    settings = _usable_settings(program, texts)
    # A record that can only be read is shown all the same, without a log beside it.
    with suppress(OSError):
        logs.log_to(program.path.parent)
    speech = Speech(application, language or settings.language)
    theme = Theme(application, settings.theme, settings.contrast, animations=settings.animations)
    window = Window(program, theme, speech)
    logs.catch_uncaught(window.on_uncaught)
    # A session that ends, or Ctrl+C, closes the window as the user would: what was decided is kept.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: window.frame.close())
    window.open()
    QTimer.singleShot(0, lambda: Collector(window))
    return application, window


def _usable_settings(program: Program, texts: Texts) -> Settings:
    """Return the settings of a record that can be used; a damaged one may be restored first.

    Raises:
        Fault: It can't be used, and no backup was wanted in its place.
    """
    try:
        return _settings(program)
    except Exception as error:
        fault = app.fault_of(error, program.path)
        if fault is None:
            raise
        from netkeeper.ui.backups.rescue import DAMAGE, Rescue  # noqa: PLC0415 - seldom needed

        if fault.code not in DAMAGE or not Rescue(program, texts).offer(fault):
            raise fault from error
        return _settings(program)


def _settings(program: Program) -> Settings:
    """Bring the record up to date if need be, and return its settings."""
    if not program.is_current():
        program.prepare()
    with program.open_reader() as reader:
        return reader.overview.settings()
