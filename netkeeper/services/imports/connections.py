"""Takes in Connections.csv: whoever is new is added, whatever is newer is brought up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.archives import HeldConnection
from netkeeper.domain.naming.names import display_name
from netkeeper.domain.profiles import email_key
from netkeeper.services.imports.matching import Matching, told_by
from netkeeper.services.imports.someone import day_text
from netkeeper.services.imports.tally import Fate

if TYPE_CHECKING:
    from netkeeper.exchange.linkedin.connections import ConnectionRow
    from netkeeper.exchange.linkedin.owner import Owner
    from netkeeper.services.imports.archives import Archives
    from netkeeper.services.imports.crowd import Crowd
    from netkeeper.services.imports.gathering import Table
    from netkeeper.services.imports.someone import Someone
    from netkeeper.services.imports.steps import Steps
    from netkeeper.services.imports.tally import Tally


class Connections:
    """Takes in one file after the other, the oldest first."""

    def __init__(self, crowd: Crowd, archives: Archives, owner: Owner | None) -> None:
        self._crowd, self._archives = crowd, archives
        self._own_slug = owner.slug if owner else None
        self._archive_id = 0
        self._newest = True

    def take_in(self, table: Table[ConnectionRow], tally: Tally, steps: Steps) -> None:
        """Merge a file's rows into the people, and count what becomes of them."""
        self._archive_id = self._archives.of(table).id
        rows = []
        for row in table.rows:
            if row.slug and row.slug == self._own_slug:
                tally.skip(row.line, "own_row")
            else:
                rows.append(row)
        matching = Matching(self._crowd, rows)
        for place, row in enumerate(steps.over(rows)):
            if (said := matching.same.get(place)) is not None:
                self._hear_again(said)
                tally.count(Fate.UNCHANGED)
                continue
            if place in matching.again:
                tally.count(Fate.UNCHANGED)
                continue
            if (twice := matching.second.get(place)) is not None:
                tally.count(Fate.CHANGED if self._add_to(twice, row) else Fate.UNCHANGED)
                continue
            person = matching.people[place]
            if person is None:
                self._add(row, matching.names[place], matching.keys[place])
                tally.count(Fate.ADDED)
            else:
                changed = self._merge(person, row)
                tally.count(Fate.CHANGED if changed else Fate.UNCHANGED)

    def _add(self, row: ConnectionRow, shown: str, key: str) -> None:
        """Add a person as a row says them."""
        person = self._crowd.add(row.given_name, row.family_name, shown, key)
        person.said = said = self._as_said(person, row)
        person.company, person.position = row.company, row.position
        person.connected_on = said.connected_on
        person.connected(row.connected_on)
        if row.slug:
            self._crowd.give_slug(person, row.slug, newest=True)
        if row.email:
            self._crowd.give_email(person, row.email, email_key(row.email))

    def _hear_again(self, said: HeldConnection) -> None:
        """Keep that the archive says just what was said, as with most rows of a later one."""
        last = self._crowd.archive_of(said)
        newer = self._archives.is_newer(self._archive_id, last)
        self._crowd.hear_again(said, self._archive_id if newer else last)

    def _merge(self, person: Someone, row: ConnectionRow) -> bool:
        """Bring a person up to date; return whether that changes anything but the archive."""
        said = person.said
        self._newest = said is None or self._archives.is_newer(self._archive_id, said.archive_id)
        day = day_text(row.connected_on) if row.connected_on else None
        now = self._as_said(person, row)
        person.touched = True
        person.connected(row.connected_on)
        # The alternatives are all to be done, hence no `or` between them.
        changes = [
            self._set_name(person, row, said),
            self._set_work(person, row),
            self._set_day(person, day),
            bool(row.slug) and self._crowd.give_slug(person, str(row.slug), newest=self._newest),
            self._give_email(person, row, said),
        ]
        if self._newest:
            person.said = now
            changes.append(said is None or said[3:] != now[3:])
        elif said and day and said.connected_on is None:
            person.said = said._replace(connected_on=day)
            changes.append(True)
        return any(changes)

    def _add_to(self, person: Someone, row: ConnectionRow) -> bool:
        """Take in the row of somebody's second profile; return whether that changes anything.

        It brings the day of that connection, and an address. Name and work are those that the user
        chose when two people were made one, and that the other profile tells from then on.
        """
        person.touched = True
        person.connected(row.connected_on)
        return self._give_email(person, row, None)

    def _as_said(self, person: Someone, row: ConnectionRow) -> HeldConnection:
        """Return what the record will hold of a row; one without a day leaves a day that was told.

        Else the next import would know less than this one did, and deduce something else.
        """
        said = person.said
        now = HeldConnection(said.id if said else 0, person.id, self._archive_id, *told_by(row))
        if said is None or now.connected_on is not None:
            return now
        return now._replace(connected_on=said.connected_on)

    def _set_name(self, person: Someone, row: ConnectionRow, said: HeldConnection | None) -> bool:
        """Set the name, or keep it as another one where the user typed theirs.

        A name that the last archive said too is left alone: the user may have taken it away.
        """
        given, family = row.given_name, row.family_name
        if (given, family) == (person.given_name, person.family_name):
            return False
        if said and (given, family) == (said.given_name, said.family_name):
            return False
        if self._newest and person.may_rename:
            self._crowd.rename(person, given, family)
            return True
        return self._crowd.add_other_name(person, display_name(given, family))

    def _set_work(self, person: Someone, row: ConnectionRow) -> bool:
        """Set company and position, which belong together; nothing never replaces something."""
        held = person.company, person.position
        if not (row.company or row.position) or not (self._newest or held == ("", "")):
            return False
        if person.may_take("company"):
            person.company = row.company
        if person.may_take("position"):
            person.position = row.position
        return held != (person.company, person.position)

    def _set_day(self, person: Someone, day: str | None) -> bool:
        """Set the day of the connection."""
        if day is None or day == person.connected_on or not person.may_take("connected_on"):
            return False
        if not self._newest and person.connected_on is not None:
            return False
        person.connected_on = day
        return True

    def _give_email(self, person: Someone, row: ConnectionRow, said: HeldConnection | None) -> bool:
        """Add the address, unless the last archive said it too: the user may have removed it."""
        if not row.email or (said and said.email == row.email):
            return False
        return self._crowd.give_email(person, row.email, email_key(row.email))
