"""Tells from a phrase as written, unread, what a text must have to have it.

To read all of them takes some 0.2 s and 6 MB, and a day's notes have few.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from netkeeper.domain.note_check.phrase_language import GAPS, lexemes
from netkeeper.domain.note_check.phrases import SHORTEST_STEM, sign_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_FORM = re.compile(r"[@<][a-z_]+>?|\d+|[^\W\d_]+\*?")


def forms_in(texts: Iterable[str], classes: Mapping[str, str]) -> Counter[str]:
    """Return how often words, stems and figures ("nos", "service*", "<price>") are written."""
    found: Counter[str] = Counter()
    for text in texts:
        found.update(_FORM.findall(text))
    for name in [each for each in found if each[0] == "@"]:
        times = found.pop(name)
        for form in _FORM.findall(classes[name[1:]]):
            found[form] += times
    return found


class Need(NamedTuple):
    """Forms of which a text must have one, "nos|service*", and how common they are together."""

    times: int
    forms: str

    def signs(self) -> set[str]:
        """Return the signs of the forms."""
        return set(map(sign_of, self.forms.split("|")))


class Needs:
    """Tells what phrases need, by what is rare among them all."""

    def __init__(self, forms: Mapping[str, int], classes: Mapping[str, str]) -> None:
        """Take how often each word, stem and figure is written, and the classes of words."""
        self._classes = {name: f"({text})" for name, text in classes.items()}
        beginnings: Counter[str] = Counter()
        for form, times in forms.items():
            beginnings[form[:SHORTEST_STEM]] += times
        self._times = {
            form: beginnings[form[:SHORTEST_STEM]] if form[-1] == "*" else times
            for form, times in forms.items()
        }
        self._known: dict[str, tuple[Need, ...]] = {}  # by lexeme: most are written several times

    def of(self, text: str) -> list[Need]:
        """Return what a phrase needs, the rarest first.

        Raises:
            KeyError: When there is no such class.
            ValueError: When a bracket is closed that was not opened.
        """
        ways: list[list[Need]] = [[]]  # those of each way of the bracket that is open
        around: list[list[list[Need]]] = []
        for lexeme in lexemes(text):
            if lexeme in self._known:
                ways[-1] += self._known[lexeme]
            elif lexeme == "(":
                around.append(ways)
                ways = [[]]
            elif lexeme == "|":
                ways.append([])
            elif lexeme[0] == ")":
                if not around:
                    raise ValueError(f"no open bracket: {text!r}")
                inner, ways = ways, around.pop()
                if lexeme == ")" and all(inner):
                    ways[-1].append(_any_of([min(way) for way in inner]))
            else:
                needs = self._known[lexeme] = tuple(self._of_lexeme(lexeme))
                ways[-1] += needs
        return sorted(ways[0])

    def _of_lexeme(self, lexeme: str) -> Iterable[Need]:
        """Return what a lexeme needs: nothing, if it is optional or a gap."""
        if lexeme[-1] == "?":
            return ()
        if lexeme.isalpha():
            return (Need(self._times[lexeme], lexeme),)
        if lexeme[0] == "(":
            return (self._need(lexeme.strip("()")),)
        if lexeme[0] == "@":
            return self.of(self._classes[lexeme[1:]])
        return () if lexeme in GAPS else map(self._need, _FORM.findall(lexeme))

    def _need(self, forms: str) -> Need:
        return Need(sum(map(self._times.__getitem__, forms.split("|"))), forms)


def _any_of(needs: Iterable[Need]) -> Need:
    """Return the need of which one of these is enough."""
    times, forms = zip(*needs, strict=True)
    return Need(sum(times), "|".join(forms))
