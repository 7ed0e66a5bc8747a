"""Looks for what a search asks in things that no index holds: the trash, the history.

Each thing is told as a `Document`: its texts by field, its days and what is known of it. What such
things cannot be asked is left out of the search, and said.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from netkeeper.domain.folding import fold, han, words_apart
from netkeeper.domain.profiles import email_key
from netkeeper.domain.query.nodes import And, Fact, In, Issue, Node, Not, Or, Query, When, Words
from netkeeper.domain.values import field, frozen, replace

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import date

    from netkeeper.domain.query.nodes import Leaf, Span

    Days = tuple[date, date]  # the first and the last that something may have been on


@frozen
class Document:
    """One thing as it is searched: texts by a field's code, "" for those that words alone find.

    `days` are by the code of a keyword, `facts` pairs of a keyword's code and a value's.
    """

    id: int
    texts: Mapping[str, str]
    days: Mapping[str, Days] = field(default_factory=dict)
    facts: frozenset[tuple[str, str]] = frozenset()

    @cached_property
    def words(self) -> Mapping[str, Sequence[str]]:
        """Return the folded words of each text."""
        return {code: words_apart(text) for code, text in self.texts.items()}


def asked_code(leaf: Leaf) -> str:
    """Return what a condition asks: "company", "met", "is.pending"; "" for words."""
    match leaf:
        case In(code):
            return code
        case When(what):
            return what
        case Fact(keyword, value):
            return f"{keyword}.{value}"
    return ""


def fitting(query: Query, askable: Collection[str]) -> Query:
    """Return a search without the conditions that cannot be asked; each of them is an issue.

    `askable` holds codes as `asked_code` returns them.
    """
    issues: list[Issue] = []
    root = None if query.root is None else _fitting(query.root, frozenset(askable), issues)
    return replace(query, root=root, issues=(*query.issues, *issues))


def _fitting(node: Node, askable: frozenset[str], issues: list[Issue]) -> Node | None:
    if isinstance(node, Not):
        one = _fitting(node.one, askable, issues)
        return None if one is None else Not(one)
    if isinstance(node, And | Or):
        each = (_fitting(part, askable, issues) for part in node.parts)
        parts = tuple(part for part in each if part is not None)
        return (type(node)(parts) if len(parts) > 1 else parts[0]) if parts else None
    if isinstance(node, Words) or asked_code(node) in askable:
        return node
    issues.append(_not_here(node, node.span))
    return None


def _not_here(leaf: Leaf, span: Span) -> Issue:
    keyword, _, value = asked_code(leaf).partition(".")
    return Issue("not_here", span, {"keyword": keyword, **({"holds": value} if value else {})})


def found_in(query: Query, documents: Iterable[Document]) -> list[Document]:
    """Return the documents that hold what is asked, in its order, or else in theirs.

    They are put in order by name, and by the day of their last change.
    """
    root = query.root
    found = [each for each in documents if root is None or _holds(root, each)]
    for each in reversed(query.sorts):
        key = _by_name if each.by == "name" else _by_change
        if each.by in {"name", "date", "last", "added"}:
            found.sort(key=key, reverse=each.descending)
    return found


def _by_name(one: Document) -> str:
    return fold(one.texts.get("name", ""))


def _by_change(one: Document) -> date:
    return one.days["changed"][0]


def _holds(node: Node, one: Document) -> bool:
    if isinstance(node, Not):
        return not _holds(node.one, one)
    if isinstance(node, And | Or):
        held = (_holds(each, one) for each in node.parts)
        return all(held) if isinstance(node, And) else any(held)
    return _holds_leaf(node, one)


def _holds_leaf(leaf: Leaf, one: Document) -> bool:
    match leaf:
        case In("email", words):
            return email_key(words.text) in one.texts.get("email", "").lower()
        case In(code, words):
            return code in one.texts and _has(words, one, (code,))
        case Fact(keyword, value):
            return (keyword, value) in one.facts
        case When(what, first, last):
            return what in one.days and _overlap(one.days[what], first, last)
    return _has(leaf, one, one.texts)


def _overlap(days: Days, first: date | None, last: date | None) -> bool:
    return (last is None or days[0] <= last) and (first is None or first <= days[1])


def _has(words: Words, one: Document, codes: Iterable[str]) -> bool:
    """Tell whether one of some texts has a phrase, or they together each of some words."""
    asked = fold(words.text).split()
    held = [one.words[code] for code in codes]
    if not asked:
        return any(words.text.casefold() in one.texts[code].casefold() for code in codes)
    begins = words.prefix and not han(words.text)
    if words.phrase:
        return any(
            _matches(asked, each[start : start + len(asked)], begins=begins)
            for each in held
            for start in range(len(each) - len(asked) + 1)
        )
    return all(
        any(_matches([word], [other], begins=begins) for each in held for other in each)
        for word in asked
    )


def _matches(asked: Sequence[str], held: Sequence[str], *, begins: bool) -> bool:
    """Tell whether words are those asked for, of which the last may go on."""
    *whole, last = asked
    return held[:-1] == whole and (held[-1].startswith(last) if begins else held[-1] == last)
