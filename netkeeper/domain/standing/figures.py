"""How each factor is counted, from the requests as they were known on a day."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from netkeeper.domain.origins import origin_of
from netkeeper.domain.silence import HALF_DAY, HORIZON
from netkeeper.domain.standing.climb import RECENT, WINDOW, climb
from netkeeper.domain.standing.factors import (
    Bounds,
    Factor,
    FactorCode,
    Level,
    Measure,
    measure,
)
from netkeeper.domain.standing.facts import Answer, days_before, seen_on
from netkeeper.domain.values import frozen, replace

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from netkeeper.domain.findings import Facts
    from netkeeper.domain.settings import Settings
    from netkeeper.domain.silence import History
    from netkeeper.domain.standing.facts import Past, Request, Restriction, Seen

WEEK = 7
YEAR = 365


@frozen
class Look:
    """A look at the past on one day."""

    past: Past
    settings: Settings
    on: date

    @cached_property
    def history(self) -> History:
        """Return how long acceptances took, as far as it was known."""
        return self.past.history(self.on)

    @cached_property
    def seen(self) -> list[Seen]:
        """Return the requests of the last year as they were seen, in the order sent."""
        return [seen_on(each, self.on) for each in self.sent_in(WINDOW)]

    def seen_between(self, oldest: int, youngest: int) -> Sequence[Seen]:
        """Return those sent between so many days ago, both included."""
        first, last = days_before(self.on, oldest), days_before(self.on, youngest)
        days = self._days
        return self.seen[bisect_left(days, first) : bisect_right(days, last)]

    @cached_property
    def _days(self) -> list[date]:
        return [each.request.on for each in self.seen]

    def sent_in(self, days: int) -> Sequence[Request]:
        """Return the requests of so many days, the last of them being the day looked at."""
        return self.past.sent_between(days_before(self.on, days - 1), self.on)


@frozen
class Refusal:
    """The share of settled requests that were refused or left in silence.

    `told` and `silent` are numbers of requests; a silent one counts as refused for as much as it
    is unlikely to be accepted yet. `value` is None where `n` is too small.
    """

    value: float | None
    n: int
    low: float | None
    high: float | None
    told: int
    silent: int


def refusal(look: Look) -> Refusal:
    """Return what became of the requests sent between 30 and 180 days ago (`settled_days`).

    One that was withdrawn before it was as old as that is left out: nobody knows.
    """
    days = look.settings.settled_days
    told = silent = accepted = 0
    weight = 0.0
    for each in look.seen_between(HORIZON, days):
        if each.answer is Answer.ACCEPTED:
            accepted += 1
        elif each.answer is Answer.TOLD:
            told += 1
        elif not each.withdrawn or each.silence >= days:
            silent += 1
            weight += 1 - _still(each, look.history)
    found = measure(told + weight, accepted + told + silent, look.settings.enough_requests)
    return Refusal(found.value, found.n, found.low, found.high, told, silent)


def refusals_factor(look: Look, found: Refusal) -> Factor:
    """Return the factor of refusals."""
    share = Measure(found.value, found.n, found.low, found.high)
    bounds = Bounds.of_share(look.settings, "refusals")
    facts = _share_facts(share, look) | {
        "told": found.told,
        "silent": found.silent,
        "days": look.settings.settled_days,
        "horizon": HORIZON,
    }
    made = _factor(FactorCode.REFUSALS, bounds.level_of(share), bounds, look, facts)
    return _with(made, share)


def climb_factor(look: Look) -> Factor:
    """Return the factor of climbing refusals: the value is how likely they have climbed.

    It takes twice as many requests as a share does, as two are held against each other. A climb
    to a rate that isn't to be watched itself doesn't put at risk.
    """
    settings = look.settings
    needed = 2 * settings.enough_requests
    bounds = Bounds.of_share(settings, "climb")
    found = climb(look.seen, look.history, look.on)
    if found is None or found.telling < needed:
        count = int(found.telling) if found else 0
        few: Facts = {"case": "few", "n": count, "needed": needed}
        made = _factor(FactorCode.CLIMB, Level.CALM, bounds, look, few)
        return replace(made, n=len(look.seen))
    level = bounds.level(found.probability)
    if level is Level.RISK and found.after < settings.refusals_watch / 100:
        level = Level.WATCH
    facts: Facts = {
        "value": found.probability,
        "n": found.count,
        "since": found.since,
        "before": found.before,
        "after": found.after,
        "days": RECENT,
    }
    made = _factor(FactorCode.CLIMB, level, bounds, look, facts)
    return replace(made, value=found.probability, n=found.count)


def unknown_to_them_factor(look: Look) -> Factor:
    """Return the factor of recipients who said that they don't know the user, in a year."""
    count = look.past.unknown_between(days_before(look.on, YEAR - 1), look.on)
    bounds = Bounds.of_count(look.settings, "unknown_to_them")
    made = _factor(FactorCode.UNKNOWN_TO_THEM, bounds.level(count), bounds, look, {"value": count})
    return replace(made, value=count)


