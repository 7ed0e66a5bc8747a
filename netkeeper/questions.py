"""What the window asks beside itself: functions that a child process knows by their names.

Each loads what it needs as it is called, opens the record for itself, and returns values that go
from one process to another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from netkeeper.app import note_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from netkeeper.app import Program
    from netkeeper.domain.evidence import Judgement
    from netkeeper.domain.invitations import Invitation
    from netkeeper.domain.lines import ConsentLine, InvitationLine
    from netkeeper.domain.requests.received import Verdict
    from netkeeper.domain.settings import Settings
    from netkeeper.domain.silence import History
    from netkeeper.domain.standing.judge import Standing
    from netkeeper.services.figures import Figures
    from netkeeper.services.first import First
    from netkeeper.services.ports.reading import Reader
    from netkeeper.services.saved_searches import SavedLine
    from netkeeper.services.today import ToInvite

    Question = Callable[[Program], Any]  # a function of this module with all else that it takes
    SlowSections = tuple[First[ToInvite], First[InvitationLine], First[ConsentLine]]

LENGTH = 4  # bytes before each answer of a child that tell how long it is, the highest first


def figures(program: Program, today: date) -> Figures:
    """Return the figures of the sidebar and of the first page."""
    from netkeeper.services.figures import read_figures  # noqa: PLC0415 - as said above, as below

    with program.open_reader() as reader:
        return read_figures(reader, today)


def saved_searches(program: Program, today: date) -> list[SavedLine]:
    """Return the saved searches with how many each finds."""
    from netkeeper.services.saved_searches import read_saved  # noqa: PLC0415

    with program.open_reader() as reader:
        return read_saved(reader, today)


def slow_sections(program: Program, today: date) -> SlowSections:
    """Return whom to invite, what is pending for long and what consents end, of the first page.

    The first two take some 10 ms each among 30,000 people, and the third loads slowly.
    """
    from netkeeper.services.consents import ending_soon  # noqa: PLC0415
    from netkeeper.services.today import long_pending, to_invite  # noqa: PLC0415

    with program.open_reader() as reader:
        pending = long_pending(reader, today)
        return to_invite(reader), pending, ending_soon(reader, today)


def standing(program: Program, today: date) -> tuple[Standing, Settings, History]:
    """Return where the user stands, by which settings, and what chances come from."""
    from netkeeper.domain.standing import judge  # noqa: PLC0415
    from netkeeper.domain.standing.facts import Past  # noqa: PLC0415
    from netkeeper.services.standing import gather  # noqa: PLC0415

    with program.open_reader() as reader:
        past, settings = Past(gather(reader, today)), reader.overview.settings()
    return judge.look(past, settings, today), settings, past.history(today)


def judgements(
    program: Program, wanted: Sequence[int], today: date
) -> dict[int, Judgement[Verdict]]:
    """Return the judgements on received requests by their ids; one that is gone has none."""
    with program.open_reader() as reader:
        ones = [reader.invitations.get(number) for number in wanted]
        return {one.id: judgement(reader, one, today) for one in ones if one is not None}


def judgement(reader: Reader, one: Invitation, today: date) -> Judgement[Verdict]:
    """Return the judgement on a request; the first loads what judges, which takes some 0.4 s."""
    from netkeeper.services.requests import judge_received, request_of  # noqa: PLC0415

    words = note_words() if one.note else None  # some megabytes
    return judge_received(reader, request_of(one), today, words)


def warm_up(program: Program) -> None:
    """Load all that judges, by judging a request that nobody made."""
    from netkeeper.domain.note_check.check import warm_up as warm_notes_up  # noqa: PLC0415
    from netkeeper.services.requests import Request, judge_received  # noqa: PLC0415

    warm_notes_up(note_words())
    asked = Request("Zoé Exemple-Tremblé", note="Bonjour, ravie de notre rencontre.")
    with program.open_reader() as reader:
        judge_received(reader, asked, program.today(), note_words())


def backup_is_wanted(program: Program, now: datetime) -> bool:
    """Tell whether a backup is due, of a record that holds anything."""
    from netkeeper.services.backups import is_wanted  # noqa: PLC0415

    with program.open_reader() as reader:
        if reader.overview.is_empty():
            return False
        return is_wanted(program.backups, reader.overview.settings(), now)
