"""What is taken back in the same breath: "mardi, non, mercredi", "Bob Roy, no wait, Rob Roy"."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from netkeeper.domain.dates.words import fold_each
from netkeeper.domain.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netkeeper.domain.typed_line.walk import Walk
    from netkeeper.domain.when import FoundDay

_TAKEN_BACK = re.compile(
    r"[^\w\x00]*(?:(?:(?:ou|or|ah|oh|euh|uh|mais|but) )?(?:non|no|nope|oups|oops|pardon|sorry"
    r"|plutot|rather|actually|correction|wait|i mean|en fait|je veux dire|make that|scratch that)"
    r"[^\w\x00]+)+"
)


def without_days_taken_back(folded: str, days: tuple[FoundDay, ...]) -> Iterator[FoundDay]:
    """Give the days of a folded line, one that is taken back in the passage of the right one."""
    start = None
    for said, after in zip_longest(days, days[1:]):
        begun, start = said.start if start is None else start, None
        if after is not None and _TAKEN_BACK.fullmatch(folded, said.end, after.start):
            start = begun
        else:
            yield replace(said, start=begun)


def take_back_names(walk: Walk) -> None:
    """Make a mark of each name that is taken back right before the right one."""
    folded, kept = fold_each(walk.line), []
    for person, after in zip_longest(walk.people, walk.people[1:]):
        start, end = person.part().span
        right = after.part().span[0] if after is not None else 0
        alone = len(person.pieces) == 1
        if alone and right > end and _TAKEN_BACK.fullmatch(folded, end, right):
            walk.make_mark(start, right)
        else:
            kept.append(person)
    walk.people = kept
