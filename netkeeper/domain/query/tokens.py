"""Cuts what was typed into the words, conditions and joints that the grammar puts together.

Whatever is not of the language is a word: an e-mail address, a URL, a time, "re: projet", "c++".
What stands between parentheses after a keyword is asked of it, value by value.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from netkeeper.domain.profiles import slug_of
from netkeeper.domain.query import keywords, passages
from netkeeper.domain.query.joints import JOINING_WORDS, OR_SIGNS, Joint, Token, sentence
from netkeeper.domain.query.keywords import Keyword, Kind
from netkeeper.domain.query.nodes import (
    Fact,
    In,
    Issue,
    Node,
    Not,
    Or,
    Sort,
    Span,
    Words,
    either,
    every,
)
from netkeeper.domain.query.phrases import plain_word, quoted
from netkeeper.domain.query.values import any_of, read_orders, read_value, strokes, words_of
from netkeeper.domain.query.words import is_searchable

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_CHARACTERS = 1000
MOST_TOKENS = 64

_WORD = re.compile(r"[^\s()]+")
# Neither an address nor a path, nor a word before what a note says: "re: projet".
_LIKE_A_CONDITION = re.compile(r"[^\W\d_]{2,}(?:[-_][^\W_]+)*:[^\s/\\:@]+")
_MAILTO = re.compile(r"<?mailto:", re.IGNORECASE)
_PROFILE = re.compile(r"(?:^<?|/)in/", re.IGNORECASE)
_MINUS = re.compile(r"[-−–!]+(?=[^\s\-−–!])")
_PARTS = re.compile(rf"[{passages.SPACE}()]+")  # what parts the words of a number
_TURNED_WITHIN = frozenset({Kind.TEXT, Kind.VALUE})  # a minus may stand after the colon
_JOINING = re.compile(
    rf"(?:{'|'.join(sorted(JOINING_WORDS))}|(?P<sign>\|\|?))(?![^\s()])", re.IGNORECASE
)


class Cut(NamedTuple):
    """What a text was cut into, and what is said of the whole search."""

    tokens: Sequence[Token]
    sorts: Sequence[Sort]
    place: str
    issues: Sequence[Issue]


class _Group(NamedTuple):
    """What stands between parentheses: what its words are asked of, and how it began."""

    of: Keyword | None
    is_own: bool  # not of the group round it
    start: int
    understood: int  # of the whole, when it began


def cut(text: str, today: date) -> Cut:
    """Return a text's tokens; together they are a sentence of the grammar, whatever was typed."""
    cutter = _Cutter(text[:MOST_CHARACTERS], today)
    cutter.run()
    if len(text) > MOST_CHARACTERS or len(cutter.tokens) > MOST_TOKENS:
        end = (min(len(text), MOST_CHARACTERS), len(text))
        cutter.issues.append(Issue("too_long", end, {}))
    tokens = sentence(cutter.tokens[:MOST_TOKENS])
    return Cut(tokens, cutter.sorts, cutter.place, cutter.issues)


