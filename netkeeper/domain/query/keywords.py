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
    from collections.abc import Iterable, Mapping

LANGUAGES = ("fr", "en")
# A keyword as it may be typed, in a regular expression.
WORD = r"[^\W\d_](?:[^\W_]|['’_-](?=[^\W_]))*"
# Letters of a word that one typing error leaves recognisable, or two.
_NEAR_FROM, _NEAR_BY_TWO_FROM = 4, 8


class Kind(StrEnum):
    """What stands after a keyword's colon."""

    TEXT = "text"  # words, looked for in one field
    DAYS = "days"  # a day, a span of days
    VALUE = "value"  # one of the keyword's own values
    SORT = "sort"
    PLACE = "place"
    NUMBER = "number"  # figures, looked for in one field


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
    of: str = ""  # the keyword that is really asked, if it is another
    is_contrary: bool = False  # it asks what does not hold of that
    said: str = ""  # before each of the days, of which that is asked
    direction: str = ""  # of the requests that it asks of besides
    kin: tuple[str, ...] = ()  # keywords whose values are understood here too

    @property
    def code(self) -> str:
        """Return the keyword's code."""
        return self.term.code


def _term(code: str, fr: str, en: str) -> Term:
    return Term(code, tuple(fr.split()), tuple(en.split()))


def _text(code: str, fr: str, en: str) -> Keyword:
    return Keyword(_term(code, fr, en), Kind.TEXT)


def _days(code: str, fr: str, en: str, said: str = "") -> Keyword:
    return Keyword(_term(code, fr, en), Kind.DAYS, of="date" if said else "", said=said)


def _agreed(stem: str) -> str:
    """Return a French participle as it agrees, the feminine first: what is asked of is a demande.

    For "refus" that is "refusée refusé refusées refusés".
    """
    return " ".join(f"{stem}{end}" for end in ("ée", "é", "ées", "és"))


_STATES = (
    _term(
        "pending",
        "en-suspens suspens en-attente attente à-décider ouverte ouvertes",
        "pending waiting to-decide open",
    ),
    _term("accepted", _agreed("accept"), "accepted"),
    _term(
        "refused",
        f"{_agreed('refus')} {_agreed('déclin')} {_agreed('ignor')} {_agreed('rejet')}",
        "refused declined ignored rejected",
    ),
    _term("withdrawn", f"{_agreed('retir')} {_agreed('annul')}", "withdrawn cancelled canceled"),
    _term("expired", f"{_agreed('expir')} échue échues", "expired"),
    _term("unknown_to_them", "ne-me-connaît-pas", "doesnt-know-me"),
    _term("reported", _agreed("signal"), "reported"),
    _term("lapsed", "disparue disparu disparues disparus", "gone lapsed"),
    _term("draft", "brouillon brouillons", "draft drafts"),
)
_IS = (
    *_STATES,
    _term("later", "plus-tard remise remises mise-de-côté", "later set-aside"),
    _term("met", f"{_agreed('rencontr')} rencontre vue vu vues vus", "met"),
    _term(
        "connected",
        f"relation relations {_agreed('connect')}",
        "connected connection connections",
    ),
    _term("known", "connue connu connues connus", "known"),
    _term("unknown", "inconnue inconnu inconnues inconnus", "unknown"),
    _term("contact", "en-contact contact contacts", "in-contact contact contacts"),
    _term("introduced", _agreed("présent"), "introduced"),
    _term("to_invite", "à-inviter", "to-invite"),
)
_HAS = (
    _term("consent", "consentement consentements", "consent consents"),
    _term("note", "note notes", "note notes"),
    _term("email", "courriel courriels", "email e-mail emails mail"),
    _term("phone", "téléphone téléphones tél cellulaire", "phone telephone phones tel mobile cell"),
    _term("followup", "suivi suivis", "followup follow-up followups"),
    _term("tag", "étiquette étiquettes mot-clic", "tag tags label labels"),
    _term("company", "entreprise société compagnie employeur", "company employer"),
    _term("position", "poste titre fonction", "position title role"),
    _term("meeting", "rencontre rencontres réunion réunions rendez-vous", "meeting meetings"),
    _term("messages", "messages message", "messages message"),
    _term("request", "demande demandes invitation", "request requests invitation invitations"),
    _term("profile", "profil linkedin", "profile linkedin"),
)
_DIRECTION = (
    _term("received", "reçue reçu reçues reçus entrante entrantes", "received incoming"),
    _term(
        "sent", f"{_agreed('envoy')} sortante sortantes {_agreed('invit')}", "sent outgoing invited"
    ),
)
_SORT = (
    _term("name", "nom nom-de-famille alphabétique", "name last-name surname alphabetical"),
    _term("company", "entreprise société compagnie employeur", "company employer"),
    _term("position", "poste titre fonction", "position title role"),
    _term(
        "last",
        "dernière dernier contact dernier-contact dernière-rencontre rencontre",
        "last last-contact last-met last-meeting met",
    ),
    _term("connected", "relation", "connected connection"),
    _term("added", f"ajout {_agreed('ajout')} {_agreed('cré')}", "added created"),
    _term("date", "date jour", "date day"),
)
_PLACE = (
    _term("people", "personnes personne", "people person"),
    _term("meetings", "rencontres rencontre réunions réunion", "meetings meeting"),
    _term("received", "reçues reçue", "received"),
    _term("sent", "envoyées envoyée", "sent"),
)

