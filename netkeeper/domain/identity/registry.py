"""What identification asks of the record, and a registry kept in memory."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Protocol

from netkeeper.domain.identity.token_index import TokenIndex
from netkeeper.domain.naming.names import name_key, name_tokens

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from netkeeper.domain.identity.candidates import Named

ANY_ENDING = "*"


class Registry(Protocol):
    """The record's people, as identification looks them up."""

    def vocabulary(self) -> Sequence[str]:
        """Return the distinct words of all names, other names included, as keys hold them.

        Return the same `TokenIndex` as long as no name changes: building one takes
        milliseconds, which any other sequence costs at every request.
        """

    def with_slug(self, slug: str) -> list[Named]:
        """Return the people whose profile has, or had, this slug."""

    def with_email(self, key: str) -> list[Named]:
        """Return the people with this e-mail address, as `email_key` writes it."""

    def with_name_key(self, key: str) -> list[Named]:
        """Return the people of whom a name, or another name, has this key."""

    def sharing(self, groups: Sequence[Collection[str]], limit: int) -> list[Named]:
        """Return people whose names hold at least one word of every group, `limit` at most.

        A word that ends in `*` stands for all words that begin so.
        """


def _names(person: Named) -> Iterator[str]:
    yield person.display_name
    yield from person.other_names


class MemoryRegistry:
    """People in memory: for imports, tests and measurements."""

    def __init__(self, people: Iterable[Named] = ()) -> None:
        self._people: dict[int, Named] = {}
        self._tokens: dict[int, frozenset[str]] = {}
        self._slugs: dict[str, set[int]] = defaultdict(set)
        self._emails: dict[str, set[int]] = defaultdict(set)
        self._keys: dict[str, set[int]] = defaultdict(set)
        self._postings: dict[str, set[int]] = defaultdict(set)
        self._index: TokenIndex | None = None
        for each in people:
            self.add(each)

    def add(self, person: Named) -> None:
        """Take a person in, or anew."""
        self.remove(person.id)
        tokens = frozenset(word for name in _names(person) for word in name_tokens(name))
        self._people[person.id] = person
        self._tokens[person.id] = tokens
        for store, keys in self._places(person, tokens):
            for key in keys:
                if store is self._postings and key not in store:
                    self._index = None
                store[key].add(person.id)

    def remove(self, person_id: int) -> None:
        """Forget a person, if they are held."""
        person = self._people.pop(person_id, None)
        if person is None:
            return
        for store, keys in self._places(person, self._tokens.pop(person_id)):
            for key in keys:
                store[key].discard(person_id)
                if not store[key]:
                    del store[key]
        self._index = None

    def _places(
        self, person: Named, tokens: frozenset[str]
    ) -> list[tuple[dict[str, set[int]], Iterable[str]]]:
        """Return where a person is found, and by what."""
        return [
            (self._slugs, set(person.slugs)),
            (self._emails, set(person.emails)),
            (self._keys, {name_key(each) for each in _names(person)}),
            (self._postings, tokens),
        ]

    def _named(self, ids: Iterable[int]) -> list[Named]:
        return [self._people[each] for each in sorted(ids)]

    def vocabulary(self) -> TokenIndex:
        """Return the distinct words of all names."""
        if self._index is None:
            self._index = TokenIndex(self._postings)
        return self._index

    def with_slug(self, slug: str) -> list[Named]:
        """Return the people whose profile has, or had, this slug."""
        return self._named(self._slugs.get(slug, ()))

    def with_email(self, key: str) -> list[Named]:
        """Return the people with this e-mail address."""
        return self._named(self._emails.get(key, ()))

    def with_name_key(self, key: str) -> list[Named]:
        """Return the people of whom a name, or another name, has this key."""
        return self._named(self._keys.get(key, ()))

    def sharing(self, groups: Sequence[Collection[str]], limit: int) -> list[Named]:
        """Return people whose names hold at least one word of every group, `limit` at most."""
        postings = sorted(map(self._holders, groups), key=len)
        if not postings:
            return []
        found = postings[0].intersection(*postings[1:])
        return self._named(sorted(found)[:limit])

    def _holders(self, group: Collection[str]) -> set[int]:
        """Return the ids of the people with a word of the group."""
        words = [each for each in group if not each.endswith(ANY_ENDING)]
        for each in group:
            if each.endswith(ANY_ENDING):
                words += self.vocabulary().starting_with(each.removesuffix(ANY_ENDING))
        return set().union(*(self._postings.get(each, ()) for each in words))
