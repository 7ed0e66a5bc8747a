"""Fills in what the user knows of people: answers, messages, tags, introductions, follow-ups."""

from __future__ import annotations

from bisect import bisect_right
from datetime import timedelta
from typing import TYPE_CHECKING

from netkeeper.domain.days import Day
from netkeeper.domain.follow_ups import FollowUp
from netkeeper.domain.meetings import Introduction, MeetingKind
from netkeeper.domain.people import Answer, Person
from netkeeper.domain.sample.draw import shares, workday
from netkeeper.domain.sample.stories import CONNECTED, Story

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from netkeeper.domain.invitations import Invitation
    from netkeeper.domain.sample.crowd import Identity
    from netkeeper.domain.sample.data import SampleData
    from netkeeper.domain.sample.draw import Draw
    from netkeeper.domain.sample.gatherings import Gathering
    from netkeeper.domain.sample.stories import Plan

_ANSWERS = shares([(Answer.YES, 50.0), (Answer.UNSURE, 30.0), (Answer.NO, 20.0)])
_TAGS = shares([(0, 60.0), (1, 29.0), (2, 11.0)])
_FOLLOW_UPS = 13  # in 300 people; half of them done
_INTRODUCED_TOO = 0.03  # of those whom the user then met
_TO_CONNECTION = (0, 12)  # days from an early meeting to the connection that followed


class Bonds:
    """Makes people of identities and stories, and says who is tied to whom by what."""

    def __init__(self, draw: Draw, data: SampleData, today: date) -> None:
        self._draw = draw
        self._texts = data.texts
        self._today = today

    def person(
        self,
        number: int,
        who: Identity,
        plan: Plan,
        first: Gathering | None,
        request: Invitation | None,
    ) -> Person:
        """Return a person of the record."""
        draw = self._draw
        known = first is not None
        connected_on = self._connected_on(plan, first, request)
        messages = self._messages(plan, first, connected_on)
        shown = connected_on or request or draw.chance(0.4)
        answered = known and draw.chance(0.6)
        return Person(
            id=number,
            given_name=who.given,
            family_name=who.family,
            display_name=who.name,
            company=who.company,
            position=who.position,
            location=who.city,
            slug=who.slug if shown else None,
            connected_on=connected_on,
            in_contact=plan.story is Story.IN_CONTACT and first is None and messages is None,
            first_message_on=messages[0] if messages else None,
            last_message_on=messages[1] if messages else None,
            reference=draw.of(_ANSWERS) if answered else None,
            introduction=draw.of(_ANSWERS) if answered and draw.chance(0.8) else None,
            note=self._some("about_person", who, 0.3) if known else "",
            linkedin_note=self._some("linkedin_note", who, 0.05) if connected_on else "",
            emails=(who.email,) if draw.chance(0.45 if known else 0.08) else (),
            phones=(who.phone,) if known and draw.chance(0.2) else (),
            other_names=who.other_names,
            former_slugs=who.former_slugs if connected_on else (),
            tags=self._tags() if known else (),
        )

    def _some(self, kind: str, who: Identity, probability: float) -> str:
        """Return one of the texts about a person, or none."""
        return (
            self._draw.one(self._texts[kind][who.language])
            if self._draw.chance(probability)
            else ""
        )

    def _tags(self) -> tuple[str, ...]:
        names = self._texts["tag"]["fr"]
        drawn = (self._draw.one(names) for _ in range(self._draw.of(_TAGS)))
        return tuple(dict.fromkeys(drawn))

    def _connected_on(
        self, plan: Plan, first: Gathering | None, request: Invitation | None
    ) -> date | None:
        """Return since when the two are connected."""
        if plan.story not in CONNECTED:
            return None
        if request is not None:
            return request.state_on
        begun = first.on if first else self._today - timedelta(days=plan.ago)
        return min(self._today, begun + timedelta(days=self._draw.between(*_TO_CONNECTION)))

    def _messages(
        self, plan: Plan, first: Gathering | None, connected_on: date | None
    ) -> tuple[date, date] | None:
        """Return the first and last day of messages both ways, for some."""
        if plan.story is Story.IN_CONTACT and first is None:
            begun, often = self._today - timedelta(days=plan.ago), 0.6
        elif connected_on is not None:
            begun, often = connected_on, 0.25 if first else 0.12
        else:
            return None
        if not self._draw.chance(often):
            return None
        days = (self._today - begun).days
        start = self._draw.between(0, min(days, 25))
        end = start + int((days - start) * self._draw.between(0, 100) / 130)
        return begun + timedelta(days=start), begun + timedelta(days=end)

    def introductions(
        self, plans: Sequence[Plan], first: Mapping[int, Gathering], whole: Sequence[Identity]
    ) -> list[Introduction]:
        """Return who introduced whom: only people whom the user had met by then."""
        met = sorted(
            (each.on, number)
            for number, each in first.items()
            if each.meeting.kind is MeetingKind.IN_PERSON
        )
        days = [day for day, _ in met]
        made: list[Introduction] = []
        for number, plan in enumerate(plans, 1):
            too = plan.story is Story.SENT_ACCEPTED and self._draw.chance(_INTRODUCED_TOO)
            if plan.story is not Story.INTRODUCED and not too:
                continue
            on = first[number].on if number in first else self._today - timedelta(days=plan.ago)
            met_by_then = bisect_right(days, on)
            by = met[self._draw.between(0, met_by_then - 1)][1] if met_by_then else number
            if by != number:
                texts = self._texts["introduction"][whole[number - 1].language]
                made.append(Introduction(0, by, number, Day(on), self._draw.one(texts)))
        return made

    def follow_ups(
        self, first: Mapping[int, Gathering], whole: Sequence[Identity]
    ) -> list[FollowUp]:
        """Return what is to be done ahead, and what was done."""
        known = list(first)
        count = max(2, _FOLLOW_UPS * len(whole) // 300) if known else 0
        return [
            self._follow_up(self._draw.one(known), whole, done=place % 2 == 0)
            for place in range(count)
        ]

    def _follow_up(self, number: int, whole: Sequence[Identity], *, done: bool) -> FollowUp:
        what = self._draw.one(self._texts["follow_up"][whole[number - 1].language])
        if done:
            due = workday(self._today - timedelta(days=self._draw.between(5, 200)))
            done_on = due + timedelta(days=self._draw.between(0, 3))
            return FollowUp(0, number, due, what, done_on=done_on)
        return FollowUp(0, number, self._today + timedelta(days=self._draw.between(2, 60)), what)
