"""Puts plain words into the part that they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.dates.words import fold_each
from netkeeper.domain.typed_line.cutting.phrases import TokenKind
from netkeeper.domain.typed_line.judging.words import PARTICLES, PURPOSES
from netkeeper.domain.typed_line.parts import Role
from netkeeper.domain.typed_line.walking.roles import (
    PEOPLE,
    role_after_full_name,
    role_of_loose,
    role_of_what_follows,
    role_where_a_name_may_stand,
)

if TYPE_CHECKING:
    from netkeeper.domain.typed_line.judging.judge import Judge
    from netkeeper.domain.typed_line.walking.walk import Walk

_TWO = 2


def take_word(walk: Walk) -> None:
    """Go on with the part being read, or begin the one that a word here belongs to."""
    if walk.loose:
        walk.loose = False
        walk.role = role_of_loose(walk)
    if _pass_over(walk) or _begins_and_passes_over(walk):
        return
    if walk.role is Role.PERSON and not walk.run:
        if _is_relation(walk):
            _pass_over_relation(walk)
            return
        walk.role = role_where_a_name_may_stand(walk)
        if walk.role in {Role.DETAIL, Role.COMPANY}:
            walk.people[-1].is_open = True
    if walk.role is Role.PERSON and walk.run:
        _word_of_person(walk)
    else:
        walk.add()


def _begins_and_passes_over(walk: Walk) -> bool:
    """Begin a part where a word ends the one being read; tell whether it's no more than a mark."""
    role = role_of_what_follows(walk) if walk.run else None
    if role is None:
        return False
    walk.flush()
    walk.turn(role)
    return _pass_over(walk)


def _pass_over(walk: Walk) -> bool:
    """Take a participle beside a name, or the meal that one had; False of any other word."""
    if _is_seen(walk):
        _pass_over_participle(walk)
        return True
    if walk.text == "to" and walk.is_aside and any(map(walk.judge.is_named, walk.ahead()[:1])):
        walk.flush()
        walk.mark(Role.PERSON)  # introduced by Luc Roy to Ana Cruz
        return True
    if walk.text in PURPOSES and _is_for_event(walk):
        walk.flush()
        walk.mark(Role.EVENT)
        return True
    if not _is_meal(walk):
        return False
    walk.event = walk.piece(Role.EVENT)
    walk.turn(Role.PERSON)
    return True


def _is_seen(walk: Walk) -> bool:
    """Tell whether a participle says no more than that somebody beside it was met."""
    where = walk.follower is not None and walk.follower.kind is TokenKind.PREPOSITION
    word = walk.text.lower() if where and walk.people else walk.text  # Luc Gagnon. Vu au gala.
    if not walk.judge.is_seen(word) or (walk.people and walk.names_the_meeting()):
        return False
    if walk.role not in {*PEOPLE, Role.DETAIL, Role.PLACE, Role.LEFTOVER}:
        return False
    begun = walk.run or walk.people or walk.kind or walk.event or walk.place or walk.leftover
    return bool(begun) or any(map(walk.judge.is_titled, walk.ahead()[:1]))


def _is_for_event(walk: Walk) -> bool:
    """Tell whether a word leads from somebody to what they met for: "for coffee"."""
    words = walk.ahead(with_and=False)
    words = words[1:] if any(map(walk.judge.is_article, words[:1])) else words
    return walk.event is None and any(map(walk.judge.is_meal, words[:1]))


def _is_meal(walk: Walk) -> bool:
    """Tell whether a line begins with what one had, right before the only name: "café Luc Roy"."""
    if walk.role is not Role.PERSON or walk.run or walk.people or walk.event:
        return False
    return walk.judge.is_meal_with(walk.ahead(from_here=True))


def _pass_over_participle(walk: Walk) -> None:
    """Take "rencontrée" after a name, "reçu de" before one, as no more than a mark."""
    walk.flush()
    if walk.token.folded.startswith("crois"):
        walk.by_chance = True
    walk.mark(Role.PERSON)
    if walk.follower is not None and walk.follower.kind is TokenKind.OF and not walk.people:
        walk.at += 1
        walk.mark(Role.PERSON)


