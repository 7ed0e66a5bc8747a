"""The SQL that says what is shown: neither in the trash, nor hidden with somebody who is there.

Whoever is put into the trash takes along, unchanged, their invitations and follow-ups and the
meetings that nobody else attended; all of it is back when they are.
"""

from __future__ import annotations

# Few, and found by an index of their own: this costs next to nothing in a large record.
AWAY = "(SELECT id FROM person WHERE trashed_at IS NOT NULL)"
_WITH_NOBODY = (
    f"(SELECT a.meeting_id FROM attendance a WHERE a.person_id IN {AWAY} AND NOT EXISTS"
    " (SELECT 1 FROM attendance b JOIN person p ON p.id = b.person_id"
    " WHERE b.meeting_id = a.meeting_id AND p.trashed_at IS NULL))"
)
# That a person (`p`) is shown, and that a meeting (`m`) is.
PERSON = f"p.id NOT IN {AWAY}"
MEETING = f"m.trashed_at IS NULL AND m.id NOT IN {_WITH_NOBODY}"
# Requests that a review put on the list of what is to be withdrawn on LinkedIn.
TO_WITHDRAW = (
    "SELECT c.invitation_id FROM review_choice c WHERE c.choice = 'withdraw'"
    " AND c.done_on IS NULL AND c.invitation_id IS NOT NULL"
)


def of_somebody(row: str) -> str:
    """Return the condition that an invitation or a follow-up (an alias) is shown."""
    return (
        f"{row}.trashed_at IS NULL AND ({row}.person_id IS NULL OR {row}.person_id NOT IN {AWAY})"
    )


def waits(row: str, today: str) -> str:
    """Return the condition that a pending sent request (an alias) is to be reviewed on a day."""
    return (
        f"({row}.keep_until IS NULL OR {row}.keep_until <= {today})"
        f" AND {row}.id NOT IN ({TO_WITHDRAW})"
    )
