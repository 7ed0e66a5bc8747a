"""Says which role plain words have, by what stands before and after them."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from netkeeper.domain.dates.words import fold_each
from netkeeper.domain.typed_line.cutting.phrases import TokenKind
from netkeeper.domain.typed_line.judging.word import has_digit
from netkeeper.domain.typed_line.judging.words import DRINKS
from netkeeper.domain.typed_line.parts import Role

if TYPE_CHECKING:
    from netkeeper.domain.typed_line.walking.walk import Walk

PEOPLE = frozenset({Role.PERSON, Role.COMPANY})
_LEADS = frozenset({TokenKind.WITH, TokenKind.COLON, TokenKind.MARK, TokenKind.COMMA})
_JOINTS = frozenset({TokenKind.COMMA, TokenKind.BREAK, TokenKind.AND, TokenKind.WITH})
_TWO = 2


def role_where_a_name_may_stand(walk: Walk) -> Role:
    """Return the role of words that stand where a name may: one, the event, or neither."""
    judge, words = walk.judge, walk.ahead(with_and=False, from_here=True)
    if not words or judge.known(" ".join(words)):
        return Role.PERSON
    does = bool(walk.people) and (judge.is_position(words) or _is_kin_of(walk, words))
    if does and walk.before is TokenKind.AND:
        return Role.LEFTOVER  # et DG du port
    if walk.event is not None and len(words) == 1 and judge.is_meal(words[0]):
        return Role.LEFTOVER  # lunch with Luc Roy and then coffee with Ana Cruz
    role = None if does else _role_of_occasion(walk, words)
    if role is None and walk.people:
        role = _role_beside_a_name(walk, words)
    if role is not None:
        return role
    if judge.is_credential(words) or judge.is_place(words) or not walk.people:
        return Role.PERSON
    return Role.PERSON if _is_further_name(walk, words) else Role.LEFTOVER


def _role_of_occasion(walk: Walk, words: list[str]) -> Role | None:
    """Return the role of words that say what or where it was, None of others."""
    judge = walk.judge
    ends = judge.ends_as_event(words) and (
        walk.people or judge.is_gathering(words) or judge.owner_in(words) is not None
    )
    ends = ends and not _leads_to_name(walk, words)
    ends = ends or _follows_aside(walk, words)
    if walk.event is None and (ends or judge.is_event(words)):
        marked = any(
            token.kind is TokenKind.MARK and after.kind is not TokenKind.DATE
            for token, after in pairwise(walk.tokens[walk.at :])
        )
        named = marked and len(words) >= _TWO and all(map(judge.is_proper, words))
        named = named and any(map(judge.is_common_name, words))  # Nora Dîner @
        return Role.PERSON if named else Role.EVENT
    owned = judge.owner_in(words) is not None and judge.is_venue(words)
    if (owned and walk.place is None) or _is_place_of_meeting(walk, words):
        return Role.PLACE
    if walk.people:
        return None
    figures = judge.is_proper(words[0]) and has_digit(words[0])  # C2 Montréal
    if walk.event is None and (figures or judge.is_organisation(words) or walk.is_heading()):
        later = walk.words_after(TokenKind.COLON)
        head = (judge.is_head(words) and len(words) <= _TWO) or judge.is_named_event(later)
        return Role.LEFTOVER if head else Role.EVENT
    if walk.at == 0 and judge.is_report(words):
        named = fold_each(words[1]) in {"de", "des", "du"}  # Remise de prix
        told = named or any(token.kind is TokenKind.WITH for token in walk.tokens)
        told = told or judge.is_named_event(words)
        return Role.EVENT if told and walk.event is None else Role.LEFTOVER
    return None


def _leads_to_name(walk: Walk, words: list[str]) -> bool:
    """Tell whether a name led to goes on in small words: with | Ana Cruz after the keynote."""
    judge = walk.judge
    led = walk.before in {TokenKind.LEAD, TokenKind.WITH} and len(words) > _TWO and judge.cased
    return led and judge.is_name(words[:_TWO]) and judge.is_small(words[_TWO])


def _is_further_name(walk: Walk, words: list[str]) -> bool:
    """Tell whether words after somebody's name are a further one.

    Words in small letters are where "and" or "with" leads to them, or a common name is among them;
    "suivi soumission" is no person, and one too few is seen sooner than one too many.
    """
    judge = walk.judge
    if judge.cased and judge.is_article(words[0]):
        return False
    words = list(takewhile(lambda word: word not in {"chez", "from"}, words))  # from Nordet
    if not words:
        return False
    if judge.cased and (judge.is_name(words) or judge.is_titled(words[0])):
        return True
    if judge.cased and walk.has_proper_names and not any(map(judge.is_proper, words)):
        return judge.is_given(words[0])  # import vin
    if walk.before in {TokenKind.AND, TokenKind.WITH}:
        return judge.may_be_name_in_haste(words) or not (judge.cased or judge.is_small(words[0]))
    single = not judge.cased and len(words) == 1 and " " not in walk.people[-1].part().name
    return single or (any(map(judge.is_titled, words)) and walk.before in _JOINTS)


def _follows_aside(walk: Walk, words: list[str]) -> bool:
    """Tell whether one word follows parentheses at once, as no second person does."""
    after = walk.before is TokenKind.PAREN and bool(walk.people)
    return after and len(words) == 1 and walk.judge.is_proper(words[0])


def _is_place_of_meeting(walk: Walk, words: list[str]) -> bool:
    """Tell whether a line begins with where it was, and says with whom: "Gym avec Luc Roy"."""
    begins = not (walk.people or walk.place) and walk.judge.is_venue(words)
    leads = {TokenKind.WITH, TokenKind.COLON}
    if len(words) > 1 and walk.judge.is_venue(words[:1]):
        leads.add(TokenKind.BREAK)
        if walk.kind_after(len(words) - 1) is TokenKind.COMMA:  # not: Garage Roy (Luc), devis
            leads.add(TokenKind.COMMA)
    return begins and any(each.kind in leads for each in walk.tokens[walk.at :])


def _role_beside_a_name(walk: Walk, words: list[str]) -> Role | None:
    """Return the role of words after a name that say more of the person, or are surely none."""
    judge = walk.judge
    if judge.is_matter(words):
        return Role.TOPIC
    if judge.is_position(words) or _is_kin_of(walk, words):
        return Role.DETAIL
    small = words[0].islower() and (judge.cased or len(words) > 1)
    if walk.place is None and small and judge.is_venue(words if judge.cased else words[:1]):
        return Role.PLACE
    employer = walk.before is not TokenKind.AND and _is_employer(walk, words)
    if walk.people[-1].lacks(Role.COMPANY) and (employer or judge.is_company(words)):
        return Role.COMPANY
    if not walk.has_proper_names or not judge.is_no_name(words):
        return None
    return _role_of_no_name(walk, words)


def _is_kin_of(walk: Walk, words: list[str]) -> bool:
    """Tell whether small words say whose somebody is: "mari de Nadia", "belle-sœur de Paul"."""
    of = walk.follower is not None and walk.follower.kind is TokenKind.OF
    return of and words[0].islower() and walk.judge.is_kin(words[:1])


def _is_employer(walk: Walk, words: list[str]) -> bool:
    """Tell whether one word after a full name is where: "Luc Roy, DG, Acme", "Luc Roy, Bell,"."""
    judge = walk.judge
    if _has_tail(walk, words):
        return True
    described = walk.people[-1].pieces[-1].role is Role.DETAIL and walk.before is TokenKind.COMMA
    if judge.is_house_of(words, walk.people[-1].part().name.split()):
        return True
    strange = described and judge.is_name(words) and not any(map(judge.is_titled, words))
    if judge.is_branch(words) or (len(words) == _TWO and (strange or judge.is_business(words))):
        return not judge.is_place(words)
    if len(words) > 1 or not judge.is_proper(words[0]):
        return False
    if judge.is_credential(words) or judge.is_place(words):
        return False
    pieces = walk.people[-1].pieces
    placed = pieces[-1].role is Role.DETAIL and judge.is_position(pieces[-1].text.split())
    # A word that is still being typed may become a name.
    finished = walk.before is TokenKind.COMMA and (
        walk.follower is not None or not judge.may_become_given(words[0])
    )
    strange = finished and not (judge.is_given(words[0]) or _lists_families(walk, words[0]))
    placed = placed and not judge.is_given(words[0])
    return (placed or strange) and " " in walk.people[-1].part().name


def _lists_families(walk: Walk, word: str) -> bool:
    """Tell whether this family name and the next word are two: Roy, Gagnon, not Bell, Ana Cruz."""
    judge, after = walk.judge, walk.ahead(after=walk.at + 1)
    return judge.is_common_name(word) and len(after) == 1 and judge.is_common_name(after[0])


def _has_tail(walk: Walk, words: list[str]) -> bool:
    """Tell whether "& Fils" or the like follows, as it does in a company's name."""
    after = [each for each in walk.tokens[walk.at :] if each.kind is not TokenKind.WORD][:1]
    if not words or not after or after[0].kind is not TokenKind.AND:
        return False
    return walk.judge.is_company_tail(walk.ahead(after=walk.tokens.index(after[0])))


