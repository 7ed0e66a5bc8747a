"""Reads what stands after a keyword that has values of its own, however people write it.

A value may be turned round ("is:not met", "a:-courriel"), may be another such keyword's
("est:envoyée" asks for a direction), and several may stand between commas, as tags may: one of them
is asked for. Elsewhere a comma is the text's own ("entreprise:Acme, Inc."), and a stroke alone
parts values ("poste:notaire|avocat"). An order may say its direction in a word or by an arrow
("tri:nom décroissant", "tri:nom↓").
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from netkeeper.domain.profiles import slug_of
from netkeeper.domain.query import keywords
from netkeeper.domain.query.nodes import And, Fact, In, Node, Not, Or, Sort, Words
from netkeeper.domain.values import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from netkeeper.domain.query.keywords import Keyword
    from netkeeper.domain.query.nodes import Span

_NOT = re.compile(
    r"(?:[-−–!]|(?:not|never|no|non|pas|jamais|aucune?|without|sans)[\s-]+)"
    r"\s*(?:de\s+|d['’]\s*)?(?P<rest>.+)",
    re.IGNORECASE,
)
_COMMA = re.compile(r"\s*[,/|]\s*")
_STROKES = MappingProxyType({"tag": ",|"})  # of any other field a stroke alone
_OR = re.compile(r"\s*[,/|]\s*|\s+(?:or|ou)\s+", re.IGNORECASE)
_AND = re.compile(r"\s+(?:and|et)\s+", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:an?|any|the|une?|des|les?|la)\s+|l['’]", re.IGNORECASE)
_DOWN, _UP = "-−↓▼", "+↑▲"
_BY = re.compile(r"(?:by|par)\s+", re.IGNORECASE)
_ME = frozenset({"me", "moi", "myself"})
_NEVER_A_WORD = frozenset({"email", "phone", "profile"})
_NONE = frozenset({"none", "nothing", "empty", "aucun", "aucune", "vide"})
# What follows an order, or says it alone: as `keywords.key_of` writes them.
_DIRECTIONS: Mapping[str, bool] = MappingProxyType(  # whether the last comes first
    dict.fromkeys(("asc", "ascending", "ascendant", "croissant", "croissante", "az"), False)
    | dict.fromkeys(("desc", "descending", "descendant", "decroissant", "decroissante"), True)
    | dict.fromkeys(("za", "reverse", "reversed", "inverse", "inversee"), True)
)
_BY_AGE: Mapping[str, bool] = MappingProxyType(  # by date: whether the newest come first
    dict.fromkeys(("oldest", "ancien", "ancienne", "anciens", "anciennes"), False)
    | dict.fromkeys(("plusancien", "plusancienne", "plusanciens", "plusanciennes"), False)
    | dict.fromkeys(("newest", "latest", "recent", "mostrecent"), True)
    | dict.fromkeys(("recente", "recents", "recentes", "plusrecent"), True)
    | dict.fromkeys(("plusrecente", "plusrecents", "plusrecentes"), True)
)
_FIRST = ("first", "dabord", "enpremier")


def read_value(of: Keyword, typed: str, span: Span, *, joined: bool = False) -> Node | None:
    """Return what a value asks, one of several if there are commas; None if it is unknown.

    With `joined` words join several too: "refusée ou retirée", "courriel et téléphone".
    """
    if of.of:
        held = read_value(keywords.BY_CODE[of.of], typed, span, joined=joined)
        return turned(held) if held is not None and of.is_contrary else held
    return several(typed, lambda each: _one(of, each, span), joined=joined)


def several(typed: str, read: Callable[[str], Node | None], *, joined: bool = False) -> Node | None:
    """Return what one of several values asks; None where one of them is not read.

    With `joined` words join them too, "and" closer than "or".
    """
    ways = (_OR if joined else _COMMA).split(typed.strip(",/| "))
    every = [_AND.split(way) if joined else [way] for way in ways]
    return _joined([_joined([read(each) for each in way], And) for way in every], Or)


def _joined(found: Sequence[Node | None], sign: type[And | Or]) -> Node | None:
    parts = tuple(each for each in found if each is not None)
    if len(parts) < len(found):
        return None
    return sign(parts) if len(parts) > 1 else parts[0]


def strokes(of: Keyword) -> str:
    """Return the signs that part what is looked for in a field, of which one is enough."""
    return _STROKES.get(of.code, "|")


def words_of(of: Keyword, words: Words, span: Span) -> Node:
    """Return what words ask of a field; of somebody who wrote, or was written to, both."""
    if of.code == "profile":
        return In(of.code, replace(words, text=slug_of(words.text) or words.text), span)
    if not of.direction:
        return In(of.code, words, span)
    if keywords.key_of(words.text) in _ME:
        return Fact("direction", "sent" if of.direction == "received" else "received", span)
    field = "email" if "@" in words.text else "name"
    return And((In(field, words, span), Fact("direction", of.direction, span)))


def any_of(of: Keyword, typed: str, span: Span) -> Node | None:
    """Return that a field holds anything at all, for an asterisk alone, or nothing, for "none".

    For a yes or a no too, where no text could be one.
    """
    code = keywords.value(keywords.BY_CODE["has"], of.code)
    key = keywords.key_of(typed)
    holds = {"*": True, **dict.fromkeys(_NONE, False)}.get(key or typed)
    if holds is None and of.code in _NEVER_A_WORD:
        holds = keywords.EVER.get(key)
    if code is None or holds is None:
        return None
    held = Fact("has", code, span)
    return held if holds else Not(held)


def turned(node: Node) -> Node:
    """Return the contrary."""
    return node.one if isinstance(node, Not) else Not(node)


def _one(of: Keyword, typed: str, span: Span) -> Node | None:
    word = _ARTICLE.sub("", typed.strip(), count=1)
    for keyword in (of, *(keywords.BY_CODE[each] for each in of.kin)):
        code = keywords.value(keyword, word)
        if code is not None:
            return Fact(keyword.code, code, span)
    contrary = _NOT.fullmatch(word)
    held = _one(of, contrary["rest"], span) if contrary else None
    return None if held is None else turned(held)


def read_orders(of: Keyword, typed: str, *, down: bool) -> list[Sort] | None:
    """Return the orders that a text says, with commas between them; None if one is unknown.

    `down` says that a minus stood before the first.
    """
    first, *others = typed.strip(", ").split(",")
    found = [_signed(of, first, down=down), *(_signed(of, each, down=False) for each in others)]
    known = [each for each in found if each is not None]
    return known if len(known) == len(found) else None


def _signed(of: Keyword, typed: str, *, down: bool) -> Sort | None:
    """Return one order that a sign before or after it may turn round."""
    name = typed.strip()
    signs = {name[:1], name[-1:]}
    return _order(of, name.strip(f" {_DOWN}{_UP}"), down=down or not signs.isdisjoint(_DOWN))


def _order(of: Keyword, typed: str, *, down: bool) -> Sort | None:
    """Return one order; a word that says the direction counts for more than a minus."""
    key = keywords.key_of(_BY.sub("", typed, count=1))
    if key in {"az", "za"}:
        return Sort("name", (key == "za") != down)
    code = keywords.value(of, key)
    if code is not None:
        return Sort(code, down)
    key = next((key.removesuffix(e) for e in _FIRST if key.endswith(e)), key)
    if key in _BY_AGE:
        return Sort("date", _BY_AGE[key] != down)
    for word, is_down in (*_DIRECTIONS.items(), *_BY_AGE.items()):
        code = keywords.value(of, key.removesuffix(word)) if key.endswith(word) else None
        if code is not None:
            return Sort(code, is_down)
    return None
