"""Turns a search into SQL: one condition over the people, the meetings or the requests.

Each condition belongs to one kind of row and is carried to the others by the person: somebody "has"
the requests and the meetings that hold it. Conditions on requests (or on meetings) that stand side
by side must hold for one and the same. Every part is a set of its own, read once; none is looked up
again for each row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.profiles import email_key
from netkeeper.domain.query.nodes import And, Fact, In, Node, Not, Or, When, Words
from netkeeper.store.reading import leaves
from netkeeper.store.reading.leaves import Sql, between, has_address, joined
from netkeeper.store.reading.searched import MEETINGS, PEOPLE, REQUESTS, ROWS
from netkeeper.store.reading.values import local_day

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from netkeeper.store.reading.looks import Look
    from netkeeper.store.reading.terms import Terms

_OF_MEETINGS = frozenset({"event", "place", "topic"})
_OF_REQUESTS = frozenset({"direction", "sent", "received"})


class Conditions:
    """Makes the conditions of one search over one kind of row.

    `terms` are the words of the indexes, and `look` is how the rows are looked at. `consenting`
    gives the ids of those to whom one may write commercially, as a JSON array; it is asked only
    where the search does.
    """

    def __init__(self, kind: str, terms: Terms, consenting: Callable[[], str], look: Look) -> None:
        self._kind = kind
        self._terms = terms
        self._consenting = consenting
        self._look = look
        self._words, self._fact, self._happened = {
            PEOPLE: (self._words_of_person, self._fact_of_person, _when_of_person),
            MEETINGS: (_no_words, _fact_of_meeting, _when_of_meeting),
            REQUESTS: (self._words_of_request, self._fact_of_request, _when_of_request),
        }[kind]

    def of(self, node: Node) -> Sql:
        """Return the condition that a row of this kind holds what is asked."""
        if match := self._terms.match(self._kind, node):
            return self._holding(self._kind, match)
        match node:
            case Not(one):
                inner = self.of(one)
                return Sql(f"NOT ({inner.text})", inner.values)
            case And(parts):
                return self.all_of(*self._terms.parted(self._kind, parts))
            case Or(parts):
                return joined("OR", map(self.of, parts))
        return self._leaf(node) or self._carried(_kind_of(node), node)

    def all_of(self, match: str, rest: Sequence[Node]) -> Sql:
        """Return that a row holds an FTS5 query and the rest of an and, if there are any.

        What asks of requests, or of meetings, asks of one and the same.
        """
        found = [self._holding(self._kind, match)] if match else []
        for kind in (REQUESTS, MEETINGS):
            of_one = tuple(each for each in rest if _kind_of(each) == kind)
            if kind != self._kind and len(of_one) > 1:
                found.append(self._carried(kind, And(of_one)))
                rest = [each for each in rest if each not in of_one]
        found += map(self.of, rest)
        return joined("AND", found or [Sql("1")])

    def _leaf(self, node: Node) -> Sql | None:
        """Return the condition of a leaf on a row of this kind; None where it is another kind's."""
        match node:
            case In(code, words):
                return self._words(code, words)
            case Fact(keyword, value):
                return self._fact(keyword, value)
            case When():
                return self._when(node)
        return None

    def _when(self, asked: When) -> Sql | None:
        """Return that a row was added, or changed, or what it tells of happened, on some days."""
        rows, days = ROWS[self._kind], (asked.first, asked.last)
        if asked.what == "added":
            return between(local_day(f"{rows.alias}.created_at"), *days)
        if asked.what == "changed":
            return leaves.changed(rows.alias, rows.table, *days)
        if asked.what == "due" and self._kind != MEETINGS:
            return leaves.due(self._look, self._kind, *days)
        return self._happened(asked)

    def _carried(self, kind: str, node: Node) -> Sql:
        """Return that this row's people have a row of another kind that holds a condition."""
        look = self._look
        held = Conditions(kind, self._terms, self._consenting, look).of(node)
        people = held.text
        if kind == REQUESTS:
            people = (
                f"p.id IN (SELECT i.person_id FROM {look.invitations} WHERE i.person_id IS NOT NULL"
                f"{look.among('i.person_id')} AND i.trashed_at IS NULL AND {people})"
            )
        elif kind == MEETINGS:
            people = (
                f"p.id IN (SELECT a.person_id FROM {look.attendances} ON m.id = a.meeting_id"
                f" WHERE m.trashed_at IS NULL{look.among('a.person_id')} AND {people})"
            )
        if self._kind != PEOPLE:
            live = f"p.trashed_at IS NULL{look.among('p.id')}"
            people = f"IN (SELECT p.id FROM person p WHERE {live} AND {people})"
        if self._kind == REQUESTS:
            people = f"(i.person_id IS NOT NULL AND i.person_id {people})"
        elif self._kind == MEETINGS:
            attended = "SELECT z.meeting_id FROM attendance z WHERE z.person_id"
            people = f"m.id IN ({attended} {people})"
        return Sql(people, held.values)

    def _holding(self, kind: str, match: str) -> Sql:
        """Return that a row of a kind holds what an FTS5 query finds."""
        return Sql(self._look.holding(kind, match), [match])

    # What is asked of people

    def _words_of_person(self, code: str, words: Words) -> Sql | None:
        if code == "profile":
            slugs = "SELECT x.person_id FROM person_slug x WHERE x.slug = ?"
            return Sql(f"(p.slug = ? OR p.id IN ({slugs}))", [words.text, words.text])
        if code == "email":
            return has_address(words, self._look)
        if code == "phone":
            return leaves.has_phone(words, self._look)
        if code != "place":
            return None
        # Where somebody lives, or was met.
        met = self._carried(MEETINGS, In("place", words))
        lives = self._holding(PEOPLE, f"(detail : {self._terms.of(PEOPLE, words)})")
        return joined("OR", [joined("AND", [lives, Sql("p.location <> ''")]), met])

    def _fact_of_person(self, keyword: str, value: str) -> Sql | None:
        if (keyword, value) == ("has", "consent"):
            return Sql("p.id IN (SELECT value FROM json_each(?))", [self._consenting()])
        held = leaves.FACTS.get((keyword, value))
        return Sql(held(self._look)) if held is not None else None

    # What is asked of requests

    def _words_of_request(self, code: str, words: Words) -> Sql | None:
        if code == "email":
            own = Sql("instr(lower(i.email), ?) > 0", [email_key(words.text)])
        elif code in {"company", "position"}:
            own = self._holding(REQUESTS, f"({code} : {self._terms.of(REQUESTS, words)})")
        else:
            return None
        return joined("OR", [own, self._carried(PEOPLE, In(code, words))])

    def _fact_of_request(self, keyword: str, value: str) -> Sql | None:
        if keyword == "direction":
            return Sql("i.direction = ?", [value])
        if keyword == "has":
            own = leaves.HAS_OF_REQUESTS.get(value)
            return Sql(own) if own else None
        if value in leaves.STATES:
            states = ", ".join(f"'{each}'" for each in leaves.STATES[value])
            return Sql(f"i.state IN ({states})")
        if value == "later":
            return Sql("(i.state = 'pending' AND i.set_aside_on IS NOT NULL)")
        if value == "unknown":
            nobody = Sql("i.person_id IS NULL")
            return joined("OR", [nobody, self._carried(PEOPLE, Fact("is", "unknown"))])
        return None


