"""Who is this? Says whom of the record a request may come from or go to, and how surely."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from netkeeper.domain.candidates import Candidate, Certainty, Named, Reason, Sought
from netkeeper.domain.companies import Companies
from netkeeper.domain.equal_names import equality
from netkeeper.domain.name_search import Asked, Found, Search
from netkeeper.domain.name_vocabulary import Vocabulary, vocabulary
from netkeeper.domain.names import name_key, name_tokens
from netkeeper.domain.registry import MemoryRegistry, Registry
from netkeeper.domain.token_index import TokenIndex

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "Candidate",
    "Certainty",
    "MemoryRegistry",
    "Named",
    "Reason",
    "Registry",
    "Sought",
    "TokenIndex",
    "Vocabulary",
    "identify",
    "recognise",
    "vocabulary",
]

_RANK = {each: number for number, each in enumerate(Certainty)}
_MONONYM = 4  # letters a single word needs to stand for somebody
# Addresses that several people of one house share.
_SHARED_MAILBOXES = frozenset(
    [
        *("info", "contact", "admin", "administration", "office", "bureau", "accueil", "reception"),
        *("bonjour", "hello", "sales", "ventes", "support", "service", "services", "team"),
        *("equipe", "hr", "rh", "jobs", "emplois", "recrutement", "careers", "carrieres"),
        *("direction", "secretariat", "communications", "marketing", "general", "courriel"),
    ]
)


def _shares_a_word(asked: Asked, person: Named) -> bool:
    """Tell whether the names have a word in common, or the request has none to compare."""
    names = (person.display_name, *person.other_names)
    return not asked.tokens or any(
        not set(name_tokens(each)).isdisjoint(asked.tokens) for each in names
    )


def _by_profile(registry: Registry, asked: Asked) -> list[Candidate]:
    """Return who has, or had, the profile; a former one may be somebody else's by now."""
    found = []
    for person in registry.with_slug(asked.slug) if asked.slug else ():
        if person.slugs[:1] == (asked.slug,):
            found.append(Candidate(person, Certainty.CERTAIN, (Reason.SAME_PROFILE,), 1.0))
        else:
            same = _shares_a_word(asked, person)
            certainty = Certainty.CERTAIN if same else Certainty.AMBIGUOUS
            found.append(Candidate(person, certainty, (Reason.FORMER_PROFILE,), 0.99))
    return found


def _by_email(registry: Registry, asked: Asked) -> list[Candidate]:
    """Return whose e-mail address it is; one that several people use says little."""
    holders = registry.with_email(asked.email) if asked.email else []
    shared = len(holders) > 1 or asked.email.partition("@")[0] in _SHARED_MAILBOXES
    found = []
    for person in holders:
        alike = sum(_shares_a_word(asked, each) for each in holders)
        told = not shared or (alike == 1 and asked.tokens and _shares_a_word(asked, person))
        if asked.is_other_profile(person):
            reasons = (Reason.SAME_EMAIL, Reason.OTHER_PROFILE)
            found.append(Candidate(person, Certainty.AMBIGUOUS, reasons, 0.9))
        else:
            certainty = Certainty.CERTAIN if told else Certainty.AMBIGUOUS
            found.append(Candidate(person, certainty, (Reason.SAME_EMAIL,), 0.98))
    return found


def _by_address(registry: Registry, asked: Asked) -> list[Candidate]:
    """Return those whom profile or e-mail address name, each once."""
    found: dict[int, Candidate] = {}
    for each in (*_by_profile(registry, asked), *_by_email(registry, asked)):
        before = found.get(each.person.id)
        if before is None:
            found[each.person.id] = each
        else:
            reasons = tuple(dict.fromkeys((*before.reasons, *each.reasons)))
            best = min(before, each, key=lambda one: _RANK[one.certainty])
            found[each.person.id] = replace(best, reasons=reasons)
    profiles = {Reason.SAME_PROFILE, Reason.FORMER_PROFILE}
    if any(
        each.certainty is Certainty.CERTAIN and profiles & {*each.reasons}
        for each in found.values()
    ):
        return [
            each if profiles & {*each.reasons} else replace(each, certainty=Certainty.AMBIGUOUS)
            for each in found.values()
        ]
    return list(found.values())


def _is_weak(asked: Asked) -> bool:
    """Tell whether the name alone is too little to name somebody: Sophie L., Marie."""
    words = [each for each in asked.tokens if len(each) > 1]
    if len(words) > 1:
        return False
    if len(asked.tokens) > 1 or not words:
        return True
    return len(words[0]) < _MONONYM or asked.vocabulary.is_known(words[0])


