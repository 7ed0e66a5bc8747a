"""The commands that back up and restore, run in processes of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netkeeper.ui.desk import Desk


def words_of(desk: Desk, command: str, *given: str) -> list[str]:
    """Return the command line's words; what follows two dashes is a path, whatever it begins with.

    The copy and the look through it would hold Python's lock, and with it the window.
    """
    language = desk.speech.language.value
    return ["--record", str(desk.program.path), "--lang", language, "--json", command, *given]
