"""Starts NetKeeper: the window, or one command of the command line."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from netkeeper import streams, uncaught
from netkeeper.domain.faults import Fault
from netkeeper.window_arguments import Asked, asked_of_window, language_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from netkeeper.services.consents import Proof
    from netkeeper.texts.texts import Texts

BROKEN = 70  # the exit code of a bug of ours, as sysexits.h has it
INTERRUPTED = 130  # that of Ctrl+C before a command has begun, as shells have it
_OTHERS = 0o077  # the rights of the group and of everybody
_GARBAGE = 50_000  # things made, after which it is worth a command's time to look for garbage


def _prove(proof: Proof, texts: Texts, path: Path, made_on: date) -> None:
    """Write a proof of consents; of all commands this alone needs Qt, for its PDF."""
    from netkeeper.ui.consents.command import prove  # noqa: PLC0415

    prove(proof, texts, path, made_on)


def main() -> int:
    """Run what the arguments ask for and return the exit code."""
    # Whatever is written, by a library or a child too, is for its owner alone from its first byte.
    os.umask(os.umask(_OTHERS) | _OTHERS)
    streams.stand_in()
    uncaught.keep_data_to_ourselves()
    try:
        return _run()
    except KeyboardInterrupt:  # nothing was done that there is a word to say of
        return INTERRUPTED
    except Exception:  # noqa: BLE001 - whatever it is, its message may name somebody
        sys.excepthook(*sys.exc_info())
        return BROKEN


def _run() -> int:
    """Run the window or a command."""
    words = sys.argv[1:]
    asked, language = asked_of_window(words), language_of(words)
    if asked is None:
        with _little_collecting():
            return _run_command(words, language)
    gc.disable()  # next to nothing of the start is garbage; the window's collector takes over
    # Qt is loaded for the window alone, and for it nothing that a command needs.
    from netkeeper.ui.launch.start import run  # noqa: PLC0415

    return run(asked, language)


@contextmanager
def _little_collecting() -> Iterator[None]:
    """Look for garbage seldom: next to nothing of what a command loads and makes is any.

    Python's own measure would have it look at all of that some fifty times, and once at the end.
    """
    usual = gc.get_threshold()
    gc.set_threshold(_GARBAGE, *usual[1:])
    atexit.register(gc.freeze)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def _run_command(words: list[str], language: str) -> int:
    """Run a command, or say what is wrong with the words."""
    from netkeeper.cli import parser  # noqa: PLC0415 - the window needs no command
    from netkeeper.cli.run import refuse, run  # noqa: PLC0415
    from netkeeper.texts.texts import Texts  # noqa: PLC0415

    texts = Texts(language)
    try:
        asked = parser.parse(words, texts)
    except Fault as fault:
        return refuse(fault, texts)
    if asked.command is None and (asked.json or asked.passphrase_fd is not None):
        # The window answers nobody, and asks for the passphrase itself.
        option = "--json" if asked.json else "--passphrase-fd"
        return refuse(Fault("unknown_argument", text=option), texts)
    if asked.demo and asked.command not in {None, "pictures"}:
        # A command's record is the user's own: nothing of it is thrown away afterwards.
        return refuse(Fault("unknown_argument", text="--demo"), texts)
    if asked.command is None or asked.command == "pictures":
        from netkeeper.ui.launch.start import run as show  # noqa: PLC0415 - loads Qt

        folder = asked.folder if asked.command == "pictures" else None
        window = Asked(asked.record, asked.lang or "", asked.demo, folder, asked.json)
        return show(window, language)
    return run(asked, texts, _prove)


if __name__ == "__main__":
    sys.exit(main())
