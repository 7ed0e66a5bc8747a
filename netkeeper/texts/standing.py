"""Says where the user stands, factor by factor, and how likely a silent request is accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.silence import NINE_IN_TEN, prior_said, said
from netkeeper.domain.standing.factors import FactorCode, Level
from netkeeper.texts.catalogue import sentences

if TYPE_CHECKING:
    from netkeeper.domain.silence import Chance, History
    from netkeeper.domain.standing.factors import Factor
    from netkeeper.domain.standing.judge import Standing
    from netkeeper.texts.texts import Texts


class StandingTexts:
    """The words of the standing in one language; parts of a row bear no full stop."""

    def __init__(self, texts: Texts) -> None:
        """Take the sentences of the language."""
        self._texts = texts
        self._codes = sentences(texts.language)

    # Factors

    def level(self, level: Level) -> str:
        """Return a level's word."""
        return self._texts.sentence(f"level.{level}")

    def name(self, code: FactorCode) -> str:
        """Return what a factor is called."""
        return self._texts.sentence(f"factor.name.{code}")

    def figure(self, factor: Factor) -> str:
        """Return a factor's figure, or that there are too few requests to tell."""
        if factor.value is None:
            return self._texts.sentence("factor.few", **factor.facts)
        formats = self._texts.formats
        if factor.code.is_share:
            return formats.percent(factor.value)
        return formats.number(factor.value)

    def detail(self, factor: Factor) -> str:
        """Return what stands beside the figure: of how many, the interval, in how many days."""
        return "" if factor.value is None else self._part(factor, "detail")

    def how(self, factor: Factor) -> str:
        """Return how a factor is counted."""
        return self._part(factor, "how")

    def remedy(self, factor: Factor) -> str | None:
        """Return what can be done about a factor; None while it is calm."""
        return None if factor.level is Level.CALM else self._part(factor, "remedy")

    def text(self, factor: Factor) -> str:
        """Return a factor in a sentence, with a second one of what can be done."""
        apart = ", " if factor.code is FactorCode.PENDING else " "
        figure = apart.join(filter(None, (self.figure(factor), self.detail(factor))))
        told = self._texts.sentence("factor.said", name=self.name(factor.code), figure=figure)
        remedy = self.remedy(factor)
        if remedy is None:
            return f"{told}."
        return f"{told}. {remedy}" if remedy.endswith("?") else f"{told}. {remedy}."

    def source(self, factor: Factor) -> str:
        """Return whose figure the threshold is."""
        return self._texts.source(factor.source)

    # The whole

    def headline(self, standing: Standing) -> str:
        """Return in one sentence what the level comes from."""
        why = [self._part(each, "what") for each in standing.decisive]
        if why:
            total = len(standing.factors)
            # Some have a comma of their own: "and" would run them together.
            told = "; ".join(why)
            return self._texts.sentence("standing.why", count=len(why), total=total, why=told)
        few = standing.refusal.value is None
        return self._texts.sentence("standing.few" if few else "standing.calm")

    def reason(self, standing: Standing) -> str:
        """Return why the level is what it is, in a line without a full stop, for little room."""
        first, *more = standing.decisive or (None,)
        if first is None:
            return self.headline(standing).rstrip(".")
        what = self._part(first, "what")
        what = f"{what[:1].upper()}{what[1:]}"
        return self._texts.sentence("standing.reason", what=what, more=len(more))

    def what_if(self, standing: Standing) -> str:
        """Return the figures that acting first would lead to; the level is shown beside."""
        return self._texts.sentence(
            "standing.what_if", pending=standing.pending, sent=standing.sent_7_days
        )

    # Silence

    def chance(self, chance: Chance, history: History) -> str:
        """Return a chance with its reason, as a part of a sentence."""
        return self._texts.sentence("chance.said", **said(chance, history))

    def interval(self, chance: Chance) -> str:
        """Return between which shares the chance lies."""
        return self._texts.sentence("chance.interval", low=chance.low, high=chance.high)

    def ground(self, history: History) -> str:
        """Return on how many of the user's requests a chance rests."""
        return self._texts.sentence("chance.ground", count=history.count, accepted=history.accepted)

    def pace(self, history: History) -> str:
        """Return in a sentence how soon acceptances come, and on how many requests that rests."""
        when = self._texts.sentence("chance.nine", nine=history.within(NINE_IN_TEN))
        return self._texts.sentence("chance.pace", when=when, ground=self.ground(history))

    def prior(self) -> str:
        """Return what is assumed before the user's own requests tell."""
        return self._texts.sentence("chance.prior", **prior_said())

    def _part(self, factor: Factor, part: str) -> str:
        """Return a part of a factor's words; where its case has its own, those."""
        code = f"factor.{factor.code}"
        own = f"{code}.{factor.facts.get('case')}.{part}"
        return self._texts.sentence(own if own in self._codes else f"{code}.{part}", **factor.facts)
