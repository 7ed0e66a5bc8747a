"""Cuts what was typed into the words, conditions and joints that the grammar puts together.

Whatever is not of the language is a word: an e-mail address, a URL, a time, "re: projet", "c++".
The joints are made to stand where the grammar takes them, so that no text is wrong: an "or" at an
edge is a word, and a parenthesis without its other half counts for nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from netkeeper.domain.profiles import slug_of
from netkeeper.domain.query import keywords
from netkeeper.domain.query.keywords import Keyword, Kind
from netkeeper.domain.query.nodes import Fact, In, Issue, Leaf, Sort, Span, When, Words
from netkeeper.domain.query.spans import read_days
from netkeeper.domain.query.words import is_searchable
from netkeeper.domain.values import frozen, replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

MOST_CHARACTERS = 1000
MOST_TOKENS = 64
MOST_OPEN = 12  # parentheses inside each other
_NEAR_FROM = 4  # letters of a keyword that a typing error leaves recognisable

_OPENS = {'"': '"”“', "“": '”“"', "”": '”"', "„": '“”"', "«": "»"}
_SPACE = "\u0020\u00a0\u202f\u2009"
_WORD = re.compile(r"[^\s()]+")
_BEFORE_COLON = re.compile(rf"(?P<word>[^\W\d_][^\W_]*(?:-[^\W_]+)*)(?P<gap>[{_SPACE}]?):")
_MINUS = re.compile(r"[-−]+(?=[^\s\-−])")
_AGO = re.compile(
    rf"[<>≤≥]=?[{_SPACE}]*[0-9]+[{_SPACE}]?[^\W\d_]+|[0-9]+[{_SPACE}][^\W\d_]+\.?(?![^\s)])"
)
_VALUE = re.compile(rf"[^\s()\"“”«»]+(?:[{_SPACE}][^\s()\"“”«»:]+){{0,2}}")
_ONE_VALUE = re.compile(r"[^\s()]+")


class Joint(StrEnum):
    """What a token is to the grammar."""

    LEAF = "LEAF"
    OR = "OR"
    NOT = "NOT"
    OPEN = "OPEN"
    CLOSE = "CLOSE"


@frozen
class Token:
    """A passage of what was typed; a leaf bears its condition."""

    joint: Joint
    span: Span
    leaf: Leaf | None = None
    word: str = ""  # as typed, of a word that may join


@dataclass(slots=True)
class Cut:
    """What a text was cut into, and what is said of the whole search."""

    tokens: list[Token]
    sorts: list[Sort]
    place: str
    issues: list[Issue]


def cut(text: str, today: date) -> Cut:
    """Return a text's tokens; together they are a sentence of the grammar, whatever was typed."""
    cutter = _Cutter(text[:MOST_CHARACTERS], today)
    cutter.run()
    if len(text) > MOST_CHARACTERS or len(cutter.tokens) > MOST_TOKENS:
        end = (min(len(text), MOST_CHARACTERS), len(text))
        cutter.issues.append(Issue("too_long", end, {}))
    tokens = _balanced(_joined(cutter.tokens[:MOST_TOKENS]))
    return Cut(tokens, cutter.sorts, cutter.place, cutter.issues)


