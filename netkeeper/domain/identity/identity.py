"""Who is this? Says whom of the record a request may come from or go to, and how surely."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.folding import is_latin
from netkeeper.domain.identity.asked import Asked
from netkeeper.domain.identity.candidates import Candidate, Certainty, Named, Reason, Sought
from netkeeper.domain.identity.companies import Companies
from netkeeper.domain.identity.equal_names import equality
from netkeeper.domain.identity.households import are_of_one_house
from netkeeper.domain.naming import titles
from netkeeper.domain.naming.names import name_key, name_tokens, other_forms, split_name
from netkeeper.domain.profiles import is_shared_mailbox
from netkeeper.domain.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from netkeeper.domain.identity.name_search import Found
    from netkeeper.domain.identity.registry import Registry
    from netkeeper.domain.naming.name_vocabulary import Vocabulary

_RANK = {each: number for number, each in enumerate(Certainty)}
_MOST_WIDER = 50  # people
_MOST_POSSIBLE = 5  # people
_SURE_SCRIPT = 0.9  # score of a name that is the same in another script
_SEVERAL = 4  # people, who make a word of a name no longer rare
_MONONYM = 4  # letters a single word needs to stand for somebody


def _shares_a_word(asked: Asked, person: Named) -> bool:
    """Tell whether the names have a word in common, or the request has none to compare."""
    names = (person.display_name, *person.other_names)
    return not asked.tokens or any(
        not set(name_tokens(each)).isdisjoint(asked.tokens) for each in names
    )


def _shares_a_house(asked: Asked, person: Named) -> bool:
    return are_of_one_house(asked.sought.name, person, asked.vocabulary)


def _is_named_so(asked: Asked, person: Named) -> bool:
    """Tell whether the names are one as far as both go: in a house, one word is the family's.

    Father and son have two in common there.
    """
    asked_for = set(asked.tokens)
    names = (set(name_tokens(each)) for each in (person.display_name, *person.other_names))
    return any(
        (len(asked_for & each) > 1 or each == asked_for)
        and titles.GENERATIONS.isdisjoint(asked_for ^ each)
        for each in names
        if each
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
    """Return whose e-mail address it is; one that several people use tells by the name alone."""
    holders = registry.with_email(asked.email) if asked.email else []
    shared = len(holders) > 1 or is_shared_mailbox(asked.email)
    meant = [
        not _shares_a_house(asked, each) and (not shared or _is_named_so(asked, each))
        for each in holders
    ]
    only = sum(meant) == 1
    found = []
    for person, told in zip(holders, meant, strict=True):
        if asked.is_other_profile(person):
            reasons = (Reason.SAME_EMAIL, Reason.OTHER_PROFILE)
            found.append(Candidate(person, Certainty.AMBIGUOUS, reasons, 0.9))
        else:
            certainty = Certainty.CERTAIN if told and only else Certainty.AMBIGUOUS
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


def is_weak(asked: Asked) -> bool:
    """Tell whether the name alone is too little to name somebody: Marie-Ève L., Marie."""
    given, family = map(name_tokens, split_name(asked.sought.name))
    if given and family:
        return max(map(len, given)) == 1 or max(map(len, family)) == 1
    words = [each for each in asked.tokens if len(each) > 1]
    if len(words) != 1:  # Jean-Paul alone is a given name
        return all(map(asked.vocabulary.is_known, words))
    return len(words[0]) < _MONONYM or asked.vocabulary.is_known(words[0])


def _is_rare(registry: Registry, asked: Asked) -> bool:
    """Tell whether a word of the name is so rare that a namesake is unlikely."""
    return any(
        len(each) > _MONONYM
        and not asked.vocabulary.is_known(each)
        and len(registry.sharing([{each}], _SEVERAL)) < _SEVERAL
        for each in asked.tokens
    )


def _only_bearer(registry: Registry, asked: Asked, one: Candidate) -> Candidate:
    """Return the only one with the name as strong, or ambiguous if something speaks against."""
    relation = asked.company(one.person)
    elsewhere = relation is Companies.DIFFERENT and not _is_rare(registry, asked)
    if asked.is_other_profile(one.person) or elsewhere:
        reasons = (*one.reasons, Reason.NAMESAKE)
        return replace(one, certainty=Certainty.AMBIGUOUS, reasons=reasons)
    if is_weak(asked) and relation is not Companies.SAME:
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
    same: list[Candidate] = []
    alike: list[Candidate] = []
    for person in registry.with_name_key(key) if key else ():
        equal = equality(asked.sought.name, person, asked.vocabulary)
        change, circumstances = asked.circumstances(person)
        score = max(0.0, min(1.0, equal.score + change))
        one = Candidate(person, Certainty.POSSIBLE, (*equal.reasons, *circumstances), score)
        (same if equal.is_whole else alike).append(one)
    if len(same) == 1:
        return [_only_bearer(registry, asked, same[0]), *alike]
    return [*_namesakes(asked, same), *alike]


def _held_against_name(registry: Registry, asked: Asked, told: list[Candidate]) -> list[Candidate]:
    """Return whom addresses tell, and whoever else has the very name told, where they have not.

    A profile is one person's, whose name may have become another. An e-mail address may be a
    house's, or copied from the line above: then the name and it make a question.
    """
    sure = [each for each in told if each.certainty is Certainty.CERTAIN]
    by_profile = any(Reason.SAME_PROFILE in each.reasons for each in sure)
    key = name_key(asked.sought.name)
    if any(name_key(each.person.display_name) == key for each in told) or (
        by_profile and any(_shares_a_word(asked, each.person) for each in sure)
    ):
        return told  # without a look at the namesakes, who may be many
    ids = {each.person.id for each in told}
    named = [each for each in _by_name(registry, asked) if each.certainty is not Certainty.POSSIBLE]
    if not named or not ids.isdisjoint(each.person.id for each in named):
        return told
    if not sure and not any(_shares_a_house(asked, each.person) for each in told):
        return told + named
    doubted = [replace(each, certainty=Certainty.AMBIGUOUS) for each in named]
    if by_profile:
        return told + doubted
    return [*(replace(each, certainty=Certainty.AMBIGUOUS) for each in told), *doubted]


def _sorted(candidates: Iterable[Candidate]) -> list[Candidate]:
    return sorted(candidates, key=lambda each: (_RANK[each.certainty], -each.score, each.person.id))


def addressed(registry: Registry, sought: Sought, vocabulary: Vocabulary) -> list[Candidate]:
    """Return whom profile or e-mail address tell, best first."""
    return _sorted(_by_address(registry, Asked(sought, vocabulary)))


def recognise(registry: Registry, sought: Sought, vocabulary: Vocabulary) -> list[Candidate]:
    """Return whom profile, e-mail address or the very name tell, best first.

    A few lookups and no search, for imports of thousands of rows written by LinkedIn itself;
    what people type may be short for another name, which only `identify` weighs.
    """
    asked = Asked(sought, vocabulary)
    return _sorted(_by_address(registry, asked) or _by_name(registry, asked))


def _is_settled(registry: Registry, asked: Asked, exact: list[Candidate]) -> bool:
    """Tell whether a search for similar names could change or add nothing worth a question."""
    if any(each.certainty is Certainty.CERTAIN for each in exact) or not asked.tokens:
        return True
    if other_forms(asked.sought.name):
        return False
    strong = [each for each in exact if each.certainty is Certainty.STRONG]
    if not strong:
        return sum(each.certainty is Certainty.AMBIGUOUS for each in exact) >= _MOST_POSSIBLE
    is_told = Reason.COMPANY in strong[0].reasons
    if not is_told and (len(exact) > 1 or (asked.sought.company and strong[0].person.company)):
        return False
    return not _wider_names(registry, asked, strong[0].person)


def _wider_names(registry: Registry, asked: Asked, person: Named) -> bool:
    """Tell whether somebody else's name is the one sought and more: Marie-Ève for Marie."""
    held = registry.sharing([{each} for each in asked.tokens], _MOST_WIDER)
    key = name_key(asked.sought.name)
    return any(each.id != person.id and name_key(each.display_name) != key for each in held)


