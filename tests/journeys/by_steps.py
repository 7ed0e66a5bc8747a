"""A day in the window, a step a turn of the event loop, each begun once the last one is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class BySteps:
    """Goes through `steps_of`, which yields what is to be waited for before the next step."""

    def __init__(self, window) -> None:
        self.window = window
        self.steps = self.steps_of()
        self.waits: Callable[[], object] = lambda: True

    def steps_of(self) -> Iterator[Callable[[], object]]:
        """Do what is done in the day."""
        raise NotImplementedError

    def look(self) -> None:
        """Go on if what is waited for is so."""
        if not self.waits():
            return
        try:
            self.waits = next(self.steps)
        except StopIteration:
            self.end()

    def end(self) -> None:
        """Close the window at the end of the day."""
        self.window.frame.close()

    def is_idle(self) -> bool:
        """Tell whether nothing is being read, written or made."""
        from netkeeper.ui.work.jobs import BaseJob  # noqa: PLC0415 - once Qt is loaded

        return self.window.is_idle and not self.window.desk.findChildren(BaseJob)
