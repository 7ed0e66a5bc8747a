"""The phrases that say a day, compiled, and those that a text may hold by the words it has."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from netkeeper.domain.dates.phrases import Standing, rows_by_cue
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from netkeeper.domain.dates.frame import Frame
    from netkeeper.domain.days import Day

_WORD = re.compile(r"[a-z]+|[0-9]")


@frozen
class Phrase:
    """One way to say a day; the pattern is for folded text."""

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Frame], Day | None]
    standing: Standing


def phrases_in(folded: str) -> Iterator[Phrase]:
    """Give the phrases that a folded text may hold, by the words that it has."""
    words = set(_WORD.findall(folded))
    for cues, phrases in families():
        if not (cues and cues.isdisjoint(words)):
            yield from phrases


@cache
def families() -> tuple[tuple[frozenset[str], tuple[Phrase, ...]], ...]:
    """Return every phrase beside the words it needs one of; the first call compiles them."""
    return tuple(
        (
            frozenset(cues),
            tuple(Phrase(_compiled(pattern), read, standing) for standing, pattern, read in rows),
        )
        for cues, rows in rows_by_cue()
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern as whole words; a space in it stands for any number of them."""
    spaced = re.sub(r"\[[^\]]*\]| \?| ", _any_spaces, pattern)
    return re.compile(
        rf"(?<![\w#@&'])(?<!\w-)(?!(?<=[0-9][.,])[0-9])(?:{spaced})(?!\w)(?!-\w)(?!'\w)"
    )


def _any_spaces(found: re.Match[str]) -> str:
    """Return what a space of a pattern becomes; a class stays."""
    return {" ": " +", " ?": " *"}.get(found[0], found[0])
