"""The state of a walk over the tokens of a line: what was read so far, and the part being read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from netkeeper.domain.typed_line.cutting.phrases import TokenKind
from netkeeper.domain.typed_line.parts import Part, Role, Span
from netkeeper.domain.typed_line.walking.nobody import is_nobody, is_what_was_done
from netkeeper.domain.typed_line.walking.person import ADDRESSES, Person
from netkeeper.domain.values import replace

if TYPE_CHECKING:
    from netkeeper.domain.days import Day
    from netkeeper.domain.meetings import MeetingKind
    from netkeeper.domain.typed_line.cutting.tokens import Token
    from netkeeper.domain.typed_line.judging.judge import Judge

_PLAIN = frozenset({TokenKind.WORD, TokenKind.QUOTE, TokenKind.OF, TokenKind.AND})
_GOES_ON = _PLAIN | {TokenKind.PAREN}
_IN_HEADING = _PLAIN | {TokenKind.DATE, TokenKind.PREPOSITION, TokenKind.LEAD}
_TELLING = 12
_FULL_STOP = re.compile(r"(?<=[^\W\d_]{4})\.$|(?<=\w) ?[?!]+$")
_PICTURE = r"[\U0001F000-\U0001FAFF\u2190-\u21FF\u2600-\u27BF\u2B50\u2B55\uFE0F\u200D]"
_SIGNS = re.compile(rf"^{_PICTURE}+|(?:{_PICTURE}+|\s[:;]-?[)(DP])$")
QUOTES = '"“”«»'
_TRIMMED = " -–—:/|,!"


@dataclass
class Walk:
    """What was read so far; `run` holds the tokens of the part being read, whose role is `role`.

    `awaiting` holds what is said of somebody still to be named, "Nordet: Luc Roy; Boréal: Li Na",
    and `house` the company that stands before all those up to the next break.
    `loose` says that a date, topic or way to meet stood last, so that the next word may belong
    to another role; `by_chance`, that the line tells of running into somebody or of a meal, where
    "au" leads to a place rather than to an event.
    """

    line: str
    tokens: list[Token]
    judge: Judge
    at: int = 0
    role: Role = Role.PERSON
    loose: bool = False
    by_chance: bool = False
    run: list[Token] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    event: Part | None = None
    place: Part | None = None
    topics: list[Part] = field(default_factory=list)
    leftover: list[Part] = field(default_factory=list)
    markers: list[Span] = field(default_factory=list)
    slots: list[tuple[int, Role]] = field(default_factory=lambda: [(0, Role.PERSON)])
    day: tuple[Day, Span] | None = None
    day_is_guess: bool = False
    day_inside: tuple[Day, Span] | None = None
    kind: tuple[MeetingKind, Span] | None = None
    awaiting: list[Part] = field(default_factory=list)
    house: Part | None = None

    @property
    def token(self) -> Token:
        """Return the token at hand."""
        return self.tokens[self.at]

    @property
    def text(self) -> str:
        """Return the text of the token at hand."""
        return self.line[self.token.start : self.token.end]

    @property
    def kind_at_hand(self) -> TokenKind | None:
        """Return the kind of the token at hand, None at the end of the line."""
        return self.token.kind if self.at < len(self.tokens) else None

    @property
    def is_small(self) -> bool:
        """Tell whether the token at hand is in small letters or figures, as no name here is."""
        return self.judge.cased and (self.text[0].islower() or self.text[0].isdigit())

    @property
    def before(self) -> TokenKind | None:
        """Return the kind of the token before."""
        return self.tokens[self.at - 1].kind if self.at else None

    @property
    def follower(self) -> Token | None:
        """Return the token after."""
        return self.tokens[self.at + 1] if self.at + 1 < len(self.tokens) else None

    @property
    def ends_here(self) -> bool:
        """Tell whether no plain word follows that could go on with the part."""
        goes_on = _PLAIN if self.role is Role.PLACE else _GOES_ON
        return self.follower is None or self.follower.kind not in goes_on

    def kind_after(self, words: int) -> TokenKind | None:
        """Return the kind of the token that follows some words after the one at hand."""
        after = self.tokens[self.at + 1 + words :][:1]
        return after[0].kind if after else None

    def is_heading(self) -> bool:
        """Tell whether words at the beginning are what the people after a colon were at."""
        if self.people or self.event or self.run:
            return False
        for place, token in enumerate(self.tokens[self.at :], self.at):
            if token.kind is TokenKind.COLON:
                words = self.words_of(self.tokens[self.at : place])
                after = self.ahead(with_and=False, after=place)
                named = self.judge.is_given(words[0]) or self.judge.known(" ".join(words))
                return not named and any(map(self.judge.is_named, after))
            if token.kind not in _IN_HEADING:
                return False
        return False

    def names_the_meeting(self) -> bool:
        """Tell whether the word at hand is the noun "rencontre", by what says of which sort it was.

        So it is in "rencontre de parents" and "Rencontre citoyenne", not in "rencontre Luc Roy".
        """
        words, follower = self.ahead(), self.follower
        if self.token.folded != "rencontre" or follower is None:
            return False
        small = self.judge.cased and any(map(str.islower, words[:1]))
        sort = small and not (self.judge.is_article(words[0]) or self.judge.is_small(words[0]))
        of = follower.kind is TokenKind.OF and self.text == "rencontre"
        return of or (sort and not self.judge.is_described_name(words))

    def words_after(self, kind: TokenKind) -> list[str]:
        """Return the words after the first token of a kind, as many as tell what they are."""
        kinds = [token.kind for token in self.tokens]
        after = kinds.index(kind) + 1 if kind in kinds else len(kinds)
        return self.words_of(self.tokens[after : after + _TELLING])

    @property
    def ends_name(self) -> bool:
        """Tell whether no further word of a name follows."""
        return self.follower is None or self.follower.kind is not TokenKind.WORD

    @property
    def is_aside(self) -> bool:
        """Tell whether the part being read says who brought them together."""
        return self.run[:1] != [] and self.run[0].kind is TokenKind.ASIDE

    @property
    def open_person(self) -> Person | None:
        """Return the person whose passage goes on here."""
        return self.people[-1] if self.people and self.people[-1].is_open else None

    @property
    def has_proper_names(self) -> bool:
        """Tell whether people here are written as names are, so that what isn't so is none."""
        names = [one.text for person in self.people for one in person.pieces]
        return any(map(self.judge.is_proper, names))

    @property
    def has_full_names(self) -> bool:
        """Tell whether each person so far has a family name."""
        return all(" " in person.part().name for person in self.people)

    def words(self) -> list[str]:
        """Return the words of the part being read."""
        return self.words_of(self.run)

    def words_of(self, tokens: list[Token]) -> list[str]:
        """Return the words of some tokens."""
        return [word for token in tokens for word in self.line[token.start : token.end].split()]

    def ahead(
        self, *, with_and: bool = True, from_here: bool = False, after: int | None = None
    ) -> list[str]:
        """Return the plain words that follow, up to what ends a part, as many as tell it."""
        found: list[Token] = []
        start = (self.at if after is None else after) + (0 if from_here else 1)
        for token in self.tokens[start : start + _TELLING]:
            if token.kind not in _PLAIN or (token.kind is TokenKind.AND and not with_and):
                break
            found.append(token)
        return self.words_of(found)

    def mark(self, role: Role | None = None) -> None:
        """Take the token at hand as a mark; a word after it is of the role."""
        self.markers.append((self.token.start, self.token.end))
        if role is not None:
            self.turn(role)

    def turn(self, role: Role) -> None:
        """Say which role the next word has."""
        self.role, self.loose = role, False
        self.slots.append((self.token.end, role))

    def close_person(self) -> None:
        """End the passage of the last person."""
        if self.people:
            self.people[-1].is_open = False

    def add(self) -> None:
        """Take the token at hand into the part being read."""
        self.run.append(self.token)

    def turn_run_to(self, role: Role) -> None:
        """End the part being read, as one of another role than was thought."""
        self.role = role
        self.flush()

    def flush(self) -> None:
        """End the part being read."""
        run, self.run = self.run, []
        if not run:
            return
        part = self._part(self.role, run)
        if not any(character.isalnum() for character in part.text):
            self.markers.extend((token.start, token.end) for token in run)
        elif self.role is Role.PERSON:
            self._keep_person(part)
        else:
            self._keep(part)

    def keep_leftover(self, part: Part) -> None:
        """Keep a passage as not understood."""
        self.leftover.append(Part(Role.LEFTOVER, part.text, part.span))

    def await_as(self, role: Role) -> Part:
        """Take the words being read as said of whoever is named next."""
        part, self.run = self._part(role, self.run), []
        if role is Role.DETAIL:
            words = part.text.split()
            part = replace(part, text=" ".join(self.judge.without_article(words) or words))
        self.awaiting.append(part)
        return part

    def part_of_run(self, role: Role) -> Part:
        """Return the words being read as a part."""
        return self._part(role, self.run)

    def piece(self, role: Role, within: str = "") -> Part:
        """Return the token at hand as a part, without the signs round it that are named."""
        part = self._part(role, [self.token])
        return Part(role, part.text.strip(within).strip() or part.text, part.span)

    def split(self, after: int) -> None:
        """Cut the token at hand in two, the first a mark; the second is at hand then."""
        token = self.token
        middle = token.start + after
        self.markers.append((token.start, middle))
        self.tokens[self.at] = replace(token, start=middle, folded=token.folded[after:])

    def attach(self, part: Part) -> None:
        """Give the open person a piece, once; keep it as not understood otherwise."""
        person = self.open_person
        if person is not None and (part.role is Role.DETAIL or person.lacks(part.role)):
            person.pieces.append(part)
        elif part.role in ADDRESSES:
            self.people.append(Person([part]))
        else:
            self.keep_leftover(part)

    def _keep(self, part: Part) -> None:
        """Keep a part that is no person."""
        if part.role is Role.EVENT and self.event is None:
            self.event = part
        elif part.role is Role.PLACE and self.place is None:
            self.place = part
        elif part.role is Role.TOPIC:
            self.topics.append(part)
        elif part.role in {Role.COMPANY, Role.DETAIL}:
            self.attach(part)
        else:
            self.keep_leftover(part)

    def _keep_person(self, part: Part) -> None:
        """Keep what stands where a person may: one, or what shows itself to be something else."""
        words, person = part.text.split(), self.people[-1] if self.people else None
        if self.judge.known(part.text):
            self._new_person(part)
        elif person is None and self.event is None and is_what_was_done(self, part):
            self.event = Part(Role.EVENT, part.text, part.span)
        elif person is None and is_nobody(self, part):
            self.keep_leftover(part)
        elif person is not None and person.lacks(Role.COMPANY) and self.judge.is_acronym(words):
            person.pieces.append(Part(Role.COMPANY, part.text, part.span))
        elif person is not None and self.judge.is_credential(words):
            person.pieces.append(Part(Role.DETAIL, part.text, part.span))
            person.is_open = True
        elif self.place is None and self._is_place(words):
            self.place = Part(Role.PLACE, part.text, part.span)
        else:
            self._new_person(part)

    def _is_place(self, words: list[str]) -> bool:
        """Tell whether words where a name may stand are a place, before any name a town alone."""
        town = self.judge.is_city(words) and not self.judge.is_given(words[0])
        named = bool(self.people) or (len(words) > 1 and self.judge.is_market(words))
        return town or (named and self.judge.is_place(words))

    def _new_person(self, part: Part) -> None:
        """Keep a person, or the name of one whose e-mail address stood before it."""
        person = self.open_person
        if person is not None and person.lacks(Role.PERSON):
            person.pieces.append(part)
        else:
            self.people.append(Person([part, *self.awaiting], house=self.house))
            self.awaiting = []

    def _part(self, role: Role, run: list[Token]) -> Part:
        """Return tokens as a part, without the quotes, signs and spaces round it."""
        start, end = run[0].start, run[-1].end
        text = " ".join(self.line[start:end].split())
        bare = _SIGNS.sub("", text.strip(_TRIMMED)).strip(_TRIMMED)
        if len(run) == 1 and run[0].kind is TokenKind.QUOTE:
            bare = bare.strip(QUOTES).strip()
        if len(run) == 1 and run[0].kind is TokenKind.PAREN and role is Role.PERSON:
            bare = bare.strip("()")
        if role not in {Role.DETAIL, Role.LEFTOVER}:
            bare = _FULL_STOP.sub("", bare)
        return Part(role, bare or text, (start, end))
