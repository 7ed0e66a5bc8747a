"""How long work tells where it stands and is asked to stop."""

from __future__ import annotations

from typing import Protocol


class Cancelled(Exception):
    """The work was asked to stop; nothing of it is kept."""


class Progress(Protocol):
    """What a long service calls at every step."""

    def step(self, done: int, total: int) -> None:
        """Report how far the work is; all of it is done but to keep it when both are the same.

        From that step on there is nothing left to stop.

        Raises:
            Cancelled: The user asked to stop.
        """