def _role_of_no_name(walk: Walk, words: list[str]) -> Role:
    """Return the role of words beside a name that are none: "kiosque Desjardins"."""
    if not walk.judge.may_be_name_in_haste(words):
        return Role.LEFTOVER
    return Role.EVENT if walk.event is None else Role.LEFTOVER


def role_of_loose(walk: Walk) -> Role:
    """Return the role of words right after a date, topic or way to meet."""
    if walk.role in PEOPLE:
        return Role.PERSON
    if walk.role is Role.EVENT and walk.event is None:
        return Role.EVENT
    words = walk.ahead(with_and=False, from_here=True)
    return Role.PERSON if walk.judge.is_somebody(words) else Role.LEFTOVER


def role_of_what_follows(walk: Walk) -> Role | None:
    """Return the role of a word that ends the part being read, None where it goes on with it."""
    goes_on = walk.role in {Role.EVENT, Role.LEFTOVER}
    if not goes_on and walk.judge.is_to_do(walk.text):  # plombier rappeler jeudi
        return Role.LEFTOVER
    if walk.role in {Role.EVENT, Role.PLACE}:
        return _role_after_event(walk) if walk.role is Role.EVENT else _role_after_place(walk)
    credential = walk.role is Role.DETAIL and walk.judge.is_credential(walk.words())
    company = walk.judge.cased and not (walk.is_small or walk.judge.is_credential([walk.text]))
    if credential and company:
        return Role.COMPANY  # Luc Roy ing. Nordet
    small = walk.role is Role.LEFTOVER and not walk.judge.cased
    beside = walk.role in {Role.DETAIL, Role.COMPANY}
    if (small or beside) and walk.judge.is_aside([walk.text]):
        words = walk.ahead(with_and=False, from_here=True)
        if words and walk.event is None and walk.judge.is_event(words):
            return Role.EVENT
        work = walk.role is Role.DETAIL and walk.before is TokenKind.WORD
        if words and work and walk.judge.is_organisation(words):
            return Role.COMPANY
    return Role.LEFTOVER if walk.role is Role.COMPANY and _ends_company(walk) else None


