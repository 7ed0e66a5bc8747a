"""Reads a note: its words, what each one is, which passages are quoted or courtesy."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

from netkeeper.domain.invitations import Direction
from netkeeper.domain.note_check.tokens import Kind, tokenise
from netkeeper.domain.values import field, frozen, replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from netkeeper.domain.note_check.facts import NoteFacts, Side
    from netkeeper.domain.note_check.phrases import Hit
    from netkeeper.domain.note_check.tokens import Token
    from netkeeper.domain.note_check.vocabulary import NoteVocabulary, Section

# Marks of tokens, as phrases name them.
WRITER, READER, PARTY, CAPITAL, SOMEBODY = "writer", "reader", "party", "cap", "who"

_QUOTED = re.compile('“[^“”]{1,150}”|«[^«»]{1,150}»|"[^"\n]{1,150}"')
_SHORTEST_NAME = 2  # letters
_SHORTEST_COMPANY_WORD = 4
_SHORTEST_TYPED_WRONG = 7
_EDGE = 4  # words at either end of a note where a name in small letters is one
_GREETED = 3  # words of a name after a greeting
_FEW_BEFORE, _MOST_AFTER = 4, 12  # words of a clause that a passage takes in
_LONGEST_RUN = 8  # words that a phrase may run on
_JOINS = "-’'"  # between two tokens of one word
_CLAUSE_ENDS = frozenset(",:()—–|")


@frozen
class Reading:
    """A note as read: tokens, the marks of each, and sets of token numbers.

    `asking` holds the numbers of the sentences that are questions.
    """

    note: str
    vocabulary: NoteVocabulary = field(repr=False)
    tokens: tuple[Token, ...]
    marks: tuple[frozenset[str], ...]
    asking: frozenset[int]
    quoted: frozenset[int]
    courtesy: frozenset[int]
    hits: Mapping[str, Sequence[Hit]]

    def find(self, section: Section) -> Sequence[Hit]:
        """Return where the phrases of a section stand; those of a question only in one."""
        return self.hits.get(section, ())

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the passage of tokens [first, last), in characters of the note."""
        return self.tokens[first].start, self.tokens[last - 1].end

    def reach(self, hit: Hit) -> range:
        """Return the tokens that a hit covers, with the rest of the clause where it runs on."""
        last = hit.last
        if hit.phrase.runs_on:
            while last < min(len(self.tokens), hit.last + _LONGEST_RUN) and self._goes_on(last):
                last += 1
        return range(hit.first, last)

    def clause(self, first: int, last: int) -> tuple[int, int]:
        """Return a passage with what its clause still says around it, if that is little."""
        begins = first
        while begins and first - begins < _FEW_BEFORE and self._is_within(begins):
            begins -= 1
        reached = not begins or not self._is_within(begins)
        while begins < first and begins in self.courtesy:
            begins += 1
        begins = begins if reached else first
        while begins and self.note[self.tokens[begins].start - 1] in _JOINS:
            begins -= 1
        return begins, self._clause_end(first, last)

    def whole(self, first: int, last: int) -> tuple[int, int]:
        """Return a passage that doesn't end with a word that leads on: "merci pour l’aide au"."""
        return first, self._clause_end(first, last) if self._leads_on(last - 1) else last

    def _clause_end(self, first: int, last: int) -> int:
        """Return where the clause of a passage ends, or where it may well be cut before."""
        limit = min(len(self.tokens), last + _MOST_AFTER)
        while last < limit and self._is_within(last):
            last += 1
        while last > first + 1 and self._leads_on(last - 1):
            last -= 1
        return last

    def _leads_on(self, number: int) -> bool:
        """Tell whether a token leads on to what follows in its sentence."""
        ends = number + 1 == len(self.tokens)
        same = not ends and self.tokens[number + 1].sentence == self.tokens[number].sentence
        return same and self.tokens[number].key in self.vocabulary.roles["trailing"]

    def _is_within(self, number: int) -> bool:
        """Tell whether a token is of the clause of the one before."""
        before, token = self.tokens[number - 1], self.tokens[number]
        return before.sentence == token.sentence and before.after not in _CLAUSE_ENDS

    def _goes_on(self, number: int) -> bool:
        """Tell whether a token belongs to the clause of the one before."""
        starts_anew = self.tokens[number].key in self.vocabulary.roles["first_person"]
        return self._is_within(number) and not starts_anew

    def has(self, number: int, mark: str) -> bool:
        """Tell whether a token bears a mark."""
        return mark in self.marks[number]


def read(note: str, facts: NoteFacts, vocabulary: NoteVocabulary) -> Reading:
    """Return the note as read for the two people."""
    plain = tokenise(note, vocabulary.cut)
    tokens = [_corrected(each, vocabulary) for each in plain]
    received = facts.direction is Direction.RECEIVED
    writer, reader = (facts.theirs, facts.mine) if received else (facts.mine, facts.theirs)
    marks: list[set[str]] = [set() for _ in tokens]
    _mark_company(tokens, marks, writer.company, WRITER)
    _mark_company(tokens, marks, reader.company, READER)
    bare = [frozenset[str]()] * len(tokens)
    polite = vocabulary.courtesy.find(tokens, bare)
    courtesy = {number for hit in polite for number in range(hit.first, hit.last)}
    _mark_parties(tokens, marks, (writer, reader))
    for number in _greeted(tokens, polite, vocabulary):
        marks[number].add(PARTY)
    _mark_names(tokens, marks, vocabulary)
    marked = tuple(frozenset(each) for each in marks)
    asking = frozenset(each.sentence for each in tokens if each.after == "?")
    return Reading(
        note,
        vocabulary,
        tuple(tokens),
        marked,
        asking,
        frozenset(_quoted(note, tokens)),
        frozenset(courtesy | {at for at, each in enumerate(marks) if PARTY in each}),
        _hits(tokens, marked, asking, vocabulary),
    )


