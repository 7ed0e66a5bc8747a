"""The SQL that says how somebody is known; `domain.people.Acquaintance` has the rule."""

from __future__ import annotations

from netkeeper.domain.people import Acquaintance

# Looked up, since an enumeration's own look-up takes ten times as long.
ACQUAINTANCES = {each.value: each for each in Acquaintance}
_HELD = (
    "EXISTS (SELECT 1 FROM attendance a JOIN meeting m ON m.id = a.meeting_id"
    " WHERE a.person_id = {id} AND m.trashed_at IS NULL{kind})"
)
# By what triggers keep of whoever was met (see `search_index`): one row, found by its own id.
_KEPT = "(SELECT w.{what} FROM person_met w WHERE w.id = {id})"
# The last meeting with each person, and how many there were, joined to the people.
MEETINGS = "LEFT JOIN person_met l ON l.id = p.id"
# The states of the requests after which somebody need not be invited any more.
INVITED = "('pending', 'accepted', 'declined', 'unknown_to_them', 'draft')"
_IN_CONTACT = "{p}.in_contact = 1 OR {p}.first_message_on IS NOT NULL"


def met(person: str) -> str:
    """Return the condition that a person (an alias) was met in person."""
    return _HELD.format(id=f"{person}.id", kind=" AND m.kind = 'in_person'")


def is_met(person: str) -> str:
    """Return the same condition for a query over everybody: by what is kept of each (`_KEPT`)."""
    return f"({_KEPT.format(what='in_person', id=f'{person}.id')} IS 1)"


def known(person: str) -> str:
    """Return the condition that a person was met or is in contact."""
    meeting = _HELD.format(id=f"{person}.id", kind="")
    return f"({_IN_CONTACT.format(p=person)} OR {meeting})"


def is_known(person: str) -> str:
    """Return the condition of `known` for a query over everybody, as `is_met` is that of `met`."""
    return f"({_IN_CONTACT.format(p=person)} OR {last_met(person)} IS NOT NULL)"


def last_met(person: str) -> str:
    """Return the day (or the first of its month or year) of the last meeting with a person."""
    return _KEPT.format(what="last_day", id=f"{person}.id")


def introduced(person: str) -> str:
    """Return the condition that somebody known introduced a person."""
    return (
        "EXISTS (SELECT 1 FROM introduction n JOIN person q ON q.id = n.introducer_id"
        f" WHERE n.introduced_id = {person}.id AND n.trashed_at IS NULL"
        f" AND q.trashed_at IS NULL AND {known('q')})"
    )


def known_on(person: str, day: str) -> str:
    """Return the condition that a person was known, or introduced, on a day (a column) already.

    What bears no day counts as of always.
    """
    return (
        f"({person}.in_contact = 1"
        f" OR coalesce({person}.first_message_on <= {day}, 0)"
        " OR EXISTS (SELECT 1 FROM attendance a JOIN meeting m ON m.id = a.meeting_id"
        f" WHERE a.person_id = {person}.id AND m.trashed_at IS NULL AND m.on_day <= {day})"
        " OR EXISTS (SELECT 1 FROM introduction n JOIN person q ON q.id = n.introducer_id"
        f" WHERE n.introduced_id = {person}.id AND n.trashed_at IS NULL AND q.trashed_at IS NULL"
        f" AND (n.on_day IS NULL OR n.on_day <= {day}) AND {known('q')}))"
    )


def acquaintance(person: str) -> str:
    """Return the expression of `Acquaintance` for a person."""
    return (
        f"CASE WHEN {met(person)} THEN 'met' WHEN {known(person)} THEN 'contact'"
        f" WHEN {introduced(person)} THEN 'introduced' ELSE 'none' END"
    )


def kept_acquaintance(person: str, kept: str) -> str:
    """Return the same expression where what is kept of whom one met is joined, as an alias."""
    return (
        f"CASE WHEN {kept}.in_person = 1 THEN 'met'"
        f" WHEN {_IN_CONTACT.format(p=person)} OR {kept}.id IS NOT NULL THEN 'contact'"
        f" WHEN {introduced(person)} THEN 'introduced' ELSE 'none' END"
    )
