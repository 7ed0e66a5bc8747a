"""What is taken back in the same breath: "mardi, non, mercredi"."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from netkeeper.domain.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netkeeper.domain.when import FoundDay

TAKEN_BACK = re.compile(
    r"[^\w\x00]*(?:(?:(?:ou|or|ah|oh|euh|uh|mais|but) )?(?:non|no|nope|oups|oops|pardon|sorry"
    r"|plutot|rather|actually|correction|wait|i mean|en fait|je veux dire|make that|scratch that)"
    r"[^\w\x00]+)+"
)


def without_days_taken_back(folded: str, days: tuple[FoundDay, ...]) -> Iterator[FoundDay]:
    """Give the days of a folded line, one that is taken back in the passage of the right one."""
    start = None
    for said, after in zip_longest(days, days[1:]):
        begun, start = said.start if start is None else start, None
        if after is not None and TAKEN_BACK.fullmatch(folded, said.end, after.start):
            start = begun
        else:
            yield replace(said, start=begun)
