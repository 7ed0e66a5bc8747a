"""Measures how long standing and review of 20,000 requests take, beside a bare pass."""

from __future__ import annotations

import sqlite3
import statistics
import tempfile
import time
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from netkeeper import app
from netkeeper.domain.days import Day
from netkeeper.domain.invitations import Direction, Invitation, State, StateCertainty, StateStep
from netkeeper.domain.meetings import Meeting, MeetingKind
from netkeeper.domain.people import Person
from netkeeper.domain.standing import judge
from netkeeper.domain.standing.facts import Past
from netkeeper.services.review import review
from netkeeper.services.standing import gather
from tests.bench.silence.population import TODAY, TYPICAL, User, day, generator, sent
from tests.bench.tables import Table

if TYPE_CHECKING:
    from collections.abc import Callable

    from netkeeper.app import Program
    from netkeeper.services.ports.reading import Reader

ROUNDS, GOAL = 7, 5
_GIVEN = ("Marie", "Luc", "Rosalie", "Hugo", "Nadia", "Étienne", "Olivia", "Samuel")
_FAMILY = ("Tremblay", "Roy", "Bergeron", "Nguyen", "Benali", "Gagnon", "Lévesque", "Côté")


def fill(program: Program, count: int, years: int) -> None:
    """Put so many sent requests of so many years into an empty record, a meeting for each other."""
    chance = generator(4)
    every = sent(User(0.8, TYPICAL), chance, count, years * 365)
    with program.open_unit("import_archive") as unit:
        record = unit.imports
        record.begin_bulk()
        names = [(_GIVEN[n % 8], f"{_FAMILY[n // 8 % 8]}{_letters(n)}") for n in range(count)]
        people = [Person(0, given, family, f"{given} {family}") for given, family in names]
        ids = record.add_people(people, lambda _: ())
        met = [(day(-chance.randrange(years * 365)), one) for one in ids[::2]]
        kind = MeetingKind.IN_PERSON
        record.add_meetings([Meeting(0, Day(on), kind, attendees=(one,)) for on, one in met])
        record.add_invitations(
            [
                _invitation(
                    whom, number, each.request.on, each.request.state, each.request.state_on
                )
                for whom, number, each in zip(people, ids, every, strict=True)
            ]
        )
        record.end_bulk()
        unit.commit()


def _letters(number: int) -> str:
    return "".join(chr(ord("a") + number // 20**place % 20) for place in range(3))


def _invitation(whom: Person, number: int, on: date, state: State, since: date) -> Invitation:
    steps = [StateStep(State.PENDING, StateCertainty.TOLD, on)]
    if state is not State.PENDING:
        steps.append(StateStep(state, StateCertainty.TOLD, since))
    return Invitation(
        0,
        Direction.SENT,
        whom.display_name,
        on,
        state,
        StateCertainty.TOLD,
        since,
        number,
        note="Bonjour, au plaisir de se revoir." if number % 3 else "",
        steps=tuple(steps),
    )


def bare(connection: sqlite3.Connection) -> tuple[int, int]:
    """Go through the rows once: how many pend, and how many were sent in the last 7 days."""
    pending = week = days = 0
    first = TODAY - timedelta(days=7)
    for _number, state, on, since, _person, _note in connection.execute(
        "SELECT id, state, on_day, state_on, person_id, note FROM invitation"
        " WHERE direction = 'sent'"
    ):
        sent_on, settled_on = date.fromisoformat(on), date.fromisoformat(since)
        days += (settled_on - sent_on).days
        pending += state == "pending"
        week += first < sent_on <= TODAY
    return pending, week


def judged(reader: Reader) -> tuple[int, int]:
    """Judge the standing and list what pends with its chances; return the same figures."""
    past = Past(gather(reader, TODAY))
    found = judge.look(past, reader.overview.settings(), TODAY)
    items = review(reader, TODAY, past.history(TODAY), direction=Direction.SENT)
    if found.pending != len(items):
        raise AssertionError(f"{found.pending} pending, {len(items)} to review")
    return found.pending, found.sent_7_days


def _timed(act: Callable[[], tuple[int, int]], expected: tuple[int, int] | None) -> float:
    start = time.process_time()
    answer = act()
    seconds = time.process_time() - start
    if expected is not None and answer != expected:
        raise AssertionError(f"{answer} judged, {expected} counted")
    return seconds


def _row(count: int, years: int) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "record.sqlite3"
        program = app.build(path, origin="import")
        program.prepare()
        fill(program, count, years)
        with closing(sqlite3.connect(path)) as connection, program.open_reader() as reader:
            expected = bare(connection)
            rounds = [
                (_timed(lambda: bare(connection), None), _timed(lambda: judged(reader), expected))
                for _ in range(ROUNDS)
            ]
    ratios = sorted(mine / raw for raw, mine in rounds)
    times = [statistics.median(each) * 1e3 for each in zip(*rounds, strict=True)]
    return [
        f"{count:,} of {years} years",
        f"{expected[0]:,}",
        *(f"{each:.0f} ms" for each in times),
        f"{statistics.median(ratios):.1f}",
        f"{ratios[0]:.1f} to {ratios[-1]:.1f}",
    ]


def tables(*, full: bool) -> list[Table]:
    """Return how the standing and the review together compare with a bare pass over the rows."""
    sizes = [(2_000, 4), (20_000, 10), *([(20_000, 3), (100_000, 30)] if full else [])]
    return [
        Table(
            "Standing and review together, beside one bare pass over the rows in Python",
            ["requests sent", "pending", "bare pass", "both judged", "ratio", "from to"],
            [_row(*each) for each in sizes],
            [
                (
                    f"Median of {ROUNDS} interleaved rounds, processor time. Goal at 20,000:"
                    f" {GOAL}. Both give the same figures, in every round."
                )
            ],
        )
    ]
