"""Says whether two people of the record may be one, and why: the rule behind the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.identity import companies
from netkeeper.domain.identity.asked import Asked
from netkeeper.domain.identity.candidates import Certainty, Named, Reason, Sought
from netkeeper.domain.identity.companies import Companies
from netkeeper.domain.identity.equal_names import equality
from netkeeper.domain.identity.households import are_of_one_house
from netkeeper.domain.identity.identity import is_weak
from netkeeper.domain.identity.name_links import Linked
from netkeeper.domain.identity.name_search import Search
from netkeeper.domain.naming.names import name_key, name_tokens, split_name
from netkeeper.domain.profiles import is_shared_mailbox
from netkeeper.domain.values import field, frozen, replace

if TYPE_CHECKING:
    from netkeeper.domain.identity.examined import Examined
    from netkeeper.domain.identity.name_links import Link
    from netkeeper.domain.identity.token_index import TokenIndex
    from netkeeper.domain.naming.name_vocabulary import Vocabulary

# What a name that only resembles another must score, of 1: own figures. At 0.86 one typing error,
# a short form or a part more or less is enough; an initial or two errors are, at one company.
LEAST_ALONE = 0.86
LEAST_AT_ONE_COMPANY = 0.80
# Reasons for which two names resemble each other, rather than be one: not said of two companies.
_RESEMBLING = frozenset(
    [
        *(Reason.TYPING, Reason.SPELLING, Reason.INITIAL, Reason.SHORT_FORM),
        *(Reason.COMPOUND_NAME, Reason.PART),
    ]
)
_SPELT = frozenset({Reason.TYPING, Reason.SPELLING})
_RANK = {each: number for number, each in enumerate(Certainty)}


@frozen
class Pair:
    """Two people who may be one, the lower id first; `score` orders those of one certainty."""

    one: int
    other: int
    certainty: Certainty
    reasons: tuple[Reason, ...]
    score: float

    @property
    def order(self) -> tuple[int, float, int, int]:
        """Return what pairs are sorted by: the surest first."""
        return _RANK[self.certainty], -self.score, self.one, self.other


def _pair(
    one: int, other: int, certainty: Certainty, reasons: tuple[Reason, ...], score: float
) -> Pair:
    low, high = sorted((one, other))
    return Pair(low, high, certainty, reasons, score)


@frozen
class _Remembering(Linked):
    """Words linked as always; what a word may stand for is worked out once for all names."""

    memory: dict[tuple[str, bool], dict[str, Link]] = field(default_factory=dict, compare=False)

    def links_of(self, token: str) -> dict[str, Link]:
        """Return what one word may stand for, the cheapest way."""
        key = token, self.unvowelled
        found = self.memory.get(key)
        if found is None:
            found = self.memory[key] = Linked.links_of(self, token)
        return found


class Comparing:
    """Compares people two by two, over the words of all their names."""

    def __init__(self, index: TokenIndex, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._index = index
        self._memory: dict[tuple[str, bool], dict[str, Link]] = {}
        self._searches: dict[int, Search] = {}

    def costs_of(self, word: str) -> dict[str, float]:
        """Return what a word of a name may stand for, with what it takes off a score."""
        linked = _Remembering((word,), self._index, self.vocabulary, memory=self._memory)
        costs = {each: link.cost for each, link in linked.links[0].items()}
        for longer in self._index.starting_with(word):
            link = linked.link(0, longer)
            if link is not None and longer not in costs:
                costs[longer] = link.cost
        return costs

    def linked(
        self,
        tokens: tuple[str, ...],
        index: TokenIndex,
        vocabulary: Vocabulary,
        unvowelled: bool,  # noqa: FBT001 - as Linked takes it
    ) -> _Remembering:
        """Return a name's words, linked."""
        return _Remembering(tokens, index, vocabulary, unvowelled, self._memory)

    def compare(self, one: Examined, other: Examined) -> Pair | None:
        """Return two people as a pair that may be one, with the reasons; None if nothing says so.

        It is asked whether the first's name may stand for the other's, as in identification.
        """
        addresses = _same_addresses(one, other)
        if not addresses and are_two(one, other):
            return _renamed(one, other)
        name = self._by_name(one, other)
        if addresses:
            house = are_of_one_house(one.named.display_name, other.named, self.vocabulary)
            return _by_address(one, other, addresses, name, house=house)
        return (_apart(one, other, name) if name else None) or _renamed(one, other)

    def _by_name(self, one: Examined, other: Examined) -> Pair | None:
        mine, theirs = one.named, other.named
        if name_key(mine.display_name) == name_key(theirs.display_name):
            return self._by_equal_name(mine, theirs)
        found = [self._resembling(mine, theirs)]
        if mine.other_names:
            found.append(self._resembling(theirs, mine))
        likely = [each for each in found if each]
        return max(likely, key=lambda each: each.score) if likely else None

    def _by_equal_name(self, mine: Named, theirs: Named) -> Pair:
        equal = equality(mine.display_name, theirs, self.vocabulary)
        relation = companies.compare(mine.company, theirs.company)
        reasons, score = equal.reasons, equal.score
        certainty = Certainty.STRONG if equal.is_whole else Certainty.POSSIBLE
        if is_weak(Asked(Sought(mine.display_name), self.vocabulary)):
            certainty, score = Certainty.POSSIBLE, score - _WEAK
        if relation is Companies.SAME:
            reasons = (*reasons, Reason.COMPANY)
        elif relation is Companies.DIFFERENT:
            reasons, score = (*reasons, Reason.OTHER_COMPANY), score - _ELSEWHERE
            certainty = max(certainty, Certainty.AMBIGUOUS, key=_RANK.__getitem__)
        return _pair(mine.id, theirs.id, certainty, reasons, score)

    def _resembling(self, mine: Named, theirs: Named) -> Pair | None:
        found = self._search(mine).compare(theirs)
        if found is None:
            return None
        score, reasons = found.candidate.score, found.candidate.reasons
        at_one = Reason.COMPANY in reasons and companies.is_one_company(
            mine.company or "", theirs.company or ""
        )
        if Reason.OTHER_COMPANY in reasons and not _RESEMBLING.isdisjoint(reasons):
            return None
        if score < (LEAST_AT_ONE_COMPANY if at_one else LEAST_ALONE) - _ROUNDING:
            return None
        return _pair(mine.id, theirs.id, Certainty.POSSIBLE, reasons, score)

    def _search(self, person: Named) -> Search:
        found = self._searches.get(person.id)
        if found is None:
            if len(self._searches) >= _MOST_REMEMBERED:
                self._searches.clear()
            # Of two people of alike names, one position says nothing: many are directors.
            asked = Sought(person.display_name, company=person.company)
            words = _Words(self._index)
            found = Search(words, Asked(asked, self.vocabulary), self.linked)
            self._searches[person.id] = found
        return found


