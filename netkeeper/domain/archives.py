"""What the record holds of LinkedIn's archives, as an import reads it: thousands of rows at once.

Days and instants are the record's own texts (YYYY-MM-DD, YYYY-MM-DDTHH:MM:SSZ), which compare as
the days do; an import turns into dates only what it counts with.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class HeldPerson(NamedTuple):
    """The columns of a person that an archive may fill; `typed` names those the user typed."""

    id: int
    given_name: str
    family_name: str
    display_name: str
    name_key: str
    company: str
    position: str
    slug: str | None
    connected_on: str | None
    first_message_on: str | None
    last_message_on: str | None
    linkedin_note: str
    typed: str
    trashed: int


class HeldConnection(NamedTuple):
    """What the last archive that names a connection said of it."""

    id: int
    person_id: int
    archive_id: int
    given_name: str
    family_name: str
    slug: str | None
    email: str
    company: str
    position: str
    connected_on: str | None
    connected_raw: str


class HeldInvitation(NamedTuple):
    """An invitation as it stands.

    `corrected` says that the user took it back to pending after an archive had ended it, `proved`
    that its note was once found among the messages.
    """

    id: int
    direction: str
    person_id: int | None
    name: str
    name_key: str
    slug: str | None
    note: str
    on_day: str
    sent_at: str | None
    sent_raw: str | None
    state: str
    certainty: str
    state_on: str
    trashed: int
    corrected: int
    proved: int


class HeldArchive(NamedTuple):
    """One archive that was imported; `made_on` is its own date, where its name told."""

    id: int
    at: str
    made_on: str | None
    owner_slug: str
    owner_name: str


class HeldFile(NamedTuple):
    """One file of an archive, known again by the digest of its bytes."""

    archive_id: int
    name: str
    kind: str
    sha256: str
    rows: int
    added: int
    changed: int
    unchanged: int
    skipped: int


class Said(NamedTuple):
    """That an archive named an invitation, and how its acceptance was deduced from that archive."""

    id: int
    archive_id: int
    invitation_id: int
    row_key: str
    accepted_by: str | None


class Waited(NamedTuple):
    """A request sent that an archive named and didn't show accepted, as it stands now.

    `is_there` says that a newer archive names it, `accepted_by` how that shows it accepted.
    """

    invitation_id: int
    name: str
    on_day: str
    state: str
    certainty: str
    is_there: bool
    accepted_by: str | None

    @property
    def on(self) -> date:
        """Return the day on which it was sent, as written."""
        return date.fromisoformat(self.on_day)


class HeldMeeting(NamedTuple):
    """What a meeting is known again by; its day is exact."""

    id: int
    on_day: str
    event: str
    topic: str
    place: str
    calendar_event: str = ""
    trashed: bool = False


class Totals(NamedTuple):
    """How many of each the record holds, without the trash."""

    people: int
    invitations: int
    accepted: int
