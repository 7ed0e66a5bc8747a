"""How passphrases reach a command: typed at the terminal, or by a pipe; never among its words.

Other users of a machine can read a program's arguments, and often its environment.
"""

from __future__ import annotations

import getpass
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from netkeeper import streams
from netkeeper.domain.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Callable

    from netkeeper.app import Program
    from netkeeper.cli.commands import Answer
    from netkeeper.texts.texts import Texts

TRIES = 3  # at a terminal
LONGEST = 1 << 16  # bytes read of a pipe


class PassphraseInput:
    """Asks for passphrases, or reads them line by line from the pipe that was named."""

    def __init__(self, number: str | None, texts: Texts) -> None:
        self._texts = texts
        self._lines = None if number is None else iter(lines_of(number))

    def unlock(self, program: Program, path: Path) -> None:
        """Unlock the record, or a backup.

        Raises:
            Fault: There is no way to ask, or what was given opens nothing.
        """
        which = "record" if path == program.path else "backup"
        tries = TRIES if self._lines is None else 1
        for left in reversed(range(tries)):
            given = self.enter(which, path=str(path))
            try:
                program.passphrases.unlock(given, path)
            except Fault as fault:
                if not left or fault.code not in {"passphrase_wrong", "passphrase_of_backup"}:
                    raise
                streams.complain(f"{self._texts.fault(fault.code, fault.facts)}\n")
            else:
                return

    def enter_new(self) -> str:
        """Return a new passphrase; at a terminal it is typed twice.

        Raises:
            Fault: It is empty, or was not typed the same twice.
        """
        given = self.enter("new")
        if not given:
            raise Fault("passphrase_empty")
        if self._lines is None and self.enter("again") != given:
            raise Fault("passphrase_twice")
        return given

    def enter(self, which: str, **facts: object) -> str:
        """Return what is typed or piped."""
        if self._lines is not None:
            line = next(self._lines, None)
            if line is None:
                raise Fault("passphrase_missing")
            return line
        if not _has_terminal():
            raise Fault("passphrase_no_terminal")
        return getpass.getpass(f"{self._texts.sentence(f'passphrase.ask.{which}', **facts)} ")


def lines_of(number: str) -> list[str]:
    """Return the lines of an open file of this process, named by its number.

    Raises:
        Fault: There is no such file, or it holds no text, or more than a passphrase.
    """
    try:
        chunks: list[bytes] = []
        while (room := LONGEST - sum(map(len, chunks))) > 0 and (
            chunk := os.read(int(number), room)
        ):
            chunks.append(chunk)
        if not room:  # whoever types the passphrase would never type as much
            raise Fault("passphrase_too_long", text=number)
        text = b"".join(chunks).decode()
    except (ValueError, OverflowError, OSError) as error:
        raise Fault("bad_passphrase_fd", text=number) from error
    return [line.removesuffix("\r") for line in text.removesuffix("\n").split("\n")] if text else []


def _has_terminal() -> bool:
    """Tell whether somebody can be asked."""
    if sys.platform == "win32":
        return sys.stdin is not None and sys.stdin.isatty()
    try:
        os.close(os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY))
    except OSError:
        return False
    return True


def retrying(program: Program, given: PassphraseInput, work: Callable[[], Answer]) -> Answer:
    """Do some work; unlock whatever file it finds locked, once each, and do it again.

    A command finds that out before it changes anything.
    """
    asked: set[str] = set()
    while True:
        try:
            return work()
        except Fault as fault:
            path = str(fault.facts.get("path", ""))
            if fault.code != "passphrase_needed" or path in asked:
                raise
        asked.add(path)
        given.unlock(program, Path(path))
