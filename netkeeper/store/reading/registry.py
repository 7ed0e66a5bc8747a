"""Reads people as identification wants them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.identity.candidates import Named
from netkeeper.domain.identity.registry import ANY_ENDING
from netkeeper.domain.identity.token_index import TokenIndex
from netkeeper.domain.profiles import phone_key
from netkeeper.store.reading.values import AMONG, grouped, listed

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Sequence

    from netkeeper.domain.identity.examined import Examined


class ReadRegistry:
    """What `identify` asks of the record."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._tokens: TokenIndex | None = None
        self._read_at = (-1, -1)

    def vocabulary(self) -> TokenIndex:
        """Return the distinct tokens of all names, read anew when the record has changed."""
        version = self._connection.execute("PRAGMA data_version").fetchone()[0]
        read_at = (version, self._connection.total_changes)
        if self._tokens is None or read_at != self._read_at:
            rows = self._connection.execute("SELECT term FROM person_vocabulary")
            self._tokens = TokenIndex(row[0] for row in rows)
            self._read_at = read_at
        return self._tokens

    def with_slug(self, slug: str) -> list[Named]:
        """Return the person whose profile has, or had, this slug."""
        rows = self._connection.execute(
            "SELECT id FROM person WHERE slug = ?1"
            " UNION SELECT person_id FROM person_slug WHERE slug = ?1",
            (slug,),
        )
        return self.named(row[0] for row in rows.fetchall())

    def with_email(self, key: str) -> list[Named]:
        """Return the people with this e-mail address, as `email_key` writes it."""
        rows = self._connection.execute(
            "SELECT DISTINCT person_id FROM person_email WHERE email_key = ?", (key,)
        )
        return self.named(row[0] for row in rows.fetchall())

    def with_name_key(self, key: str) -> list[Named]:
        """Return the people with this folded name, or with it as another name."""
        rows = self._connection.execute(
            "SELECT id FROM person WHERE name_key = ?1"
            " UNION SELECT person_id FROM person_name WHERE name_key = ?1",
            (key,),
        )
        return self.named(row[0] for row in rows.fetchall())

    def sharing(self, groups: Sequence[Collection[str]], limit: int) -> list[Named]:
        """Return people whose names hold at least one token of every group."""
        match = " AND ".join(
            "(" + " OR ".join(map(_term, sorted(group))) + ")" for group in groups if group
        )
        if not match:
            return []
        rows = self._connection.execute(
            "SELECT rowid FROM person_names WHERE person_names MATCH ? LIMIT ?", (match, limit)
        )
        return self.named(row[0] for row in rows.fetchall())

    def named(self, ids: Iterable[int]) -> list[Named]:
        """Return the given people, without those in the trash, as identification wants them."""
        rows = self._connection.execute(
            "SELECT p.id, p.display_name, p.given_name, p.family_name, p.slug, p.company,"
            " p.position, (SELECT group_concat(name, char(31)) FROM person_name"
            " WHERE person_id = p.id), (SELECT group_concat(slug, char(31)) FROM person_slug"
            " WHERE person_id = p.id), (SELECT group_concat(email_key, char(31))"
            " FROM person_email WHERE person_id = p.id) FROM person p"
            f" WHERE p.trashed_at IS NULL AND p.id {AMONG}",
            (listed(ids),),
        )
        return [
            Named(
                id=row[0],
                display_name=row[1],
                given_name=row[2],
                family_name=row[3],
                other_names=_split(row[7]),
                slugs=((row[4],) if row[4] else ()) + _split(row[8]),
                emails=_split(row[9]),
                company=row[5],
                position=row[6],
            )
            for row in rows
        ]

    def is_anybody_before(self, person_id: int) -> bool:
        """Tell whether anybody, not in the trash, has a lower id."""
        query = "SELECT EXISTS (SELECT 1 FROM person WHERE trashed_at IS NULL AND id < ?)"
        return bool(self._connection.execute(query, (person_id,)).fetchone()[0])

    def everybody(self) -> list[Examined]:
        """Return everybody, without the trash, as duplicates are looked for; a query a table."""
        from netkeeper.domain.identity.examined import Examined, Told  # noqa: PLC0415 - a scan alone

        names = self._listed("SELECT person_id, name FROM person_name")
        slugs = self._listed("SELECT person_id, slug FROM person_slug")
        emails = self._listed("SELECT person_id, email_key FROM person_email")
        phones = self._listed("SELECT person_id, phone FROM person_phone")
        # Of people made one, who have several, the last.
        told = {
            row[0]: Told(*row[1:])
            for row in self._connection.execute(
                "SELECT person_id, archive_id, connected_on, company, position"
                " FROM archive_connection ORDER BY archive_id"
            )
        }
        rows = self._connection.execute(
            "SELECT id, display_name, given_name, family_name, company, position, slug,"
            " connected_on IS NOT NULL FROM person WHERE trashed_at IS NULL ORDER BY id"
        )
        return [
            Examined(
                Named(
                    id=row[0],
                    display_name=row[1],
                    given_name=row[2],
                    family_name=row[3],
                    other_names=tuple(names.get(row[0], ())),
                    slugs=(*filter(None, [row[6]]), *slugs.get(row[0], ())),
                    emails=tuple(emails.get(row[0], ())),
                    company=row[4],
                    position=row[5],
                ),
                slug=row[6],
                phones=tuple(map(phone_key, phones.get(row[0], ()))),
                connected=bool(row[7]),
                told=told.get(row[0]),
            )
            for row in rows
        ]

    def _listed(self, query: str) -> dict[int, list[str]]:
        return grouped(self._connection.execute(query))

    def dismissed(self) -> set[tuple[int, int]]:
        """Return the pairs of people whom the user said are two, the lower id first."""
        return set(self._connection.execute("SELECT one_id, other_id FROM dismissed_pair"))

    def living(self, ids: Sequence[int]) -> set[int]:
        """Return those of some ids that are people's, not in the trash."""
        query = f"SELECT id FROM person WHERE trashed_at IS NULL AND id {AMONG}"
        return {number for (number,) in self._connection.execute(query, (listed(ids),))}


def _term(word: str) -> str:
    """Return a folded word, or the start of one, as FTS5 takes it."""
    start = word.removesuffix(ANY_ENDING)
    return f'"{start}"*' if start != word else f'"{start}"'


def _split(joined: str | None) -> tuple[str, ...]:
    """Return the parts of a group_concat with the unit separator."""
    return tuple(joined.split("\x1f")) if joined else ()
