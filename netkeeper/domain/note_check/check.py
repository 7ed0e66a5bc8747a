"""Checks a note: is it personal, what does it name of the record, does it sell?"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from netkeeper.domain.days import Day
from netkeeper.domain.findings import Finding, Severity, Source
from netkeeper.domain.invitations import Direction
from netkeeper.domain.meeting_lines import MeetingLine
from netkeeper.domain.meetings import MeetingKind
from netkeeper.domain.note_check.commerce import selling_in
from netkeeper.domain.note_check.contexts import (
    event_told,
    meeting_leant_to,
    meeting_told,
    reason_given,
    specific_words,
    telling_words,
)
from netkeeper.domain.note_check.facts import NoteFacts
from netkeeper.domain.note_check.personal import default_text
from netkeeper.domain.note_check.reading import CAPITAL, read, words_in
from netkeeper.domain.note_check.recorded import named_in
from netkeeper.domain.note_check.vocabulary import Reason, Section
from netkeeper.domain.note_check.wording import leanings, selling_beside
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.domain.note_check.commerce import Selling
    from netkeeper.domain.note_check.contexts import Context
    from netkeeper.domain.note_check.reading import Reading
    from netkeeper.domain.note_check.recorded import Named
    from netkeeper.domain.note_check.vocabulary import NoteVocabulary
    from netkeeper.domain.note_check.wording import Leanings

_BY_WEIGHT = tuple(Severity)
# What most notes of somebody met say, in both languages: its phrases are the ones read beforehand.
_USUAL = (
    "Bonjour, c’était un plaisir de vous rencontrer au Forum et d’échanger avec vous, merci pour"
    " notre conversation. Au plaisir de rester en contact. Hello, it was great to meet you at the"
    " Forum, thank you for our conversation. Let’s keep in touch."
)


def check_note(note: str, facts: NoteFacts, vocabulary: NoteVocabulary) -> tuple[Finding, ...]:
    """Return what is found in a note, the weightiest first, then in the note's order.

    What it lacks comes last of its weight. Spans are characters of the note as given. An empty note
    has no findings; one without commercial content has none that says so: nothing found is no proof
    that there is nothing.
    """
    if not note.strip():
        return ()
    reading = read(note, facts, vocabulary)
    named = named_in(reading, facts)
    inside = frozenset(at for each in named for at in range(each.first, each.last))
    checked = _Checked(reading, facts, named, inside, leanings(reading, inside))
    found, at_end = checked.findings(), (len(note), len(note))
    return tuple(
        sorted(found, key=lambda each: (-_BY_WEIGHT.index(each.severity), each.span or at_end))
    )


def warm_up(vocabulary: NoteVocabulary) -> None:
    """Work out what the first note would wait for, about 0.1 s; meant for a background thread."""
    today, kind = Day(date(2026, 1, 2)), MeetingKind.IN_PERSON
    met = MeetingLine(0, today, kind, "Forum", "Québec", "Budget", "", (), 1)
    check_note(_USUAL, NoteFacts(Direction.SENT, today.on, meetings=(met,)), vocabulary)


@frozen
class _Checked:
    """A note that was read and weighed, with what it is held against.

    `inside` are the tokens that name something of the record.
    """

    reading: Reading
    facts: NoteFacts
    named: Sequence[Named]
    inside: frozenset[int]
    leans: Leanings

    def findings(self) -> list[Finding]:
        """Return every finding."""
        told = meeting_told(self.reading, have_met=bool(self.facts.meetings))
        sold = selling_in(self.reading, self.inside, self._selling(told))
        if told is None:
            told = meeting_leant_to(self.reading, self.leans.meets)
        found = [each.finding for each in self.named]
        found += self._commercial(sold)
        found += self._context(told, sold)
        return found

    def _selling(self, told: Context | None) -> float:
        """Return how far it leans to selling, as a whole or beside what tells of a meeting.

        A meeting is no reason to overlook the offer that follows it.
        """
        first = [each.first for each in self.named] + ([told.first] if told else [])
        if not first:
            return self.leans.sells
        telling = {self.reading.tokens[at].sentence for at in first}
        return max(self.leans.sells, selling_beside(self.reading, telling))

    def _commercial(self, sold: Sequence[Selling]) -> list[Finding]:
        """Return the commercial passages: those that are sure hold a request of the user’s."""
        sure, maybe = (
            (Severity.WARN, Severity.INFO) if self._is_received else (Severity.STOP, Severity.WARN)
        )
        return [
            Finding(
                "commercial",
                maybe if each.doubtful else sure,
                Source.LAW,
                {"kind": each.kind.value, **self._case(each)},
                self.reading.span(*self.reading.whole(each.first, each.last)),
            )
            for each in sold
        ]

    def _case(self, sold: Selling) -> dict[str, str]:
        """Return which sentences say a commercial passage: whose it is, and how sure."""
        parts = (("theirs", self._is_received), ("maybe", sold.doubtful))
        case = "_".join(each for each, is_so in parts if is_so)
        return {"case": case} if case else {}

    def _context(self, told: Context | None, sold: Sequence[Selling]) -> list[Finding]:
        """Return the context that is given beyond the record, or that there is none."""
        if self.named:
            return []
        if told is not None:
            return [self._meeting(told)]
        tokens = {at for each in sold for at in range(each.first, each.last)}
        given = reason_given(self.reading, tokens, self.leans.own, sells=bool(sold))
        if given is not None:
            return [self._other(given)]
        return self._impersonal(sold)

    def _meeting(self, told: Context) -> Finding:
        """Return that a meeting is told of: one of the record's, or one that it lacks.

        Of somebody with meetings on record, one without any particulars is taken for one of those.
        """
        if self.facts.meetings and not self._has_particulars(told):
            return self._of(self._clause(told), "names_having_met", Severity.INFO, Source.R2)
        where = event_told(self.reading, told) or self._clause(told)
        if self._is_received:
            return self._of(where, "claims_meeting", Severity.WARN, Source.R1)
        return self._of(where, "other_meeting", Severity.INFO, Source.R2)

    def _has_particulars(self, told: Context) -> bool:
        """Tell whether a meeting is told of with an event or a name that no recorded one bears."""
        reading = self.reading
        if any(hit.label == Reason.EVENT for hit in reading.find(Section.REASONS)):
            return True
        sentence = reading.tokens[told.first].sentence
        borne = {
            word
            for each in self.facts.meetings
            for text in (each.event, each.place, each.topic)
            for word in words_in(text)
        }
        return any(
            each.sentence == sentence and reading.has(at, CAPITAL) and each.key not in borne
            for at, each in enumerate(reading.tokens)
        )

    def _impersonal(self, sold: Sequence[Selling]) -> list[Finding]:
        """Return why a note without any known context is not personal, unless its words are."""
        severity = Severity.INFO if self._is_received else Severity.WARN
        if sold:
            case = {"case": "maybe"} if all(each.doubtful for each in sold) else {}
            return [Finding("no_context", severity, Source.R2, case)]
        telling = telling_words(self.reading, self._own_words())
        default = default_text(self.reading, telling)
        if default is not None:
            span = self.reading.span(*default)
            return [Finding("default_text", severity, Source.R2, {}, span)]
        specific = specific_words(self.reading, telling, self.leans.own)
        if specific is not None:
            return [self._other(specific)]
        return [Finding("generic_text", severity, Source.R2, {}, self._whole())]

    def _own_words(self) -> set[str]:
        """Return the words of both people's companies and positions."""
        sides = (self.facts.mine, self.facts.theirs)
        return {
            word
            for each in sides
            for text in (each.company, each.position)
            for word in words_in(text)
        }

    def _whole(self) -> tuple[int, int] | None:
        """Return the passage from the first word to the last; None without words."""
        tokens = self.reading.tokens
        return self.reading.span(0, len(tokens)) if tokens else None

    def _other(self, given: Context) -> Finding:
        return self._of(self._clause(given), "other_context", Severity.INFO, Source.R2)

    def _clause(self, given: Context) -> tuple[int, int]:
        return self.reading.clause(given.first, given.last)

    def _of(self, where: tuple[int, int], code: str, severity: Severity, source: Source) -> Finding:
        return Finding(code, severity, source, {}, self.reading.span(*where))

    @property
    def _is_received(self) -> bool:
        return self.facts.direction is Direction.RECEIVED
