"""Turns a search into SQL: one condition over the people, the meetings or the requests.

Each condition belongs to one kind of row and is carried to the others by the person: somebody "has"
the requests and the meetings that hold it. Conditions on requests (or on meetings) that stand side
by side must hold for one and the same. Every part is a set of its own, read once; none is looked up
again for each row.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from netkeeper.domain.profiles import email_key
from netkeeper.domain.query.nodes import And, Fact, In, Node, Not, Or, When, Words
from netkeeper.store.reading import leaves
from netkeeper.store.reading.leaves import Sql, between, has_address, joined
from netkeeper.store.reading.may_hold import told_by
from netkeeper.store.reading.searched import MEETINGS, PEOPLE, REQUESTS, ROWS
from netkeeper.store.reading.values import local_day

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from netkeeper.store.reading.terms import Terms

# A field's column in each kind's own index; elsewhere it is carried over by the person.
_COLUMNS = {
    PEOPLE: {
        "name": "names",
        "company": "company",
        "position": "position",
        "tag": "tags",
        "note": "note",
    },
    MEETINGS: {
        "event": "event",
        "place": "place",
        "topic": "topic",
        "note": "note",
        "name": "people",
    },
    # What a request doesn't say of company and position, its person may: these are no columns here.
    REQUESTS: {"name": "names", "note": "note"},
}
_OF_MEETINGS = frozenset({"event", "place", "topic"})
_OF_REQUESTS = frozenset({"direction", "sent", "received"})
# The people of the rows of a kind that hold a condition.
_PEOPLE_OF = {
    PEOPLE: "{}",
    REQUESTS: (
        "p.id IN (SELECT i.person_id FROM invitation i WHERE i.person_id IS NOT NULL@(i.person_id)"
        " AND i.trashed_at IS NULL AND {})"
    ),
    MEETINGS: (
        "p.id IN (SELECT a.person_id FROM attendance a JOIN meeting m ON m.id = a.meeting_id"
        " WHERE m.trashed_at IS NULL@(a.person_id) AND {})"
    ),
}
LAST_MARK = "@+"  # before what is to be looked at last, where some people alone are asked about
# In the mark of a kind's rows that words find: so many that some are asked about. What follows is
# of `may_hold.told_by`.
ASKED = "="
_ASKED_OF = re.compile(rf"{ASKED}[^\]]*\]")
PEOPLE_MARK = re.compile(r"@\(([a-z_.]+)\)")
_LIVE = "SELECT p.id FROM person p WHERE p.trashed_at IS NULL@(p.id) AND"


class Conditions:
    """Makes the conditions of one search over one kind of row.

    `terms` are the words of the indexes. `consenting` gives the ids of those to whom one may write
    commercially, as a JSON array; it is asked only where the search does. `carried` says that
    another kind's conditions hold these.
    """

    def __init__(
        self, kind: str, terms: Terms, consenting: Callable[[], str], *, carried: bool = False
    ) -> None:
        self._kind = kind
        self._terms = terms
        self._consenting = consenting
        self._is_carried = carried
        self._words, self._fact, self._happened = {
            PEOPLE: (self._words_of_person, self._fact_of_person, _when_of_person),
            MEETINGS: (_no_words, _fact_of_meeting, _when_of_meeting),
            REQUESTS: (self._words_of_request, self._fact_of_request, _when_of_request),
        }[kind]

    def match(self, node: Node | None) -> str:
        """Return the FTS5 query of a condition that this kind's own index answers alone, or ""."""
        match node:
            case Words():
                return self._terms.of(self._kind, node)
            case In(code, words):
                column = _COLUMNS[self._kind].get(code)
                term = self._terms.of(self._kind, words) if column is not None else ""
                return f"({column} : {term})" if term else ""
            case And(parts) | Or(parts):
                terms = [self.match(each) for each in parts]
                sign = " AND " if isinstance(node, And) else " OR "
                return f"({sign.join(terms)})" if all(terms) else ""
        return ""

    def of(self, node: Node) -> Sql:
        """Return the condition that a row of this kind holds what is asked."""
        if match := self.match(node):
            return self._matching(self._kind, match)
        match node:
            case Not(one):
                inner = self.of(one)
                return Sql(f"NOT ({inner.text})", inner.values)
            case And(parts):
                return joined("AND", self._all(parts))
            case Or(parts):
                return joined("OR", map(self.of, parts))
        return self._leaf(node) or self._carried(_kind_of(node), node)

    def parted(self, parts: Sequence[Node]) -> tuple[str, Sql | None]:
        """Return the FTS5 query of what this kind's own index answers of an and, and the rest."""
        texts = tuple(each for each in parts if self.match(each))
        rest = self._rest([each for each in parts if not self.match(each)])
        return self.match(And(texts)) if texts else "", joined("AND", rest) if rest else None

    def matching(self, match: str) -> Sql:
        """Return that this kind's own index holds an FTS5 query."""
        return self._matching(self._kind, match)

    def _all(self, parts: Sequence[Node]) -> list[Sql]:
        """Return the conditions of an and."""
        texts = tuple(each for each in parts if self.match(each))
        found = [self.of(And(texts))] if texts else []
        return found + self._rest([each for each in parts if not self.match(each)])

    def _rest(self, rest: list[Node]) -> list[Sql]:
        """Return the conditions but words; what asks of requests, or of meetings, asks of one."""
        found = []
        for kind in (REQUESTS, MEETINGS):
            of_one = tuple(each for each in rest if _kind_of(each) == kind)
            if kind != self._kind and len(of_one) > 1:
                found.append(self._carried(kind, And(of_one)))
                rest = [each for each in rest if each not in of_one]
        return found + [self.of(each) for each in rest]

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
        return self._happened(asked)

    def _carried(self, kind: str, node: Node) -> Sql:
        """Return that this row's people have a row of another kind that holds a condition."""
        held = Conditions(kind, self._terms, self._consenting, carried=True).of(node)
        people = _PEOPLE_OF[kind].format(held.text)
        if self._kind == REQUESTS:
            people = f"(i.person_id IS NOT NULL AND i.person_id IN ({_LIVE} {people}))"
        elif self._kind == MEETINGS:
            attended = "SELECT z.meeting_id FROM attendance z WHERE z.person_id IN"
            people = f"m.id IN ({attended} ({_LIVE} {people}))"
        if self._is_carried:
            # These would be the people of other rows than those that are listed.
            people = _ASKED_OF.sub("]", PEOPLE_MARK.sub("", people))
        return Sql(people, held.values)

    def _matching(self, kind: str, match: str) -> Sql:
        """Return that a kind's index holds an FTS5 query."""
        alias, index = ROWS[kind].alias, ROWS[kind].search
        frequent = self._terms.is_frequent(kind, match)
        asked = f"{ASKED}{told_by(kind, match)}" if frequent else ""
        rows = f"SELECT rowid FROM {index} WHERE {index} MATCH ?@[{kind}{asked}]"
        return Sql(f"{LAST_MARK}{alias}.id IN ({rows})", [match])

    # What is asked of people

    def _words_of_person(self, code: str, words: Words) -> Sql | None:
        if code == "profile":
            slugs = "SELECT x.person_id FROM person_slug x WHERE x.slug = ?"
            return Sql(f"(p.slug = ? OR p.id IN ({slugs}))", [words.text, words.text])
        if code == "email":
            return has_address(words)
        if code == "phone":
            return leaves.has_phone(words)
        if code != "place":
            return None
        # Where somebody lives, or was met.
        met = self._carried(MEETINGS, In("place", words))
        lives = self._matching(PEOPLE, f"(detail : {self._terms.of(PEOPLE, words)})")
        return joined("OR", [joined("AND", [lives, Sql("p.location <> ''")]), met])

    def _fact_of_person(self, keyword: str, value: str) -> Sql | None:
        if (keyword, value) == ("has", "consent"):
            return Sql("p.id IN (SELECT value FROM json_each(?))", [self._consenting()])
        held = {"is": leaves.HELD, "has": leaves.HAS}.get(keyword, {}).get(value)
        return Sql(held) if held is not None else None

    # What is asked of requests

    def _words_of_request(self, code: str, words: Words) -> Sql | None:
        if code == "email":
            own = Sql("instr(lower(i.email), ?) > 0", [email_key(words.text)])
        elif code in {"company", "position"}:
            own = self._matching(REQUESTS, f"({code} : {self._terms.of(REQUESTS, words)})")
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
    if asked.what in {"last", "date"}:
        return leaves.last_contact(*days)
    return leaves.due("p", *days) if asked.what == "due" else None


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
    if asked.what == "state":
        return between("i.state_on", *days)
    return leaves.due("i", *days) if asked.what == "due" else None


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
