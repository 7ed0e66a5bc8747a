"""Merges address books into the record: cards and tables of people, from any program.

Who is certainly or strongly somebody of the record is joined; whoever isn't, also a namesake, is
somebody new, for two people made one by mistake are harder to tell apart than one person twice.
What the record holds is never overwritten: only what is empty, and wasn't emptied by the user, is
filled; addresses, telephone numbers, tags and other names are added.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from netkeeper.domain.identity.candidates import Certainty, Named, Reason, Sought
from netkeeper.domain.identity.identity import addressed, identify, recognise
from netkeeper.domain.identity.registry import MemoryRegistry
from netkeeper.domain.naming.names import name_key, name_tokens
from netkeeper.domain.profiles import email_key
from netkeeper.services.imports.additions import FILLED, difference, number_key
from netkeeper.services.imports.memory_limits import expect_new
from netkeeper.services.imports.report import Newcomer, PeopleReport
from netkeeper.services.imports.tally import Fate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from netkeeper.domain.identity.candidates import Candidate
    from netkeeper.domain.people import Person
    from netkeeper.exchange.contacts import Contact
    from netkeeper.services.imports.tally import Tally
    from netkeeper.services.ports.writing import Unit

_MOST_TOLD = 3_000  # people in a report
_WHOLE_NUMBER = 7  # digits
_MOST_ALIKE = 100  # of one name or address that are looked at: time must be bounded


@dataclass(slots=True)
class Changed:
    """What an address book adds to somebody of the record."""

    held: Person
    now: Person
    lists: dict[str, tuple[str, ...]] = field(default_factory=dict)  # the new values alone


class AddressBooks:
    """The people of the record in memory, as address books find, change and add to them."""

    def __init__(self, unit: Unit) -> None:
        self.new: list[Person] = []
        self.changed: dict[int, Changed] = {}
        self._vocabulary = unit.read.name_vocabulary
        self._people = {each.id: each for each in unit.read.exports.people()}
        self._typed = {each.id: each.typed.split() for each in unit.read.archives.people()}
        held = [*unit.read.archives.people()]
        self._slugs = {each.slug for each in held if each.slug}
        self._slugs |= {slug for _, slug in unit.read.archives.former_slugs()}
        self._trashed = {each.slug for each in held if each.trashed and each.slug}
        away = {each.id for each in held if each.trashed}
        self._emails_away = {key for number, key in unit.read.archives.emails() if number in away}
        self._numbers: dict[int, int] = {}
        self._registry = MemoryRegistry(map(_named, self._people.values()))
        self._bare = {bare for each in self._people.values() for bare in _bare_keys(each)}
        self._keys: dict[str, list[int]] = {}
        for each in self._people.values():
            self._keys.setdefault(name_key(each.display_name), []).append(each.id)
        self._next = -1  # ids of new people until they are written

    def take_in(self, contacts: Sequence[Contact], tally: Tally) -> None:
        """Find or add everybody of one file."""
        again = Counter(name_key(each.person.display_name) for each in contacts)
        fresh: set[int] = set()
        for each in contacts:
            whom = each.person
            if whom.slug in self._trashed:
                tally.skip(each.line, "person_in_trash")
                continue
            key = name_key(whom.display_name)
            found = self.find(whom, alone=again[key] == 1)
            if found is None:
                found = self._of_one_number(whom, key)
            if found is None and (twin := self._twin(whom, key, fresh)) is not None:
                tally.count(Fate.UNCHANGED)
                fresh.add(twin)
            elif found is None:
                fresh.add(self._add(whom, key))
                tally.count(Fate.ADDED)
            else:
                tally.count(Fate.CHANGED if self._merge(found, whom) else Fate.UNCHANGED)

    def is_away(self, email: str) -> bool:
        """Tell whether an address, as addresses are compared, is that of somebody in the trash."""
        return email in self._emails_away

    def settle(self, whom: Person, found: int | None) -> int:
        """Add somebody, or what is new of them to whoever was found; return their number."""
        if found is None:
            return self._add(whom, name_key(whom.display_name))
        self._merge(found, whom)
        return found

    def id_of(self, number: int) -> int:
        """Return the record's id of somebody, once all were written."""
        return self._numbers.get(number, number)

    def find(self, whom: Person, *, alone: bool) -> int | None:
        """Return who it is for sure; a name that the file has twice tells nobody."""
        surest: tuple[Certainty, int] | None = None
        for email in list(filter(self._tells, whom.emails)) or [""]:
            sought = Sought(whom.display_name, whom.slug, email or None, whom.company or None)
            for each in self._candidates(sought, _bare_key(whom.display_name), alone=alone):
                if each.certainty is Certainty.CERTAIN and not _shares_but_address(whom, each):
                    return each.person.id
                if each.certainty is Certainty.STRONG and alone:
                    surest = surest or (each.certainty, each.person.id)
        return surest[1] if surest else None

    def _of_one_number(self, whom: Person, key: str) -> int | None:
        """Return who has the very name and a telephone number of somebody, but no other profile.

        A telephone keeps the cards of several accounts: it names its people two or three times.
        """
        mine = set(_whole_numbers(whom))
        for number in islice(self._keys.get(key, ()), _MOST_ALIKE) if mine else ():
            held = self._people[number]
            other = whom.slug and held.slug and whom.slug != held.slug
            if not other and not mine.isdisjoint(_whole_numbers(held)):
                return number
        return None

    def _tells(self, email: str) -> bool:
        """Tell whether an address may tell who somebody is.

        What a table of our own holds in the place of one, such as "none", doesn't; nor does one
        that ever so many people share.
        """
        return "@" in email and len(self._registry.with_email(email_key(email))) <= _MOST_ALIKE

    def _candidates(self, sought: Sought, bare: str, *, alone: bool) -> list[Candidate]:
        """Return who it may be for sure.

        Similar names are looked for, which takes a hundred times as long, only where somebody
        bears the very name, or it but for an initial: nobody else is ever sure by the name.
        """
        if not alone:  # then no name tells, and a file may have any number of one name
            return addressed(self._registry, sought, self._vocabulary)
        exact = recognise(self._registry, sought, self._vocabulary)
        if bare not in self._bare:
            return exact
        if any(each.certainty is Certainty.CERTAIN for each in exact):
            return exact
        return identify(self._registry, sought, self._vocabulary)

    def _twin(self, whom: Person, key: str, fresh: set[int]) -> int | None:
        """Return a namesake of the record of whom the file says nothing new."""
        for number in islice(self._keys.get(key, ()), _MOST_ALIKE):
            held = self._people[number]
            same = number not in fresh and difference(held, whom, ()) is None
            if same or _without_id(held) == whom:
                return number
        return None

    def _add(self, whom: Person, key: str) -> int:
        expect_new(len(self.new))
        number = self._next
        self._next -= 1
        if whom.slug in self._slugs:
            whom = whom._replace(slug=None)
        former = tuple(each for each in whom.former_slugs if each not in self._slugs)
        whom = whom._replace(id=number, former_slugs=former)
        self._slugs.update(filter(None, (whom.slug, *former)))
        self._people[number] = whom
        self._keys.setdefault(key, []).append(number)
        self._registry.add(_named(whom))
        self._bare.update(_bare_keys(whom))
        self.new.append(whom)
        return number

    def _merge(self, number: int, whom: Person) -> bool:
        """Add to somebody what is new; return whether anything is."""
        held = self._people[number]
        if whom.slug in self._slugs:
            whom = whom._replace(slug=None)
        former = tuple(each for each in whom.former_slugs if each not in self._slugs)
        added = difference(held, whom._replace(former_slugs=former), self._typed.get(number, ()))
        if added is None:
            return False
        now, lists = added
        self._slugs.update(filter(None, (now.slug, *lists.get("former_slugs", ()))))
        self._people[number] = now
        self._registry.add(_named(now))
        self._bare.update(_bare_keys(now))
        if number < 0:
            self.new[-1 - number] = now  # the first new one has the id -1, the next -2
            return True
        change = self.changed.setdefault(number, Changed(held, now))
        change.now = now
        for name, values in lists.items():
            change.lists[name] = (*change.lists.get(name, ()), *values)
        return True

    def told(self) -> PeopleReport:
        """Return who is added and who is changed, the new ones first."""
        every = [*self.new, *(each.now for each in self.changed.values())]
        shown = (
            Newcomer(each.display_name, _about(each), each.id < 0) for each in every[:_MOST_TOLD]
        )
        return PeopleReport(tuple(shown), len(every))

    def write(self, unit: Unit) -> int:
        """Write all of it in bulk; return how many people that concerns."""
        imports = unit.imports
        imports.begin_bulk()
        changed = list(self.changed.values())
        imports.change_rows("person", [_columns(each.now) for each in changed])
        for some in (changed[start : start + 1_000] for start in range(0, len(changed), 1_000)):
            imports.add_lists([(each.held.id, each.lists) for each in some])
        for start in range(0, len(self.new), 1_000):
            some_new = self.new[start : start + 1_000]
            ids = imports.add_people(some_new, lambda _each: ())
            self._numbers |= zip((each.id for each in some_new), ids, strict=True)
        return len(changed) + len(self.new)


