"""The SQL of what a search asks of one row: states, what somebody has, days, addresses.

Aliases: `p` a person, `m` a meeting, `i` a request. Whatever is asked of another table is a set of
its own, read once, of the people that a look looks at (see `looks`).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from netkeeper.domain.profiles import email_key, phone_key
from netkeeper.domain.values import field, frozen
from netkeeper.store.reading import known
from netkeeper.store.reading.searched import PEOPLE, ROWS
from netkeeper.store.reading.terms import term_of
from netkeeper.store.reading.values import local_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from netkeeper.domain.query.nodes import Words
    from netkeeper.store.reading.looks import Look

STATES = {
    "pending": ("pending",),
    "accepted": ("accepted",),
    "refused": ("declined", "unknown_to_them", "reported"),
    "withdrawn": ("withdrawn",),
    "expired": ("expired",),
    "unknown_to_them": ("unknown_to_them",),
    "reported": ("reported",),
    "lapsed": ("lapsed",),
    "draft": ("draft",),
}
_CONTACT = known.is_known("p")
# That a meeting was in the month, or the year, that begins on a day.
_HOLDS_DAY = "(m.on_day = ? AND m.precision = 'month') OR (m.on_day = ? AND m.precision = 'year')"
_PHONE_SIGNS = (" ", "-", ".", "/", "(", ")", "\u00a0", "\u202f", "\u2011")


@frozen
class Sql:
    """A condition and its values, in order."""

    text: str
    values: list[object] = field(default_factory=list)


def _followed_up(of: str, among: str = "") -> str:
    """Return the people, or the requests, by their column, about whom a follow-up is open."""
    return (
        f"SELECT x.{of} FROM follow_up x WHERE x.{of} IS NOT NULL{among}"
        " AND x.done_on IS NULL AND x.trashed_at IS NULL"
    )


def _introduced(look: Look) -> str:
    return (
        "p.id IN (SELECT n.introduced_id FROM introduction n CROSS JOIN person q"
        f" WHERE q.id = n.introducer_id AND n.trashed_at IS NULL{look.among('n.introduced_id')}"
        f" AND q.trashed_at IS NULL AND {known.is_known('q')})"
    )


# What may hold of a person, by the keyword and the value that ask for it.
FACTS: Mapping[tuple[str, str], Callable[[Look], str]] = {
    ("is", "met"): lambda _: known.IS_MET,
    ("is", "connected"): lambda _: "p.connected_on IS NOT NULL",
    ("is", "contact"): lambda _: _CONTACT,
    ("is", "known"): lambda look: f"({_CONTACT} OR {_introduced(look)})",
    ("is", "unknown"): lambda look: f"NOT ({_CONTACT} OR {_introduced(look)})",
    ("is", "introduced"): _introduced,
    ("is", "to_invite"): lambda _: f"({known.IS_TO_INVITE})",
    ("has", "note"): lambda _: "(p.note <> '' OR p.linkedin_note <> '')",
    ("has", "email"): lambda _: "p.id IN (SELECT x.person_id FROM person_email x)",
    ("has", "phone"): lambda _: "p.id IN (SELECT x.person_id FROM person_phone x)",
    ("has", "tag"): lambda _: "p.id IN (SELECT x.person_id FROM person_tag x)",
    ("has", "company"): lambda _: "p.company <> ''",
    ("has", "position"): lambda _: "p.position <> ''",
    ("has", "messages"): lambda _: "p.first_message_on IS NOT NULL",
    ("has", "profile"): lambda _: "p.slug IS NOT NULL",
    ("has", "followup"): lambda look: (
        f"p.id IN ({_followed_up('person_id', look.among('x.person_id'))})"
    ),
    ("has", "meeting"): lambda _: f"({known.last_met('p')} IS NOT NULL)",
    ("has", "request"): lambda look: (
        "p.id IN (SELECT x.person_id FROM invitation x WHERE x.person_id IS NOT NULL"
        f"{look.among('x.person_id')} AND x.trashed_at IS NULL)"
    ),
}
HAS_OF_REQUESTS = {  # in a list of requests these ask of the request itself
    "note": "i.note <> ''",
    "email": "i.email <> ''",
    "followup": f"i.id IN ({_followed_up('invitation_id')})",
}


def joined(sign: str, parts: Iterable[Sql]) -> Sql:
    """Return conditions joined by AND or OR."""
    every = list(parts)
    values = [value for each in every for value in each.values]
    return Sql("(" + f" {sign} ".join(each.text for each in every) + ")", values)


def between(column: str, first: date | None, last: date | None) -> Sql:
    """Return that a day lies between two, neither of which need be there."""
    parts = [Sql(f"{column} IS NOT NULL")]
    if first is not None:
        parts.append(Sql(f"{column} >= ?", [first.isoformat()]))
    if last is not None:
        parts.append(Sql(f"{column} <= ?", [last.isoformat()]))
    return joined("AND", parts)


def overlapping(first: date | None, last: date | None) -> Sql:
    """Return that a meeting may have been between two days: a month or a year may hold them."""
    parts: list[Sql] = []
    if last is not None:
        parts.append(Sql("m.on_day <= ?", [last.isoformat()]))
    if first is not None:
        parts.append(Sql(f"(m.on_day >= ? OR {_HOLDS_DAY})", _begun_with(first)))
    return joined("AND", parts or [Sql("1")])


def met_since(first: date) -> Sql:
    """Return that somebody (`l`, of those met) may have been met on a day or later.

    Whoever was last met before was not, unless in a month or a year that holds the day.
    """
    return Sql(
        "(l.last_day >= ? OR l.id IN (SELECT a.person_id FROM meeting m JOIN attendance a"
        f" ON a.meeting_id = m.id WHERE {_HOLDS_DAY}))",
        _begun_with(first),
    )


def _begun_with(day: date) -> list[object]:
    """Return a day, and the first ones of its month and of its year, on which these are kept."""
    return [each.isoformat() for each in (day, day.replace(day=1), day.replace(month=1, day=1))]


def last_contact(first: date | None, last: date | None) -> Sql:
    """Return that the last contact with somebody, a message or a meeting, was between two days."""
    latest = f"max(ifnull(p.last_message_on, ''), ifnull({known.last_met('p')}, ''))"
    days = (first or date.min).isoformat(), (last or date.max).isoformat()
    return Sql(f"({latest} BETWEEN ? AND ?)", [*days])


def due(look: Look, kind: str, first: date | None, last: date | None) -> Sql:
    """Return that a follow-up about somebody, or about a request, is due between two days."""
    day = between("coalesce(x.snoozed_until, x.due_on)", first, last)
    if kind == PEOPLE:
        rows = f"p.id IN ({_followed_up('person_id', look.among('x.person_id'))}"
    else:
        rows = f"i.id IN ({_followed_up('invitation_id')}"
    return Sql(f"{rows} AND {day.text})", day.values)


def changed(alias: str, table: str, first: date | None, last: date | None) -> Sql:
    """Return that a row of a table was added or changed between two days, as the history tells."""
    day = between(local_day("e.at"), first, last)
    rows = (
        f"SELECT x.id FROM journal_entry e JOIN journal_row r ON r.entry_id = e.id"
        f" JOIN {table} x ON x.id BETWEEN r.row_id AND r.last_id"
        f" WHERE e.state = 'done' AND r.table_name = '{table}' AND {day.text}"
    )
    return Sql(f"{alias}.id IN ({rows})", day.values)


def has_address(words: Words, look: Look) -> Sql:
    """Return that an address of somebody holds the text."""
    return Sql(
        "p.id IN (SELECT x.person_id FROM person_email x WHERE x.person_id IN"
        f" ({ROWS[PEOPLE].matching}){look.among('x.person_id')} AND instr(x.email_key, ?) > 0)",
        [f"(detail : {term_of(words)})", email_key(words.text)],
    )


def has_phone(words: Words, look: Look) -> Sql:
    """Return that a telephone number of somebody holds the figures, however they are parted."""
    figures = "x.phone"
    for sign in _PHONE_SIGNS:
        figures = f"replace({figures}, '{sign}', '')"
    numbers = f"SELECT x.person_id FROM person_phone x WHERE instr({figures}, ?) > 0"
    among = look.among("x.person_id")
    return Sql(f"p.id IN ({numbers}{among})", [phone_key(words.text.removeprefix("+1"))])
