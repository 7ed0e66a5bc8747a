"""Finds the phrases of the vocabulary in a note, and reads each when a note may first have it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from netkeeper.domain.note_check.phrase_language import read_phrase
from netkeeper.domain.note_check.phrases import Hit, Text, signs_in, walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from netkeeper.domain.note_check.phrase_needs import Need, Needs
    from netkeeper.domain.note_check.phrases import Phrase
    from netkeeper.domain.note_check.tokens import Token


class Written(NamedTuple):
    """A phrase as written, folded: of which section it is, and what it is a sign of."""

    section: str
    label: str
    text: str


class PhraseBook:
    """Many phrases, looked up by a sign that a text must show to have them."""

    def __init__(
        self, written: Iterable[Written], needs: Needs, classes: Mapping[str, str]
    ) -> None:
        """Take the phrases, what tells their needs, and the classes of words that they name."""
        self.written = tuple(written)
        self._classes = classes
        self._read: dict[int, Phrase] = {}
        self._by_sign: dict[str, tuple[int, ...]] = {}
        self._beside: list[Need | None] = []  # what each needs beside one of the signs above
        for number, each in enumerate(self.written):
            needed = needs.of(each.text)
            if not needed:
                raise ValueError(f"a phrase that may be nothing: {each.text!r}")
            for sign in needed[0].signs():
                self._by_sign[sign] = (*self._by_sign.get(sign, ()), number)
            self._beside.append(needed[1] if len(needed) > 1 else None)

    def phrase(self, number: int) -> Phrase:
        """Return a phrase by its place in `written`; ValueError or KeyError where it is none."""
        known = self._read.get(number)
        if known is None:
            known = self._read[number] = read_phrase(*self.written[number], self._classes)
        return known

    def find(self, tokens: Sequence[Token], marks: Sequence[frozenset[str]]) -> list[Hit]:
        """Return every phrase in the tokens, the longest of each at each place, in their order."""
        found: list[Hit] = []
        shown = signs_in(tokens, marks)
        ends = {each.sentence: number for number, each in enumerate(tokens, 1)}
        texts = [Text(tokens, marks, ends[each.sentence]) for each in tokens]
        for number in self._possible(shown):
            phrase = self.phrase(number)
            places = {at for sign in shown.keys() & phrase.opens for at in shown[sign]}
            for first in places:
                last = max(walk(phrase.nodes, (first,), texts[first]), default=0)
                if last:
                    found.append(Hit(phrase, first, last))
        return sorted(found, key=lambda hit: hit.first)

    def _possible(self, shown: Mapping[str, object]) -> Iterator[int]:
        """Give the phrases that a text may have that shows these signs, in their order."""
        for number in sorted({each for sign in shown for each in self._by_sign.get(sign, ())}):
            beside = self._beside[number]
            if beside is None or not shown.keys().isdisjoint(beside.signs()):
                yield number
