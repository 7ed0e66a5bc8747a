"""What "de" and the prepositions do to a walk: a company, a place, an event, or just a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.dates.words import fold_each
from netkeeper.domain.typed_line.cutting.phrases import WORKS, TokenKind
from netkeeper.domain.typed_line.parts import Role
from netkeeper.domain.typed_line.walking.plain import take_word
from netkeeper.domain.typed_line.walking.roles import PEOPLE

if TYPE_CHECKING:
    from netkeeper.domain.typed_line.walking.walk import Walk


_NAMING = frozenset({"from", "from the", "of", "of the", "de chez", "chez"})
_GOT = frozenset({"back", "got", "received", "recu", "retour"})
_INSIDE = ("in the", "dans l", "dans un")
_TWO = 2
_MOST_TOLD = 3  # words: biz dev, gestion des talents


def take_of(walk: Walk) -> None:
    """Begin the company after a name, or go on with a name that has "de"."""
    after = walk.ahead(with_and=False)
    if _is_to_somebody(walk):
        walk.flush()
        walk.mark(Role.PERSON)
        return
    if _is_of_work(walk, after):
        walk.flush()
        walk.people[-1].is_open = True
        walk.mark(Role.COMPANY)
        return
    if walk.role is Role.COMPANY and walk.run and walk.token.folded.startswith("from"):
        walk.flush()
        walk.turn(Role.LEFTOVER)  # from Acme from the gala
    if walk.role is Role.PERSON and walk.before is TokenKind.COMMA and walk.people and after:
        walk.people[-1].is_open = walk.people[-1].lacks(Role.COMPANY)
    if walk.role is not Role.PERSON or not after or not (walk.run or walk.open_person):
        take_word(walk)
        return
    name, token = walk.words(), walk.token
    if walk.run and token.folded not in _NAMING and _keeps_de(walk, name, after):
        walk.add()
        return
    judge = walk.judge
    proper = judge.is_proper(after[0]) or judge.is_company(after) or judge.is_venue(after)
    proper = proper or (len(after) > 1 and judge.is_proper(after[1]))  # du cabinet Roy
    proper = proper and not judge.is_possessive(after[0])  # from my MBA
    walk.flush()
    if proper:
        walk.mark(Role.DETAIL if walk.judge.is_city(after) else Role.COMPANY)
    else:
        walk.turn(Role.LEFTOVER)
        walk.add()


def _is_field(walk: Walk, after: list[str]) -> bool:
    """Tell whether a position's field stands before who employs: directeur des achats | chez."""
    told = walk.role is Role.DETAIL and bool(walk.run and after)
    return told and walk.kind_after(len(after)) is TokenKind.PREPOSITION


def _is_of_work(walk: Walk, after: list[str]) -> bool:
    """Tell whether words lead from a person to the company: "travaille chez", "directrice de"."""
    if not after or not walk.people or _is_field(walk, after):
        return False
    does = walk.role is Role.DETAIL and bool(walk.run) and not walk.judge.is_kin(walk.words())
    somebody = len(after) == 1 and walk.judge.is_given(after[0])  # la prof de Léa
    does = does and walk.judge.is_proper(after[0]) and not somebody
    return does or walk.token.folded.startswith(WORKS)


def _keeps_de(walk: Walk, name: list[str], after: list[str]) -> bool:
    """Tell whether "de" belongs to the name."""
    whole = " ".join([*name, *walk.text.split(), *after])
    judge = walk.judge
    owns = walk.token.folded in {"du", "des", "de l'"}
    at_work = not judge.cased and owns and judge.is_given(name[0])
    keeps = judge.is_proper(after[0]) and not at_work and judge.keeps_de(name, after)
    return bool(judge.known(whole)) or keeps


def take_preposition(walk: Walk) -> None:
    """Begin a place, an event or a company, where the words after it can be one."""
    after = walk.ahead()
    if walk.role is Role.PLACE and walk.run:
        walk.add()
    elif not after or _is_of_position(walk, after):
        take_word(walk)
    elif walk.token.folded == "chez" and walk.run and _is_what_they_do(walk, after):
        walk.turn_run_to(Role.DETAIL)  # UX chez Ubisoft
        walk.mark(Role.COMPANY)
    elif walk.role is Role.EVENT and walk.run:
        _preposition_in_event(walk, after)
    else:
        _begin_what_is_led_to(walk, after)


def _begin_what_is_led_to(walk: Walk, after: list[str]) -> None:
    """End the part before a preposition; begin who, where or what the words after it are."""
    to_them = _is_to_somebody(walk)
    role = Role.PERSON if to_them else _role_after_preposition(walk, after)
    if len(after) == 1 and after[0].isdigit():
        role = Role.LEFTOVER  # this morning at 8
    if role is Role.LEFTOVER and walk.role is Role.LEFTOVER:
        walk.add()
        return
    walk.flush()
    if role is Role.LEFTOVER:
        walk.turn(role)
        walk.add()
        return
    if role is not Role.COMPANY:
        walk.close_person()
    walk.mark(role)


