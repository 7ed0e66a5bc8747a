"""The columns of the record's rows, of the domain's values; SQLAlchemy isn't needed for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.naming.names import name_key
from netkeeper.domain.people import sort_key
from netkeeper.domain.profiles import email_key

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from netkeeper.domain.consent import Consent
    from netkeeper.domain.follow_ups import FollowUp
    from netkeeper.domain.invitations import Invitation, StateStep
    from netkeeper.domain.meetings import Introduction, Meeting
    from netkeeper.domain.people import Person
    from netkeeper.domain.standing.facts import Restriction


def iso(day: date | None) -> str | None:
    """Return a day as the record holds it."""
    return day.isoformat() if day else None


def person_values(whom: Person) -> dict[str, object]:
    """Return the columns of a person's own row."""
    return {
        "given_name": whom.given_name,
        "family_name": whom.family_name,
        "display_name": whom.display_name,
        "name_key": name_key(whom.display_name),
        "sort_key": sort_key(whom.given_name, whom.family_name, whom.display_name),
        "company": whom.company,
        "position": whom.position,
        "location": whom.location,
        "slug": whom.slug or None,
        "connected_on": iso(whom.connected_on),
        "in_contact": int(whom.in_contact),
        "first_message_on": iso(whom.first_message_on),
        "last_message_on": iso(whom.last_message_on),
        "reference": whom.reference,
        "introduction": whom.introduction,
        "note": whom.note,
        "linkedin_note": whom.linkedin_note,
    }


# The lists that are a person's own, as tags are not: the table, the column that holds what was
# typed, and the columns of a row.
OWN_LISTS: Mapping[str, tuple[str, str, Callable[[str], dict[str, object]]]] = {
    "emails": ("person_email", "email", lambda one: {"email": one, "email_key": email_key(one)}),
    "phones": ("person_phone", "phone", lambda one: {"phone": one}),
    "other_names": ("person_name", "name", lambda one: {"name": one, "name_key": name_key(one)}),
    "former_slugs": ("person_slug", "slug", lambda one: {"slug": one}),
}


def introduction_values(one: Introduction) -> dict[str, object]:
    """Return the columns of an introduction's row."""
    return {
        "introducer_id": one.introducer_id,
        "introduced_id": one.introduced_id,
        "on_day": one.day.on.isoformat() if one.day else None,
        "precision": one.day.precision if one.day else None,
        "note": one.note,
    }


def meeting_values(one: Meeting) -> dict[str, object]:
    """Return the columns of a meeting's own row."""
    return {
        "on_day": one.day.on.isoformat(),
        "precision": one.day.precision,
        "kind": one.kind,
        "event": one.event,
        "place": one.place,
        "topic": one.topic,
        "note": one.note,
    }


def invitation_values(one: Invitation) -> dict[str, object]:
    """Return the columns of an invitation's own row."""
    return {
        "direction": one.direction,
        "person_id": one.person_id,
        "name": one.name,
        "name_key": name_key(one.name),
        "slug": one.slug,
        "company": one.company,
        "position": one.position,
        "email": one.email,
        "note": one.note,
        "on_day": one.on.isoformat(),
        "sent_at": one.sent_at.strftime("%Y-%m-%dT%H:%M:%SZ") if one.sent_at else None,
        "sent_raw": one.sent_raw,
        "state": one.state,
        "certainty": one.certainty,
        "state_on": one.state_on.isoformat(),
        "set_aside_on": iso(one.set_aside_on),
        "asked_on": iso(one.asked_on),
        "keep_until": iso(one.keep_until),
        "override_reason": one.override_reason,
        "source": one.source,
    }


def follow_up_values(one: FollowUp) -> dict[str, object]:
    """Return the columns of a follow-up's row."""
    return {
        "person_id": one.person_id,
        "invitation_id": one.invitation_id,
        "due_on": one.due_on.isoformat(),
        "what": one.what,
        "done_on": iso(one.done_on),
        "snoozed_until": iso(one.snoozed_until),
    }


def step_values(invitation_id: int, one: StateStep) -> dict[str, object]:
    """Return the columns of one row of an invitation's history."""
    return {
        "invitation_id": invitation_id,
        "state": one.state,
        "certainty": one.certainty,
        "on_day": one.on.isoformat(),
        "source": one.source,
    }


def consent_values(one: Consent) -> dict[str, object]:
    """Return a consent's own columns, but for its id and when it was kept."""
    return {
        "person_id": one.person_id,
        "basis": one.basis.value,
        "since": one.since.isoformat(),
        "ended_on": iso(one.ended_on),
        "evidence": one.evidence,
        "withdrawn_on": iso(one.withdrawn_on),
    }


def restriction_values(one: Restriction) -> dict[str, object]:
    """Return the columns of a restriction's row."""
    return {"since": one.since.isoformat(), "until": iso(one.until), "what": one.what}
