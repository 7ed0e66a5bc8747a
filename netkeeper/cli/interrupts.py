"""Ctrl+C, a request to end, a closed terminal: each stops a command in the midst of its work."""

from __future__ import annotations

import signal
import sys
from contextlib import contextmanager
from threading import current_thread, main_thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENDING = [signal.SIGINT, signal.SIGTERM]
if sys.platform != "win32":
    _ENDING.append(signal.SIGHUP)


@contextmanager
def heard() -> Iterator[None]:
    """Raise KeyboardInterrupt at each of them, and put back at the end what was before.

    Whatever the command was doing to the record then is taken back, as its transaction ends.
    """
    if current_thread() is not main_thread():  # nobody else may say what a signal does
        yield
        return
    found = {each: signal.getsignal(each) for each in _ENDING}
    # Whoever started the program with one of them ignored, as a shell does behind "&", meant it.
    before = {each: handler for each, handler in found.items() if handler is not signal.SIG_IGN}
    for each in before:
        signal.signal(each, signal.default_int_handler)
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def disregard() -> None:
    """Disregard them until `heard` ends: the work is being kept."""
    if current_thread() is main_thread():
        for each in _ENDING:
            signal.signal(each, signal.SIG_IGN)


def forget() -> None:
    """Have Python end with the exit code it is given, after an interrupt that was answered.

    Of one that came within `exec` of a text, as the loading of many a library has them, it keeps a
    mark until the next such call, and `python -m` then ends by the signal instead.
    """
    exec("")  # noqa: S102 - nothing
