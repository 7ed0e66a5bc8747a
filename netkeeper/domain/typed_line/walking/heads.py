"""What stands before somebody's name and is said of those after it: a house, a time, a position."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from netkeeper.domain.typed_line.cutting.phrases import TokenKind
from netkeeper.domain.typed_line.parts import Role
from netkeeper.domain.typed_line.walking.roles import PEOPLE

if TYPE_CHECKING:
    from netkeeper.domain.typed_line.cutting.tokens import Token
    from netkeeper.domain.typed_line.judging.judge import Judge
    from netkeeper.domain.typed_line.walking.walk import Walk


_TWO = 2
_MOST_HEADS = 9
_IN_HEAD = frozenset({TokenKind.WORD, TokenKind.OF, TokenKind.AND})


def take_colon(walk: Walk) -> None:
    """Go on with an event's name; end anything else."""
    if _heads_several(walk):
        _take_head(walk)
        return
    words = walk.ahead(with_and=False)
    people = _names_somebody(walk.judge, words) or _lists_people(walk, words)
    if walk.role not in PEOPLE and walk.run and not people:
        walk.add()
        return
    walk.flush()
    walk.mark(Role.PERSON if people else None)


def _names_somebody(judge: Judge, words: list[str]) -> bool:
    """Tell whether somebody is named by the words after a colon."""
    if not words:
        return False
    named = judge.is_full_name(words) or judge.is_given(words[0]) or judge.is_honorific(words[0])
    return named or judge.is_described_name(words)


def _lists_people(walk: Walk, words: list[str]) -> bool:
    """Tell whether a colon leads to several names: "stagiaires : Émy, Zachary"."""
    judge, after = walk.judge, walk.at + 1 + len(words)
    if len(words) != 1 or not (judge.cased and judge.is_proper(words[0])):
        return False
    follower = walk.tokens[after].kind if after < len(walk.tokens) else None
    joined = follower in {TokenKind.COMMA, TokenKind.AND}
    return joined and any(map(judge.is_given, walk.ahead(after=after)))


def _take_head(walk: Walk) -> None:
    """Keep what stands before a colon: when or where those after it came, or their house."""
    role = _role_of_head(walk.judge, walk.words())
    if role is Role.COMPANY:
        walk.house = walk.await_as(role)
    else:
        walk.house = None
        walk.turn_run_to(role)
    walk.close_person()
    walk.mark(Role.PERSON)


def _role_of_head(judge: Judge, words: list[str]) -> Role:
    """Return what words before a colon are of those after it."""
    if judge.is_part_of_day(words):
        return Role.LEFTOVER
    if judge.is_named_event(words):
        return Role.EVENT
    small = judge.cased and "".join(words).islower()  # mentors: Luc Roy; jury: Ana Cruz
    return Role.LEFTOVER if small else Role.COMPANY


def _heads_several(walk: Walk) -> bool:
    """Tell whether this colon and others part heads from people: "Nordet: Al; Boréal: Li"."""
    if not walk.run:
        return False
    judge, tokens = walk.judge, walk.tokens
    colons = [at for at, token in enumerate(tokens) if token.kind is TokenKind.COLON][:_MOST_HEADS]
    heads = [walk.words_of(_head_before(walk, at)) for at in colons]
    if len(colons) < _TWO or not all(heads):
        return False
    if any(judge.is_given(head[0]) for head in heads):
        return False
    return all(any(map(judge.is_named, walk.ahead(after=at)[:1])) for at in colons)


def _head_before(walk: Walk, at: int) -> list[Token]:
    """Return the words right before a colon."""
    start = at
    while start and walk.tokens[start - 1].kind in _IN_HEAD:
        start -= 1
    return walk.tokens[start:at]


def is_house_of_next(walk: Walk, after: list[str]) -> bool:
    """Tell whether words have the family name of whoever comes next: "Toitures Roy, Luc Roy"."""
    words, judge = walk.words(), walk.judge
    named = after != [] and judge.is_given(after[0]) and judge.is_full_name(after)
    return named and words != [] and judge.is_house_of(words, after)


def await_described(walk: Walk) -> None:
    """Keep what somebody is for whoever is named next, and where: "VP ventes de Nordet"."""
    judge, run = walk.judge, walk.run
    of = next((at for at, token in enumerate(run) if token.kind is TokenKind.OF), len(run))
    house = walk.words_of(run[of + 1 :])
    employs = judge.cased and house != [] and judge.is_proper(house[0])
    if employs and not (judge.is_city(house) or judge.is_somebody(house)):
        walk.run = run[of + 1 :]
        walk.await_as(Role.COMPANY)
        walk.markers.append((run[of].start, run[of].end))
        walk.run = run[:of]
    walk.await_as(Role.DETAIL)


def describes(walk: Walk, after: list[str]) -> bool:
    """Tell whether words say what somebody is who is named after a comma: "the CFO, Ana Cruz"."""
    judge, words = walk.judge, walk.words()
    name = list(takewhile(judge.is_proper, after))  # Luc Roy from Nordet
    if not words or walk.people or judge.known(" ".join(words)) or not judge.is_full_name(name):
        return False
    told = judge.is_position(words) or judge.is_position(words[1:])  # le directeur
    named = any(map(judge.is_common_name, words[1:] or words)) or judge.owner_in(words) is not None
    return told and not named
