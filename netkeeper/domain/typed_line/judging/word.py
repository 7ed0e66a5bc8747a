"""Judges one word of a line: may it be of a name, or is it surely none?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from netkeeper.domain.dates.words import PARTS_OF_DAY, fold_each
from netkeeper.domain.naming.name_parts import squash
from netkeeper.domain.naming.titles import HONORIFICS, WEAK_HONORIFICS
from netkeeper.domain.typed_line.judging import words as lists
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Callable

    from netkeeper.domain.naming.name_vocabulary import Vocabulary

_ELIDED = re.compile(r"[dlo]['’](?=\w)", re.IGNORECASE)
_AROUND = " .,;:!?()'’\""
_OPENING = "«“\"'’(<[-–"
_TWO = 2


@frozen
class WordJudge:
    """Judges a word by its case, unless the line has but one, and by the lists.

    `known` tells whether the record has a person of that name, `names` which names are common.
    """

    cased: bool
    known: Callable[[str], object]
    names: Vocabulary

    def is_proper(self, word: str) -> bool:
        """Tell whether a word begins as a name does; one of a script without cases may."""
        bare = word.lstrip(_OPENING)
        bare = bare[2:] if _ELIDED.match(bare) and bare[0].islower() else bare
        if not bare or not bare[0].isalpha():
            return False
        return not self.cased or not bare[0].islower()

    def is_named(self, word: str) -> bool:
        """Tell whether a word shows itself to be a name: by its capital, else as a common one."""
        return self.is_proper(word) if self.cased else self.is_given(word)

    def is_small(self, word: str) -> bool:
        """Tell whether a word is one that no name has: "a", "pour"."""
        return fold_each(word) in lists.NEVER_NAMES

    def is_part_of_day(self, words: list[str]) -> bool:
        """Tell whether words are a part of the day: matin, PM."""
        return len(words) == 1 and fold_each(words[0]) in PARTS_OF_DAY

    def is_article(self, word: str) -> bool:
        """Tell whether a small word, or what is elided before one, is an article or a number."""
        folded = fold_each(word)
        if self.cased and word == "le":  # Le is a name
            return True
        small = word.islower() or word.isdigit()
        return small and (word.isdigit() or folded in lists.ARTICLES or folded.startswith("l'"))

    def is_possessive(self, word: str) -> bool:
        """Tell whether a word leads to what somebody is to somebody else: "son collègue"."""
        return (word.islower() or not self.cased) and fold_each(word) in lists.POSSESSIVES

    def leads_to_noun(self, word: str) -> bool:
        """Tell whether a word is an article, or one that says whose somebody is."""
        return self.is_article(word) or self.is_possessive(word)

    def without_article(self, words: list[str]) -> list[str]:
        """Return words without what leads to them: l'artiste, the CFO, my boss."""
        first, *rest = words
        if fold_each(first).startswith("l'"):
            return [first[2:], *rest]
        return rest if self.leads_to_noun(first.lower()) else words

    def is_given(self, word: str) -> bool:
        """Tell whether a word is a common given name, or begins as one: Anne-Marie, JF, Dave."""
        first, _hyphen, second = fold_each(word).strip(_AROUND).partition("-")
        if len(first) == _TWO and second and first not in lists.PARTICLES:
            first = second  # Ti-Guy, not St-Pierre
        if first in lists.NEVER_NAMES or not self.names.is_given(first):
            return False
        written = self.cased and word.istitle() and first not in lists.ARTICLES  # Ben Walsh
        return written or first not in lists.PARTICLES

    def may_become_given(self, word: str) -> bool:
        """Tell whether a word begins a common given name, which is still being typed."""
        begun = fold_each(word).strip(_AROUND)
        return any(name.startswith(begun) for name in self.names.given)

    def is_titled(self, word: str) -> bool:
        """Tell whether a word is a title before a name, or a common name."""
        return squash(word) in HONORIFICS or self.is_common_name(word)

    def is_honorific(self, word: str) -> bool:
        """Tell whether a word is a title before a name, and no pronoun: Me Roy, not "me"."""
        plain = squash(word)
        return plain in HONORIFICS and (plain not in WEAK_HONORIFICS or self.is_proper(word))

    def is_pronoun(self, words: list[str]) -> bool:
        """Tell whether "Me" is oneself: "Me suis assis", not "Me de Grandpré"."""
        small = self.cased and words[1:] != [] and words[1].islower()
        return small and words[0] == "Me" and fold_each(words[1]) not in lists.PARTICLES

    def is_participle(self, word: str) -> bool:
        """Tell whether a small word with an accent says what was done: visité, not comité."""
        return (
            word.islower()
            and word.endswith(("é", "ée", "és", "ées"))
            and (fold_each(word) not in lists.ACCENTED)
        )

    def is_infinitive(self, word: str) -> bool:
        """Tell whether a word may be a verb as French lists it: Discuter (avec Luc Roy)."""
        return word.endswith("er")

    def is_common_name(self, word: str) -> bool:
        """Tell whether a word is a common given or family name."""
        return self.is_given(word) or self.names.is_known(fold_each(word).strip(_AROUND))

    def is_title_after(self, word: str) -> bool:
        """Tell whether a word right after a full name is a credential: Sophie Roy CPA.

        Of two letters, it is written as such: Ma and Ca are names.
        """
        plain = word.replace(".", "")
        if fold_each(plain) in lists.GENERATIONS:
            return False
        return is_listed_credential(word) and (
            len(plain) > _TWO or (self.cased and plain.isupper()) or "." in word
        )

    def is_initialism(self, word: str) -> bool:
        """Tell whether a word after a full name is two capitals, as no name is: UX, TI."""
        two = self.cased and len(word) == _TWO and word.isalpha() and word.isupper()
        return two and fold_each(word) not in lists.GENERATIONS

    def is_seen(self, word: str) -> bool:
        """Tell whether a word after a name says no more than that they met."""
        accented = word.istitle() and not word.isascii()  # Rencontré: no name, Vu is one
        return (word.islower() or accented) and fold_each(word) in lists.SEEN


def is_listed_credential(word: str) -> bool:
    """Tell whether a word is a credential of the list, with or without dots."""
    folded = fold_each(word)
    return not lists.CREDENTIALS.isdisjoint({folded.strip("."), folded.replace(".", "")})


def has_digit(word: str) -> bool:
    """Tell whether a word has a digit."""
    return any(character.isdigit() for character in word)
