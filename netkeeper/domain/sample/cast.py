"""Puts the written-out people on their days: whatever today is, each kind of decision is there."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from netkeeper.domain.consent import Consent
from netkeeper.domain.days import Day
from netkeeper.domain.follow_ups import FollowUp
from netkeeper.domain.invitations import Direction, Invitation, State, StateCertainty, StateStep
from netkeeper.domain.meetings import Introduction, Meeting
from netkeeper.domain.naming.names import display_name
from netkeeper.domain.people import Person
from netkeeper.domain.sample.draw import workday

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from netkeeper.domain.sample.data import Cast, CastPerson, CastRequest


class Stage:
    """Makes the cast's people, meetings and requests from days counted back from today.

    The people's ids follow the given one.
    """

    def __init__(self, cast: Cast, today: date, after: int) -> None:
        self._cast = cast
        self._today = today
        self._ids = {each.key: after + place for place, each in enumerate(cast.people, 1)}
        self.people = [self._person(each) for each in cast.people]
        self._by_id = {each.id: each for each in self.people}

    def _ago(self, days: int) -> date:
        return self._today - timedelta(days=days)

    def _maybe(self, days: int | None) -> date | None:
        return None if days is None else self._ago(days)

    def _person(self, who: CastPerson) -> Person:
        return Person(
            id=self._ids[who.key],
            given_name=who.given,
            family_name=who.family,
            display_name=display_name(who.given, who.family),
            company=who.company,
            position=who.position,
            location=who.location,
            slug=who.slug,
            connected_on=self._maybe(who.connected),
            first_message_on=self._maybe(who.first_message),
            last_message_on=self._maybe(who.last_message),
            reference=who.reference,
            introduction=who.introduction,
            note=who.note,
            emails=who.emails,
            phones=who.phones,
            other_names=who.other_names,
            tags=who.tags,
        )

    def meetings(self) -> list[Meeting]:
        """Return the cast's meetings; one that would fall on a holiday was the workday before."""
        return [
            Meeting(
                id=0,
                day=Day(workday(self._ago(each.ago)), each.precision),
                kind=each.kind,
                event=each.event,
                place=each.place,
                topic=each.topic,
                note=each.note,
                attendees=tuple(self._ids[key] for key in each.who),
            )
            for each in self._cast.meetings
        ]

    def requests(self, weekdays: Mapping[str, Sequence[str]]) -> list[Invitation]:
        """Return the cast's requests; `weekdays` names the days for their notes, from Monday."""
        return [self._request(each, weekdays[each.language]) for each in self._cast.requests]

    def _request(self, one: CastRequest, weekdays: Sequence[str]) -> Invitation:
        person = self._by_id[self._ids[one.who]] if one.who else None
        on = self._ago(one.ago)
        steps = _steps(one, on, self._maybe(one.settled))
        met = workday(self._ago(one.about or 0))
        received = one.direction is Direction.RECEIVED
        return Invitation(
            id=0,
            direction=one.direction,
            name=person.display_name if person else one.name,
            on=on,
            state=steps[-1].state,
            certainty=steps[-1].certainty,
            state_on=steps[-1].on,
            person_id=person.id if person else None,
            slug=person.slug if person else one.slug,
            company=person.company if person and received else one.company,
            position=person.position if person and received else one.position,
            note=one.note.format(weekday=weekdays[met.weekday()]),
            set_aside_on=self._maybe(one.set_aside),
            asked_on=self._maybe(one.asked),
            override_reason=one.override,
            source="user",
            steps=steps,
        )

    def introductions(self) -> list[Introduction]:
        """Return who of the cast introduced whom."""
        return [
            Introduction(
                0, self._ids[each.by], self._ids[each.whom], Day(self._ago(each.ago)), each.note
            )
            for each in self._cast.introductions
        ]

    def follow_ups(self) -> list[FollowUp]:
        """Return what is to be done about the cast."""
        return [
            FollowUp(0, self._ids.get(each.who), self._ago(each.due), each.what)
            for each in self._cast.follow_ups
        ]

    def consents(self) -> tuple[Consent, ...]:
        """Return the cast's consents: of every basis, some about to end, ended or withdrawn."""
        return tuple(
            Consent(
                id=0,
                person_id=self._ids[each.who],
                basis=each.basis,
                since=self._ago(each.ago),
                ended_on=self._maybe(each.ended),
                evidence=each.evidence,
                withdrawn_on=self._maybe(each.withdrawn),
            )
            for each in self._cast.consents
        )


def _steps(one: CastRequest, on: date, settled: date | None) -> tuple[StateStep, ...]:
    """Return a request's history: begun by the user, ended as the cast says."""
    if one.state is State.DRAFT:
        return (StateStep(State.DRAFT, StateCertainty.TOLD, on, "user"),)
    begun = StateStep(State.PENDING, StateCertainty.TOLD, on, "user")
    if settled is None:
        return (begun,)
    return begun, StateStep(one.state, one.certainty, settled, one.source)