def _is_to_somebody(walk: Walk) -> bool:
    """Tell whether a deed leads to the person: "envoyé mon CV à", "reçu une note de Luc Roy"."""
    judge, name = walk.judge, walk.ahead(with_and=False)
    if not (judge.is_somebody(name) and judge.is_titled(name[0])) or judge.is_city(name):
        return False
    deed, sign = walk.words(), walk.token.folded
    told = (deed != [] or walk.loose) and not (walk.people or judge.is_full_name(deed))
    told = told and (len(name) >= _TWO or any(map(judge.is_to_do, deed[-1:])))
    told = told and not judge.is_kin(deed)  # la sœur à Luc Roy
    told = told or walk.is_aside  # présenté par Luc Roy à Ana Cruz
    got = sign in {"de", "from"} and not _GOT.isdisjoint(map(fold_each, deed))
    return told and (sign == "a" or got)


def _is_what_they_do(walk: Walk, after: list[str]) -> bool:
    """Tell whether a word after a name's comma says what somebody does: "UX chez Ubisoft".

    Not in "jasé chez Manon", which says where they met.
    """
    judge, person = walk.judge, walk.people[-1] if walk.people else None
    if walk.role is not Role.LEFTOVER or person is None or not person.lacks(Role.COMPANY):
        return False
    words = walk.words()
    begun = len(words) <= _MOST_TOLD and not judge.is_participle(words[0])
    begun = begun and not any(map(judge.is_small, words))
    company = judge.cased and judge.is_proper(after[0]) and not judge.is_given(after[0])
    person.is_open = begun and company
    return person.is_open


def _is_of_position(walk: Walk, after: list[str]) -> bool:
    """Tell whether words go on with what somebody does: étudiant | au bac."""
    judge = walk.judge
    told = walk.role is Role.DETAIL and bool(walk.run) and walk.token.folded in {"a", "au", "aux"}
    small = judge.cased and not judge.is_proper(after[0])
    return told and small and not (judge.is_named_event(after) or judge.is_place(after))


def _preposition_in_event(walk: Walk, after: list[str]) -> None:
    """End an event's name where a place follows, "à Québec", or a deed's where a person does."""
    to_them = walk.judge.is_participle(walk.words()[0].lower()) and _is_to_somebody(walk)
    where = walk.judge.is_place_after(walk.token.folded, after, walk.words()[-1])
    if walk.token.folded == "a" and walk.judge.is_given_to(after) and not walk.people:
        to_them = to_them or walk.kind_after(len(after)) is not TokenKind.WITH  # lunch à Luc Roy
    if where and walk.place is None:
        walk.flush()
        walk.mark(Role.PERSON if to_them else Role.PLACE)
    else:
        walk.add()


def _is_of_described(walk: Walk) -> bool:
    """Tell whether credentials and a comma stand right before: "Luc Roy, ing., chez"."""
    if walk.role is not Role.PERSON or walk.before is not TokenKind.COMMA or not walk.people:
        return False
    person = walk.people[-1]
    return person.pieces[-1].role is Role.DETAIL and person.lacks(Role.COMPANY)


def _is_post(walk: Walk, word: str, after: list[str]) -> bool:
    """Tell whether a position and an employer stand round "à": agente à la SAAQ."""
    judge = walk.judge
    if walk.role is not Role.DETAIL or not walk.run or word not in {"a", "au", "aux"}:
        return False
    elsewhere = judge.is_named_event(after) or judge.is_town(after) or walk.by_chance
    return judge.is_position(walk.words()) and judge.is_proper(after[0]) and not elsewhere


def _role_after_preposition(walk: Walk, after: list[str]) -> Role:
    """Return the role of the words after a preposition that stands outside an event's name."""
    word, judge = walk.token.folded.split()[0], walk.judge
    if _is_post(walk, word, after):
        return Role.COMPANY
    if judge.is_place(after) or judge.is_cafe(after):
        return Role.PLACE
    if word in {"lors", "pendant", "during", "suite"} or walk.token.folded.startswith(
        "dans le cadre"
    ):
        return Role.EVENT
    if word == "chez" and _is_of_described(walk):
        walk.people[-1].is_open = True
    done = any(map(judge.is_participle, walk.words()))  # passé chez Luc Roy
    named = bool(walk.run or walk.open_person) and walk.role in {*PEOPLE, Role.DETAIL} and not done
    marked = any(token.kind is TokenKind.MARK for token in walk.tokens[walk.at :])
    at_work = word == "at" and (marked or walk.role is Role.DETAIL)
    at_work = at_work and (marked or not judge.is_named_event(after))
    home = len(after) == 1 and judge.is_given(after[0])
    home = home or judge.owner_in(after) is not None or judge.is_small(after[0])  # chez nous
    home = home or (word == "chez" and after[0] in {"le", "la", "les"})  # chez le garagiste
    home = word == "chez" and home
    if named and not home and ((word == "chez" and not walk.by_chance) or at_work):
        return Role.COMPANY
    if walk.token.folded in {"a", "chez", "chez les"} or word in {"in", "dans", "near", "pres"}:
        inside = walk.token.folded.startswith(_INSIDE) and len(after) <= _TWO
        where = (inside or judge.is_proper(after[0])) and not judge.is_field(after)
        of_somebody = walk.token.folded == "a" and judge.is_given(after[0])  # la blonde à Fred
        where = where and not of_somebody
        return Role.PLACE if where else Role.LEFTOVER
    occasion = judge.is_named_event(after) if walk.by_chance else judge.is_occasion(after)
    elsewhere = marked or walk.event is not None or not occasion
    return Role.PLACE if elsewhere else Role.EVENT
