"""Finds in a note what the record holds of a meeting: event, topic, place, day, introducer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.dates.words import WEEKDAYS
from netkeeper.domain.findings import Finding, Severity, Source
from netkeeper.domain.note_check.likeness import (
    is_acronym,
    is_same,
    passages,
    units,
    words_of_title,
)
from netkeeper.domain.note_check.named_days import days_named
from netkeeper.domain.note_check.reading import PARTY, SOMEBODY, runs, words_in
from netkeeper.domain.note_check.tokens import Kind
from netkeeper.domain.note_check.vocabulary import Section
from netkeeper.domain.values import frozen, replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from netkeeper.domain.findings import Facts
    from netkeeper.domain.meeting_lines import MeetingLine
    from netkeeper.domain.note_check.facts import NoteFacts
    from netkeeper.domain.note_check.likeness import Passage, Unit, Word
    from netkeeper.domain.note_check.reading import Reading

_HALF = 0.5
_MOST_LEADS = 2
_LEAST_IN_A_ROW = 3


@frozen
class Named:
    """Something of the record that a note names: tokens [first, last), and its finding."""

    first: int
    last: int
    finding: Finding


def named_in(reading: Reading, facts: NoteFacts) -> list[Named]:
    """Return what a note names of the recorded meetings: one passage for each kind of thing."""
    every = units(reading.tokens, reading.vocabulary)
    found: dict[str, Named] = {}
    trade = frozenset(
        word for each in (facts.mine, facts.theirs) for word in words_in(each.position)
    )
    for met in facts.meetings:
        for one in _of_meeting(reading, every, met, trade):
            found.setdefault(one.finding.code, one)
    for one in (*_introducers(reading, facts), *_dates(reading, facts)):
        found.setdefault(one.finding.code, one)
    place = found.get("names_place")
    if place is not None and len(found) == 1 and not _is_told(reading, place):
        del found["names_place"]
    meeting, day = found.get("names_meeting"), found.get("names_date")
    if meeting and day and (both := _as_one(reading, meeting, day)):
        found["names_meeting"] = both
        del found["names_date"]
    return sorted(found.values(), key=lambda each: each.first)


def _of_meeting(
    reading: Reading, every: Sequence[Unit], met: MeetingLine, trade: frozenset[str]
) -> Iterator[Named]:
    """Give what is named of one meeting."""
    friendly = tuple(
        word
        for text in (met.event, met.place, met.topic)
        for word in words_of_title(text, reading.vocabulary)
    )
    where = _Where(reading, every, friendly, trade)
    event = where.event(met.event) or where.kind(met)
    if event is not None:
        yield _named(reading, "names_meeting", event, _facts_of(met))
    for code, text, found in (
        ("names_topic", met.topic, where.topic(met.topic)),
        ("names_place", met.place, where.place(met.place)),
    ):
        if found is not None:
            yield _named(reading, code, found, {"title": text})


def _facts_of(met: MeetingLine) -> Facts:
    """Return what a sentence says of the meeting that is named."""
    title = met.event or met.topic or met.place
    if not title:
        return {"case": "untitled", "kind": met.kind, "day": met.day}
    return {"title": title, "day": met.day}


def _named(reading: Reading, code: str, where: tuple[int, int], facts: Facts) -> Named:
    """Return something named, its passage with the small words that lead to it."""
    first, last = where
    tokens, leads = reading.tokens, reading.vocabulary.roles["leads"]
    for _ in range(_MOST_LEADS):
        is_lead = first and tokens[first - 1].key in leads and not tokens[first - 1].after
        if not is_lead or tokens[first - 1].sentence != tokens[first].sentence:
            break
        first -= 1
    finding = Finding(code, Severity.INFO, Source.R2, facts, reading.span(first, last))
    return Named(*where, finding)


@frozen
class _Where:
    """Looks for the parts of one meeting; `friendly` are the words of all of them.

    `trade` are the words of what the two people do.
    """

    reading: Reading
    units: Sequence[Unit]
    friendly: tuple[Word, ...]
    trade: frozenset[str]

    @property
    def _roles(self) -> Mapping[str, frozenset[str]]:
        return self.reading.vocabulary.roles

    def event(self, text: str) -> tuple[int, int] | None:
        """Return where the event is named."""
        words = words_of_title(text, self.reading.vocabulary)
        for number, token in enumerate(self.reading.tokens):
            if is_acronym(token, words):
                return number, number + 1
        found = [each for each in self._passages(words) if self._is_event(each)]
        return self._best(found) or self._to_the_letter(text)

    def _to_the_letter(self, text: str) -> tuple[int, int] | None:
        """Return where a run of the event's own words stands, from capital to capital.

        "AI for Good" is made of words that tell nothing one by one.
        """
        tokens = self.reading.tokens
        for first, last in runs(tokens, words_in(text)):
            ends = tokens[first].capital and tokens[last - 1].capital
            if last - first >= _LEAST_IN_A_ROW and ends and not tokens[first].opens:
                return first, last
        return None

    def topic(self, text: str) -> tuple[int, int] | None:
        """Return where the topic is named: half of it, a rare word among it, or the whole.

        A word of their trade is not rare: a data scientist who speaks of data names nothing.
        """
        words = words_of_title(text, self.reading.vocabulary)
        found = [
            each
            for each in self._passages(words)
            if each.share >= 1 or (each.share >= _HALF and each.is_heavy_beside(self.trade))
        ]
        return self._best(found)

    def place(self, text: str) -> tuple[int, int] | None:
        """Return where the place is named, the street's or the town's part of it being enough."""
        found: list[Passage] = []
        for part in text.split(","):
            words = words_of_title(part, self.reading.vocabulary)
            found += [each for each in self._passages(words) if self._is_place(each)]
        return self._best(found)

    def kind(self, met: MeetingLine) -> tuple[int, int] | None:
        """Return where a call or a correspondence is named as what it was.

        A call for tenders is none.
        """
        hits = self.reading.find(Section.KINDS)
        barred = {at for hit in hits if hit.label == "none" for at in range(hit.first, hit.last)}
        for hit in hits:
            if hit.label == met.kind and barred.isdisjoint(range(hit.first, hit.last)):
                return hit.first, hit.last
        return None

    def _passages(self, words: Sequence[Word]) -> list[Passage]:
        names = [at for at in range(len(self.reading.tokens)) if self.reading.has(at, PARTY)]
        return passages(self.reading.tokens, self.units, words, self.reading.vocabulary, names)

    def _best(self, found: Sequence[Passage]) -> tuple[int, int] | None:
        best = max(found, key=lambda each: (each.share, -each.first), default=None)
        return (best.first, best.last) if best is not None else None

    def _is_event(self, passage: Passage) -> bool:
        """Tell whether a passage is the event: half of its name, or what kind of event it was."""
        written = self.reading.tokens[passage.first : passage.last]
        if passage.is_heavy:
            capital = any(each.capital or each.tagged for each in written)
            return (
                passage.share >= _HALF
                or (capital and len(passage.words) > 1)
                or self._leads(passage)
            )
        if passage.share >= 1 and len(passage.words) > 1:
            return True
        named = any(each.is_event for each in passage.words)
        return named and self._leads(passage) and not self._is_another(passage)

    def _leads(self, passage: Passage) -> bool:
        """Tell whether an article or "at" stands before a passage, an adjective at most between."""
        tokens = self.reading.tokens
        before = [each.key for each in tokens[max(passage.first - 2, 0) : passage.first]]
        if not before:
            return False
        definite, qualifiers = self._roles["definite"], self._roles["qualifiers"]
        first = tokens[passage.first - 1].opens or bool(tokens[passage.first - 2].after)
        first = first and passage.first not in self.reading.courtesy  # « Bonne soirée! »
        return (
            before[-1] in definite
            or (before[-1] in qualifiers and first)
            or (
                before[-1] in qualifiers | WEEKDAYS.keys()
                and before[0] in definite | WEEKDAYS.keys()
            )
        )

    def _is_another(self, passage: Passage) -> bool:
        """Tell whether what stands around says that it was another event of that kind."""
        tokens = self.reading.tokens
        after = passage.last
        if (
            after < len(tokens)
            and not tokens[after - 1].after
            and tokens[after].key in self._roles["links"]
        ):
            after += 1
            while after < len(tokens) and tokens[after].key in self._roles["articles"]:
                after += 1
            if after < len(tokens) and self._is_strange(after):
                return True
        before = passage.first - 1
        capital = before > 0 and tokens[before].capital and not tokens[before].opens
        return capital and self._is_strange(before)

    def _is_strange(self, number: int) -> bool:
        """Tell whether a word belongs to no part of this meeting, and says something."""
        token = self.reading.tokens[number]
        small, qualifiers = self.reading.vocabulary.small, self._roles["qualifiers"]
        said = token.key in small or token.key in qualifiers or token.key in WEEKDAYS
        if token.kind is not Kind.WORD or said or self.reading.has(number, PARTY):
            return False
        return not any(
            is_same(token.key, each.key, self.reading.vocabulary) for each in self.friendly
        )

    def _is_place(self, passage: Passage) -> bool:
        """Tell whether a passage is the place: two words of it, or one that is led to."""
        if passage.share < _HALF:
            return False
        tokens = self.reading.tokens
        before = [each.key for each in tokens[max(passage.first - 2, 0) : passage.first]]
        led = bool(self._roles["where"] & set(before))
        return len(passage.words) > 1 or led


def _is_told(reading: Reading, place: Named) -> bool:
    """Tell whether a place alone is meant as a meeting's: one speaks of having met."""
    if place.last - place.first > 1:
        return True
    sentence = reading.tokens[place.first].sentence
    return any(reading.tokens[hit.first].sentence == sentence for hit in reading.find(Section.MET))


