"""Histories of sent requests for tests and benches."""

from __future__ import annotations

from netkeeper.domain.silence import History, Tally


def history_of(requests, today):
    """Return what sent requests, in any order, tell as they stood on a day."""
    tally = Tally()
    for each in requests:
        tally.add(each, today)
    return History.from_tally(tally)
