"""What a sample record holds: values whose ids count within the sample, from 1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from datetime import date

    from netkeeper.domain.consent import Consent
    from netkeeper.domain.follow_ups import FollowUp
    from netkeeper.domain.invitations import Invitation
    from netkeeper.domain.meetings import Introduction, Meeting
    from netkeeper.domain.people import Person


@frozen
class Sample:
    """An invented record. The person at index i has the id i + 1; so have the others."""

    people: tuple[Person, ...]
    meetings: tuple[Meeting, ...]
    invitations: tuple[Invitation, ...]
    introductions: tuple[Introduction, ...]
    follow_ups: tuple[FollowUp, ...]
    consents: tuple[Consent, ...]
    archive_on: date  # the day of LinkedIn's archive that the deduced states come from
