"""Invents the requests of each story: when they were sent, with which note, what they became."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from netkeeper.domain.invitations import Direction, Invitation, State, StateCertainty, StateStep
from netkeeper.domain.sample.draw import TO_ACCEPTANCE, TO_REQUEST, shares
from netkeeper.domain.sample.stories import Story
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from netkeeper.domain.sample.crowd import Crowd, Identity
    from netkeeper.domain.sample.data import SampleData
    from netkeeper.domain.sample.draw import Draw
    from netkeeper.domain.sample.gatherings import Gathering
    from netkeeper.domain.sample.stories import Plan, Reach

NOTE_LENGTH = 200  # characters, on a free account
ARCHIVE_DAYS = 180  # how far back an archive's invitations reach
EXPIRES_AFTER = 180  # days
PACIFIC = ZoneInfo("America/Los_Angeles")  # the archive's own time

_TO_DECISION = shares([((0, 0), 35), ((1, 1), 35), ((2, 3), 20), ((4, 12), 10)])
_WITH_NOTE = 0.75
_IN_ARCHIVE = 0.45
_FROM_ARCHIVE = 0.5  # of those in the archive: how many the user had not written down
_WAS_DRAFT = 0.3
_CORRECTED = 0.05
_KEPT = 0.2
_PENDING_ARCHIVED = 0.15
_END_DEDUCED = 0.4
_ENDED = {  # how long requests that came to nothing took, in days
    Story.SENT_DECLINED: (1, 20),
    Story.SENT_UNKNOWN: (2, 12),
    Story.SENT_WITHDRAWN: (21, 150),
    Story.SENT_EXPIRED: (EXPIRES_AFTER, EXPIRES_AFTER),
}
_BECAME = {
    Story.SENT_DECLINED: State.DECLINED,
    Story.SENT_UNKNOWN: State.UNKNOWN_TO_THEM,
    Story.SENT_WITHDRAWN: State.WITHDRAWN,
    Story.SENT_EXPIRED: State.EXPIRED,
}
# Requests with people whom the record doesn't hold, in a sample of 300 people.
_STRANGERS = {
    (Direction.RECEIVED, State.DECLINED): 13,
    (Direction.RECEIVED, State.REPORTED): 2,
    (Direction.RECEIVED, State.LAPSED): 5,
    (Direction.SENT, State.PENDING): 1,
    (Direction.SENT, State.WITHDRAWN): 1,
    (Direction.SENT, State.EXPIRED): 2,
}


@frozen
class Draft:
    """A request before it has its steps: who, when and with what."""

    direction: Direction
    on: date
    person_id: int | None
    note: str = ""
    override: str = ""


class Requests:
    """Invents requests against one day and one archive, made some days before."""

    def __init__(self, draw: Draw, data: SampleData, within: Reach, archive_on: date) -> None:
        self._draw = draw
        self._texts = data.texts
        self._reach = within
        self._today = within.today
        self._archive_on = archive_on

    def of(
        self, number: int, who: Identity, plan: Plan, first: Gathering | None
    ) -> Invitation | None:
        """Return the request of one person's story, if there was one."""
        match plan.story:
            case Story.SENT_ACCEPTED | Story.SENT_LATELY | Story.SENT_WAITING | Story.SENT_LONG_AGO:
                return self._sent(number, who, plan, first)
            case Story.RECEIVED_ACCEPTED:
                return self._accepted_from_them(number, who, plan, first)
            case Story.RECEIVED_DECLINED:
                return self._received(number, who, self._today - timedelta(days=plan.ago))
            case Story.DRAFTED:
                return self._drafted(number, who, first)
            case story if story in _BECAME:
                return self._ended(number, who, plan, first)
            case _:
                return None

    def of_strangers(self, crowd: Crowd, people: int) -> list[Invitation]:
        """Return the requests with people whom the record doesn't hold."""
        return [
            self._with_stranger(crowd.next(), direction, state)
            for (direction, state), share in _STRANGERS.items()
            for _ in range(max(1, share * people // 300))
        ]

    def _sent(self, number: int, who: Identity, plan: Plan, first: Gathering | None) -> Invitation:
        draft = self._draft(number, who, plan, first)
        if plan.story is not Story.SENT_ACCEPTED:
            archived = self._covers(draft.on) and self._draw.chance(_PENDING_ARCHIVED)
            made = self._made(who, draft, self._begun(draft, archived=archived), archived=archived)
            return made._replace(keep_until=self._kept_until(plan))
        on = min(self._today, draft.on + timedelta(days=self._draw.within(TO_ACCEPTANCE)))
        return self._settled(who, draft, State.ACCEPTED, on)

    def _kept_until(self, plan: Plan) -> date | None:
        """Return until when the user kept an old request pending in a review, for some."""
        if plan.story is Story.SENT_LATELY or not self._draw.chance(_KEPT):
            return None
        return self._today + timedelta(days=self._draw.between(3, 25))

    def _ended(self, number: int, who: Identity, plan: Plan, first: Gathering | None) -> Invitation:
        """Return a request of ours that came to nothing."""
        draft = self._draft(number, who, plan, first)
        low, high = _ENDED[plan.story]
        age = (self._today - draft.on).days
        on = draft.on + timedelta(days=self._draw.between(min(low, age), min(high, age)))
        state = _BECAME[plan.story]
        silent = state in {State.EXPIRED, State.WITHDRAWN} and self._covers(on)
        deduced = silent and self._draw.chance(_END_DEDUCED)
        end = _deduced(state, on) if deduced else _told(state, on)
        return self._made(who, draft, (*self._begun(draft), end))

    def _accepted_from_them(
        self, number: int, who: Identity, plan: Plan, first: Gathering | None
    ) -> Invitation:
        texts = self._texts["received_known"][who.language]
        note = self._draw.text(texts, self._facts(who, first)) if first else ""
        draft = Draft(Direction.RECEIVED, self._follows(plan, first), number, note)
        on = min(self._today, draft.on + timedelta(days=self._draw.within(_TO_DECISION)))
        if self._draw.chance(_CORRECTED):
            refused = _told(State.DECLINED, draft.on)
            accepted = _told(State.ACCEPTED, on)
            return self._made(who, draft, (*self._begun(draft), refused, accepted))
        return self._settled(who, draft, State.ACCEPTED, on)

    def _received(self, number: int | None, who: Identity, on: date) -> Invitation:
        """Return a request from somebody unknown, declined within days."""
        note = self._draw.text(self._texts["received_unknown"][who.language], self._facts(who))
        draft = Draft(Direction.RECEIVED, on, number, note)
        decided = min(self._today, on + timedelta(days=self._draw.within(_TO_DECISION)))
        end = _told(State.DECLINED, decided)
        return self._made(who, draft, (*self._begun(draft), end))

    def _drafted(self, number: int, who: Identity, first: Gathering | None) -> Invitation:
        on = min(self._today, first.on + timedelta(days=1)) if first else self._today
        draft = Draft(Direction.SENT, on, number, self._our_note(who, first))
        return self._made(who, draft, (_told(State.DRAFT, on),))

    def _with_stranger(self, who: Identity, direction: Direction, state: State) -> Invitation:
        """Return a request that is matched to nobody."""
        low = EXPIRES_AFTER + 5 if state is State.EXPIRED else 25
        ago = self._draw.recent(low, max(low, self._reach.recent))
        on = self._today - timedelta(days=min(ago, 58) if state is State.PENDING else ago)
        if state is State.DECLINED:
            return self._received(None, who, on)
        texts = self._texts["received_unknown"][who.language]
        note = self._draw.text(texts, self._facts(who)) if direction is Direction.RECEIVED else ""
        draft = Draft(direction, on, None, note)
        if state is State.PENDING:
            return self._made(who, draft, self._begun(draft, archived=True), archived=True)
        if state is State.REPORTED:
            end = _told(state, on + timedelta(days=1))
        else:
            days = EXPIRES_AFTER if state is State.EXPIRED else self._draw.between(5, 12)
            end = _deduced(state, on + timedelta(days=days))
        return self._made(who, draft, (*self._begun(draft), end))

    def _draft(self, number: int, who: Identity, plan: Plan, first: Gathering | None) -> Draft:
        """Return a request of ours, with its note, and its reason where there was no meeting."""
        reasons = self._texts["override"][who.language]
        return Draft(
            Direction.SENT,
            self._follows(plan, first),
            number,
            self._our_note(who, first) if self._draw.chance(_WITH_NOTE) else "",
            "" if first else self._draw.one(reasons),
        )

    def _our_note(self, who: Identity, first: Gathering | None) -> str:
        kind = "sent_after_meeting" if first else "sent_with_reason"
        return self._draw.text(
            self._texts[kind][who.language], self._facts(who, first), NOTE_LENGTH
        )

    def _follows(self, plan: Plan, first: Gathering | None) -> date:
        """Return the day of a request: soon after the first meeting, where there was one."""
        if first is None:
            return self._today - timedelta(days=plan.ago)
        return min(self._today, first.on + timedelta(days=self._draw.within(TO_REQUEST)))

    def _facts(self, who: Identity, first: Gathering | None = None) -> dict[str, str]:
        """Return what a note can name; a reason that is no meeting has a topic too."""
        facts = {"given": who.given, "city": who.city}
        if first is None:
            return facts | {"topic": self._draw.one(self._texts["reason_topic"][who.language])}
        weekday = self._texts["weekday"][who.language][first.on.weekday()]
        topic = first.meeting.topic
        return facts | {"at": first.at[who.language], "topic": topic, "weekday": weekday}

    def _covers(self, on: date) -> bool:
        """Tell whether the archive reaches over a day."""
        return timedelta(0) <= self._archive_on - on <= timedelta(days=ARCHIVE_DAYS)

    def _settled(self, who: Identity, draft: Draft, state: State, on: date) -> Invitation:
        """Return a request that ended as the user saw, or as the archive let deduce."""
        deduced = self._covers(on) and self._draw.chance(_IN_ARCHIVE)
        archived = deduced and self._draw.chance(_FROM_ARCHIVE)
        end = _deduced(state, on) if deduced else _told(state, on)
        steps = (*self._begun(draft, archived=archived), end)
        return self._made(who, draft, steps, archived=archived)

    def _begun(self, draft: Draft, *, archived: bool = False) -> tuple[StateStep, ...]:
        """Return how a request began: pending, and a draft before that where it was one."""
        if archived:
            return (_deduced(State.PENDING, draft.on),)
        pending = _told(State.PENDING, draft.on)
        ours = draft.direction is Direction.SENT and bool(draft.note)
        if ours and self._draw.chance(_WAS_DRAFT):
            return _told(State.DRAFT, draft.on), pending
        return (pending,)

    def _made(
        self, who: Identity, draft: Draft, steps: Sequence[StateStep], *, archived: bool = False
    ) -> Invitation:
        """Return the request as it stands after its steps."""
        received = draft.direction is Direction.RECEIVED
        sent_at = self._instant(draft.on) if archived else None
        return Invitation(
            id=0,
            direction=draft.direction,
            name=who.name,
            on=draft.on,
            state=steps[-1].state,
            certainty=steps[-1].certainty,
            state_on=steps[-1].on,
            person_id=draft.person_id,
            slug=who.slug,
            company=who.company if received else "",
            position=who.position if received else "",
            note=draft.note,
            sent_raw=_as_archived(sent_at) if sent_at else None,
            sent_at=sent_at,
            override_reason=draft.override,
            source="archive" if archived else "user",
            steps=tuple(steps),
        )

    def _instant(self, on: date) -> datetime:
        """Return an instant of a day's working hours, which is the same day in Pacific time."""
        at = time(self._draw.between(14, 21), self._draw.between(0, 59), tzinfo=UTC)
        return datetime.combine(on, at)


def _told(state: State, on: date) -> StateStep:
    """Return a step that the user saw or was told."""
    return StateStep(state, StateCertainty.TOLD, on, "user")


def _deduced(state: State, on: date) -> StateStep:
    """Return a step that the archive let deduce."""
    return StateStep(state, StateCertainty.DEDUCED, on, "archive")


def _as_archived(sent_at: datetime) -> str:
    """Return an instant as LinkedIn's archive writes it: "11/12/25, 3:04 PM", Pacific time."""
    there = sent_at.astimezone(PACIFIC)
    hour = there.hour % 12 or 12
    half = "AM" if there.hour < 12 else "PM"  # noqa: PLR2004 - noon
    return f"{there.month}/{there.day}/{there:%y}, {hour}:{there.minute:02} {half}"
