"""Takes in Notes.csv, and what the messages say of who is in contact."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from netkeeper.domain.names import display_name, name_key
from netkeeper.exchange.linkedin.headers import Kind
from netkeeper.services.imports.tally import Fate, Tally

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from netkeeper.exchange.linkedin.exchanges import Exchange
    from netkeeper.exchange.linkedin.notes import NoteRow
    from netkeeper.exchange.linkedin.owner import Owner
    from netkeeper.services.imports.crowd import Crowd, Someone
    from netkeeper.services.imports.gathering import Inbox, Table
    from netkeeper.services.imports.shelf import Shelf
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
    people = crowd.living(key)
    if slug:
        people = [each for each in people if each.slug is None]
    return people[0] if len(people) == 1 else None


def take_in_notes(table: Table[NoteRow], crowd: Crowd, shelf: Shelf, steps: Steps) -> Tally:
    """Give people the private notes that LinkedIn kept; a newer archive's replace older ones."""
    tally = Tally(table)
    texts: dict[Someone, list[str]] = {}
    for row, person in zip(steps.over(table.rows), _noted(table.rows, crowd), strict=True):
        if person is None:
            name = display_name(row.given_name, row.family_name) or row.slug
            tally.skip(row.line, "note_for_nobody", person=name)
        else:
            texts.setdefault(person, []).append(row.text)
    replaces = shelf.is_newest(shelf.of(table), Kind.NOTES)
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
    """Takes in one inbox after the other: whoever the owner exchanged with is in contact."""

    def __init__(self, crowd: Crowd, owner: Owner | None) -> None:
        self._crowd, self._owner = crowd, owner

    def take_in(self, inbox: Inbox, steps: Steps) -> Tally:
        """Merge an inbox's exchanges into the people; return what became of them.

        Somebody not of the record is added only for messages both ways, and only with a profile.
        """
        tally = Tally(inbox)
        named = Counter(one.name.casefold() for one in inbox.exchanges)
        present = {one.slug for one in inbox.exchanges if one.slug}
        for exchange in steps.over(inbox.exchanges):
            if exchange.two_way and not self._is_own(exchange):
                alone = named[exchange.name.casefold()] == 1
                tally.count(self._merge(exchange, present, alone=alone))
            else:
                tally.count(Fate.UNCHANGED)
        return tally

    def _is_own(self, exchange: Exchange) -> bool:
        own = self._owner.slug if self._owner else None
        return own is not None and exchange.slug == own

    def _merge(self, exchange: Exchange, present: Collection[str], *, alone: bool) -> Fate:
        """Widen the days of the exchange, and give the person the profile that they wrote from."""
        slug = exchange.slug
        person = find_contact(self._crowd, slug, name_key(exchange.name), present, alone=alone)
        fate = Fate.CHANGED
        if person is None:
            if slug is None:
                return Fate.UNCHANGED
            person, fate = self._crowd.add_named(exchange.name), Fate.ADDED
        held = person.first_message_on, person.last_message_on, person.slug
        first, last = exchange.first_on.isoformat(), exchange.last_on.isoformat()
        person.first_message_on = min(first, person.first_message_on or first)
        person.last_message_on = max(last, person.last_message_on or last)
        if slug and person.slug is None:
            self._crowd.give_slug(person, slug, newest=False)
        now = person.first_message_on, person.last_message_on, person.slug
        return fate if held != now else Fate.UNCHANGED
