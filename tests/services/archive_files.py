"""Small invented archives for the tests of the import, as folders of tables."""

from __future__ import annotations

import csv
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from netkeeper.services.imports import ImportOptions, import_archive, preview
from tests.conftest import TODAY

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from netkeeper.app import Program
    from netkeeper.services.imports import ImportReport

ME, MY_SLUG = "Camille Desrosiers", "camille-desrosiers"
IN = "https://www.linkedin.com/in/"

TABLES = {
    "connections": (
        "Connections.csv",
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
    ),
    "invitations": (
        "Invitations.csv",
        "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl",
    ),
    "messages": (
        "messages.csv",
        (
            "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS"
            ",DATE,SUBJECT,CONTENT,FOLDER"
        ),
    ),
    "notes": (
        "Notes.csv",
        (
            "Connection First Name,Connection Last Name,Connection Profile URL,Note"
            ",Created On,Edited On"
        ),
    ),
    "profile": ("Profile.csv", "First Name,Last Name,Maiden Name,Headline"),
}


def connection(name, on="08 Feb 2026", slug="", email="", company="", position=""):
    """Return a row of Connections.csv; the name's last word is the family name."""
    given, _, family = name.rpartition(" ")
    return [given, family, IN + slug if slug else "", email, company, position, on]


def sent(name, at="1/10/26, 9:00 AM", slug="", note=""):
    """Return a row of Invitations.csv: the owner invited somebody."""
    return [ME, name, at, note, "OUTGOING", IN + MY_SLUG, IN + slug if slug else ""]


def received(name, at="1/10/26, 9:00 AM", slug="", note=""):
    """Return a row of Invitations.csv: somebody invited the owner."""
    return [name, ME, at, note, "INCOMING", IN + slug if slug else "", IN + MY_SLUG]


def message_to(name, at, slug="", text="Bonjour", conversation=""):
    """Return a row of messages.csv that the owner wrote."""
    number = conversation or f"2-{slug or name}"
    to = IN + slug if slug else ""
    return [number, "", ME, IN + MY_SLUG, name, to, f"{at} UTC", "", text, "INBOX"]


def message_from(name, at, slug="", text="Bonjour", conversation=""):
    """Return a row of messages.csv that the owner got."""
    number = conversation or f"2-{slug or name}"
    sender = IN + slug if slug else ""
    return [number, "", name, sender, ME, IN + MY_SLUG, f"{at} UTC", "", text, "INBOX"]


def private_note(name, text, slug=""):
    """Return a row of Notes.csv."""
    given, _, family = name.rpartition(" ")
    return [given, family, IN + slug if slug else "", text, "2026-01-14 18:20:00 UTC", ""]


@dataclass
class Shop:
    """Writes archives into a folder and imports them into the test's record."""

    program: Program
    folder: Path
    made: int = 0

    def archive(self, made_on="", *, profile="", ending="", **tables) -> Path:
        """Write the tables that are given by name; `made_on` is the day in the archive's name."""
        self.made += 1
        day = date.fromisoformat(made_on).strftime("_%m-%d-%Y") if made_on else ""
        folder = self.folder / str(self.made) / f"Basic_LinkedInDataExport{day}"
        folder.mkdir(parents=True)
        if profile:
            given, _, family = profile.rpartition(" ")
            tables["profile"] = [[given, family, "", "Acheteuse"]]
        for name, rows in tables.items():
            file, header = TABLES[name]
            write_table(folder / file, header.split(","), rows, ending)
        return folder

    def take(self, *paths: Path, progress=None, today=TODAY, repair=False) -> ImportReport:
        """Import archives."""
        steps = progress or NoProgress()
        return import_archive(
            self.program.open_unit, paths, today, steps, options=ImportOptions(repair=repair)
        )

    def preview(self, *paths: Path, progress=None, today=TODAY, repair=False) -> ImportReport:
        """Show what an import would do."""
        steps = progress or NoProgress()
        return preview(
            self.program.open_unit, paths, today, steps, options=ImportOptions(repair=repair)
        )

    def take_new(self, made_on="", **tables) -> ImportReport:
        """Write an archive and import it."""
        return self.take(self.archive(made_on, **tables))

    def ask(self, query: str, *values: object) -> list[tuple[object, ...]]:
        """Return the rows of a query on the record."""
        with closing(sqlite3.connect(self.program.path)) as connection:
            return connection.execute(query, values).fetchall()

    def people(self, columns="display_name") -> list[object]:
        """Return people's columns, in the order they were added; bare if it is one column."""
        return _bare(self.ask(f"SELECT {columns} FROM person ORDER BY id"))  # noqa: S608

    def requests(self, columns="name, state") -> list[object]:
        """Return invitations' columns, in the order they were added."""
        return _bare(self.ask(f"SELECT {columns} FROM invitation ORDER BY id"))  # noqa: S608


def _bare(rows):
    return [row[0] if len(row) == 1 else row for row in rows]


def write_table(path: Path, header: Sequence[str], rows: Sequence[list[str]], ending="") -> None:
    """Write a table as LinkedIn does; `ending` makes other bytes of the same rows."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
        file.write(ending)


class NoProgress:
    """Takes the steps, none of which is beyond the last, and never cancels."""

    def step(self, done: int, total: int) -> None:
        assert 0 <= done <= total
