"""Logging to a file beside the record, without anything of the record in it."""

from __future__ import annotations

import logging
import os
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from netkeeper.uncaught import without_data

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

MEGABYTE = 1 << 20  # bytes; a log file is turned over at this size
KEPT = 3  # how many older log files stay

log = logging.getLogger("netkeeper")


class _WithoutData(logging.Formatter):
    """Writes an error without its message."""

    def format(self, record: logging.LogRecord) -> str:
        """Return a line, written anew: another handler may have left the message with it."""
        record.exc_text = None
        return super().format(record)

    def formatException(  # noqa: N802 - overrides logging's
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        """Return the kind and the place alone."""
        kind, error, trace = ei
        return "" if kind is None else without_data(kind, error, trace)


class _PrivateFile(logging.FileHandler):
    """A file that only its owner can read; what can't be written to it is left out.

    The library's own rotating file would load sockets and pickles before the first paint, so it
    is loaded when the file is to be turned over.
    """

    def _open(self):  # type: ignore[no-untyped-def]  # noqa: ANN202 - as logging's own
        os.close(os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600))
        Path(self.baseFilename).chmod(0o600)
        return super()._open()

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line; into a new file where this one would grow beyond a megabyte by it."""
        try:
            size = Path(self.baseFilename).stat().st_size
            if size + len(f"{self.format(record)}\n".encode()) > MEGABYTE:
                self._turn_over()
            super().emit(record)
        except OSError:
            self.handleError(record)

    def _turn_over(self) -> None:
        from logging.handlers import RotatingFileHandler  # noqa: PLC0415 - see above

        self.close()  # opened anew for the line at hand
        RotatingFileHandler(self.baseFilename, backupCount=KEPT, delay=True).doRollover()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's
        """Pass over a line for which there is no room: the program goes on without its log."""


def log_to(folder: Path) -> Path:
    """Log to `netkeeper.log` in the folder, making the folder if need be; return the file.

    Raises:
        OSError: No log can be kept there.
    """
    folder.mkdir(parents=True, mode=0o700, exist_ok=True)
    file = folder / "netkeeper.log"
    handler = _PrivateFile(file, encoding="utf-8")
    handler.setFormatter(_WithoutData("%(asctime)s %(levelname)s %(name)s %(message)s"))
    for former in [each for each in log.handlers if isinstance(each, _PrivateFile)]:
        log.removeHandler(former)
        former.close()
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False
    return file


def catch_uncaught(tell: Callable[[type[BaseException]], None]) -> None:
    """Log whatever nobody caught, on any thread, and tell the user through `tell`."""

    def _on_error(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.error("an error that nobody caught", exc_info=(kind, error, trace))
        try:
            tell(kind)
        except Exception:
            log.exception("the user could not be told")

    def _on_thread_error(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
            _on_error(args.exc_type, args.exc_value, args.exc_traceback)

    def _on_unraisable(args: sys.UnraisableHookArgs) -> None:
        # The library's own hook would show the object, which may be somebody.
        log.error(
            "an error that nobody could catch",
            exc_info=(args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback),
        )

    sys.excepthook = _on_error
    threading.excepthook = _on_thread_error
    sys.unraisablehook = _on_unraisable