class _Cutter:
    """Goes once through the text."""

    def __init__(self, text: str, today: date) -> None:
        self._text = text
        self._today = today
        self._at = 0
        self.tokens: list[Token] = []
        self.sorts: list[Sort] = []
        self.place = ""
        self.issues: list[Issue] = []

    def run(self) -> None:
        """Cut the whole text."""
        text = self._text
        while self._at < len(text):
            if text[self._at].isspace():
                self._at += 1
            elif text[self._at] in "()":
                joint = Joint.OPEN if text[self._at] == "(" else Joint.CLOSE
                self._add(joint, self._at + 1)
            elif not (self._minus() or self._quoted() or self._condition()):
                self._word()

    def _add(self, joint: Joint, end: int, leaf: Leaf | None = None, word: str = "") -> None:
        self.tokens.append(Token(joint, (self._at, end), leaf, word))
        self._at = end

    def _minus(self) -> bool:
        found = _MINUS.match(self._text, self._at)
        if found is None:
            return False
        self._add(Joint.NOT, found.end())
        return True

    def _quoted(self) -> bool:
        words, end = quoted(self._text, self._at)
        if words is None:
            return False
        if is_searchable(words.text):
            self._add(Joint.LEAF, end, words)
        self._at = end
        return True

    def _word(self) -> None:
        found = _WORD.match(self._text, self._at)
        if found is None:  # whitespace that \s and isspace see differently
            self._at += 1
            return
        typed, span = found.group(), found.span()
        slug = slug_of(typed) if "/in/" in typed.lower() else None
        if slug is not None and is_searchable(slug):
            self._add(Joint.LEAF, span[1], In("profile", Words(slug, span=span), span))
        elif is_searchable(typed):
            self._hint(typed, span)
            self._add(Joint.LEAF, span[1], Words(plain_word(typed), span=span), typed)
        self._at = span[1]

    def _hint(self, typed: str, span: Span) -> None:
        """Remark that a word before a colon is nearly a keyword; it is searched as it stands."""
        before, colon, _after = typed.partition(":")
        if not colon or len(before) < _NEAR_FROM:
            return
        key = keywords.key_of(before)
        for each in keywords.known_words():
            if len(each) >= _NEAR_FROM and OSA.distance(key, each, score_cutoff=1) == 1:
                facts = {"word": before, "keyword": each}
                self.issues.append(Issue("nearly_keyword", (span[0], span[0] + len(before)), facts))
                return

    # Conditions

    def _condition(self) -> bool:
        found = _BEFORE_COLON.match(self._text, self._at)
        of = keywords.keyword(found["word"]) if found else None
        if found is None or of is None:
            return False
        start = self._value_start(found)
        if start is None:
            return False
        if start == len(self._text) or self._text[start] in "()" or self._is_condition(start):
            self._refuse("value_missing", of, found.end())
            return True
        read = {
            Kind.TEXT: self._words_of,
            Kind.DAYS: self._days_of,
            Kind.VALUE: self._value_of,
            Kind.SORT: self._sort_of,
            Kind.PLACE: self._place_of,
        }[of.kind]
        read(of, start)
        return True

    def _value_start(self, found: re.Match[str]) -> int | None:
        """Return where a keyword's value begins; None where a colon is no more than a sign.

        A space may stand on both sides of the colon, as French has it, but not beside a word of
        one letter, after which something must follow.
        """
        at = found.end()
        after = self._text[at : at + 1]
        spaced = bool(found["gap"]) or not after or after.isspace()
        if spaced and len(found["word"]) == 1:
            return None
        while at < len(self._text) and self._text[at] in _SPACE:
            at += 1
        return at

    def _is_condition(self, at: int) -> bool:
        found = _BEFORE_COLON.match(self._text, at)
        return found is not None and keywords.keyword(found["word"]) is not None

    def _refuse(self, code: str, of: Keyword, end: int, value: str = "") -> None:
        facts = {"keyword": of.code, "value": value}
        self.issues.append(Issue(code, (self._at, end), facts))
        self._at = end

    def _words_of(self, of: Keyword, start: int) -> None:
        words, end = quoted(self._text, start)
        if words is None:
            found = _ONE_VALUE.match(self._text, start)
            end = found.end() if found else start + 1
            words = Words(plain_word(self._text[start:end]), span=(start, end))
        if is_searchable(words.text):
            self._add(Joint.LEAF, end, In(of.code, words, (self._at, end)))
        self._at = end

    def _raw(self, start: int) -> tuple[str, int]:
        """Return a value of one word, or what stands between quotation marks."""
        words, end = quoted(self._text, start)
        if words is not None:
            return words.text, end
        found = _ONE_VALUE.match(self._text, start)
        end = found.end() if found else start + 1
        return self._text[start:end], end

    def _candidates(self, start: int) -> Iterator[tuple[str, int]]:
        """Yield what the value may be and where it ends: up to three words, the longest first."""
        found = _VALUE.match(self._text, start)
        typed = found.group() if found else ""
        while typed:
            yield typed, start + len(typed)
            typed = typed[: max(typed.rfind(each) for each in _SPACE)] if _spaced(typed) else ""
        yield self._raw(start)

    def _days_of(self, of: Keyword, start: int) -> None:
        ago = _AGO.match(self._text, start)
        first = [(ago.group(), ago.end())] if ago else []
        typed, end = self._raw(start)
        for typed, end in (*first, *self._candidates(start)):
            days = read_days(typed, self._today)
            if days is not None:
                self._add(Joint.LEAF, end, When(of.code, *days, (self._at, end)))
                return
        self._refuse("day_unreadable", of, end, typed)

    def _one_of(self, of: Keyword, start: int) -> tuple[str | None, str, int]:
        """Return the code of a value, which may be of several words, how it is typed, its end."""
        typed, end = self._raw(start)
        for typed, end in self._candidates(start):
            code = keywords.value(of, typed)
            if code is not None:
                return code, typed, end
        return None, typed, end

    def _value_of(self, of: Keyword, start: int) -> None:
        code, typed, end = self._one_of(of, start)
        if code is None:
            self._refuse("value_unknown", of, end, typed)
        else:
            self._add(Joint.LEAF, end, Fact(of.code, code, (self._at, end)))

    def _sort_of(self, of: Keyword, start: int) -> None:
        turned = self._text[start] in "-−"
        code, typed, end = self._one_of(of, start + turned)
        if code is None:
            self._refuse("value_unknown", of, end, typed)
            return
        if (
            self.tokens
            and self.tokens[-1].joint is Joint.NOT
            and self.tokens[-1].span[1] == self._at
        ):
            self.tokens.pop()
            turned = not turned
        self.sorts.append(Sort(code, turned))
        self._at = end

    def _place_of(self, of: Keyword, start: int) -> None:
        code, typed, end = self._one_of(of, start)
        if code is None:
            self._refuse("value_unknown", of, end, typed)
        else:
            self.place = code
            self._at = end


