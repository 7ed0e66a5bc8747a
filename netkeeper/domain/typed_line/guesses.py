"""Marks the parts of a line that are guesses: nothing typed says that they are what they seem.

A line is read in one go, and each passage must go somewhere. So what was read is looked at once
more: an event without a word that events are called by and without @, a person without a title or
a common name, a company that nothing leads to. Whoever types is shown them as to be checked.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from netkeeper.domain.dates.words import fold_each
from netkeeper.domain.typed_line.day_doubts import is_day_guessed
from netkeeper.domain.typed_line.judging.words import GENERATIONS, PARTICLES, WITH_DE
from netkeeper.domain.typed_line.parts import Part, PersonPart, QuickLog, Role
from netkeeper.domain.typed_line.walking.walk import QUOTES
from netkeeper.domain.values import replace

if TYPE_CHECKING:
    from datetime import date

    from netkeeper.domain.typed_line.judging.judge import Judge

# What shows that a passage holds more than one part.
_SEVERAL = re.compile(
    r"[:;|<>\n→]|(?<!\S)(?:avec|with|w/|from|chez(?! (?:nous|moi|eux|lui|elle)\b))(?!\S)"
)
_DASH = re.compile(r"\s[-–—]\s")
_WITH = re.compile(r"\s+(?:avec|with|w/)\s")
_INITIAL = re.compile(r"[^\W\d_]\.?")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+")
_MARKS = frozenset({"@", "＠"})
# What says that somebody was not met, and what may stand between it and the name.
_UNMET = re.compile(
    r"(?<!\w)(?:pas(?! mal)|jamais|non|ni|sans|sauf|not|never|nor|neither|without|except"
    r"|\w+n't|no[- ]show|absente?s?|annulee?s?|cancell?ed|manquee?s?|missed"
    r"|postponed|reportee?s?)(?!\w)"
)
# Of what follows a name, what says that of something else: « pas de carte », "not an architect".
_OF_ELSE = re.compile(r"(?<!\w)(?:pas (?:de |d'|une? )|not an? |(?:sans|sauf|without|except) ).*")
_BETWEEN = re.compile(r"[\s(:]*(?:[^\W\d_]+\s+)?")
_NEAR = 4  # words
_MOST_EVENT_WORDS = 9
_TWO = 2


def with_guesses(log: QuickLog, judge: Judge, today: date) -> QuickLog:
    """Return what was read, the parts that are guesses marked."""
    looking = _Looking(log, judge)
    return replace(
        log,
        people=tuple(
            looking.at_person(before, person, after)
            for before, person, after in zip(
                (None, *log.people), log.people, (*log.people[1:], None), strict=False
            )
        ),
        event=log.event and _marked(log.event, sure=looking.is_event(log.event)),
        place=log.place and _marked(log.place, sure=looking.is_place(log.place)),
        topics=tuple(_marked(topic, sure=looking.is_topic(topic)) for topic in log.topics),
        day=replace(log.day, is_guess=log.day.is_guess or is_day_guessed(log, today)),
    )


def _marked(part: Part, *, sure: bool) -> Part:
    """Return a part, marked unless it is sure."""
    return part if sure else replace(part, is_guess=True)


def _is_initial(word: str) -> bool:
    """Tell whether a word is one letter, but that of Siobhan Ó Briain."""
    return _INITIAL.fullmatch(word) is not None and fold_each(word) != "o"


def _is_words(lead: str) -> bool:
    """Tell whether what leads to a part is a word or some: "chez", "at the", "de l'"."""
    return any(map(str.isalpha, lead))


def _is_unmet(log: QuickLog, person: PersonPart, judge: Judge) -> bool:
    """Tell whether what stands right beside somebody says that they weren't met, or not yet."""
    start, end = person.span
    after = [fold_each(each.text) for each in person.pieces if each.role is Role.DETAIL]
    opening = next((stop for begin, stop in log.markers if begin == 0), 0)
    said = [fold_each(log.line[:opening])]  # Annulé : Luc Roy
    event = fold_each(log.event.text).split()[-1] if log.event else ""
    if _UNMET.fullmatch(event):  # lunch annulé avec Luc Roy
        return True
    for part in log.leftover:
        words = fold_each(part.text).split()
        if part.span[1] <= start and _BETWEEN.fullmatch(log.line, part.span[1], start):
            if any(map(judge.is_to_do, words)):
                return True
            said.append(" ".join(words[-_NEAR:]))
        elif part.span[0] >= end and not log.line[end : part.span[0]].strip():
            after.append(" ".join(words[:_NEAR]))
    return any(map(_UNMET.search, [*said, *(_OF_ELSE.sub("", each) for each in after)]))


