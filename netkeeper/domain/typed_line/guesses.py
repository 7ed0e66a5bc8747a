"""Marks the parts of a line that are guesses: nothing typed says that they are what they seem.

A line is read in one go, and each passage must go somewhere. So what was read is looked at once
more: an event without a word that events are called by and without @, a person without a title or
a common name, a company that nothing leads to. Whoever types is shown them as to be confirmed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from netkeeper.domain.dates.words import fold_each
from netkeeper.domain.typed_line.parts import Part, PersonPart, QuickLog, Role
from netkeeper.domain.typed_line.words import PARTICLES
from netkeeper.domain.values import replace

if TYPE_CHECKING:
    from netkeeper.domain.typed_line.judging import Judge

# What shows that a passage holds more than one part.
_SEVERAL = re.compile(r"[:;|<>\n→]|(?<!\S)(?:avec|with|w/|chez|from)(?!\S)")
_WITH = re.compile(r"\s+(?:avec|with|w/)\s")
_MARKS = frozenset({"@", "＠"})
_INITIAL = re.compile(r"[^\W\d_]\.?")
_MOST_EVENT_WORDS = 9
_TWO = 2


def with_guesses(log: QuickLog, judge: Judge) -> QuickLog:
    """Return what was read, the parts that are guesses marked."""
    return replace(
        log,
        people=tuple(_person(log, judge, person) for person in log.people),
        event=log.event and _marked(log.event, sure=_is_event(log, judge, log.event)),
        place=log.place and _marked(log.place, sure=_is_place(log, judge, log.place)),
    )


def _marked(part: Part, *, sure: bool) -> Part:
    """Return a part, marked unless it is sure."""
    return part if sure else replace(part, is_guess=True)


def _lead(log: QuickLog, part: Part) -> str:
    """Return the mark or words right before a part, folded: "@", "chez"; "" where none are."""
    start, _end = part.span
    for begun, ended in log.markers:
        if ended <= start and not log.line[ended:start].strip():
            return fold_each(log.line[begun:ended]).strip()
    return ""


def _is_event(log: QuickLog, judge: Judge, part: Part) -> bool:
    """Tell whether an event is led by @ or called as events are, and holds nothing else."""
    words = part.text.split()
    if _lead(log, part) in _MARKS:
        return True
    called = judge.is_event(words) or judge.is_named_event(words)
    whole = len(words) <= _MOST_EVENT_WORDS and "," not in part.text
    whole = whole and not _SEVERAL.search(part.text)
    return called and whole and not _holds_a_name(judge, words)


def _holds_a_name(judge: Judge, words: list[str]) -> bool:
    """Tell whether somebody's whole name is among words, but that of whom it was for or by."""
    return any(
        judge.is_given(given)
        and judge.is_named(family)
        and judge.is_common_name(family)
        and fold_each(before) not in PARTICLES
        for before, given, family in zip(["", *words], words, words[1:], strict=False)
    )


def _is_place(log: QuickLog, judge: Judge, part: Part) -> bool:
    """Tell whether a place is led to, or called as places are."""
    lead, words = _lead(log, part), part.text.split()
    return _is_words(lead) or lead in _MARKS or words[0] == "Chez" or judge.is_place(words)


def _is_words(lead: str) -> bool:
    """Tell whether what leads to a part is a word or some: "chez", "at the", "de l'"."""
    return any(map(str.isalpha, lead))


def _person(log: QuickLog, judge: Judge, person: PersonPart) -> PersonPart:
    """Return a person, the name and the company marked where they are guesses."""
    tests = {Role.PERSON: _is_name, Role.COMPANY: _is_company}

    pieces = tuple(
        _marked(one, sure=one.role not in tests or tests[one.role](log, judge, one))
        for one in person.pieces
    )
    return replace(person, pieces=pieces)


def _is_name(log: QuickLog, judge: Judge, part: Part) -> bool:
    """Tell whether a name has a title or a common name in it, or stands where only names do."""
    words = part.text.split()
    if judge.known(part.text) or part.text == log.line.strip():
        return True
    if _stands_before_given(log, judge, part):
        return False
    if len(words) == _TWO and _INITIAL.fullmatch(words[1]) and judge.is_named(words[0]):
        return True
    if any(map(judge.is_titled, words)):
        small = judge.cased and not (judge.is_proper(words[0]) or judge.is_titled(words[0]))
        return not (small and not judge.is_position(words[:1]))
    foreign = not fold_each(part.text).isascii()
    led = _is_words(_lead(log, part)) and judge.is_proper(words[0])
    first = not _WITH.search(log.line, part.span[1]) and log.people[0].name_span == part.span
    first = first and len(words) > 1 and judge.is_name(words)
    return foreign or (judge.cased and (led or first) and not judge.is_business(words))


def _stands_before_given(log: QuickLog, judge: Judge, part: Part) -> bool:
    """Tell whether a family name and a given one may be one person's: "Tremblay, Jocelyne"."""
    spans = [person.name_span for person in log.people]
    after = [
        one.name for one, span in zip(log.people[1:], spans, strict=False) if span == part.span
    ]
    if not after or " " in part.text or " " in after[0]:
        return False
    family = judge.is_common_name(part.text) and not judge.is_given(part.text)
    return family and judge.is_given(after[0])


def _is_company(log: QuickLog, judge: Judge, part: Part) -> bool:
    """Tell whether a company is led to, or called as companies are, and is no given name."""
    words = part.text.split()
    if judge.is_company(words) or judge.is_acronym(words) or judge.is_business(words):
        return True
    bracketed = log.line[: part.span[0]].rstrip().endswith(("(", "["))
    if _is_words(_lead(log, part)):
        return not _holds_a_name(judge, words)
    parted = log.line[: part.span[0]].rstrip().endswith("/")
    told = bracketed or (len(words) == 1 and not parted) or "&" in words
    return told and not (judge.is_city(words) or judge.is_given(words[0]))
