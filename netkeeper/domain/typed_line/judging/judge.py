"""Judges a few words of a line: a name, or what is said of somebody?"""

from __future__ import annotations

import re

from netkeeper.domain.dates.words import fold_each
from netkeeper.domain.naming.name_parts import squash
from netkeeper.domain.naming.titles import HONORIFICS
from netkeeper.domain.typed_line.judging import words as lists
from netkeeper.domain.typed_line.judging.occasion import OccasionJudge
from netkeeper.domain.typed_line.judging.to_do import to_do
from netkeeper.domain.typed_line.judging.word import has_digit, is_listed_credential
from netkeeper.domain.values import frozen

# What occupations end in; not "liste", "piste".
_CALLED = re.compile(
    r"(?:\w{2}iste|\w{3}[^s]ist|ologue|iatre|peute|graphe|icien(?:ne)?|pathe?|at(?:eu|o)r|trice|euse|llor|neer)$"
)
# And those that names end in too: Felician.
_CALLED_IN_SMALL = re.compile(r"(?:eur|ician)$")
_NEW = frozenset({"former", "new", "nouveau", "nouvel", "nouvelle"})
_PAST = re.compile(
    r"(?:ed|é|ée|és)$|^(?:bought|brought|gave|lent|paid|sent|sold|taught|told)$", re.IGNORECASE
)
_MOST_NAME_WORDS = 6
_MOST_HASTY_WORDS = 3
_MOST_DESCRIBING = 3
_BEFORE_SUBJECT = 4
_TWO = 2


