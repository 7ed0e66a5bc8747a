"""What every judgement returns: findings, each with its severity, source and figures."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.domain.values import field, frozen

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from netkeeper.domain.days import Day

    Facts = Mapping[str, str | int | float | date | Day | None]


class Severity(StrEnum):
    """How much a finding weighs."""

    INFO = "info"
    WARN = "warn"
    STOP = "stop"


class Source(StrEnum):
    """Whose rule a finding rests on; a guess is never shown as LinkedIn's rule."""

    R1 = "fiche R1"
    R2 = "fiche R2"
    R3 = "fiche R3"
    R4 = "fiche R4"
    R5 = "fiche R5"
    LINKEDIN = "LinkedIn help"
    THIRD_PARTY = "third party"
    LAW = "law"
    OWN = "own rule"


@frozen
class Finding:
    """One thing a judgement found.

    The domain names it by `code`; `netkeeper.texts` has the sentence in each language and
    fills its places from `facts`, of which `case` picks one of several sentences. `span` is the
    passage of the note, [start, end) in characters.
    """

    code: str
    severity: Severity
    source: Source
    facts: Facts = field(default_factory=dict)
    span: tuple[int, int] | None = None
