"""Starts NetKeeper: the window, or one command of the command line."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from netkeeper.cli import parser
from netkeeper.domain.faults import Fault
from netkeeper.texts.texts import Texts

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from netkeeper.services.consents import Proof


def _prove(proof: Proof, texts: Texts, path: Path, made_on: date) -> None:
    """Write a proof of consents; of all commands this alone needs Qt, for its PDF."""
    from netkeeper.ui.consents.command import prove  # noqa: PLC0415

    prove(proof, texts, path, made_on)


def main() -> int:
    """Run what the arguments ask for and return the exit code."""
    words = sys.argv[1:]
    texts = Texts(parser.language_of(words))
    try:
        asked = parser.parse(words, texts)
    except Fault as fault:
        from netkeeper.cli.run import refuse  # noqa: PLC0415 - the window needs no command

        return refuse(fault, texts)
    if asked.command is None or asked.command == "pictures":
        # Qt is loaded for the window alone.
        from netkeeper.ui.start import run as show  # noqa: PLC0415

        return show(asked, texts)
    from netkeeper.cli.run import run  # noqa: PLC0415 - the window needs no command

    return run(asked, texts, _prove)


if __name__ == "__main__":
    sys.exit(main())