@frozen
class Judge(OccasionJudge):
    """Judges words by what each is, and by what stands beside it."""

    def is_name(self, words: list[str]) -> bool:
        """Tell whether words can be the name of one person."""
        if not words or len(words) > _MOST_NAME_WORDS or any(map(has_digit, words)):
            return False
        if not self.is_proper(words[0]) or self.is_event(words) or self.owner_in(words) is not None:
            return False
        return all(self.is_proper(word) or fold_each(word) in lists.PARTICLES for word in words)

    def may_be_name_in_haste(self, words: list[str]) -> bool:
        """Tell whether words in small letters, right after a comma, can be a further name."""
        if len(words) > _MOST_HASTY_WORDS or any(map(has_digit, words)):
            return False
        return not any(fold_each(word) in lists.NEVER_NAMES for word in words)

    def is_full_name(self, words: list[str]) -> bool:
        """Tell whether words can be a given and a family name, or are a name of the record."""
        if not words:
            return False
        return bool(self.known(" ".join(words))) or (len(words) >= _TWO and self.is_name(words))

    def begins_as_name(self, words: list[str]) -> bool:
        """Tell whether a name stands before more words: "Valérie Houde inf. clin."."""
        first = words[0]
        if len(words) <= _TWO or not self.is_name(words[:_TWO]):
            return False
        if not (self.is_given(first) or squash(first) in HONORIFICS):
            return False
        return not self.is_proper(words[_TWO]) if self.cased else self.is_common_name(words[1])

    def is_described_name(self, words: list[str]) -> bool:
        """Tell whether small words stand before a name: "directeur achats Luc Roy"."""
        if not self.is_no_name(words):
            return False
        name = words[self._name_in(words) :]
        if len(words) - len(name) > _MOST_DESCRIBING or not self.is_name(name):
            return False
        titled = self.is_given(name[0]) or squash(name[0]) in HONORIFICS
        return (self.cased and titled) or self.is_position(words[:1])

    def _name_in(self, words: list[str]) -> int:
        """Return where the first word stands that begins as a name does."""
        names = (at for at, word in enumerate(words) if self.is_proper(word))
        return next((at for at in names if not self._is_rank(words[at])), len(words))

    def _is_rank(self, word: str) -> bool:
        """Tell whether a word in capitals is a position: CEO, PDG."""
        return self.cased and word.isupper() and fold_each(word) in lists.POSITIONS

    def is_somebody(self, words: list[str]) -> bool:
        """Tell whether words are a full name, or a common given one alone."""
        alone = len(words) == 1 and self.is_proper(words[0]) and self.is_given(words[0])
        return alone or self.is_full_name(words)

    def is_given_to(self, words: list[str]) -> bool:
        """Tell whether words after "à" are a given and a family name, not a town: Val David."""
        named = self.is_given(words[0]) and len(words) >= _TWO and self.is_full_name(words)
        return named and fold_each(words[0]) != "val" and not self.is_place(words)

    def is_gathering(self, words: list[str]) -> bool:
        """Tell whether words end small as an event's name, not as a name's: "Yoga class"."""
        named = self.is_given(words[0]) or bool(self.known(" ".join(words[:-1])))
        drink = fold_each(words[-1]) in lists.DRINKS
        mixed = self.cased and not self.is_name(words[:-1])  # Rencontre préparatoire Gala
        small = not (self.is_proper(words[-1]) or drink)
        strange = self.is_proper(words[-1]) and not any(map(self.is_common_name, words))
        return not named and (mixed or small or (strange and self.cased))

    def is_credential(self, words: list[str]) -> bool:
        """Tell whether words are what follows a name after a comma: ing., MBA."""
        return all(
            is_listed_credential(word)
            or re.fullmatch(r"(?:\w{1,2}\.){2,4}\w?", word) is not None
            or (self.cased and re.fullmatch(r"[A-Z]{3,6}", word) is not None)
            for word in words
        ) or (len(words) > 1 and is_listed_credential("".join(words)))  # Ph. D.

    def is_detail(self, words: list[str]) -> bool:
        """Tell whether words in parentheses are about the person rather than a company."""
        pronouns = all(fold_each(word) in lists.PRONOUNS for word in " ".join(words).split("/"))
        listed = all(map(is_listed_credential, words))
        described = self.cased and words[0].islower() and not self.is_company(words)
        return pronouns or listed or described or self.is_position(words)

    def may_be_in_name(self, word: str) -> bool:
        """Tell whether a word may go on with a name that has two words already."""
        if has_digit(word) or self.is_possessive(word):
            return False
        folded = fold_each(word)
        known = folded in lists.PARTICLES or folded in lists.GENERATIONS
        return known or self.is_proper(word)

    def is_position(self, words: list[str]) -> bool:
        """Tell whether words begin as a position does, or end so: directrice RH, product lead."""
        if not words:
            return False
        if self.is_article(words[0]) and len(words) > 1:
            words = words[1:]
        if fold_each(words[0]) in _NEW and words[1:] and not self.is_kin(words[1:_TWO]):
            words = words[1:]
        ends = self.cased and words[-1].islower() and self._is_called(words[-1])
        ends = ends and not (self.is_kin(words[-1:]) or any(map(self.is_article, words)))
        french = any(fold_each(word) in lists.PARTICLES for word in words)  # conférence du maire
        ends = ends and not (self.is_titled(words[0]) or french)
        former = words[0].casefold() == "ex" or words[0].casefold().startswith("ex-")
        ends = ends or self._is_title_in_capitals(words) or former
        event = not french and self.ends_as_event(words)  # broker night
        return ends or (self._is_called(words[0]) and not event)

    def _is_called(self, word: str) -> bool:
        """Tell whether a word is a position: a listed one, or one that ends so and is no name."""
        folded = fold_each(word)
        small = word.islower() and _CALLED_IN_SMALL.search(folded) is not None
        ends = small or _CALLED.search(folded) is not None
        other = self.is_common_name(folded) or squash(folded) in HONORIFICS  # monsieur Cruz
        other = other or folded.rpartition("-")[2] in lists.THINGS
        other = other or self.is_saint(folded)  # Saint-Sauveur, Saint-Félicien
        return folded in lists.POSITIONS or (ends and not other)

    def _is_title_in_capitals(self, words: list[str]) -> bool:
        """Tell whether words in capitals end as a position does: Program Director."""
        titled = self.cased and fold_each(words[-1]) in lists.POSITIONS
        named = any(map(self.is_titled, words)) or not all(map(self.is_proper, words))
        field = self.is_event(words) and words[-1].isupper()  # Congrès RH
        return titled and not (named or field)

    def is_kin(self, words: list[str]) -> bool:
        """Tell whether words say what somebody is to another person: le cousin (de Maria)."""
        return any(fold_each(word).rpartition("-")[2] in lists.KIN for word in words[:_TWO])

    def is_companion(self, word: str) -> bool:
        """Tell whether a small word says what somebody is to another: mari, guy."""
        return word.islower() and fold_each(word) in lists.COMPANIONS

    def ends_by_clause(self, words: list[str]) -> bool:
        """Tell whether a word can but begin a sentence, though no comma stands before it."""
        did = words[0] == "a" and any(map(self.is_participle, words[1:_TWO]))  # a réparé
        return did or (words[0].islower() and fold_each(words[0]) in lists.PREDICATES)

    def is_clause(self, words: list[str]) -> bool:
        """Tell whether words after a comma begin a sentence: "elle cherche un comptable"."""
        first, second = (fold_each(word) for word in [*words, ""][:_TWO])
        small = words[0].islower()
        begins = small or (words[1:] != [] and words[1].islower() and not self.is_given(first))
        if first in lists.PURPOSES and self.is_meal(second):
            return False  # for coffee
        if begins and (first in lists.CLAUSES or first.partition("'")[0] in lists.CLAUSES):
            return not self._names_another(words)
        if self.begins_to_do(words):
            return True
        if small and any(fold_each(word) in lists.SUBJECTS for word in words[1:_BEFORE_SUBJECT]):
            return True  # turns out he's in Laval
        other = self.is_common_name(first) or self.is_possessive(first)  # his son
        if not small or second not in lists.AFTER_VERBS or other:
            return False
        place = self.is_venue(words[:1])  # resto le clan
        return not (place or self.is_event(words) or self.is_position(words) or self.is_seen(first))

    def _names_another(self, words: list[str]) -> bool:
        """Tell whether a word of sentences opens a name: me joel roy, will roy, c tremblay."""
        first, second = (fold_each(word) for word in [*words, ""][:_TWO])
        small = second not in lists.CLAUSES and "".join(words[:_TWO]).islower()
        opens = squash(first) in HONORIFICS
        opens = opens or (small and (len(first) == 1 or self.is_given(first)))
        return opens and self.is_common_name(second)

    def is_matter(self, words: list[str]) -> bool:
        """Tell whether words begin as what one talked about does: projet pont."""
        return len(words) > 1 and fold_each(words[0]) in lists.MATTERS

    def is_aside(self, words: list[str]) -> bool:
        """Tell whether words right after a full name don't go on with it."""
        return bool(words) and not (self.cased and self.is_proper(words[0]))

    def is_meal(self, word: str) -> bool:
        """Tell whether a word is what one has with somebody: coffee, souper."""
        return fold_each(word) in lists.MEALS

    def is_meal_with(self, words: list[str]) -> bool:
        """Tell whether words are what one had, and with whom: "café Luc Roy", "lunch annie"."""
        rest = words[1:]
        if not rest or not self.is_meal(words[0]):
            return False
        if self.known(" ".join(rest)) or (self.is_given(rest[0]) and self.is_proper(rest[0])):
            return True
        named = len(rest) >= _TWO and self.cased and self.is_name(rest) and not self.is_venue(rest)
        return named and not self.is_company(rest)

    def name_goes_on(self, name: list[str], after: list[str]) -> bool:
        """Tell whether words after a name in small letters go on with it: jean marc | roy.

        Nothing but the names that are common, or in the record, tells where such a name ends.
        """
        if self.known(" ".join(name)):
            return bool(self.known(" ".join([*name, after[0]])))
        titled = len(name) > 1 and squash(name[0]) in HONORIFICS
        while name and squash(name[0]) in HONORIFICS:
            name = name[1:]
        last = fold_each(name[-1]) if name else ""  # prof dr (luc roy)
        if titled and last in self.names.family:
            return self.is_common_name(after[0])  # mme dion ressources humaines
        follower = fold_each(after[0])
        joint = follower in lists.PARTICLES or last in lists.PARTICLES
        if joint or follower in lists.NEVER_NAMES or self.is_said_of_person(after):
            return joint
        return len(name) < _TWO or (len(name) == _TWO and self._has_third_word(name, follower))

    def _has_third_word(self, name: list[str], third: str) -> bool:
        """Tell whether a third word belongs to a name: jean marc roy, ana lopez garcia."""
        first, second = name
        either = self.names.either
        doubled = self.is_given(second) and fold_each(second) not in either
        second_family = third in self.names.family and third not in either
        return not self.is_given(first) or doubled or second_family

    def is_said_of_person(self, words: list[str]) -> bool:
        """Tell whether words right after a name are a credential, a position or a company."""
        company = len(words) > 1 and self.is_company(words)
        return self.is_title_after(words[0]) or self.is_position(words) or company

    def is_report(self, words: list[str]) -> bool:
        """Tell whether a line begins as a report does, not by a name: "Interviewed Stacy Moore"."""
        first = words[0]
        if not self.cased or len(words) < _TWO:
            return False
        if self.is_head(words) or self.is_titled(first):
            return self.is_head(words)
        if len(words) > _TWO and self.is_proper(words[1]):
            small = not self.is_proper(first) and fold_each(first) not in lists.PARTICLES
            return small or _PAST.search(first) is not None or self.is_to_do(first)
        small = len(words) > 1 and words[1].islower()
        if small and fold_each(words[1]) in lists.PARTICLES:
            return len(words) > _TWO and not self.is_proper(words[2])  # Remise de prix
        return small and fold_each(words[1]) not in lists.GENERATIONS

    def is_to_do(self, word: str) -> bool:
        """Tell whether a word says what one means to do yet: "Rappeler (Luc Roy)"."""
        return to_do().fullmatch(fold_each(word)) is not None

    def begins_to_do(self, words: list[str]) -> bool:
        """Tell whether words begin by what one means to do yet: "à inviter"."""
        led = len(words) > 1 and fold_each(words[0]) in {"a", "to"}
        if words[:1] == ["suivi"]:
            return True
        return bool(words) and self.is_to_do(words[1] if led else words[0])

    def is_head(self, words: list[str]) -> bool:
        """Tell whether words begin by what somebody is: "Le courtier", "Nouveau contact"."""
        first = fold_each(words[0])
        article = first in {*lists.ARTICLES, "le"} and len(words) > 1 and words[1].islower()
        return article or first in lists.HEADS

    def says_what_they_do(self, words: list[str]) -> bool:
        """Tell whether words before a name are a position, not whose somebody is: l'artiste."""
        first, bare = fold_each(words[0]), self.without_article(words)
        if not bare or self.owner_in(words) is not None or fold_each(bare[0]) in lists.HEADS:
            return False
        nouns = (fold_each(word).rpartition("-")[2] for word in bare)
        relation = any(not lists.COMPANIONS.isdisjoint({noun, noun[:-1]}) for noun in nouns)
        placed = first.startswith("l'") or first in {"a", "an", "la", "le", "the", "un", "une"}
        # Small words without an article too: "moderator Claire Roy", not "appelé Claire Roy".
        plain = bare is words and "".join(words).islower() and len(words[0]) > _TWO
        plain = plain and not any(map(self.is_small, words)) and not self.is_seen(words[0])
        plain = plain and not (_PAST.search(words[0]) or self.is_to_do(words[0]))
        plain = plain and not words[-1].endswith("ing")  # great seeing
        plain = plain and not (self.is_named_event(words) or self.is_infinitive(words[0]))
        return not relation and (placed or plain or self.is_position(bare))

    def is_office(self, words: list[str]) -> bool:
        """Tell whether words begin by a title of office before a name: "Mme la mairesse"."""
        if len(words) <= _TWO or squash(words[0]) not in HONORIFICS:
            return False
        return self.is_article(words[1]) and words[2].islower()

    def is_no_name(self, words: list[str]) -> bool:
        """Tell whether words begin small and go on with a capital, as no name does."""
        first = fold_each(words[0]).rstrip(".")
        small = not self.is_proper(words[0]) and "-" not in first
        small = small or self._is_rank(words[0])
        titled = first in lists.PARTICLES or squash(first) in HONORIFICS
        return small and not titled and any(map(self.is_proper, words[1:]))

    def keeps_de(self, name: list[str], after: list[str]) -> bool:
        """Tell whether "de" after a name goes on with it, as in Ana Maria de Souza.

        A title before it is no name: that of Me Louise de Grandpré has one word so far.
        """
        titled = len(name) > 1 and squash(name[0]) in HONORIFICS
        while name and squash(name[0]) in HONORIFICS:
            name = name[1:]
        if titled and len(name) == 1 and not self.is_given(name[0]):
            return False  # M. Tanaka de Nordet
        if len(name) < _TWO or not after:
            initials = bool(after) and self.cased and len(after[0]) > 1 and after[0].isupper()
            two = len(after) > 1 and self.is_proper(after[1])
            lower = bool(after) and fold_each(after[0]) in lists.PARTICLES
            titled = self.cased and two and not lower and all(map(self.is_proper, after))
            room = bool(after) and after[0].islower() and self.is_venue(after)  # Ginette du bureau
            return not (initials or titled or room or self.is_company(after) or self.is_city(after))
        return fold_each(after[0]) in lists.WITH_DE