def _only_bearer(asked: Asked, one: Candidate) -> Candidate:
    """Return the only one with the name as strong, or ambiguous if something speaks against."""
    relation = asked.company(one.person)
    common = asked.vocabulary.is_common(asked.tokens)
    if asked.is_other_profile(one.person) or (common and relation is Companies.DIFFERENT):
        reasons = (*one.reasons, Reason.NAMESAKE)
        return replace(one, certainty=Certainty.AMBIGUOUS, reasons=reasons)
    if _is_weak(asked) and relation is not Companies.SAME:
        return replace(one, certainty=Certainty.AMBIGUOUS)
    return replace(one, certainty=Certainty.STRONG)


def _namesakes(asked: Asked, some: list[Candidate]) -> list[Candidate]:
    """Return people of one name as ambiguous, but him whose company alone is the one told."""
    relations = {each.person.id: asked.company(each.person) for each in some}
    same = [each for each in some if relations[each.person.id] is Companies.SAME]
    told = len(same) == 1 and all(
        relation is Companies.DIFFERENT or person == same[0].person.id
        for person, relation in relations.items()
    )
    return [
        replace(each, certainty=Certainty.STRONG)
        if told and each is same[0] and not asked.is_other_profile(each.person)
        else replace(each, certainty=Certainty.AMBIGUOUS, reasons=(*each.reasons, Reason.NAMESAKE))
        for each in some
    ]


def _by_name(registry: Registry, asked: Asked) -> list[Candidate]:
    """Return those with the very name, and those whose name only folds to the same."""
    key = name_key(asked.sought.name)
    same, alike = [], []
    for person in registry.with_name_key(key) if key else ():
        equal = equality(asked.sought.name, person, asked.vocabulary)
        change, circumstances = asked.circumstances(person)
        score = max(0.0, min(1.0, equal.score + change))
        one = Candidate(person, Certainty.POSSIBLE, (*equal.reasons, *circumstances), score)
        (same if equal.is_whole else alike).append(one)
    if len(same) == 1:
        return [_only_bearer(asked, same[0]), *alike]
    return [*_namesakes(asked, same), *alike]


def _sorted(candidates: Iterable[Candidate]) -> list[Candidate]:
    return sorted(candidates, key=lambda each: (_RANK[each.certainty], -each.score, each.person.id))


def recognise(registry: Registry, sought: Sought, vocabulary: Vocabulary) -> list[Candidate]:
    """Return whom profile, e-mail address or the very name tell, best first.

    A few lookups and no search, for imports of thousands of rows.
    """
    asked = Asked(sought, vocabulary)
    return _sorted(_by_address(registry, asked) or _by_name(registry, asked))


def _is_settled(candidates: list[Candidate]) -> bool:
    """Tell whether a search for similar names could add nothing."""
    if any(each.certainty.is_sure for each in candidates):
        return not any(
            each.certainty is Certainty.STRONG and Reason.OTHER_COMPANY in each.reasons
            for each in candidates
        )
    return sum(Reason.NAMESAKE in each.reasons for each in candidates) > 1


def _weighed(asked: Asked, exact: list[Candidate], found: list[Found]) -> list[Candidate]:
    """Return candidates of the very name and found ones together.

    One name but for an initial inside is as strong as the very name; a strong candidate of
    another company is a question when a similar name is of the company told.
    """
    held = {each.person.id for each in exact}
    others = [each for each in found if each.candidate.person.id not in held]
    if any(Reason.COMPANY in each.candidate.reasons for each in others):
        exact = [
            replace(each, certainty=Certainty.AMBIGUOUS)
            if each.certainty is Certainty.STRONG and Reason.OTHER_COMPANY in each.reasons
            else each
            for each in exact
        ]
    middle = [each for each in others if each.middle]
    if len(middle) == 1 and not exact:
        one = middle[0].candidate
        if _only_bearer(asked, one).certainty is Certainty.STRONG:
            reasons = (Reason.SAME_NAME, *one.reasons)
            strong = replace(one, certainty=Certainty.STRONG, reasons=reasons)
            return [strong, *(each.candidate for each in others if each is not middle[0])]
    return [*exact, *(each.candidate for each in others)]


def identify(
    registry: Registry, sought: Sought, vocabulary: Vocabulary, limit: int = 5
) -> list[Candidate]:
    """Return who of the record this may be, best first.

    Namesakes are all returned; merely possible candidates fill up to `limit`.
    """
    asked = Asked(sought, vocabulary)
    exact = recognise(registry, sought, vocabulary)
    if not asked.tokens or _is_settled(exact):
        return exact
    candidates = _sorted(_weighed(asked, exact, Search(registry, asked).found()))
    surer = sum(each.certainty is not Certainty.POSSIBLE for each in candidates)
    return candidates[: max(limit, surer)]
