"""Tells what stands where a name may and is none: "Tried", "Syndicat", "marche climat"."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from netkeeper.domain.dates.words import fold_each
from netkeeper.domain.naming.name_parts import squash
from netkeeper.domain.naming.titles import HONORIFICS
from netkeeper.domain.typed_line.cutting.corrections import TAKEN_BACK
from netkeeper.domain.typed_line.cutting.phrases import TokenKind

if TYPE_CHECKING:
    from netkeeper.domain.typed_line.parts import Part
    from netkeeper.domain.typed_line.walking.walk import Walk

# What goes on with a sentence that words begin.
_GOING_ON = frozenset({TokenKind.WORD, TokenKind.WITH, TokenKind.LEAD, TokenKind.ABOUT})
# What parts a word from the names after it.
_PARTING = frozenset(
    {TokenKind.BREAK, TokenKind.DATE, TokenKind.HOUR, TokenKind.COLON, TokenKind.PREPOSITION}
    | {TokenKind.KIND}
)
_TWO = 2


def is_what_was_done(walk: Walk, part: Part) -> bool:
    """Tell whether words are what one did: "Soccer de Nathan", or "marche climat" before "with"."""
    words, judge = part.text.split(), walk.judge
    if len(words) > _TWO and words[1] == "de" and judge.is_given(words[_TWO]):
        return len(words) == _TWO + 1 and not judge.is_titled(words[0])
    if judge.cased or len(words) < _TWO or any(map(judge.is_titled, words)):
        return False
    return any(token.kind is TokenKind.WITH for token in walk.tokens[walk.at :])


def joins_what_they_did(walk: Walk, after: list[str]) -> bool:
    """Tell whether small words round "and" stand before "with": "vin et fromage avec Luc Roy"."""
    judge, before = walk.judge, walk.words()
    led = any(token.kind is TokenKind.WITH for token in walk.tokens[walk.at :])
    if walk.people or walk.event or not led or not "".join([*before[1:], *after]).islower():
        return False
    names = [] if judge.cased else after
    names += [] if judge.cased and before[0].islower() else before
    return not any(map(judge.is_titled, names))


def is_nobody(walk: Walk, part: Part) -> bool:
    """Tell whether what a line begins with is no name; one with a title or a common name is."""
    judge, words, follower = walk.judge, part.text.split(), walk.kind_at_hand
    is_handle = walk.line[: part.span[0]].endswith("@")
    if follower is TokenKind.AND and squash(part.text) in HONORIFICS:  # M. et Mme Roy
        return True
    if _is_sort_of_call(walk, words) or judge.is_pronoun(words):
        return True
    if is_handle or any(map(judge.is_titled, words)):
        return False
    if (len(words) == 1 and judge.is_head(words)) or judge.is_kind_of_organisation(words):
        return True
    if follower in _GOING_ON:
        return len(words) == 1 or not judge.is_name(words)
    small = judge.cased and part.text.islower()
    return small or judge.is_letters(words[0]) or _leads_to_somebody(walk, words)


def _is_sort_of_call(walk: Walk, words: list[str]) -> bool:
    """Tell whether a word says of which sort a call was: "Quick zoom with", not "Luc zoom with"."""
    called = walk.kind_at_hand is TokenKind.KIND and len(words) == 1
    led = walk.follower is not None and walk.follower.kind is TokenKind.WITH
    return called and led and not walk.judge.is_given(words[0])


def _leads_to_somebody(walk: Walk, words: list[str]) -> bool:
    """Tell whether a strange word stands apart before a name or title: "Rotary mardi, Luc Roy"."""
    if len(words) > 1 or walk.kind_at_hand not in _PARTING:
        return False
    return any(map(walk.judge.is_titled, walk.words_of(walk.tokens[walk.at + 1 :])))


def take_back_names(walk: Walk) -> None:
    """Make a mark of each name that is taken back right before the right one."""
    folded, kept = fold_each(walk.line), []
    for person, after in zip_longest(walk.people, walk.people[1:]):
        start, end = person.part().span
        right = after.part().span[0] if after is not None else 0
        alone = len(person.pieces) == 1
        if alone and right > end and TAKEN_BACK.fullmatch(folded, end, right):
            walk.leftover = [each for each in walk.leftover if not start <= each.span[0] < right]
            walk.markers = [each for each in walk.markers if not start <= each[0] < right]
            walk.markers.append((start, right))
        else:
            kept.append(person)
    walk.people = kept
