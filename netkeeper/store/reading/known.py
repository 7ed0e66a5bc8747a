"""The SQL that says how somebody is known; `domain.people.Acquaintance` has the rule.

Triggers keep a row of whoever was met (see `search_index`), which is found by the person's own id.
"""

from __future__ import annotations

from netkeeper.domain.people import Acquaintance

# Looked up, since an enumeration's own look-up takes ten times as long.
ACQUAINTANCES = {each.value: each for each in Acquaintance}
_KEPT = "(SELECT w.{what} FROM person_met w WHERE w.id = {person}.id)"
# The last meeting with each person, and how many there were, joined to the people.
MEETINGS = "LEFT JOIN person_met l ON l.id = p.id"
# The states of the requests after which somebody need not be invited any more.
_INVITED = "('pending', 'accepted', 'declined', 'unknown_to_them', 'draft')"
# The requests that still wait and are matched to nobody: few, found by an index of their states.
_WAITING = (
    "FROM invitation u WHERE u.direction IN ('received', 'sent')"
    " AND u.state IN ('pending', 'draft') AND +u.person_id IS NULL AND u.trashed_at IS NULL"
)
# The condition that one of them is of a person (`p`): by the profile, or the name where either
# tells no profile. Sets, each made once: a name may be that of very many.
_WAITS_UNMATCHED = (
    f"CASE WHEN p.slug IS NULL THEN p.name_key IN (SELECT u.name_key {_WAITING})"
    f" ELSE p.slug IN (SELECT u.slug {_WAITING} AND +u.slug IS NOT NULL)"
    f" OR p.name_key IN (SELECT u.name_key {_WAITING} AND +u.slug IS NULL) END"
)
# The condition that a person (`p`) was met in person.
IS_MET = f"({_KEPT.format(what='in_person', person='p')} IS 1)"
# The condition that a person was met and may be invited. Few were met and are not connected, so
# their requests are looked up: a set of all would be large.
IS_TO_INVITE = (
    f"p.connected_on IS NULL AND {IS_MET} AND NOT EXISTS (SELECT 1 FROM invitation i"
    " WHERE i.person_id = p.id AND i.trashed_at IS NULL"
    f" AND i.state IN {_INVITED}) AND NOT {_WAITS_UNMATCHED}"
)
_IN_CONTACT = "{p}.in_contact = 1 OR {p}.first_message_on IS NOT NULL"


def is_known(person: str) -> str:
    """Return the condition that a person was met or is in contact."""
    return f"({_IN_CONTACT.format(p=person)} OR {last_met(person)} IS NOT NULL)"


def last_met(person: str) -> str:
    """Return the day (or the first of its month or year) of the last meeting with a person."""
    return _KEPT.format(what="last_day", person=person)


# That a person was known, or introduced, on the day of a request (`i`) already. What bears no day
# counts as of always.
ON_THAT_DAY = (
    "(p.in_contact = 1 OR coalesce(p.first_message_on <= i.on_day, 0)"
    " OR EXISTS (SELECT 1 FROM attendance a JOIN meeting m ON m.id = a.meeting_id"
    " WHERE a.person_id = p.id AND m.trashed_at IS NULL AND m.on_day <= i.on_day)"
    " OR EXISTS (SELECT 1 FROM introduction n JOIN person q ON q.id = n.introducer_id"
    " WHERE n.introduced_id = p.id AND n.trashed_at IS NULL AND q.trashed_at IS NULL"
    f" AND (n.on_day IS NULL OR n.on_day <= i.on_day) AND {is_known('q')}))"
)
# The code of `Acquaintance` of a person whom `MEETINGS` is joined to.
ACQUAINTANCE = (
    "CASE WHEN l.in_person = 1 THEN 'met'"
    f" WHEN {_IN_CONTACT.format(p='p')} OR l.id IS NOT NULL THEN 'contact'"
    " WHEN EXISTS (SELECT 1 FROM introduction n JOIN person q ON q.id = n.introducer_id"
    " WHERE n.introduced_id = p.id AND n.trashed_at IS NULL"
    f" AND q.trashed_at IS NULL AND {is_known('q')}) THEN 'introduced' ELSE 'none' END"
)
