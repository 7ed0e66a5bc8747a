"""Writes the sessions of the review and their choices, and takes their changes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.requests.review import ABOUT_PEOPLE
from netkeeper.store.journal import reverting
from netkeeper.store.schema.tables import review_choice, review_session
from netkeeper.store.writing.columns import iso
from netkeeper.store.writing.rows import add_row, change_row

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from netkeeper.domain.history import Entry
    from netkeeper.domain.requests.review import Kind, Made
    from netkeeper.store.writing.work import Work


class WriteReview:
    """The record's review, written."""

    def __init__(self, work: Work) -> None:
        self._connection, self._raw, self._at = work.connection, work.raw, work.at

    def begin(self, kinds: Iterable[Kind], on: date) -> int:
        """Keep a session; return its id."""
        values = {"started_on": on.isoformat(), "kinds": " ".join(kinds), "created_at": self._at}
        return add_row(self._connection, review_session, values)

    def add(self, one: Made) -> int:
        """Keep a choice; return its id."""
        person = one.card.kind in ABOUT_PEOPLE
        values = {
            "session_id": one.session_id,
            "kind": one.card.kind,
            "invitation_id": None if person else one.card.id,
            "person_id": one.card.id if person else None,
            "choice": one.choice,
            "on_day": one.on.isoformat(),
            "until": iso(one.until),
            "created_at": self._at,
        }
        return add_row(self._connection, review_choice, values)

    def mark_done(self, choice_id: int, on: date) -> None:
        """Keep that a choice was done on LinkedIn."""
        change_row(self._connection, review_choice, choice_id, {"done_on": on.isoformat()})

    def entries_of(self, session_id: int) -> list[int]:
        """Return the entries of the journal that a session made and that still hold."""
        rows = self._raw.execute(
            "SELECT id FROM journal_entry WHERE state = 'done' AND action GLOB 'review_*'"
            " AND json_extract(facts, '$.review') = ? ORDER BY id",
            (session_id,),
        )
        return [number for (number,) in rows]

    def entry_that_chose(self, made: Made) -> int | None:
        """Return the entry in which a choice was made; None if it is no longer held."""
        row = self._raw.execute(
            "SELECT max(r.entry_id) FROM journal_row r WHERE r.entry_id IN (SELECT e.id FROM"
            " journal_entry e WHERE e.state = 'done' AND e.action GLOB 'review_*'"
            " AND json_extract(e.facts, '$.review') = ?) AND r.table_name = 'review_choice'"
            " AND r.op = 'I' AND r.row_id = ?",
            (made.session_id, made.id),
        ).fetchone()
        return None if row[0] is None else int(row[0])

    def built_on(self, entries: Iterable[int]) -> Entry | None:
        """Return a later change, by any other entry, of what these entries changed."""
        return reverting.built_on(self._raw, list(entries))

    def revert(self, entries: Iterable[int], *, keep_session: bool = False) -> bool:
        """Take back what entries changed, as a change of its own; False if others rest on it."""
        kept = frozenset({"review_session"}) if keep_session else frozenset()
        return reverting.revert(self._raw, list(entries), kept)
