"""What a card of the review says: the advice in one sentence, why, and the facts under it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont

from netkeeper.domain.findings import Source
from netkeeper.domain.invitations import Direction, State
from netkeeper.domain.origins import ORIGINS
from netkeeper.domain.requests.review import Kind
from netkeeper.domain.silence import HALF, NINE_IN_TEN
from netkeeper.domain.values import frozen
from netkeeper.texts.standing import StandingTexts
from netkeeper.ui.judgement.advised import Advised
from netkeeper.ui.judgement.passages import numbered
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.look.verdicts import state_icon, state_tone, verdict_icon, verdict_tone
from netkeeper.ui.widgets.fact_list import Fact
from netkeeper.ui.widgets.paragraph import Run
from netkeeper.ui.widgets.time_axis import Span
from netkeeper.ui.wording import formats

if TYPE_CHECKING:
    from netkeeper.domain.invitations import Invitation
    from netkeeper.domain.requests.received import Verdict
    from netkeeper.domain.silence import Chance, History
    from netkeeper.services.review_cards import CardFacts
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.judgement.passages import Numbered

_TICKS = (60, 120, 180)


@frozen
class Said:
    """A card's words: the advice with its icon and tone, the reason in runs, the facts.

    A received note stands for itself, its passages marked; else it is one of the facts.
    """

    sentence: str
    icon: str
    tone: Tone
    reason: tuple[Run, ...]
    facts: tuple[Fact, ...]
    verdict: Verdict | None = None
    note: str = ""
    found: tuple[Numbered, ...] = ()  # in the note


class CardWords(QObject):
    """Cards in the language in force."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._advised = Advised(desk)
        desk.changed.connect(self._on_changed)

    def _on_changed(self, _tables: object) -> None:
        self._advised.forget()

    def say(self, facts: CardFacts, history: History) -> Said:
        """Return what a card says."""
        match facts.card.kind:
            case Kind.SENT:
                return self._of_sent(facts, history)
            case Kind.RECEIVED:
                return self._of_received(facts)
            case Kind.REFUSED:
                return self._of_refused(facts)
            case Kind.NEVER_MET:
                return self._of_never_met(facts)
            case _:
                return self._of_not_connected(facts)

    def title(self, kind: Kind) -> str:
        """Return the title of a session at a card of a kind."""
        return {
            Kind.SENT: self.tr("Review: requests sent, pending"),
            Kind.RECEIVED: self.tr("Review: requests received"),
            Kind.REFUSED: self.tr("Review: declined requests"),
            Kind.NEVER_MET: self.tr("Review: connected, never met"),
            Kind.NOT_CONNECTED: self.tr("Review: met, not connected"),
        }[kind]

    # Requests

    def _of_sent(self, facts: CardFacts, history: History) -> Said:
        one = facts.request
        if one is None or facts.chance is None:
            return self._of_state(facts)
        withdraw = facts.advice == "withdraw"
        return Said(
            self.tr("Withdrawing it may be best.") if withdraw else self.tr("It can wait."),
            "undo-2" if withdraw else "hourglass",
            Tone.AC if withdraw else Tone.TX2,
            self._chance(facts.chance, history),
            (
                Fact(self.tr("Sent"), formats.day(one.on), f"· {self._why(facts)}"),
                self._note(one),
                self._withdrawal(),
            ),
        )

    def _chance(self, chance: Chance, history: History) -> tuple[Run, ...]:
        """Return the chance in words: the figure strong, what it rests on last and quiet."""
        texts = self._desk.texts
        standing = StandingTexts(texts)
        figure = formats.percent(chance.value)
        before, _, after = texts.sentence("chance.value", value=chance.value).partition(figure)
        half = texts.sentence("chance.half", half=history.within(HALF))
        ground = standing.ground(history)
        return (
            Run(before, Tone.TX2),
            Run(figure, Tone.TX, QFont.Weight.DemiBold),
            Run(f"{after} ({standing.interval(chance)}). ", Tone.TX2),
            Run(f"{formats.capital(half)}. ", Tone.TX2),
            Run(f"{formats.capital(ground)}.", Tone.TX3),
        )

    def span(self, one: Invitation, history: History) -> Span:
        """Return where a pending request stands among those that were accepted."""
        age = max(0, one.age_days(self._desk.today))
        nine = history.within(NINE_IN_TEN)
        words = self._desk.texts.sentence("chance.nine", nine=nine)
        days = [(day, formats.age(day)) for day in _TICKS]
        return Span(
            half=history.within(HALF),
            nine=nine,
            age=age,
            nine_words=formats.capital(words),
            age_words=self.tr("this request: {age}").format(age=formats.age(age)),
            ticks=((0, self.tr("sent")), *days),
        )

    def _of_received(self, facts: CardFacts) -> Said:
        one, desk = facts.request, self._desk
        if one is None or one.state is not State.PENDING:
            return self._of_state(facts)
        judged = self._advised.now(one)
        first = next(iter(judged.findings), None)
        reason = desk.texts.why_it_matters(first) if first else ""
        seen = Fact(
            self.tr("What they see"),
            desk.texts.sentence("finding.they_see_nothing.why"),
            f"· {desk.texts.source(Source.R5)}",
        )
        received = Fact(self.tr("Received"), formats.day(one.on), f"· {self._known(facts)}")
        return Said(
            desk.texts.headline(judged),
            verdict_icon(judged.verdict),
            verdict_tone(judged.verdict),
            (Run(reason, Tone.TX2),) if reason else (),
            (received, seen) if one.note else (received, self._note(one), seen),
            judged.verdict,
            one.note,
            tuple(each for each in numbered(judged.findings) if each.number),
        )

    def _of_refused(self, facts: CardFacts) -> Said:
        one = facts.request
        if one is None or not facts.waits:
            return self._of_state(facts)
        state = self._state_since(one)
        if one.direction is Direction.SENT:
            after = self.tr("A new request is only worth it after a meeting.")
            label, last = self.tr("Sent"), Fact(self.tr("If you try again"), after)
        else:
            after = self.tr("It stays pending on their side; you can still accept it on LinkedIn.")
            label, last = self.tr("Received"), Fact(self.tr("What they see"), after)
        whose = Source.R1 if one.direction is Direction.SENT else Source.R5
        last = Fact(last.label, last.value, f"· {self._desk.texts.source(whose)}")
        return Said(
            state,
            state_icon(one.state),
            state_tone(one.state),
            (),
            (Fact(label, formats.day(one.on), f"· {self._why(facts)}"), self._note(one), last),
        )

    def _of_state(self, facts: CardFacts) -> Said:
        """Return what a card says about which there is nothing left to choose."""
        one = facts.request
        lines: tuple[Fact, ...] = ()
        if one is None:
            return Said(self.tr("Nothing left to choose."), "circle-check", Tone.TX2, (), ())
        label = self.tr("Sent") if one.direction is Direction.SENT else self.tr("Received")
        lines = (Fact(label, formats.day(one.on), f"· {self._why(facts)}"), self._note(one))
        return Said(self._state_since(one), state_icon(one.state), state_tone(one.state), (), lines)

    def _state_since(self, one: Invitation) -> str:
        word = self._desk.texts.state(one.state, one.direction)
        day = formats.day(one.state_on)
        return self.tr("{state} on {day}.").format(state=word, day=day)

    # People

    def _of_never_met(self, facts: CardFacts) -> Said:
        desk = self._desk
        connected = facts.person.connected_on if facts.person else None
        if not facts.waits or connected is None:
            return self._of_person_settled(facts)
        day = formats.day(connected)
        why = self.tr("A network is worth what you know of it: the people met, or in contact.")
        lines = [Fact(self.tr("Connected"), day)]
        if facts.request is not None:
            lines.append(self._request(facts.request))
        said = self.tr("A new request would be needed to connect again.")
        lines.append(Fact(self.tr("If you remove"), said))
        return Said(
            self.tr("Connected since {day}, no meeting recorded.").format(day=day),
            "circle-question-mark",
            Tone.WATCH,
            (Run(why, Tone.TX2), Run(f" · {desk.texts.source(Source.R1)}", Tone.TX3)),
            tuple(lines),
        )

    def _of_not_connected(self, facts: CardFacts) -> Said:
        met, desk = facts.met, self._desk
        if not facts.waits or met is None:
            return self._of_person_settled(facts)
        title = f", {met.title}" if met.title else ""
        met_on = f"{formats.day(met.day)}{title}"
        count = facts.person.meetings if facts.person else 1
        meetings = self.tr("%Ln meeting(s)", "", count)
        lines = [Fact(self.tr("Met"), met_on, f"· {meetings}")]
        if met.topic and met.topic != met.title:
            lines.append(Fact(self.tr("About"), met.topic))
        if facts.request is not None:
            lines.append(self._request(facts.request))
        again = facts.request.reinvite_from(desk.settings.cooling_days) if facts.request else None
        if again is not None and again > desk.today:
            day = formats.day(again)
            lines.append(Fact(self.tr("New request"), self.tr("from {day}").format(day=day)))
        why = self.tr("A request that recalls the meeting is the one that is accepted.")
        return Said(
            self.tr("You met, and are not connected yet."),
            "user-plus",
            Tone.AC,
            (Run(why, Tone.TX2), Run(f" · {desk.texts.source(Source.R2)}", Tone.TX3)),
            tuple(lines),
        )

    def _of_person_settled(self, facts: CardFacts) -> Said:
        lines: tuple[Fact, ...] = ()
        if facts.met is not None:
            title = f", {facts.met.title}" if facts.met.title else ""
            day = formats.day(facts.met.day)
            lines = (Fact(self.tr("Met"), f"{day}{title}"),)
        known = self._desk.texts.acquaintance(facts.acquaintance)
        return Said(f"{known}.", "circle-check", Tone.CALM, (), lines)

    def _request(self, one: Invitation) -> Fact:
        label = self.tr("Your request")
        if one.direction is Direction.RECEIVED:
            label = self.tr("Their request")
        state = self._desk.texts.state(one.state, one.direction)
        quoted = f"· {self._quoted(one.note)}" if one.note else ""
        return Fact(label, f"{formats.day(one.on)}, {state[:1].lower()}{state[1:]}", quoted)

    # Parts

    def _quoted(self, words: str) -> str:
        return self.tr("“{words}”").format(words=" ".join(words.split()))

    def _known(self, facts: CardFacts) -> str:
        word = self._desk.texts.acquaintance(facts.acquaintance)
        return f"{word[:1].lower()}{word[1:]}"

    def _why(self, facts: CardFacts) -> str:
        """Return on what ground a request was sent: the meeting, or the reason given instead."""
        one = facts.request
        if one is not None and one.override_reason:
            quoted = self._quoted(one.override_reason)
            return self.tr("only reason: {reason}").format(reason=quoted)
        if facts.met is not None:
            day = formats.day(facts.met.day)
            title = f", {facts.met.title}" if facts.met.title else ""
            return self.tr("last met: {day}{title}").format(day=day, title=title)
        return self._known(facts)

    def _note(self, one: Invitation) -> Fact:
        received = one.direction is Direction.RECEIVED
        label = self.tr("Their note") if received else self.tr("Your note")
        return Fact(label, self._quoted(one.note) if one.note else self.tr("None"))

    def _withdrawal(self) -> Fact:
        desk = self._desk
        until = desk.today + timedelta(days=desk.settings.cooling_days)
        said = self.tr("This person is not told. A new request can be sent from {day}.")
        source = desk.texts.source(ORIGINS["cooling_days"].source)
        day = formats.day(until)
        return Fact(self.tr("If you withdraw"), said.format(day=day), f"· {source}")
