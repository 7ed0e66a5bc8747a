"""What commas, "and", "avec", @ and labels do to a walk: they end a part and begin another."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from netkeeper.domain.dates.phrases import Standing
from netkeeper.domain.dates.words import fold_each
from netkeeper.domain.typed_line.cutting.phrases import TokenKind
from netkeeper.domain.typed_line.parts import Role
from netkeeper.domain.typed_line.walking.heads import await_described, describes, is_house_of_next
from netkeeper.domain.typed_line.walking.nobody import joins_what_they_did
from netkeeper.domain.typed_line.walking.plain import take_word
from netkeeper.domain.typed_line.walking.roles import PEOPLE

if TYPE_CHECKING:
    from netkeeper.domain.typed_line.walking.walk import Walk


_TWO = 2
_BESIDE = frozenset({Role.DETAIL, Role.LEFTOVER})
_WHERE = frozenset({"lieu", "place", "endroit", "ou", "where"})
_WHAT = frozenset({"evenement", "event"})


def take_comma(walk: Walk) -> None:
    """End a name; end an event's name unless the words after it go on with it."""
    words = walk.ahead(with_and=False)
    if walk.role in PEOPLE or (walk.role is Role.LEFTOVER and describes(walk, words)):
        if describes(walk, words):
            await_described(walk)
        elif not walk.people and is_house_of_next(walk, words):
            walk.await_as(Role.COMPANY)
        walk.flush()
        walk.close_person()
        walk.mark(Role.PERSON)
        return
    role = _role_after_comma(walk, words)
    if role is None and walk.run:
        walk.add()
        return
    walk.flush()
    walk.close_person()
    walk.mark(role or (Role.LEFTOVER if words else _next_role(walk)))


def _role_after_comma(walk: Walk, words: list[str]) -> Role | None:
    """Return the role of words after an event, place or topic; None when they may go on with it."""
    judge = walk.judge
    if not words:
        return _next_role(walk)
    works = walk.role in _BESIDE and bool(walk.people) and judge.is_company(words)
    if works or _is_about_somebody(walk, words):
        return Role.PERSON
    if judge.is_place(words):
        goes_on = walk.role is Role.PLACE and walk.run
        return None if goes_on or walk.place else Role.PLACE
    if judge.is_event(words) or not judge.is_name(words):
        return _role_of_no_name(walk, words)
    place = len(words) == 1 and walk.role is Role.EVENT and not walk.place
    place = place and (bool(walk.people) or not judge.is_common_name(words[0]))  # Gala, Hilton
    return Role.PLACE if place else Role.PERSON


def _role_of_no_name(walk: Walk, words: list[str]) -> Role | None:
    """Return the role of words after a comma that are no name: a second event is not read."""
    if walk.judge.is_event(words) or walk.judge.ends_as_event(words):
        if walk.role is Role.EVENT:
            return None
        return Role.EVENT if walk.event is None else Role.LEFTOVER
    return None if walk.role in {Role.TOPIC, Role.LEFTOVER} else Role.LEFTOVER


def _is_about_somebody(walk: Walk, words: list[str]) -> bool:
    """Tell whether words after a comma surely name somebody, or say more of who was named."""
    judge = walk.judge
    says_more = bool(walk.people) and judge.cased and judge.is_position(words)
    named = bool(judge.known(" ".join(words))) or judge.begins_as_name(words)
    named = named or (judge.is_honorific(words[0]) and judge.is_full_name(words[1:]))
    bare = judge.without_article(words)  # gala, le DG Ana Cruz
    named = named or (not walk.people and bare != [] and judge.is_described_name(bare))
    return named or says_more or judge.is_seen(words[0])


def _next_role(walk: Walk) -> Role:
    """Return what is most likely typed next after an event."""
    return Role.PERSON if not walk.people or walk.place else Role.PLACE


def take_break(walk: Walk) -> None:
    """End the part being read; a dash or slash is a sign of an event's name, or of a company."""
    dash = walk.token.folded in {"-", "/"}
    words = walk.ahead(with_and=False)
    place = walk.place is None and bool(words) and walk.judge.is_place(words)
    ends = walk.role is Role.EVENT and (place or walk.judge.is_city(words))
    ends = ends or (walk.role in {Role.EVENT, Role.PLACE} and _is_first_name(walk, words))
    ends = ends or (bool(words) and walk.judge.is_seen(words[0])) or _is_other_part(walk, words)
    goes_on = walk.role not in {*PEOPLE, Role.DETAIL}
    if dash and goes_on and walk.run and not ends:
        walk.add()
        return
    role = None if walk.role in PEOPLE else _role_after_comma(walk, words)
    walk.flush()
    aside = dash or walk.token.folded in {"|", "//"}
    if aside and walk.open_person and words and not _is_surely_somebody(walk, words):
        walk.mark(_role_of_aside(walk, words))
        return
    walk.close_person()
    walk.house = None
    walk.mark(role or Role.PERSON)


