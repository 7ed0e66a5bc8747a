"""Reads what is in the trash as a search asks of it: each thing's texts, days, and what is known.

The search indexes leave out what is in the trash, and it is seldom much.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from netkeeper.domain.days import Day, Precision
from netkeeper.domain.query.holding import Document
from netkeeper.domain.trash import Kind, line_id
from netkeeper.store.reading.leaves import STATES
from netkeeper.store.reading.values import instant_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping, Sequence

    from netkeeper.domain.query.holding import Days

_PERSON = "coalesce((SELECT p.display_name FROM person p WHERE p.id = t.{}), '')"


def _joined(column: str, source: str) -> str:
    return f"coalesce((SELECT group_concat({column}, ' ') FROM {source}), '')"


# The texts of each kind by the field that asks for them, "" for those that words alone find.
_TEXTS: Mapping[Kind, Mapping[str, str]] = {
    Kind.PERSON: {
        "name": "t.display_name || ' ' || "
        + _joined("n.name", "person_name n WHERE n.person_id = t.id"),
        "company": "t.company",
        "position": "t.position",
        "place": "t.location",
        "note": "t.note || ' ' || t.linkedin_note",
        "tag": _joined(
            "g.name", "person_tag x JOIN tag g ON g.id = x.tag_id WHERE x.person_id = t.id"
        ),
        "email": _joined("m.email_key", "person_email m WHERE m.person_id = t.id"),
    },
    Kind.MEETING: {
        "name": _joined(
            "p.display_name",
            "attendance a JOIN person p ON p.id = a.person_id WHERE a.meeting_id = t.id",
        ),
        "event": "t.event",
        "place": "t.place",
        "topic": "t.topic",
        "note": "t.note",
    },
    Kind.INVITATION: {
        "name": "t.name",
        "company": "t.company",
        "position": "t.position",
        "note": "t.note",
        "email": "t.email",
    },
    Kind.CONSENT: {"name": _PERSON.format("person_id"), "note": "t.evidence || ' ' || t.note"},
    Kind.FOLLOW_UP: {"name": _PERSON.format("person_id"), "": "t.what"},
    Kind.INTRODUCTION: {
        "name": f"{_PERSON.format('introducer_id')} || ' ' || {_PERSON.format('introduced_id')}",
        "note": "t.note",
    },
    Kind.RESTRICTION: {"": "t.what"},
}
# A day of the thing's own with its precision, and what it says beside that.
_DAYS: Mapping[Kind, str] = {
    Kind.PERSON: "t.connected_on, 'day', NULL, NULL, t.created_at",
    Kind.MEETING: "t.on_day, t.precision, NULL, NULL, t.created_at",
    Kind.INVITATION: "t.on_day, 'day', t.direction, t.state, t.created_at",
}
_FIXED = 7  # columns before the texts: the id, since when it is in the trash, and those of `_DAYS`
# What can be asked of what is in the trash, as `holding.asked_code` tells it.
ASKABLE = frozenset(
    {
        *("name", "company", "position", "event", "place", "topic", "note", "tag", "email"),
        *("met", "sent", "received", "connected", "added", "changed", "is.connected"),
        *("direction.sent", "direction.received"),
        *(f"is.{each}" for each in STATES),
        *(f"has.{each}" for each in ("note", "email", "tag", "company", "position")),
    }
)


def documents(connection: sqlite3.Connection, kind: Kind, told: str) -> Iterator[Document]:
    """Yield the things of a kind that are in the trash; `told` is what each is called besides."""
    texts = _TEXTS[kind]
    days = _DAYS.get(kind, "NULL, NULL, NULL, NULL, NULL")
    rows = connection.execute(
        f"SELECT t.id, t.trashed_at, {days}, {', '.join(texts.values())} FROM {kind} t"
        " WHERE t.trashed_at IS NOT NULL"
    )
    for row in rows:
        held = dict(zip(texts, row[_FIXED:], strict=True))
        yield Document(
            line_id(kind, row[0]),
            {**held, "": f"{held.get('', '')} {told}"},
            dict(_days_of(kind, row)),
            frozenset(_facts_of(kind, row, held)),
        )


def _days_of(kind: Kind, row: Sequence[Any]) -> Iterator[tuple[str, Days]]:
    """Yield the days of a thing by the keywords that ask for them."""
    _, at, on, precision, direction, state, created = row[:_FIXED]
    for what, text in (("changed", at), ("added", created)):
        if text is not None:
            here = instant_of(text).astimezone().date()
            yield what, (here, here)
    if on is None or state == "draft":
        return
    day = Day(date.fromisoformat(on), Precision(precision))
    yield {Kind.PERSON: "connected", Kind.MEETING: "met"}.get(kind, direction), (day.on, day.last)


def _facts_of(kind: Kind, row: Sequence[Any], held: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield what is known of a thing."""
    _, _, on, _, direction, state, _ = row[:_FIXED]
    if kind is Kind.PERSON and on is not None:
        yield "is", "connected"
    if direction is not None:
        yield "direction", direction
        yield from (("is", code) for code, states in STATES.items() if state in states)
    for code in ("note", "email", "tag", "company", "position"):
        if held.get(code, "").strip():
            yield "has", code
