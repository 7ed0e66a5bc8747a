"""Links each word of a sought name with the words of known names it may stand for."""

from __future__ import annotations

from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING

from netkeeper.domain.identity.candidates import Reason
from netkeeper.domain.identity.registry import ANY_ENDING
from netkeeper.domain.identity.token_index import is_one_letter_off
from netkeeper.domain.naming import titles
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from netkeeper.domain.identity.token_index import TokenIndex
    from netkeeper.domain.naming.name_vocabulary import Vocabulary

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
_ARTICLES = ("al", "el")
_MISREAD = (("rn", "m"), ("cl", "d"), ("vv", "w"), ("ii", "u"))  # from a picture of a card
_LENGTHENED = {"o": ("u", "o"), "u": ("u",)}  # Japanese long vowels, as they are romanised
_TELLING_PARTICLES = frozenset(each for each in titles.PARTICLES if len(each) > 2)  # noqa: PLR2004
_SUN = frozenset("drsztn")  # letters that the article takes the sound of
_SHORTEST_CUT = 3  # letters
_SHORTEST_JOINED = 6  # letters, to be looked at as two words with a letter wrong
_SHORTEST_OF_TWO = 4  # letters, to be looked at as two words: Lina, Li Na
_LONGEST_JOINED = 30
_LONGEST_RUN = 3  # words that may be written as one: van den Berg


@frozen
class Link:
    """That one word may stand for another: what it costs, and why; None for the same word."""

    cost: float
    reason: Reason | None


def _is_article(word: str, after: str, *more: str) -> bool:
    """Tell whether a word may be an article before the last word: El, or Ed as it sounds in Din."""
    sounded = len(word) == 2 and word[0] in "ae" and word[1] == after[0]  # noqa: PLR2004 - a vowel and a letter
    return not more and (word in titles.PARTICLES or sounded)


SAME = Link(0.0, None)
INITIAL = Link(_INITIAL, Reason.INITIAL)
CUT = Link(_CUT, Reason.SHORT_FORM)