def _is_other_part(walk: Walk, words: list[str]) -> bool:
    """Tell whether words after a dash are a name, and no more of a topic or of what is kept."""
    if walk.role not in {Role.TOPIC, Role.LEFTOVER} or not words:
        return False
    full = len(words) >= _TWO or not walk.people
    return full and walk.judge.is_given(words[0]) and walk.judge.is_name(words)


def _is_surely_somebody(walk: Walk, words: list[str]) -> bool:
    """Tell whether words after a dash are a further person: what follows a name there rarely is."""
    branch = walk.judge.is_city(words[-1:]) and not walk.judge.is_given(words[0])
    titled = walk.judge.is_titled(words[0]) and not branch  # Desjardins Lévis
    known = walk.judge.known(" ".join(words)) or titled
    lacks = walk.people[-1].lacks(Role.COMPANY)
    if len(words) == 1:
        return walk.judge.is_given(words[0])
    return walk.judge.is_full_name(words) and bool(known or not lacks)


def _role_of_aside(walk: Walk, words: list[str]) -> Role:
    """Return the role of words after a dash that are no name: "Luc Roy - Acme - serres"."""
    judge = walk.judge
    event = judge.is_event(words) or judge.ends_as_event(words)
    if event or judge.is_position(words) or judge.is_seen(words[0]):
        return Role.PERSON
    if walk.place is None and walk.judge.is_place(words):
        return Role.PLACE
    small = judge.cased and not (judge.is_proper(words[0]) or judge.is_company(words))
    return Role.TOPIC if small and walk.has_proper_names else Role.COMPANY


def _is_first_name(walk: Walk, words: list[str]) -> bool:
    """Tell whether words after an event's name are the first person, whom nothing else leads."""
    led = any(each.kind in {TokenKind.WITH, TokenKind.COLON} for each in walk.tokens[walk.at :])
    judge = walk.judge
    described = bool(words) and judge.is_described_name(words)  # host Luc Roy
    named = described or judge.is_somebody(words)
    return named and not (walk.people or led or judge.is_company(words))


def take_and(walk: Walk) -> None:
    """Join two people; go on with the name of an event, or of a company."""
    words = walk.ahead(with_and=False)
    sign = walk.token.folded in {"&", "+"}
    strange = sign and len(words) == 1 and not walk.judge.known(words[0])
    strange = strange and (walk.has_full_names or not walk.judge.is_given(words[0]))
    in_company = walk.role is Role.COMPANY and (strange or walk.judge.is_company_tail(words))
    somebody = (walk.role in _BESIDE or not walk.run) and bool(words)
    somebody = somebody and any(
        judge(words[0]) for judge in (walk.judge.is_possessive, walk.judge.is_titled)
    )
    described = words != [] and walk.role is Role.DETAIL and walk.judge.is_described_name(words)
    somebody = somebody or described
    if walk.run and joins_what_they_did(walk, words):
        walk.role = Role.EVENT
    if walk.run and (walk.role not in PEOPLE or in_company) and not somebody:
        walk.add()
        return
    walk.flush()
    walk.close_person()
    joins = walk.role in PEOPLE or somebody or walk.judge.is_full_name(words)
    walk.mark(Role.PERSON if joins else None)


def take_with(walk: Walk) -> None:
    """Begin the people; what stood before may have been an event: "Café avec ..."."""
    words = walk.ahead(with_and=False)
    name = list(takewhile(lambda word: word not in {"chez", "from"}, words))  # Li from Nordet
    named = walk.judge.is_name(name) and (len(name) >= _TWO or not walk.people)
    named = named or (bool(words) and walk.judge.is_titled(words[0]))
    named = named or (len(words) > _TWO and walk.judge.is_no_name(words))  # with postdoc Li Na
    alone = len(words) == _TWO and walk.judge.is_given(words[1])  # avec tante Rolande
    named = named or (alone and (walk.judge.is_companion(words[0]) or walk.judge.is_no_name(words)))
    named = named or _leads_to_described(walk, words)
    if walk.role is Role.EVENT and walk.run and not (named or walk.judge.known(" ".join(words))):
        walk.add()
        return
    lead = walk.words() if walk.role is Role.PERSON and not walk.people else []
    named = bool(lead) and (walk.judge.is_name(lead) and len(lead) > 1 and walk.judge.cased)
    titled = any(map(walk.judge.is_common_name if len(lead) == 1 else walk.judge.is_titled, lead))
    named = named or titled or bool(walk.judge.known(" ".join(lead)))
    if lead and walk.event is None and not named:
        said = walk.judge.is_participle(lead[-1]) or walk.judge.is_small(lead[0])
        said = said or walk.judge.is_part_of_day(lead)  # visio am avec
        said = said or (walk.judge.is_infinitive(lead[0]) and not walk.judge.is_event(lead))
        walk.role = Role.LEFTOVER if said else Role.EVENT
    walk.flush()
    walk.close_person()
    walk.mark(Role.PERSON)


