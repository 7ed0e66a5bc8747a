"""The file of sentences: read once, each with its plural forms."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from netkeeper import paths
from netkeeper.domain.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES = ("fr", "en")

PLACE = pattern(r"\{(?P<name>[a-z_]+)(?::(?P<form>[a-z]+))?\}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence in one language; one with a plural has a form for each number.

    `by` names the place that holds the number. `zero` is a form of its own where the language
    would not say "0 people".
    """

    other: str
    by: str = ""
    one: str = ""
    zero: str = ""

    def form(self, language: str, facts: Mapping[str, object]) -> str:
        """Return the text for the number among the facts; French counts 0 and 1 as one."""
        if not self.by:
            return self.other
        number = facts[self.by]
        if not isinstance(number, int | float):
            raise TypeError(f"{self.by} is to be a number, not {number!r}")
        if number == 0 and self.zero:
            return self.zero
        single = abs(number) < 2 if language == "fr" else number == 1  # noqa: PLR2004 - CLDR's rule
        return self.one if single else self.other

    @property
    def forms(self) -> tuple[str, ...]:
        """Return every text of this sentence."""
        return tuple(text for text in (self.zero, self.one, self.other) if text)

    @property
    def places(self) -> frozenset[str]:
        """Return the names of all places, the number's too."""
        found = {match["name"] for text in self.forms for match in PLACE.finditer(text)}
        return frozenset(found | ({self.by} if self.by else set()))


@cache
def sentences(language: str) -> Mapping[str, Sentence]:
    """Return every sentence of a language by its code; KeyError for another language."""
    return {code: _sentence(both[language]) for code, both in _read().items()}


@cache
def _read() -> dict[str, dict[str, str | dict[str, str]]]:
    """Return the file as it stands."""
    text = (paths.RESOURCES / "i18n" / "sentences.json").read_bytes()
    loaded: dict[str, dict[str, str | dict[str, str]]] = json.loads(text)
    return loaded


def _sentence(stored: str | dict[str, str]) -> Sentence:
    """Return the sentence that an entry of the file holds."""
    return Sentence(stored) if isinstance(stored, str) else Sentence(**stored)
