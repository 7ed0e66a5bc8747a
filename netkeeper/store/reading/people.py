"""Reads people: whole, and as lines of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from netkeeper.domain.folding import label_key
from netkeeper.domain.naming.names import initials
from netkeeper.domain.people import Acquaintance, Answer, Person
from netkeeper.store.reading import known, shown
from netkeeper.store.reading.orders import Listed, Order, ids_in_order, is_short
from netkeeper.store.reading.values import AMONG, day_of, grouped, listed, places, told_day

if TYPE_CHECKING:
    import sqlite3
    from array import array
    from collections.abc import Iterator, Mapping, Sequence

    from netkeeper.domain.lines import PersonLine

_LIVE = shown.PERSON
FILTERS = {
    "all": _LIVE,
    "met": f"{_LIVE} AND {known.IS_MET}",
    "to_invite": f"{_LIVE} AND {known.IS_TO_INVITE}",
    "never_met": f"{_LIVE} AND p.connected_on IS NOT NULL AND NOT {known.IS_MET}",
}
_MOST_ASKED = 5_000  # people whose tags are looked up one by one
_TAGGED = (
    "EXISTS (SELECT 1 FROM person_tag x JOIN tag t ON t.id = x.tag_id"
    " WHERE x.person_id = p.id AND t.name_key = ?)"
)
# The day of the latest meeting, else message, else introduction, and its precision in one text.
_LAST_ON = (
    "coalesce(l.last_day || l.last_precision, p.last_message_on || 'day',"
    " (SELECT max(n.on_day || n.precision) FROM introduction n"
    " WHERE n.introduced_id = p.id AND n.trashed_at IS NULL))"
)
_LINES = (
    "SELECT p.id, p.display_name, p.given_name, p.family_name,"
    f" {known.ACQUAINTANCE}, p.company, p.position, ifnull(l.meetings, 0),"
    f" p.connected_on, {_LAST_ON} FROM person p {known.MEETINGS}"
)
SORTS = {
    "name": Order("p.sort_key", always=True),
    "company": Order("p.company", folds=True),
    "position": Order("p.position", folds=True),
    "last_met": Order("l.last_day", down=True, join=known.MEETINGS),
    "meetings": Order("l.meetings", down=True, join=known.MEETINGS),
    "connected_on": Order("p.connected_on", down=True),
    "newest": Order("p.id", down=True, always=True),
}

# The columns of a person's own row, in the order in which `_person` takes them.
OWN_COLUMNS = (
    "id, given_name, family_name, display_name, company, position, location, slug, connected_on,"
    " in_contact, first_message_on, last_message_on, reference, introduction, note, linkedin_note,"
    " trashed_at"
)
# What hangs on a person: the field, and whose value it is.
_SIDES = {
    "emails": "SELECT person_id, email FROM person_email",
    "phones": "SELECT person_id, phone FROM person_phone",
    "other_names": "SELECT person_id, name FROM person_name",
    "former_slugs": "SELECT person_id, slug FROM person_slug",
    "tags": "SELECT x.person_id, t.name FROM person_tag x JOIN tag t ON t.id = x.tag_id",
}


def whole_people(connection: sqlite3.Connection, rows: Sequence[Sequence[Any]]) -> Iterator[Person]:
    """Yield people from the columns of their rows, with the lists that hang on them."""
    ids = [row[0] for row in rows]
    sides = {name: _side(connection, query, ids) for name, query in _SIDES.items()}
    for row in rows:
        yield _person(row, {name: tuple(held.get(row[0], ())) for name, held in sides.items()})


def _side(connection: sqlite3.Connection, query: str, ids: Sequence[int]) -> dict[int, list[str]]:
    rows = connection.execute(f"{query} WHERE person_id IN ({places(ids)}) ORDER BY 1, 2", ids)
    return grouped(rows)


def _person(row: Sequence[Any], sides: Mapping[str, tuple[str, ...]]) -> Person:
    return Person(
        id=row[0],
        given_name=row[1],
        family_name=row[2],
        display_name=row[3],
        company=row[4],
        position=row[5],
        location=row[6],
        slug=row[7],
        connected_on=day_of(row[8]),
        in_contact=bool(row[9]),
        first_message_on=day_of(row[10]),
        last_message_on=day_of(row[11]),
        reference=Answer(row[12]) if row[12] else None,
        introduction=Answer(row[13]) if row[13] else None,
        note=row[14],
        linkedin_note=row[15],
        trashed=row[16] is not None,
        **sides,
    )


class ReadPeople:
    """The record's people, read."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def get(self, person_id: int) -> Person | None:
        """Return a person whole, also from the trash; None if there is none."""
        row = self._connection.execute(
            f"SELECT {OWN_COLUMNS} FROM person WHERE id = ?", (person_id,)
        ).fetchone()
        return next(whole_people(self._connection, [row])) if row else None

    def with_slug(self, slug: str) -> list[int]:
        """Return the ids of those whose profile has this slug, or had it; also from the trash.

        Whoever has it now comes first.
        """
        rows = self._connection.execute(
            "SELECT id FROM person WHERE slug = ?1 UNION ALL SELECT s.person_id FROM person_slug s"
            " JOIN person p ON p.id = s.person_id WHERE s.slug = ?1 AND p.slug IS NOT ?1",
            (slug,),
        )
        return [person_id for (person_id,) in rows]

    def ids(
        self, which: str = "all", sort: str = "name", tag: str = "", *, reverse: bool = False
    ) -> array[int]:
        """Return the ids of a filtered, sorted list of people; of those with a tag, if named.

        `reverse` turns the order round; who has no value to sort by stands last either way.
        """
        tagged = f" AND {_TAGGED}" if tag else ""
        values = (label_key(tag),) if tag else ()
        listed = Listed("person", "p", f"{FILTERS[which]}{tagged}", values, "p.sort_key, p.id")
        return ids_in_order(self._connection, listed, SORTS[sort], reverse=reverse)

    def first_ids(self, sort: str, limit: int) -> array[int]:
        """Return the first of all people in an order; none where no index holds the order."""
        from netkeeper.store.reading.beginnings import PEOPLE, first  # noqa: PLC0415 - of long lists

        return first(self._connection, PEOPLE.get(sort, ()), limit)

    def is_short(self) -> bool:
        """Tell whether the order of any list of people is read at once."""
        return is_short(self._connection, "person")

    def tags(self) -> list[str]:
        """Return the names of the tags that somebody has, in the order of the alphabet."""
        rows = self._connection.execute(
            "SELECT t.name FROM tag t WHERE EXISTS (SELECT 1 FROM person_tag x JOIN person p"
            " ON p.id = x.person_id WHERE x.tag_id = t.id AND p.trashed_at IS NULL)"
            " ORDER BY t.name_key"
        )
        return [name for (name,) in rows]

    def tags_of(self, ids: Sequence[int]) -> list[str]:
        """Return the tags that some people bear; of very many people, all that anybody bears."""
        if len(ids) > _MOST_ASKED:
            return self.tags()
        rows = self._connection.execute(
            "SELECT t.name FROM tag t WHERE EXISTS (SELECT 1 FROM person_tag x"
            f" WHERE x.tag_id = t.id AND x.person_id {AMONG})"
            " ORDER BY t.name_key",
            (listed(ids),),
        )
        return [name for (name,) in rows]

    def count(self, which: str = "all") -> int:
        """Return how many people a filter holds."""
        query = f"SELECT count(*) FROM person p WHERE {FILTERS[which]}"
        return int(self._connection.execute(query).fetchone()[0])

    def lines(self, ids: Sequence[int]) -> list[PersonLine]:
        """Return the lines of the given people, in their order; ids of nobody are left out."""
        from netkeeper.domain.lines import PersonLine  # noqa: PLC0415 - a request needs none

        rows = self._connection.execute(f"{_LINES} WHERE p.id IN ({places(ids)})", list(ids))
        tags = self._tags_of(ids)
        found = {
            row[0]: PersonLine(
                id=row[0],
                name=row[1],
                initials=initials(row[2], row[3], row[1]),
                acquaintance=known.ACQUAINTANCES[row[4]],
                company=row[5],
                position=row[6],
                meetings=row[7],
                last_on=told_day(row[9]),
                connected_on=day_of(row[8]),
                tags=tuple(tags.get(row[0], ())),
            )
            for row in rows
        }
        return [found[each] for each in ids if each in found]

    def _tags_of(self, ids: Sequence[int]) -> dict[int, list[str]]:
        """Return the tags of those of some people who bear any, in the alphabet's order."""
        rows = self._connection.execute(
            "SELECT x.person_id, t.name FROM person_tag x JOIN tag t ON t.id = x.tag_id"
            f" WHERE x.person_id IN ({places(ids)}) ORDER BY t.name_key",
            list(ids),
        )
        return grouped(rows)

    def acquaintances(self, ids: Sequence[int]) -> dict[int, Acquaintance]:
        """Return how each of the given people is known; whoever is gone is not."""
        query = (
            f"SELECT p.id, {known.ACQUAINTANCE} FROM person p {known.MEETINGS}"
            f" WHERE p.id IN ({places(ids)})"
        )
        rows = self._connection.execute(query, list(ids))
        found = {row[0]: known.ACQUAINTANCES[row[1]] for row in rows}
        return dict.fromkeys(ids, Acquaintance.NONE) | found
