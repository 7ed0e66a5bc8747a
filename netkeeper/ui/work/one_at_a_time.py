"""Has one thing done at a time, where the hand may ask for it twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from netkeeper.ui.work.jobs import Job


class OneAtATime:
    """Begins nothing while what it began is still being done.

    For a form that stays open until what is typed in it is kept: Enter pressed twice keeps it once.
    """

    def __init__(self) -> None:
        self._job: Job | None = None

    def begin(self, start: Callable[[], Job]) -> None:
        """Call what queues a job, unless one is under way."""
        if self._job is None:
            self._job = start()
            self._job.finished.connect(self._on_finished)

    def _on_finished(self) -> None:
        self._job = None
