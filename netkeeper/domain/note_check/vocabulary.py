"""The words and phrases that the note check knows: built from plain data, never changed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

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

    whole: frozenset[str] = frozenset()
    beginnings: tuple[str, ...] = ()

    def __contains__(self, key: str) -> bool:
        return key in self.whole or key.startswith(self.beginnings)


@dataclass(frozen=True, eq=False)
class Weights:
    """The weights of what a note's wording is made of, by feature; `bias` is that of any note."""

    bias: float = 0.0
    of: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class NoteVocabulary:
    """What is known of notes; `build` makes one. Compared, and hashed, as itself."""

    phrases: PhraseBook
    courtesy: PhraseBook
    known: frozenset[str] = frozenset()  # every whole word
    stems: tuple[str, ...] = ()  # every beginning of a word
    default_texts: tuple[str, ...] = ()
    small: frozenset[str] = frozenset()
    filler_words: Stems = field(default_factory=Stems)
    recruiting: Stems = field(default_factory=Stems)
    recruited: Stems = field(default_factory=Stems)
    about_oneself: tuple[str, ...] = ()
    roles: Mapping[str, frozenset[str]] = field(default_factory=dict)
    persons: Mapping[str, str] = field(default_factory=dict)  # whom a small word means
    quoting: frozenset[str] = frozenset()
    links: tuple[str, ...] = ()
    alike: Mapping[str, frozenset[int]] = field(default_factory=dict)
    events: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    glued: Mapping[str, int] = field(default_factory=dict)
    sells: Weights = field(default_factory=Weights)
    own: Weights = field(default_factory=Weights)
    meets: Weights = field(default_factory=Weights)

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


def build(data: Mapping[str, object]) -> NoteVocabulary:
    """Build the vocabulary from plain values, as resources/vocabulary/note_*.json hold them.

    Raises:
        ValueError: When a phrase is none; a fault inside one may show when it is first read.
        KeyError: When a phrase names a class that there is none of.
    """
    classes = {
        name: folded(text) for name, text in _pairs(data.get("classes")) if isinstance(text, str)
    }
    signs, polite = list(_signs(data)), list(_polite(data))
    forms = forms_in((each.text for each in (*signs, *polite)), classes)
    needs = Needs(forms, classes)
    naming = _mapping(data.get("naming"))
    default_texts = tuple(
        joined(text)
        for each in _items(data.get("default_texts"))
        if isinstance(text := _within(each, "text"), str)
    )
    small, events = _words(data.get("small")), _words(naming.get("events"))
    filler_words = _stems(data.get("filler_words"))
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
        recruiting=_stems(classes.get("recruiting", "").replace("|", " ")),
        recruited=_stems(data.get("recruited")),
        about_oneself=tuple(joined(each) for each in _texts(data.get("about_oneself"))),
        roles={name: _words(text) for name, text in _pairs(data.get("roles"))},
        persons={
            key: person for person, text in _pairs(data.get("persons")) for key in _words(text)
        },
        quoting=frozenset(key_of(each) for each in _texts(_within(data.get("quoting"), "phrases"))),
        links=tuple(_texts(_within(data.get("links"), "parts"))),
        alike=_alike(_texts(naming.get("alike"))),
        events=events,
        common=_words(naming.get("common")),
        glued={key: at for key, at in _pairs(data.get("glued")) if isinstance(at, int)},
        sells=_weights(_within(data.get("wording"), "sells")),
        own=_weights(_within(data.get("wording"), "own")),
        meets=_weights(_within(data.get("wording"), "meets")),
    )


def _signs(data: Mapping[str, object]) -> Iterator[Written]:
    """Give the phrases that are signs of something."""
    yield from _groups(Section.COMMERCE, data.get("hard"))
    yield from _groups(Section.SOFT, data.get("soft"))
    yield from _phrases(Section.TRAPS, "trap", _within(data.get("traps"), "phrases"))
    yield from _phrases(Section.MET, Reason.MET, _within(data.get("met"), "phrases"))
    yield from _phrases(Section.GREETED, Reason.MET, _within(data.get("greeted"), "phrases"))
    yield from _phrases(Section.NOT_MET, "not_met", _within(data.get("not_met"), "phrases"))
    yield from _groups(Section.ACTS, data.get("acts"))
    yield from _groups(Section.REASONS, data.get("reasons"))
    yield from _groups(Section.KINDS, _within(data.get("naming"), "kinds"))
    yield from _phrases(Section.FILLERS, "filler", data.get("filler_phrases"))


def _polite(data: Mapping[str, object]) -> Iterator[Written]:
    """Give the phrases of courtesy."""
    for name in ("greetings", "closings"):
        yield from _phrases(Section.COURTESY, name, data.get(name))


def _groups(section: Section, every: object) -> Iterator[Written]:
    """Give the phrases of a mapping, in which each group's are signs of what it is called."""
    for label, group in _pairs(every):
        yield from _phrases(section, label, _within(group, "phrases") or group)


def _phrases(section: Section, label: str, written: object) -> Iterator[Written]:
    return (Written(section, label, folded(each)) for each in _texts(written))


def _weights(value: object) -> Weights:
    """Return weights from plain values: the features of each weight are in one text."""
    bias = _within(value, "bias")
    weighed = _pairs(_within(value, "weights"))
    return Weights(
        float(bias) if isinstance(bias, int | float) else 0.0,
        {
            each: float(weight)
            for weight, text in weighed
            if isinstance(text, str)
            for each in text.split(BETWEEN)
        },
    )


def joined(text: str) -> str:
    """Return the folded words of a text, a space between two."""
    return " ".join(each.key for each in tokenise(text))


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _within(value: object, name: str) -> object:
    """Return what a mapping holds under a name; None where it is no mapping."""
    return _mapping(value).get(name)


def _pairs(value: object) -> Iterator[tuple[str, object]]:
    yield from _mapping(value).items()


def _items(value: object) -> Iterable[object]:
    return value if isinstance(value, list) else ()


def _texts(value: object) -> list[str]:
    return [each for each in _items(value) if isinstance(each, str)]


def _words(value: object) -> frozenset[str]:
    """Return the folded words of a text."""
    return (
        frozenset(key_of(each) for each in value.split()) if isinstance(value, str) else frozenset()
    )


def _stems(value: object) -> Stems:
    """Return words of a text, those with an asterisk by their beginning."""
    words = value.split() if isinstance(value, str) else []
    whole = frozenset(key_of(each) for each in words if not each.endswith("*"))
    return Stems(whole, tuple(key_of(each[:-1]) for each in words if each.endswith("*")))


def _alike(groups: Iterable[str]) -> dict[str, frozenset[int]]:
    """Return each word with the numbers of the groups of words that say the same."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for word in group.split():
            found[key_of(word)].add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}