def group_at_end(text: str) -> Keyword | None:
    """Return the keyword of the parentheses in which a text ends; None outside of any."""
    cutter = _Cutter(text[:MOST_CHARACTERS], date.max)  # no day moves a parenthesis
    cutter.run()
    return cutter.of


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
        self._groups: list[_Group] = []
        self._understood = 0  # conditions, orders and issues

    @property
    def of(self) -> Keyword | None:
        """Return the keyword of the parentheses one is in; None outside of any."""
        return self._groups[-1].of if self._groups else None

    def run(self) -> None:
        """Cut the whole text."""
        text = self._text
        while self._at < len(text):
            if text[self._at].isspace():
                self._at += 1
            elif self._telephone():
                continue
            elif text[self._at] == "(":
                self._open(self._at)
            elif text[self._at] == ")":
                self._close()
            elif not (self._minus() or self._condition() or self._in_group() or self._quoted()):
                self._word()
        for group in reversed(self._groups):
            self._miss(group)

    def _add(self, joint: Joint, end: int, leaf: Node | None = None, word: str = "") -> None:
        self.tokens.append(Token(joint, (self._at, end), leaf, word))
        self._understood += leaf is not None
        self._at = end

    # Parentheses

    def _open(self, at: int, of: Keyword | None = None) -> None:
        """Begin what stands between parentheses; after a keyword all of it is asked of that."""
        start = self._at
        self._add(Joint.OPEN, at + 1)
        self._groups.append(_Group(of or self.of, of is not None, start, self._understood))

    def _close(self) -> None:
        self._add(Joint.CLOSE, self._at + 1)
        if self._groups:
            self._miss(self._groups.pop())

    def _miss(self, group: _Group) -> None:
        """Remark that nothing is asked of a keyword between its parentheses."""
        if group.of is not None and group.is_own and group.understood == self._understood:
            facts = {"keyword": group.of.code, "value": ""}
            self._remark(Issue("value_missing", (group.start, self._at), facts))

    def _in_group(self) -> bool:
        """Read what stands between the parentheses of a keyword as one of its values."""
        of = self.of
        if of is None:
            return False
        joining = _JOINING.match(self._text, self._at)
        if joining is not None and (of.kind is not Kind.TEXT or joining["sign"]):
            self._add(Joint.LEAF, joining.end(), word=joining.group())
        else:
            self._read(of, self._at)
        return True

    def _remark(self, issue: Issue) -> None:
        self.issues.append(issue)
        self._understood += 1

    # Words

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

    def _telephone(self) -> bool:
        """Read so many figures as a telephone number, or as the words that they may be."""
        found = passages.whole_number(self._text, self._at) if self.of is None else None
        if found is None:
            return False
        span = found.span()
        parts = _PARTS.split(found.group().strip("()"))
        words = every([Words(each, span=span) for each in parts if each])
        ways = (In("phone", Words(found.group(), span=span), span), words)
        self._add(Joint.LEAF, found.end(), Or(ways), found.group())
        return True

    def _word(self) -> None:
        found = _WORD.match(self._text, self._at)
        if found is None:  # whitespace that \s and isspace see differently
            self._at += 1
            return
        typed, span = found.group(), found.span()
        typed = _MAILTO.sub("", typed)
        if _PROFILE.search(typed) and (slug := slug_of(typed.rstrip(",;.>"))):
            self._add(Joint.LEAF, span[1], In("profile", Words(slug, span=span), span))
        elif is_searchable(typed):
            self._hint(typed, span)
            self._add(Joint.LEAF, span[1], Words(plain_word(typed), span=span), typed)
        elif typed in OR_SIGNS:
            self._add(Joint.LEAF, span[1], word=typed)
        self._at = span[1]

    def _hint(self, typed: str, span: Span) -> None:
        """Remark that a word before a colon is nearly a keyword; it is searched as it stands."""
        before, colon, _after = typed.partition(":")
        near = keywords.nearest(before, keywords.known_words()) if colon else None
        where = (span[0], span[0] + len(before))
        if near is not None:
            facts = {"word": before, "keyword": near}
            self.issues.append(Issue("nearly_keyword", where, facts))
        elif _LIKE_A_CONDITION.fullmatch(typed):
            self.issues.append(Issue("no_keyword", where, {"word": f"{before}:"}))

    # Conditions

    def _condition(self) -> bool:
        found = passages.before_colon(self._text, self._at)
        of = passages.keyword_of(found)
        if found is None or of is None:
            return found is not None and self._answered(found)
        start = passages.value_start(self._text, found)
        if start is None:
            return False
        minus = _MINUS.match(self._text, start) if of.kind in _TURNED_WITHIN else None
        if minus is not None:
            self._add(Joint.NOT, minus.end())
            start = self._at
        is_number = of.kind is Kind.NUMBER and passages.number(self._text, start) is not None
        if self._text[start : start + 1] == "(" and not is_number:
            self._open(start, of)
        elif (
            start == len(self._text)
            or self._text[start] == ")"
            or passages.is_condition(self._text, start)
        ):
            self._refuse("value_missing", of, max(found.end(), self._at))
        else:
            self._read(of, start)
        return True

    def _answered(self, found: re.Match[str]) -> bool:
        """Read what may hold with a yes or a no, or its days, after its colon: "suivi:oui"."""
        named = keywords.fact_named(found["word"]) if found["sign"] else None
        start = passages.value_start(self._text, found)
        if named is None or start is None:
            return False
        typed, end = passages.raw_value(self._text, start)
        holds = keywords.EVER.get(keywords.key_of(typed))
        if holds is None:
            return start == found.end() and self._dated(named, start)
        fact = Fact(*named, (self._at, end))
        self._add(Joint.LEAF, end, fact if holds else Not(fact))
        return True

    def _dated(self, named: tuple[str, str], start: int) -> bool:
        """Read the days of a state, or of something else that has days: "suivi:demain".

        Right after the colon alone: "Luc Roy, suivi: demain" is a note.
        """
        from netkeeper.domain.query.spans import read_dated  # noqa: PLC0415 - as below

        for typed, end in passages.days(self._text, start):
            asked = read_dated(named, typed, self._today, (self._at, end))
            if asked is not None:
                self._add(Joint.LEAF, end, asked)
                return True
        return False

    def _read(self, of: Keyword, start: int) -> None:
        """Read one value of a keyword; from and to a day that is told in figures are no names."""
        if of.direction and self._text[start].isdecimal():
            of = keywords.BY_CODE["since" if of.code == "from" else "until"]
        read = {
            Kind.TEXT: self._words_of,
            Kind.DAYS: self._days_of,
            Kind.VALUE: self._value_of,
            Kind.SORT: self._sort_of,
            Kind.PLACE: self._place_of,
            Kind.NUMBER: self._number_of,
        }[of.kind]
        read(of, start)

    def _refuse(self, code: str, of: Keyword, end: int, value: str = "", **more: str) -> None:
        facts = {"keyword": of.code, "value": value, **more}
        self._remark(Issue(code, (self._at, end), facts))
        self._at = end

    def _refuse_value(self, of: Keyword, end: int, value: str) -> None:
        near = keywords.nearest(value, keywords.known_values(of))
        code = keywords.value(of, near) if near is not None else None
        if code is None:
            self._refuse("value_unknown", of, end, value)
        else:
            self._refuse("value_nearly", of, end, value, holds=code)

    def _words_of(self, of: Keyword, start: int) -> None:
        ways, end = passages.ways(self._text, start, strokes(of))
        typed, span = self._text[start:end], (self._at, end)
        any_at_all = any_of(of, typed, span)
        asked = [words_of(of, each, span) for each in ways if is_searchable(each.text)]
        if any_at_all is not None and start > self._at:
            self._add(Joint.LEAF, end, any_at_all)
        elif asked:
            # Beside others, between parentheses, a word may join them.
            joins = typed if start == self._at and not ways[0].phrase else ""
            self._add(Joint.LEAF, end, either(asked), joins)
        elif start > self._at:
            self._refuse("value_missing", of, end)
        self._at = end

    def _number_of(self, of: Keyword, start: int) -> None:
        found = passages.number(self._text, start)
        if found is None:
            self._words_of(of, start)
            return
        words = Words(found.group(), span=found.span())
        self._add(Joint.LEAF, found.end(), words_of(of, words, (self._at, found.end())))

    def _days_of(self, of: Keyword, start: int) -> None:
        from netkeeper.domain.query.spans import read_when  # noqa: PLC0415 - most ask of no day

        for typed, end in passages.days(self._text, start):
            asked = read_when(of, typed, self._today, (self._at, end), joined=not self._groups)
            if asked is not None:
                self._add(Joint.LEAF, end, asked)
                return
        typed, end = passages.raw_value(self._text, start)
        self._refuse("day_unreadable", of, end, typed)

    def _value_of(self, of: Keyword, start: int) -> None:
        typed, end = passages.raw_value(self._text, start)
        for typed, end in passages.values(self._text, start):
            asked = read_value(of, typed, (self._at, end), joined=not self._groups)
            if asked is not None:
                self._add(Joint.LEAF, end, asked)
                return
        self._refuse_value(of, end, typed)

    def _sort_of(self, of: Keyword, start: int) -> None:
        down = self._text[start] in "-−"
        if not passages.has_value(self._text, start + down):
            self._refuse("value_missing", of, start + down)
            return
        before = self.tokens[-1] if self.tokens else None
        for typed, end in passages.values(self._text, start + down):
            orders = read_orders(of, typed, down=down)
            if orders is None:
                continue
            if before is not None and before.joint is Joint.NOT and before.span[1] == self._at:
                self.tokens.pop()
                orders = [Sort(each.by, not each.descending) for each in orders]
            self.sorts += orders
            self._understood += 1
            self._at = end
            return
        self._refuse_value(of, end, typed)

    def _place_of(self, of: Keyword, start: int) -> None:
        for typed, end in passages.values(self._text, start):
            code = keywords.value(of, typed)
            if code is not None:
                self.place = code
                self._understood += 1
                self._at = end
                return
        self._refuse_value(of, end, typed)
