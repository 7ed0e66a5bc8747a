"""What stands beside the names does to a walk: dates, topics, addresses, ways to meet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from netkeeper.domain.dates.phrases import Standing
from netkeeper.domain.dates.words import EVERY_WEEKDAY, PARTS_OF_DAY, fold_each
from netkeeper.domain.meetings import MeetingKind
from netkeeper.domain.typed_line.cutting.phrases import TokenKind
from netkeeper.domain.typed_line.cutting.tokens import Ahead
from netkeeper.domain.typed_line.parts import Role
from netkeeper.domain.typed_line.walking.person import Person
from netkeeper.domain.typed_line.walking.plain import take_word
from netkeeper.domain.typed_line.walking.roles import PEOPLE
from netkeeper.domain.typed_line.walking.walk import QUOTES
from netkeeper.domain.values import replace

if TYPE_CHECKING:
    from netkeeper.domain.typed_line.walking.walk import Walk
    from netkeeper.domain.when import FoundDay


_TWO = 2
_BEGIN_NAMES = frozenset({"dim", "jeu", "mar", "mer", "sun"})  # weekdays: Sun Life, Mer Bleue
_BY_CHANCE = re.compile(r"croise|ran|bumped|dine|soupe|dejeune|lunche")
_PICTURED = {
    "☎📞📱📲": MeetingKind.PHONE,
    "💻🖥🎥📹": MeetingKind.VIDEO,
    "✉📧📨📩💬": MeetingKind.CORRESPONDENCE,
}
_FRESH = frozenset(
    {None, TokenKind.COMMA, TokenKind.BREAK, TokenKind.DATE, TokenKind.TOPIC, TokenKind.KIND}
    | {TokenKind.LEAD, TokenKind.COLON}
)


def take_topic(walk: Walk) -> None:
    """Keep a topic; a bare number is the event's: "Meetup #5"."""
    if walk.role is Role.EVENT and walk.run and walk.token.folded[1:].isdigit():
        walk.add()
        return
    walk.flush()
    walk.close_person()
    walk.topics.append(walk.piece(Role.TOPIC, "#＃.'’-/" + QUOTES))
    walk.loose = True


def take_hash(walk: Walk) -> None:
    """Begin a topic that is still to be typed."""
    walk.flush()
    walk.close_person()
    walk.mark(Role.TOPIC)


def take_address(walk: Walk) -> None:
    """Give the person at hand the address or profile, or the one before whom it names alone."""
    walk.flush()
    role = Role.EMAIL if walk.token.kind is TokenKind.EMAIL else Role.PROFILE
    piece, named = walk.piece(role, "<>()"), _named(walk, role)
    if not named:
        walk.people.append(Person([piece]))
    elif len(named) == 1 and named[0].lacks(role):
        named[0].pieces.append(piece)
    else:
        walk.keep_leftover(piece)
    if walk.role in PEOPLE:
        walk.turn(Role.PERSON)
    else:
        walk.loose = True


def take_telephone(walk: Walk) -> None:
    """Keep a telephone number as not understood, and read on after it."""
    walk.flush()
    walk.keep_leftover(walk.piece(Role.LEFTOVER))
    walk.loose = True


def _named(walk: Walk, role: Role) -> list[Person]:
    """Return whose an address may be: theirs whom it names best, else the last person's.

    Of several whom it names alike it is the last one's right after that name. Nobody has one that
    tells another name, "luc.roy", nor a second one that tells none.
    """
    said, people = _said(walk), walk.people
    if not people:
        return []
    told = [_in_name(said, each) for each in people]
    most = max(map(sum, told))
    if not most:
        parted = re.search(r"[._]" if role is Role.EMAIL else r"[._-]", said)
        return [] if parted or not people[-1].lacks(role) else [people[-1]]
    if sum(told[-1]) == most and (walk.role in PEOPLE or len(people) == 1):
        return [people[-1]]
    return [each for each, found in zip(people, told, strict=True) if sum(found) == most]


def _said(walk: Walk) -> str:
    """Return what an e-mail address says before its @, or a profile's at its end."""
    written = walk.token.folded.strip("<(>)")
    if walk.token.kind is TokenKind.EMAIL:
        return written.partition("@")[0]
    return written.rstrip("/").rpartition("/")[2]


def _in_name(said: str, person: Person) -> list[bool]:
    """Tell of each word of an address whether it is in a name; short ones tell nothing."""
    name = fold_each(person.part().name)
    return [part in name for part in re.split(r"[._+\-0-9]", said) if len(part) > _TWO]


def take_lead(walk: Walk) -> None:
    """Pass over how a sentence begins."""
    plain = walk.text.casefold() == walk.token.folded
    if plain and (walk.names_the_meeting() or (walk.is_heading() and not _leads_to_where(walk))):
        walk.tokens[walk.at] = replace(walk.token, kind=TokenKind.WORD)
        take_word(walk)
        return
    walk.flush()
    if _BY_CHANCE.search(walk.token.folded):
        walk.by_chance = True
    walk.mark(Role.PERSON)


