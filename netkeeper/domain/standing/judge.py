"""The standing on a day, on many days, and what it would be if one acted first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.invitations import State
from netkeeper.domain.standing import figures
from netkeeper.domain.standing.factors import Level
from netkeeper.domain.standing.facts import Past, Request, StandingFacts, was_pending
from netkeeper.domain.standing.figures import Look, refusal, refusals_factor
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from netkeeper.domain.settings import Settings
    from netkeeper.domain.standing.factors import Factor
    from netkeeper.domain.standing.figures import Refusal


@frozen
class Standing:
    """How the user stands with LinkedIn on a day: the worst of the factors, which come first."""

    on: date
    level: Level
    factors: tuple[Factor, ...]
    pending: int
    sent_7_days: int
    refusal: Refusal

    @property
    def decisive(self) -> tuple[Factor, ...]:
        """Return the factors that make the level what it is; none while all is calm."""
        if self.level is Level.CALM:
            return ()
        return tuple(each for each in self.factors if each.level is self.level)


def standing(facts: StandingFacts, settings: Settings, on: date) -> Standing:
    """Judge by what was known on a day; the worst factor decides and stands first."""
    return look(Past(facts), settings, on)


def trend(facts: StandingFacts, settings: Settings, dates: Iterable[date]) -> list[Standing]:
    """Return the standing on each of the days, in their order."""
    past = Past(facts)
    days = list(dates)
    judged = {on: look(past, settings, on) for on in sorted(set(days))}
    return [judged[on] for on in days]


def what_if(
    facts: StandingFacts, settings: Settings, on: date, *, withdraw: int = 0, send: int = 0
) -> Standing:
    """Return what the standing would be after withdrawing the oldest requests, and sending more.

    Those to be sent go to people one knows.
    """
    requests = list(facts.requests)
    pending = [place for place, each in enumerate(requests) if was_pending(each, on)]
    pending.sort(key=lambda place: requests[place].on)
    for place in pending[: max(0, withdraw)]:
        requests[place] = requests[place]._replace(state=State.WITHDRAWN, state_on=on)
    requests += [Request(on, State.PENDING, on)] * max(0, send)
    return standing(StandingFacts(requests, facts.restrictions), settings, on)


def look(past: Past, settings: Settings, on: date) -> Standing:
    """Judge a past on a day; chances on the same day (`past.history`) then cost nothing more."""
    seen = Look(past, settings, on)
    refused = refusal(seen)
    factors = [
        refusals_factor(seen, refused),
        figures.climb_factor(seen),
        figures.unknown_to_them_factor(seen),
        figures.pending_factor(seen),
        figures.pace_factor(seen),
        figures.unknown_share_factor(seen),
        figures.restriction_factor(seen),
    ]
    factors.sort(key=lambda each: each.level.rank, reverse=True)
    return Standing(
        on=on,
        level=factors[0].level,
        factors=tuple(factors),
        pending=past.pending_on(on),
        sent_7_days=len(seen.sent_in(figures.WEEK)),
        refusal=refused,
    )
