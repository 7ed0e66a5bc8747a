"""The wordings that drafts are made of, as the shipped file holds them."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, TypedDict

from netkeeper.domain.dates.words import fold_each
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping


class Voice(StrEnum):
    """How a draft speaks: French with vous or tu, or English."""

    VOUS = "vous"
    TU = "tu"
    ENGLISH = "en"

    @property
    def language(self) -> str:
        """Return "fr" or "en"."""
        return "en" if self is Voice.ENGLISH else "fr"

    @property
    def register(self) -> str | None:
        """Return "vous" or "tu"; None in English."""
        return None if self is Voice.ENGLISH else self.value


class DraftKind(StrEnum):
    """What a draft puts first."""

    CONTEXT = "context"  # where and when one met
    REASON = "reason"  # why one writes
    SHORT = "short"
    INTRODUCTION = "introduction"  # who introduced them


class _NounData(TypedDict):
    masculine: str
    feminine: str
    plural: str


class WordingData(TypedDict):
    """The shipped file, as JSON holds it."""

    source: str
    nouns: _NounData
    adjectives: str
    solemn: str
    online: str
    regions: Mapping[str, str]
    towns: str
    houses: Mapping[str, str]
    english_nouns: str
    english_feminine: str
    english_too: str
    french_words: str
    voices: Mapping[str, Mapping[str, Mapping[str, list[str]]]]


@frozen
class Wordings:
    """The nouns whose gender is known, folded, and for each voice the texts with places.

    `texts[voice][kind][ground]` are the texts of a kind of draft from the richest to the barest,
    each with `{name}` and with places for what the record holds.
    """

    masculine: frozenset[str]
    feminine: frozenset[str]
    plural: frozenset[str]
    adjectives: frozenset[str]
    solemn: re.Pattern[str]  # words of events where nobody speaks of pleasure
    online: frozenset[str]
    regions: Mapping[str, str]  # what leads to each in French
    towns: frozenset[str]  # with an article in their name
    houses: Mapping[str, str]  # chains and the like: what leads to each in French
    english_nouns: frozenset[str]
    english_feminine: frozenset[str]  # of those, what French calls by « la »
    french_alone: frozenset[str]  # French nouns that English lacks
    texts: Mapping[Voice, Mapping[str, Mapping[str, tuple[str, ...]]]]


def wordings(data: WordingData) -> Wordings:
    """Return the wordings of the shipped file."""
    nouns = data["nouns"]
    french = " ".join(
        (nouns["masculine"], nouns["feminine"], nouns["plural"], data["french_words"])
    )
    return Wordings(
        masculine=_folded(nouns["masculine"]),
        feminine=_folded(nouns["feminine"]),
        plural=_folded(nouns["plural"]),
        adjectives=_folded(data["adjectives"]),
        solemn=re.compile(rf"\b(?:{'|'.join(fold_each(data['solemn']).split(', '))})\b"),
        online=_folded(data["online"]),
        regions=_by_name(data["regions"]),
        towns=frozenset(fold_each(data["towns"]).split(", ")),
        houses=_by_name(data["houses"]),
        english_nouns=_folded(data["english_nouns"]),
        english_feminine=_folded(data["english_feminine"]),
        french_alone=_folded(french) - _folded(f"{data['english_nouns']} {data['english_too']}"),
        texts={
            Voice(voice): {
                kind: {ground: tuple(each) for ground, each in grounds.items()}
                for kind, grounds in kinds.items()
            }
            for voice, kinds in data["voices"].items()
        },
    )


def _by_name(names: Mapping[str, str]) -> dict[str, str]:
    """Return what leads to each name, by the name folded and without hyphens."""
    return {
        fold_each(name).replace("-", " "): preposition
        for preposition, line in names.items()
        for name in line.split(", ")
    }


def _folded(words: str) -> frozenset[str]:
    """Return the words of a line, folded."""
    return frozenset(fold_each(words).split())
