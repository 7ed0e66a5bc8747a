"""A meeting: when, how, where, about what, and with whom."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from netkeeper.domain.days import Day


class MeetingKind(StrEnum):
    """How two people were in contact; only `IN_PERSON` counts as met."""

    IN_PERSON = "in_person"
    VIDEO = "video"
    PHONE = "phone"
    CORRESPONDENCE = "correspondence"


@frozen
class Meeting:
    """A meeting of the record; `id` is 0 while not yet kept, `attendees` are ids of people."""

    id: int
    day: Day
    kind: MeetingKind = MeetingKind.IN_PERSON
    event: str = ""
    place: str = ""
    topic: str = ""
    note: str = ""
    attendees: tuple[int, ...] = ()
    trashed: bool = False

    @property
    def title(self) -> str:
        """Return what the meeting is called: its event, else its topic, else its place."""
        return self.event or self.topic or self.place


@frozen
class Introduction:
    """Somebody of the record introduced somebody else to the user."""

    id: int
    introducer_id: int
    introduced_id: int
    day: Day | None = None
    note: str = ""
