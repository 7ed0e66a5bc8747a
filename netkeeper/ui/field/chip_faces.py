"""Says on chips what was understood of a typed line, and where each part comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netkeeper.domain.days import Precision
from netkeeper.domain.naming.names import initials
from netkeeper.domain.profiles import slug_of
from netkeeper.domain.quick_log import PartOrigin
from netkeeper.domain.values import frozen
from netkeeper.services.quick_log import who_is
from netkeeper.ui.field.choices import candidates_of
from netkeeper.ui.known import shape_of, work_of
from netkeeper.ui.widgets.chip import ChipKind, Face
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.keys import written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from netkeeper.domain.days import Day
    from netkeeper.domain.people import Acquaintance
    from netkeeper.domain.quick_log import Part, PersonPart
    from netkeeper.services.quick_log import Guess, Understood
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.field.asking import Question
    from netkeeper.ui.field.choices import Choices


@frozen
class ChipFace:
    """A chip: what stands on it, and what it says of that."""

    face: Face
    kind: ChipKind = ChipKind.UNDERSTOOD


@frozen
class ChipLine:
    """The chips of one line, and the remark after them; a `hint` tells what could be typed."""

    chips: tuple[ChipFace, ...] = ()
    remark: str = ""
    hint: bool = False


@frozen
class ChipTable:
    """All lines of chips; the way to meet has its own, of a set."""

    people: ChipLine
    event: ChipLine
    place: ChipLine
    topic: ChipLine
    day: ChipLine
    rest: ChipLine

    def sentence(self) -> str:
        """Return what was understood as a screen reader says it."""
        lines = (self.people, self.event, self.place, self.topic, self.day, self.rest)
        understood = (
            chip.face.sentence()
            for line in lines
            for chip in line.chips
            if chip.kind is not ChipKind.SUGGESTION or line is self.people
        )
        return "; ".join(understood)


class ChipFaces(QObject):
    """Chips in the language in force."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def table(
        self,
        said: Understood,
        choices: Choices,
        is_pending: Callable[[PersonPart], bool],
        aside: Question | None = None,
    ) -> ChipTable:
        """Return the chips of a line; `is_pending` tells who is still being looked for.

        Of a question that has no room of its own, `aside`, the likeliest answer is offered.
        """
        people = tuple(self._person(each, choices, is_pending) for each in said.guesses)
        people += (self._offered(said, aside),) if aside is not None else ()
        return ChipTable(
            people=ChipLine(people)
            if people
            else self._hint(self.tr("names, with commas between")),
            event=self._event(said),
            place=self._place(said, choices),
            topic=self._topic(said),
            day=self._day(said),
            rest=self._rest(said),
        )

    # People

    def _person(
        self, guess: Guess, choices: Choices, is_pending: Callable[[PersonPart], bool]
    ) -> ChipFace:
        part, person_id = guess.part, choices.of(guess)
        if person_id is None and not choices.is_answered(part) and is_pending(part):
            return ChipFace(Face(part.name, self._typed(part), icon="user-round"))
        if person_id is not None:
            known = next(self._known(guess, person_id), None)
            if known is not None:
                return known
        doubt = self._doubt() if part.is_guess else ""
        second = " · ".join(filter(None, (self._typed(part), self._whence(part), doubt)))
        return ChipFace(Face(part.name, second, icon="user-plus"), ChipKind.NEW)

    def _whence(self, part: PersonPart) -> str:
        """Return where the name of somebody new comes from."""
        if part.is_typed:
            return self.tr("new person")
        named = part.is_named
        return self.tr("new person, named by the address") if named else self.tr("type a name")

    def _known(self, guess: Guess, person_id: int) -> Iterator[ChipFace]:
        """Yield the chip of somebody of the record; none when they went meanwhile."""
        for each in candidates_of(guess):
            if each.id == person_id:
                whom = each.candidate.person
                letters = initials(whom.given_name, whom.family_name, whom.display_name)
                work = work_of(whom.position or "", whom.company or "")
                yield self._known_chip(guess, whom.display_name, letters, work, each.acquaintance)
                return
        for line in self._desk.reader.people.lines([person_id]):
            work = work_of(line.position, line.company)
            yield self._known_chip(guess, line.name, line.initials, work, line.acquaintance)

    def _known_chip(
        self, guess: Guess, name: str, letters: str, work: str, acquaintance: Acquaintance
    ) -> ChipFace:
        known = work or self._desk.texts.acquaintance(acquaintance)
        doubt = self._doubt() if guess.part.is_unmet else ""
        second = " · ".join(filter(None, (known, guess.part.email, doubt)))
        return ChipFace(Face(name, second, initials=letters, standing=shape_of(acquaintance)))

    def _typed(self, part: PersonPart) -> str:
        """Return what was typed of a person beside the name."""
        profile = slug_of(part.profile) or part.profile if part.profile else None
        known = (part.detail, part.company, part.email, profile)
        return " · ".join(each for each in known if each and each != part.name)

    def _offered(self, said: Understood, asked: Question) -> ChipFace:
        """Return somebody of the record whom a new person of the line may be, with the reason."""
        option = asked.options[asked.likeliest]
        guess = next(each for each in said.guesses if who_is(each.part) == who_is(asked.part))
        known = candidates_of(guess)
        whom = next(each for each in known if each.id == asked.ids[asked.likeliest])
        why = ", ".join(map(self._desk.texts.reason, whom.candidate.reasons))
        name = self.tr("{name}?").format(name=option.words)
        return ChipFace(Face(name, why, icon="user-round", keys=option.keys), ChipKind.SUGGESTION)

    # The rest of the line

    def _event(self, said: Understood) -> ChipLine:
        if said.log.event is None:
            return self._hint(self.tr("@ and the name of the event"))
        chip = self._part(said.log.event, "calendar-days")
        return ChipLine((chip,), self._like(said.like.day) if said.like is not None else "")

    def _like(self, day: Day) -> str:
        exact = day.precision is Precision.DAY
        like = self.tr("like on {day}") if exact else self.tr("like in {month}")
        return like.format(day=self._written(day), month=self._written(day))

    def _place(self, said: Understood, choices: Choices) -> ChipLine:
        if said.log.place is not None:
            return ChipLine((self._part(said.log.place, "map-pin"),))
        last_time = self.tr("like last time")
        if said.place_suggested and choices.place == said.place_suggested:
            return ChipLine((ChipFace(Face(choices.place, icon="map-pin")),), last_time)
        if said.place_suggested:
            face = Face(said.place_suggested, icon="plus", keys=written("Tab"))
            return ChipLine((ChipFace(face, ChipKind.SUGGESTION),), last_time)
        if said.log.event is None:
            return self._hint(self.tr("“in Québec”, for example"))
        return self._hint(self.tr("a second @, or “in Québec”"))

    def _topic(self, said: Understood) -> ChipLine:
        if not said.log.topics:
            return self._hint(self.tr("# and a word"))
        chips = tuple(ChipFace(Face(each.text, icon="hash")) for each in said.log.topics)
        uses = said.topic_uses
        return ChipLine(chips, self.tr("used %Ln time(s) before", "", uses) if uses else "")

    def _day(self, said: Understood) -> ChipLine:
        day = said.log.day
        none = self.tr("today, as no date is typed")
        unfit = self.tr("today, as no usable date is typed")
        remarks = {
            PartOrigin.TYPED: "",
            PartOrigin.DEDUCED: self.tr("read in the name of the event"),
            PartOrigin.DEFAULT: unfit if day.is_guess else none,
        }
        doubt = self._doubt() if day.is_guess else ""
        chip = ChipFace(Face(self._written(day.day, weekday=True), doubt, icon="calendar"))
        return ChipLine((chip,), remarks[day.origin])

    def _rest(self, said: Understood) -> ChipLine:
        chips = tuple(ChipFace(Face(each.text, icon="sticky-note")) for each in said.log.leftover)
        return ChipLine(chips, self.tr("kept in the note") if chips else "")

    def _part(self, part: Part, icon: str) -> ChipFace:
        """Return the chip of a part that was typed, which may be a guess."""
        return ChipFace(Face(part.text, self._doubt() if part.is_guess else "", icon=icon))

    def _doubt(self) -> str:
        """Return what is said of a guess."""
        return self.tr("to be checked")

    def _hint(self, text: str) -> ChipLine:
        return ChipLine((), text, hint=True)

    def _written(self, day: Day, *, weekday: bool = False) -> str:
        if weekday and day.precision is Precision.DAY:
            return formats.full_day(day.on)
        return formats.day(day)
