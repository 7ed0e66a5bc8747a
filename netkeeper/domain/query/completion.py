"""How the passage at the cursor may go on: keywords, their values, days, values of the record."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from netkeeper.domain.query import keywords
from netkeeper.domain.query.joints import Joint
from netkeeper.domain.query.keywords import KEYWORDS, Kind, key_of
from netkeeper.domain.query.nodes import Or, Words
from netkeeper.domain.query.tokens import cut, group_at_end
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from netkeeper.domain.query.keywords import Keyword, Term
    from netkeeper.domain.query.nodes import Span
    from netkeeper.domain.query.scopes import Scope

MOST = 5
# Letters of a word before keywords are offered, and before more than what is shown of each is.
_LEAST_LETTERS, _LEAST_OF_SYNONYMS = 2, 3
_MOST_PLAIN = 2  # words beside conditions, in a text that is no meeting
_NARROWING = ("company", "position", "tag", "met", "is")
# Fields whose values the record offers.
OF_THE_RECORD = frozenset({"tag", "company", "position", "event", "place", "topic"})
_VALUE = re.compile(
    rf"(?:^|[\s(])[-−]*(?P<word>{keywords.WORD})\s?:"
    r"(?P<value>[-−]?(?:[^\s()\"“«]*|[\"“][^\"”]*|«[^»]*))\Z"
)
_KEYWORD = re.compile(rf"(?:^|[\s(])[-−]*(?P<word>{keywords.WORD}['’-]?)\Z")
_IN_GROUP = re.compile(r"[\s(][-−]*(?P<value>[^\s()\"“«]*|[\"“][^\"”]*|«[^»]*)\Z")


@frozen
class Slot:
    """The passage at the cursor: a keyword's value, or the word that may become a keyword."""

    span: Span
    typed: str
    keyword: Keyword | None = None

    @property
    def field(self) -> str:
        """Return the field of which the record is to offer values; "" for none."""
        code = self.keyword.code if self.keyword is not None else ""
        return code if code in OF_THE_RECORD else ""


@frozen
class Offer:
    """What may stand in a slot; `code` says what it means, "" for a value of the record."""

    text: str
    code: str = ""


def slot_at(text: str, cursor: int) -> Slot | None:
    """Return the passage at the cursor that may go on; None where there is none."""
    before, after = text[:cursor], text[cursor : cursor + 1]
    if after and not after.isspace() and after not in "()":
        return None
    found = _VALUE.search(before)
    of = keywords.keyword(found["word"]) if found else None
    if of is None and "(" in before:
        of = group_at_end(before)
        found = _IN_GROUP.search(before) if of is not None else None
    if found is not None and of is not None:
        typed = found["value"].lstrip('"“« \u00a0')
        start = found.start("value")
        if of.kind in {Kind.SORT, Kind.VALUE} and typed[:1] in {"-", "−"}:
            return Slot((start + 1, cursor), typed[1:], of)
        return Slot((start, cursor), typed, of)
    found = _KEYWORD.search(before)
    if found is None or len(found["word"]) < _LEAST_LETTERS:
        return None
    return Slot(found.span("word"), found["word"])


def offers(slot: Slot, language: str, today: date, scope: Scope | None = None) -> list[Offer]:
    """Return what the language itself offers for a slot, in the words of a reader's language.

    With the scope of a list that alone which can be asked of it, what is its own first.
    """
    if slot.keyword is None:
        begun = _begun(language, key_of(slot.typed)[:_LEAST_LETTERS])
        found = _beginning(_within(scope, "", begun), slot.typed)
        return [Offer(f"{text}:", code) for text, code in found]
    of = slot.keyword
    if scope is not None and scope.rank(of.code) is None:
        return []
    if of.kind is Kind.DAYS:
        return [] if slot.typed else [Offer(each) for each in _days(language, today)]
    found = _beginning(_within(scope, f"{of.code}.", _values(of, language)), slot.typed)
    typed = key_of(slot.typed)
    return [Offer(text, f"{of.code}.{code}") for text, code in found if key_of(text) != typed]


