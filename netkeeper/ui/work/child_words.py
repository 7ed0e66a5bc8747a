"""The words of a command that a child process runs on the record that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netkeeper.ui.desk import Desk


def words_of(desk: Desk, command: str, *given: str) -> list[str]:
    """Return the command line's words for the record and in the language of the window.

    Work that would hold Python's lock, and with it the window, is done in a process of its own.
    """
    language = desk.speech.language.value
    return ["--record", str(desk.program.path), "--lang", language, "--json", command, *given]