def _introducers(reading: Reading, facts: NoteFacts) -> Iterator[Named]:
    """Give where somebody is named who introduced them."""
    for name in facts.introducers:
        words = words_in(name)
        for first, last in runs(reading.tokens, words):
            whole = last - first > 1 or len(words) == 1
            given = reading.tokens[first].key == words[0] and reading.has(first, SOMEBODY)
            if (whole or given) and not reading.has(first, PARTY):
                yield _named(reading, "names_introducer", (first, last), {"name": name})
                break


def _dates(reading: Reading, facts: NoteFacts) -> Iterator[Named]:
    """Give where the day of a meeting is named."""
    for first, last, met in days_named(reading, facts):
        yield _named(reading, "names_date", (first, last), {"day": met.day})


def _as_one(reading: Reading, meeting: Named, day: Named) -> Named | None:
    """Return a meeting named with its day, "at Thursday’s lunch"; None where they stand apart."""
    first, last = sorted((meeting, day), key=lambda each: each.first)
    near = last.first - first.last <= 1
    same = reading.tokens[first.first].sentence == reading.tokens[last.first].sentence
    if not (near and same and meeting.finding.facts["day"] == day.finding.facts["day"]):
        return None
    spans = [each.finding.span for each in (meeting, day) if each.finding.span is not None]
    span = min(each[0] for each in spans), max(each[1] for each in spans)
    return Named(first.first, max(first.last, last.last), replace(meeting.finding, span=span))
