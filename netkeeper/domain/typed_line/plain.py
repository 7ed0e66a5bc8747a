"""Puts plain words into the part that they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.typed_line.parts import Role
from netkeeper.domain.typed_line.phrases import TokenKind

if TYPE_CHECKING:
    from netkeeper.domain.typed_line.walk import Walk

PEOPLE = frozenset({Role.PERSON, Role.COMPANY})
_JOINTS = frozenset({TokenKind.COMMA, TokenKind.BREAK, TokenKind.AND, TokenKind.WITH})
_TWO = 2


def take_word(walk: Walk) -> None:
    """Go on with the part being read, or begin the one that a word here belongs to."""
    if walk.loose:
        walk.loose = False
        walk.role = _role_of_loose(walk)
    seen = walk.role in PEOPLE and walk.judge.is_seen(walk.text)
    if seen and (walk.run or walk.people or walk.kind or walk.event):
        _pass_over_participle(walk)
        return
    if _is_meal(walk):
        walk.event = walk.piece(Role.EVENT)
        walk.turn(Role.PERSON)
        return
    if walk.role is Role.PERSON and not walk.run:
        if walk.judge.is_possessive(walk.text):
            _pass_over_relation(walk)
            return
        walk.role = _role_where_a_name_may_stand(walk)
        if walk.role in {Role.DETAIL, Role.COMPANY}:
            walk.people[-1].is_open = True
    if walk.role is Role.PERSON and walk.run:
        _word_of_person(walk)
    else:
        walk.add()


def _is_meal(walk: Walk) -> bool:
    """Tell whether a line begins with what one had, right before the only name: "café Luc Roy"."""
    if walk.role is not Role.PERSON or walk.run or walk.people or walk.event:
        return False
    later = walk.tokens[walk.at :]
    return walk.judge.is_meal_with(walk.ahead(from_here=True)) and not any(
        each.kind in {TokenKind.WITH, TokenKind.COMMA, TokenKind.COLON, TokenKind.MARK}
        for each in later
    )


def _pass_over_participle(walk: Walk) -> None:
    """Take "rencontrée" after a name, "reçu de" before one, as no more than a mark."""
    walk.flush()
    walk.mark(Role.PERSON)
    if walk.follower is not None and walk.follower.kind is TokenKind.OF and not walk.people:
        walk.at += 1
        walk.mark(Role.PERSON)


def _pass_over_relation(walk: Walk) -> None:
    """Keep "son collègue" as not understood where the name comes after it."""
    after = walk.at
    while after < len(walk.tokens) and walk.tokens[after].kind is TokenKind.WORD:
        token = walk.tokens[after]
        if walk.judge.is_proper(walk.line[token.start : token.end]) and walk.judge.cased:
            break
        after += 1
    named = after < len(walk.tokens) and walk.tokens[after].kind is TokenKind.WORD
    walk.role = Role.LEFTOVER
    walk.run = walk.tokens[walk.at : after]
    walk.at = after - 1
    if named:
        walk.flush()
        walk.turn(Role.PERSON)


def _role_where_a_name_may_stand(walk: Walk) -> Role:
    """Return the role of words that stand where a name may: one, the event, or neither."""
    judge, words = walk.judge, walk.ahead(with_and=False, from_here=True)
    if not words or judge.known(" ".join(words)):
        return Role.PERSON
    ends = judge.ends_as_event(words) and (walk.people or judge.is_gathering(words))
    ends = ends or _follows_aside(walk, words)
    if walk.event is None and (ends or judge.is_event(words)):
        marked = any(token.kind is TokenKind.MARK for token in walk.tokens[walk.at :])
        named = marked and len(words) >= _TWO and all(map(judge.is_proper, words))
        return Role.PERSON if named else Role.EVENT
    if _is_place_of_meeting(walk, words):
        return Role.PLACE
    beside = _role_beside_a_name(walk, words) if walk.people else None
    if beside is not None:
        return beside
    fits = judge.is_credential(words) or judge.is_place(words) or any(map(judge.is_proper, words))
    joined = walk.before in _JOINTS and judge.may_be_name_in_haste(words)
    return Role.PERSON if fits or joined or not walk.has_proper_names else Role.LEFTOVER


def _follows_aside(walk: Walk, words: list[str]) -> bool:
    """Tell whether one word follows parentheses at once, as no second person does."""
    after = walk.before is TokenKind.PAREN and bool(walk.people)
    return after and len(words) == 1 and walk.judge.is_proper(words[0])


def _is_place_of_meeting(walk: Walk, words: list[str]) -> bool:
    """Tell whether a line begins with where it was, and says with whom: "Gym avec Luc Roy"."""
    begins = not (walk.people or walk.place) and walk.judge.is_venue(words)
    return begins and any(each.kind is TokenKind.WITH for each in walk.tokens[walk.at :])


def _role_beside_a_name(walk: Walk, words: list[str]) -> Role | None:
    """Return the role of words after a name that say more of the person, or are surely none."""
    judge = walk.judge
    if judge.is_matter(words):
        return Role.TOPIC
    if judge.is_position(words):
        return Role.DETAIL
    if walk.people[-1].lacks(Role.COMPANY) and (
        judge.is_company(words) or _is_employer(walk, words)
    ):
        return Role.COMPANY
    if not walk.has_proper_names or not judge.is_no_name(words):
        return None
    return _role_of_no_name(walk, words)


def _is_employer(walk: Walk, words: list[str]) -> bool:
    """Tell whether one word after a full name and a position is where: "Luc Roy, DG, Acme"."""
    one = len(words) == 1 and walk.judge.is_proper(words[0])
    pieces = walk.people[-1].pieces
    placed = pieces[-1].role is Role.DETAIL and walk.judge.is_position(pieces[-1].text.split())
    return one and placed and " " in walk.people[-1].part().name


def _role_of_no_name(walk: Walk, words: list[str]) -> Role:
    """Return the role of words beside a name that are none: "kiosque Desjardins"."""
    if not walk.judge.may_be_name_in_haste(words):
        return Role.LEFTOVER
    if walk.place is None and walk.judge.is_venue(words):
        return Role.PLACE
    return Role.EVENT if walk.event is None else Role.LEFTOVER


def _role_of_loose(walk: Walk) -> Role:
    """Return the role of words right after a date, topic or way to meet."""
    if walk.role in PEOPLE:
        return Role.PERSON
    if walk.role is Role.EVENT and walk.event is None:
        return Role.EVENT
    words = walk.ahead(with_and=False, from_here=True)
    return Role.PERSON if walk.judge.is_full_name(words) else Role.LEFTOVER


def _role_after_full_name(walk: Walk) -> Role | None:
    """Return the role of an event or a place that follows a name at once: "Luc Roy souper"."""
    words = walk.ahead(with_and=False, from_here=True)
    if not walk.judge.is_aside(words):
        return None
    if walk.event is None and walk.judge.is_event(words):
        return Role.EVENT
    return Role.PLACE if walk.place is None and walk.judge.is_venue(words) else None


def _word_of_person(walk: Walk) -> None:
    """Go on with a name, unless the word ends it: "d’Hydro-Québec", "pour"."""
    word, words = walk.text, walk.words()
    if len(words) < _TWO:
        walk.add()
    elif (role := _role_after_full_name(walk)) is not None:
        walk.flush()
        walk.turn(role)
        walk.add()
    elif not walk.judge.cased:
        walk.add()
    elif word[:2].casefold() in {"d'", "d’"} and walk.judge.is_proper(word):
        if walk.judge.keeps_de(words, [word[2:]]):
            walk.add()
            return
        walk.flush()
        walk.split(2)
        walk.turn(Role.COMPANY)
        walk.add()
    elif walk.judge.may_be_in_name(word):
        walk.add()
    else:
        walk.flush()
        walk.turn(Role.LEFTOVER)
        walk.add()
