"""Reads invitations and their history of states."""

from __future__ import annotations

from array import array
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from netkeeper.domain.invitations import (
    Direction,
    Invitation,
    State,
    StateCertainty,
    StateStep,
    step_on,
)
from netkeeper.domain.naming.names import initials
from netkeeper.domain.people import sort_key
from netkeeper.store.reading import known, shown
from netkeeper.store.reading.orders import Listed, Order, by_groups, ids_in_order, is_short
from netkeeper.store.reading.values import day_of, instant_of, places

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

    from netkeeper.domain.lines import InvitationLine

_WHOLE = (
    "SELECT id, direction, name, on_day, state, certainty, state_on, person_id, slug, company,"
    " position, email, note, sent_raw, sent_at, set_aside_on, asked_on, keep_until,"
    " override_reason, source, trashed_at FROM invitation"
)
_SHOWN = shown.of_somebody("i")
_SETTLED = "i.state NOT IN ('draft', 'pending')"
# Looked up, since an enumeration's own look-up takes a fifth of the time that a line does.
_DIRECTIONS = {each.value: each for each in Direction}
_STATES = {each.value: each for each in State}
_CERTAINTIES = {each.value: each for each in StateCertainty}
# Each list of the window: its condition, and its order.
LISTS = {
    "to_decide": (
        "i.direction = 'received' AND i.state = 'pending' AND i.set_aside_on IS NULL",
        "i.on_day, i.id",
    ),
    "later": (
        "i.direction = 'received' AND i.state = 'pending' AND i.set_aside_on IS NOT NULL",
        "i.set_aside_on, i.id",
    ),
    "decided": (f"i.direction = 'received' AND {_SETTLED}", "i.state_on DESC, i.id DESC"),
    "received": ("i.direction = 'received'", "i.on_day DESC, i.id DESC"),
    "sent": ("i.direction = 'sent'", "i.state <> 'draft', i.on_day DESC, i.id DESC"),
    "drafts": ("i.direction = 'sent' AND i.state = 'draft'", "i.on_day DESC, i.id DESC"),
    "pending_sent": ("i.direction = 'sent' AND i.state = 'pending'", "i.on_day DESC, i.id DESC"),
    "settled": (f"i.direction = 'sent' AND {_SETTLED}", "i.state_on DESC, i.id DESC"),
}

_PERSON = "LEFT JOIN person p ON p.id = i.person_id"
_TOLD = ("draft", "pending", "accepted", "declined", "reported", "unknown_to_them", "withdrawn")
SORTS = {
    "name": Order("coalesce(p.sort_key, name_order(i.name))", join=_PERSON, always=True),
    "company": Order("coalesce(nullif(p.company, ''), i.company)", join=_PERSON, folds=True),
    "day": Order("i.on_day", down=True, always=True),
    "state": Order(
        "CASE i.state "
        + " ".join(f"WHEN '{each}' THEN {n}" for n, each in enumerate(_TOLD))
        + f" ELSE {len(_TOLD)} END",
        always=True,
    ),
    "changed": Order("i.state_on", down=True, always=True),
}