@frozen
class Linked:
    """The words of a sought name, linked with those of a registry."""

    tokens: tuple[str, ...]
    index: TokenIndex
    vocabulary: Vocabulary
    unvowelled: bool = False

    @cached_property
    def links(self) -> tuple[dict[str, Link], ...]:
        """Return for each word what it may stand for, the cheapest way."""
        return tuple(map(self.links_of, self.tokens))

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

    def link(self, number: int, word: str) -> Link | None:
        """Return how a word of the sought name may stand for a word of a known one."""
        found = self.links[number].get(word)
        if found is None:
            token = self.tokens[number]
            if word.startswith(token):
                if len(token) == 1:
                    return INITIAL
                return CUT if self._is_cut(token, word) else None
        return found

    def link_of_joined(self, number: int, run: tuple[str, ...]) -> Link | None:
        """Return how a word of the sought name may stand for a run of words of a known one."""
        token = self.tokens[number]
        spellings = self.vocabulary.spellings
        if token[0] != run[0][0] and run[0] not in spellings and token not in self.vocabulary.fulls:
            return None
        joined = "".join(run)
        if joined == token:
            return Link(_JOINED, Reason.COMPOUND_NAME)
        if len(token) == len(run) and token == "".join(each[0] for each in run):
            return Link(_INITIALS, Reason.INITIAL)
        if token not in run and " ".join(run) in self.vocabulary.fulls.get(token, ()):
            return Link(_SHORT_FORM, Reason.SHORT_FORM)
        if self._is_spelt_out(token, run):
            return Link(_JOINED + _SPELLING, Reason.SPELLING)
        typed = len(token) >= _SHORTEST_JOINED and is_one_letter_off(token, joined)
        return Link(_JOINED + _TYPING[1], Reason.COMPOUND_NAME) if typed else None

    def _is_spelt_out(self, token: str, run: tuple[str, ...]) -> bool:
        """Tell whether a word is a run in other spellings: Hyunwoo, Hyeon-u."""
        firsts, lasts = self._ends_of(run)
        return any(token.startswith(each) and token[len(each) :] in lasts for each in firsts)

    def _ends_of(self, run: tuple[str, ...]) -> list[tuple[str, ...]]:
        """Return how first and last word may be written, where at most an article is between.

        Nour El Dine is Noureddine; other words may be anybody's.
        """
        if len(run) > 2 and not _is_article(*run[1:]):  # noqa: PLR2004 - first and last
            return [(), ()]
        return [(each, *self.vocabulary.spellings.get(each, ())) for each in (run[0], run[-1])]

    @cached_property
    def groups(self) -> tuple[set[str], ...]:
        """Return for each word what a known name may hold for it, words of the registry alone."""
        groups = tuple({each for each in links if each in self.index} for links in self.links)
        for number, token in enumerate(self.tokens):
            groups[number].update(self._parts_of(token))
            if len(token) == 1 or (len(token) == 2 and not self.vocabulary.is_known(token)):  # noqa: PLR2004 - JF
                groups[number].add(token[0] + ANY_ENDING)
            elif len(token) >= _SHORTEST_CUT and not self.vocabulary.is_known(token):
                groups[number].add(token + ANY_ENDING)
        for (start, end), links in self.runs.items():
            for number in range(start, end):
                groups[number].update(links)
        return groups

    def links_of(self, token: str) -> dict[str, Link]:
        """Return what one word may stand for, the cheapest way."""
        links = {token: SAME}

        def add(words: Iterable[str], cost: float, reason: Reason) -> None:
            for word in words:
                if word not in links or links[word].cost > cost:
                    links[word] = Link(cost, reason)

        add(self.vocabulary.other_spellings(token), _SPELLING, Reason.SPELLING)
        add(self._with_article(token), _SPELLING, Reason.SPELLING)
        add(self.vocabulary.short_forms(token), _SHORT_FORM, Reason.SHORT_FORM)
        add(self.vocabulary.sister_forms(token), _SISTER_FORM, Reason.SHORT_FORM)
        add(self._beginnings(token), _CUT, Reason.SHORT_FORM)
        for word, edits in self.index.near(token):
            cost = self._typing_cost(token, word, edits)
            if cost is not None:
                add([word], cost, Reason.TYPING)
        add(self._long_vowels(token), _SPELLING, Reason.SPELLING)
        add(self._misread(token), _TYPING[1], Reason.TYPING)
        bare = self.index.same_consonants if self.unvowelled else self.index.written_without_vowels
        add(bare(token), _TRANSLITERATED, Reason.TRANSLITERATED)
        if len(token) > 1:
            add([token[0]], _INITIAL, Reason.INITIAL)
        return links

    def _with_article(self, token: str) -> set[str]:
        """Return the words of the registry that are this one with an Arabic article, or without.

        Alhassan and Hassan; Ezzahra, as the article sounds before z, and Zahra.
        """
        sounded = {vowel + token[0] + token for vowel in "ae"} if token[0] in _SUN else set()
        found = {article + token for article in _ARTICLES} | sounded
        if token[:2] in _ARTICLES:
            found.add(token[2:])
        if token[0] in "ae" and token[1:2] in _SUN and token[1:2] == token[2:3]:
            found.add(token[2:])
        longest = _FEW_LETTERS  # of a rest that would be found by chance: Albert, Alban
        return {
            each for each in found if min(len(each), len(token)) > longest and each in self.index
        }

    def _long_vowels(self, token: str) -> set[str]:
        """Return the words of the registry that write a long vowel otherwise: Satou, Sato."""
        short = token.replace("ou", "o").replace("oo", "o").replace("uu", "u")
        every = {short} | {
            token[:place] + more + token[place:]
            for place in range(2, len(token) + 1)
            for more in _LENGTHENED.get(token[place - 1], ())
        }
        return {each for each in every if each != token and each in self.index}

    def _misread(self, token: str) -> set[str]:
        """Return the words of the registry that look like this one: Rnarc, Marc."""
        every = (
            token[:place] + letters + token[place + len(looks) :]
            for pair in _MISREAD
            for looks, letters in (pair, pair[::-1])
            for place in range(len(token))
            if token.startswith(looks, place)
        )
        return {each for each in every if each != token and each in self.index}

    def _typing_cost(self, token: str, word: str, edits: int) -> float | None:
        """Return what a typing error costs; None when it makes another name of it."""
        cost = _TYPING[edits]
        if min(len(token), len(word)) <= _FEW_LETTERS:
            cost += _SHORT_WORD
        if self.vocabulary.is_known(token) and self.vocabulary.is_known(word):
            return cost + _TWO_NAMES if edits == 1 else None
        return cost

    def _is_cut(self, short: str, long: str) -> bool:
        """Tell whether one word may be the beginning of the other, rather than another name."""
        enough = len(short) >= _SHORTEST_CUT and len(long) - len(short) > 1
        if short in titles.PARTICLES:  # Del Vecchio is no Delage
            return False
        known = self.vocabulary.is_known
        return enough and not (known(short) and known(long))

    def _beginnings(self, token: str) -> set[str]:
        """Return the words of the registry that begin this one."""
        shorter = (token[:end] for end in range(_SHORTEST_CUT, len(token) - 1))
        return {each for each in shorter if each in self.index and self._is_cut(each, token)}

    def _links_of_run(self, run: tuple[str, ...]) -> dict[str, Link]:
        """Return the words of the registry that a run of words may be written as."""
        links: dict[str, Link] = {}
        joined = "".join(run)
        if len(joined) >= _SHORTEST_JOINED and len(run) < len(self.tokens):
            typed = Link(_JOINED + _TYPING[1], Reason.COMPOUND_NAME)
            links |= dict.fromkeys(self.index.one_letter_off(joined), typed)
            spelt = Link(_JOINED + _SPELLING, Reason.SPELLING)
            links |= dict.fromkeys(self.vocabulary.other_spellings(joined), spelt)
            links |= dict.fromkeys(map("".join, product(*self._ends_of(run))), spelt)
            if self.unvowelled:
                bare = Link(_JOINED + _TRANSLITERATED, Reason.TRANSLITERATED)
                links |= dict.fromkeys(self.index.same_consonants(joined), bare)
        for word in self.vocabulary.short_forms(" ".join(run)) - set(run):
            links[word] = Link(_SHORT_FORM, Reason.SHORT_FORM)
        links["".join(each[0] for each in run)] = Link(_INITIALS, Reason.INITIAL)
        links[joined] = Link(_JOINED, Reason.COMPOUND_NAME)
        return {word: link for word, link in links.items() if word in self.index}

    def _parts_of(self, token: str) -> set[str]:
        """Return words of the registry that, with another, may be written as this one."""
        parts = self.vocabulary.signs_of(token)
        for full in self.vocabulary.fulls.get(token, ()):
            parts.update(full.split()[1:])
        if _SHORTEST_OF_TWO <= len(token) <= _LONGEST_JOINED:
            is_family = token in self.vocabulary.family  # Leblanc may be Le Blanc, and no more
            for cut in range(2, len(token) - 1):
                if token[:cut] in _TELLING_PARTICLES:  # Abubakar, Abu Bakr
                    parts.add(token[:cut])
                if not is_family or token[:cut] in titles.PARTICLES:
                    parts |= self._two_words(token[:cut], token[cut:])
        return {each for each in parts if each in self.index}

    def _two_words(self, first: str, last: str) -> set[str]:
        """Return the longer of two words, in its spellings, if both are the registry's."""
        spelt = self.vocabulary.other_spellings
        firsts, lasts = ({each, *spelt(each)} for each in (first, last))
        particles = any(
            first[:cut] in titles.PARTICLES and first[cut:] in titles.PARTICLES
            for cut in range(2, len(first) - 1)
        )
        lasts = {each for each in lasts if each in self.index}
        firsts = {each for each in firsts if each in self.index}
        if not lasts or not (firsts or particles):
            return set()
        return lasts if len(last) >= len(first) or particles else firsts
