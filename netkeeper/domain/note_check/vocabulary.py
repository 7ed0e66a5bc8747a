"""The words and phrases that the note check knows: built from plain data, never changed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from netkeeper.domain.note_check.phrase_language import forget_words, read_phrase
from netkeeper.domain.note_check.phrases import Phrase, Phrases, stems_of, words_of
from netkeeper.domain.note_check.tokens import key_of, tokenise
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_SHORTEST_CORRECTED = 6  # letters


class Section(StrEnum):
    """What the phrases of a part of the vocabulary are signs of."""

    COMMERCE = "commerce"  # selling, one being enough
    SOFT = "soft"  # selling, if there are several
    TRAPS = "traps"  # nothing commercial, though its words look so
    MET = "met"
    GREETED = "greeted"  # what one says on meeting, and strangers write just so
    NOT_MET = "not_met"
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

    phrases: Phrases
    courtesy: Phrases
    default_texts: tuple[str, ...] = ()
    small: frozenset[str] = frozenset()
    filler_words: Stems = field(default_factory=Stems)
    recruiting: Stems = field(default_factory=Stems)
    recruited: Stems = field(default_factory=Stems)
    about_oneself: tuple[str, ...] = ()
    roles: Mapping[str, frozenset[str]] = field(default_factory=dict)
    quoting: frozenset[str] = frozenset()
    links: tuple[str, ...] = ()
    alike: Mapping[str, frozenset[int]] = field(default_factory=dict)
    events: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    glued: Mapping[str, int] = field(default_factory=dict)
    sells: Weights = field(default_factory=Weights)
    own: Weights = field(default_factory=Weights)

    @cached_property
    def spellings(self) -> Mapping[str, tuple[str, ...]]:
        """Return the words long enough to be recognised with a typing error, by first letter."""
        known: dict[str, set[str]] = defaultdict(set)
        for word in self._every_word():
            if len(word) >= _SHORTEST_CORRECTED and word.isalpha():
                known[word[0]].add(word)
        return {letter: tuple(sorted(words)) for letter, words in known.items()}

    @cached_property
    def known(self) -> frozenset[str]:
        """Return every whole word of the vocabulary."""
        return frozenset(self._every_word())

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """Return every beginning of a word of the vocabulary."""
        every = {stem for each in self._every() for stem in stems_of(each)}
        return tuple(sorted(every | set(self.filler_words.beginnings)))

    def cut(self, key: str) -> int:
        """Return after how many letters a word is two written as one, 0 where it is not."""
        return self.glued.get(key, 0)

    def _every(self) -> tuple[Phrase, ...]:
        return (*self.phrases.all, *self.courtesy.all)

    def _every_word(self) -> Iterator[str]:
        for each in self._every():
            yield from words_of(each)
        for text in self.default_texts:
            yield from text.split()
        yield from self.small
        yield from self.filler_words.whole
        yield from self.events


def build(data: Mapping[str, object]) -> NoteVocabulary:
    """Build the vocabulary from plain values, as resources/vocabulary/note_*.json hold them.

    Raises:
        ValueError: When a phrase is ill-formed.
        KeyError: When a phrase names a class that there is none of.
    """
    classes = {name: text for name, text in _pairs(data.get("classes")) if isinstance(text, str)}

    def phrases(section: Section, label: str, written: object) -> list[Phrase]:
        return [read_phrase(each, section, label, classes) for each in _texts(written)]

    def groups(section: Section, every: object) -> list[Phrase]:
        return [
            phrase
            for label, group in _pairs(every)
            for phrase in phrases(section, label, _within(group, "phrases") or group)
        ]

    events = _mapping(data.get("naming"))
    courtesy = {name: data.get(name) for name in ("greetings", "closings")}
    made = NoteVocabulary(
        phrases=Phrases(
            [
                *groups(Section.COMMERCE, data.get("hard")),
                *groups(Section.SOFT, data.get("soft")),
                *phrases(Section.TRAPS, "trap", _within(data.get("traps"), "phrases")),
                *phrases(Section.MET, Reason.MET, _within(data.get("met"), "phrases")),
                *phrases(Section.GREETED, Reason.MET, _within(data.get("greeted"), "phrases")),
                *phrases(Section.NOT_MET, "not_met", _within(data.get("not_met"), "phrases")),
                *groups(Section.REASONS, data.get("reasons")),
                *groups(Section.KINDS, events.get("kinds")),
                *phrases(Section.FILLERS, "filler", data.get("filler_phrases")),
            ]
        ),
        courtesy=Phrases(groups(Section.COURTESY, courtesy)),
        default_texts=tuple(
            joined(text)
            for each in _items(data.get("default_texts"))
            if isinstance(text := _within(each, "text"), str)
        ),
        small=_words(data.get("small")),
        filler_words=_stems(data.get("filler_words")),
        recruiting=_stems(classes.get("recruiting", "").replace("|", " ")),
        recruited=_stems(data.get("recruited")),
        about_oneself=tuple(joined(each) for each in _texts(data.get("about_oneself"))),
        roles={name: _words(text) for name, text in _pairs(data.get("roles"))},
        quoting=frozenset(key_of(each) for each in _texts(_within(data.get("quoting"), "phrases"))),
        links=tuple(_texts(_within(data.get("links"), "parts"))),
        alike=_alike(_texts(events.get("alike"))),
        events=_words(events.get("events")),
        common=_words(events.get("common")),
        glued={key: at for key, at in _pairs(data.get("glued")) if isinstance(at, int)},
        sells=_weights(_within(data.get("wording"), "sells")),
        own=_weights(_within(data.get("wording"), "own")),
    )
    forget_words()
    return made


def _weights(value: object) -> Weights:
    """Return weights from plain values."""
    bias = _within(value, "bias")
    weighed = _pairs(_within(value, "weights"))
    return Weights(
        float(bias) if isinstance(bias, int | float) else 0.0,
        {key: float(weight) for key, weight in weighed if isinstance(weight, int | float)},
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
