"""One typed line, read as a meeting: who, at which event, where, about what, when and how.

`Marie Tremblay, Luc Roy @ 5 à 7 de la Chambre #projet-abc hier`. Names stand first, joined by
commas or "et"; `@` begins the event and a second one the place; `#` a topic; a date and a way to
meet stand anywhere. Prepositions and bare commas are read where they leave no doubt. What isn't
understood is kept and shown, never dropped, and what nothing typed tells is marked as a guess.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

from netkeeper.domain.dates.families import families
from netkeeper.domain.dates.words import fold_each
from netkeeper.domain.days import Day
from netkeeper.domain.meetings import MeetingKind
from netkeeper.domain.naming.name_vocabulary import Vocabulary
from netkeeper.domain.patterns import pattern
from netkeeper.domain.typed_line.cutting.clauses import join_clauses
from netkeeper.domain.typed_line.cutting.couples import part_couples
from netkeeper.domain.typed_line.cutting.phrases import TokenKind, openings, word_patterns
from netkeeper.domain.typed_line.cutting.tokens import cut
from netkeeper.domain.typed_line.guesses import with_guesses
from netkeeper.domain.typed_line.judging.judge import Judge
from netkeeper.domain.typed_line.judging.to_do import to_do
from netkeeper.domain.typed_line.parts import (
    DayPart,
    KindPart,
    Part,
    PartOrigin,
    PersonPart,
    QuickLog,
    Role,
    Span,
)
from netkeeper.domain.typed_line.walking.nobody import take_back_names
from netkeeper.domain.typed_line.walking.steps import step
from netkeeper.domain.typed_line.walking.walk import Walk
from netkeeper.domain.values import frozen, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

__all__ = [  # the parts are read through this module
    "DayPart",
    "KindPart",
    "Part",
    "PartAt",
    "PartOrigin",
    "PersonPart",
    "QuickLog",
    "Role",
    "part_at",
    "read_line",
    "warm_up",
]

LONGEST_LINE = 1000
_WRITTEN = frozenset({TokenKind.WORD, TokenKind.PAREN})


def _said(words: str) -> re.Pattern[str]:
    """Return the pattern of whole words in a folded line."""
    return pattern(rf"(?<!\w)(?:{words})(?!\w)".replace(" ", " +"))


# What tells how one met beside the words for it, in an event's name or in what is said besides.
_HAVE = r"(?:m'a|nous a|l'ai|lui ai|j'ai|ai)"
_IN_EVENT = {
    MeetingKind.VIDEO: _said(r"webinaires?|webinars?|online|en ligne|virtuel(?:le)?|virtual"),
}
_IN_SENTENCE = {
    MeetingKind.PHONE: _said(
        rf"(?:{_HAVE}|a) (?:r?appelee?|telephone)"
        r"|(?:called|phoned|rang)(?: (?:me|us|back|about|to)|$)"
    ),
    MeetingKind.CORRESPONDENCE: _said(
        rf"{_HAVE} (?:re)?(?:ecrit|texte)"
        r"|(?:e-?mailed|texted|wrote|messaged|dm'?ed)(?: (?:me|us|back|about|to))?"
    ),
}


@frozen
class PartAt:
    """What the cursor stands in: a role, the text so far, and the passage a choice replaces.

    The passage is empty where nothing of the role has been typed yet.
    """

    role: Role
    text: str
    span: Span


def read_line(
    line: str,
    today: date,
    known: Callable[[str], object] | None = None,
    names: Vocabulary | None = None,
) -> QuickLog:
    """Read a typed line; any text is read, in time that grows with its length.

    `known` tells whether the record has a person of a name, `names` which names are common. They
    decide where the words alone leave it open: "Ana Luz de Vega" or Ana Luz of Vega, "Tremblay,
    Marie", and where a name ends in "diner luc roy resto pacini". Of a text longer than
    `LONGEST_LINE` the rest is kept unread.
    """
    read, rest = line[:LONGEST_LINE], line[LONGEST_LINE:]
    tokens = cut(read, today)
    words = "".join(read[token.start : token.end] for token in tokens if token.kind in _WRITTEN)
    # Telephones make the first letter a capital, which then tells nothing.
    told = words[1:] if read.lstrip().startswith(words[:1]) else words
    cased = any(map(str.isupper, told)) and any(map(str.islower, words))
    # A line asks for a name again and again, and the record is asked by SQL.
    judge = Judge(cased, cache(known or _nobody), names or Vocabulary())
    tokens = list(part_couples(read, tokens, judge))
    walk = Walk(read, list(join_clauses(read, tokens, judge)), judge)
    while walk.at < len(walk.tokens):
        step(walk)
        walk.at += 1
    walk.flush()
    take_back_names(walk)
    if rest.strip():
        walk.keep_leftover(Part(Role.LEFTOVER, rest.strip(), (LONGEST_LINE, len(line))))
    return _finished(line, today, walk)


def warm_up() -> None:
    """Load what the first line would wait for, about 0.1 s; for a background thread."""
    families()
    word_patterns()
    openings()
    to_do()


def part_at(log: QuickLog, position: int) -> PartAt | None:
    """Return what the cursor stands in, for completions; None where nothing is to complete."""
    for part in _editable(log):
        if part.span[0] <= position <= part.span[1]:
            return PartAt(part.role, part.text, part.span)
    role = next((role for at, role in reversed(log.slots) if at <= position), Role.PERSON)
    started = [part for part in _editable(log) if part.span[1] < position]
    last = max(started, key=lambda part: part.span[1], default=None)
    if last and not log.line[last.span[1] : position].strip() and last.role is role:
        return PartAt(role, last.text, (last.span[0], position))
    return None if role is Role.LEFTOVER else PartAt(role, "", (position, position))


def _editable(log: QuickLog) -> Iterator[Part]:
    """Give every part of a line that was typed."""
    for person in log.people:
        yield from person.pieces
    yield from (part for part in (log.event, log.place) if part is not None)
    yield from log.topics
    yield from log.leftover
    for role, said in ((Role.DAY, log.day), (Role.KIND, log.kind)):
        if said.span is not None and said.origin is PartOrigin.TYPED:
            yield Part(role, log.line[slice(*said.span)], said.span)


def _nobody(_name: str) -> object:
    """Know nobody."""
    return None


def _finished(line: str, today: date, walk: Walk) -> QuickLog:
    """Return what was read, with what was left out filled in and what was missed kept."""
    log = QuickLog(
        line=line,
        people=_in_order(walk),
        event=walk.event,
        place=walk.place,
        topics=tuple(walk.topics),
        day=_day(walk, today),
        kind=_kind(walk),
        leftover=tuple(walk.leftover),
        markers=tuple(sorted(walk.markers)),
        slots=tuple(walk.slots),
    )
    missed = tuple(_missed(log))
    return with_guesses(replace(log, leftover=log.leftover + missed), walk.judge, today)


def _day(walk: Walk, today: date) -> DayPart:
    """Return the day typed, else the one inside the event's name, else today."""
    if walk.day is not None:
        return DayPart(walk.day[0], PartOrigin.TYPED, walk.day[1], walk.day_is_guess)
    if walk.day_inside is not None:
        return DayPart(walk.day_inside[0], PartOrigin.DEDUCED, walk.day_inside[1])
    return DayPart(Day(today), PartOrigin.DEFAULT, is_guess=walk.day_is_guess)