def _shares_but_address(whom: Person, found: Candidate) -> bool:
    """Tell whether two whole names have nothing in common but an address, as a couple may."""
    if {*found.reasons} != {Reason.SAME_EMAIL}:
        return False
    words = _whole_words(whom.display_name)
    names = map(_whole_words, (found.person.display_name, *found.person.other_names))
    return len(words) > 1 and all(len(each) > 1 and words.isdisjoint(each) for each in names)


def _whole_words(name: str) -> set[str]:
    """Return a name's words but for initials; none of an address in its place: it names nobody."""
    return set() if "@" in name else {each for each in name_tokens(name) if len(each) > 1}


def _whole_numbers(person: Person) -> Iterator[str]:
    """Yield the telephone numbers, as they are compared, that are more than an extension."""
    keys = map(number_key, person.phones)
    return (each for each in keys if len(each) >= _WHOLE_NUMBER)


def _bare_key(name: str) -> str:
    """Return a folded name without its initials."""
    key = name_key(name)
    return " ".join(word for word in key.split() if len(word) > 1) or key


def _bare_keys(person: Person) -> Iterator[str]:
    yield from map(_bare_key, (person.display_name, *person.other_names))


def _about(person: Person) -> str:
    """Return what tells somebody from a namesake, in a line."""
    told = (person.position, person.company, *person.emails[:1], *person.phones[:1])
    return " · ".join(filter(None, told))


def _without_id(person: Person) -> Person:
    return person._replace(id=0)


def _named(person: Person) -> Named:
    slugs = ((person.slug,) if person.slug else ()) + person.former_slugs
    return Named(
        id=person.id,
        display_name=person.display_name,
        given_name=person.given_name,
        family_name=person.family_name,
        other_names=person.other_names,
        slugs=slugs,
        emails=tuple(map(email_key, person.emails)),
        company=person.company,
        position=person.position,
    )


def _columns(person: Person) -> dict[str, object]:
    """Return the columns that an address book may fill, as the record holds them."""
    columns: dict[str, object] = {"id": person.id}
    for name in FILLED:
        value = getattr(person, name)
        if name.endswith("_on"):
            value = value.isoformat() if value else None
        columns[name] = int(value) if isinstance(value, bool) else value
    return columns
