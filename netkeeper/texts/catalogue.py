"""The file of sentences: read once, each with its plural forms."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache

from netkeeper import paths
from netkeeper.domain.patterns import pattern
from netkeeper.domain.values import frozen

LANGUAGES = ("fr", "en")

PLACE = pattern(r"\{(?P<name>[a-z_]+)(?::(?P<form>[a-z]+))?\}")


@frozen
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
    if language not in LANGUAGES:
        raise KeyError(language)
    return _Sentences(language)


class _Sentences(Mapping[str, Sentence]):
    """The sentences of a language, each made when it is first asked for: a command says few."""

    def __init__(self, language: str) -> None:
        self._stored = _read(language)
        self._made: dict[str, Sentence] = {}

    def __getitem__(self, code: str) -> Sentence:
        made = self._made.get(code)
        if made is None:
            made = self._made[code] = _sentence(self._stored[code])
        return made

    def __contains__(self, code: object) -> bool:
        return code in self._stored

    def __iter__(self) -> Iterator[str]:
        return iter(self._stored)

    def __len__(self) -> int:
        return len(self._stored)


def _read(language: str) -> dict[str, str | dict[str, str]]:
    """Return what the file holds in a language; the other one is let go as it is read."""
    text = (paths.RESOURCES / "i18n" / "sentences.json").read_bytes()
    read: dict[str, str | dict[str, str]] = json.loads(
        text, object_hook=lambda one: one.get(language, one)
    )
    return read


def _sentence(stored: str | dict[str, str]) -> Sentence:
    """Return the sentence that an entry of the file holds."""
    return Sentence(stored) if isinstance(stored, str) else Sentence(**stored)
