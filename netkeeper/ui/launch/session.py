"""One start of the window: the record shown, locked, unlocked, and its passphrase changed.

To lock is to close the window, and with it all connections and all that the pages hold, as at the
end of a day; a page with one field stands in its place. What is said there names nobody.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from netkeeper import app, logs
from netkeeper.domain.faults import Fault
from netkeeper.ui.window import Window
from netkeeper.ui.work.collector import Collector

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from netkeeper.app import Program
    from netkeeper.services.ports.reading import Reader
    from netkeeper.ui.locking.change import PassphraseChange
    from netkeeper.ui.locking.idle import IdleWatch
    from netkeeper.ui.locking.lock_window import LockWindow
    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.wording.language import Speech
    from netkeeper.ui.work.child_process import ChildProcess

_AGAIN_MS = 100  # between two looks whether the work that runs has ended


class Session(QObject):
    """Holds the window, or what stands in its place."""

    def __init__(
        self, path: Path, theme: Theme, speech: Speech, chosen: str, parent: QObject | None
    ) -> None:
        """Take the look, and the language that was asked for on the command line, if any."""
        super().__init__(parent)
        self._path, self._theme, self._speech, self._chosen = path, theme, speech, chosen
        self.window: Window | None = None
        self.lock_window: LockWindow | None = None
        self._idle: IdleWatch | None = None
        self._child: ChildProcess | None = None
        self._kept: tuple[str, str] | None = None  # the page and the line to go on with

    @property
    def shown(self) -> QWidget | None:
        """Return what is on the screen."""
        return self.window.frame if self.window is not None else self.lock_window

    def close(self) -> None:
        """Close what is on the screen, as the user would."""
        if self.shown is not None and not self._closes_dialog(self.close):
            self.shown.close()

    def _closes_dialog(self, again: Callable[[], None]) -> bool:
        """Close the dialog before the window, if one is, and do something `again` later.

        A dialog may itself wait for another, and must not go with its window meanwhile.
        """
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            dialog.close()
            QTimer.singleShot(_AGAIN_MS, self, again)
        return dialog is not None

    # The window

    def open(self, program: Program, reader: Reader | None = None) -> Window:
        """Show the window on a record that can be read."""
        window = self.window = Window(program, self._theme, self._speech, reader)
        logs.catch_uncaught(window.on_uncaught)
        desk = window.desk
        desk.lock_wanted.connect(self.lock)
        desk.passphrase_wanted.connect(self.replace)
        window.frame.commands.lock.triggered.connect(self.lock)
        desk.answering.begin_apart()
        window.open()
        desk.when_painted(lambda: Collector(window))
        window.frame.commands.lock.setEnabled(program.has_passphrase)
        if program.has_passphrase:
            from netkeeper.ui.locking.idle import IdleWatch  # noqa: PLC0415 - seldom needed

            self._idle = IdleWatch(lambda: desk.settings.lock_minutes, window)
            self._idle.idle.connect(self.lock)
        return window

    def _open_again(self, program: Program, said: str = "") -> None:
        """Show the window in the place of the page that asked, where the user was."""
        reader = program.open_reader()
        settings = reader.overview.settings()
        if self._kept is None:  # the first time: before, nothing was known of the record
            self._speech.choose(self._chosen or settings.language)
            self._theme.choose(settings.theme, settings.contrast, animations=settings.animations)
        lock, kept = self.lock_window, self._kept
        window = self.open(program, reader)
        frame = window.frame
        if kept is not None and lock is not None:
            frame.setGeometry(lock.geometry())
            self._go_on(window, *kept)
        if said:
            window.desk.said.emit(said, False)  # noqa: FBT003 - a signal's own argument
        self._kept = None
        if lock is not None:
            self.lock_window = None
            lock.close()
            lock.deleteLater()

    def _go_on(self, window: Window, code: str, line: str) -> None:
        """Show the page that was shown, and what stood in the field."""
        window.go(code, None)
        if line:
            window.load()
            window.frame.focus_field(line)

    # Locked

    def lock_at_start(self, program: Program) -> LockWindow:
        """Ask for the passphrase before anything of the record is shown."""
        lock = self._make_lock_window(program)
        lock.stand_as_kept()
        lock.show()
        lock.ask()
        return lock

    def lock(self) -> None:
        """Show nothing of the record any more, and forget its key once running work has ended."""
        window = self.window
        if window is None or self.lock_window is not None or not window.desk.program.has_passphrase:
            return
        if self._closes_dialog(self.lock):
            return
        self._cover(window, self._waiting)
        self._soon(self._forget)

    def _waiting(self) -> str:
        return self.tr("What was begun is being finished first.")

    def _cover(self, window: Window, words: Callable[[], str]) -> None:
        """Put the page that asks in the window's place; what is typed is kept as it closes."""
        frame = window.frame
        self._kept = frame.code, frame.field.edit.text()
        lock = self._make_lock_window(window.desk.program)
        lock.take_place_of(frame)
        lock.say_only(words)
        lock.show()
        frame.hide()

    def _make_lock_window(self, program: Program) -> LockWindow:
        from netkeeper.ui.locking.lock_window import LockWindow  # noqa: PLC0415 - seldom needed

        fresh = app.build(program.path, origin="window")
        lock = self.lock_window = LockWindow(fresh, self._theme, self._speech)
        lock.unlocked.connect(self._on_unlocked)
        lock.closing.connect(self._on_closing)
        return lock

    def _soon(self, go_on: Callable[[], None]) -> None:
        """Close the window in a turn of its own: what asked for it is a part of the window."""
        QTimer.singleShot(0, self, lambda: self._when_idle(go_on))

    def _when_idle(self, go_on: Callable[[], None]) -> None:
        """Close the window once nothing is written any more, then go on."""
        window = self.window
        if window is None:
            return
        if not window.desk.jobs.is_idle():
            QTimer.singleShot(_AGAIN_MS, self, lambda: self._when_idle(go_on))
            return
        self._close_window()
        go_on()

    def _close_window(self) -> None:
        window, self.window, self._idle = self.window, None, None
        if window is None:
            return
        window.frame.close()
        shiboken6.delete(window.frame)
        shiboken6.delete(window)
        # What the start has made counted as staying for good.
        gc.unfreeze()
        gc.collect()

    def _forget(self) -> None:
        app.build(self._path, origin="window").passphrases.lock()
        if self.lock_window is not None:
            self.lock_window.ask()

    def _on_unlocked(self) -> None:
        program = app.build(self._path, origin="window")
        try:
            self._open_again(program)
        except Exception as error:
            fault = app.fault_of(error, program.path)
            if fault is None or self.lock_window is None:
                raise
            self.lock_window.warn(fault)

    def _on_closing(self) -> None:
        """End what is at work behind the page, as the window would."""
        if self.lock_window is None:
            return  # the window is in its place again
        if self._child is not None:
            self._child.stop_and_wait()
        self._close_window()

    # The passphrase changed

    def replace(self, asked: PassphraseChange) -> None:
        """Set, change or remove the passphrase: by the command, with every connection closed."""
        window = self.window
        if window is not None and self.lock_window is None:
            self._cover(window, self._replacing)
            self._soon(lambda: self._start(asked))

    def _replacing(self) -> str:
        return self.tr("The record is being written anew, then checked…")

    def _start(self, asked: PassphraseChange) -> None:
        from netkeeper.ui.work.child_process import ChildProcess  # noqa: PLC0415 - seldom needed

        words = ["--record", str(self._path), "--lang", self._speech.language.value, "--json"]
        words += ["passphrase", asked.what, "--passphrase-fd", "0"]
        words += ["--backups"] if asked.backups else []
        child = self._child = ChildProcess(words, self, told=asked.lines)
        child.ended.connect(lambda document, error: self._on_ended(asked, document, error))
        child.start()

    def _on_ended(self, asked: PassphraseChange, document: object, error: object) -> None:
        from netkeeper.services.progress import Cancelled  # noqa: PLC0415 - loaded by the child

        if self._child is not None:
            self._child.deleteLater()
            self._child = None
        if isinstance(error, Cancelled) or self.lock_window is None:
            return  # the window was closed meanwhile
        program = app.build(self._path, origin="window")
        said = str(error) if error is not None else self._said(asked, document)
        try:
            if error is None and asked.new:
                program.passphrases.unlock(asked.new)
            self._open_again(program, said)
        except Fault as fault:
            self.lock_window.ask()
            self.lock_window.warn(fault)

    def _said(self, asked: PassphraseChange, document: object) -> str:
        """Return what was done, and what is left to know."""
        from netkeeper.texts.texts import Texts  # noqa: PLC0415 - not before the first paint

        texts = Texts(self._speech.language.value)
        said = texts.sentence(f"passphrase.{asked.what}")
        left = document.get("backups_left") if isinstance(document, dict) else 0
        if left:
            said += " " + texts.sentence(f"passphrase.left.{asked.what}", count=left)
        return said
