"""The people of the record in memory, as an import finds and changes them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from netkeeper.domain.names import display_name, name_key, split_name
from netkeeper.exchange.linkedin.decoding import repaired
from netkeeper.services.imports.room import expect_new

if TYPE_CHECKING:
    from collections.abc import Collection

    from netkeeper.domain.archives import HeldConnection, HeldPerson
    from netkeeper.services.ports import ReadArchives

_NOTHING: frozenset[str] = frozenset()
_NAME_COLUMNS = frozenset({"given_name", "family_name", "display_name"})


@dataclass(slots=True, eq=False)
class Someone:
    """One person: what the record will hold of them; `held` is what it holds now.

    `said` is what the last archive says of the connection, `said_before` what the record's said;
    `days` has every day on which an archive says the connection was made.
    """

    id: int
    given_name: str
    family_name: str
    display_name: str
    name_key: str
    company: str = ""
    position: str = ""
    slug: str | None = None
    connected_on: str | None = None
    first_message_on: str | None = None
    last_message_on: str | None = None
    linkedin_note: str = ""
    typed: frozenset[str] = _NOTHING
    trashed: bool = False
    held: HeldPerson | None = None
    said: HeldConnection | None = None
    said_before: HeldConnection | None = None
    days: tuple[date, ...] = ()
    new_days: tuple[date, ...] = ()  # that the record did not know
    touched: bool = False  # an archive that comes now names them

    @property
    def values(self) -> tuple[str | None, ...]:
        """Return what an import may change, as the record holds it, in `HeldPerson`'s order."""
        return (
            self.given_name,
            self.family_name,
            self.display_name,
            self.name_key,
            self.company,
            self.position,
            self.slug,
            self.connected_on,
            self.first_message_on,
            self.last_message_on,
            self.linkedin_note,
        )

    @property
    def is_changed(self) -> bool:
        """Tell whether the record holds something else of them."""
        return self.held is None or self.values != self.held[1:12]

    @property
    def lets_go_of_slug(self) -> bool:
        """Tell whether the record holds another profile of them."""
        held = self.held.slug if self.held else None
        return held is not None and held != self.slug

    def may_take(self, column: str) -> bool:
        """Tell whether an archive may fill a column: the user didn't type it."""
        return column not in self.typed

    @property
    def may_rename(self) -> bool:
        """Tell whether an archive may set the name, all its parts together."""
        return self.typed.isdisjoint(_NAME_COLUMNS)

    def rename(self, given: str, family: str) -> None:
        """Set the name."""
        self.given_name, self.family_name = given, family
        self.display_name = display_name(given, family)
        self.name_key = name_key(self.display_name)

    def connected(self, on: date | None) -> None:
        """Keep a day on which an archive says the connection was made."""
        if on is not None and on not in self.days:
            known = (
                self.days == self.new_days
            )  # as of everybody who is new: then both are held once
            self.days = (*self.days, on)
            self.new_days = self.days if known else (*self.new_days, on)


