"""What one card of the review shows, read when it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.invitations import REFUSED, State
from netkeeper.domain.people import Acquaintance
from netkeeper.domain.requests.review import ABOUT_PEOPLE, Card, Kind
from netkeeper.domain.values import frozen
from netkeeper.services.review import shown_item

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from netkeeper.domain.invitations import Invitation
    from netkeeper.domain.lines import MeetingLine, PersonLine
    from netkeeper.domain.silence import Chance, History
    from netkeeper.services.ports.reading import Reader


@frozen
class CardFacts:
    """A card: whose it is, the request it is about (or the latest with the person), and what holds.

    `waits` tells whether there is still something to choose; `advice` and `chance` are of a
    pending sent request alone.
    """

    card: Card
    name: str
    initials: str
    acquaintance: Acquaintance
    position: str
    company: str
    slug: str | None
    waits: bool
    request: Invitation | None = None
    person: PersonLine | None = None
    met: MeetingLine | None = None
    advice: str | None = None
    chance: Chance | None = None


@frozen
class NextCard:
    """A card that is still to come, as a short line: `age_days` and `chance` where there are."""

    card: Card
    name: str
    initials: str
    acquaintance: Acquaintance
    work: str
    age_days: int | None = None
    chance: float | None = None


def read_card(reader: Reader, card: Card, today: date, history: History) -> CardFacts | None:
    """Return what a card shows; None if what it is about is gone."""
    if card.kind in ABOUT_PEOPLE:
        return _of_person(reader, card)
    return _of_request(reader, card, today, history)


def read_next(
    reader: Reader, cards: Sequence[Card], today: date, history: History
) -> list[NextCard]:
    """Return the lines of a few cards, in their order; those gone are left out."""
    requests = [card.id for card in cards if card.kind not in ABOUT_PEOPLE]
    people = [card.id for card in cards if card.kind in ABOUT_PEOPLE]
    asked = {line.id: line for line in reader.invitations.lines(requests)}
    known = {line.id: line for line in reader.people.lines(people)}
    found: list[NextCard] = []
    for card in cards:
        if card.kind in ABOUT_PEOPLE:
            if (person := known.get(card.id)) is not None:
                work = person.company or person.position
                seen = (person.name, person.initials, person.acquaintance, work)
                found.append(NextCard(card, *seen))
        elif (line := asked.get(card.id)) is not None:
            chance = None
            if card.kind is Kind.SENT:
                chance = history.chance_of(line.on, today).value
            seen = (line.name, line.initials, line.acquaintance, line.company or line.position)
            found.append(NextCard(card, *seen, max(0, (today - line.on).days), chance))
    return found


def _of_request(reader: Reader, card: Card, today: date, history: History) -> CardFacts | None:
    one = reader.invitations.get(card.id)
    item = shown_item(reader, card.id, today)
    if one is None or item is None or one.trashed:
        return None
    met = None
    if one.person_id is not None:
        met = reader.meetings.last_of([one.person_id]).get(one.person_id)
    pending = one.state is State.PENDING
    sent = card.kind is Kind.SENT
    return CardFacts(
        card=card,
        name=item.line.name,
        initials=item.line.initials,
        acquaintance=item.line.acquaintance,
        position=item.line.position,
        company=item.line.company,
        slug=one.slug,
        waits=one.state in REFUSED if card.kind is Kind.REFUSED else pending,
        request=one,
        met=met,
        advice=item.advice,
        chance=history.chance_of(one.on, today) if sent and pending else None,
    )


def _of_person(reader: Reader, card: Card) -> CardFacts | None:
    person = reader.people.get(card.id)
    lines = reader.people.lines([card.id])
    if person is None or not lines or person.trashed:
        return None
    (line,) = lines
    if card.kind is Kind.NEVER_MET:
        known = line.acquaintance in {Acquaintance.MET, Acquaintance.CONTACT}
        waits = line.connected_on is not None and not known
    else:
        waits = line.connected_on is None
    requests = reader.invitations.of_person(card.id)
    if card.kind is Kind.NOT_CONNECTED:
        waits = waits and not any(each.state in {State.PENDING, State.DRAFT} for each in requests)
    return CardFacts(
        card=card,
        name=line.name,
        initials=line.initials,
        acquaintance=line.acquaintance,
        position=line.position,
        company=line.company,
        slug=person.slug,
        waits=waits,
        request=requests[0] if requests else None,
        person=line,
        met=reader.meetings.last_of([card.id]).get(card.id),
    )
