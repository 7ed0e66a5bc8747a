"""Suggests how the part at the cursor goes on, and writes what is taken into the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netkeeper.domain.folding import fold
from netkeeper.domain.quick_log import Role
from netkeeper.ui.field.option_row import Option
from netkeeper.ui.known import shape_of, work_of
from netkeeper.ui.lists.faces import DiscFace
from netkeeper.ui.look.discs import Standing
from netkeeper.ui.search.line_text import Change, completed
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.keys import written

if TYPE_CHECKING:
    from netkeeper.domain.quick_log import PartAt, QuickLog
    from netkeeper.services.quick_log import Guess, Understood
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.field.choices import Choices
    from netkeeper.ui.field.suggestions import Suggestion
    from netkeeper.ui.field.understanding import Understanding

_ICONS = {Role.EVENT: "calendar-days", Role.PLACE: "map-pin", Role.TOPIC: "hash"}


class Completing(QObject):
    """What is suggested at the cursor of one line."""

    def __init__(self, desk: Desk, reading: Understanding, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reading = reading
        self._at: PartAt | None = None
        self._log: QuickLog | None = None
        self.found: list[Suggestion] = []

    def look(self, said: Understood, choices: Choices) -> None:
        """Take what the part at the cursor may become; nothing for a name that is settled."""
        self._log, self._at = said.log, self._reading.at
        found = self._reading.suggestions()
        settled = any(
            self._is_settled(each, choices, found) for each in said.guesses if self._is_within(each)
        )
        self.found = [] if settled else found

    def clear(self) -> None:
        """Suggest nothing."""
        self.found = []

    def _is_within(self, guess: Guess) -> bool:
        """Tell whether the cursor stands in the name of a person of the line."""
        at, (start, end) = self._at, guess.part.name_span
        return at is not None and at.role is Role.PERSON and start <= at.span[0] <= end

    def _is_settled(self, guess: Guess, choices: Choices, found: list[Suggestion]) -> bool:
        """Tell whether it is known who a person is, or asked: the name has been typed whole."""
        name = guess.part.name
        if choices.is_answered(guess.part) or (guess.sure is not None and " " in name):
            return True
        begun = bool(found) and not any(_has_every_word(each.text, name) for each in found)
        return " " in name and bool(guess.possible) and not begun

    def options(self) -> list[Option]:
        """Return the rows to show; the tab key takes the first unless another is at hand."""
        return [self._option(each, first=n == 0) for n, each in enumerate(self.found)]

    def _option(self, one: Suggestion, *, first: bool) -> Option:
        keys = written("Tab") if first else ""
        if one.person is not None:
            line = one.person
            work = work_of(line.position, line.company)
            second = work or self._desk.texts.acquaintance(line.acquaintance)
            disc = DiscFace(line.initials, shape_of(line.acquaintance))
            return Option(one.text, second, disc, keys)
        icon = _ICONS.get(self._at.role, "") if self._at is not None else ""
        day = formats.day(one.meeting.day) if one.meeting else ""
        return Option(one.text, day, DiscFace(shape=Standing.PLAIN, icon=icon), keys)

    def take(self, place: int, choices: Choices) -> Change | None:
        """Return the change that writes a suggestion; a person taken is chosen as well."""
        if self._log is None or self._at is None:
            return None
        one = self.found[place]
        change = completed(self._log, self._at, one.text, self._reading.read)
        change = change or Change(self._at.span, one.text)
        if one.person is not None:
            for part in self._reading.read(change.on(self._log.line)).people:
                if part.name == one.text:
                    choices.choose(part, one.person.id)
        return change


def _has_every_word(text: str, typed: str) -> bool:
    """Tell whether each word typed is a whole word of a text."""
    return set(fold(typed).split()) <= set(fold(text).split())