_ELSEWHERE = 0.04
_WEAK = 0.1  # Marie, Marie-Ève L.
_ROUNDING = 1e-9
_MOST_REMEMBERED = 4096


class _Words:
    """The words of all names, without the people: what comparing two of them needs."""

    def __init__(self, index: TokenIndex) -> None:
        self._index = index

    def vocabulary(self) -> TokenIndex:
        """Return the words."""
        return self._index

    def _nobody(self, *_asked: object) -> list[Named]:
        return []

    with_slug = with_email = with_name_key = sharing = _nobody


def _other_profile(one: Examined, other: Examined) -> bool:
    """Tell whether the profiles of two people are known, and two."""
    if not (one.slug and other.slug):
        return False
    return set(one.named.slugs).isdisjoint(other.named.slugs)


def are_two(one: Examined, other: Examined) -> bool:
    """Tell whether LinkedIn knows them as two connections: then a name makes nobody one."""
    return one.connected and other.connected and _other_profile(one, other)


def _same_addresses(one: Examined, other: Examined) -> tuple[Reason, ...]:
    reasons = []
    if not set(one.named.slugs).isdisjoint(other.named.slugs):
        reasons.append(Reason.FORMER_PROFILE)
    if not set(one.named.emails).isdisjoint(other.named.emails):
        reasons.append(Reason.SAME_EMAIL)
    if not set(one.phones).isdisjoint(other.phones):
        reasons.append(Reason.SAME_PHONE)
    return tuple(reasons)


