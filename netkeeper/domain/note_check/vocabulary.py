"""The words and phrases that the note check knows: built from plain data, never changed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, TypedDict

from netkeeper.domain.note_check.phrase_book import PhraseBook, Written
from netkeeper.domain.note_check.phrase_language import folded
from netkeeper.domain.note_check.phrase_needs import Needs, forms_in
from netkeeper.domain.note_check.tokens import key_of, tokenise
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_SHORTEST_CORRECTED = 6  # letters
BETWEEN = "|"  # two features of one weight


class Section(StrEnum):
    """What the phrases of a part of the vocabulary are signs of."""

    COMMERCE = "commerce"  # selling, one being enough
    SOFT = "soft"  # selling, if there are several
    TRAPS = "traps"  # nothing commercial, though its words look so
    MET = "met"
    GREETED = "greeted"  # what one says on meeting, and strangers write just so
    NOT_MET = "not_met"
    ACTS = "acts"  # who did what with whom: of some weight for a meeting, no sign of one alone
    REASONS = "reasons"  # another context
    KINDS = "kinds"  # of meetings
    FILLERS = "fillers"
    COURTESY = "courtesy"


class Commerce(StrEnum):
    """What makes a passage commercial."""

    OFFER = "offer"
    PRICE = "price"
    SERVICES = "services"
    BOOKING = "booking"
    LINK = "link"
    INVESTMENT = "investment"
    RESULTS = "results"
    CONSENT = "consent"
    PURCHASE = "purchase"
    SIGNS = "signs"  # several weak signs together


class Reason(StrEnum):
    """What context a note gives, other than a meeting of the record."""

    MET = "met"
    INTRODUCED = "introduced"
    SHARED = "shared"
    READ = "read"
    PURPOSE = "purpose"
    CLIENT = "client"  # would buy of the reader, does, or is one to whom the reader turned
    NOTICED = "noticed"
    CONGRATULATED = "congratulated"
    THANKED = "thanked"
    AHEAD = "ahead"
    EVENT = "event"
    SPECIFIC = "specific"  # no known sign, but words that fit this person alone


@frozen
class Stems:
    """Words, whole or by their beginning."""

    whole: frozenset[str]
    beginnings: tuple[str, ...]

    def __contains__(self, key: str) -> bool:
        return key in self.whole or key.startswith(self.beginnings)


@dataclass(frozen=True, eq=False)
class Weights:
    """The weights of what a note's wording is made of, by feature; `bias` is that of any note."""

    bias: float
    of: Mapping[str, float]


@dataclass(frozen=True, eq=False)
class NoteVocabulary:
    """What is known of notes; `build` makes one. Compared, and hashed, as itself."""

    phrases: PhraseBook
    courtesy: PhraseBook
    known: frozenset[str]  # every whole word
    stems: tuple[str, ...]  # every beginning of a word
    default_texts: tuple[str, ...]
    small: frozenset[str]
    filler_words: Stems
    recruiting: Stems
    about_oneself: tuple[str, ...]
    roles: Mapping[str, frozenset[str]]
    persons: Mapping[str, str]  # whom a small word means
    quoting: frozenset[str]
    links: tuple[str, ...]
    alike: Mapping[str, frozenset[int]]
    events: frozenset[str]
    common: frozenset[str]
    glued: Mapping[str, int]
    sells: Weights
    own: Weights
    meets: Weights

    @cached_property
    def spellings(self) -> Mapping[str, tuple[str, ...]]:
        """Return the words long enough to be recognised with a typing error, by first letter."""
        known: dict[str, set[str]] = defaultdict(set)
        for word in self.known:
            if len(word) >= _SHORTEST_CORRECTED and word.isalpha():
                known[word[0]].add(word)
        return {letter: tuple(sorted(words)) for letter, words in known.items()}

    def cut(self, key: str) -> int:
        """Return after how many letters a word is two written as one, 0 where it is not."""
        return self.glued.get(key, 0)


class _PhrasesData(TypedDict):
    phrases: list[str]


class _LinksData(TypedDict):
    parts: list[str]


class _DefaultText(TypedDict):
    text: str


class _NamingData(TypedDict):
    alike: list[str]
    events: str
    common: str
    kinds: Mapping[str, list[str]]


class _WeightsData(TypedDict):
    bias: float
    weights: Mapping[str, str]


class NoteData(TypedDict):
    """What resources/vocabulary/note_*.json hold together, as JSON has it."""

    classes: Mapping[str, str]
    hard: Mapping[str, _PhrasesData]
    soft: Mapping[str, _PhrasesData]
    traps: _PhrasesData
    met: _PhrasesData
    greeted: _PhrasesData
    not_met: _PhrasesData
    acts: Mapping[str, _PhrasesData]
    reasons: Mapping[str, _PhrasesData]
    naming: _NamingData
    filler_phrases: list[str]
    greetings: list[str]
    closings: list[str]
    default_texts: list[_DefaultText]
    small: str
    filler_words: str
    about_oneself: list[str]
    roles: Mapping[str, str]
    persons: Mapping[str, str]
    quoting: _PhrasesData
    links: _LinksData
    glued: Mapping[str, int]
    wording: Mapping[str, _WeightsData]


