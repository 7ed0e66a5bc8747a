"""Links each word of a sought name with the words of known names it may stand for."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from netkeeper.domain import titles
from netkeeper.domain.candidates import Reason
from netkeeper.domain.registry import ANY_ENDING

if TYPE_CHECKING:
    from netkeeper.domain.name_vocabulary import Vocabulary
    from netkeeper.domain.token_index import TokenIndex

# What each difference takes off the score; own figures, weighed against one another.
_SPELLING = 0.04
_SHORT_FORM = 0.06
_SISTER_FORM = 0.11  # Bobby for Rob
_CUT = 0.12  # the beginning of a name, not a known short form
_TRANSLITERATED = 0.08
_TYPING = {1: 0.08, 2: 0.16}
_SHORT_WORD = 0.04  # more, for a typing error in a word of few letters
_TWO_NAMES = 0.08  # more, when both spellings are names of their own: Julie, Julien
_INITIAL = 0.16
_INITIALS = 0.07  # JF for Jean-François
_JOINED = 0.03
_FEW_LETTERS = 4
_SHORTEST_CUT = 4  # letters
_MOST_CUTS = 20
_LONGEST_RUN = 3  # words that may be written as one: van den Berg


@dataclass(frozen=True, slots=True)
class Link:
    """That one word may stand for another: what it costs, and why; None for the same word."""

    cost: float
    reason: Reason | None


SAME = Link(0.0, None)
INITIAL = Link(_INITIAL, Reason.INITIAL)


@dataclass(frozen=True)
class Linked:
    """The words of a sought name, linked with those of a registry."""

    tokens: tuple[str, ...]
    index: TokenIndex
    vocabulary: Vocabulary
    unvowelled: bool = False
    _wider: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))

    @cached_property
    def links(self) -> tuple[dict[str, Link], ...]:
        """Return for each word what it may stand for, the cheapest way."""
        return tuple(map(self._links_of, self.tokens))

    @cached_property
    def runs(self) -> dict[tuple[int, int], dict[str, Link]]:
        """Return for runs of adjacent words, [start, end), the single words they may stand for."""
        found: dict[tuple[int, int], dict[str, Link]] = {}
        for start in range(len(self.tokens)):
            for end in range(start + 2, min(start + _LONGEST_RUN, len(self.tokens)) + 1):
                links = self._links_of_run(self.tokens[start:end])
                if links:
                    found[start, end] = links
        return found

    def links_of_joined(self, number: int, run: tuple[str, ...]) -> Link | None:
        """Return how a word of the sought name may stand for a run of words of a known one."""
        token = self.tokens[number]
        if "".join(run) == token:
            return Link(_JOINED, Reason.COMPOUND_NAME)
        if len(token) == len(run) and token == "".join(each[0] for each in run):
            return Link(_INITIALS, Reason.INITIAL)
        if " ".join(run) in self.vocabulary.fulls.get(token, ()):
            return Link(_SHORT_FORM, Reason.SHORT_FORM)
        return None

    def groups(self) -> list[set[str]]:
        """Return for each telling word what a known name must hold for it."""
        groups = [{each for each in links if each in self.index} for links in self.links]
        for number, token in enumerate(self.tokens):
            groups[number] |= self._parts_of(token)
            if len(token) == 1 or (len(token) == 2 and not self.vocabulary.is_known(token)):  # noqa: PLR2004 - JF
                groups[number].add(token[0] + ANY_ENDING)
        for (start, end), links in self.runs.items():
            for number in range(start, end):
                groups[number].update(links)
        telling = [
            group
            for token, group in zip(self.tokens, groups, strict=True)
            if token not in titles.PARTICLES
        ]
        return telling if len(telling) > 1 else groups

    def _links_of(self, token: str) -> dict[str, Link]:
        links = {token: SAME}

        def add(words: set[str] | frozenset[str] | list[str], cost: float, reason: Reason) -> None:
            for word in words:
                if word not in links or links[word].cost > cost:
                    links[word] = Link(cost, reason)

        add(self.vocabulary.other_spellings(token), _SPELLING, Reason.SPELLING)
        add(self.vocabulary.short_forms(token), _SHORT_FORM, Reason.SHORT_FORM)
        add(self.vocabulary.sister_forms(token), _SISTER_FORM, Reason.SHORT_FORM)
        add(self._cuts(token), _CUT, Reason.SHORT_FORM)
        for word, edits in self.index.near(token):
            cost = self._typing_cost(token, word, edits)
            if cost is not None:
                add([word], cost, Reason.TYPING)
        if self.unvowelled:
            add(self.index.same_consonants(token), _TRANSLITERATED, Reason.TRANSLITERATED)
        else:
            bare = self.index.written_without_vowels(token)
            add(bare, _TRANSLITERATED, Reason.TRANSLITERATED)
        if len(token) > 1:
            add([token[0]], _INITIAL, Reason.INITIAL)
        return links

    def _typing_cost(self, token: str, word: str, edits: int) -> float | None:
        """Return what a typing error costs; None when it makes another name of it."""
        cost = _TYPING[edits]
        if min(len(token), len(word)) <= _FEW_LETTERS:
            cost += _SHORT_WORD
        if self.vocabulary.is_known(token) and self.vocabulary.is_known(word):
            return cost + _TWO_NAMES if edits == 1 else None
        return cost

    def _cuts(self, token: str) -> set[str]:
        """Return the words that this one begins, or that begin it."""
        if len(token) < _SHORTEST_CUT:
            return set()
        longer = set(self.index.starting_with(token, _MOST_CUTS))
        shorter = {token[:end] for end in range(_SHORTEST_CUT, len(token))}
        known = self.vocabulary.is_known
        return {
            each
            for each in longer | {each for each in shorter if each in self.index}
            if abs(len(each) - len(token)) > 1 and not (known(each) and known(token))
        }

    def _links_of_run(self, run: tuple[str, ...]) -> dict[str, Link]:
        """Return the words of the registry that a run of words may be written as."""
        links: dict[str, Link] = {}
        for word in self.vocabulary.short_forms(" ".join(run)):
            links[word] = Link(_SHORT_FORM, Reason.SHORT_FORM)
        links["".join(each[0] for each in run)] = Link(_INITIALS, Reason.INITIAL)
        links["".join(run)] = Link(_JOINED, Reason.COMPOUND_NAME)
        return {word: link for word, link in links.items() if word in self.index}

    def _parts_of(self, token: str) -> set[str]:
        """Return words of the registry that, with another, may be written as this one."""
        parts = set(self.vocabulary.signs.get(token, ()))
        for full in self.vocabulary.fulls.get(token, ()):
            parts.update(full.split()[1:])
        for cut in range(2, len(token) - 1):
            if token[:cut] in self.index and token[cut:] in self.index:
                parts.add(max(token[:cut], token[cut:], key=len))
        return {each for each in parts if each in self.index}