def _by_address(
    one: Examined,
    other: Examined,
    addresses: tuple[Reason, ...],
    name: Pair | None,
    *,
    house: bool,
) -> Pair | None:
    """Return a pair with an address in common; a house has one telephone, several a mailbox.

    Those of one house may have a word of their names in common too, or names much alike (Luc and
    Lucie Roy): that is no more than possible.
    """
    reasons = (*addresses, *(name.reasons if name else ()))
    score = name.score if name else 0.0
    emails = {*one.named.emails} & {*other.named.emails}
    mailbox = not house and not all(map(is_shared_mailbox, emails))
    own = Reason.FORMER_PROFILE in addresses or mailbox
    if _other_profile(one, other):
        reasons = (*reasons, Reason.OTHER_PROFILE)
    elif name or _shares_a_word(one, other):
        sure = own or (name is not None and _is_of_one_at_home(one, other, name))
        certainty = Certainty.CERTAIN if sure else Certainty.POSSIBLE
        return _pair(one.id, other.id, certainty, reasons, score)
    if not own and not name:
        return None
    return _pair(one.id, other.id, Certainty.AMBIGUOUS, reasons, score)


def _is_of_one_at_home(one: Examined, other: Examined, name: Pair) -> bool:
    """Tell whether names are as one person's are, where several may live: at most spelt otherwise.

    Given names must agree then: Luc is not Luce there, nor the father his son.
    """
    if name.certainty is not Certainty.POSSIBLE:
        return True
    mine, theirs = (name_tokens(split_name(each.named.display_name)[0]) for each in (one, other))
    return mine == theirs and _SPELT.issuperset(_RESEMBLING.intersection(name.reasons))


def _shares_a_word(one: Examined, other: Examined) -> bool:
    mine, theirs = (
        {word for name in (each.display_name, *each.other_names) for word in name_tokens(name)}
        for each in (one.named, other.named)
    )
    return not mine.isdisjoint(theirs)


def _renamed(one: Examined, other: Examined) -> Pair | None:
    """Return two connections that may be one whose name and profile both changed; None if not.

    They were made on one day, by people of one work with a word of their names in common, and no
    archive names both.
    """
    mine, theirs = one.told, other.told
    if mine is None or theirs is None or mine.archive == theirs.archive:
        return None
    work = mine.company, mine.position
    if (
        not mine.on
        or not any(work)
        or (theirs.on, theirs.company, theirs.position) != (mine.on, *work)
    ):
        return None
    if not _shares_a_word(one, other):
        return None
    told = zip((Reason.COMPANY, Reason.POSITION), work, strict=True)
    reasons = (Reason.SAME_DAY, *(reason for reason, text in told if text))
    if _other_profile(one, other):
        reasons = (*reasons, Reason.OTHER_PROFILE)
    return _pair(one.id, other.id, Certainty.POSSIBLE, reasons, 0.0)


def _apart(one: Examined, other: Examined, name: Pair) -> Pair | None:
    """Return a pair that only its names make, held against two profiles that differ.

    Whoever has another profile may have changed its address: that is asked of equal names alone,
    and not of people at two companies.
    """
    if not _other_profile(one, other):
        return name
    if name.certainty is not Certainty.STRONG:
        return None
    reasons = (*name.reasons, Reason.OTHER_PROFILE)
    return replace(name, certainty=Certainty.AMBIGUOUS, reasons=reasons)
