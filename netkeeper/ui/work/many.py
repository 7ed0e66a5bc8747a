"""Does something to many things as one change, and tells for how many it was one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from netkeeper.ui.desk import Desk
    from netkeeper.ui.work.jobs import Job


def do_to_many(desk: Desk, work: Callable[[], int]) -> Job:
    """Write in the queue; the toast says what was done, or that it was so already."""

    def tell(count: object) -> None:
        if count:
            desk.said.emit(desk.done_text(), True)  # noqa: FBT003 - as the signal says it
        else:
            desk.refused.emit(desk.texts.fault("nothing_changes", {}))

    return desk.do(work, tell)