def _is_of_another_generation(asked: Asked, person: Named) -> bool:
    """Tell whether a name is the one sought but for what tells a father from a son."""
    apart = set(name_tokens(person.display_name)).symmetric_difference(asked.tokens)
    return bool(apart) and titles.GENERATIONS.issuperset(apart)


def _throws_doubt(asked: Asked, found: Found, strong: Candidate) -> bool:
    """Tell whether a similar name makes a question of a strong candidate.

    Measured: one request in ten for somebody with a double name, shortened, would otherwise be
    taken for one of the name that it is shortened to.
    """
    other = found.candidate
    if asked.is_other_profile(other.person):
        return False
    if Reason.COMPANY in strong.reasons:  # which father and son may have in common
        return Reason.COMPANY in other.reasons and _is_of_another_generation(asked, other.person)
    if Reason.COMPANY in other.reasons or found.is_named_beside:
        return True
    if Reason.TRANSLITERATED in other.reasons and is_latin(asked.sought.name):
        return other.score >= _SURE_SCRIPT
    return found.is_wider and Reason.OTHER_COMPANY not in other.reasons


def _as_strong(registry: Registry, asked: Asked, found: list[Found]) -> Candidate | None:
    """Return the only one whose name differs but by an initial inside, if that is strong.

    Measured: as often right as the very name. Marc A. Roy may be Marc-André, if he is known too.
    """
    middle = [each.candidate for each in found if each.is_middle]
    spelt = any(each.is_spelt_out for each in found)
    if len(middle) != 1 or spelt:
        return None
    strong = _only_bearer(registry, asked, middle[0])
    if strong.certainty is not Certainty.STRONG:
        return None
    return replace(strong, reasons=(Reason.SAME_NAME, *strong.reasons))