def _kind(walk: Walk) -> KindPart:
    """Return the way to meet that was typed; a webinar, or « m'a appelé », is none in person."""
    if walk.kind is not None:
        return KindPart(walk.kind[0], PartOrigin.TYPED, walk.kind[1])
    besides = [] if walk.event or walk.place else walk.leftover  # vu au gala, m'a écrit depuis
    events = [walk.event] if walk.event else []
    folded = fold_each(walk.line)
    for parts, telling in ((events, _IN_EVENT), (besides, _IN_SENTENCE)):
        for part, (kind, said) in product(parts, telling.items()):
            found = said.search(folded, *part.span)
            if found:
                return KindPart(kind, PartOrigin.DEDUCED, found.span())
    return KindPart(MeetingKind.IN_PERSON, PartOrigin.DEFAULT)


def _in_order(walk: Walk) -> tuple[PersonPart, ...]:
    """Return the people; "Tremblay, Marie" is one where the record knows Marie Tremblay."""
    people: list[PersonPart] = []
    for person in (one.part() for one in walk.people):
        last = people[-1] if people else None
        if last is not None and " " not in last.name + person.name:
            name = f"{person.name} {last.name}"
            if walk.judge.known(name) and not walk.judge.known(person.name):
                span = (last.span[0], person.span[1])
                whole = Part(Role.PERSON, name, (last.name_span[0], person.name_span[1]))
                people[-1] = PersonPart(name, span, (whole, *last.pieces[1:], *person.pieces[1:]))
                continue
        people.append(person)
    return tuple(people)


def _missed(log: QuickLog) -> Iterator[Part]:
    """Give the passages with letters or digits that lie in no part; there should be none."""
    left = list(log.line)
    for start, end in (*(part.span for part in _editable(log)), *log.markers):
        left[start:end] = " " * (end - start)
    for found in re.finditer(r"\S+(?: +\S+)*", "".join(" " if c.isspace() else c for c in left)):
        if any(map(str.isalnum, found[0])):
            yield Part(Role.LEFTOVER, found[0], found.span())
