"""Something to do about a person on a day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A follow-up of the record; `id` is 0 while not yet kept, `done_on` is None while open."""

    id: int
    person_id: int | None
    due_on: date
    what: str
    invitation_id: int | None = None
    done_on: date | None = None
    snoozed_until: date | None = None
