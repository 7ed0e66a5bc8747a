"""Gives memory back that is not used any more."""

from __future__ import annotations

import sys


def give_back() -> None:
    """Give the system all pages back that nothing stands in, where the C library knows how.

    What is freed between things that stay, glibc keeps for what may come: after the start 2 MB.
    """
    if sys.platform != "linux":
        return
    import ctypes  # noqa: PLC0415 - not before the first paint

    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # which other C libraries don't have
    if trim is not None:
        trim(0)
