"""Starts NetKeeper: the window, or one command of the command line."""

from __future__ import annotations

import sys

from netkeeper.cli import parser, run
from netkeeper.domain.faults import Fault
from netkeeper.texts.texts import Texts


def main() -> int:
    """Run what the arguments ask for and return the exit code."""
    words = sys.argv[1:]
    texts = Texts(parser.language_of(words))
    try:
        asked = parser.parse(words, texts)
    except Fault as fault:
        return run.refuse(fault, texts)
    if asked.command is None or asked.command == "pictures":
        # Qt is loaded for the window alone.
        from netkeeper.ui.start import run as show  # noqa: PLC0415

        return show(asked, texts)
    return run.run(asked, texts)


if __name__ == "__main__":
    sys.exit(main())