def _hits(
    tokens: Sequence[Token],
    marks: Sequence[frozenset[str]],
    asking: frozenset[int],
    vocabulary: NoteVocabulary,
) -> dict[str, list[Hit]]:
    """Return where the phrases of each section stand."""
    found: dict[str, list[Hit]] = defaultdict(list)
    for hit in vocabulary.phrases.find(tokens, marks):
        if not hit.phrase.asks or tokens[hit.last - 1].sentence in asking:
            found[hit.phrase.section].append(hit)
    return found


def _corrected(token: Token, vocabulary: NoteVocabulary) -> Token:
    """Return a token with the known word that it may be, typed wrong."""
    key = token.key
    if token.kind is not Kind.WORD or len(key) < _SHORTEST_TYPED_WRONG or key in vocabulary.known:
        return token
    if token.capital and not token.opens:
        return token
    other = _near(key, vocabulary.spellings.get(key[0], ()))
    if not other or key.startswith(vocabulary.stems):
        return token
    return replace(token, also=other)


@lru_cache(maxsize=4096)
def _near(key: str, words: tuple[str, ...]) -> str:
    """Return the word that is one letter off, but for the ending; empty if there is none."""
    found = process.extractOne(key, words, scorer=OSA.distance, score_cutoff=1)
    if found is None or not found[1]:
        return ""
    word: str = found[0]
    return "" if key.startswith(word) or word.startswith(key) else word


@lru_cache(maxsize=512)
def words_in(text: str) -> tuple[str, ...]:
    """Return the folded words of a name or a title."""
    return tuple(each.key for each in tokenise(text))


def _mark_company(
    tokens: Sequence[Token], marks: Sequence[set[str]], company: str, mark: str
) -> None:
    """Mark where a company is named: two of its words in a row, or one that tells."""
    for first, last in runs(tokens, words_in(company)):
        telling = last - first > 1 or (
            len(tokens[first].key) >= _SHORTEST_COMPANY_WORD and tokens[first].capital
        )
        if telling:
            for number in range(first, last):
                marks[number].add(mark)


def runs(tokens: Sequence[Token], words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Give the longest runs of tokens that are words of a name, in its order."""
    number = 0
    while number < len(tokens):
        longest = max(
            (
                _run(tokens, number, words[at:])
                for at, word in enumerate(words)
                if word == tokens[number].key
            ),
            default=0,
        )
        if longest:
            yield number, number + longest
        number += longest or 1


def _run(tokens: Sequence[Token], first: int, words: Sequence[str]) -> int:
    """Return how many tokens from the first on are these words."""
    count = 0
    for token, word in zip(tokens[first:], words, strict=False):
        if token.key != word:
            break
        count += 1
    return count


def _mark_parties(
    tokens: Sequence[Token],
    marks: Sequence[set[str]],
    sides: Iterable[Side],
) -> None:
    """Mark the names of the two people."""
    names = {word for side in sides for name in side.names for word in words_in(name)}
    names = {each for each in names if len(each) >= _SHORTEST_NAME}
    last = len(tokens) - _EDGE
    for number, token in enumerate(tokens):
        at_edge = number < _EDGE or number >= last
        if token.key in names and (token.capital or at_edge):
            marks[number].add(PARTY)


def _greeted(
    tokens: Sequence[Token], polite: Sequence[Hit], vocabulary: NoteVocabulary
) -> Iterator[int]:
    """Give the tokens that are a name after the greeting, up to its comma."""
    hits = [hit for hit in polite if hit.label == "greetings"]
    if not hits or hits[0].first > 1:
        return
    first = max(hit.last for hit in hits if hit.first == hits[0].first)
    sentence = tokens[hits[0].first].sentence
    for number in range(first, min(first + _GREETED, len(tokens))):
        token = tokens[number]
        if token.sentence != sentence or not token.capital or tokens[number - 1].after:
            return
        if token.key in vocabulary.small:
            return
        yield number


def _mark_names(
    tokens: Sequence[Token], marks: Sequence[set[str]], vocabulary: NoteVocabulary
) -> None:
    """Mark words written with a capital that name something, and those that may be somebody."""
    for number, token in enumerate(tokens):
        taken = marks[number] & {PARTY, WRITER, READER} or token.key in vocabulary.roles["no_names"]
        if not token.capital or taken or token.key in vocabulary.small:
            continue
        known = token.key in vocabulary.known or token.key.startswith(vocabulary.stems)
        begins = token.opens or (number and tokens[number - 1].after == ",")
        if not (begins and known):
            marks[number].add(SOMEBODY)
            if not token.opens:
                marks[number].add(CAPITAL)


def _quoted(note: str, tokens: Sequence[Token]) -> Iterator[int]:
    """Give the tokens that stand between quotation marks."""
    passages = [each.span() for each in _QUOTED.finditer(note)]
    if not passages:
        return
    for number, token in enumerate(tokens):
        if any(start <= token.start and token.end <= end for start, end in passages):
            yield number
