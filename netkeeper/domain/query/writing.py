"""Writes a search as it would be typed."""

from __future__ import annotations

from netkeeper.domain.profiles import profile_url
from netkeeper.domain.query import keywords
from netkeeper.domain.query.nodes import And, Fact, In, Leaf, Node, Not, Or, Query, When, Words
from netkeeper.domain.query.spans import write_days

_JOINTS = keywords.OR_WORDS | keywords.NOT_WORDS | {"not", "and", "et"}


def write_query(query: Query, language: str) -> str:
    """Return a search as text; read again, it is the same search."""
    writer = _Writer(language)
    parts = [writer.every(query.root)] if query.root is not None else []
    for each in query.sorts:
        sign = "-" if each.descending else ""
        parts.append(f"{writer.keyword('sort')}:{sign}{writer.value('sort', each.by)}")
    if query.place:
        parts.append(f"{writer.keyword('in')}:{writer.value('in', query.place)}")
    return " ".join(parts)


class _Writer:
    def __init__(self, language: str) -> None:
        self._language = language

    def keyword(self, code: str) -> str:
        return keywords.BY_CODE[code].term.written(self._language)

    def value(self, of: str, code: str) -> str:
        return keywords.value_term(keywords.BY_CODE[of], code).written(self._language)

    def every(self, node: Node) -> str:
        """Write what stands alone, or between parentheses."""
        if isinstance(node, Or):
            return f" {keywords.OR_WRITTEN[self._language]} ".join(map(self.part, node.parts))
        if isinstance(node, And):
            return " ".join(
                f"({self.every(e)})" if isinstance(e, Or) else self.part(e) for e in node.parts
            )
        return self.part(node)

    def part(self, node: Node) -> str:
        """Write what stands beside others."""
        if isinstance(node, Not):
            one = node.one
            return f"-({self.every(one)})" if isinstance(one, And | Or) else f"-{self.part(one)}"
        return self.every(node) if isinstance(node, And | Or) else self.leaf(node)

    def leaf(self, leaf: Leaf) -> str:
        """Write one condition."""
        match leaf:
            case In("profile", words):
                return profile_url(words.text)
            case In(field, words):
                return f"{self.keyword(field)}:{_words(words)}"
            case Fact(of, code):
                return f"{self.keyword(of)}:{self.value(of, code)}"
            case When(what, first, last):
                return f"{self.keyword(what)}:{write_days(first, last)}"
            case Words():
                return _words(leaf)


def _words(words: Words) -> str:
    if words.phrase:
        return f'"{words.text}"{"*" if words.prefix else ""}'
    # Beside others such a word would join them.
    return f"{words.text}*" if words.text.lower() in _JOINTS else words.text
