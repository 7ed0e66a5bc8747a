"""What is known of names themselves: short forms, spellings, and how common they are."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from netkeeper.domain.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    # Tuples, one for all names that are related alike, since there are thousands: each name itself
    # may be among them.
    Related = Mapping[str, tuple[str, ...]]

_LONGEST_READING = 10  # signs


class Vocabulary:
    """Relations between folded names; a compound given name is its words joined by a space.

    Each is worked out when it is first asked for: a request by somebody's very name needs hardly
    any, and all of them take as long as the rest of a command.
    """

    def __init__(self, data: Mapping[str, object] | None = None) -> None:
        """Take plain values, as resources/vocabulary/*.json hold them.

        Args:
            data: `short_names` {full: "short short"}, `given_spellings` and `family_spellings`
                ["name name name"], `readings` {signs: "letters"}, and the word lists `given`,
                `family`, `either`. What is missing, or of another shape, counts as empty.
        """
        self._data: Mapping[str, object] = data or {}

    @cached_property
    def _given_spellings(self) -> Related:
        """Return the spellings of each given name, with itself."""
        return _with_groups({}, _strings(self._data.get("given_spellings")))

    @cached_property
    def _shortened(self) -> tuple[Related, Related]:
        """Return short forms by name, and names by short form."""
        shorts: dict[str, tuple[str, ...]] = {}
        fulls: dict[str, tuple[str, ...]] = {}
        for name, line in _items(self._data.get("short_names")):
            full, forms = fold(name), tuple(_folded(line))
            same = self._given_spellings.get(full, (full,))  # Kathy is Catherine too
            for each in same:
                shorts[each] = _joined(shorts.get(each), forms)
            for each in forms:
                fulls[each] = _joined(fulls.get(each), same)
        return shorts, fulls

    @property
    def shorts(self) -> Related:
        """Return the short forms of each name. robert: bob, rob."""
        return self._shortened[0]

    @property
    def fulls(self) -> Related:
        """Return what each short form is short for. bob: robert."""
        return self._shortened[1]

    @cached_property
    def spellings(self) -> Related:
        """Return the spellings of each name, with itself. mohamed: mohammed, mohamed, muhammad."""
        return _with_groups(self._given_spellings, _strings(self._data.get("family_spellings")))

    @cached_property
    def readings(self) -> Mapping[str, str]:
        """Return how signs are read, in letters. 山田: yamada."""
        return {signs: fold(letters) for signs, letters in _items(self._data.get("readings"))}

    @cached_property
    def _signs(self) -> Mapping[str, list[str]]:
        written: dict[str, list[str]] = defaultdict(list)
        for signs, letters in self.readings.items():
            written[letters].append(signs)
        return written

    @cached_property
    def given(self) -> frozenset[str]:
        """Return the given names."""
        return _words(self._data.get("given"))

    @cached_property
    def family(self) -> frozenset[str]:
        """Return the family names that many people share."""
        return _words(self._data.get("family"))

    @cached_property
    def either(self) -> frozenset[str]:
        """Return the given names that are family names too."""
        return _words(self._data.get("either"))

    def short_forms(self, token: str) -> frozenset[str]:
        """Return the short forms of a name and the names that it is short for."""
        return frozenset((*self.shorts.get(token, ()), *self.fulls.get(token, ()))) - {token}

    def sister_forms(self, token: str) -> set[str]:
        """Return the other short forms of what a name is short for: Bobby of Rob."""
        return {each for full in self.fulls.get(token, ()) for each in self.shorts[full]} - {token}

    def other_spellings(self, token: str) -> frozenset[str]:
        """Return the other spellings of a name, counterparts in other languages included."""
        return frozenset(self.spellings.get(token, ())) - {token}

    def read(self, text: str) -> str:
        """Return the text with the signs whose reading is known written in letters."""
        for length in range(_LONGEST_READING, 0, -1):
            for start in range(len(text) - length, -1, -1):
                reading = self.readings.get(text[start : start + length])
                if reading:
                    text = f"{text[:start]} {reading} {text[start + length :]}"
        return text

    def signs_of(self, token: str) -> set[str]:
        """Return the words that a name read so is folded to: shan, tian of Yamada (山田).

        Folded when asked for: the tables of other scripts take longer to load than all the rest.
        """
        return {word for each in self._signs.get(token, ()) for word in fold(each).split()}

    def is_given(self, token: str) -> bool:
        """Tell whether this is a common given name, or a short form of one."""
        return token in self.given or token in self.either or token in self.fulls

    def is_known(self, token: str) -> bool:
        """Tell whether this is a name of its own, rather than likely a typing error."""
        return token in self.given or token in self.family


def _strings(value: object) -> Iterator[str]:
    """Yield the strings of a value that should be a list of strings."""
    if isinstance(value, list | tuple):
        yield from (each for each in value if isinstance(each, str))


def _folded(line: str) -> list[str]:
    """Return the words of a line, each folded; those of the shipped lines mostly are."""
    words = line.split()
    plain = line.isascii() and line.islower() and "".join(words).isalpha()
    return words if plain else [fold(each) for each in words]


def _words(value: object) -> frozenset[str]:
    """Return the folded words of lines."""
    return frozenset(fold(" ".join(_strings(value))).split())


def _items(value: object) -> Iterator[tuple[str, str]]:
    """Yield the pairs of a value that should map strings to strings."""
    if isinstance(value, dict):
        for key, each in value.items():
            if isinstance(key, str) and isinstance(each, str):
                yield key, each


def _with_groups(related: Related, lines: Iterable[str]) -> Related:
    """Return relations with those of more lines: all names of a line are one name's spellings."""
    found = dict(related)
    for line in lines:
        group = tuple(_folded(line))
        for each in group:
            found[each] = _joined(found.get(each), group)
    return found


def _joined(known: tuple[str, ...] | None, more: tuple[str, ...]) -> tuple[str, ...]:
    """Return names with some more; mostly those alone, one tuple then serving many names."""
    return more if known is None else tuple(dict.fromkeys((*known, *more)))
