"""What a phrase that says a day is read against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from datetime import date, timedelta


@frozen
class Frame:
    """What a phrase is read against: today, which side of it is meant, and the last day allowed."""

    today: date
    ahead: bool
    latest: date

    @property
    def start(self) -> date:
        """Return the day from which the nearest one is looked for."""
        return self.today if self.ahead else min(self.today, self.latest)

    @property
    def step(self) -> int:
        """Return the direction in which it is looked for."""
        return 1 if self.ahead else -1

    def reaches(self, on: date) -> bool:
        """Tell whether a day lies on the side meant; the start does."""
        return (on - self.start).days * self.step >= 0

    def away(self, on: date) -> timedelta:
        """Return how far a day lies from today."""
        return abs(on - self.today)