def _no_words(_code: str, _words: Words) -> None:
    """Leave every field that the meetings' index doesn't hold to the people."""


def _fact_of_meeting(keyword: str, value: str) -> Sql | None:
    if (keyword, value) == ("is", "unknown"):
        return Sql("0")  # whoever was met is known
    return Sql("m.note <> ''") if (keyword, value) == ("has", "note") else None


def _when_of_person(asked: When) -> Sql | None:
    days = asked.first, asked.last
    if asked.what == "connected":
        return between("p.connected_on", *days)
    return leaves.last_contact(*days) if asked.what in {"last", "date"} else None


def _when_of_meeting(asked: When) -> Sql | None:
    is_day = asked.what in {"met", "last", "date"}
    return leaves.overlapping(asked.first, asked.last) if is_day else None


def _when_of_request(asked: When) -> Sql | None:
    days = asked.first, asked.last
    if asked.what in _OF_REQUESTS:
        sent = Sql("i.direction = ? AND i.state <> 'draft'", [asked.what])
        return joined("AND", [sent, between("i.on_day", *days)])
    if asked.what == "date":
        return between("i.on_day", *days)
    return between("i.state_on", *days) if asked.what == "state" else None


def _kind_of(node: Node) -> str:
    """Return the kind of row that a leaf asks of; the person's where it is none other's."""
    match node:
        case In(code) if code in _OF_MEETINGS:
            return MEETINGS
        case Fact("is", value) if value in leaves.STATES or value == "later":
            return REQUESTS
        case Fact("direction"):
            return REQUESTS
        case When("met"):
            return MEETINGS
        case When(what) if what in _OF_REQUESTS or what == "state":
            return REQUESTS
    return PEOPLE
