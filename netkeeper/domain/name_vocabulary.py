"""What is known of names themselves: short forms, spellings, and how common they are."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from netkeeper.domain.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    Related = Mapping[str, frozenset[str]]

_LONGEST_READING = 10  # signs
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Relations between folded names; a compound given name is its words joined by a space."""

    shorts: Related = field(default_factory=dict)  # robert: bob, rob
    fulls: Related = field(default_factory=dict)  # bob: robert
    spellings: Related = field(default_factory=dict)  # mohamed: mohammed, muhammad
    readings: Mapping[str, str] = field(default_factory=dict)  # 山田: yamada
    signs: Related = field(default_factory=dict)  # yamada: shan, tian, as 山田 is folded
    given: frozenset[str] = _NONE
    family: frozenset[str] = _NONE  # those that many people share
    either: frozenset[str] = _NONE  # given names that are family names too

    def short_forms(self, token: str) -> frozenset[str]:
        """Return the short forms of a name and the names that it is short for."""
        return self.shorts.get(token, _NONE) | self.fulls.get(token, _NONE)

    def sister_forms(self, token: str) -> set[str]:
        """Return the other short forms of what a name is short for: Bobby of Rob."""
        return {each for full in self.fulls.get(token, ()) for each in self.shorts[full]} - {token}

    def other_spellings(self, token: str) -> frozenset[str]:
        """Return the other spellings of a name, counterparts in other languages included."""
        return self.spellings.get(token, _NONE)

    def read(self, text: str) -> str:
        """Return the text with the signs whose reading is known written in letters."""
        for length in range(_LONGEST_READING, 0, -1):
            for start in range(len(text) - length, -1, -1):
                reading = self.readings.get(text[start : start + length])
                if reading:
                    text = f"{text[:start]} {reading} {text[start + length :]}"
        return text

    def is_known(self, token: str) -> bool:
        """Tell whether this is a name of its own, rather than likely a typing error."""
        return token in self.given or token in self.family


def _strings(value: object) -> Iterator[str]:
    """Yield the strings of a value that should be a list of strings."""
    if isinstance(value, list | tuple):
        yield from (each for each in value if isinstance(each, str))


def _words(value: object) -> frozenset[str]:
    """Return the folded words of lines."""
    return frozenset(fold(" ".join(_strings(value))).split())


def _items(value: object) -> Iterator[tuple[str, str]]:
    """Yield the pairs of a value that should map strings to strings."""
    if isinstance(value, dict):
        for key, each in value.items():
            if isinstance(key, str) and isinstance(each, str):
                yield key, each


def _spellings(lines: Iterable[str]) -> dict[str, set[str]]:
    """Return each name with its other spellings; each line is one name."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        group = [fold(each) for each in line.split()]
        for each in group:
            found[each].update(group)
    return found


def _frozen(related: Mapping[str, set[str]]) -> Related:
    return {each: frozenset(others - {each}) for each, others in related.items()}


def vocabulary(data: Mapping[str, object]) -> Vocabulary:
    """Build the vocabulary from plain values, as resources/vocabulary/*.json hold them.

    Args:
        data: `short_names` {full: "short short"}, `given_spellings` and `family_spellings`
            ["name name name"], `readings` {signs: "letters"}, and the word lists `given`,
            `family`, `either`. What is missing, or of another shape, counts as empty.
    """
    spellings = _spellings(_strings(data.get("given_spellings")))
    shorts: dict[str, set[str]] = defaultdict(set)
    fulls: dict[str, set[str]] = defaultdict(set)
    for name, line in _items(data.get("short_names")):
        full = fold(name)
        forms = [fold(each) for each in line.split()]
        same = spellings.get(full, {full})  # Kathy is Catherine too
        for each in same:
            shorts[each].update(forms)
        for each in forms:
            fulls[each].update(same)
    for each, others in _spellings(_strings(data.get("family_spellings"))).items():
        spellings[each] |= others
    readings = {signs: fold(letters) for signs, letters in _items(data.get("readings"))}
    written: dict[str, set[str]] = defaultdict(set)
    for signs, letters in readings.items():
        written[letters].update(fold(signs).split())
    return Vocabulary(
        shorts=_frozen(shorts),
        fulls=_frozen(fulls),
        spellings=_frozen(spellings),
        readings=readings,
        signs=_frozen(written),
        given=_words(data.get("given")),
        family=_words(data.get("family")),
        either=_words(data.get("either")),
    )
