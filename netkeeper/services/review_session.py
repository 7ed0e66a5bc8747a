"""A session of the review: what there is to go through, one choice a card, all of it undone.

What was chosen is kept, so that a session that was left goes on where it was, also after a
restart. Nothing is withdrawn by a choice alone: it stands on a list until the user did it on
LinkedIn, for the record only keeps what was done.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from netkeeper.domain.invitations import State, free_again
from netkeeper.domain.requests.review import (
    ABOUT_PEOPLE,
    OFFERED,
    TOLD,
    Card,
    Choice,
    Kind,
    Made,
    oldest_first,
)
from netkeeper.domain.values import frozen, replace
from netkeeper.services.invitations import (
    held_invitation,
    pending_received,
    refuse_unless_waiting,
    settle,
)
from netkeeper.services.people import held_person
from netkeeper.services.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from netkeeper.domain.requests.review import Sitting, ToTake
    from netkeeper.domain.silence import History
    from netkeeper.services.ports.reading import Reader
    from netkeeper.services.ports.writing import OpenUnit, Unit

RESUMED_FOR = 7  # days after which a session that was left is an old one


@frozen
class Start:
    """What there is to review: how much of each kind, and the session that was left, if any.

    `next_day` is the first day on which something comes back.
    """

    counts: dict[Kind, int]
    to_take: Sequence[ToTake]
    left: Sitting | None
    done: int
    next_day: date | None

    @property
    def whole(self) -> int:
        """Return how much there is of all kinds."""
        return sum(self.counts.values())


@frozen
class Queue:
    """A session under way: what was chosen, and the cards that wait, in their order.

    `session_id` is None until the first choice.
    """

    session_id: int | None
    kinds: tuple[Kind, ...]
    made: Sequence[Made]
    waiting: Sequence[Card]
    history: History


@frozen
class CardChoice:
    """A choice for a card, in a session (None: it begins one); `instead` is taken back before.

    `until` is the day of a follow-up, `what` its words.
    """

    session_id: int | None
    kinds: tuple[Kind, ...]
    card: Card
    choice: Choice
    until: date | None = None
    what: str = ""
    instead: Made | None = None


def read_start(reader: Reader, today: date) -> Start:
    """Return what there is to review on a day."""
    counts = {kind: reader.review.count(kind, today) for kind in Kind}
    last = reader.review.last_sitting()
    if last is not None and (today - last.started_on).days > RESUMED_FOR:
        last = None
    if last is not None and not any(counts[kind] for kind in last.kinds):
        last = None
    return Start(
        counts=counts,
        to_take=reader.review.to_take(),
        left=last,
        done=len(reader.review.made(last.id)) if last else 0,
        next_day=reader.review.next_day(today),
    )


def open_queue(
    reader: Reader,
    kinds: Sequence[Kind],
    today: date,
    history: History,
    session_id: int | None = None,
) -> Queue:
    """Return a session of the kinds; with an id, the one that was left."""
    cards: list[Card] = []
    for kind in kinds:
        rows = reader.review.queue(kind, today)
        ids = [number for number, _ in rows]
        if kind is Kind.SENT:
            dated = [(number, day) for number, day in rows if day is not None]
            ids = oldest_first(dated, lambda on: history.chance_of(on, today).value)
        cards += [Card(kind, number) for number in ids]
    made = reader.review.made(session_id) if session_id is not None else []
    return Queue(session_id, tuple(kinds), made, cards, history)


# What is chosen


def choose(open_unit: OpenUnit, asked: CardChoice, today: date) -> Made:
    """Keep a choice with what follows from it; Refused where that can't be."""
    if asked.choice not in OFFERED[asked.card.kind]:
        raise Refused("no_such_choice")
    if asked.instead is not None:
        take_back(open_unit, asked.instead)
    with open_unit("review_choice") as unit:
        session = asked.session_id
        if session is None or unit.read.review.sitting(session) is None:
            session = unit.review.begin(asked.kinds, today)
        name, until = _apply(unit, asked, today)
        made = Made(0, session, asked.card, asked.choice, today, until)
        made = replace(made, id=unit.review.add(made))
        facts = {"until": until.isoformat()} if until else {}
        unit.commit(name=name, case=asked.choice, review=session, **facts)
    return made


def take_back(open_unit: OpenUnit, made: Made) -> None:
    """Take one choice back, whatever was chosen since; Refused if something rests on it."""
    with open_unit("review_take_back") as unit:
        entry = unit.review.entry_that_chose(made)
        if entry is None:
            raise Refused("no_such_choice")
        name = _name(unit, made.card)
        _revert(unit, [entry], keep_session=True)
        unit.commit(name=name, review=made.session_id)