def _spaced(text: str) -> bool:
    return any(each in text for each in _SPACE)


def plain_word(typed: str) -> str:
    """Return a word without the asterisk that stands for its ending."""
    return typed.rstrip("*")


def quoted(text: str, at: int) -> tuple[Words | None, int]:
    """Return the phrase that begins here and where it ends; None where none begins.

    Without its closing mark it goes on to the end of the text, and its last word may go on; an
    asterisk after the closing mark lets it too.
    """
    closes = _OPENS.get(text[at])
    if closes is None:
        return None, at
    ends = [n for each in closes if (n := text.find(each, at + 1)) > 0]
    close = min(ends, default=len(text))
    inner = " ".join("".join(" " if c in '"“”„«»' else c for c in text[at + 1 : close]).split())
    end = min(close + 1, len(text))
    goes_on = close == len(text)
    if not goes_on and text[end : end + 1] == "*":
        goes_on, end = True, end + 1
    return Words(inner, phrase=True, prefix=goes_on, span=(at, end)), end


# Joints put where the grammar takes them

_ENDS = frozenset({Joint.LEAF, Joint.CLOSE})
_BEGINS = frozenset({Joint.LEAF, Joint.OPEN, Joint.NOT})


def _joined(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with the words that join turned into joints, where they stand between."""
    found: list[Token] = []
    for n, token in enumerate(tokens):
        after = tokens[n + 1] if n + 1 < len(tokens) else None
        joint = _joint_of(token, found[-1] if found else None, after)
        if joint is None:
            continue
        found.append(token if joint is token.joint else replace(token, joint=joint, leaf=None))
    return found


def _joint_of(token: Token, before: Token | None, after: Token | None) -> Joint | None:
    """Return what a token is beside its neighbours; None where it counts for nothing."""
    word = token.word
    if not word or after is None or after.joint not in _BEGINS:
        return token.joint
    stands_between = before is not None and before.joint in _ENDS
    if stands_between and word.lower() in keywords.OR_WORDS:
        return Joint.OR
    if stands_between and word in keywords.AND_CAPITALS:
        return None
    return Joint.NOT if _is_not(word, before, after) else token.joint


def _is_not(word: str, before: Token | None, after: Token) -> bool:
    """Tell whether a word turns what follows: beside a condition, or between two things."""
    if after.joint is Joint.LEAF and not isinstance(after.leaf, Words):
        return word.lower() in keywords.NOT_WORDS | {"not"}
    joins = before is not None and (before.joint in _ENDS or before.joint is Joint.OR)
    return joins and (word in keywords.NOT_CAPITALS or word.lower() in keywords.NOT_WORDS)


def _balanced(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with every parenthesis closed and something in it, and each joint used."""
    kept = _paired(tokens)
    while len(used := list(_used(kept))) < len(kept):
        kept = used
    return kept


def _paired(tokens: Sequence[Token]) -> list[Token]:
    kept: list[Token] = []
    depth = skipped = 0
    for token in tokens:
        if token.joint is Joint.OPEN:
            if depth >= MOST_OPEN:
                skipped += 1
                continue
            depth += 1
        elif token.joint is Joint.CLOSE:
            if skipped:
                skipped -= 1
                continue
            if not depth:
                continue
            depth -= 1
        kept.append(token)
    end = kept[-1].span[1] if kept else 0
    return kept + [Token(Joint.CLOSE, (end, end))] * depth


def _used(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens without empty parentheses and joints that join nothing."""
    for n, token in enumerate(tokens):
        before = tokens[n - 1].joint if n else None
        after = tokens[n + 1].joint if n + 1 < len(tokens) else None
        idle = {
            Joint.LEAF: False,
            Joint.OPEN: after is Joint.CLOSE,
            Joint.CLOSE: before is Joint.OPEN,
            Joint.NOT: after not in _BEGINS,
            Joint.OR: before not in _ENDS or after not in _BEGINS,
        }
        if not idle[token.joint]:
            yield token
