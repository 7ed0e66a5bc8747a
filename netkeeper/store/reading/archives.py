"""Reads what an import compares an archive with: whole tables, a query each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from netkeeper.domain.archives import (
    HeldArchive,
    HeldConnection,
    HeldFile,
    HeldInvitation,
    HeldMeeting,
    HeldPerson,
    Said,
    Totals,
    Waited,
)
from netkeeper.store.reading import shown
from netkeeper.store.reading.values import places

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Collection, Iterator, Sequence

# The user's own word against an archive's: taken back to pending after it had been ended.
_CORRECTED = (
    "i.state = 'pending' AND i.certainty = 'told' AND EXISTS (SELECT 1 FROM invitation_step s"
    " WHERE s.invitation_id = i.id AND s.certainty = 'deduced' AND s.state <> 'pending')"
)
# What archives said is read through once: asked of each invitation, it would come page by page.
_PROVED = (
    "i.state = 'accepted' AND i.id IN (SELECT invitation_id FROM archive_invitation NOT INDEXED"
    " WHERE accepted_by = 'note')"
)
# What one archive said of invitations (`a`), ?1 being its id: it lies together, and is read so.
_OF_ARCHIVE = (
    "a.id BETWEEN (SELECT min(id) FROM archive_invitation WHERE archive_id = ?1)"
    " AND (SELECT max(id) FROM archive_invitation WHERE archive_id = ?1) AND +a.archive_id = ?1"
)


def _person(row: Sequence[Any], same: Callable[[str | None, Any], Any]) -> HeldPerson:
    number, given, family, shown, key, company, position, slug, on, first, last, *others = row
    return HeldPerson(
        number,
        same(given, given),
        same(family, family),
        shown,
        key,
        same(company, company),
        same(position, position),
        slug,
        same(on, on),
        same(first, first),
        same(last, last),
        *others,
    )


class ReadArchives:
    """The record as an import needs it; also what is in the trash, for that comes back whole."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def people(self) -> list[HeldPerson]:
        """Return everybody; of the texts that many share each is held once."""
        once: dict[str | None, Any] = {}
        rows = self._connection.execute(
            "SELECT id, given_name, family_name, display_name, name_key, company, position, slug,"
            " connected_on, first_message_on, last_message_on, linkedin_note, typed,"
            " trashed_at IS NOT NULL FROM person ORDER BY id"
        )
        return [_person(row, once.setdefault) for row in rows]

    def other_names(self) -> list[tuple[int, str]]:
        """Return the keys of people's other names, each after the person's id.

        That of a name kept in brackets, which tells nobody for sure, is in brackets too.
        """
        query = (
            "SELECT person_id, CASE WHEN name LIKE '(%)' THEN '(' || name_key || ')'"
            " ELSE name_key END FROM person_name ORDER BY id"
        )
        return self._connection.execute(query).fetchall()

    def former_slugs(self) -> list[tuple[int, str]]:
        """Return people's former slugs and member ids, each after the person's id."""
        query = "SELECT person_id, slug FROM person_slug ORDER BY id"
        return self._connection.execute(query).fetchall()

    def merged_slugs(self) -> list[str]:
        """Return the profiles that people brought along when they were made one with another."""
        query = "SELECT slug FROM person_slug WHERE merged = 1 ORDER BY id"
        return [slug for (slug,) in self._connection.execute(query)]

    def emails(self) -> list[tuple[int, str]]:
        """Return the keys of people's e-mail addresses, each after the person's id."""
        query = "SELECT person_id, email_key FROM person_email ORDER BY id"
        return self._connection.execute(query).fetchall()

    def connections(self) -> Iterator[HeldConnection]:
        """Yield what archives last said of each connection."""
        rows = self._connection.execute(
            "SELECT id, person_id, archive_id, given_name, family_name, slug, email, company,"
            " position, connected_on, connected_raw FROM archive_connection ORDER BY id"
        )
        return map(partial(tuple.__new__, HeldConnection), rows)

    def invitations(self) -> Iterator[HeldInvitation]:
        """Yield all invitations."""
        rows = self._connection.execute(
            "SELECT i.id, i.direction, i.person_id, i.name, i.name_key, i.slug, i.note, i.on_day,"
            " i.sent_at, i.sent_raw, i.state, i.certainty, i.state_on,"
            f" i.trashed_at IS NOT NULL, {_CORRECTED}, {_PROVED} FROM invitation i ORDER BY i.id"
        )
        return map(partial(tuple.__new__, HeldInvitation), rows)

    def row_keys(self) -> dict[str, int]:
        """Return every key under which an archive named an invitation, with the invitation's id.

        The first of them, if several had the same: the database would sort all keys to tell.
        """
        first: dict[str, int] = {}
        rows = self._connection.execute("SELECT row_key, invitation_id FROM archive_invitation")
        for key, invitation_id in rows:
            if first.setdefault(key, invitation_id) > invitation_id:
                first[key] = invitation_id
        return first

    def archives(self) -> list[HeldArchive]:
        """Return the archives in the order they were imported."""
        rows = self._connection.execute(
            "SELECT id, at, made_on, owner_slug, owner_name FROM archive ORDER BY id"
        )
        return [HeldArchive._make(row) for row in rows]

    def files(self) -> list[HeldFile]:
        """Return the files of all archives."""
        rows = self._connection.execute(
            "SELECT archive_id, name, kind, sha256, rows, added, changed, unchanged, skipped"
            " FROM archive_file ORDER BY id"
        )
        return [HeldFile._make(row) for row in rows]

    def said(self, archives: Collection[int]) -> Iterator[Said]:
        """Yield which invitations these archives named."""
        rows = self._connection.execute(
            "SELECT id, archive_id, invitation_id, row_key, accepted_by FROM archive_invitation"
            f" WHERE archive_id IN ({places(list(archives))}) ORDER BY id",
            list(archives),
        )
        return map(partial(tuple.__new__, Said), rows)

    def waited(self, archive_id: int, newer: int) -> Iterator[Waited]:
        """Yield the requests sent that an archive named and didn't show accepted.

        They stand as they do now, each with what a newer archive says; without those in the trash.
        """
        named: dict[int, str | None] = {}
        said = self._connection.execute(
            f"SELECT a.invitation_id, a.accepted_by FROM archive_invitation a WHERE {_OF_ARCHIVE}",
            (newer,),
        )
        for invitation_id, accepted_by in said:
            named[invitation_id] = named.get(invitation_id) or accepted_by
        rows = self._connection.execute(
            "SELECT i.id, i.name, i.on_day, i.state, i.certainty FROM archive_invitation a"
            f" CROSS JOIN invitation i ON i.id = a.invitation_id WHERE {_OF_ARCHIVE}"
            " AND a.accepted_by IS NULL AND i.direction = 'sent' AND i.trashed_at IS NULL"
            " ORDER BY a.id",
            (archive_id,),
        )
        for row in rows:
            yield Waited._make((*row, row[0] in named, named.get(row[0])))

    def meetings(self) -> list[HeldMeeting]:
        """Return the meetings of a day, those of a vague one left out."""
        rows = self._connection.execute(
            "SELECT id, on_day, event, topic, place, calendar_event, trashed_at IS NOT NULL"
            " FROM meeting WHERE precision = 'day' ORDER BY id"
        )
        return [HeldMeeting._make(row) for row in rows]

    def attendance(self) -> list[tuple[int, int, str]]:
        """Return who was at meetings: the meeting's id, the person's and their name's key."""
        return self._connection.execute(
            "SELECT a.meeting_id, p.id, p.name_key FROM attendance a"
            " JOIN person p ON p.id = a.person_id"
        ).fetchall()

    def taken_off(self) -> set[tuple[int, int]]:
        """Return who was taken off which meeting: the meeting's id and the person's."""
        return {
            (meeting_id, person_id)
            for meeting_id, person_id in self._connection.execute(
                "SELECT json_extract(before, '$.meeting_id'), json_extract(before, '$.person_id')"
                " FROM journal_row r JOIN journal_entry e ON e.id = r.entry_id AND e.state = 'done'"
                " WHERE r.table_name = 'attendance' AND r.op = 'D'"
            )
        }

    def dated_by_hand(self) -> set[int]:
        """Return the meetings, by their ids, whose day was changed other than by a calendar."""
        rows = self._connection.execute(
            "SELECT r.row_id FROM journal_row r"
            " JOIN journal_entry e ON e.id = r.entry_id AND e.state = 'done'"
            " WHERE r.table_name = 'meeting' AND r.op = 'U' AND e.action <> 'import_calendar'"
            " AND json_type(r.after, '$.on_day') IS NOT NULL"
        )
        return {meeting_id for (meeting_id,) in rows}

    def totals(self) -> Totals:
        """Return how much the record holds."""
        row = self._connection.execute(
            # Both counts of people are of an index: to look into every row takes ten times as long.
            "SELECT (SELECT count(*) FROM person)"
            " - (SELECT count(*) FROM person WHERE trashed_at IS NOT NULL), count(*),"
            " coalesce(sum(i.state = 'accepted'), 0) FROM invitation i"
            f" WHERE {shown.of_somebody('i')}"
        ).fetchone()
        return Totals._make(row)