KEYWORDS: tuple[Keyword, ...] = (
    _text(
        "name",
        "nom prénom qui nom-de-famille nom-complet",
        "name who first-name last-name full-name surname",
    ),
    _text(
        "company",
        "entreprise société compagnie employeur organisation organisme firme cie org chez",
        "company employer organization firm",
    ),
    _text(
        "position",
        "poste titre fonction emploi profession métier",
        "position title role job occupation",
    ),
    _text("event", "événement événements activité", "event events"),
    _text(
        "place",
        "lieu endroit ville où région pays",
        "place where city location region town country",
    ),
    _text("topic", "sujet sujets thème objet", "topic topics subject about"),
    _text(
        "note",
        "note notes remarque remarques commentaire commentaires mémo",
        "note notes remark comment comments memo",
    ),
    _text(
        "tag",
        "étiquette étiquettes mot-clic mot-clé mots-clés libellé catégorie",
        "tag tags label labels category keyword",
    ),
    _text("email", "courriel courriels", "email mail e-mail emails"),
    Keyword(
        _term(
            "phone",
            "téléphone tél cellulaire portable",
            "phone telephone tel mobile cell cellphone",
        ),
        Kind.NUMBER,
    ),
    _text("profile", "profil linkedin", "profile linkedin url"),
    Keyword(
        _term("is", "est état statut", "is state status"),
        Kind.VALUE,
        _IS,
        kin=("direction", "has"),
    ),
    Keyword(_term("has", "a avec", "has with"), Kind.VALUE, _HAS, kin=("is", "direction")),
    Keyword(
        _term("without", "sans pas non jamais", "without no not never missing"),
        Kind.VALUE,
        _HAS,
        of="has",
        is_contrary=True,
    ),
    Keyword(_term("direction", "direction sens", "direction"), Kind.VALUE, _DIRECTION, kin=("is",)),
    _days("met", f"rencontre rencontres {_agreed('rencontr')} vu vue vus vues", "met meeting seen"),
    _days(
        "last",
        "dernière dernier dernier-contact dernière-rencontre",
        "last last-contact last-met last-meeting",
    ),
    _days("sent", _agreed("envoy"), "sent"),
    _days("received", "reçue reçu reçues reçus", "received"),
    _days("connected", f"relation connexion {_agreed('connect')}", "connected"),
    _days("added", f"{_agreed('ajout')} ajout {_agreed('cré')}", "added created"),
    _days("changed", f"{_agreed('chang')} {_agreed('modifi')}", "changed modified updated"),
    _days("date", "date jour quand mois année", "date day on when month year"),
    _days("older", "avant", "before older older-than", said="before "),
    _days("newer", "après", "after newer newer-than", said="after "),
    _days("since", "depuis", "since", said="since "),
    _days("until", "jusqu’à jusqu’en jusqu’au", "until", said="until "),
    Keyword(
        _term("from", "reçue-de de", "received-from from"),
        Kind.TEXT,
        of="name",
        direction="received",
    ),
    Keyword(_term("to", "envoyée-à", "sent-to to"), Kind.TEXT, of="name", direction="sent"),
    Keyword(
        _term(
            "sort", "tri trier ordre trier-par classer classer-par", "sort order sort-by order-by"
        ),
        Kind.SORT,
        _SORT,
    ),
    Keyword(_term("in", "dans liste", "in list"), Kind.PLACE, _PLACE),
)
STATES = frozenset(each.code for each in _STATES)  # of a request
BY_CODE: Mapping[str, Keyword] = MappingProxyType({each.code: each for each in KEYWORDS})

# What asks whether there is any day at all, as `key_of` writes it.
EVER: Mapping[str, bool] = MappingProxyType(
    dict.fromkeys(("any", "ever", "yes", "true", "oui", "deja"), True)
    | dict.fromkeys(("never", "none", "no", "false", "non", "jamais", "aucune"), False)
)


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
    return BY_CODE["to"] if word.lower() == "à" else _by_word().get(key_of(word))


def fact_named(word: str) -> tuple[str, str] | None:
    """Return the keyword and the value of what may hold, by its name alone: consentement, met."""
    codes = ((each, value(BY_CODE[each], word)) for each in ("has", "is"))
    return next(((each, code) for each, code in codes if code is not None), None)


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


def known_values(of: Keyword) -> tuple[str, ...]:
    """Return every value of a keyword as it is looked up."""
    return tuple(_values_of(of.code))


def nearest(typed: str, known: Iterable[str]) -> str | None:
    """Return what of the table a typing error or two make of a word; None without any."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - most words are right

    key = key_of(typed)
    most = 0 if len(key) < _NEAR_FROM else 1 if len(key) < _NEAR_BY_TWO_FROM else 2
    edits = ((OSA.distance(key, each), each) for each in known if len(each) >= _NEAR_FROM)
    return min((each for each in edits if 0 < each[0] <= most), default=(0, None))[1]
