"""The words of the search language in both languages: the one table of parser, help and completion.

The first word of a language is the one that is shown and written; the others are understood too.
All words of both languages are always understood, with or without accents.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from netkeeper.domain.folding import fold
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES = ("fr", "en")


class Kind(StrEnum):
    """What stands after a keyword's colon."""

    TEXT = "text"  # words, looked for in one field
    DAYS = "days"  # a day, a span of days
    VALUE = "value"  # one of the keyword's own values
    SORT = "sort"
    PLACE = "place"


@frozen
class Term:
    """A word of the language: its code, and how it is written, the preferred way first."""

    code: str
    fr: tuple[str, ...]
    en: tuple[str, ...]

    def written(self, language: str) -> str:
        """Return how the word is written."""
        return (self.fr if language == "fr" else self.en)[0]

    @property
    def spellings(self) -> tuple[str, ...]:
        """Return every way to write it."""
        return (*self.fr, *self.en)


@frozen
class Keyword:
    """A word that stands before a colon."""

    term: Term
    kind: Kind
    values: tuple[Term, ...] = ()

    @property
    def code(self) -> str:
        """Return the keyword's code."""
        return self.term.code


def _term(code: str, fr: str, en: str) -> Term:
    return Term(code, tuple(fr.split()), tuple(en.split()))


_IS = (
    _term("pending", "en-suspens suspens attente à-décider", "pending to-decide"),
    _term("accepted", "acceptée accepté", "accepted"),
    _term("refused", "refusée refusé", "refused declined"),
    _term("withdrawn", "retirée retiré", "withdrawn"),
    _term("expired", "expirée expiré", "expired"),
    _term("unknown_to_them", "ne-me-connaît-pas", "doesnt-know-me"),
    _term("reported", "signalée signalé", "reported"),
    _term("lapsed", "disparue disparu", "gone lapsed"),
    _term("draft", "brouillon", "draft"),
    _term("later", "plus-tard remise", "later"),
    _term("met", "rencontrée rencontré rencontre vue vu", "met"),
    _term("connected", "relation connectée connecté", "connected connection"),
    _term("known", "connue connu", "known"),
    _term("unknown", "inconnue inconnu", "unknown"),
    _term("contact", "en-contact contact", "in-contact contact"),
    _term("introduced", "présentée présenté", "introduced"),
    _term("to_invite", "à-inviter", "to-invite"),
)
_HAS = (
    _term("consent", "consentement", "consent"),
    _term("note", "note notes", "note notes"),
    _term("email", "courriel courriels", "email e-mail emails"),
    _term("phone", "téléphone", "phone telephone"),
    _term("followup", "suivi suivis", "followup follow-up followups"),
    _term("tag", "étiquette étiquettes", "tag tags"),
    _term("company", "entreprise", "company"),
    _term("position", "poste", "position title"),
    _term("meeting", "rencontre rencontres", "meeting meetings"),
    _term("messages", "messages message", "messages message"),
    _term("request", "demande demandes invitation", "request requests invitation"),
    _term("profile", "profil", "profile"),
)
_DIRECTION = (
    _term("received", "reçue reçues reçu", "received"),
    _term("sent", "envoyée envoyées envoyé", "sent"),
)
_SORT = (
    _term("name", "nom", "name"),
    _term("company", "entreprise", "company"),
    _term("position", "poste", "position"),
    _term("last", "dernière dernier contact", "last"),
    _term("connected", "relation", "connected"),
    _term("added", "ajout ajoutée", "added"),
    _term("date", "date jour", "date day"),
)
_PLACE = (
    _term("people", "personnes", "people"),
    _term("meetings", "rencontres", "meetings"),
    _term("received", "reçues", "received"),
    _term("sent", "envoyées", "sent"),
)

KEYWORDS: tuple[Keyword, ...] = (
    Keyword(_term("name", "nom", "name"), Kind.TEXT),
    Keyword(_term("company", "entreprise compagnie employeur", "company employer"), Kind.TEXT),
    Keyword(_term("position", "poste titre fonction", "position title role"), Kind.TEXT),
    Keyword(_term("event", "événement activité", "event"), Kind.TEXT),
    Keyword(_term("place", "lieu endroit", "place where"), Kind.TEXT),
    Keyword(_term("topic", "sujet thème", "topic subject"), Kind.TEXT),
    Keyword(_term("note", "note notes", "note notes"), Kind.TEXT),
    Keyword(_term("tag", "étiquette étiquettes", "tag tags"), Kind.TEXT),
    Keyword(_term("email", "courriel", "email mail e-mail"), Kind.TEXT),
    Keyword(_term("is", "est", "is"), Kind.VALUE, _IS),
    Keyword(_term("has", "a avec", "has with"), Kind.VALUE, _HAS),
    Keyword(_term("direction", "direction sens", "direction"), Kind.VALUE, _DIRECTION),
    Keyword(_term("met", "rencontre rencontrée rencontré", "met meeting"), Kind.DAYS),
    Keyword(_term("last", "dernière dernier", "last"), Kind.DAYS),
    Keyword(_term("sent", "envoyée envoyé envoyées", "sent"), Kind.DAYS),
    Keyword(_term("received", "reçue reçu reçues", "received"), Kind.DAYS),
    Keyword(_term("connected", "relation connectée connecté", "connected"), Kind.DAYS),
    Keyword(_term("added", "ajoutée ajouté ajout", "added"), Kind.DAYS),
    Keyword(_term("changed", "changée changé modifiée modifié", "changed"), Kind.DAYS),
    Keyword(_term("sort", "tri trier", "sort"), Kind.SORT, _SORT),
    Keyword(_term("in", "dans", "in"), Kind.PLACE, _PLACE),
)
BY_CODE: Mapping[str, Keyword] = MappingProxyType({each.code: each for each in KEYWORDS})

# Words that join conditions. An uppercase NOT alone is one: "not" stands in many a note.
OR_WORDS = frozenset({"or", "ou"})
NOT_WORDS = frozenset({"sauf", "except"})
NOT_CAPITALS = frozenset({"NOT"})
AND_CAPITALS = frozenset({"AND", "ET"})
OR_WRITTEN = MappingProxyType({"fr": "ou", "en": "or"})


@lru_cache(maxsize=1024)  # every word of the table is compared at each key that is typed
def key_of(word: str) -> str:
    """Return a word as the table is looked up: no case, accents, hyphens or spaces."""
    return fold(word).replace(" ", "")


@cache
def _by_word() -> Mapping[str, Keyword]:
    return {
        key_of(spelling): each for each in reversed(KEYWORDS) for spelling in each.term.spellings
    }


@cache
def _values_of(code: str) -> Mapping[str, Term]:
    values = BY_CODE[code].values
    return {key_of(spelling): each for each in reversed(values) for spelling in each.spellings}


def keyword(word: str) -> Keyword | None:
    """Return the keyword that a word before a colon stands for; None if it is none."""
    return _by_word().get(key_of(word))


def value(of: Keyword, word: str) -> str | None:
    """Return the code of a keyword's value; None if it has no such value."""
    found = _values_of(of.code).get(key_of(word))
    return found.code if found else None


def value_term(of: Keyword, code: str) -> Term:
    """Return the term of a keyword's value; KeyError if it has none of that code."""
    return next(each for each in of.values if each.code == code)


def known_words() -> tuple[str, ...]:
    """Return every keyword as it is looked up."""
    return tuple(_by_word())
