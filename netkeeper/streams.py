"""Standard streams as they may be: closed, full, no longer read, short of letters."""

from __future__ import annotations

import atexit
import os
import sys
from contextlib import suppress

_STREAMS = (("stdin", "r"), ("stdout", "w"), ("stderr", "w"))


def stand_in() -> None:
    """Put a stream that nobody hears in the place of each that is closed (`>&-`).

    Otherwise the next file opened, the record, would bear its number and be written over by an
    answer.
    """
    for number, (name, mode) in enumerate(_STREAMS):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free: this one
            stream = open(number, mode, encoding="utf-8", closefd=False)  # noqa: SIM115 - stays
            setattr(sys, name, stream)
    atexit.register(_settle)


def write(text: str) -> None:
    """Write text to stdout at once; letters that it has no code for as question marks.

    Whoever stopped reading, such as `head`, has read what was wanted: that is no error.

    Raises:
        OSError: What was written can't be kept: the disk is full, for instance.
    """
    out = sys.stdout
    coding = out.encoding or "utf-8"
    try:
        out.write(text.encode(coding, "replace").decode(coding))
        out.flush()
    except BrokenPipeError:
        _leave(out.fileno())
    except OSError:
        _leave(out.fileno())
        raise


def has_every_letter(text: str) -> bool:
    """Tell whether stdout can write a text as it is."""
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        return False
    return True


def complain(text: str) -> None:
    """Write text to stderr; if nobody hears it, so be it."""
    with suppress(OSError, ValueError):
        sys.stderr.write(text)
        sys.stderr.flush()


def _settle() -> None:
    """Write what is still held, such as a help text, before Python itself would fail to."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            with suppress(OSError, ValueError):
                _leave(stream.fileno())


def _leave(number: int) -> None:
    """Let whatever is still written to a stream go nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, number)
    os.close(nowhere)
