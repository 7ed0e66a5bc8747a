"""What the user does with invitations: keep one, match it, decide it, correct it, put it off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.invitations import (
    NO_MARKS,
    Direction,
    Invitation,
    State,
    StateCertainty,
    StateStep,
    can_become,
)
from netkeeper.domain.values import frozen, replace
from netkeeper.services.connecting import connect, disconnect, take_profile
from netkeeper.services.people import commit_many, refuse_absent, written_name
from netkeeper.services.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from netkeeper.services.ports.reading import Reader
    from netkeeper.services.ports.writing import OpenUnit, Unit

# What of a kept draft may be typed anew.
_TYPED = (
    "name",
    "person_id",
    "slug",
    "company",
    "position",
    "email",
    "note",
    "override_reason",
)


@frozen
class RequestDraft:
    """A request as the user types it, in either direction."""

    name: str
    on: date
    person_id: int | None = None
    slug: str | None = None
    company: str = ""
    position: str = ""
    email: str = ""
    note: str = ""
    override_reason: str = ""


def read_invitation(reader: Reader, invitation_id: int) -> Invitation:
    """Return an invitation with its history; Refused if there is none with this id."""
    found = reader.invitations.get(invitation_id)
    if found is None:
        raise Refused("no_such_invitation", id=invitation_id)
    return found


def add_received(open_unit: OpenUnit, draft: RequestDraft, today: date) -> int:
    """Keep a received request, pending; return its id."""
    return _add(open_unit, "add_received", draft, Direction.RECEIVED, State.PENDING, today)


def save_draft(open_unit: OpenUnit, draft: RequestDraft, today: date) -> int:
    """Keep a request that is still being written; return its id."""
    return _add(open_unit, "save_draft", draft, Direction.SENT, State.DRAFT, today)


def edit_draft(open_unit: OpenUnit, invitation_id: int, draft: RequestDraft) -> None:
    """Make a kept draft what the given one says."""
    with open_unit("edit_draft") as unit:
        held = held_invitation(unit, invitation_id)
        if held.state is not State.DRAFT:
            raise Refused("not_a_draft", name=held.name)
        typed = _checked(unit, draft)
        unit.invitations.change(invitation_id, {name: getattr(typed, name) for name in _TYPED})
        unit.commit(name=typed.name)


def register_sent(open_unit: OpenUnit, draft: RequestDraft, today: date) -> int:
    """Keep a request that was sent without a draft, pending; return its id."""
    return _add(open_unit, "mark_sent", draft, Direction.SENT, State.PENDING, today)


def mark_sent(open_unit: OpenUnit, invitation_id: int, on: date, today: date) -> None:
    """Take a draft to pending: the user sent it on LinkedIn."""
    _refuse_ahead(on, today)
    with open_unit("mark_sent") as unit:
        held = held_invitation(unit, invitation_id)
        if held.state is not State.DRAFT:
            raise Refused("not_a_draft", name=held.name)
        refuse_second_pending(unit, held._replace(state=State.PENDING), but=invitation_id)
        unit.invitations.change(invitation_id, {"on_day": on.isoformat()})
        unit.invitations.move(invitation_id, _told(State.PENDING, on))
        unit.commit(name=held.name)


def match_invitation(open_unit: OpenUnit, invitation_id: int, person_id: int | None) -> None:
    """Say whose request it is; None takes the match back."""
    with open_unit("match_invitation") as unit:
        held = held_invitation(unit, invitation_id)
        refuse_absent(unit, person_id)
        if person_id is None and held.state is State.ACCEPTED:
            raise Refused("accepted_needs_person", name=held.name)
        refuse_second_pending(unit, held._replace(person_id=person_id), but=invitation_id)
        take_profile(unit, held, person_id)
        unit.invitations.change(invitation_id, {"person_id": person_id})
        if held.state is State.ACCEPTED and person_id != held.person_id:
            disconnect(unit, held)
            connect(unit, held._replace(person_id=person_id), held.state_on)
        unit.commit(name=held.name)


def decide(
    open_unit: OpenUnit, invitation_id: int, state: State, on: date, today: date
) -> Invitation:
    """Keep what became of a request, or correct it; return the request as it then stands.

    An accepted request makes a connection: of whoever it surely is; whoever the record lacks is
    added, as not yet met.
    """
    with open_unit("decide_invitation") as unit:
        held = settle(unit, invitation_id, state, on, today)
        unit.commit(name=held.name, state=state, direction=held.direction)
    return held


def settle(unit: Unit, invitation_id: int, state: State, on: date, today: date) -> Invitation:
    """Do what `decide` does inside an open unit."""
    _refuse_ahead(on, today)
    held = held_invitation(unit, invitation_id)
    if not can_become(held.direction, held.state, state):
        code = "already_so" if held.state is state else "no_such_step"
        raise Refused(code, name=held.name, direction=held.direction, state=held.state, to=state)
    if on < held.on:
        raise Refused("decided_before_sent", date=held.on)
    if state is State.PENDING:
        refuse_second_pending(unit, held._replace(state=state), but=invitation_id)
    person_id = connect(unit, held, on) if state is State.ACCEPTED else None
    if held.state is State.ACCEPTED and state is not State.ACCEPTED:
        disconnect(unit, held)
    unit.invitations.move(invitation_id, _told(state, on), person_id)
    unit.invitations.change(invitation_id, NO_MARKS)
    return held_invitation(unit, invitation_id)


def set_aside(open_unit: OpenUnit, invitation_id: int, on: date | None) -> None:
    """Put a received request off until later; None brings it back to those to decide."""
    with open_unit("set_aside") as unit:
        held = pending_received(unit, invitation_id)
        day = on.isoformat() if on else None
        values = {"set_aside_on": day} if on else {"set_aside_on": None, "asked_on": None}
        unit.invitations.change(invitation_id, values)
        unit.commit(name=held.name, **({} if on else {"case": "back"}))


def ask_first(open_unit: OpenUnit, invitation_id: int, on: date) -> None:
    """Keep that the user asks the other person first; the request waits for their answer."""
    with open_unit("ask_first") as unit:
        held = pending_received(unit, invitation_id)
        day = on.isoformat()
        unit.invitations.change(invitation_id, {"asked_on": day, "set_aside_on": day})
        unit.commit(name=held.name)


def keep_pending(open_unit: OpenUnit, invitation_id: int, until: date) -> None:
    """Keep a sent request pending; it comes back to the review on a day."""
    with open_unit("keep_pending") as unit:
        held = held_invitation(unit, invitation_id)
        refuse_unless_waiting(held)
        unit.invitations.change(invitation_id, {"keep_until": until.isoformat()})
        unit.commit(name=held.name, date=until.isoformat())


def withdraw_invitations(open_unit: OpenUnit, invitations: Collection[int], on: date) -> int:
    """Keep that sent requests were withdrawn on LinkedIn, the pending ones; return how many.

    Raises:
        Refused: None of them is there.
    """
    with open_unit("withdraw_invitations") as unit:
        count = unit.crowd.withdraw(invitations, on)
        commit_many(unit, "invitation", invitations, count)
    return count


def keep_invitations(open_unit: OpenUnit, invitations: Collection[int], until: date) -> int:
    """Keep sent requests, the pending ones, until they come back to the review; return how many.

    Raises:
        Refused: None of them is there.
    """
    with open_unit("keep_invitations") as unit:
        count = unit.crowd.keep(invitations, until)
        commit_many(unit, "invitation", invitations, count, date=until.isoformat())
    return count


def trash_invitations(open_unit: OpenUnit, invitations: Collection[int]) -> int:
    """Put invitations into the trash; return how many.

    Raises:
        Refused: None of them is there.
    """
    with open_unit("trash_invitation") as unit:
        name = unit.crowd.name_of_one("invitation", invitations, thrown=True)
        count = unit.crowd.trash("invitation", invitations)
        commit_many(unit, "invitation", invitations, count, name=name)
    return count


def _add(
    open_unit: OpenUnit,
    action: str,
    draft: RequestDraft,
    direction: Direction,
    state: State,
    today: date,
) -> int:
    """Keep a request, refusing what can't be; return its id."""
    _refuse_ahead(draft.on, today)
    with open_unit(action) as unit:
        typed = _checked(unit, draft)
        one = Invitation(
            id=0,
            direction=direction,
            name=typed.name,
            on=typed.on,
            state=state,
            certainty=StateCertainty.TOLD,
            state_on=typed.on,
            person_id=typed.person_id,
            slug=typed.slug,
            company=typed.company,
            position=typed.position,
            email=typed.email,
            note=typed.note,
            override_reason=typed.override_reason,
        )
        refuse_second_pending(unit, one, but=0)
        number = unit.invitations.add(one)
        unit.commit(name=typed.name)
    return number