def _leads_to_where(walk: Walk) -> bool:
    """Tell whether a preposition follows a verb at once: "connu au gym: Luc Roy"."""
    return walk.follower is not None and walk.follower.kind is TokenKind.PREPOSITION


def take_sign(walk: Walk) -> None:
    """Pass over a little picture, unless it stands inside a part, or shows how they met."""
    kind = next((kind for signs, kind in _PICTURED.items() if walk.text[0] in signs), None)
    if kind is not None and walk.kind is None:
        walk.flush()
        walk.kind = (kind, (walk.token.start, walk.token.end))
        walk.loose = True
    elif walk.run:
        walk.add()
    else:
        walk.mark()


def take_hour(walk: Walk) -> None:
    """Keep an hour that stands by itself; "24h de Tremblant" is an event."""
    if walk.role is Role.EVENT and not (walk.run and (walk.ends_here or _names_follow(walk))):
        take_word(walk)
        return
    walk.flush()
    walk.keep_leftover(walk.piece(Role.LEFTOVER))
    walk.loose = True


def take_aside(walk: Walk) -> None:
    """Keep who brought them together as not understood: "de la part de Luc Roy", "par Luc Roy"."""
    if walk.role is Role.EVENT and walk.run:
        take_word(walk)
        return
    nobody = not (walk.people or any(map(walk.judge.is_titled, walk.words())))
    nobody = nobody and walk.judge.is_somebody(walk.ahead(with_and=False))  # offert par Nordet
    if nobody and walk.token.folded.endswith(("par", "by")) and not _names_others(walk):
        walk.turn_run_to(Role.LEFTOVER)
        walk.mark(Role.PERSON)
        return  # Interviewed by Luc Roy
    walk.flush()
    walk.close_person()
    walk.turn(Role.LEFTOVER)
    walk.add()


def _names_others(walk: Walk) -> bool:
    """Tell whether somebody is named after whoever brought them together: "par Luc, Ana Cruz"."""
    words = walk.ahead(with_and=False)
    rest = walk.tokens[walk.at + 1 + len(words) :]
    return any(map(walk.judge.is_given, walk.words_of(rest))) or "to" in words


def take_clause(walk: Walk) -> None:
    """Keep a sentence beside the names as not understood."""
    walk.flush()
    walk.close_person()
    walk.keep_leftover(walk.piece(Role.LEFTOVER))
    walk.turn(Role.LEFTOVER)


def take_date(walk: Walk) -> None:
    """Keep the day of the meeting where the phrase stands as one."""
    token, found = walk.token, walk.token.day
    if found is None or not _date_stands(walk, found):
        if walk.follower is not None and walk.follower.kind in {TokenKind.WORD, TokenKind.OF}:
            walk.tokens[walk.at] = replace(token, kind=TokenKind.WORD)  # Remembrance Day ceremony
        take_word(walk)
        return
    inside = walk.role is Role.EVENT and not (walk.ends_here or _is_passed(walk, found))
    if inside and not (_names_follow(walk) or any(map(walk.judge.is_seen, walk.ahead()[:1]))):
        if found.day is not None:
            walk.day_inside = (found.day, (token.start, token.end))
        walk.add()
        return
    if found.day and walk.role is Role.LEFTOVER and walk.run and token.ahead is Ahead.NEARER:
        walk.add()  # dispo en janvier
        return
    is_noted = walk.role is Role.LEFTOVER and bool(walk.run)
    doubtful = is_noted and token.ahead is Ahead.NEAR  # soumission vendredi
    doubtful = doubtful and not any(map(walk.judge.is_participle, walk.words()))
    walk.flush()
    if found.day is None or (walk.day is not None and walk.day[0] != found.day):
        walk.day_is_guess = walk.day_is_guess or found.day is not None or not is_noted
        walk.keep_leftover(walk.piece(Role.LEFTOVER))
    elif walk.day is None:
        walk.day, walk.day_is_guess = (found.day, (token.start, token.end)), doubtful
    else:
        walk.mark()
    walk.close_person()
    walk.loose = True


def _is_passed(walk: Walk, found: FoundDay) -> bool:
    """Tell whether small words after a day, and after somebody, are no more of the event."""
    after = walk.follower
    if after is None or after.kind is not TokenKind.WORD or not walk.line[after.start].islower():
        return False
    return bool(walk.people) and found.standing is Standing.ANYWHERE


def _date_stands(walk: Walk, found: FoundDay) -> bool:
    """Tell whether a phrase stands where it must to be a date."""
    follower = walk.follower.kind if walk.follower else None
    if found.standing is Standing.ANYWHERE:
        if _is_family_name(walk):
            return False
        return found.day is not None or walk.ends_here or walk.role is not Role.EVENT
    if found.standing is Standing.ALONE:
        after_name = walk.role is Role.PERSON and len(walk.words()) >= _TWO and walk.is_small
        fresh = not walk.run and walk.before in _FRESH
        return walk.ends_here and follower is not TokenKind.DATE and (fresh or after_name)
    if _stands_before_deed(walk):
        return True
    if found.standing is Standing.AT_BEGINNING:
        return False
    return _stands_last(walk) if walk.ends_here else _stands_before_words(walk)


