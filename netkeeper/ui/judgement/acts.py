"""What can be done with a request, each act by its code."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from netkeeper.ui.desk import Desk


def act_on_received(desk: Desk, code: str, number: int) -> Callable[[], object]:
    """Return the work that does something with a received request.

    Raises:
        KeyError: There is no such act.
    """
    # As below: what acts is not needed before the first paint.
    from netkeeper.domain.invitations import State  # noqa: PLC0415
    from netkeeper.services import invitations as requests  # noqa: PLC0415

    unit, today = desk.program.open_unit, desk.today
    works: dict[str, Callable[[], object]] = {
        "accept": lambda: requests.decide(unit, number, State.ACCEPTED, today, today),
        "decline": lambda: requests.decide(unit, number, State.DECLINED, today, today),
        "report": lambda: requests.decide(unit, number, State.REPORTED, today, today),
        "ask": lambda: requests.ask_first(unit, number, today),
        "later": lambda: requests.set_aside(unit, number, today),
        "take_up": lambda: requests.set_aside(unit, number, None),
        "reopen": lambda: requests.decide(unit, number, State.PENDING, today, today),
    }
    return works[code]


def act_on_sent(desk: Desk, code: str, number: int) -> Callable[[], object]:
    """Return the work that does something with a sent request, or says what became of it.

    Raises:
        ValueError: There is no such act.
    """
    from netkeeper.domain.invitations import State  # noqa: PLC0415
    from netkeeper.services import invitations as requests  # noqa: PLC0415

    unit, today = desk.program.open_unit, desk.today
    if code == "mark_sent":
        return lambda: requests.mark_sent(unit, number, today, today)
    if code == "keep":
        until = today + timedelta(days=desk.settings.keep_days)
        return lambda: requests.keep_pending(unit, number, until)
    state = State.WITHDRAWN if code == "withdraw" else State(code)
    return lambda: requests.decide(unit, number, state, today, today)
