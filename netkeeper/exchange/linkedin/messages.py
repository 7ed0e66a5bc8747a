"""messages.csv: which notes were accepted, and with whom the owner exchanges; no text is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.values import frozen
from netkeeper.exchange.linkedin.correspondents import find_self
from netkeeper.exchange.linkedin.exchanges import Exchange, exchanges, opened_by_notes
from netkeeper.exchange.linkedin.inbox import Inbox, instant_of
from netkeeper.exchange.linkedin.problems import Code, Remark, Skipped, Skips
from netkeeper.exchange.linkedin.rows import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from netkeeper.exchange.linkedin.files import ArchiveFile, Progress
    from netkeeper.exchange.linkedin.invitations import NoteKey
    from netkeeper.exchange.linkedin.owner import Owner


@frozen
class MessageFacts:
    """What an inbox says, without a word of it.

    `accepted_notes` has the UTC instant at which an invitation's note opened a conversation: that
    invitation was accepted then. Of two invitations with the same note to the same person it is
    the last one sent before that instant.
    """

    exchanges: tuple[Exchange, ...]
    accepted_notes: Mapping[NoteKey, datetime]
    messages: int  # sound ones, left out or not
    skipped: tuple[Skipped, ...]  # the first thousand
    skipped_counts: Mapping[str, int]
    digest: str | None
    problems: tuple[Remark, ...]


def read(
    file: ArchiveFile,
    notes: Iterable[NoteKey] = (),
    owner: Owner | None = None,
    *,
    repair: bool = False,
    progress: Progress | None = None,
) -> MessageFacts:
    """Read the inbox for the notes that were accepted and for the exchanges between two people.

    An owner who takes no part in the messages makes it somebody else's inbox: then it tells of
    notes only. Without an owner it is who takes part in every message, if that is one person.

    Raises:
        ArchiveRefused: When the file can't be opened, is too large, or has more conversations
            than an inbox can.
    """
    inbox = Inbox(file, notes, progress)
    reading: Reading[Skipped] = Reading(file, inbox.build, repair=repair, progress=progress)
    skips = Skips()
    for skipped in reading:
        skips.add(skipped)
    problems = reading.problems
    legs = inbox.legs()
    me = find_self(legs, owner)
    found: list[Exchange] = []
    if me is not None:
        found = exchanges(legs, me)
    elif legs:
        problems = (*problems, Remark(Code.UNKNOWN_OWNER, file.name))
    return MessageFacts(
        tuple(found),
        {note: instant_of(at) for note, at in opened_by_notes(legs).items()},
        inbox.messages,
        tuple(skips.kept),
        skips.counts,
        reading.digest,
        problems,
    )