def pending_factor(look: Look) -> Factor:
    """Return the factor of requests without an answer, and of old ones among them."""
    settings = look.settings
    days = settings.pending_long_days
    count = look.past.pending_on(look.on)
    young = sum(
        each.answer is Answer.SILENT and not each.withdrawn and not each.expired
        for each in look.seen_between(days - 1, 0)
    )
    old = count - young
    bounds = Bounds.of_count(settings, "pending")
    level = bounds.level(count)
    facts: Facts = {"value": count, "old": old, "days": days, "left": young}
    if not old:
        facts = {**facts, "case": "young"}
    made = _factor(FactorCode.PENDING, level, bounds, look, facts)
    if level is Level.CALM and old >= settings.pending_old_watch:
        origin = origin_of(settings, "pending_old_watch")
        made = replace(
            made,
            level=Level.WATCH,
            setting="pending_old_watch",
            source=origin.source,
            read_on=origin.read_on,
        )
    return replace(made, value=count)


def pace_factor(look: Look) -> Factor:
    """Return the factor of requests sent in seven days; it tells of the notes of the month too."""
    count = len(look.sent_in(WEEK))
    month = look.past.sent_between(look.on.replace(day=1), look.on)
    bounds = Bounds.of_count(look.settings, "pace")
    facts: Facts = {
        "value": count,
        "notes": sum(each.noted for each in month),
        "limit": look.settings.notes_a_month,
        "watch": int(bounds.watch),
        **({"case": "premium"} if look.settings.premium else {}),
    }
    made = _factor(FactorCode.PACE, bounds.level(count), bounds, look, facts)
    return replace(made, value=count)


def unknown_share_factor(look: Look) -> Factor:
    """Return the factor of requests sent to people of whom no meeting or contact is recorded.

    Those of which the record can't tell are left out, and told of.
    """
    every = look.sent_in(HORIZON)
    sent = [each for each in every if each.overridden or each.known is not None]
    unknown = sum(each.overridden or not each.known for each in sent)
    share = measure(unknown, len(sent), look.settings.enough_requests)
    bounds = Bounds.of_share(look.settings, "unknown_share")
    facts = _share_facts(share, look) | {
        "unknown": unknown,
        "reasons": sum(each.overridden for each in sent),
        "before": len(every) - len(sent),
        "horizon": HORIZON,
    }
    made = _factor(FactorCode.UNKNOWN_SHARE, bounds.level_of(share), bounds, look, facts)
    return _with(made, share)


def restriction_factor(look: Look) -> Factor:
    """Return the factor of restrictions met: at risk during one, to be watched for a while after.

    The value counts those of a year, by their ends.
    """
    setting = "restriction_days"
    origin = origin_of(look.settings, setting)
    met = [each for each in look.past.restrictions if each.since <= look.on]
    lately = days_before(look.on, YEAR - 1)
    count = sum(each.until is None or each.until >= lately for each in met)
    level, facts = _restricted(met, look)
    shown: Facts = {"value": count, "days": look.settings.restriction_days, **facts}
    return Factor(
        FactorCode.RESTRICTION, level, count, setting, origin.source, origin.read_on, facts=shown
    )


def _restricted(met: Sequence[Restriction], look: Look) -> tuple[Level, dict[str, str | date]]:
    """Return how the last restriction weighs, and what is told of it."""
    running = [each for each in met if each.until is None or each.until >= look.on]
    if running:
        last = running[-1]
        if last.until is None:
            return Level.RISK, {"case": "open", "since": last.since}
        return Level.RISK, {"case": "running", "since": last.since, "until": last.until}
    ended = max((each.until for each in met if each.until), default=None)
    if ended is None:
        return Level.CALM, {"case": "none"}
    recent = ended > days_before(look.on, look.settings.restriction_days)
    return Level.WATCH if recent else Level.CALM, {"case": "ended", "until": ended}


def _still(seen: Seen, history: History) -> float:
    """Return the chance that a silent request would still be accepted."""
    return 0.0 if seen.expired else history.expected(seen.silence + HALF_DAY)


def _factor(code: FactorCode, level: Level, bounds: Bounds, look: Look, facts: Facts) -> Factor:
    """Return a factor that two thresholds decide on, its figure still to be filled in."""
    setting = bounds.decisive(level)
    origin = origin_of(look.settings, setting)
    return Factor(
        code,
        level,
        None,
        setting,
        origin.source,
        origin.read_on,
        watch=bounds.watch,
        risk=bounds.risk,
        facts=facts,
    )


def _with(made: Factor, share: Measure) -> Factor:
    """Return a factor with its share filled in."""
    return replace(made, value=share.value, n=share.n, low=share.low, high=share.high)


def _share_facts(share: Measure, look: Look) -> dict[str, str | int | float]:
    """Return what is told of a share: the figures, or that there are too few."""
    if share.value is None or share.low is None or share.high is None:
        return {"case": "few", "n": share.n, "needed": look.settings.enough_requests}
    return {"value": share.value, "n": share.n, "low": share.low, "high": share.high}
