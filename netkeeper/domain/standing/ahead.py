"""What sending one more request leads to, where that is worth saying before it is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.findings import Finding, Severity
from netkeeper.domain.standing.factors import FactorCode, Level
from netkeeper.domain.standing.judge import standing, what_if
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from datetime import date

    from netkeeper.domain.findings import Source
    from netkeeper.domain.settings import Settings
    from netkeeper.domain.standing.facts import StandingFacts


@frozen
class Ahead:
    """The standing after one more request: `pending` of them, `old` for over `days` days.

    `watched` tells that the pending ones themselves are to watch; `worse` that the request makes
    the level worse than it is.
    """

    level: Level
    pending: int
    old: int
    days: int
    source: Source
    watched: bool
    worse: bool


def ahead(facts: StandingFacts, settings: Settings, on: date) -> Ahead:
    """Return where one more request leads to."""
    now, then = standing(facts, settings, on), what_if(facts, settings, on, send=1)
    pending = next(each for each in then.factors if each.code is FactorCode.PENDING)
    old = pending.facts.get("old")
    return Ahead(
        level=then.level,
        pending=then.pending,
        old=old if isinstance(old, int) else 0,
        days=settings.pending_long_days,
        source=pending.source,
        watched=pending.level is not Level.CALM,
        worse=then.level.rank > now.level.rank,
    )


def said_before_sending(one: Ahead | None) -> list[Finding]:
    """Return what is said of the standing before a request is sent; nothing while all is calm.

    A warning at risk, or where the request makes the level worse; else a remark.
    """
    if one is None or not (one.level is Level.RISK or one.worse or one.watched):
        return []
    warns = one.level is Level.RISK or one.worse
    facts = {"pending": one.pending, "old": one.old, "days": one.days, "level": one.level.value}
    told = facts | ({"case": "risk"} if one.level is Level.RISK else {})
    severity = Severity.WARN if warns else Severity.INFO
    return [Finding("standing", severity, one.source, told)]