class _Looking:
    """Looks for what tells the parts of a line: their words, and what stands right before."""

    def __init__(self, log: QuickLog, judge: Judge) -> None:
        self._log, self._line = log, log.line
        self._judge = judge
        self._first = log.people[0] if log.people else None
        self._has_others = any(
            any(map(judge.is_common_name, person.name.split())) for person in log.people[1:]
        )
        self._accompanied = max((found.end() for found in _WITH.finditer(log.line)), default=0)
        self._leads = {
            self._next(end): fold_each(log.line[start:end]).strip() for start, end in log.markers
        }

    def _next(self, place: int) -> int:
        """Return where the line goes on after white space."""
        while place < len(self._line) and self._line[place].isspace():
            place += 1
        return place

    def _lead(self, part: Part) -> str:
        """Return the mark or words right before a part, folded: "@", "chez"; "" if none are."""
        return self._leads.get(part.span[0], "")

    def _bracket(self, part: Part) -> str:
        """Return the sign right before a part, "" at the beginning."""
        return self._line[: part.span[0]].rstrip()[-1:]

    def is_event(self, part: Part) -> bool:
        """Tell whether an event is led by @ or called as events are, and holds nothing else."""
        words = part.text.split()
        if self._lead(part) in _MARKS:
            return True
        if _SEVERAL.search(part.text) or self._holds_a_name(words) or "," in part.text:
            return False
        called = self._judge.is_event(words) or self._judge.is_named_event(words)
        called = called or self._line[part.span[0]] in QUOTES
        return (called and len(words) <= _MOST_EVENT_WORDS) or self._is_done_together(part, words)

    def _is_done_together(self, part: Part, words: list[str]) -> bool:
        """Tell whether plain words stand before "avec", as what one did: "Ski de fond avec"."""
        judge = self._judge
        plain = not any(map(judge.is_common_name, words))
        small = len(words) == 1 or (judge.cased and not any(map(judge.is_proper, words[1:])))
        return part.span[1] <= self._accompanied and plain and small

    def _holds_a_name(self, words: list[str]) -> bool:
        """Tell whether somebody's whole name is among words, but that of whom it was for or by."""
        judge = self._judge
        return any(
            judge.is_given(given)
            and judge.is_named(family)
            and (judge.is_common_name(family) or _is_initial(family))
            and fold_each(before) not in PARTICLES
            for before, given, family in zip(["", *words], words, words[1:], strict=False)
        )

    def is_place(self, part: Part) -> bool:
        """Tell whether a place is led to, or called as places are, and holds nothing else."""
        lead, words = self._lead(part), part.text.split()
        named = words[0] == "Chez" or self._judge.is_place(words)
        _name, comma, more = part.text.rpartition(",")
        several = any(each.search(part.text) for each in (_SEVERAL, _DASH)) or (
            comma and not self._judge.is_city(more.split())
        )
        home = lead == "chez" and self._judge.is_given(words[0]) and not self._log.people
        home = home or (lead == "a" and self._judge.is_given_to(words))
        return (_is_words(lead) or lead in _MARKS or named) and not (several or home)

    def at_person(
        self, before: PersonPart | None, person: PersonPart, after: PersonPart | None
    ) -> PersonPart:
        """Return a person, the name and the company marked where they are guesses."""
        doubted = not self._judge.known(person.name) and self._is_doubted(before, person, after)
        pieces = []
        for piece in person.pieces:
            sure = True
            if piece.role is Role.PERSON:
                sure = self._is_name(piece, first=person is self._first) and not doubted
            elif piece.role is Role.COMPANY:
                sure = self._is_company(piece, person.name)
            elif piece.role is Role.DETAIL:
                sure = self._is_detail(piece) or self._leads_to_company(piece, person)
            pieces.append(_marked(piece, sure=sure))
        is_unmet = _is_unmet(self._log, person, self._judge)
        return replace(person, pieces=tuple(pieces), is_unmet=is_unmet)

    def _is_doubted(
        self, before: PersonPart | None, person: PersonPart, after: PersonPart | None
    ) -> bool:
        """Tell whether a name may be of what stands beside it: another's, or a house's."""
        if after is not None and self._is_inverted(person.name, after.name):
            return True
        if self._names_building(person.span[0]):
            return True
        return before is not None and (
            self._is_inverted(before.name, person.name)
            or self._may_be_house(before, person)
            or self._is_glued(before, person)
        )

    def is_topic(self, part: Part) -> bool:
        """Tell whether a topic has its sign, is led to by a word, or is called as matters are."""
        signed = self._line[part.span[0]] in "#＃"
        return signed or _is_words(self._lead(part)) or self._judge.is_matter(part.text.split())

    def _is_detail(self, part: Part) -> bool:
        """Tell whether what somebody is is in brackets, a credential or position, or whose kin."""
        judge, words = self._judge, part.text.split()
        called = judge.is_credential(words) or judge.is_credential(words[:1])
        called = called or judge.is_position(words) or judge.is_kin(words)
        led = judge.is_article(self._line[part.span[0] :].split()[0].lower())  # l'artiste Li Na
        return called or led or _is_words(self._lead(part)) or self._bracket(part) in {"(", "["}

    def _leads_to_company(self, part: Part, person: PersonPart) -> bool:
        """Tell whether the company is led to by a word right after: dev chez Nordet."""
        return any(
            piece.role is Role.COMPANY and piece.span[0] > part.span[1] and _is_words(lead)
            for piece in person.pieces
            if (lead := self._lead(piece))
        )

    def _may_be_house(self, before: PersonPart, person: PersonPart) -> bool:
        """Tell whether a name after a dash may be where the one before works: Li Na - Luc Roy."""
        dashed = _DASH.fullmatch(self._line, before.span[1], person.span[0]) is not None
        return dashed and len(before.pieces) == 1

    def _is_glued(self, before: PersonPart, person: PersonPart) -> bool:
        """Tell whether nothing parts a name from the one before: luc roy ana cruz."""
        return not self._line[before.span[1] : person.span[0]].strip()

    def _names_building(self, start: int) -> bool:
        """Tell whether a name follows a building in an event's name: vernissage galerie | Luc."""
        ends = [each.span[1] for each in (self._log.event, self._log.place) if each is not None]
        glued = any(end <= start and not self._line[end:start].strip() for end in ends)
        return glued and self._judge.is_venue(self._line[:start].split()[-1:] or [""])

    def _is_inverted(self, family: str, given: str) -> bool:
        """Tell whether two names may be one person's: "Tremblay, Jocelyne"."""
        judge = self._judge
        if " " in family + given or judge.known(family) or judge.is_given(family):
            return False
        return judge.is_common_name(family) and judge.is_given(given)

    def _is_name(self, part: Part, *, first: bool) -> bool:
        """Tell whether a name has a title or a common name in it, or stands where only names do."""
        judge, words = self._judge, part.text.split()
        if self._is_undoubted(part, words):
            return True
        if not judge.cased:
            return judge.is_titled(words[0])
        if len(words) > _TWO and _is_initial(words[1]):
            return judge.is_common_name(words[2])  # Luc R Nordet
        if self._runs_on(words) or self._is_smaller(words) or self._is_of_house(words):
            return False
        if any(map(judge.is_titled, words)):
            small = judge.is_honorific(words[0]) or judge.is_given(words[0])
            return small or judge.is_proper(words[0])
        only_names = self._is_led_to(part, words) or (first and self._is_first_alone(part, words))
        return only_names and not judge.is_business(words)

    def _is_smaller(self, words: list[str]) -> bool:
        """Tell whether a name is in small letters where the first is not: Luc Roy, rabbi."""
        judge, first = self._judge, self._first
        titled = len(words) > 1 and judge.is_honorific(words[0])
        plain = not (judge.is_proper(words[0]) or titled)
        return plain and first is not None and judge.is_proper(first.name)

    def _runs_on(self, words: list[str]) -> bool:
        """Tell whether a word no name is known by follows a whole one: Luc Roy Nordet."""
        judge, told = self._judge, [*words]
        if fold_each(told[-1]).strip(".") in GENERATIONS:
            told.pop()
        if len(told) <= _TWO or judge.is_common_name(told[-1]) or not judge.is_given(told[0]):
            return False
        before = fold_each(told[-2])
        family = before in judge.names.either or not judge.is_given(before)
        return family and before not in PARTICLES

    def _is_of_house(self, words: list[str]) -> bool:
        """Tell whether "de" may lead from a given name to where one works: Karine de Nordet."""
        of = words[1:2] == ["de"] and words[-1].isalpha() and self._judge.is_given(words[0])
        return of and len(words) == _TWO + 1 and fold_each(words[-1]) not in WITH_DE

    def _is_undoubted(self, part: Part, words: list[str]) -> bool:
        """Tell whether a name is of the record, the whole line, of another script, or Julie B."""
        judge = self._judge
        beside = self._line[: part.span[0]] + self._line[part.span[1] :]
        whole_line = not any(map(str.isalnum, beside)) and (judge.cased or len(words) <= _TWO)
        whole_line = whole_line and not self._runs_on(words)
        other_script = not fold_each(part.text).isascii()
        shortened = len(words) == _TWO and judge.is_named(words[0]) and _is_initial(words[1])
        shortened = shortened or (len(words) == _TWO and _INITIALS.fullmatch(words[0]) is not None)
        return bool(judge.known(part.text)) or whole_line or other_script or shortened

    def _is_led_to(self, part: Part, words: list[str]) -> bool:
        """Tell whether a word leads to a name in capitals: "avec", "met", "et"."""
        return _is_words(self._lead(part)) and self._judge.is_proper(words[0])

    def _is_first_alone(self, part: Part, words: list[str]) -> bool:
        """Tell whether a name of several words is all that a line has: no "with", no common one."""
        follows_with = part.span[1] >= self._accompanied
        alone = follows_with and not self._has_others
        return alone and len(words) > 1 and self._judge.is_name(words)

    def _is_company(self, part: Part, name: str) -> bool:
        """Tell whether a company is led to, or called as companies are, and is no other's name."""
        judge, words = self._judge, part.text.split()
        called = judge.is_company(words) or judge.is_acronym(words) or judge.is_business(words)
        if called or judge.is_house_of(words, name.split()):
            return True
        if _is_words(self._lead(part)):
            return not self._holds_a_name(words)
        if judge.is_city(words) or judge.is_given(words[0]):
            return False
        sign = self._bracket(part)
        if sign in {"(", "["} or "&" in words:
            return True
        strange = judge.is_proper(words[0]) and not judge.is_common_name(words[0])
        return strange and len(words) == 1 and sign != "/"