def _checked(unit: Unit, draft: RequestDraft) -> RequestDraft:
    """Return a request as it is kept; Refused without a name, or for nobody of the record."""
    refuse_absent(unit, draft.person_id)
    name = written_name(draft.name)
    reason = draft.override_reason.strip()
    return replace(draft, name=name, slug=draft.slug or None, override_reason=reason)


def _told(state: State, on: date) -> StateStep:
    """Return a step that the user saw or was told."""
    return StateStep(state, StateCertainty.TOLD, on, "user")


def held_invitation(unit: Unit, invitation_id: int) -> Invitation:
    """Return the kept invitation; Refused if there is none with this id, or it is in the trash."""
    held = read_invitation(unit.read, invitation_id)
    if held.trashed:
        raise Refused("no_such_invitation", id=invitation_id)
    return held


def pending_received(unit: Unit, invitation_id: int) -> Invitation:
    """Return a received request that is still to be decided; Refused for any other."""
    held = held_invitation(unit, invitation_id)
    if held.direction is not Direction.RECEIVED or held.state is not State.PENDING:
        raise Refused("already_decided", name=held.name)
    return held


def refuse_unless_waiting(held: Invitation) -> None:
    """Refuse what was not sent, or is settled."""
    if held.direction is not Direction.SENT or held.state is not State.PENDING:
        raise Refused("not_pending", name=held.name)


def _refuse_ahead(on: date, today: date) -> None:
    """Refuse a day that lies ahead."""
    if on > today:
        raise Refused("day_ahead", date=on)


def refuse_second_pending(unit: Unit, one: Invitation, *, but: int) -> None:
    """Refuse a second pending request with the same person in the same direction."""
    if one.state is not State.PENDING or one.person_id is None:
        return
    for other in unit.read.invitations.of_person(one.person_id):
        same_way = other.direction is one.direction and other.state is State.PENDING
        if same_way and other.id != but:
            raise Refused("second_pending", name=one.name, date=other.on)


def refuse_pending_beside(unit: Unit, invitations: Collection[int]) -> None:
    """Refuse to take requests out of the trash that would be a person's second pending ones."""
    if (found := unit.read.trash.pending_beside(invitations)) is not None:
        raise Refused("second_pending", name=found[0], date=found[1])
