"""Read-only lines of meetings and introductions: of all lines, those that a judgement needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from netkeeper.domain.days import Day
    from netkeeper.domain.meetings import MeetingKind


class MeetingLine(NamedTuple):
    """A meeting in a list; `names` holds the first attendees, `attendees` counts all of them."""

    id: int
    day: Day
    kind: MeetingKind
    event: str
    place: str
    topic: str
    note: str
    names: tuple[str, ...]
    attendees: int

    @property
    def title(self) -> str:
        """Return what the meeting is called: its event, else topic, else place, else who."""
        return self.event or self.topic or self.place or ", ".join(self.names)


class IntroductionLine(NamedTuple):
    """An introduction as a timeline shows it: the other person's name, from one side."""

    id: int
    person_id: int
    name: str
    by_them: bool  # the shown person introduced `name`; else was introduced by `name`
    day: Day | None
    note: str