def narrowing(language: str) -> list[str]:
    """Return the conditions that most narrow a search, as they begin."""
    return [f"{keywords.BY_CODE[each].term.written(language)}:" for each in _NARROWING]


def text_of(slot: Slot, offer: str) -> str:
    """Return what is written into a slot: a value of several words between quotation marks."""
    if slot.keyword is None:
        return offer
    spaced = any(each.isspace() or each in '()",|' for each in offer)
    plain = offer.replace('"', " ")
    return f'"{plain}" ' if spaced else f"{offer} "


class _Spelt(NamedTuple):
    """A word of the language: its code, and its spellings by how they are looked up.

    First the one that is shown in the reader's language, then the one in the other; the reader's
    own stand first among the rest too.
    """

    code: str
    spellings: tuple[tuple[str, str], ...]


def _spelt(term: Term, language: str) -> _Spelt:
    shown = (term.written(each) for each in sorted(keywords.LANGUAGES, key=language.__ne__))
    others = (term.fr, term.en) if language == "fr" else (term.en, term.fr)
    written = (*shown, *others[0], *others[1])
    return _Spelt(term.code, tuple((key_of(each), each) for each in written))


@cache
def _keywords(language: str) -> tuple[_Spelt, ...]:
    return tuple(_spelt(each.term, language) for each in KEYWORDS)


@lru_cache(maxsize=512)  # all would be gone through at each key that is typed
def _begun(language: str, start: str) -> tuple[_Spelt, ...]:
    """Return the keywords of which a spelling begins so: of most words that are typed, none."""
    words = _keywords(language)
    return tuple(each for each in words if any(key.startswith(start) for key, _ in each.spellings))


@cache
def _values(of: Keyword, language: str) -> tuple[_Spelt, ...]:
    return tuple(_spelt(each, language) for each in of.values)


def _within(scope: Scope | None, of: str, words: tuple[_Spelt, ...]) -> Iterable[_Spelt]:
    """Return those words of a keyword that belong to a scope, in its order."""
    if scope is None:
        return words
    ranked = [(scope.rank(f"{of}{each.code}"), each) for each in words]
    return [each for rank in (0, 1) for found, each in ranked if found == rank]


def _beginning(words: Iterable[_Spelt], typed: str) -> list[tuple[str, str]]:
    """Return the words of which a spelling begins so: the reader's own spellings first."""
    key = key_of(typed)
    own: list[tuple[str, str]] = []
    other: list[tuple[str, str]] = []
    for code, spellings in words:
        offered = (
            spellings if len(key) >= _LEAST_OF_SYNONYMS else spellings[: len(keywords.LANGUAGES)]
        )
        begun = (n for n, (looked_up, _) in enumerate(offered) if looked_up.startswith(key))
        place = next(begun, None)
        if place is not None:
            (other if place else own).append((spellings[place][1], code))
    return [*own, *other][: MOST if typed else len(own)]


def _days(language: str, today: date) -> tuple[str, ...]:
    month, year = ("30j", "1a") if language == "fr" else ("30d", "1y")
    return f"<{month}", f">{year}", f"{today:%Y-%m}", f"{today.year - 1}..{today.year}"


def asks_a_condition(text: str, today: date) -> bool:
    """Tell whether a text is a search by conditions rather than words that may name a meeting."""
    found = cut(text, today)
    leaves = [each for each in found.tokens if each.joint is Joint.LEAF]
    # Nor is a telephone number, of which the token knows how it was typed.
    plain = sum(
        isinstance(e.leaf, Words) or (isinstance(e.leaf, Or) and e.word > "") for e in leaves
    )
    asked = len(leaves) - plain + len(found.sorts) + bool(found.place)
    begun = any(each.code in {"value_missing", "day_unreadable"} for each in found.issues)
    return plain <= _MOST_PLAIN and bool(asked or begun)
