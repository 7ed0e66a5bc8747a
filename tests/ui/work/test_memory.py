"""What is freed is not kept."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from netkeeper.ui.work.memory import give_back

MANY = 40_000
PIECE = 1_000  # bytes; Python hands up to 512 out by itself


def resident() -> int:
    """Return the bytes of this process that are in memory."""
    told = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.search(r"VmRSS:\s*(\d+) kB", told)[1]) * 1024


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc is asked to")
def test_what_was_freed_between_things_that_stay_is_given_back():
    pieces = [bytes([n % 256]) * PIECE for n in range(MANY)]
    stays = pieces[-1]  # at the end of all, where a C library gives back by itself
    del pieces
    held = resident()
    give_back()
    assert resident() < held - MANY * PIECE // 2
    assert len(stays) == PIECE


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_elsewhere_nothing_is_asked(monkeypatch, platform):
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setitem(sys.modules, "ctypes", None)  # an import would fail
    give_back()