def _ends_company(walk: Walk) -> bool:
    """Tell whether a small word follows a company's name as none of it does: Nordet | visited."""
    judge, small = walk.judge, walk.is_small and walk.token.kind is TokenKind.WORD
    if not small or walk.before is not TokenKind.WORD:
        return False
    started = walk.tokens[walk.at - len(walk.run) - 1].kind
    if started not in {TokenKind.OF, TokenKind.PREPOSITION, TokenKind.WORD}:
        return False
    last = walk.words_of(walk.run[-1:])
    named = judge.is_proper(last[-1]) and not judge.is_kind_of_organisation(last[-1:])
    return named and not judge.is_company([last[-1], walk.text])  # Nordet inc


def _role_after_event(walk: Walk) -> Role | None:
    """Return the role of a word that ends an event's name: "coffee Tim Hortons", "gala luc roy"."""
    judge, words = walk.judge, walk.ahead(with_and=False, from_here=True)
    if words and _is_said_of_somebody(walk, words):
        return Role.PERSON
    if words and walk.before is TokenKind.PAREN and judge.is_full_name(words):
        meal = judge.cased and judge.is_meal(walk.words()[0])  # coffee (virtual) Li Wong
        return Role.PERSON if meal or judge.is_given(words[0]) else None
    if not words or walk.before is not TokenKind.WORD or judge.is_event(words):
        return None
    if walk.place is None and judge.is_named_venue(words):
        return Role.PLACE
    drink = len(walk.run) == 1 and fold_each(walk.words()[0]) in DRINKS
    if drink and walk.people and walk.place is None and judge.cased and judge.is_proper(words[0]):
        return Role.PLACE
    led = any(each.kind in _LEADS for each in walk.tokens) and not _is_only_name(walk, words)
    alone = not (walk.people or led) and len(words) in {_TWO, _TWO + 1}
    named = alone and judge.is_given(words[0]) and judge.is_name(words)
    return Role.PERSON if named or _are_given_names(walk, words) else None