def _is_relation(walk: Walk) -> bool:
    """Tell whether what somebody is stands before the name: "son collègue", "old classmate"."""
    judge = walk.judge
    begins = walk.before in {None, TokenKind.BREAK}
    after = walk.line[walk.follower.start] if walk.follower is not None else ""
    if judge.is_possessive(walk.text.lower() if begins and after.islower() else walk.text):
        return True
    words = walk.ahead(with_and=False, from_here=True)
    if not words or judge.known(" ".join(words)) or _is_occasion(walk, words):
        return False
    owner = judge.owner_in(words[:-1])
    theirs = judge.cased and owner is not None and words[owner + 1].islower()
    if judge.is_office(words) or theirs:
        return True
    joined = not walk.people or walk.before in {TokenKind.AND, TokenKind.WITH}
    joined = joined or (len(words) > _TWO and judge.is_given(words[1]))  # présidente Anne Roy
    described = judge.is_described_name(words)
    if joined and judge.cased and (described or (judge.is_head(words) and judge.is_no_name(words))):
        return True
    if walk.at == 0 and len(words) > _TWO and judge.is_report(words) and not walk.is_heading():
        named = any(map(judge.is_common_name, words)) or judge.is_proper(words[1])
        return named or (judge.is_head(words) and judge.is_proper(words[-1]))
    article = judge.is_article(walk.text)
    led = walk.before in {TokenKind.LEAD, TokenKind.WITH, TokenKind.COLON} or _was_seen(walk)
    led = led or (article and walk.before is TokenKind.COMMA and not walk.people)
    led = led or ((article or judge.is_kin(words[:1])) and walk.before is TokenKind.AND)
    return led and (article or judge.is_no_name(words))


def _is_occasion(walk: Walk, words: list[str]) -> bool:
    """Tell whether words are an event or a place, as those of "le maire de Laval" are not."""
    place = walk.judge.is_place(words) and not walk.judge.is_article(words[0])
    owned = walk.judge.owner_in(words) is not None and walk.judge.ends_as_event(words)
    return place or owned or walk.judge.is_event(words)


def _was_seen(walk: Walk) -> bool:
    """Tell whether a participle stands right before: "rencontré le gendre"."""
    before = walk.tokens[walk.at - 1] if walk.at else None
    return before is not None and walk.judge.is_seen(walk.line[before.start : before.end])


def _pass_over_relation(walk: Walk) -> None:
    """Keep "son collègue" as not understood where the name comes after it."""
    after = walk.at + (walk.judge.owner_in(walk.ahead(from_here=True)) or 0)
    group = walk.token.folded == "the" and any(map(walk.judge.is_named, walk.ahead()[:1]))
    group = group and not walk.judge.is_position(walk.ahead()[:1])  # the CEO Ana Cruz
    # The Nordet team is nobody.
    begun = len(walk.tokens) if group else after
    while after < len(walk.tokens) and walk.tokens[after].kind is TokenKind.WORD:
        token = walk.tokens[after]
        word = walk.line[token.start : token.end]
        described = walk.judge.is_position([word]) or walk.judge.is_letters(word)  # my TA Li Na
        described = described or walk.judge.is_companion(word)  # son mari luc, a guy named sid
        named = walk.judge.is_named(word) and not described
        if after > begun and named and word[1:2] not in {"'", "’"}:
            break
        after += 1
    named = after < len(walk.tokens) and walk.tokens[after].kind is TokenKind.WORD
    walk.role = Role.LEFTOVER
    walk.run = walk.tokens[walk.at : after]
    walk.at = after - 1
    if named:
        if walk.judge.says_what_they_do(walk.words()):
            walk.await_as(Role.DETAIL)
        walk.flush()
        walk.turn(Role.PERSON)
        walk.at = after
        walk.add()