def build(data: NoteData) -> NoteVocabulary:
    """Build the vocabulary from the shipped files.

    Raises:
        ValueError: When a phrase is none; a fault inside one may show when it is first read.
        KeyError: When a phrase names a class that there is none of.
    """
    classes = {name: folded(text) for name, text in data["classes"].items()}
    signs, polite = list(_signs(data)), list(_polite(data))
    forms = forms_in((each.text for each in (*signs, *polite)), classes)
    needs = Needs(forms, classes)
    naming, wording = data["naming"], data["wording"]
    default_texts = tuple(joined(each["text"]) for each in data["default_texts"])
    small, events = _words(data["small"]), _words(naming["events"])
    filler_words = _stems(data["filler_words"])
    words = frozenset(each for each in forms if each.isalnum())
    beginnings = {each[:-1] for each in forms if each.endswith("*")}
    return NoteVocabulary(
        phrases=PhraseBook(signs, needs, classes),
        courtesy=PhraseBook(polite, needs, classes),
        known=words.union(small, filler_words.whole, events, *map(str.split, default_texts)),
        stems=tuple(sorted(beginnings.union(filler_words.beginnings))),
        default_texts=default_texts,
        small=small,
        filler_words=filler_words,
        recruiting=_stems(classes["recruiting"].replace("|", " ")),
        about_oneself=tuple(map(joined, data["about_oneself"])),
        roles={name: _words(text) for name, text in data["roles"].items()},
        persons={key: person for person, text in data["persons"].items() for key in _words(text)},
        quoting=frozenset(map(key_of, data["quoting"]["phrases"])),
        links=tuple(data["links"]["parts"]),
        alike=_alike(naming["alike"]),
        events=events,
        common=_words(naming["common"]),
        glued=data["glued"],
        sells=_weights(wording["sells"]),
        own=_weights(wording["own"]),
        meets=_weights(wording["meets"]),
    )


def _signs(data: NoteData) -> Iterator[Written]:
    """Give the phrases that are signs of something."""
    yield from _groups(Section.COMMERCE, data["hard"])
    yield from _groups(Section.SOFT, data["soft"])
    yield from _phrases(Section.TRAPS, "trap", data["traps"]["phrases"])
    yield from _phrases(Section.MET, Reason.MET, data["met"]["phrases"])
    yield from _phrases(Section.GREETED, Reason.MET, data["greeted"]["phrases"])
    yield from _phrases(Section.NOT_MET, "not_met", data["not_met"]["phrases"])
    yield from _groups(Section.ACTS, data["acts"])
    yield from _groups(Section.REASONS, data["reasons"])
    for kind, phrases in data["naming"]["kinds"].items():
        yield from _phrases(Section.KINDS, kind, phrases)
    yield from _phrases(Section.FILLERS, "filler", data["filler_phrases"])


def _polite(data: NoteData) -> Iterator[Written]:
    """Give the phrases of courtesy."""
    yield from _phrases(Section.COURTESY, "greetings", data["greetings"])
    yield from _phrases(Section.COURTESY, "closings", data["closings"])


def _groups(section: Section, every: Mapping[str, _PhrasesData]) -> Iterator[Written]:
    """Give the phrases of a mapping, in which each group's are signs of what it is called."""
    for label, group in every.items():
        yield from _phrases(section, label, group["phrases"])


def _phrases(section: Section, label: str, written: Iterable[str]) -> Iterator[Written]:
    return (Written(section, label, folded(each)) for each in written)


def _weights(data: _WeightsData) -> Weights:
    """Return weights; the features of each weight are in one text."""
    weighed = data["weights"].items()
    return Weights(
        data["bias"],
        {each: float(weight) for weight, text in weighed for each in text.split(BETWEEN)},
    )


def joined(text: str) -> str:
    """Return the folded words of a text, a space between two."""
    return " ".join(each.key for each in tokenise(text))


def _words(text: str) -> frozenset[str]:
    """Return the folded words of a text."""
    return frozenset(map(key_of, text.split()))


def _stems(text: str) -> Stems:
    """Return words of a text, those with an asterisk by their beginning."""
    words = text.split()
    whole = frozenset(key_of(each) for each in words if not each.endswith("*"))
    return Stems(whole, tuple(key_of(each[:-1]) for each in words if each.endswith("*")))


def _alike(groups: Iterable[str]) -> dict[str, frozenset[int]]:
    """Return each word with the numbers of the groups of words that say the same."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for word in group.split():
            found[key_of(word)].add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}
