"""Writes people, their names, profiles, addresses and tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from netkeeper.domain.folding import label_key
from netkeeper.domain.naming.names import name_key
from netkeeper.domain.people import LISTS, sort_key
from netkeeper.store.schema.tables import (
    introduction,
    metadata,
    person,
    person_slug,
    person_tag,
    tag,
)
from netkeeper.store.writing.columns import OWN_LISTS, introduction_values, person_values
from netkeeper.store.writing.rows import add_row, change_row

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Table

    from netkeeper.domain.meetings import Introduction
    from netkeeper.domain.people import Person
    from netkeeper.store.writing.work import Work


class WritePeople:
    """The record's people, written."""

    def __init__(self, work: Work) -> None:
        self._work, self._connection, self._at = work, work.connection, work.at

    def add(self, whom: Person, typed: Iterable[str] = ()) -> int:
        """Add a person with everything that hangs on them; return the id.

        `typed` names the fields that the user typed: an archive never overwrites them.
        """
        values = person_values(whom) | {"typed": " ".join(sorted(typed)), "created_at": self._at}
        person_id = add_row(self._connection, person, values)
        self._set_lists(person_id, whom, merged=False)
        return person_id

    def become(self, one: Person) -> None:
        """Make a kept person, and all that hangs on them, what somebody merged with them says."""
        self.change(one.id, person_values(one))
        self._set_lists(one.id, one, merged=True)

    def _set_lists(self, person_id: int, whom: Person, *, merged: bool) -> None:
        for name in LISTS:
            self.set_list(person_id, name, getattr(whom, name))
        for slug in whom.former_slugs:
            self.add_former_slug(person_id, slug, merged=merged)

    def change(
        self, person_id: int, values: Mapping[str, object], typed: Iterable[str] = ()
    ) -> None:
        """Set columns of a person's row, and remember which of them the user typed."""
        query = select(person).where(person.c.id == person_id)
        held = dict(self._connection.execute(query).mappings().one())
        merged = held | dict(values)
        names = [str(merged[each]) for each in ("given_name", "family_name", "display_name")]
        merged |= {"name_key": name_key(names[-1]), "sort_key": sort_key(*names)}
        merged["typed"] = " ".join(sorted({*str(held["typed"]).split(), *typed}))
        changed = {name: value for name, value in merged.items() if value != held[name]}
        if changed:
            change_row(self._connection, person, person_id, changed)

    def set_list(self, person_id: int, name: str, values: Iterable[str]) -> None:
        """Make these the person's list of a name, one of `LISTS`; a tag that nobody bore is made.

        What stands there twice is kept once, and what is empty not at all.
        """
        if name == "tags":
            rows = [{"tag_id": self._tag(each)} for each in dict.fromkeys(values)]
            self._replace(person_tag, person_id, "tag_id", rows)
        else:
            table, column, row_of = OWN_LISTS[name]
            self._replace(metadata.tables[table], person_id, column, list(map(row_of, values)))

    def add_former_slug(self, person_id: int, slug: str, *, merged: bool = False) -> None:
        """Remember a profile's former slug, or a member's id.

        A `merged` one counts beside the person's own profile, even in one archive: the user said
        that both are this person's.
        """
        query = select(person_slug.c.id).where(person_slug.c.slug == slug)
        if self._connection.execute(query).first() is None:
            values = {"person_id": person_id, "slug": slug, "merged": int(merged)}
            add_row(self._connection, person_slug, values)

    def introduce(self, one: Introduction) -> int:
        """Add an introduction; return its id."""
        return add_row(
            self._connection, introduction, introduction_values(one) | {"created_at": self._at}
        )

    def _tag(self, name: str) -> int:
        key = label_key(name)
        found = self._connection.execute(select(tag.c.id).where(tag.c.name_key == key)).first()
        return (
            int(found[0])
            if found
            else add_row(self._connection, tag, {"name": name, "name_key": key})
        )

    def _replace(
        self, table: Table, person_id: int, column: str, rows: Sequence[Mapping[str, object]]
    ) -> None:
        """Make these the person's rows in a side table, by a column; those alone that differ."""
        query = select(table.c.id, table.c[column]).where(table.c.person_id == person_id)
        held = {row[1]: row[0] for row in self._connection.execute(query)}
        wanted = {row[column]: row for row in rows if row[column]}
        gone = [row_id for value, row_id in held.items() if value not in wanted]
        new = [row for value, row in wanted.items() if value not in held]
        with self._work.of(len(gone) + len(new)), self._work.adding(table.name):
            for row_id in gone:
                self._connection.execute(delete(table).where(table.c.id == row_id))
            for row in new:
                add_row(self._connection, table, {"person_id": person_id, **row})
