"""Tells whether a typed text is to be found or logged."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.domain.quick_log import PartOrigin

if TYPE_CHECKING:
    from collections.abc import Callable

    from netkeeper.domain.quick_log import QuickLog

_TWO = 2
# The sign of an event, place or topic: at the head of a word, as an e-mail address never has it.
_SIGN = re.compile(r"(?<!\S)[@#＠＃]")


class Mode(StrEnum):
    """What the field does with its text."""

    FIND = "find"
    LOG = "log"


def bears_a_sign(text: str) -> bool:
    """Tell whether a text holds the sign of an event, a place or a topic."""
    return _SIGN.search(text) is not None


def may_be_a_meeting(text: str) -> bool:
    """Tell whether a text is worth reading as a meeting: a lone name or word is not."""
    return "," in text or len(text.split()) > _TWO


def reads_as_meeting(log: QuickLog, knows: Callable[[str], object]) -> bool:
    """Tell whether a line names two people, or somebody of the record and a day."""
    if "," in log.line and len(log.people) > 1 and len(log.people[1].name) > 1:
        return True
    dated = log.day.origin is PartOrigin.TYPED
    return dated and any(knows(each.name) for each in log.people)
