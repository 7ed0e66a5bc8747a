"""Ctrl+C and a request to end: heard until the work is being kept, and put back afterwards."""

import os
import signal

import pytest

from netkeeper.cli import interrupts

pytestmark = pytest.mark.skipif(os.name == "nt", reason="no such signals there")
BOTH = [signal.SIGINT, signal.SIGTERM]


@pytest.mark.parametrize("each", BOTH)
def test_both_are_heard_and_then_what_was_before_is_back(each):
    before = signal.getsignal(each)
    with pytest.raises(KeyboardInterrupt), interrupts.heard():
        signal.raise_signal(each)
    assert signal.getsignal(each) is before


@pytest.mark.parametrize("each", BOTH)
def test_what_comes_while_the_work_is_kept_comes_too_late(each):
    before = signal.getsignal(each)
    with interrupts.heard():
        interrupts.disregard()
        signal.raise_signal(each)
    assert signal.getsignal(each) is before


def test_one_that_was_ignored_from_the_start_stays_ignored():
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with interrupts.heard():
            signal.raise_signal(signal.SIGINT)
    finally:
        signal.signal(signal.SIGINT, before)
