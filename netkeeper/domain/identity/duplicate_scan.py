"""Finds the people of a record who may be one, without comparing everybody with everybody.

Whoever shares an address or the very name is compared. Else two words of one name must each be a
word of the other, or be linked with it as identification links words.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from netkeeper.domain.identity.candidates import Certainty, Reason
from netkeeper.domain.identity.duplicates import LEAST_ALONE, LEAST_AT_ONE_COMPANY, Comparing
from netkeeper.domain.identity.name_finder import Finder, UnitPairs
from netkeeper.domain.identity.name_search import forms_of
from netkeeper.domain.identity.token_index import TokenIndex
from netkeeper.domain.identity.work_places import WorkPlaces
from netkeeper.domain.naming.titles import PARTICLES
from netkeeper.domain.values import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from netkeeper.domain.identity.duplicates import Pair
    from netkeeper.domain.identity.examined import Examined
    from netkeeper.domain.naming.name_vocabulary import Vocabulary

    Step = Callable[[int, int], None]
    Tokens = tuple[str, ...]

_MOST_WORDS = 8
_MOST_AT_ONE_ADDRESS = 20  # people who share it, or a connection's day and work: more say nothing
_MOST_OF_ONE_NAME = 60  # people: a name that more have says nothing of any two of them
_SAME_COMPANY = 0.06  # what one company brings to a score
_SLACK = 1e-9
# What two words may cost together, for the names they are of to be worth comparing.
_DEAREST = 1 - LEAST_ALONE + _SLACK
_DEAREST_AT_ONE_COMPANY = 1 - LEAST_AT_ONE_COMPANY + _SAME_COMPANY + _SLACK
_STEP_EVERY = 64  # names


class Scan:
    """One scan of people; with `among`, of those pairs that have one of these and one other."""

    def __init__(
        self,
        people: Sequence[Examined],
        vocabulary: Vocabulary,
        dismissed: Collection[tuple[int, int]] = (),
        among: Collection[int] | None = None,
    ) -> None:
        self._people = people
        self._vocabulary = vocabulary
        self._done = set(dismissed)  # pairs, the lower id first, that aren't looked at (again)
        self._among = None if among is None else set(among)
        self._askers = self._who_asks()
        # Where all who ask have a profile, nobody else who has one is looked for.
        profiled = all(people[place].slug for place in self._askers)
        self._sought = {place for place, each in enumerate(people) if not (profiled and each.slug)}
        self._work = WorkPlaces([each.named.company or "" for each in people])
        self._names: dict[Tokens, list[int]] = defaultdict(list)
        self._keys: dict[str, list[int]] = defaultdict(list)

    def pairs(self, step: Step) -> Iterator[list[Pair]]:
        """Yield the pairs as they are found, some at a time, those of surer ways first.

        `step` is told what is done of how much; what it raises ends the scan.
        """
        step(0, len(self._people))
        self._read_names(step)
        self._index = TokenIndex({word for tokens in self._names for word in tokens})
        asking = {word for tokens in self._names if self._asking(tokens) for word in tokens}
        self._index.find_near(asking)
        self._comparing = Comparing(self._index, self._vocabulary)
        yield self._compared(self._by_address())
        yield self._namesakes()
        yield self._compared(self._by_connection())
        yield from self._resembling(step)
        step(len(self._people), len(self._people))

    def _who_asks(self) -> set[int]:
        """Return the places of the people for whom others are looked up; one of a pair is enough.

        Of two who both have a profile no name but the very same makes a pair.
        """
        if self._among is None:
            return {place for place, each in enumerate(self._people) if not each.slug}
        among = {place for place, each in enumerate(self._people) if each.id in self._among}
        others = set(range(len(self._people))) - among
        return among if len(among) <= len(others) else others

    def _read_names(self, step: Step) -> None:
        """Take every way that people's names are written, in words, with the people's places."""
        for place, each in enumerate(self._people):
            if place % _STEP_EVERY == 0:
                step(0, len(self._people))
            named = each.named
            forms = forms_of(named.display_name, named.other_names, self._vocabulary)
            for key in {" ".join(sorted(form.tokens)) for form in forms}:
                self._keys[key].append(place)
            for tokens in {form.tokens[:_MOST_WORDS] for form in forms}:
                self._names[tokens].append(place)

    def _asking(self, tokens: Tokens) -> list[int]:
        """Return the places of the askers of a name."""
        return [each for each in self._names[tokens] if each in self._askers]

    def _worth_finding(self, links: Links) -> list[Tokens]:
        """Return the names that hold something of what an asker's name may hold."""
        words: set[str] = set()
        runs: set[str] = set()
        for tokens in self._names:
            if self._asking(tokens):
                for unit in (*tokens, *links.pairs_of.runs_of(tokens)):
                    words.update(links.narrow(unit))
                runs.add("".join(tokens))
        return [
            tokens
            for tokens, places in self._names.items()
            if not self._sought.isdisjoint(places)
            and (
                len(tokens) > 2  # noqa: PLR2004 - one of several words need not be alike
                or words.issuperset(tokens)
                or "".join(tokens) in runs
            )
        ]

    # Pairs of people

    def _wanted(self, one: int, other: int) -> bool:
        """Tell whether two people, by their places, are to be compared, and note that they are."""
        ids = self._people[one].id, self._people[other].id
        pair = ids if ids[0] < ids[1] else (ids[1], ids[0])
        if pair in self._done or one == other:
            return False
        if self._among is not None and (pair[0] in self._among) == (pair[1] in self._among):
            return False
        self._done.add(pair)
        return True

    def _compared(self, places: Iterable[tuple[int, int]]) -> list[Pair]:
        people, compare = self._people, self._comparing.compare
        found = (
            compare(people[one], people[other]) for one, other in places if self._wanted(one, other)
        )
        return [each for each in found if each]

    def _by_address(self) -> Iterator[tuple[int, int]]:
        held: dict[str, list[int]] = defaultdict(list)
        for place, each in enumerate(self._people):
            for address in {*each.named.emails, *each.phones, *each.named.slugs}:
                held[address].append(place)
        return _of_few(held.values())

    def _by_connection(self) -> Iterator[tuple[int, int]]:
        """Yield the connections of one day and one work, which may be one renamed."""
        held: dict[tuple[str, str, str], list[int]] = defaultdict(list)
        for place, each in enumerate(self._people):
            if each.told is not None and each.told.on:
                held[each.told.on, each.told.company, each.told.position].append(place)
        return _of_few(held.values())

    def _namesakes(self) -> list[Pair]:
        """Return the pairs of one name; where several have it, none of them is strong."""
        found: list[Pair] = []
        for places in self._keys.values():
            if len(places) > 1:
                pairs = self._compared(self._of_one_name(places))
                several = len({each for pair in pairs for each in (pair.one, pair.other)}) > 2  # noqa: PLR2004 - a pair
                found += map(_doubted, pairs) if several else pairs
        return found

    def _of_one_name(self, places: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Yield the people of one name two by two; of very many, those of one company alone."""
        if len(places) <= _MOST_OF_ONE_NAME:
            yield from combinations(places, 2)
            return
        for some in self._work.at_one_company(places):
            if len(some) <= _MOST_OF_ONE_NAME:
                yield from combinations(some, 2)

    def _resembling(self, step: Step) -> Iterator[list[Pair]]:
        """Yield the pairs whose names resemble each other."""
        pairs_of = UnitPairs(self._index, self._vocabulary)
        links = Links(self._comparing, pairs_of)
        everybody = Finder(self._worth_finding(links), pairs_of)
        whole, done = len(self._people), 0
        for number, (tokens, places) in enumerate(self._names.items()):
            done += len(places)
            if number % _STEP_EVERY == 0:
                step(min(done, whole - 1) // 2, whole)
            if asking := self._asking(tokens):
                alike = everybody.alike(tokens, links.narrow, _DEAREST)
                if found := self._compared(self._near(tokens, asking, alike, links)):
                    yield found
        yield from self._at_work(links, step)

    def _at_work(self, links: Links, step: Step) -> Iterator[list[Pair]]:
        """Yield the pairs at one company, whose names may resemble each other less."""
        whole = len(self._people)
        forms: list[list[Tokens]] = [[] for _ in self._people]
        for tokens, places in self._names.items():
            for place in places:
                forms[place].append(tokens)
        done = 0
        for own, related in self._work.companies():
            done += len(own)
            step(min((whole + done) // 2, whole - 1), whole)
            asking = [each for each in own if each in self._askers]
            if asking and len(related) > 1:
                local: dict[Tokens, list[int]] = defaultdict(list)
                for place in filter(self._sought.__contains__, related):
                    for tokens in forms[place]:
                        local[tokens].append(place)
                if found := self._at_one(asking, forms, local, links):
                    yield found

    def _at_one(
        self,
        asking: list[int],
        forms: Sequence[Sequence[Tokens]],
        local: Mapping[Tokens, list[int]],
        links: Links,
    ) -> list[Pair]:
        """Return the pairs at one company, whose people's names are given."""
        finder = Finder(local, links.pairs_of)
        found: list[Pair] = []
        for one in asking:
            for tokens in forms[one]:
                alike = finder.alike(tokens, links.wide, _DEAREST_AT_ONE_COMPANY)
                named = dict.fromkeys((*alike, *finder.parts(tokens, links.wide)))
                found += self._compared(self._near(tokens, [one], named, links, local))
        return found

    def _near(
        self,
        tokens: Tokens,
        asking: list[int],
        alike: Iterable[Tokens],
        links: Links,
        names: Mapping[Tokens, list[int]] | None = None,
    ) -> Iterator[tuple[int, int]]:
        """Yield who may be whom, of people with names alike."""
        names = names or self._names
        for other_tokens in alike:
            if other_tokens == tokens or links.leave_both(tokens, other_tokens):
                continue
            for other in names[other_tokens][:_MOST_OF_ONE_NAME]:
                for one in asking:
                    if self._may_be_one(one, other):
                        yield one, other

    def _may_be_one(self, one: int, other: int) -> bool:
        """Tell whether two people whose names are alike are worth comparing."""
        if self._people[one].slug and self._people[other].slug:
            return False
        return self._work.is_one(one, other) or not self._work.are_two(one, other)


class Links:
    """What each word of a name may stand for, with what it costs; worked out once."""

    def __init__(self, comparing: Comparing, pairs_of: UnitPairs) -> None:
        self._comparing = comparing
        self.pairs_of = pairs_of
        self._wide: dict[str, dict[str, float]] = {}
        self._narrow: dict[str, dict[str, float]] = {}

    def wide(self, word: str) -> dict[str, float]:
        """Return all that a word may stand for."""
        found = self._wide.get(word)
        if found is None:
            found = self._wide[word] = self._comparing.costs_of(word)
        return found

    def narrow(self, word: str) -> dict[str, float]:
        """Return what a word may stand for that is worth a look without anything else."""
        found = self._narrow.get(word)
        if found is None:
            links = self.wide(word)
            found = {each: cost for each, cost in links.items() if cost <= _DEAREST}
            self._narrow[word] = found
        return found

    def leave_both(self, one: Tokens, other: Tokens) -> bool:
        """Tell whether both of two names have a word that nothing of the other stands for."""
        mine, theirs = set(one), set(other)
        left, lacking = mine - theirs - PARTICLES, theirs - mine - PARTICLES
        if not left or not lacking:
            return False
        longer, shorter = (one, other) if len(one) > len(other) else (other, one)
        if len(longer) > len(shorter) and not self.pairs_of.runs_of(longer).isdisjoint(shorter):
            return False
        matched = [self.wide(word).keys() & lacking for word in left]
        return not all(matched) and bool(lacking.difference(*matched))


def _of_few(groups: Iterable[list[int]]) -> Iterator[tuple[int, int]]:
    """Yield those who have something in common two by two; what many have says nothing."""
    for places in groups:
        if 1 < len(places) <= _MOST_AT_ONE_ADDRESS:
            yield from combinations(places, 2)


def _doubted(pair: Pair) -> Pair:
    if pair.certainty is not Certainty.STRONG or Reason.COMPANY in pair.reasons:
        return pair
    reasons = (*pair.reasons, Reason.NAMESAKE)
    return replace(pair, certainty=Certainty.AMBIGUOUS, reasons=reasons)