class ReadInvitations:
    """The record's invitations, read."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def get(self, invitation_id: int) -> Invitation | None:
        """Return an invitation with its history, also from the trash; None if there is none."""
        row = self._connection.execute(f"{_WHOLE} WHERE id = ?", (invitation_id,)).fetchone()
        return self._whole(row) if row else None

    def of_person(self, person_id: int) -> list[Invitation]:
        """Return a person's invitations in both directions, newest first."""
        rows = self._connection.execute(
            f"{_WHOLE} WHERE person_id = ? AND trashed_at IS NULL ORDER BY on_day DESC, id DESC",
            (person_id,),
        )
        return [self._whole(row) for row in rows.fetchall()]

    def of_name(self, name_key: str, slug: str | None) -> list[Invitation]:
        """Return the invitations of somebody not matched to the record, by slug or folded name."""
        # By either index first: the planner would rather look through all that are matched to
        # nobody, a fifth of a second among a million.
        rows = self._connection.execute(
            f"{_WHOLE} WHERE id IN (SELECT id FROM invitation WHERE slug = ?1 UNION"
            " SELECT id FROM invitation WHERE name_key = ?2 AND (slug IS NULL OR ?1 IS NULL))"
            " AND +person_id IS NULL AND trashed_at IS NULL ORDER BY +on_day DESC, id DESC",
            (slug, name_key),
        )
        return [self._whole(row) for row in rows.fetchall()]

    def steps(self, invitation_id: int) -> tuple[StateStep, ...]:
        """Return an invitation's states, oldest first."""
        rows = self._connection.execute(
            "SELECT state, certainty, on_day, source FROM invitation_step"
            " WHERE invitation_id = ? ORDER BY id",
            (invitation_id,),
        )
        return tuple(
            StateStep(State(row[0]), StateCertainty(row[1]), date.fromisoformat(row[2]), row[3])
            for row in rows
        )

    def ids(self, which: str, sort: str = "", *, reverse: bool = False) -> array[int]:
        """Return the ids of one of the window's lists, in its own order or in another.

        `reverse` turns the order round; what has no value to sort by stands last either way.
        """
        condition, own = LISTS[which]
        condition = f"{condition} AND {_SHOWN}"
        if not sort:
            query = f"SELECT i.id FROM invitation i WHERE {condition} ORDER BY {own}"
            ids = array("q", (row[0] for row in self._connection.execute(query)))
            return ids[::-1] if reverse else ids
        if sort == "name":
            self._connection.create_function("name_order", 1, _name_order, deterministic=True)
        listed = Listed("invitation", "i", condition, (), "i.on_day DESC, i.id DESC")
        return ids_in_order(self._connection, listed, SORTS[sort], reverse=reverse)

    def ids_by_days(
        self, which: str, value_of: Callable[[date], float], *, reverse: bool = False
    ) -> array[int]:
        """Return the ids of a list by what the day stands for on which a pending one was sent.

        The greatest value comes first, or last if reversed; what isn't pending stands at the end.
        """
        rows = self._connection.execute(
            "SELECT i.id, CASE i.state WHEN 'pending' THEN i.on_day ELSE '' END AS day"
            f" FROM invitation i WHERE {LISTS[which][0]} AND {_SHOWN}"
            " ORDER BY day DESC, i.on_day DESC, i.id DESC"
        )

        def value(day: str) -> float | None:
            return value_of(date.fromisoformat(day)) if day else None

        return by_groups(rows, value, reverse=not reverse)

    def first_ids(self, which: str, limit: int) -> array[int]:
        """Return the first of a list in its own order; none where no index holds the order."""
        from netkeeper.store.reading.beginnings import INVITATIONS, first  # noqa: PLC0415 - seldom

        return first(self._connection, INVITATIONS.get(which, ()), limit)

    def is_short(self) -> bool:
        """Tell whether the order of any list of invitations is read at once."""
        return is_short(self._connection, "invitation")

    def in_state(self, state: State, direction: Direction | None) -> array[int]:
        """Return the ids of the invitations in a state, of one direction or both, oldest first."""
        rows = self._connection.execute(
            "SELECT i.id FROM invitation i WHERE i.state = ?1 AND (?2 IS NULL OR i.direction = ?2)"
            f" AND {_SHOWN} ORDER BY i.on_day, i.id",
            (state, direction),
        )
        return array("q", (row[0] for row in rows))

    def changed_since(self, on: date) -> dict[int, StateStep]:
        """Return, by id, how those stood on a day, sent by then, that stand otherwise since.

        Drafts left out. That a request begins as pending goes without saying.
        """
        rows = self._connection.execute(
            "SELECT i.id, i.on_day, s.state, s.certainty, s.on_day, s.source FROM invitation i"
            " JOIN invitation_step s ON s.invitation_id = i.id AND s.state <> 'draft'"
            " WHERE i.state_on > ?1 AND i.on_day <= ?1 AND i.state <> 'draft'"
            f" AND {_SHOWN} ORDER BY i.id, s.id",
            (on.isoformat(),),
        )
        found: dict[int, StateStep] = {}
        day = date.fromisoformat
        for (number, sent_on), steps in groupby(rows, key=itemgetter(0, 1)):
            told = [
                StateStep(_STATES[row[2]], _CERTAINTIES[row[3]], day(row[4]), row[5])
                for row in steps
            ]
            begun = StateStep(State.PENDING, told[0].certainty, day(sent_on))
            found[number] = step_on(told, on) or begun
        return found

    def pending_since(self, today: date, days: int) -> array[int]:
        """Return the ids of the sent requests pending for that many days, the oldest first.

        Those kept until a day that is still ahead are left out, as are those that a review put on
        the list of what is to be withdrawn on LinkedIn.
        """
        rows = self._connection.execute(
            "SELECT i.id FROM invitation i WHERE i.direction = 'sent' AND i.state = 'pending'"
            f" AND i.on_day <= ?1 AND {shown.waits('i', '?2')}"
            f" AND {_SHOWN} ORDER BY i.on_day, i.id",
            ((today - timedelta(days=days)).isoformat(), today.isoformat()),
        )
        return array("q", (row[0] for row in rows))

    def count(self, which: str) -> int:
        """Return how many invitations a list holds."""
        query = f"SELECT count(*) FROM invitation i WHERE {LISTS[which][0]} AND {_SHOWN}"
        return int(self._connection.execute(query).fetchone()[0])

    def notes_sent_in(self, month: date) -> int:
        """Return how many requests with a note were sent in the month of the given day."""
        row = self._connection.execute(
            "SELECT count(*) FROM invitation WHERE direction = 'sent' AND state <> 'draft'"
            " AND note <> '' AND trashed_at IS NULL AND substr(on_day, 1, 7) = ?",
            (month.isoformat()[:7],),
        ).fetchone()
        return int(row[0])

    def lines(self, ids: Sequence[int]) -> list[InvitationLine]:
        """Return the lines of the given invitations, in their order."""
        rows = self._connection.execute(
            "SELECT i.id, i.direction, i.state, i.certainty, coalesce(p.display_name, i.name),"
            " coalesce(p.given_name, ''), coalesce(p.family_name, ''),"
            f" {known.ACQUAINTANCE},"
            " coalesce(nullif(p.company, ''), i.company),"
            " coalesce(nullif(p.position, ''), i.position),"
            " i.on_day, i.state_on, i.person_id, i.note, i.set_aside_on, i.asked_on, i.keep_until"
            f" FROM invitation i {_PERSON} {known.MEETINGS} WHERE i.id IN ({places(ids)})",
            list(ids),
        )
        found = {row[0]: _line(row) for row in rows}
        return [found[each] for each in ids if each in found]

    def _whole(self, row: tuple[Any, ...]) -> Invitation:
        """Return an invitation from the columns of `_WHOLE`."""
        return Invitation(
            id=row[0],
            direction=Direction(row[1]),
            name=row[2],
            on=date.fromisoformat(row[3]),
            state=State(row[4]),
            certainty=StateCertainty(row[5]),
            state_on=date.fromisoformat(row[6]),
            person_id=row[7],
            slug=row[8],
            company=row[9],
            position=row[10],
            email=row[11],
            note=row[12],
            sent_raw=row[13],
            sent_at=instant_of(row[14]) if row[14] else None,
            set_aside_on=day_of(row[15]),
            asked_on=day_of(row[16]),
            keep_until=day_of(row[17]),
            override_reason=row[18],
            source=row[19],
            steps=self.steps(row[0]),
            trashed=row[20] is not None,
        )


def _name_order(name: str) -> str:
    """Return where somebody unknown to the record stands by name: by the last word of it."""
    given, _, family = name.rpartition(" ")
    return sort_key(given, family, name)


def _line(row: tuple[Any, ...]) -> InvitationLine:
    """Return a line from a row of `lines`' query."""
    from netkeeper.domain.lines import InvitationLine  # noqa: PLC0415 - a request needs none

    return InvitationLine(
        id=row[0],
        direction=_DIRECTIONS[row[1]],
        state=_STATES[row[2]],
        certainty=_CERTAINTIES[row[3]],
        name=row[4],
        initials=initials(row[5], row[6], row[4]),
        acquaintance=known.ACQUAINTANCES[row[7]],
        company=row[8],
        position=row[9],
        on=date.fromisoformat(row[10]),
        state_on=date.fromisoformat(row[11]),
        person_id=row[12],
        note=row[13],
        set_aside_on=day_of(row[14]),
        asked_on=day_of(row[15]),
        keep_until=day_of(row[16]),
    )
