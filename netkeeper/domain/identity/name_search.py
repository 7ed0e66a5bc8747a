"""Finds the people whose names may be the one sought, and says how they differ."""

from __future__ import annotations

from functools import cached_property, lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from netkeeper.domain.folding import is_latin, is_unvowelled
from netkeeper.domain.identity.candidates import Candidate, Certainty, Named, Reason
from netkeeper.domain.identity.name_links import Linked
from netkeeper.domain.identity.name_matching import LEAST_SCORE, Match, match
from netkeeper.domain.identity.token_index import TokenIndex
from netkeeper.domain.naming.names import is_beside, name_tokens, other_forms, split_name
from netkeeper.domain.naming.titles import PARTICLES
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from netkeeper.domain.identity.asked import Asked
    from netkeeper.domain.identity.registry import Registry
    from netkeeper.domain.naming.name_vocabulary import Vocabulary

    Link = Callable[[tuple[str, ...], TokenIndex, Vocabulary, bool], Linked]

_MOST_COMPARED = 200  # people a lookup brings
_MOST_WORDS = 8
_MOST_PAIRS = 6
_OTHER_NAME = 0.04  # taken off for a name that stands beside the name
_OTHER_SCRIPT = 0.05


@frozen
class Form:
    """One way to write somebody's name: its words, what it takes off the score, and why."""

    name: str
    tokens: tuple[str, ...]
    cost: float = 0.0
    reason: Reason | None = None


@frozen
class Found:
    """A candidate found by search, and what its name is to the one sought."""

    candidate: Candidate
    is_middle: bool = False  # the same but for an initial inside
    is_wider: bool = False  # the same and more
    is_named_beside: bool = False  # the very name of the nickname or former name told
    is_spelt_out: bool = False  # the same, where one has words for the other's initials


def _form(name: str, cost: float = 0.0, reason: Reason | None = None) -> Form:
    return Form(name, name_tokens(name), cost, reason)


@lru_cache(maxsize=1 << 14)
def _written_forms(name: str, others: tuple[str, ...]) -> tuple[Form, ...]:
    """Return the forms of a name, and of other names, that its letters tell."""
    whole = [each for each in others if not is_beside(each)]
    written = (name, *(f"{name} {each}" if is_beside(each) else each for each in others))
    beside = dict.fromkeys(each for one in written for each in other_forms(one))
    forms = [_form(name)]
    forms += [_form(each, _OTHER_NAME, Reason.OTHER_NAME) for each in (*whole, *beside)]
    return tuple(each for each in forms if each.tokens)


def forms_of(name: str, others: tuple[str, ...], vocabulary: Vocabulary) -> tuple[Form, ...]:
    """Return the forms of a name, and of other names, their readings included."""
    forms = _written_forms(name, others)
    if is_latin(name):
        return forms
    read = _form(vocabulary.read(name), _OTHER_SCRIPT, Reason.TRANSLITERATED)
    return (*forms, read) if forms and read.tokens != forms[0].tokens else forms


class Search:
    """The search for the people of one registry who may be the one asked for."""

    def __init__(self, registry: Registry, asked: Asked, link: Link = Linked) -> None:
        self._registry = registry
        self._asked = asked
        self._link = link
        words = registry.vocabulary()
        self._index = words if isinstance(words, TokenIndex) else TokenIndex(words)

    @cached_property
    def _mine(self) -> list[tuple[Form, Linked]]:
        name = self._asked.sought.name
        vocabulary, unvowelled = self._asked.vocabulary, is_unvowelled(name)
        mine = [
            (form, self._link(form.tokens[:_MOST_WORDS], self._index, vocabulary, unvowelled))
            for form in forms_of(name, (), vocabulary)
        ]
        # "Vincent Vince" is not a name, but what its nickname leaves of "Vincent (Vince) Roy".
        return [
            (form, linked)
            for form, linked in mine
            if not form.cost or linked.links[0].keys().isdisjoint(form.tokens[1:])
        ]

    def _people(self) -> Iterator[Named]:
        """Yield the people worth comparing; some may come twice."""
        for form, linked in self._mine:
            for pair in _pairs_of(form, linked):
                yield from self._registry.sharing(pair, _MOST_COMPARED)
            # Names of few of the words, and of all but one: Marie-Pier Lalonde of two families.
            words = [each for each in linked.tokens if len(each) > 1]
            for few in {each for each in (1, 2, len(words) - 1) if 0 < each < len(words)}:
                for some in combinations(sorted(words), few):
                    yield from self._registry.with_name_key(" ".join(some))

    def found(self) -> list[Found]:
        """Return those who may be the one asked for, the likeliest first."""
        people = {each.id: each for each in self._people()}
        found = [each for each in map(self.compare, people.values()) if each]
        return sorted(found, key=lambda each: (-each.candidate.score, each.candidate.person.id))

    def compare(self, person: Named) -> Found | None:
        """Return a person as a candidate, or None."""
        best: tuple[float, Match, tuple[Reason, ...]] | None = None
        for theirs in forms_of(person.display_name, person.other_names, self._asked.vocabulary):
            for mine, linked in self._mine:
                matched = match(linked, theirs.tokens[:_MOST_WORDS])
                score = matched.score - mine.cost - theirs.cost if matched else 0.0
                if matched and (best is None or score > best[0]):
                    best = score, matched, tuple(filter(None, (mine.reason, theirs.reason)))
        if best is None:
            return None
        score, matched, beside = best
        reasons = (*beside, *matched.reasons)
        if is_latin(self._asked.sought.name) != is_latin(person.display_name):
            score -= 0.0 if Reason.TRANSLITERATED in beside else _OTHER_SCRIPT
            others = (each for each in reasons if each is not Reason.TYPING)
            reasons = (Reason.TRANSLITERATED, *others)
        change, circumstances = self._asked.circumstances(person)
        score += change
        if score < LEAST_SCORE:
            return None
        reasons = tuple(dict.fromkeys((*(reasons or (Reason.SAME_NAME,)), *circumstances)))
        candidate = Candidate(person, Certainty.POSSIBLE, reasons, min(score, 1.0))
        whole = not beside
        return Found(
            candidate,
            is_middle=whole and matched.is_middle,
            is_wider=whole and matched.is_wider,
            is_named_beside=not whole and not matched.reasons,
            is_spelt_out=matched.reasons == (Reason.INITIAL,) and not matched.is_middle,
        )


def _longest_words(linked: Linked, numbers: list[int]) -> list[int]:
    """Return the words that are more than an initial, if there are any."""
    return [each for each in numbers if len(linked.tokens[each]) > 1] or numbers


def _pairs_of(form: Form, linked: Linked) -> list[list[set[str]]]:
    """Return the groups of words to look up together: one of the given, one of the family name."""
    groups = linked.groups
    # A particle opens no name: Lê, Đỗ and Van are family names there.
    telling = [n for n in range(len(groups)) if not n or linked.tokens[n] not in PARTICLES]
    if len(telling) < 2:  # noqa: PLR2004 - a pair
        return [[groups[each]] for each in telling if groups[each]]
    length = len(name_tokens(split_name(form.name)[0]))
    given = [each for each in telling if each < length] or telling[:1]
    family = [each for each in telling if each not in given] or telling[-1:]
    given, family = _longest_words(linked, given), _longest_words(linked, family)
    pairs = [[groups[first], groups[last]] for first in given for last in family]
    return [each for each in pairs if all(each)][:_MOST_PAIRS]
