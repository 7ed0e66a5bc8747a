"""Makes notes from what the record holds of somebody; each passes the check it is given.

A text takes what the record holds where it has a place for it. From the richest text to the
barest the first is taken that is short enough and passes; where none does, none is offered.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from netkeeper.domain.dates.words import fold_each
from netkeeper.domain.days import Day, Precision
from netkeeper.domain.drafts import days_said, english, french
from netkeeper.domain.drafts.wordings import DraftKind, Voice
from netkeeper.domain.requests.sent import note_length
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from netkeeper.domain.drafts.wordings import Wordings
    from netkeeper.domain.meetings import MeetingKind

_PLACE = re.compile(r"\{(\w+)\}")
# What follows where nobody died: « célébration de la vie étudiante », « enterrement de vie ». In
# doubt somebody has, so any other word may be a name: « célébration de vie danielle roy ».
_OF_THE_LIVING = re.compile(
    r"(?<=\bvie) (?:active|associative|collégiale|communautaire|culturelle|étudiante|municipale"
    r"|paroissiale|professionnelle|scolaire|universitaire)\b"
    r"|(?<=enterrement) de vie\b",
    re.IGNORECASE,
)
_TYPED = re.compile(r"(?<=\w)'(?=\w)")  # an apostrophe as keys type it
# « son roman » is « votre roman » to whom the note speaks, or somebody else's: it isn't said.
_OF_A_THIRD = re.compile(r"(?:^|[,\s]\s*)(?:son|sa|ses|leurs?|his|her|their)\s", re.IGNORECASE)
# « Financer sa croissance », as an event is titled: anybody's. « Fêter ses 50 ans » is somebody's.
_OF_ANYBODY = re.compile(
    r"\b(?!Fêter|Célébrer|Souligner|Honorer|Entre)[A-ZÀ-Þ]\w+(?:[ei]r|re) (?:son|sa|ses)\b"
)
# « ton livre » is not said to whom one calls « vous », nor « chez vous » to a friend.
_OF_REGISTER = {
    Voice.VOUS: re.compile(r"\b(?:[Tt](?:u|oi|es|on(?! d(?:e|u|es)\b| d’))|te|ta)\b|\bt’"),
    Voice.TU: re.compile(r"(?<![-‑\w])[Vv](?:ous|otre|os)\b"),
}
_LONGEST = 120  # characters of an event, a place or a topic; more would be a text of its own
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_JOINERS = "\u200c\u200d"  # they hold letters of some scripts, and emoji, together
_MESSAGES, _WORD, _INTRODUCED = "messages", "word", "introduced"


@frozen
class Source:
    """What a meeting gives to a draft; its texts may be empty."""

    day: Day
    kind: MeetingKind
    event: str
    place: str
    topic: str
    again: bool  # one had met in person before


@frozen
class DraftFacts:
    """All that drafts to somebody are made from.

    `names` are what the note may call the recipient, the best first; `limit` is counted as
    `note_length` does. `messages_on` is the day of the last message of a two-way exchange;
    `in_contact` the user's own word for it.
    """

    today: date
    limit: int
    names: tuple[str, ...]
    meeting: Source | None
    introducer: str
    messages_on: date | None
    in_contact: bool

    @property
    def has_ground(self) -> bool:
        """Tell whether the record holds anything that a note could recall."""
        grounds = (self.past, self.introducer.strip(), self.messages_on)
        return any(each for each in grounds) or self.in_contact

    @property
    def past(self) -> Source | None:
        """Return the meeting, unless it is still to come."""
        met = self.meeting
        return met if met is not None and met.day.on <= self.today else None


@frozen
class Draft:
    """A note that can be sent as it stands.

    `used` names what of the record is in it: "event", "place", "topic", "day", "introducer".
    """

    kind: DraftKind
    voice: Voice
    text: str
    used: frozenset[str]

    @property
    def length(self) -> int:
        """Return its length, as the limit is counted."""
        return note_length(self.text)


def drafts(
    facts: DraftFacts, voice: Voice, known: Wordings, passes: Callable[[str], bool]
) -> tuple[Draft, ...]:
    """Return up to three drafts in a voice, all different; none where nothing is recorded."""
    if not facts.has_ground:
        return ()
    maker = _Maker(facts, voice, known, passes)
    found: list[Draft] = []
    for kind in _kinds(facts, known):
        draft = maker.make(kind, {each.text for each in found})
        if draft is not None:
            found.append(draft)
    return tuple(found)


def _kinds(facts: DraftFacts, known: Wordings) -> tuple[DraftKind, ...]:
    """Return the kinds that suit what is recorded: who introduced them is a reason of its own.

    After a funeral there is but the one that says nothing of pleasure.
    """
    met = facts.past
    if met is not None and _is_solemn(met.event, known):
        return (DraftKind.REASON,)
    if met is not None and facts.introducer and not met.topic:
        return DraftKind.CONTEXT, DraftKind.INTRODUCTION, DraftKind.SHORT
    return DraftKind.CONTEXT, DraftKind.REASON, DraftKind.SHORT


def _is_solemn(event: str, known: Wordings) -> bool:
    """Tell whether an event is one after which nobody speaks of pleasure."""
    title = " ".join(event.split())
    found = known.solemn.finditer(fold_each(title))
    return any(not _OF_THE_LIVING.match(title, each.end()) for each in found)


@frozen
class _Maker:
    """Makes the drafts of one voice."""

    facts: DraftFacts
    voice: Voice
    known: Wordings
    passes: Callable[[str], bool]

    def make(self, kind: DraftKind, taken: set[str]) -> Draft | None:
        """Return the richest draft of a kind that passes."""
        for name in self.facts.names:
            for text, used in self._texts(kind, _clean(name)):
                fits = text not in taken and note_length(text) <= self.facts.limit
                if fits and self.passes(text):
                    return Draft(kind, self.voice, text, used)
        return None

    def _texts(self, kind: DraftKind, name: str) -> Iterator[tuple[str, frozenset[str]]]:
        """Give the texts of a kind with their places filled."""
        if not name:
            return
        grounds = self.known.texts[self.voice][kind]
        for ground, values in self._grounds():
            for text in grounds.get(ground, ()):
                wanted = set(_PLACE.findall(text)) - {"name"}
                if wanted <= values.keys():
                    yield _filled(text, {**values, "name": name}), self._used(wanted)

    def _used(self, wanted: set[str]) -> frozenset[str]:
        """Return what of the record fills some places."""
        met = self.facts.past
        where = "event" if met is not None and self._said_of_event(met.event) else "place"
        return frozenset(where if each == "at" else _VARIABLES[each] for each in wanted)

    def _grounds(self) -> Iterator[tuple[str, Mapping[str, str]]]:
        """Give what one knows them by, the strongest first, with what each has to say."""
        facts = self.facts
        by = _clean(facts.introducer)
        introducer = {"introducer": by} if by else {}
        met = facts.past
        if met is not None:
            said = {**self._met(met), **introducer}
            if met.again:
                yield f"{met.kind}_again", said
            yield met.kind, said
            return
        if by:
            yield _INTRODUCED, introducer
        if facts.messages_on is not None:
            month = Day(facts.messages_on, Precision.MONTH)
            yield _MESSAGES, self._when(month)
        if facts.in_contact or facts.messages_on is not None:
            yield _WORD, {}

    def _met(self, met: Source) -> dict[str, str]:
        """Return what is said of a meeting, by the places of the texts."""
        words = english if self.voice is Voice.ENGLISH else french
        values = self._when(met.day)
        event, topic = self._said_of_event(met.event), self._said(met.topic)
        where = self._said(met.place.split(",")[0])
        at = ""
        if event:
            at = words.event(event, self.known)
        elif where and not any(each.isdigit() for each in where):
            at = words.place(where, self.known)
        if at:
            values["at"] = at
        about = words.about(topic, self.known) if topic else ""
        return values | ({"about": about} if about else {})

    def _said_of_event(self, title: str) -> str:
        """Return an event's title as it can be said; what it bids anybody to do is about nobody."""
        return _clean(title) if self._said(_OF_ANYBODY.sub("", title)) else ""

    def _said(self, text: str) -> str:
        """Return recorded words as they can be said to the one whom they may be about."""
        line = _clean(text)
        other = _OF_REGISTER.get(self.voice)
        is_strange = _OF_A_THIRD.search(line) or (other is not None and other.search(line))
        return "" if is_strange else line

    def _when(self, day: Day) -> dict[str, str]:
        today = self.facts.today
        if self.voice is Voice.ENGLISH:
            return {"on": days_said.in_english(day, today)}
        return {"on": days_said.in_french(day, today), "of_on": days_said.after_de(day, today)}


_VARIABLES = {
    "on": "day",
    "of_on": "day",
    "about": "topic",
    "introducer": "introducer",
}


def _filled(text: str, values: Mapping[str, str]) -> str:
    """Return a text with its places filled; what is put in is data, never read as a place."""
    return _PLACE.sub(lambda found: values[found[1]], text)


def _clean(text: str) -> str:
    """Return recorded words as a sentence can hold them: on one line, without a mark at the end.

    Empty for what is too long, or has no letter or figure.
    """
    seen = "".join(
        each if each in _JOINERS or unicodedata.category(each) not in _HIDDEN else " "
        for each in unicodedata.normalize("NFC", text)
    )
    line = _TYPED.sub("’", " ".join(seen.split())).rstrip(" .,;:!?…")
    if len(line) > _LONGEST or "{" in line or "}" in line:
        return ""
    return line if any(each.isalnum() for each in line) else ""
