"""Invented archives of any size, written as they are made: none of it is held in memory."""

from __future__ import annotations

import csv
import random
import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from typing import TYPE_CHECKING

from tests.services.archive_files import IN, ME, MY_SLUG, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

GIVEN = [
    *("Ada", "Léa", "Zoé", "Jean", "Luc", "Marc"),
    *("Nadia", "Camille", "Élodie", "François", "Gaétan", "Hélène"),
    *("Inès", "Jordan", "Karim", "Lucie", "Mathieu", "Noémie"),
    *("Olivier", "Pascale", "Quentin", "Réjean", "Sophie", "Thomas"),
    *("Ugo", "Valérie", "William", "Xavier", "Yann", "Wei"),
]
FAMILY = [
    *("Tremblay", "Gagnon", "Roy", "Côté", "Bouchard", "Gauthier"),
    *("Morin", "Lavoie", "Fortin", "Gagné", "Ouellet", "Pelletier"),
    *("Bélanger", "Lévesque", "Bergeron", "Leblanc", "Paquette", "Girard"),
    *("Simard", "Boucher", "Caron", "Beaulieu", "Cloutier", "Dubé"),
    *("Poirier", "Fournier", "Lapointe", "Leclerc", "Lefebvre", "Poulin"),
    *("Thibault", "Nadeau", "Martel", "Landry", "Martin", "Benali"),
    "Nguyen",
]
COMPANIES = [
    f"{one} {two}"
    for one in ("Nordika", "Boréal", "Acme", "Altitude", "Rivage")
    for two in ("Conseil", "inc.", "Logiciels", "et Associés", "Design", "Santé")
]
POSITIONS = ["Chargée de projets", "Directeur des ventes", "Développeuse", "Analyste", "Acheteuse"]


@dataclass(frozen=True)
class Size:
    """How many rows of each table."""

    connections: int = 30_000
    invitations: int = 20_000
    messages: int = 100_000


def person(number: int) -> tuple[str, str, str]:
    """Return given name, family name and slug of a person; a tenth are namesakes."""
    one = number - number % 10 if number % 10 == 9 else number
    given = GIVEN[one % len(GIVEN)]
    second = FAMILY[one // len(GIVEN) % len(FAMILY)]
    first = FAMILY[one // (len(GIVEN) * len(FAMILY)) % len(FAMILY)]
    family = f"{first}-{second}" if one >= len(GIVEN) * len(FAMILY) else second
    plain = unicodedata.normalize("NFKD", f"{given}-{family}").encode("ascii", "ignore").decode()
    return given, family, f"{plain.lower()}-{number:x}"


def connections(count: int) -> Iterator[list[str]]:
    """Yield the rows of Connections.csv."""
    chance = random.Random(1)  # noqa: S311 - a generator of examples
    start = date(2012, 1, 1)
    for number in range(count):
        given, family, slug = person(number)
        on = start + timedelta(days=number * 5_000 // max(count, 1))
        email = f"{slug}@example.org" if number % 20 == 0 else ""
        company, position = chance.choice(COMPANIES), chance.choice(POSITIONS)
        yield [given, family, IN + slug, email, company, position, f"{on:%d %b %Y}"]


def invitations(count: int) -> Iterator[list[str]]:
    """Yield the rows of Invitations.csv: half to connections, a third received, some with notes."""
    start = datetime(2019, 1, 1, 9, tzinfo=UTC)
    for number in range(count):
        given, family, slug = person(number if number % 2 else 1_000_000 + number)
        at = start + timedelta(minutes=number * 170)
        hour = f"{at:%I}".lstrip("0")
        when = f"{at.month}/{at.day}/{at:%y}, {hour}:{at:%M %p}"
        note = f"Bonjour {given}, ravie du 5 à 7 numéro {number}." if number % 5 == 0 else ""
        name, me = f"{given} {family}", (ME, IN + MY_SLUG)
        if number % 3 == 0:
            yield [name, me[0], when, note, "INCOMING", IN + slug, me[1]]
        else:
            yield [me[0], name, when, note, "OUTGOING", me[1], IN + slug]


def messages(count: int, each: int = 10) -> Iterator[list[str]]:
    """Yield the rows of messages.csv: conversations of some messages between two people."""
    start = datetime(2016, 1, 1, tzinfo=UTC)
    for number in range(count):
        given, family, slug = person(number // each)
        at = start + timedelta(minutes=number * 40 % 5_000_000)
        other, me = (f"{given} {family}", IN + slug), (ME, IN + MY_SLUG)
        sender, to = (me, other) if number % 2 else (other, me)
        text = f"Bonjour, merci pour la rencontre; à bientôt au prochain déjeuner ({number})."
        yield [
            f"2-{number // 10:x}",
            "",
            *sender,
            *to,
            f"{at:%Y-%m-%d %H:%M:%S} UTC",
            "",
            text,
            "INBOX",
        ]


def write_rows(path: Path, table: str, rows: Iterable[list[str]], ending: str = "") -> Path:
    """Write a table of an archive into a folder; `ending` makes other bytes of the same rows."""
    name, header = TABLES[table]
    with (path / name).open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header.split(","))
        writer.writerows(rows)
        file.write(ending)
    return path / name


def write_archive(folder: Path, size: Size, ending: str = "") -> Path:
    """Write an unpacked archive and return its folder."""
    folder.mkdir(parents=True)
    write_rows(folder, "connections", connections(size.connections), ending)
    write_rows(folder, "invitations", invitations(size.invitations), ending)
    write_rows(folder, "messages", messages(size.messages), ending)
    given, _, family = ME.rpartition(" ")
    write_rows(folder, "profile", [[given, family, "", "Acheteuse"]])
    return folder


def write_month_later(folder: Path, size: Size) -> Path:
    """Write the archive that follows: of a hundred rows one is new, and one says another company.

    Of the invitations as many of the oldest are gone.
    """
    folder.mkdir(parents=True)
    many, more = size.connections, size.connections // 100
    people = [*connections(many), *islice(connections(many + more), many, None)]
    for row in people[:many:100]:
        row[4] = "Une autre maison"
    write_rows(folder, "connections", people)
    more = size.invitations // 100
    write_rows(folder, "invitations", islice(invitations(size.invitations + more), more, None))
    write_rows(folder, "messages", messages(size.messages + size.messages // 100))
    return folder


def write_cards(path: Path, count: int) -> Path:
    """Write people as vCards."""
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            given, family, slug = person(number)
            file.write(
                f"BEGIN:VCARD\r\nVERSION:3.0\r\nN:{family};{given};;;\r\nFN:{given} {family}\r\n"
                f"ORG:{COMPANIES[number % len(COMPANIES)]}\r\nEMAIL:{slug}@example.org\r\n"
                f"TEL;TYPE=CELL:+1 418 555 {number % 10_000:04}\r\nEND:VCARD\r\n"
            )
    return path
