"""Invented records of any size, for the benchmarks: made by raw SQL, kept while the machine runs.

python tests/bench/lists/records.py PEOPLE [--searchable]

Half as many meetings as people, three invitations for four people, fifty tags. Names repeat, as
names do. `searchable` fills the full-text indexes too (half a minute for a million people).
"""

from __future__ import annotations

import random
import re
import sqlite3
import sys
import tempfile
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from netkeeper.domain.folding import label_key
from netkeeper.domain.naming.names import name_key
from netkeeper.domain.people import sort_key
from netkeeper.store import search_index
from netkeeper.store.schema import upgrading
from netkeeper.store.schema.version import HEAD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FOLDER = Path(tempfile.gettempdir()) / "netkeeper-bench"
VERSION = 5  # of what is made here; others, and those of another schema, are made anew
TODAY = date(2026, 11, 23)
NOW = "2026-11-23T15:00:00Z"
AT_ONCE = 20_000

GIVEN = re.findall(
    r"\w+",
    "Marie Luc Sophie Jean Émilie Étienne Nadia Karim Julie Marc Zoé François Anne Olivier Chloé"
    " Mathieu Isabelle Simon Geneviève Hugo Amélie Nicolas Valérie Thomas Catherine Antoine Léa"
    " Samuel Élise Philippe",
)
BEGINNINGS = "Tremb Gagn Bouch Roy Côt Gauth Mor Lav Fort Gag Oue Pell Bél Léves Dub"
ENDINGS = "lay on ard er é ier in oie eau né let tier anger que ois"
FAMILY = [
    f"{one}{two}" for one in re.findall(r"\w+", BEGINNINGS) for two in re.findall(r"\w+", ENDINGS)
]
FIRMS = ("Boréal", "Énergie", "Nordika", "Érable", "Acme", "Fjord", "Lumen", "Hydra", "Océan")
KINDS = ("in_person", "in_person", "in_person", "video", "phone", "correspondence")
EVENTS = ("5 à 7 de la Chambre", "Déjeuner-causerie", "Salon de l’innovation", "", "Congrès")
STATES = ("accepted", "accepted", "pending", "declined", "withdrawn", "expired")


def record(people: int, *, searchable: bool = False) -> Path:
    """Return a record of so many people, made now if it is not there; don't write to it."""
    name = f"{people}{'-searchable' if searchable else ''}-{HEAD}-{VERSION}.sqlite3"
    path = FOLDER / name
    if not path.exists():
        FOLDER.mkdir(mode=0o700, exist_ok=True)
        part = path.with_suffix(".part")
        part.unlink(missing_ok=True)
        _make(part, people, searchable=searchable)
        part.rename(path)
    return path


def _make(path: Path, people: int, *, searchable: bool) -> None:
    upgrading.upgrade(path)
    fill(path, people, searchable=searchable)


def fill(path: Path, people: int, *, searchable: bool) -> None:
    """Put so many people, and what hangs on them, into an empty record."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -500000"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN")
        connection.execute("UPDATE journal_state SET bulk = 1")
        _Making(connection, people).run()
        for index in search_index.INDEXES if searchable else ("person_met",):
            search_index.rebuild(connection, index)
        connection.execute("UPDATE journal_state SET bulk = 0")
        connection.execute("COMMIT")
        connection.execute("ANALYZE")
        connection.execute("PRAGMA journal_mode = WAL")


class _Making:
    """One record being filled."""

    def __init__(self, connection: sqlite3.Connection, people: int) -> None:
        self._connection = connection
        self._people = people
        self._random = random.Random(people)  # noqa: S311 - an invented record

    def run(self) -> None:
        """Fill every table that lists read."""
        meetings = self._people // 2
        self._put("person", PERSON, self._persons())
        self._put("meeting", MEETING, self._meetings(meetings))
        self._put("attendance", "meeting_id, person_id", self._attendances(meetings), "OR IGNORE")
        self._put("invitation", INVITATION, self._invitations())
        steps = (
            "INSERT INTO invitation_step(invitation_id, state, certainty, on_day, at)"
            " SELECT id, state, certainty, state_on, created_at FROM invitation"
        )
        self._connection.execute(steps)
        tags = [(f"Étiquette {n}", label_key(f"Étiquette {n}")) for n in range(50)]
        self._put("tag", "name, name_key", tags)
        some = range(1, self._people + 1, 5)
        self._put("person_tag", "person_id, tag_id", ((n, 1 + n % 50) for n in some))

    def _put(self, table: str, columns: str, rows: Iterable[tuple[object, ...]], how="") -> None:
        places = ", ".join("?" * (columns.count(",") + 1))
        self._connection.executemany(
            f"INSERT {how} INTO {table}({columns}) VALUES ({places})",
            rows,
        )

    def _day(self, days: int = 4000) -> str:
        return (TODAY - timedelta(days=self._random.randrange(days))).isoformat()

    def _persons(self) -> Iterator[tuple[object, ...]]:
        choice, chance = self._random.choice, self._random.random
        keys: dict[tuple[str, str], tuple[str, str, str]] = {}
        for n in range(self._people):
            names = choice(GIVEN), choice(FAMILY)
            if names not in keys:
                shown = " ".join(names)
                keys[names] = shown, name_key(shown), sort_key(*names, shown)
            firm = f"{choice(FIRMS)} {n % 700}" if chance() < 0.9 else ""
            connected = self._day() if chance() < 0.8 else None
            yield (*names, *keys[names], firm, "Analyste", f"{n}-x", connected, chance() < 0.1, NOW)

    def _meetings(self, count: int) -> Iterator[tuple[object, ...]]:
        choice = self._random.choice
        for n in range(count):
            yield self._day(), "day", choice(KINDS), choice(EVENTS), "Montréal", f"projet {n}", NOW

    def _attendances(self, meetings: int) -> Iterator[tuple[object, ...]]:
        draw = self._random.randrange
        for meeting in range(1, meetings + 1):
            for _ in range(1 + draw(3)):
                yield meeting, 1 + draw(self._people)

    def _invitations(self) -> Iterator[tuple[object, ...]]:
        chance, choice = self._random.random, self._random.choice
        for person in range(1, self._people + 1):
            if chance() < 0.75:
                sent, on = chance() < 0.9, self._day(900)
                state = choice(STATES if sent else STATES[:4])
                direction = "sent" if sent else "received"
                name = f"{choice(GIVEN)} {choice(FAMILY)}"
                whose = person if state == "accepted" or chance() < 0.8 else None
                yield direction, whose, name, name, on, state, "told", on, "archive", NOW


PERSON = (
    "given_name, family_name, display_name, name_key, sort_key, company, position, slug,"
    " connected_on, in_contact, created_at"
)
MEETING = "on_day, precision, kind, event, place, topic, created_at"
INVITATION = (
    "direction, person_id, name, name_key, on_day, state, certainty, state_on, source, created_at"
)


if __name__ == "__main__":
    print(record(int(sys.argv[1]), searchable="--searchable" in sys.argv))