def _is_said_of_somebody(walk: Walk, words: list[str]) -> bool:
    """Tell whether words after an event lead to whoever was there: entrevue | mme dion.

    « salon de l'auto | rencontré Luc Roy », "lunch | client Marc Roy".
    """
    judge = walk.judge
    if walk.before is TokenKind.WORD and len(words) >= _TWO and judge.is_honorific(words[0]):
        return True
    if judge.is_seen(walk.text):
        leads = walk.follower is not None and walk.follower.kind is TokenKind.PREPOSITION
        rest = words[1:]
        told = rest != [] and (judge.is_somebody(rest) or judge.is_described_name(rest))
        return leads or (told and not walk.people)
    meal = judge.cased and not walk.people and judge.is_meal(walk.words()[-1])
    head = judge.is_head(words) or judge.is_position(words[:1])
    return meal and head and judge.is_no_name(words)


def _are_given_names(walk: Walk, words: list[str]) -> bool:
    """Tell whether given names alone follow, "and" or a comma between: "gala Luc et Ana"."""
    judge, joint = walk.judge, walk.follower
    joined = joint is not None and joint.kind in {TokenKind.AND, TokenKind.COMMA}
    names = [words, walk.ahead(with_and=False, after=walk.at + 1)]
    alone = joined and not walk.people and not judge.is_given(walk.words()[-1])
    return alone and all(len(each) == 1 and judge.is_somebody(each) for each in names)


def _role_after_place(walk: Walk) -> Role | None:
    """Return the role of a line's only name after a place: "vu à Laval Luc Roy".

    That after a building may be its own: "au parc Luc Roy", "au centre sportif Luc Roy".
    """
    judge, words, where = walk.judge, walk.ahead(with_and=False, from_here=True), walk.words()
    named = words != [] and judge.is_given(words[0]) and judge.is_full_name(words)
    named = named and (len(words) == _TWO or judge.is_city(where))  # Place Ville Marie Luc Roy
    named = named and not walk.people and walk.before is not TokenKind.OF
    small = judge.cased and not judge.is_proper(where[-1])
    building = judge.is_venue([where[-1].lower()]) or (small and judge.is_venue(where))
    return Role.PERSON if named and not building else None


def _is_only_name(walk: Walk, words: list[str]) -> bool:
    """Tell whether but for commas nothing leads to others: "coffee chat Ana Cruz, CFO"."""
    after = walk.tokens[walk.at + len(words) :]
    led = any(each.kind in _LEADS - {TokenKind.COMMA} for each in walk.tokens)
    return not led and not any(map(walk.judge.is_given, walk.words_of(after)))


def role_after_full_name(walk: Walk) -> Role | None:
    """Return the role of an event or a place that follows a name at once: "Luc Roy souper".

    In capitals an event goes on as no name does, « Luc Roy Salon de l’emploi », or the name is one
    of the record.
    """
    judge, words = walk.judge, walk.ahead(with_and=False, from_here=True)
    aside = judge.is_aside(words)
    if judge.is_organisation(words or [""]) and not (aside or judge.is_named_event(words)):
        return Role.COMPANY  # Luc Roy Caisse de Nordet
    if words and walk.event is None and judge.is_event(words):
        rest = [each for each in words[1:] if each not in {"de", "of"}]  # Mary Ann Ball of Nordet
        whole = aside or any(map(str.islower, rest[:1])) or judge.known(" ".join(walk.words()))
        return Role.EVENT if whole else None
    return Role.PLACE if aside and walk.place is None and judge.is_venue(words) else None
