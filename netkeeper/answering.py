"""The child process that answers what a window asks: `python -m netkeeper.answering`.

On stdin it is told the record's path and its keys, then one question after the other; on stdout it
gives as many answers, each with its length before it. It ends with its stdin, and at the first
question that it has no answer to: the window then asks itself, and says what there is to say.
"""

from __future__ import annotations

import gc
import pickle
import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from netkeeper import app, uncaught
from netkeeper.questions import LENGTH

if TYPE_CHECKING:
    from netkeeper.app import Program


def main() -> int:
    """Answer until nothing more is asked, and return the exit code."""
    gc.disable()  # it lives a second or two
    uncaught.keep_data_to_ourselves()
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    path, keys = pickle.load(asked)  # noqa: S301 - our own window's
    program = app.build(Path(path), origin="window")
    if keys:
        program.passphrases.take_keys(keys)
    answer(program, asked, answers)
    return 0


def answer(program: Program, asked: BinaryIO, answers: BinaryIO) -> None:
    """Answer each question by the record as it then is."""
    while True:
        try:
            question = pickle.load(asked)  # noqa: S301 - our own window's
        except EOFError:
            return
        told = pickle.dumps(question(program))
        answers.write(len(told).to_bytes(LENGTH, "big") + told)
        answers.flush()


if __name__ == "__main__":
    sys.exit(main())
