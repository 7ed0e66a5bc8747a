"""Compares two companies' names as people write them."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache

from netkeeper.domain.folding import fold

_FORMS = frozenset(
    [
        *("inc", "incorporee", "incorporated", "ltd", "ltee", "limitee", "limited", "llc", "llp"),
        *("lp", "corp", "corporation", "co", "company", "cie", "compagnie", "sa", "sas", "sarl"),
        *("senc", "sencrl", "srl", "enr", "enrg", "gmbh", "ag", "plc", "bv", "nv", "spa", "pty"),
    ]
)
_SMALL = _FORMS | frozenset(
    [*("the", "le", "la", "les", "l", "de", "du", "des", "d", "of", "et", "and", "a", "au")]
)
_LEGAL = _SMALL | frozenset(
    [*("group", "groupe", "holding", "holdings", "canada", "quebec", "international", "global")]
)
# What many companies are: two towns, or two universities, have but this in common.
_OF_A_KIND = """
    universite university ville city town municipalite mrc banque bank caisse ministere ministry
    gouvernement government cegep college ecole school commission hopital hospital chu ciusss cisss
    clinique clinic pharmacie cabinet firme agence agency restaurant cafe hotel boulangerie garage
    studio atelier ateliers association fondation foundation federation chambre commerce coop
    cooperative centre center institut institute societe service services solutions conseil conseils
    consulting consultants gestion management construction constructions immobilier realty
    assurance assurances insurance technologies technology tech media communications marketing
    design avocats notaires transport
"""
_KINDS = frozenset(_OF_A_KIND.split())
# What people write where they have no company; no two of them are of one.
_OF_NOBODY = """
    freelance freelancer freelancing pigiste independant independante independent contractor
    autonome travailleur travailleuse contractuel contractuelle self employed selfemployed
    compte mon son my own account consultant consultante retraite retraitee retired retirement
    recherche emploi demploi lemploi dun nouvel nouveau defi poste en un une sans unemployed
    chomage open to work looking for new job opportunities opportunity opportunite opportunites
    seeking etudiant etudiante student conge parental sabbatique sabbatical stealth mode startup
    confidential confidentiel none aucun aucune na n divers various
"""
_NO_COMPANY = _SMALL | frozenset(_OF_NOBODY.split())
_ALIKE = 90  # of 100, rapidfuzz's token_set_ratio
_MAYBE = 60


class Companies(Enum):
    """What two companies' names tell about each other."""

    SAME = 1
    DIFFERENT = 2
    UNKNOWN = 3


@lru_cache(maxsize=4096)
def telling_words(name: str) -> frozenset[str]:
    """Return the folded words that tell a company from others; none of what is no company."""
    every = frozenset(fold(name).split())
    if every <= _NO_COMPANY:
        return frozenset()
    telling = every - _LEGAL
    if telling <= _KINDS:  # then the place tells: « Ville de Québec », "Bank of Canada"
        telling = every - _SMALL
    return telling or every


@lru_cache(maxsize=4096)
def without_form(name: str) -> frozenset[str]:
    """Return the folded words of a company's name without its legal form."""
    every = frozenset(fold(name).split())
    return frozenset() if every <= _NO_COMPANY else every - _FORMS


@lru_cache(maxsize=4096)
def _initials(name: str) -> frozenset[str]:
    """Return what letters a company may go by: SAQ has that of « Québec », CGI none of « inc. »."""
    words = fold(name).split()
    return frozenset(
        "".join(each[0] for each in words if each not in left) for left in (_LEGAL, _SMALL)
    )


def _is_within(one: str, other: str) -> bool:
    """Tell whether a whole name is in the other: « Ville de Québec » and its « Loisirs »."""
    mine, theirs = (frozenset(fold(each).split()) - _SMALL for each in (one, other))
    return mine <= theirs or theirs <= mine


def compare(one: str | None, other: str | None) -> Companies:
    """Say whether two names are one company's; UNKNOWN if one is missing or they may be."""
    one, other = one or "", other or ""
    mine, theirs = telling_words(one), telling_words(other)
    if not mine or not theirs:
        return Companies.UNKNOWN
    if mine <= theirs or theirs <= mine:
        shorter = min(mine, theirs, key=len)
        return Companies.UNKNOWN if mine != theirs and shorter <= _KINDS else Companies.SAME
    from rapidfuzz import fuzz  # noqa: PLC0415 - only names that differ need it

    def likeness(one: frozenset[str], other: frozenset[str]) -> float:
        return fuzz.token_set_ratio(" ".join(one), " ".join(other))

    alike = likeness(mine, theirs)
    own = mine - _KINDS, theirs - _KINDS
    if all(own):
        alike = min(alike, likeness(*own))
    if alike >= _ALIKE:
        return Companies.SAME
    short = {"".join(fold(one).split()), "".join(fold(other).split())}
    initials = _initials(one) | _initials(other)
    may_be = alike >= _MAYBE or short & initials or _is_within(one, other)
    return Companies.UNKNOWN if may_be else Companies.DIFFERENT


def is_one_company(one: str, other: str) -> bool:
    """Tell whether two people who name these companies work at one.

    Stricter than `compare`, which only bears on who somebody is: two towns (« Ville de Québec »,
    « Ville de Montréal ») have all but one word in common. One name must hold the other whole, and
    the shorter must say more than « Groupe ».
    """
    mine, theirs = without_form(one), without_form(other)
    short, long = sorted((mine, theirs), key=len)
    holds = mine == theirs or (short <= long and bool(short - _LEGAL))
    return holds and compare(one, other) is Companies.SAME