def undo_session(open_unit: OpenUnit, session_id: int) -> int:
    """Take back everything that a session changed, and nothing else; return how many choices.

    It is one new change, so that undo brings the session back. Refused if what was done since
    rests on it.
    """
    with open_unit("undo_review") as unit:
        entries = unit.review.entries_of(session_id)
        if not entries:
            raise Refused("nothing_to_undo")
        count = len(unit.read.review.made(session_id))
        _revert(unit, entries, keep_session=False)
        unit.commit(count=count)
    return count


def mark_done(open_unit: OpenUnit, choices: Sequence[int], today: date) -> int:
    """Keep that these were done on LinkedIn today; return how many.

    Requests are then withdrawn, and connections removed.
    """
    wanted = set(choices)
    with open_unit("review_done") as unit:
        taken = [each for each in unit.read.review.to_take() if each.made.id in wanted]
        if not taken:
            raise Refused("no_such_choice")
        for each in taken:
            if each.made.choice is Choice.WITHDRAW:
                settle(unit, each.made.card.id, State.WITHDRAWN, today, today)
            else:
                unit.people.change(each.made.card.id, {"connected_on": None})
            unit.review.mark_done(each.made.id, today)
        sessions = {each.made.session_id for each in taken}
        facts = {"review": sessions.pop()} if len(sessions) == 1 else {}
        unit.commit(name=taken[0].name, count=len(taken), **facts)
    return len(taken)


def cool_until(one: Made, cooling_days: int) -> date | None:
    """Return the day from which a request that was withdrawn can be sent anew, else None."""
    if one.choice is Choice.WITHDRAW and one.done_on is not None:
        return free_again(one.done_on, cooling_days)
    return None


# What follows from a choice


def _apply(unit: Unit, asked: CardChoice, today: date) -> tuple[str, date | None]:
    """Do what a choice asks; return whose card it is, and until when the choice holds."""
    if asked.card.kind in ABOUT_PEOPLE:
        return _apply_to_person(unit, asked, today)
    return _apply_to_request(unit, asked, today)


def _apply_to_person(unit: Unit, asked: CardChoice, today: date) -> tuple[str, date | None]:
    person = held_person(unit.read, asked.card.id)
    until = None
    match asked.choice:
        case Choice.IN_CONTACT:
            unit.people.change(person.id, {"in_contact": 1})
        case Choice.REMOVE:
            if person.connected_on is None:
                raise Refused("not_connected", name=person.display_name)
        case Choice.KEEP:
            until = _kept_until(unit, today)
        case Choice.SEE_AGAIN:
            until = _follow_up(unit, asked, today, person.id, None)
    return person.display_name, until


def _apply_to_request(unit: Unit, asked: CardChoice, today: date) -> tuple[str, date | None]:
    card = asked.card
    held = held_invitation(unit, card.id)
    if card.kind is Kind.RECEIVED:
        _decide_received(unit, asked, today)
        return held.name, None
    if asked.choice in TOLD:
        settle(unit, card.id, TOLD[asked.choice], today, today)
        return held.name, None
    if card.kind is Kind.SENT:
        refuse_unless_waiting(held)
    until = None
    if asked.choice is Choice.KEEP:
        until = _kept_until(unit, today)
    elif asked.choice is Choice.SEE_AGAIN:
        until = _follow_up(unit, asked, today, held.person_id, held.id)
    if until is not None and card.kind is Kind.SENT:
        unit.invitations.change(card.id, {"keep_until": until.isoformat()})
    return held.name, until


def _decide_received(unit: Unit, asked: CardChoice, today: date) -> None:
    number, day = asked.card.id, today.isoformat()
    pending_received(unit, number)
    match asked.choice:
        case Choice.ASK:
            unit.invitations.change(number, {"asked_on": day, "set_aside_on": day})
        case Choice.LATER:
            unit.invitations.change(number, {"set_aside_on": day})
        case _:
            settle(unit, number, TOLD[asked.choice], today, today)


def _kept_until(unit: Unit, today: date) -> date:
    return today + timedelta(days=unit.read.overview.settings().keep_days)


def _follow_up(
    unit: Unit, asked: CardChoice, today: date, person_id: int | None, invitation_id: int | None
) -> date:
    """Keep the follow-up of a card; return its day."""
    if asked.until is None or asked.until <= today:
        raise Refused("day_not_ahead")
    if not asked.what.strip():
        raise Refused("empty_follow_up")
    unit.follow_ups.add(person_id, asked.until, asked.what.strip(), invitation_id)
    return asked.until


def _name(unit: Unit, card: Card) -> str:
    """Return whose card it is, as the history names them."""
    if card.kind in ABOUT_PEOPLE:
        person = unit.read.people.get(card.id)
        return person.display_name if person else ""
    held = unit.read.invitations.get(card.id)
    return held.name if held else ""


def _revert(unit: Unit, entries: Sequence[int], *, keep_session: bool) -> None:
    """Take entries back; Refused if a later change rests on what they changed."""
    later = unit.review.built_on(entries)
    if later is not None:
        raise Refused("review_built_on")
    if not unit.review.revert(entries, keep_session=keep_session):
        raise Refused("review_built_on")