def _weighed(
    registry: Registry, asked: Asked, exact: list[Candidate], found: list[Found]
) -> list[Candidate]:
    """Return the candidates of the very name, doubted where they must be, and those found."""
    from netkeeper.domain.identity.name_search import Found  # noqa: PLC0415 - loaded by the search

    held = {each.person.id for each in exact}
    others = [each for each in found if each.candidate.person.id not in held]
    first = None if exact else _as_strong(registry, asked, others)
    if first:
        exact = [first]
        others = [each for each in others if each.candidate.person.id != first.person.id]
    alike = [Found(each) for each in exact if each.certainty is Certainty.POSSIBLE]
    weighed = [
        replace(each, certainty=Certainty.AMBIGUOUS, reasons=(*each.reasons, Reason.NAMESAKE))
        if each.certainty is Certainty.STRONG
        and any(_throws_doubt(asked, other, each) for other in (*others, *alike))
        else each
        for each in exact
    ]
    return [*weighed, *(each.candidate for each in others)]


def identify(registry: Registry, sought: Sought, vocabulary: Vocabulary) -> list[Candidate]:
    """Return who of the record this may be, best first.

    Namesakes are all returned; merely possible candidates fill up to five.
    """
    asked = Asked(sought, vocabulary)
    told = _by_address(registry, asked)
    exact = _sorted(
        _held_against_name(registry, asked, told) if told else _by_name(registry, asked)
    )
    if _is_settled(registry, asked, exact):
        return exact
    from netkeeper.domain.identity.name_search import Search  # noqa: PLC0415 - the very name needs none

    candidates = _sorted(_weighed(registry, asked, exact, Search(registry, asked).found()))
    surer = sum(each.certainty is not Certainty.POSSIBLE for each in candidates)
    return candidates[: max(_MOST_POSSIBLE, surer)]
