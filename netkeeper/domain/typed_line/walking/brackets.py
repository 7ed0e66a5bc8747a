"""What brackets do to a walk: they hold a company, a nickname, a place, or those who were there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from netkeeper.domain.typed_line.cutting.phrases import TokenKind
from netkeeper.domain.typed_line.parts import Part, Role
from netkeeper.domain.typed_line.walking.person import Person
from netkeeper.domain.typed_line.walking.plain import take_word
from netkeeper.domain.typed_line.walking.roles import PEOPLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netkeeper.domain.typed_line.walking.walk import Walk


_TWO = 2
_COMMA = re.compile(r"\s*,[\s,]*")
_AND = re.compile(r"\s*,\s*|\s+(?:et|and|&|\+|/)\s+")


def take_paren(walk: Walk) -> None:
    """Give the person at hand what stands in parentheses; after an event it may be the place."""
    words = walk.text.strip("()[] ").split()
    if _is_place_of_event(walk, words):
        walk.flush()
        walk.place = walk.piece(Role.PLACE, "()[]")
        walk.loose = True
    elif walk.role not in {*PEOPLE, Role.DETAIL} or not (walk.run or walk.open_person):
        _take_paren_apart(walk, words)
    elif _is_within_name(walk, words):
        walk.add()
    elif _is_who_is_there(walk, words):
        _take_who_is_there(walk)
    else:
        walk.flush()
        _take_about_person(walk)
        walk.turn(Role.PERSON)


def _is_place_of_event(walk: Walk, words: list[str]) -> bool:
    """Tell whether brackets after an event's name hold its place: Gala (Québec)."""
    after_event = walk.role is Role.EVENT and bool(walk.run) and walk.place is None
    return after_event and walk.judge.is_place(words or [""])


def _take_about_person(walk: Walk) -> None:
    """Give a person the company or what they are; towns and names are kept apart."""
    judge = walk.judge
    pieces = [(piece, piece.text.split()) for piece in _pieces(walk, Role.COMPANY, _COMMA)]
    are_names = len(pieces) > 1 and all(
        judge.is_given(said[0]) and judge.is_full_name(said) for _piece, said in pieces
    )
    for piece, said in pieces:
        if are_names or judge.is_city(said):
            walk.keep_leftover(piece)
        else:
            role = Role.DETAIL if judge.is_detail(said) else Role.COMPANY
            walk.attach(Part(role, piece.text, piece.span))


def _take_paren_apart(walk: Walk, words: list[str]) -> None:
    """Take brackets beside no person: names of several, something said, or a piece of the part."""
    names = [each for each in _AND.split(" ".join(words)) if each]
    if len(names) > 1 and all(walk.judge.is_somebody(each.split()) for each in names):
        walk.flush()
        walk.close_person()
        for piece in _pieces(walk, Role.PERSON, _AND):
            walk.people.append(Person([piece], is_open=False))
        walk.turn(Role.PERSON)
    elif walk.loose and walk.people and not walk.judge.is_full_name(words):
        walk.keep_leftover(walk.piece(Role.LEFTOVER))
    else:
        take_word(walk)


def _pieces(walk: Walk, role: Role, joints: re.Pattern[str]) -> Iterator[Part]:
    """Give what the brackets at hand hold; they and what joins the pieces are marks."""
    inside = walk.text[1:-1]
    start = walk.token.start + 1 + len(inside) - len(inside.lstrip())
    end = start + len(inside.strip())
    marked = walk.token.start
    for found in (*joints.finditer(walk.line, start, end), None):
        stop = found.start() if found else end
        if start < stop:
            walk.markers.append((marked, start))
            yield Part(role, " ".join(walk.line[start:stop].split()), (start, stop))
            marked = stop
        start = found.end() if found else end
    walk.markers.append((marked, walk.token.end))


def _is_within_name(walk: Walk, words: list[str]) -> bool:
    """Tell whether brackets hold a nickname: Élisabeth (Lili) Marchand."""
    judge, follower = walk.judge, walk.follower
    if len(words) != 1 or len(walk.words()) != 1 or follower is None:
        return False
    after = walk.line[follower.start : follower.end]
    family = follower.kind is TokenKind.WORD and judge.cased and judge.is_proper(after)
    both = judge.is_proper(words[0]) and judge.is_given(walk.words()[0])
    strange = judge.is_acronym(words) or judge.is_event([after])
    return (
        family and both and not strange and (judge.is_given(words[0]) or not judge.is_given(after))
    )


def _is_who_is_there(walk: Walk, words: list[str]) -> bool:
    """Tell whether brackets hold a name, and a company's stands before: Nordet (Luc Roy)."""
    judge, before = walk.judge, walk.words()
    if walk.role is not Role.PERSON or not before or judge.known(" ".join(before)):
        return False
    house = judge.is_company(before) or judge.is_venue(before) or judge.is_business(before)
    alone = len(words) == 1 and house  # Garage Roy (Luc)
    named = (len(words) == _TWO or alone) and judge.is_given(words[0]) and judge.is_name(words)
    return named and not (judge.is_given(before[0]) or judge.is_honorific(before[0]))


def _take_who_is_there(walk: Walk) -> None:
    """Take a company's name and the person in brackets after it."""
    company = walk.part_of_run(Role.COMPANY)
    walk.run = []
    walk.close_person()
    walk.people.append(Person([walk.piece(Role.PERSON, "()[]"), company]))
    walk.turn(Role.PERSON)