def _word_of_person(walk: Walk) -> None:
    """Go on with a name, unless the word ends it: "d’Hydro-Québec", "pour"."""
    word, words = walk.text, walk.words()
    if word == "Chez" and walk.place is None:
        walk.flush()
        walk.turn(Role.PLACE)
        walk.add()
    elif len(words) < _TWO:
        _second_word(walk, words[0])
    elif (role := role_after_full_name(walk) or _role_of_capitals(walk, word)) is not None:
        walk.flush()
        walk.turn(role)
        walk.add()
    elif not walk.judge.cased:
        _word_of_small_name(walk, words)
    elif word[:2].casefold() in {"d'", "d’"} and walk.judge.is_proper(word):
        _elided_word(walk, words)
    elif walk.judge.may_be_in_name(word) and not _is_apposed(walk):
        walk.add()
    else:
        _end_name(walk)


def _is_apposed(walk: Walk) -> bool:
    """Tell whether an article leads to what somebody is: "Mme Roy la prof", not de la Durantaye."""
    after = walk.follower
    small = after is not None and walk.line[after.start].islower()
    return small and walk.before is TokenKind.WORD and walk.text in {"la", "le", "les"}


def _role_of_capitals(walk: Walk, word: str) -> Role | None:
    """Return the role of letters at the end of a full name: Luc Roy FIQ, Luc Roy CPA."""
    follower = walk.follower
    small = follower is not None and walk.line[follower.start].islower()  # CPA auditeur
    if walk.judge.is_title_after(word) and walk.follower and not walk.ends_name:
        return Role.DETAIL  # Luc Roy ing. Nordet
    if not (walk.judge.cased and (walk.ends_name or small)):
        return None
    if walk.judge.is_acronym([word]) and not walk.judge.is_given(walk.words()[-1]):  # Jean Marc ROY
        return Role.COMPANY
    titled = walk.judge.is_title_after(word) or walk.judge.is_initialism(word)
    return Role.DETAIL if titled else None


def _elided_word(walk: Walk, name: list[str]) -> None:
    """Go on with a name that has "d'", or begin the company: "d’Hydro-Québec"."""
    if not walk.judge.keeps_de(name, [walk.text[2:]]):
        walk.flush()
        walk.split(2)
        walk.turn(Role.COMPANY)
    walk.add()


def _second_word(walk: Walk, first: str) -> None:
    """Go on with a name, unless what follows its first word is none: "Luc a appelé", "Luc 3"."""
    word, judge = walk.text, walk.judge
    if judge.is_given(first):
        apposed = judge.cased and _is_apposed(walk)  # Gilles le maraîcher
        ends = apposed or _is_no_family_name(judge, first, word)
    else:  # la famille Beaulieu ch 310
        strange = judge.cased and word.islower() and not judge.is_titled(word)
        ends = strange and judge.is_common_name(first)
    if ends or any(map(str.isdigit, word)):
        _end_name(walk)
    else:
        walk.add()


def _is_no_family_name(judge: Judge, given: str, word: str) -> bool:
    """Tell whether a word after a given name is a small one, a position, or strange to a name."""
    if word.islower() and judge.is_small(word):
        return True
    does = (word.islower() and judge.is_position([word])) or judge.is_initialism(word)  # Luc RH
    does = does or judge.is_participle(word)  # jean-marc rappelé
    strange = judge.cased and word.islower() and judge.is_proper(given)  # Nadine croix rouge
    strange = strange and fold_each(word) not in PARTICLES
    return (does or strange) and not judge.is_common_name(word)


def _word_of_small_name(walk: Walk, name: list[str]) -> None:
    """Go on with a name in small letters, or end it."""
    after = walk.ahead(with_and=False, from_here=True)
    if not after or walk.judge.name_goes_on(name, after):
        walk.add()
    else:
        _end_name(walk)


def _end_name(walk: Walk) -> None:
    """End a full name before a word that says more of the person, or is not understood."""
    words = walk.ahead(with_and=False, from_here=True)
    judge = walk.judge
    walk.flush()
    role = Role.LEFTOVER
    if not judge.cased and len(words) >= _TWO and judge.is_given(words[0]):
        role = Role.PERSON if judge.is_common_name(words[1]) else role  # luc roy ana cruz
    elif words and judge.is_said_of_person(words):
        role = Role.COMPANY if judge.is_company(words) else Role.DETAIL
    elif words and judge.is_matter(words):
        role = Role.TOPIC
    walk.turn(role)
    walk.add()
