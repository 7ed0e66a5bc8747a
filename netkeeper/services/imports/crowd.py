"""The people of the record, as an import finds and changes them.

Most of those whom an archive names it names as the last one did: they stay the rows that were read,
and are made `Someone` only where there is something to find out or to change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.archives import HeldConnection
from netkeeper.domain.identity.candidates import Named
from netkeeper.domain.identity.households import are_of_one_house
from netkeeper.domain.naming.names import (
    display_name,
    is_beside,
    name_key,
    names_beside,
    split_name,
)
from netkeeper.exchange.linkedin.decoding import repaired
from netkeeper.services.imports.memory_limits import expect_new
from netkeeper.services.imports.someone import Someone, days_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from netkeeper.domain.archives import HeldPerson
    from netkeeper.services.ports.reading import Reader

_NOTHING: frozenset[str] = frozenset()
_BESIDE = 2  # characters more than its key that a name has, at least, where another stands beside


class Crowd:
    """Finds people by profile, address and name; new ones are found like all others."""

    def __init__(self, reader: Reader, next_id: int) -> None:
        self.new: list[Someone] = []
        self.new_names: list[tuple[Someone, str]] = []
        self.new_slugs: list[tuple[Someone, str]] = []
        self.new_emails: list[tuple[Someone, str, str]] = []  # as written, and its key
        self._next_id, self._reader = next_id, reader
        read = reader.archives
        self._held = {held.id: held for held in read.people()}
        self._made: dict[int, Someone] = {}
        # Everybody by their ids.
        self._by_slug: dict[str, int] = {}
        self._by_former: dict[str, int] = {}
        self._by_email: dict[str, list[int]] = {}
        self._by_name: dict[str, int] = {}  # whoever came first, and nobody else, mostly
        self._namesakes: dict[str, list[int]] = {}  # all others
        for held in self._held.values():
            self._index(held.id, held.slug, held.name_key)
        for person_id, key in read.other_names():
            self._name(person_id, key)
        for person_id, slug in read.former_slugs():
            self._by_former[slug] = person_id
        self._merged = set(read.merged_slugs())
        for person_id, key in read.emails():
            self._by_email.setdefault(key, []).append(person_id)
        self._said: dict[int, HeldConnection] = {}
        self._several: dict[int, list[HeldConnection]] = {}  # of people made one, all of theirs
        self._again: dict[int, int] = {}  # the newest archive that says the same of somebody
        once: dict[str, str] = {}  # the days as they are written
        for said in read.connections():
            self._hear(_sharing(said, self._held[said.person_id], once))

    def _index(self, person_id: int, slug: str | None, key: str) -> None:
        if slug:
            self._by_slug[slug] = person_id
        if self._by_name.setdefault(key, person_id) != person_id:
            self._namesakes.setdefault(key, []).append(person_id)

    def _hear(self, said: HeldConnection) -> None:
        person_id = said.person_id
        held, first = self._held[person_id], self._said.setdefault(person_id, said)
        if first is not said:
            self._several.setdefault(person_id, [first]).append(said)
            if said.slug == held.slug:
                # That of the profile they have now is brought up to date.
                self._said[person_id] = said
        if said[3:5] != held[1:3]:
            self._name(person_id, name_key(display_name(said.given_name, said.family_name)))

    def _name(self, person_id: int, key: str) -> None:
        if not self._bears(person_id, key):
            self._index(person_id, None, key)

    def _bearers(self, key: str) -> list[int]:
        """Return who bears a folded name, or once did, by their ids."""
        first = self._by_name.get(key)
        return [] if first is None else [first, *self._namesakes.get(key, ())]

    def _bears(self, person_id: int, key: str) -> bool:
        return self._by_name.get(key) == person_id or person_id in self._namesakes.get(key, ())

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nobody at all."""
        return not (self._held or self._made)

    @property
    def held(self) -> list[Someone]:
        """Return the people of the record who were made, also in the trash, by their ids."""
        made = (each for each in self._made.values() if each.held is not None)
        return sorted(made, key=lambda each: each.id)

    @property
    def said_again(self) -> Iterator[tuple[HeldConnection, int]]:
        """Yield what was said of each of the others whom archives name, and the newest of these."""
        for person_id, archive in self._again.items():
            if person_id not in self._made:
                yield self._said[person_id], archive

    def of(self, person_id: int) -> Someone:
        """Return the person with an id."""
        return self._made.get(person_id) or self._make(person_id)

    def _make(self, person_id: int) -> Someone:
        held, said = self._held[person_id], self._said.get(person_id)
        typed = frozenset(held.typed.split()) if held.typed else _NOTHING
        person = Someone(*held[:12], typed, bool(held.trashed), held, said, said)
        self._made[person_id] = person
        if said is not None:
            several = self._several.get(person_id, [said])
            person.days = days_of(*(each.connected_on for each in several))
            if (archive := self._again.get(person_id)) is not None:
                person.hear_again(said, archive)
        return person

    def as_said(self, slug: str | None) -> HeldConnection | None:
        """Return what was last said of whoever has a profile, where that is what the record holds.

        None where they were made `Someone`: it may have changed since.
        """
        person_id = self._by_slug.get(slug) if slug else None
        if person_id is None or person_id in self._made:
            return None
        said = self._said.get(person_id)
        return said if said is not None and _is_held(said, self._held[person_id]) else None

    def hear_again(self, said: HeldConnection, archive_id: int) -> None:
        """Keep the newest archive that says of somebody what was said of them."""
        self._again[said.person_id] = archive_id
        if (person := self._made.get(said.person_id)) is not None:
            person.hear_again(said, archive_id)

    def archive_of(self, said: HeldConnection) -> int:
        """Return the newest archive until now that says this of somebody."""
        return self._again.get(said.person_id, said.archive_id)

    def is_named(self, key: str) -> bool:
        """Tell whether anybody bears a folded name, or once did; also from the trash."""
        return key in self._by_name

    def named(self, key: str) -> list[Someone]:
        """Return who bears a folded name, or once did; also from the trash."""
        return [self.of(person_id) for person_id in self._bearers(key)]

    def living(self, key: str, slug: str | None) -> list[Someone]:
        """Return whom a name may mean that comes with a profile, or with none; not from the trash.

        With one, it is somebody whose own profile is not known.
        """
        both = [self._made.get(one) or self._held[one] for one in self._bearers(key)]
        return [
            self.of(one.id)
            for one in both
            if not one.trashed and not (slug and one.slug is not None)
        ]

    def with_slug(self, slug: str | None, key: str, present: Collection[str]) -> Someone | None:
        """Return whose profile it is, or was.

        A former one may be somebody else's by now: it counts when the names have a word in common
        and the person's own profile is not among those `present` in the same file; or where the
        user said that both profiles are one person's.
        """
        if not slug:
            return None
        if (own := self._by_slug.get(slug)) is not None:
            return self.of(own)
        if (former := self._by_former.get(slug)) is None:
            return None
        person = self.of(former)
        if slug in self._merged:
            return person
        if person.slug and person.slug in present:
            return None
        return person if shares_a_word(person.name_key, key) else None

    def is_second(self, slug: str | None) -> bool:
        """Tell whether somebody who has another profile has this one too, as the user said."""
        return slug in self._merged and slug not in self._by_slug

    def with_member_id(self, urn: str | None) -> Someone | None:
        """Return whose member id it is."""
        person_id = self._by_former.get(urn) if urn else None
        return None if person_id is None else self.of(person_id)

    def with_email(self, key: str, name: str) -> Someone | None:
        """Return whose address it is, if it is one person's with a word of this name.

        A couple may have one address, and one family name.
        """
        holders = self._by_email.get(key, ())
        if len(holders) != 1:
            return None
        person, folded = self.of(holders[0]), name_key(name)
        if not shares_a_word(person.name_key, folded):
            return None
        if self._bears(person.id, folded):
            return person
        named = Named(person.id, person.display_name, person.given_name, person.family_name)
        return None if are_of_one_house(name, named, self._reader.name_vocabulary) else person

    def add(self, given: str, family: str, shown: str, key: str) -> Someone:
        """Add a person, with the folded name."""
        expect_new(len(self.new))
        person = Someone(self._next_id, given, family, shown, key, touched=True)
        self._next_id += 1
        self.new.append(person)
        self._made[person.id] = person
        self._index(person.id, None, key)
        self._add_names_beside(person, shown)
        return person

    def add_named(self, name: str) -> Someone:
        """Add a person whose name is written in one field."""
        given, family = split_name(name)
        shown = display_name(given, family) or name
        person = self.add(given, family, shown, name_key(shown))
        self._add_names_beside(person, name)
        return person

    def _add_names_beside(self, person: Someone, written: str) -> None:
        """Keep the former name and the nickname that stand beside a name."""
        if len(written) > len(person.name_key) + _BESIDE:
            for each in names_beside(written):
                self.add_other_name(person, each)

    def rename(self, person: Someone, given: str, family: str) -> None:
        """Give a person the name that an archive says; a different one is kept as another name.

        One that only had its letters broken by a program is not.
        """
        before, key = person.display_name, person.name_key
        person.rename(given, family)
        if person.name_key != key and repaired(before) != person.display_name:
            self.new_names.append((person, before))
        self._name(person.id, person.name_key)
        self._add_names_beside(person, person.display_name)

    def add_other_name(self, person: Someone, name: str) -> bool:
        """Keep another name, if it is not only written differently; return whether it is new."""
        key = f"({name_key(name)})" if is_beside(name) else name_key(name)
        if not key or self._bears(person.id, key):
            return False
        self._name(person.id, key)
        self.new_names.append((person, name))
        return True

    def give_slug(self, person: Someone, slug: str, *, newest: bool) -> bool:
        """Give a person a profile; return whether that changes anything.

        The one that is replaced, or that may not replace another, is kept as a former one.
        """
        if slug in self._by_slug:
            return False  # their own, or somebody else's: no profile is two people's
        if person.may_take("slug") and (person.slug is None or newest):
            if person.slug:
                del self._by_slug[person.slug]
                self._former(person, person.slug)
            person.slug = slug
            self._by_slug[slug] = person.id
            return True
        return self._former(person, slug)

    def give_member_id(self, person: Someone, urn: str) -> bool:
        """Keep a person's member id; return whether that changes anything."""
        return self._former(person, urn)

    def _former(self, person: Someone, slug: str) -> bool:
        if slug in self._by_former:
            return False
        self._by_former[slug] = person.id
        self.new_slugs.append((person, slug))
        return True

    def give_email(self, person: Someone, email: str, key: str) -> bool:
        """Give a person an address; return whether that changes anything."""
        holders = self._by_email.setdefault(key, [])
        if person.id in holders:
            return False
        holders.append(person.id)
        self.new_emails.append((person, email, key))
        return True


def shares_a_word(one: str, other: str) -> bool:
    """Tell whether two folded names have a word in common, or are equal."""
    return one == other or not set(one.split()).isdisjoint(other.split())


def _sharing(said: HeldConnection, person: HeldPerson, once: dict[str, str]) -> HeldConnection:
    """Return what was said of a person; where that is what they are, with their very texts."""
    told = (
        person.given_name,
        person.family_name,
        person.slug,
        said.email,
        person.company,
        person.position,
        person.connected_on,
        once.setdefault(said.connected_raw, said.connected_raw),
    )
    if told != said[3:]:
        return said
    return HeldConnection(said.id, said.person_id, said.archive_id, *told)


def _is_held(said: HeldConnection, person: HeldPerson) -> bool:
    """Tell whether a person is what an archive said of work, day and profile."""
    return (
        (person.company, person.position) == (said.company, said.position)
        and said.connected_on in {None, person.connected_on}
        and said.slug == person.slug
    )