def _stands_before_deed(walk: Walk) -> bool:
    """Tell whether what was done follows a weekday at once: "Wed breakfast", "Sam. matin marché".

    Where the weekday reads as a word or a name, today may be meant as well: "Mon souper", "Sam",
    "Sun Life gala".
    """
    follower, said = walk.follower, walk.token.folded.split()
    named = said[0].rstrip(".") in EVERY_WEEKDAY
    if walk.before is not None or follower is None or not named:
        return False
    if said[-1] in PARTS_OF_DAY:
        return True
    judge, words = walk.judge, walk.ahead(with_and=False)
    deed = bool(words) and (judge.is_event(words) or judge.ends_as_event(words))
    deed = deed and follower.kind is not TokenKind.OF  # Jeu de société
    if not deed and follower.kind not in {TokenKind.KIND, TokenKind.WITH, TokenKind.LEAD}:
        return False
    if walk.text.endswith("."):
        return True
    goes_on = words != [] and judge.is_proper(words[0]) and not judge.is_event(words[:1])
    is_given = judge.is_given(walk.text)
    if is_given and goes_on:  # Sam Roy souper
        return False
    other = is_given or said[0] == "mon" or (goes_on and said[0] in _BEGIN_NAMES)
    walk.day_is_guess = walk.day_is_guess or other
    return not other


def _stands_last(walk: Walk) -> bool:
    """Tell whether a phrase that ends a part is a date; not "at the SAT", "visite de vendredi"."""
    told_of = walk.role in {Role.LEFTOVER, Role.TOPIC} and bool(walk.run)
    of_that_day = told_of and walk.token.folded.startswith("de ")
    return walk.before is not TokenKind.PREPOSITION and not of_that_day


def _stands_before_words(walk: Walk) -> bool:
    """Tell whether a phrase is a date though its part goes on: "m'a appelé vendredi pour"."""
    follower = walk.follower.kind if walk.follower else None
    counts = follower is TokenKind.WORD and walk.text[-1].isdigit()  # dim. 2 couples
    small = walk.is_small and walk.role in {Role.PERSON, Role.LEFTOVER}
    apart = not walk.run and walk.before is TokenKind.KIND  # vu en visio mardi rappel jeudi
    seen = any(map(walk.judge.is_seen, walk.ahead()[:1]))  # gala mardi rencontré Luc Roy
    return (small and not counts) or apart or seen or _names_follow(walk)


def _names_follow(walk: Walk) -> bool:
    """Tell whether a person follows at once: "Visite libre dimanche Josée et Luc"."""
    words = walk.ahead(with_and=False)
    if walk.role is Role.EVENT:
        return walk.judge.is_somebody(words)
    named = walk.role is Role.PERSON and walk.judge.is_full_name(words)
    return named and (not walk.run or walk.judge.is_given(words[0]))


def _is_family_name(walk: Walk) -> bool:
    """Tell whether a day written as a name follows a given name: Constance Hier."""
    words = walk.words()
    written = walk.text.istitle() and walk.text.isalpha() and "".join(words).istitle()
    return written and walk.role is Role.PERSON and len(words) == 1


def take_kind(walk: Walk) -> None:
    """Keep how they met where the word stands as such; a second way is kept as not understood."""
    token, way = walk.token, walk.token.way
    if way is None or not _kind_stands(walk):
        take_word(walk)
        return
    begins = not walk.people and (not walk.run or walk.judge.is_participle(walk.words()[-1]))
    walk.flush()
    if walk.kind is None:
        walk.kind = (way.kind, (token.start, token.end))
    elif walk.kind[0] is way.kind:
        walk.mark()
    else:
        walk.keep_leftover(walk.piece(Role.LEFTOVER))
    walk.loose = True
    after = walk.follower
    if begins and after and (after.kind is TokenKind.OF or after.folded in {"a", "to", "from"}):
        walk.at += 1
        walk.mark(Role.PERSON)


def _kind_stands(walk: Walk) -> bool:
    """Tell whether a word stands where it says how they met, not in a name: "Appel à projets"."""
    way = walk.token.way
    if way is None or walk.before in {TokenKind.OF, TokenKind.PREPOSITION}:
        return False
    plain = way.led or not way.weak
    if walk.role not in {*PEOPLE, Role.LEFTOVER, Role.DETAIL}:
        leads = {TokenKind.PREPOSITION, TokenKind.ABOUT}
        goes_on = walk.follower is not None and walk.follower.kind in leads
        return walk.ends_here and (plain if walk.run else not goes_on)
    if plain:
        return True
    if not walk.run:
        return walk.ends_here or not walk.people
    if not walk.people and walk.judge.is_head(walk.words()):
        return True  # Suivi tél. Luc Roy
    small = walk.text.lstrip("(")[0].islower()
    return walk.ends_here and (small or not walk.judge.cased)
