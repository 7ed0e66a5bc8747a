"""Takes in Notes.csv, and what the messages say of who is in contact."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from netkeeper.domain.naming.names import display_name, name_key
from netkeeper.exchange.linkedin.headers import Kind
from netkeeper.services.imports.someone import day_text
from netkeeper.services.imports.tally import Fate, Tally

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from netkeeper.exchange.linkedin.exchanges import Exchange
    from netkeeper.exchange.linkedin.notes import NoteRow
    from netkeeper.exchange.linkedin.owner import Owner
    from netkeeper.services.imports.archives import Archives
    from netkeeper.services.imports.crowd import Crowd
    from netkeeper.services.imports.gathering import Inbox, Table
    from netkeeper.services.imports.someone import Someone
    from netkeeper.services.imports.steps import Steps


def find_contact(
    crowd: Crowd, slug: str | None, key: str, present: Collection[str], *, alone: bool
) -> Someone | None:
    """Return whom a profile or a name means, where no day of a connection tells.

    A name counts when one person bears it, and nobody else in the same file (`alone`); with a
    profile, only among those whose own the record doesn't know.
    """
    person = crowd.with_slug(slug, key, present)
    if person is not None or not alone:
        return person
    people = crowd.living(key, slug)
    return people[0] if len(people) == 1 else None


def take_in_notes(table: Table[NoteRow], crowd: Crowd, archives: Archives, steps: Steps) -> Tally:
    """Give people the private notes that LinkedIn kept; a newer archive's replace older ones."""
    tally = Tally(table)
    texts: dict[Someone, list[str]] = {}
    for row, person in zip(steps.over(table.rows), _noted(table.rows, crowd), strict=True):
        if person is None:
            name = display_name(row.given_name, row.family_name) or row.slug
            tally.skip(row.line, "note_for_nobody", person=name)
        else:
            texts.setdefault(person, []).append(row.text)
    replaces = archives.is_newest(archives.of(table), Kind.NOTES)
    for person, notes in texts.items():
        before = person.linkedin_note
        if replaces or not before:
            person.linkedin_note = "\n\n".join(dict.fromkeys(notes))
        fate = Fate.CHANGED if before else Fate.ADDED
        tally.count(fate if person.linkedin_note != before else Fate.UNCHANGED, len(notes))
    return tally


def _noted(rows: Sequence[NoteRow], crowd: Crowd) -> Iterator[Someone | None]:
    """Yield whom each note is about."""
    present = {row.slug for row in rows if row.slug}
    keys = [name_key(display_name(row.given_name, row.family_name)) for row in rows]
    profiles: dict[str, set[str | None]] = {}
    for row, key in zip(rows, keys, strict=True):
        profiles.setdefault(key, set()).add(row.slug)
    for row, key in zip(rows, keys, strict=True):
        yield find_contact(crowd, row.slug, key, present, alone=len(profiles[key]) == 1)


class Inboxes:
    """Takes in one inbox after the other: whoever the owner exchanged with is in contact.

    Those who are known by their name alone wait until everybody was added who will be: `finish`
    then takes them in.
    """

    def __init__(self, crowd: Crowd, owner: Owner | None) -> None:
        self._crowd, self._owner = crowd, owner
        self._waiting: list[tuple[Tally, _Correspondents, Exchange]] = []

    def take_in(self, inbox: Inbox, steps: Steps) -> Tally:
        """Merge an inbox's exchanges into the people; return what becomes of them.

        Somebody not of the record is added only for messages both ways, and only with a profile.
        """
        tally, all_of_them = Tally(inbox), _Correspondents(inbox.exchanges)
        for exchange in steps.over(inbox.exchanges):
            if not exchange.two_way or self._is_own(exchange):
                tally.count(Fate.UNCHANGED)
            elif exchange.slug is None:
                self._waiting.append((tally, all_of_them, exchange))
            else:
                tally.count(self._merge(exchange, exchange.slug, all_of_them))
        return tally

    def finish(self) -> None:
        """Take in those who have no profile; nobody is added for them."""
        for tally, all_of_them, exchange in self._waiting:
            person = all_of_them.find(exchange, self._crowd)
            changed = person is not None and _widen(person, exchange)
            tally.count(Fate.CHANGED if changed else Fate.UNCHANGED)

    def _is_own(self, exchange: Exchange) -> bool:
        own = self._owner.slug if self._owner else None
        return own is not None and exchange.slug == own

    def _merge(self, exchange: Exchange, slug: str, all_of_them: _Correspondents) -> Fate:
        person, fate = all_of_them.find(exchange, self._crowd), Fate.CHANGED
        if person is None:
            person, fate = self._crowd.add_named(exchange.name), Fate.ADDED
        told = person.slug is None and self._crowd.give_slug(person, slug, newest=False)
        return fate if _widen(person, exchange) or told else Fate.UNCHANGED


class _Correspondents:
    """All the people of an inbox; their names are folded only if one has to be told by it."""

    def __init__(self, exchanges: Sequence[Exchange]) -> None:
        self._exchanges = exchanges
        self._profiles = {one.slug for one in exchanges if one.slug}
        self._named: Counter[str] = Counter()

    def find(self, exchange: Exchange, crowd: Crowd) -> Someone | None:
        """Return the person of the record whom an exchange was with."""
        key = name_key(exchange.name)
        person = crowd.with_slug(exchange.slug, key, self._profiles)
        if person is not None or not crowd.is_named(key):
            return person
        if not self._named:
            self._named.update(name_key(one.name) for one in self._exchanges)
        alone = self._named[key] == 1
        return find_contact(crowd, exchange.slug, key, self._profiles, alone=alone)


def _widen(person: Someone, exchange: Exchange) -> bool:
    """Make the days of a person's messages reach over an exchange; return whether they change."""
    held = person.first_message_on, person.last_message_on
    first, last = day_text(exchange.first_on), day_text(exchange.last_on)
    person.first_message_on = min(first, held[0] or first)
    person.last_message_on = max(last, held[1] or last)
    return held != (person.first_message_on, person.last_message_on)
