"""Starts NetKeeper: the window, or one command of the command line."""

from __future__ import annotations

import sys


def main() -> int:
    """Run what the arguments ask for and return the exit code."""
    from netkeeper import cli  # noqa: PLC0415 - the interpreter's own start comes first

    arguments = cli.parse(sys.argv[1:])
    if arguments.command is not None:
        return cli.run(arguments)
    # Qt is loaded for the window alone.
    from netkeeper.ui.start import run  # noqa: PLC0415

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