def _leads_to_described(walk: Walk, words: list[str]) -> bool:
    """Tell whether a name follows what somebody is: "avec la voisine du bureau, Li Na"."""
    judge, end = walk.judge, walk.at + 1 + len(words)
    told = len(words) > 1 and judge.leads_to_noun(words[0])
    if told and judge.is_described_name(words[1:]):
        return True  # avec la notaire Li Na
    return told and judge.cased and judge.is_full_name(walk.ahead(after=end))


def take_mark(walk: Walk) -> None:
    """Begin the event, then the place; after "with" it is a person's handle: "with @lroy"."""
    follower = walk.follower
    if _leads_to_day(walk):
        walk.role = Role.EVENT
        walk.flush()
        walk.mark(Role.PERSON)
        return
    glued = follower is not None and follower.start == walk.token.end
    signed = follower is not None and _is_handle(walk, follower.folded)
    if glued and (signed or walk.before in {TokenKind.WITH, TokenKind.LEAD}):
        walk.flush()
        walk.mark(Role.LEFTOVER if walk.open_person else Role.PERSON)
        return
    if _follows_quoted_title(walk):
        walk.turn_run_to(Role.EVENT)
        walk.mark(Role.PLACE)
        return
    if _leads_to_employer(walk):
        walk.flush()
        walk.mark(Role.COMPANY)
        return
    walk.flush()
    walk.close_person()
    again = any(token.kind is TokenKind.MARK for token in walk.tokens[: walk.at])
    if walk.event is None and not (again and not walk.judge.is_named_event(walk.ahead())):
        walk.mark(Role.EVENT)
    else:
        walk.mark(Role.PLACE if walk.place is None else Role.LEFTOVER)


def _is_handle(walk: Walk, folded: str) -> bool:
    """Tell whether a word after @ is somebody's name on the web: @luc_roy, "Luc Roy @lucroy"."""
    name = [fold_each(word) for word in walk.words()]
    spelt = walk.role is Role.PERSON and len(name) >= _TWO and all(word in folded for word in name)
    return "_" in folded or spelt


def _follows_quoted_title(walk: Walk) -> bool:
    """Tell whether a line begins with an event in quotes, so that @ leads to the place."""
    quoted = bool(walk.run) and all(token.kind is TokenKind.QUOTE for token in walk.run)
    return quoted and not walk.people and walk.event is None


def _leads_to_employer(walk: Walk) -> bool:
    """Tell whether @ stands after what somebody does there: "Luc Roy, VP ventes @ Cascades"."""
    person, words = walk.open_person, walk.ahead()
    if walk.role is not Role.DETAIL or person is None or not walk.run or not words:
        return False
    judge = walk.judge
    elsewhere = judge.is_named_event(words) or judge.is_place(words)
    return judge.is_position(walk.words()) and person.lacks(Role.COMPANY) and not elsewhere


def _leads_to_day(walk: Walk) -> bool:
    """Tell whether the day of an event follows, as calendars write it: Gala @ 19 nov. 2026."""
    named = any(map(walk.judge.is_titled, walk.words()))
    titled = walk.role is Role.PERSON and not (walk.people or named)
    if not (walk.role is Role.EVENT or titled) or not walk.run or walk.follower is None:
        return False
    day = walk.follower.day
    return day is not None and day.standing is Standing.ANYWHERE


def take_label(walk: Walk) -> None:
    """Begin what a label names: "lieu :"."""
    walk.flush()
    walk.close_person()
    name = walk.token.folded.rstrip(" :")
    walk.mark(Role.PLACE if name in _WHERE else Role.EVENT if name in _WHAT else Role.PERSON)


def take_about(walk: Walk) -> None:
    """Begin a topic in words; "about" may be a word of an event's name."""
    within = walk.token.folded.startswith(("about", "sur"))
    begun = walk.ahead() or walk.token.folded.endswith(":")  # re: appel d'offres
    if not begun or (walk.role in {Role.EVENT, Role.TOPIC} and walk.run and within):
        take_word(walk)
        return
    walk.flush()
    walk.close_person()
    walk.mark(Role.TOPIC)