class Crowd:
    """Finds people by profile, address and name; new ones are found like all others."""

    def __init__(self, read: ReadArchives, next_id: int) -> None:
        self.new: list[Someone] = []
        self.new_names: list[tuple[Someone, str]] = []
        self.new_slugs: list[tuple[Someone, str]] = []
        self.new_emails: list[tuple[Someone, str, str]] = []  # as written, and its key
        self._next_id = next_id
        self._by_id: dict[int, Someone] = {}
        self._by_slug: dict[str, Someone] = {}
        self._by_former: dict[str, Someone] = {}
        self._by_email: dict[str, list[Someone]] = {}
        self._by_name: dict[str, list[Someone]] = {}
        for held in read.people():
            self._hold(held)
        for person_id, key in read.other_names():
            self._name(self._by_id[person_id], key)
        for person_id, slug in read.former_slugs():
            self._by_former[slug] = self._by_id[person_id]
        self._merged = set(read.merged_slugs())
        for person_id, key in read.emails():
            self._by_email.setdefault(key, []).append(self._by_id[person_id])
        for said in read.connections():
            self._hear(said)

    def _hold(self, held: HeldPerson) -> None:
        typed = frozenset(held.typed.split()) if held.typed else _NOTHING
        self._index(Someone(*held[:12], typed, bool(held.trashed), held))

    def _index(self, person: Someone) -> None:
        self._by_id[person.id] = person
        if person.slug:
            self._by_slug[person.slug] = person
        self._by_name.setdefault(person.name_key, []).append(person)

    def _hear(self, said: HeldConnection) -> None:
        person = self._by_id[said.person_id]
        # Of people made one, several: that of the profile they have now is brought up to date.
        if person.said is None or said.slug == person.slug:
            person.said = person.said_before = said
        if said.connected_on is not None:
            on = date.fromisoformat(said.connected_on)
            if on not in person.days:
                person.days = (*person.days, on)
        if (said.given_name, said.family_name) != (person.given_name, person.family_name):
            self._name(person, name_key(display_name(said.given_name, said.family_name)))

    def _name(self, person: Someone, key: str) -> None:
        named = self._by_name.setdefault(key, [])
        if person not in named:
            named.append(person)

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nobody at all."""
        return not self._by_id

    @property
    def held(self) -> list[Someone]:
        """Return the people whom the record has, also in the trash."""
        return [each for each in self._by_id.values() if each.held is not None]

    def of(self, person_id: int) -> Someone:
        """Return the person with an id."""
        return self._by_id[person_id]

    def named(self, key: str) -> list[Someone]:
        """Return who bears a folded name, or once did; also from the trash."""
        return self._by_name.get(key, [])

    def living(self, key: str) -> list[Someone]:
        """Return who bears a folded name and is not in the trash."""
        return [person for person in self.named(key) if not person.trashed]

    def with_slug(self, slug: str | None, key: str, present: Collection[str]) -> Someone | None:
        """Return whose profile it is, or was.

        A former one may be somebody else's by now: it counts when the names have a word in common
        and the person's own profile is not among those `present` in the same file; or where the
        user said that both profiles are one person's.
        """
        if not slug:
            return None
        if (person := self._by_slug.get(slug)) is not None:
            return person
        person = self._by_former.get(slug)
        if slug in self._merged:
            return person
        if person is None or (person.slug and person.slug in present):
            return None
        return person if shares_a_word(person.name_key, key) else None

    def is_second(self, slug: str | None) -> bool:
        """Tell whether somebody who has another profile has this one too, as the user said."""
        return slug in self._merged and slug not in self._by_slug

    def with_member_id(self, urn: str | None) -> Someone | None:
        """Return whose member id it is."""
        return self._by_former.get(urn) if urn else None

    def with_email(self, key: str, name: str) -> Someone | None:
        """Return whose address it is, if it is one person's with a word of this folded name."""
        holders = self._by_email.get(key, [])
        alike = [person for person in holders if shares_a_word(person.name_key, name)]
        return alike[0] if len(holders) == len(alike) == 1 else None

    def add(self, given: str, family: str, shown: str, key: str) -> Someone:
        """Add a person, with the folded name."""
        expect_new(len(self.new))
        person = Someone(self._next_id, given, family, shown, key, touched=True)
        self._next_id += 1
        self.new.append(person)
        self._index(person)
        return person

    def add_named(self, name: str) -> Someone:
        """Add a person whose name is written in one field."""
        given, family = split_name(name)
        shown = display_name(given, family) or name
        return self.add(given, family, shown, name_key(shown))

    def rename(self, person: Someone, given: str, family: str) -> None:
        """Give a person the name that an archive says; a different one is kept as another name.

        One that only had its letters broken by a program is not.
        """
        before, key = person.display_name, person.name_key
        person.rename(given, family)
        if person.name_key != key and repaired(before) != person.display_name:
            self.new_names.append((person, before))
        self._name(person, person.name_key)

    def add_other_name(self, person: Someone, name: str) -> bool:
        """Keep another name, if it is not only written differently; return whether it is new."""
        key = name_key(name)
        if not key or person in self.named(key):
            return False
        self._name(person, key)
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
            self._by_slug[slug] = person
            return True
        return self._former(person, slug)

    def give_member_id(self, person: Someone, urn: str) -> bool:
        """Keep a person's member id; return whether that changes anything."""
        return self._former(person, urn)

    def _former(self, person: Someone, slug: str) -> bool:
        if slug in self._by_former:
            return False
        self._by_former[slug] = person
        self.new_slugs.append((person, slug))
        return True

    def give_email(self, person: Someone, email: str, key: str) -> bool:
        """Give a person an address; return whether that changes anything."""
        holders = self._by_email.setdefault(key, [])
        if person in holders:
            return False
        holders.append(person)
        self.new_emails.append((person, email, key))
        return True


def shares_a_word(one: str, other: str) -> bool:
    """Tell whether two folded names have a word in common, or are equal."""
    return one == other or not set(one.split()).isdisjoint(other.split())
